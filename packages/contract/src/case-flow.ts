import { closedStates, type CaseAction, type CaseState } from './case-state.ts';
import type { Role } from './endpoint.ts';
import type { CaseService } from './receipt.ts';

/** Who does it: a party, or a role of the staff. */
export type Actor = 'applicant' | 'respondent' | Role;

/** What an action cannot do without; the names are those of its draft's fields. */
export type Need = 'note' | 'reason' | 'next' | 'until' | 'assignee' | 'office' | 'session' | 'outcome' | 'agreement';

/** One line of a table of transitions. */
export interface Step {
  readonly by: readonly Actor[];
  readonly from: readonly CaseState[];
  /** Absent where the state stays as it is; by the state before where it depends on it. */
  readonly to?: CaseState | { readonly [S in CaseState]?: CaseState };
  readonly needs?: readonly Need[];
  /** Only for whom the case is assigned to, or a coordinator. */
  readonly own?: boolean;
}

export type Flow = { readonly [A in CaseAction]?: Step };

const desk = ['mediator', 'coordinator'] as const;
const open = ['submitted', 'supplement-needed', 'accepted', 'assigned', 'consent-pending', 'mediating', 'suspended'] as const;
const agreed = ['agreed-oral', 'agreed-written'] as const;

/** Transitions of a dispute, as 人民调解法 has them. The server enforces this table, and a desk offers what it allows. */
export const disputeFlow: Flow = {
  'withdraw': { by: ['applicant'], from: open, to: 'withdrawn' },
  'supplement': { by: ['applicant'], from: ['supplement-needed'], to: 'submitted' },
  'reopen': { by: ['applicant'], from: ['declined', 'failed', 'ended', 'fulfilled', 'breached', 'withdrawn'], to: 'submitted', needs: ['note'] },
  'rate': { by: ['applicant'], from: [...agreed, 'performing', 'declined', 'failed', 'ended', 'fulfilled', 'breached', 'transferred'] },
  'consent': { by: ['respondent'], from: ['consent-pending'], to: 'mediating' },
  'refuse': { by: ['respondent'], from: ['consent-pending'], to: 'failed' },

  'accept': { by: desk, from: ['submitted', 'supplement-needed'], to: 'accepted' },
  'decline': { by: desk, from: ['submitted', 'supplement-needed'], to: 'declined', needs: ['reason', 'note', 'next'] },
  'ask-supplement': { by: desk, from: ['submitted'], to: 'supplement-needed', needs: ['note', 'until'] },
  'take': { by: ['mediator'], from: ['accepted'], to: 'assigned' },
  'assign': { by: ['coordinator'], from: ['accepted', 'assigned'], to: 'assigned', needs: ['assignee'] },
  'transfer': { by: ['coordinator'], from: open, to: { 'assigned': 'accepted', 'consent-pending': 'accepted', 'mediating': 'accepted', 'suspended': 'accepted' }, needs: ['office', 'note'] },
  'refer': { by: ['coordinator'], from: open, to: 'transferred', needs: ['reason', 'note', 'next'] },
  'invite': { by: desk, from: ['assigned'], to: 'consent-pending', own: true },
  'record-consent': { by: desk, from: ['consent-pending'], to: 'mediating', needs: ['note'], own: true },
  'record-refusal': { by: desk, from: ['consent-pending'], to: 'failed', needs: ['note', 'next'], own: true },
  'begin': { by: desk, from: ['assigned'], to: 'mediating', needs: ['note'], own: true },
  'schedule': { by: desk, from: ['assigned', 'consent-pending', 'mediating'], needs: ['session'], own: true },
  'record-session': { by: desk, from: ['mediating'], needs: ['session', 'outcome'], own: true },
  'suspend': { by: desk, from: ['mediating'], to: 'suspended', needs: ['note'], own: true },
  'resume': { by: desk, from: ['suspended'], to: 'mediating', own: true },
  'extend': { by: desk, from: ['mediating', 'suspended'], needs: ['until', 'note'], own: true },
  'agree-oral': { by: desk, from: ['mediating'], to: 'agreed-oral', needs: ['agreement'], own: true },
  'agree-written': { by: desk, from: ['mediating'], to: 'agreed-written', needs: ['agreement'], own: true },
  'fail': { by: desk, from: ['mediating', 'suspended'], to: 'failed', needs: ['reason', 'note', 'next'], own: true },
  'end': { by: desk, from: ['accepted', 'assigned', 'consent-pending', 'mediating', 'suspended'], to: 'ended', needs: ['reason', 'note', 'next'], own: true },
  'perform': { by: desk, from: agreed, to: 'performing', own: true },
  'fulfil': { by: desk, from: [...agreed, 'performing'], to: 'fulfilled', own: true },
  'breach': { by: desk, from: [...agreed, 'performing'], to: 'breached', needs: ['note', 'next'], own: true },
  'request-confirmation': { by: desk, from: ['agreed-written', 'performing'], own: true },
  'record-confirmed': { by: desk, from: ['agreed-written', 'performing', 'fulfilled', 'breached'], own: true },
  'record-unconfirmed': { by: desk, from: ['agreed-written', 'performing', 'fulfilled', 'breached'], needs: ['note'], own: true },
  'follow-up': { by: desk, from: [...agreed, 'performing', ...closedStates], needs: ['note'] },
  'archive': { by: ['coordinator'], from: closedStates, to: 'archived' },
};

/** Transitions of a request for counselling: only counsellors see it. */
export const counsellingFlow: Flow = {
  'withdraw': { by: ['applicant'], from: ['submitted', 'assigned', 'arranged'], to: 'withdrawn' },
  'rate': { by: ['applicant'], from: ['ended'] },
  'reopen': { by: ['applicant'], from: ['ended', 'withdrawn'], to: 'submitted', needs: ['note'] },
  'take': { by: ['counsellor'], from: ['submitted'], to: 'assigned' },
  'arrange': { by: ['counsellor'], from: ['assigned', 'arranged'], to: 'arranged', needs: ['session'], own: true },
  'end': { by: ['counsellor'], from: ['assigned', 'arranged'], to: 'ended', needs: ['reason', 'note'], own: true },
  'follow-up': { by: ['counsellor'], from: ['ended', 'withdrawn'], needs: ['note'] },
  'archive': { by: ['counsellor'], from: ['ended', 'withdrawn'], to: 'archived' },
};

export const flowOf = (service: CaseService): Flow => (service === 'dispute' ? disputeFlow : counsellingFlow);

/** The state that a step leads to from another. */
export const stateAfter = ({ to }: Step, state: CaseState): CaseState => (typeof to === 'string' ? to : to?.[state] ?? state);

/** The actions that an actor may take from a state, in the table's order; `own` says whether the case is theirs. */
export const actionsFrom = (flow: Flow, state: CaseState, actors: readonly Actor[], own: boolean): CaseAction[] =>
  (Object.entries(flow) as [CaseAction, Step][])
    .filter(([, step]) => step.from.includes(state) && step.by.some(actor => actors.includes(actor)) && (own || !step.own || actors.includes('coordinator')))
    .map(([action]) => action);
