import type { FileType } from '../files.ts';
import { MediaFault } from './fault.ts';
import { brandsOf, imageTypeOf } from './image-type.ts';
import { isSound } from './m4a.ts';
import { isMp3 } from './mp3.ts';
import { tag } from './octets.ts';
import { isOggSound } from './ogg.ts';
import { isWebmSound } from './webm.ts';

/**
 * What a file is, by its first bytes and never by its name; undefined where it is none of the kinds that are taken. Films
 * come in the same wrappers as recordings: there the tracks are looked at.
 */
export function typeOf(bytes: Uint8Array): FileType | undefined {
  const image = imageTypeOf(bytes);
  if (image) return image;
  if (tag(bytes, 0, 5) === '%PDF-') return 'application/pdf';
  try {
    return audioTypeOf(bytes);
  } catch (error) {
    if (error instanceof MediaFault) return undefined;
    throw error;
  }
}

function audioTypeOf(bytes: Uint8Array): FileType | undefined {
  const four = tag(bytes, 0);
  if (four === 'RIFF') return tag(bytes, 8) === 'WAVE' ? 'audio/wav' : undefined;
  if (four === 'OggS') return isOggSound(bytes) ? 'audio/ogg' : undefined;
  if (four === '\x1a\x45\xdf\xa3') return isWebmSound(bytes) ? 'audio/webm' : undefined;
  if (/^#!AMR(?:-WB)?\n/.test(tag(bytes, 0, 9))) return 'audio/amr';
  const [brand] = brandsOf(bytes);
  // QuickTime's boxes are not quite these; AVIF and others are pictures and have no track of sound.
  if (brand !== undefined) return brand !== 'qt  ' && isSound(bytes) ? 'audio/mp4' : undefined;
  return isMp3(bytes) ? 'audio/mpeg' : undefined;
}
