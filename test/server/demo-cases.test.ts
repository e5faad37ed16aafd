import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { desk } from '@linli/contract/desk';
import { fileDemoCases } from '@linli/server/demo/disputes/cases';
import { escalate } from '@linli/server/jobs/escalate';
import { get, tokenOf } from './calls.ts';
import { testApp, testDatabase, testSecrets } from './support.ts';

const database = await testDatabase({ seeded: true });
after(() => database.close());

// Whatever the day: the holidays of a year, a weekend, the turn of a month.
for (const today of ['2026-11-24T07:00:00Z', '2026-10-03T01:00:00Z', '2027-02-28T15:30:00Z']) {
  test(`the demo’s desk fills up on ${today}`, async () => {
    const now = Date.parse(today);
    const before = await count();
    await fileDemoCases(moment => testApp(database.db, { now: () => moment }).fetch, tokenOf, now);
    assert.equal(await count(), before + 8);
    await escalate(database.db, testSecrets, now);
    const app = testApp(database.db, { now: () => now });
    const { counts, items } = await get(app, desk.list, { staff: 'liang-ruosong', query: { show: 'all', limit: '50' } });
    assert.ok(counts.overdue >= 1 && counts.followUp >= 1 && counts.unassigned >= 2, JSON.stringify(counts));
    assert.ok(new Set(items.map(({ state }) => state)).size >= 5);
  });
}

const count = async () => Number((await database.db.selectFrom('case_record').select(({ fn }) => fn.countAll<string>().as('n')).executeTakeFirstOrThrow()).n);
