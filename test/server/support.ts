import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoTokens } from '@linli/server/access/tokens';
import { createApp, type AppOptions } from '@linli/server/app';
import { memoryBlobs } from '@linli/server/blobs/blobs';
import type { Database } from '@linli/server/database/schema';
import { seedDemo } from '@linli/server/demo/seed';
import { startCluster } from '@linli/server/postgres/cluster';
import { openDatabase, prepareDatabase } from '@linli/server/postgres/connect';
import { inflate } from '@linli/server/files/inflate';
import { createSecrets } from '@linli/server/secrets/secrets';
import { consoleSms } from '@linli/server/sessions/sms';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { WechatStandIn } from './wechat-world.ts';

/** Keys of the tests, the same in every process. */
export const testSecrets = createSecrets([{ id: 'test', bytes: new Uint8Array(32).fill(7) }]);

const databases = new WeakMap<object, Kysely<Database>>();

/** The whole API over a database, with everything that a process would give it; files are in memory. */
export function testApp(db: Kysely<Database>, options: Partial<AppOptions> = {}): ReturnType<typeof createApp> {
  const app = createApp({
    db, version: 'test', origins: '*', log() {}, secrets: testSecrets, blobs: memoryBlobs(), tokens: demoTokens(testSecrets), residents: demoTokens(testSecrets, 'residents'), sms: consoleSms(() => {}), wechat: new WechatStandIn().account(), demonstration: true, inflate, limits: 1000, ...options,
  });
  databases.set(app, db);
  return app;
}

/** The database of such an app, for what takes longer than a test: hours that were served, a shift that has begun. */
export const databaseOf = (app: object): Kysely<Database> => databases.get(app)!;

export interface TestCluster {
  /** Address of its maintenance database, for an administrator. */
  readonly url: string;
  /** Ends it and removes its files. */
  stop(): Promise<void>;
}

/** A real PostgreSQL in a folder that is thrown away; it waits for no disk. */
export async function startTestCluster(): Promise<TestCluster> {
  const dataDir = mkdtempSync(join(tmpdir(), 'linli-test-'));
  chmodSync(dataDir, 0o755);
  const cluster = await startCluster({ dataDir, log: { warn: console.error, debug() {} }, settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' } });
  return {
    url: cluster.url,
    async stop() {
      await cluster.stop();
      rmSync(realpathSync(join(dataDir, 'postgres')), { recursive: true, force: true });
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export interface TestDatabase {
  readonly db: Kysely<Database>;
  readonly url: string;
  close(): Promise<void>;
}

/** A fresh database of the present schema, with the demo data if asked; `close` drops it. */
export async function testDatabase({ seeded = false }: { seeded?: boolean } = {}): Promise<TestDatabase> {
  const cluster = await borrowCluster();
  const template = await templateOn(cluster.url, seeded);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onAdmin(cluster.url, admin => admin.query(`create database ${name} template ${template}`));
  const url = urlOf(cluster.url, name);
  const db = openDatabase(url, () => {});
  return {
    db, url,
    async close() {
      await db.destroy();
      await onAdmin(cluster.url, admin => admin.query(`drop database ${name} with (force)`));
      await cluster.release();
    },
  };
}

let own: Promise<TestCluster> | undefined;
let borrowers = 0;

/** The cluster of the whole run (LINLI_TEST_CLUSTER), or one of this process that ends with its last borrower. */
async function borrowCluster(): Promise<{ url: string; release(): Promise<void> }> {
  const { LINLI_TEST_CLUSTER } = process.env;
  if (LINLI_TEST_CLUSTER) return { url: LINLI_TEST_CLUSTER, async release() {} };
  borrowers++;
  const cluster = await (own ??= startTestCluster());
  return {
    url: cluster.url,
    async release() {
      if (--borrowers > 0) return;
      own = undefined;
      await cluster.stop();
    },
  };
}

/** Schema and data are made once a cluster, whichever process comes first, and copied from then on. */
async function templateOn(adminUrl: string, seeded: boolean): Promise<string> {
  const name = seeded ? 'template_seeded' : 'template_empty';
  await onAdmin(adminUrl, async admin => {
    await admin.query(`select pg_advisory_lock(hashtext('linli.${name}'))`);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
    if (rowCount) return;
    const draft = `${name}_${randomBytes(4).toString('hex')}`;
    await admin.query(`create database ${draft}`);
    await prepareDatabase(urlOf(adminUrl, draft), seeded ? seedDemo : undefined);
    await admin.query(`alter database ${draft} rename to ${name}`);
  });
  return name;
}

async function onAdmin(url: string, work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}
