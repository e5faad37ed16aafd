import type { Endpoint, InputOf, ResultOf } from '@linli/contract/endpoint';
import { isLinliError, LinliError } from './error.ts';
import { read } from './reply.ts';
import { crossesOrigin, headersOf, randomId, urlOf, type Input } from './request.ts';
import { retrying } from './retry.ts';
import { within } from './signal.ts';
import type { Transport } from './transport/transport.ts';

/** What a caller may say about one call. */
export interface CallOptions {
  /** Cancels the call: it rejects with the signal's reason, an `AbortError` unless the caller gave another. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that each attempt may take; the client's if absent. */
  readonly timeout?: number | undefined;
  /** How many attempts may follow the first; the client's if absent. A write is tried again only with an idempotency key. */
  readonly retries?: number | undefined;
  /** Language of names and texts (BCP 47); the client's if absent. */
  readonly language?: string | undefined;
  /** The same key never does the work twice. */
  readonly idempotencyKey?: string | undefined;
}

type Token = string | undefined;

/** What holds for every call of a client. */
export interface ClientOptions {
  /** Where the server is, with a path prefix if it has one (`https://example.org/linli`); the page's own origin, or axios's `baseURL`, if absent. */
  readonly baseUrl?: string | undefined;
  /** Bearer token; a function is asked before every attempt. */
  readonly token?: Token | (() => Token | Promise<Token>);
  /** Language of names and texts (BCP 47); the browser's if absent. */
  readonly language?: string | undefined;
  /** Milliseconds that each attempt may take; 15,000 if absent. */
  readonly timeout?: number | undefined;
  /** How many attempts may follow the first; 2 if absent. */
  readonly retries?: number | undefined;
  /** What carries the requests. */
  readonly transport?: Transport | undefined;
}

/**
 * Calls one row of the contract and resolves with its result. Rejects with a `LinliError`, or with the signal's
 * reason if the call was cancelled.
 */
export type Send = <E extends Endpoint>(row: E, input: InputOf<E>, options?: CallOptions) => Promise<ResultOf<E>>;

/** Ties a client's options and a transport into one function. */
export const createSend = (client: ClientOptions, transport: Transport): Send => async (row, input, options = {}) => {
  const { signal, idempotencyKey, timeout = client.timeout ?? 15_000, retries = client.retries ?? 2 } = options;
  const { body } = input as Input;
  const url = urlOf(client.baseUrl ?? '', row, input as Input);
  const requestId = crossesOrigin(url) ? undefined : randomId();

  const attempt = async (inner: AbortSignal) => {
    const token = typeof client.token === 'function' ? await client.token() : client.token;
    const headers = headersOf({
      'accept-language': options.language ?? client.language,
      'authorization': token && `Bearer ${token}`,
      'content-type': body === undefined ? undefined : 'application/json',
      'idempotency-key': idempotencyKey,
      'x-request-id': requestId,
    });
    const request = { method: row.method, url, headers, body: body === undefined ? null : JSON.stringify(body), signal: inner };
    const reply = await transport(request).catch(cause => { throw unanswered(cause, row, requestId); });
    return read(row, reply, requestId);
  };
  const late = () => new LinliError('timeout', { message: `${row.name}: no reply within ${timeout} ms`, requestId });
  return retrying(row.method === 'GET' || idempotencyKey ? retries : 0, signal, () => within(timeout, signal, late, attempt));
};

/** What the caller hears when the transport brought nothing back. */
const unanswered = (cause: unknown, row: Endpoint, requestId: string | undefined): unknown =>
  isLinliError(cause) || (cause as Error | undefined)?.name === 'AbortError' ? cause : new LinliError('offline', { message: `${row.name}: no reply`, requestId, cause });
