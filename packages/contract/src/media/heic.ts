import type { Bytes } from '../bytes.ts';
import { blank, boxesIn, boxesOf, type Box } from './boxes.ts';
import { ensure } from './fault.ts';
import { tag, u16, u32, u8 } from './octets.ts';
import { checkSize, emptyTiff, isProfile } from './picture.ts';

/** What a file of pictures needs beside their data. */
const tables = ['hdlr', 'pitm', 'iloc', 'iinf', 'iref', 'iprp', 'idat', 'grpl'];
/** Pictures, and how they are put together of others. Exif, XMP and what is unknown lose their data. */
const pictures = ['hvc1', 'grid', 'iden', 'iovl', 'tmap'];
/** What there is to know of a picture: which way up it is, is in `irot` and `imir`. */
const properties = ['hvcC', 'ispe', 'pixi', 'irot', 'imir', 'clap', 'pasp', 'colr', 'auxC', 'clli', 'mdcv', 'rloc', 'lsel'];

/**
 * A HEIC with its pictures alone. Nothing moves: what is dropped becomes free space or zeros, and what stands behind the
 * last box that is needed is cut off. A sequence, which has tracks, is refused.
 */
export function cleanHeic(bytes: Bytes): Bytes {
  const boxes = [...atMost(64, boxesIn(bytes, 0, bytes.length))];
  ensure(boxes.every(({ type }) => type !== 'moov'), 'choice');
  const [meta, ...others] = boxes.filter(({ type }) => type === 'meta');
  ensure(meta && !others.length);
  const data = boxes.filter(({ type }) => type === 'mdat');
  const clean = bytes.slice(0, Math.max(meta.to, ...data.map(({ to }) => to)));
  for (const box of boxes) if (box.at > 0 && box.to <= clean.length && box !== meta && !data.includes(box)) blank(clean, box);
  const parts = new Map<string, Box>();
  for (const box of atMost(64, boxesOf(bytes, meta, 4))) {
    if (!tables.includes(box.type)) blank(clean, box);
    ensure(!parts.has(box.type) || !tables.includes(box.type));
    parts.set(box.type, box);
  }
  const table = (name: string): Box => {
    const box = parts.get(name);
    ensure(box);
    return box;
  };
  cleanProperties(clean, table('iprp'));
  keepPictures(bytes, clean, { kinds: kindsIn(bytes, table('iinf')), extents: extentsIn(bytes, table('iloc')), idat: parts.get('idat'), data });
  return clean;
}

function* atMost<T>(most: number, all: Iterable<T>): Generator<T> {
  for (const one of all) {
    ensure(most-- > 0);
    yield one;
  }
}

/** Checks the sizes, and makes free space of what is no property of a picture: numbers by which items name them stay. */
function cleanProperties(clean: Bytes, iprp: Box): void {
  for (const container of boxesOf(clean, iprp)) {
    if (container.type !== 'ipco') {
      if (container.type !== 'ipma') blank(clean, container);
      continue;
    }
    for (const box of boxesOf(clean, container)) {
      if (box.type === 'ispe') checkSize(u32(clean, box.from + 4), u32(clean, box.from + 8));
      const profile = box.type === 'colr' && /prof|rICC/.test(tag(clean, box.from));
      if (!properties.includes(box.type) || (profile && !isProfile(clean.subarray(box.from + 4, box.to)))) blank(clean, box);
    }
  }
}

/** What each item is. */
function kindsIn(bytes: Uint8Array, iinf: Box): Map<number, string> {
  const kinds = new Map<number, string>();
  for (const box of boxesOf(bytes, iinf, u8(bytes, iinf.from) ? 8 : 6)) {
    const version = u8(bytes, box.from);
    ensure(box.type === 'infe' && (version === 2 || version === 3));
    const at = box.from + 4;
    kinds.set(version === 2 ? u16(bytes, at) : u32(bytes, at), tag(bytes, at + (version === 2 ? 4 : 6)));
  }
  return kinds;
}

/** A stretch that holds a part of an item: of the file, or of the box `idat` if `inside`. */
interface Extent { readonly item: number; readonly inside: boolean; readonly from: number; readonly length: number }

/** Where the items are: the box `iloc` of any version. */
function* extentsIn(bytes: Uint8Array, { from, to }: Box): Generator<Extent> {
  const version = u8(bytes, from);
  const widths = u16(bytes, from + 4);
  let at = from + 6;
  const next = (width: number): number => {
    const value = width === 8 ? u32(bytes, at) * 0x100000000 + u32(bytes, at + 4) : width === 4 ? u32(bytes, at) : width === 2 ? u16(bytes, at) : 0;
    at += width;
    ensure(at <= to && [0, 2, 4, 8].includes(width));
    return value;
  };
  const wide = version === 2 ? 4 : 2;
  for (let items = next(wide); items > 0; items--) {
    const item = next(wide);
    const method = version ? next(2) & 15 : 0;
    ensure(method <= 1 && next(2) === 0);
    const base = next((widths >> 4) & 15);
    for (let extents = next(2); extents > 0; extents--) {
      if (version) next(widths & 15);
      const start = base + next(widths >> 12);
      const length = next((widths >> 8) & 15);
      // An extent of no length takes no bytes here either, and there could be four thousand million of them.
      ensure(length);
      yield { item, inside: method === 1, from: start, length };
    }
  }
}

interface Items { readonly kinds: ReadonlyMap<number, string>; readonly extents: Iterable<Extent>; readonly idat: Box | undefined; readonly data: readonly Box[] }

/** Takes away all data, then brings back what the pictures are made of. */
function keepPictures(bytes: Bytes, clean: Bytes, { kinds, extents, idat, data }: Items): void {
  const places = idat ? [...data, idat] : data;
  for (const { from, to } of places) clean.fill(0, from, to);
  let sum = 0;
  for (const { item, inside, from, length } of extents) {
    const start = inside ? (idat?.from ?? 0) + from : from;
    const place = (inside ? [idat] : data).find(box => box && start >= box.from && start + length <= box.to);
    const kind = kinds.get(item) ?? '';
    if (pictures.includes(kind)) {
      // Whoever names the same bytes again and again only wants them to be copied again and again.
      ensure(place && (sum += length) <= 2 * bytes.length);
      clean.set(bytes.subarray(start, start + length), start);
    } else if (kind === 'Exif' && place && length >= 4 + emptyTiff.length) clean.set([0, 0, 0, 0, ...emptyTiff], start);
  }
  ensure(sum);
}
