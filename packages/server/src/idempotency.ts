import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from './database/schema.ts';
import { along, statement } from './database/statement.ts';
import { Refusal } from './problem.ts';
import type { Secrets } from './secrets/secrets.ts';

/** What makes a write the same as an earlier one. */
export interface Once {
  readonly row: string;
  /** Who calls; the same key of another caller is another key. */
  readonly caller: string;
  readonly key: string;
  /** All that came in. */
  readonly input: unknown;
  /** The case that the answer tells of: with its erasure the answer goes. */
  readonly about?: string | undefined;
}

/**
 * Does the work once for a key, in the transaction that also stores its answer: either both are there or neither.
 * The same key again gets the first answer; with other input it is a `conflict`; while the first is at work, the second
 * waits, as long as the database lets one wait for a lock, and then hears `busy`. What was refused leaves nothing behind, so
 * that it can be mended and sent again. What lost a race to another transaction is done anew, and sees what that one did.
 * The key is claimed with the first statement of the work: what is done outside of the database belongs behind it.
 */
export async function once<T>(db: Kysely<Database>, secrets: Secrets, { row, caller, key, input, about }: Once, now: number, work: (trx: Transaction<Database>) => Promise<T>): Promise<T> {
  const told = JSON.stringify(input);
  const body = await secrets.indexes('idempotency', told);
  const context = `idempotency.${row}.${caller}.${key}`;
  const attempt = () => db.transaction().execute(async trx => {
    // A second one waits here, at the first one's unwritten row.
    await trx.executeQuery(claim(trx, { row, caller, key, body, about: about ?? null, at: new Date(now) }));
    const result = await work(trx);
    await trx.executeQuery(keep(trx, { row, caller, key, reply: await secrets.seal(JSON.stringify(result), context) }));
    return result;
  });
  for (let left = 2; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      const { code, constraint } = error as { code?: string; constraint?: string };
      // Work that refused by itself had perhaps not asked the database yet.
      const earlier = constraint === 'idempotency_pkey' || error instanceof Refusal ? await earlierAnswer(db, secrets, { row, caller, key }, body, context) : undefined;
      if (earlier) return earlier.answer as T;
      if (!left || !lostRaces.has(String(code))) throw error;
    }
  }
}

/** PostgreSQL: a serialization failure, a deadlock, two rows of which only one may be; and a key whose first work was undone just then. */
const lostRaces = new Set(['40001', '40P01', '23P01', '23505']);

type Key = Omit<Once, 'input' | 'about'>;
/** Asked with every write: put together once. */
const claim = statement<Key & { body: readonly string[]; about: string | null; at: Date }, unknown>(slot => sql`${sql.raw(along)}
  insert into idempotency (row, caller, key, body, about, at) values (${slot('row')}, ${slot('caller')}, ${slot('key')}, ${slot('body')}, ${slot('about')}, ${slot('at')})`);
const keep = statement<Key & { reply: string }, unknown>(slot => sql`${sql.raw(along)} update idempotency set reply = ${slot('reply')} where row = ${slot('row')} and caller = ${slot('caller')} and key = ${slot('key')}`);

async function earlierAnswer(db: Kysely<Database>, secrets: Secrets, { row, caller, key }: Key, body: readonly string[], context: string): Promise<{ answer: unknown } | undefined> {
  const earlier = await db.selectFrom('idempotency').select(['body', 'reply']).where('row', '=', row).where('caller', '=', caller).where('key', '=', key).executeTakeFirst();
  if (!earlier?.reply) return undefined;
  if (!earlier.body.some(index => body.includes(index))) throw new Refusal('conflict', { fields: [{ path: 'header.idempotency-key', code: 'same' }] });
  return { answer: JSON.parse(await secrets.open(earlier.reply, context)) };
}
