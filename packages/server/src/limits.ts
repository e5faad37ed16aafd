import { sql, type Kysely } from 'kysely';
import type { Database } from './database/schema.ts';
import { Refusal } from './problem.ts';

/** So many in so many seconds, and as many at once. */
export interface Limit { readonly most: number; readonly seconds: number }

/**
 * What one address may ask for. Whole villages and WeChat's own proxies share an address, so these bound floods, not people.
 * A row that is not named is not bounded here.
 */
export const addressLimits: Readonly<Record<string, Limit>> = {
  'disputes.file': { most: 40, seconds: 3600 },
  'counselling.request': { most: 40, seconds: 3600 },
  'files.begin': { most: 400, seconds: 3600 },
  'files.append': { most: 12_000, seconds: 3600 },
  'cases.find': { most: 1200, seconds: 3600 },
  'cases.message': { most: 120, seconds: 3600 },
  'cases.supplement': { most: 120, seconds: 3600 },
  'committees.rate': { most: 1200, seconds: 3600 },
  'sessions.sendCode': { most: 120, seconds: 3600 },
  'sessions.open': { most: 300, seconds: 3600 },
  'sessions.renew': { most: 3600, seconds: 3600 },
  'volunteers.signUp': { most: 120, seconds: 3600 },
  'volunteers.certify': { most: 120, seconds: 3600 },
  'volunteers.verify': { most: 600, seconds: 3600 },
  'volunteers.calendar': { most: 1200, seconds: 3600 },
  'wishes.ask': { most: 120, seconds: 3600 },
  'wechat.sign': { most: 12_000, seconds: 3600 },
  'wechat.identify': { most: 1200, seconds: 3600 },
  'demo.signIn': { most: 300, seconds: 3600 },
  'demo.signInResident': { most: 300, seconds: 3600 },
  'desk.lookUp': { most: 120, seconds: 3600 },
  'desk.reveal': { most: 600, seconds: 3600 },
  'volunteerDesk.lookUp': { most: 120, seconds: 3600 },
  'volunteerDesk.reveal': { most: 600, seconds: 3600 },
};

/**
 * Takes one from a bucket that fills again steadily (the generic cell rate algorithm), in one statement, by the database's
 * clock: it holds for all processes together. Throws `busy` with 429 and how long to wait.
 */
export async function take(db: Kysely<Database>, bucket: string, { most, seconds }: Limit): Promise<void> {
  const each = seconds / most;
  const { rows } = await sql<{ wait: number }>`
    with asked as (
      insert into rate_limit (bucket, full_at) values (${bucket}, clock_timestamp() + ${each} * interval '1 second')
      on conflict (bucket) do update set full_at = greatest(rate_limit.full_at, clock_timestamp()) + ${each} * interval '1 second'
      where greatest(rate_limit.full_at, clock_timestamp()) + ${each} * interval '1 second' <= clock_timestamp() + ${seconds} * interval '1 second'
      returning 1)
    select extract(epoch from full_at - clock_timestamp())::float + ${each} - ${seconds} as wait from rate_limit
    where bucket = ${bucket} and not exists (select from asked)`.execute(db);
  const [full] = rows;
  if (full && full.wait > 0) throw new Refusal('busy', { status: 429, retryAfter: Math.ceil(full.wait) });
}

/** Wrong tries that cost nothing: a slip of the finger. */
const forgiven = 5;
const longestPause = 900;

/** Refuses while a bucket is in its pause after wrong tries. Asked before anything is compared, of numbers that exist and of those that do not. */
export async function pauseAfterWrongTries(db: Kysely<Database>, buckets: readonly string[]): Promise<void> {
  const { rows: [worst] } = await sql<{ wait: number | null }>`
    select max(extract(epoch from last_at - clock_timestamp()) + least(2 ^ least(tries - ${forgiven}, 20), ${longestPause}))::float as wait
    from wrong_try where bucket = any(${buckets}::text[]) and tries > ${forgiven}`.execute(db);
  if (worst?.wait && worst.wait > 0) throw new Refusal('busy', { status: 429, retryAfter: Math.ceil(worst.wait) });
}

/** Notes a wrong try: each doubles the pause after the first few; an hour without one forgets them. */
export async function noteWrongTry(db: Kysely<Database>, buckets: readonly string[]): Promise<void> {
  await sql`
    insert into wrong_try (bucket, tries, last_at) select bucket, 1, clock_timestamp() from unnest(${[...buckets].sort()}::text[]) as bucket
    on conflict (bucket) do update set
      tries = case when wrong_try.last_at < clock_timestamp() - interval '1 hour' then 1 else wrong_try.tries + 1 end, last_at = clock_timestamp()`.execute(db);
}
