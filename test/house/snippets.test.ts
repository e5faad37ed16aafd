import assert from 'node:assert/strict';
import { it } from 'node:test';
import { elementTags, embedCode, readmes, snippetsPage, withSnippets } from '../../scripts/embed/snippets.ts';
import { find, json, read } from './sources.ts';

const { version } = json<{ version: string }>('packages/elements/package.json');

for (const [file, language] of readmes)
  it(`the lines to copy are those that the build writes: ${file}`, () => {
    assert.equal(read(file), withSnippets(read(file), language, version), 'npm run build writes them anew');
  });

it('a build’s own page has its hashes, and no place is left empty', () => {
  const page = snippetsPage(version, { [`linli-${version}.js`]: 'sha384-module', [`linli.h5-${version}.js`]: 'sha384-classic' });
  for (const hash of ['sha384-module', 'sha384-classic']) assert.equal(page.split(`integrity="${hash}"`).length, 3, hash);
  assert.ok(!page.includes('…"'));
});

it('every element has its lines', () => {
  const rooms = find('packages/elements/src/*/define.ts').map(file => `linli-${file.split('/').at(-2)}`);
  assert.deepEqual([...elementTags].sort(), rooms.sort());
  for (const tag of elementTags) assert.match(embedCode(tag), new RegExp(`\n<${tag} api="[^"]+"[^>]*>[^]*</${tag}>$`));
});
