import type { Notice, Report } from '@linli/contract/committee';
import type { CommitteeHistory } from '@linli/contract/committees';
import { sql, type Kysely } from 'kysely';
import type { Resident } from '../access/resident.ts';
import { dateIn } from '../calendar.ts';
import { offsetOf, pageOf } from '../cursor.ts';
import type { Database } from '../database/schema.ts';
import { Refusal } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { noticeJson, pledgeJson, reportJson, settledOn, unknownCommittee, type At } from './open.ts';
import { nameOf, wordsOf } from './rows.ts';

type Db = Kysely<Database>;

/** What was before: terms, who served in them, pledges that are settled, all reports. */
export async function committeeHistory(db: Db, code: string, { language, now }: At): Promise<CommitteeHistory> {
  const [spoken, today] = [sql`${language}`, sql`${dateIn(now)}::date`];
  const { rows: [row] } = await sql<{ history: CommitteeHistory }>`
    with inside as (select code, ${nameOf('c', spoken)} as name, parent is not null as below from body c where code = ${code} or parent = ${code})
    select jsonb_strip_nulls(jsonb_build_object('code', b.code, 'language', ${language}::text,
      'terms', (select coalesce(jsonb_agg(jsonb_build_object('number', t.number, 'starts', t.starts, 'ends', t.ends) order by t.starts desc), '[]') from body_term t where t.body = b.code),
      'holders', (select coalesce(jsonb_agg(jsonb_build_object('body', i.code, 'bodyName', i.name, 'role', p.role, 'title', ${wordsOf(sql`p.title`, spoken)},
          'person', jsonb_build_object('id', h.id, 'name', ${nameOf('h', spoken)}, 'mobile', case when m.until is null or m.until > ${today} then h.mobile end),
          'since', m.since, 'until', m.until, 'how', m.how, 'ended', m.ended) order by m.since desc, i.below, i.code, p.position, m.id), '[]')
        from inside i join membership m on m.body = i.code join post p on p.body = m.body and p.position = m.position join person h on h.id = m.person),
      'pledges', (select coalesce(jsonb_agg(${pledgeJson(spoken, today, sql`select m.person from inside i join membership m on m.body = i.code`)} order by g.due desc, g.id), '[]')
        from pledge g where g.body = b.code and ${settledOn(today)} is not null),
      'reports', (select coalesce(jsonb_agg(${reportJson(spoken, today)} order by r.year desc), '[]') from report r where r.body = b.code))) as history
    from body b where b.code = ${code} and b.parent is null`.execute(db);
  if (!row) throw unknownCommittee();
  return row.history;
}

/** All notices, the latest first. */
export async function committeeNotices(db: Db, code: string, query: { limit?: number | undefined; cursor?: string | undefined }, { language }: At): Promise<{ items: Notice[]; next?: string }> {
  const limit = query.limit ?? 10;
  const asked = { code, ...query };
  const { rows: [row] } = await sql<{ items: Notice[] }>`
    select jsonb_strip_nulls((select coalesce(jsonb_agg(${noticeJson(sql`${language}`)} order by n.published_on desc, n.id desc), '[]') from (
      select * from notice where body = b.code order by published_on desc, id desc limit ${limit + 1} offset ${offsetOf(asked)}) n)) as items
    from body b where b.code = ${code} and b.parent is null`.execute(db);
  if (!row) throw unknownCommittee();
  return pageOf(row.items, limit, asked);
}

export interface Rated { readonly code: string; readonly year: number; readonly stars: number }

/**
 * A resident's rating of a report, in place of what they gave before. It is kept under a digest made of the report and the
 * person, which tells neither who it was nor what else they rated. Throws `missing`, or `refused`: `elsewhere` for who lives in
 * another community, `expired` when the time is over, no field for who is no verified person: a phone is none.
 */
export async function rateReport(db: Db, secrets: Secrets, resident: Resident, { code, year, stars }: Rated, { language, now }: At): Promise<Report> {
  if (!resident.vouched) throw new Refusal('refused');
  const found = await db.selectFrom('report').select('rating_until').where('body', '=', code).where('year', '=', year).executeTakeFirst();
  if (!found) throw new Refusal('missing', { fields: [{ path: 'params.year', code: 'unknown' }] });
  if (resident.division !== undefined && !resident.division.startsWith(code)) throw new Refusal('refused', { fields: [{ path: 'params.code', code: 'elsewhere' }] });
  const raters = (await Promise.all(resident.ids.map(id => secrets.indexes('rating', `${code} ${year} ${id}`)))).map((digests, key) => digests[key]!);
  const today = sql`${dateIn(now)}::date`;
  // What an older key has signed gives way, so that a new key is no second vote.
  const { rows: [rated] } = await sql`
    with open as (select body, year from report where body = ${code} and year = ${year} and ${today} between published_on and rating_until for key share),
    older as (delete from report_rating x using open o where x.body = o.body and x.year = o.year and x.rater = any(${raters.slice(1)}::text[]))
    insert into report_rating (body, year, rater, stars, at) select body, year, ${raters[0]}::text, ${stars}::smallint, ${new Date(now)}::timestamptz from open
    on conflict (body, year, rater) do update set stars = excluded.stars, at = excluded.at returning year`.execute(db);
  if (!rated) throw new Refusal('refused', { fields: [{ path: 'params.year', code: 'expired' }] });
  const { rows: [row] } = await sql<{ report: Report }>`select jsonb_strip_nulls(${reportJson(sql`${language}`, today)}) as report from report r where r.body = ${code} and r.year = ${year}`.execute(db);
  return row!.report;
}
