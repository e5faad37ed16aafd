import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { Issuer } from './access/tokens.ts';
import type { SmsGateway } from './sessions/sms.ts';
import { StartError } from './start-error.ts';
import type { WechatAccount } from './wechat/api.ts';

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
  readonly production: boolean;
  /** Keys for what is personal, as given; without them the demo makes its own. */
  readonly keys: string | undefined;
  readonly algorithm: 'aes' | 'sm4';
  /** A folder, or an S3 address. */
  readonly files: string;
  /** Who vouches for staff; in the demo the server does so itself. */
  readonly issuer: Issuer | undefined;
  /** Who vouches for residents; in the demo the server does so itself. */
  readonly residentIssuer: Issuer | undefined;
  /** Who sends the codes by which residents sign in: a gateway, the demo's console, or nobody. */
  readonly sms: SmsGateway | 'console' | undefined;
  /** The official account whose pages are signed for WeChat. */
  readonly wechat: WechatAccount | undefined;
  /** Address of the page that checks certificates, to which a number is added. */
  readonly verifyPage: string | undefined;
  /** Reverse proxies in front, each of which adds the address it was asked from. */
  readonly proxies: number;
  /** Multiplies what one address may ask for. */
  readonly limits: number;
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
    origins: origins('LINLI_ORIGINS', env.LINLI_ORIGINS) ?? (production ? [] : '*'),
    demo: flag('LINLI_DEMO', env.LINLI_DEMO) ?? !production,
    logLevel: logLevel(env.LINLI_LOG) ?? (production ? 'info' : 'warn'),
    production,
    keys: env.LINLI_KEYS || undefined,
    algorithm: algorithm(env.LINLI_CIPHER) ?? 'aes',
    files: files(env.LINLI_FILES) ?? resolve(env.LINLI_DATA_DIR || '.data', 'files'),
    issuer: issuer('Staff', env),
    residentIssuer: issuer('Resident', env),
    sms: sms(env, production),
    wechat: wechat(env, production),
    verifyPage: verifyPage(env.LINLI_VERIFY_PAGE),
    proxies: count('LINLI_PROXIES', env.LINLI_PROXIES, 0) ?? 0,
    limits: count('LINLI_LIMITS', env.LINLI_LIMITS, 1) ?? 1,
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

function origins(name: string, value: string | undefined): Config['origins'] | undefined {
  if (value === undefined) return undefined;
  const list = value.split(',').map(origin => origin.trim()).filter(Boolean);
  if (list.includes('*')) return '*';
  return list.map(origin => {
    if (/^https?:\/\/[^/]+\/?$/.test(origin) && URL.canParse(origin)) return new URL(origin).origin;
    throw new StartError(`${name} holds "${origin}", which is no origin: write each as https://portal.example, separated by commas.`);
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

function algorithm(value: string | undefined): 'aes' | 'sm4' | undefined {
  if (!value) return undefined;
  if (value === 'aes' || value === 'sm4') return value;
  throw new StartError(`LINLI_CIPHER is "${value}": set it to aes or sm4.`);
}

/** Not repeated where it may hold a secret. */
function files(value: string | undefined): string | undefined {
  if (!value) return undefined;
  return value.startsWith('s3+') ? value : resolve(value);
}

function issuer(whose: 'Staff' | 'Resident', env: Environment): Issuer | undefined {
  const prefix = `LINLI_${whose.toUpperCase()}`;
  const [name, audience, keys] = ['ISSUER', 'AUDIENCE', 'JWKS'].map(part => env[`${prefix}_${part}`] || undefined);
  if (!name && !audience && !keys) return undefined;
  if (!name || !audience) throw new StartError(`${whose} sign-in is half set up: set both ${prefix}_ISSUER and ${prefix}_AUDIENCE.`);
  const jwks = keys ?? `${name.replace(/\/+$/, '')}/.well-known/jwks.json`;
  if (!/^https?:\/\//.test(jwks) || !URL.canParse(jwks)) throw new StartError(`${prefix}_JWKS is "${jwks}", which is no address: write it as https://sign-in.example/jwks.json.`);
  return { issuer: name, audience, jwks };
}

function sms({ LINLI_SMS_URL: url, LINLI_SMS_TOKEN: token, LINLI_SMS_TOKEN_FILE: file, LINLI_DEMO: demo }: Environment, production: boolean): Config['sms'] {
  if (url === 'console' && production) throw new StartError('LINLI_SMS_URL is "console", which shows the codes of residents to whoever asks: set the address of your gateway.');
  if (!url) return !production && flag('LINLI_DEMO', demo) !== false ? 'console' : undefined;
  if (url === 'console') return 'console';
  // Not repeated: addresses of gateways often hold a key.
  if (!isSafe(url) || !URL.canParse(url)) throw new StartError('LINLI_SMS_URL is no address of a gateway: write it as https://sms.example/codes; http is for this machine alone.');
  return { url, token: token || (file ? secretIn('LINLI_SMS_TOKEN_FILE', file) : undefined) };
}

function wechat({ LINLI_WECHAT_APP_ID: appId, LINLI_WECHAT_SECRET: given, LINLI_WECHAT_SECRET_FILE: file, LINLI_WECHAT_API: api, LINLI_WECHAT_ORIGINS: own, LINLI_ORIGINS: all }: Environment, production: boolean): WechatAccount | undefined {
  if (!appId && !given && !file) return undefined;
  const secret = given || (file ? secretIn('LINLI_WECHAT_SECRET_FILE', file) : '');
  if (!appId || !secret) throw new StartError('The official account of WeChat is half set up: set both LINLI_WECHAT_APP_ID and LINLI_WECHAT_SECRET (or LINLI_WECHAT_SECRET_FILE).');
  if (api && !(isSafe(api) && URL.canParse(api))) throw new StartError(`LINLI_WECHAT_API is "${api}", which is no address to send a secret to: leave it out for https://api.weixin.qq.com; http is for this machine alone.`);
  const signed = (own ? origins('LINLI_WECHAT_ORIGINS', own) : origins('LINLI_ORIGINS', all)) ?? (production ? [] : '*');
  if (production && signed === '*') throw new StartError('Pages of any origin would be signed for WeChat in your name: set LINLI_WECHAT_ORIGINS to the origins of your own pages.');
  return { appId, secret, api: (api || 'https://api.weixin.qq.com').replace(/\/+$/, ''), origins: signed };
}

/** Nobody on the way reads what is sent there. */
const isSafe = (url: string): boolean => /^https:\/\/.|^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]/.test(url);

function verifyPage(value: string | undefined): string | undefined {
  if (!value) return undefined;
  if (/^https?:\/\//.test(value) && URL.canParse(value)) return value;
  throw new StartError(`LINLI_VERIFY_PAGE is "${value}", which is no address: write it as https://portal.example/volunteer.html#certificate=.`);
}

function secretIn(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new StartError(`${name} names a file that cannot be read: write it into ${file}, for this user alone.`, { cause });
  }
}

function count(name: string, value: string | undefined, least: number): number | undefined {
  if (!value) return undefined;
  if (/^\d{1,6}$/.test(value) && Number(value) >= least) return Number(value);
  throw new StartError(`${name} is "${value}": set it to a whole number from ${least}.`);
}
