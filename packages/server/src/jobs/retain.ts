import { sql, type Kysely } from 'kysely';
import { eraseCase } from '../cases/erase.ts';
import { DAY } from '../calendar.ts';
import type { Database } from '../database/schema.ts';
import type { Secrets } from '../secrets/secrets.ts';

interface Due { number: string; days: number }

/**
 * Erases closed cases whose time is over: for each as long as the longest of the purposes that were agreed to, as the policy
 * of that version said. An agreement outlives the rest of its case by the law's years.
 */
export async function retain(db: Kysely<Database>, secrets: Secrets, now: number): Promise<{ erased: number; agreements: number }> {
  const { rows } = await sql<Due>`
    select c.number, max((u ->> 'keptDays')::int) as days
    from case_record c join consent k on k.number = c.number
      join consent_policy y on y.topic = k.topic and y.version = k.policy_version and y.language = 'zh-CN', jsonb_array_elements(y.data -> 'purposes') u
    where c.closed_at is not null and c.erased_at is null and u ->> 'id' = k.purpose
    group by c.number, c.closed_at having c.closed_at + max((u ->> 'keptDays')::int) * interval '1 day' < ${new Date(now)} order by c.number limit 500`.execute(db);
  for (const { number } of rows) await eraseOne(db, secrets, number, now);
  const old = await db.updateTable('case_record').set({ agreement: null }).where('erased_at', 'is not', null).where('agreement', 'is not', null)
    .where('closed_at', '<', new Date(now - agreementDays * DAY)).executeTakeFirst();
  return { erased: rows.length, agreements: Number(old.numUpdatedRows) };
}

/** Archives of mediation are kept for ten years after the case, a usual term of the offices. */
const agreementDays = 3650;

const eraseOne = (db: Kysely<Database>, secrets: Secrets, number: string, now: number): Promise<void> => db.transaction().execute(async trx => {
  const row = await trx.selectFrom('case_record').select(['number', 'state', 'version', 'closed_at', 'erased_at']).where('number', '=', number).forUpdate().executeTakeFirst();
  if (row && row.erased_at === null) await eraseCase(trx, secrets, { ...row, closedAt: row.closed_at?.toISOString() ?? null }, 'system', now);
});
