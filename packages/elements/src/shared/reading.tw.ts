import type { ReadingWords } from './reading.messages.ts';

export const tw: ReadingWords = {
  read: '朗讀',
  hush: '停止朗讀',
  failed: '沒有讀出來',
};
