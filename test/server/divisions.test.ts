import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { importDivisions, parentOf } from '@linli/server/divisions/import';
import { coreOf } from '@linli/server/divisions/name';
import { createClient } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import fc from 'fast-check';
import { testApp, testDatabase } from './support.ts';

const database = await testDatabase({ seeded: true });
const app = testApp(database.db);
const client = createClient({ transport: fetchTransport({ fetch: request => app.fetch(request) }) });
after(() => database.close());

const found = async (q: string, more: { within?: string } = {}) => (await client.divisions.search({ q, ...more })).items.map(item => item.name);

test('by name, part of a name, pinyin, initials and other characters of the same sound', async () => {
  assert.equal((await found('棠东区'))[0], '棠东区');
  assert.equal((await found('棠东'))[0], '棠东区');
  assert.equal((await found('柳荫社区居民委员会'))[0], '柳荫社区');
  assert.ok((await found('新村')).includes('纺织新村社区'));
  assert.equal((await found('tangdong'))[0], '棠东区');
  assert.ok((await found('liuyin')).includes('柳荫社区'));
  assert.equal((await found('唐东区'))[0], '棠东区');
});

test('the whole name comes before names that only begin with it, and these before those that contain it', async () => {
  const names = await found('砚池');
  assert.ok(names.includes('砚池街道') && names.includes('砚池社区'));
  const villages = await found('石桥');
  assert.deepEqual(villages.slice(0, 2), ['石桥村', '石桥村']);
});

test('within a division, and with its path', async () => {
  assert.deepEqual(await found('石桥', { within: '990103' }), ['石桥村']);
  const { items: [village] } = await client.divisions.search({ q: '石桥', within: '990103' });
  assert.deepEqual(village!.path.map(({ name }) => name), ['示范省', '棠宁市', '望山县', '梨坪镇']);
});

test('wildcards are ordinary characters', async () => {
  for (const q of ['%', '_', '%东', '棠_', '\\']) assert.deepEqual((await found(q)).filter(name => !name.includes('棠') && !name.includes('东')), [], q);
});

test('the tree from the province to a village', async () => {
  let parent: string | undefined;
  const names: string[] = [];
  for (;;) {
    const { items } = await client.divisions.browse(parent === undefined ? {} : { parent });
    const next = items.at(-1);
    if (!next) break;
    names.push(next.name);
    parent = next.code;
    const opened = await client.divisions.open(next.code);
    assert.equal(opened.name, next.name);
    assert.equal(opened.hasChildren, opened.children.length > 0);
  }
  assert.equal(names.length, 5);
});

test('pages of a search neither skip nor repeat', async () => {
  const all = (await client.divisions.search({ q: '社区', limit: 50 })).items.map(({ code }) => code);
  const paged: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.divisions.search({ q: '社区', limit: 3, ...(cursor && { cursor }) });
    paged.push(...page.items.map(({ code }) => code));
    cursor = page.next;
  } while (cursor && paged.length < 40);
  assert.deepEqual(paged.slice(0, 40), all.slice(0, paged.length).slice(0, 40));
});

test('an import can be repeated and leaves other sources alone', async () => {
  const rows = [
    { code: '11', name: '甲省', hasChildren: true }, { code: '1101', name: '乙市', hasChildren: true }, { code: '110101', name: '丙区', hasChildren: true },
    { code: '110101001', name: '丁街道', hasChildren: true }, { code: '110101001001', name: '戊己社区居委会', hasChildren: false },
  ];
  for (let times = 0; times < 2; times++) assert.equal(await importDivisions(database.db, rows, 'test edition'), rows.length);
  const { items: [community] } = await client.divisions.search({ q: '戊己' });
  assert.deepEqual(community!.path.map(({ name }) => name), ['甲省', '乙市', '丙区', '丁街道']);
  assert.equal((await found('棠东区'))[0], '棠东区');
});

test('what is typed in full comes first, and a county before the villages of its name', async () => {
  const village = (code: string, name: string) => ({ code, name, hasChildren: false });
  await importDivisions(database.db, [village('110102', '庚辛区'), village('110102001001', '庚辛社区居委会'), village('110102001002', '庚辛村委会'), village('110102001003', '庚辛园村委会')], 'test edition');
  assert.deepEqual(await found('庚辛'), ['庚辛区', '庚辛社区居委会', '庚辛村委会', '庚辛园村委会']);
  assert.equal((await found('庚辛村委会'))[0], '庚辛村委会');
});

test('a parent begins its child, whatever the code', () => {
  fc.assert(fc.property(fc.stringMatching(/^\d{12}$/), fc.constantFrom(4, 6, 9, 12), (digits, length) => {
    const parent = parentOf(digits.slice(0, length));
    assert.ok(parent && digits.startsWith(parent) && parent.length < length);
  }));
});

test('the core of a name is never empty while there is a letter in it', () => {
  assert.equal(coreOf('柳荫社区居民委员会'), '柳荫');
  assert.equal(coreOf('社区'), '社区');
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), name => { assert.equal(coreOf(name) === '', !/[\p{L}\p{N}]/u.test(name.normalize('NFKC'))); }));
});
