import { create, ts, type Manifest } from '@custom-elements-manifest/analyzer/index.js';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const elements = join(import.meta.dirname, '../packages/elements');

/** Writes `packages/elements/custom-elements.json`, which editors, Storybook and the reference read: every element from its own doc comment. */
export function writeManifest(): void {
  const files = globSync('src/*/*.ts', { cwd: elements, exclude: ['src/embed/**', 'src/**/*.d.ts', 'src/**/*.styles.ts', 'src/**/*.messages.ts'] });
  const modules = files.map(file => file.replaceAll('\\', '/')).sort().map(file => ts.createSourceFile(file, sourceOf(file), ts.ScriptTarget.ES2022, true));
  const manifest = JSON.stringify(withoutPrivate(create({ modules, plugins: litPlugin() })), null, 2);
  // It ships beside the compiled files and speaks of those.
  writeFileSync(join(elements, 'custom-elements.json'), `${manifest.replace(/"\/?src\/([\w/.-]+)\.ts"/g, '"dist/$1.js"')}\n`);
}

/** The analyzer knows the platform's own call alone, not our guard around it. */
const sourceOf = (file: string): string => readFileSync(join(elements, file), 'utf8').replace(/^register\(/m, 'customElements.define(');

/** What nobody may call, or needs to, is no part of the reference. */
function withoutPrivate(manifest: Manifest): Manifest {
  for (const declaration of manifest.modules.flatMap(({ declarations }) => declarations))
    if (declaration.members) declaration.members = declaration.members.filter(member => (member.privacy ?? 'public') === 'public' && !member.static);
  return manifest;
}
