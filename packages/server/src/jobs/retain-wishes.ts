import { sql, type Kysely } from 'kysely';
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
