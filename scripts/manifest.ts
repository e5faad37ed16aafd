import { create, ts, type Declaration, type Manifest } from '@custom-elements-manifest/analyzer/index.js';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { htmlData, tags, webTypes, type Element } from './editors.ts';

const elements = join(import.meta.dirname, '../packages/elements');
const read = (file: string): string => readFileSync(join(elements, file), 'utf8');
const find = (pattern: string): string[] => globSync(pattern, { cwd: elements }).map(file => file.replaceAll('\\', '/')).sort();

/**
 * Writes `packages/elements/custom-elements.json`, which editors, Storybook and the reference read, every element from its own
 * doc comment; and what is made of it for editors and for the types of frameworks, into `dist`.
 */
export function writeManifest(): void {
  const files = find('src/*/*.ts').filter(file => ['define.ts', `${basename(dirname(file))}.ts`].includes(basename(file)));
  const modules = files.map(file => ts.createSourceFile(file, sourceOf(file), ts.ScriptTarget.ES2022, true));
  const manifest = mend(create({ modules, plugins: litPlugin() }));
  // It ships beside the compiled files and speaks of those.
  const text = JSON.stringify(manifest, null, 2).replace(/"\/?src\/([\w/.-]+)\.ts"/g, '"dist/$1.js"');
  writeFileSync(join(elements, 'custom-elements.json'), `${text}\n`);

  const all = elementsOf(JSON.parse(text) as Manifest);
  const { version } = JSON.parse(read('package.json')) as { version: string };
  mkdirSync(join(elements, 'dist'), { recursive: true });
  writeFileSync(join(elements, 'dist/html-data.json'), `${JSON.stringify(htmlData(all), null, 2)}\n`);
  writeFileSync(join(elements, 'dist/web-types.json'), `${JSON.stringify(webTypes(all, version), null, 2)}\n`);
  writeFileSync(join(elements, 'dist/tags.d.ts'), tags(all, modulesOfEvents()));
}

/** The analyzer knows the platform's own call alone, not our guard around it. */
const sourceOf = (file: string): string => read(file).replace(/^register\(/m, 'customElements.define(');

/** Every event, with its class and the file of that, as `HTMLElementEventMap` has them. */
const events = new Map(find('src/*/*.ts').flatMap(file =>
  [...read(file).matchAll(/^ +'(linli-[\w-]+)': (\w+Event);$/gm)].map(([, name, type]) => [name!, { type: type!, file }] as const)));

/** Where the class of an event is, below `dist`. */
const modulesOfEvents = (): Map<string, string> => new Map([...events.values()].map(({ type, file }) => [type, file.replace(/^src\/(.*)\.ts$/, './$1.js')]));

/** What nobody may call, or needs to, is no part of the reference; and the analyzer guesses where we know. */
function mend(manifest: Manifest): Manifest {
  for (const declaration of manifest.modules.flatMap(({ declarations }) => declarations)) {
    if (declaration.members) declaration.members = declaration.members.filter(member => (member.privacy ?? 'public') === 'public' && !member.static);
    if (declaration.events) declaration.events = eventsOf(declaration);
    for (const attribute of declaration.attributes ?? []) {
      attribute.type ??= declaration.members?.find(({ name }) => name === attribute.fieldName)?.type ?? { text: 'string' };
      // The name of a constant says nothing to those who read the reference.
      if (/^[a-z]\w*$/.test(attribute.default ?? '') && !['true', 'false', 'null'].includes(attribute.default!)) delete attribute.default;
    }
  }
  return manifest;
}

/** What the doc comment says that it fires. Everything else that the analyzer calls an event is the first argument of some constructor. */
const eventsOf = ({ name, events: told = [] }: Declaration): NonNullable<Declaration['events']> =>
  told.filter(event => event.description).map(event => {
    const known = events.get(event.name);
    if (!known) throw new Error(`${name} fires ${event.name}, which is missing in HTMLElementEventMap.`);
    return { ...event, type: { text: known.type } };
  });

const elementsOf = ({ modules }: Manifest): Element[] =>
  modules.flatMap(({ path, declarations }) => declarations.flatMap(declaration => (declaration.tagName ? [{ ...declaration, tagName: declaration.tagName, path }] : [])));
