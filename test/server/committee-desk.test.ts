import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { CommitteeDetail } from '@linli/contract/committee';
import { committeeDesk, type CommitteeRecord } from '@linli/contract/committee-desk';
import { committeeRecord, committees } from '@linli/contract/committees';
import { audit } from '@linli/contract/desk';
import { docs } from '@linli/contract/docs';
import type { Endpoint } from '@linli/contract/endpoint';
import type { Problem } from '@linli/contract/problem';
import fc from 'fast-check';
import { changed, placesOf, type Json } from '../contract/mutate.ts';
import { ask, freshKey, get, refused } from './calls.ts';
import { home, putCommittees, putHolder, putPublisher, putReport, street, village } from './committee-world.ts';
import { testApp, testDatabase } from './support.ts';

const database = await testDatabase();
const { db } = database;
const clock = { now: Date.parse('2026-11-24T07:00:00Z') };
const app = testApp(db, { now: () => clock.now });
const [clerk, colleague, stranger] = ['clerk', 'colleague', 'stranger'];
before(async () => {
  await putCommittees(db);
  for (const [id, division] of [[clerk, '880101001'], [colleague, '88'], [stranger, '880102']] as const) await putPublisher(db, id, division);
  await db.insertInto('staff').values({ id: 'auditor', name: '{"zh-CN":"审计"}', title: '{"zh-CN":"审计员"}', roles: ['auditor'], office: null, division: '88', specialities: '[]', offered: false }).execute();
});
after(() => database.close());

let version = 0;
let code = home;
beforeEach(() => { code = home; });
const open = (): Promise<CommitteeDetail> => get(app, committees.open, { params: { code } });
/** Writes in the version that there is, and holds the answer against what anyone then reads. */
async function write(row: Endpoint, body: object, params: Record<string, string> = {}): Promise<CommitteeRecord> {
  version = (await open()).version;
  const record = await get(app, row, { params: { code, ...params }, staff: colleague, body: { version, ...body } }) as CommitteeRecord;
  assert.deepEqual(await open(), record.committee);
  assert.equal(record.committee.version, version + 1);
  return record;
}
async function refuses(row: Endpoint, body: object, kind: Problem['kind'], fields: [string, string][], params: Record<string, string> = {}): Promise<Problem> {
  const { version: before } = await open();
  const problem = await refused(app, row, { params: { code, ...params }, staff: colleague, body: { version: before, ...body } }, kind, ...fields);
  assert.equal((await open()).version, before, 'nothing was changed');
  return problem;
}
const holdersOf = ({ committee }: CommitteeRecord, role: string, body = code): string[] =>
  committee.bodies.find(one => one.code === body)!.posts.filter(post => post.role === role).flatMap(({ holders }) => holders.map(({ person }) => committee.people.find(({ id }) => id === person)!.name));
const warned = ({ warnings }: CommitteeRecord): string[] => [...new Set(warnings.map(warning => warning.code))].sort();

const seat = (role: string, name: string, more: object = {}) => ({ role, person: { name }, how: 'elected', ...more });
const term = { body: home, number: 9, starts: '2026-01-15', ends: '2031-01-15', members: [
  seat('director', '苏晓岚'), seat('deputy-director', '白令仪'), seat('member', '罗春生', { area: '1—6幢' }), seat('member', '谷长青', { title: '妇联主席' }), seat('member', '何望舒'),
] };

describe('a term', () => {
  it('begins with its members; who held a post before leaves it, and stays in the history', async () => {
    await putHolder(db, { id: 'old', person: 'old', name: '蓝山青', body: home, position: 1, since: '2021-01-10' });
    const record = await write(committeeDesk.beginTerm, { ...term, source: { name: '选举结果公告', url: 'https://example.com/a' } });
    assert.deepEqual([holdersOf(record, 'director'), holdersOf(record, 'member')], [['苏晓岚'], ['罗春生', '何望舒', '谷长青']]);
    assert.deepEqual(record.committee.bodies[0]!.term, { number: 9, starts: '2026-01-15', ends: '2031-01-15' });
    const [holder] = record.committee.bodies[0]!.posts[2]!.holders;
    assert.deepEqual([holder?.since, holder?.how, holder?.area, holder?.source], ['2026-01-15', 'elected', '1—6幢', { name: '选举结果公告', url: 'https://example.com/a' }]);
    assert.deepEqual([record.committee.published, record.committee.source], [true, 'office']);
    const { holders } = await get(app, committeeRecord.history, { params: { code } });
    const before = holders.find(({ person }) => person.name === '蓝山青');
    assert.deepEqual([before?.until, before?.ended], ['2026-01-15', 'term-ended']);
  });

  it('keeps known people, who may then hold posts in other bodies; and corrects their names', async () => {
    const { people } = await open();
    const director = people.find(({ name }) => name === '苏晓岚')!;
    const record = await write(committeeDesk.beginTerm, { body: `${home}-mediation`, starts: '2026-02-01', ends: '2031-02-01', members: [{ role: 'director', person: { id: director.id, name: '苏晓澜', mobile: '13800000007' }, how: 'appointed' }] });
    assert.deepEqual([holdersOf(record, 'director', `${home}-mediation`), holdersOf(record, 'director')], [['苏晓澜'], ['苏晓澜']]);
    assert.equal(record.committee.people.find(({ id }) => id === director.id)?.mobile, '13800000007');
  });

  it('cannot begin twice, end before it begins, lie far ahead, name strangers or days that there are not', async () => {
    await refuses(committeeDesk.beginTerm, { ...term, members: [] }, 'invalid', [['body.starts', 'same']]);
    await refuses(committeeDesk.beginTerm, { ...term, starts: '2026-03-01', ends: '2026-03-01' }, 'invalid', [['body.ends', 'too-small']]);
    await refuses(committeeDesk.beginTerm, { ...term, starts: '2026-03-01', ends: '2025-03-01' }, 'invalid', [['body.ends', 'too-small']]);
    await refuses(committeeDesk.beginTerm, { ...term, starts: '2028-03-01', ends: '2033-03-01' }, 'invalid', [['body.starts', 'too-large']]);
    await refuses(committeeDesk.beginTerm, { ...term, starts: '2026-02-30', ends: '2031-02-31' }, 'invalid', [['body.starts', 'format'], ['body.ends', 'format']]);
    await refuses(committeeDesk.beginTerm, { ...term, starts: '0000-01-01' }, 'invalid', [['body.starts', 'format']]);
    await refuses(committeeDesk.beginTerm, { ...term, body: village }, 'invalid', [['body.body', 'unknown']]);
    await refuses(committeeDesk.beginTerm, { ...term, body: `${home}-party`, starts: '2026-03-01' }, 'invalid', [['body.body', 'unknown']]);
    await refuses(committeeDesk.beginTerm, { ...term, starts: '2026-03-01', members: [{ ...seat('director', '某人'), person: { id: 'nobody', name: '某人' } }] }, 'invalid', [['body.members.0.person.id', 'unknown']]);
    const { people } = await open();
    await putHolder(db, { id: 'far', person: 'far', name: '田茂林', body: village, position: 1, since: '2026-01-01' });
    await refuses(committeeDesk.appoint, { ...seat('member', '田茂林'), person: { id: 'far', name: '改名' }, body: home, since: '2026-03-01' }, 'invalid', [['body.person.id', 'unknown']]);
    assert.deepEqual((await open()).people, people);
  });
});

describe('posts', () => {
  it('by-election and vacancy: a new holder, then none', async () => {
    const appointed = await write(committeeDesk.appoint, { body: home, role: 'deputy-director', person: { name: '石秀莲', mobile: '13800000008' }, how: 'by-election', since: '2026-06-01' });
    assert.deepEqual(holdersOf(appointed, 'deputy-director').sort(), ['白令仪', '石秀莲'].sort());
    assert.ok(warned(appointed).includes('too-many-holders'));
    const holders = appointed.committee.bodies[0]!.posts[1]!.holders;
    for (const { id } of holders) await write(committeeDesk.vacate, { on: '2026-11-01', reason: 'resigned' }, { member: id });
    const { bodies, published } = await open();
    assert.deepEqual([bodies[0]!.posts[1]!.role, bodies[0]!.posts[1]!.holders, published], ['deputy-director', [], true]);
    await refuses(committeeDesk.vacate, { on: '2026-11-02', reason: 'died' }, 'conflict', [['params.member', 'gone']], { member: holders[0]!.id });
  });

  it('a post of the office’s own name is made where there is none', async () => {
    const record = await write(committeeDesk.appoint, { body: home, role: 'member', title: '网格长', person: { name: '陶水根' }, how: 'appointed', since: '2026-11-01', until: '2027-11-01' });
    const post = record.committee.bodies[0]!.posts.at(-1)!;
    assert.deepEqual([post.title, post.holders[0]?.until, post.seats], ['网格长', '2027-11-01', undefined]);
    const again = await write(committeeDesk.appoint, { body: home, role: 'member', title: '网格长', person: { name: '姜秋菊' }, how: 'appointed', since: '2026-11-02' });
    assert.equal(again.committee.bodies[0]!.posts.length, record.committee.bodies[0]!.posts.length);
    assert.ok(again.committee.bodies[0]!.posts.at(-1)!.id.startsWith(`${home}/`));
  });

  it('dates in order, members that there are', async () => {
    const { id } = (await open()).bodies[0]!.posts[0]!.holders[0]!;
    await refuses(committeeDesk.vacate, { on: '2026-01-01', reason: 'resigned' }, 'invalid', [['body.on', 'too-small']], { member: id });
    await refuses(committeeDesk.vacate, { on: '2029-01-01', reason: 'resigned' }, 'invalid', [['body.on', 'too-large']], { member: id });
    await refuses(committeeDesk.vacate, { on: '2026-11-01', reason: 'resigned' }, 'missing', [['params.member', 'unknown']], { member: 'far' });
    await refuses(committeeDesk.appoint, { body: home, ...seat('member', '某人'), since: '2026-11-01', until: '2026-10-01' }, 'invalid', [['body.until', 'too-small']]);
    await refuses(committeeDesk.appoint, { body: home, ...seat('king', '某人'), since: '2026-11-01' }, 'invalid', [['body.role', 'choice']]);
    await refuses(committeeDesk.appoint, { body: home, ...seat('member', '某人'), person: { name: '某人', mobile: '12345' }, since: '2026-11-01' }, 'invalid', [['body.person.mobile', 'format']]);
  });
});

describe('pledges', () => {
  it('are made, reported on, and kept at a hundred per cent', async () => {
    const made = await write(committeeDesk.pledge, { text: '十二月底前给全部单元门口装好扶手。', due: '2026-12-31' });
    const { id } = made.committee.pledges[0]!;
    assert.deepEqual([made.committee.pledges[0]!.madeOn, made.committee.pledges[0]!.state], ['2026-11-24', 'under-way']);
    await write(committeeDesk.progress, { progress: 40, text: '1—6幢已经装好。', evidence: 'https://example.com/p.jpg' }, { pledge: id });
    const kept = (await write(committeeDesk.progress, { progress: 100, text: '全部装好。' }, { pledge: id })).committee.pledges[0]!;
    assert.deepEqual([kept.state, kept.progress, kept.updates.map(({ text }) => text)], ['kept', 100, ['全部装好。', '1—6幢已经装好。']]);
    const problem = await refuses(committeeDesk.progress, { progress: 10, text: '又坏了。' }, 'conflict', [['params.pledge', 'gone']], { pledge: id });
    assert.equal((problem.current as CommitteeRecord).committee.pledges[0]!.state, 'kept');
  });

  it('are withdrawn, or missed and still kept late', async () => {
    const { pledges } = (await write(committeeDesk.pledge, { text: '修好东门的路灯。', due: '2026-11-30' })).committee;
    const { id } = pledges.find(({ state }) => state === 'under-way')!;
    clock.now += 10 * 86_400_000;
    assert.equal((await open()).pledges.find(pledge => pledge.id === id)?.state, 'missed');
    assert.equal((await write(committeeDesk.progress, { progress: 50, text: '已经下单。', withdrawn: true }, { pledge: id })).committee.pledges.find(pledge => pledge.id === id)?.state, 'withdrawn');
    clock.now -= 10 * 86_400_000;
  });

  it('have a day to come, a person who serves, and words', async () => {
    const text = '修好东门的路灯。';
    await refuses(committeeDesk.pledge, { text, due: '2026-11-23' }, 'invalid', [['body.due', 'past']]);
    await refuses(committeeDesk.pledge, { text, due: '2099-11-23' }, 'invalid', [['body.due', 'too-large']]);
    await refuses(committeeDesk.pledge, { text, due: '2026-11-31' }, 'invalid', [['body.due', 'format']]);
    await refuses(committeeDesk.pledge, { text, due: '2026-12-31', person: 'old' }, 'invalid', [['body.person', 'unknown']]);
    await refuses(committeeDesk.pledge, { text: '  ', due: '2026-12-31' }, 'invalid', [['body.text', 'too-short']]);
    await refuses(committeeDesk.progress, { progress: 10, text }, 'missing', [['params.pledge', 'unknown']], { pledge: 'none' });
    await refuses(committeeDesk.progress, { progress: 101, text, evidence: 'javascript:alert(1)' }, 'invalid', [['body.progress', 'too-large'], ['body.evidence', 'format']], { pledge: 'none' });
  });
});

const report = { year: 2025, text: '一年来办理居民反映的事项312件，办结305件，加装扶手48处。', ratingUntil: '2026-12-31' };

describe('reports and notices', () => {
  it('a report can be corrected until somebody has rated it', async () => {
    await write(committeeDesk.report, { ...report, appraisal: 'competent' });
    const corrected = (await write(committeeDesk.report, { ...report, text: `${report.text}另有更正。` })).committee.reports;
    assert.deepEqual(corrected.map(({ year, appraisal, open: isOpen }) => [year, appraisal, isOpen]), [[2025, undefined, true]]);
    assert.match(corrected[0]!.text, /更正/);
    await get(app, committeeRecord.rate, { params: { code, year: '2025' }, resident: 'lin', body: { stars: 4 } });
    await refuses(committeeDesk.report, report, 'invalid', [['body.year', 'same']]);
    await refuses(committeeDesk.report, { ...report, year: 2027 }, 'invalid', [['body.year', 'future']]);
    await refuses(committeeDesk.report, { ...report, year: 2024, ratingUntil: '2026-11-23' }, 'invalid', [['body.ratingUntil', 'past']]);
    await refuses(committeeDesk.report, { ...report, year: 2024, ratingUntil: '2030-01-01', text: '太短。' }, 'invalid', [['body.text', 'too-short']]);
  });

  const notice = { category: 'assets', title: '集体资产公开', quarter: '2026-Q3', text: '如下。', tables: [{ caption: '资产', columns: [{ name: '项目' }, { name: '金额（元）', numeric: true }], rows: [['房屋', '1,200.00'], ['<b>设备</b>', '']] }] };
  it('a notice with its tables fills its quarter', async () => {
    const { notices, quarters } = (await write(committeeDesk.publish, notice)).committee;
    const [first] = notices;
    assert.deepEqual({ ...first, id: undefined, publishedOn: undefined }, { ...notice, id: undefined, publishedOn: undefined });
    assert.deepEqual(quarters[0], { quarter: '2026-Q3', published: true });
    clock.now += 1000;
    const later = (await write(committeeDesk.publish, { ...notice, title: '更正', tables: [], quarter: undefined })).committee.notices;
    assert.deepEqual(later.map(({ title }) => title), ['更正', '集体资产公开']);
  });

  it('rows have as many cells as there are columns, and quarters have begun', async () => {
    const [table] = notice.tables;
    await refuses(committeeDesk.publish, { ...notice, tables: [{ ...table, rows: [['房屋', '1'], ['设备'], ['a', 'b', 'c']] }] }, 'invalid', [['body.tables.0.rows.1', 'too-short'], ['body.tables.0.rows.2', 'too-long']]);
    await refuses(committeeDesk.publish, { ...notice, tables: [{ ...table, rows: [['房屋', 'a\u0000b']] }] }, 'invalid', [['body.tables.0.rows.0.1', 'format']]);
    await refuses(committeeDesk.publish, { ...notice, quarter: '2027-Q1' }, 'invalid', [['body.quarter', 'future']]);
    await refuses(committeeDesk.publish, { ...notice, quarter: '2026-Q5' }, 'invalid', [['body.quarter', 'format']]);
  });
});

describe('contact and place', () => {
  it('what is given replaces what there was, and is found and near at once', async () => {
    code = village;
    const weekly = [{ days: [1, 2, 3, 4, 5], periods: [{ opens: '08:30', closes: '17:00' }] }];
    const { committee } = await write(committeeDesk.describe, { name: '新松坞畔村村民委员会', phone: '0888-8812345', address: '松坞路1号', point: { lat: 31.5, lng: 121.5 }, creditCode: '54110101MF0000005R', weekly, duties: ['开证明'] });
    assert.deepEqual([committee.name, committee.phone, committee.address, committee.point, committee.creditCode, committee.hours?.weekly, committee.duties], ['新松坞畔村村民委员会', '0888-8812345', '松坞路1号', { lat: 31.5, lng: 121.5 }, '54110101MF0000005R', weekly, ['开证明']]);
    const { items } = await get(app, committees.search, { query: { q: '新松坞畔' } });
    assert.equal(items[0]?.code, village);
    const near = await get(app, committees.nearest, { query: { lat: '31.5', lng: '121.5', limit: '1' } });
    assert.deepEqual([near.items[0]?.code, near.items[0]?.distance], [village, 0]);
    const kept = (await write(committeeDesk.describe, { phone: '0888-8812346' })).committee;
    assert.deepEqual([kept.phone, kept.address, kept.hours?.weekly], ['0888-8812346', '松坞路1号', weekly]);
    await write(committeeDesk.describe, { name: '松坞村村民委员会' });
  });

  it('swapped, impossible or personal: told at the field', async () => {
    await refuses(committeeDesk.describe, { point: { lat: 121.5, lng: 31.5 } }, 'invalid', [['body.point.lat', 'too-large'], ['body.point.lng', 'too-small']]);
    await refuses(committeeDesk.describe, { phone: '13800000007' }, 'invalid', [['body.phone', 'format']]);
    await refuses(committeeDesk.describe, { creditCode: '54' }, 'invalid', [['body.creditCode', 'format']]);
    await refuses(committeeDesk.describe, { weekly: [{ days: [1], periods: [{ opens: '17:00', closes: '08:00' }] }] }, 'invalid', [['body.weekly.0.periods.0.closes', 'too-small']]);
    await refuses(committeeDesk.describe, { weekly: [{ days: [8], periods: [] }] }, 'invalid', [['body.weekly.0.days.0', 'too-large']]);
  });
});

describe('warnings', () => {
  it('of what the law or custom asks for, and nothing is refused', async () => {
    code = '880102100201';
    const few = await write(committeeDesk.beginTerm, { body: code, starts: '2020-01-15', ends: '2026-01-15', members: [seat('deputy-director', '田茂林'), seat('member', '夏冬梅')] });
    assert.deepEqual(warned(few), ['no-director', 'quarter-unpublished', 'report-missing', 'term-over', 'term-too-long', 'too-few-members']);
    assert.equal(few.warnings.filter(warning => warning.code === 'quarter-unpublished').length, 4);
    const person = few.committee.people.find(({ name }) => name === '田茂林');
    const supervised = await write(committeeDesk.appoint, { body: `${code}-supervision`, ...seat('member', person!.name), person, since: '2026-01-15' });
    assert.deepEqual(supervised.warnings.find(warning => warning.code === 'supervision-member'), { code: 'supervision-member', body: `${code}-supervision`, person: person!.id });
    const twice = await write(committeeDesk.appoint, { body: code, ...seat('deputy-director', person!.name), person, since: '2026-05-01' });
    assert.ok(warned(twice).includes('holder-overlap'));
    const many = await write(committeeDesk.beginTerm, { body: code, starts: '2026-10-01', ends: '2031-10-01', members: [seat('director', '方有福'), ...[...'一二三四五六七'].map(name => seat('member', `委员${name}`))] });
    assert.ok(warned(many).includes('too-many-members') && !warned(many).includes('term-over') && !warned(many).includes('no-director'));
    await db.insertInto('body_term').values({ body: code, starts: '2030-01-01', ends: '2035-01-01', number: null }).execute();
    await putReport(db, code, 2025, '2026-06-01');
    const described = await write(committeeDesk.describe, { creditCode: '54110101MF0000005T' });
    assert.ok(warned(described).includes('terms-overlap') && warned(described).includes('credit-code') && !warned(described).includes('report-missing'));
    assert.deepEqual((await get(app, committeeDesk.check, { params: { code }, staff: stranger })), described);
  });

  it('none for an office that nobody elects, nor for a committee that nobody has told about', async () => {
    assert.deepEqual((await get(app, committeeDesk.check, { params: { code: street }, staff: clerk })).warnings, []);
    assert.deepEqual((await get(app, committeeDesk.check, { params: { code: '880101001003' }, staff: clerk })).warnings, []);
  });
});

describe('two at once, twice, and others', () => {
  it('two clerks: one writes, the other is shown what there is', async () => {
    const { version: before } = await open();
    const answers = await Promise.all([clerk, colleague].map(staff => ask(app, committeeDesk.describe, { params: { code }, staff, body: { version: before, phone: '0888-8811111' } })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    const { current, fields } = answers.find(({ status }) => status === 409)!.body as Problem;
    assert.deepEqual([current, fields], [answers.find(({ status }) => status === 200)!.body, []]);
  });

  it('the same key again: the same answer, written once', async () => {
    const { version: before } = await open();
    const asked = { params: { code }, staff: clerk, key: freshKey(), body: { version: before, text: '每月入户走访一次。', due: '2026-12-31' } };
    const first = await get(app, committeeDesk.pledge, asked);
    assert.deepEqual(await get(app, committeeDesk.pledge, asked), first);
    assert.equal((await open()).pledges.filter(({ text }) => text === '每月入户走访一次。').length, 1);
  });

  it('a publisher of elsewhere hears that there is no such committee', async () => {
    for (const row of Object.values(committeeDesk) as Endpoint[]) {
      const body = row.body && { version: 1, body: home, starts: '2026-03-01', ends: '2031-03-01', members: [], role: 'member', person: { name: '某人' }, how: 'elected', since: '2026-03-01', on: '2026-03-01', reason: 'died', text: '一二三四五六七八九十一二三四五六七八九十。', progress: 1, year: 2025, ratingUntil: '2026-12-31', category: 'other', title: '一', tables: [], ...(row.name === 'committees.pledge' && { due: '2026-12-31', person: 'x' }) };
      await refused(app, row, { params: { code, member: 'm', pledge: 'p' }, staff: stranger, ...(body && { body: row.name === 'committees.pledge' ? { version: 1, text: '四个字的。', due: '2026-12-31' } : body }) }, 'missing', ['params.code', 'unknown']);
    }
  });

  it('each change is in the audit log, with the fields and without their values', async () => {
    const { items } = await get(app, audit.list, { staff: 'auditor', query: { number: home, limit: '50' } });
    const actions = new Set(items.map(({ action }) => action));
    for (const row of Object.values(committeeDesk)) if (row.body) assert.ok(actions.has(row.name), row.name);
    assert.deepEqual(items.find(({ action }) => action === 'committees.progress')?.fields.includes('progress'), true);
    assert.doesNotMatch(JSON.stringify(items), /苏晓|13800000|扶手/);
    assert.equal((await get(app, audit.verify, { staff: 'auditor' })).whole, true);
    assert.equal(items.filter(({ action, fields }) => action === 'committees.describe' && fields.join() === 'phone').length, 1);
  });
});

describe('whatever comes', () => {
  const faults: unknown[] = [];
  const watched = testApp(db, { now: () => clock.now, log: ({ fault }) => { if (fault) faults.push(fault); } });
  const anything = fc.oneof(fc.jsonValue() as fc.Arbitrary<Json>, fc.constantFrom<Json>('2026-02-30', '0000-01-01', '9999-12-31', '2026-11-24', '2031-11-24', home, `${home}-mediation`, 'su', '\u0000', '\ud800', -1, 32768, 2 ** 31, 1e300, null, [], {}));
  for (const row of Object.values<Endpoint>(committeeDesk)) if (row.body) {
    it(`${row.name} takes it or says where it is wrong`, async () => {
      const example = JSON.parse(JSON.stringify(docs.get(row.body!)!.examples![0]).replaceAll('990101001003', home)) as Json;
      const places = placesOf(example);
      await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(places.length - 1), anything), { minLength: 1, maxLength: 2 }), async changes => {
        const body = changes.reduce<Json>((value, [place, replacement]) => { try { return changed(value, places[place]!, replacement) ?? null; } catch { return value; } }, example);
        const { version: now, bodies, pledges } = await open();
        const params = { code, member: bodies[0]!.posts.flatMap(({ holders }) => holders)[0]?.id ?? 'x', pledge: pledges[0]?.id ?? 'x' };
        const { status } = await ask(watched, row, { params, staff: colleague, body: body && typeof body === 'object' && !Array.isArray(body) ? { ...body, version: now } : body });
        assert.deepEqual(faults, []);
        assert.ok([200, 404, 409, 422].includes(status), `${status} ${JSON.stringify(body)}`);
      }), { numRuns: 60 });
    });
  }
});
