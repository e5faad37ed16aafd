import * as z from 'zod/mini';
import { CaseReceipt } from './receipt.ts';
import { CounsellingDraft, DisputeDraft } from './dispute-draft.ts';
import { DivisionCode } from './division.ts';
import { docs, rowDocs } from './docs.ts';
import { endpoint } from './endpoint.ts';
import { DisputePolicy } from './policy.ts';

const PolicyQuery = z.object({ division: DivisionCode });

/** A filing that a clerk records for somebody who came in person or called. */
export const RecordedDispute = z.object({ draft: DisputeDraft, channel: z.enum(['counter', 'phone']) });
export type RecordedDispute = z.infer<typeof RecordedDispute>;

/** Disputes 矛盾纠纷. */
export const disputes = {
  /** What may be filed in a division, with its channels, deadlines, hotlines and what is told about personal data. */
  policy: endpoint({ name: 'disputes.policy', method: 'GET', path: '/v1/disputes/policy', who: 'anyone', query: PolicyQuery, result: DisputePolicy, cache: 60 }),
  /** Files a dispute and answers its number and secret code. */
  file: endpoint({ name: 'disputes.file', method: 'POST', path: '/v1/disputes', who: 'anyone', body: DisputeDraft, result: CaseReceipt, problems: ['conflict'], idempotent: true }),
  /** Files it for somebody at the counter or on the phone. */
  record: endpoint({ name: 'disputes.record', method: 'POST', path: '/v1/desk/disputes', who: { roles: ['mediator', 'coordinator'], over: 'division' }, body: RecordedDispute, result: CaseReceipt, problems: ['refused', 'conflict'], idempotent: true }),
};

/** Counselling 心理疏导. */
export const counselling = {
  /** Asks for counselling, in confidence and if wished without a name. */
  request: endpoint({ name: 'counselling.request', method: 'POST', path: '/v1/counselling', who: 'anyone', body: CounsellingDraft, result: CaseReceipt, problems: ['conflict'], idempotent: true }),
};

/* @__PURE__ */ docs.add(PolicyQuery.shape.division, { description: 'Where the dispute happened. 纠纷发生地区划。', examples: ['990101001001'] });
/* @__PURE__ */ docs.add(RecordedDispute, { id: 'RecordedDispute', description: 'A filing that a clerk records. 窗口或电话代录的申请。' });
/* @__PURE__ */ rowDocs.set(disputes.policy, { summary: 'What may be filed in a division and where else to go. 受理政策与分流渠道。' });
/* @__PURE__ */ rowDocs.set(disputes.file, { summary: 'File a dispute. 提交纠纷调解申请。' });
/* @__PURE__ */ rowDocs.set(disputes.record, { summary: 'File a dispute for somebody at the counter or on the phone. 窗口或电话代为申请。' });
/* @__PURE__ */ rowDocs.set(counselling.request, { summary: 'Ask for counselling. 申请心理疏导。' });
