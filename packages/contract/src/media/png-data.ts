import type { Bytes } from '../bytes.ts';
import { ensure, type Inflate } from './fault.ts';
import { Kept, tag, u32 } from './octets.ts';
import { isProfile, mostProfile } from './picture.ts';
import { cleanPng, colours } from './png.ts';

/** Raw bytes up to which the data are looked at; of a larger picture the size in its header must do, or it would take the memory of the server. */
const mostRaw = 64 * 1024 * 1024;

/** A clean PNG whose data were looked into as well: they hold what the header says, and the colour profile is one. */
export function cleanPngData(bytes: Bytes, inflate: Inflate): Bytes {
  const clean = cleanPng(bytes, packed => isPacked(packed, inflate));
  const length = rawLength(clean.subarray(16, 29));
  if (length > mostRaw) return clean;
  const raw = inflate(dataOf(clean), length);
  ensure(raw, 'unsafe');
  ensure(raw.length === length);
  return clean;
}

/** Whether a name and, deflated behind it, a colour profile. */
function isPacked(data: Uint8Array, inflate: Inflate): boolean {
  const name = data.indexOf(0);
  const profile = name > 0 && name < 80 && data[name + 1] === 0 ? inflate(data.subarray(name + 2), mostProfile) : undefined;
  return !!profile && isProfile(profile);
}

function dataOf(bytes: Bytes): Bytes {
  const kept = new Kept();
  for (let at = 8; at < bytes.length; at += 12 + u32(bytes, at)) if (tag(bytes, at + 4) === 'IDAT') kept.add(at + 8, at + 8 + u32(bytes, at));
  return kept.of(bytes);
}

/** The seven passes of an interlaced picture: where each begins, and its steps. */
const passes = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const;

/** Bytes of a picture that is not deflated: each row with a byte that names its filter. */
function rawLength(header: Uint8Array): number {
  const [width, height] = [u32(header, 0), u32(header, 4)];
  const bits = colours[header[9]!]![0] * header[8]!;
  const part = ([left, top, across, down]: readonly [number, number, number, number]) => {
    const [columns, rows] = [Math.ceil((width - left) / across), Math.ceil((height - top) / down)];
    return columns > 0 && rows > 0 ? rows * (1 + Math.ceil((columns * bits) / 8)) : 0;
  };
  return (header[12] ? passes : [[0, 0, 1, 1] as const]).reduce((sum, pass) => sum + part(pass), 0);
}
