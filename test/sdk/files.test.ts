import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, beforeEach, describe, it, mock } from 'node:test';
import fc from 'fast-check';
import type { FileRef } from '@linli/contract/dispute-draft';
import { fileLimits } from '@linli/contract/files';
import { isLinliError, type LinliError } from '@linli/sdk/error';
import { Files, type UploadOptions } from '@linli/sdk/files';
import { createSend, type ClientOptions } from '@linli/sdk/send';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import { Intake } from './intake.ts';
import { faults, openUploadServer, type Fault, type UploadServer } from './upload-server.ts';

/** Bytes that are at no two places alike. */
const bytesOf = (length: number, seed = 1): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(length);
  for (let at = 0, state = seed; at < length; at++) bytes[at] = (state = (state * 1103515245 + 12345) & 0x7fffffff) >> 16;
  return bytes;
};
const blobOf = (length: number, seed?: number) => new Blob([bytesOf(length, seed)]);
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function failure(call: Promise<unknown>): Promise<LinliError> {
  const error = await call.then(() => assert.fail('It should have failed'), (error: unknown) => error);
  assert.ok(isLinliError(error), `not ours: ${String(error)}`);
  return error;
}

/** The segments of a JPEG with what a camera writes beside the picture. */
const jpegWith = (secret: string): Blob => {
  const segment = (marker: number, content: readonly number[]) => [0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255, ...content];
  const ascii = (text: string) => [...Buffer.from(text, 'latin1')];
  return new Blob([Uint8Array.from([
    0xff, 0xd8,
    ...segment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0${secret}`)),
    ...segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]),
    ...segment(0xc0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
    ...segment(0xc4, [0, 1, ...Array.from({ length: 15 }, () => 0), 0]),
    ...segment(0xc4, [0x10, 1, ...Array.from({ length: 15 }, () => 0), 0]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x3f,
    0xff, 0xd9,
  ])], { type: 'image/jpeg' });
};

describe('an upload', { timeout: 120_000 }, () => {
  let server: UploadServer;
  before(async () => {
    server = await openUploadServer();
    // Waits between tries shrink to nothing.
    mock.method(Math, 'random', () => 0);
  });
  after(async () => {
    mock.restoreAll();
    await server.close();
  });
  beforeEach(() => {
    begin();
  });

  const begin = (weather: Iterable<Fault> = []) => {
    server.intake = new Intake();
    server.weather(weather);
  };
  const files = (options: Partial<ClientOptions> = {}) => new Files(createSend({ baseUrl: server.url, ...options }, fetchTransport()));
  const only = () => {
    assert.equal(server.intake.uploads.size, 1);
    return [...server.intake.uploads.values()][0]!;
  };
  const arrived = (bytes: Uint8Array) => {
    const { upload, bytes: came } = only();
    assert.equal(upload.status, 'ready');
    assert.equal(digest(came), digest(bytes));
  };
  const parts = () => server.asked.filter(({ method }) => method === 'PUT');

  it('arrives whole, in parts no larger than the server takes', async () => {
    for (const [length, part] of [[1, 64], [64, 64], [65, 64], [300_000, 64 * 1024], [700_001, 1024 * 1024]] as const) {
      begin();
      server.intake.part = part;
      const shares: number[] = [];
      const uploaded = await files().upload(blobOf(length), { name: '现场.jpg', onProgress: share => shares.push(share) });
      arrived(bytesOf(length));
      assert.deepEqual(uploaded, { id: only().upload.id, key: only().key, name: '现场.jpg', type: 'image/jpeg', size: length });
      assert.ok(parts().every(({ length }) => length <= Math.min(part, fileLimits.part)));
      assert.equal(parts().reduce((sum, { length }) => sum + length, 0), length, 'no byte twice');
      assert.deepEqual(shares, [...new Set(shares)].sort((a, b) => a - b));
      assert.deepEqual([shares[0], shares.at(-1)], [0, 1]);
    }
  });

  it('arrives whole through any weather, is begun once, and its progress never goes back', async () => {
    const storm = fc.array(fc.constantFrom<Fault>(...faults), { maxLength: 40 });
    await fc.assert(fc.asyncProperty(storm, fc.integer({ min: 1, max: 200_000 }), fc.integer({ min: 1000, max: 300_000 }), fc.integer(), async (weather, length, part, seed) => {
      begin(weather);
      server.intake.part = part;
      const shares: number[] = [];
      await files({ retries: 60 }).upload(blobOf(length, seed), { name: 'a.jpg', retries: 60, onProgress: share => shares.push(share) });
      arrived(bytesOf(length, seed));
      assert.ok(parts().every(({ length }) => length <= part));
      assert.ok(shares.every((share, at) => share <= 1 && (at === 0 || share > shares[at - 1]!)), String(shares));
      assert.equal(shares.at(-1), 1);
    }), { numRuns: 150 });
  });

  it('arrives over a network so slow that large parts never do', async () => {
    // Nobody hears of a part of more than 20,000 bytes.
    server.weather((function* () { for (;;) yield (server.asked.at(-1)!.length > 20_000 ? 'hang' : 'none'); })());
    await files().upload(blobOf(150_000), { name: 'a.jpg', timeout: 60 });
    arrived(bytesOf(150_000));
  });

  it('sends nothing before it is kept what it would go on with', async () => {
    let kept = false;
    const onBegin = async () => {
      await new Promise(resolve => setTimeout(resolve, 30));
      assert.equal(parts().length, 0);
      kept = true;
    };
    await files().upload(blobOf(10), { name: 'a.jpg', onBegin });
    assert.ok(kept);
    arrived(bytesOf(10));
  });

  it('gives up when nothing arrives any more, and goes on from there later', async () => {
    let ref: FileRef | undefined;
    const began = { onBegin: (begun: FileRef) => { ref = begun; } };
    server.weather((function* () { for (let n = 0; ; n++) yield (n < 3 ? 'none' : 'reset'); })());
    const error = await failure(files().upload(blobOf(400_000), { name: 'a.jpg', ...began }));
    assert.equal(error.kind, 'offline');
    const { offset } = only().upload;
    assert.ok(offset > 0 && offset < 400_000);

    const shares: number[] = [];
    server.weather([]);
    await files().upload(blobOf(400_000), { name: 'a.jpg', resume: ref, onProgress: share => shares.push(share) });
    arrived(bytesOf(400_000));
    assert.equal(parts().reduce((sum, { length }) => sum + length, 0), 400_000 - offset, 'only what was missing');
    assert.equal(shares[0], offset / 400_000);
  });

  it('begins anew where the upload that it should go on with is not there, or was of another file', async () => {
    const old: FileRef[] = [];
    const options: UploadOptions = { name: 'a.jpg', retries: 0, onBegin: ref => old.push(ref) };
    const broken = async (blob: Blob) => {
      server.weather(['none', 'none', 'reset']);
      await failure(files({ retries: 0 }).upload(blob, options));
      return old.at(-1)!;
    };
    const nobody = { id: 'upload-99', key: 'key' };
    const [smaller, different] = [await broken(blobOf(200_000)), await broken(blobOf(300_000, 7))];
    for (const resume of [nobody, smaller, different, { ...smaller, key: 'wrong' }]) {
      server.weather([]);
      const { id } = await files().upload(blobOf(300_000), { name: 'a.jpg', resume });
      const { upload, bytes } = server.intake.uploads.get(id)!;
      assert.equal(upload.status, 'ready');
      assert.equal(digest(bytes), digest(bytesOf(300_000)));
    }
  });

  it('asks nothing but how it is, if it has arrived already', async () => {
    const { id, key } = await files().upload(blobOf(100_000), { name: 'a.jpg' });
    server.weather([]);
    assert.equal((await files().upload(blobOf(100_000), { name: 'a.jpg', resume: { id, key } })).id, id);
    assert.deepEqual(server.asked.map(({ method }) => method), ['GET']);
  });

  it('goes on where another tab has been sending meanwhile', async () => {
    let ref: FileRef | undefined;
    const both = [files().upload(blobOf(500_000), { name: 'a.jpg', onBegin: begun => { ref = begun; } })];
    while (!ref || only().upload.offset === 0) await new Promise(resolve => setTimeout(resolve, 1));
    both.push(files().upload(blobOf(500_000), { name: 'a.jpg', resume: ref }));
    const [one, other] = await Promise.all(both);
    assert.equal(one!.id, other!.id);
    arrived(bytesOf(500_000));
  });

  it('cancelled, ends at once and is taken back', async () => {
    const controller = new AbortController();
    const upload = files().upload(blobOf(500_000), { name: 'a.jpg', signal: controller.signal, onProgress: share => { if (share > 0) controller.abort(); } });
    await assert.rejects(upload, error => error === controller.signal.reason);
    for (let n = 0; n < 100 && server.intake.uploads.size; n++) await new Promise(resolve => setTimeout(resolve, 5));
    assert.equal(server.intake.uploads.size, 0);
    assert.equal(server.asked.at(-1)!.method, 'DELETE');
  });

  it('hears of what the server finds in it, at the file', async () => {
    const blob = blobOf(1000);
    mock.method(crypto.subtle, 'digest', async () => new ArrayBuffer(32), { times: 1 });
    const { kind, fields } = await failure(files().upload(blob, { name: 'a.jpg' }));
    assert.deepEqual([kind, fields], ['invalid', [{ path: 'file', code: 'checksum' }]]);
  });

  it('does not end in a circle with a server that makes no sense', async () => {
    for (const bend of [{ offset: 0 }, { offset: 5000 }, { offset: -1 }, { part: 0 }, { part: -7 }, { part: 2 ** 31 }, { status: 'ready' as const }, { status: 'ready' as const, type: undefined! }, { status: 'receiving' as const, type: 'image/png' as const }]) {
      begin();
      server.intake.bend = upload => ({ ...upload, ...bend });
      const outcome = await files().upload(blobOf(3000), { name: 'a.jpg', retries: 3 }).catch((error: unknown) => error);
      if (isLinliError(outcome)) assert.ok(['busy', 'broken'].includes(outcome.kind), outcome.kind);
      else arrived(bytesOf(3000));
      assert.ok(server.asked.length < 10, `${server.asked.length} calls`);
    }
  });

  it('tries a busy server as often as it was told, and leaves one alone that asks for it', async () => {
    begin((function* () { yield 'none'; for (;;) yield 'busy'; })());
    const { kind } = await failure(files().upload(blobOf(1000), { name: 'a.jpg', retries: 2 }));
    assert.deepEqual([kind, parts().length], ['busy', 3]);
    begin((function* () { yield 'none'; for (;;) yield 'closed'; })());
    const { retryAfter } = await failure(files().upload(blobOf(1000), { name: 'a.jpg', retries: 2 }));
    assert.deepEqual([retryAfter, parts().length], [900, 1]);
  });

  it('sends a picture without what the camera wrote beside it', async () => {
    const secret = '30.2741N 120.1551E';
    const before = jpegWith(secret);
    const { size } = await files().upload(before, { name: 'a.jpg' });
    const came = only().bytes;
    assert.ok(Buffer.from(await before.arrayBuffer()).includes(secret) && !Buffer.from(came).includes(secret));
    assert.equal(size, came.length);
    assert.equal(only().sha256, digest(came), 'the sum is that of what was sent');

    begin();
    await files().upload(before, { name: 'a.jpg', clean: false });
    assert.ok(Buffer.from(only().bytes).includes(secret));
  });

  it('refuses here what no server will take, and sends nothing of it', async () => {
    const cut = jpegWith('').slice(0, 60, 'image/jpeg');
    const large = new Blob([new Uint8Array(fileLimits.bytes + 1)], { type: 'application/pdf' });
    for (const [blob, code] of [[cut, 'format'], [large, 'too-large']] as const) {
      const { kind, fields } = await failure(files().upload(blob, { name: 'a.jpg' }));
      assert.deepEqual([kind, fields], ['invalid', [{ path: 'file', code }]]);
    }
    assert.equal(server.asked.length, 0);
  });

  it('says so when the file was deleted meanwhile', async () => {
    const deleted = Object.assign(new Blob(['x'], { type: 'application/pdf' }), { stream() { throw new DOMException('', 'NotFoundError'); } });
    const { kind, fields } = await failure(files().upload(deleted, { name: 'a.pdf' }));
    assert.deepEqual([kind, fields], ['invalid', [{ path: 'file', code: 'gone' }]]);
  });

  it('is called so that the contract takes the name', async () => {
    for (const [given, sent] of [['照片 1.jpg', '照片 1.jpg'], ['a\u202egpj.exe', 'agpj.exe'], ['', '文件'], ['\u0000\n\u200b', '文件'], [`${'长'.repeat(300)}.jpg`, `${'长'.repeat(196)}.jpg`], ['😀'.repeat(100).slice(1), '😀'.repeat(99)]] as const) {
      begin();
      await files().upload(blobOf(10), { name: given });
      assert.equal(only().name, sent);
    }
    begin();
    await files().upload(new File([bytesOf(10)], '自带名字.pdf', { type: 'application/pdf' }));
    assert.equal(only().name, '自带名字.pdf');
  });

  it('goes without a sum where the browser has no cryptography', async t => {
    t.after(() => Reflect.deleteProperty(crypto, 'subtle'));
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    await files().upload(blobOf(10), { name: 'a.jpg' });
    assert.equal(only().sha256, undefined);
    arrived(bytesOf(10));
  });
});
