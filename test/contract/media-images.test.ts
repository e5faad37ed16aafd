import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import { cleaned } from '@linli/contract/media/clean';
import { cleanedImage } from '@linli/contract/media/clean-image';
import fc from 'fast-check';
import {
  alphaWebp, box, bytesOf, chunk, end, extended, header, heic, hevc, html, inflate, jpeg, jpegWith, losslessWebp, patched, pixels, png, pngSignature, pngWith, profile, progressive,
  restarting, riff, riffChunk, secret, segment, textOf, tiff, u16, u16le, u32, u32le, webp, zip, type Bytes,
} from './media-samples.ts';

const clean = (bytes: Bytes): Bytes => cleaned(bytes, { inflate }).bytes;
const exif = (orientation: number, little = false) => segment(0xe1, 'Exif\0\0', tiff(orientation, little));
/** The whole of an EXIF segment that says which way up, and no more. */
const minimal = (orientation: number) => segment(0xe1, 'Exif\0\0MM\0*', u32(8), u16(1), u16(0x112), u16(3), u32(1), u16(orientation), u16(0), u32(0));
const icc = (part: number, of: number, data: Uint8Array) => segment(0xe2, 'ICC_PROFILE\0', [part, of], data);

/** Holds the way of a browser to the same as that of the server. */
function assertClean(dirty: Bytes, expected: Uint8Array): void {
  assert.deepEqual(textOf(clean(dirty)), textOf(expected));
  assert.deepEqual(textOf(cleanedImage(dirty)), textOf(expected));
}

describe('JPEG', () => {
  it('keeps a plain one to the last byte', () => { for (const plain of [jpeg, progressive, restarting]) assertClean(plain, plain); });

  it('loses all that tells, and keeps the way up and the profile', () => {
    const dirty = jpegWith(
      exif(6), segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', secret), segment(0xed, 'Photoshop 3.0\0', secret), segment(0xe2, 'MPF\0', secret), segment(0xe0, 'JFXX\0\x10', secret),
      segment(0xfe, secret), segment(0xe5, secret), segment(0xef, zip), icc(1, 1, profile()),
    );
    assertClean(bytesOf(dirty, 'MotionPhoto_Data', secret, zip), jpegWith(minimal(6), icc(1, 1, profile())));
  });

  it('loses the thumbnail of JFIF, and what hides between scans and segments', () => {
    const thumbnail = bytesOf([0xff, 0xd8], segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\x02\x02', new Uint8Array(12).fill(9)), jpeg.subarray(20));
    assertClean(thumbnail, jpeg);
    const second = textOf(progressive).indexOf('\xff\xda', textOf(progressive).indexOf('\xff\xda') + 2);
    assertClean(bytesOf(progressive.slice(0, second), segment(0xfe, html), secret, progressive.slice(second)), progressive);
    // Any number of 0xff may stand before a marker.
    assertClean(bytesOf(jpeg.slice(0, 20), [0xff, 0xff], jpeg.slice(20)), jpeg);
  });

  it('reads the way up in both orders, and takes none from nonsense', () => {
    for (let orientation = 2; orientation <= 8; orientation++) for (const little of [false, true]) assertClean(jpegWith(exif(orientation, little)), jpegWith(minimal(orientation)));
    for (const orientation of [0, 1, 9, 0xffff]) assertClean(jpegWith(exif(orientation)), jpeg);
    for (const broken of ['', 'MM', 'MM\0*', 'II*\0\xff\xff\xff\xff', 'MM\0*\0\0\0\x08\xff\xff', 'MM\0*\0\0\0\x0d\0\x01'].map(text => segment(0xe1, 'Exif\0\0', text.padEnd(8)))) assertClean(jpegWith(broken), jpeg);
    assertClean(jpegWith(exif(3), exif(8)), jpegWith(minimal(3)));
  });

  it('keeps a profile in parts, and nothing that only says that it is one', () => {
    const whole = profile(300);
    const parts = [icc(1, 2, whole.slice(0, 200)), icc(2, 2, whole.slice(200))] as const;
    assertClean(jpegWith(...parts), jpegWith(...parts));
    for (const wrong of [[parts[0]], [parts[1], parts[0]], [icc(1, 1, bytesOf(whole, zip))], [icc(1, 1, bytesOf(secret, new Uint8Array(200)))], [icc(1, 1, whole), icc(1, 1, whole)], [icc(2, 2, whole.slice(0, 200)), icc(1, 2, whole.slice(200))]]) assertClean(jpegWith(...wrong), jpeg);
  });

  it('keeps the mark of Adobe, which says how colours are coded, and nothing behind it', () => {
    const adobe = ['Adobe', u16(100), u32(0), [2]] as const;
    assertClean(jpegWith(segment(0xee, ...adobe, secret)), jpegWith(segment(0xee, ...adobe)));
  });

  it('is refused as broken', () => {
    const start = textOf(jpeg).indexOf('\xff\xc0');
    const height = (...octets: number[]) => bytesOf(jpeg.slice(0, start + 5), octets, jpeg.slice(start + 7));
    const tables = [segment(0xdb, new Uint8Array(66)), segment(0xdb), segment(0xc4, new Uint8Array(16)), segment(0xc4, new Uint8Array(17), secret), segment(0xdd, u32(1)), segment(0xda, [1]), segment(0xc0, [8]), segment(0xc9, new Uint8Array(9)), segment(0xcc, u16(0)), bytesOf([0xff, 0xdd, 0, 1])];
    for (const broken of [...tables.map(table => jpegWith(table)), height(0, 0), bytesOf(jpeg.slice(0, start + 19), jpeg.slice(start)), jpeg.slice(0, -2), bytesOf([0xff, 0xd8, 0xff, 0xd9]), bytesOf(jpeg.slice(0, start), jpeg.slice(textOf(jpeg).indexOf('\xff\xda')))]) {
      assert.throws(() => clean(broken), { code: 'format' });
    }
  });

  it('is refused when it floods', () => {
    const start = textOf(jpeg).indexOf('\xff\xc0');
    const size = (width: number, height: number) => bytesOf(jpeg.slice(0, start + 5), u16(height), u16(width), jpeg.slice(start + 9));
    for (const [width, height] of [[65535, 65535], [20001, 1], [1, 20001], [7746, 7746]] as const) assert.throws(() => clean(size(width, height)), { code: 'too-large' });
    for (const [width, height] of [[20000, 3000], [3000, 20000], [7745, 7745]] as const) assertClean(size(width, height), size(width, height));
  });

  it('is refused when its scans go on and on', () => {
    const scan = progressive.slice(textOf(progressive).indexOf('\xff\xda'), -2);
    const repeated = (times: number) => bytesOf(progressive.slice(0, -2), ...new Array<Bytes>(times).fill(scan), [0xff, 0xd9]);
    assert.throws(() => clean(repeated(500)), { code: 'unsafe' });
    assertClean(repeated(20), repeated(20));
  });
});

describe('PNG', () => {
  it('keeps what shows it', () => {
    const shown = pngWith(chunk('cHRM', new Uint8Array(32)), chunk('gAMA', u32(45455)), chunk('sRGB', [0]), chunk('sBIT', [8, 8, 8]), chunk('pHYs', new Uint8Array(9)), chunk('bKGD', new Uint8Array(6)), chunk('tRNS', new Uint8Array(6)), chunk('iCCP', 'p\0\0', deflateSync(profile())));
    assertClean(shown, shown);
  });

  it('loses all else', () => {
    const dirty = pngWith(
      chunk('tEXt', 'Comment\0<?php system($_GET[0]); ?>'), chunk('zTXt', secret), chunk('iTXt', secret), chunk('eXIf', tiff(1)), chunk('tIME', new Uint8Array(7)), chunk('acTL', u32(2), u32(0)), chunk('fcTL', new Uint8Array(26)),
      chunk('prVt', zip), chunk('gAMA', html), chunk('tRNS', new Uint8Array(300)), chunk('sRGB', [0]), chunk('sRGB', [0]),
    );
    assertClean(bytesOf(dirty, zip, html, secret), pngWith(chunk('sRGB', [0])));
    assertClean(bytesOf(pngSignature, header(3, 2), pixels, chunk('fdAT', u32(1), secret), chunk('tEXt', secret), chunk('gAMA', u32(1)), end), png);
  });

  it('keeps the way up, as browsers read it', () => {
    const turned = pngWith(chunk('eXIf', minimal(6).subarray(10)));
    for (const dirty of [pngWith(chunk('gAMA', html), chunk('eXIf', tiff(6))), pngWith(chunk('eXIf', tiff(6, true)))]) assertClean(dirty, turned);
    assertClean(bytesOf(pngSignature, header(3, 2), pixels, chunk('eXIf', tiff(6)), end), png);
  });

  it('has its data in one piece or several', () => {
    const deflated = deflateSync(new Uint8Array(20));
    const split = bytesOf(pngSignature, header(3, 2), chunk('IDAT', deflated.subarray(0, 5)), chunk('IDAT'), chunk('IDAT', deflated.subarray(5)), end);
    assertClean(split, split);
  });

  it('is refused as broken', () => {
    const wrongSum = bytesOf(png);
    wrongSum[30]! ^= 1;
    for (const broken of [
      wrongSum, bytesOf(pngSignature, pixels, end), bytesOf(pngSignature, header(3, 2), end), bytesOf(pngSignature, header(3, 2), pixels), bytesOf(pngSignature, header(3, 2), header(3, 2), pixels, end),
      bytesOf(pngSignature, header(3, 2), pixels, chunk('tEXt'), pixels, end), pngWith(chunk('CgBI', u32(0))), pngWith(chunk('PLTE', new Uint8Array(4))), pngWith(chunk('PLTE')), bytesOf(pngSignature, header(3, 2), pixels, chunk('PLTE', new Uint8Array(3)), end),
      bytesOf(pngSignature, header(3, 2, 8, 3), pixels, end), bytesOf(pngSignature, header(3, 2, 7, 2), pixels, end), bytesOf(pngSignature, header(3, 2, 4, 2), pixels, end), bytesOf(pngSignature, header(3, 2, 8, 5), pixels, end), bytesOf(pngSignature, header(3, 2, 8, 2, 2), pixels, end),
      bytesOf(pngSignature, header(0, 2), pixels, end), bytesOf(pngSignature, chunk('IHDR', new Uint8Array(14)), pixels, end), bytesOf(pngSignature, header(3, 2), pixels, chunk('IEND', [0])),
    ]) assert.throws(() => clean(broken), { code: 'format' });
  });

  it('is refused when it floods', () => {
    for (const [width, height] of [[20001, 1], [1, 0x7fffffff], [10000, 6001]] as const) assert.throws(() => clean(bytesOf(pngSignature, header(width, height), pixels, end)), { code: 'too-large' });
  });

  it('is refused by the server when its data are not what its header says', () => {
    const bomb = bytesOf(pngSignature, header(3, 2), chunk('IDAT', deflateSync(new Uint8Array(30 * 1024 * 1024))), end);
    assert.throws(() => clean(bomb), { code: 'unsafe' });
    const short = bytesOf(pngSignature, header(3, 2), chunk('IDAT', deflateSync(new Uint8Array(19))), end);
    assert.throws(() => clean(short), { code: 'format' });
    assert.throws(() => clean(bytesOf(pngSignature, header(3, 2), chunk('IDAT', secret), end)), { code: 'unsafe' });
  });

  it('loses on the server a profile that is none', () => {
    for (const packed of [deflateSync(bytesOf(secret, new Uint8Array(200))), deflateSync(bytesOf(profile(), zip)), bytesOf(secret), deflateSync(new Uint8Array(8 * 1024 * 1024))]) assert.deepEqual(clean(pngWith(chunk('iCCP', 'p\0\0', packed))), png);
    assert.deepEqual(clean(pngWith(chunk('iCCP', 'p'.repeat(90), [0, 0], deflateSync(profile())))), png);
  });

  it('has as much data as its rows need, of any colours, whole or in passes', () => {
    const kinds = [[0, 1, 1], [0, 2, 1], [0, 4, 1], [0, 8, 1], [0, 16, 1], [2, 8, 3], [2, 16, 3], [3, 1, 1], [3, 2, 1], [3, 4, 1], [3, 8, 1], [4, 8, 2], [4, 16, 2], [6, 8, 4], [6, 16, 4]] as const;
    fc.assert(fc.property(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.boolean(), fc.integer({ min: -1, max: 1 }), ([colour, bits, channels], width, height, interlaced, more) => {
      const data = deflateSync(new Uint8Array(rawBytes(width, height, bits * channels, interlaced) + more));
      const file = bytesOf(pngSignature, header(width, height, bits, colour, Number(interlaced)), ...(colour === 3 ? [chunk('PLTE', new Uint8Array(6))] : []), chunk('IDAT', data), end);
      if (more === 0) assert.deepEqual(clean(file), file);
      else assert.throws(() => clean(file), { code: more > 0 ? 'unsafe' : 'format' });
    }));
  });
});

/** Counts a picture's bytes pixel by pixel: each says in which pass it comes, and in which row of it. */
function rawBytes(width: number, height: number, bits: number, interlaced: boolean): number {
  const order = ['16462646', '77777777', '56565656', '77777777', '36463646', '77777777', '56565656', '77777777'];
  const rows = new Map<string, number>();
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) {
    const row = `${interlaced ? order[y % 8]![x % 8] : 0} ${y}`;
    rows.set(row, (rows.get(row) ?? 0) + bits);
  }
  return [...rows.values()].reduce((sum, length) => sum + 1 + Math.ceil(length / 8), 0);
}

describe('WebP', () => {
  const [lossy, lossless] = [webp.subarray(12), losslessWebp.subarray(12)];
  const alpha = alphaWebp.subarray(30, alphaWebp.indexOf(0x56, 34));

  it('keeps a plain one to the last byte', () => { for (const plain of [webp, losslessWebp, alphaWebp]) assertClean(plain, plain); });

  it('loses all that tells, and says so in its flags', () => {
    const dirty = riff('WEBP', extended(0x2c), riffChunk('ICCP', profile()), riffChunk('JUNK', zip), lossy, riffChunk('EXIF', tiff(1)), riffChunk('XMP ', secret));
    assertClean(bytesOf(dirty, zip, html), riff('WEBP', extended(0x20), riffChunk('ICCP', profile()), lossy));
    assertClean(riff('WEBP', extended(0xff - 2), lossy), riff('WEBP', extended(0), lossy));
    assertClean(riff('WEBP', extended(8), lossless, riffChunk('EXIF', secret)), riff('WEBP', extended(losslessWebp[24]! & 0x10), lossless));
    assertClean(riff('WEBP', lossy, riffChunk('XMP ', secret)), webp);
    assertClean(riff('WEBP', extended(0x20), riffChunk('ICCP', bytesOf(secret, new Uint8Array(200))), lossy), riff('WEBP', extended(0), lossy));
  });

  it('keeps the way up, which cameras hardly write and converters take along', () => {
    const turned = riff('WEBP', extended(8), lossy, riffChunk('EXIF', minimal(6).subarray(10)));
    assertClean(riff('WEBP', extended(8), lossy, riffChunk('EXIF', tiff(6))), turned);
    assertClean(riff('WEBP', extended(8), lossy, riffChunk('EXIF', 'Exif\0\0', tiff(6, true))), turned);
  });

  it('keeps what lets the ground through', () => {
    assert.equal(textOf(alpha).slice(0, 4), 'ALPH');
    assertClean(riff('WEBP', extended(0x10), alpha, alphaWebp.subarray(30 + alpha.length), riffChunk('XMP ', secret)), alphaWebp);
  });

  it('is refused when it moves', () => {
    assert.throws(() => clean(riff('WEBP', extended(2), riffChunk('ANIM', new Uint8Array(6)), riffChunk('ANMF', new Uint8Array(16), lossy))), { code: 'choice' });
    assert.throws(() => clean(riff('WEBP', extended(2), lossy)), { code: 'choice' });
  });

  it('is refused as broken', () => {
    for (const broken of [riff('WEBP'), riff('WEBP', extended(0)), riff('WEBP', lossy, lossless), riff('WEBP', extended(0, 17, 16), lossy), riff('WEBP', riffChunk('VP8X', [0]), lossy), patched(webp, '\x9d\x01\x2a', '\x9d\x01\x2b'), riff('WEBP', riffChunk('VP8L', [0x2e, 0, 0, 0, 0])), bytesOf(webp.slice(0, 16), u32le(100_000), webp.slice(20))]) {
      assert.throws(() => clean(broken), { code: 'format' });
    }
  });

  it('is refused when it floods', () => {
    assert.throws(() => clean(bytesOf(webp.slice(0, 26), u16le(0x3fff), u16le(0x3fff), webp.slice(30))), { code: 'too-large' });
    assert.throws(() => clean(riff('WEBP', riffChunk('VP8L', [0x2f, 0xff, 0xff, 0xff, 0x0f]))), { code: 'too-large' });
  });
});

describe('HEIC', () => {
  const exifItem = { type: 'Exif', data: bytesOf(u32(6), 'Exif\0\0', tiff(6)) };
  const dirty = heic({
    items: [{ type: 'hvc1', data: hevc }, exifItem, { type: 'mime', data: bytesOf(secret) }, { type: 'mime', data: bytesOf(secret), inside: true }, { type: 'grid', data: bytesOf('grid!grid'), inside: true }, { type: 'uri ', data: bytesOf(secret) }],
    properties: [box('udes', secret), box('colr', 'prof', secret), box('colr', 'prof', profile())], tables: [box('xml ', secret), box('uuid', secret), box('dinf', secret)],
    behind: bytesOf(box('mpvd', secret), zip),
  });
  const picture = clean(dirty);

  it('loses all that tells', () => {
    for (const gone of [secret, 'PK\x05\x06', 'mpvd', 'uuid', 'xml ', 'udes']) assert.ok(!textOf(picture).includes(gone), gone);
    assert.deepEqual(cleanedImage(dirty), picture);
  });

  it('stays where it was, with its pictures, the way up and the profile', () => {
    const [before, after] = [textOf(dirty), textOf(picture)];
    assert.equal(after.length, before.length - box('mpvd', secret).length - zip.length);
    for (const kept of ['ftypheic', 'irot\x03', 'hvcC', 'grid!grid', textOf(profile()), textOf(hevc)]) {
      assert.ok(before.includes(kept));
      assert.equal(after.indexOf(kept), before.indexOf(kept));
      assert.equal(after.lastIndexOf(kept), before.lastIndexOf(kept));
    }
    assertClean(heic(), heic());
  });

  it('has an EXIF that says nothing where there was one', () => assert.ok(textOf(picture).includes(`\0\0\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0${'\0'.repeat(exifItem.data.length - 18)}`)));

  it('keeps nothing in its data that is no picture’s', () => {
    const stuffed = bytesOf(heic(), box('mdat', zip, html));
    assertClean(stuffed, bytesOf(heic(), box('mdat', new Uint8Array(zip.length + html.length))));
    assertClean(bytesOf(heic(), box('free', zip), box('mdat')), bytesOf(heic(), box('free', new Uint8Array(zip.length)), box('mdat')));
  });

  it('is refused when it is a sequence, floods or is broken', () => {
    assert.throws(() => clean(bytesOf(heic(), box('moov'))), { code: 'choice' });
    assert.throws(() => clean(heic({ size: [20001, 10] })), { code: 'too-large' });
    assert.throws(() => clean(heic({ properties: [box('ispe', u32(0), u32(9000), u32(9000))] })), { code: 'too-large' });
    for (const broken of [
      bytesOf(heic(), box('meta', u32(0))), heic({ tables: [box('idat'), box('idat')] }), patched(heic(), 'iloc', 'ilok'), patched(heic(), 'iinf', 'iinx'), patched(heic(), 'iprp', 'iprx'), patched(heic(), 'mdat', 'mdax'), patched(heic(), 'infe\x02', 'infe\x01'), patched(heic(), 'hvc1', 'av01'),
      heic().slice(0, -1), heic({ items: [{ type: 'hvc1', data: bytesOf() }] }),
    ]) assert.throws(() => clean(broken), { code: 'format' });
  });

  it('does not copy the same bytes again and again', () => {
    const greedy = (items: number): Bytes => {
      const file = heic({ items: [{ type: 'hvc1', data: new Uint8Array(1000) }, ...Array.from({ length: items }, () => ({ type: 'hvc1', data: bytesOf([0]) }))] });
      const entries = textOf(file).indexOf('iloc') + 12;
      const large = file.slice(entries + 16, entries + 32);
      for (let item = 0; item < items; item++) file.set(large.subarray(8), entries + 40 + 16 * item);
      return file;
    };
    assertClean(greedy(1), greedy(1));
    assert.throws(() => clean(greedy(2000)), { code: 'format' });
  });
});
