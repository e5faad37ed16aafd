/** One HTTP request, ready to go. */
export interface WireRequest {
  readonly method: string;
  /** The client's `baseUrl` with path and query. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Text, or bytes as they are. */
  readonly body: string | Uint8Array<ArrayBuffer> | null;
  /** Whether the reply's body is wanted as a Uint8Array, whatever its status. */
  readonly bytes: boolean;
  /** Aborts when the caller cancels or the time is up. */
  readonly signal: AbortSignal;
}

/** What came back, whatever its status. */
export interface WireReply {
  readonly status: number;
  /** The value of a header, named in lower case. */
  header(name: string): string | null | undefined;
  /** The text, or its JSON value where the transport has parsed it already; a Uint8Array where bytes were asked for. */
  readonly body: unknown;
}

/**
 * Carries one request to the server, once. Rejects only if no reply came: a `LinliError` or an `AbortError`
 * reaches the caller as it is, anything else as `offline`. Timeouts, retries and validation are not its business.
 */
export type Transport = (request: WireRequest) => Promise<WireReply>;
