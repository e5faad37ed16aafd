import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import axios, { type CreateAxiosDefaults } from 'axios';
import { createClient } from '@linli/sdk/client';
import { axiosTransport } from '@linli/sdk/transport/axios';
import { conforms } from './conformance.ts';
import { hang, json, moveIn, text, type Neighbour } from './neighbour.ts';

conforms('axios', () => axiosTransport());
conforms('axios over fetch', () => axiosTransport(axios.create({ adapter: 'fetch' })));

const health = { status: 'ok', database: 'ok', version: '1' } as const;

describe('the portal\'s own axios', () => {
  let near: Neighbour;
  before(async () => { near = await moveIn(); });
  after(() => near.close());

  const portal = (defaults: CreateAxiosDefaults = {}) => {
    const instance = axios.create(defaults);
    return { instance, client: createClient({ retries: 0, transport: axiosTransport(instance) }) };
  };

  it('is the default with a base of the client\'s', async () => {
    near.answers(json(health));
    assert.deepEqual(await createClient({ baseUrl: near.url }).health.check(), health);
  });

  it('keeps its baseURL, headers and interceptors', async () => {
    near.answers(json(health));
    const { instance, client } = portal({ baseURL: `${near.url}/gateway/`, headers: { 'x-tenant': '990101' } });
    instance.interceptors.request.use(config => { config.headers.set('Authorization', 'Bearer portal'); return config; });
    assert.deepEqual(await client.health.check(), health);
    const { url, headers } = near.asked[0]!;
    assert.deepEqual([url, headers['x-tenant'], headers.authorization], ['/gateway/v1/health', '990101', 'Bearer portal']);
  });

  it('may hand on the data alone', async () => {
    near.answers(json(health), json({ ...health, database: 'gone' }));
    const { instance, client } = portal({ baseURL: near.url });
    instance.interceptors.response.use(response => response.data);
    assert.deepEqual(await client.health.check(), health);
    await assert.rejects(client.health.check(), { kind: 'broken' });
  });

  it('may leave the text unparsed or accept every status', async () => {
    near.answers(json(health), text('', 404));
    const { client } = portal({ baseURL: near.url, responseType: 'text', validateStatus: () => true });
    assert.deepEqual(await client.health.check(), health);
    await assert.rejects(client.health.check(), { kind: 'missing', status: 404 });
  });

  it('keeps its time limit', async () => {
    near.answers(hang);
    for (const clarifyTimeoutError of [true, false]) {
      const { client } = portal({ baseURL: near.url, timeout: 40, transitional: { clarifyTimeoutError } });
      await assert.rejects(client.health.check(), { kind: 'timeout' });
    }
  });

  it('may cancel a call of ours: no error', async () => {
    near.answers(json(health));
    const { instance, client } = portal({ baseURL: near.url });
    instance.interceptors.request.use(() => { throw new axios.CanceledError('a double'); });
    await assert.rejects(client.health.check(), { name: 'AbortError' });
  });

  it('may refuse a reply in its own words', async () => {
    near.answers(json(health));
    const { instance, client } = portal({ baseURL: near.url });
    const refusal = new Error('code is not 200');
    instance.interceptors.response.use(() => { throw refusal; });
    await assert.rejects(client.health.check(), { kind: 'broken', cause: refusal });
  });
});
