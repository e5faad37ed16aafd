import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleaned } from '@linli/contract/media/clean';
import { typeOf } from '@linli/contract/media/type';
import { amr, box, bytesOf, format, fragments, frame, html, id3, lacingOf, liveWebm, m4a, mp3, oggPage, opus, patched, riff, riffChunk, secret, textOf, u16, u32, u32le, vorbis, wav, webm, wideAmr, zip, type Bytes } from './media-samples.ts';

const clean = (bytes: Bytes): Bytes => cleaned(bytes).bytes;
const assertClean = (dirty: Bytes, expected: Uint8Array): void => assert.equal(textOf(clean(dirty)), textOf(expected));
const assertBroken = (...files: readonly Bytes[]): void => { for (const broken of files) assert.throws(() => clean(broken), { code: 'format' }); };

describe('MP3', () => {
  it('loses its tags at either end, and what lies between its frames', () => {
    assertClean(mp3, mp3);
    assertClean(bytesOf(id3('APIC', new Uint8Array(5000).fill(0xff), secret), id3(secret), mp3, 'APETAGEX', secret, new Uint8Array(24), 'TAG', secret.padEnd(125)), mp3);
    assertClean(bytesOf(id3(secret), new Uint8Array(7), mp3), mp3);
    const footer = id3(secret);
    footer[5] = 0x10;
    assertClean(bytesOf(footer, '3DI', new Uint8Array(7), mp3), mp3);
    assertClean(bytesOf(frame, frame, html, [0xff, 0xfb], zip, frame, frame, zip), bytesOf(mp3, frame));
  });

  it('keeps whole frames of its own kind', () => {
    assertClean(mp3.slice(0, -1), bytesOf(frame, frame));
    assertClean(bytesOf(mp3, [0xff, 0xfb, 0x94, 0x64], new Uint8Array(380)), mp3);
    // With padding, a frame is a byte longer; and of MPEG 2 half as long.
    const padded = bytesOf([0xff, 0xfb, 0x92, 0x64], new Uint8Array(414));
    assertClean(bytesOf(frame, padded, frame), bytesOf(frame, padded, frame));
    const half = bytesOf([0xff, 0xf3, 0x84, 0x64], new Uint8Array(188));
    assertClean(bytesOf(half, half), bytesOf(half, half));
  });

  it('is none without frames behind the tag', () => { for (const none of [id3(secret), bytesOf(id3(), html), bytesOf(frame.slice(0, 100), frame)]) assert.equal(typeOf(none), undefined); });
});

describe('M4A', () => {
  const udta = box('udta', box('\xa9xyz', u16(20), u16(0), secret), box('meta', u32(0), secret));
  /** The recording with boxes of ours at the end of the box `moov`, which stands last in it. */
  const withBoxes = (...boxes: readonly Uint8Array[]): Bytes => {
    const start = textOf(m4a).indexOf('moov') - 4;
    return bytesOf(m4a.slice(0, start), box('moov', m4a.slice(start + 8), ...boxes));
  };
  const freeOf = ({ length }: Uint8Array) => box('free', new Uint8Array(length - 8));

  it('loses places and titles, and nothing in it moves', () => {
    for (const dirty of [withBoxes(udta), withBoxes(box('uuid', secret), box('free', secret)), bytesOf(withBoxes(udta), box('uuid', secret), zip)]) {
      assert.ok(textOf(dirty).includes(secret));
      assert.ok(!textOf(clean(dirty)).includes(secret));
    }
    const base = clean(m4a);
    assertClean(withBoxes(udta, box('iods', secret)), bytesOf(base.slice(0, textOf(base).indexOf('moov') - 4), box('moov', base.slice(textOf(base).indexOf('moov') + 4), freeOf(udta), freeOf(box('iods', secret)))));
    assert.equal(textOf(clean(m4a)).indexOf('mdat'), textOf(m4a).indexOf('mdat'));
    assert.ok(!textOf(clean(bytesOf(fragments, box('uuid', secret), zip))).includes(secret));
  });

  it('does not say when it was made', () => {
    for (const name of ['mvhd', 'tkhd', 'mdhd']) {
      const at = textOf(m4a).indexOf(name) + 8;
      const dated = bytesOf(m4a.slice(0, at), u32(0xe3000001), u32(0xe3000002), m4a.slice(at + 8));
      assertClean(dated, clean(m4a));
      assert.deepEqual([...clean(dated).slice(at, at + 8)], new Array(8).fill(0));
    }
  });

  it('is refused when it is a film or broken', () => {
    for (const handler of ['vide', 'text', 'hint']) assert.throws(() => clean(withBoxes(box('trak', box('mdia', box('hdlr', u32(0), u32(0), handler))))), { code: 'choice' });
    assert.throws(() => clean(patched(m4a, 'url \0\0\0\x01', 'url \0\0\0\0')), { code: 'unsafe' }, 'its sound is elsewhere');
    assertBroken(patched(m4a, 'mdat', 'mdax'), withBoxes(bytesOf([0, 0, 0, 4])), withBoxes(box('trak', [0, 0, 0, 4])), withBoxes(box('mvhd', u32(0), [1, 2])));
  });
});

describe('WAV', () => {
  it('loses all but format and sound', () => {
    assertClean(wav, wav);
    const sound = riffChunk('data', new Uint8Array(21).fill(128));
    const fact = riffChunk('fact', u32le(21));
    assertClean(bytesOf(riff('WAVE', riffChunk('bext', secret), format, riffChunk('LIST', 'INFO', secret), fact, riffChunk('JUNK', zip), sound, riffChunk('id3 ', secret)), zip), riff('WAVE', format, fact, sound));
    assertClean(riff('WAVE', format, riffChunk('fact', secret), sound, riffChunk('data', secret)), riff('WAVE', format, sound));
  });

  it('may not know its length, as recorders leave it', () => assertClean(bytesOf('RIFF', u32le(0xffffffff), 'WAVE', format, 'data', u32le(0xffffffff), new Uint8Array(20).fill(128)), wav));

  it('is refused as broken', () => assertBroken(riff('WAVE', format), riff('WAVE', riffChunk('data', [1, 2])), riff('WAVE', riffChunk('data', [1, 2]), format), riff('WAVE', riffChunk('fmt ', [1]), riffChunk('data', [1])), wav.slice(0, -1), riff('WAVE', riffChunk('fmt ', new Uint8Array(70)), riffChunk('data', [1]))));
});

describe('Ogg', () => {
  it('loses its comments, and its pages are numbered and summed anew', () => {
    for (const length of [0, 1, 200, 254, 255, 256, 70_000, 200_000]) assertClean(vorbis([secret.padEnd(length)]), clean(vorbis([])));
    assert.ok(!textOf(clean(vorbis([secret, secret]))).includes('SECRET'));
    assertClean(clean(opus), clean(opus));
    assert.ok(textOf(opus).includes('Secret') && !textOf(clean(opus)).includes('Secret'));
  });

  it('has a comment header that says nothing, as the format has it', () => {
    const setup = bytesOf('\x05vorbis', new Uint8Array(600).fill(9));
    const first = vorbis([]).slice(0, 58);
    const rest = [oggPage(0, 2, [50], new Uint8Array(50)), oggPage(4, 3, [40], new Uint8Array(40))];
    assertClean(vorbis([secret]), bytesOf(first, oggPage(0, 1, [16, ...lacingOf(setup.length)], bytesOf('\x03vorbis', new Uint8Array(8), [1], setup)), ...rest));
    assert.ok(textOf(clean(opus)).includes(`\x10OpusTags${'\0'.repeat(8)}OggS`));
  });

  it('ends where its stream ends', () => {
    assertClean(bytesOf(vorbis([]), vorbis([secret]), zip), clean(vorbis([])));
    const open = vorbis([]).slice(0, -68);
    assertClean(open, clean(vorbis([])).slice(0, -68));
    assertClean(bytesOf(open, oggPage(0, 3, [200], new Uint8Array(200)).slice(0, -1)), clean(open));
  });

  it('is refused when it holds something else or is broken', () => {
    const wrongSum = vorbis([]);
    wrongSum[wrongSum.length - 1]! ^= 1;
    assertBroken(wrongSum, bytesOf(vorbis([]).slice(0, -68), zip), vorbis([]).slice(0, 80), bytesOf(vorbis([]).slice(0, 58), oggPage(0, 1, [7], '\x03vorbix')), bytesOf(vorbis([]).slice(0, 58), oggPage(0, 1, [16, 7], bytesOf('\x03vorbis', new Uint8Array(9), '\x04vorbis'))),
      bytesOf(vorbis([]).slice(0, 58), oggPage(0, 1, [7, 7, 7], bytesOf('\x03vorbis', '\x05vorbis', new Uint8Array(7)))));
    assert.throws(() => clean(bytesOf(vorbis([]).slice(0, -68), oggPage(0, 3, [5], 'words', 8))), { code: 'choice' });
    assert.throws(() => clean(bytesOf(vorbis([]).slice(0, 58), oggPage(2, 0, [7], '\x80theora', 8))), { code: 'choice' });
  });
});

describe('AMR', () => {
  it('keeps its header and whole frames', () => {
    for (const plain of [amr, wideAmr]) {
      assertClean(plain, plain);
      assertClean(bytesOf(plain, zip, secret), plain);
    }
    assertClean(amr.slice(0, -10), amr.slice(0, 38));
    assertBroken(bytesOf('#!AMR\n'), bytesOf('#!AMR-WB\n'), bytesOf('#!AMR\n', zip), bytesOf('#!AMR\n', [0x3d], new Uint8Array(31)));
  });
});

describe('WebM', () => {
  it('loses tags, titles and attachments, and nothing in it moves', () => {
    assert.ok(textOf(webm).includes('Secret'));
    const plain = clean(webm);
    assert.equal(plain.length, webm.length);
    assert.ok(!textOf(plain).includes('Secret'));
    for (const id of [[0x12, 0x54, 0xc3, 0x67], [0x19, 0x41, 0xa4, 0x69], [0x10, 0x43, 0xa7, 0x70], [0xec]]) {
      for (const data of [secret, secret.padEnd(300)]) {
        const dirty = bytesOf(liveWebm, id, [0x10, 0], u16(data.length), data);
        const wiped = clean(dirty);
        assert.equal(wiped.length, dirty.length);
        assert.ok(!textOf(wiped).includes(secret));
        assert.equal(textOf(wiped).slice(0, liveWebm.length), textOf(clean(liveWebm)));
      }
    }
  });

  it('ends with its last whole element, and says so', () => {
    assertClean(bytesOf(liveWebm, zip, html), clean(liveWebm));
    assertClean(bytesOf(webm, zip), clean(webm));
    // Cut within its second block: the segment said how long it was, and now ends where the file ends.
    const [first, second] = [...textOf(webm).matchAll(/\xa3.\x81/gs)].map(({ index }) => index);
    const cut = clean(webm.slice(0, second! + 10));
    const size = textOf(cut).indexOf('\x18\x53\x80\x67') + 4;
    assert.ok(first! < second! && cut.length === second);
    assert.deepEqual([...cut.slice(size, size + 8)], [0x01, ...new Array<number>(7).fill(0xff)]);
  });

  it('is refused when a film is in it, or no sound', () => {
    assert.throws(() => clean(patched(webm, 'A_OPUS', 'V_OPUS')), { code: 'choice' });
    assert.throws(() => clean(bytesOf(liveWebm, [0xae, 0x83], [0x83, 0x81, 0x01])), { code: 'choice' }, 'a track told of behind the sound');
    assertBroken(liveWebm.slice(0, textOf(liveWebm).indexOf('\x1f\x43\xb6\x75') + 8));
  });
});
