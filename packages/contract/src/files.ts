import * as z from 'zod/mini';
import { Bytes } from './bytes.ts';
import { docs, rowDocs } from './docs.ts';
import { endpoint } from './endpoint.ts';
import { line } from './prose.ts';
import { text } from './text.ts';

/** What a file may be; told by its first bytes, never by its name. */
export const FileType = z.enum([
  'image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf',
  'audio/mpeg', 'audio/mp4', 'audio/wav', 'audio/ogg', 'audio/amr', 'audio/webm',
]);
export type FileType = z.infer<typeof FileType>;

/** At most so many bytes a file, files a case, and bytes a part. */
export const fileLimits = { bytes: 20 * 1024 * 1024, most: 20, part: 256 * 1024 } as const;

/** What is about to be uploaded. `sha256` is that of the bytes as they are sent, in hex; absent where a browser cannot tell. */
export const FileDraft = z.object({
  name: line(200),
  size: z.int().check(z.minimum(1), z.maximum(fileLimits.bytes)),
  sha256: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
});
export type FileDraft = z.infer<typeof FileDraft>;

/** An upload under way, or done: `ready` when all bytes came, fit, and were found harmless. Kept for a day unless it is handed in with a case. */
export const Upload = z.object({
  id: z.string(),
  size: z.int(),
  /** How many bytes have come: the next part begins here. */
  offset: z.int(),
  /** The most bytes a part may have. */
  part: z.int(),
  status: z.enum(['receiving', 'ready']),
  /** Once it is ready. */
  type: z.optional(FileType),
});
export type Upload = z.infer<typeof Upload>;

/** An upload that was begun, with the key that whoever began it needs from now on. */
export const NewUpload = z.extend(Upload, { key: z.string() });
export type NewUpload = z.infer<typeof NewUpload>;

const UploadParams = z.object({ id: text(40) });
const PartParams = z.object({ id: text(40), offset: z.string().check(z.regex(/^\d{1,8}$/)) });
const Nothing = z.object({});

/** Uploads 文件上传: begun, sent in parts, resumed after a break, then handed in with what they belong to. */
export const files = {
  begin: endpoint({ name: 'files.begin', method: 'POST', path: '/v1/files', who: 'anyone', body: FileDraft, result: NewUpload, idempotent: true }),
  /** How far an upload is: where to go on after a break. */
  check: endpoint({ name: 'files.check', method: 'GET', path: '/v1/files/:id', who: 'uploader', params: UploadParams, result: Upload, problems: ['missing'] }),
  /** Puts a part at its offset; the same part may come again. The last one is answered when the whole was checked. */
  append: endpoint({ name: 'files.append', method: 'PUT', path: '/v1/files/:id/parts/:offset', who: 'uploader', params: PartParams, body: Bytes, result: Upload, problems: ['missing', 'conflict'] }),
  /** Takes an upload back. */
  discard: endpoint({ name: 'files.discard', method: 'DELETE', path: '/v1/files/:id', who: 'uploader', params: UploadParams, result: Nothing, problems: ['missing'] }),
};

/* @__PURE__ */ docs.add(Bytes, { description: 'Raw bytes. 原始字节。' });
/* @__PURE__ */ docs.add(FileType, { id: 'FileType', description: 'JPEG, PNG, WebP, HEIC, PDF and common audio. 允许的文件类型。' });
/* @__PURE__ */ docs.add(FileDraft, { id: 'FileDraft', description: 'What is about to be uploaded. 待上传文件。', examples: [{ name: '现场照片.jpg', size: 204800 }] });
/* @__PURE__ */ docs.add(Upload, { id: 'Upload', description: 'An upload. 上传进度。' });
/* @__PURE__ */ docs.add(NewUpload, { id: 'NewUpload', description: 'An upload with its key. 新上传及其密钥。' });
/* @__PURE__ */ docs.add(UploadParams.shape.id, { description: 'Identifier of the upload. 上传编号。', examples: ['upload'] });
/* @__PURE__ */ docs.add(PartParams.shape.id, { description: 'Identifier of the upload. 上传编号。', examples: ['upload'] });
/* @__PURE__ */ docs.add(PartParams.shape.offset, { description: 'Where in the file the part begins. 分片起点（字节）。', examples: ['0'] });
/* @__PURE__ */ rowDocs.set(files.begin, { summary: 'Begin an upload. 开始上传。' });
/* @__PURE__ */ rowDocs.set(files.check, { summary: 'How far an upload is. 查询上传进度。' });
/* @__PURE__ */ rowDocs.set(files.append, { summary: 'Send a part of a file. 上传一个分片。' });
/* @__PURE__ */ rowDocs.set(files.discard, { summary: 'Take an upload back. 撤销上传。' });
