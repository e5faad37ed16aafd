import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { find, json, read, tracked, type Manifest } from './sources.ts';

/** What no file of the repository says, and why. */
const unwanted: Readonly<Record<string, RegExp>> = {
  'a registry host': /\bregistry\.[a-z]+\.(org|com|cn|net)\b/,
  'a path of one machine': /(?<![\w.:/-])\/(home|Users|root|work|mnt)\/[\w.-]+/,
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
};
const faultsOf = (text: string): string[] => Object.entries(unwanted).filter(([, pattern]) => pattern.test(text)).map(([name]) => name);

describe('tracked files', () => {
  it('know neither registries nor anybody’s machine', () => {
    const files = tracked().filter(file => /\.(ts|js|mjs|json|html|css|md|ya?ml|sh|svg)$|^\.[\w-]+$|^\.ci\//.test(file));
    assert.ok(files.length > 100);
    assert.deepEqual(files.flatMap(file => faultsOf(read(file)).map(fault => `${file}: ${fault}`)), []);
  });

  it('would be seen if they did', () => {
    assert.deepEqual(faultsOf(['', 'home', 'somebody', 'linli'].join('/')), ['a path of one machine']);
    assert.deepEqual(faultsOf(['https://registry', 'npmjs', 'org/zod'].join('.')), ['a registry host']);
  });

  it('hold no large ones', () => {
    const large = tracked().filter(file => read(file).length > 2_000_000);
    assert.deepEqual(large, []);
  });
});

describe('the licence', () => {
  it('is MIT, everywhere', () => {
    assert.match(read('LICENSE'), /^MIT License\n[\s\S]+without restriction[\s\S]+WITHOUT WARRANTY OF ANY KIND/);
    for (const file of find('package.json', 'packages/*/package.json')) assert.equal(json<Manifest>(file).license, 'MIT', file);
  });
});
