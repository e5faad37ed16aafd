import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(import.meta.dirname, '..');

/** A server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const longestStart = 90_000;
/** In earnest a server has keys; those of this run alone. */
const keys = `bench:${randomBytes(32).toString('hex')}`;
let started = 0;

/** Starts a script that says its address (`http://…`) when it is ready; what it logs goes to a file, as in earnest. */
export async function startServer(script: string, env: NodeJS.ProcessEnv): Promise<ServerProcess> {
  const logFile = join(tmpdir(), `linli-bench-${process.pid}-${started++}.log`);
  const fd = openSync(logFile, 'w');
  const child = spawn(process.execPath, ['--conditions=source', script], { cwd: root, env: { ...process.env, LINLI_KEYS: keys, ...env }, stdio: ['ignore', fd, fd, 'ipc'] });
  closeSync(fd);
  const ended = new Promise<void>(done => child.once('close', () => done()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(logFile, { force: true });
  };
  for (const end = Date.now() + longestStart; Date.now() < end && child.exitCode === null; await sleep(50)) {
    const url = /(?:^|\s)(http:\/\/\S+)/m.exec(readFileSync(logFile, 'utf8'))?.[1];
    if (url) return { url: url.replace('localhost', '127.0.0.1'), pid: child.pid!, stop };
  }
  const said = readFileSync(logFile, 'utf8');
  await stop();
  throw new Error(`${script} did not start: ${said}`);
}

/** Runs a script to its end and answers what it printed, as JSON. */
export function askProcess<T>(script: string, args: readonly string[]): Promise<T> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--conditions=source', script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => { said += chunk.toString(); });
    child.on('error', fail);
    child.on('close', code => {
      if (code === 0) done(JSON.parse(said) as T);
      else fail(new Error(`${script} ended with ${code}`));
    });
  });
}
