import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepareDatabase } from '@linli/server/postgres/connect';
import pg from 'pg';
import { startTestCluster } from '../test/server/support.ts';
import { createDatabase } from './database.ts';
import type { Figure } from './figure.ts';

const root = join(import.meta.dirname, '..');
const tables = ['division', 'body', 'post'] as const;

/** Seconds and memory of `import:divisions` and `seed:nation`, against a bare COPY of the same rows. */
export async function imports(): Promise<Figure[]> {
  const cluster = await startTestCluster();
  try {
    const ours = await createDatabase(cluster.url, 'ours');
    const runs = [await run('import:divisions', ours), await run('seed:nation', ours)];
    const yardstick = await bareCopy(ours, await createDatabase(cluster.url, 'bare'));
    const seconds = runs.reduce((sum, one) => sum + one.seconds, 0);
    return [
      { name: 'divisions and committees of the country', ours: seconds, against: 'bare COPY of the same rows', yardstick, unit: 's', bound: { of: 'ratio', most: 4 } },
      { name: '… memory of the importer', ours: Math.max(...runs.map(({ memory }) => memory)), against: 'what it may have', yardstick: 300, unit: 'MiB', bound: { of: 'ours', most: 300 } },
    ];
  } finally {
    await cluster.stop();
  }
}

/** Runs a command as an operator would, from start to end; it tells the memory of its process itself. */
async function run(command: string, url: string): Promise<{ seconds: number; memory: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, ['scripts/run.mjs', command], { cwd: root, env: { ...process.env, DATABASE_URL: url }, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => { said += chunk.toString(); });
  const code = await new Promise(done => child.once('close', done));
  const seconds = (performance.now() - began) / 1000;
  console.log(said.trim().split('\n').filter(line => !/^\d+ %/.test(line)).join('\n'));
  const memory = Number(/at most (\d+) MiB/.exec(said)?.[1]);
  if (code !== 0 || !memory) throw new Error(`${command} ended with ${code}`);
  return { seconds, memory };
}

/** Seconds that PostgreSQL takes to read the rows from its own disk, into the same tables with the same indexes and constraints. */
async function bareCopy(from: string, into: string): Promise<number> {
  await prepareDatabase(into);
  const [source, target] = [new pg.Client({ connectionString: from }), new pg.Client({ connectionString: into })];
  await Promise.all([source.connect(), target.connect()]);
  try {
    const { rows: [place] } = await source.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
    const fileOf = (table: string) => `'${place!.folder}/bench-${table}.copy'`;
    for (const table of tables) await source.query(`copy ${table} to ${fileOf(table)}`);
    const began = performance.now();
    for (const table of tables) await target.query(`copy ${table} from ${fileOf(table)}`);
    const seconds = (performance.now() - began) / 1000;
    const [ours, theirs] = await Promise.all([source, target].map(client => client.query(tables.map(table => `select count(*)::int from ${table}`).join(' union all '))));
    console.log(`bare COPY: ${ours!.rows.map(({ count }: { count: number }, index) => `${count.toLocaleString('en')} of ${tables[index]}`).join(', ')} in ${seconds.toFixed(1)} s`);
    if (JSON.stringify(ours!.rows) !== JSON.stringify(theirs!.rows)) throw new Error('COPY brought other rows');
    return seconds;
  } finally {
    await Promise.all([source.end(), target.end()]);
  }
}
