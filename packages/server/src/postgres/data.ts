import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from './home.ts';
import { run } from './run.ts';

/** The data folder proper of a home (PostgreSQL's PGDATA). */
export const dataOf = (home: Home): string => join(home.folder, 'data');

/** The mark in which a running PostgreSQL writes its number, its port and how far it is. */
export const markOf = (home: Home): string => join(dataOf(home), 'postmaster.pid');

/** Plain ASCII, so that it is found in a command line whatever the folder is called. */
export const nameOf = (home: Home): string => `linli-${Buffer.from(home.folder).toString('base64url').slice(-40)}`;

/** Number of the process that the mark names. */
export const pidOf = (home: Home): number | undefined => Number(markLines(home)[0]) || undefined;

/** Port that the mark names. */
export const portOf = (home: Home): number => Number(markLines(home)[3]);

/** PostgreSQL's own word, in the eighth line of its mark, that it takes connections. */
export const isReady = (home: Home, pid: number): boolean => pidOf(home) === pid && markLines(home)[7]?.trim() === 'ready';

function markLines(home: Home): string[] {
  try { return readFileSync(markOf(home), 'utf8').split('\n'); } catch { return []; }
}

/** Ends it as an operator would, and after ten seconds without ceremony: what was committed stays either way. */
export async function stopByMark(home: Home): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    await run(home.programs.pg_ctl, ['stop', '-w', '-t', '10', '-m', mode, '-D', dataOf(home)], home.account, home.folder);
    if (pidOf(home) === undefined) return;
  }
}
