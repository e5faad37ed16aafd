import type { Bytes } from '../bytes.ts';
import { ensure } from './fault.ts';
import { joined, octets, tag, u32le, u32leOctets, u8 } from './octets.ts';

/** One page (RFC 3533). `lacing` says how long the parts of its packets are, which lie from `from` to `to`. */
interface Page { readonly flags: number; readonly serial: number; readonly lacing: Uint8Array; readonly from: number; readonly to: number }

function pageAt(bytes: Uint8Array, at: number): Page {
  ensure(tag(bytes, at) === 'OggS' && u8(bytes, at + 4) === 0);
  const from = at + 27 + u8(bytes, at + 26);
  const lacing = bytes.subarray(at + 27, from);
  return { flags: u8(bytes, at + 5), serial: u32le(bytes, at + 14), lacing, from, to: from + lacing.reduce((sum, length) => sum + length, 0) };
}

const isOpus = (packet: Uint8Array): boolean => tag(packet, 0, 8) === 'OpusHead' && packet.length >= 19;
const isVorbis = (packet: Uint8Array): boolean => tag(packet, 0, 7) === '\x01vorbis' && packet.length === 30;

/** The first packet, which says what the stream is; both formats want it alone on its page. */
function firstPacket(bytes: Uint8Array, page: Page): Uint8Array {
  ensure(page.flags === 2 && page.lacing.length === 1 && page.to <= bytes.length);
  return bytes.subarray(page.from, page.to);
}

export function isOggSound(bytes: Uint8Array): boolean {
  const packet = firstPacket(bytes, pageAt(bytes, 0));
  return isOpus(packet) || isVorbis(packet);
}

/**
 * An Ogg with one stream, Opus or Vorbis, and a comment header that says nothing: no titles, places or covers. Pages are
 * numbered and summed anew; what follows the last one of the stream is cut off.
 */
export function cleanOgg(bytes: Bytes): Bytes {
  const first = pageAt(bytes, 0);
  const opus = isOpus(firstPacket(bytes, first));
  const { packets, end } = headersIn(bytes, first, opus ? 1 : 2);
  const [mark, ...rest] = opus ? ['OpusTags', [0, 0, 0, 0, 0, 0, 0, 0]] as const : ['\x03vorbis', [0, 0, 0, 0, 0, 0, 0, 0, 1]] as const;
  ensure(packets[0] && tag(packets[0], 0, mark.length) === mark);
  ensure(opus || tag(packets[1]!, 0, 7) === '\x05vorbis');
  const headers = headerPage(first.serial, [joined([octets(mark), ...rest]), ...packets.slice(1)]);
  const clean = joined([bytes.subarray(0, first.to), headers, bytes.subarray(end)]);
  return clean.slice(0, renumber(clean, first.serial));
}

/** The packets behind the first one that say how to play the sound, and where their last page ends. */
function headersIn(bytes: Uint8Array, first: Page, count: number): { packets: Uint8Array[]; end: number } {
  const packets: Uint8Array[] = [];
  let parts: Uint8Array[] = [];
  let end = first.to;
  while (packets.length < count) {
    const page = pageAt(bytes, end);
    ensure(page.serial === first.serial && !(page.flags & 6), 'choice');
    let from = page.from;
    for (const length of page.lacing) {
      parts.push(bytes.subarray(from, from + length));
      from += length;
      if (length === 255) continue;
      packets.push(joined(parts));
      parts = [];
    }
    end = page.to;
  }
  // The sound begins on a page of its own.
  ensure(packets.length === count && !parts.length && end <= bytes.length);
  return { packets, end };
}

function headerPage(serial: number, packets: readonly Uint8Array[]): Bytes {
  const lacing = packets.flatMap(({ length }) => [...new Array<number>(Math.floor(length / 255)).fill(255), length % 255]);
  ensure(lacing.length <= 255);
  const page = joined([octets('OggS'), new Uint8Array(10), u32leOctets(serial), [1, 0, 0, 0, 0, 0, 0, 0], [lacing.length], lacing, ...packets]);
  sign(page, 0, page.length);
  return page;
}

/** Numbers the pages in the order in which they stand, after checking the sum of each. Answers where the stream ends. */
function renumber(clean: Bytes, serial: number): number {
  let at = 0;
  for (let number = 0; at < clean.length; number++) {
    const { flags, serial: own, to } = pageAt(clean, at);
    if (to > clean.length) break;
    ensure(own === serial, 'choice');
    ensure(sumOf(clean, at, to) === u32le(clean, at + 22));
    if (u32le(clean, at + 18) !== number) {
      clean.set(u32leOctets(number), at + 18);
      sign(clean, at, to);
    }
    at = to;
    if (flags & 4) break;
  }
  return at;
}

const sign = (bytes: Bytes, at: number, to: number): void => bytes.set(u32leOctets(sumOf(bytes, at, to)), at + 22);

let sums: Uint32Array | undefined;

/** Checksum of a page, counted as if the field that holds it were zero. */
function sumOf(bytes: Uint8Array, at: number, to: number): number {
  sums ??= Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index << 24;
    for (let bit = 0; bit < 8; bit++) value = value & 0x80000000 ? (value << 1) ^ 0x04c11db7 : value << 1;
    return value;
  });
  let sum = 0;
  for (let i = at; i < to; i++) sum = (sum << 8) ^ sums[(sum >>> 24) ^ (i >= at + 22 && i < at + 26 ? 0 : bytes[i]!)]!;
  return sum >>> 0;
}
