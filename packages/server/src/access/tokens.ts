import { isPhone, plainPhone } from '@linli/contract/identity';
import { createRemoteJWKSet, jwtVerify, SignJWT, type JWTVerifyGetKey, type JWTPayload } from 'jose';
import { Refusal } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';

/** Who vouches for people: an OpenID Connect issuer, by the address of its keys. */
export interface Issuer { readonly issuer: string; readonly audience: string; readonly jwks: string }

/**
 * Whom a token speaks for, in the issuer's own words; `division` is the claim of that name: the code of the home community. `phone` is
 * the standard claim `phone_number`, unless the issuer says that it was not verified.
 */
export interface Subject { readonly id: string; readonly division?: string; readonly phone?: string }

/** Tells who a bearer token speaks for. */
export interface Tokens {
  /** The subject of a token that is in force; throws when it is none. */
  verify(token: string): Promise<Subject>;
  /** A token of the demo; absent where a real issuer vouches. */
  issue?(subject: Subject, now: number): Promise<{ token: string; expiresAt: number }>;
}

interface Claims extends JWTPayload { division?: unknown; phone_number?: unknown; phone_number_verified?: unknown }
const subjectIn = ({ sub, division, phone_number: phone, phone_number_verified: verified }: Claims): Subject => ({
  id: sub!, ...(division !== undefined && { division: String(division) }), ...(typeof phone === 'string' && isPhone(phone) && verified !== false && { phone: plainPhone(phone) }),
});

/** The issuer's own tokens. Its keys are fetched when one is first needed, and again when a new one appears. */
export function issuerTokens({ issuer, audience, jwks }: Issuer): Tokens {
  const keys: JWTVerifyGetKey = createRemoteJWKSet(new URL(jwks), { timeoutDuration: 5_000, cooldownDuration: 30_000 });
  return {
    async verify(token) {
      const { payload } = await jwtVerify(token, keys, { issuer, audience, algorithms: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'], requiredClaims: ['sub', 'exp'], clockTolerance: 30 });
      return subjectIn(payload);
    },
  };
}

const issuer = 'linli:demo';
/** One audience for each kind of people: a resident's token opens no desk. */
const audiences = { staff: 'linli:demo-desk', residents: 'linli:demo-residents' } as const;
const demoHours = 8;

/** Tokens that the demo makes for its invented people, all of whose processes share the keys. */
export function demoTokens(secrets: Secrets, people: keyof typeof audiences = 'staff'): Tokens {
  const audience = audiences[people];
  return {
    async verify(token) {
      const { payload } = await jwtVerify(token, await secrets.derive('demo tokens'), { issuer, audience, algorithms: ['HS256'], requiredClaims: ['sub', 'exp'] });
      return subjectIn(payload);
    },
    async issue({ id, division, phone }, now) {
      const expiresAt = now + demoHours * 3_600_000;
      const token = await new SignJWT({ ...(division !== undefined && { division }), ...(phone !== undefined && { phone_number: phone }) }).setProtectedHeader({ alg: 'HS256' }).setIssuer(issuer).setAudience(audience).setSubject(id)
        .setIssuedAt(Math.floor(now / 1000)).setExpirationTime(Math.floor(expiresAt / 1000)).sign(await secrets.derive('demo tokens'));
      return { token, expiresAt };
    },
  };
}

/** Without a sign-in: 401, so that a page knows to ask for one. */
export const signIn = () => new Refusal('refused', { status: 401 });

/** Whom the token of an `Authorization` header speaks for. Throws 401 where it speaks for nobody, `busy` where the issuer does not answer. */
export async function subjectOf(tokens: Tokens | undefined, authorization: string | undefined): Promise<Subject> {
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '') ?? [];
  if (!token || !tokens || token.length > 8192) throw signIn();
  return tokens.verify(token).catch((error: { code?: string }) => {
    // An issuer that does not answer is no fault of the token.
    if (error.code === 'ERR_JWKS_TIMEOUT' || !error.code?.startsWith('ERR_J')) throw new Refusal('busy', { cause: error });
    throw signIn();
  });
}
