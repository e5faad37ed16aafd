import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from './database/schema.ts';
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

/** How long a second request with a key waits for the first. */
const patience = '5s';

/**
 * Does the work once for a key, in the transaction that also stores its answer: either both are there or neither.
 * The same key again gets the first answer; with other input it is a `conflict`; while the first is at work, the second
 * waits and then hears `busy`. What was refused leaves nothing behind, so that it can be mended and sent again.
 */
export async function once<T>(db: Kysely<Database>, secrets: Secrets, { row, caller, key, input, about }: Once, now: number, work: (trx: Transaction<Database>) => Promise<T>): Promise<T> {
  const told = JSON.stringify(input);
  const body = await secrets.indexes('idempotency', told);
  const context = `idempotency.${row}.${caller}.${key}`;
  return db.transaction().execute(async trx => {
    await sql`select set_config('lock_timeout', ${patience}, true)`.execute(trx);
    // A second one waits here, at the first one's unwritten row.
    const claimed = await trx.insertInto('idempotency').values({ row, caller, key, body, about: about ?? null, reply: null, at: new Date(now) })
      .onConflict(conflict => conflict.doNothing()).returning('key').executeTakeFirst();
    if (!claimed) return earlierAnswer<T>(trx, secrets, { row, caller, key }, body, context);
    const result = await work(trx);
    await trx.updateTable('idempotency').set({ reply: await secrets.seal(JSON.stringify(result), context) })
      .where('row', '=', row).where('caller', '=', caller).where('key', '=', key).execute();
    return result;
  });
}

async function earlierAnswer<T>(trx: Transaction<Database>, secrets: Secrets, { row, caller, key }: Omit<Once, 'input' | 'about'>, body: readonly string[], context: string): Promise<T> {
  const earlier = await trx.selectFrom('idempotency').select(['body', 'reply']).where('row', '=', row).where('caller', '=', caller).where('key', '=', key).executeTakeFirst();
  if (!earlier?.reply) throw new Refusal('busy');
  if (!earlier.body.some(index => body.includes(index))) throw new Refusal('conflict', { fields: [{ path: 'header.idempotency-key', code: 'same' }] });
  return JSON.parse(await secrets.open(earlier.reply, context)) as T;
}
