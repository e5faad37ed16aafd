import { words } from './messages.ts';

const zh = {
  read: '朗读',
  hush: '停止朗读',
  failed: '没有读出来',
};

export type ReadingWords = typeof zh;

/** Reading aloud; Chinese is the source. */
export const readingWords = words('shared/reading', zh, () => import('./reading.en.ts'), () => import('./reading.tw.ts'));
