import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { join } from 'node:path';
import ts from 'typescript';
import { find, json, read, root, type Manifest } from './sources.ts';

const pages = find('README*.md', 'packages/*/README.md', 'docs/**/*.md');
/** Speaks of its reader's project, and is followed word by word elsewhere. */
const isGuide = (page: string): boolean => page.startsWith('docs/guides/');
const blocksOf = (file: string, language: string): string[] => [...read(file).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code]) => code!);

/** What the compiler says of a piece of code as a reader would have it: strict, and no stricter. */
function errorsIn(code: string): string[] {
  const file = join(root, 'test/house/snippet.ts');
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, 'test/tsconfig.json'), ts.sys.readFile).config, ts.sys, join(root, 'test'));
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = name => name === file || fileExists(name);
  host.readFile = name => (name === file ? code : readFile(name));
  host.getSourceFile = (name, version, ...rest) => (name === file ? ts.createSourceFile(name, `export {};\n${code}`, version) : getSourceFile(name, version, ...rest));
  const program = ts.createProgram([file], { ...options, noUncheckedIndexedAccess: false }, host);
  return [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics(program.getSourceFile(file))].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('what the pages show', () => {
  for (const page of pages) {
    const snippets = isGuide(page) ? [] : blocksOf(page, 'ts');
    if (snippets.length) it(`compiles: ${page}`, () => { for (const snippet of snippets) assert.deepEqual(errorsIn(snippet), [], snippet); });
    const markup = blocksOf(page, 'html');
    if (markup.length)
      it(`names elements that the loader knows: ${page}`, () => {
        const loader = read('packages/elements/src/embed/linli.ts');
        for (const [, tag] of markup.join('\n').matchAll(/<(linli-[\w-]+)/g)) assert.ok(loader.includes(`'${tag}'`), tag);
      });
  }

  it('names commands that there are', () => {
    const { scripts = {} } = json<Manifest>('package.json');
    for (const page of pages.filter(one => !isGuide(one)))
      for (const [, command] of read(page).matchAll(/\bnpm (?:run )?(start|test|(?<=run )[\w:]+)/g)) assert.ok(command! in scripts, `${page}: npm run ${command}`);
  });

  it('would be seen if it did not compile', () => {
    assert.notDeepEqual(errorsIn("import { createClient } from '@linli/sdk/client';\ncreateClient({ base: 1 });"), []);
    assert.deepEqual(errorsIn("import { createClient } from '@linli/sdk/client';\ncreateClient({ baseUrl: '' });"), []);
  });
});
