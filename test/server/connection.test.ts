import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { after, test } from 'node:test';
import { openDatabase } from '@linli/server/postgres/connect';
import { sql } from 'kysely';
import { testDatabase } from './support.ts';

const { url, close } = await testDatabase();
const lost = new EventEmitter();
const db = openDatabase(url, error => lost.emit('lost', error));
after(async () => { await db.destroy(); await close(); });

test('a connection that breaks while it is lent ends its request and nothing else', async () => {
  await db.connection().execute(async lent => {
    const { rows: [row] } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(lent);
    const broken = once(lost, 'lost', { signal: AbortSignal.timeout(5000) });
    await sql`select pg_terminate_backend(${row!.pid})`.execute(db);
    await broken;
    await assert.rejects(sql`select 1`.execute(lent));
  });
  assert.deepEqual((await sql<{ one: number }>`select 1 as one`.execute(db)).rows, [{ one: 1 }]);
});

test('each form of a statement is planned once a connection', async () => {
  await db.connection().execute(async lent => {
    const ask = (name: string) => lent.selectFrom('division').select('code').where('name', '=', name).execute();
    await ask('甲');
    await ask('乙');
    const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements where statement like 'select "code" from%'`.execute(lent);
    assert.equal(rows.length, 1);
  });
});
