import { BodyKind, type CommitteeDetail } from '@linli/contract/committee';
import type { Language } from '@linli/contract/text';
import { sql, type CompiledQuery, type Kysely } from 'kysely';
import { dateIn } from '../calendar.ts';
import { hoursOf } from '../centres/hours.ts';
import type { BodyDetails, Database } from '../database/schema.ts';
import { statement } from '../database/statement.ts';
import { Refusal } from '../problem.ts';
import { nameOf, rowMembers, wordsOf, type Value } from './rows.ts';
import { endedQuarters } from './quarters.ts';

export interface At { readonly language: Language; readonly now: number }
interface Row extends Pick<BodyDetails, 'weekly' | 'holidays' | 'exceptions'> { readonly detail: CommitteeDetail }
interface Values { code: string; language: string; today: string; quarters: readonly string[] }

export const unknownCommittee = () => new Refusal('missing', { fields: [{ path: 'params.code', code: 'unknown' }] });

/** From so many ratings on it is told how many gave which: among fewer, somebody's own could be guessed. */
const enough = 5;

const list = (items: Value, order: Value, from: Value): Value => sql`coalesce((select jsonb_agg(${items} order by ${order}) ${from}), '[]')`;

/** A pledge `g` as residents see it: one whose day has passed is missed, unless the office said otherwise. */
export const pledgeJson = (language: Value, today: Value, people: Value): Value => sql`jsonb_build_object(
  'id', g.id, 'text', ${wordsOf(sql`g.text`, language)}, 'person', case when g.person in (${people}) then g.person end, 'madeOn', g.made_on, 'due', g.due,
  'state', case when g.state = 'under-way' and g.due < ${today}::date then 'missed' else g.state end, 'progress', g.progress,
  'updates', ${list(sql`jsonb_build_object('on', u.at, 'progress', u.progress, 'text', ${wordsOf(sql`u.text`, language)}, 'evidence', u.evidence)`, sql`u.seq desc`, sql`from pledge_update u where u.pledge = g.id`)})`;

/** The day on which a pledge `g` was settled; null while it is under way. */
export const settledOn = (today: Value): Value => sql`case when g.state <> 'under-way' then coalesce((select max(u.at) from pledge_update u where u.pledge = g.id), g.made_on)
  when g.due < ${today}::date then g.due end`;

/** A report `r` with how it was rated. */
export const reportJson = (language: Value, today: Value): Value => sql`jsonb_build_object(
  'year', r.year, 'text', ${wordsOf(sql`r.text`, language)}, 'publishedOn', r.published_on, 'appraisal', r.appraisal, 'ratingUntil', r.rating_until,
  'open', ${today}::date between r.published_on and r.rating_until,
  'ratings', (select jsonb_build_object('count', count(*), 'stars', case when count(*) >= ${sql.lit(enough)} then jsonb_build_array(
    ${sql.join([1, 2, 3, 4, 5].map(stars => sql`count(*) filter (where x.stars = ${sql.lit(stars)})`))}) end)
    from report_rating x where x.body = r.body and x.year = r.year))`;

/** A notice `n`. */
export const noticeJson = (language: Value): Value => sql`jsonb_build_object(
  'id', n.id, 'category', n.category, 'title', ${wordsOf(sql`n.title`, language)}, 'publishedOn', n.published_on, 'quarter', n.quarter, 'text', ${wordsOf(sql`n.text`, language)},
  'tables', (select coalesce(jsonb_agg(jsonb_build_object('caption', ${wordsOf(sql`(t -> 'caption')`, language)}, 'rows', t -> 'rows', 'columns', (
    select coalesce(jsonb_agg(jsonb_build_object('name', ${wordsOf(sql`(c -> 'name')`, language)}, 'numeric', c -> 'numeric') order by column_place), '[]')
    from jsonb_array_elements(t -> 'columns') with ordinality as columns (c, column_place))) order by table_place), '[]')
    from jsonb_array_elements(n.tables) with ordinality as tables (t, table_place)))`;

/** Categories of which one notice a quarter is owed. */
const owed = sql`('affairs', 'finance', 'assets')`;
const kinds = sql`array[${sql.join(BodyKind.options.map(kind => sql.lit(kind)))}]`;

const opening = statement<Values, Row>(slot => {
  const [language, today, code] = [slot('language'), sql`${slot('today')}::date`, sql`${slot('code')}::text`];
  const holder = sql`jsonb_build_object('id', m.id, 'person', m.person, 'since', m.since, 'until', m.until, 'how', m.how, 'area', ${wordsOf(sql`m.area`, language)},
    'source', case when m.source is not null then jsonb_build_object('name', ${wordsOf(sql`(m.source -> 'name')`, language)}, 'url', m.source ->> 'url') end)`;
  const post = sql`jsonb_build_object('id', p.body || '/' || p.position, 'role', p.role, 'title', ${wordsOf(sql`p.title`, language)}, 'seats', p.seats,
    'holders', ${list(holder, sql`m.since, m.id`, sql`from held m where m.body = p.body and m.position = p.position`)})`;
  const body = sql`jsonb_build_object('code', i.code, 'kind', i.kind, 'name', i.name, 'phone', i.phone,
    'term', (select jsonb_build_object('number', t.number, 'starts', t.starts, 'ends', t.ends) from body_term t where t.body = i.code and t.starts <= ${today} order by t.starts desc limit 1),
    'posts', ${list(post, sql`p.position`, sql`from post p where p.body = i.code`)})`;
  return sql<Row>`
    with inside as materialized (
      select c.code, c.kind, ${nameOf('c', language)} as name, case when c.parent is not null then c.details ->> 'phone' end as phone, c.parent is not null as below
      from body c where c.code = ${code} or c.parent = ${code}),
    held as materialized (
      select m.* from inside i join membership m on m.body = i.code where m.since <= ${today} and (m.until is null or m.until > ${today}))
    select jsonb_strip_nulls(jsonb_build_object(${rowMembers('b', language)}, 'version', b.version, 'creditCode', b.credit_code,
      'duties', ${list(wordsOf(sql`d`, language), sql`place`, sql`from jsonb_array_elements(b.details -> 'duties') with ordinality as duties (d, place)`)},
      'guide', (select jsonb_build_object('code', u.code, 'name', ${nameOf('u', language)}, 'phone', u.details ->> 'phone') from body u where u.code = left(b.code, 9) and u.code <> b.code and u.kind = 'township'),
      'published', exists (select from inside i join membership m on m.body = i.code) or exists (select from inside i join body_term t on t.body = i.code),
      'bodies', ${list(body, sql`i.below, array_position(${kinds}, i.kind), i.code`, sql`from inside i`)},
      'people', ${list(sql`jsonb_build_object('id', h.id, 'name', ${nameOf('h', language)}, 'mobile', h.mobile)`, sql`h.id`, sql`from person h where h.id in (select person from held)`)},
      'pledges', ${list(pledgeJson(language, today, sql`select person from held`), sql`g.state <> 'under-way', g.due, g.id`,
        sql`from pledge g where g.body = b.code and coalesce(${settledOn(today)}, ${today}) >= ${today} - interval '1 year'`)},
      'reports', ${list(reportJson(language, today), sql`r.year desc`, sql`from (
        select * from report where body = b.code and year >= extract(year from ${today}) - 3 order by year desc limit 3) r`)},
      'notices', ${list(noticeJson(language), sql`n.published_on desc, n.id desc`, sql`from (
        select * from notice where body = b.code order by published_on desc, id desc limit 8) n`)},
      'quarters', ${list(sql`jsonb_build_object('quarter', q, 'published', exists (select from notice n where n.body = b.code and n.quarter = q and n.category in ${owed}))`, sql`place`,
        sql`from unnest(${slot('quarters')}::text[]) with ordinality as quarters (q, place)`)},
      'source', b.source, 'language', ${language}::text)) as detail,
      b.details -> 'weekly' as weekly, b.details -> 'holidays' as holidays, b.details -> 'exceptions' as exceptions
    from body b where b.code = ${code} and b.parent is null`;
});

/** One committee whole, in one statement. */
export const openQuery = (db: Kysely<Database>, code: string, { language, now }: At): CompiledQuery<Row> =>
  opening(db, { code, language, today: dateIn(now), quarters: endedQuarters(dateIn(now), 4) });

/** One committee with all that its page needs. Throws `missing`. */
export async function openCommittee(db: Kysely<Database>, code: string, at: At): Promise<CommitteeDetail> {
  const { rows: [row] } = await db.executeQuery(openQuery(db, code, at));
  if (!row) throw unknownCommittee();
  const { detail, weekly, holidays, exceptions } = row;
  return weekly ? { ...detail, hours: hoursOf({ weekly, holidays: holidays ?? 'closed', exceptions: exceptions ?? [] }, at.now, at.language) } : detail;
}
