import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { memoryBlobs, type Blobs } from '@linli/server/blobs/blobs';
import { folderBlobs } from '@linli/server/blobs/folder';
import { parseS3, s3Blobs } from '@linli/server/blobs/s3';
import { StartError } from '@linli/server/start-error';

const folder = mkdtempSync(join(tmpdir(), 'linli files '));
after(() => rmSync(folder, { recursive: true, force: true }));

/** An S3 of one bucket that checks every signature by the published rules (Signature Version 4), and pages after two. */
const bucket = { objects: new Map<string, { bytes: Buffer; at: number }>(), refusals: [] as string[], trouble: 0 };
const secret = 'a/very+secret';
const hex = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const keyed = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();

function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const [, date = '', region = '', names = '', signature = ''] = /Credential=key\/(\d{8})\/([\w-]+)\/s3\/aws4_request, ?SignedHeaders=([\w;-]+), ?Signature=(\w+)/.exec(request.headers.authorization ?? '') ?? [];
  const url = new URL(request.url!, 'http://s3');
  const query = [...url.searchParams].map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).sort().join('&');
  const given = request.headers['x-amz-content-sha256'] as string;
  if (body.length && given !== hex(body)) return false;
  const canonical = [request.method, url.pathname, query, ...names.split(';').map(name => `${name}:${request.headers[name]}`), '', names, given].join('\n');
  const scope = `${date}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, hex(canonical)].join('\n');
  const key = keyed(keyed(keyed(keyed(`AWS4${secret}`, date), region), 's3'), 'aws4_request');
  return createHmac('sha256', key).update(toSign).digest('hex') === signature;
}

const s3 = createServer(async (request, response) => {
  const body = Buffer.concat(await Array.fromAsync(request) as Buffer[]);
  if (!isSigned(request, body)) {
    bucket.refusals.push(`${request.method} ${request.url}`);
    return response.writeHead(403).end();
  }
  if (bucket.trouble > 0) {
    bucket.trouble--;
    return response.writeHead(503).end();
  }
  const url = new URL(request.url!, 'http://s3');
  const name = url.pathname.replace(/^\/linli\/?/, '');
  if (url.searchParams.has('list-type')) return response.end(listing(url.searchParams));
  if (request.method === 'PUT') bucket.objects.set(name, { bytes: body, at: Date.now() });
  if (request.method === 'DELETE') bucket.objects.delete(name);
  const found = bucket.objects.get(name);
  if (request.method === 'GET') return found ? response.end(found.bytes) : response.writeHead(404).end();
  return response.end();
});
function listing(query: URLSearchParams): string {
  const all = [...bucket.objects].filter(([name]) => name.startsWith(query.get('prefix') ?? '')).sort();
  const from = Number(query.get('continuation-token') ?? 0);
  const items = all.slice(from, from + 2).map(([name, { at }]) => `<Contents><Key>${name}</Key><LastModified>${new Date(at).toISOString()}</LastModified></Contents>`).join('');
  return `<ListBucketResult>${items}${from + 2 < all.length ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : ''}</ListBucketResult>`;
}
await new Promise<void>(done => { s3.listen(0, '127.0.0.1', done); });
after(() => { s3.close(); s3.closeAllConnections(); });
const address = `s3+http://key:${encodeURIComponent(secret)}@127.0.0.1:${(s3.address() as AddressInfo).port}/linli/cases?region=cn-north-1`;

const stores: Record<string, Blobs> = { 'in memory': memoryBlobs(), 'in a folder': folderBlobs(folder), 'in a bucket': s3Blobs(parseS3(address)) };
const bytes = (words: string) => new TextEncoder().encode(words);

for (const [name, blobs] of Object.entries(stores)) {
  describe(name, () => {
    it('what is put is there, under its hash, once', async () => {
      const hash = await blobs.put(bytes('一张照片'));
      assert.equal(hash, hex('一张照片'));
      assert.equal(await blobs.put(bytes('一张照片')), hash);
      assert.deepEqual(await blobs.get(hash), bytes('一张照片'));
    });
    it('what is not there is not', async () => assert.equal(await blobs.get('0'.repeat(64)), undefined));
    it('is listed by age, and goes when it is removed', async () => {
      const hashes = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(one => blobs.put(bytes(one))));
      assert.deepEqual(await Array.fromAsync(blobs.list(Date.now() - 60_000)), []);
      const listed = await Array.fromAsync(blobs.list(Date.now() + 60_000));
      for (const hash of hashes) assert.ok(listed.includes(hash));
      await blobs.remove(hashes[0]!);
      await blobs.remove(hashes[0]!);
      assert.equal(await blobs.get(hashes[0]!), undefined);
    });
    it('twenty that race are all there', async () => {
      const hashes = await Promise.all(Array.from({ length: 20 }, (_, index) => blobs.put(bytes(`same ${index % 3}`))));
      for (const hash of hashes) assert.ok(await blobs.get(hash));
    });
  });
}

describe('a folder', () => {
  it('is its owner’s alone, and holds no half', async () => {
    const hash = await stores['in a folder']!.put(bytes('x'.repeat(1000)));
    const shelf = join(folder, hash.slice(0, 2));
    if (process.platform !== 'win32') assert.equal(statSync(join(shelf, hash)).mode & 0o777, 0o600);
    assert.ok(readdirSync(shelf).every(name => /^[0-9a-f]{64}$/.test(name)));
  });
  it('a changed file is found when it is read', async () => {
    const hash = await stores['in a folder']!.put(bytes('unchanged'));
    writeFileSync(join(folder, hash.slice(0, 2), hash), 'changed');
    await assert.rejects(stores['in a folder']!.get(hash), /was changed/);
  });
  it('what a killed process was writing is cleared', async () => {
    const rest = join(folder, '00');
    const hash = await stores['in a folder']!.put(bytes('whole'));
    writeFileSync(join(folder, hash.slice(0, 2), `${hash}.abcdef`), 'half');
    utimesSync(join(folder, hash.slice(0, 2), `${hash}.abcdef`), 1, 1);
    await Array.fromAsync(stores['in a folder']!.list(Date.now() - 60_000));
    assert.ok(!readdirSync(join(folder, hash.slice(0, 2))).includes(`${hash}.abcdef`), rest);
  });
  it('names that are no hash lead nowhere', async () => { await assert.rejects(async () => stores['in a folder']!.get('../../etc/passwd'), /not the hash/); });
});

describe('a bucket', () => {
  it('every request was signed as it must be', () => assert.deepEqual(bucket.refusals, []));
  it('is asked again while it is busy', async () => {
    bucket.trouble = 2;
    assert.ok(await stores['in a bucket']!.put(bytes('after trouble')));
  });
  it('with another secret is refused, and says no secret', async () => {
    const wrong = s3Blobs(parseS3(address.replace(encodeURIComponent(secret), 'wrong-secret')));
    await assert.rejects(wrong.put(bytes('x')), (error: Error) => /answered 403/.test(error.message) && !error.message.includes('wrong-secret'));
  });
  it('an address that is none is told without its secret', () => {
    for (const text of ['s3+ftp://a:b@c/d', 's3+https://host/bucket', 's3+https://']) assert.throws(() => parseS3(text), (error: Error) => error instanceof StartError);
  });
});
