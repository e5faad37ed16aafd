import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { cases } from '@linli/contract/cases';
import { desk } from '@linli/contract/desk';
import { verifyChain } from '@linli/server/audit/store';
import { memoryBlobs } from '@linli/server/blobs/blobs';
import { checkKeys } from '@linli/server/secrets/check';
import { rotate, sealedColumns } from '@linli/server/secrets/rotate';
import { createSecrets } from '@linli/server/secrets/secrets';
import { sql } from 'kysely';
import { act, fileDispute, find, freshKey, get, upload } from './calls.ts';
import { png } from './pictures.ts';
import { testApp, testDatabase, testSecrets } from './support.ts';

const database = await testDatabase({ seeded: true });
const blobs = memoryBlobs();
const old = testApp(database.db, { blobs });
after(() => database.close());

const testKey = { id: 'test', bytes: new Uint8Array(32).fill(7) };
const newKey = { id: 'newer', bytes: new Uint8Array(32).fill(8) };

test('keys are changed beside the service: all is read as before, by the new key alone', async () => {
  await checkKeys(database.db, testSecrets);
  const { id, key } = await upload(old, png());
  const filing = freshKey();
  const receipt = await fileDispute(old, { files: [{ id, key }] }, { key: filing });
  await get(old, cases.message, { params: { number: receipt.number }, secret: receipt.code, body: { text: '您好', files: [] } });
  await act(old, receipt.number, 'liang-ruosong', { action: 'decline', reason: 'out-of-scope', note: '不归这里管。', next: { name: '12345' } });
  await get(old, cases.rate, { params: { number: receipt.number }, secret: receipt.code, body: { score: 4 } });
  for (let count = 0; count < 30; count++) await fileDispute(old);
  const before = await find(receipt, old);

  const both = createSecrets([newKey, testKey]);
  const beside = testApp(database.db, { blobs, secrets: both });
  const rotating = rotate(database.db, both, blobs);
  const meanwhile = await Promise.all(Array.from({ length: 10 }, () => fileDispute(beside)));
  assert.ok(await rotating > 100);
  assert.equal(await rotate(database.db, both, blobs), 0, 'there is nothing left to do');

  const alone = testApp(database.db, { blobs, secrets: createSecrets([newKey]) });
  await checkKeys(database.db, createSecrets([newKey]));
  assert.deepEqual(await find(receipt, alone), before);
  for (const one of meanwhile) assert.equal((await find(one, alone)).number, one.number);
  const file = before.files[0]!.id;
  assert.deepEqual(await get(alone, cases.download, { params: { number: receipt.number, file }, secret: receipt.code }), png());
  assert.deepEqual(await fileDispute(beside, { files: [{ id, key }] }, { key: filing }), receipt, 'the first answer is still the answer');
  const { items } = await get(alone, desk.lookUp, { staff: 'liang-ruosong', body: { phone: '13800000001' } });
  assert.ok(items.length >= 30, 'phones are found by the new index');
});

test('other keys are refused at start', async () => {
  await assert.rejects(checkKeys(database.db, createSecrets([{ id: 'newer', bytes: new Uint8Array(32).fill(1) }])), /encrypted with other keys/);
});

test('every sealed column is in the list', async () => {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns where table_schema = 'public' and data_type = 'text'
    and column_name in ('content', 'agreement', 'closing', 'rating', 'code', 'reply') and table_name not in ('division', 'body')`.execute(database.db);
  assert.deepEqual(rows.map(({ table, column }) => `${table}.${column}`).sort(), sealedColumns.map(({ table, column }) => `${table}.${column}`).sort());
});

test('the audit log stays whole over a change of keys', async () => {
  const both = createSecrets([newKey, testKey]);
  assert.equal((await verifyChain(database.db, both)).whole, true);
});
