import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCertificateNumber } from '@linli/contract/certificate';
import { wishActions, wishFlow } from '@linli/contract/wish-flow';
import { WishState } from '@linli/contract/wish';

describe('the flow of a wish', () => {
  const steps = Object.values(wishFlow);
  it('reaches every state', () => {
    const seen = new Set<string>(['asked']);
    for (let size = 0; size < seen.size;) {
      size = seen.size;
      for (const { from, to } of steps) if (from.some(state => seen.has(state))) seen.add(to);
    }
    assert.deepEqual([...seen].sort(), [...WishState.options].sort());
  });
  it('ends where it came true, was declined or was taken back', () => assert.deepEqual(WishState.options.filter(state => !steps.some(({ from }) => from.includes(state))), ['confirmed', 'declined', 'withdrawn']));
  it('lets nobody claim what is claimed, and only who asked confirm', () => {
    assert.deepEqual(wishActions('claimed', ['volunteer']), []);
    assert.deepEqual(wishActions('fulfilled', ['asker']), ['confirm', 'deny']);
    assert.deepEqual(wishActions('fulfilled', ['claimer']), []);
  });
  it('is not shown before the office has read it', () => assert.deepEqual(steps.filter(({ from, to }) => from.includes('asked') && to === 'open').map(({ by }) => by), ['organiser']));
});

it('the number of a certificate finds a slip', () => {
  assert.ok(isCertificateNumber('LNKYZW2A7MP7'));
  assert.ok(!isCertificateNumber('LNKYZW2A7MP7'.replace('K', 'M')));
});
