import type { CommitteeCardWords } from './committee-card.messages.ts';

export const tw: CommitteeCardWords = {
  map: '看地圖',
  more: '查看詳情',
  loading: '正在載入…',
  missing: '沒有這個委員會的資料，可能已經合併或改名。可以撥打12345詢問。',
};
