// `npm start`: the embed bundle when its sources have changed, then the server.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const sources = ['packages/contract/src', 'packages/sdk/src', 'packages/elements/src', 'packages/wechat/src', 'scripts/embed.ts', 'scripts/embed', 'package-lock.json'];
const stampFile = join(root, 'dist/embed/.stamp');

const stamp = stampOf(sources);
if (readStamp() !== stamp) {
  try {
    const { buildEmbed } = await import('./embed.ts');
    await buildEmbed();
    writeFileSync(stampFile, stamp);
    // Its helper process would stay for as long as the server.
    await (await import('esbuild')).stop();
  } catch (error) {
    console.error(process.env.LINLI_DEBUG ? error : `The elements could not be built (${String((error as Error).message).split('\n')[0]}): LINLI_DEBUG=1 shows more.`);
    process.exit(1);
  }
}
await import('../packages/server/src/main.ts');

/** Paths, sizes and times: enough to see a change without reading the files. */
function stampOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesIn).sort()) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesIn(path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name).slice(root.length + 1));
}

function readStamp(): string | undefined {
  try { return readFileSync(stampFile, 'utf8'); } catch { return undefined; }
}
