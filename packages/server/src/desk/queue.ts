import type { CaseQueue, QueueQuery } from '@linli/contract/desk';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { reachOf } from '../access/caller.ts';
import type { Staff } from '../access/staff.ts';
import { addDays, dateIn, isWorkday } from '../calendar.ts';
import { offsetOf, pageOf } from '../cursor.ts';
import type { Database } from '../database/schema.ts';
import type { RowSource } from './view.ts';

const open = sql<boolean>`c.closed_at is null and c.state not in ('agreed-oral', 'agreed-written', 'performing')`;
const overdue = (today: string): RawBuilder<boolean> => sql`c.due_on < ${today} and c.suspended_on is null`;
const soon = (now: number): RawBuilder<boolean> => sql`c.due_on between ${dateIn(now)} and ${horizon(now)} and c.suspended_on is null`;

const within = (division: string | undefined): RawBuilder<boolean> => (division === undefined ? sql`true` : sql`c.division like ${`${division}%`}`);

/** The second working day from today: until then a deadline is near. */
function horizon(now: number): string {
  let day = dateIn(now);
  for (let left = 2; left > 0;) {
    day = addDays(day, 1);
    if (isWorkday(day)) left--;
  }
  return day;
}

function filters(staff: Staff, { division, show = 'open', state, kind, whose = 'all', risk }: QueueQuery, now: number): RawBuilder<boolean> {
  const conditions: RawBuilder<boolean>[] = [within(division)];
  if (state !== undefined) conditions.push(sql`c.state = ${state}`);
  else if (risk === undefined && show !== 'all') conditions.push(show === 'open' ? sql`c.closed_at is null` : sql`c.closed_at is not null`);
  if (kind !== undefined) conditions.push(sql`c.kind = ${kind}`);
  if (whose === 'mine') conditions.push(sql`c.assignee = ${staff.id}`);
  if (whose === 'unassigned') conditions.push(sql`c.assignee is null`);
  if (risk === 'follow-up') conditions.push(sql`c.follow_up_on is not null`);
  else if (risk !== undefined) conditions.push(sql`c.closed_at is null and ${risk === 'overdue' ? overdue(dateIn(now)) : soon(now)}`);
  return sql.join(conditions, sql` and `);
}

/** Rows of the queue: a crisis first, then what was escalated, then what is due next. With `phones`, only cases of these parties. */
export async function queueRows(db: Kysely<Database>, staff: Staff, query: QueueQuery, now: number, phones?: readonly string[]): Promise<{ rows: RowSource[]; total: number; next?: string }> {
  const limit = query.limit ?? 20;
  const party: RawBuilder<boolean> = phones ? sql`exists (select from case_party p where p.number = c.number and p.phone_index && ${phones}::text[])` : sql`true`;
  const { rows } = await sql<{ total: number; source: RowSource }>`
    select count(*) over ()::int as total, jsonb_build_object(
      'number', c.number, 'service', c.service, 'kind', c.kind, 'kindName', c.kind_name, 'state', c.state, 'version', c.version,
      'division', jsonb_build_object('code', d.code, 'name', d.name, 'nameEn', d.name_en), 'office', jsonb_build_object('id', o.id, 'name', o.name),
      'assignee', case when a.id is not null then jsonb_build_object('id', a.id, 'name', a.name) end, 'channel', c.channel, 'filedAt', c.filed_at, 'terms', c.terms,
      'dueOn', c.due_on, 'dueWhat', c.due_what, 'suspendedOn', c.suspended_on, 'escalatedAt', c.escalated_at, 'crisis', c.crisis, 'followUpOn', c.follow_up_on,
      'unread', (select count(*) from case_message m where m.number = c.number and m.by <> 'office' and m.read_at is null)) as source
    from (select * from case_record where ${reachOf(staff)}) c join division d on d.code = c.division join office o on o.id = c.office left join staff a on a.id = c.assignee
    where ${filters(staff, query, now)} and ${party}
    order by c.closed_at is not null, c.crisis desc, c.escalated_at is null, c.suspended_on is not null, coalesce(c.due_on, c.follow_up_on) nulls last, c.filed_at, c.number
    limit ${limit + 1} offset ${offsetOf({ ...query })}`.execute(db);
  const { items, next } = pageOf(rows.map(({ source }) => source), limit, { ...query });
  return { rows: items, total: rows[0]?.total ?? 0, ...(next && { next }) };
}

/** How many there are of what needs somebody, in a division or in all that is in reach, whatever the other filters. */
export async function countQueue(db: Kysely<Database>, staff: Staff, division: string | undefined, now: number): Promise<CaseQueue['counts']> {
  const { rows: [counts] } = await sql<CaseQueue['counts']>`
    select count(*) filter (where c.closed_at is null)::int as open, count(*) filter (where ${open} and c.assignee is null)::int as unassigned,
      count(*) filter (where c.closed_at is null and c.assignee = ${staff.id})::int as mine,
      count(*) filter (where c.closed_at is null and ${soon(now)})::int as soon, count(*) filter (where c.closed_at is null and ${overdue(dateIn(now))})::int as overdue,
      count(*) filter (where c.follow_up_on is not null)::int as "followUp"
    from case_record c where c.number in (select number from case_record where ${reachOf(staff)}) and ${within(division)} and (c.closed_at is null or c.follow_up_on is not null)`.execute(db);
  return counts!;
}

/** Other open cases of the same kind with one of the same phones: perhaps the same matter, told twice. */
export async function similarTo(db: Kysely<Database>, number: string): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`
    select distinct c.number from case_party p join case_party q on q.phone_index && p.phone_index and q.number <> p.number
      join case_record c on c.number = q.number join case_record own on own.number = p.number
    where p.number = ${number} and p.role <> 'respondent' and q.role <> 'respondent' and c.kind = own.kind and c.service = own.service and c.closed_at is null order by c.number limit 5`.execute(db);
  return rows.map(row => row.number);
}
