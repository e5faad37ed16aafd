import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildEmbed } from './embed.ts';
import { writeManifest } from './manifest.ts';

const root = join(import.meta.dirname, '..');

const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
console.log('packages/*/dist');
writeManifest();
console.log('packages/elements/custom-elements.json');
await buildEmbed();
console.log('dist/embed');
