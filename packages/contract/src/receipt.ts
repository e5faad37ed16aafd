import * as z from 'zod/mini';
import { CaseNumber } from './case-number.ts';
import { docs } from './docs.ts';
import { Duration } from './duration.ts';
import { Office } from './policy.ts';
import { IsoDate, IsoInstant } from './values.ts';

/** What a case is about: a dispute to be mediated 矛盾纠纷, or a confidential request for counselling 心理疏导. */
export const CaseService = z.enum(['dispute', 'counselling']);
export type CaseService = z.infer<typeof CaseService>;

/** Something by its name at the time: a kind of case, a member of staff. */
export const KindName = z.object({ id: z.string(), name: z.string() });

/** Until when who must act. `on` is the last day; the deadline is its end in China. */
export const Deadline = z.object({
  on: IsoDate,
  /** What is due: the answer whether the case is taken, the end of mediation, papers that were asked for, a call-back. */
  what: z.enum(['reply', 'mediation', 'supplement', 'follow-up']),
  by: z.enum(['office', 'applicant']),
  term: z.optional(Duration),
  /** Working days from today to `on`; 0 today, below 0 when it is over. */
  workingDaysLeft: z.int(),
  status: z.enum(['in-time', 'soon', 'overdue', 'paused']),
});
export type Deadline = z.infer<typeof Deadline>;

/** What a resident holds after filing: the number and, this once, the secret code. */
export const CaseReceipt = z.object({
  number: CaseNumber,
  code: z.string(),
  service: CaseService,
  kind: KindName,
  filedAt: IsoInstant,
  office: Office,
  deadline: z.optional(Deadline),
  withdrawUntil: IsoInstant,
  files: z.int(),
  demonstration: z.boolean(),
});
export type CaseReceipt = z.infer<typeof CaseReceipt>;

/* @__PURE__ */ docs.add(CaseService, { id: 'CaseService', description: 'Dispute or counselling. 纠纷调解或心理疏导。' });
/* @__PURE__ */ docs.add(Deadline, { id: 'Deadline', description: 'Until when who must act. 期限。' });
/* @__PURE__ */ docs.add(CaseReceipt, { id: 'CaseReceipt', description: 'Receipt of a filing, with the secret code. 受理回执。' });
