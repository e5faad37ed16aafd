import type { Kysely, Transaction } from 'kysely';
import type { Staff } from '../access/staff.ts';
import { note, type Looked } from '../audit/store.ts';
import type { Database } from '../database/schema.ts';
import { Refusal } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';

/** Refuses a division that is not the caller's to see. */
export function mustCover(staff: Staff, division: string, path: string): void {
  if (!division.startsWith(staff.division)) throw new Refusal('refused', { fields: [{ path, code: 'elsewhere' }] });
}

/** Writes down what an organiser did or looked at. Wants the transaction of the deed, and to be the last thing in it. */
export const onRecord = (db: Kysely<Database>, secrets: Secrets, staff: Staff, now: number, looked: Omit<Looked, 'actor' | 'role'>): Promise<void> =>
  note(db as Transaction<Database>, secrets, now, { actor: staff.id, role: staff.roles.join(), ...looked });
