import * as z from 'zod/mini';
import { docs } from './docs.ts';

/**
 * Where a case stands. 已提交 submitted, 待补充 supplement-needed, 已受理 accepted, 不予受理 declined, 已分派 assigned, 等对方同意
 * consent-pending, 调解中 mediating, 暂停 suspended, 达成口头/书面协议 agreed-oral/agreed-written, 未达成 failed, 终止 ended, 履行中
 * performing, 已履行 fulfilled, 未履行 breached, 已撤回 withdrawn, 已转出 transferred, 已归档 archived; of counselling: 已约好 arranged.
 */
export const CaseState = z.enum([
  'submitted', 'supplement-needed', 'accepted', 'declined', 'assigned', 'consent-pending', 'mediating', 'suspended', 'agreed-oral',
  'agreed-written', 'failed', 'ended', 'performing', 'fulfilled', 'breached', 'withdrawn', 'transferred', 'archived', 'arranged',
]);
export type CaseState = z.infer<typeof CaseState>;

/** 司法确认 of a written agreement, beside the state: asked for together within 30 days of its effect (人民调解法 art. 33). */
export const Confirmation = z.enum(['none', 'requested', 'confirmed', 'refused']);
export type Confirmation = z.infer<typeof Confirmation>;

/** What can be done to a case. */
export const CaseAction = z.enum([
  'withdraw', 'supplement', 'reopen', 'rate', 'consent', 'refuse',
  'accept', 'decline', 'ask-supplement', 'take', 'assign', 'transfer', 'refer', 'invite', 'record-consent', 'record-refusal', 'begin',
  'schedule', 'record-session', 'suspend', 'resume', 'extend', 'agree-oral', 'agree-written', 'fail', 'end', 'perform', 'fulfil', 'breach',
  'request-confirmation', 'record-confirmed', 'record-unconfirmed', 'follow-up', 'archive', 'arrange',
]);
export type CaseAction = z.infer<typeof CaseAction>;

/** Why a case was closed without an agreement; each goes with words and a next place to go. */
export const ClosingReason = z.enum(['out-of-scope', 'handled-elsewhere', 'not-a-dispute', 'party-refused', 'party-absent', 'no-agreement', 'applicant-asked', 'settled-privately', 'danger', 'duplicate', 'finished']);
export type ClosingReason = z.infer<typeof ClosingReason>;

/** In which nothing more is due from the office. */
export const closedStates = ['declined', 'failed', 'ended', 'fulfilled', 'breached', 'withdrawn', 'transferred'] as const;

/** Whether a case is over, and a party may have its data erased. */
export const isClosed = (state: CaseState): boolean => [...closedStates, 'archived'].includes(state);

/* @__PURE__ */ docs.add(CaseState, { id: 'CaseState', description: 'Where a case stands. 案件状态。' });
/* @__PURE__ */ docs.add(Confirmation, { id: 'Confirmation', description: 'Judicial confirmation of a written agreement. 司法确认。' });
/* @__PURE__ */ docs.add(CaseAction, { id: 'CaseAction', description: 'What can be done to a case. 可执行的操作。' });
/* @__PURE__ */ docs.add(ClosingReason, { id: 'ClosingReason', description: 'Why a case was closed. 结案原因。' });
