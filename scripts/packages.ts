import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeManifest } from './manifest.ts';
import { npm, npmEnvironment } from './npm.ts';
import { writeTokens } from './tokens.ts';
import { writeTemplates } from './words.ts';

const root = join(import.meta.dirname, '..');

/** A package as npm would publish it. */
export interface Packed {
  readonly name: string;
  /** The file that a registry would get. */
  readonly tarball: string;
  /** What is in it. */
  readonly files: readonly string[];
}

/** Makes the packages as they are published: `packages/<name>/dist`, and the manifest of the elements with what is made of it. Throws if they do not compile. */
export function buildPackages(): void {
  const { status, stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout);
  removeStale();
  finishImports();
  writeManifest();
  writeTemplates(join(root, 'packages/elements/dist/messages'));
  writeTokens(join(root, 'packages/elements/dist'));
}

/**
 * The compiler leaves the `.ts` of `import('./x.ts')` inside a class that it rewrites for its decorators, whatever
 * `rewriteRelativeImportExtensions` says (microsoft/TypeScript#63287). Both names are equally long: source maps hold.
 */
function finishImports(): void {
  for (const file of globSync('packages/*/dist/**/*.js', { cwd: root }).map(path => join(root, path))) {
    const code = readFileSync(file, 'utf8');
    const finished = code.replace(/(?<=\bimport\((['"])\.\.?\/[\w./-]+)\.ts(?=\1\))/g, '.js');
    if (finished !== code) writeFileSync(file, finished);
  }
}

/** What was compiled of a source that is gone would be published for ever: the compiler leaves it. */
function removeStale(): void {
  for (const file of globSync('packages/*/dist/**/*.{js,js.map,d.ts}', { cwd: root })) {
    const source = file.replace(/([\\/])dist\1/, '$1src$1').replace(/\.(?:js|js\.map|d\.ts)$/, '.ts');
    if (!existsSync(join(root, source)) && !/[\\/]dist[\\/]tags\.d\.ts$/.test(file)) rmSync(join(root, file));
  }
}

/** Builds the packages and packs each into a folder. */
export function packPackages(folder: string): Packed[] {
  buildPackages();
  mkdirSync(folder, { recursive: true });
  const told = execFileSync(npm, ['pack', '--workspaces', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root, env: npmEnvironment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 });
  const all = Object.values(JSON.parse(told) as Record<string, { name: string; filename: string; files: { path: string }[] }>);
  return all.map(({ name, filename, files }) => ({ name, tarball: join(folder, filename), files: files.map(({ path }) => path) }));
}
