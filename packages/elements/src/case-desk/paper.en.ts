import type { PaperWords } from './paper.messages.ts';

export const en: PaperWords = {
  letter: 'Invitation to mediation',
  greeting: 'Hello,',
  invited: (office, kind) => `${office} has received a request for mediation (${kind}). The applicant would like to sit down with you and find a way together, with the help of a mediator. Please read this and decide whether you want to take part.`,
  what: 'What mediation is',
  facts: ['It is free of charge.', 'It is voluntary: you may say no, and you may leave at any time.', 'The mediator takes no side, and what is said is not made public.', 'It takes nothing away from your right to arbitration, to the authorities or to a court.'],
  how: 'How to answer',
  online: 'Open “Your case” on the local services website and enter the number and code below to see where things stand, to answer and to write to us. Or simply call, or come by.',
  number: 'Number',
  code: 'Secret code',
  secret: 'The code is for you alone. Please do not pass it on.',
  office: 'How to reach us',
  receipt: 'Receipt of a request for mediation',
  filed: 'Recorded',
  kind: 'About',
  handledBy: 'Office',
  reply: 'Answer by',
  replyBy: day => `${day}: whether the case is taken`,
  keep: 'With the number and the code you can follow the case, add papers, write to us and take the request back. Keep them safe and to yourself.',
  withdraw: clock => `Until ${clock} today it can be taken back without a reason.`,
  demonstration: 'Demonstration data',
};
