import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RollupOutput } from 'rollup';
import { classic } from './embed/classic.ts';
import { modules } from './embed/modules.ts';
import { checkSyntax, measure, preloads, type Size } from './embed/papers.ts';
import { snippetsPage } from './embed/snippets.ts';
import { readSources } from './embed/sources.ts';
import { buildWechat } from './embed/wechat.ts';
import { writeTokens } from './tokens.ts';

export type { Size };

const root = join(import.meta.dirname, '..');
const target = join(root, 'dist/embed');

/**
 * Builds `dist/embed`: the loader `linli.js`, the classic script `linli.h5.js` and the host for WeChat `linli.wechat.js`, each
 * also under its version's name, with their chunks, `.br` beside each, `sizes.json`, `integrity.json`, `preload.json` with
 * what each element loads first, and `snippets.md`. Fails if a file is not for its kernels. Replaces the folder only when
 * all is done.
 */
export async function buildEmbed(): Promise<void> {
  const { version } = JSON.parse(await readFile(join(root, 'packages/elements/package.json'), 'utf8')) as { version: string };
  const fresh = `${target}-${process.pid}`;
  const bundle = await readSources();
  const { output } = await bundle.write({ ...modules, dir: fresh });
  const scripts = await bundle.write({ ...classic, dir: fresh });
  await bundle.close();
  checkAll(output, 2021);
  checkAll(scripts.output, 2019);
  checkSyntax('linli.wechat.js', await buildWechat(fresh), 2019);
  // A CDN keeps what has a version in its name for good; the chunks have their content in theirs.
  for (const name of ['linli', 'linli.h5', 'linli.wechat']) await copyFile(join(fresh, `${name}.js`), join(fresh, `${name}-${version}.js`));
  const { sizes, integrity } = await measure(fresh);
  const write = (name: string, content: string) => writeFile(join(fresh, name), content);
  const papers = { 'sizes.json': sizes, 'integrity.json': integrity, 'preload.json': preloads(output) };
  for (const [name, value] of Object.entries(papers)) await write(name, `${JSON.stringify(value, null, 2)}\n`);
  await write('snippets.md', snippetsPage(version, integrity));
  writeTokens(fresh);
  await rm(target, { recursive: true, force: true });
  await mkdir(dirname(target), { recursive: true });
  await rename(fresh, target);
}

function checkAll(output: RollupOutput['output'], ecmaVersion: 2019 | 2021): void {
  for (const file of output) if (file.type === 'chunk') checkSyntax(file.fileName, file.code, ecmaVersion);
}
