import type { AuditCheck, AuditEntry } from '@linli/contract/desk';
import { sql, type Kysely, type Transaction } from 'kysely';
import { offsetOf, pageOf } from '../cursor.ts';
import type { Database } from '../database/schema.ts';
import type { Secrets } from '../secrets/secrets.ts';

/** What somebody did or looked at. */
export interface Looked {
  readonly actor: string;
  readonly role: string;
  readonly action: string;
  readonly number?: string | undefined;
  /** Where the case belongs: who may read the entry. */
  readonly division: string;
  readonly fields?: readonly string[];
  readonly purpose?: string | undefined;
}

interface Row { seq: string; at: string; actor: string; role: string; action: string; number: string | null; division: string; fields: string[]; purpose: string | null; previous: string; hash: string }

const beginning = 'linli';
/** What the hash of an entry covers, in a fixed order. */
const sealedOf = ({ seq, at, actor, role, action, number, division, fields, purpose, previous }: Omit<Row, 'hash'>) =>
  JSON.stringify([String(seq), at, actor, role, action, number, division, fields, purpose, previous]);

/**
 * Writes an entry at the end of the chain. Entries are written one at a time until their transaction ends: call it last.
 * The hash is keyed, so that whoever can write to the database still cannot make a chain of their own.
 */
export async function note(trx: Transaction<Database>, secrets: Secrets, now: number, { actor, role, action, number, division, fields = [], purpose }: Looked): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('linli.audit'))`.execute(trx);
  const last = await trx.selectFrom('audit_entry').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const entry = {
    seq: String(Number(last?.seq ?? 0) + 1), at: new Date(now).toISOString(), actor, role, action, number: number ?? null, division, fields: [...fields],
    purpose: purpose ?? null, previous: last?.hash ?? beginning,
  };
  await trx.insertInto('audit_entry').values({ ...entry, hash: await secrets.index('audit', sealedOf(entry)) }).execute();
}

const toEntry = ({ seq, at, actor, role, action, number, fields, purpose, hash }: Row): AuditEntry => ({
  seq: Number(seq), at: new Date(at).toISOString(), actor, role, action, fields, hash, ...(number !== null && { number }), ...(purpose !== null && { purpose }),
});

export interface AuditQuery { number?: string | undefined; limit?: number | undefined; cursor?: string | undefined }

/** Entries of a division, the latest first. */
export async function listEntries(db: Kysely<Database>, division: string, query: AuditQuery): Promise<{ items: AuditEntry[]; next?: string }> {
  const limit = query.limit ?? 20;
  const { rows } = await sql<Row>`
    select * from audit_entry where division like ${`${division}%`} ${query.number === undefined ? sql`` : sql`and number = ${query.number}`}
    order by seq desc limit ${limit + 1} offset ${offsetOf({ ...query })}`.execute(db);
  return pageOf(rows.map(toEntry), limit, { ...query });
}

/** At once, so that memory stays flat however long the log is. */
const stride = 2000;

/** Follows the chain from its first entry: where one was changed, left out or put in between, it breaks. */
export async function verifyChain(db: Kysely<Database>, secrets: Secrets): Promise<AuditCheck> {
  let previous = beginning;
  let entries = 0;
  for (;;) {
    const { rows } = await sql<Row>`select * from audit_entry where seq > ${entries} order by seq limit ${stride}`.execute(db);
    for (const row of rows) {
      const whole = Number(row.seq) === entries + 1 && row.previous === previous
        && (await secrets.indexes('audit', sealedOf({ ...row, at: new Date(row.at).toISOString() }))).includes(row.hash);
      if (!whole) return { entries, whole: false, brokenAt: entries + 1, head: previous };
      entries++;
      previous = row.hash;
    }
    if (rows.length < stride) return { entries, whole: true, head: previous };
  }
}
