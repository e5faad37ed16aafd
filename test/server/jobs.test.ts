import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { cases } from '@linli/contract/cases';
import { memoryBlobs } from '@linli/server/blobs/blobs';
import { escalate } from '@linli/server/jobs/escalate';
import { startJobs } from '@linli/server/jobs/jobs';
import { retain } from '@linli/server/jobs/retain';
import { PgBoss } from 'pg-boss';
import { pino } from 'pino';
import { act, fileDispute, get, show } from './calls.ts';
import { testApp, testDatabase, testSecrets } from './support.ts';

const database = await testDatabase({ seeded: true });
const start = Date.parse('2026-11-24T07:00:00Z');
const clock = { now: start };
const app = testApp(database.db, { now: () => clock.now });
after(() => database.close());
const day = 86_400_000;
const coordinator = 'liang-ruosong';

describe('deadlines', () => {
  it('are escalated once when they are over, and not a day sooner', async () => {
    const { number } = await fileDispute(app);
    await escalate(database.db, testSecrets, Date.parse('2026-12-01T12:00:00Z'));
    assert.equal((await show(app, number, coordinator)).escalated, false, 'the last day is not over');
    const late = Date.parse('2026-12-01T16:00:01Z');
    await escalate(database.db, testSecrets, late);
    const shown = await show(app, number, coordinator);
    assert.deepEqual([shown.escalated, shown.events[0]?.what, shown.events[0]?.by], [true, 'escalated', 'system']);
    const { escalated } = await escalate(database.db, testSecrets, late);
    assert.equal(escalated, 0);
  });

  it('stand still for a paused case, and for papers that the resident owes', async () => {
    const [paused, owed] = [await fileDispute(app), await fileDispute(app)];
    for (const action of ['accept'] as const) await act(app, paused.number, coordinator, { action });
    await act(app, paused.number, coordinator, { action: 'assign', assignee: 'zhao-min' });
    await act(app, paused.number, coordinator, { action: 'begin', note: '开始。' });
    await act(app, paused.number, coordinator, { action: 'suspend', note: '暂停。' });
    await act(app, owed.number, coordinator, { action: 'ask-supplement', note: '请补充。', until: '2026-12-04' });
    await escalate(database.db, testSecrets, start + 100 * day);
    for (const { number } of [paused, owed]) assert.equal((await show(app, number, coordinator)).escalated, false);
  });

  it('two processes that escalate at once escalate each case once', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => fileDispute(app)));
    await Promise.all(Array.from({ length: 4 }, () => escalate(database.db, testSecrets, start + 30 * day)));
    for (const { number } of made) assert.equal((await show(app, number, coordinator)).events.filter(({ what }) => what === 'escalated').length, 1);
  });
});

it('closed cases are forgotten when the time that was promised is over', async () => {
  const receipt = await fileDispute(app);
  await get(app, cases.withdraw, { params: { number: receipt.number }, secret: receipt.code, body: {} });
  await retain(database.db, testSecrets, clock.now + day);
  assert.equal((await show(app, receipt.number, coordinator)).erasedAt, undefined);
  assert.ok((await retain(database.db, testSecrets, clock.now + 5000 * day)).erased >= 1);
  const shown = await show(app, receipt.number, coordinator);
  assert.ok(shown.erasedAt);
  assert.equal(shown.story, undefined);
});

it('jobs run in the queue of the database, whichever process takes them', async () => {
  const { number } = await fileDispute(app);
  await database.db.updateTable('case_record').set({ due_on: '2020-01-01' }).where('number', '=', number).execute();
  const options = { url: database.url, db: database.db, secrets: testSecrets, blobs: memoryBlobs(), log: pino({ level: 'silent' }) };
  const stops = await Promise.all([startJobs(options), startJobs(options)]);
  const boss = new PgBoss({ connectionString: database.url, schema: 'linli_jobs', max: 1, supervise: false, schedule: false });
  await boss.start();
  const schedules = (await boss.getSchedules()).map(({ name, timezone }) => [name, timezone]).sort();
  assert.deepEqual(schedules, [['escalate', 'Asia/Shanghai'], ['retain', 'Asia/Shanghai'], ['sweep', 'Asia/Shanghai']]);
  await boss.send('escalate', {});
  for (const end = Date.now() + 20_000; Date.now() < end && !(await show(app, number, coordinator)).escalated;) await new Promise(done => setTimeout(done, 200));
  assert.equal((await show(app, number, coordinator)).escalated, true);
  await boss.stop({ graceful: false });
  await Promise.all(stops.map(stop => stop()));
});
