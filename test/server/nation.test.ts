import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { committeeKeys } from '@linli/server/committees/keys';
import { countBodies, founded, lawfulBodies, seedNation } from '@linli/server/committees/nation';
import { importDivisions, type DivisionRow } from '@linli/server/divisions/import';
import fc from 'fast-check';
import { sql } from 'kysely';
import { edition } from '../../scripts/data/national-divisions.ts';
import { testDatabase } from './support.ts';

const root = join(import.meta.dirname, '../..');
const database = await testDatabase();
const { db } = database;
after(() => database.close());
beforeEach(async () => {
  for (const table of ['body', 'division', 'data_version']) await sql`delete from ${sql.table(table)}`.execute(db);
});

const listed = (code: string, name: string): DivisionRow => ({ code, name, hasChildren: code.length < 12 });
/** An invented district of one street office, one town and one farm. */
const district = [
  listed('98', '甲省'), listed('9801', '甲市'), listed('980101', '甲区'), listed('980101001', '乙街道'), listed('980101100', '丙镇'), listed('980101400', '丁农场'),
  listed('980101001001', '梧桐里社区居委会'), listed('980101001002', '槐荫社区'), listed('980101100200', '上河村委会'), listed('980101100201', '下河村'),
  listed('980101100202', '北坡村村民委员会'), listed('980101100003', '丙镇居委会'), listed('980101100204', '渡口村居民委员会'), listed('980101400498', '丁农场虚拟社区'), listed('980101400500', '一队生活区'),
];

/** Everything that the seeding writes, as it stands. */
async function everything() {
  const bodies = await db.selectFrom('body').selectAll().orderBy('code').execute();
  const posts = await db.selectFrom('post').selectAll().orderBy('body').orderBy('position').execute();
  return { bodies, posts };
}

test('what a committee is and is called, by its code and its own name', () => {
  const tell = (code: string, name: string) => { const { kind, name: full } = founded({ code, name }); return `${full} ${kind}`; };
  assert.deepEqual(district.filter(({ code }) => code.length >= 9).map(({ code, name }) => tell(code, name)), [
    '乙街道办事处 township', '丙镇人民政府 township', '丁农场 township',
    '梧桐里社区居民委员会 residents-committee', '槐荫社区居民委员会 residents-committee', '上河村民委员会 villagers-committee', '下河村村民委员会 villagers-committee',
    '北坡村村民委员会 villagers-committee', '丙镇居民委员会 residents-committee', '渡口村居民委员会 residents-committee', '丁农场虚拟社区 residents-committee', '一队生活区 villagers-committee',
  ]);
  assert.equal(tell('980101201', '戊乡'), '戊乡人民政府 township');
  assert.equal(tell('980101202', '己苏木'), '己苏木人民政府 township');
  assert.equal(tell('980101001', '乙街道办事处'), '乙街道办事处 township');
  assert.equal(tell('980101100205', '东风嘎查'), '东风嘎查村民委员会 villagers-committee');
  assert.equal(tell('980101100206', '新村村委会'), '新村村民委员会 villagers-committee');
  assert.equal(tell('980101100207', '合隆村委会（开发区）'), '合隆村民委员会（开发区） villagers-committee');
  assert.equal(tell('980101001008', '槐荫社区服务中心'), '槐荫社区服务中心 residents-committee');
  assert.equal(tell('980101100208', '河畔社区'), '河畔社区 villagers-committee');
});

test('a full name is found by what its division is found by, and stays when it is written out again', () => {
  const place = fc.stringMatching(/^[东西南北上下新老河山桥庄园]{2,5}$/);
  const ending = fc.constantFrom('', '村', '社区', '嘎查', '村委会', '村民委员会', '社区居委会', '社区居民委员会', '居委会', '生活区');
  const code = fc.integer({ min: 1, max: 599 }).map(number => `980101100${String(number).padStart(3, '0')}`);
  fc.assert(fc.property(place, ending, code, (start, end, at) => {
    const once = founded({ code: at, name: start + end });
    assert.deepEqual(committeeKeys(once.name), committeeKeys(start + end));
    assert.deepEqual(founded({ code: at, name: once.name }).name, once.name);
    assert.ok(once.name.startsWith(start));
  }));
});

test('every community has a committee with what the law asks for, and nobody and nothing invented', async () => {
  await importDivisions(db, district, 'a list');
  assert.deepEqual(await seedNation(db), { done: 12, total: 12 });
  assert.deepEqual(await countBodies(db), { townships: 3, committees: 9, below: 36, posts: 9 * 3 + 36 });
  const { bodies, posts } = await everything();
  for (const { code, name } of district.filter(row => row.code.length === 12)) {
    const committee = bodies.find(body => body.code === code)!;
    const { core, grams, pinyin, initials } = committee;
    assert.deepEqual({ core, grams, pinyin, initials }, committeeKeys(name));
    assert.deepEqual(posts.filter(post => post.body === code).map(({ role, seats }) => [role, seats]), [['director', 1], ['deputy-director', null], ['member', null]]);
    for (const { kind, name: called } of lawfulBodies) {
      const below = bodies.find(body => body.code === `${code}-${kind}`)!;
      assert.deepEqual({ ...below, kind: below.kind }, { ...below, parent: code, division: code, kind, name: called, core: null, source: 'a list' });
      assert.deepEqual(posts.filter(post => post.body === below.code).map(({ role, seats }) => [role, seats]), [['director', 1]]);
    }
  }
  for (const body of bodies) assert.deepEqual([body.place, body.lat, body.credit_code, body.details, body.version], [null, null, null, null, 1]);
  assert.equal(posts.some(({ body }) => body.length === 9), false);
  for (const table of ['person', 'membership', 'body_term'] as const) assert.equal((await db.selectFrom(table).selectAll().execute()).length, 0);
});

test('again, it changes nothing; a later edition renames; what is the demo’s or an office’s stays with all below it', async () => {
  await importDivisions(db, district, 'a list');
  await db.updateTable('division').set({ source: 'demo' }).where('code', '=', '980101001002').execute();
  await db.insertInto('body').values({ code: '980101100200', division: '980101100200', kind: 'villagers-committee', name: '上河村村民委员会', source: 'office' }).execute();
  await seedNation(db);
  const before = await everything();
  assert.equal(before.bodies.some(({ division }) => division === '980101001002'), false);
  assert.deepEqual(before.bodies.filter(({ division }) => division === '980101100200').map(({ name, source }) => [name, source]), [['上河村村民委员会', 'office']]);
  assert.deepEqual(await seedNation(db), { done: 0, total: 0 });
  assert.deepEqual(await everything(), before);

  await importDivisions(db, [listed('980101100201', '下河社区村委会'), listed('980101100200', '上河新村')], 'a later list');
  assert.deepEqual(await seedNation(db), { done: 1, total: 1 });
  const { bodies, posts } = await everything();
  const renamed = bodies.find(({ code }) => code === '980101100201')!;
  assert.deepEqual([renamed.name, renamed.version, renamed.source, renamed.core], ['下河社区村民委员会', 2, 'a later list', committeeKeys('下河社区村委会').core]);
  assert.deepEqual(posts, before.posts);
  assert.deepEqual(bodies.filter(({ code }) => code !== '980101100201'), before.bodies.filter(({ code }) => code !== '980101100201'));
});

/** More than the importer writes at once. */
const many = [...district.slice(0, 3), ...Array.from({ length: 30 }, (_, town) => listed(`980101${100 + town}`, `第${town}镇`)),
  ...Array.from({ length: 7000 }, (_, index) => listed(`980101${100 + index % 30}${200 + Math.floor(index / 30)}`, `第${index}村`))];

test('an end half-way leaves whole committees, and the rest is done by the next run', async () => {
  await importDivisions(db, many, 'a list');
  await assert.rejects(seedNation(db, ({ done }) => { if (done > 3000) throw new Error('enough'); }), /enough/);
  const half = await countBodies(db);
  assert.ok(half.committees > 0 && half.committees < 7000);
  assert.deepEqual([half.below, half.posts], [half.committees * 4, half.committees * 7]);
  const { total } = await seedNation(db);
  assert.equal(total, 7030 - half.committees - half.townships);
  assert.deepEqual(await countBodies(db), { townships: 30, committees: 7000, below: 28_000, posts: 49_000 });
});

test('the command survives being killed at any moment, and tells how far it is', async () => {
  await importDivisions(db, many, edition);
  await db.insertInto('data_version').values({ name: 'divisions', version: edition }).execute();
  const args = ['--conditions=source', 'scripts/seed-nation.ts'];
  const env = { ...process.env, DATABASE_URL: database.url };
  const killed = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  killed.stdout.once('data', () => killed.kill('SIGKILL'));
  await new Promise(done => killed.once('close', done));
  assert.equal(killed.signalCode, 'SIGKILL');
  const { committees, below, posts } = await countBodies(db);
  assert.deepEqual([below, posts], [committees * 4, committees * 7]);
  assert.ok(committees < 7000);
  const { stdout, status } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  assert.equal(status, 0);
  assert.match(stdout, /^100 %, [\d,]+ of [\d,]+ townships and communities, /m);
  assert.match(stdout, /^committees +7,000\nbelow +28,000\nposts +49,000\n[\d,]+ townships and communities given their bodies in [\d.]+ s with at most \d+ MiB/m);
  assert.match(spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' }).stdout, /^0 townships and communities given/m);
});
