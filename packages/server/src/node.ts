import { createAdaptorServer } from '@hono/node-server';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { sql, type Kysely } from 'kysely';
import type { Logger } from 'pino';
import { demoTokens, issuerTokens, type Issuer } from './access/tokens.ts';
import { createApp, type AppOptions } from './app.ts';
import type { Blobs } from './blobs/blobs.ts';
import { folderBlobs } from './blobs/folder.ts';
import { parseS3, s3Blobs } from './blobs/s3.ts';
import type { Config } from './config.ts';
import type { Database } from './database/schema.ts';
import { fileDemoCases } from './demo/disputes/cases.ts';
import { seedDemo } from './demo/seed.ts';
import { continueShifts, fillShifts } from './demo/shifts/life.ts';
import { fillVolunteers } from './demo/volunteers/life.ts';
import { inflate } from './files/inflate.ts';
import { startJobs } from './jobs/jobs.ts';
import { logRequest } from './log.ts';
import { openDatabase, prepareDatabase } from './postgres/connect.ts';
import { startCluster, type Cluster } from './postgres/cluster.ts';
import { Refusal } from './problem.ts';
import { checkKeys } from './secrets/check.ts';
import { openSecrets } from './secrets/ring.ts';
import { consoleSms, httpSms, type SmsSender } from './sessions/sms.ts';
import { createSite } from './site/site.ts';
import { StartError } from './start-error.ts';

/** A server that answers. */
export interface Running {
  /** For a person at this machine. */
  readonly url: string;
  /** What to say beside the address, if anything. */
  readonly notice: string | undefined;
  /** Answers what was asked, then ends; nothing is left running. */
  stop(): Promise<void>;
}

type Fetch = (request: Request, env?: { address?: string }) => Response | Promise<Response>;

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
const folder = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const longestFarewell = 10_000;

/** Starts the whole server: database, schema, demo data, HTTP. Throws a StartError for what the person who starts it can mend. */
export async function startNode(config: Config, log: Logger): Promise<Running> {
  let fetch: Fetch = () => new Refusal('busy').toResponse('starting');
  // Listening comes first: a port that is taken is known before any work is done.
  const server = await listen(config, (request, env) => fetch(request, env));
  let db: Kysely<Database> | undefined;
  let cluster: Cluster | undefined;
  let stopJobs: (() => Promise<void>) | undefined;
  const stop = async () => {
    await close(server);
    await stopJobs?.();
    await db?.destroy();
    await cluster?.stop();
  };
  try {
    const secrets = openSecrets(config);
    const blobs = blobsAt(config.files);
    cluster = config.databaseUrl === undefined ? await startCluster({ dataDir: config.dataDir, log: clusterLog(log) }) : undefined;
    const url = cluster?.url ?? config.databaseUrl!;
    await prepareDatabase(url, async fresh => {
      await checkKeys(fresh, secrets);
      if (config.demo) await seedDemo(fresh);
    });
    db = openDatabase(url, error => log.warn({ fault: error }, 'a database connection was lost'));
    const vouch = (issuer: Issuer | undefined, people: 'staff' | 'residents') => (issuer ? issuerTokens(issuer) : config.demo ? demoTokens(secrets, people) : undefined);
    const tokens = vouch(config.issuer, 'staff');
    const options = { db, version, origins: config.origins, log: logRequest(log), secrets, blobs, tokens, residents: vouch(config.residentIssuer, 'residents'), sms: smsOf(config), wechat: config.wechat, verifyPage: config.verifyPage ?? (config.demo ? `${urlOf(server, config.host)}/volunteer.html#certificate=` : undefined), inflate, demonstration: config.demo, limits: config.limits };
    const app = createApp(options);
    if (config.demo && tokens?.issue) await fillDesks(db, options);
    stopJobs = await startJobs({ url, db, secrets, blobs, log });
    fetch = createSite({ api: app.fetch, portal: folder('examples/portal'), embed: folder('dist/embed') });
    return { url: urlOf(server, config.host), notice: cluster?.notice, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Something for the demo's desks to show, once; a desk that has something keeps it. */
async function fillDesks(db: Kysely<Database>, options: AppOptions): Promise<void> {
  const at = (now: number) => createApp({ ...options, now: () => now, limits: 1000, sms: consoleSms(() => {}), log() {} }).fetch;
  const tokenOf = async (staff: string) => (await options.tokens!.issue!({ id: staff }, Date.now())).token;
  const fill = async (name: string, table: 'case_record' | 'volunteer', work: () => Promise<void>) => {
    const first = await db.insertInto('data_version').values({ name, version: '1' }).onConflict(conflict => conflict.doNothing()).returning('name').executeTakeFirst();
    const { rows: [used] } = await sql`select from ${sql.table(table)} limit 1`.execute(db);
    if (first && !used) await work();
  };
  await fill('demo-cases', 'case_record', () => fileDemoCases(at, tokenOf, Date.now()));
  const life = { at, staffToken: tokenOf, now: Date.now() };
  await fill('demo-volunteers', 'volunteer', async () => {
    await fillVolunteers(at, tokenOf, life.now);
    await fillShifts(db, life);
  });
  await continueShifts(db, life);
}

const smsOf = ({ sms }: Config): SmsSender | undefined => (sms === 'console' ? consoleSms(line => process.stdout.write(`${line}\n`)) : sms && httpSms(sms));

const blobsAt = (files: string): Blobs => (files.startsWith('s3+') ? s3Blobs(parseS3(files)) : folderBlobs(files));

/** Who asks: the connection's other end, or what the outermost of our own proxies saw. What is in front of that anyone may have written. */
function addressOf(request: Request, incoming: IncomingMessage, proxies: number): string | undefined {
  const direct = incoming.socket.remoteAddress;
  if (!proxies) return direct;
  const seen = (request.headers.get('x-forwarded-for') ?? '').split(',').map(part => part.trim()).filter(Boolean);
  return seen.at(-proxies) ?? seen[0] ?? direct;
}

const clusterLog = (log: Logger) => ({ warn: (words: string) => log.warn(words), debug: (words: string) => log.debug({ postgres: words }, 'PostgreSQL') });

async function listen({ port, host, proxies }: Config, fetch: Fetch): Promise<Server> {
  const server = createAdaptorServer({
    fetch: (request, env) => {
      const address = addressOf(request, (env as { incoming: IncomingMessage }).incoming, proxies);
      return fetch(request, address === undefined ? {} : { address });
    },
    serverOptions: { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000, maxHeaderSize: 16_384, keepAliveTimeout: 65_000 },
  }) as Server;
  // Someone who reads an answer drop by drop does not hold a connection for ever.
  server.timeout = 120_000;
  await new Promise<void>((done, fail) => {
    server.once('error', error => fail(listenError(error, port, host)));
    server.listen({ port, host }, done);
  });
  return server;
}

function listenError(cause: NodeJS.ErrnoException, port: number, host = ''): Error {
  if (cause.code === 'EADDRINUSE') return new StartError(`Port ${port} is taken: stop what listens there, or set PORT to another.`, { cause });
  if (cause.code === 'EACCES') return new StartError(`This user may not listen on port ${port}: set PORT to one above 1023.`, { cause });
  if (cause.code === 'EADDRNOTAVAIL' || cause.code === 'ENOTFOUND' || cause.code === 'EAI_AGAIN') return new StartError(`HOST is "${host}", which is no address of this machine: set 127.0.0.1 or 0.0.0.0.`, { cause });
  return cause;
}

/** Takes no more, lets what runs finish, and after ten seconds no longer. */
async function close(server: Server): Promise<void> {
  const closed = new Promise(done => server.close(done));
  // A connection falls idle when its last answer is out.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const enough = setTimeout(() => server.closeAllConnections(), longestFarewell);
  await closed;
  clearInterval(idle);
  clearTimeout(enough);
}

function urlOf(server: Server, host: string | undefined): string {
  const { port } = server.address() as { port: number };
  const local = host === undefined || ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host);
  return `http://${local ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
}
