import { Client } from './resources.ts';
import { createSend, type ClientOptions } from './send.ts';
import { axiosTransport } from './transport/axios.ts';

export type { CallOptions, ClientOptions } from './send.ts';
export type { Client } from './resources.ts';

/** A client that speaks through axios, or through the transport handed in. */
export const createClient = (options: ClientOptions = {}): Client => new Client(createSend(options, options.transport ?? axiosTransport()));
