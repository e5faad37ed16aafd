import { flowOf } from '@linli/contract/case-flow';
import type { CaseAction, CaseState } from '@linli/contract/case-state';
import type { DeskCase } from '@linli/contract/desk';
import type { DeskAction } from './case-view.messages.ts';

/** What may be done: the one thing that brings the case on, other things, and what ends it or hands it away. */
export interface NextSteps {
  readonly main: DeskAction | undefined;
  readonly others: readonly DeskAction[];
  readonly last: readonly DeskAction[];
}

/** Never offered first, and always last. */
const ending: readonly CaseAction[] = ['transfer', 'record-refusal', 'breach', 'decline', 'fail', 'end', 'refer'];

/** What usually comes next from a state; the first one that may be done. Nothing where the parties must act. */
const usual: { readonly [S in CaseState]?: readonly DeskAction[] } = {
  'submitted': ['accept', 'take'], 'accepted': ['take', 'assign'], 'assigned': ['invite', 'arrange'], 'consent-pending': ['record-consent'], 'suspended': ['resume'], 'arranged': ['end'],
  'agreed-oral': ['perform'], 'agreed-written': ['record-confirmed', 'perform'], 'performing': ['record-confirmed', 'fulfil'],
};

/** Talks go from a time that is arranged, through a meeting, to an agreement. */
const talks = ({ sessions }: DeskCase): readonly DeskAction[] =>
  sessions.some(({ outcome }) => outcome !== undefined) ? ['agree-written'] : sessions.length ? ['record-session'] : ['schedule'];

export function nextSteps(shown: DeskCase): NextSteps {
  const flow = flowOf(shown.service);
  const may = shown.can.filter((action): action is DeskAction => action in flow);
  // Somebody who was not content waits for a call before anything else.
  const order: readonly DeskAction[] = ['follow-up', ...shown.state === 'mediating' ? talks(shown) : usual[shown.state] ?? ['archive']];
  const main = order.find(action => may.includes(action));
  const left = may.filter(action => action !== main);
  return { main, others: left.filter(action => !ending.includes(action)), last: left.filter(action => ending.includes(action)) };
}
