import { transform } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ManualChunkMeta, OutputOptions, OutputPlugin } from 'rollup';
import { entry, roomsOf, sourceOf } from './sources.ts';

/*
 * The bundle for old kernels and for pages that know no modules (docs/decisions/022-one-classic-script.md): `linli.h5.js`
 * with what all rooms stand on, and a part for each room.
 */
const runtime = join(dirname(entry), 'classic.ts');
const file = 'linli.h5.js';

/**
 * Room by room: a phone on a slow network should wait for few files, and for nothing that other rooms need. What is looked
 * up with is in the script itself, what is filed with in a part beside the room, likewise what only desks share.
 */
const share = (id: string, meta: ManualChunkMeta): string => {
  const { getModuleInfo } = meta;
  const [source, language] = sourceOf(id, getModuleInfo) ?? [];
  if (source) return `${share(source, meta)}.${language}`;
  const extra = extraOf(id, getModuleInfo);
  if (extra) return extra;
  const own = basename(dirname(id));
  if (own !== 'provider' && getModuleInfo(entry)!.dynamicallyImportedIds.some(room => dirname(room) === dirname(id))) return own;
  const rooms = roomsOf(id, getModuleInfo, true);
  if (rooms.length === 1) return rooms[0]!;
  if (!rooms.length || rooms.some(room => /^(?:service|committee|division)-/.test(room))) return 'linli';
  return rooms.every(room => room.endsWith('-desk')) ? 'desks' : 'forms';
};

/** The part of its own for what hardly any page needs: themes, languages of the page's own, and what fits colours to a page's. */
function extraOf(id: string, getModuleInfo: ManualChunkMeta['getModuleInfo']): string | undefined {
  const { importers, dynamicImporters } = getModuleInfo(id)!;
  if (!importers.length) return dynamicImporters.some(one => /\b(?:context|provider)\.ts$/.test(one)) ? basename(id, '.ts') : undefined;
  const extras = new Set(importers.map(one => extraOf(one, getModuleInfo)));
  return extras.size === 1 ? [...extras][0] : undefined;
}

/** What stands around a part, before it is made small. */
const opening = `document.currentScript.linli = (require, exports) => {`;
const begun = async (): Promise<string> => {
  const { code } = await transform(await readFile(runtime, 'utf8'), { loader: 'ts', target: 'es2022' });
  return `(digests => {\n${code.replace(/^export /gm, '')}\nparts(document.currentScript, digests)('${file}', (require, exports) => {`;
};

const scripts: OutputPlugin = {
  name: 'scripts',
  renderDynamicImport: ({ getTargetChunkImports }) => ({
    left: 'require.load(', right: `${(getTargetChunkImports() ?? []).map(part => (part.type === 'internal' ? `, ${part.resolvedImportPath}` : '')).join('')})`,
  }),
};

/** Syntax of 2019, and small. */
const shrink: OutputPlugin = {
  name: 'shrink',
  renderChunk: (code, { fileName }) => transform(code, { target: 'es2019', minify: true, charset: 'utf8', sourcefile: fileName, sourcemap: true, legalComments: 'none' }),
};

/** Puts into the script what each of its parts must be; it stands at the very end, so that the source map holds. */
const digests: OutputPlugin = {
  name: 'digests',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter(one => one.type === 'chunk');
    const all = Object.fromEntries(chunks.filter(one => !one.isEntry).map(({ fileName, code }) => [basename(fileName), digestOf(code)]));
    const first = chunks.find(one => one.isEntry)!;
    first.code = first.code.replace(/\bLINLI_DIGESTS\b/, JSON.stringify(all));
  },
};

/** As `integrity` has it. */
export const digestOf = (bytes: string | Uint8Array): string => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** How the classic scripts are written. */
export const classic: OutputOptions = {
  format: 'cjs', sourcemap: true, entryFileNames: file, chunkFileNames: 'chunks/[name].h5-[hash:7].js',
  manualChunks: share, exports: 'named', esModule: false, externalLiveBindings: false, freeze: false, generatedCode: 'es2015', minifyInternalExports: true,
  banner: ({ isEntry }) => (isEntry ? begun() : opening), footer: ({ isEntry }) => (isEntry ? '});\n})(LINLI_DIGESTS);' : '};'),
  plugins: [scripts, shrink, digests],
};
