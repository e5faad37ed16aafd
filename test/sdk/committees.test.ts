import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { metresBetween } from '@linli/contract/distance';
import { csvLines } from '@linli/sdk/csv';
import { createClient, type ClientOptions } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import { parse } from 'csv-parse/sync';
import { testApp, testDatabase } from '../server/support.ts';

const database = await testDatabase({ seeded: true });
after(() => database.close());

// A day on which the invented reports can be rated.
const now = () => Date.parse('2026-11-24T10:00:00+08:00');
const app = testApp(database.db, { now });
const asked: URL[] = [];
const client = (options: ClientOptions = {}) => createClient({ ...options, transport: fetchTransport({ fetch: request => { asked.push(new URL(request.url)); return app.fetch(request); } }) });
/** Tokens hold by the clock of the day. */
const { demo } = createClient({ transport: fetchTransport({ fetch: request => testApp(database.db).fetch(request) }) });
const home = '990101001003';

describe('committees through the client', () => {
  const { committees } = client();

  it('go from a name to a page to who served before', async () => {
    const { items: [hit], similar } = await committees.search({ q: 'tangyuan', division: '990101' });
    assert.deepEqual([hit!.code, similar], [home, false]);
    const { name, people, bodies } = await committees.open(hit!.code);
    assert.equal(name, '棠苑社区居民委员会');
    assert.ok(bodies.every(({ posts }) => posts.every(({ holders }) => holders.every(({ person }) => people.some(({ id }) => id === person)))));
    assert.ok((await committees.history(home)).holders.some(({ person }) => person.name === '许怀远'));
  });

  it('are found all, page after page, none twice', async () => {
    const { total } = await committees.search({ division: '9901', count: true, limit: 1 });
    const codes: string[] = [];
    for await (const { code } of committees.searchAll({ division: '9901', limit: 30 })) codes.push(code);
    assert.deepEqual([codes.length, new Set(codes).size], [total, total]);
  });

  it('give all their notices, page after page', async () => {
    const ids: string[] = [];
    for await (const { id } of committees.noticesAll(home, { limit: 4 })) ids.push(id);
    assert.ok(ids.length > 8);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(ids.slice(0, 8), (await committees.open(home)).notices.map(({ id }) => id));
  });

  it('are found by a place that leaves the device only to about a kilometre', async () => {
    const here = (await committees.open('990101002003')).point!;
    asked.length = 0;
    const { items } = await committees.nearest({ ...here, limit: 20 });
    assert.deepEqual(['lat', 'lng'].map(name => asked[0]!.searchParams.get(name)), [here.lat, here.lng].map(degrees => String(Math.round(degrees * 100) / 100)));
    assert.notEqual(asked[0]!.searchParams.get('lat'), String(here.lat));
    // Where the resident really is tells the order.
    const [nearest] = items.toSorted((a, b) => metresBetween(here, a.point!) - metresBetween(here, b.point!));
    assert.equal(nearest!.code, '990101002003');
    await assert.rejects(committees.nearest({ lat: here.lng, lng: here.lat }), { kind: 'invalid' });
  });

  it('are rated by a resident, who can change their mind, and not by anybody else', async () => {
    const { token } = await demo.signInResident({ resident: 'lin-xiaoman' });
    const before = (await committees.open(home)).reports.find(({ year }) => year === 2025)!.ratings;
    const first = await committees.rate(home, 2025, 2, { token });
    const second = await committees.rate(home, 2025, 5, { token });
    assert.deepEqual([first.ratings.count, second.ratings.count], [before.count + 1, before.count + 1]);
    assert.deepEqual(second.ratings.stars!.map((count, index) => count - before.stars![index]!), [0, 0, 0, 0, 1]);
    await assert.rejects(committees.rate(home, 2025, 5), { kind: 'refused', status: 401 });
    await assert.rejects(committees.rate(home, 2024, 5, { token }), { kind: 'refused', fields: [{ path: 'params.year', code: 'expired' }] });
    await assert.rejects(committees.rate('990101001001', 2025, 5, { token }), { kind: 'refused', fields: [{ path: 'params.code', code: 'elsewhere' }] });
  });

  it('are kept by their publisher, who hears of a colleague that was faster', async () => {
    const { token } = await demo.signIn({ staff: 'gu-minghui' });
    const desk = client({ token }).committees;
    const { committee: { version }, warnings } = await desk.check(home);
    assert.deepEqual(warnings, []);
    const draft = { version, body: home, role: 'deputy-director', person: { name: '白令仪' }, how: 'by-election', since: '2026-11-20' } as const;
    const { committee } = await desk.appoint(home, draft);
    const holder = committee.bodies[0]!.posts.find(({ role }) => role === 'deputy-director')!.holders[0]!;
    assert.equal(committee.people.find(({ id }) => id === holder.person)!.name, '白令仪');
    await assert.rejects(desk.appoint(home, draft), (error: { kind?: string; current?: { committee: { version: number } } }) => error.kind === 'conflict' && error.current!.committee.version === committee.version);
    const { committee: without } = await desk.vacate(home, holder.id, { version: committee.version, on: '2026-11-24', reason: 'transferred' });
    assert.deepEqual(without.bodies[0]!.posts.find(({ role }) => role === 'deputy-director')!.holders, []);
    await assert.rejects(desk.check('990102001001'), { kind: 'missing' });
    await assert.rejects(committees.check(home), { kind: 'refused', status: 401 });
  });

  it('come as a table, line by line', async () => {
    const lines: string[] = [];
    for await (const line of csvLines(committees.searchAll({ division: '990102', limit: 10 }))) lines.push(line);
    const rows = parse<Record<string, string>>(lines.join(''), { columns: true });
    assert.equal(rows.length, lines.length - 1);
    assert.deepEqual(rows.find(({ code }) => code === '990102100201'), {
      code: '990102100201', name: '莲溪村村民委员会', kind: 'villagers-committee', province: '示范省', city: '棠宁市', county: '临溪区', township: '枫汀镇', phone: '0490-8840418', address: '棠宁市临溪区枫汀镇莲溪村中心路14号', lat: '30.4033', lng: '120.298',
    });
  });
});
