import type { Bytes } from '../bytes.ts';
import type { FileType } from '../files.ts';
import { cleanAmr } from './amr.ts';
import { imageCleaners } from './clean-image.ts';
import { ensure, type Inflate } from './fault.ts';
import { cleanM4a } from './m4a.ts';
import { cleanMp3 } from './mp3.ts';
import { cleanOgg } from './ogg.ts';
import { cleanPdf } from './pdf.ts';
import { cleanPngData } from './png-data.ts';
import { typeOf } from './type.ts';
import { cleanWav } from './wav.ts';
import { cleanWebm } from './webm.ts';

export { MediaFault } from './fault.ts';

const cleaners: Readonly<Record<FileType, (bytes: Bytes, inflate?: Inflate) => Bytes>> = {
  ...imageCleaners,
  'image/png': (bytes, inflate) => (inflate ? cleanPngData(bytes, inflate) : imageCleaners['image/png'](bytes)),
  'application/pdf': cleanPdf,
  'audio/mpeg': cleanMp3, 'audio/mp4': cleanM4a, 'audio/wav': cleanWav, 'audio/ogg': cleanOgg, 'audio/amr': cleanAmr, 'audio/webm': cleanWebm,
};

/**
 * A file without what could hurt who opens it, or tell where it was made, and what kind of file it is: taken apart, and put
 * together again from what showing or playing it needs. Cleaning a clean one changes nothing. With `inflate`, what is packed
 * in PNG and PDF is looked at as well.
 *
 * What a kind cannot be asked without decoding it stays unknown: bytes hidden in the data of the picture or the sound
 * themselves. So files are to be served as attachments, with `nosniff`.
 * @throws {MediaFault} If the file is not taken; `code` says why.
 */
export function cleaned(bytes: Bytes, { inflate }: { readonly inflate?: Inflate | undefined } = {}): { type: FileType; bytes: Bytes } {
  const type = typeOf(bytes);
  ensure(type, 'choice');
  return { type, bytes: cleaners[type](bytes, inflate) };
}
