import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { demoTokens } from './access/tokens.ts';
import { createApp } from './app.ts';
import { memoryBlobs } from './blobs/blobs.ts';
import { migrate } from './database/migrate.ts';
import type { Database } from './database/schema.ts';
import { createSecrets } from './secrets/secrets.ts';
import { consoleSms } from './sessions/sms.ts';

export interface TabServerOptions {
  /** A data folder as `PGlite.dumpDataDir` gave it, of this version of the demo: starts in half the time. */
  readonly snapshot?: Blob | undefined;
}

export interface TabServer {
  fetch(request: Request): Promise<Response>;
  /** The data folder, gzipped: a snapshot to start from. */
  dump(): Promise<Blob>;
  close(): Promise<void>;
}

/** The whole server with the demo city, in memory, in a browser tab: for Storybook and the playground. It forgets everything when the tab closes. */
export async function createTabServer({ snapshot }: TabServerOptions = {}): Promise<TabServer> {
  const pglite = await PGlite.create(snapshot ? { loadDataDir: snapshot } : {});
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
  await migrate(db);
  // The catalogue is as large as the rest of the server, and a snapshot holds it already.
  if (!snapshot) await (await import('./demo/seed.ts')).seedDemo(db);
  // Keys of this tab alone: with it, what was told is gone.
  const secrets = createSecrets([{ id: 'tab', bytes: crypto.getRandomValues(new Uint8Array(32)) }]);
  const app = createApp({ db, version: 'tab', origins: '*', log() {}, secrets, blobs: memoryBlobs(), tokens: demoTokens(secrets), residents: demoTokens(secrets, 'residents'), sms: consoleSms(() => {}), demonstration: true, limits: 1000 });
  return {
    fetch: async request => app.fetch(request),
    dump: () => pglite.dumpDataDir('gzip'),
    close: () => db.destroy(),
  };
}
