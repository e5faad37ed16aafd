import type { CounsellingDraft } from '@linli/contract/dispute-draft';
import type { Asked, Field } from './questions.ts';

type Topic = CounsellingDraft['topics'][number];
type Way = CounsellingDraft['way'];

const zh = {
  ask: '最近什么事让您心里不好受？',
  askHint: '想说多少说多少，不写也可以。',
  how: '您想怎么谈？',
  howHint: '谈话内容保密。',
  howShort: '怎么谈',
  topics: '哪方面的事',
  name: '怎么称呼您',
  story: '想说的话',
  storyHint: '只有咨询师能看到。',
  topic: { family: '家里的事', parenting: '孩子的事', work: '工作上的事', loss: '亲人离开了', illness: '生病', loneliness: '孤单', sleep: '睡不好', conflict: '和人闹矛盾', other: '别的事' } satisfies Record<Topic, string>,
  way: {
    'phone': ['打电话给我', '咨询师在约好的时间打来'], 'in-person': ['当面谈', '约好时间，到办公地点见面'], 'message': ['先在网上留言', '凭编号和查询码看回复，不用留电话'],
  } satisfies Record<Way, readonly [string, string]>,
  nameHint: '可以不写，也可以写个称呼，例如“李女士”。',
  phoneHint: '只给咨询师用。不留电话的，请记好提交后的编号和查询码。',
};

const en: typeof zh = {
  ask: 'What has been weighing on you?',
  askHint: 'Say as much as you like, or nothing.',
  how: 'How would you like to talk?',
  howHint: 'What you say stays confidential.',
  howShort: 'How to talk',
  topics: 'What it is about',
  name: 'What to call you',
  story: 'In your words',
  storyHint: 'Only the counsellor reads this.',
  topic: { family: 'Family', parenting: 'Children', work: 'Work', loss: 'Losing someone', illness: 'Illness', loneliness: 'Loneliness', sleep: 'Sleep', conflict: 'A quarrel', other: 'Something else' },
  way: {
    'phone': ['Call me', 'A counsellor calls at an agreed time'], 'in-person': ['Meet in person', 'At an agreed time, at the office'], 'message': ['Write to me first', 'Read the answer with your number and code; no phone needed'],
  },
  nameHint: 'You may leave this empty, or give any name.',
  phoneHint: 'For the counsellor only. Without it, keep the number and code you get.',
};

const counsellingWords = { 'zh-CN': zh, en };

/** The questions of a request for counselling: little is asked, and hardly anything must be answered. */
export function talkFields({ words, language, value: { way } }: Asked): Field[] {
  const own = counsellingWords[language];
  return [
    { step: 'talk', path: 'topics', as: 'many', names: own.topic, needed: true, ask: own.ask, askHint: own.askHint, label: own.topics },
    { step: 'talk', path: 'story', as: 'area', longest: 2000, label: own.story, hint: own.storyHint },
    { step: 'way', path: 'way', as: 'pick', names: own.way, heading: true, needed: true, label: own.how, hint: own.howHint, short: own.howShort },
    { step: 'way', path: 'name', as: 'line', longest: 60, label: own.name, hint: own.nameHint },
    { step: 'way', path: 'phone', as: 'tel', needed: way === 'phone', autocomplete: 'tel', hint: own.phoneHint },
    ...(way && way !== 'message' ? [{ step: 'way', path: 'callTime', as: 'pick', names: words.callTime } as const] : []),
  ];
}
