import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { createClient } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import { conforms } from './conformance.ts';

conforms('fetch', () => fetchTransport());

const health = { status: 'ok', database: 'ok', version: '1' } as const;

/** A client on the page at `origin`, and what it asks. */
const onPage = (t: TestContext, origin: string, baseUrl: string, answer = () => Response.json(health)) => {
  t.after(() => Reflect.deleteProperty(globalThis, 'location'));
  Object.defineProperty(globalThis, 'location', { value: { origin }, configurable: true });
  const asked: Request[] = [];
  const fetch = (request: Request) => { asked.push(request); return answer(); };
  return { asked, client: createClient({ baseUrl, retries: 0, transport: fetchTransport({ fetch }) }) };
};

describe('the light client', () => {
  it('speaks to a function in place of the network, without an origin', async () => {
    const asked: Request[] = [];
    const fetch = (request: Request) => { asked.push(request); return Response.json(health); };
    assert.deepEqual(await createClient({ transport: fetchTransport({ fetch }) }).health.check(), health);
    assert.equal(asked[0]!.url, 'http://localhost/v1/health');
  });

  it('does not wait for a function that ignores its signal', async () => {
    const client = createClient({ timeout: 20, retries: 0, transport: fetchTransport({ fetch: () => new Promise(() => {}) }) });
    await assert.rejects(client.health.check(), { kind: 'timeout' });
    await assert.rejects(client.health.check({ timeout: Infinity, signal: AbortSignal.timeout(20) }), { name: 'TimeoutError' });
  });

  it('adds no header of its own to a read across origins, which then needs no preflight', async t => {
    const { asked, client } = onPage(t, 'https://portal.example', 'https://linli.example/api');
    await client.health.check({ language: 'zh-CN' });
    assert.deepEqual([...asked[0]!.headers.keys()], ['accept-language']);
  });

  it('claims no request id that it has not sent', async t => {
    const { client } = onPage(t, 'https://portal.example', 'https://linli.example', () => { throw new TypeError('Failed to fetch'); });
    await assert.rejects(client.health.check(), { kind: 'offline', requestId: undefined });
  });

  it('names its calls to its own origin', async t => {
    const { asked, client } = onPage(t, 'https://portal.example', 'https://portal.example/linli');
    await client.health.check();
    assert.match(asked[0]!.headers.get('x-request-id')!, /^[0-9a-f]{32}$/);
  });
});
