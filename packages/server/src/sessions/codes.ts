import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { Limit } from '../limits.ts';
import { invalidField, Refusal } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';

/** How long a code holds, seconds. */
export const codeSeconds = 300;
/** Tries of a code, right or wrong. */
const mostTries = 5;
/** How often a code is sent to one phone. Counted one by one, not as a bucket that fills again: each message costs money and patience. */
const sending: readonly Limit[] = [{ most: 1, seconds: 60 }, { most: 5, seconds: 3600 }, { most: 10, seconds: 86_400 }];

/** Six random digits; of 2³² numbers the excess over whole millions is one in five thousand. */
export const randomCode = (): string => String(crypto.getRandomValues(new Uint32Array(1))[0]! % 1_000_000).padStart(6, '0');

/** Phone and code as they are stored. Under the newest key alone: a change of keys costs the codes of five minutes. */
const kept = async (secrets: Secrets, phone: string, code: string) => ({ phone: await secrets.index('sign-in', phone), digest: await secrets.index('sign-in code', `${phone} ${code}`) });

/** Seconds until the next code may be sent, after those that were. */
function secondsToNext(sends: readonly string[], now: number): number {
  const times = sends.map(Date.parse);
  const waits = sending.map(({ most, seconds }) => (times.length < most ? 0 : times.at(-most)! + seconds * 1000 - now));
  return Math.ceil(Math.max(0, ...waits) / 1000);
}

/**
 * Puts a code in the place of an earlier one and counts it, in one statement, so that it holds for all processes. Answers in how
 * many seconds the next may be sent. Throws `busy` with 429, of any phone alike.
 */
export async function putCode(db: Kysely<Database>, secrets: Secrets, phone: string, code: string, now: number): Promise<number> {
  const row = await kept(secrets, phone, code);
  const at = sql`${new Date(now)}::timestamptz`;
  const free = sql.join(sending.map(({ most, seconds }) => sql`count(*) filter (where s > ${at} - ${seconds} * interval '1 second') < ${most}`), sql` and `);
  const { rows: [put] } = await sql<{ sends: string[] }>`
    insert into sign_in_code as c (phone, digest, tries, expires_at, sends) values (${row.phone}, ${row.digest}, 0, ${at} + ${codeSeconds} * interval '1 second', array[${at}])
    on conflict (phone) do update set previous = c.digest, digest = excluded.digest, tries = 0, session = null, expires_at = excluded.expires_at,
      sends = array(select s from unnest(c.sends) s where s > ${at} - interval '1 day' order by s) || excluded.sends
    where (select ${free} from unnest(c.sends) s) returning to_jsonb(sends) as sends`.execute(db);
  if (put) return secondsToNext(put.sends, now);
  const { rows: [full] } = await sql<{ sends: string[] }>`select to_jsonb(sends) as sends from sign_in_code where phone = ${row.phone}`.execute(db);
  throw new Refusal('busy', { status: 429, retryAfter: Math.max(1, secondsToNext(full?.sends ?? [], now)) });
}

/**
 * Uses a code for a session, and counts the try before anything else is done: however many come at once, five are looked at and
 * one succeeds. Of a phone to which nothing was sent, tries are counted and refused alike. Throws `invalid` at `body.code`.
 */
export async function useCode(db: Kysely<Database>, secrets: Secrets, phone: string, code: string, session: string, now: number): Promise<void> {
  const given = await kept(secrets, phone, code);
  const at = sql`${new Date(now)}::timestamptz`;
  const { rows: [tried] } = await sql<{ session: string | null; same: boolean; previous: boolean }>`
    insert into sign_in_code as c (phone, digest, tries, expires_at, sends) values (${given.phone}, '', 1, ${at}, '{}')
    on conflict (phone) do update set tries = c.tries + 1, session = case when c.session is null and c.digest = ${given.digest} and c.expires_at > ${at} then ${session} else c.session end
    where c.tries < ${mostTries} returning session, digest = ${given.digest} as same, coalesce(previous = ${given.digest}, false) as previous`.execute(db);
  if (tried?.session === session) return;
  if (!tried || tried.previous || (tried.same && tried.session === null)) throw invalidField('body.code', 'expired');
  throw invalidField('body.code', tried.same ? 'gone' : 'unknown');
}
