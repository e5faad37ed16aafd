import type { Endpoint, InputOf, ResultOf } from '@linli/contract/endpoint';
import { isLinliError, LinliError } from './error.ts';
import { answersBytes, read } from './reply.ts';
import { crossesOrigin, encoded, headersOf, randomId, urlOf, type Input } from './request.ts';
import { retrying } from './retry.ts';
import { within } from './signal.ts';
import type { Transport, WireRequest } from './transport/transport.ts';

/** What a caller may say about one call. */
export interface CallOptions {
  /** Cancels the call: it rejects with the signal's reason, an `AbortError` unless the caller gave another. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that each attempt may take; the client's if absent. */
  readonly timeout?: number | undefined;
  /** How many attempts may follow the first; the client's if absent. A write that could do its work twice has none. */
  readonly retries?: number | undefined;
  /** Language of names and texts (BCP 47); the client's if absent. */
  readonly language?: string | undefined;
  /** Bearer token of this call; the client's if absent. */
  readonly token?: string | undefined;
  /** The same key never does the work twice. A random one holds for the attempts of one call; name your own where calls must be known as one. */
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
  const { signal, timeout = client.timeout ?? 15_000, retries = client.retries ?? 2 } = options;
  const { type, body } = bodyOf(input as Input);
  const secret = encoded((input as Input).secret ?? '');
  const url = urlOf(client.baseUrl ?? '', row, input as Input);
  const requestId = crossesOrigin(url) ? undefined : randomId();
  const idempotencyKey = row.idempotent ? options.idempotencyKey ?? randomId() : undefined;

  const attempt = async (inner: AbortSignal) => {
    const token = options.token ?? (typeof client.token === 'function' ? await client.token() : client.token);
    const headers = headersOf({
      'accept-language': options.language ?? client.language,
      'authorization': token && `Bearer ${token}`,
      'content-type': type,
      'idempotency-key': idempotencyKey,
      'x-request-id': requestId,
      'x-case-code': row.who === 'holder' ? secret : undefined,
      'x-upload-key': row.who === 'uploader' ? secret : undefined,
    });
    const request = { method: row.method, url, headers, body, bytes: answersBytes(row), signal: inner };
    const reply = await transport(request).catch(cause => { throw unanswered(cause, row, requestId); });
    return read(row, reply, requestId);
  };
  const late = () => new LinliError('timeout', { message: `${row.name}: no reply within ${timeout} ms`, requestId });
  return retrying(idempotencyKey || /GET|PUT|DELETE/.test(row.method) ? retries : 0, signal, () => within(timeout, signal, late, attempt));
};

/** Bytes go as they are, anything else as JSON. */
const bodyOf = ({ body }: Input): { type?: string; body: WireRequest['body'] } =>
  body instanceof Uint8Array ? { type: 'application/octet-stream', body: body as Uint8Array<ArrayBuffer> }
  : body === undefined ? { body: null } : { type: 'application/json', body: JSON.stringify(body) };

/** What the caller hears when the transport brought nothing back. */
const unanswered = (cause: unknown, row: Endpoint, requestId: string | undefined): unknown =>
  isLinliError(cause) || (cause as Error | undefined)?.name === 'AbortError' ? cause : new LinliError('offline', { message: `${row.name}: no reply`, requestId, cause });
