import type { HomeWords } from './home.messages.ts';

export const en: HomeWords = {
  words: 'Often searched',
  events: 'Moments of life',
  topics: 'Topics',
  noneHint: 'Try other words, the shorter the better, such as “residence permit”. Or choose a topic below, or call 12345 for help.',
  home: 'Start again',
};
