import type { CallWords } from './call.messages.ts';

export const en: CallWords = {
  call: number => `Call ${number}`,
};
