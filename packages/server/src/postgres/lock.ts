import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';
import { birthOf } from './process.ts';

/**
 * Takes a folder for this process and returns how to give it back. The mark names a process by number and birth,
 * so that neither a crash nor a recycled number locks it for ever.
 */
export function lockFolder(folder: string, shown: string): () => void {
  const file = join(folder, 'linli.lock');
  const own = join(folder, `linli.lock.${process.pid}`);
  const mine = JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) });
  writeFileSync(own, mine, { mode: 0o600 });
  try {
    while (!claim(own, file)) clearStale(file, own, shown);
  } finally {
    rmSync(own, { force: true });
  }
  return () => { if (read(file) === mine) rmSync(file, { force: true }); };
}

/** A link appears whole or not at all. */
function claim(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a mark whose process has gone; throws when it lives. */
function clearStale(file: string, own: string, shown: string): void {
  const content = read(file);
  if (content === undefined) return;
  refuseIfAlive(content, shown);
  const aside = `${own}.stale`;
  try { renameSync(file, aside); } catch { return; /* someone else cleared it */ }
  const moved = read(aside);
  // Between reading and moving, another process may have cleared and claimed it: then this is its mark.
  if (moved !== content) claim(aside, file);
  rmSync(aside, { force: true });
}

function refuseIfAlive(content: string, shown: string): void {
  const { pid, birth } = parse(content);
  if (pid !== undefined && birth !== undefined && birthOf(pid) === birth) {
    throw new StartError(`The data folder ${shown} is in use by process ${pid}: stop that one first, or set LINLI_DATA_DIR to another folder.`);
  }
}

function parse(content: string): { pid?: number; birth?: string } {
  try { return JSON.parse(content) as { pid?: number; birth?: string }; } catch { return {}; }
}

function read(file: string): string | undefined {
  try { return readFileSync(file, 'utf8'); } catch { return undefined; }
}
