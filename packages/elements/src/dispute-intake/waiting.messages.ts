import { words } from '../shared/messages.ts';

const zh = {
  resume: '接着上次的填吗？',
  resumeText: (date: string) => `这台设备上有一份${date}没填完的申请。`,
  resumeYes: '接着填',
  resumeNo: '重新填写',
  kept: '已存在这台手机上',
  keptText: '联网后自动提交，不用重填。可以先关掉这个网页，下次打开时也会提交。',
  keptPage: '联网后自动提交，不用重填。这台设备存不住内容，提交成功以前请不要关掉这个网页。',
  keptNow: '现在提交',
  keptBack: '取回来修改',
  sending: '正在提交，请稍等…',
};

export type WaitingWords = typeof zh;

/** What was left unfinished, or waits for the network; Chinese is the source. */
export const waitingWords = words('dispute-intake/waiting', zh, () => import('./waiting.en.ts'), () => import('./waiting.tw.ts'));
