import type { Bytes } from '../bytes.ts';
import { ensure } from './fault.ts';
import { tag, u8 } from './octets.ts';

/** Bytes of a frame by its type, its own first byte included (RFC 4867); 0 where there is no such type. */
const narrow = [13, 14, 16, 18, 20, 21, 27, 32, 6, 0, 0, 0, 0, 0, 0, 1];
const wide = [18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 0, 0, 0, 0, 1, 1];

/** An AMR recording, narrow or wide band: the header and whole frames, up to what is none. */
export function cleanAmr(bytes: Bytes): Bytes {
  const isWide = tag(bytes, 0, 9) === '#!AMR-WB\n';
  const start = isWide ? 9 : 6;
  let at = start;
  while (at < bytes.length) {
    const head = u8(bytes, at);
    const length = (isWide ? wide : narrow)[(head >> 3) & 15]!;
    // The first bit and the last two are padding.
    if (!length || head & 0x83 || at + length > bytes.length) break;
    at += length;
  }
  ensure(at > start);
  return bytes.slice(0, at);
}
