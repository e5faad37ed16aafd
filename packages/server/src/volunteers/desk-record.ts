import type { Kysely, Transaction } from 'kysely';
import type { Staff } from '../access/staff.ts';
import { note, type Looked } from '../audit/store.ts';
import type { Database } from '../database/schema.ts';
import { Refusal } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';

/** A division elsewhere is not the caller's to see or to write to. */
export function mustLieIn({ division }: Staff, asked: string | undefined, path = 'query.division'): void {
  if (asked !== undefined && !asked.startsWith(division)) throw new Refusal('refused', { fields: [{ path, code: 'elsewhere' }] });
}

/** Writes down what an organiser did or looked at. Wants the transaction of the deed, and to be the last thing in it. */
export const onRecord = (db: Kysely<Database>, secrets: Secrets, staff: Staff, now: number, looked: Omit<Looked, 'actor' | 'role'>): Promise<void> =>
  note(db as Transaction<Database>, secrets, now, { actor: staff.id, role: staff.roles.join(), ...looked });
