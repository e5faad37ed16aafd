import type { Role } from '@linli/contract/endpoint';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { signIn, subjectOf, type Tokens } from './tokens.ts';

/** A member of staff who calls. */
export interface Staff { readonly id: string; readonly roles: readonly Role[]; readonly division: string; readonly office: string | null }

/** Who calls with a bearer token. The token says who it is; what they may do stands in our own table. */
export async function staffOf(db: Kysely<Database>, tokens: Tokens | undefined, authorization: string | undefined): Promise<Staff> {
  const { id } = await subjectOf(tokens, authorization);
  const staff = await db.selectFrom('staff').select(['id', 'roles', 'division', 'office']).where('id', '=', id).executeTakeFirst();
  if (!staff) throw signIn();
  return staff;
}
