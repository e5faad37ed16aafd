import assert from 'node:assert/strict';
import { after, before as first, describe, it } from 'node:test';
import { shifts } from '@linli/contract/shifts';
import { volunteerDesk } from '@linli/contract/volunteer-desk';
import { openDatabase } from '@linli/server/postgres/connect';
import fc from 'fast-check';
import { sql } from 'kysely';
import { ask, freshKey, get, type Answer } from './calls.ts';
import { before, hour, openShift, organiser, saturday, shiftDraft, volunteer } from './shift-world.ts';
import { testApp, testDatabase } from './support.ts';

const database = await testDatabase({ seeded: true });
// Two processes' worth: each with connections of its own.
const second = openDatabase(database.url, () => {});
const apps = [database.db, second].map(db => testApp(db, { now: () => before }));
const [app = testApp(database.db)] = apps;
after(async () => { await second.destroy(); await database.close(); });

const people = Array.from({ length: 60 }, (_, index) => `p${index}`);
first(async () => { for (const one of people) await volunteer(database.db, one); });

const either = (index: number) => apps[index % 2]!;
/** A busy server is asked again with the same key, as a client does. */
async function insist(index: number, row: typeof shifts.join | typeof shifts.leave, resident: string, id: string, key = freshKey()): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    const answer = await ask(either(index + tries), row, { resident, params: { id }, body: {}, key });
    if (answer.status !== 503 || tries > 20) return answer;
  }
}

/** Whatever happened, this holds. */
async function mustBeWhole(): Promise<void> {
  const { rows } = await sql`
    select s.id from shift s left join shift_place p on p.shift = s.id group by s.id
    having s.joined <> count(*) filter (where p.state in ('joined', 'present', 'done', 'absent')) or s.waiting <> count(*) filter (where p.state = 'waiting') or s.joined > s.capacity`.execute(database.db);
  assert.deepEqual(rows, [], 'counts are those of the places');
  const { rows: twice } = await sql`
    select p.volunteer from shift_place p join shift s on s.id = p.shift join shift_place q on q.volunteer = p.volunteer and q.shift <> p.shift join shift t on t.id = q.shift
    where p.state = 'joined' and q.state = 'joined' and s.starts < t.ends and t.starts < s.ends`.execute(database.db);
  assert.deepEqual(twice, [], 'nobody is at two places at once');
  const { rows: forgotten } = await sql`
    select p.volunteer from shift s join shift_place p on p.shift = s.id join volunteer v on v.id = p.volunteer
    where s.cancelled_at is null and s.joined < s.capacity and p.state = 'waiting' and not exists (select from shift_place o where o.taken && time_taken(v.number, s.starts, s.ends))`.execute(database.db);
  assert.deepEqual(forgotten, [], 'nobody waits who could have a place');
}

describe('many at once', () => {
  it('as many as there are places join, and the others wait in the order in which they came, each once', async () => {
    const { id } = await openShift(app, { capacity: 10, starts: new Date(saturday + 100 * 24 * hour).toISOString() });
    const answers = await Promise.all(people.flatMap((resident, index) => {
      const key = freshKey();
      // Two tries of the same, as after a reply that was lost.
      return [insist(index, shifts.join, resident, id, key), insist(index + 1, shifts.join, resident, id, key)];
    }));
    assert.ok(answers.every(({ status }) => status === 200));
    const places = await database.db.selectFrom('shift_place').selectAll().where('shift', '=', id).orderBy('ticket').execute();
    assert.deepEqual(places.map(({ ticket }) => ticket), people.map((_, index) => index + 1));
    assert.deepEqual(places.map(({ state }) => state), people.map((_, index) => (index < 10 ? 'joined' : 'waiting')));
    const joined = places.slice(0, 10).map(({ volunteer: one }) => one.slice(2));
    await Promise.all(joined.slice(0, 4).map((resident, index) => insist(index, shifts.leave, resident, id)));
    const then = await database.db.selectFrom('shift_place').selectAll().where('shift', '=', id).orderBy('ticket').execute();
    assert.deepEqual(then.map(({ state }) => state).slice(10), places.slice(10).map((_, index) => (index < 4 ? 'joined' : 'waiting')), 'leaving moves up exactly one, in order');
    assert.equal(then.filter(({ state }) => state === 'joined').length, 10);
    await mustBeWhole();
  });

  it('one person who joins two shifts of one time at the same moment gets one of them, and is told of the other', async () => {
    for (let round = 0; round < 10; round++) {
      const starts = new Date(saturday + (200 + round) * 24 * hour).toISOString();
      const ids = [(await openShift(app, { starts })).id, (await openShift(app, { starts })).id];
      const answers = await Promise.all(ids.map((id, index) => insist(index, shifts.join, 'p0', id)));
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
      assert.deepEqual((answers.find(({ status }) => status === 409)!.body as { fields: unknown }).fields, [{ path: 'shift', code: 'overlap' }]);
    }
    await mustBeWhole();
  });

  it('a shift that is cancelled while people join leaves nobody in it', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await openShift(app, { capacity: 5, starts: new Date(saturday + (230 + round) * 24 * hour).toISOString() });
      const [cancelled, ...answers] = await Promise.all([
        ask(app, volunteerDesk.cancelShift, { staff: organiser, params: { id }, body: { version: 1, reason: '当天有暴雨预警。' } }),
        ...people.slice(0, 12).map((resident, index) => insist(index, shifts.join, resident, id)),
      ]);
      assert.equal(cancelled.status, 200);
      for (const { status, body } of answers) assert.ok(status === 200 || (body as { fields: { code: string }[] }).fields[0]?.code === 'gone');
      const places = await database.db.selectFrom('shift_place').select('state').where('shift', '=', id).execute();
      assert.ok(places.every(({ state }) => state === 'dropped'));
    }
    await mustBeWhole();
  });
});

describe('whatever people and organisers do at once', () => {
  const step = fc.record({ who: fc.nat(11), shift: fc.nat(3), does: fc.constantFrom('join', 'join', 'join', 'leave', 'leave', 'widen', 'cancel' as const) });
  it('nobody has two places at a time, no shift has too many, nobody is forgotten in line', async () => {
    let days = 240;
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async steps => {
      const starts = saturday + ++days * 24 * hour;
      // Two shifts at one time, one that touches both, one apart.
      const ids: string[] = [];
      for (const offset of [0, 0, 1, 4]) ids.push((await openShift(app, { capacity: 2, starts: new Date(starts + offset * hour).toISOString() })).id);
      await Promise.all(steps.map(async ({ who, shift, does }, index) => {
        const id = ids[shift]!;
        if (does === 'join' || does === 'leave') assert.ok([200, 409].includes((await insist(index, shifts[does], people[who]!, id)).status));
        else if (does === 'cancel') await ask(either(index), volunteerDesk.cancelShift, { staff: organiser, params: { id }, body: { version: 1, reason: '取消一次。' } });
        else {
          const { version, capacity, starts: when } = await get(either(index), shifts.get, { params: { id } });
          const { division: _, ...plan } = shiftDraft({ starts: when, capacity: capacity + 1 });
          assert.ok([200, 409].includes((await ask(either(index), volunteerDesk.changeShift, { staff: organiser, params: { id }, body: { ...plan, version } })).status));
        }
      }));
      await mustBeWhole();
    }), { numRuns: 15 });
  });
});
