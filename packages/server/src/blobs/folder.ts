import { randomBytes } from 'node:crypto';
import { mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '../secrets/secrets.ts';
import { checked, type Blobs } from './blobs.ts';

const name = /^[0-9a-f]{64}$/;

/** In a folder, `ab/abcd…`: whole or not at all, and on the disk before `put` returns. */
export function folderBlobs(folder: string): Blobs {
  const pathOf = (hash: string) => {
    if (!name.test(hash)) throw new Error('not the hash of a file');
    return join(folder, hash.slice(0, 2), hash);
  };
  return {
    async put(bytes) {
      const hash = await sha256(bytes);
      const path = pathOf(hash);
      if (await stat(path).then(() => true, () => false)) return hash;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const aside = `${path}.${randomBytes(6).toString('hex')}`;
      try {
        await writeThrough(aside, bytes);
        await rename(aside, path);
      } finally {
        await rm(aside, { force: true });
      }
      await syncFolder(dirname(path));
      return hash;
    },
    async get(hash) {
      const bytes = await readFile(pathOf(hash)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      return bytes && checked(hash, new Uint8Array(bytes));
    },
    remove: hash => rm(pathOf(hash), { force: true }),
    async *list(before) {
      for await (const shelf of entriesOf(folder))
        for await (const file of entriesOf(join(folder, shelf))) {
          const path = join(folder, shelf, file);
          const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
          if (mtimeMs >= before) continue;
          if (name.test(file)) yield file;
          // What a killed process was writing.
          else await rm(path, { force: true });
        }
    },
  };
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The name is on the disk, too; Windows knows no such thing. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

async function* entriesOf(folder: string): AsyncGenerator<string> {
  const found = await opendir(folder).catch(() => undefined);
  if (found) for await (const { name: entry } of found) yield entry;
}
