import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { CaseReceipt } from '@linli/contract/receipt';
import { draftOf } from './calls.ts';
import { connectTo, dataFolder, start, type Process } from './process.ts';
import { png } from './pictures.ts';

// A real process on a data folder of its own; what is personal is told to it, and then looked for in every byte that it left.
const data = dataFolder();
const mark = randomBytes(6).toString('hex');
const digits = () => String(randomBytes(4).readUInt32BE() % 100_000_000).padStart(8, '0');
const secrets = {
  name: `甲${mark}`, phone: `138${digits()}`, otherName: `乙${mark}`, otherPhone: `139${digits()}`, story: `故事${mark}，楼上每天晚上十点以后都在装修。`, wishes: `愿望${mark}`,
  place: `地点${mark}`, note: `备注${mark}`, message: `留言${mark}`, reply: `回复${mark}`, file: `照片${mark}.png`, agent: `代理${mark}`, closing: `说明${mark}`, picture: `picture-${mark}`,
  signIn: `137${digits()}`, volunteer: `丙${mark}`, branch: `支部${mark}`, workUnit: `单位${mark}`, wish: `心愿${mark}`, wisher: `丁${mark}`, door: `门牌${mark}`, entry: `培训${mark}`, callUp: `召集${mark}`, callUpNote: `答复${mark}`,
  sought: `社区${mark}`, lat: `29.${digits().slice(0, 6)}`, lng: `121.${digits().slice(0, 6)}`,
};
let server: Process;
let site = '';
let receipt: CaseReceipt;
let output = '';
/** Who rated: known to the demonstration, and to no log. */
let told: Record<string, string> = {};
/** With which a resident is signed in by phone. */
let tokens: Record<string, string> = {};

const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
  const raw = body instanceof Uint8Array;
  const response = await fetch(`${site}${path}`, { method, headers: { 'idempotency-key': randomBytes(8).toString('hex'), ...headers }, ...(body !== undefined && { body: raw ? body as Uint8Array<ArrayBuffer> : JSON.stringify(body) }) });
  assert.equal(response.status, 200, `${method} ${path}: ${await response.clone().text()}`);
  return response.json() as Promise<Record<string, never>>;
};

before(async () => {
  server = start({ LINLI_DATA_DIR: data.path, LINLI_DEMO: '1', LINLI_LOG: 'debug' });
  site = await server.ready;
  // The pixels hold the mark as well: a stored file shows nothing of what it is.
  const picture = png(64, 64, [['sRGB', new Uint8Array([0])]]);
  const upload = await call('POST', '/v1/files', { name: secrets.file, size: picture.length, sha256: createHash('sha256').update(picture).digest('hex') });
  await call('PUT', `/v1/files/${upload['id']}/parts/0`, picture, { 'x-upload-key': upload['key']! });
  receipt = await call('POST', '/v1/disputes', draftOf({
    applicant: { kind: 'person', name: secrets.name, phone: secrets.phone }, agent: { name: secrets.agent, phone: '13800000009', relation: 'family' },
    respondents: [{ kind: 'person', name: secrets.otherName, phone: secrets.otherPhone, note: secrets.note }], story: secrets.story, wishes: secrets.wishes, place: secrets.place,
    files: [{ id: upload['id']!, key: upload['key']! }],
  })) as unknown as CaseReceipt;
  const mine = { 'x-case-code': receipt.code };
  await call('POST', `/v1/cases/${receipt.number}/messages`, { text: secrets.message, files: [] }, mine);
  const { token } = await call('POST', '/v1/demo/sessions', { staff: 'liang-ruosong' });
  const desk = { authorization: `Bearer ${token}` };
  const { version } = await call('GET', `/v1/desk/cases/${receipt.number}`, undefined, desk);
  await call('POST', `/v1/desk/cases/${receipt.number}/messages`, { to: 'applicant', text: secrets.reply, files: [] }, desk);
  await call('POST', '/v1/desk/lookups', { phone: secrets.phone }, desk);
  await call('POST', `/v1/desk/cases/${receipt.number}/revelations`, { fields: ['parties.1.phone'], purpose: 'contact' }, desk);
  await call('POST', `/v1/desk/cases/${receipt.number}/actions`, { action: 'decline', version, reason: 'out-of-scope', note: secrets.closing, next: { name: '12345' } }, desk);
  // Where somebody is and whom they look for is nobody's business; who rated a report is not even the office's.
  await call('GET', `/v1/committees?q=${encodeURIComponent(secrets.sought)}`);
  await call('GET', `/v1/committees/nearest?lat=${secrets.lat}&lng=${secrets.lng}`);
  const { items } = await call('GET', '/v1/demo/residents') as unknown as { items: { id: string; division: string }[] };
  const [resident] = items.filter(({ division }) => division === '990101001003');
  const { token: residentToken } = await call('POST', '/v1/demo/resident-sessions', { resident: resident!.id });
  await call('PUT', '/v1/committees/990101001003/reports/2025/rating', { stars: 4 }, { authorization: `Bearer ${residentToken}` });
  const { demoCode } = await call('POST', '/v1/sessions/codes', { phone: secrets.signIn });
  const session = await call('POST', '/v1/sessions', { phone: secrets.signIn, code: demoCode! });
  const { accessToken, refreshToken } = await call('POST', '/v1/sessions/renewal', { refreshToken: session['refreshToken']! });
  const signedIn = { authorization: `Bearer ${accessToken}` };
  const { token: organiser } = await call('POST', '/v1/demo/sessions', { staff: 'luo-yinuo' });
  const organising = { authorization: `Bearer ${organiser}` };
  const volunteer = await call('POST', '/v1/volunteers', {
    kind: 'member', name: secrets.volunteer, division: '990101001003', standing: 'formal', branch: secrets.branch, workUnit: secrets.workUnit, skills: ['law'], times: [],
    consents: { policyVersion: '2026-01', purposes: ['service', 'membership', 'call-up'] },
  }, signedIn);
  await call('POST', '/v1/desk/volunteers/lookups', { words: secrets.volunteer }, organising);
  await call('POST', `/v1/desk/volunteers/${volunteer['id']}/record`, { version: 1, kind: 'training', on: '2026-01-05', title: secrets.entry }, organising);
  const wish = await call('POST', '/v1/wishes', { division: '990101001003', kind: 'other', text: secrets.wish, skills: [], name: secrets.wisher, address: secrets.door, consents: { policyVersion: '2026-01', purposes: ['wish'] } }, signedIn);
  await call('POST', `/v1/desk/wishes/${wish['id']}/actions`, { version: 1, action: 'publish' }, organising);
  const calledUp = await call('POST', '/v1/desk/call-ups', { division: '990101001003', skills: ['law'], words: secrets.callUp, place: secrets.callUp, at: new Date(Date.now() + 3_600_000).toISOString() }, organising);
  await call('PUT', `/v1/volunteers/mine/call-ups/${calledUp['id']}/answer`, { comes: true, note: secrets.callUpNote }, signedIn);
  const { path: calendar } = await call('POST', '/v1/volunteers/mine/calendar', {}, signedIn) as unknown as { path: string };
  assert.equal((await fetch(`${site}${calendar}`)).status, 200);
  tokens = { calendar: calendar.split('/').at(-1)!.slice(0, 22), accessToken: accessToken!, refreshToken: refreshToken!, earlier: session['refreshToken']! };
  told = { resident: resident!.id, residentToken: residentToken!, ...tokens };
  // What goes wrong must not talk either.
  await fetch(`${site}/v1/disputes`, { method: 'POST', headers: { 'idempotency-key': 'x'.repeat(20) }, body: `{"story":"${secrets.story}` });
  await fetch(`${site}/v1/cases/${receipt.number}`, { headers: { 'x-case-code': '23456789ABCD' } });
  const postgres = await connectTo(data.path);
  await postgres.query('checkpoint');
  await postgres.end();
  server.child.kill('SIGTERM');
  const { out, err, code } = await server.ended;
  output = out + err;
  assert.equal(code, 0);
});
after(() => data.remove());

/** Every file below a folder, links followed once. */
const filesBelow = (folder: string): string[] => readdirSync(folder, { withFileTypes: true, recursive: true }).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));

describe('nothing personal is left in the clear', () => {
  const wanted = () => ({ ...secrets, ...tokens, code: receipt.code, picture: png(64, 64).subarray(0, 60) });
  it('the data folder was really written to', () => {
    const all = filesBelow(realpathSync(join(data.path, 'postgres'))).map(file => readFileSync(file));
    assert.ok(all.some(bytes => bytes.includes(receipt.number)), 'the number of the case is there');
    assert.ok(filesBelow(join(data.path, 'files')).length >= 1, 'and the file');
  });
  it('not in the database, its write-ahead log included, nor beside it', () => {
    const files = [...filesBelow(realpathSync(join(data.path, 'postgres'))), ...filesBelow(data.path)];
    assert.ok(files.length > 500);
    for (const file of files) {
      const bytes = readFileSync(file);
      for (const [what, text] of Object.entries(wanted())) assert.ok(!bytes.includes(typeof text === 'string' ? text : Buffer.from(text)), `${what} in ${file}`);
    }
  });
  it('not in the log, with everything told that can be', () => {
    assert.match(output, /disputes\.file/);
    for (const [what, text] of Object.entries({ ...wanted(), ...told })) assert.ok(!output.includes(String(text)), what);
    for (const text of [receipt.number, '127.0.0.1:', '13800000009']) assert.ok(!output.replace(/Linli is ready: \S+/, '').includes(text), text);
  });
});
