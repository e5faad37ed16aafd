import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

/** The bundle of `source` for browsers, as the page would load it. */
const bundle = async (source: string, external: string[] = []) => {
  const { metafile, outputFiles } = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname }, external,
    bundle: true, minify: true, write: false, metafile: true, format: 'esm', target: 'es2021', conditions: ['source', 'browser', 'production'],
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  });
  return { inputs: Object.keys(metafile.inputs), code: outputFiles[0]!.contents };
};

const entry = (name: string) => `export { createClient } from '@linli/sdk/${name}'; export { isLinliError } from '@linli/sdk/error';`;

describe('the light entry', () => {
  it('never sees axios, where the other does', async () => {
    const axios = async (name: string) => (await bundle(entry(name))).inputs.some(path => path.includes('node_modules/axios/'));
    assert.deepEqual([await axios('light'), await axios('client')], [false, true]);
  });

  it('adds at most 4¼ KiB to contract and validator, and 2 KiB where a page makes only what it calls', async () => {
    const sizeOf = async (source: string) => brotliCompressSync((await bundle(source, ['@linli/contract/*'])).code).length;
    const [all, one] = [await sizeOf(entry('light')), await sizeOf("export { createSend } from '@linli/sdk/send'; export { fetchTransport } from '@linli/sdk/transport/fetch'; export { Disputes } from '@linli/sdk/disputes';")];
    assert.ok(all <= 4352, `${all} bytes`);
    assert.ok(one <= 2048, `${one} bytes`);
  });
});
