import { readConfig } from '@linli/server/config';
import type { Database } from '@linli/server/database/schema';
import { runningCluster, startCluster } from '@linli/server/postgres/cluster';
import { prepareDatabase } from '@linli/server/postgres/connect';
import { StartError } from '@linli/server/start-error';
import type { Kysely } from 'kysely';

/**
 * Runs `work` on the database that `npm start` would use here: DATABASE_URL, or the PostgreSQL of the data folder,
 * whether or not a server is running on it. Whatever goes wrong is said in a sentence and ends the process with 1.
 */
export async function onDatabase(work: (db: Kysely<Database>) => Promise<void>): Promise<void> {
  // A PostgreSQL that we started ends with us: it listens to `exit`, which a bare signal skips.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  try {
    const { url, release } = await borrow();
    try {
      await prepareDatabase(url, work);
    } finally {
      await release();
    }
  } catch (error) {
    if (process.env['LINLI_DEBUG'] || !(error instanceof Error)) console.error(error);
    else console.error(error instanceof StartError || error instanceof Unusable ? error.message : `It could not be done (${error.message.split('\n')[0]}): LINLI_DEBUG=1 shows more.`);
    process.exitCode = 1;
  }
}

/** What the caller handed in cannot be used; the message says why, line by line. */
export class Unusable extends Error {}

async function borrow(): Promise<{ url: string; release(): Promise<void> }> {
  const { databaseUrl, dataDir } = readConfig(process.env);
  const url = databaseUrl ?? await runningCluster(dataDir);
  if (url !== undefined) return { url, async release() {} };
  const cluster = await startCluster({ dataDir, log: { warn: console.warn, debug() {} } });
  return { url: cluster.url, release: () => cluster.stop() };
}
