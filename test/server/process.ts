import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export const root = join(import.meta.dirname, '../..');
const main = ['--conditions=source', join(root, 'packages/server/src/main.ts')];

/** A server process as its starter sees it. */
export interface Process {
  readonly child: ChildProcess;
  /** Address from its ready line; rejects with what it said when it ends before. */
  readonly ready: Promise<string>;
  /** How it ended and all it said. */
  readonly ended: Promise<Ending>;
}

export interface Ending { readonly code: number | null; readonly out: string; readonly err: string }

interface Options { readonly args?: readonly string[]; readonly uid?: number }

/** Starts the server with these variables; none of the machine's own settings reach it. */
export function start(env: Record<string, string>, { args = main, uid }: Options = {}): Process {
  const child = spawn(process.execPath, args, {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...(uid !== undefined && { uid, gid: uid }),
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], TMPDIR: tmpdir(), PORT: '0', LINLI_DEMO: '0', ...env },
  });
  let out = '', err = '';
  child.stderr!.on('data', chunk => { err += chunk; });
  const ended = new Promise<Ending>(done => child.on('close', code => done({ code, out, err })));
  const ready = new Promise<string>((done, fail) => {
    child.stdout!.on('data', chunk => {
      out += chunk;
      const url = /^Linli is ready: (\S+)$/m.exec(out)?.[1];
      if (url) done(url);
    });
    void ended.then(({ code }) => fail(new Error(`ended with ${code} before it was ready: ${out}${err}`)));
  });
  ready.catch(() => {});
  return { child, ready, ended };
}

/** A data folder whose name has a space and Chinese characters; `remove` takes with it whatever it points to. */
export function dataFolder(mode = 0o755): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'linli 邻里 '));
  chmodSync(path, mode);
  return {
    path,
    remove() {
      const home = join(path, 'postgres');
      if (existsSync(home)) rmSync(realpathSync(home), { recursive: true, force: true });
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Number of the PostgreSQL that runs on a data folder, as it says itself. */
export const postgresPid = (dataDir: string): number => Number(mark(dataDir)[0]);

/** A connection to the server's own PostgreSQL. */
export async function connectTo(dataDir: string): Promise<pg.Client> {
  const password = readFileSync(join(dataDir, 'postgres/password'), 'utf8').trim();
  const client = new pg.Client({ host: '127.0.0.1', port: Number(mark(dataDir)[3]), user: 'linli', password, database: 'postgres' });
  client.on('error', () => {});
  await client.connect();
  return client;
}

const mark = (dataDir: string) => readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n');

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !(process.platform === 'linux' && /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8')));
  } catch {
    return false;
  }
}
