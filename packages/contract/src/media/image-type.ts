import type { FileType } from '../files.ts';
import { tag, u32 } from './octets.ts';

export type ImageType = Extract<FileType, `image/${string}`>;

/** Brands of pictures coded in HEVC; the last two are of any coding, and need one of the others beside them. */
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs'];

/** The brands that a file of boxes gives itself, the major one first; none where it is no such file. */
export function brandsOf(bytes: Uint8Array): string[] {
  const length = bytes.length >= 16 ? u32(bytes, 0) : 0;
  if (tag(bytes, 4) !== 'ftyp' || length < 16 || length > 256 || length % 4 || length > bytes.length) return [];
  return [tag(bytes, 8), ...Array.from({ length: length / 4 - 4 }, (_, index) => tag(bytes, 16 + 4 * index))];
}

/** Which kind of image it is, by its first bytes. */
export function imageTypeOf(bytes: Uint8Array): ImageType | undefined {
  if (tag(bytes, 0, 3) === '\xff\xd8\xff') return 'image/jpeg';
  if (tag(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (tag(bytes, 0) === 'RIFF' && tag(bytes, 8) === 'WEBP') return 'image/webp';
  const brands = brandsOf(bytes);
  return heicBrands.includes(brands[0]!) || (/^m[is]f1$/.test(brands[0]!) && brands.some(brand => heicBrands.includes(brand))) ? 'image/heic' : undefined;
}
