import { aesGcm, type Cipher } from './cipher.ts';
import { native, nativeKey, small } from './native.ts';

/** A key of the ring, by its name in the envelopes. */
export interface RingKey { readonly id: string; readonly bytes: Uint8Array<ArrayBuffer> }

/**
 * Everything that needs the keys: encryption at rest, blind indexes, tokens of the demo. The first key of the ring
 * encrypts, all of them decrypt, so that a new one may be put in front while the service runs.
 */
export interface Secrets {
  /** `a.<key id>.<base64url>`; `context` is the place where it is kept, `case.<number>.content`. */
  seal(plain: string, context: string): Promise<string>;
  open(sealed: string, context: string): Promise<string>;
  sealBytes(plain: Uint8Array<ArrayBuffer>, context: string): Promise<Uint8Array<ArrayBuffer>>;
  openBytes(sealed: Uint8Array<ArrayBuffer>, context: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Whether the first key of the ring made an envelope. */
  isFresh(sealed: string | Uint8Array): boolean;
  /** A keyed digest of a value, to look it up by without having it in the clear. */
  index(use: string, value: string): Promise<string>;
  /** The same under every key of the ring, for rows that an older one made. */
  indexes(use: string, value: string): Promise<string[]>;
  /** A key of its own for another purpose. */
  derive(use: string): Promise<Uint8Array<ArrayBuffer>>;
}

const encode = (text: string) => new TextEncoder().encode(text);
const separator = 0x2e;

export function createSecrets(ring: readonly RingKey[], cipher: Cipher = aesGcm, others: readonly Cipher[] = []): Secrets {
  const [first] = ring;
  if (!first) throw new Error('the ring of keys is empty');
  const ciphers = [cipher, ...others];
  const derived = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const keyFor = (use: string, { id, bytes }: RingKey): Promise<Uint8Array<ArrayBuffer>> => {
    const name = `${id} ${use}`;
    const known = derived.get(name) ?? expand(bytes, use);
    derived.set(name, known);
    return known;
  };
  const header = `${cipher.mark}.${first.id}.`;
  const readersOf = (mark: string | undefined, id: string | undefined) => {
    const key = ring.find(one => one.id === id);
    const reader = ciphers.find(one => one.mark === mark);
    if (!key || !reader) throw new Error(`no key "${id}" for what was sealed by "${mark}"`);
    return { key, reader };
  };
  const digest = async (use: string, value: string, key: RingKey) => toBase64(await hmac(await keyFor(`index ${use}`, key), encode(value)));

  return {
    async seal(plain, context) {
      return header + toBase64(await cipher.seal(await keyFor('seal', first), encode(plain), context));
    },
    async open(sealed, context) {
      const [mark, id, body = ''] = sealed.split('.');
      const { key, reader } = readersOf(mark, id);
      return new TextDecoder().decode(await reader.open(await keyFor('seal', key), fromBase64(body), context));
    },
    async sealBytes(plain, context) {
      const body = await cipher.seal(await keyFor('seal', first), plain, context);
      const whole = new Uint8Array(header.length + body.length);
      whole.set(encode(header));
      whole.set(body, header.length);
      return whole;
    },
    async openBytes(sealed, context) {
      const end = sealed.indexOf(separator, 2);
      const [mark, id] = new TextDecoder().decode(sealed.subarray(0, Math.max(0, end))).split('.');
      const { key, reader } = readersOf(mark, id);
      return reader.open(await keyFor('seal', key), sealed.slice(end + 1), context);
    },
    isFresh: sealed => (typeof sealed === 'string' ? sealed.startsWith(header) : encode(header).every((byte, at) => sealed[at] === byte)),
    index: (use, value) => digest(use, value, first),
    indexes: (use, value) => Promise.all(ring.map(key => digest(use, value, key))),
    derive: use => keyFor(`derive ${use}`, first),
  };
}

/** HKDF-SHA-256: one key a purpose. */
async function expand(bytes: Uint8Array<ArrayBuffer>, use: string): Promise<Uint8Array<ArrayBuffer>> {
  const material = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveBits']);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encode(`linli ${use}`) }, material, 256));
}

const hmacKeys = new WeakMap<Uint8Array, Promise<CryptoKey>>();

async function hmac(bytes: Uint8Array<ArrayBuffer>, data: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (native && data.length <= small) return new Uint8Array(native.createHmac('sha256', nativeKey(bytes)).update(data).digest());
  const key = hmacKeys.get(bytes) ?? crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  hmacKeys.set(bytes, key);
  return new Uint8Array(await crypto.subtle.sign('HMAC', await key, data));
}

export async function sha256(data: Uint8Array<ArrayBuffer> | string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', typeof data === 'string' ? encode(data) : data);
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Compares two texts of one length in a time that tells nothing of where they differ. */
export function isEqual(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let at = 0; at < a.length; at++) difference |= a.charCodeAt(at) ^ b.charCodeAt(at % Math.max(1, b.length));
  return difference === 0;
}

function toBase64(bytes: Uint8Array): string {
  if (native) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64url');
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (native) return new Uint8Array(Buffer.from(text, 'base64url'));
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), character => character.charCodeAt(0));
}

/** Random text of so many bits, base64url: identifiers and keys. */
export const randomText = (bits: number): string => toBase64(crypto.getRandomValues(new Uint8Array(bits / 8)));
