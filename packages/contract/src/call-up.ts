import * as z from 'zod/mini';
import { DivisionName } from './division.ts';
import { docs } from './docs.ts';
import { prose } from './prose.ts';
import { Language } from './text.ts';
import { IsoInstant } from './values.ts';
import { Skill } from './volunteer.ts';

/** 应急召集: asks those of a place who have the skills and agreed to be asked. */
export const CallUp = z.object({
  id: z.string(),
  version: z.int(),
  state: z.enum(['open', 'closed']),
  words: z.string(),
  skills: z.array(Skill),
  division: DivisionName,
  place: z.string(),
  at: IsoInstant,
  sentAt: IsoInstant,
  closedAt: z.optional(IsoInstant),
  office: z.string(),
  phone: z.optional(z.string()),
  language: Language,
});
export type CallUp = z.infer<typeof CallUp>;

/** What one answered; it may change while the call-up is open. */
export const CallUpAnswer = z.object({ comes: z.boolean(), note: z.optional(z.string()), at: IsoInstant });
export type CallUpAnswer = z.infer<typeof CallUpAnswer>;

/** A call-up that reached one. */
export const MyCallUp = z.extend(CallUp, { mine: z.optional(CallUpAnswer) });
export type MyCallUp = z.infer<typeof MyCallUp>;

export const CallUpAnswerDraft = z.object({ comes: z.boolean(), note: z.optional(prose(200)) });
export type CallUpAnswerDraft = z.infer<typeof CallUpAnswerDraft>;

/* @__PURE__ */ docs.add(CallUp, { id: 'CallUp', description: 'Volunteers are asked to come at once. 应急召集。' });
/* @__PURE__ */ docs.add(CallUpAnswer, { id: 'CallUpAnswer', description: 'Whether somebody comes. 召集答复。' });
/* @__PURE__ */ docs.add(MyCallUp, { id: 'MyCallUp', description: 'A call-up with one’s own answer. 收到的召集。' });
/* @__PURE__ */ docs.add(CallUpAnswerDraft, { id: 'CallUpAnswerDraft', description: 'Whether one comes. 答复召集。', examples: [{ comes: true }] });
