import { readFileSync } from 'node:fs';
import type { Database } from '@linli/server/database/schema';
import { placeOf } from '@linli/server/committees/keys';
import { openDatabase } from '@linli/server/postgres/connect';
import { sql, type Kysely } from 'kysely';
import pg from 'pg';
import { startTestCluster } from '../test/server/support.ts';
import { median, type Figure } from './figure.ts';
import type { Load } from './load.ts';
import { buildNations, shares, type Share } from './nation.ts';
import { askProcess, startServer, type ServerProcess } from './process.ts';
import { bestForm, trigramTable } from './trigrams.ts';

const connections = 50;
const seconds = 6;
const rounds = 5;

const asked = ['search', 'nearest', 'open'] as const;
type Asked = (typeof asked)[number];
/** What is asked for: the same of each database, for each of them holds it. */
interface Questions { readonly words: readonly string[]; readonly paths: Readonly<Record<Asked, readonly string[]>> }

/** The directory with every committee of the country: against pg_trgm, against a bare handler, and against itself with fewer. */
export async function committees(): Promise<Figure[]> {
  const cluster = await startTestCluster();
  try {
    const urls = await buildNations(cluster.url);
    const questions = await withDatabase(urls[100], draw);
    return [...await atFullSize(urls[1], questions), ...await asItGrows(urls, questions)];
  } finally {
    await cluster.stop();
  }
}

async function withDatabase<T>(url: string, work: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  const db = openDatabase(url, () => {});
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** Half of the words are two characters from somewhere in a name, a quarter what a place is called, a quarter names in full. The same in every run. */
async function draw(db: Kysely<Database>): Promise<Questions> {
  const { rows } = await sql<{ code: string; name: string; lat: number; lng: number }>`
    select code, name, lat, lng from body where parent is null and kind <> 'township' and length(core) > 1 order by md5(code) limit 200`.execute(db);
  const words = rows.map(({ name }, index) => {
    const place = [...placeOf(name)];
    const at = index % Math.max(1, place.length - 1);
    return index < 100 ? place.slice(at, at + 2).join('') : index < 150 ? place.join('') : name;
  });
  return {
    words,
    paths: {
      search: words.map(q => `/v1/committees?${new URLSearchParams({ q })}`),
      nearest: rows.map(({ lat, lng }) => `/v1/committees/nearest?lat=${lat.toFixed(2)}&lng=${lng.toFixed(2)}`),
      open: rows.map(({ code }) => `/v1/committees/${code}`),
    },
  };
}

/** As `npm start` runs it. */
const ownServer = (url: string) => startServer('packages/server/src/main.ts', {
  DATABASE_URL: url, PORT: '0', HOST: '127.0.0.1', NODE_ENV: 'production', LINLI_DEMO: '0', LINLI_LOG: 'info', NODE_OPTIONS: '--max-semi-space-size=8',
});

async function onServers<T>(starts: readonly (() => Promise<ServerProcess>)[], work: (servers: ServerProcess[]) => Promise<T>): Promise<T> {
  const servers: ServerProcess[] = [];
  try {
    for (const start of starts) servers.push(await start());
    return await work(servers);
  } finally {
    for (const server of servers) await server.stop();
  }
}

function atFullSize(databaseUrl: string, { words, paths }: Questions): Promise<Figure[]> {
  return onServers([() => ownServer(databaseUrl), () => startServer('bench/bare-committees.ts', { DATABASE_URL: databaseUrl })], async ([ours, bare]) => {
    const figures: Figure[] = [];
    for (const what of asked) figures.push(...await sideBySide(what, ours!.url, bare!.url, paths[what]));
    figures.push(await againstTrigrams(databaseUrl, ours!.url, bare!.url, words, paths.search));
    figures.push({ name: 'memory of the server after all this', ours: memoryOf(ours!.pid), against: 'what it may have', yardstick: 300, unit: 'MiB', bound: { of: 'ours', most: 300 } });
    return figures;
  });
}

/** The most that a process ever held, in MiB, as Linux tells it. */
const memoryOf = (pid: number): number => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

async function load(url: string, paths: readonly string[], time = seconds): Promise<Load> {
  const result = await askProcess<Load>('bench/load.ts', [url, String(time), String(connections), ...paths]);
  if (result.failed || !result.answered) throw new Error(`${result.failed} of ${result.answered + result.failed} requests to ${url} failed`);
  return result;
}

/** Alternating rounds: what disturbs the machine disturbs both. */
async function sideBySide(what: Asked, ours: string, bare: string, paths: readonly string[]): Promise<Figure[]> {
  for (const url of [ours, bare]) await load(url, paths, 4);
  const runs: { ours: Load; bare: Load }[] = [];
  for (let round = 1; round <= rounds; round++) {
    runs.push({ ours: await load(ours, paths), bare: await load(bare, paths) });
    const tell = ({ rate, p99 }: Load) => `${Math.round(rate)}/s, p99 ${p99} ms`;
    console.log(`${what}, round ${round}: ours ${tell(runs.at(-1)!.ours)}; bare ${tell(runs.at(-1)!.bare)}`);
  }
  const figure = (name: string, of: 'rate' | 'p99', unit: string, bound: { least?: number; most?: number }): Figure => {
    const yardstick = median(runs.map(run => run.bare[of]));
    return { name, ours: median(runs.map(run => run.ours[of] / run.bare[of])) * yardstick, against: 'bare node:http + pg', yardstick, unit, bound: { of: 'ratio', ...bound } };
  };
  return [figure(`${what}, a second, ${connections} connections`, 'rate', '/s', { least: 0.8 }), figure(`${what} p99, ${connections} connections`, 'p99', 'ms', { most: 1.5 })];
}

async function againstTrigrams(databaseUrl: string, ours: string, bare: string, words: readonly string[], paths: readonly string[]): Promise<Figure> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 }).on('error', () => {});
  try {
    for (const statement of trigramTable('body', `parent is null`)) await pool.query(statement);
    const { name: operator } = await bestForm(pool, words);
    const searching = (await load(ours, paths, 20)).p99;
    // Last, for the database goes on with what was asked after whoever asked has gone.
    const yardstick = (await load(bare, words.map(q => `/trigrams?${new URLSearchParams({ operator, q })}`), 20)).p99;
    return { name: `name search p99, ${connections} connections`, ours: searching, against: `pg_trgm ${operator}`, yardstick, unit: 'ms', bound: { of: 'ratio', most: 0.066 } };
  } finally {
    await pool.query('drop table if exists yardstick');
    await pool.end();
  }
}

/** p99 of the same questions with more and more committees, drawn. */
async function asItGrows(urls: Readonly<Record<Share, string>>, { paths }: Questions): Promise<Figure[]> {
  const times: Record<Asked, Record<Share, number[]>> = { search: empty(), nearest: empty(), open: empty() };
  const counts = await Promise.all(shares.map(share => withDatabase(urls[share], async db => Number((await db.selectFrom('body').where('parent', 'is', null).select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow()).count))));
  await onServers(shares.map(share => () => ownServer(urls[share])), async servers => {
    for (const what of asked) {
      for (const server of servers) await load(server.url, paths[what], 3);
      for (let round = 0; round < 3; round++) for (const [index, share] of shares.entries()) times[what][share].push((await load(servers[index]!.url, paths[what])).p99);
    }
  });
  return asked.map(what => {
    const [few, some, all] = shares.map(share => median(times[what][share])) as [number, number, number];
    console.log(`\n${what} p99, ms\n${chart(counts, [few, some, all])}`);
    return { name: `${what} p99 with ${counts[2]!.toLocaleString('en')} bodies`, ours: all, against: `with ${counts[0]!.toLocaleString('en')}`, yardstick: few, unit: 'ms', bound: { of: 'ratio', most: 3 } };
  });
}

const empty = (): Record<Share, number[]> => ({ 1: [], 10: [], 100: [] });

/** One bar a size. */
function chart(counts: readonly number[], values: readonly number[]): string {
  const most = Math.max(...values);
  return values.map((value, index) => `${counts[index]!.toLocaleString('en').padStart(9)} ${'█'.repeat(Math.max(1, Math.round((value / most) * 40)))} ${value.toFixed(0)}`).join('\n');
}
