import type { ProblemKind } from '@linli/contract/problem';
import { words } from './messages.ts';

const zh = {
  failed: '没有成功',
  unloaded: '没有加载出来',
  none: '没有找到',
  closed: '这里还没有开通',
  kept: '您写的内容都还在。',
  retry: '再试一次',
  helpline: '着急可拨打12345',
  wait: (seconds: number) => (seconds > 90 ? `请过${Math.ceil(seconds / 60)}分钟再试。` : `请过${seconds}秒再试。`),
  problem: {
    offline: '网络没有连上。连上网后再试一次。',
    timeout: '等得太久，没有收到答复。',
    invalid: '有内容需要改一改。',
    missing: '要找的内容可能已经移走，或者删除了。',
    refused: '没有权限。',
    conflict: '情况刚刚有变化，请看一下最新的内容。',
    busy: '现在用的人多，请过一会儿再试。',
    broken: '系统出了点问题，不是您的错。',
  } satisfies Record<ProblemKind, string>,
};

export type TroubleWords = typeof zh;

/** What went wrong, in words for residents and clerks alike. */
export const troubleWords = words('shared/trouble', zh, () => import('./trouble.en.ts'), () => import('./trouble.tw.ts'));
