import type { WorkUnitFeedback } from '@linli/contract/desk-volunteer';
import { sql, type Kysely } from 'kysely';
import type { Staff } from '../access/staff.ts';
import { addDays, dateIn } from '../calendar.ts';
import { offsetOf, pageOf } from '../cursor.ts';
import type { Database } from '../database/schema.ts';
import { invalidField } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { peopleOf } from './person.ts';
import { dayOf } from './service.ts';

/** First day of a quarter, and the first one after it. */
function daysOf(quarter: string): { from: string; until: string } {
  const [year = 0, part = 0] = quarter.split('-Q').map(Number);
  const month = (part - 1) * 3 + 1;
  const first = (y: number, m: number) => `${y}-${String(m).padStart(2, '0')}-01`;
  return { from: first(year, month), until: month === 10 ? first(year + 1, 1) : first(year, month + 3) };
}

/** Sums of a quarter for each work unit: of those of its people alone who agree to it now. Throws `invalid` at `query.quarter`: `future` while it has not ended. */
export async function feedbackOf(db: Kysely<Database>, secrets: Secrets, staff: Staff, query: { quarter: string; limit?: number | undefined; cursor?: string | undefined }, now: number): Promise<{ items: WorkUnitFeedback[]; next?: string }> {
  const { quarter, limit = 20 } = query;
  const offset = offsetOf({ ...query });
  const { from, until } = daysOf(quarter);
  if (until > dateIn(now)) throw invalidField('query.quarter', 'future');
  const last = addDays(until, -1);
  const { rows } = await sql<{ id: string; minutes: number; shifts: number; wishes: number }>`
    select v.id, coalesce(p.minutes, 0)::int as minutes, coalesce(p.shifts, 0)::int as shifts, coalesce(w.wishes, 0)::int as wishes from volunteer v
      left join (select p.volunteer, sum(p.minutes) as minutes, count(*) as shifts from shift_place p join shift s on s.id = p.shift
        where p.confirmed_at is not null and ${dayOf('s.starts')} between ${from}::date and ${last}::date group by p.volunteer) p on p.volunteer = v.id
      left join (select claimer, count(*) as wishes from wish where state = 'confirmed' and ${dayOf('changed_at')} between ${from}::date and ${last}::date group by claimer) w on w.claimer = v.id
    where v.left_at is null and v.division like ${`${staff.division}%`} and (p.volunteer is not null or w.claimer is not null)`.execute(db);
  const people = await peopleOf(db, secrets, rows.map(({ id }) => id));
  const units = new Map<string, WorkUnitFeedback>();
  for (const { id, minutes, shifts, wishes } of rows) {
    const { workUnit, consents } = people.get(id)?.content ?? {};
    if (workUnit === undefined || !consents?.some(({ purpose, withdrawnAt }) => purpose === 'feedback' && withdrawnAt === undefined)) continue;
    const sum = units.get(workUnit) ?? { workUnit, quarter, people: 0, minutes: 0, shifts: 0, wishes: 0 };
    units.set(workUnit, { ...sum, people: sum.people + 1, minutes: sum.minutes + minutes, shifts: sum.shifts + shifts, wishes: sum.wishes + wishes });
  }
  const sorted = [...units.values()].sort((a, b) => (a.workUnit < b.workUnit ? -1 : 1));
  return pageOf(sorted.slice(offset, offset + limit + 1), limit, { ...query });
}
