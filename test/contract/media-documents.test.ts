import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import { cleaned } from '@linli/contract/media/clean';
import fc from 'fast-check';
import { bytesOf, catalogue, document, html, inflate, page, pages, patched, pdf, stream, zip, type Bytes } from './media-samples.ts';

const outcome = (bytes: Bytes, tools: Parameters<typeof cleaned>[1] = { inflate }): string => {
  try {
    assert.equal(cleaned(bytes, tools).bytes, bytes, 'given back as it is, with its signatures');
    return 'fine';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};
const withRoot = (root: string): Bytes => pdf(root, pages, page, stream('', '0 0 m'));
const objects = (text: string, entries = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', pack: (data: Uint8Array) => Uint8Array = deflateSync): Bytes => pdf(catalogue, pages, page, stream(entries, pack(bytesOf(text))));
const script = '8 0 << /S /JavaScript /JS (app.alert(1)) >>';

describe('a PDF', () => {
  it('comes back as it is when it only shows', () => {
    for (const root of [catalogue, '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /GoTo /D [3 0 R /Fit] >> >>', '<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) /Names << /Dests 5 0 R >> >>', '<< /A << /S /URI /URI (https://example.com) >> >>', '<< /Title (JS, AA \\( and \\) EF \\\\) >>', '<< /T (a \\( b) >>', '<< /T (a\\)/JS b) >>', '<< /Id <00 ff A1> >>', '<< /JSON 1 /AAA 2 /Launched 3 >>']) {
      assert.equal(outcome(withRoot(root)), 'fine', root);
    }
    assert.equal(outcome(bytesOf(document, '\r\n \0')), 'fine');
    // What was added later stands behind the first end.
    assert.equal(outcome(bytesOf(document, '5 0 obj\n<< /Type /Annot >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer << /Prev 10 >>\nstartxref\n400\n%%EOF')), 'fine');
  });

  it('is refused when it acts or carries', () => {
    for (const name of ['JavaScript', 'JS', 'AA', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'EF', 'FileAttachment', 'RichMedia', 'Rendition', 'XFA', 'SubmitForm', 'ImportData', 'GoToE', 'GoToR']) {
      for (const written of [name, ...Array.from(name, (letter, index) => `${name.slice(0, index)}#${letter.charCodeAt(0).toString(16)}${name.slice(index + 1)}`), Array.from(name, letter => `#${letter.charCodeAt(0).toString(16).toUpperCase()}`).join('')]) {
        for (const after of [' 1', '(x)', '<</A 1>>', '[1]', '/B', '\r', '%\n', '\0']) assert.equal(outcome(withRoot(`<< /Type /Catalog /X /${written}${after} >>`)), 'unsafe', `/${written}${after}`);
      }
    }
  });

  it('may have such letters by chance in packed data', () => assert.equal(outcome(pdf(catalogue, pages, page, stream('/Filter /DCTDecode', '\x93/JS\x01/AA /EF(\x80('))), 'fine'));

  it('is looked into where objects are packed', () => {
    assert.equal(outcome(objects('8 0 << /Type /Annot >>')), 'fine');
    for (const text of [script, '8 0 << /Type /Filespec /EF << /F 1 0 R >> >>', '8 0 << /AA 1 0 R >>', '8 0 << /S /#4cau#6Ech >>']) {
      assert.equal(outcome(objects(text)), 'unsafe', text);
      // As some readers take it: by what it has, not by what it calls itself.
      assert.equal(outcome(objects(text, '/N 1 /Fir#73t 4 /Filter [/Fl]')), 'unsafe', text);
      assert.equal(outcome(objects(text, '/Type /ObjStm /N 1 /First 4', data => data)), 'unsafe', text);
    }
    assert.equal(outcome(objects(script), {}), 'fine', 'nobody sees it who cannot inflate');
  });

  it('is refused where it cannot be looked into', () => {
    for (const filter of ['/Filter [/ASCIIHexDecode /FlateDecode]', '/Filter [/FlateDecode /FlateDecode]', '/Filter /LZWDecode', '/Filter 9 0 R', '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>', '/Filter /FlateDecode /F (other.bin)', '/FlateDecode 1', '/Filter /DCTDecode']) {
      assert.equal(outcome(objects('8 0 << /Type /Annot >>', `/Type /ObjStm /N 1 /First 4 ${filter}`)), 'unsafe', filter);
    }
    assert.equal(outcome(objects('8 0 1', undefined, () => bytesOf('no deflate'))), 'unsafe');
    assert.equal(outcome(objects('8 0 1', undefined, () => deflateSync(new Uint8Array(65 * 1024 * 1024)))), 'unsafe');
    const half = stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync(new Uint8Array(33 * 1024 * 1024)));
    assert.equal(outcome(pdf(half)), 'fine');
    assert.equal(outcome(pdf(half, half)), 'unsafe', 'too much in all');
    const many = (count: number) => pdf(...new Array<Bytes>(count).fill(stream('/Type /ObjStm /N 1 /First 4', '8 0 1')));
    assert.equal(outcome(many(5000)), 'fine');
    assert.equal(outcome(many(5001)), 'unsafe', 'too many to be looked into one by one');
    for (const tools of [{ inflate }, {}]) assert.equal(outcome(patched(objects('8 0 1'), '/Size 9 >>', '/Encrypt 5'), tools), 'unsafe');
    assert.equal(outcome(patched(document, '/Size 9 >>', '/Encrypt 5')), 'fine', 'its names can be read');
  });

  it('hides no object where some readers would find one', () => {
    const hidden = `9 0 obj ${script} endobj`;
    for (const where of [`<< /T (${hidden}) >>`, `<< /A 1 % ${hidden}\n >>`, '<< /A 1 %9 0 obj<</S/Named>>\n >>']) assert.equal(outcome(withRoot(where)), 'unsafe', where);
    for (const begin of ['9 0 obj<<', '9 0obj/', '9 0 \0\r\n obj(', '9 0 %\nobj[', '9 0 obj7']) assert.equal(outcome(pdf(catalogue, stream('', `x ${begin}`))), 'unsafe', begin);
    // The comment ends the object for readers that look for words alone, and the stream becomes another's.
    for (const trick of ['% >> endobj 6 0 obj <<\n', '/X (>> endobj 6 0 obj <<)']) assert.equal(outcome(objects(script, `/Type /ObjStm /N 1 /First 4 ${trick} /Filter /FlateDecode`)), 'unsafe', trick);
    assert.equal(outcome(objects('8 0 1', '/Title (an object, objection 3 and its endobj)')), 'fine');
  });

  it('is refused as broken', () => {
    for (const broken of [
      document.slice(0, -3), bytesOf(document, html), bytesOf(document, zip), bytesOf(document, ' trailer'), withRoot('<< /T (open >>'), withRoot('<< /Id <0g> >>'), pdf(stream('', 'x').slice(0, -9)), bytesOf('%PDF-1.7\nstream\nendstream\n%%EOF'),
      bytesOf(document.slice(0, -6), 'words\n%%EOF'), bytesOf('%PDF-1.7\n', html, '\n%%EOF'), bytesOf(document, zip, '%%EOF'), bytesOf('%PDF-1.7'),
    ]) assert.equal(outcome(broken), 'format');
  });

  it('acts under no spelling of an act', () => fc.assert(fc.property(fc.constantFrom('JavaScript', 'Launch', 'EmbeddedFile'), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), fc.constantFrom('plain', 'packed', 'string', 'stream'), (name, escapes, where) => {
    const written = `/${Array.from(name, (letter, index) => (escapes[index] ? `#${letter.charCodeAt(0).toString(16)}` : letter)).join('')} `;
    const file = where === 'plain' ? withRoot(`<< ${written} >>`) : where === 'packed' ? objects(`8 0 << ${written} >>`) : where === 'string' ? withRoot(`<< /T (${written}) >>`) : pdf(stream('/Filter /DCTDecode', written));
    assert.equal(outcome(file), 'unsafe');
  })));
});
