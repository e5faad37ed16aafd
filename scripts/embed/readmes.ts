import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readmes, withSnippets } from './snippets.ts';

/** Writes the lines that a page copies into the READMEs, with the version of the packages. */
export function renewReadmes(): void {
  const pathOf = (file: string) => join(import.meta.dirname, '../..', file);
  const { version } = JSON.parse(readFileSync(pathOf('packages/elements/package.json'), 'utf8')) as { version: string };
  for (const [file, language] of readmes) writeFileSync(pathOf(file), withSnippets(readFileSync(pathOf(file), 'utf8'), language, version));
}
