import { plainCode } from '@linli/contract/code-alphabet';
import { isMobile, maskedPhone, plainPhone } from '@linli/contract/identity';
import type { Session, SignInCode } from '@linli/contract/sessions';
import type { Language } from '@linli/contract/text';
import { sql, type Kysely } from 'kysely';
import { accessSeconds, accessToken, type Resident } from '../access/resident.ts';
import { DAY } from '../calendar.ts';
import type { Database } from '../database/schema.ts';
import { invalidField, Refusal } from '../problem.ts';
import { randomText, sha256, type Secrets } from '../secrets/secrets.ts';
import { accountOfPhone, phoneOf } from './accounts.ts';
import { codeSeconds, putCode, randomCode, useCode } from './codes.ts';
import type { SmsSender } from './sms.ts';

type Db = Kysely<Database>;

/** How long a device stays signed in without being used, ms. */
const stay = 30 * DAY;
/** How long the token before the latest gets the same answer again, ms: a reply may be lost, and two tabs may ask at once. */
const grace = 60_000;

export type SessionStore = ReturnType<typeof sessionStore>;

/** Residents who sign in by phone; without a sender of text messages nobody does. */
export function sessionStore(secrets: Secrets, sms: SmsSender | undefined) {
  const told = async (id: string, secret: string, phone: string, now: number): Promise<Session> =>
    ({ accessToken: await accessToken(secrets, id, now), expiresIn: accessSeconds, refreshToken: `${id}.${secret}`, refreshExpiresIn: stay / 1000, phone: maskedPhone(phone) });

  /** The account of a session whose token is the one before the latest; otherwise somebody holds a copy, and nobody goes on with it. */
  async function again(db: Db, id: string, given: string, fresh: string, now: number): Promise<string> {
    const row = await db.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst();
    if (row?.previous === given && row.refresh === fresh && row.renewed_at.getTime() > now - grace) return row.account;
    if (row) await db.deleteFrom('session').where('id', '=', id).execute();
    throw ended();
  }

  return {
    /** Sends a code. Whether there is an account plays no part in it. A message that could not be sent counts all the same: it may have been. */
    async sendCode(db: Db, draft: { readonly phone: string }, language: Language, now: number): Promise<SignInCode> {
      if (!sms) throw new Refusal('missing');
      const phone = mobileIn(draft.phone);
      const code = randomCode();
      const resendIn = await putCode(db, secrets, phone, code, now);
      await sms.send({ phone, code, minutes: codeSeconds / 60, language }).catch(cause => { throw new Refusal('busy', { retryAfter: resendIn, cause }); });
      return { expiresIn: codeSeconds, resendIn, ...(sms.demonstration && { demoCode: code }) };
    },

    /** Signs in by phone and code. */
    async open(db: Db, draft: { readonly phone: string; readonly code: string }, now: number): Promise<Session> {
      const phone = mobileIn(draft.phone);
      const code = plainCode(draft.code);
      if (!/^\d{6}$/.test(code)) throw invalidField('body.code', 'format');
      const [id, secret] = [randomText(128), randomText(256)];
      await useCode(db, secrets, phone, code, id, now);
      await db.transaction().execute(async trx => {
        const account = await accountOfPhone(trx, secrets, phone, now);
        await trx.insertInto('session').values({ id, account, refresh: await sha256(secret), previous: null, renewed_at: new Date(now), until: new Date(now + stay) }).execute();
      });
      return told(id, secret, phone, now);
    },

    /** New tokens for an old one. Throws `refused`, and ends the session, where the token is older than it may be. */
    async renew(db: Db, token: string, now: number): Promise<Session> {
      const { id, secret } = partsOf(token);
      const given = await sha256(secret);
      // Made of the one before it: whoever asks again gets the same, and nothing readable is stored.
      const next = await secrets.index('refresh', `${id} ${secret}`);
      const refresh = await sha256(next);
      const renewed = await db.updateTable('session').set({ previous: given, refresh, renewed_at: new Date(now), until: new Date(now + stay) })
        .where('id', '=', id).where('refresh', '=', given).where('until', '>', new Date(now)).returning('account').executeTakeFirst();
      const account = renewed?.account ?? await again(db, id, given, refresh, now);
      return told(id, next, await phoneOf(db, secrets, account) ?? '', now);
    },

    /** Signs out by the latest token or the one before it; of others there is nothing to say. */
    async close(db: Db, token: string): Promise<{ closed: true }> {
      const { id, secret } = partsOf(token);
      const given = await sha256(secret);
      await db.deleteFrom('session').where('id', '=', id).where(({ or, eb }) => or([eb('refresh', '=', given), eb('previous', '=', given)])).execute();
      return { closed: true };
    },

    /** Signs out everywhere. Whom an issuer vouches for is signed in there and not here. */
    async closeAll(db: Db, { account }: Resident): Promise<{ closed: true }> {
      if (account !== undefined) await db.deleteFrom('session').where('account', '=', account).execute();
      return { closed: true };
    },
  };
}

const ended = () => new Refusal('refused', { fields: [{ path: 'body.refreshToken', code: 'expired' }] });

/** Session and secret in a refresh token; none of either where it is none. */
function partsOf(token: string): { id: string; secret: string } {
  const [, id = '', secret = ''] = /^([\w-]{22})\.([\w-]{43})$/.exec(token) ?? [];
  return { id, secret };
}

/** The phone as people type it, if text messages reach it. */
function mobileIn(typed: string): string {
  if (!isMobile(typed)) throw invalidField('body.phone', 'format');
  return plainPhone(typed);
}

/** Removes sessions that are over, codes of which nothing is remembered, and phones with which nobody is signed in and to which nothing refers. */
export async function sweepSessions(db: Db, now: number): Promise<number> {
  const ended = await db.deleteFrom('session').where('until', '<', new Date(now)).executeTakeFirst();
  await db.deleteFrom('sign_in_code').where('expires_at', '<', new Date(now - DAY)).execute();
  await sql`delete from account a where a.content is not null and a.seen_at < ${new Date(now - stay)} and not exists (select from session s where s.account = a.id)
    and not exists (select from volunteer v where v.account = a.id) and not exists (select from wish w where w.asker = a.id)`.execute(db);
  return Number(ended.numDeletedRows);
}
