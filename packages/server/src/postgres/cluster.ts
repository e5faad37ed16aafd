import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError, folderError } from '../start-error.ts';
import { dataOf, isReady, markOf, nameOf, pidOf, portOf, stopByMark } from './data.ts';
import { homeOf, type Home } from './home.ts';
import { lockFolder } from './lock.ts';
import { birthOf, commandOf } from './process.ts';
import { Postmaster, clusterError, type ClusterLog } from './postmaster.ts';
import { run } from './run.ts';

export interface ClusterOptions {
  readonly dataDir: string;
  readonly log: ClusterLog;
  /** Server settings, e.g. `{ fsync: 'off' }` for data that nobody needs tomorrow. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A PostgreSQL of our own, kept running until it is stopped. */
export interface Cluster {
  readonly url: string;
  readonly notice: string | undefined;
  /** Ends it in order; resolves when it has ended and the folder is free. */
  stop(): Promise<void>;
}

const user = 'linli';
const urlOf = (password: string, port: number) => `postgres://${user}:${password}@127.0.0.1:${port}/postgres`;
const passwordFileOf = (home: Home) => join(home.folder, 'password');
const passwordOf = (home: Home) => readFileSync(passwordFileOf(home), 'utf8').trim();

/** Starts the cluster of a data folder, made on the first start. Throws a StartError when it can't. */
export async function startCluster({ dataDir, log, settings = {} }: ClusterOptions): Promise<Cluster> {
  const home = await homeOf(dataDir);
  const unlock = takeHome(home, dataDir);
  try {
    const password = await initialise(home);
    await stopOrphan(home);
    const postmaster = new Postmaster(home, settings, log);
    const port = await postmaster.start();
    return {
      url: urlOf(password, port),
      notice: home.notice,
      async stop() {
        await postmaster.stop();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Address of the PostgreSQL that runs on a data folder already, for a second process beside the server; undefined when none does. */
export async function runningCluster(dataDir: string): Promise<string | undefined> {
  const home = await homeOf(dataDir);
  const pid = pidOf(home);
  return pid !== undefined && isOurs(home, pid) && isReady(home, pid) ? urlOf(passwordOf(home), portOf(home)) : undefined;
}

function takeHome(home: Home, dataDir: string): () => void {
  try {
    return lockFolder(home.folder, dataDir);
  } catch (error) {
    throw error instanceof StartError ? error : folderError(dataDir, error);
  }
}

/** Makes the cluster if there is none, aside and then moved, so that a broken start leaves no half. Answers its password. */
async function initialise(home: Home): Promise<string> {
  const passwordFile = passwordFileOf(home);
  if (existsSync(dataOf(home))) return passwordOf(home);
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (home.account) chownSync(passwordFile, home.account.uid, home.account.gid);
  const aside = join(home.folder, 'data.new');
  rmSync(aside, { recursive: true, force: true });
  const { code, output } = await run(home.programs.initdb, [
    '-D', aside, `--username=${user}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
    '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
  ], home.account, home.folder);
  if (code !== 0) throw clusterError(home, output);
  renameSync(aside, dataOf(home));
  return password;
}

/** A PostgreSQL outlives a server that was killed: end it in order. A mark left by one that died is removed. */
async function stopOrphan(home: Home): Promise<void> {
  const pid = pidOf(home);
  if (pid === undefined) return;
  if (isOurs(home, pid)) await stopByMark(home);
  else rmSync(markOf(home), { force: true });
}

/** Whether the number in the mark is still that of our PostgreSQL, and not of a process born later. */
const isOurs = (home: Home, pid: number): boolean =>
  birthOf(pid) !== undefined && (commandOf(pid)?.includes(`cluster_name=${nameOf(home)}`) ?? process.platform === 'win32');
