import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeManifest } from './manifest.ts';
import { ensureSnapshot } from './tab-snapshot.ts';

const root = join(import.meta.dirname, '..');
/** The built Storybook: static files that work from any folder of any server. */
export const storybookFolder = join(root, 'storybook-static');
const sources = ['.storybook/*', 'stories/**/*', 'packages/*/src/**/*', 'package-lock.json', 'scripts/{manifest,stories,tab-snapshot}.ts'];

/** Runs Storybook's own command after making what its pages need: the manifest, and the database of the tab. Answers its exit code. */
export async function storybook(...args: string[]): Promise<number> {
  writeManifest();
  await ensureSnapshot();
  const cli = join(root, 'node_modules/storybook', (JSON.parse(readFileSync(join(root, 'node_modules/storybook/package.json'), 'utf8')) as { bin: string }).bin);
  return spawnSync(process.execPath, [cli, ...args, '--disable-telemetry'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1;
}

/** Builds `storybook-static`. */
export const buildStorybook = (): Promise<number> => storybook('build', '--quiet', '--output-dir', storybookFolder);

/** Whether some source is younger than what was built. */
export function isStale(): boolean {
  try {
    const built = statSync(join(storybookFolder, 'index.json')).mtimeMs;
    return globSync(sources, { cwd: root }).some(file => statSync(join(root, file)).mtimeMs > built);
  } catch {
    return true;
  }
}
