import type { Language } from '@linli/contract/text';

const zh = {
  must: '必须同意',
  may: '可以不同意',
  fullPolicy: '查看完整告知',
  handler: (name: string, phone: string) => `处理您信息的是${name}，电话${phone}。`,
  span: (days: number) => (days % 365 ? `${days}天` : `${days / 365}年`),
};

const en: typeof zh = {
  must: 'Required',
  may: 'Free',
  fullPolicy: 'Read the whole notice',
  handler: (name, phone) => `Your data are handled by ${name}, ${phone}.`,
  span: days => (days % 365 ? `${days} days` : days === 365 ? 'one year' : `${days / 365} years`),
};

/** What stands beside every consent. */
export const consentWords: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, en };
