import { sql, type Kysely } from 'kysely';
import { dateIn } from '../calendar.ts';
import { addEvent } from '../cases/change.ts';
import type { Database } from '../database/schema.ts';
import type { Secrets } from '../secrets/secrets.ts';

/** Marks open cases whose deadline is over, each once: the queue then shows them to coordinators first. */
export async function escalate(db: Kysely<Database>, secrets: Secrets, now: number): Promise<{ escalated: number }> {
  return db.transaction().execute(async trx => {
    const { rows } = await sql<{ number: string }>`
      update case_record set escalated_at = ${new Date(now)}, version = version + 1 where number in (
        select number from case_record where due_on < ${dateIn(now)} and escalated_at is null and closed_at is null and suspended_on is null and due_what <> 'supplement'
        order by due_on limit 500 for update skip locked)
      returning number`.execute(trx);
    for (const { number } of rows) await addEvent(trx, secrets, number, { what: 'escalated', by: 'system' }, now);
    return { escalated: rows.length };
  });
}
