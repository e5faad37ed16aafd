import { sql, type Kysely } from 'kysely';
import { DAY } from '../calendar.ts';
import type { Database } from '../database/schema.ts';

/**
 * Forgets wishes that ended longer ago than the policy lets them be kept: words, names, addresses, and who asked. That one came
 * true stays with whoever made it so.
 */
export async function retainWishes(db: Kysely<Database>, now: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update wish set content = null, rating = null, asker = null
    where content is not null and state in ('confirmed', 'declined', 'withdrawn')
      and changed_at < ${new Date(now)}::timestamptz - interval '1 day' * (select max((u ->> 'keptDays')::int) from consent_policy, jsonb_array_elements(data -> 'purposes') u where topic = 'wishes')
    returning id`.execute(db);
  if (rows.length) await db.updateTable('wish_event').set({ content: null }).where('wish', 'in', rows.map(({ id }) => id)).execute();
  return rows.length;
}

/** Certificates can be checked for three years after whom they name has left, as they were told. */
const certificateDays = 1095;

/** Forgets certificates of volunteers who left long ago, with the names in them. */
export async function retainCertificates(db: Kysely<Database>, now: number): Promise<number> {
  const { rows } = await sql`delete from certificate c using volunteer v where v.id = c.volunteer and v.left_at < ${new Date(now - certificateDays * DAY)} returning c.number`.execute(db);
  return rows.length;
}
