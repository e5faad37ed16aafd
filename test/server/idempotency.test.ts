import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { disputes } from '@linli/contract/disputes';
import { cases } from '@linli/contract/cases';
import { sql } from 'kysely';
import { once } from '@linli/server/idempotency';
import { ask, draftOf, fileDispute, find, freshKey, refused } from './calls.ts';
import { testApp, testDatabase, testSecrets } from './support.ts';

const database = await testDatabase({ seeded: true });
const app = testApp(database.db);
after(() => database.close());

const count = async () => Number((await database.db.selectFrom('case_record').select(({ fn }) => fn.countAll<string>().as('n')).executeTakeFirstOrThrow()).n);

test('the same key and the same words: the first answer again, code and all', async () => {
  const key = freshKey();
  const first = await fileDispute(app, {}, { key });
  const before = await count();
  assert.deepEqual(await fileDispute(app, {}, { key }), first);
  assert.equal(await count(), before);
});

test('the same key and other words: a conflict, and nothing is written', async () => {
  const key = freshKey();
  await fileDispute(app, {}, { key });
  const before = await count();
  await refused(app, disputes.file, { key, body: draftOf({ wishes: '希望赔偿。' }) }, 'conflict', ['header.idempotency-key', 'same']);
  assert.equal(await count(), before);
});

test('fifty at once with one key: one case, one answer', async () => {
  const key = freshKey();
  const before = await count();
  const answers = await Promise.all(Array.from({ length: 50 }, () => ask(app, disputes.file, { key, body: draftOf() })));
  const receipts = answers.filter(({ status }) => status === 200).map(({ body }) => JSON.stringify(body));
  assert.equal(new Set(receipts).size, 1);
  assert.ok(receipts.length > 0);
  for (const { status, headers } of answers.filter(answer => answer.status !== 200)) {
    assert.equal(status, 503);
    assert.ok(Number(headers.get('retry-after')) > 0);
  }
  assert.equal(await count(), before + 1);
});

test('a second request waits for the first, and then is told that it is busy', async () => {
  const key = freshKey();
  let release = () => {};
  const held = new Promise<void>(done => { release = done; });
  const first = once(database.db, testSecrets, { row: 'test.row', caller: 'anyone', key, input: 1 }, Date.now(), async () => { await held; return 'done'; });
  await new Promise(done => setTimeout(done, 100));
  await assert.rejects(once(database.db, testSecrets, { row: 'test.row', caller: 'anyone', key, input: 1 }, Date.now(), async () => 'twice'), (error: { code?: string }) => error.code === '55P03');
  release();
  assert.equal(await first, 'done');
  assert.equal(await once(database.db, testSecrets, { row: 'test.row', caller: 'anyone', key, input: 1 }, Date.now(), async () => 'twice'), 'done');
});

test('what was refused may be mended and sent again under the same key', async () => {
  const key = freshKey();
  await refused(app, disputes.file, { key, body: draftOf({ wishes: ' ' }) }, 'invalid');
  assert.ok((await fileDispute(app, {}, { key })).number);
});

test('a key belongs to its caller and its row', async () => {
  const key = freshKey();
  const [a, b] = [await fileDispute(app, {}, { key }), await fileDispute(app)];
  for (const { number, code } of [a, b]) {
    const answer = await ask(app, cases.message, { params: { number }, secret: code, key, body: { text: '您好', files: [] } });
    assert.equal(answer.status, 200);
  }
  assert.deepEqual([(await find(a, app)).messages.length, (await find(b, app)).messages.length], [1, 1]);
});

test('without a key, or with a poor one, it is told', async () => {
  const send = async (headers: Record<string, string>) => {
    const response = await app.fetch(new Request('http://linli.test/v1/disputes', { method: 'POST', headers, body: JSON.stringify(draftOf()) }));
    return { status: response.status, body: await response.json() as { fields: unknown } };
  };
  assert.deepEqual((await send({})).body.fields, [{ path: 'header.idempotency-key', code: 'required' }]);
  assert.deepEqual((await send({ 'idempotency-key': 'short' })).body.fields, [{ path: 'header.idempotency-key', code: 'format' }]);
  assert.deepEqual((await send({ 'idempotency-key': 'x'.repeat(101) })).body.fields, [{ path: 'header.idempotency-key', code: 'format' }]);
});

test('the stored answer shows neither the code nor the words', async () => {
  const { code } = await fileDispute(app);
  const { rows } = await sql<{ text: string }>`select row_to_json(i)::text as text from idempotency i`.execute(database.db);
  assert.ok(rows.length > 3);
  for (const { text } of rows) assert.ok(!text.includes(code) && !text.includes('电钻'));
});
