import { words } from './messages.ts';

const zh = {
  call: (number: string) => `拨打${number}`,
};

export type CallWords = typeof zh;

/** The phone of elder view; Chinese is the source. */
export const callWords = words('shared/call', zh, () => import('./call.en.ts'), () => import('./call.tw.ts'));
