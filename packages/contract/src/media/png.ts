import type { Bytes } from '../bytes.ts';
import { ensure } from './fault.ts';
import { joined, Kept, octets, tag, u32, u32Octets, u8 } from './octets.ts';
import { checkSize, mostProfile, orientationIn, orientationTiff } from './picture.ts';

/** Chunks beside the picture itself that change how it looks, and the lengths they may have. */
const lengths: Readonly<Record<string, readonly [least: number, most: number]>> = {
  PLTE: [3, 768], tRNS: [1, 256], gAMA: [4, 4], cHRM: [32, 32], sRGB: [1, 1], sBIT: [1, 4], pHYs: [9, 9], bKGD: [1, 6], iCCP: [12, mostProfile],
};

/** Channels of a colour type, and the bits that a channel may have. */
export const colours: Readonly<Record<number, readonly [channels: number, bits: readonly number[]]>> = {
  0: [1, [1, 2, 4, 8, 16]], 2: [3, [8, 16]], 3: [1, [1, 2, 4, 8]], 4: [2, [8, 16]], 6: [4, [8, 16]],
};

type IsProfile = (packed: Uint8Array) => boolean;

/**
 * A PNG with what shows it, and which way up it is, which browsers read out of its EXIF: no texts, times, further frames,
 * private chunks or bytes after its end. A deflated colour profile stays if `isProfile` says that it is one.
 */
export function cleanPng(bytes: Bytes, isProfile: IsProfile = () => true): Bytes {
  const [kept, seen] = [new Kept(), new Set<string>()];
  let orientation = 1;
  for (let at = 8, before = ''; before !== 'IEND';) {
    const end = at + 12 + u32(bytes, at);
    ensure(end <= bytes.length && crcOf(bytes, at + 4, end - 4) === u32(bytes, end - 4));
    const [name, data] = [tag(bytes, at + 4), bytes.subarray(at + 8, end - 4)];
    ensure((name === 'IHDR') === (at === 8));
    if (isKept(name, data, seen, before) && (name !== 'iCCP' || isProfile(data))) {
      if (name !== 'IHDR') kept.add(at, end);
      seen.add(name);
    }
    // Behind the data it comes too late for them.
    if (name === 'eXIf' && !seen.has('IDAT')) orientation = orientationIn(data);
    [at, before] = [end, name];
  }
  // The colour type that looks its colours up.
  ensure(bytes[25] !== 3 || seen.has('PLTE'));
  return kept.of(bytes, bytes.subarray(0, 33), orientation > 1 ? orientationChunk(orientation) : []);
}

function orientationChunk(orientation: number): Bytes {
  const body = joined([octets('eXIf'), orientationTiff(orientation)]);
  return joined([u32Octets(body.length - 4), body, u32Octets(crcOf(body, 0, body.length))]);
}

function isKept(name: string, data: Uint8Array, seen: ReadonlySet<string>, before: string): boolean {
  if (name === 'IHDR') checkHeader(data);
  else if (name === 'IDAT') ensure(before === name || !seen.has(name));
  else if (name === 'IEND') ensure(!data.length && seen.has('IDAT'));
  else {
    const [least, most] = lengths[name] ?? [1, 0];
    const right = data.length >= least && data.length <= most && !seen.has(name) && !seen.has('IDAT');
    // An upper-case letter first: there is no showing it without.
    ensure(/^[a-z]/.test(name) || (right && data.length % 3 === 0));
    return right;
  }
  return true;
}

function checkHeader(header: Uint8Array): void {
  ensure(header.length === 13 && colours[header[9]!]?.[1].includes(header[8]!) && !header[10] && !header[11] && header[12]! <= 1);
  checkSize(u32(header, 0), u32(header, 4));
}

let crcs: Uint32Array | undefined;

/** CRC-32 of a range (ISO 3309). */
function crcOf(bytes: Uint8Array, from: number, to: number): number {
  crcs ??= Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  let crc = 0xffffffff;
  for (let at = from; at < to; at++) crc = crcs[(crc ^ u8(bytes, at)) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
