import { build } from 'esbuild';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const entry = join(import.meta.dirname, '../../packages/wechat/src/embed.ts');

/** Builds `linli.wechat.js` into a folder: the host for pages in WeChat as one classic script, for old kernels. Answers its code. */
export async function buildWechat(folder: string): Promise<string> {
  const { outputFiles: [file] } = await build({
    entryPoints: [entry], bundle: true, write: false, format: 'iife', target: 'es2019', minify: true,
    conditions: ['source', 'browser', 'production'], charset: 'utf8', legalComments: 'none',
  });
  await writeFile(join(folder, 'linli.wechat.js'), file!.text);
  return file!.text;
}
