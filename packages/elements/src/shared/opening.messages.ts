import { words } from './messages.ts';

const zh = {
  open: '正在办公',
  shut: '现在休息',
  until: (when: string) => `${when}休息`,
  from: (when: string) => `${when}开始`,
  today: '今天',
  tomorrow: '明天',
  closedDay: '不办公',
  days: '近期开放时间',
};

export type OpeningWords = typeof zh;

/** When a place is open; Chinese is the source. */
export const openingWords = words('shared/opening', zh, () => import('./opening.en.ts'), () => import('./opening.tw.ts'));
