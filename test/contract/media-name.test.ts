import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FileType } from '@linli/contract/files';
import { safeName } from '@linli/contract/media/name';
import { oneLine } from '@linli/contract/prose';
import fc from 'fast-check';

const jpeg = (name: string) => safeName(name, 'image/jpeg');

describe('a file’s name', () => {
  const names: readonly (readonly [name: string, safe: string])[] = [
    ['现场照片.jpg', '现场照片.jpg'], ['IMG_0001.JPG', 'IMG_0001.JPG'], ['a.b.jpeg', 'a.b.jpeg'], ['照片', '照片.jpg'], ['合同.第2版', '合同.第2版.jpg'], ['2026.11.24', '2026.11.24.jpg'],
    // Wrong endings.
    ['照片.jpg.exe', '照片.jpg'], ['照片.png', '照片.jpg'], ['page.html', 'page.jpg'], ['a.jpg.exe.scr', 'a.jpg.exe.jpg'], ['照片.jpg.', '照片.jpg'], ['照片.jpg .exe', '照片.jpg.jpg'],
    // Paths.
    ['../../etc/passwd', 'passwd.jpg'], ['C:\\fakepath\\照片.jpg', '照片.jpg'], ['..\\..\\a.jpg', 'a.jpg'], ['/', '文件.jpg'], ['a/..', '文件.jpg'], ['a.jpg/', '文件.jpg'], ['~/.ssh/id_rsa', 'id_rsa.jpg'],
    // Hidden files, dots and spaces.
    ['.htaccess', 'htaccess.jpg'], ['...jpg', '文件.jpg'], ['.exe', '文件.jpg'], ['  a  .jpg', 'a.jpg'], ['a. . .jpg', 'a.jpg'], ['', '文件.jpg'], ['...', '文件.jpg'], ['　', '文件.jpg'],
    // Devices, streams, and what headers and addresses mean something by.
    ['con.jpg', '_con.jpg'], ['CON', '_CON.jpg'], ['aux.tar.jpg', '_aux.tar.jpg'], ['COM1.jpg', '_COM1.jpg'], ['lpt¹.jpg', '_lpt¹.jpg'], ['console.jpg', 'console.jpg'], ['a.jpg:hidden', 'a.jpg_hidden.jpg'],
    ['a"; filename="b.exe', 'a__ filename=_b.jpg'], ['a%0d%0aSet-Cookie: b', 'a_0d_0aSet-Cookie_ b.jpg'], ['<b>?*|', '_b____.jpg'],
    // Unseen, and turning.
    ['照片\u202egpj.exe', '照片gpj.jpg'], ['a\r\nb\0.jpg', 'ab.jpg'], ['a\u200b\ufeff\u2066.jpg', 'a.jpg'], ['\ud800.jpg', '文件.jpg'], ['\u{e0041}照.jpg', '照.jpg'], ['e\u0301.jpg', '\u00e9.jpg'],
  ];
  for (const [name, safe] of names) it(`${JSON.stringify(name)} is ${safe}`, () => assert.equal(jpeg(name), safe));

  it('is at most 100 characters, none of them half', () => {
    assert.equal(jpeg('长'.repeat(300)), `${'长'.repeat(96)}.jpg`);
    assert.equal(jpeg(`a${'😀'.repeat(60)}.jpeg`), `a${'😀'.repeat(47)}.jpeg`);
  });

  it('fits every type', () => { for (const type of FileType.options) assert.match(safeName('录音.exe', type), /^录音\.\w{3,4}$/); });

  const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('/', '\\', '.', '..', ' ', 'con', 'NUL', '.exe', '.jpg', '.PDF', '\u202e', '\0', '\ud83d', '照片', '😀'.repeat(30)));
  it('holds to this whatever it was, and does not change again', () => fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom(...FileType.options), (pieces, type) => {
    const safe = safeName(pieces.join(''), type);
    assert.match(safe, oneLine);
    assert.match(safe, /^[^./\\<>:"|?*%;\s][^/\\<>:"|?*%;]*\.[a-z\d]+$/iu);
    assert.ok(safe.length <= 100 && !/[. ]\.[a-z\d]+$/i.test(safe));
    assert.ok(!/^(?:con|prn|aux|nul|com\d|lpt\d) *\./i.test(safe));
    assert.equal(safeName(safe, type), safe);
  }), { numRuns: 3000 }));
});
