import { words } from './messages.ts';

const zh = {
  must: '必须同意',
  may: '可以不同意',
  fullPolicy: '查看完整告知',
  handler: (name: string, phone: string) => `处理您信息的是${name}，电话${phone}。`,
  span: (days: number) => (days % 365 ? `${days}天` : `${days / 365}年`),
};

export type ConsentWords = typeof zh;

/** What stands beside every consent. */
export const consentWords = words('shared/consents', zh, () => import('./consents.en.ts'), () => import('./consents.tw.ts'));
