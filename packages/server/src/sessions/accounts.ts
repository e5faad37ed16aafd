import { sql, type Kysely } from 'kysely';
import type { Resident } from '../access/resident.ts';
import type { Database } from '../database/schema.ts';
import { randomText, type Secrets } from '../secrets/secrets.ts';

type Db = Kysely<Database>;

/**
 * The account of a resident who calls, made when there is none: whatever is kept of a person refers to it. It is not made for a
 * mere look: `resident.account` says whether there is one.
 */
export const accountOf = async (db: Db, { account, ids }: Resident, now: number): Promise<string> => account ?? reach(db, ids, now, async () => null);

/** The digests by which the account of a phone is found, the newest key first. */
export const phoneDigests = (secrets: Secrets, phone: string): Promise<string[]> => secrets.indexes('account', `phone ${phone}`);

/** The account of a phone that its owner has proved to hold, made when there is none. */
export const accountOfPhone = async (db: Db, secrets: Secrets, phone: string, now: number): Promise<string> =>
  reach(db, await phoneDigests(secrets, phone), now, id => secrets.seal(phone, `account.${id}`));

/** The number that a person signed in with; undefined for whom an issuer vouches. */
export async function phoneOf(db: Db, secrets: Secrets, account: string): Promise<string | undefined> {
  const found = await db.selectFrom('account').select('content').where('id', '=', account).executeTakeFirst();
  return found?.content ? secrets.open(found.content, `account.${account}`) : undefined;
}

/** Signs a person out everywhere and forgets who they were. What refers to the account goes first. */
export async function forget(db: Db, account: string): Promise<void> {
  await db.deleteFrom('account').where('id', '=', account).execute();
}

async function reach(db: Db, [fresh = '', ...older]: readonly string[], now: number, content: (id: string) => Promise<string | null>): Promise<string> {
  // What an older key named is named anew, so that a new key makes no second account.
  if (older.length) await sql`update account a set person = ${fresh} where person = any(${older}::text[]) and not exists (select from account b where b.person = ${fresh})`.execute(db);
  const id = randomText(128);
  const seen = new Date(now);
  const row = await db.insertInto('account').values({ id, person: fresh, content: await content(id), seen_at: seen })
    .onConflict(conflict => conflict.column('person').doUpdateSet({ seen_at: seen })).returning('id').executeTakeFirstOrThrow();
  return row.id;
}
