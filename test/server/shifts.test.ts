import assert from 'node:assert/strict';
import { after, before as first, describe, it } from 'node:test';
import type { MyShift } from '@linli/contract/shift';
import { shifts } from '@linli/contract/shifts';
import { volunteerDesk } from '@linli/contract/volunteer-desk';
import { volunteers } from '@linli/contract/volunteers';
import { get, refused, type App } from './calls.ts';
import { before, hour, minute, openShift, organiser, saturday, shiftDraft, volunteer } from './shift-world.ts';
import { testApp, testDatabase } from './support.ts';

const database = await testDatabase({ seeded: true });
after(() => database.close());
/** The app at some moment. */
const at = (now: number): App => testApp(database.db, { now: () => now });
const app = at(before);

first(async () => {
  for (const name of ['ann', 'ben', 'cai', 'dan', 'eve']) await volunteer(database.db, name);
  await volunteer(database.db, 'party', { kind: 'member' });
  await volunteer(database.db, 'young', { birthDate: '2011-01-01' });
  await volunteer(database.db, 'able', { times: [{ day: 6, part: 'morning' }] }, ['teaching']);
});

const join = (resident: string, id: string, on = app): Promise<MyShift> => get(on, shifts.join, { resident, params: { id }, body: {} });
const leave = (resident: string, id: string, on = app): Promise<MyShift> => get(on, shifts.leave, { resident, params: { id }, body: {} });
const see = async (resident: string, id: string, on = app): Promise<MyShift> => (await get(on, shifts.mine, { resident, query: { limit: '50' } })).items.find(shift => shift.id === id)!;
let used = 0;
/** A day of its own for each test, so that nobody's shifts meet. */
const freeDay = (): number => saturday + ++used * 7 * 24 * hour;
const on = (moment: number) => ({ starts: new Date(moment).toISOString() });

describe('joining', () => {
  it('first come, first served; then in line', async () => {
    const { id } = await openShift(app, on(freeDay()));
    const mine = await join('ann', id);
    assert.deepEqual([mine.mine?.state, mine.joined, mine.free, mine.waiting, mine.mine?.can], ['joined', 1, 1, 0, ['leave']]);
    await join('ben', id);
    const waiting = [await join('cai', id), await join('dan', id)];
    assert.deepEqual(waiting.map(({ mine: place, free }) => [place?.state, place?.position, free]), [['waiting', 1, 0], ['waiting', 2, 0]]);
    const left = await leave('ann', id);
    assert.deepEqual([left.mine?.state, left.joined, left.waiting], ['left', 2, 1]);
    const moved = await see('cai', id);
    assert.equal(moved.mine?.state, 'joined');
    assert.ok(moved.mine?.promotedAt);
    assert.equal((await see('dan', id)).mine?.position, 1);
    const again = await join('ann', id);
    assert.deepEqual([again.mine?.state, again.mine?.position], ['waiting', 2], 'who left comes last');
    assert.equal((await leave('dan', id)).waiting, 1, 'who waits may leave the line');
    assert.equal((await see('ann', id)).mine?.position, 1);
  });

  it('one place each, and what there is now comes with the refusal', async () => {
    const { id } = await openShift(app, on(freeDay()));
    await join('ann', id);
    const { current } = await refused(app, shifts.join, { resident: 'ann', params: { id }, body: {} }, 'conflict', ['shift', 'same']);
    assert.equal((current as MyShift).mine?.state, 'joined');
    assert.equal((current as MyShift).joined, 1);
  });

  it('only volunteers, of the right kind and age, in time', async () => {
    const day = freeDay();
    const plain = await openShift(app, on(day));
    const { current } = await refused(app, shifts.join, { resident: 'stranger', params: { id: plain.id }, body: {} }, 'conflict', ['shift', 'required']);
    assert.equal((current as MyShift).obstacle, 'sign-up');
    const members = await openShift(app, { ...on(day + 3 * hour), membersOnly: true });
    await refused(app, shifts.join, { resident: 'ann', params: { id: members.id }, body: {} }, 'conflict', ['shift', 'choice']);
    assert.equal((await join('party', members.id)).mine?.state, 'joined');
    const adults = await openShift(app, { ...on(day + 6 * hour), adultsOnly: true });
    const young = await refused(app, shifts.join, { resident: 'young', params: { id: adults.id }, body: {} }, 'conflict', ['shift', 'young']);
    assert.equal((young.current as MyShift).obstacle, 'adults');
    assert.equal((await join('ann', adults.id)).mine?.state, 'joined');
    await refused(at(day - hour), shifts.join, { resident: 'ben', params: { id: plain.id }, body: {} }, 'conflict', ['shift', 'late']);
    assert.equal((await join('ben', plain.id, at(day - hour - 1000))).mine?.state, 'joined');
    await refused(at(day - 12 * hour), shifts.leave, { resident: 'ben', params: { id: plain.id }, body: {} }, 'conflict', ['shift', 'late']);
    await refused(app, shifts.leave, { resident: 'cai', params: { id: plain.id }, body: {} }, 'conflict', ['shift', 'required']);
    await refused(app, shifts.join, { resident: 'ann', params: { id: 'nothing' }, body: {} }, 'missing', ['params.id', 'unknown']);
  });
});

describe('two shifts at one time', () => {
  it('are refused, with the other one; one may begin as the other ends', async () => {
    const day = freeDay();
    const [one, two, next] = [await openShift(app, on(day)), await openShift(app, { ...on(day + hour), title: '同时的班次' }), await openShift(app, on(day + 2 * hour))];
    await join('ann', one.id);
    const { current } = await refused(app, shifts.join, { resident: 'ann', params: { id: two.id }, body: {} }, 'conflict', ['shift', 'overlap']);
    assert.deepEqual([(current as MyShift).obstacle, (current as MyShift).clash?.id], ['overlap', one.id]);
    assert.equal((await join('ann', next.id)).mine?.state, 'joined');
    await leave('ann', next.id);
    await leave('ann', one.id);
    assert.equal((await join('ann', two.id)).mine?.state, 'joined');
  });

  it('cannot be even in the database itself', async () => {
    const day = freeDay();
    const [one, two] = [await openShift(app, on(day)), await openShift(app, on(day))];
    await join('ann', one.id);
    const { taken } = await database.db.selectFrom('shift_place').select('taken').where('shift', '=', one.id).executeTakeFirstOrThrow();
    await assert.rejects(database.db.insertInto('shift_place').values({ shift: two.id, volunteer: 'v-ann', state: 'joined', ticket: 1, joined_at: new Date(), taken }).execute(), { code: '23P01' });
    await assert.rejects(database.db.updateTable('shift').set({ joined: 3 }).where('id', '=', one.id).execute(), { code: '23514' });
  });

  it('waiting takes no time: who has another shift by then is passed over, knows why, and moves up when free', async () => {
    const day = freeDay();
    const [full, other] = [await openShift(app, { ...on(day), capacity: 1 }), await openShift(app, on(day))];
    await join('ann', full.id);
    await join('ben', full.id);
    await join('ben', other.id);
    const blocked = await see('ben', full.id);
    assert.deepEqual([blocked.mine?.state, blocked.obstacle, blocked.clash?.id], ['waiting', 'overlap', other.id]);
    await join('cai', full.id);
    await leave('ann', full.id);
    assert.deepEqual([(await see('ben', full.id)).mine?.state, (await see('cai', full.id)).mine?.state], ['waiting', 'joined']);
    await leave('cai', full.id);
    assert.equal((await get(app, shifts.get, { params: { id: full.id } })).free, 1);
    await leave('ben', other.id);
    assert.equal((await see('ben', full.id)).mine?.state, 'joined');
  });
});

describe('finding', () => {
  it('what is for a whole street is for each of its communities', async () => {
    const day = freeDay();
    const { id } = await openShift(app, { ...on(day), division: '990101001' });
    const idsIn = async (division: string) => (await get(app, shifts.list, { query: { from: new Date(day).toISOString().slice(0, 10), days: '1', division } })).items.map(shift => shift.id);
    assert.deepEqual([await idsIn('990101001002'), await idsIn('990101'), await idsIn('990101002'), await idsIn('990102')], [[id], [id], [], []]);
  });

  it('by days, skill and free places, page by page, without a name in it', async () => {
    const day = freeDay();
    const from = new Date(day).toISOString().slice(0, 10);
    const ids: string[] = [];
    for (let index = 0; index < 7; index++) ids.push((await openShift(app, { ...on(day + index * 10 * minute), skills: index % 2 ? ['teaching'] : ['cooking'], capacity: 1 })).id);
    await join('eve', ids[0]!);
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await get(app, shifts.list, { query: { from, days: '1', limit: '3', ...(cursor && { cursor }) } });
      found.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor);
    assert.deepEqual(found, ids);
    assert.equal((await get(app, shifts.list, { query: { from, days: '1', free: 'true' } })).items.length, 6);
    assert.equal((await get(app, shifts.list, { query: { from, days: '1', skill: 'teaching' } })).items.length, 3);
    assert.equal((await get(app, shifts.list, { query: { from, days: '1', division: '990103' } })).items.length, 0);
    assert.ok(!JSON.stringify(await get(app, shifts.list, { query: { from, days: '1' } })).includes('志愿者'));
    const fitting = await get(app, shifts.fitting, { resident: 'able', query: { from, days: '1', fits: 'true', limit: '2' } });
    assert.deepEqual([fitting.items.map(({ id }) => id), fitting.next === undefined], [[ids[1], ids[3]], false]);
    const rest = await get(app, shifts.fitting, { resident: 'able', query: { from, days: '1', fits: 'true', limit: '2', cursor: fitting.next! } });
    assert.deepEqual(rest.items.map(({ id }) => id), [ids[5]]);
    await refused(app, shifts.list, { query: { from, days: '2', cursor: fitting.next! } }, 'invalid', ['query.cursor', 'unknown']);
    assert.equal((await get(app, shifts.fitting, { resident: 'stranger', query: { from, days: '1' } })).items[0]?.obstacle, 'sign-up');
  });

  it('as a calendar file, over midnight and the end of a month', async () => {
    const { id } = await openShift(app, { ...on(Date.parse('2027-08-31T15:00:00Z')), minutes: 180, title: '夜间巡逻, 第一班' });
    const text = new TextDecoder().decode(await get(app, shifts.calendar, { params: { id } }));
    assert.match(text, /DTSTART:20270831T150000Z\r\nDTEND:20270831T180000Z/);
    assert.ok(text.includes('SUMMARY:夜间巡逻\\, 第一班'));
    const { headers } = await (await import('./calls.ts')).ask(app, shifts.calendar, { params: { id } });
    assert.equal(headers.get('content-type'), 'text/calendar');
  });
});

describe('being there', () => {
  const codeAt = async (id: string, now: number): Promise<string> => (await get(at(now), volunteerDesk.checkInCode, { staff: organiser, params: { id } })).code;
  const checkIn = (resident: string, id: string, now: number, code: string, position?: object) => ({ resident, params: { id }, body: { code, ...(position && { position }) } });

  it('check-in with the code on the spot, check-out, hours no longer than planned, a correction asked once', async () => {
    const day = freeDay();
    const point = { lat: 29.9, lng: 121.5 };
    const { id } = await openShift(app, { ...on(day), point });
    await join('ann', id);
    await refused(at(day - 31 * minute), shifts.checkIn, checkIn('ann', id, 0, await codeAt(id, day - 31 * minute)), 'conflict', ['shift', 'early']);
    await refused(at(day), shifts.checkIn, checkIn('ben', id, 0, await codeAt(id, day)), 'conflict', ['shift', 'required']);
    await refused(at(day), shifts.checkOut, { resident: 'ann', params: { id }, body: {} }, 'conflict', ['shift', 'required']);
    const code = await codeAt(id, day);
    const present = await get(at(day + minute), shifts.checkIn, checkIn('ann', id, 0, ` ${code.toLowerCase().slice(0, 3)} ${code.slice(3)}`, { lat: 29.901, lng: 121.5 }));
    assert.deepEqual([present.mine?.state, present.mine?.checkIn, present.mine?.can], ['present', { by: 'code', near: true, distance: '300' }, ['check-out']]);
    await refused(at(day + minute), shifts.checkIn, checkIn('ann', id, 0, code), 'conflict', ['shift', 'same']);
    const done = await get(at(day + 3 * hour), shifts.checkOut, { resident: 'ann', params: { id }, body: {} });
    assert.deepEqual([done.state, done.mine?.state, done.mine?.minutes, done.mine?.confirmed, done.mine?.can], ['over', 'done', 120, false, ['ask-correction']]);
    await refused(at(day + 3 * hour), shifts.checkOut, { resident: 'ann', params: { id }, body: {} }, 'conflict', ['shift', 'same']);
    const body = { shift: id, minutes: 150, reason: '多整理了半小时。' };
    const asked = await get(at(day + 4 * hour), volunteers.askCorrection, { resident: 'ann', body });
    assert.deepEqual([asked.mine?.correction?.state, asked.mine?.correction?.minutes, asked.mine?.minutes], ['asked', 150, 120]);
    await refused(at(day + 4 * hour), volunteers.askCorrection, { resident: 'ann', body }, 'conflict', ['shift', 'same']);
    assert.equal((await get(at(day + 4 * hour), shifts.mine, { resident: 'ann', query: { when: 'past' } })).items[0]?.id, id);
    const stored = JSON.stringify(await database.db.selectFrom('shift_place').selectAll().where('shift', '=', id).execute());
    assert.ok(!stored.includes('29.901') && !stored.includes('多整理'));
  });

  it('a code of before is told from a wrong one, and wrong ones make one wait', async () => {
    const day = freeDay();
    const { id } = await openShift(app, on(day));
    await join('ann', id);
    const old = await codeAt(id, day);
    await refused(at(day + 2 * minute), shifts.checkIn, checkIn('ann', id, 0, old), 'invalid', ['body.code', 'expired']);
    for (let count = 0; count < 5; count++) await refused(at(day), shifts.checkIn, checkIn('ann', id, 0, 'AAAAAA'), 'invalid', ['body.code', 'unknown']);
    await refused(at(day), shifts.checkIn, checkIn('ann', id, 0, old), 'busy');
    await refused(at(day + 2 * hour), shifts.checkIn, checkIn('ann', id, 0, old), 'conflict', ['shift', 'late']);
  });

  it('who still waits when it begins comes no more', async () => {
    const day = freeDay();
    const { id } = await openShift(app, { ...on(day), capacity: 1 });
    await join('ann', id);
    await join('ben', id);
    const { items } = await get(at(day), shifts.mine, { resident: 'ben' });
    assert.deepEqual([items.find(shift => shift.id === id)?.mine?.state, items.find(shift => shift.id === id)?.waiting], ['dropped', 0]);
    await refused(at(day), shifts.checkIn, checkIn('ben', id, 0, await codeAt(id, day)), 'conflict', ['shift', 'required']);
  });
});

it('drafts that cannot be are refused at their fields, and nothing is opened', async () => {
  const open = (changes: object) => ({ staff: organiser, body: { ...shiftDraft(on(freeDay())), ...changes } });
  const count = async () => (await database.db.selectFrom('shift').select(({ fn }) => fn.countAll().as('n')).executeTakeFirstOrThrow()).n;
  const then = await count();
  const day = new Date(before).toISOString();
  await refused(app, volunteerDesk.openShifts, open({ starts: new Date(before - hour).toISOString() }), 'invalid', ['body.starts', 'past']);
  await refused(app, volunteerDesk.openShifts, open({ starts: day.replace('2027', '2029') }), 'invalid', ['body.starts', 'too-large']);
  await refused(app, volunteerDesk.openShifts, open({ ...on(saturday), repeat: { every: 'day', until: '2028-10-15' } }), 'invalid', ['body.repeat.until', 'too-large']);
  await refused(app, volunteerDesk.openShifts, open({ ...on(saturday), repeat: { every: 'day', until: '2027-01-15' } }), 'invalid', ['body.repeat.until', 'past']);
  await refused(app, volunteerDesk.openShifts, open({ division: '990101001099' }), 'invalid', ['body.division', 'unknown']);
  await refused(app, volunteerDesk.openShifts, open({ division: '990199001003' }), 'invalid', ['body.division', 'unknown']);
  await refused(app, volunteerDesk.openShifts, open({ division: '330203001' }), 'refused', ['body.division', 'elsewhere']);
  assert.equal(await count(), then);
  const { items } = await get(app, volunteerDesk.openShifts, open({ ...on(saturday), repeat: { every: 'week', days: [6, 7], until: '2027-06-20' } }));
  assert.equal(items.length, 6);
  assert.equal(new Set(items.map(({ series }) => series)).size, 1);
});
