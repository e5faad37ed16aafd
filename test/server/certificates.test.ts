import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { isCertificateNumber } from '@linli/contract/certificate';
import { volunteerDesk } from '@linli/contract/volunteer-desk';
import { volunteers } from '@linli/contract/volunteers';
import { linesOf, widthOf } from '@linli/server/volunteers/pdf';
import fc from 'fast-check';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import decodeQR from 'qr/decode.js';
import { ask, get, refused } from './calls.ts';
import { testApp, testDatabase } from './support.ts';
import { freshResident, memberDraft, organiser, served, volunteer } from './volunteer-world.ts';

const { db, close } = await testDatabase({ seeded: true });
const app = testApp(db, { verifyPage: 'https://portal.example/volunteer.html#certificate=' });
after(close);

/** Somebody with two confirmed services and one that is not. */
async function serving(name = '方禾') {
  const somebody = await volunteer(app, memberDraft({ name }));
  const march = await served(db, somebody.volunteer.id, { day: '2026-03-08', minutes: 90 });
  await served(db, somebody.volunteer.id, { day: '2026-05-01', minutes: 60 });
  await served(db, somebody.volunteer.id, { day: '2026-05-02', minutes: 45, confirmed: false });
  return { ...somebody, march };
}

describe('a certificate', () => {
  it('counts the confirmed hours of its days, and is checked by its number by anyone', async () => {
    const { resident } = await serving();
    const whole = await get(app, volunteers.certify, { resident, body: {} });
    assert.deepEqual([whole.name, whole.minutes, whole.shifts, whole.from, whole.to, whole.state, whole.issuer], ['方禾', 150, 2, '2026-03-08', '2026-05-01', 'valid', '柳湾街道新时代文明实践所']);
    assert.ok(isCertificateNumber(whole.number));
    const may = await get(app, volunteers.certify, { resident, body: { from: '2026-05-01' } });
    assert.deepEqual([may.minutes, may.from], [60, '2026-05-01']);
    const checked = await get(app, volunteers.verify, { params: { number: whole.number } });
    assert.deepEqual(checked, { ...whole, name: '方*' });
    const mine = await get(app, volunteers.mine, { resident });
    assert.deepEqual(mine.volunteer?.certificates.map(({ number }) => number).sort(), [whole.number, may.number].sort());
    assert.deepEqual(await get(app, volunteers.certificate, { resident, params: { number: whole.number } }), whole);
  });

  it('is not for hours that nobody confirmed, for days to come, or turned around', async () => {
    const { resident } = await serving();
    await refused(app, volunteers.certify, { resident, body: { from: '2026-05-02', to: '2026-05-02' } }, 'conflict', ['minutes', 'required']);
    await refused(app, volunteers.certify, { resident, body: { to: '2126-01-01' } }, 'invalid', ['body.to', 'future']);
    await refused(app, volunteers.certify, { resident, body: { from: '2026-04-01', to: '2026-03-01' } }, 'invalid', ['body.to', 'too-small']);
    await refused(app, volunteers.certify, { resident: freshResident().resident, body: {} }, 'missing');
  });

  it('is missing under any other number, and to anybody else', async () => {
    const { resident } = await serving();
    const { number } = await get(app, volunteers.certify, { resident, body: {} });
    const slip = number.replace(/^./, first => (first === 'A' ? 'B' : 'A'));
    for (const wrong of [slip, 'LNKYZW2A7MP7', '0'.repeat(12), 'x']) await refused(app, volunteers.verify, { params: { number: wrong } }, 'missing');
    const { resident: other } = await serving();
    for (const row of [volunteers.certificate, volunteers.certificatePdf]) await refused(app, row, { resident: other, params: { number } }, 'missing');
  });

  it('is void once the office has corrected hours of its days', async () => {
    const { resident, volunteer: { id }, march } = await serving();
    const [spring, may] = [await get(app, volunteers.certify, { resident, body: { to: '2026-03-31' } }), await get(app, volunteers.certify, { resident, body: { from: '2026-04-01' } })];
    await get(app, volunteerDesk.correctHours, { staff: organiser, params: { id: march, volunteer: id }, body: { version: 1, minutes: 30, reason: '签退晚了一小时。' } });
    const states = await Promise.all([spring, may].map(async ({ number }) => (await get(app, volunteers.verify, { params: { number } })).state));
    assert.deepEqual(states, ['void', 'valid']);
    await refused(app, volunteers.certify, { resident, body: { to: '2026-03-31' } }, 'conflict', ['minutes', 'required']);
  });
});

describe('its PDF', () => {
  const open = async (bytes: Uint8Array) => {
    const document = await getDocument({ data: new Uint8Array(bytes), cMapUrl: 'node_modules/pdfjs-dist/cmaps/', cMapPacked: true, standardFontDataUrl: 'node_modules/pdfjs-dist/standard_fonts/', verbosity: 0 }).promise;
    const sheet = await document.getPage(1);
    const { items } = await sheet.getTextContent();
    return { document, sheet, text: items.map(item => ('str' in item ? item.str : '')).join('') };
  };

  it('says the same in both languages to a reader that others wrote', async () => {
    const { resident } = await serving('欧阳禾');
    const { number } = await get(app, volunteers.certify, { resident, body: {} });
    const { headers, body } = await ask(app, volunteers.certificatePdf, { resident, params: { number } });
    assert.equal(headers.get('content-type'), 'application/pdf');
    const { document, text } = await open(body as Uint8Array);
    assert.equal(document.numPages, 1);
    for (const part of ['志愿服务证明', number.slice(0, 4), '欧阳禾', '2小时30分钟', '2026年3月8日', '柳湾街道新时代文明实践所', '演示数据']) assert.ok(text.includes(part), `${part} in ${text}`);
    const english = await open((await ask(app, volunteers.certificatePdf, { resident, params: { number }, language: 'en' })).body as Uint8Array);
    assert.ok(english.text.includes('2 h 30 min'), english.text);
  });

  it('bears a code that leads to the page that checks it', async () => {
    const { resident } = await serving();
    const { number } = await get(app, volunteers.certify, { resident, body: {} });
    const bytes = (await ask(app, volunteers.certificatePdf, { resident, params: { number } })).body as Uint8Array;
    const { sheet } = await open(bytes);
    assert.ok((await sheet.getOperatorList()).fnArray.includes(OPS.constructPath));
    const squares = [...new TextDecoder().decode(bytes).matchAll(/([\d.]+) ([\d.]+) ([\d.]+) [\d.]+ re/g)].map(([, x, y, side]) => ({ x: Number(x), y: Number(y), side: Number(side) }));
    const [left, top] = [Math.min(...squares.map(({ x }) => x)), Math.max(...squares.map(({ y }) => y))];
    const [scale, border] = [6, 4];
    const width = (Math.round(110 / squares[0]!.side) + 2 * border) * scale;
    const data = new Uint8Array(width * width * 4).fill(255);
    for (const { x, y, side } of squares) {
      const [column, row] = [Math.round((x - left) / side) + border, Math.round((top - y) / side) + border];
      for (let at = 0; at < scale * scale; at++) data.fill(0, ((row * scale + Math.floor(at / scale)) * width + column * scale + (at % scale)) * 4, ((row * scale + Math.floor(at / scale)) * width + column * scale + (at % scale)) * 4 + 3);
    }
    assert.equal(decodeQR({ width, height: width, data }), `https://portal.example/volunteer.html#certificate=${number}`);
  });

  it('breaks lines within their width and loses no character', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('字', '，', '。', 'a', 'W', '9', ' ', '《', '》'), maxLength: 200 }), text => {
      const lines = linesOf(text, 12, 200);
      assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
      for (const line of lines) assert.ok(widthOf(line, 12) <= 200 || !/[字《]/.test(line.slice(1)) || /^[^字]*.[，。》]*$/u.test(line), line);
    }));
  });
});
