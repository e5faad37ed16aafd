import { Client } from './resources.ts';
import { createSend, type ClientOptions } from './send.ts';
import { fetchTransport } from './transport/fetch.ts';

export type { CallOptions, ClientOptions } from './send.ts';
export type { Client } from './resources.ts';

/** A client that speaks through the platform's `fetch`, or through the transport handed in. Knows nothing of axios. */
export const createClient = (options: ClientOptions = {}): Client => new Client(createSend(options, options.transport ?? fetchTransport()));
