import type { Role } from '@linli/contract/endpoint';
import { words } from './messages.ts';

const zh = {
  signIn: '请先登录',
  demo: '演示：任选一位虚构的工作人员',
  demoHint: '这里的人和事都是虚构的。真正使用时，由单位自己的门户登录。',
  portal: '请先登录单位的门户，再打开这一页。',
  expired: '登录已过期，请重新登录。',
  kept: '没写完的内容还在。',
  goOn: '已经登录，继续',
  signOut: '退出',
  signOutSure: '还有没写完或者没交出的内容，退出就没有了。',
  signOutYes: '退出并清空',
  signOutNo: '接着办',
  role: { mediator: '调解员', coordinator: '协调员', counsellor: '心理咨询师', auditor: '审计员', publisher: '信息公开员', organiser: '志愿服务组织者' } satisfies Record<Role, string>,
};

export type StaffWords = typeof zh;

/** Signing in and out at a desk, and what staff are called. */
export const staffWords = words('shared/staff-sign-in', zh, () => import('./staff-sign-in.en.ts'), () => import('./staff-sign-in.tw.ts'));
