import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { basename, dirname, join } from 'node:path';
import { minifyHTMLLiterals } from 'minify-literals';
import { rollup, type ManualChunkMeta, type Plugin, type RollupBuild } from 'rollup';

/*
 * What goes into the bundles: the elements, and all they stand on, read in the form in which a page wants them.
 */
const root = join(import.meta.dirname, '../..');
export const entry = join(root, 'packages/elements/src/embed/linli.ts');

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

/** Reads everything, once for all forms in which it is written. To be closed. */
export const readSources = (): Promise<RollupBuild> => rollup({
  input: { linli: entry },
  // Words for the document speak of members of schemas; reading these does nothing.
  treeshake: { propertyReadSideEffects: false },
  plugins: [leanZod, nodeResolve({ browser: true, exportConditions: ['source', 'browser', 'production'], extensions: ['.mjs', '.js', '.ts'] }), answersOnly, terse, typescript],
  onLog(level, log) {
    // How a dependency writes its comments and circles is its own affair; anything else would break on somebody's page.
    if (level === 'warn' && log.code !== 'INVALID_ANNOTATION' && log.code !== 'CIRCULAR_DEPENDENCY') throw new Error(log.message);
  },
});

type GetModule = ManualChunkMeta['getModuleInfo'];

/** The rooms that a module is part of from the start; `late`: or as part of what they fetch later. */
export function roomsOf(id: string, getModuleInfo: GetModule, late = false): string[] {
  const seen = new Set<string>();
  const above = (module: string): string[] => {
    if (seen.has(module)) return [];
    seen.add(module);
    const { importers, dynamicImporters } = getModuleInfo(module)!;
    return [...dynamicImporters.includes(entry) ? [basename(dirname(module))] : [], ...[...importers, ...late ? dynamicImporters.filter(one => one !== entry) : []].flatMap(above)];
  };
  return [...new Set(above(id))].filter(room => room !== 'provider');
}

/** The module whose words another one holds in another language, and which: `en` or `tw`. */
export function sourceOf(id: string, getModuleInfo: GetModule): readonly [source: string, language: string] | undefined {
  const language = /\.(en|tw)\.ts$/.exec(id)?.[1];
  const source = language && getModuleInfo(id)!.dynamicImporters.find(one => one.endsWith('.messages.ts'));
  return source ? [source, language] : undefined;
}
