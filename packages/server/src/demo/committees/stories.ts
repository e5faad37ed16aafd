import type { PostRole } from '@linli/contract/committee';
import type { Text } from '../model.ts';
import { bodyOf, seat, served } from './bodies.ts';
import { lianxi } from './lianxi.ts';
import type { DemoBody, DemoCommittee, DemoHolder, DemoPost } from './model.ts';
import { tangyuan } from './tangyuan.ts';

type Left = Required<Pick<DemoHolder, 'until' | 'ended'>>;

const isNow = ({ until }: DemoHolder): boolean => until === undefined;
const nowIn = ({ bodies }: DemoCommittee, role: PostRole): DemoHolder[] => bodies[0]!.posts.filter(post => post.role === role).flatMap(({ holders }) => holders.filter(isNow));

/** Somebody leaves every post that they hold: it is vacant then. */
const departs = ({ bodies }: DemoCommittee, { who: [name] }: DemoHolder, left: Left): DemoBody[] => bodies.map(body => ({
  ...body, posts: body.posts.map(post => ({ ...post, holders: post.holders.map(holder => (holder.who[0] === name && isNow(holder) ? { ...holder, ...left } : holder)) })),
}));

/** Somebody enters a post of the committee itself. */
const enters = ([own, ...others]: readonly DemoBody[], role: PostRole, holder: DemoHolder): DemoBody[] =>
  [{ ...own!, posts: own!.posts.map(post => (post.role === role ? { ...post, holders: [...post.holders, holder] } : post)) }, ...others];

/** 学宫社区: its director was moved to another post, and the deputy acts until the election. */
const acting = (usual: DemoCommittee): DemoCommittee => ({
  ...usual,
  bodies: enters(departs(usual, nowIn(usual, 'director')[0]!, { until: '2026-10-08', ended: 'transferred' }), 'director', { who: nowIn(usual, 'deputy-director')[0]!.who, since: '2026-10-08', how: 'acting' }),
  notices: [...usual.notices, { category: 'election', publishedOn: '2026-10-09', title: ['主任空缺期间由副主任主持工作', 'The deputy acts as director'], tables: [], text: [
    '主任调任街道工作，自十月八日起由副主任主持居委会工作，十二月二十日补选主任。办事时间、电话不变。', 'The director was moved to the subdistrict. From 8 October the deputy acts; the by-election is on 20 December. Hours and phone stay the same.'] }],
});

/** 米市巷社区: a member was recalled, and another came by by-election. */
const renewed = (usual: DemoCommittee): DemoCommittee => {
  const gone = nowIn(usual, 'member').at(-1)!;
  const who: Text = ['茅舟吟', 'Mao Zhouyin'];
  return {
    ...usual,
    bodies: enters(departs(usual, gone, { until: '2026-06-02', ended: 'dismissed' }), 'member', { who, since: '2026-07-11', how: 'by-election', area: gone.area!, source: ['委员补选结果公告', 'Announcement of the by-election'] }),
    notices: [...usual.notices, { category: 'election', publishedOn: '2026-07-12', title: ['委员补选结果', 'Result of the by-election'], text: ['参加投票居民代表57人，候选人得票过半，当选为委员。', 'Of the residents’ representatives 57 voted, and the candidate was elected by more than half.'], tables: [
      { caption: ['得票', 'Votes'], columns: [{ name: ['候选人', 'Candidate'] }, { name: ['票数', 'Votes'], numeric: true }], rows: [[who[0], '44'], ['弃权', '13']] }] }],
  };
};

/** 竹坞村: its five years end on 20 December, and the next election is announced. */
const ending = (usual: DemoCommittee): DemoCommittee => {
  const [own, ...others] = usual.bodies as [DemoBody, ...DemoBody[]];
  const [former, present] = [{ number: 10, starts: '2018-12-20', ends: '2021-12-20' }, { number: 11, starts: '2021-12-20', ends: '2026-12-20' }];
  const [director, deputy] = [nowIn(usual, 'director')[0]!.who, nowIn(usual, 'deputy-director')[0]!.who];
  const earlier = (post: DemoPost) => ({ ...post, holders: post.holders.filter(isNow).map(holder => ({ ...holder, since: present.starts })) });
  return {
    ...usual,
    bodies: [
      bodyOf(own.kind, own.name, [former, present], [
        served('director', ['蓝上竹', 'Lan Shangzhu'], former), seat('director', director), served('deputy-director', director, former), seat('deputy-director', deputy), ...nowIn(usual, 'member').map(({ who, area }) => seat('member', who, { area })),
      ]),
      ...others.map(body => (body.kind === 'party' ? body : { ...body, terms: body.terms.map(term => ({ ...term, ...(term.number !== undefined && { number: present.number }), starts: present.starts, ends: present.ends })), posts: body.posts.map(earlier) })),
    ],
    notices: [...usual.notices.filter(({ category }) => category !== 'election'), { category: 'election', publishedOn: '2026-11-16', title: ['第12届村民委员会换届选举公告', 'Election of the committee, term 12'], tables: [], text: [
      '本届村委会任期到十二月二十日止。选民登记到十一月三十日，十二月十三日投票。登记后外出的，可以书面委托本村有选举权的近亲属代为投票。', 'The term ends on 20 December. Voters register until 30 November; the vote is on 13 December. Who is away may authorise, in writing, a close relative who votes in this village.'] }],
  };
};

/** 半山村: one of its three has died, so that it is fewer than the law asks for; and a quarter was not published. */
const small = (usual: DemoCommittee): DemoCommittee => ({
  ...usual, bodies: departs(usual, nowIn(usual, 'member')[0]!, { until: '2026-08-19', ended: 'died' }), notices: usual.notices.filter(({ quarter }) => quarter !== '2026-Q2'),
});

/** Committees that have a story to tell. */
export const stories: Readonly<Record<string, (usual: DemoCommittee) => DemoCommittee>> = {
  990101001003: tangyuan, 990102100201: lianxi, 990101002003: acting, 990102001006: renewed, 990103100201: ending, 990103200201: small,
};
