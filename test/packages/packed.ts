import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { npmEnvironment } from '../../scripts/npm.ts';
import { packPackages, type Packed } from '../../scripts/packages.ts';
import { root } from '../house/sources.ts';

interface Manifest { readonly version: string; readonly dependencies?: Record<string, string>; readonly devDependencies?: Record<string, string> }

const manifestIn = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Whether a version is the one wanted, or of its generation where `^` allows that. */
const fits = (version: string, wanted: string): boolean => (wanted.startsWith('^') ? version.split('.')[0] === wanted.slice(1).split('.')[0] : version === wanted);

/** A folder of this process's own, gone at its end. */
export function scratch(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `linli-${name}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** All packages as they would be published; those that the run has made, where it has. */
export function packed(): readonly Packed[] {
  const made = process.env['LINLI_TEST_PACKAGES'];
  return made ? JSON.parse(readFileSync(made, 'utf8')) as Packed[] : packPackages(scratch('packed'));
}

/**
 * Does what `npm install` does in a project, without a registry: our packages come out of their tarballs, and everything else
 * that they or the project name is lent from this repository, in versions that must be those asked for.
 */
export function install(project: string, packages: readonly Packed[]): void {
  const modules = join(project, 'node_modules');
  const add = ([name, version]: readonly [string, string]): void => {
    const place = join(modules, name);
    if (existsSync(place)) return;
    mkdirSync(dirname(place), { recursive: true });
    const own = packages.find(one => one.name === name);
    if (own) unpack(own, place);
    else symlinkSync(join(root, 'node_modules', name), place, 'junction');
    const manifest = manifestIn(place);
    if (!fits(manifest.version, version)) throw new Error(`${project} wants ${name} ${version}, and here is ${manifest.version}.`);
    if (own) Object.entries(manifest.dependencies ?? {}).forEach(add);
  };
  const { dependencies, devDependencies } = manifestIn(project);
  Object.entries({ ...dependencies, ...devDependencies }).forEach(add);
  symlinkSync(join(root, 'node_modules/.bin'), join(modules, '.bin'), 'junction');
}

/** Puts what is in a package's tarball into a folder. */
export function unpack({ tarball }: Packed, folder: string): void {
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', folder]);
}

/** Runs a command in a folder. Throws with all that it said if it failed. */
export function run(folder: string, command: string): void {
  const { status, stdout, stderr } = spawnSync(command, { cwd: folder, env: npmEnvironment, shell: true, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed in ${folder}:\n${stdout}${stderr}`);
}
