import * as z from 'zod/mini';
import { IsoDate, Point } from './values.ts';
import { DivisionCode } from './division.ts';
import { docs } from './docs.ts';
import { line, prose } from './prose.ts';
import { text } from './text.ts';

/** A person or body that is party to a dispute; of an `unknown` one only what is known is told. */
export const PartyDraft = z.object({
  kind: z.enum(['person', 'organisation', 'unknown']),
  name: z.optional(line(60)),
  phone: z.optional(text(30)),
  /** 居民身份号码; only where the kind of dispute asks for it. */
  idNumber: z.optional(text(30)),
  address: z.optional(line(200)),
  /** How to recognise them: "502 upstairs". */
  note: z.optional(prose(200)),
});
export type PartyDraft = z.infer<typeof PartyDraft>;

/** Who files for somebody else, and why they may. */
export const AgentDraft = z.object({
  name: line(60),
  phone: text(30),
  relation: z.enum(['family', 'guardian', 'lawyer', 'committee', 'colleague', 'other']),
});
export type AgentDraft = z.infer<typeof AgentDraft>;

/** A file that was uploaded, by its identifier and the key to it. */
export const FileRef = z.object({ id: text(40), key: text(60) });
export type FileRef = z.infer<typeof FileRef>;

/** What was agreed to, and of which version of the policy. */
export const ConsentDraft = z.object({ policyVersion: text(40), purposes: z.array(text(40)).check(z.maxLength(20)) });
export type ConsentDraft = z.infer<typeof ConsentDraft>;

/** What a resident tells of a dispute 矛盾纠纷调解申请. */
export const DisputeDraft = z.object({
  /** Where it happened, down to the community if known. */
  division: DivisionCode,
  kind: text(40),
  /** Identifiers of the situations answered with yes. */
  situations: z.array(text(40)).check(z.maxLength(20)),
  story: prose(4000, 10),
  /** When it began; not in the future. */
  happenedOn: z.optional(IsoDate),
  place: z.optional(line(200)),
  point: z.optional(Point),
  applicant: PartyDraft,
  agent: z.optional(AgentDraft),
  respondents: z.array(PartyDraft).check(z.minLength(1), z.maxLength(5)),
  wishes: prose(1000, 2),
  /** Whom one would like as mediator, and whom not (回避). */
  mediator: z.optional(text(40)),
  recused: z.optional(z.array(text(40)).check(z.maxLength(5))),
  recusalReason: z.optional(prose(300)),
  /** Asks for a session behind closed doors. */
  closedDoors: z.optional(z.boolean()),
  files: z.array(FileRef).check(z.maxLength(20)),
  /** When one would rather be called. */
  callTime: z.optional(z.enum(['any', 'morning', 'afternoon', 'evening'])),
  consents: ConsentDraft,
});
export type DisputeDraft = z.infer<typeof DisputeDraft>;

/** What somebody asks counselling for 心理疏导申请. Name and phone may be absent: then the code is the only way back. */
export const CounsellingDraft = z.object({
  division: DivisionCode,
  /** What weighs on one; may be empty. */
  story: z.optional(prose(2000)),
  topics: z.array(z.enum(['family', 'parenting', 'work', 'loss', 'illness', 'loneliness', 'sleep', 'conflict', 'other'])).check(z.maxLength(9)),
  way: z.enum(['phone', 'in-person', 'message']),
  name: z.optional(line(60)),
  phone: z.optional(text(30)),
  callTime: z.optional(z.enum(['any', 'morning', 'afternoon', 'evening'])),
  consents: ConsentDraft,
});
export type CounsellingDraft = z.infer<typeof CounsellingDraft>;

const party = { kind: 'person', name: '林小满', phone: '13800000000' } as const;
/* @__PURE__ */ docs.add(PartyDraft, { id: 'PartyDraft', description: 'A party. 当事人。' });
/* @__PURE__ */ docs.add(AgentDraft, { id: 'AgentDraft', description: 'Who files for somebody else. 代理人。' });
/* @__PURE__ */ docs.add(FileRef, { id: 'FileRef', description: 'A file that was uploaded. 已上传的文件。' });
/* @__PURE__ */ docs.add(ConsentDraft, { id: 'ConsentDraft', description: 'What was agreed to. 同意事项。' });
/* @__PURE__ */ docs.add(DisputeDraft, {
  id: 'DisputeDraft', description: 'What a resident tells of a dispute. 纠纷调解申请。',
  examples: [{
    division: '990101001001', kind: 'neighbours', situations: [], story: '楼上502室晚上十点以后一直用电钻装修，和对方说过两次都没有用。', happenedOn: '2026-03-05',
    applicant: party, respondents: [{ kind: 'unknown', note: '502室住户' }], wishes: '希望晚上八点以后不再施工。', files: [],
    consents: { policyVersion: '2026-01', purposes: ['mediation', 'sensitive'] },
  }],
});
/* @__PURE__ */ docs.add(CounsellingDraft, {
  id: 'CounsellingDraft', description: 'A request for counselling. 心理疏导申请。',
  examples: [{ division: '990101001001', story: '最近总是睡不着。', topics: ['sleep'], way: 'phone', phone: '13800000000', consents: { policyVersion: '2026-01', purposes: ['counselling'] } }],
});
