import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { applyChange } from './change.ts';
import type { Whole } from './model.ts';

/**
 * Erases what is personal in a case: what was told, who they are, messages, papers, codes of others. What is left is a row
 * for the statistics. An agreement stays sealed with the names in it, as the archive of mediation wants (人民调解工作若干规定),
 * until its own retention is over.
 */
export async function eraseCase(db: Kysely<Database>, secrets: Secrets, whole: Pick<Whole, 'number' | 'state' | 'version' | 'closedAt'>, by: 'applicant' | 'system', now: number): Promise<void> {
  const { number } = whole;
  await db.updateTable('case_party').set({ content: null, phone_index: [] }).where('number', '=', number).execute();
  await db.updateTable('case_event').set({ content: null }).where('number', '=', number).execute();
  await db.updateTable('case_session').set({ content: null }).where('number', '=', number).execute();
  await db.deleteFrom('case_message').where('number', '=', number).execute();
  // Their blobs are swept away by the job that finds what nobody refers to.
  await db.deleteFrom('case_file').where('number', '=', number).execute();
  await db.deleteFrom('case_access').where('number', '=', number).where('viewer', '=', 'respondent').execute();
  // The stored answers to earlier writes quote the case; this very write's own has none yet.
  await db.deleteFrom('idempotency').where('about', '=', number).where('reply', 'is not', null).execute();
  await applyChange(db, secrets, whole, { what: 'erased', by, set: { content: null, rating: null, closing: null, erased_at: new Date(now), follow_up_on: null } }, now);
}
