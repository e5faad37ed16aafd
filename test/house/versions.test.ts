import assert from 'node:assert/strict';
import { it } from 'node:test';
import { find, json, read, type Manifest } from './sources.ts';

it('there is one version of everything', () => {
  const { version } = json<{ version: string }>('package.json');
  for (const file of find('packages/*/package.json')) assert.equal(json<{ version: string }>(file).version, version, file);
  assert.match(read('packages/elements/src/shared/register.ts'), new RegExp(`version = '${version}'`));
  for (const file of find('packages/*/package.json', 'examples/*/package.json')) {
    const { dependencies = {} } = json<Manifest>(file);
    for (const [name, range] of Object.entries(dependencies)) if (name.startsWith('@linli/')) assert.equal(range, version, `${file}: ${name}`);
  }
  assert.deepEqual(json<{ fixed: string[][] }>('.changeset/config.json').fixed, [['@linli/*']]);
});
