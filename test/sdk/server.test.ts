import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { ProblemKind } from '@linli/contract/problem';
import { createClient, type ClientOptions } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import type { RequestLine } from '@linli/server/app';
import { testApp, testDatabase } from '../server/support.ts';

const database = await testDatabase({ seeded: true });
after(() => database.close());

const lines: RequestLine[] = [];
const app = testApp(database.db, { log: line => lines.push(line) });
const client = (options: ClientOptions = {}) => createClient({ ...options, transport: fetchTransport({ fetch: request => app.fetch(request) }) });

describe('the client with the server', () => {
  const { services, divisions, centres, health } = client();

  it('goes from words to a guide to a place', async () => {
    const { items: [hit] } = await services.search({ q: '低保' });
    const guide = await services.open(hit!.id, { division: '990101' });
    assert.equal(guide.name, hit!.name);
    const centre = await centres.open(guide.places[0]!.id);
    assert.ok(centre.services.some(({ id }) => id === guide.id), 'the place takes the service');
  });

  it('answers every other call', async () => {
    assert.equal((await health.check()).status, 'ok');
    assert.ok((await services.topics()).topics.length > 0);
    assert.ok((await services.suggest({ q: '居住' })).items.length > 0);
    assert.ok((await centres.search({ division: '990101' })).items.length > 0);
    assert.ok((await centres.search()).items.length > 0);
    const { items: [province] } = await divisions.browse();
    assert.deepEqual((await divisions.open(province!.code)).path, []);
    assert.ok((await divisions.search({ q: '棠' })).items.length > 0);
  });

  it('walks through all pages without losing or doubling a service', async () => {
    const { total } = await services.search({ limit: 1 });
    const ids = new Set<string>();
    let seen = 0;
    for await (const { id } of services.searchAll({ limit: 7 })) { ids.add(id); seen++; }
    assert.deepEqual([seen, ids.size], [total, total]);
  });

  it('speaks the language asked for', async () => {
    const english = client({ language: 'en' });
    assert.equal((await english.services.topics()).language, 'en');
    assert.equal((await english.services.topics({}, { language: 'zh-CN' })).language, 'zh-CN');
  });

  it('hears the server\'s problems', async () => {
    const refused = async (call: Promise<unknown>, kind: ProblemKind, path: string, code: string) =>
      assert.rejects(call, { kind, fields: [{ path, code }] });
    await refused(services.open('no-such-service'), 'missing', 'params.id', 'unknown');
    await refused(services.search({ limit: 51 }), 'invalid', 'query.limit', 'too-large');
    await refused(divisions.search({ q: '\ud800' }), 'invalid', 'query.q', 'format');
  });

  it('is found in the server\'s log by the id on its error', async () => {
    lines.length = 0;
    const error: { requestId?: string } = await services.open('no-such-service').catch(error => error);
    assert.equal(lines[0]!.requestId, error.requestId);
  });
});
