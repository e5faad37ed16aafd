import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { importBodies } from '@linli/server/committees/import';
import { errorCodes, type Finding } from '@linli/server/committees/import-row';
import { openCommittee } from '@linli/server/committees/open';
import { importDivisions } from '@linli/server/divisions/import';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { sql } from 'kysely';
import { readCommittees } from '../../scripts/data/committee-file.ts';
import { testDatabase } from './support.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'linli-committees-'));
const database = await testDatabase();
const { db } = database;
const listed = (code: string, name: string) => ({ code, name, hasChildren: code.length < 12 });
await importDivisions(db, [listed('99', '示范省'), listed('9901', '棠宁市'), listed('990101', '棠东区'), listed('990101001', '柳湾街道'),
  ...Array.from({ length: 20 }, (_, index) => listed(`9901010010${String(index + 1).padStart(2, '0')}`, `第${index + 1}社区`))], 'a list');
beforeEach(async () => { for (const table of ['body', 'person']) await sql`delete from ${sql.table(table)}`.execute(db); });
after(async () => {
  rmSync(folder, { recursive: true });
  await database.close();
});

const file = join(folder, 'committees.csv');
const report = join(folder, 'report.csv');

/** Runs the command as an office would. */
function run(content: string | Uint8Array, { name = file, options = [] as string[] } = {}) {
  writeFileSync(name, content);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=source', 'scripts/import-committees.ts', name, '--report', report, ...options], {
    cwd: root, encoding: 'utf8', env: { ...process.env, DATABASE_URL: database.url }, timeout: 60_000,
  });
  const rows: Record<string, string>[] = parse(readFileSync(report), { columns: true, bom: true });
  return { status, out: stdout, err: stderr, told: rows.map(({ place, level, field, code }) => `${place} ${level === 'error' ? '' : 'warning '}${field ? `${field} ` : ''}${code}`) };
}

const bodies = () => db.selectFrom('body').select(['code', 'kind', 'parent', 'name', 'source', 'version']).orderBy('code').execute();
const codes = async () => (await bodies()).map(({ code }) => code);
const open = (code: string) => openCommittee(db, code, { language: 'zh-CN', now: Date.parse('2026-11-24T04:00:00Z') });

const heading = 'code,name,kind,parent,credit_code,address,phone,lat,lng';
const right = `990101001001,棠苑社区居民委员会,residents-committee,990101001,55110101MF0000013H,"棠苑路1号,北门",0999-8001003,29.8712,121.5423`;

test('a committee with what belongs to it is imported, found and opened; again, nothing changes', async () => {
  const content = `\ufeff${heading},remark\r\n${right},x\r\n990101001001-mediation,人民调解委员会,,,,,0999-8001004,,,\r\n990101001,柳湾街道办事处,township,9901,,,,,,\r\n`;
  const { status, out, err } = run(content);
  assert.equal(status, 0);
  assert.match(out, /^3 rows: 3 added, 0 changed, 0 unchanged, 0 refused; 0 warnings\.\n$/);
  assert.equal(err, 'Passed over: the columns remark.\n');
  const committee = await open('990101001001');
  assert.deepEqual([committee.name, committee.kind, committee.creditCode, committee.address, committee.phone, committee.point, committee.guide?.name],
    ['棠苑社区居民委员会', 'residents-committee', '55110101MF0000013H', '棠苑路1号,北门', '0999-8001003', { lat: 29.8712, lng: 121.5423 }, '柳湾街道办事处']);
  assert.deepEqual(committee.bodies.map(({ code, kind, phone }) => [code, kind, phone]), [['990101001001', 'residents-committee', undefined], ['990101001001-mediation', 'mediation', '0999-8001004']]);
  const before = await bodies();
  assert.match(run(content).out, /^3 rows: 0 added, 0 changed, 3 unchanged/);
  assert.deepEqual(await bodies(), before);
});

test('what a cell does not say stays, and whoever has the page open learns of a change to it or below it', async () => {
  run(`${heading}\n${right}\n990101001001-mediation,人民调解委员会,,,,,,,\n`);
  await sql`update body set details = jsonb_set(details, '{address,en}', '"1 Tangyuan Road"') where code = '990101001001'`.execute(db);
  assert.match(run('code,name,phone\n990101001001,棠苑社区居民委员会,0999-8009999\n').out, /^1 rows: 0 added, 1 changed/);
  const english = await openCommittee(db, '990101001001', { language: 'en', now: Date.now() });
  assert.deepEqual([english.phone, english.address, english.creditCode, english.point, english.version], ['0999-8009999', '1 Tangyuan Road', '55110101MF0000013H', { lat: 29.8712, lng: 121.5423 }, 2]);
  assert.match(run('code,name\n990101001001-mediation,调解委员会\n').out, /1 changed/);
  assert.match(run('code,name\n990101001001-party,社区党委\n').out, /1 added/);
  assert.equal((await open('990101001001')).version, 4);
});

test('every fault is told by its line, and every row without one is imported', async () => {
  const rows: [row: string, ...told: string[]][] = [
    [right],
    ['99010100100,短码,,,,,,,', 'code code'],
    ['990101001002,,,,,,,,', 'name name'],
    ['990101001002,甲社区居民委员会,club,,,,,,', 'kind kind'],
    ['990101001002,甲社区居民委员会,township,,,,,,', 'kind kind-of-code'],
    ['990101001002-party,甲社区党委,residents-committee,,,,,,', 'kind kind-of-code'],
    ['990102001002,别处社区居民委员会,,,,,,,', 'code division-unknown'],
    ['990101001001,又是棠苑,,,,,,,', 'code duplicate'],
    ['990101001002-party,甲社区党委,,,,,,,', 'parent parent-unknown'],
    ['990101001001-a,甲,other,990101001001-nothing,,,,,', 'parent parent-unknown'],
    ['990101001001-b,乙,other,990101001001-a,,,,,', 'parent parent-unknown'],
    ['990101001001-c,丙,other,990101001001-d,,,,,', 'parent cycle'],
    ['990101001001-d,丁,other,990101001001-c,,,,,', 'parent cycle'],
    ['990101001001-e,戊,other,990101001001-d,,,,,', 'parent cycle'],
    ['990101001001-f,己,other,990101001003,,,,,', 'parent parent-elsewhere'],
    ['990101001003,丙社区居民委员会,,990101001,,,0999-8001007,,'],
    ['990101001001-g,庚,other,990101001001-h,,,,,', 'warning parent nested'],
    ['990101001001-h,辛,other,990101001001,,,,,'],
    ['990101001004,丁社区居民委员会,,,55110101MF0000013X,,,,', 'warning credit_code credit-code'],
    ['990101001005,戊社区居民委员会,,,5511,,,,', 'credit_code credit-form'],
    ['990101001006,己社区居民委员会,,,,,+86 138 0000 1234,,', 'phone mobile'],
    ['990101001006,己社区居民委员会,,,,,call us,,', 'phone phone'],
    ['990101001007,庚社区居民委员会,,,,,,121.5423,29.8712', 'lat point-swapped'],
    ['990101001007,庚社区居民委员会,,,,,,29.8712,2.35', 'lng point-outside'],
    ['990101001007,庚社区居民委员会,,,,,,-29.8712,121.5', 'lat point-outside'],
    ['990101001007,庚社区居民委员会,,,,,,29.8712,', 'lng point'],
    ['990101001007,庚社区居民委员会,,,,,,29.8712,东经', 'lng point'],
    ['990101001008,辛社区居民委员会', 'columns'],
    ['990101001008,辛社区居民委员会,,,,,,,,,more', 'columns'],
    ['990101001008,"辛社区居民委员会,,,,,,,', 'quotes'],
    ['990101001009,壬"社"区居民委员会,,,,,,,', 'quotes'],
    [`990101001010,${'长'.repeat(61)},,,,,,,`, 'name name'],
    ['990101001011,癸社区居民委员会,,,,"子路1号\n丑楼",,,', 'address address'],
    [',,,,,,,,'],
    ['990101001012,子社区居民委员会,,,,,,,'],
  ];
  const { status, out, told, err } = run(`${heading}\n${rows.map(([row]) => row).join('\n')}\n`);
  let line = 2;
  const expected = rows.flatMap(([row, ...codesOf]) => {
    const at = line;
    line += row.split('\n').length;
    return codesOf.map(code => `Line ${at} ${code}`);
  });
  assert.deepEqual(told, expected);
  assert.equal(status, 0);
  const refused = rows.filter(([, told]) => told !== undefined && !told.startsWith('warning')).length;
  assert.ok(out.startsWith(`${rows.length - 1} rows: ${rows.length - 1 - refused} added, 0 changed, 0 unchanged, ${refused} refused; 2 warnings.`), out);
  assert.deepEqual(await codes(), ['990101001001', '990101001001-g', '990101001001-h', '990101001003', '990101001004', '990101001012']);
  assert.deepEqual((await bodies()).filter(({ parent }) => parent !== null).map(({ parent }) => parent), ['990101001001', '990101001001']);
  assert.equal(/13800001234|138 0000/.test(err + out + readFileSync(report, 'utf8')), false, 'what was found is not repeated');
});

test('a broken character harms its own line; a file as a Chinese Excel writes it is read', async () => {
  const bytes = Buffer.from(`${heading}\n${right}\n990101001002,甲?社区,,,,,,,\n990101001003,丙社区,,,,,,,\n`);
  bytes[bytes.indexOf('?')] = 0xff;
  assert.deepEqual(run(bytes).told, ['Line 3 encoding']);
  assert.deepEqual(await codes(), ['990101001001', '990101001003']);
  // 990101001004,石桥社区 in GBK.
  const excel = Buffer.concat([Buffer.from('code,name\r\n990101001004,'), Buffer.from([0xca, 0xaf, 0xc7, 0xc5, 0xc9, 0xe7, 0xc7, 0xf8]), Buffer.from('\r\n')]);
  assert.equal(run(excel).status, 0);
  assert.equal((await open('990101001004')).name, '石桥社区');
});

test('a file of which nothing can be used ends with 1, a rehearsal changes nothing', async () => {
  for (const [content, said] of [['', /The file is empty/], ['名称,电话\n甲,1\n', /^Line 1: the first line must name the columns/], ['code,name,code\n1,2,3\n', /^Line 1: the column code is there twice/]] as const) {
    writeFileSync(report, '');
    const { status, err } = run(content);
    assert.equal(status, 1, content);
    assert.match(err, said);
  }
  assert.equal(run('code,name\n12,短\n').status, 1);
  const { status, out } = run(`${heading}\n${right}\n`, { options: ['--dry-run'] });
  assert.deepEqual([status, await codes()], [0, []]);
  assert.match(out, /^1 rows: 1 added.*Nothing was written: it was a dry run\.\n$/);
  assert.match(run('{"organizations": [', { name: join(folder, 'cut.json') }).err, /is no JSON, or was cut\.\n$/);
});

const whole = Buffer.from(`${heading}\r\n${Array.from({ length: 5 }, (_, index) => [
  `99010100100${index + 1},"第${index + 1}社区""居民""委员会",residents-committee,990101001,55110101MF0000013H,"棠苑路${index}号,北门",0999-80010${10 + index},29.87${index}2,121.54${index}3\r\n`,
  `99010100100${index + 1}-mediation,人民调解委员会,mediation,,,,,,\r\n`]).flat().join('')}`);

/** Lines that are there with their end, below the heading. */
const wholeLines = (bytes: Buffer) => bytes.toString('latin1').split('\n').slice(1, -1).length;

test('a file cut at any byte brings all its whole rows, and tells of the rest', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: whole.indexOf('\n') + 1, max: whole.length }), async cut => {
    const bytes = whole.subarray(0, cut);
    writeFileSync(file, bytes);
    const told: Finding[] = [];
    await importBodies(db, readCommittees(file, () => {}), finding => told.push(finding));
    const lines = wholeLines(bytes);
    const rest = bytes.length > bytes.lastIndexOf('\n') + 1;
    const all = (await bodies()).map(({ name, source }) => [name, source]);
    const last = told.filter(({ at }) => at === lines + 2);
    assert.equal(told.length, last.length, 'only the last line has anything wrong');
    assert.equal(last.length > 0, rest && bytes.subarray(bytes.lastIndexOf('\n') + 1).toString().trim() !== '');
    const refused = last.some(({ code }) => (errorCodes as readonly string[]).includes(code));
    assert.equal(all.length, lines + (last.length && !refused ? 1 : 0));
    await sql`delete from body`.execute(db);
  }), { numRuns: 150 });
});

test('any bytes at all are an answer, and what was right stays', async () => {
  const first = Buffer.from(`${heading}\n${right}\n`);
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async noise => {
    writeFileSync(file, Buffer.concat([first, Buffer.from(noise), Buffer.from(`\n990101001020,末社区居民委员会,,,,,,,\n`)]));
    await importBodies(db, readCommittees(file, () => {}), () => {});
    const there = await codes();
    assert.ok(there.includes('990101001001') && there.includes('990101001020'));
    await sql`delete from body`.execute(db);
  }), { numRuns: 100 });
});
