import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What can happen to a request on its way. */
export const faults = ['none', 'refused', 'cut-before', 'lost-reply', 'half-reply', 'half-request', 'delay', 'bad-gateway', 'error-page', 'repeat'] as const;
export type Fault = (typeof faults)[number];

export interface Weather {
  readonly url: string;
  /** How often each was made. */
  readonly counts: Readonly<Record<Fault, number>>;
  close(): Promise<void>;
}

/**
 * A proxy on this machine between a client and a server that is as bad as a village network. Of `share` of the requests each
 * suffers one fault, drawn by `random`; the others pass.
 */
export async function badWeather(target: string, share: number, random: () => number = Math.random): Promise<Weather> {
  const counts = Object.fromEntries(faults.map(fault => [fault, 0])) as Record<Fault, number>;
  const server = createServer((request, response) => void carry(request, response));
  server.on('clientError', (_, socket) => socket.destroy());

  async function carry(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fault: Fault = random() < share ? faults[1 + Math.floor(random() * (faults.length - 1))]! : 'none';
    counts[fault]++;
    const cut = () => { request.socket.destroy(); };
    try {
      if (fault === 'refused') return cut();
      const body = Buffer.concat(await Array.fromAsync(request) as Buffer[]);
      if (fault === 'cut-before') return cut();
      if (fault === 'bad-gateway') return void response.writeHead(502, { 'content-type': 'text/html' }).end('<html><h1>502 Bad Gateway</h1></html>');
      if (fault === 'error-page') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>请先登录网络</html>');
      if (fault === 'delay') await new Promise(done => setTimeout(done, random() * 300));
      if (fault === 'half-request') return void forward(request, body.subarray(0, Math.floor(body.length / 2)), body.length).catch(() => {}).finally(cut);
      // The network sends it twice, at the same time.
      const twin = fault === 'repeat' ? forward(request, body).catch(() => undefined) : undefined;
      const reply = await forward(request, body);
      await twin;
      if (fault === 'lost-reply') return cut();
      response.writeHead(reply.status, reply.headers);
      if (fault !== 'half-reply') return void response.end(reply.body);
      response.write(reply.body.subarray(0, Math.floor(reply.body.length / 2)), cut);
    } catch {
      cut();
    }
  }

  interface Reply { readonly status: number; readonly headers: Record<string, string>; readonly body: Buffer }

  /** `promised` more than there is: the rest never comes. */
  function forward({ method = 'GET', url = '/', headers }: IncomingMessage, body: Buffer, promised = body.length): Promise<Reply> {
    return new Promise((done, fail) => {
      const { host: _, connection: __, 'transfer-encoding': ___, ...rest } = headers;
      const onward = ask(`${target}${url}`, { method, headers: { ...rest, ...(promised && { 'content-length': String(promised) }) } }, reply => {
        Array.fromAsync(reply).then(parts => {
          const kept = Object.fromEntries(Object.entries(reply.headers).filter(([name]) => !['connection', 'transfer-encoding', 'keep-alive'].includes(name))) as Record<string, string>;
          done({ status: reply.statusCode ?? 502, headers: kept, body: Buffer.concat(parts as Buffer[]) });
        }, fail);
      });
      onward.on('error', fail);
      if (promised === body.length) onward.end(body);
      else onward.write(body, () => setTimeout(() => onward.destroy(), 5));
    });
  }

  await new Promise<void>(done => { server.listen(0, '127.0.0.1', done); });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, counts,
    close: () => new Promise(done => { server.close(() => done()); server.closeAllConnections(); }),
  };
}
