import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { CommitteeDetail } from '@linli/contract/committee';
import type { Finding } from '@linli/server/committees/import-row';
import { openCommittee } from '@linli/server/committees/open';
import { importPopolo, readPopolo } from '@linli/server/committees/popolo-import';
import type { Database } from '@linli/server/database/schema';
import { toPopolo, type Popolo } from '@linli/sdk/popolo';
import { sql, type Kysely } from 'kysely';
import { home, putCommittees, putHolder, street, village } from './committee-world.ts';
import { testDatabase } from './support.ts';

const city = await testDatabase({ seeded: true });
const empty = await testDatabase();
const world = await testDatabase();
await putCommittees(world.db);
after(async () => { for (const database of [city, empty, world]) await database.close(); });

const now = Date.parse('2026-11-24T04:00:00Z');
const open = (db: Kysely<Database>, code: string) => openCommittee(db, code, { language: 'zh-CN', now });

/** Reads a document and imports it; what was told, as `path field code`. */
async function take(db: Kysely<Database>, document: unknown, rehearsal = false) {
  const file = readPopolo(JSON.parse(JSON.stringify(document)));
  assert.ok(file);
  const told: Finding[] = [];
  const imported = await importPopolo(db, file, finding => told.push(finding), { now, rehearsal });
  return { ...imported, told: told.map(({ at, field, code }) => `${file.places[at]} ${field} ${code}`) };
}

/** A title that says no more than its role is none. */
const usual = ['书记', '副书记', '主任', '副主任', '委员'];

/** What Popolo holds of a committee: a source without an address is no link there. */
const exchanged = ({ code, name, kind, path, phone, address, point, creditCode, published, bodies, people }: CommitteeDetail) => ({
  code, name, kind, path, phone, address, point, creditCode, published, people,
  bodies: bodies.map(body => ({ ...body, posts: body.posts.map(({ title, ...post }) => ({ ...post, ...(title !== undefined && !usual.includes(title) && { title }), holders: post.holders.map(({ source, ...holder }) => ({ ...holder, ...(source?.url !== undefined && { source }) })) })) })),
});

test('what the SDK writes of the whole demo city comes back the same, and a second time changes nothing', async () => {
  const codes = (await city.db.selectFrom('body').select('code').where('parent', 'is', null).orderBy('code').execute()).map(({ code }) => code);
  assert.ok(codes.length > 20);
  const details = await Promise.all(codes.map(code => open(city.db, code)));
  const document = toPopolo(details);
  assert.ok(document.memberships.length > 100);
  const { rows: divisions } = await sql`select * from division`.execute(city.db);
  await sql`insert into division select * from jsonb_populate_recordset(null::division, ${JSON.stringify(divisions)}::jsonb)`.execute(empty.db);
  const first = await take(empty.db, document);
  assert.deepEqual([first.changed, first.refused], [0, 0]);
  for (const detail of details) assert.deepEqual(exchanged(await open(empty.db, detail.code)), exchanged(detail), detail.code);
  const again = await take(empty.db, document);
  assert.deepEqual([again.added, again.changed, again.refused, again.same], [0, 0, 0, first.added]);
});

const fresh = (): { -readonly [N in keyof Popolo]: Record<string, unknown>[] } => ({
  areas: [{ id: home, classification: 'community', identifier: home, geometry: { type: 'Point', coordinates: [121.5, 29.9] } }],
  organizations: [
    { id: home, name: '溪云社区居民委员会', classification: 'residents-committee', area_id: home, contact_details: [{ type: 'voice', value: '0888-8800012' }] },
    { id: `${home}-supervision`, name: '居务监督委员会', classification: 'supervision', parent_id: home },
  ],
  posts: [
    { id: 'chair', organization_id: home, label: '主任', role: 'director' }, { id: 'women', organization_id: home, label: '妇联主席', role: 'member', seats: 1 },
    { id: 'watch', organization_id: `${home}-supervision`, label: '成员', role: 'member' },
  ],
  persons: [{ id: 'p1', name: '程望舒' }, { id: 'p2', name: '卞青禾' }],
  memberships: [
    { id: 'm1', person_id: 'p1', organization_id: home, post_id: 'chair', start_date: '2025-06-01', label: '全面工作' },
    { id: 'm2', person_id: 'p2', organization_id: home, post_id: 'women', start_date: '2025-06-01', end_date: '2030-06-01', accession: 'by-election', sources: [{ url: 'https://example.org/1', note: '公告' }] },
  ],
  events: [{ id: 't', classification: 'term', organization_id: home, start_date: '2025-06-01', end_date: '2030-06-01', identifiers: [{ scheme: 'term', identifier: '7' }] }],
});

test('people take posts that are there under their role, and new ones behind them', async () => {
  const { told, refused } = await take(world.db, fresh());
  assert.deepEqual([told, refused], [[], 0]);
  const committee = await open(world.db, home);
  assert.deepEqual(committee.bodies[0]!.posts.map(({ id, role, title, holders }) => [id, role, title, holders.map(({ person }) => person)]),
    [[`${home}/1`, 'director', undefined, ['p1']], [`${home}/2`, 'deputy-director', undefined, []], [`${home}/3`, 'member', undefined, []], [`${home}/4`, 'member', '妇联主席', ['p2']]]);
  assert.deepEqual(committee.bodies[0]!.term, { number: 7, starts: '2025-06-01', ends: '2030-06-01' });
  assert.deepEqual([committee.point, committee.phone, committee.published, committee.version], [{ lat: 29.9, lng: 121.5 }, '0888-8800012', true, 2]);
  assert.deepEqual(committee.bodies[0]!.posts[3]!.holders[0]!.source, { name: '公告', url: 'https://example.org/1' });
  const left = fresh();
  left.memberships[0]!['end_date'] = '2026-10-01';
  assert.deepEqual((({ added, changed, same }) => [added, changed, same])(await take(world.db, left)), [0, 1, 9]);
  const after = await open(world.db, home);
  assert.deepEqual([after.version, after.bodies[0]!.posts[0]!.holders], [3, []]);
});

test('what is personal is left out, and told by the name of its field alone', async () => {
  const secret = ['1987-03-05', 'wife@example.org', '110101199003070011', '苗族', '某路9号'];
  const document = fresh();
  Object.assign(document.persons[0]!, {
    birth_date: secret[0], gender: 'female', email: secret[1], national_identity: secret[3], identifiers: [{ scheme: 'id', identifier: secret[2] }],
    contact_details: [{ type: 'address', value: secret[4] }], image: 'https://example.org/face.jpg',
  });
  document.persons[1]!['contact_details'] = [{ type: 'cell', value: '13900000000' }];
  const { told } = await take(world.db, document);
  const person = '$.persons[0]';
  assert.deepEqual(told.sort(), [...['birth_date', 'contact_details', 'email', 'gender', 'identifiers', 'image', 'national_identity'].map(field => `${person} ${field} personal`), '$.persons[1] contact_details mobile-shown']);
  const { rows } = await sql<{ all: string }>`select (select jsonb_agg(p) from person p)::text || (select jsonb_agg(b) from body b)::text || (select jsonb_agg(m) from membership m)::text as all`.execute(world.db);
  for (const text of secret) assert.equal(rows[0]!.all.includes(text), false, text);
  assert.equal((await open(world.db, home)).people.find(({ id }) => id === 'p2')?.mobile, '13900000000');
});

test('every fault is told by its path, and everything without one is imported', async () => {
  await putHolder(world.db, { id: 'elsewhere', person: 'p9', name: '别人', body: village, position: 1, since: '2024-01-01' });
  const document = fresh();
  document.organizations.push(
    { id: 'club', name: '棋社' }, { id: `${home}-collective`, name: '合作社', classification: 'collective', contact_details: [{ type: 'cell', value: '13800001234' }] },
    { id: '880199001001', name: '没有的社区' }, { id: `${home}-supervision`, name: '又一个' }, { id: street, name: '柳桥街道办事处', founding_date: '1990-01-01' });
  (document.organizations as unknown[]).push('none');
  document.posts.push({ id: 'odd', organization_id: home, role: 'emperor' }, { id: 'far', organization_id: '880199001001', role: 'member' }, { id: 'chair', organization_id: home, role: 'director' }, { organization_id: home, role: 'member' });
  document.persons.push({ id: 'p3', name: '' }, { id: 'p4', name: '无职者' }, { id: 'p9', name: '同号异人' }, { id: 'p1', name: '程望舒' });
  const base = { person_id: 'p1', organization_id: home, post_id: 'chair', start_date: '2020-01-01', end_date: '2021-01-01' };
  document.memberships.push(
    { ...base, id: 'a', person_id: 'nobody' }, { ...base, id: 'b', post_id: 'nothing' }, { ...base, id: 'c', start_date: '2020-02-30' }, { ...base, id: 'd', start_date: undefined },
    { ...base, id: 'e', end_date: '2019-01-01' }, { ...base, id: 'f', accession: 'inherited' }, { ...base, id: 'elsewhere' }, { ...base, id: 'g', person_id: 'p9' }, { ...base, id: 'm1' }, { ...base, id: 'h', on_behalf_of_id: 'x' });
  document.events.push({ id: 'u', classification: 'term', organization_id: '880199001001', start_date: '2025-01-01', end_date: '2026-01-01' }, { id: 'v', classification: 'party', name: '联欢' });
  const { told, refused } = await take(world.db, document);
  assert.deepEqual(told, [
    '$.organizations[2] id code', '$.organizations[3] contact_details mobile', '$.organizations[4] id division-unknown', '$.organizations[5] id duplicate', '$.organizations[6] founding_date left-out', '$.organizations[7]  form',
    '$.posts[3] role role', '$.posts[4] organization_id body-unknown', '$.posts[5] id duplicate', '$.posts[6] id identifier',
    '$.persons[2] name name', '$.persons[3] id left-out', '$.persons[4] id taken', '$.persons[5] id duplicate',
    '$.memberships[2] person_id person-unknown', '$.memberships[3] post_id post-unknown', '$.memberships[4] start_date date', '$.memberships[5] start_date date', '$.memberships[6] end_date date-order', '$.memberships[7] accession accession',
    '$.memberships[8] id taken', '$.memberships[9] person_id person-unknown', '$.memberships[10] id duplicate', '$.memberships[11] on_behalf_of_id left-out',
    '$.events[1] organization_id body-unknown', '$.events[2] classification left-out',
  ]);
  assert.equal(refused, 22);
  assert.equal((await world.db.selectFrom('person').select('name').where('id', '=', 'p9').executeTakeFirstOrThrow()).name, '别人');
  const ids = (await world.db.selectFrom('membership').select('id').orderBy('id').execute()).map(({ id }) => id);
  assert.deepEqual(ids, ['elsewhere', 'h', 'm1', 'm2']);
});

test('terms and times in one post that overlap, and a supervisor who also sits on the committee, are told', async () => {
  const document = fresh();
  document.memberships.push(
    { id: 's', person_id: 'p2', organization_id: `${home}-supervision`, post_id: 'watch', start_date: '2025-06-01' },
    { id: 'o', person_id: 'p2', organization_id: home, post_id: 'women', start_date: '2026-01-01' });
  document.events.push({ id: 'w', classification: 'term', organization_id: home, start_date: '2026-06-01', end_date: '2031-06-01' });
  const { told, refused } = await take(world.db, document, true);
  assert.deepEqual(told, ['$.organizations[0] memberships holder-overlap', '$.organizations[0] memberships terms-overlap', '$.organizations[1] memberships supervision-member']);
  assert.equal(refused, 0);
  assert.equal((await world.db.selectFrom('membership').select('id').where('id', '=', 's').executeTakeFirst()), undefined, 'a rehearsal leaves nothing');
});

test('what is no Popolo is none', () => {
  for (const document of [null, 1, [], {}, { organizations: {} }]) assert.equal(readPopolo(document), undefined);
});
