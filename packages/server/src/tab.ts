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
  /** Whether volunteers, their wishes, shifts and a call-up are told to it as well; it takes a second. */
  readonly volunteers?: boolean;
}

export interface TabServer {
  fetch(request: Request): Promise<Response>;
  /** The data folder, gzipped: a snapshot to start from. */
  dump(): Promise<Blob>;
  close(): Promise<void>;
}

/** The whole server with the demo city, in memory, in a browser tab: for Storybook and the playground. It forgets everything when the tab closes. */
export async function createTabServer({ snapshot, volunteers = false }: TabServerOptions = {}): Promise<TabServer> {
  const pglite = await PGlite.create(snapshot ? { loadDataDir: snapshot } : {});
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
  await migrate(db);
  // The catalogue is as large as the rest of the server, and a snapshot holds it already.
  if (!snapshot) await (await import('./demo/seed.ts')).seedDemo(db);
  // Keys of this tab alone: with it, what was told is gone.
  const secrets = createSecrets([{ id: 'tab', bytes: crypto.getRandomValues(new Uint8Array(32)) }]);
  const blobs = memoryBlobs();
  const tokens = demoTokens(secrets);
  const appAt = (now: () => number) => createApp({ db, version: 'tab', origins: '*', log() {}, secrets, blobs, tokens, residents: demoTokens(secrets, 'residents'), sms: consoleSms(() => {}), demonstration: true, limits: 1000, now });
  const app = appAt(Date.now);
  if (volunteers) {
    const life = { at: (now: number) => appAt(() => now).fetch, staffToken: async (staff: string) => (await tokens.issue!({ id: staff }, Date.now())).token, now: Date.now() };
    await (await import('./demo/volunteers/life.ts')).fillVolunteers(life.at, life.staffToken, life.now);
    await (await import('./demo/shifts/life.ts')).fillShifts(db, life);
  }
  return {
    fetch: async request => app.fetch(request),
    dump: () => pglite.dumpDataDir('gzip'),
    close: () => db.destroy(),
  };
}
