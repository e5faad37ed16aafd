import type { OpeningWords } from './opening.messages.ts';

export const en: OpeningWords = {
  open: 'Open now',
  shut: 'Closed now',
  until: when => `until ${when}`,
  from: when => `opens ${when}`,
  today: 'Today',
  tomorrow: 'tomorrow',
  closedDay: 'Closed',
  days: 'Next days',
};
