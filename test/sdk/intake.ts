import type { FileRef } from '@linli/contract/dispute-draft';
import type { Upload } from '@linli/contract/files';

/** An upload as the intake has it. */
export interface Received { readonly key: string; readonly name: string; readonly sha256: string | undefined; readonly bytes: Uint8Array<ArrayBuffer>; readonly parts: Map<number, number>; upload: Upload }
/** A filing with the bytes that came with it. */
export interface Filed { readonly key: string; readonly body: Record<string, unknown>; readonly files: readonly Uint8Array<ArrayBuffer>[]; readonly receipt: Record<string, unknown> }
export interface Asked { readonly method: string; readonly path: string; header(name: string): string | null | undefined; readonly body: Uint8Array<ArrayBuffer> }
export interface Answer { readonly status: number; readonly body: unknown }

// The browser under test may lose its own.
const { subtle } = crypto;
const ok = (body: unknown): Answer => ({ status: 200, body });
export const problem = (kind: string, status: number, more = {}): Answer => ({ status, body: { type: 'about:blank', title: kind, status, kind, fields: [], ...more } });
const field = (path: string, code: string): Answer => problem('invalid', 422, { fields: [{ path, code }] });
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/**
 * Uploads and filings as the contract has them, without a database: for tests of what a client does when the way to the
 * server is bad, in Node and in a browser.
 */
export class Intake {
  /** In the order in which they were begun. */
  readonly uploads = new Map<string, Received>();
  readonly filed: Filed[] = [];
  /** The most bytes of a part. */
  part = 64 * 1024;
  /** Turns what is told of an upload into something else: a broken server. */
  bend = (upload: Upload): Upload => upload;
  private readonly once = new Map<string, { body: string; answer: unknown }>();
  private begun = 0;

  async answer({ method, path, header, body }: Asked): Promise<Answer> {
    const key = header('idempotency-key') ?? '';
    if (method === 'POST') {
      const earlier = this.once.get(`${path} ${key}`);
      if (earlier) return earlier.body === textOf(body) ? ok(earlier.answer) : problem('conflict', 409, { fields: [{ path: 'header.idempotency-key', code: 'same' }] });
      const answer = path === '/v1/files' ? this.begin(JSON.parse(textOf(body))) : this.file(key, JSON.parse(textOf(body)));
      if (answer.status === 200) this.once.set(`${path} ${key}`, { body: textOf(body), answer: answer.body });
      return answer;
    }
    const [, id = '', at] = /^\/v1\/files\/([^/]+)(?:\/parts\/(\d+))?$/.exec(path) ?? [];
    const received = this.uploads.get(id);
    if (!received || header('x-upload-key') !== received.key) return problem('missing', 404);
    if (method === 'PUT') return this.append(received, Number(at), body);
    if (method === 'GET') return ok(this.bend(received.upload));
    this.uploads.delete(id);
    return ok({});
  }

  private begin({ name, size, sha256 }: { name: string; size: number; sha256?: string }): Answer {
    const id = `upload-${++this.begun}`;
    const upload: Upload = { id, size, offset: 0, part: this.part, status: 'receiving' };
    this.uploads.set(id, { key: `key-of-${id}`, name, sha256, bytes: new Uint8Array(size), parts: new Map(), upload });
    return ok({ ...this.bend(upload), key: `key-of-${id}` });
  }

  private async append(received: Received, at: number, bytes: Uint8Array): Promise<Answer> {
    const { upload } = received;
    if (bytes.length > upload.part) return problem('invalid', 413, { fields: [{ path: 'body', code: 'too-large' }] });
    if (upload.status === 'ready') return ok(this.bend(upload));
    if (at !== upload.offset) return received.parts.get(at) === bytes.length ? ok(this.bend(upload)) : problem('conflict', 409, { current: this.bend(upload) });
    if (at + bytes.length > upload.size) return field('body', 'too-large');
    received.bytes.set(bytes, at);
    received.parts.set(at, bytes.length);
    received.upload = { ...upload, offset: at + bytes.length };
    if (received.upload.offset < upload.size) return ok(this.bend(received.upload));
    const digest = Array.from(new Uint8Array(await subtle.digest('SHA-256', received.bytes)), byte => byte.toString(16).padStart(2, '0')).join('');
    if (received.sha256 && received.sha256 !== digest) {
      this.uploads.delete(upload.id);
      return field('body', 'checksum');
    }
    received.upload = { ...received.upload, status: 'ready', type: 'image/jpeg' };
    return ok(this.bend(received.upload));
  }

  /** Takes the uploads that a filing hands in: they are gone then. */
  private file(key: string, body: { files?: FileRef[]; story?: string }): Answer {
    const refs = body.files ?? [];
    const gone = refs.flatMap(({ id, key: secret }, index) => {
      const received = this.uploads.get(id);
      return received?.key === secret && received.upload.status === 'ready' ? [] : [{ path: `body.files.${index}`, code: 'gone' }];
    });
    if (gone.length) return problem('invalid', 422, { fields: gone });
    if (body.story === 'wrong') return field('body.story', 'format');
    const files = refs.map(({ id }) => this.uploads.get(id)!.bytes);
    for (const { id } of refs) this.uploads.delete(id);
    const receipt = {
      number: '7KQM3XW9', code: `CODE${this.filed.length}`, service: 'dispute', kind: { id: 'neighbours', name: '邻里纠纷' }, filedAt: '2026-11-24T10:00:00+08:00',
      office: { id: 'office', name: '棠宁市调委会', phone: '12345', address: '棠宁路1号' }, withdrawUntil: '2026-11-24T10:10:00+08:00', files: files.length, demonstration: true,
    };
    this.filed.push({ key, body, files, receipt });
    return ok(receipt);
  }
}

/** A function in the place of the network that leads to an intake; `before` may look at what is on its way, hold it up, or lose it. */
export const wayTo = (intake: Intake, before: (request: Request) => unknown = () => {}) => async (request: Request): Promise<Response> => {
  await before(request);
  const { status, body } = await intake.answer({ method: request.method, path: new URL(request.url).pathname, header: name => request.headers.get(name), body: new Uint8Array(await request.arrayBuffer()) });
  return Response.json(body, { status });
};
