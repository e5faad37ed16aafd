import type { FileRef } from '@linli/contract/dispute-draft';
import { fileLimits, files, type FileDraft, type FileType, type NewUpload, type Upload } from '@linli/contract/files';
import type { FieldCode } from '@linli/contract/problem';
import { bytesOf, hexOf } from './bytes.ts';
import { isLinliError, LinliError } from './error.ts';
import { placed } from './placed.ts';
import { retryDelay } from './retry.ts';
import type { CallOptions, Send } from './send.ts';
import { sleep } from './signal.ts';

/** A file that the server has, checked: `id` and `key` are what the `files` of a draft take. */
export interface UploadedFile extends FileRef {
  readonly name: string;
  readonly type: FileType;
  /** Bytes that were sent: without what was cleaned away. */
  readonly size: number;
}

/** What a caller may say about an upload. `timeout` (30,000 ms if absent) is that of a part, `retries` (6) how often in a row one may fail. */
export interface UploadOptions extends CallOptions {
  /** The file's own if absent. */
  readonly name?: string | undefined;
  /** Hears the share of bytes that have arrived, from 0 to 1, growing. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Hears what `resume` takes: keep it, and a reload goes on from where it was. If that takes a while, return the promise: the first byte waits for it. */
  readonly onBegin?: ((ref: FileRef) => unknown) | undefined;
  /** Goes on with an upload that was begun; if it is no longer there, or was of another file, a new one begins. */
  readonly resume?: FileRef | undefined;
  /** `false` sends an image as it is. The server cleans it all the same, but a resident's whereabouts travel. */
  readonly clean?: boolean | undefined;
}

/** Bytes of the first part, and of the least: on a slow network a part must arrive before its time is up. */
const [first, least] = [64 * 1024, 16 * 1024];

/** Uploads 文件上传: begun, sent in parts, resumed after a break, then handed in with what they belong to. */
export class Files {
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /** Begins an upload; `upload` does that and all the rest. */
  begin(draft: FileDraft, options?: CallOptions): Promise<NewUpload> {
    return this.send(files.begin, { body: draft }, options);
  }

  /** How far an upload is. Rejects with `missing` if it is not there any more: uploads that are not handed in are kept for a day. */
  check({ id, key }: FileRef, options?: CallOptions): Promise<Upload> {
    return this.send(files.check, { params: { id }, secret: key }, options);
  }

  /** Puts a part at its offset. The same part may come again; for any other place `conflict` tells, in `current`, where to go on. */
  append({ id, key }: FileRef, offset: number, bytes: Uint8Array<ArrayBuffer>, options?: CallOptions): Promise<Upload> {
    return this.send(files.append, { params: { id, offset: String(offset) }, secret: key, body: bytes }, options);
  }

  /** Takes an upload back. */
  async discard({ id, key }: FileRef, options?: CallOptions): Promise<void> {
    await this.send(files.discard, { params: { id }, secret: key }, options);
  }

  /**
   * Sends a file, part after part through whatever the network does, and resolves when the server has checked it. Images lose
   * what tells where and when they were taken before they leave the device. Cancelling takes the upload back. Rejects with
   * `invalid` and a code at the path `file` if the file is none that may be sent, is broken, or is no longer there to be read.
   */
  async upload(file: Blob, options: UploadOptions = {}): Promise<UploadedFile> {
    try {
      if (file.size > fileLimits.bytes) throw fault('too-large');
      const blob = options.clean === false ? file : await cleanedFile(file);
      const sending = { blob, name: fitName(options.name ?? (file as Partial<File>).name ?? ''), options, report: rising(options.onProgress) };
      return await (options.resume ? this.goOn(options.resume, sending) : this.start(sending));
    } catch (error) {
      throw placed(error, 'file');
    }
  }

  private async start(sending: Sending): Promise<UploadedFile> {
    const { blob, name, options } = sending;
    const { key, ...upload } = await this.begin({ name, size: blob.size, ...await digestOf(blob) }, callOf(options));
    const ref = { id: upload.id, key };
    await options.onBegin?.(ref);
    return this.finish(ref, upload, sending);
  }

  private async goOn(ref: FileRef, sending: Sending): Promise<UploadedFile> {
    try {
      const upload = await this.check(ref, callOf(sending.options));
      if (upload.size === sending.blob.size) return await this.finish(ref, upload, sending);
    } catch (error) {
      // A checksum that does not fit: the part that came earlier was of another file.
      if (!isLinliError(error) || !(error.kind === 'missing' || error.fields.some(({ code }) => code === 'checksum'))) throw error;
    }
    return this.start(sending);
  }

  private async finish(ref: FileRef, begun: Upload, sending: Sending): Promise<UploadedFile> {
    const { blob, name, options: { signal } } = sending;
    try {
      return { ...ref, name, type: await this.sendParts(ref, begun, sending), size: blob.size };
    } catch (error) {
      if (signal?.aborted) void this.discard(ref).catch(() => {});
      throw error;
    }
  }

  /** Sends what is still to come, and resolves with what it turned out to be. Parts grow while they arrive and shrink when one does not; where to go on is for the server to say. */
  private async sendParts(ref: FileRef, upload: Upload, { blob, options, report }: Sending): Promise<FileType> {
    const { signal, retries = 6 } = options;
    let [length, furthest, failures] = [first, -1, 0];
    while (!isReady(upload)) {
      const { offset } = upload;
      if (offset > furthest) [furthest, failures] = [offset, 0];
      report(offset / blob.size);
      try {
        upload = await this.step(ref, upload, length, blob, options);
        if (!isReady(upload) && upload.offset <= offset) throw new LinliError('busy');
        length *= 2;
      } catch (error) {
        const delay = retryDelay(error, failures);
        if (delay === undefined || failures++ >= retries) throw error;
        length = Math.max(least, length / 2);
        await sleep(delay, signal);
      }
    }
    report(1);
    return upload.type!;
  }

  /** Sends one part, or asks where the next begins if it was sent to the wrong place, or whether a whole file is checked by now. */
  private async step(ref: FileRef, { offset, part }: Upload, length: number, blob: Blob, { timeout = 30_000, ...options }: UploadOptions): Promise<Upload> {
    const where = () => this.check(ref, callOf(options));
    if (offset === blob.size) return where();
    if (offset < 0 || offset > blob.size || part < 1) throw new LinliError('broken', { message: `files.append: at ${offset}` });
    const bytes = await readOf(blob.slice(offset, offset + Math.min(length, part, fileLimits.part)));
    try {
      return await this.append(ref, offset, bytes, { ...callOf(options), timeout, retries: 0 });
    } catch (error) {
      if (!isLinliError(error) || error.kind !== 'conflict') throw error;
      return error.current as Upload | undefined ?? where();
    }
  }
}

/** One upload with all that it needs on its way. */
interface Sending {
  readonly blob: Blob;
  readonly name: string;
  readonly options: UploadOptions;
  readonly report: (share: number) => void;
}

const isReady = ({ status, type }: Upload): boolean => status === 'ready' && !!type;

/** What of the options is for every call; the time and the tries of an upload are those of its parts. */
const callOf = ({ signal, language }: UploadOptions): CallOptions => ({ signal, language });

/** Hands on only what is more than before: a part that got lost takes nothing back. */
function rising(listener: ((share: number) => void) | undefined): (share: number) => void {
  let furthest = -1;
  return share => { if (share > furthest) listener?.(furthest = share); };
}

/** A name as the contract takes it: nothing invisible, and not too long. What it may be called in the end is for the server to say. */
const fitName = (name: string): string => name.slice(-200).replace(/[\p{C}\u2028\u2029\ufffd]/gu, '').trim() || '文件';

const fault = (code: FieldCode, cause?: unknown) => new LinliError('invalid', { fields: [{ path: 'file', code }], cause });

/** A file that was deleted or changed since it was chosen cannot be read any more. */
const readOf = (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => bytesOf(blob).catch(cause => { throw fault('gone', cause); });

/** An image without what tells where and when it was taken; anything else as it is. */
async function cleanedFile(file: Blob): Promise<Blob> {
  // Sounds and papers are the server's to clean: no need to read them all, nor to load the cleaner.
  if (/^(?:audio|application)\//.test(file.type)) return file;
  const { cleanedImage } = await import('@linli/contract/media/clean-image').catch(cause => { throw new LinliError('offline', { cause }); });
  const bytes = await readOf(file);
  try {
    const cleaned = cleanedImage(bytes);
    return cleaned === bytes ? file : new Blob([cleaned], { type: file.type });
  } catch (error) {
    throw fault((error as { code: FieldCode }).code, error);
  }
}

/** SHA-256 where the browser can tell it, which it does on HTTPS alone. */
async function digestOf(blob: Blob): Promise<{ sha256?: string }> {
  const { subtle } = crypto as Partial<Crypto>;
  return subtle ? { sha256: hexOf(await subtle.digest('SHA-256', await readOf(blob))) } : {};
}
