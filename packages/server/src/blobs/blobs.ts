import { sha256 } from '../secrets/secrets.ts';

/**
 * Where files lie, each under the hash of what is stored: the same content twice is one file, and a changed one is
 * found when it is read. What comes in is sealed already.
 */
export interface Blobs {
  /** Keeps it before it returns; answers its hash. */
  put(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
  /** Undefined if there is none. Throws when it is not what its name says. */
  get(hash: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Does nothing if there is none. */
  remove(hash: string): Promise<void>;
  /** All hashes older than a moment, ms. */
  list(before: number): AsyncIterable<string>;
}

/** Throws when content and hash differ. */
export async function checked(hash: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (await sha256(bytes) !== hash) throw new Error('a stored file was changed');
  return bytes;
}

/** In memory: for a browser tab. */
export function memoryBlobs(now: () => number = Date.now): Blobs {
  const kept = new Map<string, { bytes: Uint8Array<ArrayBuffer>; at: number }>();
  return {
    async put(bytes) {
      const hash = await sha256(bytes);
      kept.set(hash, { bytes, at: now() });
      return hash;
    },
    async get(hash) {
      const found = kept.get(hash);
      return found && checked(hash, found.bytes);
    },
    async remove(hash) { kept.delete(hash); },
    async *list(before) { for (const [hash, { at }] of [...kept]) if (at < before) yield hash; },
  };
}
