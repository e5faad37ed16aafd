import type { Bytes } from '../bytes.ts';
import { ensure } from './fault.ts';
import { joined, octets, tag, u16le, u32le, u32leOctets, u8 } from './octets.ts';
import { checkSize, isProfile, mostProfile, orientationIn, orientationTiff } from './picture.ts';
import { chunksOf } from './riff.ts';

/** The chunks that show a picture, in the order in which they stand. */
interface Parts { VP8X?: Uint8Array; ICCP?: Uint8Array; ALPH?: Uint8Array; 'VP8 '?: Uint8Array; VP8L?: Uint8Array; EXIF?: Uint8Array }

const isPart = (name: string): name is keyof Parts => ['VP8X', 'ICCP', 'ALPH', 'VP8 ', 'VP8L', 'EXIF'].includes(name);

/**
 * A WebP with what shows it, the colour profile and which way up it is; the sizes and flags of its header are set anew.
 * A moving one is refused.
 */
export function cleanWebp(bytes: Bytes): Bytes {
  const parts: Parts = {};
  for (const { name, from, to } of chunksOf(bytes)) {
    ensure(name !== 'ANIM' && name !== 'ANMF', 'choice');
    if (isPart(name)) parts[name] ??= bytes.subarray(from, to);
  }
  const { VP8X: extended, ICCP: profile, ALPH: alpha, 'VP8 ': lossy, VP8L: lossless, EXIF: exif } = parts;
  const frame = lossy ? lossySize(lossy) : lossless && losslessSize(lossless);
  ensure(frame && !(lossy && lossless));
  checkSize(frame.width, frame.height);
  const picture = lossy ? chunk('VP8 ', lossy) : chunk('VP8L', lossless!);
  // Without the extended header there is nothing beside the picture.
  if (!extended) return riff([picture]);
  ensure(extended.length === 10 && u24le(extended, 4) === frame.width - 1 && u24le(extended, 7) === frame.height - 1);
  ensure(!(extended[0]! & 2), 'choice');
  const shown = profile && profile.length <= mostProfile && isProfile(profile) ? profile : undefined;
  const mask = lossy && alpha;
  const orientation = exif ? orientationIn(tag(exif, 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif) : 1;
  const flags = (shown ? 0x20 : 0) | (mask || frame.alpha ? 0x10 : 0) | (orientation > 1 ? 8 : 0);
  return riff([
    chunk('VP8X', [flags, 0, 0, 0, ...extended.subarray(4)]),
    ...(shown ? [chunk('ICCP', shown)] : []),
    ...(mask ? [chunk('ALPH', mask)] : []),
    picture,
    ...(orientation > 1 ? [chunk('EXIF', orientationTiff(orientation))] : []),
  ]);
}

const u24le = (bytes: Uint8Array, at: number): number => u16le(bytes, at) + u8(bytes, at + 2) * 0x10000;

/** Size out of a key frame of VP8 (RFC 6386). */
function lossySize(data: Uint8Array): { width: number; height: number; alpha: boolean } {
  ensure(!(u8(data, 0) & 1) && tag(data, 3, 3) === '\x9d\x01\x2a');
  return { width: u16le(data, 6) & 0x3fff, height: u16le(data, 8) & 0x3fff, alpha: false };
}

/** Size out of the header of a lossless picture (RFC 9649). */
function losslessSize(data: Uint8Array): { width: number; height: number; alpha: boolean } {
  const bits = u32le(data, 1);
  ensure(data[0] === 0x2f && bits >>> 29 === 0);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, alpha: !!(bits & 0x10000000) };
}

const chunk = (name: string, data: ArrayLike<number>): Bytes => joined([octets(name), u32leOctets(data.length), data, data.length & 1 ? [0] : []]);

function riff(chunks: readonly Uint8Array[]): Bytes {
  const body = joined([octets('WEBP'), ...chunks]);
  return joined([octets('RIFF'), u32leOctets(body.length), body]);
}
