import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actionsFrom, counsellingFlow, disputeFlow, stateAfter, type Flow, type Step } from '@linli/contract/case-flow';
import { CaseState, isClosed, type CaseAction } from '@linli/contract/case-state';
import fc from 'fast-check';

const steps = (flow: Flow) => Object.entries(flow) as [CaseAction, Step][];
const reached = (flow: Flow): Set<string> => {
  const seen = new Set(['submitted']);
  for (let size = 0; size < seen.size;) {
    size = seen.size;
    for (const [, step] of steps(flow)) for (const from of step.from) if (seen.has(from)) seen.add(stateAfter(step, from));
  }
  return seen;
};

describe('the flow of a dispute', () => {
  it('reaches every state but the one of counselling', () => assert.deepEqual([...reached(disputeFlow)].sort(), CaseState.options.filter(state => state !== 'arranged').sort()));

  it('leads out of every state but the last', () => {
    for (const state of CaseState.options.filter(one => one !== 'archived' && one !== 'arranged'))
      assert.ok(steps(disputeFlow).some(([, step]) => step.from.includes(state) && stateAfter(step, state) !== state), state);
  });

  it('lets a case be withdrawn from wherever it is open, and from nowhere else', () => {
    for (const state of reached(disputeFlow)) {
      const agreed = ['agreed-oral', 'agreed-written', 'performing'].includes(state);
      assert.equal(disputeFlow.withdraw!.from.includes(state as never), !agreed && !isClosed(state as never), state);
    }
  });

  it('never closes without a reason and a next place to go, but at the wish of a party or when all is done', () => {
    for (const [action, step] of steps(disputeFlow)) {
      const closes = step.from.some(from => !isClosed(from) && isClosed(stateAfter(step, from)));
      if (closes && !['withdraw', 'refuse', 'fulfil'].includes(action)) assert.ok(step.needs?.includes('next'), action);
    }
  });

  it('is walked at random without ever leaving the table', () => fc.assert(fc.property(fc.infiniteStream(fc.nat()), choices => {
    let state: CaseState = 'submitted';
    for (let step = 0; step < 40 && state !== 'archived'; step++) {
      const actions = actionsFrom(disputeFlow, state, ['applicant', 'respondent', 'mediator', 'coordinator'], true);
      assert.ok(actions.length, state);
      const action = actions[choices.next().value as number % actions.length]!;
      state = stateAfter(disputeFlow[action]!, state);
      assert.ok(reached(disputeFlow).has(state));
    }
  })));
});

describe('the flow of counselling', () => {
  it('is for counsellors and the one who asked alone', () => {
    for (const [action, step] of steps(counsellingFlow)) assert.ok(step.by.every(actor => actor === 'counsellor' || actor === 'applicant'), action);
  });
  it('ends', () => assert.ok(reached(counsellingFlow).has('archived')));
});

it('an actor is offered only what is theirs', () => {
  assert.deepEqual(actionsFrom(disputeFlow, 'mediating', ['respondent'], true), []);
  assert.ok(!actionsFrom(disputeFlow, 'mediating', ['mediator'], false).includes('agree-written'), 'somebody else’s case');
  assert.ok(actionsFrom(disputeFlow, 'mediating', ['coordinator'], false).includes('agree-written'));
});
