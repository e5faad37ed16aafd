import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { rows } from '@linli/contract/rows';
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

  it('adds at most 2 KiB to contract and validator, and 38 bytes for each call that a page can make', async () => {
    const sizeOf = async (source: string) => brotliCompressSync((await bundle(source, ['@linli/contract/*'])).code).length;
    const [all, one] = [await sizeOf(entry('light')), await sizeOf("export { createSend } from '@linli/sdk/send'; export { fetchTransport } from '@linli/sdk/transport/fetch'; export { Disputes } from '@linli/sdk/disputes';")];
    assert.ok(all <= 2048 + 38 * rows.length, `${all} bytes for ${rows.length} calls`);
    assert.ok(one <= 2048, `${one} bytes`);
  });
});
