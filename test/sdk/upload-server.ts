import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Intake } from './intake.ts';

/**
 * What becomes of one request. `reset`, `busy`, `closed` (for a quarter of an hour): it never reaches the server; `lost`,
 * `half`, `gateway`: it does its work and nobody hears of it; `twice`: a proxy sends it two times; `hang`: it does its work
 * and never answers.
 */
export type Fault = 'none' | 'reset' | 'busy' | 'closed' | 'lost' | 'half' | 'gateway' | 'twice' | 'hang';
export const faults: readonly Fault[] = ['none', 'reset', 'busy', 'lost', 'half', 'gateway', 'twice'];

/** An intake behind a network that does what the test wants. */
export interface UploadServer {
  readonly url: string;
  intake: Intake;
  /** What came in since the last change of weather, whatever became of it: method, path and length of the body. */
  readonly asked: readonly { readonly method: string; readonly path: string; readonly length: number }[];
  /** The weather from now on: what becomes of each request, asked in turn; of the rest nothing. */
  weather(next: Iterable<Fault>): void;
  close(): Promise<void>;
}

export async function openUploadServer(): Promise<UploadServer> {
  let asked: { method: string; path: string; length: number }[] = [];
  let weather: Iterator<Fault> = [][Symbol.iterator]();

  async function treat(fault: Fault, request: IncomingMessage, response: ServerResponse, body: Uint8Array<ArrayBuffer>): Promise<unknown> {
    if (fault === 'reset') return response.socket?.destroy();
    if (fault === 'busy') return response.writeHead(503).end('<h1>503</h1>');
    if (fault === 'closed') return response.writeHead(429, { 'retry-after': '900' }).end();
    const work = () => server.intake.answer({ method: request.method!, path: request.url!, header: name => request.headers[name] as string | undefined, body });
    if (fault === 'twice') await work();
    const answer = await work();
    if (fault === 'hang') return undefined;
    if (fault === 'lost') return response.socket?.destroy();
    if (fault === 'gateway') return response.writeHead(502).end('<h1>502</h1>');
    const text = JSON.stringify(answer.body);
    response.writeHead(answer.status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    return fault === 'half' ? response.write(text.slice(0, 9), () => response.socket?.destroy()) : response.end(text);
  }

  const http = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', part => parts.push(part)).on('end', () => {
      const body = new Uint8Array(Buffer.concat(parts));
      asked.push({ method: request.method!, path: request.url!, length: body.length });
      void treat(weather.next().value ?? 'none', request, response, body);
    });
  });
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve));
  const server: UploadServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    intake: new Intake(),
    get asked() { return asked; },
    weather(next) { weather = next[Symbol.iterator](); asked = []; },
    close: () => new Promise<void>(resolve => { http.close(() => resolve()); http.closeAllConnections(); }),
  };
  return server;
}
