import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, realpathSync, rmdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { StartError, folderError } from '../start-error.ts';
import { canWriteIn, isRoot, postgresAccount, type Account } from './account.ts';
import { installedPrograms, programsFor, sharedFolder, type Programs } from './programs.ts';

/** Where a cluster lives, as whom it runs, and with which programs. */
export interface Home {
  readonly folder: string;
  readonly account: Account | undefined;
  readonly programs: Programs;
  /** What to say at start when the data or the programs are not where one would look. */
  readonly notice: string | undefined;
}

/**
 * Finds or makes the home of the cluster of a data folder: `<dataDir>/postgres`. Root's PostgreSQL runs as another user;
 * when that one cannot reach the data folder, `postgres` is a link to a folder which it can.
 */
export async function homeOf(dataDir: string): Promise<Home> {
  const installed = await installedPrograms();
  const path = join(dataDir, 'postgres');
  try {
    mkdirSync(dataDir, { recursive: true });
    if (!isRoot) {
      mkdirSync(path, { recursive: true, mode: 0o700 });
      return { folder: realpathSync(path), account: undefined, programs: installed, notice: undefined };
    }
    const account = ownerOf(path) ?? postgresAccount();
    const folder = rootsFolder(path, account);
    const programs = programsFor(account, installed);
    return { folder, account, programs, notice: noticeOf(path, folder, installed, programs) };
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw folderError(dataDir, error);
  }
}

function noticeOf(path: string, folder: string, installed: Programs, programs: Programs): string | undefined {
  if (lstatSync(path).isSymbolicLink()) return `PostgreSQL keeps its data in ${folder}, because the user it runs as cannot reach ${path}.`;
  if (programs !== installed) return `PostgreSQL runs from the copy ${programs.postgres}, because the user it runs as cannot reach the installed one.`;
  return undefined;
}

/** A home keeps its owner, whoever starts the server. */
function ownerOf(path: string): Account | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

function rootsFolder(path: string, account: Account): string {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() && !existsSync(path)) {
    throw new StartError(`The data of PostgreSQL that ${path} points to has gone: bring it back, or remove ${path} to begin afresh.`);
  }
  if (!existsSync(path)) makeFor(account, path);
  if (canWriteIn(path, account)) return realpathSync(path);
  if (existsSync(join(path, 'data'))) {
    throw new StartError(`The user that PostgreSQL runs as can no longer reach ${path}: let it pass through the folders above (chmod o+x), or set LINLI_DATA_DIR to another folder.`);
  }
  rmdirSync(path);
  const elsewhere = join(sharedFolder(), randomBytes(4).toString('hex'));
  makeFor(account, elsewhere);
  if (!canWriteIn(elsewhere, account)) throw new StartError(`PostgreSQL can reach neither ${path} nor ${elsewhere}: set LINLI_DATA_DIR to a folder that the user postgres may enter.`);
  symlinkSync(elsewhere, path);
  return elsewhere;
}

function makeFor(account: Account, folder: string): void {
  mkdirSync(folder, { recursive: true });
  chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
}
