import * as z from 'zod/mini';
import { DivisionCode } from './division.ts';
import { docs, rowDocs } from './docs.ts';
import { endpoint } from './endpoint.ts';
import { Cursor, Limit, page } from './paging.ts';
import { text } from './text.ts';
import { MyWish, Wish, WishAnswerDraft, WishDraft, WishKind, WishNoteDraft } from './wish.ts';

const WishSearch = z.object({ division: z.optional(DivisionCode), kind: z.optional(WishKind), show: z.optional(z.enum(['open', 'confirmed'])), limit: z.optional(Limit), cursor: z.optional(Cursor) });
export type WishSearch = z.input<typeof WishSearch>;
const MineQuery = z.object({ role: z.optional(z.enum(['asker', 'claimer'])), limit: z.optional(Limit), cursor: z.optional(Cursor) });
export type MyWishesQuery = z.input<typeof MineQuery>;

const params = z.object({ id: text(40) });
const write = { method: 'POST', who: 'resident', params, result: MyWish, problems: ['missing', 'conflict', 'refused'], idempotent: true } as const;

/** Small wishes 微心愿: asked by a resident, claimed by a volunteer, confirmed by who asked. `wishFlow` says what is allowed when. */
export const wishes = {
  /** Open ones, or those that came true; the latest first. No name is in them. */
  list: endpoint({ name: 'wishes.list', method: 'GET', path: '/v1/wishes', who: 'anyone', query: WishSearch, result: page(Wish), cache: 10 }),
  mine: endpoint({ name: 'wishes.mine', method: 'GET', path: '/v1/wishes/mine', who: 'resident', query: MineQuery, result: page(MyWish), problems: ['refused'] }),
  ask: endpoint({ name: 'wishes.ask', method: 'POST', path: '/v1/wishes', who: 'resident', body: WishDraft, result: MyWish, problems: ['refused', 'conflict'], idempotent: true }),
  /** The first who claims it has it; for the others it is a `conflict` at `state`. */
  claim: endpoint({ ...write, name: 'wishes.claim', path: '/v1/wishes/:id/claim', body: WishNoteDraft }),
  /** Gives a claimed wish back for others. */
  release: endpoint({ ...write, name: 'wishes.release', path: '/v1/wishes/:id/release', body: WishNoteDraft }),
  fulfil: endpoint({ ...write, name: 'wishes.fulfil', path: '/v1/wishes/:id/fulfilment', body: WishNoteDraft }),
  confirm: endpoint({ ...write, name: 'wishes.confirm', path: '/v1/wishes/:id/confirmation', body: WishAnswerDraft }),
  withdraw: endpoint({ ...write, name: 'wishes.withdraw', path: '/v1/wishes/:id/withdrawal', body: WishNoteDraft }),
};

/* @__PURE__ */ docs.add(WishSearch.shape.division, { description: 'Only within this division. 限定区划。', examples: ['990101001'] });
/* @__PURE__ */ docs.add(WishSearch.shape.kind, { description: 'Only this kind. 限定类型。', examples: ['repair'] });
/* @__PURE__ */ docs.add(WishSearch.shape.show, { description: 'Open ones if absent. 默认只列待认领的。', examples: ['confirmed'] });
/* @__PURE__ */ docs.add(WishSearch.shape.cursor, { description: '`next` of the page before. 上一页给出的 next。', examples: ['1-1mjsfpb3rfi'] });
/* @__PURE__ */ docs.add(MineQuery.shape.role, { description: 'Asked or claimed ones; both if absent. 我许的或我认领的。', examples: ['asker'] });
/* @__PURE__ */ docs.add(MineQuery.shape.cursor, { description: '`next` of the page before. 上一页给出的 next。', examples: ['1-1mjsfpb3rfi'] });
/* @__PURE__ */ docs.add(params.shape.id, { description: 'Identifier of the wish. 心愿编号。', examples: ['demo-lamp'] });
/* @__PURE__ */ rowDocs.set(wishes.list, { summary: 'Wishes to be claimed. 查看微心愿。' });
/* @__PURE__ */ rowDocs.set(wishes.mine, { summary: 'One’s own wishes and claims. 我的微心愿。' });
/* @__PURE__ */ rowDocs.set(wishes.ask, { summary: 'Make a wish. 许微心愿。' });
/* @__PURE__ */ rowDocs.set(wishes.claim, { summary: 'Claim a wish. 认领微心愿。' });
/* @__PURE__ */ rowDocs.set(wishes.release, { summary: 'Give a claimed wish back. 退回认领。' });
/* @__PURE__ */ rowDocs.set(wishes.fulfil, { summary: 'Say that a wish was fulfilled. 完成微心愿。' });
/* @__PURE__ */ rowDocs.set(wishes.confirm, { summary: 'Confirm that a wish came true, and rate it. 确认并评价。' });
/* @__PURE__ */ rowDocs.set(wishes.withdraw, { summary: 'Take a wish back. 撤回微心愿。' });
