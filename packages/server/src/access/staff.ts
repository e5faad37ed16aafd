import type { Role } from '@linli/contract/endpoint';
import { createRemoteJWKSet, jwtVerify, SignJWT, type JWTVerifyGetKey } from 'jose';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { Refusal } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';

/** A member of staff who calls. */
export interface Staff { readonly id: string; readonly roles: readonly Role[]; readonly division: string; readonly office: string | null }

/** Who vouches for staff: an OpenID Connect issuer, by the address of its keys. */
export interface Issuer { readonly issuer: string; readonly audience: string; readonly jwks: string }

/** Tells who a bearer token speaks for. */
export interface StaffTokens {
  /** The `sub` of a token that is in force; throws when it is none. */
  verify(token: string): Promise<string>;
  /** A token of the demo; absent where a real issuer vouches. */
  issue?(staff: string, now: number): Promise<{ token: string; expiresAt: number }>;
}

/** The issuer's own tokens. Its keys are fetched when one is first needed, and again when a new one appears. */
export function issuerTokens({ issuer, audience, jwks }: Issuer): StaffTokens {
  const keys: JWTVerifyGetKey = createRemoteJWKSet(new URL(jwks), { timeoutDuration: 5_000, cooldownDuration: 30_000 });
  return {
    async verify(token) {
      const { payload } = await jwtVerify(token, keys, { issuer, audience, algorithms: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'], requiredClaims: ['sub', 'exp'], clockTolerance: 30 });
      return payload.sub!;
    },
  };
}

const demo = { issuer: 'linli:demo', audience: 'linli:demo-desk' } as const;
const demoHours = 8;

/** Tokens that the demo makes for its invented staff, all of whose processes share the keys. */
export function demoTokens(secrets: Secrets): StaffTokens {
  return {
    async verify(token) {
      const { payload } = await jwtVerify(token, await secrets.derive('demo tokens'), { ...demo, algorithms: ['HS256'], requiredClaims: ['sub', 'exp'] });
      return payload.sub!;
    },
    async issue(staff, now) {
      const expiresAt = now + demoHours * 3_600_000;
      const token = await new SignJWT().setProtectedHeader({ alg: 'HS256' }).setIssuer(demo.issuer).setAudience(demo.audience).setSubject(staff)
        .setIssuedAt(Math.floor(now / 1000)).setExpirationTime(Math.floor(expiresAt / 1000)).sign(await secrets.derive('demo tokens'));
      return { token, expiresAt };
    },
  };
}

/** Without a sign-in: 401, so that a page knows to ask for one. */
const signIn = () => new Refusal('refused', { status: 401 });

/** Who calls with a bearer token. The token says who it is; what they may do stands in our own table. */
export async function staffOf(db: Kysely<Database>, tokens: StaffTokens | undefined, authorization: string | undefined): Promise<Staff> {
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '') ?? [];
  if (!token || !tokens || token.length > 8192) throw signIn();
  const id = await tokens.verify(token).catch((error: { code?: string }) => {
    // An issuer that does not answer is no fault of the token.
    if (error.code === 'ERR_JWKS_TIMEOUT' || !error.code?.startsWith('ERR_J')) throw new Refusal('busy', { cause: error });
    throw signIn();
  });
  const staff = await db.selectFrom('staff').select(['id', 'roles', 'division', 'office']).where('id', '=', id).executeTakeFirst();
  if (!staff) throw signIn();
  return staff;
}
