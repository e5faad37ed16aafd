import type { Accession, PostRole } from '@linli/contract/committee';
import { sql, type RawBuilder, type Transaction } from 'kysely';
import { dateIn } from '../calendar.ts';
import type { Database } from '../database/schema.ts';
import { note, type Imported } from './import.ts';
import type { Finding, FindingCode } from './import-row.ts';
import { openCommittee } from './open.ts';
import { overlaps, warningsIn } from './warnings.ts';

type Tx = Transaction<Database>;

export interface IncomingPost { readonly at: number; readonly id: string; readonly body: string; /** Where it would stand, as its id says. */ readonly position: number | null; readonly role: PostRole; readonly title: string | null; readonly seats: number | null }
export interface IncomingPerson { readonly at: number; readonly id: string; readonly name: string; readonly mobile: string | null }
export interface IncomingMembership {
  readonly at: number; readonly id: string; readonly person: string; readonly body: string; readonly post: string; readonly since: string; readonly until: string | null;
  readonly how: Accession; readonly area: string | null; readonly source: { readonly name: string; readonly url: string } | null;
}
export interface IncomingTerm { readonly at: number; readonly body: string; readonly starts: string; readonly ends: string; readonly number: number | null }
export interface Incoming { readonly posts: readonly IncomingPost[]; readonly people: readonly IncomingPerson[]; readonly memberships: readonly IncomingMembership[]; readonly terms: readonly IncomingTerm[] }

type Counts = Pick<Imported, 'added' | 'changed' | 'same'>;

/** Posts, people, who holds what, and terms, into bodies that are there. What is not in the file stays: somebody who left is told by an end, not by silence. */
export async function writePeople(tx: Tx, incoming: Incoming): Promise<Counts> {
  const findings: Finding[] = [];
  const refuse = (at: number, field: string, code: FindingCode) => { findings.push({ at, field, code }); return false; };
  const bodies = await present(tx, 'body', 'code', [...incoming.posts, ...incoming.memberships, ...incoming.terms].map(({ body }) => body));
  const inBody = ({ at, body }: { at: number; body: string }) => bodies.has(body) || refuse(at, 'organization_id', 'body-unknown');
  const posts = await placed(tx, incoming.posts.filter(inBody));
  const terms = incoming.terms.filter(inBody);
  const strangers = await takenPeople(tx, incoming);
  const people = new Map(incoming.people.filter(({ at, id }) => !strangers.has(id) || refuse(at, 'id', 'taken')).map(person => [person.id, person]));
  const known = await present(tx, 'person', 'id', incoming.memberships.map(({ person }) => person));
  const taken = await takenMemberships(tx, incoming.memberships);
  const at = await positions(tx, posts, incoming.memberships);
  const memberships = incoming.memberships.filter(inBody).filter(row =>
    (people.has(row.person) || known.has(row.person) && !strangers.has(row.person) || refuse(row.at, 'person_id', 'person-unknown')) &&
    (at(row) !== undefined || refuse(row.at, 'post_id', 'post-unknown')) && (!taken.has(row.id) || refuse(row.at, 'id', 'taken')));
  // Nobody is kept of whom nothing is told.
  const needed = new Set(memberships.map(({ person }) => person));
  for (const { at: place, id } of people.values()) if (!needed.has(id)) findings.push({ at: place, field: 'id', code: 'left-out' });
  await note(tx, findings);
  return sum(
    await upsertPosts(tx, posts),
    await upsertPeople(tx, [...people.values()].filter(({ id }) => needed.has(id))),
    await upsertMemberships(tx, memberships.map(row => ({ ...row, position: at(row)! }))),
    await upsertTerms(tx, terms),
  );
}

const sum = (...all: Counts[]): Counts => all.reduce((a, b) => ({ added: a.added + b.added, changed: a.changed + b.changed, same: a.same + b.same }));

async function present(tx: Tx, table: string, column: string, values: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ value: string }>`select ${sql.ref(column)} as value from ${sql.table(table)} where ${sql.ref(column)} = any(${[...new Set(values)]}::text[])`.execute(tx);
  return new Set(rows.map(({ value }) => value));
}

/** People of these ids who go by another name and serve elsewhere: other files count from 1 as well. */
async function takenPeople(tx: Tx, { people, memberships }: Incoming): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select h.id from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as i (id text, name text) join person h on h.id = i.id
    where h.name <> i.name and exists (select from membership m where m.person = h.id and m.body <> all(${memberships.map(({ body }) => body)}::text[]))`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** Ids that somebody's time in another body has already. */
async function takenMemberships(tx: Tx, memberships: readonly IncomingMembership[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select m.id from jsonb_to_recordset(${JSON.stringify(memberships)}::jsonb) as i (id text, body text) join membership m on m.id = i.id where m.body <> i.body`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

interface PlacedPost extends IncomingPost { readonly position: number }
interface KnownPost { readonly body: string; readonly position: number; readonly role: string; readonly title: string | null }

const postsOf = async (tx: Tx, bodies: readonly string[]): Promise<KnownPost[]> =>
  (await sql<KnownPost>`select body, position, role, title ->> 'zh-CN' as title from post where body = any(${[...new Set(bodies)]}::text[]) order by body, position`.execute(tx)).rows;

/** A post is the one of its role and title that the body has already; else it stands where its id says, or behind the others. */
async function placed(tx: Tx, posts: readonly IncomingPost[]): Promise<PlacedPost[]> {
  const byBody = new Map<string, KnownPost[]>();
  for (const post of await postsOf(tx, posts.map(({ body }) => body))) byBody.set(post.body, [...byBody.get(post.body) ?? [], post]);
  return posts.map(post => {
    const there = byBody.get(post.body) ?? [];
    const same = there.find(({ role, title }) => role === post.role && title === post.title);
    const free = post.position !== null && !there.some(({ position }) => position === post.position) ? post.position : Math.max(0, ...there.map(({ position }) => position)) + 1;
    const position = same?.position ?? free;
    if (!same) byBody.set(post.body, [...there, { ...post, position }]);
    return { ...post, position };
  });
}

/** Where a membership's post stands: as the file's posts do, or as its id says of a post that was there. */
async function positions(tx: Tx, posts: readonly PlacedPost[], memberships: readonly IncomingMembership[]): Promise<(row: IncomingMembership) => number | undefined> {
  const inFile = new Map(posts.map(({ id, body, position }) => [`${body} ${id}`, position]));
  const inTable = new Map((await postsOf(tx, memberships.map(({ body }) => body))).map(({ body, position }) => [`${body} ${body}/${position}`, position]));
  return ({ body, post }) => inFile.get(`${body} ${post}`) ?? inTable.get(`${body} ${post}`);
}

/** Writes rows of which `statement` returns the committees it really touched, and whether a row is new. */
async function upsert(tx: Tx, rows: readonly unknown[], statement: (json: RawBuilder<unknown>) => RawBuilder<unknown>): Promise<Counts> {
  const { rows: [counts] } = await sql<{ added: number; changed: number }>`
    with written as (${statement(sql`${JSON.stringify(rows)}::jsonb`)}),
    pages as (insert into touched select distinct coalesce(b.parent, b.code), true from written w join body b on b.code = w.body on conflict do nothing)
    select count(*) filter (where fresh)::int as added, count(*) filter (where not fresh)::int as changed from written`.execute(tx);
  return { ...counts!, same: rows.length - counts!.added - counts!.changed };
}

/** A row that was not there has no transaction that replaced it. */
const fresh = sql`xmax = 0 as fresh`;
const words = (column: string): RawBuilder<unknown> => sql`case when i.${sql.ref(column)} is not null then jsonb_build_object('zh-CN', i.${sql.ref(column)}) end`;
const sameWords = (column: string, table: string): RawBuilder<unknown> => sql`${sql.ref(`${table}.${column}`)} ->> 'zh-CN' is not distinct from ${sql.ref(`excluded.${column}`)} ->> 'zh-CN'`;

const upsertPosts = (tx: Tx, posts: readonly PlacedPost[]) => upsert(tx, posts, json => sql`
  insert into post (body, position, role, title, seats)
  select distinct on (body, position) body, position, role, ${words('title')}, seats from jsonb_to_recordset(${json}) as i (at int, body text, position smallint, role text, title text, seats smallint) order by body, position, at
  on conflict (body, position) do update set seats = excluded.seats where post.seats is distinct from excluded.seats and excluded.seats is not null
  returning body, ${fresh}`);

/** A mobile number that the file does not give stays for as long as the office does not take it down. */
const upsertPeople = (tx: Tx, people: readonly IncomingPerson[]) => upsert(tx, people, json => sql`
  insert into person (id, name, mobile, source) select id, name, mobile, 'office' from jsonb_to_recordset(${json}) as i (id text, name text, mobile text)
  on conflict (id) do update set (name, name_en, mobile) = (excluded.name, case when person.name = excluded.name then person.name_en end, coalesce(excluded.mobile, person.mobile))
  where person.name <> excluded.name or excluded.mobile is not null and excluded.mobile is distinct from person.mobile
  returning (select m.body from membership m where m.person = person.id limit 1) as body, ${fresh}`);

const upsertMemberships = (tx: Tx, memberships: readonly (IncomingMembership & { readonly position: number })[]) => upsert(tx, memberships, json => sql`
  insert into membership (id, person, body, position, since, until, how, area, source)
  select id, person, body, position, since, until, how, ${words('area')}, case when source is not null then jsonb_build_object('name', jsonb_build_object('zh-CN', source -> 'name'), 'url', source -> 'url') end
  from jsonb_to_recordset(${json}) as i (id text, person text, body text, position smallint, since date, until date, how text, area text, source jsonb)
  on conflict (id) do update set (person, body, position, since, until, how, ended, area, source) = (
    excluded.person, excluded.body, excluded.position, excluded.since, excluded.until, excluded.how, case when excluded.until is not null then membership.ended end,
    case when ${sameWords('area', 'membership')} then membership.area else excluded.area end, coalesce(excluded.source, membership.source))
  where (membership.person, membership.body, membership.position, membership.since, membership.until, membership.how)
      is distinct from (excluded.person, excluded.body, excluded.position, excluded.since, excluded.until, excluded.how)
    or not (${sameWords('area', 'membership')}) or excluded.source ->> 'url' is distinct from membership.source ->> 'url' and excluded.source is not null
  returning body, ${fresh}`);

const upsertTerms = (tx: Tx, terms: readonly IncomingTerm[]) => upsert(tx, terms, json => sql`
  insert into body_term (body, starts, ends, number) select distinct on (body, starts) body, starts, ends, number from jsonb_to_recordset(${json}) as i (at int, body text, starts date, ends date, number smallint) order by body, starts, at
  on conflict (body, starts) do update set (ends, number) = (excluded.ends, coalesce(excluded.number, body_term.number))
  where body_term.ends <> excluded.ends or excluded.number is distinct from body_term.number and excluded.number is not null
  returning body, ${fresh}`);

const told = ['terms-overlap', 'holder-overlap', 'supervision-member'] as const;

/** What is odd about these committees once all is written; `places` are those of the bodies in the file. */
export async function warn(tx: Tx, places: ReadonlyMap<string, number>, now: number): Promise<void> {
  const committees = await sql<{ code: string }>`select distinct coalesce(parent, code) as code from body where code = any(${[...places.keys()]}::text[])`.execute(tx);
  for (const { code } of committees.rows) {
    const warnings = [...warningsIn(await openCommittee(tx, code, { language: 'zh-CN', now }), dateIn(now)), ...await overlaps(tx, code)];
    await note(tx, warnings.flatMap(({ code: what, body = code }) => {
      const named = told.find(one => one === what);
      return named ? [{ at: places.get(body) ?? places.get(code) ?? 0, field: 'memberships', code: named }] : [];
    }));
  }
}
