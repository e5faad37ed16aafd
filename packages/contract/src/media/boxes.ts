import { MediaFault } from './fault.ts';
import { octets, tag, u32 } from './octets.ts';

/** One box of an ISO base media file (ISO/IEC 14496-12), HEIC or M4A: it begins at `at`, and its content lies from `from` to `to`. */
export interface Box { readonly type: string; readonly at: number; readonly from: number; readonly to: number }

/** The boxes from one place to another, up to what is none. */
export function* boxesIn(bytes: Uint8Array, start: number, end: number): Generator<Box> {
  for (let at = start; at + 8 <= end;) {
    const long = u32(bytes, at) === 1;
    if (long && (at + 16 > end || u32(bytes, at + 8) !== 0)) return;
    const from = at + (long ? 16 : 8);
    const to = at + (long ? u32(bytes, at + 12) : u32(bytes, at) || end - at);
    if (to < from || to > end) return;
    yield { type: tag(bytes, at + 4), at, from, to };
    at = to;
  }
}

/** The boxes of a box, after some bytes of its own; they fill it. */
export function* boxesOf(bytes: Uint8Array, { from, to }: Box, skip = 0): Generator<Box> {
  let end = from + skip;
  for (const box of boxesIn(bytes, end, to)) {
    yield box;
    end = box.to;
  }
  if (end !== to) throw new MediaFault('format');
}

/** Makes a box free space of the same size, so that nothing behind it moves. */
export function blank(bytes: Uint8Array, { at, from, to }: Box): void {
  bytes.set(octets('free'), at + 4);
  bytes.fill(0, from, to);
}
