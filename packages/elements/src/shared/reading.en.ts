import type { ReadingWords } from './reading.messages.ts';

export const en: ReadingWords = {
  read: 'Read aloud',
  hush: 'Stop reading',
  failed: 'It could not be read aloud',
};
