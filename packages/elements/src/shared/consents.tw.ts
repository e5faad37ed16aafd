import type { ConsentWords } from './consents.messages.ts';

export const tw: ConsentWords = {
  must: '必須同意',
  may: '可以不同意',
  fullPolicy: '查看完整告知',
  handler: (name, phone) => `處理您資訊的是${name}，電話${phone}。`,
  span: days => (days % 365 ? `${days}天` : `${days / 365}年`),
};
