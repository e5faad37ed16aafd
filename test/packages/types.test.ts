import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { json, root } from '../house/sources.ts';
import { install, packed, run, scratch } from './packed.ts';

const { devDependencies } = json<{ devDependencies: Record<string, string> }>('package.json');
const versionOf = (name: string): [string, string] => [name, devDependencies[name]!];

it('what is right compiles in a project of TypeScript, React and Vue, and what is wrong does not', () => {
  const project = scratch('consumer');
  cpSync(join(import.meta.dirname, 'consumer'), project, { recursive: true });
  cpSync(join(root, 'examples/react/src'), join(project, 'example'), { recursive: true });
  const { version } = json<{ version: string }>('packages/elements/package.json');
  const dependencies = { '@linli/elements': version, '@linli/sdk': version, ...Object.fromEntries(['react', 'react-dom', '@types/react', '@types/react-dom', 'vue', 'typescript'].map(versionOf)) };
  writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module', dependencies }));
  install(project, packed());
  run(project, 'npx tsc');
});

it('an event is typed in a template of Angular', () => {
  const project = scratch('angular');
  cpSync(join(root, 'examples/angular'), project, { recursive: true, filter: path => !/[\\/](?:node_modules|dist)$/.test(path) });
  install(project, packed());
  const component = join(project, 'src/app.ts');
  writeFileSync(component, readFileSync(component, 'utf8').replace('$event.service.name', '$event.service.title'));
  assert.throws(() => run(project, 'npx ngc --noEmit'), /Property 'title' does not exist/);
});
