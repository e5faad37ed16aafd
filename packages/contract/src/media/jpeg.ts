import type { Bytes } from '../bytes.ts';
import { ensure } from './fault.ts';
import { joined, Kept, octets, tag, u16, u8 } from './octets.ts';
import { checkSize, isProfile, orientationIn, orientationTiff } from './picture.ts';

/** What is kept of the application segments, APP0 to APP15. */
interface Head { jfif?: Uint8Array; adobe?: Uint8Array; orientation?: number; readonly profile: Uint8Array[] }

/** A progressive picture has about ten scans. Thousands are a known way to keep a decoder busy for hours. */
const mostScans = 500;

/**
 * A JPEG with what shows it, the colour profile and which way up it is. EXIF, XMP, IPTC, comments, thumbnails, further
 * pictures and all that follows the end are gone.
 */
export function cleanJpeg(bytes: Bytes): Bytes {
  const head: Head = { profile: [] };
  const kept = new Kept();
  let [frames, scans] = [0, 0];
  for (let at = 2; ;) {
    at = nextMarker(bytes, at);
    const marker = u8(bytes, at);
    if (marker === 0xd9) {
      ensure(scans);
      kept.add(at - 1, at + 1);
      return kept.of(bytes, [0xff, 0xd8], ...segmentsOf(head));
    }
    const end = at + 1 + u16(bytes, at + 1);
    ensure(end <= bytes.length && end >= at + 3);
    const data = bytes.subarray(at + 3, end);
    if (marker >= 0xe0 && marker <= 0xef) note(head, marker & 15, data);
    else if (marker !== 0xfe) {
      ensure(isSound(marker, data));
      if (isFrame(marker)) ensure(!frames++);
      if (marker === 0xda) ensure(frames && ++scans <= mostScans, frames ? 'unsafe' : 'format');
      kept.add(at - 1, end);
    }
    at = marker === 0xda ? scanEnd(bytes, end) : end;
    if (marker === 0xda) kept.add(end, at);
  }
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xc2;

/** Where the next marker's code is. Like all decoders it steps over what lies between segments. */
function nextMarker(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  ensure(at >= 0);
  while (u8(bytes, at) === 0xff) at++;
  return at;
}

/** Where the data of a scan end: at a marker that is neither a restart nor an 0xff of the data. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; ;) {
    const start = bytes.indexOf(0xff, at);
    ensure(start >= 0);
    at = nextMarker(bytes, start);
    const code = u8(bytes, at);
    if (code !== 0 && (code & 0xf8) !== 0xd0) return start;
  }
}

/** Whether a segment is what its marker says, to the last byte. */
function isSound(marker: number, data: Uint8Array): boolean {
  if (isFrame(marker)) {
    ensure(data.length === 6 + 3 * u8(data, 5) && data[0] === 8 && data[5]);
    checkSize(u16(data, 3), u16(data, 1));
    return true;
  }
  if (marker === 0xda) return data.length === 4 + 2 * u8(data, 0) && !!data[0];
  if (marker === 0xdb) return isTiled(data, at => (u8(data, at) >> 4 ? 129 : 65));
  if (marker === 0xc4) return isTiled(data, at => data.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 17));
  return marker === 0xdd && data.length === 2;
}

/** Whether tables, each with a length of its own, fill a segment. */
function isTiled(data: Uint8Array, lengthAt: (at: number) => number): boolean {
  let at = 0;
  while (at < data.length) at += lengthAt(at);
  return at === data.length && at > 0;
}

const profileMark = 'ICC_PROFILE\0';

function note(head: Head, number: number, data: Uint8Array): void {
  if (number === 0 && tag(data, 0, 5) === 'JFIF\0' && data.length >= 12) head.jfif ??= data.subarray(0, 12);
  else if (number === 1 && tag(data, 0, 6) === 'Exif\0\0') head.orientation ??= orientationIn(data.subarray(6));
  else if (number === 2 && tag(data, 0, 12) === profileMark && head.profile.length < 255) head.profile.push(data);
  else if (number === 14 && tag(data, 0, 5) === 'Adobe' && data.length >= 12) head.adobe ??= data.subarray(0, 12);
}

function segmentsOf({ jfif, adobe, orientation = 1, profile }: Head): number[][] {
  const segment = (number: number, ...parts: ArrayLike<number>[]) => {
    const data = joined(parts);
    return [0xff, 0xe0 + number, (data.length + 2) >> 8, (data.length + 2) & 255, ...data];
  };
  return [
    ...(jfif ? [segment(0, jfif, [0, 0])] : []),
    ...(orientation > 1 ? [segment(1, octets('Exif\0\0'), orientationTiff(orientation))] : []),
    ...(isWhole(profile) ? profile.map(data => segment(2, data)) : []),
    ...(adobe ? [segment(14, adobe)] : []),
  ];
}

/** Whether the parts of a profile are all there, in order, and make one. */
const isWhole = (parts: readonly Uint8Array[]): boolean =>
  parts.every((part, index) => part[12] === index + 1 && part[13] === parts.length) && isProfile(joined(parts.map(part => part.subarray(14))));
