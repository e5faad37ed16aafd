import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FileType } from '@linli/contract/files';
import { cleaned, MediaFault } from '@linli/contract/media/clean';
import { cleanedImage } from '@linli/contract/media/clean-image';
import { typeOf } from '@linli/contract/media/type';
import fc from 'fast-check';
import { box, bytesOf, document, header, heic, html, id3, inflate, jpeg, liveWebm, m4a, mp3, oggPage, patched, png, samples, textOf, u16, u32, u32le, vorbis, webm, zip, type Bytes } from './media-samples.ts';

const kinds = Object.entries(samples).flatMap(([type, files]) => files.map((bytes, index) => ({ type: type as FileType, name: `${type} ${index + 1}`, bytes })));

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** Cleans a file, and checks all that holds of any file: a clean one, or a fault, and no other end. */
function outcomeOf(bytes: Bytes): Bytes | MediaFault {
  const before = bytesOf(bytes);
  try {
    const { type, bytes: clean } = cleaned(bytes, { inflate });
    assert.equal(typeOf(clean), type);
    assert.ok(isSame(cleaned(clean, { inflate }).bytes, clean), 'nothing is left to clean');
    assert.ok(clean.length <= bytes.length + 64, 'no larger than it was');
    return clean;
  } catch (error) {
    if (error instanceof MediaFault) return error;
    throw error;
  } finally {
    assert.ok(isSame(bytes, before), 'what came in is as it was');
  }
}

describe('every kind', () => {
  it('has samples', () => assert.deepEqual(Object.keys(samples).sort(), [...FileType.options].sort()));

  for (const { name, type, bytes } of kinds) {
    it(`${name} is known and cleaned`, () => {
      assert.equal(typeOf(bytes), type);
      assert.ok(outcomeOf(bytes) instanceof Uint8Array);
    });
    it(`${name}, cut off anywhere, is clean or refused`, () => {
      for (let length = 0; length < bytes.length; length++) outcomeOf(bytes.slice(0, length));
    });
  }

  for (const { type, bytes } of kinds.filter(({ type }) => type.startsWith('image/') || type === 'application/pdf'))
    it(`${type} that lacks its end is broken`, () => {
      const clean = cleaned(bytes, { inflate }).bytes;
      for (const length of [clean.length - 2, Math.floor(clean.length / 2)]) assert.throws(() => cleaned(clean.slice(0, length)), { code: 'format' });
    });

  const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const change = fc.tuple(fc.constantFrom('put', 'insert', 'drop', 'repeat'), place, fc.uint8Array({ minLength: 1, maxLength: 8 }), place);
  it('is clean or refused, however it is changed', () => fc.assert(fc.property(fc.constantFrom(...kinds), fc.array(change, { minLength: 1, maxLength: 6 }), ({ bytes }, changes) => {
    let file = bytes;
    for (const [how, where, octets, other] of changes) {
      const [at, to] = [Math.floor(where * file.length), Math.floor(other * file.length)];
      const [before, after] = [file.slice(0, at), file.slice(at)];
      file = how === 'put' ? bytesOf(before, octets, after.slice(octets.length)) : how === 'insert' ? bytesOf(before, octets, after)
        : how === 'drop' ? bytesOf(before, after.slice(octets.length)) : bytesOf(before, file.slice(Math.min(at, to), Math.max(at, to)), after);
    }
    outcomeOf(file);
  }), { numRuns: 4000 }));

  it('is clean or refused when it only begins as one', () => fc.assert(fc.property(fc.constantFrom(...kinds), fc.nat(64), fc.uint8Array({ maxLength: 300 }), ({ bytes }, length, rest) => {
    outcomeOf(bytesOf(bytes.slice(0, length), rest));
  }), { numRuns: 4000 }));
});

describe('what is none of the kinds', () => {
  const others: Readonly<Record<string, Bytes>> = {
    nothing: bytesOf(), text: bytesOf('just words'), HTML: bytesOf(`<!doctype html>${html}`), SVG: bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'an office file': bytesOf('PK\x03\x04', new Uint8Array(30)), ZIP: zip, EXE: bytesOf('MZ\x90\0', new Uint8Array(60)), GIF: bytesOf('GIF89a', new Uint8Array(20)),
    BMP: bytesOf('BM', new Uint8Array(50)), TIFF: bytesOf('II*\0', new Uint8Array(50)), AVIF: patched(heic(), 'heic\0\0\0\0mif1heic', 'avif\0\0\0\0mif1avif'), 'pictures of any coding': patched(heic(), 'heic\0\0\0\0mif1heic', 'mif1\0\0\0\0mif1avif'),
    'a film of boxes': patched(m4a, 'soun', 'vide'), QuickTime: patched(m4a, 'M4A ', 'qt  '), 'a film in WebM': patched(webm, '\x83\x81\x02', '\x83\x81\x01'), Matroska: patched(webm, 'webm', 'matr'),
    'a film in Ogg': patched(samples['audio/ogg'][0]!, 'OpusHead', '\x80theora\0'), AAC: bytesOf([0xff, 0xf1, 0x50, 0x80, 0x02, 0x1f, 0xfc], new Uint8Array(60)), 'text in UTF-16': bytesOf([0xff, 0xfe], 'a\0b\0c\0'),
    'a PDF that begins late': bytesOf(html, document), 'an AVI': bytesOf('RIFF', u32le(60), 'AVI ', new Uint8Array(60)),
  };
  for (const [name, bytes] of Object.entries(others))
    it(`${name} is refused`, () => {
      assert.equal(typeOf(bytes), undefined);
      assert.throws(() => cleaned(bytes), { code: 'choice' });
    });

  it('leaves the browser as it came, for the server to judge', () => {
    for (const bytes of [others['HTML']!, m4a, document]) assert.equal(cleanedImage(bytes), bytes);
    assert.throws(() => cleanedImage(jpeg.slice(0, 100)), { code: 'format' });
  });
});

describe('files made to keep a server busy', () => {
  const length = 4 * 1024 * 1024;
  const full = (begin: Uint8Array, repeated: Uint8Array, end: Uint8Array = bytesOf()): Bytes => {
    const times = Math.floor((length - begin.length - end.length) / repeated.length);
    return bytesOf(begin, Buffer.alloc(times * repeated.length, repeated), end);
  };
  const eof = bytesOf('\n%%EOF');
  const pdfOf = (repeated: string, begin = '') => full(bytesOf(`%PDF-1.7\n${begin}`), bytesOf(repeated), eof);
  const files: Readonly<Record<string, Bytes>> = {
    'JPEG, all markers': full(jpeg.slice(0, 2), bytesOf([0xff])),
    'JPEG, endless tables': full(jpeg.slice(0, 2), bytesOf([0xff, 0xdd, 0, 4, 0, 0, 0xff, 0xfe, 0, 2]), bytesOf([0xff, 0xd9])),
    'JPEG, endless scans': full(jpeg.slice(0, -2), jpeg.slice(textOf(jpeg).indexOf('\xff\xda'), -2), bytesOf([0xff, 0xd9])),
    'PNG, endless chunks': full(bytesOf(png.slice(0, 8), header(3, 2)), bytesOf(u32(0), 'IDAT', u32(0x35af061e))),
    'WebP, endless chunks': full(bytesOf('RIFF', u32le(length - 8), 'WEBP'), bytesOf('ABCD', u32le(0))),
    'HEIC, endless boxes': full(bytesOf(box('ftyp', 'heic', u32(0), 'mif1heic')), box('free')),
    'HEIC, items without end': heic({ tables: [box('grpl', new Uint8Array(200_000))], items: Array.from({ length: 5000 }, () => ({ type: 'hvc1', data: bytesOf([1]) })) }),
    'HEIC, extents that take no room': full(bytesOf(box('ftyp', 'heic', u32(0), 'mif1heic'), box('meta', u32(0), box('iinf', u32(0), u16(0)), box('iprp'), box('iloc', [1, 0, 0, 0, 0, 0], u16(0xffff), [0, 0, 0, 0, 0, 0, 0xff, 0xff]))), box('free')),
    'M4A, boxes in boxes': full(m4a, bytesOf(u32(0), 'moov')),
    'M4A, endless boxes': full(m4a, box('mdat')),
    'WebM, endless clusters': full(liveWebm, bytesOf([0x1f, 0x43, 0xb6, 0x75, 0xff])),
    'MP3, a frame everywhere': full(bytesOf(), bytesOf([0xff, 0xfb, 0x94, 0x64])),
    'MP3, frames that do not go on': full(mp3, bytesOf([0xff, 0xfb, 0x90, 0x64])),
    'MP3, tags behind tags': full(bytesOf(), id3(), mp3),
    'Ogg, empty pages': full(vorbis([]).slice(0, -68), oggPage(0, 9, [], '')),
    'AMR, the shortest frames': full(bytesOf('#!AMR\n'), bytesOf([0x7c])),
    'PDF, names': pdfOf('/'), 'PDF, brackets': pdfOf('('), 'PDF, empty strings': pdfOf('()'), 'PDF, dictionaries': pdfOf('<<'), 'PDF, escapes': pdfOf('/#4'), 'PDF, objects': pdfOf(' 1 0 obj'), 'PDF, comments': pdfOf('%\n'),
    'PDF, objects far apart': pdfOf('obj      ', '%'), 'PDF, streams': pdfOf('1 0 obj<</First 1/Filter/FlateDecode>>stream\nendstream '), 'PDF, streams that do not end': pdfOf('1 0 obj stream\n'),
    'PDF, numbers': pdfOf('1'), 'PDF, spaces': pdfOf(' '),
  };
  for (const [name, bytes] of Object.entries(files)) it(name, () => void outcomeOf(bytes));
});
