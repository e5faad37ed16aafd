import type { Database } from '@linli/server/database/schema';
import { importDivisions } from '@linli/server/divisions/import';
import { coreOf } from '@linli/server/divisions/name';
import { divisionStore } from '@linli/server/divisions/store';
import { openDatabase, prepareDatabase } from '@linli/server/postgres/connect';
import { sql, type Kysely } from 'kysely';
import pg from 'pg';
import { edition, nationalDivisions } from '../scripts/data/national-divisions.ts';
import { startTestCluster } from '../test/server/support.ts';
import { createDatabase } from './database.ts';
import type { Figure } from './figure.ts';
import { p99, type Ask } from './latency.ts';
import { startServer } from './process.ts';
import { bestForm, tellOfPairs, trigramTable } from './trigrams.ts';

/** Times that each word is asked: ours is quick, the yardstick is not. */
const rounds = { ours: 5, yardstick: 2 };
const frequent = ['新村', '和平', '中心', '解放'];

/** p99 of the search in every division of the country, against pg_trgm on the same rows with the same words. */
export async function divisions(): Promise<Figure[]> {
  const cluster = await startTestCluster();
  try {
    const url = await createDatabase(cluster.url, 'bench');
    await prepareDatabase(url, fill);
    return await onServers(url, compare);
  } finally {
    await cluster.stop();
  }
}

async function fill(db: Kysely<Database>): Promise<void> {
  const began = performance.now();
  const count = await importDivisions(db, nationalDivisions(), edition);
  await sql`vacuum (analyze) division`.execute(db);
  console.log(`${count.toLocaleString('en')} divisions imported in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  for (const statement of trigramTable('division')) await sql.raw(statement).execute(db);
}

interface Servers { readonly db: Kysely<Database>; readonly pool: pg.Pool; readonly url: string }

async function onServers(databaseUrl: string, work: (servers: Servers) => Promise<Figure[]>): Promise<Figure[]> {
  // At the end PostgreSQL may go before the last idle connection has closed; a query that fails throws by itself.
  const onIdleError = () => {};
  const db = openDatabase(databaseUrl, onIdleError);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 }).on('error', onIdleError);
  const server = await startServer('packages/server/src/main.ts', { DATABASE_URL: databaseUrl, PORT: '0', HOST: '127.0.0.1', NODE_ENV: 'production', LINLI_DEMO: '0', LINLI_LOG: 'info' });
  try {
    return await work({ db, pool, url: server.url });
  } finally {
    await server.stop();
    await pool.end();
    await db.destroy();
  }
}

async function compare({ db, pool, url }: Servers): Promise<Figure[]> {
  const { pairs, cores, names } = await drawWords(db);
  const words = [...pairs, ...cores, ...names];
  const store = divisionStore(db);
  await checkAnswers(words, names, q => store.search({ q }, 'zh-CN'));
  await tellOfPairs(pool, pairs);
  const trigrams = await bestForm(pool, words);
  const ways: Record<string, Ask> = {
    store: q => store.search({ q }, 'zh-CN'),
    HTTP: q => fetchJson(`${url}/v1/divisions?${new URLSearchParams({ q })}`),
  };
  const figures: Figure[] = [];
  for (const atOnce of [1, 10]) {
    const how = atOnce === 1 ? 'one at a time' : `${atOnce} at once`;
    const yardstick = await p99(`pg_trgm, ${trigrams.name}, ${how}`, trigrams.ask, words, rounds.yardstick, atOnce);
    for (const [way, ask] of Object.entries(ways)) {
      const ours = await p99(`ours, ${way}, ${how}`, ask, words, rounds.ours, atOnce);
      figures.push({ name: `division search p99, ${way}, ${how}`, ours, against: `pg_trgm ${trigrams.name}`, yardstick, unit: 'ms', bound: { of: 'ratio', most: 0.15 } });
    }
  }
  return figures;
}

/** Half are two characters from somewhere in a name, a quarter what a place is called, a quarter names in full. The same in every run. */
async function drawWords(db: Kysely<Database>): Promise<{ pairs: string[]; cores: string[]; names: string[] }> {
  const { rows } = await sql<{ name: string }>`select name from division where length(core) > 1 order by md5(code) limit 200`.execute(db);
  const drawn = rows.map(({ name }) => name);
  return { pairs: [...frequent, ...drawn.slice(0, 100).map(pairIn)], cores: drawn.slice(100, 150).map(coreOf), names: drawn.slice(150) };
}

function pairIn(name: string, index: number): string {
  const characters = [...coreOf(name)];
  const at = index % (characters.length - 1);
  return characters.slice(at, at + 2).join('');
}

/** Quick and wrong is worth nothing: whatever is found holds the word, and a name in full is on the first page. */
async function checkAnswers(words: readonly string[], names: readonly string[], search: (q: string) => Promise<{ items: { name: string }[] }>): Promise<void> {
  for (const word of words) {
    const found = (await search(word)).items.map(({ name }) => name);
    const wrong = found.find(name => !coreOf(name).includes(coreOf(word)));
    if (wrong !== undefined || !found.length) throw new Error(`${word} finds ${wrong ?? 'nothing'}`);
    if (names.includes(word) && !found.includes(word)) throw new Error(`${word} is not on the first page: ${found.join(', ')}`);
  }
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} from ${url}`);
  return response.json();
}
