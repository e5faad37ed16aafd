import * as z from 'zod/mini';
import { DivisionName } from './division.ts';
import { docs } from './docs.ts';
import { line, prose } from './prose.ts';
import { Language, text } from './text.ts';
import { IsoDate, IsoInstant } from './values.ts';
import { HomeDivision, Skill, Skills } from './volunteer.ts';

/** 跑腿代办, 修修补补, 想要的物件, 陪伴, 学习, 其他. */
export const WishKind = z.enum(['errand', 'repair', 'goods', 'company', 'study', 'other']);
export type WishKind = z.infer<typeof WishKind>;

/** 待审核 asked, 待认领 open, 已认领 claimed, 待确认 fulfilled, 已实现 confirmed, 未通过 declined, 已撤回 withdrawn. */
export const WishState = z.enum(['asked', 'open', 'claimed', 'fulfilled', 'confirmed', 'declined', 'withdrawn']);
export type WishState = z.infer<typeof WishState>;

/** What can be done to a wish. */
export const WishAction = z.enum(['publish', 'decline', 'claim', 'release', 'take-back', 'fulfil', 'confirm', 'deny', 'record-confirmation', 'withdraw']);
export type WishAction = z.infer<typeof WishAction>;

/** 微心愿 as anyone may see it: what is wished, and of whom nothing. The office reads it before it is shown. */
export const Wish = z.object({
  id: z.string(),
  version: z.int(),
  kind: WishKind,
  state: WishState,
  text: z.string(),
  skills: z.array(Skill),
  division: DivisionName,
  /** By when it is wished. */
  by: z.optional(IsoDate),
  askedAt: IsoInstant,
  language: Language,
});
export type Wish = z.infer<typeof Wish>;

/** What the asker said of it. */
export const WishRating = z.object({ score: z.int().check(z.minimum(1), z.maximum(5)), words: z.optional(z.string()), at: IsoInstant });
export type WishRating = z.infer<typeof WishRating>;

/** One thing that happened, newest first. */
export const WishEvent = z.object({ at: IsoInstant, what: z.enum([...WishAction.options, 'ask']), by: z.enum(['asker', 'volunteer', 'office']), note: z.optional(z.string()) });
export type WishEvent = z.infer<typeof WishEvent>;

/** A wish that one asked or claimed. */
export const MyWish = z.extend(Wish, {
  role: z.enum(['asker', 'claimer']),
  /** Of the other side, while the wish is claimed: for the claimer whom to visit, for the asker who comes. */
  contact: z.optional(z.object({ name: z.string(), phone: z.optional(z.string()), address: z.optional(z.string()) })),
  rating: z.optional(WishRating),
  events: z.array(WishEvent),
  can: z.array(WishAction),
});
export type MyWish = z.infer<typeof MyWish>;

/** What a resident wishes; name, phone (that of the sign-in) and address are shown to whoever claims it, and to nobody else. */
export const WishDraft = z.object({
  division: HomeDivision,
  kind: WishKind,
  text: prose(200, 4),
  skills: Skills,
  name: line(40),
  address: z.optional(line(120)),
  by: z.optional(IsoDate),
  consents: z.object({ policyVersion: text(40), purposes: z.array(text(40)).check(z.maxLength(20)) }),
});
export type WishDraft = z.infer<typeof WishDraft>;

/** Whether it came true, and how it was: a score from 1 to 5. Where it did not, words say why, and the wish goes back to its claimer. */
export const WishAnswerDraft = z.object({ cameTrue: z.boolean(), score: z.optional(WishRating.shape.score), words: z.optional(prose(300)) });
export type WishAnswerDraft = z.infer<typeof WishAnswerDraft>;
export const WishNoteDraft = z.object({ note: z.optional(prose(300)) });
export type WishNoteDraft = z.infer<typeof WishNoteDraft>;

/* @__PURE__ */ docs.add(WishKind, { id: 'WishKind', description: '跑腿 errand, 修补 repair, 物件 goods, 陪伴 company, 学习 study, 其他 other.' });
/* @__PURE__ */ docs.add(WishState, { id: 'WishState', description: '待审核 asked, 待认领 open, 已认领 claimed, 待确认 fulfilled, 已实现 confirmed, 未通过 declined, 已撤回 withdrawn.' });
/* @__PURE__ */ docs.add(WishAction, { id: 'WishAction', description: 'What can be done to a wish. 可执行的操作。' });
/* @__PURE__ */ docs.add(Wish, { id: 'Wish', description: 'A wish, without a name. 微心愿。' });
/* @__PURE__ */ docs.add(WishRating, { id: 'WishRating', description: 'What the asker said of it. 心愿评价。' });
/* @__PURE__ */ docs.add(WishEvent, { id: 'WishEvent', description: 'One thing that happened. 办理记录。' });
/* @__PURE__ */ docs.add(MyWish, { id: 'MyWish', description: 'A wish that one asked or claimed. 我的微心愿。' });
/* @__PURE__ */ docs.add(WishDraft, {
  id: 'WishDraft', description: 'What a resident wishes. 许一个微心愿。',
  examples: [{ division: '990101001003', kind: 'repair', text: '客厅的灯不亮了，自己够不着，想请人帮忙换一下。', skills: ['repairs'], name: '林小满', address: '棠苑3幢502室', consents: { policyVersion: '2026-01', purposes: ['wish'] } }],
});
/* @__PURE__ */ docs.add(WishAnswerDraft, { id: 'WishAnswerDraft', description: 'Whether it came true. 确认心愿。', examples: [{ cameTrue: true, score: 5, words: '灯亮了，谢谢！' }] });
/* @__PURE__ */ docs.add(WishNoteDraft, { id: 'WishNoteDraft', description: 'Words that go with it. 说明。', examples: [{}] });
