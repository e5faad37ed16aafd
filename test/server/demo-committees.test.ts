import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CommitteeDetail } from '@linli/contract/committee';
import type { CommitteeWarning } from '@linli/contract/committee-desk';
import { committeeRecord, committees as rows } from '@linli/contract/committees';
import { demo } from '@linli/contract/demo';
import { isCreditCode, isPhone } from '@linli/contract/identity';
import { openCommittee } from '@linli/server/committees/open';
import { overlaps, warningsIn } from '@linli/server/committees/warnings';
import { centres } from '@linli/server/demo/centres';
import { divisions } from '@linli/server/demo/city';
import { committees } from '@linli/server/demo/committees/committees';
import type { DemoTable } from '@linli/server/demo/committees/model';
import { residents } from '@linli/server/demo/committees/residents';
import { offices } from '@linli/server/demo/disputes/offices';
import { staff } from '@linli/server/demo/disputes/staff';
import type { Text } from '@linli/server/demo/model';
import { seedDemo } from '@linli/server/demo/seed';
import { get } from './calls.ts';
import { testApp, testDatabase } from './support.ts';

const now = Date.parse('2026-11-24T10:00:00+08:00');
const today = '2026-11-24';
const database = await testDatabase({ seeded: true });
const { db } = database;
const app = testApp(db, { now: () => now });
after(() => database.close());

const details = await Promise.all(committees.map(({ code }) => openCommittee(db, code, { language: 'zh-CN', now })));
const of = (code: string) => details.find(detail => detail.code === code)!;
const duplicates = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);
const bodies = committees.flatMap(committee => committee.bodies.map(body => ({ code: committee.code, ...body })));
const posts = bodies.flatMap(body => body.posts.map(post => ({ body, post })));
const holders = posts.flatMap(({ body, post }) => post.holders.map(holder => ({ body, post, holder })));
const tables = committees.flatMap(({ code, notices }) => notices.flatMap(notice => notice.tables.map(table => ({ code, quarter: notice.quarter, table }))));

test('every community and every township has its committee, under the right name', () => {
  assert.deepEqual(committees.map(({ code }) => code), divisions.filter(({ code }) => code.length >= 9).map(({ code }) => code));
  for (const { code, kind, name } of details) {
    const [division] = divisions.find(one => one.code === code)!.name;
    const [wanted, ending] = code.length === 9 ? ['township', /街道办事处$|[镇乡]人民政府$/] as const : code[9] === '0' ? ['residents-committee', /社区居民委员会$/] as const : ['villagers-committee', /村村民委员会$/] as const;
    assert.equal(kind, wanted, code);
    assert.ok(name.startsWith(division) && ending.test(name), name);
  }
});

test('each has the bodies that the law gives it, and what stands beside it', () => {
  const lawful = ['mediation', 'security', 'health', 'elders-women-children'];
  const beside = { 'residents-committee': ['environment-property', 'supervision', 'party'], 'villagers-committee': ['supervision', 'party', 'collective'], township: ['party'] };
  for (const { kind, bodies: [own, ...below] } of committees) {
    assert.equal(own!.kind, kind);
    assert.deepEqual(below.map(body => body.kind).sort(), [...(kind === 'township' ? [] : lawful), ...beside[kind]].sort());
  }
});

test('codes check, and say what they are of', () => {
  const begin = { 'residents-committee': '55', 'villagers-committee': '54', township: '11' };
  assert.deepEqual(duplicates(committees.map(({ creditCode }) => creditCode)), []);
  for (const { code, kind, creditCode } of committees) assert.ok(isCreditCode(creditCode) && creditCode.startsWith(begin[kind] + code.slice(0, 6)), creditCode);
});

test('a number can ring nowhere, and in one place only', () => {
  const phones = [...committees.map(({ phone }) => phone), ...bodies.flatMap(({ phone }) => phone ?? []), ...centres.map(({ phone }) => phone), ...offices.map(({ phone }) => phone).filter(phone => !centres.some(centre => centre.phone === phone))];
  assert.deepEqual(phones.filter(phone => !/^0490-88\d{5}$/.test(phone) || !isPhone(phone)), []);
  assert.deepEqual(duplicates(phones), []);
});

test('each stands beside where its residents are served, and no two fall together', () => {
  assert.deepEqual(duplicates([...committees, ...centres].map(({ lat, lng }) => `${lat} ${lng}`)), []);
  assert.deepEqual(duplicates([...committees, ...centres].map(({ address }) => address[0])), []);
  for (const { code, lat, lng } of committees) assert.ok(centres.some(centre => centre.division === code && Math.abs(centre.lat - lat) < 0.001 && Math.abs(centre.lng - lng) < 0.001), code);
});

test('the page of each keeps the contract, in both languages', async () => {
  for (const { code } of committees) for (const language of ['zh-CN', 'en'] as const) CommitteeDetail.parse(await openCommittee(db, code, { language, now }));
});

test('only where a story wants it is there something to warn of', async () => {
  const told: Record<string, string[]> = {};
  for (const detail of details) {
    const warnings: CommitteeWarning[] = [...warningsIn(detail, today), ...await overlaps(db, detail.code)];
    if (warnings.length) told[detail.code] = warnings.map(({ code, quarter }) => quarter ?? code);
  }
  assert.deepEqual(told, { 990103200201: ['too-few-members', '2026-Q2'] });
});

test('times are in order: nothing ends before it begins, and nothing has happened yet that will', () => {
  const days = [
    ...holders.flatMap(({ holder: { since, until } }) => [since, until ?? []].flat()), ...committees.flatMap(({ pledges }) => pledges.flatMap(({ madeOn, updates }) => [madeOn, ...updates.map(({ on }) => on)])),
    ...committees.flatMap(({ reports, notices }) => [...reports, ...notices].map(({ publishedOn }) => publishedOn)),
  ];
  assert.deepEqual(days.filter(day => !new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) || day > today), []);
  for (const { body, post, holder: { who, since, until, ended, how } } of holders) {
    assert.ok(until === undefined ? ended === undefined : ended !== undefined && since < until, `${body.code} ${who[0]}`);
    if (how === 'elected') assert.ok(body.terms.some(({ starts, ends }) => starts <= since && (until ?? since) <= ends), `${body.code} ${body.kind} ${post.role} ${who[0]} ${since}`);
  }
  for (const { code, kind, terms } of bodies) assert.deepEqual(terms.slice(1).filter(({ starts }, index) => starts !== terms[index]!.ends), [], `${code} ${kind}`);
});

test('a pledge that is kept is at a hundred, and what was done about one goes on in time', () => {
  for (const { code, bodies: own, pledges } of committees) for (const { text, who, madeOn, due, state, progress, updates } of pledges) {
    assert.equal(progress === 100, state === 'kept', text[0]);
    assert.ok(madeOn < due && updates.length > 0, text[0]);
    assert.equal(updates.at(-1)!.progress, progress, text[0]);
    assert.deepEqual(updates.filter(({ on, progress: then }, index) => on <= (updates[index - 1]?.on ?? madeOn) || then < (updates[index - 1]?.progress ?? 0)), [], text[0]);
    assert.ok(own.some(body => body.posts.some(post => post.holders.some(holder => holder.who[0] === who?.[0]))), `${code} ${who?.[0]}`);
  }
  assert.deepEqual([...new Set(details.flatMap(({ pledges }) => pledges.map(({ state }) => state)))].sort(), ['kept', 'missed', 'under-way', 'withdrawn']);
});

const amount = (cell: string) => Number(cell.replaceAll(',', ''));
const row = ({ rows: all }: DemoTable, name: string) => all.find(([first]) => first === name)!.slice(1).map(amount);

test('statements come out even, and each quarter begins with what the last one left', () => {
  for (const { code, table } of tables) for (const cells of table.rows) {
    assert.equal(cells.length, table.columns.length, `${code} ${table.caption[0]}`);
    assert.deepEqual(cells.filter((cell, index) => table.columns[index]!.numeric && cell !== '' && !(amount(cell) >= 0)), [], `${code} ${table.caption[0]}`);
  }
  const accounts = tables.filter(({ table }) => /收支明细$/.test(table.caption[0]));
  assert.ok(accounts.length > 240);
  for (const { code, quarter, table } of accounts) {
    const lines = table.rows.slice(1, -2);
    const [sum, spent] = [1, 2].map(column => lines.reduce((total, cells) => total + amount(cells[column]!), 0));
    const [opening, closing] = [row(table, '上期结余')[0]!, row(table, '本期结余')[0]!];
    assert.deepEqual([row(table, '本期合计'), closing], [[sum, spent], opening + sum! - spent!], `${code} ${quarter}`);
    const next = accounts.find(other => other.code === code && other.quarter! > quarter!);
    if (next && code !== '990103200201') assert.equal(row(next.table, '上期结余')[0], closing, `${code} ${next.quarter}`);
  }
});

test('what a collective owns is what it owes and what belongs to its members', () => {
  const sheets = tables.filter(({ table }) => /资产负债$/.test(table.caption[0]));
  const villages = committees.filter(({ kind }) => kind === 'villagers-committee').map(({ code }) => code);
  assert.deepEqual([...new Set(sheets.map(({ code }) => code))], villages);
  for (const { code, quarter, table } of sheets) {
    const place = (name: string) => table.rows.findIndex(([first]) => first === name);
    const sum = (from: number, to: number) => table.rows.slice(from, to).reduce((total, cells) => total + amount(cells[1]!), 0);
    assert.equal(row(table, '资产合计')[0], sum(0, place('资产合计')), `${code} ${quarter}`);
    assert.equal(row(table, '负债合计')[0], sum(place('资产合计') + 1, place('负债合计')));
    assert.equal(row(table, '所有者权益')[0]! + row(table, '负债合计')[0]!, row(table, '资产合计')[0]);
    assert.equal(row(table, '负债和所有者权益合计')[0], row(table, '资产合计')[0]);
    // The money in it is what the quarter's account has left.
    const account = tables.find(other => other.code === code && other.quarter === quarter && /收支明细$/.test(other.table.caption[0]))!;
    assert.equal(row(table, '货币资金')[0], row(account.table, '本期结余')[0], `${code} ${quarter}`);
  }
});

test('most secretaries are the director as well, and many people sit in several bodies', () => {
  const elected = details.filter(({ kind }) => kind !== 'township');
  const now = ({ bodies: all }: CommitteeDetail, kind: string, role: string) => all.filter(body => body.kind === kind).flatMap(body => body.posts.filter(post => post.role === role).flatMap(post => post.holders.map(({ person }) => person)));
  const both = elected.filter(detail => now(detail, 'party', 'secretary').some(person => now(detail, detail.kind, 'director').includes(person)));
  assert.ok(both.length > elected.length * 0.6 && both.length < elected.length, `${both.length} of ${elected.length}`);
  for (const { code, people, bodies: all } of elected) assert.ok(all.flatMap(body => body.posts.flatMap(post => post.holders)).length > people.length, code);
});

test('stories are told: a vacancy, an acting director, a by-election, a last year, the dead', async () => {
  const post = (code: string, role: string) => of(code).bodies[0]!.posts.find(one => one.role === role)!;
  assert.deepEqual([post('990101001003', 'deputy-director').seats, post('990101001003', 'deputy-director').holders], [1, []]);
  assert.deepEqual(post('990101002003', 'director').holders.map(({ how }) => how), ['acting']);
  assert.ok(post('990102001006', 'member').holders.some(({ how }) => how === 'by-election'));
  assert.deepEqual(of('990103100201').bodies[0]!.term, { number: 11, starts: '2021-12-20', ends: '2026-12-20' });
  const { holders: past } = await get(app, committeeRecord.history, { params: { code: '990101001003' } });
  assert.deepEqual(new Set(past.map(({ ended }) => ended)), new Set([undefined, 'term-ended', 'resigned', 'died']));
  // Nobody vanishes: each committee tells who served before.
  for (const { code, kind } of committees) if (kind !== 'township') assert.ok((await get(app, committeeRecord.history, { params: { code } })).holders.some(({ ended }) => ended === 'term-ended'), code);
});

test('reports can be rated to the end of the year; some are rated by many, some by a few, whose stars are not told', () => {
  const reports = details.flatMap(detail => detail.reports);
  for (const { year, open } of reports) assert.equal(open, year === 2025);
  assert.ok(reports.some(({ ratings }) => ratings.count > 5 && ratings.stars?.reduce((sum, count) => sum + count, 0) === ratings.count));
  assert.ok(reports.some(({ ratings }) => ratings.count > 0 && ratings.count < 5));
  assert.deepEqual(reports.filter(({ ratings }) => (ratings.stars !== undefined) !== (ratings.count >= 5)), []);
});

test('nobody has somebody else’s name, and all that is known of a person is the name', async () => {
  const people = new Map(holders.map(({ body, holder: { who } }) => [`${body.code} ${who[0]}`, who]));
  const everyone = [...people.values(), ...staff.map(({ name }) => name), ...residents.map(({ name }) => name)];
  for (const language of [0, 1] as const) assert.deepEqual(duplicates(everyone.map(name => name[language])), []);
  assert.deepEqual(await db.selectFrom('person').selectAll().where('mobile', 'is not', null).execute(), []);
  // Neither mobile numbers, nor identity numbers, nor anything else as long, beside telephones, codes and dates.
  const said = JSON.stringify(committees.map(({ code: _, creditCode: __, ...committee }) => committee));
  assert.deepEqual([...said.replaceAll(/0490-88\d{5}/g, '').matchAll(/\d{7,}/g)].map(String), []);
});

/** Every pair of texts, wherever it stands. */
function textsIn(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  const [zh, en] = Array.isArray(value) && value.length === 2 ? value as readonly unknown[] : [];
  if (typeof zh === 'string' && typeof en === 'string' && /\p{Script=Han}/u.test(zh) && /[A-Za-z]/.test(en)) return [[zh, en]];
  return Object.values(value).flatMap(textsIn);
}

test('both languages are complete, and each is set as it should be', () => {
  const { length } = textsIn(committees);
  assert.ok(length > 5000, `${length} texts`);
  const texts = textsIn([committees.map(({ notices, ...committee }) => [committee, notices.map(({ tables: all, ...notice }) => [notice, all.map(({ caption, columns }) => [caption, columns])])]), residents]);
  assert.deepEqual(texts.filter(([, en]) => /\p{Script=Han}|[，。；：？！（）《》、“”]/u.test(en)), []);
  assert.deepEqual(texts.filter(([zh]) => /\s|[;:?!()"']/.test(zh)), []);
});

test('identifiers are as short as calls may name them', async () => {
  const longest = async (table: 'membership' | 'pledge' | 'person' | 'notice') => Math.max(...(await db.selectFrom(table).select('id').execute()).map(({ id }) => id.length));
  assert.ok(await longest('membership') <= 40 && await longest('pledge') <= 40 && await longest('person') <= 60 && await longest('notice') <= 60);
});

test('residents can sign in, each of another community', async () => {
  const { items } = await get(app, demo.residents);
  assert.deepEqual(items.map(({ id }) => id).sort(), residents.map(({ id }) => id).sort());
  assert.deepEqual(items.find(({ id }) => id === 'lin-xiaoman'), { id: 'lin-xiaoman', name: '林小满', division: '990101001003', divisionName: '棠苑社区' });
  assert.equal(new Set(items.map(({ division }) => division)).size, items.length);
});

test('a new version takes the place of the old one, and what an office has imported stays', async () => {
  const count = async () => Promise.all((['body', 'post', 'person', 'membership', 'body_term', 'pledge', 'pledge_update', 'report', 'report_rating', 'notice', 'resident'] as const).map(async table => [table, Number((await db.selectFrom(table).select(({ fn }) => fn.countAll<string>().as('n')).executeTakeFirstOrThrow()).n)]));
  const before = await count();
  await seedDemo(db);
  assert.deepEqual(await count(), before);
  await db.updateTable('data_version').set({ version: 'older' }).where('name', '=', 'demo').execute();
  await db.updateTable('body').set({ name: '改过的名字' }).where('code', '=', '990101001001').execute();
  await seedDemo(db);
  assert.deepEqual(await count(), before);
  assert.equal((await get(app, rows.open, { params: { code: '990101001001' } })).name, '柳荫社区居民委员会');
  await db.updateTable('body').set({ source: 'office', name: '柳荫社区居委会' }).where('code', '=', '990101001001').execute();
  await db.updateTable('data_version').set({ version: 'older' }).where('name', '=', 'demo').execute();
  await seedDemo(db);
  assert.deepEqual(await count(), before);
  assert.equal((await get(app, rows.open, { params: { code: '990101001001' } })).name, '柳荫社区居委会');
});
