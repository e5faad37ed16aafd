import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { before, describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import type { Packed } from '../../scripts/packages.ts';
import { find, json } from '../house/sources.ts';
import { install, packed, scratch } from './packed.ts';

interface Manifest {
  readonly version: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const names = find('packages/*/package.json').map(file => json<{ name: string }>(file).name);
let packages: readonly Packed[];
/** A project with all of them. */
const project = scratch('project');
const folderOf = ({ name }: Packed): string => join(project, 'node_modules', name);
const textOf = (one: Packed, file: string): string => readFileSync(join(folderOf(one), file), 'utf8');
const manifestOf = (one: Packed): Manifest => JSON.parse(textOf(one, 'package.json')) as Manifest;

before(() => {
  packages = packed();
  const { version } = json<Manifest>('packages/elements/package.json');
  const { devDependencies } = json<{ devDependencies: Record<string, string> }>('package.json');
  const dependencies = { ...Object.fromEntries(packages.map(({ name }) => [name, version])), '@lit-labs/ssr': devDependencies['@lit-labs/ssr'] };
  writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module', dependencies }));
  install(project, packages);
});

/** Every entry of a package as its users write it, with stars put in: `./service-lookup/define`. */
function entriesOf(one: Packed): string[] {
  const taken = new Set<string>();
  const { exports } = manifestOf(one);
  // The narrowest pattern wins, as in Node.
  for (const [entry, target] of Object.entries(exports).sort(([a], [b]) => b.length - a.length)) {
    const path = typeof target === 'string' ? target : target['default'] ?? target['types']!;
    const [head, tail] = path.split('*') as [string, string?];
    if (tail === undefined) taken.add(entry);
    else for (const file of one.files.map(name => `./${name}`)) {
      const star = file.slice(head.length, file.length - path.split('*').at(-1)!.length);
      if (file === path.replaceAll('*', star)) taken.add(entry.replace('*', star));
    }
  }
  return [...taken];
}

for (const name of names)
  describe(name, () => {
    const one = () => packages.find(each => each.name === name)!;

    it('holds what it should and nothing else', () => {
      const { files } = one();
      for (const file of ['LICENSE', 'README.md', 'package.json']) assert.ok(files.includes(file), file);
      assert.deepEqual(files.filter(file => !/^(?:dist|src|frameworks)\/[\w./-]+\.(?:js|js\.map|d\.ts|ts|json)$|^dist\/themes\/\w+\.css$|^(?:LICENSE|README\.md|CHANGELOG\.md|package\.json|custom-elements\.json)$/.test(file)), []);
      const sources = files.filter(file => /^src\/.*(?<!\.d)\.ts$/.test(file));
      const compiled = files.filter(file => /^dist\/.*\.js$/.test(file));
      assert.deepEqual(compiled.map(file => file.replace(/^dist\/(.*)\.js$/, 'src/$1.ts')).sort(), sources.sort());
    });

    it('names only files of its own that are there, also where they are fetched later', () => {
      const { files } = one();
      for (const file of files.filter(name => /^dist\/.*\.js$/.test(name)))
        for (const [, , path] of textOf(one(), file).matchAll(/(?:\bfrom |\bimport[ (])(['"])(\.[^'"]+)\1/g)) assert.ok(files.includes(posix.join(dirname(file), path!)), `${file}: ${path}`);
    });

    it('is clean to publint', async () => {
      const data = readFileSync(one().tarball);
      const { messages, pkg } = await publint({ pack: { tarball: data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer }, strict: true });
      assert.deepEqual(messages.map(message => formatMessage(message, pkg as Record<string, unknown>)), []);
    });

    it('has right types behind every entry', async () => {
      const entrypoints = entriesOf(one()).filter(entry => !/\.(?:json|css)$/.test(entry));
      assert.ok(entrypoints.length > 5);
      const result = await checkPackage(createPackageFromTarballData(readFileSync(one().tarball)), { entrypoints });
      assert.ok(result.types);
      assert.deepEqual(Object.keys(result.entrypoints).sort(), entrypoints.sort());
      // Modules alone: what CommonJS and the resolution before `exports` would find is of no interest.
      const problems = result.problems.filter(problem => !('resolutionKind' in problem) || ['node16-esm', 'bundler'].includes(problem.resolutionKind));
      assert.deepEqual(problems.filter(({ kind }) => kind !== 'CJSResolvesToESM'), []);
    });

    it('asks for its siblings in the version of its own', () => {
      const { version, dependencies = {} } = manifestOf(one());
      for (const [dependency, range] of Object.entries(dependencies)) if (dependency.startsWith('@linli/')) assert.equal(range, version, dependency);
    });
  });

describe('on a server', () => {
  /** Runs a module in the project, with plain Node: no condition of ours, no page. */
  const say = (code: string): string => execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: project, encoding: 'utf8' });

  it('everything can be imported, and does nothing', () => {
    // The process itself, which starts, and what is a script of a page.
    const entries = packages.flatMap(one => entriesOf(one).map(entry => `${one.name}${entry.slice(1)}`)).filter(entry => !/\.(?:json|css)$|server\/main$|wechat\/embed$/.test(entry));
    const code = entries.filter(entry => !/elements\/(?:react|preact|solid|svelte|vue)$/.test(entry));
    assert.ok(code.length > 200);
    assert.equal(say(`for (const entry of ${JSON.stringify(code)}) await import(entry).catch(error => console.log(entry, error.message));`), '');
  });

  it('every element can be drawn', () => {
    const tags = packages.flatMap(entriesOf).flatMap(entry => /^\.\/([\w-]+)\/define$/.exec(entry)?.[1] ?? []);
    assert.ok(tags.length > 8);
    const drawn = say(`
      import { render } from '@lit-labs/ssr';
      import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
      import { html, unsafeStatic } from 'lit/static-html.js';
      for (const tag of ${JSON.stringify(tags)}) {
        await import('@linli/elements/' + tag + '/define');
        const name = unsafeStatic('linli-' + tag);
        console.log(await collectResult(render(html\`<\${name}></\${name}>\`)));
      }
    `);
    assert.equal(drawn.match(/<template shadowroot/g)?.length, tags.length);
  });
});

describe('@linli/elements in editors', () => {
  interface Tag { readonly name: string; readonly description: string; readonly attributes: readonly { name: string }[] }
  const elements = () => packages.find(({ name }) => name === '@linli/elements')!;
  const read = <T>(file: string): T => JSON.parse(textOf(elements(), file)) as T;

  it('knows every tag with its attributes', () => {
    const rooms = elements().files.filter(file => /^dist\/[\w-]+\/define\.js$/.test(file)).map(file => `linli-${file.split('/')[1]}`).sort();
    const { tags } = read<{ tags: Tag[] }>('dist/html-data.json');
    const { contributions } = read<{ contributions: { html: { elements: Tag[] } } }>('dist/web-types.json');
    for (const known of [tags, contributions.html.elements]) {
      assert.deepEqual(known.map(({ name }) => name).sort(), rooms);
      const lookup = known.find(({ name }) => name === 'linli-service-lookup')!;
      assert.match(lookup.description, /^办事查询/);
      assert.deepEqual(lookup.attributes.map(({ name }) => name), ['api', 'division', 'query', 'service-id', 'routing', 'with-json-ld']);
    }
  });
});
