import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { StartError, folderError } from '../start-error.ts';
import { aesGcm } from './cipher.ts';
import { createSecrets, type RingKey, type Secrets } from './secrets.ts';
import { sm4Cbc } from './sm4.ts';

/** Marks a key that a demo made for itself: it lies beside the data that it locks. */
const demoPrefix = 'demo';
const form = 'name:64 hexadecimal digits or 44 characters of base64, several separated by commas, the newest first';

/** Reads keys as `LINLI_KEYS` has them. Throws a StartError that never repeats one. */
export function parseRing(text: string): RingKey[] {
  const ring = text.split(/[\s,]+/).filter(Boolean).map(part => {
    const [, id, value] = /^([\w-]{1,20}):(.+)$/.exec(part) ?? [];
    const bytes = value && (/^[0-9a-fA-F]{64}$/.test(value) ? Buffer.from(value, 'hex') : Buffer.from(value, 'base64'));
    if (!id || !bytes || bytes.length !== 32) throw new StartError(`LINLI_KEYS is not a list of keys: write ${form}.`);
    return { id, bytes: new Uint8Array(bytes) };
  });
  if (!ring.length) throw new StartError(`LINLI_KEYS holds no key: write ${form}.`);
  if (new Set(ring.map(({ id }) => id)).size < ring.length) throw new StartError('LINLI_KEYS names two keys alike: give each a name of its own.');
  return ring;
}

/** The keys of a demo, made on the first start: a file that only this user may read, outside the database. */
function demoRing(dataDir: string): RingKey[] {
  const file = join(dataDir, 'keys');
  try {
    mkdirSync(dataDir, { recursive: true });
    // Whole or not at all, and never over one that another process made at the same time.
    if (!existsSync(file)) writeFileSync(file, `${demoPrefix}-${randomBytes(3).toString('hex')}:${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!existsSync(file)) throw folderError(dataDir, error);
  }
  return parseRing(readFileSync(file, 'utf8'));
}

export interface RingConfig {
  readonly keys: string | undefined;
  readonly algorithm: 'aes' | 'sm4';
  readonly dataDir: string;
  readonly production: boolean;
}

/** The secrets of a process. In production the keys come from the environment, and demo keys are refused. */
export function openSecrets({ keys, algorithm, dataDir, production }: RingConfig): Secrets {
  if (production && keys === undefined) throw new StartError(`LINLI_KEYS is not set: residents' cases are encrypted with keys of yours. Write ${form}.`);
  const ring = keys === undefined ? demoRing(dataDir) : parseRing(keys);
  if (production && ring.some(({ id }) => id.startsWith(demoPrefix))) throw new StartError('LINLI_KEYS holds a key that a demo made: make keys of your own, with openssl rand -hex 32 for example.');
  return algorithm === 'sm4' ? createSecrets(ring, sm4Cbc, [aesGcm]) : createSecrets(ring, aesGcm, [sm4Cbc]);
}
