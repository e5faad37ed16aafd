// `npm run version`: takes the changes noted in `.changeset/` into one next version of all packages, and says it everywhere.
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renewReadmes } from './embed/readmes.ts';
import { npm, npmEnvironment } from './npm.ts';

const root = join(import.meta.dirname, '..');
const versionNow = (): string => (JSON.parse(readFileSync(join(root, 'packages/elements/package.json'), 'utf8')) as { version: string }).version;
const edit = (file: string, change: (text: string) => string): void => {
  const path = join(root, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};

const old = versionNow();
execFileSync(process.execPath, [join(root, 'node_modules/@changesets/cli/bin.js'), 'version'], { cwd: root, stdio: 'inherit' });
const version = versionNow();
if (version === old) process.exit();

edit('package.json', text => text.replace(`"version": "${old}"`, `"version": "${version}"`));
edit('packages/elements/src/shared/register.ts', text => text.replace(`'${old}'`, `'${version}'`));
for (const file of globSync(['examples/*/package.json', 'docs/guides/*.md'], { cwd: root })) edit(file, text => text.replace(new RegExp(`("@linli/[\\w-]+": )"${old.replaceAll('.', '\\.')}"`, 'g'), `$1"${version}"`));
renewReadmes();
execFileSync(npm, ['install', '--package-lock-only', '--ignore-scripts'], { cwd: root, env: npmEnvironment, stdio: 'inherit' });
console.log(`${old} → ${version}`);
