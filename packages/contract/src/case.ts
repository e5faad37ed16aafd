import * as z from 'zod/mini';
import { CaseAction, CaseState, ClosingReason, Confirmation } from './case-state.ts';
import { CaseService, Deadline, KindName } from './receipt.ts';
import { CaseNumber } from './case-number.ts';
import { DivisionName } from './divisions.ts';
import { docs } from './docs.ts';
import { FileType } from './files.ts';
import { Office, Route } from './policy.ts';
import { Language } from './text.ts';
import { IsoDate, IsoInstant } from './values.ts';

/** Who did or wrote something, as parties see it. */
export const Author = z.enum(['applicant', 'respondent', 'office', 'system']);
export type Author = z.infer<typeof Author>;

/** One thing that happened, newest first. */
export const CaseEvent = z.object({
  at: IsoInstant,
  what: z.enum([...CaseAction.options, 'submitted', 'escalated', 'erased']),
  by: Author,
  /** The name of a member of staff. */
  name: z.optional(z.string()),
  /** Words that go with it, for the parties to read. */
  note: z.optional(z.string()),
  until: z.optional(IsoDate),
});
export type CaseEvent = z.infer<typeof CaseEvent>;

/** A paper or picture of a case. */
export const CaseFile = z.object({ id: z.string(), name: z.string(), type: FileType, size: z.int(), at: IsoInstant, by: Author });
export type CaseFile = z.infer<typeof CaseFile>;

export const CaseMessage = z.object({
  id: z.string(),
  at: IsoInstant,
  by: Author,
  name: z.optional(z.string()),
  text: z.string(),
  files: z.array(z.string()),
});
export type CaseMessage = z.infer<typeof CaseMessage>;

/** A meeting: planned, or held if it has an outcome. */
export const CaseSession = z.object({
  at: IsoInstant,
  place: z.string(),
  form: z.enum(['in-person', 'phone', 'video']),
  closedDoors: z.boolean(),
  outcome: z.optional(z.string()),
});
export type CaseSession = z.infer<typeof CaseSession>;

/** 调解协议: oral, recorded by the mediator, or written and signed (人民调解法 art. 28–29). */
export const Agreement = z.object({
  form: z.enum(['oral', 'written']),
  parties: z.array(z.object({ role: z.enum(['applicant', 'respondent']), name: z.string() })),
  facts: z.string(),
  terms: z.string(),
  performBy: z.optional(IsoDate),
  /** It takes effect when it is signed, or when the oral one is reached. */
  signedOn: IsoDate,
  /** Last day for asking a court together to confirm it: 30 days from its effect. */
  confirmBy: z.optional(IsoDate),
  mediator: z.string(),
  office: z.string(),
});
export type Agreement = z.infer<typeof Agreement>;

/** What a party said of the handling, 1 very dissatisfied … 5 very satisfied; a low one asks why and opens a follow-up. */
export const Rating = z.object({
  score: z.int().check(z.minimum(1), z.maximum(5)),
  reasons: z.array(z.enum(['slow', 'attitude', 'unclear', 'unfair', 'unsolved', 'other'])),
  comment: z.optional(z.string()),
  at: IsoInstant,
});
export type Rating = z.infer<typeof Rating>;

/** A consent as it was given, and when it was taken back. */
export const Consent = z.object({
  purpose: z.string(),
  title: z.string(),
  policyVersion: z.string(),
  /** Whether the case cannot go on without it. */
  required: z.boolean(),
  channel: z.enum(['web', 'counter', 'phone']),
  at: IsoInstant,
  withdrawnAt: z.optional(IsoInstant),
});
export type Consent = z.infer<typeof Consent>;

/** Why and how a case was closed without an agreement, and the next place to go. */
export const Closing = z.object({ reason: ClosingReason, note: z.string(), next: z.optional(Route) });
export type Closing = z.infer<typeof Closing>;

/** A case as one of its parties sees it, whole. */
export const Case = z.object({
  number: CaseNumber,
  service: CaseService,
  kind: KindName,
  state: CaseState,
  /** Grows with every change. */
  version: z.int(),
  viewer: z.enum(['applicant', 'respondent']),
  filedAt: IsoInstant,
  division: DivisionName,
  office: Office,
  handler: z.optional(z.object({ name: z.string(), title: z.string() })),
  deadline: z.optional(Deadline),
  events: z.array(CaseEvent),
  messages: z.array(CaseMessage),
  files: z.array(CaseFile),
  /** What the viewer told; a respondent reads neither the story nor the wishes of the other. */
  story: z.optional(z.string()),
  wishes: z.optional(z.string()),
  place: z.optional(z.string()),
  parties: z.array(z.object({ role: z.enum(['applicant', 'agent', 'respondent']), name: z.string() })),
  sessions: z.array(CaseSession),
  agreement: z.optional(Agreement),
  confirmation: Confirmation,
  closing: z.optional(Closing),
  rating: z.optional(Rating),
  consents: z.array(Consent),
  /** What the viewer may do now. `message` and `erase` are no transitions, and are named all the same. */
  can: z.array(z.enum([...CaseAction.options, 'message', 'erase'])),
  /** Until then it is taken back without a reason. */
  withdrawUntil: z.optional(IsoInstant),
  erasedAt: z.optional(IsoInstant),
  demonstration: z.boolean(),
  language: Language,
});
export type Case = z.infer<typeof Case>;

/* @__PURE__ */ docs.add(Author, { id: 'Author', description: 'Who did or wrote it. 来自谁。' });
/* @__PURE__ */ docs.add(CaseEvent, { id: 'CaseEvent', description: 'One thing that happened. 办理记录。' });
/* @__PURE__ */ docs.add(CaseFile, { id: 'CaseFile', description: 'A paper or picture of a case. 材料。' });
/* @__PURE__ */ docs.add(CaseMessage, { id: 'CaseMessage', description: 'A message. 留言。' });
/* @__PURE__ */ docs.add(CaseSession, { id: 'CaseSession', description: 'A meeting, planned or held. 调解会。' });
/* @__PURE__ */ docs.add(Agreement, { id: 'Agreement', description: 'Mediation agreement. 调解协议。' });
/* @__PURE__ */ docs.add(Rating, { id: 'Rating', description: 'What a party said of the handling. 评价。' });
/* @__PURE__ */ docs.add(Consent, { id: 'Consent', description: 'A consent and when it was taken back. 同意记录。' });
/* @__PURE__ */ docs.add(Closing, { id: 'Closing', description: 'Why a case was closed, and where to go next. 结案说明。' });
/* @__PURE__ */ docs.add(Case, { id: 'Case', description: 'A case as one of its parties sees it. 案件。' });
