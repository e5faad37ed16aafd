import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { StartError } from './start-error.ts';

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Everything about the server that is decided outside of it. */
export interface Config {
  readonly port: number;
  /** Where to listen; undefined is every interface. */
  readonly host: string | undefined;
  /** Absolute folder of the server's own PostgreSQL. */
  readonly dataDir: string;
  /** A PostgreSQL elsewhere; without it the server runs its own. */
  readonly databaseUrl: string | undefined;
  /** Origins of the pages that may call. */
  readonly origins: '*' | readonly string[];
  /** Whether the invented city is kept in the database. */
  readonly demo: boolean;
  readonly logLevel: LogLevel;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment; throws a StartError for the first value that cannot be meant. */
export function readConfig(env: Environment): Config {
  const production = env.NODE_ENV === 'production';
  return {
    port: port(env.PORT),
    host: host(env.HOST) ?? (production ? undefined : '127.0.0.1'),
    dataDir: resolve(env.LINLI_DATA_DIR || '.data'),
    databaseUrl: databaseUrl(env.DATABASE_URL),
    origins: origins(env.LINLI_ORIGINS) ?? (production ? [] : '*'),
    demo: flag('LINLI_DEMO', env.LINLI_DEMO) ?? !production,
    logLevel: logLevel(env.LINLI_LOG) ?? (production ? 'info' : 'warn'),
  };
}

function port(value: string | undefined): number {
  if (!value) return 8787;
  const number = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  if (!(number <= 65_535)) throw new StartError(`PORT is "${value}", which is no port: set a number from 0 to 65535.`);
  return number;
}

function host(value: string | undefined): string | undefined {
  if (!value || isIP(value) || /^[\w.-]+$/.test(value)) return value || undefined;
  throw new StartError(`HOST is "${value}", which is neither a name nor an address: set 127.0.0.1 or 0.0.0.0, for example.`);
}

function databaseUrl(value: string | undefined): string | undefined {
  if (!value) return undefined;
  // Not repeated: it may hold a password.
  if (!/^postgres(ql)?:\/\/./.test(value)) throw new StartError('DATABASE_URL is no address of a PostgreSQL: write it as postgres://user:password@host:5432/database.');
  return value;
}

function origins(value: string | undefined): Config['origins'] | undefined {
  if (value === undefined) return undefined;
  const list = value.split(',').map(origin => origin.trim()).filter(Boolean);
  if (list.includes('*')) return '*';
  return list.map(origin => {
    if (/^https?:\/\/[^/]+\/?$/.test(origin) && URL.canParse(origin)) return new URL(origin).origin;
    throw new StartError(`LINLI_ORIGINS holds "${origin}", which is no origin: write each as https://portal.example, separated by commas.`);
  });
}

function flag(name: string, value: string | undefined): boolean | undefined {
  if (!value) return undefined;
  if (/^(1|true|on|yes)$/i.test(value)) return true;
  if (/^(0|false|off|no)$/i.test(value)) return false;
  throw new StartError(`${name} is "${value}": set it to 1 or 0.`);
}

function logLevel(value: string | undefined): LogLevel | undefined {
  if (!value) return undefined;
  const level = logLevels.find(known => known === value);
  if (!level) throw new StartError(`LINLI_LOG is "${value}": set it to one of ${logLevels.join(', ')}.`);
  return level;
}
