import type { WishActionDraft } from '@linli/contract/desk-wish';
import type { WishEvent } from '@linli/contract/wish';
import { words } from '../shared/messages.ts';

type Action = WishActionDraft['action'];

const zh = {
  all: '全部', none: '没有这样的心愿', noneHint: '换个状态看看。',
  asked: '心愿', kind: '类别', place: '社区', by: '希望日期', skills: '特长', asker: '许愿人', claimer: '认领人', seeClaimer: '查看认领人的档案', askedAt: '许愿时间',
  rating: '评价', score: (score: number) => `${score}分（满分5分）`,
  do: '可以做什么', waiting: '现在不用做什么。',
  action: { 'publish': '公开', 'decline': '不公开', 'take-back': '收回认领', 'record-confirmation': '代为确认' } satisfies Record<Action, string>,
  explain: {
    'publish': '看过内容再公开。心愿里不要有姓名、电话、门牌号。', 'decline': '许愿人会看到原因。', 'take-back': '心愿回到待认领，认领人会看到原因。', 'record-confirmation': '许愿人不方便自己确认的，问过本人以后代为确认。',
  } satisfies Record<Action, string>,
  note: { 'publish': '说明', 'decline': '为什么不公开', 'take-back': '为什么收回', 'record-confirmation': '怎么问的、本人怎么说' } satisfies Record<Action, string>,
  done: (action: string) => `${action}：已办好`,
  history: '办理记录',
  event: {
    'ask': '许下心愿', 'publish': '公开', 'decline': '不公开', 'claim': '认领', 'release': '放弃认领', 'take-back': '收回认领', 'fulfil': '说已经办到', 'confirm': '确认实现', 'deny': '说还没有实现', 'record-confirmation': '代为确认', 'withdraw': '撤回',
  } satisfies Record<WishEvent['what'], string>,
  who: { asker: '许愿人', volunteer: '认领人', office: '工作人员' } satisfies Record<WishEvent['by'], string>,
  gone: '这个心愿不在列表里了，请刷新。',
};

export type WishesWords = typeof zh;

/** 微心愿的文字; Chinese is the source. */
export const wishesWords = words('volunteer-desk/wishes', zh, () => import('./wishes.en.ts'), () => import('./wishes.tw.ts'));
