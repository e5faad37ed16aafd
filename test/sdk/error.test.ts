import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isLinliError, LinliError } from '@linli/sdk/error';

describe('LinliError', () => {
  it('is an Error that says its kind', () => {
    const cause = new TypeError('Failed to fetch');
    const error = new LinliError('offline', { cause });
    assert.ok(error instanceof Error);
    assert.equal(String(error), 'LinliError: offline');
    assert.equal(error.cause, cause);
    assert.deepEqual([error.status, error.fields, error.requestId, error.retryAfter], [0, [], undefined, undefined]);
  });

  it('is known across two copies of the SDK, and nothing else is taken for it', async () => {
    const copy: typeof import('@linli/sdk/error') = await import(`${import.meta.resolve('@linli/sdk/error')}?copy`);
    const theirs = new copy.LinliError('busy');
    assert.ok(!(theirs instanceof LinliError));
    assert.ok(isLinliError(theirs));
    for (const other of [undefined, null, 'busy', new Error('busy'), { kind: 'busy' }, { isLinliError: 'yes' }]) assert.equal(isLinliError(other), false);
  });
});
