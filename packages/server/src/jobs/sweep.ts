import { sql, type Kysely } from 'kysely';
import { verifyChain } from '../audit/store.ts';
import type { Blobs } from '../blobs/blobs.ts';
import { DAY } from '../calendar.ts';
import type { Database } from '../database/schema.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { sweepSessions } from '../sessions/store.ts';

/** Days for which a key still gets its first answer. */
const keyDays = 7;

/**
 * Removes what nobody will ask for again: uploads that were never handed in, answers older than a week, empty buckets, sessions that are over, and
 * blobs that no row refers to. Says where the audit log ends, so that a log elsewhere bears witness of it.
 */
export async function sweep(db: Kysely<Database>, secrets: Secrets, blobs: Blobs, now: number): Promise<{ uploads: number; keys: number; sessions: number; blobs: number; audit: object }> {
  const before = (days: number) => new Date(now - days * DAY);
  const uploads = await db.deleteFrom('upload').where('created_at', '<', before(1)).executeTakeFirst();
  const keys = await db.deleteFrom('idempotency').where('at', '<', before(keyDays)).executeTakeFirst();
  await sql`delete from rate_limit where full_at < clock_timestamp()`.execute(db);
  await sql`delete from wrong_try where last_at < clock_timestamp() - interval '1 day'`.execute(db);
  return { uploads: Number(uploads.numDeletedRows), keys: Number(keys.numDeletedRows), sessions: await sweepSessions(db, now), blobs: await sweepBlobs(db, blobs, now - DAY), audit: await verifyChain(db, secrets) };
}

/** Blobs older than a moment that belong to nothing: an upload's that expired, an erased case's, one whose transaction never ended. */
export async function sweepBlobs(db: Kysely<Database>, blobs: Blobs, before: number): Promise<number> {
  let removed = 0;
  for await (const hash of blobs.list(before)) {
    const { rows: [found] } = await sql<{ used: boolean }>`select exists (select from case_file where blob = ${hash}) or exists (select from upload where blob = ${hash}) as used`.execute(db);
    if (found?.used) continue;
    await blobs.remove(hash);
    removed++;
  }
  return removed;
}
