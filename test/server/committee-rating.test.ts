import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Report } from '@linli/contract/committee';
import { committeeRecord, committees } from '@linli/contract/committees';
import { createSecrets } from '@linli/server/secrets/secrets';
import { demoTokens } from '@linli/server/access/tokens';
import fc from 'fast-check';
import { sql } from 'kysely';
import { ask, get, refused, residentToken, tokenOf } from './calls.ts';
import { home, putCommittees, putPublisher, putReport, silent, street } from './committee-world.ts';
import { testApp, testDatabase } from './support.ts';

const database = await testDatabase();
const { db } = database;
const clock = { now: Date.parse('2026-11-24T07:00:00Z') };
const app = testApp(db, { now: () => clock.now });
before(async () => {
  await putCommittees(db);
  await putPublisher(db, 'clerk', '88');
  for (const [year, until] of [[2022, '2026-11-24'], [2023, '2026-11-23'], [2024, '2026-11-24'], [2025, '2026-12-31']] as const) await putReport(db, home, year, until);
  await putReport(db, street, 2025, '2026-12-31');
});
after(() => database.close());

const params = { code: home, year: '2025' };
const rate = (resident: string, stars: number, year = 2025): Promise<Report> => get(app, committeeRecord.rate, { params: { code: home, year: String(year) }, resident, body: { stars } });
const count = async (year: number) => (await sql<{ count: number }>`select count(*)::int as count from report_rating where body = ${home} and year = ${year}`.execute(db)).rows[0]!.count;

it('one person one rating, the last one, however often and at whatever moment they send it', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 12 }), async votes => {
    await sql`delete from report_rating where year = 2025`.execute(db);
    await Promise.all(votes.map(([resident, stars]) => rate(resident, stars)));
    const people = new Set(votes.map(([resident]) => resident));
    assert.equal(await count(2025), people.size);
    const last = new Map<string, number>();
    for (const [resident] of votes) { last.set(resident, 1 + (resident.charCodeAt(0) % 5)); await rate(resident, last.get(resident)!); }
    const { reports } = await get(app, committees.open, { params: { code: home } });
    const { ratings } = reports.find(({ year }) => year === 2025)!;
    assert.equal(ratings.count, people.size);
    assert.deepEqual(ratings.stars, people.size < 5 ? undefined : [1, 2, 3, 4, 5].map(stars => [...last.values()].filter(given => given === stars).length));
  }), { numRuns: 15 });
});

it('the answer is the report as it is now, and nobody else hears who', async () => {
  const report = await rate('lin', 4, 2022);
  assert.deepEqual([report.year, report.open, report.ratings], [2022, true, { count: 1 }]);
  const { rows } = await sql<{ row: string }>`select to_jsonb(r)::text as row from report_rating r where year = 2022`.execute(db);
  assert.doesNotMatch(rows[0]!.row, /lin/);
  await rate('lin', 4, 2025);
  const { rows: [raters] } = await sql<{ count: number }>`select count(distinct rater)::int as count from report_rating where year in (2022, 2025) and stars = 4`.execute(db);
  assert.equal(raters!.count >= 2, true, 'two reports, two digests: they cannot be joined');
});

it('until its last day and not after it', async () => {
  await rate('lin', 4, 2024);
  await refused(app, committeeRecord.rate, { params: { ...params, year: '2023' }, resident: 'lin', body: { stars: 4 } }, 'refused', ['params.year', 'expired']);
  clock.now = Date.parse('2026-11-24T16:00:00Z');
  await refused(app, committeeRecord.rate, { params: { ...params, year: '2024' }, resident: 'lin', body: { stars: 5 } }, 'refused', ['params.year', 'expired']);
  clock.now = Date.parse('2026-11-24T07:00:00Z');
  assert.equal(await count(2023), 0);
});

it('by who lives there, as far as the issuer knows', async () => {
  await refused(app, committeeRecord.rate, { params, resident: `lin ${silent}`, body: { stars: 4 } }, 'refused', ['params.code', 'elsewhere']);
  await refused(app, committeeRecord.rate, { params, resident: `lin ${street}`, body: { stars: 4 } }, 'refused', ['params.code', 'elsewhere']);
  await get(app, committeeRecord.rate, { params, resident: `lin ${home}`, body: { stars: 4 } });
  await get(app, committeeRecord.rate, { params: { code: street, year: '2025' }, resident: `lin ${home}`, body: { stars: 4 } });
});

it('nothing that is none: stars, years, committees', async () => {
  for (const stars of [0, 6]) await refused(app, committeeRecord.rate, { params, resident: 'lin', body: { stars } }, 'invalid', ['body.stars', stars ? 'too-large' : 'too-small']);
  await refused(app, committeeRecord.rate, { params, resident: 'lin', body: { stars: 4.5 } }, 'invalid', ['body.stars', 'type']);
  await refused(app, committeeRecord.rate, { params: { ...params, year: '2020' }, resident: 'lin', body: { stars: 4 } }, 'missing', ['params.year', 'unknown']);
  await refused(app, committeeRecord.rate, { params: { ...params, year: 'x' }, resident: 'lin', body: { stars: 4 } }, 'missing', ['params.year', 'type']);
  await refused(app, committeeRecord.rate, { params: { code: '880101001099', year: '2025' }, resident: 'lin', body: { stars: 4 } }, 'missing', ['params.year', 'unknown']);
});

it('by nobody without a resident’s token: not by staff, not with a changed one', async () => {
  const status = async (authorization?: string) => (await app.fetch(new Request(`http://linli.test/v1/committees/${home}/reports/2025/rating`, { method: 'PUT', body: '{"stars":1}', ...(authorization !== undefined && { headers: { authorization } }) }))).status;
  const token = await residentToken('lin');
  for (const bad of [undefined, 'Bearer x.y.z', `Bearer ${token.slice(0, -4)}AAAA`, `Bearer ${await tokenOf('clerk')}`]) assert.equal(await status(bad), 401, bad);
  assert.equal((await ask(testApp(db, { residents: undefined }), committeeRecord.rate, { params, resident: 'lin', body: { stars: 4 } })).status, 401, 'where nobody vouches for residents');
  const desk = await app.fetch(new Request('http://linli.test/v1/desk', { headers: { authorization: `Bearer ${token}` } }));
  assert.equal(desk.status, 401, 'nor does it open the desk');
});

it('a new key in the ring is no second vote', async () => {
  const [old, fresh] = ['old', 'new'].map((id, index) => ({ id, bytes: new Uint8Array(32).fill(index + 1) }));
  await sql`delete from report_rating`.execute(db);
  for (const ring of [[old!], [fresh!, old!]]) {
    const secrets = createSecrets(ring);
    const residents = demoTokens(secrets, 'residents');
    const served = testApp(db, { secrets, residents, now: () => clock.now });
    const { token } = await residents.issue!({ id: 'lin' }, Date.now());
    const response = await served.fetch(new Request(`http://linli.test/v1/committees/${home}/reports/2025/rating`, { method: 'PUT', headers: { authorization: `Bearer ${token}` }, body: '{"stars":2}' }));
    assert.equal(response.status, 200);
  }
  assert.equal(await count(2025), 1);
});
