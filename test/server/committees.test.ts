import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { committeeRecord, committees, type CommitteePage } from '@linli/contract/committees';
import { metresBetween } from '@linli/contract/distance';
import type { CommitteeDetail, CommitteeKind } from '@linli/contract/committee';
import { endedQuarters, quarterOf } from '@linli/server/committees/quarters';
import { mapPoint } from '@linli/server/committees/place';
import { importDivisions } from '@linli/server/divisions/import';
import fc from 'fast-check';
import { sql } from 'kysely';
import { ask, get, refused } from './calls.ts';
import { home, named, pointOf, putCommittees, putHolder, putPosts, putReport, silent, street, town, village } from './committee-world.ts';
import { testApp, testDatabase } from './support.ts';

const database = await testDatabase();
const { db } = database;
const clock = { now: Date.parse('2026-11-24T07:00:00Z') };
const app = testApp(db, { now: () => clock.now });
before(() => putCommittees(db));
after(() => database.close());

const search = (query: Record<string, string>): Promise<CommitteePage> => get(app, committees.search, { query });
const found = async (q: string, more: Record<string, string> = {}) => (await search({ q, ...more })).items.map(({ name }) => name);

describe('search', () => {
  it('by the full name, what is left without its ending, a part, pinyin and initials', async () => {
    for (const q of ['溪云社区居民委员会', '溪云社区居委会', '溪云社区', '溪云居委会', '溪云', 'xiyun']) assert.equal((await found(q))[0], '溪云社区居民委员会', q);
    for (const q of ['松坞村村民委员会', '松坞村委会', '松坞村', '松坞']) assert.equal((await found(q))[0], '松坞村村民委员会', q);
    assert.ok((await found('机床')).includes('老机床厂社区居民委员会'));
    assert.ok((await found('ymak')).includes('杨梅坳口村村民委员会'));
    for (const q of ['柳桥', '柳桥街道', '柳桥街道办事处']) assert.equal((await found(q))[0], '柳桥街道办事处', q);
    assert.equal((await found('梅岭'))[0], '梅岭镇人民政府');
  });

  it('the whole name first, then what begins with it, then what contains it', async () => {
    assert.deepEqual(await found('溪云'), ['溪云社区居民委员会', '溪云东社区居民委员会', '望溪云社区居民委员会']);
    assert.deepEqual((await found('xiyun')).sort(), ['溪云社区居民委员会', '溪芸社区居民委员会', '溪云东社区居民委员会'].sort());
  });

  it('a row tells where it is and how to reach it', async () => {
    const { items: [row], similar, language } = await search({ q: '溪云社区' });
    assert.deepEqual([row?.code, row?.kind, row?.point, similar, language], [home, 'residents-committee', pointOf(home), false, 'zh-CN']);
    assert.deepEqual(row?.path.map(({ name }) => name), ['试验省', '试安市', '试东区', '柳桥街道']);
  });

  it('other characters of the same sound, one wrong, one missing, one too many; and says that these are similar', async () => {
    for (const [q, name] of [
      ['夕云', '溪云社区居民委员会'], ['溪雲', '溪云社区居民委员会'], ['松坞铃村', '松坞岭村村民委员会'], ['老机厂', '老机床厂社区居民委员会'], ['三里屯南南', '三里屯南社区居民委员会'],
      ['杨梅大坳口', '杨梅坳口村村民委员会'], ['溪龘社区居民委员会', '溪云社区居民委员会'], ['龘云', '溪云社区居民委员会'], ['溪云社区居民委圆会', '溪云社区居民委员会'], ['溪东', '溪云东社区居民委员会'],
    ] as const) {
      const page = await search({ q });
      assert.ok(page.similar && page.items.some(item => item.name === name), `${q}: ${page.items.map(item => item.name).join()}`);
    }
  });

  it('any name with one character replaced, anywhere in it, is found', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...named), fc.nat(30), fc.constantFrom('龘', '鑫', '囍', '㐀', 'x', '7', '，', ' ', '😀'), async ([code, , committee], at, wrong) => {
      const characters = [...committee];
      characters[at % characters.length] = wrong;
      const { items } = await search({ q: characters.join(''), limit: '50' });
      assert.ok(items.some(item => item.code === code), characters.join(''));
    }), { numRuns: 300 });
  });

  it('within a division and of a kind', async () => {
    assert.deepEqual((await search({ q: '溪云', division: town })).items, []);
    assert.deepEqual((await search({ q: 'sw', division: '880102' })).items.map(({ code }) => code).sort(), ['880102100200', '880102100201']);
    assert.deepEqual((await search({ division: '8801', kind: 'township' })).items.map(({ code }) => code), [street, town]);
    assert.deepEqual((await search({ q: '溪云', kind: 'villagers-committee' })).items, []);
    await refused(app, committees.search, { query: { division: '880199' } }, 'invalid', ['query.division', 'unknown']);
    await refused(app, committees.search, { query: { q: '溪云', division: '880199' } }, 'invalid', ['query.division', 'unknown']);
    await refused(app, committees.search, { query: { q: '溪云', kind: 'club' } }, 'invalid', ['query.kind', 'choice']);
  });

  it('wildcards, markup and nothing at all are ordinary characters', async () => {
    for (const q of ['%', '_', '_云', '%云', '\\', "'; drop table body; --", '<b>', '　', '$', '云$']) assert.ok((await search({ q })).items.every(({ name }) => name.includes('云')), q);
  });

  it('a list of a division goes through all of it by code, however small the pages, and counts it', async () => {
    const all = [street, town, ...named.map(([code]) => code)].sort();
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 7 }), fc.constantFrom<[string, CommitteeKind | undefined]>(['88', undefined], ['880102', undefined], ['8801', 'residents-committee']), async (limit, [division, kind]) => {
      const codes: string[] = [];
      const wanted = all.filter(code => code.startsWith(division) && (kind === undefined || code.startsWith('880101001') && code.length === 12));
      for (let cursor: string | undefined = ''; cursor !== undefined;) {
        const page: CommitteePage = await search({ division, limit: String(limit), count: 'true', ...(kind && { kind }), ...(cursor && { cursor }) });
        assert.equal(page.total, wanted.length);
        codes.push(...page.items.map(({ code }) => code));
        cursor = page.next;
      }
      assert.deepEqual(codes, wanted);
    }), { numRuns: 20 });
  });

  it('pages of a search neither skip nor repeat, and a cursor is for its own search', async () => {
    const all = (await search({ q: 's', limit: '50', count: 'true' }));
    assert.equal(all.total, all.items.length);
    const codes: string[] = [];
    let cursor: string | undefined = '';
    do {
      const page: CommitteePage = await search({ q: 's', limit: '2', ...(cursor && { cursor }) });
      codes.push(...page.items.map(({ code }) => code));
      cursor = page.next;
      if (cursor) await refused(app, committees.search, { query: { q: 'x', cursor } }, 'invalid', ['query.cursor', 'unknown']);
    } while (cursor);
    assert.deepEqual(codes, all.items.map(({ code }) => code));
    const { next } = await search({ division: '88', limit: '2' });
    await refused(app, committees.search, { query: { division: '8801', cursor: next! } }, 'invalid', ['query.cursor', 'unknown']);
  });
});

describe('a name that thousands have', () => {
  const many = Array.from({ length: 1300 }, (_, index) => ({ code: `8803${String(index).padStart(8, '0')}`, name: `${'甲乙丙丁'[index % 4]}${index % 3 ? '' : '大'}赵家庄村`, hasChildren: false }));
  before(async () => {
    await importDivisions(db, [{ code: '8803', name: '试南市', hasChildren: true }, ...many], 'test list');
    await sql`insert into body (code, division, kind, name, core, grams, pinyin, initials, source) select code, code, 'villagers-committee', name || '村民委员会', core, grams || (right(core, 1) || '$'), pinyin, initials, source
      from division where code like '8803%' and length(code) = 12`.execute(db);
  });
  after(async () => {
    for (const table of ['body', 'division'] as const) await db.deleteFrom(table).where('code', 'like', '8803%').execute();
  });

  it('is listed whole, each once, and counted', async () => {
    const codes: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: CommitteePage = await search({ q: '家庄', limit: '150', count: 'true', ...(cursor && { cursor }) });
      assert.equal(page.total, many.length);
      codes.push(...page.items.map(({ code }) => code));
      cursor = page.next;
    }
    assert.deepEqual(codes.toSorted(), many.map(({ code }) => code));
    assert.deepEqual((await found('家庄', { limit: '1' })), ['乙赵家庄村村民委员会'], 'the shortest first');
  });
});

describe('nearest', () => {
  const places = async () => (await sql<{ code: string; lat: number; lng: number }>`select code, lat, lng from body where place is not null`.execute(db)).rows;
  const near = async (lat: number, lng: number, limit: number) => (await get(app, committees.nearest, { query: { lat: lat.toFixed(4), lng: lng.toFixed(4), limit: String(limit) } })).items;

  it('as by measuring each one, wherever one asks', async () => {
    const random = fc.record({ lat: fc.double({ min: 3.1, max: 53.9, noNaN: true }), lng: fc.double({ min: 73.1, max: 135.9, noNaN: true }) });
    const scatter = fc.sample(random, { numRuns: named.length, seed: 7 });
    for (const [index, [code]] of named.entries()) await db.updateTable('body').set({ ...scatter[index]!, place: mapPoint(scatter[index]!) }).where('code', '=', code).execute();
    const all = await places();
    await fc.assert(fc.asyncProperty(random, fc.integer({ min: 1, max: 12 }), async ({ lat, lng }, limit) => {
      const from = { lat: Number(lat.toFixed(4)), lng: Number(lng.toFixed(4)) };
      const measured = all.map(place => ({ code: place.code, metres: metresBetween(from, place) })).sort((a, b) => a.metres - b.metres).slice(0, limit);
      const items = await near(from.lat, from.lng, limit);
      assert.deepEqual(items.map(({ code, distance }) => [code, distance]), measured.map(({ code, metres }) => [code, Math.round(metres)]));
    }), { numRuns: 60 });
    for (const [code] of named) await db.updateTable('body').set({ ...pointOf(code), place: mapPoint(pointOf(code)) }).where('code', '=', code).execute();
  });

  it('swapped or far away: told at the field', async () => {
    await refused(app, committees.nearest, { query: { lat: '120.1', lng: '30.2' } }, 'invalid', ['query.lat', 'too-large'], ['query.lng', 'too-small']);
    await refused(app, committees.nearest, { query: { lat: '30.2' } }, 'invalid', ['query.lng', 'required']);
  });
});

const open = (code: string, language?: string): Promise<CommitteeDetail> => get(app, committees.open, { params: { code }, ...(language !== undefined && { language }) });

describe('open', () => {
  before(async () => {
    await putPosts(db, `${home}-mediation`, ['director', 'member']);
    for (const [id, person, name, body, position, since, until] of [
      ['h1', 'su', '苏晓岚', home, 1, '2026-01-15'], ['h2', 'su', '苏晓岚', `${home}-mediation`, 1, '2026-01-15'], ['h3', 'luo', '罗春生', home, 3, '2026-01-15'],
      ['h4', 'bai', '白令仪', home, 2, '2026-01-15', '2026-11-24'], ['h5', 'gu', '谷长青', home, 2, '2026-12-01'], ['h6', 'he', '何望舒', home, 3, '2021-01-10', '2026-01-15'],
    ] as const) await putHolder(db, { id, person, name, body, position, since, ...(until && { until }) });
    await db.updateTable('person').set({ mobile: '13800000007', name_en: 'Su Xiaolan' }).where('id', '=', 'su').execute();
    await db.insertInto('body_term').values([{ body: home, starts: '2021-01-10', ends: '2026-01-15', number: 8 }, { body: home, starts: '2026-01-15', ends: '2031-01-15', number: 9 }]).execute();
    await db.updateTable('body').set({ details: JSON.stringify({ phone: '0888-8800102', address: { 'zh-CN': '溪云路3号', en: '3 Xiyun Road' }, duties: [{ 'zh-CN': '开具居住证明' }], weekly: [{ days: [1, 2, 3, 4, 5], periods: [{ opens: '09:00', closes: '17:00' }] }] }) }).where('code', '=', home).execute();
    const pledge = (id: string, due: string, state: 'under-way' | 'kept' | 'withdrawn', progress: number) => ({ id, body: home, person: id === 'g1' ? 'su' : id === 'g2' ? 'he' : null, text: JSON.stringify({ 'zh-CN': `承诺${id}` }), made_on: '2024-01-01', due, state, progress });
    await db.insertInto('pledge').values([pledge('g1', '2026-12-31', 'under-way', 40), pledge('g2', '2026-10-01', 'under-way', 80), pledge('g3', '2026-06-01', 'kept', 100), pledge('g4', '2025-06-01', 'kept', 100), pledge('g5', '2025-06-01', 'under-way', 10)]).execute();
    const update = (g: string, seq: number, at: string, progress: number) => ({ pledge: g, seq, at, progress, text: JSON.stringify({ 'zh-CN': `进展${seq}` }), evidence: null });
    await db.insertInto('pledge_update').values([update('g1', 1, '2026-03-01', 20), update('g1', 2, '2026-09-01', 40), update('g3', 1, '2026-05-20', 100), update('g4', 1, '2025-05-20', 100)]).execute();
    for (const [year, until] of [[2021, '2022-02-01'], [2023, '2024-02-01'], [2024, '2025-02-01'], [2025, '2026-11-24']] as const) await putReport(db, home, year, until);
    await db.insertInto('report_rating').values([...Array(6)].map((_, index) => ({ body: home, year: 2025, rater: `r${index}`, stars: index < 4 ? 5 : 3, at: new Date(clock.now) }))).execute();
    await db.insertInto('report_rating').values([...Array(4)].map((_, index) => ({ body: home, year: 2024, rater: `r${index}`, stars: 1, at: new Date(clock.now) }))).execute();
    await db.insertInto('notice').values([...Array(11)].map((_, index) => ({
      id: `n${String(index).padStart(2, '0')}`, body: home, category: index === 3 ? 'welfare' as const : 'assets' as const, title: JSON.stringify({ 'zh-CN': `公开${index}` }), text: JSON.stringify({ 'zh-CN': '如下。' }), published_on: `2026-0${1 + (index % 9)}-10`,
      tables: JSON.stringify([{ caption: { 'zh-CN': '资产', en: 'Assets' }, columns: [{ name: { 'zh-CN': '项目' } }, { name: { 'zh-CN': '金额' }, numeric: true }], rows: [['房屋', '1,200.00'], ['设备', '']] }]), quarter: index === 3 ? '2026-Q2' : index === 4 ? '2026-Q1' : null,
    }))).execute();
  });

  it('has the committee whole, in one reply', async () => {
    const detail = await open(home);
    assert.deepEqual([detail.name, detail.phone, detail.address, detail.version, detail.published, detail.duties, detail.source], ['溪云社区居民委员会', '0888-8800102', '溪云路3号', 1, true, ['开具居住证明'], 'test list']);
    assert.deepEqual(detail.guide, { code: street, name: '柳桥街道办事处', phone: '0888-8800001' });
    assert.deepEqual([detail.hours?.open, detail.hours?.days.length, detail.hours?.changesAt], [true, 8, '2026-11-24T17:00:00+08:00']);
    assert.deepEqual(detail.bodies.map(({ kind }) => kind), ['residents-committee', 'mediation', 'supervision']);
    assert.deepEqual(detail.bodies[0]!.term, { number: 9, starts: '2026-01-15', ends: '2031-01-15' });
    assert.deepEqual(detail.bodies[0]!.posts.map(({ id, role, holders }) => [id, role, holders.map(({ person }) => person)]), [[`${home}/1`, 'director', ['su']], [`${home}/2`, 'deputy-director', []], [`${home}/3`, 'member', ['luo']]]);
  });

  it('shows who holds several posts once, who has left or is still to come not at all', async () => {
    const detail = await open(home);
    assert.deepEqual(detail.people.map(({ id, name, mobile }) => [id, name, mobile]).sort(), [['luo', '罗春生', undefined], ['su', '苏晓岚', '13800000007']]);
    assert.equal(detail.bodies[1]!.posts[0]!.holders[0]!.person, 'su');
    clock.now += 7 * 86_400_000;
    assert.ok((await open(home)).people.some(({ name }) => name === '谷长青'));
    clock.now -= 7 * 86_400_000;
  });

  it('a pledge whose day has passed is missed, and what was settled over a year ago is history', async () => {
    const { pledges } = await open(home);
    assert.deepEqual(pledges.map(({ id, state, person }) => [id, state, person]), [['g2', 'missed', undefined], ['g1', 'under-way', 'su'], ['g3', 'kept', undefined]]);
    assert.deepEqual(pledges[1]!.updates.map(({ progress }) => progress), [40, 20]);
    const history = await get(app, committeeRecord.history, { params: { code: home } });
    assert.deepEqual(history.pledges.map(({ id }) => id), ['g2', 'g3', 'g4', 'g5']);
  });

  it('reports of three years; how many gave which only from five on', async () => {
    const { reports } = await open(home);
    assert.deepEqual(reports.map(({ year, open: isOpen, ratings }) => [year, isOpen, ratings]), [[2025, true, { count: 6, stars: [0, 0, 2, 0, 4] }], [2024, false, { count: 4 }], [2023, false, { count: 0 }]]);
    assert.ok(!JSON.stringify(reports).includes('r0'));
  });

  it('eight notices, the others on further pages; quarters that were published for', async () => {
    const { notices, quarters } = await open(home);
    assert.deepEqual(notices.map(({ id }) => id), ['n08', 'n07', 'n06', 'n05', 'n04', 'n03', 'n02', 'n10']);
    assert.deepEqual(notices[0]!.tables, [{ caption: '资产', columns: [{ name: '项目' }, { name: '金额', numeric: true }], rows: [['房屋', '1,200.00'], ['设备', '']] }]);
    assert.deepEqual(quarters, [{ quarter: '2026-Q3', published: false }, { quarter: '2026-Q2', published: false }, { quarter: '2026-Q1', published: true }, { quarter: '2025-Q4', published: false }]);
    const first = await get(app, committeeRecord.notices, { params: { code: home }, query: { limit: '6' } });
    const second = await get(app, committeeRecord.notices, { params: { code: home }, query: { limit: '6', cursor: first.next! } });
    assert.deepEqual([...first.items, ...second.items].map(({ id }) => id), ['n08', 'n07', 'n06', 'n05', 'n04', 'n03', 'n02', 'n10', 'n01', 'n09', 'n00']);
    assert.equal(second.next, undefined);
  });

  it('nobody vanishes: terms and all who served', async () => {
    const { terms, holders, reports } = await get(app, committeeRecord.history, { params: { code: home } });
    assert.deepEqual(terms.map(({ number }) => number), [9, 8]);
    assert.deepEqual(holders.map(({ person, role, until }) => [person.name, role, until]), [
      ['谷长青', 'deputy-director', undefined], ['苏晓岚', 'director', undefined], ['白令仪', 'deputy-director', '2026-11-24'], ['罗春生', 'member', undefined], ['苏晓岚', 'director', undefined], ['何望舒', 'member', '2026-01-15']]);
    assert.equal(holders.find(({ person }) => person.name === '白令仪')?.ended, 'resigned');
    assert.deepEqual(reports.map(({ year }) => year), [2025, 2024, 2023, 2021]);
  });

  it('speaks English where there is English', async () => {
    const detail = await open(home, 'en');
    assert.deepEqual([detail.address, detail.people.find(({ id }) => id === 'su')?.name, detail.notices[0]?.tables[0]?.caption, detail.name, detail.language], ['3 Xiyun Road', 'Su Xiaolan', 'Assets', '溪云社区居民委员会', 'en']);
  });

  it('of a committee that nobody has told about: posts, no vacancy, nothing made up', async () => {
    const detail = await open(silent);
    assert.deepEqual([detail.published, detail.people, detail.pledges, detail.reports, detail.notices, detail.hours, detail.phone], [false, [], [], [], [], undefined, undefined]);
    assert.ok(detail.bodies[0]!.posts.length === 3 && detail.bodies[0]!.posts.every(({ holders }) => holders.length === 0));
    await putHolder(db, { id: 'v1', person: 'wu', name: '吴长顺', body: `${village}`, position: 1, since: '2021-01-10', until: '2022-01-10' });
    assert.deepEqual([(await open(village)).published, (await open(village)).people], [true, []]);
  });

  it('a township’s office has nobody above it here, and a body below a committee no page', async () => {
    const detail = await open(street);
    assert.deepEqual([detail.kind, detail.guide, detail.path.map(({ name }) => name)], ['township', undefined, ['试验省', '试安市', '试东区']]);
    for (const code of [`${home}-mediation`, '880101001099', 'abc']) assert.equal((await ask(app, committees.open, { params: { code } })).status, 404, code);
    for (const row of [committees.open, committeeRecord.history, committeeRecord.notices]) await refused(app, row, { params: { code: '880101001099' } }, 'missing', ['params.code', 'unknown']);
  });

  it('holds nothing of a member but what is public', async () => {
    const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns where table_name in ('person', 'membership')`.execute(db);
    assert.deepEqual(rows.map(({ name }) => name).sort(), ['area', 'body', 'ended', 'how', 'id', 'id', 'mobile', 'name', 'name_en', 'person', 'position', 'since', 'source', 'source', 'until'].sort());
    const text = JSON.stringify([await open(home), await get(app, committeeRecord.history, { params: { code: home } })]);
    assert.doesNotMatch(text, /"rater"|"grams"|"pinyin"|"place"|"birth|"id_?number/i);
  });
});

it('quarters follow each other', () => {
  assert.equal(quarterOf('2026-11-24'), '2026-Q4');
  assert.deepEqual(endedQuarters('2026-02-01', 4), ['2025-Q4', '2025-Q3', '2025-Q2', '2025-Q1']);
});
