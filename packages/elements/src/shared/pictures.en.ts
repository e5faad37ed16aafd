import type { PicturesWords } from './pictures.messages.ts';

export const en: PicturesWords = {
  pictures: 'Take or choose pictures',
  file: 'Choose a PDF or a recording',
  failed: 'The pictures did not open. Use the button below.',
};
