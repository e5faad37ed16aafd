import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MyShift } from '@linli/contract/shift';
import { isLinliError } from '@linli/sdk/error';
import { createClient } from '@linli/sdk/light';
import { seedDemo } from '@linli/server/demo/seed';
import type { Database } from '@linli/server/database/schema';
import { startCluster } from '@linli/server/postgres/cluster';
import { openDatabase, prepareDatabase } from '@linli/server/postgres/connect';
import { createSecrets } from '@linli/server/secrets/secrets';
import { parseRing } from '@linli/server/secrets/ring';
import { sql, type Kysely } from 'kysely';
import { median, type Figure } from './figure.ts';
import type { JoinLoad, JoinRate } from './join-load.ts';
import { askProcess, startServer, type ServerProcess } from './process.ts';
import { openShifts, signIn } from './shift-people.ts';
import { badWeather } from './weather.ts';

const [people, offered, places, processes] = [2000, 100, 10, 3];
const [connections, rounds, joinsInRound] = [8, 5, 2400];
const keys = `bench:${randomBytes(32).toString('hex')}`;
const secrets = createSecrets(parseRing(keys));

interface Ground { readonly db: Kysely<Database>; readonly url: string; readonly tokens: readonly string[]; readonly servers: readonly ServerProcess[] }

/** Joining shifts: never too many, in the order in which people come, and how fast beside an insert. */
export async function shifts(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-bench-'));
  chmodSync(folder, 0o755);
  // As `npm start` runs it: what was answered is on the disk, ours and the yardstick's.
  const cluster = await startCluster({ dataDir: folder, log: { warn: console.error, debug() {} } });
  const servers: ServerProcess[] = [];
  await prepareDatabase(cluster.url, seedDemo);
  const db = openDatabase(cluster.url, () => {});
  try {
    const env = { DATABASE_URL: cluster.url, PORT: '0', HOST: '127.0.0.1', NODE_ENV: 'production', LINLI_DEMO: '0', LINLI_LOG: 'info', LINLI_KEYS: keys, LINLI_DATA_DIR: folder };
    for (let index = 0; index < processes; index++) servers.push(await startServer('packages/server/src/main.ts', env));
    const ground = { db, url: cluster.url, tokens: await signIn(db, secrets, people), servers };
    return [...await race(ground), ...await rate(ground)];
  } finally {
    for (const server of servers) await server.stop();
    await db.destroy();
    await cluster.stop();
    rmSync(realpathSync(join(folder, 'postgres')), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What somebody was told, and between which moments. */
interface Told { readonly person: number; readonly shift: string; readonly state: string; readonly asked: number; readonly answered: number }

/** All at once through several processes, in weather in which every third request suffers; each person tries one shift until they are told. */
async function race({ db, tokens, servers }: Ground): Promise<Figure[]> {
  const ids = await openShifts(db, offered, places, 2);
  const weather = await Promise.all(servers.map(({ url }) => badWeather(url, 0.3)));
  let failures = 0;
  const told = await Promise.all(tokens.map(async (token, person): Promise<Told> => {
    const client = createClient({ baseUrl: weather[person % processes]!.url, token: () => token, retries: 2, timeout: 20_000 });
    const shift = ids[person % offered]!;
    const idempotencyKey = `race-${person}-${randomBytes(6).toString('hex')}`;
    const asked = performance.now();
    for (;;) {
      try {
        const { mine } = await client.shifts.join(shift, { idempotencyKey }) as MyShift;
        return { person, shift, state: mine?.state ?? 'none', asked, answered: performance.now() };
      } catch (error) {
        if (!isLinliError(error) || error.kind === 'conflict' || error.kind === 'invalid') throw error;
        failures++;
        await sleep(20 + Math.random() * 200);
      }
    }
  }));
  await Promise.all(weather.map(one => one.close()));
  const kept = new Map((await db.selectFrom('shift_place').select(['shift', 'volunteer', 'state', 'ticket']).where('shift', 'in', ids).execute()).map(row => [`${row.shift} ${row.volunteer}`, row]));
  const placeOf = ({ shift, person }: Told) => kept.get(`${shift} v${person}`);
  const joined = [...kept.values()].filter(({ state }) => state === 'joined');
  const wrong = told.filter(one => placeOf(one)?.state !== one.state || (one.state === 'joined') !== ((placeOf(one)?.ticket ?? 0) <= places));
  const unfair = told.filter(later => told.some(earlier => earlier.shift === later.shift && earlier.answered < later.asked && placeOf(earlier)!.ticket > placeOf(later)!.ticket));
  const { rows: gaps } = await sql`select from shift_place where shift = any(${ids}::text[]) group by shift having max(ticket) <> count(*) or max(ticket) <> ${people / offered}`.execute(db);
  console.log(`race: ${told.length} people told after ${failures} tries that failed; joined ${joined.length}, in line ${kept.size - joined.length}, told otherwise than kept ${wrong.length}, out of order ${unfair.length}`);
  const none = (name: string, count: number): Figure => ({ name, ours: count, against: 'people', yardstick: people, unit: '', bound: { of: 'ours', most: 0 } });
  return [
    { name: `${people.toLocaleString('en')} people, ${offered} shifts of ${places}: joined`, ours: joined.length, against: 'places', yardstick: offered * places, unit: '', bound: { of: 'ratio', least: 1, most: 1 } },
    none('told otherwise than kept, or in the wrong order', wrong.length + unfair.length + gaps.length), none('twice, or forgotten', Math.abs(kept.size - people)),
  ];
}

/** Joins a second through all processes, each by another person or of another shift, beside bare inserts through as many. */
async function rate({ db, url, tokens, servers }: Ground): Promise<Figure[]> {
  await sql`create table bare_place (shift text not null, volunteer text not null, joined_at timestamptz not null, primary key (shift, volunteer))`.execute(db);
  const bare: ServerProcess[] = [];
  try {
    for (let index = 0; index < processes; index++) bare.push(await startServer('bench/bare-join.ts', { DATABASE_URL: url }));
    const ids = await openShifts(db, offered, people, 20);
    let next = 0;
    const load = async (of: readonly ServerProcess[], from: number): Promise<number> => {
      const joins = Array.from({ length: joinsInRound }, (_, index) => {
        const pair = from + index;
        return { path: `/v1/shifts/${ids[(pair + Math.floor(pair / people)) % offered]}/place`, authorization: `Bearer ${tokens[pair % people]}`, key: `rate-${pair}-${randomBytes(6).toString('hex')}` };
      });
      const file = join(tmpdir(), `linli-bench-${process.pid}-joins.json`);
      writeFileSync(file, JSON.stringify({ urls: of.map(server => server.url), connections, joins } satisfies JoinLoad));
      const { rate: measured, failures } = await askProcess<JoinRate>('bench/join-load.ts', [file]);
      rmSync(file);
      if (Object.keys(failures).length) throw new Error(`of ${joinsInRound} joins failed: ${JSON.stringify(failures)}`);
      return measured;
    };
    const rates: { ours: number; bare: number }[] = [];
    // The first round warms up.
    for (let round = 0; round <= rounds; round++) {
      rates.push({ ours: await load(servers, next), bare: await load(bare, next) });
      next += joinsInRound;
      console.log(`round ${round}: ours ${Math.round(rates[round]!.ours)}/s, bare ${Math.round(rates[round]!.bare)}/s, load average ${loadavg()[0]!.toFixed(1)}`);
    }
    const measured = rates.slice(1);
    const yardstick = median(measured.map(one => one.bare));
    return [{ name: 'joins a second, durable', ours: median(measured.map(one => one.ours / one.bare)) * yardstick, against: 'bare INSERT … ON CONFLICT', yardstick, unit: '/s', bound: { of: 'ratio', least: 0.5 } }];
  } finally {
    for (const server of bare) await server.stop();
  }
}
