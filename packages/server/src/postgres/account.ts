import { execFileSync, spawnSync } from 'node:child_process';
import { StartError } from '../start-error.ts';

/** As whom the programs of PostgreSQL run; undefined is the user that runs the server. */
export interface Account { readonly uid: number; readonly gid: number }

/** PostgreSQL refuses to run as root. */
export const isRoot = process.getuid?.() === 0;

/** The user `postgres`, made if the machine has none. */
export function postgresAccount(): Account {
  const found = lookUp();
  if (found) return found;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], { stdio: 'ignore' });
  } catch { /* said below */ }
  const made = lookUp();
  if (!made) throw new StartError('PostgreSQL may not run as root, and the user postgres could not be made: run Linli as another user, or set DATABASE_URL.');
  return made;
}

function lookUp(): Account | undefined {
  const id = (which: string) => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try { return { uid: id('-u'), gid: id('-g') }; } catch { return undefined; }
}

/** Asks the system itself whether the account may enter a folder and write there. */
export const canWriteIn = (folder: string, account: Account): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;

/** Asks the system itself whether the account may run a program. */
export const canRun = (program: string, account: Account): boolean =>
  spawnSync(program, ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
