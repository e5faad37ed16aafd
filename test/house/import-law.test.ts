import assert from 'node:assert/strict';
import { isBuiltin } from 'node:module';
import { describe, it } from 'node:test';
import { breachesOf, importsOf, moduleName } from './import-law.ts';
import { find, json, read, type Manifest } from './sources.ts';

const files = find('packages/*/src/**/*.ts').filter(file => !file.endsWith('.d.ts'));
const sources = new Map(files.map(file => [file, read(file)]));

describe('the import law', () => {
  it('holds', () => {
    assert.ok(files.length > 50, 'the sources were found');
    assert.deepEqual(breachesOf(sources), []);
  });

  const broken: [name: string, sources: Record<string, string>, says: RegExp][] = [
    ['the server importing the SDK', { 'packages/server/src/a.ts': "import { x } from '@linli/sdk/client';" }, /elements → sdk/],
    ['the SDK importing elements', { 'packages/sdk/src/a.ts': "import type { X } from '@linli/elements/provider';" }, /elements → sdk/],
    ['the contract importing anything', { 'packages/contract/src/a.ts': "import 'hono';" }, /nothing but zod/],
    ['full zod', { 'packages/contract/src/a.ts': "import * as z from 'zod';" }, /zod\/mini/],
    ['axios in a second file', { 'packages/sdk/src/light.ts': "const a = await import('axios');" }, /one file/],
    ['another room’s internals', { 'packages/elements/src/a/a.ts': "import { x } from '../b/b.ts';" }, /define\.ts/],
    ['the dictionary loading words', { 'packages/elements/src/messages/parts.ts': "import { aWords } from '../a/a.messages.ts';" }, /define\.ts/],
    ['WeChat knowing a room', { 'packages/wechat/src/a.ts': "import '@linli/elements/provider/define';" }, /only the host/],
    ['WeChat importing the SDK', { 'packages/wechat/src/a.ts': "import { x } from '@linli/sdk/light';" }, /elements → sdk/],
    ['a way out of the package', { 'packages/sdk/src/a.ts': "export { x } from '../../contract/src/x.ts';" }, /by their name/],
    ['a missing ending', { 'packages/sdk/src/a.ts': "import './b';" }, /name of the file/],
    ['a barrel', { 'packages/sdk/src/all.ts': "export * from './a.ts';\nexport { b } from './b.ts';" }, /barrel/],
    ['a circle', { 'packages/sdk/src/a.ts': "import './b.ts';", 'packages/sdk/src/b.ts': "import '@linli/sdk/a';" }, /circle/],
  ];
  for (const [name, invented, says] of broken)
    it(`sees ${name}`, () => assert.ok(breachesOf(new Map(Object.entries(invented))).some(breach => says.test(breach))));

  it('lets types go round and rooms meet at their define.ts', () => assert.deepEqual(breachesOf(new Map([
    ['packages/elements/src/a/a.ts', "import type { B } from './b.ts'; import '../c/define.ts'; import { y } from '../shared/y.ts';"],
    ['packages/elements/src/a/b.ts', "import { a } from './a.ts';"],
  ])), []));
});

describe('every package.json', () => {
  for (const name of ['contract', 'sdk', 'elements', 'server', 'wechat'])
    it(`lists what ${name} imports, and no more`, () => {
      const used = files.filter(file => file.startsWith(`packages/${name}/`))
        .flatMap(file => importsOf(file, sources.get(file)!))
        .filter(({ of }) => !of.startsWith('.') && !isBuiltin(of))
        .map(({ of }) => moduleName(of))
        .filter(module => module !== `@linli/${name}`);
      const { dependencies = {} } = json<Manifest>(`packages/${name}/package.json`);
      assert.deepEqual(Object.keys(dependencies).sort(), [...new Set(used)].sort());
    });
});
