import type { CommitteeCardWords } from './committee-card.messages.ts';

export const en: CommitteeCardWords = {
  call: number => `Call ${number}`,
  map: 'Map',
  more: 'More about it',
  loading: 'Loading…',
  failed: 'Could not load',
  missing: 'There is no entry of this committee; it may have been merged or renamed. You can call 12345.',
};
