import type { CommitteeCardWords } from './committee-card.messages.ts';

export const en: CommitteeCardWords = {
  map: 'Map',
  more: 'More about it',
  loading: 'Loading…',
  missing: 'There is no entry of this committee; it may have been merged or renamed. You can call 12345.',
};
