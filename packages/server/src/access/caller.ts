import type { Endpoint } from '@linli/contract/endpoint';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../database/schema.ts';
import { Refusal } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { holderOf, type Holder } from './holder.ts';
import { residentOf, type Resident } from './resident.ts';
import { staffOf, type Staff } from './staff.ts';
import type { Tokens } from './tokens.ts';

/** Who calls, as far as the row wants to know. */
export type Caller =
  | { readonly as: 'anyone' }
  | { readonly as: 'uploader'; readonly key: string }
  | { readonly as: 'holder'; readonly holder: Holder }
  | { readonly as: 'resident'; readonly resident: Resident }
  | { readonly as: 'staff'; readonly staff: Staff };

/** Names a caller for the idempotency store. */
export const nameOf = (caller: Caller): string =>
  caller.as === 'staff' ? `staff ${caller.staff.id}` : caller.as === 'resident' ? `resident ${caller.resident.id}`
  : caller.as === 'holder' ? `party ${caller.holder.number} ${caller.holder.party}` : caller.as;

export interface Gate {
  readonly db: Kysely<Database>;
  readonly secrets: Secrets;
  /** Who vouches for staff. */
  readonly tokens: Tokens | undefined;
  /** Who vouches for residents. */
  readonly residents: Tokens | undefined;
  readonly now: () => number;
}

/** Finds out who calls and whether they may, from the row's `who` alone. Throws a Refusal when they may not. */
export async function callerOf(gate: Gate, row: Endpoint, params: Readonly<Record<string, string>>, header: (name: string) => string | undefined, address: string): Promise<Caller> {
  const { db, secrets, tokens } = gate;
  const { who } = row;
  if (who === 'anyone') return { as: 'anyone' };
  if (who === 'holder') return { as: 'holder', holder: await holderOf(db, secrets, params['number'] ?? '', header('x-case-code'), address) };
  if (who === 'uploader') {
    const key = header('x-upload-key');
    if (!key || !/^[\w-]{20,60}$/.test(key)) throw new Refusal('missing', { fields: [{ path: 'params.id', code: 'unknown' }] });
    return { as: 'uploader', key };
  }
  if (who === 'resident') return { as: 'resident', resident: await residentOf(gate, header('authorization')) };
  const staff = await staffOf(db, tokens, header('authorization'));
  if (!staff.roles.some(role => who.roles.includes(role))) throw new Refusal('refused');
  if (who.over === 'case') await mustReach(db, staff, params['number'] ?? '');
  return { as: 'staff', staff };
}

/** Refuses a case that the caller has nothing to do with as if there were none. */
async function mustReach(db: Kysely<Database>, staff: Staff, number: string): Promise<void> {
  const found = await db.selectFrom('case_record').select('number').where('number', '=', number).where(reachOf(staff)).executeTakeFirst();
  if (!found) throw new Refusal('missing', { fields: [{ path: 'params.number', code: 'unknown' }] });
}

/**
 * Which cases a member of staff has to do with, as a condition on `case_record`: those of their division, counsellors with
 * counselling alone, coordinators with all disputes, mediators with those of their own office and those that are assigned to them.
 */
export function reachOf({ id, roles, division, office }: Staff): RawBuilder<boolean> {
  const all = roles.includes('coordinator') || office === null;
  const disputes = roles.includes('coordinator') || roles.includes('mediator')
    ? sql<boolean>`service = 'dispute' and ${all ? sql`true` : sql`(office = ${office} or assignee = ${id})`}` : sql<boolean>`false`;
  return sql<boolean>`(division like ${`${division}%`} and (${disputes} or ${roles.includes('counsellor') ? sql`service = 'counselling'` : sql`false`}))`;
}
