import type { NearbyWords } from './nearby.messages.ts';

export const en: NearbyWords = {
  locating: 'Locating…',
  unlocated: 'Your position is not known. Type a name, or look by place.',
  found: 'Nearest to you',
  none: 'Nothing found nearby',
  kept: 'Your position leaves this device only rounded to a kilometre; the distances are worked out here.',
};
