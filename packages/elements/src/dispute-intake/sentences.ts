import type { Locale } from '../shared/messages.ts';
import { sentences, type Sentence } from '../shared/sentences.ts';
import { sentencesWords } from './sentences.messages.ts';

/** They come with the first mistake. */
export const sentencesIn = (language: Locale): Sentence => {
  const { fault, general, check } = sentencesWords[language];
  return sentences(fault, general, check);
};
