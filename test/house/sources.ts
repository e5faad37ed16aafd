import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
export const read = (file: string): string => readFileSync(join(root, file), 'utf8');
export const json = <T>(file: string): T => JSON.parse(read(file)) as T;
export const find = (...patterns: string[]): string[] => globSync(patterns, { cwd: root, exclude: ['**/node_modules/**', '**/dist/**'] }).map(file => file.replaceAll('\\', '/')).sort();

/** Every file that is, or is about to be, in the repository. */
export const tracked = (): string[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 }).split('\0').filter(Boolean);

export interface Manifest {
  readonly name: string;
  readonly license?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}
