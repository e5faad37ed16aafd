import { isCaseCode, isCaseNumber } from '@linli/contract/case-number';
import type { Kysely } from 'kysely';
import type { Database, Viewer } from '../database/schema.ts';
import { noteWrongTry, pauseAfterWrongTries } from '../limits.ts';
import { Refusal } from '../problem.ts';
import { isEqual, sha256, type Secrets } from '../secrets/secrets.ts';

/** A party who calls with number and code. */
export interface Holder { readonly number: string; readonly party: number; readonly viewer: Viewer }

/** What is stored of a code. */
export const sealCode = async (secrets: Secrets, number: string, party: number, code: string): Promise<string> =>
  secrets.seal(await sha256(`${number} ${code}`), `access.${number}.${party}`);

/** No case, or not this code: nobody learns which. */
const unknown = () => new Refusal('missing', { fields: [{ path: 'params.number', code: 'unknown' }] });

/**
 * Who holds a number and a code. Of a number that nobody has, as much is read and compared as of one that somebody has; wrong
 * tries are counted by number and by address, and pause both.
 */
export async function holderOf(db: Kysely<Database>, secrets: Secrets, number: string, code: string | undefined, address: string): Promise<Holder> {
  if (!isCaseNumber(number) || code === undefined || !isCaseCode(code)) throw unknown();
  const buckets = [`case ${await secrets.index('limit', number)}`, `address ${address}`];
  await pauseAfterWrongTries(db, buckets);
  const digest = await sha256(`${number} ${code}`);
  const known = await db.selectFrom('case_access').selectAll().where('number', '=', number).orderBy('party').execute();
  let holder: Holder | undefined;
  for (const { party, viewer, code: sealed } of known.length ? known : [await decoy(secrets)]) {
    const matches = isEqual(await secrets.open(sealed, known.length ? `access.${number}.${party}` : decoyContext), digest);
    if (matches && known.length) holder = { number, party, viewer };
  }
  if (holder) return holder;
  await noteWrongTry(db, buckets);
  throw unknown();
}

const decoyContext = 'access.none';
const decoys = new WeakMap<Secrets, Promise<string>>();

/** Something to open and compare where there is nothing. */
async function decoy(secrets: Secrets): Promise<{ party: number; viewer: Viewer; code: string }> {
  const sealed = decoys.get(secrets) ?? secrets.seal('0'.repeat(64), decoyContext);
  decoys.set(secrets, sealed);
  return { party: 0, viewer: 'applicant', code: await sealed };
}
