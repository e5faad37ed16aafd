import { migrations } from '@linli/server/database/migrations';
import { demoVersion } from '@linli/server/demo/seed';
import { createTabServer } from '@linli/server/tab';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Served to Storybook's pages as `tab/`. */
export const snapshotFolder = join(import.meta.dirname, '../dist/tab');
const data = join(snapshotFolder, 'demo.tar.gz');
const stamp = join(snapshotFolder, 'version.json');

/** What a snapshot is made of: the schema, the demo data, and the database that reads it. */
export const snapshotVersion = (): string => JSON.stringify({
  migrations: Object.keys(migrations), demo: demoVersion(),
  pglite: (JSON.parse(readFileSync(join(import.meta.dirname, '../node_modules/@electric-sql/pglite/package.json'), 'utf8')) as { version: string }).version,
});

/** Makes the data folder that a server in a tab starts from. It is some 10 MB and follows from the sources, so it is in no commit. */
export async function makeSnapshot(): Promise<void> {
  const server = await createTabServer();
  const dump = await server.dump();
  await server.close();
  mkdirSync(snapshotFolder, { recursive: true });
  writeFileSync(data, Buffer.from(await dump.arrayBuffer()));
  writeFileSync(stamp, snapshotVersion());
}

/** The same, unless it is there and fits. */
export async function ensureSnapshot(): Promise<void> {
  let version: string | undefined;
  try { version = readFileSync(stamp, 'utf8'); } catch { /* there is none yet */ }
  if (version !== snapshotVersion()) await makeSnapshot();
}
