import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { cases } from '@linli/contract/cases';
import { desk } from '@linli/contract/desk';
import { disputes } from '@linli/contract/disputes';
import { fileLimits, files, type NewUpload } from '@linli/contract/files';
import { memoryBlobs } from '@linli/server/blobs/blobs';
import { sweep, sweepBlobs } from '@linli/server/jobs/sweep';
import fc from 'fast-check';
import { act, ask, draftOf, fileDispute, find, get, refused, show, upload } from './calls.ts';
import { flood, largePng, png } from './pictures.ts';
import { testApp, testDatabase, testSecrets } from './support.ts';

const database = await testDatabase({ seeded: true });
const blobs = memoryBlobs();
const app = testApp(database.db, { blobs });
after(() => database.close());

const begin = (size: number, more: object = {}) => get(app, files.begin, { body: { name: '照片.png', size, ...more } }) as Promise<NewUpload>;
const append = (id: string, key: string, offset: number, body: Uint8Array) => ask(app, files.append, { params: { id, offset: String(offset) }, secret: key, body });
const text = (words: string) => new TextEncoder().encode(words);

describe('an upload', () => {
  it('goes part by part, and is ready when the last one came', async () => {
    const picture = largePng(700_000);
    const done = await upload(app, picture);
    assert.deepEqual([done.upload.status, done.upload.type, done.upload.offset], ['ready', 'image/png', picture.length]);
    assert.ok(picture.length > 2 * fileLimits.part);
  });

  it('takes up where it broke off, takes a part twice, and none out of turn', async () => {
    const picture = largePng(600_000);
    const { id, key, part } = await begin(picture.length);
    await append(id, key, 0, picture.slice(0, part));
    assert.equal((await get(app, files.check, { params: { id }, secret: key })).offset, part);
    assert.equal((await append(id, key, 0, picture.slice(0, part))).status, 200, 'the reply was lost, the part comes again');
    const jump = await append(id, key, 2 * part, picture.slice(2 * part, 3 * part));
    assert.equal(jump.status, 409);
    assert.equal((jump.body as { current: { offset: number } }).current.offset, part, 'it is told where to go on');
    assert.equal((await append(id, key, 100, picture.slice(100, 200))).status, 409);
    assert.equal((await append(id, key, part, picture.slice(part, 2 * part))).status, 200);
    const last = await append(id, key, 2 * part, picture.slice(2 * part));
    assert.equal((last.body as { status: string }).status, 'ready');
    assert.equal((await append(id, key, 2 * part, picture.slice(2 * part))).status, 200, 'the last reply may be lost as well');
  });

  it('parts that race are written once', async () => {
    const picture = largePng(300_000);
    const { id, key, part } = await begin(picture.length);
    await Promise.all(Array.from({ length: 5 }, () => append(id, key, 0, picture.slice(0, part))));
    await Promise.all(Array.from({ length: 5 }, () => append(id, key, part, picture.slice(part))));
    const receipt = await fileDispute(app, { files: [{ id, key }] });
    assert.equal(receipt.files, 1);
    assert.deepEqual(await download(receipt), picture);
  });

  it('is nobody else’s', async () => {
    const { id, key } = await begin(100);
    const other = await begin(100);
    await refused(app, files.check, { params: { id }, secret: other.key }, 'missing');
    await refused(app, files.check, { params: { id } }, 'missing');
    await refused(app, files.append, { params: { id, offset: '0' }, secret: other.key, body: new Uint8Array(100) }, 'missing');
    await refused(app, disputes.file, { body: draftOf({ files: [{ id, key: other.key }] }) }, 'invalid', ['body.files.0', 'gone']);
    await refused(app, disputes.file, { body: draftOf({ files: [{ id, key }] }) }, 'invalid', ['body.files.0', 'gone']);
    await get(app, files.discard, { params: { id }, secret: key });
    await refused(app, files.check, { params: { id }, secret: key }, 'missing');
  });

  it('has limits that no header talks it out of', async () => {
    await refused(app, files.begin, { body: { name: 'a.png', size: fileLimits.bytes + 1 } }, 'invalid', ['body.size', 'too-large']);
    await refused(app, files.begin, { body: { name: 'a.png', size: 0 } }, 'invalid', ['body.size', 'too-small']);
    const { id, key, part } = await begin(part20());
    await refused(app, files.append, { params: { id, offset: '0' }, secret: key, body: new Uint8Array(part + 1) }, 'invalid', ['body', 'too-large']);
    const small = await begin(10);
    await refused(app, files.append, { params: { id: small.id, offset: '0' }, secret: small.key, body: new Uint8Array(11) }, 'invalid', ['body', 'too-large']);
    await refused(app, files.append, { params: { id: small.id, offset: '0' }, secret: small.key, body: new Uint8Array(0) }, 'invalid', ['body', 'required']);
    await refused(app, files.append, { params: { id: small.id, offset: '-1' }, secret: small.key, body: new Uint8Array(1) }, 'missing');
  });

  it('that changed on its way is refused', async () => {
    const picture = png();
    const { id, key } = await begin(picture.length, { sha256: createHash('sha256').update('something else').digest('hex') });
    const answer = await append(id, key, 0, picture);
    assert.deepEqual((answer.body as { fields: unknown }).fields, [{ path: 'body', code: 'checksum' }]);
    await refused(app, files.check, { params: { id }, secret: key }, 'missing');
  });

  it('any cutting into parts, with any repeats, arrives as it was', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 12 }), fc.array(fc.nat(11), { maxLength: 6 }), async (cuts, repeats) => {
      const picture = largePng(8000);
      const { id, key } = await begin(picture.length);
      const parts: [number, Uint8Array][] = [];
      let at = 0;
      for (let index = 0; at < picture.length; index++) {
        const size = index < cuts.length ? Math.min(cuts[index]!, picture.length - at) : picture.length - at;
        parts.push([at, picture.slice(at, at + size)]);
        at += size;
      }
      for (const [index, [offset, bytes]] of parts.entries()) {
        assert.equal((await append(id, key, offset, bytes)).status, 200);
        for (const earlier of repeats.filter(one => one <= index)) assert.equal((await append(id, key, parts[earlier]![0], parts[earlier]![1])).status, 200);
      }
      const receipt = await fileDispute(app, { files: [{ id, key }] });
      assert.deepEqual(await download(receipt), picture);
    }), { numRuns: 15 });
  });
});

const part20 = () => fileLimits.bytes;
const download = async (receipt: { number: string; code: string }) => {
  const { files: all } = await find(receipt, app);
  return new Uint8Array((await get(app, cases.download, { params: { number: receipt.number, file: all[0]!.id }, secret: receipt.code })) as Uint8Array);
};

describe('what a file may be', () => {
  const refuses: [string, Uint8Array<ArrayBuffer>, string][] = [
    ['a page', text('<!doctype html><script>alert(1)</script>'), 'choice'], ['a drawing with a script', text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'choice'],
    ['an archive', new Uint8Array([0x50, 0x4b, 3, 4, ...new Uint8Array(60)]), 'choice'], ['a program', text('MZ'.padEnd(80)), 'choice'],
    ['half a picture', png().slice(0, 40), 'format'], ['a flood of pixels', flood(40_000, 40_000), 'too-large'],
  ];
  for (const [what, bytes, code] of refuses) {
    it(`not ${what}, whatever it is called`, async () => {
      const { id, key } = await begin(bytes.length, { name: '照片.jpg' });
      const answer = await append(id, key, 0, bytes);
      assert.equal(answer.status, 422);
      assert.deepEqual((answer.body as { fields: unknown }).fields, [{ path: 'body', code }]);
    });
  }

  it('what is told beside the picture is gone, and so is what hangs on behind', async () => {
    const secret = text('GPS 30.5128N 120.4181E');
    const picture = png(8, 8, [['eXIf', secret], ['tEXt', secret]]);
    const polyglot = new Uint8Array(Buffer.concat([picture, Buffer.from('PK\u0003\u0004 an archive')]));
    const { id, key } = await upload(app, polyglot);
    const receipt = await fileDispute(app, { files: [{ id, key }] });
    const kept = await download(receipt);
    assert.ok(!Buffer.from(kept).includes('GPS') && !Buffer.from(kept).includes('PK'));
    assert.deepEqual(kept, png(8, 8));
  });

  it('names lose their tricks', async () => {
    for (const [given, kept] of [['../../etc/passwd', /^passwd\.png$/], ['C:\\Windows\\照片.png', /^照片\.png$/], ['photo.png.exe', /\.png$/], ['.htaccess', /^htaccess\.png$/]] as const) {
      const { id, key } = await upload(app, png(), given);
      const receipt = await fileDispute(app, { files: [{ id, key }] });
      const [{ name } = { name: '' }] = (await find(receipt, app)).files;
      assert.match(name, kept);
      assert.ok(!/[/\\]/.test(name));
    }
  });
});

describe('files of a case', () => {
  it('are for its parties and its office, as a download and nothing else', async () => {
    const { id, key } = await upload(app, png());
    const [receipt, other] = [await fileDispute(app, { files: [{ id, key }] }), await fileDispute(app)];
    const file = (await find(receipt, app)).files[0]!.id;
    const answer = await ask(app, cases.download, { params: { number: receipt.number, file }, secret: receipt.code });
    assert.deepEqual([answer.headers.get('content-type'), answer.headers.get('content-disposition'), answer.headers.get('x-content-type-options')], ['application/octet-stream', 'attachment', 'nosniff']);
    await refused(app, cases.download, { params: { number: other.number, file }, secret: other.code }, 'missing');
    await refused(app, desk.download, { params: { number: receipt.number, file }, staff: 'zhao-min' }, 'refused');
    await act(app, receipt.number, 'zhao-min', { action: 'accept' });
    await act(app, receipt.number, 'zhao-min', { action: 'take' });
    assert.deepEqual(await get(app, desk.download, { params: { number: receipt.number, file }, staff: 'zhao-min' }), png());
    assert.equal((await show(app, receipt.number, 'zhao-min')).files.length, 1);
  });

  it('an upload is handed in once', async () => {
    const { id, key } = await upload(app, png());
    await fileDispute(app, { files: [{ id, key }] });
    await refused(app, disputes.file, { body: draftOf({ files: [{ id, key }] }) }, 'invalid', ['body.files.0', 'gone']);
  });

  it('none is taken where one is wrong', async () => {
    const { id, key } = await upload(app, png());
    await refused(app, disputes.file, { body: draftOf({ files: [{ id, key }, { id: 'gone', key: 'x'.repeat(32) }] }) }, 'invalid', ['body.files.1', 'gone']);
    assert.equal((await fileDispute(app, { files: [{ id, key }] })).files, 1);
  });

  it('twenty a case, also one after the other', async () => {
    const receipt = await fileDispute(app, { files: await many(20) });
    const { id, key } = await upload(app, png());
    await refused(app, cases.message, { params: { number: receipt.number }, secret: receipt.code, body: { text: '再来一张', files: [{ id, key }] } }, 'invalid', ['body.files', 'too-long']);
  });
});

const many = async (count: number) => {
  const refs: { id: string; key: string }[] = [];
  for (let index = 0; index < count; index++) {
    const { id, key } = await upload(app, png());
    refs.push({ id, key });
  }
  return refs;
};

it('what nobody handed in is swept away, and nothing else', async () => {
  const { id, key } = await upload(app, png(16, 16));
  const receipt = await fileDispute(app, { files: [{ id, key }] });
  await upload(app, png(17, 17));
  await begin(100);
  const tomorrow = Date.now() + 2 * 86_400_000;
  const swept = await sweep(database.db, testSecrets, memoryBlobs(), tomorrow);
  assert.ok(swept.uploads >= 2);
  assert.ok(await sweepBlobs(database.db, blobs, tomorrow) >= 1);
  assert.deepEqual(await download(receipt), png(16, 16));
  assert.equal(await sweepBlobs(database.db, blobs, tomorrow), 0);
});
