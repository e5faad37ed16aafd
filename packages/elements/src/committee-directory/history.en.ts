import type { HistoryWords } from './history.messages.ts';

export const en: HistoryWords = {
  history: 'Former terms',
  term: (number, starts, ends) => `${number ? `Term ${number}, ` : ''}${starts} – ${ends}`,
  ended: { 'term-ended': 'term ended', resigned: 'resigned', dismissed: 'recalled', transferred: 'transferred', disqualified: 'disqualified', died: 'died' },
  from: (since, until) => (until ? `${since} – ${until}` : `since ${since}`),
  none: 'Nothing of before has been published yet.',
  pledges: 'Former pledges',
  reports: 'Former reports',
};
