import type { Database } from '@linli/server/database/schema';
import { build } from 'esbuild';
import type { Kysely } from 'kysely';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildEmbed } from '../scripts/embed.ts';
import { testApp, testDatabase } from '../test/server/support.ts';

const root = join(import.meta.dirname, '..');
const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

/** Bytes as they travel. */
export const brotli = (bytes: Uint8Array | string, quality = 11): Buffer =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });

/** Both pages of the comparison and the API that both ask, on one server, everything compressed alike. */
export interface Site {
  readonly url: string;
  readonly db: Kysely<Database>;
  /** Compressed size of a file that it serves. */
  sizeOf(path: string): number;
  stop(): Promise<void>;
}

/** Starts it on a database of the demo city, with our bundle built anew. */
export async function startSite(): Promise<Site> {
  const files = await filesToServe();
  const database = await testDatabase({ seeded: true });
  const app = testApp(database.db);
  const server = createServer((request, response) => {
    const { url = '/' } = request;
    const file = files.get(url);
    if (url.startsWith('/v1/')) void answer(app, request, response);
    else if (file) send(response, 200, file.type, file.body);
    else response.writeHead(404).end();
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    db: database.db,
    sizeOf: path => files.get(path)!.body.length,
    async stop() {
      server.closeAllConnections();
      await new Promise(done => server.close(done));
      await database.close();
    },
  };
}

interface ServedFile { readonly type: string; readonly body: Buffer }

let built: Promise<void> | undefined;

async function filesToServe(): Promise<Map<string, ServedFile>> {
  await (built ??= buildEmbed());
  const files = new Map<string, ServedFile>();
  const add = (path: string, content: Uint8Array) => files.set(path, { type: types[extname(path)]!, body: brotli(content) });
  const embed = join(root, 'dist/embed');
  for (const file of readdirSync(embed, { recursive: true, encoding: 'utf8' })) {
    // As the build compressed them.
    if (file.endsWith('.js')) files.set(`/embed/${file.replaceAll('\\', '/')}`, { type: types['.js']!, body: readFileSync(join(embed, `${file}.br`)) });
  }
  const { 'linli-service-lookup': first } = JSON.parse(readFileSync(join(embed, 'preload.json'), 'utf8')) as Record<string, string[]>;
  const links = first!.map(file => `<link rel="modulepreload" href="/embed/${file}">\n`).join('');
  add('/linli-preloaded.html', Buffer.from(readFileSync(join(root, 'bench/pages/linli.html'), 'utf8').replace('</script>\n', `</script>\n${links}`)));
  for (const page of ['linli.html', 'linli-asked.html', 'intake.html', 'directory.html', 'shoelace.html', 'list.html', 'list-virtual.html']) add(`/${page}`, readFileSync(join(root, 'bench/pages', page)));
  add('/shoelace.js', await bundle({ entryPoints: [join(root, 'bench/pages/shoelace.js')] }));
  for (const script of ['list.ts', 'list-virtual.ts']) add(`/${script.replace(/ts$/, 'js')}`, await bundle({ entryPoints: [join(root, 'bench/pages', script)] }));
  add('/shoelace.css', readFileSync(join(root, 'node_modules/@shoelace-style/shoelace/dist/themes/light.css')));
  return files;
}

/** With the API's own headers, which say how long an answer may be kept. */
async function answer(app: ReturnType<typeof testApp>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', headers, url = '/' } = request;
  const body = method === 'GET' ? undefined : await buffer(request);
  const answered = await app.fetch(new Request(`http://localhost${url}`, { method, headers: headers as Record<string, string>, body: body ?? null }));
  send(response, answered.status, 'application/json', brotli(await answered.text(), 5), Object.fromEntries(answered.headers));
}

const send = (response: ServerResponse, status: number, type: string, body: Buffer, headers: Record<string, string> = { 'cache-control': 'no-store' }) =>
  response.writeHead(status, { ...headers, 'content-type': type, 'content-encoding': 'br', 'content-length': body.length }).end(body);

/** Others' code with the settings that our own bundle is made with: one file, the same syntax, as small as esbuild gets it. */
export async function bundle(input: { entryPoints: string[] } | { stdin: { contents: string; resolveDir: string } }): Promise<Uint8Array> {
  const { outputFiles } = await build({ ...input, bundle: true, minify: true, write: false, format: 'esm', target: 'es2021', charset: 'utf8', legalComments: 'none', conditions: ['source', 'browser', 'production'], tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false, verbatimModuleSyntax: true } } });
  return outputFiles[0]!.contents;
}

/** The same of code given as text. */
export const bundleOf = (contents: string): Promise<Uint8Array> => bundle({ stdin: { contents, resolveDir: root } });
