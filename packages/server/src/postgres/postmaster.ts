import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../start-error.ts';
import { dataOf, isReady, nameOf, stopByMark } from './data.ts';
import type { Home } from './home.ts';
import { environment } from './run.ts';

/** Hears what happens to the cluster while it runs. */
export interface ClusterLog { warn(words: string): void; debug(words: string): void }

const longestStart = 60_000;
const longestPause = 10_000;

/** The main process of PostgreSQL, started again when it ends unasked. */
export class Postmaster {
  readonly #home: Home;
  readonly #settings: Readonly<Record<string, string>>;
  readonly #log: ClusterLog;
  #child: ChildProcess | undefined;
  #said = '';
  #port = 0;
  readonly #ending = new AbortController();
  #restarting: Promise<void> | undefined;
  /** Nothing of ours outlives us, however we end; only SIGKILL gets past this. */
  readonly #onExit = () => { this.#child?.kill('SIGINT'); };

  constructor(home: Home, settings: Readonly<Record<string, string>>, log: ClusterLog) {
    this.#home = home;
    this.#settings = settings;
    this.#log = log;
  }

  /** Answers the port, which stays the same for as long as we run. */
  async start(): Promise<number> {
    process.on('exit', this.#onExit);
    for (let attempt = 1; ; attempt++) {
      this.#port = await freePort();
      try {
        await this.#launch();
        return this.#port;
      } catch (error) {
        // Someone else may have taken the port in between.
        if (attempt < 3 && /could not bind|Address already in use/.test(this.#said)) continue;
        process.off('exit', this.#onExit);
        throw error;
      }
    }
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#restarting;
    const child = this.#child;
    if (child && child.exitCode === null && child.signalCode === null) {
      const ended = new Promise(done => child.once('exit', done));
      await stopByMark(this.#home);
      await ended;
    }
    process.off('exit', this.#onExit);
  }

  get #over(): boolean {
    return this.#ending.signal.aborted;
  }

  async #launch(): Promise<void> {
    const settings = {
      listen_addresses: '127.0.0.1', port: String(this.#port), unix_socket_directories: '', cluster_name: nameOf(this.#home), ...this.#settings,
    };
    this.#said = '';
    const child = spawn(this.#home.programs.postgres, ['-D', dataOf(this.#home), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])], {
      ...this.#home.account, cwd: this.#home.folder, env: environment(), stdio: ['ignore', 'ignore', 'pipe'], windowsHide: true,
      // A group of its own: Ctrl-C in the terminal is for the server, which ends PostgreSQL when the last request is answered.
      detached: process.platform !== 'win32',
    });
    this.#child = child;
    let failed: Error | undefined;
    child.on('error', error => { failed = error; });
    child.stderr.on('data', (chunk: Buffer) => {
      this.#said = (this.#said + chunk.toString()).slice(-4000);
      this.#log.debug(chunk.toString().trimEnd());
    });
    for (const end = Date.now() + longestStart; Date.now() < end && !this.#over; await sleep(15)) {
      if (failed || child.exitCode !== null || child.signalCode !== null) throw clusterError(this.#home, this.#said, failed);
      if (isReady(this.#home, child.pid!)) return this.#watch(child);
    }
    child.kill('SIGINT');
    throw clusterError(this.#home, this.#said);
  }

  #watch(child: ChildProcess): void {
    const restart = () => {
      if (this.#over) return;
      this.#log.warn(`PostgreSQL ended unasked (${child.signalCode ?? `exit code ${child.exitCode}`}); starting it again.`);
      this.#restarting = this.#restart();
    };
    if (child.exitCode !== null || child.signalCode !== null) restart();
    else child.once('exit', restart);
  }

  async #restart(): Promise<void> {
    for (let pause = 100; !this.#over; pause = Math.min(pause * 2, longestPause)) {
      try {
        await sleep(pause, undefined, { signal: this.#ending.signal });
        await this.#launch();
        this.#log.warn('PostgreSQL runs again.');
        return;
      } catch (error) {
        if (!this.#over) this.#log.warn(`PostgreSQL does not start again: ${(error as Error).message}`);
      }
    }
  }
}

/** Why PostgreSQL did not start, from what it said. */
export function clusterError(home: Home, output: string, cause: Error = new Error(output)): StartError {
  const { folder } = home;
  if (/No space left on device|Disk quota exceeded/.test(output)) return new StartError(`The disk of ${folder} is full: make room, or set LINLI_DATA_DIR to another folder.`, { cause });
  if (/incompatible with server/.test(output)) return new StartError(`The data in ${folder} was written by another version of PostgreSQL: start it with that version, or set LINLI_DATA_DIR to another folder.`, { cause });
  if (/Permission denied|invalid permissions/.test(output)) return new StartError(`PostgreSQL may not use ${folder}: give its user the right to, or set LINLI_DATA_DIR to another folder.`, { cause });
  return new StartError(`PostgreSQL could not start on the data in ${folder}: LINLI_DEBUG=1 shows what it said.`, { cause });
}

const freePort = () => new Promise<number>((done, fail) => {
  const probe = createServer().once('error', fail).listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as { port: number };
    probe.close(() => done(port));
  });
});
