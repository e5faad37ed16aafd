import type { Body, CommitteeDetail, Holder, Post } from '@linli/contract/committee';
import type { CommitteeWords } from './committee.messages.ts';

/** One person in one post of one body. */
export interface Seat {
  readonly body: Body;
  readonly post: Post;
  readonly holder: Holder;
}

/** All who serve, in the order of bodies and posts. */
export const seatsOf = ({ bodies }: Pick<CommitteeDetail, 'bodies'>): Seat[] =>
  bodies.flatMap(body => body.posts.flatMap(post => post.holders.map(holder => ({ body, post, holder }))));

/** 书记; 妇联主席 where the office has a name of its own for it. */
export const roleOf = ({ role, title }: Pick<Post, 'role' | 'title'>, words: CommitteeWords): string => title ?? words.role[role];

/** How somebody came into a post, where it is worth a word: 代理, 主持工作, 补选. */
export const wayOf = ({ post, holder: { how } }: Seat, words: CommitteeWords): string =>
  how === 'appointed' ? '' : how === 'acting' && /^deputy/.test(post.role) ? words.leads : words.how[how];

/** Who leads: the party's secretary, then the committee's director; who is both comes once, with both words. */
export const leadersOf = (detail: CommitteeDetail, words: CommitteeWords): { readonly name: string; readonly roles: string }[] => {
  const seats = seatsOf(detail);
  const secretaries = seats.filter(({ body, post }) => body.kind === 'party' && post.role === 'secretary');
  const directors = seats.filter(({ body, post }) => body === detail.bodies[0] && post.role === 'director');
  const leading = [...secretaries, ...directors];
  return [...new Set(leading.map(({ holder }) => holder.person))].map(person => ({
    name: nameOf(detail, person),
    roles: leading.filter(({ holder }) => holder.person === person).map(({ post }) => roleOf(post, words)).join(words.and),
  }));
};

/** The public name of who holds a post. */
export const nameOf = ({ people }: Pick<CommitteeDetail, 'people'>, id: string): string => people.find(person => person.id === id)?.name ?? '';
