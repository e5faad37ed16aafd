import type { KeyObject } from 'node:crypto';

/**
 * Node's own crypto, where there is one: it is done at once, while Web Crypto hands each piece to a thread and back, which for a line of
 * text takes many times as long as the work itself. A tab has Web Crypto alone.
 */
export const native = (globalThis.process as NodeJS.Process | undefined)?.getBuiltinModule?.('node:crypto');

/** Up to so many bytes nobody notices that it is done at once; what is larger goes to the thread. */
export const small = 65_536;

const keys = new WeakMap<Uint8Array, KeyObject>();

/** A key as it is quickest: given as bytes, it would be looked over with each use. */
export function nativeKey(bytes: Uint8Array<ArrayBuffer>): KeyObject {
  const key = keys.get(bytes) ?? native!.createSecretKey(bytes);
  keys.set(bytes, key);
  return key;
}
