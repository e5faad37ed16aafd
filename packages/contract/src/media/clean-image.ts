import type { Bytes } from '../bytes.ts';
import { cleanHeic } from './heic.ts';
import { imageTypeOf, type ImageType } from './image-type.ts';
import { cleanJpeg } from './jpeg.ts';
import { cleanPng } from './png.ts';
import { cleanWebp } from './webp.ts';

export { MediaFault } from './fault.ts';

/** How each kind of image is cleaned. */
export const imageCleaners: Readonly<Record<ImageType, (bytes: Bytes) => Bytes>> = {
  'image/jpeg': cleanJpeg, 'image/png': bytes => cleanPng(bytes), 'image/webp': cleanWebp, 'image/heic': cleanHeic,
};

/**
 * An image without what tells where, when, with what and by whom it was taken, before it leaves the device: JPEG, PNG, WebP
 * and HEIC. Every other file is given back as it is, for the server to judge.
 * @throws {MediaFault} If it is broken, has too many pixels, or moves.
 */
export function cleanedImage(bytes: Bytes): Bytes {
  const type = imageTypeOf(bytes);
  return type ? imageCleaners[type](bytes) : bytes;
}
