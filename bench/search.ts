import { testDatabase } from '../test/server/support.ts';
import { median, type Figure } from './figure.ts';
import type { Load } from './load.ts';
import { askProcess, startServer, type ServerProcess } from './process.ts';
import { division, words } from './words.ts';

const connections = 50;
const seconds = 8;
const rounds = 5;
const paths = words.map(q => `/v1/services?${new URLSearchParams({ q, division })}`);

/** Searches a second of the real server with everything switched on, against a bare handler on the same database. */
export async function search(): Promise<Figure[]> {
  const database = await testDatabase({ seeded: true });
  const servers: ServerProcess[] = [];
  try {
    const env = { DATABASE_URL: database.url, PORT: '0', HOST: '127.0.0.1', NODE_ENV: 'production', LINLI_DEMO: '1', LINLI_ORIGINS: '*', LINLI_LOG: 'info' };
    const ours = await startServer('scripts/start.ts', env);
    servers.push(ours);
    const bare = await startServer('bench/bare-server.ts', { DATABASE_URL: database.url });
    servers.push(bare);
    return await compare(ours.url, bare.url);
  } finally {
    for (const server of servers) await server.stop();
    await database.close();
  }
}

async function compare(ours: string, bare: string): Promise<Figure[]> {
  for (const url of [ours, bare]) await load(url, 4);
  const rates = { ours: [] as number[], bare: [] as number[] };
  for (let round = 1; round <= rounds; round++) {
    rates.ours.push((await load(ours, seconds)).rate);
    rates.bare.push((await load(bare, seconds)).rate);
    console.log(`round ${round}: ours ${Math.round(rates.ours.at(-1)!)}/s, bare ${Math.round(rates.bare.at(-1)!)}/s`);
  }
  const ratio = median(rates.ours.map((rate, round) => rate / rates.bare[round]!));
  const yardstick = median(rates.bare);
  return [{
    name: `searches a second, ${connections} connections`, ours: ratio * yardstick, against: 'bare node:http + pg', yardstick, unit: '/s',
    bound: { of: 'ratio', least: 0.7 },
  }];
}

async function load(url: string, time: number): Promise<Load> {
  const result = await askProcess<Load>('bench/load.ts', [url, String(time), String(connections), ...paths]);
  if (result.failed || !result.answered) throw new Error(`${result.failed} of ${result.answered + result.failed} requests to ${url} failed`);
  return result;
}
