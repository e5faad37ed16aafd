import { words } from '../shared/messages.ts';

const zh = {
  new: '发起召集', newHint: '马上发给这个地方有这些特长、并且同意应急召集的志愿者。未成年人不会被召集。',
  none: '还没有召集过', state: { open: '进行中', closed: '已结束' },
  counts: (coming: number, reached: number) => `${coming}人能来，通知了${reached}人`,
  reached: '通知了', coming: '能来', notComing: '来不了', unanswered: '还没有答复', people: (count: number) => `${count}人`,
  when: '集合时间', place: '集合地点', area: '召集范围', skills: '特长', sentAt: '发出时间', closedAt: '结束时间', anySkill: '不限特长',
  comers: '能来的人', noComers: '还没有人说能来', see: (name: string) => `查看${name}的档案`,
  close: '结束召集', closeHint: '结束以后不再收答复，已有的答复保留。', closeYes: '结束', closed: '召集已结束',
  fields: { division: '召集哪个地方的人', skills: '需要的特长', words: '要做什么', place: '集合地点', at: '集合时间' } as Readonly<Record<string, string>>,
  wordsExample: '例如：今晚有暴雨，请到社区帮忙搬沙袋。', skillsHint: '不选，就召集这个地方的所有人。',
  send: '发出召集', sent: (reached: number) => `已通知${reached}人`, sentNone: '没有符合条件的人，没有通知到任何人',
  discard: '不发了', refresh: '刷新答复',
};

export type CallUpsWords = typeof zh;

/** 应急召集的文字; Chinese is the source. */
export const callUpsWords = words('volunteer-desk/call-ups', zh, () => import('./call-ups.en.ts'), () => import('./call-ups.tw.ts'));
