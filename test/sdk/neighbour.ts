import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the neighbour treats one request. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** What the neighbour was asked. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The same as it came. */
  readonly bytes: Buffer;
  /** Settles when the connection closes, whoever closes it. */
  readonly closed: Promise<void>;
}

export interface Neighbour {
  readonly url: string;
  /** Everything asked since the last `answers`. */
  readonly asked: readonly Asked[];
  /** Says how to treat the next requests, in turn; the last answer stays. */
  answers(...answers: Answer[]): void;
  close(): Promise<void>;
}

export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Answer => response => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
};

export const text = (body: string, status = 200, headers: Record<string, string> = {}): Answer => response => {
  response.writeHead(status, headers).end(body);
};

/** Closes the connection without a word. */
export const reset: Answer = response => void response.socket?.destroy();

/** Promises more than it sends, then closes the connection. */
export const breaksOff: Answer = response => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"items":', () => response.socket?.destroy());
};

/** Never answers. */
export const hang: Answer = () => {};

/** A server on the loopback that misbehaves on demand: what proxies, networks and other people's servers do to a client. */
export async function moveIn(): Promise<Neighbour> {
  let answers: Answer[] = [];
  let asked: Asked[] = [];
  const server = createServer((request, response) => {
    const closed = new Promise<void>(resolve => response.once('close', resolve));
    const parts: Buffer[] = [];
    request.on('data', part => parts.push(part)).on('end', () => {
      const bytes = Buffer.concat(parts);
      asked.push({ method: request.method!, url: request.url!, headers: request.headers, body: bytes.toString(), bytes, closed });
      const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
      answer(response, request);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get asked() { return asked; },
    answers(...next) { answers = next; asked = []; },
    close: () => new Promise(resolve => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
}
