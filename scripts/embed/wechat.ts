import { build } from 'esbuild';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const entry = join(import.meta.dirname, '../../packages/wechat/src/embed.ts');

/** Builds `linli.wechat.js` into a folder: the host for pages in WeChat as one classic script with its source map, for old kernels. Answers its code. */
export async function buildWechat(folder: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry], outfile: join(folder, 'linli.wechat.js'), bundle: true, write: false, sourcemap: true, format: 'iife', target: 'es2019', minify: true,
    conditions: ['source', 'browser', 'production'], charset: 'utf8', legalComments: 'none',
  });
  for (const { path, contents } of outputFiles) await writeFile(path, contents);
  return outputFiles.find(({ path }) => path.endsWith('.js'))!.text;
}
