import type { Bytes } from '../bytes.ts';
import { ensure } from './fault.ts';
import { joined, octets, u32leOctets } from './octets.ts';
import { chunksOf } from './riff.ts';

/** Chunks that play the sound, and the longest that each may be. */
const longest: Readonly<Record<string, number>> = { 'fmt ': 64, 'fact': 4, 'data': Infinity };

/** A WAV with its format and its sound: no lists of titles, places and persons, no notes of broadcasters. */
export function cleanWav(bytes: Bytes): Bytes {
  const parts = new Map<string, Uint8Array>();
  for (const { name, from, to } of chunksOf(bytes)) {
    if (to - from > (longest[name] ?? -1) || parts.has(name)) continue;
    ensure(name !== 'data' || parts.has('fmt '));
    parts.set(name, joined([octets(name), u32leOctets(to - from), bytes.subarray(from, to), (to - from) & 1 ? [0] : []]));
  }
  ensure(parts.has('data') && parts.get('fmt ')!.length >= 24);
  const body = joined([octets('WAVE'), ...parts.values()]);
  return joined([octets('RIFF'), u32leOctets(body.length), body]);
}
