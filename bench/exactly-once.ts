import { openDatabase } from '@linli/server/postgres/connect';
import { runningCluster } from '@linli/server/postgres/cluster';
import type { Database } from '@linli/server/database/schema';
import type { Kysely } from 'kysely';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dataFolder } from '../test/server/process.ts';
import type { Figure } from './figure.ts';
import { fileMany, type Filings } from './filings.ts';
import { numbersIn, takeStock, type Inventory } from './inventory.ts';
import { badWeather } from './weather.ts';

const root = join(import.meta.dirname, '..');
const submissions = Number(process.env['LINLI_BENCH_SUBMISSIONS'] ?? 10_000);
const kills = Number(process.env['LINLI_BENCH_KILLS'] ?? 200);

/** P1: what was acknowledged is never lost and never doubled, in bad weather and with processes that die. */
export async function exactlyOnce(): Promise<Figure[]> {
  const weather = await inBadWeather();
  const deaths = await underKills();
  const none = (name: string, of: Inventory, count: number): Figure => ({ name, ours: count, against: 'acknowledged', yardstick: of.acknowledged, unit: '', bound: { of: 'ours', most: 0 } });
  return [['bad weather', weather], ['kill -9', deaths]].flatMap(([what, of]) => {
    const stock = of as Inventory;
    return [
      none(`${what}: acknowledged filings lost`, stock, stock.lost), none(`${what}: filings doubled`, stock, stock.duplicates),
      none(`${what}: files missing or wrong`, stock, stock.filesMissing), none(`${what}: files orphaned`, stock, stock.filesOrphaned),
    ];
  });
}

async function inBadWeather(): Promise<Inventory> {
  const server = await House.open();
  const weather = await badWeather(server.url, 0.3);
  try {
    const filings = await fileMany({ url: weather.url, count: submissions, atOnce: 16, withPicture: 0.1 });
    console.log(`\nbad weather: ${Object.entries(weather.counts).map(([fault, count]) => `${fault} ${count}`).join(', ')}`);
    return await report('bad weather', filings, server);
  } finally {
    await weather.close();
    await server.close();
  }
}

async function underKills(): Promise<Inventory> {
  const server = await House.open();
  let done = false;
  const killing = server.killAtRandom(kills).finally(() => { done = true; });
  try {
    const filings = await fileMany({ url: server.url, count: Infinity, atOnce: 8, withPicture: 0.2, enough: () => done });
    const { servers, databases } = await killing;
    console.log(`\nkilled with SIGKILL: the server ${servers} times, PostgreSQL ${databases} times`);
    return await report('kill -9', filings, server);
  } finally {
    done = true;
    await killing.catch(() => {});
    await server.close();
  }
}

async function report(what: string, { acknowledged, failures, seconds }: Filings, server: House): Promise<Inventory> {
  return server.withDatabase(async db => {
    const stock = await takeStock(db, server.dataDir, acknowledged, server.before);
    console.log(`${what}: ${acknowledged.length} acknowledged in ${seconds.toFixed(0)} s after ${failures} tries that failed; lost ${stock.lost}, doubled ${stock.duplicates}, files missing ${stock.filesMissing}, orphaned ${stock.filesOrphaned}`);
    return stock;
  });
}

/** A server on a data folder of its own, which is started again whenever it dies. */
class House {
  readonly url: string;
  private readonly folder = dataFolder();
  private readonly port: number;
  private child: ChildProcess | undefined;
  private closing = false;
  /** The demo's own cases. */
  before: ReadonlySet<string> = new Set();

  private constructor(port: number) {
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
    process.on('exit', () => this.child?.kill('SIGKILL'));
  }

  static async open(): Promise<House> {
    const house = new House(await freePort());
    house.start();
    await house.ready();
    house.before = await house.withDatabase(numbersIn);
    return house;
  }

  get dataDir(): string {
    return this.folder.path;
  }

  async withDatabase<T>(work: (db: Kysely<Database>) => Promise<T>): Promise<T> {
    const db = openDatabase(await this.database(), () => {});
    try {
      return await work(db);
    } finally {
      await db.destroy();
    }
  }

  /** Address of its PostgreSQL, once it runs. */
  private async database(): Promise<string> {
    for (const end = Date.now() + 60_000; Date.now() < end; await sleep(100)) {
      const url = await runningCluster(this.dataDir).catch(() => undefined);
      if (url && await this.answers()) return url;
    }
    throw new Error('PostgreSQL did not come back');
  }

  /** Kills the server or its PostgreSQL at random moments, so many times; the next death waits until it answers again. */
  async killAtRandom(count: number): Promise<{ servers: number; databases: number }> {
    const deaths = { servers: 0, databases: 0 };
    for (let index = 0; index < count; index++) {
      await this.ready();
      await sleep(20 + Math.random() * 600);
      const server = Math.random() < 0.5;
      if (!kill(server ? this.child?.pid : this.postmaster())) {
        // It was just being born anew.
        index--;
        continue;
      }
      deaths[server ? 'servers' : 'databases']++;
      if (index % 20 === 19) console.log(`${index + 1} kills`);
    }
    await this.ready();
    return deaths;
  }

  /** Number of the main process of its PostgreSQL, if it says one. */
  private postmaster(): number | undefined {
    try {
      return Number(readFileSync(join(realpathSync(join(this.dataDir, 'postgres')), 'data/postmaster.pid'), 'utf8').split('\n')[0]);
    } catch {
      return undefined;
    }
  }

  async close(): Promise<void> {
    this.closing = true;
    const { child } = this;
    if (child && child.exitCode === null && child.signalCode === null) {
      const ended = new Promise(done => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
    }
    this.folder.remove();
  }

  private start(): void {
    this.child = spawn(process.execPath, ['--conditions=source', join(root, 'packages/server/src/main.ts')], {
      cwd: root, stdio: 'ignore',
      env: { ...process.env, PORT: String(this.port), LINLI_DATA_DIR: this.dataDir, LINLI_DEMO: '1', LINLI_LOG: 'silent', LINLI_LIMITS: '100000', NODE_ENV: 'development', DATABASE_URL: '' },
    });
    this.child.once('exit', () => { if (!this.closing) this.start(); });
  }

  private answers(): Promise<boolean> {
    return fetch(`${this.url}/v1/health`, { signal: AbortSignal.timeout(2_000) }).then(reply => reply.ok, () => false);
  }

  private async ready(): Promise<void> {
    for (const end = Date.now() + 90_000; Date.now() < end; await sleep(50)) if (await this.answers()) return;
    throw new Error('the server did not come back');
  }
}

/** Ends a process without a word; false if there is none. */
function kill(pid: number | undefined): boolean {
  if (!pid) return false;
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}

const freePort = () => new Promise<number>((done, fail) => {
  const probe = createServer().once('error', fail).listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as { port: number };
    probe.close(() => done(port));
  });
});
