import { ensure } from './fault.ts';
import { tag, u16, u16le, u32, u32le } from './octets.ts';

// What pictures of all kinds have in common: their size, the way up, a colour profile.

/** A picture has no more pixels than so many, nor a side longer than this: a small file can hold a flood that fills a phone's memory. */
export const pictureLimits = { pixels: 60_000_000, side: 20_000 } as const;

export function checkSize(width: number, height: number): void {
  ensure(width && height);
  ensure(width <= pictureLimits.side && height <= pictureLimits.side && width * height <= pictureLimits.pixels, 'too-large');
}

/** Which way up a picture is (the Orientation of EXIF, 1 to 8), out of the TIFF structure that EXIF is; 1 where it does not say. */
export function orientationIn(tiff: Uint8Array): number {
  const order = tag(tiff, 0, 4);
  if (tiff.length < 14 || (order !== 'II*\0' && order !== 'MM\0*')) return 1;
  const [short, long] = order === 'II*\0' ? [u16le, u32le] : [u16, u32];
  const directory = long(tiff, 4);
  if (directory + 2 > tiff.length) return 1;
  const count = Math.min(short(tiff, directory), Math.floor((tiff.length - directory - 2) / 12));
  for (let at = directory + 2; at < directory + 2 + count * 12; at += 12) {
    if (short(tiff, at) === 0x112) return short(tiff, at + 8) <= 8 ? short(tiff, at + 8) || 1 : 1;
  }
  return 1;
}

/** A TIFF structure that says which way up, and nothing else. */
export const orientationTiff = (orientation: number): number[] => [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];

/** One that says nothing at all. */
export const emptyTiff: readonly number[] = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0];

/** No colour profile of a camera or screen is larger. */
export const mostProfile = 4 * 1024 * 1024;

/** Whether this is a colour profile (ICC.1), and not something else in the place of one. */
export const isProfile = (bytes: Uint8Array): boolean => bytes.length >= 132 && u32(bytes, 0) === bytes.length && tag(bytes, 36) === 'acsp';
