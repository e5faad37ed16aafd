import type { CounsellingDraft } from '@linli/contract/dispute-draft';
import { words } from '../shared/messages.ts';

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

export type CounsellingWords = typeof zh;

/** The questions of a request for counselling; Chinese is the source. */
export const counsellingWords = words('dispute-intake/counselling', zh, () => import('./counselling.en.ts'), () => import('./counselling.tw.ts'));
