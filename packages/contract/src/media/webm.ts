import type { Bytes } from '../bytes.ts';
import { ensure } from './fault.ts';
import { tag, u8 } from './octets.ts';

const [ebml, segment, cluster, trackType, codec, docType] = [0x1a45dfa3, 0x18538067, 0x1f43b675, 0x83, 0x86, 0x4282];

/** Elements that hold others (RFC 9559): … SeekHead Seek Info Tracks TrackEntry Audio … BlockGroup Cues CuePoint CueTrackPositions. */
const masters = new Set([ebml, segment, 0x114d9b74, 0x4dbb, 0x1549a966, 0x1654ae6b, 0xae, 0xe1, cluster, 0xa0, 0x1c53bb6b, 0xbb, 0xb7]);

/** Elements with a value of their own that playing needs. Titles, dates, names, tags, attachments, chapters are not among them. */
const values = new Set([
  // Header: versions, longest numbers, kind of file.
  0x4286, 0x42f7, 0x42f2, 0x42f3, docType, 0x4287, 0x4285,
  // Where parts are; scale, length and the programs that wrote it, which the format wants.
  0x53ab, 0x53ac, 0x2ad7b1, 0x4489, 0x4d80, 0x5741,
  // Track: numbers, flags, durations, codec, delays; rates, channels and bits of the sound.
  0xd7, 0x73c5, trackType, 0xb9, 0x88, 0x55aa, 0x9c, 0x23e383, 0x22b59c, codec, 0x63a2, 0x56aa, 0x56bb, 0xb5, 0x78b5, 0x9f, 0x6264,
  // Cluster: its time, sizes, blocks, their lengths and paddings.
  0xe7, 0xa7, 0xab, 0xa3, 0xa1, 0x9b, 0x75a2, 0xfb,
  // Index.
  0xb3, 0xf7, 0xf1, 0xf0, 0xb2, 0x5378,
]);

interface Element { readonly id: number; readonly at: number; readonly size: number; readonly from: number; readonly to: number }

/** The element at a place, whose size begins at `size`; one of unknown length ends nowhere. */
function elementAt(bytes: Uint8Array, at: number): Element | undefined {
  const idLength = lengthAt(bytes, at);
  const size = at + idLength;
  const from = size + lengthAt(bytes, size);
  if (idLength > 4 || from - size > 8 || from > bytes.length) return undefined;
  let [id, length] = [0, u8(bytes, size) & (0xff >> (from - size))];
  for (let i = at; i < size; i++) id = id * 0x100 + bytes[i]!;
  let unknown = length === 0xff >> (from - size);
  for (let i = size + 1; i < from; i++) {
    length = length * 0x100 + bytes[i]!;
    unknown &&= bytes[i] === 0xff;
  }
  return { id, at, size, from, to: unknown ? Infinity : from + length };
}

/** How many bytes a number has, by the zero bits in front; 9 where it is none, which is always too many. */
const lengthAt = (bytes: Uint8Array, at: number): number => Math.clz32(bytes[at] ?? 0) - 23;

/** All elements in the order in which they stand, those inside others included, up to the end of the segment or to what is none. */
function* elementsIn(bytes: Uint8Array): Generator<Element> {
  let end = bytes.length;
  for (let at = 0; at < end;) {
    const element = elementAt(bytes, at);
    const isMaster = element && masters.has(element.id);
    if (!element || (element.to > end && !isMaster)) return;
    yield element;
    if (element.id === segment) end = Math.min(end, element.to);
    at = isMaster ? element.from : element.to;
  }
}

/** Whether a WebM has tracks, and all of them are sound: a browser's recording. */
export function isWebmSound(bytes: Uint8Array): boolean {
  const [types, kinds]: [number[], string[]] = [[], []];
  for (const { id, from, to } of elementsIn(bytes)) {
    if (id === trackType) types.push(to - from === 1 ? u8(bytes, from) : 0);
    if (id === codec || id === docType) kinds.push(tag(bytes, from, Math.min(to - from, 8)));
    if (id === cluster) break;
  }
  return tag(bytes, 0) === '\x1a\x45\xdf\xa3' && kinds[0] === 'webm' && types.length > 0 && types.every(type => type === 2) && kinds.slice(1).every(kind => kind.startsWith('A_'));
}

/** A WebM recording with its sound alone. Nothing moves: what is dropped becomes void of the same size, what is cut short is cut off. */
export function cleanWebm(bytes: Bytes): Bytes {
  const clean = bytes.slice();
  /** The segment, and the cluster that the file ends in: they may say that they are longer. */
  const open: { [id: number]: Element } = {};
  let end = 0;
  let blocks = false;
  for (const element of elementsIn(bytes)) {
    const isMaster = masters.has(element.id);
    if (element.id === segment || element.id === cluster) open[element.id] = element;
    if (!isMaster && !values.has(element.id)) makeVoid(clean, element);
    // A track that is told after the sound began would not have been seen.
    ensure(!blocks || element.id !== trackType, 'choice');
    blocks ||= element.id === 0xa3 || element.id === 0xa1;
    end = isMaster ? element.from : element.to;
  }
  ensure(blocks);
  for (const { size, from, to } of Object.values(open)) if (to > end) clean.fill(0xff, size + 1, from).fill(0xff >> (from - size - 1), size, size + 1);
  return clean.slice(0, end);
}

function makeVoid(clean: Bytes, { at, to }: Element): void {
  const length = to - at;
  clean.fill(0, at, to);
  clean[at] = 0xec;
  if (length < 0x80) clean[at + 1] = 0x80 | (length - 2);
  else {
    // Eight bytes of size, of which the file needs but four.
    clean[at + 1] = 1;
    new DataView(clean.buffer, clean.byteOffset).setUint32(at + 5, length - 9);
  }
}
