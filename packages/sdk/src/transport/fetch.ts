import type { Transport } from './transport.ts';

export interface FetchTransportOptions {
  /** Stands in for the global `fetch`; a server's `app.fetch` answers without a network. */
  readonly fetch?: ((request: Request) => Response | Promise<Response>) | undefined;
}

/** The light transport: the platform's own `fetch`. */
export const fetchTransport = (options: FetchTransportOptions = {}): Transport => async ({ url, bytes, ...init }) => {
  const response = await (options.fetch ?? fetch)(new Request(absolute(url), init));
  return { status: response.status, header: name => response.headers.get(name), body: bytes ? new Uint8Array(await response.arrayBuffer()) : await response.text() };
};

/** A path alone means the page's origin; where there is no page, `Request` still wants some origin for a handed-in `fetch`. */
const absolute = (url: string): string => (url[0] === '/' && typeof location === 'undefined' ? `http://localhost${url}` : url);
