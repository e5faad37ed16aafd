import { transform } from 'esbuild';
import { basename, dirname } from 'node:path';
import type { ManualChunkMeta, OutputOptions, OutputPlugin, PreRenderedChunk } from 'rollup';
import { minify } from 'terser';
import { entry, roomsOf, sourceOf } from './sources.ts';

/*
 * The bundle of modules: the loader `linli.js`, and chunks that it fetches when a tag appears.
 */

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
const nameOf = ({ name, moduleIds }: PreRenderedChunk): string => `chunks/${/^shared|\.(en|tw)$/.test(name) ? name : basename(dirname(moduleIds.at(-1)!))}-[hash:7].js`;

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
  const [source, language] = sourceOf(id, getModuleInfo) ?? [];
  if (source) return `${share(source, meta) ?? basename(dirname(source))}.${language}`;
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

/** How the modules are written. */
export const modules: OutputOptions = {
  format: 'es', sourcemap: true, entryFileNames: '[name].js', chunkFileNames: nameOf,
  manualChunks: share,
  intro: ({ isEntry }) => (isEntry ? opening : ''), outro: ({ isEntry }) => (isEntry ? '})();' : ''),
  plugins: [anywhere, lower, shrink],
};
