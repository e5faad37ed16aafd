import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate } from '../database/migrate.ts';
import type { Database } from '../database/schema.ts';
import { StartError } from '../start-error.ts';
import { PreparingClient } from './prepared.ts';

/** A pool for the server's requests: none may wait for a connection or a lock, or run, for longer than a person would. */
export const openDatabase = (url: string, onError: (error: Error) => void): Kysely<Database> =>
  kysely({ connectionString: url, Client: PreparingClient, pipeline: true, max: 10, lock_timeout: 5_000, statement_timeout: 10_000, query_timeout: 12_000, idle_in_transaction_session_timeout: 30_000 }, onError);

function kysely(config: pg.PoolConfig, onError: (error: Error) => void): Kysely<Database> {
  const pool = new pg.Pool({ application_name: 'linli', connectionTimeoutMillis: 3_000, keepAlive: true, ...config });
  // An idle connection lost its server; the next query opens a new one.
  pool.on('error', onError);
  // So may one that was just lent, between two queries: unheard, that would end the process.
  pool.on('connect', client => { client.on('error', onError); });
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

/**
 * Makes sure that the server at `url` is one we can use, and brings its schema and data up to date.
 * Work without a time limit, on connections of its own. Throws a StartError.
 */
export async function prepareDatabase(url: string, fill?: (db: Kysely<Database>) => Promise<void>): Promise<void> {
  await checkServer(url);
  const db = kysely({ connectionString: url, max: 2 }, () => {});
  try {
    await migrate(db);
    await fill?.(db);
  } catch (error) {
    throw migrationError(url, error);
  } finally {
    await db.destroy();
  }
}

const oldest = 15;

async function checkServer(url: string): Promise<void> {
  const client = clientFor(url);
  let facts: { version: number; encoding: string };
  try {
    await client.connect();
    const { rows } = await client.query<typeof facts>(`select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`);
    facts = rows[0]!;
  } catch (error) {
    throw connectionError(client, error);
  } finally {
    await client.end().catch(() => {});
  }
  if (facts.version < oldest * 10_000) throw new StartError(`The database at ${placeOf(client)} is PostgreSQL ${Math.floor(facts.version / 10_000)}: Linli needs ${oldest} or newer.`);
  if (facts.encoding !== 'UTF8') throw new StartError(`The database ${client.database} at ${placeOf(client)} is encoded in ${facts.encoding}, which cannot hold every name: make one with ENCODING 'UTF8'.`);
}

function clientFor(url: string): pg.Client {
  try {
    const client = new pg.Client({ connectionString: url, application_name: 'linli', connectionTimeoutMillis: 3_000 });
    client.on('error', () => {});
    return client;
  } catch (cause) {
    throw new StartError('DATABASE_URL is no address of a PostgreSQL: write it as postgres://user:password@host:5432/database.', { cause });
  }
}

/** Never with the password. */
const placeOf = (client: pg.Client) => `${client.host}:${client.port}`;

function connectionError(client: pg.Client, cause: unknown): StartError {
  const { code = '', message = '' } = cause as { code?: string; message?: string };
  const place = placeOf(client);
  if (code === '28P01' || code === '28000' || message.includes('client password')) return new StartError(`The database at ${place} does not let the user ${client.user} in: correct the name or the password in DATABASE_URL.`, { cause });
  if (code === '3D000') return new StartError(`The database at ${place} has no database ${client.database}: create it, or correct the name in DATABASE_URL.`, { cause });
  if (code === '57P03') return new StartError(`The database at ${place} is not ready yet: try again in a moment.`, { cause });
  if (code === '53300') return new StartError(`The database at ${place} has no connection left: close some, or raise its max_connections.`, { cause });
  if (/^E[A-Z_]+$/.test(code) || message.includes('timeout') || message.includes('terminated')) return new StartError(`No database answers at ${place}: start it, or correct the address in DATABASE_URL.`, { cause });
  return new StartError(`The database at ${place} cannot be used (${message.split('\n')[0]}): correct DATABASE_URL.`, { cause });
}

function migrationError(url: string, cause: unknown): unknown {
  const { code } = cause as { code?: string };
  const { user, database } = clientFor(url);
  if (code === '42501') return new StartError(`The user ${user} may not make tables in the database ${database}: run GRANT CREATE ON SCHEMA public TO "${user}" there.`, { cause });
  if (code === '53100') return new StartError(`The disk of the database ${database} is full: make room there.`, { cause });
  return cause;
}
