import type * as z from 'zod/mini';
import type { ProblemKind } from './problem.ts';

/**
 * What a member of staff is trusted with: 调解员, 协调员 (assigns and oversees), 心理咨询师 (counselling requests, which nobody
 * else may read), 审计员 (reads the audit log and no case), 信息公开员
 * (keeps the committees' public entries), 志愿服务组织者 (opens shifts, and sees the volunteers and their hours).
 */
export const roles = ['mediator', 'coordinator', 'counsellor', 'auditor', 'publisher', 'organiser'] as const;
export type Role = (typeof roles)[number];

/**
 * Who may call a row. The server checks it before anything else; a row without it does not compile.
 *
 * - `anyone`: no credentials.
 * - `holder`: a party of the case that `params.number` names, by the secret code in `X-Case-Code`.
 * - `uploader`: whoever began the upload that `params.id` names, by its key in `X-Upload-Key`.
 * - `resident`: a natural person, by a bearer token: of the portal's issuer, which vouches for them, or of one's own sign-in by phone.
 * - staff: a bearer token with one of these roles; `over: 'case'` wants the case of `params.number` in the caller's division,
 *   `over: 'division'` shows or takes only what lies in the caller's division.
 */
export type Who = 'anyone' | 'holder' | 'uploader' | 'resident' | { readonly roles: readonly Role[]; readonly over: 'case' | 'division' };

type Schema = z.ZodMiniType;

/** One row of the contract: all that the SDK, the server and the OpenAPI document need to know about a call. */
export interface Endpoint<
  P extends Schema = any,
  Q extends Schema = any,
  B extends Schema = any,
  R extends Schema = any,
> {
  /** Noun and verb, the same at every stop: SDK method, operationId, log line. */
  readonly name: `${string}.${string}`;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path with `:name` for each member of `params`. */
  readonly path: `/v1/${string}`;
  readonly who: Who;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly result: R;
  /** Media type of a result that is `Bytes`; `application/octet-stream` if absent. */
  readonly media?: `${string}/${string}`;
  /** Problems beyond `invalid`, `busy` and `broken`, which any row can answer with. */
  readonly problems?: readonly ProblemKind[];
  /** Takes an Idempotency-Key: the same key never does the work twice. A write without it can be repeated by its nature (PUT, DELETE). */
  readonly idempotent?: boolean;
  /** Seconds for which anyone may keep the reply. Only for replies that are the same for everybody. */
  readonly cache?: number;
}

/** Names a row; the type parameters keep params, query, body and result exact. */
export const endpoint = /* @__NO_SIDE_EFFECTS__ */ <
  const P extends Schema = never,
  const Q extends Schema = never,
  const B extends Schema = never,
  const R extends Schema = never,
>(row: Endpoint<P, Q, B, R>): Endpoint<P, Q, B, R> => row;

type In<T> = T extends Schema ? z.input<T> : never;
type Out<T> = [T] extends [never] ? undefined : T extends Schema ? z.output<T> : undefined;
type Key<K extends string, T> = [T] extends [never] ? unknown : { [k in K]: In<T> };

/** What a caller hands in: `{ params, query, body }` as far as the row has them, and the `secret` of a holder or uploader. */
export type InputOf<E> = E extends Endpoint<infer P, infer Q, infer B, any> ? Key<'params', P> & Key<'query', Q> & Key<'body', B> & { secret?: string } : never;
/** What the handler gets: the same, parsed. */
export type ParsedOf<E> = E extends Endpoint<infer P, infer Q, infer B, any> ? { params: Out<P>; query: Out<Q>; body: Out<B> } : never;
/** What the call answers. */
export type ResultOf<E> = E extends Endpoint<any, any, any, infer R> ? Out<R> : never;
