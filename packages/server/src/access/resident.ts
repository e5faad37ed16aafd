import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { Refusal } from '../problem.ts';
import { isEqual, type Secrets } from '../secrets/secrets.ts';
import type { Caller } from './caller.ts';
import { signIn, subjectOf, type Tokens } from './tokens.ts';

/** A person who calls. Who that is stays with the issuer, or with the sealed phone: here there are only keyed digests. */
export interface Resident {
  readonly id: string;
  /** The same under each key of the ring, to find again what an older key made. */
  readonly ids: readonly string[];
  /** Whether the portal's issuer vouches for them: a verified person, while a phone is a number that anybody may hold several of. */
  readonly vouched: boolean;
  /** Under which things are kept of them; absent while there is none. `accountOf` of sessions/accounts.ts makes one. */
  readonly account?: string;
  /** Their home community, where the issuer says so. */
  readonly division?: string;
  /** Their phone, where the issuer says so; that of one's own sign-in is sealed with the account. */
  readonly phone?: string;
}

/** How long an access token holds, unless its session ends before. */
export const accessSeconds = 900;

const form = /^Bearer ([\w-]{22})~([0-9a-z]{6,9})~([\w-]{43})$/;

/** The access token of a session: its identifier and the end of the token, signed. It is not stored, and dies with the session. */
export async function accessToken(secrets: Secrets, session: string, now: number): Promise<string> {
  const signed = `${session}~${Math.floor(now / 1000 + accessSeconds).toString(36)}`;
  return `${signed}~${await secrets.index('access', signed)}`;
}

export interface ResidentGate {
  readonly db: Kysely<Database>;
  readonly secrets: Secrets;
  /** Who vouches for residents. */
  readonly residents: Tokens | undefined;
  readonly now: () => number;
}

/** Who calls with a resident's bearer token: one's own of a session, or the issuer's. Throws 401. */
export async function residentOf(gate: ResidentGate, authorization: string | undefined): Promise<Resident> {
  const own = form.exec(authorization ?? '');
  if (own) return signedIn(gate, own);
  const { db, secrets, residents } = gate;
  const { id: subject, division, phone } = await subjectOf(residents, authorization);
  const ids = await secrets.indexes('resident', subject);
  const known = await db.selectFrom('account').select('id').where('person', 'in', ids).executeTakeFirst();
  return { id: ids[0]!, ids, vouched: true, ...(known && { account: known.id }), ...(division !== undefined && { division }), ...(phone !== undefined && { phone }) };
}

async function signedIn({ db, secrets, now }: ResidentGate, [, session = '', end = '', signature = '']: readonly string[]): Promise<Resident> {
  const signatures = await secrets.indexes('access', `${session}~${end}`);
  if (!signatures.some(one => isEqual(one, signature)) || parseInt(end, 36) * 1000 <= now()) throw signIn();
  const found = await db.selectFrom('session').select('account').where('id', '=', session).where('until', '>', new Date(now())).executeTakeFirst();
  if (!found) throw signIn();
  return { id: found.account, ids: [found.account], vouched: false, account: found.account };
}

/** The resident whom the gate let through. */
export function residentIn(caller: Caller): Resident {
  if (caller.as !== 'resident') throw new Refusal('refused');
  return caller.resident;
}
