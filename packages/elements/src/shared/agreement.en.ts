import type { AgreementWords } from './agreement.messages.ts';

export const en: AgreementWords = {
  title: { written: 'Mediation agreement', oral: 'Record of an oral mediation agreement' },
  number: 'Number',
  kind: 'About',
  parties: 'Parties',
  role: { applicant: 'Applicant', respondent: 'Respondent' },
  facts: 'Main facts and what was in dispute',
  terms: 'What was agreed',
  performance: 'How and by when it is carried out',
  performBy: date => `As agreed above, by ${date} at the latest.`,
  performAsSaid: 'In the manner and by the dates agreed above.',
  effect: 'Effect',
  effective: {
    written: 'It takes effect on the day on which all parties have signed, sealed or fingerprinted it, the mediator has signed and the committee has sealed it. Each party keeps a copy, and the committee keeps one.',
    oral: 'An oral agreement takes effect on the day on which the parties reach it; the mediator records it.',
  },
  binding: 'The agreement binds by law, and the parties are to carry it out. A dispute over its content or performance may be taken to court.',
  confirm: date => `Within thirty days of its effect (by ${date} at the latest) the parties may together ask a court to confirm it.`,
  sign: 'signature, seal or fingerprint',
  mediator: 'Mediator',
  signature: 'signature',
  seal: 'seal',
  date: 'Date',
  basis: 'People’s Mediation Law of the People’s Republic of China, articles 28 to 33',
  original: 'This is a reading aid: the Chinese document is the one that was agreed.',
};
