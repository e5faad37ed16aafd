import type { Bytes } from '../bytes.ts';
import { ensure } from './fault.ts';
import { Kept, tag, u32, u8 } from './octets.ts';

/** Kilobits a second by index, of MPEG 1 and of MPEG 2 and 2.5; layer III. */
const bitrates = [[0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320], [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]] as const;
/** Samples a second of MPEG 1; half as many for MPEG 2, a quarter for 2.5. */
const rates = [44_100, 48_000, 32_000] as const;

/** What all frames of a file have in common: version, layer and sampling rate. */
const common = 0xfffe0c00;

/** Length of the frame at a place, or 0 if there is none. */
function frameAt(bytes: Uint8Array, at: number, like?: number): number {
  if (at + 4 > bytes.length) return 0;
  const header = u32(bytes, at);
  const [version, layer, bitrate, rate] = [(header >>> 19) & 3, (header >>> 17) & 3, (header >>> 12) & 15, (header >>> 10) & 3];
  if (header >>> 21 !== 0x7ff || version === 1 || layer !== 1 || !bitrate || bitrate === 15 || rate === 3) return 0;
  if (like !== undefined && ((header ^ like) & common) !== 0) return 0;
  const first = version === 3;
  const speed = rates[rate]! / (first ? 1 : version === 2 ? 2 : 4);
  return Math.floor(((first ? 144_000 : 72_000) * bitrates[first ? 0 : 1][bitrate]!) / speed) + ((header >>> 9) & 1);
}

/** Where a run of frames begins: two that follow each other and are alike, or one that ends the file. */
function isRun(bytes: Uint8Array, at: number, like?: number): boolean {
  const length = frameAt(bytes, at, like);
  const next = at + length;
  return length > 0 && (next === bytes.length || frameAt(bytes, next, u32(bytes, at)) > 0);
}

/** Where the sound begins: behind the tags before it, and the zeros that some leave there. */
function soundAt(bytes: Uint8Array): number {
  let at = 0;
  while (tag(bytes, at, 3) === 'ID3' && at + 10 <= bytes.length) {
    const size = [6, 7, 8, 9].reduce((sum, place) => sum * 128 + (u8(bytes, at + place) & 127), 0);
    at += 10 + size + (u8(bytes, at + 5) & 16 ? 10 : 0);
  }
  if (at) while (bytes[at] === 0) at++;
  return at;
}

export const isMp3 = (bytes: Uint8Array): boolean => isRun(bytes, soundAt(bytes));

/** An MP3 with its frames alone: no titles, pictures, comments or places, neither before nor between nor behind them. */
export function cleanMp3(bytes: Bytes): Bytes {
  const kept = new Kept();
  const start = soundAt(bytes);
  const like = u32(bytes, start);
  for (let at = start; at >= 0 && at < bytes.length;) {
    const length = frameAt(bytes, at, like);
    if (length && at + length <= bytes.length) {
      kept.add(at, at + length);
      at += length;
    } else do at = bytes.indexOf(0xff, at + 1); while (at >= 0 && !isRun(bytes, at, like));
  }
  const clean = kept.of(bytes);
  ensure(isMp3(clean));
  return clean;
}
