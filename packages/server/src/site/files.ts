import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { getMimeType } from 'hono/utils/mime';

export interface FileRules {
  /** Absolute path of the folder. It need not be there yet. */
  readonly folder: string;
  /** Headers of every file. */
  readonly headers?: Readonly<Record<string, string>>;
  /** `cache-control` of a file, by its path below the folder. */
  readonly cache: (path: string) => string;
}

/** Answers a GET or HEAD for a file of a folder, or undefined when there is none. `path` is below the folder and percent-encoded. */
export async function fileResponse(request: Request, path: string, { folder, headers = {}, cache }: FileRules): Promise<Response | undefined> {
  const name = safeName(path);
  const file = name === undefined ? undefined : await find(folder, name);
  if (file === undefined) return undefined;
  const brotli = /\bbr\b/.test(request.headers.get('accept-encoding') ?? '') ? await read(`${file}.br`, '-br') : undefined;
  const found = brotli ?? await read(file);
  if (!found) return undefined;
  const all = new Headers({ ...headers, 'content-type': getMimeType(file) ?? 'application/octet-stream', 'cache-control': cache(name!), 'etag': found.tag, 'vary': 'accept-encoding', 'x-content-type-options': 'nosniff' });
  if (brotli) all.set('content-encoding', 'br');
  if (isKnown(request.headers.get('if-none-match'), found.tag)) return new Response(null, { status: 304, headers: all });
  all.set('content-length', String(found.bytes.length));
  return new Response(request.method === 'HEAD' ? null : found.bytes, { headers: all });
}

const isKnown = (header: string | null, tag: string) => header?.split(/\s*,\s*/).some(known => known.replace(/^W\//, '') === tag) ?? false;

/** The path as a name below the folder; undefined for whatever could lead out of it or to hidden files. */
function safeName(path: string): string | undefined {
  let name: string;
  try { name = decodeURIComponent(path); } catch { return undefined; }
  const parts = name.replace(/^\//, '').split('/');
  if (parts.at(-1) === '') parts[parts.length - 1] = 'index.html';
  return parts.some(part => part === '' || part.startsWith('.') || /[\\:\0]/.test(part)) ? undefined : parts.join('/');
}

/** The real path of a file, if it lies in the folder: a link may lead elsewhere. */
async function find(folder: string, name: string): Promise<string | undefined> {
  try {
    const file = await realpath(join(folder, name));
    return file.startsWith(await realpath(folder) + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** A file and its entity tag; `form` tells the tags of its forms apart. */
async function read(file: string, form = ''): Promise<{ bytes: Uint8Array<ArrayBuffer>; tag: string } | undefined> {
  try {
    const [bytes, { size, mtimeMs }] = await Promise.all([readFile(file), stat(file)]);
    return { bytes, tag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}${form}"` };
  } catch {
    return undefined;
  }
}
