import type { CallWords } from './call.messages.ts';

export const tw: CallWords = {
  call: number => `撥打${number}`,
};
