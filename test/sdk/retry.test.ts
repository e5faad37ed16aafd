import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ProblemKind } from '@linli/contract/problem';
import { LinliError } from '@linli/sdk/error';
import { retryDelay, secondsOf } from '@linli/sdk/retry';

describe('the wait before trying again', () => {
  const attempt = fc.nat(40);
  const retryAfter = fc.option(fc.nat(20), { nil: undefined });

  it('doubles at most, is never shorter than asked for, and never longer than ten seconds', () => {
    fc.assert(fc.property(attempt, retryAfter, (attempt, retryAfter) => {
      const delay = retryDelay(new LinliError('busy', { retryAfter }), attempt);
      const asked = (retryAfter ?? 0) * 1000;
      if (asked > 10_000) assert.equal(delay, undefined);
      else assert.ok(delay! >= asked && delay! <= Math.min(10_000, asked + 300 * 2 ** attempt), `${delay} ms`);
    }));
  });

  it('spreads over the whole span, so that clients do not come back together', () => {
    const delays = Array.from({ length: 1000 }, () => retryDelay(new LinliError('offline'), 3)!);
    assert.ok(Math.min(...delays) < 240 && Math.max(...delays) > 2160);
  });

  it('is only for what may pass by itself', () => {
    const again = ProblemKind.options.filter(kind => retryDelay(new LinliError(kind), 0) !== undefined);
    assert.deepEqual(again, ['offline', 'timeout', 'busy']);
    assert.equal(retryDelay(new DOMException('', 'AbortError'), 0), undefined);
  });
});

describe('Retry-After', () => {
  it('is a number of seconds', () => {
    assert.equal(secondsOf('120'), 120);
    assert.equal(secondsOf('0'), 0);
  });

  it('or a date', () => {
    const seconds = secondsOf(new Date(Date.now() + 90_000).toUTCString())!;
    assert.ok(seconds >= 88 && seconds <= 91, `${seconds}`);
    assert.equal(secondsOf('Wed, 21 Oct 2015 07:28:00 GMT'), 0);
  });

  it('or nothing of use', () => {
    for (const value of [undefined, null, '', 'soon', '9'.repeat(400)]) assert.equal(secondsOf(value), undefined);
  });

  it('never comes out below zero or endless', () => {
    fc.assert(fc.property(fc.string(), value => {
      const seconds = secondsOf(value);
      assert.ok(seconds === undefined || (seconds >= 0 && Number.isFinite(seconds)));
    }));
  });
});
