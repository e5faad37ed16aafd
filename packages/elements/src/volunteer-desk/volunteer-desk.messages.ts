import type { ShiftState } from '@linli/contract/shift';
import { words } from '../shared/messages.ts';
import type { SectionName } from './around.ts';

export const zh = {
  title: '志愿服务台',
  sections: { shifts: '班次', volunteers: '志愿者', wishes: '微心愿', callUps: '应急召集', reports: '统计' } satisfies Record<SectionName, string>,
  sectionsLabel: '栏目',
  loading: '正在加载…',
  refresh: '刷新',
  filter: '筛选',
  more: '显示更多',
  clear: '清除筛选',
  any: '不限',
  listed: (count: number, more: boolean) => (more ? `已显示${count}条，还有更多` : `共${count}条`),
  list: '列表',
  page: '内容',
  back: '返回列表',
  choose: { shifts: '选一个班次', volunteers: '选一位志愿者', wishes: '选一个心愿', callUps: '选一次召集', reports: '选一项' } satisfies Record<SectionName, string>,
  chooseHint: '从列表里选一个，在这里办理。',

  pick: '请选择',
  optional: '（选填）',
  cancel: '取消',
  sending: '正在提交…',
  charsLeft: (count: number) => (count >= 0 ? `还可以输入${count}个字` : `超出了${-count}个字`),
  faultsHeading: (count: number) => `有${count}处要改`,
  overtaken: '刚刚有同事改过，还没有提交。',
  overtakenKept: '您填的都还在。看过以后，可以再提交一次。',
  overtakenAgain: '看过现在的情况，再决定要不要做。',
  becomes: (label: string, from: string, to: string) => `${label}：“${from}”改成了“${to}”`,
  nothing: '没有',
  yes: '是',
  no: '否',

  shiftState: { open: '进行中', over: '已结束', cancelled: '已取消' } satisfies Record<ShiftState, string>,
  openShift: '发布班次',
  from: '从哪天起',
  days: '看多少天',
  dayCount: (days: number) => `${days}天`,
  state: '状态',
  unconfirmed: '待确认时长',
  taken: (joined: number, capacity: number) => `${joined}/${capacity}人`,
  waiting: (count: number) => `候补${count}人`,
  present: (count: number) => `已签到${count}人`,
  done: (count: number) => `已签退${count}人`,
  absent: (count: number) => `缺席${count}人`,
  toConfirm: (count: number) => `${count}人待确认`,
  corrections: (count: number) => `${count}人申请更正`,
  full: '已满',
  noShifts: '这些天没有班次',
  noShiftsHint: '换个日期看看，或者发布一个班次。',
  noUnconfirmed: '没有要确认的时长',
};

export type VolunteerDeskWords = typeof zh;

/** 志愿服务台的文字; Chinese is the source. */
export const volunteerDeskWords = words('volunteer-desk', zh, () => import('./volunteer-desk.en.ts'), () => import('./volunteer-desk.tw.ts'));
