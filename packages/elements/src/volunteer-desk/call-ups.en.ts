import type { CallUpsWords } from './call-ups.messages.ts';

export const en: CallUpsWords = {
  new: 'Call up volunteers', newHint: 'Reaches at once those of the place who have the skills and agreed to be called. Minors are never called.',
  none: 'Nobody has been called up yet', state: { open: 'Open', closed: 'Closed' },
  counts: (coming, reached) => `${coming} of ${reached} reached are coming`,
  reached: 'Reached', coming: 'Coming', notComing: 'Not coming', unanswered: 'No answer yet', people: count => `${count}`,
  when: 'When', place: 'Where', area: 'Whom', skills: 'Skills', sentAt: 'Sent', closedAt: 'Closed', anySkill: 'Any',
  comers: 'Who is coming', noComers: 'Nobody has said yes yet', see: name => `See the file of ${name}`,
  close: 'Close the call-up', closeHint: 'No more answers are taken then; those there are stay.', closeYes: 'Close', closed: 'The call-up is closed',
  fields: { division: 'Of which place', skills: 'Skills', words: 'What for', place: 'Where to come', at: 'When to come' },
  wordsExample: 'For example: a storm is coming tonight; please help to carry sandbags.', skillsHint: 'Without any, everybody of the place is called.',
  send: 'Call them up', sent: reached => `${reached} were reached`, sentNone: 'Nobody matched, and nobody was reached',
  discard: 'Do not send it', refresh: 'Refresh the answers',
};
