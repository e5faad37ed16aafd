import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { Bytes } from '@linli/contract/bytes';
import { endpoint } from '@linli/contract/endpoint';
import { ServiceTopics } from '@linli/contract/services';
import { isLinliError, type LinliError } from '@linli/sdk/error';
import { Client } from '@linli/sdk/resources';
import { createSend, type ClientOptions } from '@linli/sdk/send';
import type { Transport } from '@linli/sdk/transport/transport';
import { breaksOff, hang, json, moveIn, reset, text, type Neighbour } from './neighbour.ts';

const topics: ServiceTopics = { topics: [{ id: 'housing-and-land', name: '住房土地', count: 3 }], events: [], words: ['低保'], language: 'zh-CN' };
const empty = { items: [] };
const problem = (kind: string, status: number, more = {}) => ({ type: 'about:blank', title: kind, status, kind, fields: [], ...more });
const page = '<!doctype html><title>502 Bad Gateway</title>';

/** The rejection of `call`, which must be ours. */
async function failure(call: Promise<unknown>): Promise<LinliError> {
  const error = await call.then(() => assert.fail('It should have failed'), (error: unknown) => error);
  assert.ok(isLinliError(error), `not ours: ${String(error)}`);
  return error;
}

/** Waits between attempts shrink to what the server asks for. */
const withoutJitter = (t: TestContext) => t.mock.method(Math, 'random', () => 0);

const timed = async <T>(work: Promise<T>): Promise<[T, number]> => {
  const start = performance.now();
  return [await work, performance.now() - start];
};

/** What the client promises, whatever carries its requests. */
export function conforms(name: string, transport: () => Transport): void {
  describe(`a client through ${name}`, { timeout: 30_000 }, () => {
    let near: Neighbour;
    before(async () => { near = await moveIn(); });
    after(() => near.close());

    const send = (options: Partial<ClientOptions> = {}) => createSend({ baseUrl: near.url, retries: 0, ...options }, transport());
    const client = (options: Partial<ClientOptions> = {}) => new Client(send(options));

    describe('asking', () => {
      it('encodes Chinese words and leaves out what is undefined', async () => {
        near.answers(json(empty));
        await client().divisions.search({ q: '棠东 街道&a=1', within: undefined, limit: 5 });
        const { pathname, searchParams } = new URL(near.asked[0]!.url, near.url);
        assert.equal(near.asked[0]!.method, 'GET');
        assert.equal(pathname, '/v1/divisions');
        assert.deepEqual([...searchParams], [['q', '棠东 街道&a=1'], ['limit', '5']]);
      });

      it('keeps an identifier inside its path segment', async () => {
        near.answers(json({}, 404));
        await failure(client().centres.open('a/b?c#中'));
        assert.equal(near.asked[0]!.url, '/v1/centres/a%2Fb%3Fc%23%E4%B8%AD');
      });

      it('puts calls behind the path prefix of its base', async () => {
        near.answers(json(topics));
        await client({ baseUrl: `${near.url}/linli/` }).services.topics();
        assert.equal(near.asked[0]!.url, '/linli/v1/services/topics');
      });

      it('says the language, the call before the client', async () => {
        near.answers(json(topics));
        const { services } = client({ language: 'zh-CN' });
        await services.topics();
        await services.topics({}, { language: 'en' });
        assert.deepEqual(near.asked.map(({ headers }) => headers['accept-language']), ['zh-CN', 'en']);
      });

      it('shows its token, fixed or fetched anew', async () => {
        near.answers(json(topics));
        await client({ token: 'abc' }).services.topics();
        await client({ token: async () => 'def' }).services.topics();
        await client({ token: () => undefined }).services.topics();
        assert.deepEqual(near.asked.map(({ headers }) => headers.authorization), ['Bearer abc', 'Bearer def', undefined]);
      });

      it('passes on what the token function throws', async () => {
        const signedOut = new Error('signed out');
        await assert.rejects(client({ token: () => Promise.reject(signedOut) }).services.topics(), error => error === signedOut);
      });

      it('sends a body with its idempotency key', async () => {
        near.answers(json({ id: 'n1' }));
        await send()(write, { body: { text: '楼道灯坏了' } }, { idempotencyKey: 'key-12345' });
        const [{ method, headers, body }] = near.asked as [Neighbour['asked'][number]];
        assert.equal(method, 'POST');
        assert.match(headers['content-type']!, /^application\/json/);
        assert.equal(headers['idempotency-key'], 'key-12345');
        assert.deepEqual(JSON.parse(body), { text: '楼道灯坏了' });
      });

      it('puts secrets where they belong, and nowhere else', async () => {
        near.answers(json(note));
        const secret = '7KQM3XW92ABC';
        await send()(read, { params: { id: 'n1' }, secret });
        await send()(part, { params: { id: 'n1' }, body: new Uint8Array([1]), secret });
        await send()(write, { body: { text: 'x' }, secret });
        assert.deepEqual(near.asked.map(({ headers }) => [headers['x-case-code'], headers['x-upload-key']]), [[secret, undefined], [undefined, secret], [undefined, undefined]]);
        for (const { url, body } of near.asked) assert.ok(!url.includes(secret) && !body.includes(secret));
      });

      it('asks with a secret or an identifier that can be none, too: that is for the server to say', async () => {
        near.answers(json(problem('missing', 404), 404));
        for (const typed of ['验证码', '\ud800', 'a\nb', ' ']) {
          assert.equal((await failure(send()(read, { params: { id: typed }, secret: typed }))).kind, 'missing');
          assert.match(String(near.asked.at(-1)!.headers['x-case-code']), /^[!-~]+$/);
        }
      });

      it('sends bytes as they are, and of a larger buffer only those that are meant', async () => {
        near.answers(json(note));
        const all = Uint8Array.from({ length: 1024 }, (_, at) => at % 256);
        for (const bytes of [all, all.subarray(100, 400), all.subarray(1000, 1001)]) {
          await send()(part, { params: { id: 'n1' }, body: bytes });
          const { method, headers, bytes: came } = near.asked.at(-1)!;
          assert.deepEqual([method, headers['content-type']], ['PUT', 'application/octet-stream']);
          assert.deepEqual(new Uint8Array(came), new Uint8Array(bytes));
        }
      });
    });

    describe('hearing', () => {
      it('answers with the result', async () => {
        near.answers(json(topics));
        assert.deepEqual(await client().services.topics(), topics);
      });

      it('needs no headers on the reply', async () => {
        near.answers(response => { response.sendDate = false; response.end(JSON.stringify(topics)); });
        assert.deepEqual(await client().services.topics(), topics);
      });

      it('drops members that it does not know, at any depth', async () => {
        near.answers(json({ ...topics, more: 1, topics: [{ ...topics.topics[0], more: 1 }] }));
        assert.deepEqual(await client().services.topics(), topics);
      });

      it('hands on a problem with its fields', async () => {
        const fields = [{ path: 'query.limit', code: 'too-large' }];
        near.answers(json(problem('invalid', 422, { fields, requestId: 'r-1', detail: 'limit is 50 at most' }), 422, { 'content-type': 'application/problem+json' }));
        const error = await failure(client().services.search({ limit: 51 }));
        assert.equal(error.kind, 'invalid');
        assert.equal(error.status, 422);
        assert.equal(error.requestId, 'r-1');
        assert.deepEqual(error.fields, fields);
        assert.match(error.message, /services\.search.*limit is 50 at most/);
      });

      it('tells the kind from the status where the body does not', async () => {
        for (const [status, kind] of [[400, 'invalid'], [401, 'refused'], [404, 'missing'], [409, 'conflict'], [418, 'broken'], [429, 'busy'], [500, 'broken'], [502, 'busy'], [504, 'busy']] as const) {
          for (const answer of [text(page, status), text('', status), json(null, status), json(problem('no-such-kind', status), status)]) {
            near.answers(answer);
            const error = await failure(client().services.topics());
            assert.deepEqual([error.kind, error.status, error.fields], [kind, status, []]);
          }
        }
      });

      it('answers with bytes as they are', async () => {
        for (const length of [0, 1, 70_000]) {
          const bytes = Uint8Array.from({ length }, (_, at) => (at * 7) % 256);
          near.answers(response => { response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes); });
          const result = await send()(download, {});
          assert.ok(result instanceof Uint8Array);
          assert.deepEqual(result, bytes);
        }
      });

      it('hears what refuses bytes', async () => {
        near.answers(json(problem('missing', 404, { requestId: 'r-1' }), 404), text(page, 502), text('', 403));
        assert.deepEqual(await failure(send()(download, {})).then(({ kind, requestId }) => [kind, requestId]), ['missing', 'r-1']);
        assert.equal((await failure(send()(download, {}))).kind, 'busy');
        assert.equal((await failure(send()(download, {}))).kind, 'refused');
      });

      it('hands on what a conflict says of the resource, if it is one', async () => {
        for (const [current, heard] of [[{ id: 'n1', more: 1 }, { id: 'n1' }], [{ id: 1 }, undefined], [null, undefined], [undefined, undefined]]) {
          near.answers(json(problem('conflict', 409, { current }), 409));
          assert.deepEqual((await failure(send()(write, { body: { text: 'x' } }))).current, heard);
        }
        near.answers(json(problem('refused', 403, { current: { id: 'n1' } }), 403));
        assert.equal((await failure(send()(write, { body: { text: 'x' } }))).current, undefined);
      });

      it('calls broken what breaks the contract', async () => {
        for (const answer of [text(page), text(''), text('{"items":'), json(null), json([]), json('x'), json({ ...topics, language: 'fr' }), json({ ...topics, words: [1] }), text('', 204)]) {
          near.answers(answer);
          const error = await failure(client().services.topics());
          assert.equal(error.kind, 'broken');
          assert.ok(error.cause, 'says what is wrong');
        }
      });

      it('gives a valid result or a LinliError for any JSON value', async () => {
        const value = fc.oneof(fc.jsonValue(), fc.record({ topics: fc.jsonValue(), events: fc.constant([]), words: fc.array(fc.jsonValue(), { maxLength: 1 }), language: fc.constantFrom('zh-CN', 'en', 'fr') }, { requiredKeys: [] }));
        await fc.assert(fc.asyncProperty(value, fc.constantFrom(200, 200, 404, 422, 500, 503), async (body, status) => {
          near.answers(json(body, status));
          const outcome = await client().services.topics().catch((error: unknown) => error);
          if (isLinliError(outcome)) assert.ok(status > 200 || outcome.kind === 'broken');
          else assert.ok(status === 200 && ServiceTopics.safeParse(outcome).success, String(outcome));
        }), { numRuns: 150 });
      });

      it('names the call in the log: by the problem, the header, or its own id', async () => {
        near.answers(json(problem('missing', 404, { requestId: 'from-problem' }), 404, { 'x-request-id': 'from-header' }), text('', 404, { 'x-request-id': 'from-header' }), text('', 404), reset);
        const ids: (string | undefined)[] = [];
        for (let n = 0; n < 4; n++) ids.push((await failure(client().services.topics())).requestId);
        const sent = near.asked.map(({ headers }) => headers['x-request-id']);
        assert.deepEqual(ids, ['from-problem', 'from-header', sent[2], sent[3]]);
        assert.match(String(sent[3]), /^[0-9a-f]{32}$/);
        assert.equal(new Set(sent).size, 4);
      });
    });

    describe('hearing nothing', () => {
      it('is offline when the connection breaks, before the reply or within', async () => {
        for (const answer of [reset, breaksOff]) {
          near.answers(answer);
          const error = await failure(client().services.topics());
          assert.deepEqual([error.kind, error.status], ['offline', 0]);
          assert.ok(error.cause instanceof Error);
        }
      });

      it('is offline when nobody lives there', async () => {
        const gone = await moveIn();
        await gone.close();
        assert.equal((await failure(client({ baseUrl: gone.url }).services.topics())).kind, 'offline');
      });

      it('gives up when the time is over, and hangs up', async () => {
        near.answers(hang);
        const [error, ms] = await timed(failure(client({ timeout: 300 }).services.topics()));
        assert.equal(error.kind, 'timeout');
        // A timer counts from the last turn of the loop, which a busy machine makes a while ago.
        assert.ok(ms > 200 && ms < 1300, `${ms} ms`);
        await near.asked[0]!.closed;
      });

      it('counts the reply\'s body into the time', async () => {
        near.answers(response => { response.writeHead(200); response.write('{'); });
        assert.equal((await failure(client().services.topics({}, { timeout: 60 }))).kind, 'timeout');
      });

      it('does not wait for a token that never comes', async () => {
        assert.equal((await failure(client({ token: () => new Promise<string>(() => {}), timeout: 20 }).services.topics())).kind, 'timeout');
      });
    });

    describe('cancelled', () => {
      it('before it begins, asks nobody', async () => {
        near.answers(json(topics));
        await assert.rejects(client().services.topics({}, { signal: AbortSignal.abort() }), { name: 'AbortError' });
        assert.equal(near.asked.length, 0);
      });

      it('on the way, rejects with the very reason and hangs up', async () => {
        for (const reason of [undefined, new Error('left the page')]) {
          const controller = new AbortController();
          near.answers(() => controller.abort(reason));
          await assert.rejects(client({ retries: 2 }).services.topics({}, { signal: controller.signal }), error => error === controller.signal.reason);
          await near.asked[0]!.closed;
          assert.equal(near.asked.length, 1);
        }
      });

      it('while waiting to try again, stops at once', async () => {
        const controller = new AbortController();
        near.answers(response => { text('', 503, { 'retry-after': '9' })(response, response.req); setTimeout(() => controller.abort(), 30); });
        const [, ms] = await timed(assert.rejects(client({ retries: 2 }).services.topics({}, { signal: controller.signal }), { name: 'AbortError' }));
        assert.ok(ms < 1000, `${ms} ms`);
        assert.equal(near.asked.length, 1);
      });

      it('in a kernel without signal.reason, is still an AbortError', async () => {
        const controller = new AbortController();
        Object.defineProperty(controller.signal, 'reason', { value: undefined });
        near.answers(() => controller.abort());
        await assert.rejects(client().services.topics({}, { signal: controller.signal }), { name: 'AbortError' });
      });

      it('afterwards, changes nothing', async () => {
        const controller = new AbortController();
        near.answers(json(topics));
        assert.deepEqual(await client().services.topics({}, { signal: controller.signal }), topics);
        controller.abort();
      });
    });

    describe('trying again', () => {
      it('reads once more when busy, cut off or timed out', async t => {
        withoutJitter(t);
        for (const bad of [json(problem('busy', 503), 503), text(page, 502), reset, breaksOff, hang]) {
          near.answers(bad, bad, json(topics));
          assert.deepEqual(await client({ retries: 2, timeout: 150 }).services.topics(), topics);
          assert.equal(near.asked.length, 3);
          assert.equal(new Set(near.asked.map(({ headers }) => headers['x-request-id'])).size, 1, 'one id per call');
        }
      });

      it('twice unless told otherwise', async t => {
        withoutJitter(t);
        near.answers(text('', 503));
        const { services } = client({ retries: undefined });
        await failure(services.topics());
        assert.equal(near.asked.length, 3);
        near.answers(text('', 503));
        await failure(services.topics({}, { retries: 0 }));
        assert.equal(near.asked.length, 1);
      });

      it('never when it would not help', async () => {
        for (const bad of [text('', 400), text('', 403), text('', 404), text('', 500), text(page)]) {
          near.answers(bad, json(topics));
          await failure(client({ retries: 2 }).services.topics());
          assert.equal(near.asked.length, 1);
        }
      });

      it('waits as long as the server asks', async t => {
        withoutJitter(t);
        near.answers(text('', 429, { 'retry-after': '1' }), json(topics));
        const [result, ms] = await timed(client({ retries: 1 }).services.topics());
        assert.deepEqual(result, topics);
        assert.ok(ms >= 995 && ms < 2000, `${ms} ms`);
      });

      it('leaves a server alone that asks for longer than it can wait', async () => {
        near.answers(text('', 503, { 'retry-after': '86400' }));
        const [error, ms] = await timed(failure(client({ retries: 2 }).services.topics()));
        assert.deepEqual([error.kind, error.retryAfter, near.asked.length], ['busy', 86_400, 1]);
        assert.ok(ms < 1000, `${ms} ms`);
      });

      it('a write that takes a key: with the caller\'s, or with one of its own that stays', async t => {
        withoutJitter(t);
        const keys = async (idempotencyKey?: string) => {
          near.answers(reset, text('', 503), json(note));
          assert.deepEqual(await send({ retries: 2 })(write, { body: { text: 'x' } }, { idempotencyKey }), note);
          return near.asked.map(({ headers }) => headers['idempotency-key']);
        };
        assert.deepEqual(await keys('key-12345'), ['key-12345', 'key-12345', 'key-12345']);
        const [one, other] = [await keys(), await keys()];
        assert.match(String(one[0]), /^[0-9a-f]{32}$/);
        assert.deepEqual([new Set(one).size, new Set(other).size, new Set([...one, ...other]).size], [1, 1, 2]);
      });

      it('a write that can be repeated by its nature', async t => {
        withoutJitter(t);
        for (const row of [part, remove]) {
          near.answers(reset, text('', 503), json(note));
          assert.deepEqual(await send({ retries: 2 })(row, { params: { id: 'n1' }, body: new Uint8Array([1, 2]) }), note);
          assert.deepEqual(near.asked.map(({ method, headers }) => [method, headers['idempotency-key']]), Array.from({ length: 3 }, () => [row.method, undefined]));
        }
        assert.deepEqual(near.asked.map(({ bytes }) => bytes.length), [2, 2, 2], 'whole each time');
      });

      it('never a write that would do its work twice', async () => {
        near.answers(reset, json(note));
        await failure(send({ retries: 2 })(ask, { body: { text: 'x' } }, { idempotencyKey: 'key-12345' }));
        assert.equal(near.asked.length, 1);
      });
    });
  });
}

/** Rows of every kind that a client treats differently. */
const note = { id: 'n1' };
const Note = z.object({ id: z.string() });
const Draft = z.object({ text: z.string() });
const params = z.object({ id: z.string() });
const write = endpoint({ name: 'notes.write', method: 'POST', path: '/v1/notes', who: 'anyone', idempotent: true, body: Draft, result: Note });
const ask = endpoint({ name: 'notes.ask', method: 'POST', path: '/v1/questions', who: 'anyone', body: Draft, result: Note });
const read = endpoint({ name: 'notes.read', method: 'GET', path: '/v1/notes/:id', who: 'holder', params, result: Note });
const part = endpoint({ name: 'notes.part', method: 'PUT', path: '/v1/notes/:id/parts', who: 'uploader', params, body: Bytes, result: Note });
const remove = endpoint({ name: 'notes.remove', method: 'DELETE', path: '/v1/notes/:id', who: 'uploader', params, body: Bytes, result: Note });
const download = endpoint({ name: 'notes.download', method: 'GET', path: '/v1/notes.bin', who: 'anyone', result: Bytes });
