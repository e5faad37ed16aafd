import * as z from 'zod/mini';
import { CallUp } from './call-up.ts';
import { docs } from './docs.ts';
import { line, prose } from './prose.ts';
import { IsoInstant } from './values.ts';
import { HomeDivision, Skills } from './volunteer.ts';
import { Wish, WishAction, WishEvent, WishRating } from './wish.ts';

/** A wish as organisers see it: who asked and who claimed it are masked. */
export const DeskWish = z.extend(Wish, {
  asker: z.string(),
  claimer: z.optional(z.object({ id: z.string(), name: z.string() })),
  rating: z.optional(WishRating),
  events: z.array(WishEvent),
  can: z.array(WishAction),
});
export type DeskWish = z.infer<typeof DeskWish>;

/** What is done to a wish that was read in this version; `wishFlow` says which actions go with a note. */
export const WishActionDraft = z.object({ version: z.int().check(z.minimum(1)), action: z.enum(['publish', 'decline', 'take-back', 'record-confirmation']), note: z.optional(prose(300)) });
export type WishActionDraft = z.infer<typeof WishActionDraft>;

/** A call-up and what came of it: how many it reached, and who comes. */
export const DeskCallUp = z.extend(CallUp, {
  reached: z.int(),
  coming: z.int(),
  notComing: z.int(),
  /** The first two hundred who come. */
  comers: z.array(z.object({ volunteer: z.string(), name: z.string(), /** Masked. */ phone: z.string(), note: z.optional(z.string()), at: IsoInstant })),
});
export type DeskCallUp = z.infer<typeof DeskCallUp>;

/** Whom to call, where to and what for. Without skills everybody of the place is called. */
export const CallUpDraft = z.object({ division: HomeDivision, skills: Skills, words: prose(300, 4), place: line(120), at: IsoInstant });
export type CallUpDraft = z.infer<typeof CallUpDraft>;

/* @__PURE__ */ docs.add(DeskWish, { id: 'DeskWish', description: 'A wish as organisers see it. 微心愿（工作台）。' });
/* @__PURE__ */ docs.add(WishActionDraft, { id: 'WishActionDraft', description: 'What is done to a wish. 心愿办理操作。', examples: [{ version: 1, action: 'publish' }] });
/* @__PURE__ */ docs.add(DeskCallUp, { id: 'DeskCallUp', description: 'A call-up with its answers. 应急召集（工作台）。' });
/* @__PURE__ */ docs.add(CallUpDraft, { id: 'CallUpDraft', description: 'Whom to call, and what for. 发起召集。', examples: [{ division: '990101001003', skills: ['carrying'], words: '今晚有暴雨，请到社区帮忙搬沙袋。', place: '棠苑社区服务站', at: '2026-11-24T11:00:00Z' }] });
