import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { after, test } from 'node:test';
import { along } from '@linli/server/database/statement';
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

test('what goes along with a statement is done before it, and fails it', async () => {
  await sql`create table traveller (name text primary key)`.execute(db);
  const put = (name: string) => sql`${sql.raw(along)} insert into traveller values (${name})`;
  const names = async () => (await sql<{ name: string }>`select name from traveller order by name`.execute(db)).rows.map(({ name }) => name);
  await db.transaction().execute(async trx => {
    await put('甲').execute(trx);
    assert.equal((await sql`select from traveller`.execute(trx)).rows.length, 1);
    await put('乙').execute(trx);
  });
  assert.deepEqual((await names()).sort(), ['乙', '甲'].sort(), 'the last one goes with the commit');
  await assert.rejects(db.transaction().execute(async trx => { await put('丙').execute(trx); await put('甲').execute(trx); }), { code: '23505' });
  await assert.rejects(db.transaction().execute(async trx => {
    await put('甲').execute(trx);
    // It goes by itself when nothing follows at once.
    await new Promise(done => setTimeout(done, 50));
    await sql`select 1`.execute(trx);
  }), { code: '23505' });
  assert.equal((await names()).length, 2, 'all or nothing');
});
