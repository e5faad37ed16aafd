import { parse, type Token } from 'acorn';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RollupOutput } from 'rollup';
import { digestOf } from './classic.ts';

/** Bytes of one file as it is and as it travels. */
export interface Size { readonly raw: number; readonly gzip: number; readonly brotli: number }

/** Throws if a script would not be read by the kernels that it is for: by its syntax, or by a regular expression that looks behind (Safari from 16.4). */
export function checkSyntax(name: string, code: string, ecmaVersion: 2019 | 2021): void {
  try {
    parse(code, {
      ecmaVersion, sourceType: ecmaVersion === 2019 ? 'script' : 'module',
      onToken: token => {
        const { type, value } = token as Token & { readonly value?: unknown };
        if (type.label === 'regexp' && /\(\?<[=!]/.test((value as { pattern: string }).pattern)) throw new SyntaxError(`A regular expression looks behind (${token.start}).`);
      },
    });
  } catch (error) {
    throw new Error(`${name} is not for its kernels: ${(error as Error).message}`, { cause: error });
  }
}

/** What each element loads to show its first screen. A page that names these in `modulepreload` links saves a round trip. */
export function preloads(output: RollupOutput['output']): Record<string, string[]> {
  const chunks = output.filter(file => file.type === 'chunk');
  const chunkOf = (module: string) => chunks.find(({ moduleIds }) => moduleIds.some(id => id.replaceAll('\\', '/').endsWith(`/elements/src/${module}`)));
  return Object.fromEntries(chunks.flatMap(({ moduleIds }) => moduleIds.flatMap(id => /elements.src.([\w-]+).define\.ts$/.exec(id)?.[1] ?? [])).sort().map(room => {
    const first = [chunkOf(`${room}/define.ts`), chunkOf(`${room}/home.ts`)].flatMap(chunk => (chunk ? [chunk.fileName, ...chunk.imports] : []));
    return [`linli-${room}`, [...new Set(first)]];
  }));
}

/** Writes `.br` beside every script; gives the size and the digest of each. A window of 64 KiB holds any of them. */
export async function measure(folder: string): Promise<{ sizes: Record<string, Size>; integrity: Record<string, string> }> {
  const files = (await readdir(folder, { recursive: true })).filter(file => file.endsWith('.js')).sort();
  const all = await Promise.all(files.map(async file => {
    const code = await readFile(join(folder, file));
    const [zipped, brotli] = await Promise.all([promisify(gzip)(code, { level: 9 }), promisify(brotliCompress)(code, { params: { [constants.BROTLI_PARAM_LGWIN]: 16 } })]);
    await writeFile(join(folder, `${file}.br`), brotli);
    return { file: file.replaceAll('\\', '/'), size: { raw: code.length, gzip: zipped.length, brotli: brotli.length }, digest: digestOf(code) };
  }));
  return { sizes: Object.fromEntries(all.map(({ file, size }) => [file, size])), integrity: Object.fromEntries(all.map(({ file, digest }) => [file, digest])) };
}
