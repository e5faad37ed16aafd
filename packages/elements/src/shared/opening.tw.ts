import type { OpeningWords } from './opening.messages.ts';

export const tw: OpeningWords = {
  open: '正在辦公',
  shut: '現在休息',
  until: when => `${when}休息`,
  from: when => `${when}開始`,
  today: '今天',
  tomorrow: '明天',
  closedDay: '不辦公',
  days: '近期開放時間',
};
