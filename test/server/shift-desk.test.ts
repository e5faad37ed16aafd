import assert from 'node:assert/strict';
import { after, before as first, describe, it } from 'node:test';
import type { DeskShift, RosterEntry, ShiftChangeDraft } from '@linli/contract/desk-shift';
import type { Endpoint } from '@linli/contract/endpoint';
import type { MyShift } from '@linli/contract/shift';
import { shifts } from '@linli/contract/shifts';
import { volunteerDesk as desk } from '@linli/contract/volunteer-desk';
import { volunteers } from '@linli/contract/volunteers';
import { verifyChain } from '@linli/server/audit/store';
import { get, refused, type App } from './calls.ts';
import { before, hour, minute, openShift, organiser, saturday, shiftDraft, volunteer } from './shift-world.ts';
import { testApp, testDatabase, testSecrets } from './support.ts';

const database = await testDatabase({ seeded: true });
after(() => database.close());
const at = (now: number): App => testApp(database.db, { now: () => now });
const app = at(before);
first(async () => {
  for (const name of ['ann', 'ben', 'cai', 'dan']) await volunteer(database.db, name);
  await volunteer(database.db, 'kid', { birthDate: '2011-01-01' });
});

let used = 0;
const freeDay = (): number => saturday + ++used * 7 * 24 * hour;
const on = (moment: number) => ({ starts: new Date(moment).toISOString() });
const join = (resident: string, id: string): Promise<MyShift> => get(app, shifts.join, { resident, params: { id }, body: {} });
const show = (id: string, now = before): Promise<DeskShift> => get(at(now), desk.shift, { staff: organiser, params: { id } });
const entry = ({ roster }: DeskShift, name: string): RosterEntry => roster.find(one => one.volunteer === `v-${name}`)!;
const draftFor = (version: number, changes: object): ShiftChangeDraft => {
  const { division: _, ...plan } = shiftDraft();
  return { ...plan, version, ...changes };
};
/** Does something about a place, in the version that it has now. */
const act = async (row: typeof desk.checkIn | typeof desk.correctHours | typeof desk.answerCorrection, id: string, name: string, now: number, body: object = {}): Promise<DeskShift> =>
  get(at(now), row as Endpoint, { staff: organiser, params: { id, volunteer: `v-${name}` }, body: { version: entry(await show(id, now), name).version, ...body } }) as Promise<DeskShift>;
const actions = async (id: string): Promise<string[]> => (await database.db.selectFrom('audit_entry').select('action').where('number', '=', id).orderBy('seq').execute()).map(({ action }) => action);

describe('the roster', () => {
  it('shows who comes and who waits, phones masked, and reading it is on record', async () => {
    const { id } = await openShift(app, { ...on(freeDay()), capacity: 1 });
    await join('ann', id);
    await join('kid', id);
    const { roster, counts, can } = await show(id);
    assert.deepEqual(roster.map(({ name, phone, minor, state, position }) => [name, phone, minor, state, position]), [['志愿者ann', '138****0001', false, 'joined', undefined], ['志愿者kid', '138****0001', true, 'waiting', 1]]);
    assert.deepEqual([counts, can], [{ present: 0, done: 0, absent: 0, unconfirmed: 0, corrections: 0 }, ['change', 'cancel']]);
    assert.deepEqual(await actions(id), ['shifts.open', 'shifts.show']);
  });

  it('is nobody’s business elsewhere', async () => {
    const { id } = await openShift(app, on(freeDay()));
    await refused(app, desk.shift, { staff: 'qiao-yunfan', params: { id } }, 'missing', ['params.id', 'unknown']);
    await refused(app, desk.checkInCode, { staff: 'qiao-yunfan', params: { id } }, 'missing', ['params.id', 'unknown']);
    await refused(app, desk.cancelShift, { staff: 'qiao-yunfan', params: { id }, body: { version: 1, reason: '不办了。' } }, 'missing');
    await refused(app, desk.shifts, { staff: 'qiao-yunfan', query: { division: '990101001' } }, 'refused', ['query.division', 'elsewhere']);
  });
});

describe('changing a shift', () => {
  it('more places move up who waits, in order; fewer than are taken, or another time, is a conflict', async () => {
    const day = freeDay();
    const { id } = await openShift(app, { ...on(day), capacity: 1 });
    for (const name of ['ann', 'ben', 'cai', 'dan']) await join(name, id);
    const change = (body: ShiftChangeDraft) => ({ staff: organiser, params: { id }, body });
    const wider = await get(app, desk.changeShift, change(draftFor(1, { ...on(day), capacity: 3 })));
    assert.deepEqual([wider.version, wider.joined, wider.waiting, ...['ben', 'cai', 'dan'].map(name => entry(wider, name).state)], [2, 3, 1, 'joined', 'joined', 'waiting']);
    const { current } = await refused(app, desk.changeShift, change(draftFor(1, { ...on(day), capacity: 5 })), 'conflict');
    assert.equal((current as DeskShift).version, 2);
    await refused(app, desk.changeShift, change(draftFor(2, { ...on(day), capacity: 2 })), 'conflict', ['body.capacity', 'too-small']);
    await refused(app, desk.changeShift, change(draftFor(2, { ...on(day + hour), capacity: 3 })), 'conflict', ['body.starts', 'choice']);
    await refused(app, desk.changeShift, change(draftFor(2, { ...on(day), minutes: 90, capacity: 3 })), 'conflict', ['body.minutes', 'choice']);
    await refused(at(day), desk.changeShift, change(draftFor(2, { ...on(day), capacity: 3 })), 'conflict', ['shift', 'late']);
  });

  it('cancelling says why, gives everybody their time back, and moves up who waited elsewhere', async () => {
    const day = freeDay();
    const [off, other] = [await openShift(app, on(day)), await openShift(app, { ...on(day + hour), capacity: 2 })];
    await join('ben', other.id);
    await join('cai', other.id);
    await join('ann', other.id);
    await join('ann', off.id);
    await get(app, shifts.leave, { resident: 'ben', params: { id: other.id }, body: {} });
    assert.equal((await get(app, shifts.get, { params: { id: other.id } })).free, 1, 'who has no time is passed over');
    const cancelled = await get(app, desk.cancelShift, { staff: organiser, params: { id: off.id }, body: { version: 1, reason: '当天有暴雨预警。' } });
    assert.deepEqual([cancelled.state, cancelled.reason, cancelled.joined, entry(cancelled, 'ann').state, cancelled.can], ['cancelled', '当天有暴雨预警。', 0, 'dropped', []]);
    assert.equal(entry(await show(other.id), 'ann').state, 'joined');
    await refused(app, shifts.join, { resident: 'dan', params: { id: off.id }, body: {} }, 'conflict', ['shift', 'gone']);
    await refused(app, desk.cancelShift, { staff: organiser, params: { id: off.id }, body: { version: 2, reason: '再取消。' } }, 'conflict', ['shift', 'gone']);
    assert.match(new TextDecoder().decode(await get(app, shifts.calendar, { params: { id: off.id } })), /SEQUENCE:1\r\n[^]*STATUS:CANCELLED/);
  });
});

describe('the day itself', () => {
  it('staff check in and out, record who did not come, correct hours with a reason, answer corrections, confirm', async () => {
    const day = freeDay();
    const { id } = await openShift(app, { ...on(day), capacity: 5 });
    for (const name of ['ann', 'ben', 'cai']) await join(name, id);
    const ben = entry(await show(id), 'ben');
    await refused(app, desk.checkIn, { staff: organiser, params: { id, volunteer: 'v-ann' }, body: { version: 1 } }, 'conflict', ['place', 'early']);
    await refused(app, desk.noShow, { staff: organiser, params: { id, volunteer: 'v-ann' }, body: { version: 1 } }, 'conflict', ['place', 'early']);
    await refused(app, desk.checkOut, { staff: organiser, params: { id, volunteer: 'v-ann' }, body: { version: 1 } }, 'conflict', ['place', 'required']);
    await refused(app, desk.checkIn, { staff: organiser, params: { id, volunteer: 'v-dan' }, body: { version: 1 } }, 'missing', ['params.volunteer', 'unknown']);
    const present = await act(desk.checkIn, id, 'ann', day + 10 * minute);
    assert.deepEqual([entry(present, 'ann').state, entry(present, 'ann').checkIn, entry(present, 'ann').can], ['present', { by: 'staff' }, ['check-out', 'no-show', 'correct-hours']]);
    await refused(at(day + 10 * minute), desk.checkIn, { staff: organiser, params: { id, volunteer: 'v-ann' }, body: { version: 1 } }, 'conflict');
    assert.equal(entry(await act(desk.checkOut, id, 'ann', day + 70 * minute), 'ann').minutes, 60);
    const absent = await act(desk.noShow, id, 'ben', day + 2 * hour);
    assert.deepEqual([absent.counts.absent, entry(absent, 'ben').version], [1, ben.version + 1]);
    const corrected = await act(desk.correctHours, id, 'cai', day + 2 * hour, { minutes: 90, reason: '签退时网络中断，现场核对。' });
    assert.deepEqual([entry(corrected, 'cai').state, entry(corrected, 'cai').minutes, entry(corrected, 'cai').edits.map(({ by, to, reason }) => [by, to, reason])], ['done', 90, [['白春和', 90, '签退时网络中断，现场核对。']]]);

    const later = day + 5 * hour;
    await get(at(later), volunteers.askCorrection, { resident: 'ann', body: { shift: id, minutes: 80, reason: '十点前就到了。' } });
    await get(at(later), volunteers.askCorrection, { resident: 'ben', body: { shift: id, minutes: 120, reason: '我去了，签到码没扫上。' } });
    const asked = await show(id, later);
    assert.deepEqual([asked.counts.corrections, entry(asked, 'ann').can], [2, ['correct-hours', 'answer-correction']]);
    const confirmed = await get(at(later), desk.confirmHours, { staff: organiser, params: { id }, body: { version: asked.version } });
    assert.deepEqual(['ann', 'cai'].map(name => entry(confirmed, name).confirmed), [false, true], 'what is still asked waits');
    const granted = await act(desk.answerCorrection, id, 'ann', later, { grant: true });
    assert.deepEqual([entry(granted, 'ann').minutes, entry(granted, 'ann').correction?.state, entry(granted, 'ann').edits.map(({ from, to }) => [from, to])], [80, 'granted', [[60, 80]]]);
    await refused(at(later), desk.answerCorrection, { staff: organiser, params: { id, volunteer: 'v-ben' }, body: { version: 3, grant: false } }, 'invalid', ['body.answer', 'required']);
    const declined = await act(desk.answerCorrection, id, 'ben', later, { grant: false, answer: '现场没有您的签到记录，请来核对。' });
    assert.deepEqual([entry(declined, 'ben').state, entry(declined, 'ben').correction?.answer], ['absent', '现场没有您的签到记录，请来核对。']);
    const all = await get(at(later), desk.confirmHours, { staff: organiser, params: { id }, body: { version: asked.version } });
    assert.deepEqual([all.counts.unconfirmed, all.can], [0, []]);
    const mine = (await get(at(later), shifts.mine, { resident: 'ann', query: { when: 'past' } })).items[0]!;
    assert.deepEqual([mine.mine?.minutes, mine.mine?.confirmed, mine.mine?.correction?.state], [80, true, 'granted']);
    const edited = await act(desk.correctHours, id, 'cai', later, { minutes: 100, reason: '补记十分钟。' });
    assert.equal(entry(edited, 'cai').confirmed, false, 'other hours are confirmed anew');
    assert.deepEqual([...new Set(await actions(id))], ['shifts.open', 'shifts.show', 'shifts.check-in', 'shifts.check-out', 'shifts.no-show', 'shifts.correct-hours', 'shifts.confirm-hours', 'shifts.answer-correction']);
    assert.equal((await verifyChain(database.db, testSecrets)).whole, true);
    const stored = JSON.stringify(await database.db.selectFrom('shift_place').selectAll().where('shift', '=', id).execute());
    for (const words of ['网络中断', '签到码没扫上', '请来核对']) assert.ok(!stored.includes(words));
  });

  it('the code turns with its window, alike in every process', async () => {
    const { id } = await openShift(app, on(freeDay()));
    const [one, two, next] = await Promise.all([saturday, saturday + 59_999, saturday + 60_000].map(now => get(at(now), desk.checkInCode, { staff: organiser, params: { id } })));
    assert.match(one!.code, /^[2-9A-HJ-NP-Z]{6}$/);
    assert.deepEqual([two!.code, two!.until], [one!.code, one!.until]);
    assert.notEqual(next!.code, one!.code);
    assert.equal(Date.parse(next!.from), Date.parse(one!.until));
  });
});

describe('lists', () => {
  it('of shifts by day and state, and of those with hours to confirm', async () => {
    const day = freeDay();
    const from = new Date(day).toISOString().slice(0, 10);
    const ids: string[] = [];
    for (let index = 0; index < 3; index++) ids.push((await openShift(app, on(day + index * 3 * hour))).id);
    await join('dan', ids[0]!);
    await act(desk.checkIn, ids[0]!, 'dan', day);
    await act(desk.checkOut, ids[0]!, 'dan', day + hour);
    await get(app, desk.cancelShift, { staff: organiser, params: { id: ids[2]! }, body: { version: 1, reason: '不办了。' } });
    const list = async (query: Record<string, string>) => (await get(at(day + 4 * hour), desk.shifts, { staff: organiser, query })).items.map(({ id }) => id);
    assert.deepEqual(await list({ from, days: '1' }), ids);
    assert.deepEqual([await list({ from, days: '1', state: 'over' }), await list({ from, days: '1', state: 'open' }), await list({ from, days: '1', state: 'cancelled' })], [[ids[0]], [ids[1]], [ids[2]]]);
    assert.ok((await list({ unconfirmed: 'true' })).includes(ids[0]!));
  });

  it('hours as rows, masked, page by page, on record', async () => {
    const day = freeDay();
    const from = new Date(day).toISOString().slice(0, 10);
    const { id } = await openShift(app, { ...on(day), capacity: 4 });
    for (const name of ['ann', 'ben', 'cai']) await join(name, id);
    await act(desk.correctHours, id, 'ben', day + hour, { minutes: 30, reason: '提前离开。' });
    const page = await get(app, desk.export, { staff: organiser, query: { from, to: from, limit: '2' } });
    const rest = await get(app, desk.export, { staff: organiser, query: { from, to: from, limit: '2', cursor: page.next! } });
    assert.deepEqual([...page.items, ...rest.items].map(({ volunteer: one, minutes, edited }) => [one, minutes, edited]), [['v-ann', undefined, false], ['v-ben', 30, true], ['v-cai', undefined, false]]);
    assert.ok(!JSON.stringify(page).includes('志愿者ann'));
    await refused(app, desk.export, { staff: organiser, query: { from, to: '2020-01-01' } }, 'invalid', ['query.to', 'past']);
    const { action } = await database.db.selectFrom('audit_entry').select('action').orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow();
    assert.equal(action, 'shifts.export');
  });
});
