import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { minifyHTMLLiterals } from 'minify-literals';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { rollup, type ManualChunkMeta, type OutputPlugin, type Plugin, type PreRenderedChunk, type RollupOutput } from 'rollup';
import { minify } from 'terser';

const root = join(import.meta.dirname, '..');
const entry = join(root, 'packages/elements/src/embed/linli.ts');
const target = join(root, 'dist/embed');

/** Bytes of one file as it is and as it travels. */
export interface Size { readonly raw: number; readonly gzip: number; readonly brotli: number }

/** Types away. Only in our own files: dependencies come as JavaScript, and are not to be touched twice. */
const typescript: Plugin = {
  name: 'typescript',
  async transform(code, id) {
    if (!id.endsWith('.ts')) return null;
    return transform(code, {
      loader: 'ts', sourcefile: id, sourcemap: true, target: 'es2022',
      tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false, verbatimModuleSyntax: true } },
    });
  },
};

/** The kilobyte of zod that the contract uses, in the place of all of it (docs/decisions/006-zod-in-bundles.md). */
const leanZod: Plugin = {
  name: 'lean-zod',
  resolveId: source => (source === 'zod/mini' ? join(root, 'packages/elements/src/embed/zod.ts') : null),
};

/**
 * What a page sends is checked by the server: rows go without the schemas of what comes in, and without what only the
 * server reads. Of `who` the words stay that say where a secret goes.
 */
const answersOnly: Plugin = {
  name: 'answers-only',
  transform: (code, id) => (/packages.contract.src/.test(id) ? { code: withoutQuestions(code), map: null } : null),
};

/** A schema that nobody reads goes, too: making one does nothing, which a bundler cannot tell of the calls in a chain. */
const withoutQuestions = (code: string): string => code
  .replace(/(?<=, )(?:(?:params|query|body): \w+|who: (?:'anyone'|\w+|\{[^}]*\})|cache: \d+|problems: \[[^\]]*\])(?:, |(?= ))/g, '')
  .replace(/(?<![\w.$] ?|@__PURE__ \*\/ )\bz\.(?=\w+\()/g, '/* @__PURE__ */ z.');

/** The oldest kernels that load these chunks: what they lack must not come out of a shorter notation. */
const kernels = ['chrome78', 'ios13'];

/** Templates and styles without the white space that only we read. */
const terse: Plugin = {
  name: 'terse',
  async transform(code, id) {
    if (!id.endsWith('.ts') || !/\b(?:html|svg|css)`/.test(code)) return null;
    return minifyHTMLLiterals(code, { fileName: id, css: terseStyles });
  },
};

async function terseStyles(text: string): Promise<string> {
  const { code } = await transform(text, { loader: 'css', minify: true, target: kernels, charset: 'utf8' });
  // It goes back into a template, where an escape of CSS would be one of JavaScript.
  if (code.includes('\\')) throw new Error(`Styles with an escape cannot be shortened: ${code.slice(Math.max(0, code.indexOf('\\') - 40), code.indexOf('\\') + 20)}`);
  return code;
}

/**
 * The loader must also do as a classic script, twice on one page: its names get a scope of their own, and chunks are
 * found beside the script, because such a script of another origin has no base address for its imports.
 */
const opening = `(() => {
  const script = document.currentScript;
  const load = (...paths) => Promise.all(paths.map(path => import(script ? new URL(path, script.src).href : path)));`;
const anywhere: OutputPlugin = {
  name: 'anywhere',
  // With what the room stands on asked for at once, and not when the room has come and names it: a round trip less.
  renderDynamicImport: ({ moduleId, getTargetChunkImports }) =>
    (moduleId === entry ? { left: 'load(', right: `${(getTargetChunkImports() ?? []).map(part => (part.type === 'internal' ? `, ${part.resolvedImportPath}` : '')).join('')})` } : null),
};

/** The syntax of older kernels, made once a chunk so that its helpers are there once. */
const lower: OutputPlugin = {
  name: 'lower',
  renderChunk: (code, { fileName }) => transform(code, { target: 'es2021', charset: 'utf8', sourcefile: fileName, sourcemap: true, legalComments: 'none' }),
};

const shrink: OutputPlugin = {
  name: 'shrink',
  async renderChunk(code) {
    const { code: small = code, map } = await minify(code, { ecma: 2020, module: true, compress: { passes: 3, pure_getters: true, unsafe_arrows: true, keep_fargs: false }, format: { comments: false }, sourceMap: true });
    return { code: small, map: map as string };
  },
};

/** `chunks/service-lookup-<hash>.js` after the room it holds, not `define-<hash>.js` after its file. */
const nameOf = ({ name, moduleIds }: PreRenderedChunk): string => `chunks/${/^shared|\.en$/.test(name) ? name : basename(dirname(moduleIds.at(-1)!))}-[hash:7].js`;

/** The rooms that a module is part of from the start; `late`: or as part of what they fetch later. */
function roomsOf(id: string, getModuleInfo: ManualChunkMeta['getModuleInfo'], late = false): string[] {
  const seen = new Set<string>();
  const above = (module: string): string[] => {
    if (seen.has(module)) return [];
    seen.add(module);
    const { importers, dynamicImporters } = getModuleInfo(module)!;
    return [...dynamicImporters.includes(entry) ? [basename(dirname(module))] : [], ...[...importers, ...late ? dynamicImporters.filter(one => one !== entry) : []].flatMap(above)];
  };
  return [...new Set(above(id))].filter(room => room !== 'provider');
}

/**
 * What several rooms stand on, in as few files as keep each room from what only others need: one for what the service lookup
 * and others share, so that a room is two requests and not five; one for what is searched with; one for what forms share, one
 * for what is filed, followed and handled in cases; one for what the committee directory shares with the rest, one for what it
 * shares with the card alone; one for what the lookup fetches later of what the intake has, and one for what a guide and a
 * committee's page both show. What one room needs stays with it.
 */
const share = (id: string, meta: ManualChunkMeta): string | undefined => {
  const { getModuleInfo } = meta;
  // Words in another language travel as those do that they stand for: one file for a room, one for what it shares.
  const source = /\.en\.ts$/.test(id) && getModuleInfo(id)!.dynamicImporters.find(one => one.endsWith('.messages.ts'));
  if (source) return `${share(source, meta) ?? basename(dirname(source))}.en`;
  const rooms = roomsOf(id, getModuleInfo);
  const all = roomsOf(id, getModuleInfo, true);
  const [intake, directory] = ['dispute-intake', 'committee-directory'].map(room => rooms.includes(room));
  const later = all.includes('service-lookup');
  const finders = all.every(room => room === 'service-lookup' || room.startsWith('committee-'));
  if (rooms.length > 1 && (rooms.includes('service-lookup') || (directory && later))) return finders ? 'shared-finder' : 'shared';
  if (later && finders && all.length > 1) return rooms.includes('service-lookup') ? undefined : directory ? 'shared-finder' : 'shared-places';
  if (rooms.length < 2) return undefined;
  if (directory) return rooms.every(room => room.startsWith('committee-')) ? 'shared-committees' : 'shared-plain';
  if (intake && later) return 'shared-later';
  return !intake ? undefined : rooms.every(room => /^(?:case|dispute)-/.test(room)) ? 'shared-cases' : 'shared-forms';
};

/** Builds `dist/embed`: the loader `linli.js`, its chunks, `.br` beside each, `sizes.json`, and `preload.json` with what each element loads first. Replaces the folder only when all is done. */
export async function buildEmbed(): Promise<void> {
  const bundle = await rollup({
    input: { linli: entry },
    // Words for the document speak of members of schemas; reading these does nothing.
    treeshake: { propertyReadSideEffects: false },
    plugins: [leanZod, nodeResolve({ browser: true, exportConditions: ['source', 'browser', 'production'], extensions: ['.mjs', '.js', '.ts'] }), answersOnly, terse, typescript],
    onLog(level, log) {
      // How a dependency writes its comments and circles is its own affair; anything else would break on somebody's page.
      if (level === 'warn' && log.code !== 'INVALID_ANNOTATION' && log.code !== 'CIRCULAR_DEPENDENCY') throw new Error(log.message);
    },
  });
  const fresh = `${target}-${process.pid}`;
  const { output } = await bundle.write({
    dir: fresh, format: 'es', sourcemap: 'hidden', entryFileNames: '[name].js', chunkFileNames: nameOf,
    manualChunks: share,
    intro: ({ isEntry }) => (isEntry ? opening : ''), outro: ({ isEntry }) => (isEntry ? '})();' : ''),
    plugins: [anywhere, lower, shrink],
  });
  await bundle.close();
  await writeFile(join(fresh, 'preload.json'), `${JSON.stringify(preloads(output), null, 2)}\n`);
  await writeFile(join(fresh, 'sizes.json'), `${JSON.stringify(await compress(fresh), null, 2)}\n`);
  await rm(target, { recursive: true, force: true });
  await mkdir(dirname(target), { recursive: true });
  await rename(fresh, target);
}

/** What each element loads to show its first screen. A page that names these in `modulepreload` links saves a round trip. */
function preloads(output: RollupOutput['output']): Record<string, string[]> {
  const chunks = output.filter(file => file.type === 'chunk');
  const chunkOf = (module: string) => chunks.find(({ moduleIds }) => moduleIds.some(id => id.replaceAll('\\', '/').endsWith(`/elements/src/${module}`)));
  return Object.fromEntries(chunks.flatMap(({ moduleIds }) => moduleIds.flatMap(id => /elements.src.([\w-]+).define\.ts$/.exec(id)?.[1] ?? [])).sort().map(room => {
    const first = [chunkOf(`${room}/define.ts`), chunkOf(`${room}/home.ts`)].flatMap(chunk => (chunk ? [chunk.fileName, ...chunk.imports] : []));
    return [`linli-${room}`, [...new Set(first)]];
  }));
}

/** Writes `.br` beside every script and says how large each is. A window of 64 KiB holds any of them. */
async function compress(folder: string): Promise<Record<string, Size>> {
  const files = (await readdir(folder, { recursive: true })).filter(file => file.endsWith('.js')).sort();
  return Object.fromEntries(await Promise.all(files.map(async file => {
    const code = await readFile(join(folder, file));
    const [zipped, brotli] = await Promise.all([promisify(gzip)(code, { level: 9 }), promisify(brotliCompress)(code, { params: { [constants.BROTLI_PARAM_LGWIN]: 16 } })]);
    await writeFile(join(folder, `${file}.br`), brotli);
    return [file.replaceAll('\\', '/'), { raw: code.length, gzip: zipped.length, brotli: brotli.length }] as const;
  })));
}
