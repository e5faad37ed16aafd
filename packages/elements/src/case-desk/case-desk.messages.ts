import type { Deadline } from '@linli/contract/receipt';
import type { CaseQueue } from '@linli/contract/desk';
import { words } from '../shared/messages.ts';

/** What the office counts. */
export type Count = keyof CaseQueue['counts'];

export const zh = {
  title: '办理台',
  loading: '正在加载…',

  noCases: '审计员查看的是审计日志，这里不显示案件。',

  counts: { open: '未结', unassigned: '待分派', mine: '我的', soon: '临期', overdue: '超期', followUp: '待回访' } satisfies Record<Count, string>,
  found: (name: string, total: number) => `${name}${total}件`,
  narrowed: (total: number) => `符合条件的${total}件`,
  none: { open: '没有未结的案件', unassigned: '没有等着分派的案件', mine: '您手上没有未结的案件', soon: '没有快到期的案件', overdue: '没有超期的案件', followUp: '没有等着回访的案件' } satisfies Record<Count, string>,
  noneNarrowed: '没有符合条件的案件',
  noneHint: '换个条件看看，或者清除筛选。',
  allOpen: '看全部未结',
  clear: '清除筛选',
  filter: '筛选',
  filters: { show: '范围', state: '状态', kind: '类型', place: '地区' },
  show: { open: '未结', closed: '已结', all: '全部' },
  any: '不限',
  refresh: '刷新',
  more: '显示更多',
  shown: (count: number, total: number) => `已显示${count}件，共${total}件`,

  lookUp: '按电话查找',
  phone: '来电人的电话',
  lookUpHint: '只用于找到来电人自己的案件。每次查找都会留下记录。',
  find: '查找',
  lookedUp: (count: number) => (count ? `这个电话有${count}件` : '这个电话没有案件'),
  phoneFault: '请填写手机号，或者带区号的座机号',

  due: { reply: '答复', mediation: '完成调解', supplement: '补材料', 'follow-up': '回访' } satisfies Record<Deadline['what'], string>,
  dueBy: (day: string, what: string) => `${day}前${what}`,
  left: (days: number) => (days === 0 ? '今天到期' : days > 0 ? `还有${days}个工作日` : `已超${-days}个工作日`),
  paused: '暂停计时',
  noDeadline: '没有期限',
  nobody: '还没有人办理',
  crisis: '先确认安全',
  escalated: '已督办',
  followUp: '待回访',
  soon: '临期',
  overdue: '超期',
  unread: (count: number) => `${count}条新留言`,

  record: '代为登记',
  choose: '选一个案件',
  chooseHint: '从案件列表里选一个，在这里办理。',
  back: '返回案件列表',
  queue: '案件列表',
  page: '案件',
};

export type CaseDeskWords = typeof zh;

/** 办理台的文字; Chinese is the source. */
export const caseDeskWords = words('case-desk', zh, () => import('./case-desk.en.ts'), () => import('./case-desk.tw.ts'));
