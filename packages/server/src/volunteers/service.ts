import type { RecordEntry, ServiceTotals } from '@linli/contract/volunteer';
import type { Language } from '@linli/contract/text';
import { sql, type Kysely } from 'kysely';
import type { Database, Words } from '../database/schema.ts';
import { wordsIn } from '../language.ts';
import type { Secrets } from '../secrets/secrets.ts';

type Db = Kysely<Database>;

/** Days are those of China. */
export const dayOf = (column: string) => sql<string>`(${sql.ref(column)} at time zone 'Asia/Shanghai')::date`;

const none: ServiceTotals = { minutes: 0, unconfirmed: 0, shifts: 0, wishes: 0, missed: 0 };

/** What these volunteers have done so far. */
export async function totalsOf(db: Db, volunteers: readonly string[]): Promise<(id: string) => ServiceTotals> {
  const { rows } = await sql<ServiceTotals & { id: string }>`
    select v.id, p.minutes, p.unconfirmed, p.shifts, p.missed, (select count(*)::int from wish w where w.claimer = v.id and w.state = 'confirmed') as wishes
    from unnest(${[...volunteers]}::text[]) as v(id), lateral (
      select coalesce(sum(minutes) filter (where confirmed_at is not null), 0)::int as minutes, coalesce(sum(minutes) filter (where confirmed_at is null), 0)::int as unconfirmed,
        count(*) filter (where state = 'done' and confirmed_at is not null)::int as shifts, count(*) filter (where state = 'absent')::int as missed
      from shift_place where volunteer = v.id) p`.execute(db);
  const totals = new Map(rows.map(({ id, ...row }) => [id, row]));
  return id => totals.get(id) ?? none;
}

/** What was entered by an office: `volunteer-record.<id>`. */
export interface EntryContent { readonly title: string; readonly note?: string }

interface Row { id: string; kind: RecordEntry['kind']; on: string; title: string | null; minutes: number | null; office: Words | null; content: string | null }

/** 志愿服务记录 of a volunteer, the latest first: confirmed services, and what offices entered. */
export async function recordOf(db: Db, secrets: Secrets, volunteer: string, language: Language, most = 50): Promise<RecordEntry[]> {
  const { rows } = await sql<Row>`
    select * from (
      select 'place-' || p.id as id, 'service' as kind, ${dayOf('s.starts')}::text as on, s.title, p.minutes, o.name as office, null as content
      from shift_place p join shift s on s.id = p.shift left join office o on o.id = s.office where p.volunteer = ${volunteer} and p.confirmed_at is not null
      union all select id, kind, day::text, null, null, office, content from volunteer_record where volunteer = ${volunteer}) r
    order by r.on desc, id desc limit ${most}`.execute(db);
  return Promise.all(rows.map(async ({ id, kind, on, title, minutes, office, content }): Promise<RecordEntry> => {
    const entered = content === null ? undefined : JSON.parse(await secrets.open(content, `volunteer-record.${id}`)) as EntryContent;
    return { id, kind, on, title: title ?? entered?.title ?? '', office: office ? wordsIn(office, language) : '', ...(entered?.note !== undefined && { note: entered.note }), ...(minutes !== null && { minutes }) };
  }));
}

/** Confirmed service between two days, and the days of the first and the last. */
export async function servedBetween(db: Db, volunteer: string, from: string, to: string): Promise<{ minutes: number; shifts: number; first: string | null; last: string | null }> {
  const { rows: [served] } = await sql<{ minutes: number; shifts: number; first: string | null; last: string | null }>`
    select coalesce(sum(p.minutes), 0)::int as minutes, count(*)::int as shifts, min(${dayOf('s.starts')})::text as first, max(${dayOf('s.starts')})::text as last
    from shift_place p join shift s on s.id = p.shift
    where p.volunteer = ${volunteer} and p.confirmed_at is not null and p.minutes > 0 and ${dayOf('s.starts')} between ${from}::date and ${to}::date`.execute(db);
  return served!;
}
