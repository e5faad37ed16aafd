import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserFlags } from '../../scripts/testing/browser.ts';
import type { Kernel } from '../../scripts/testing/kernels.ts';
import { openWire } from './wire.ts';

/** One page in one browser, and a hand on it. No library drives all of them: those that know today's do not know 2019's. */
export interface Tab {
  open(url: string): Promise<void>;
  /** The value of an expression, which must go through JSON. */
  value<T>(expression: string): Promise<T>;
  /** Presses what is there, in pixels of the page. */
  tap(x: number, y: number): Promise<void>;
  /** Types whole words, as an input method does. */
  type(words: string): Promise<void>;
  /** The screen as PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

export const width = 360;
export const height = 780;
const patience = 30_000;

/** Starts a browser with one page, as wide as a phone. */
export const openTab = ({ kind }: Kernel, program: string): Promise<Tab> =>
  (kind === 'firefox' ? firefoxTab(program) : kind === 'webkit' ? webkitTab(program) : chromiumTab(program));

interface Started { readonly child: ChildProcess; readonly found: string; readonly profile: string; end(): Promise<void> }

/** Runs a program with a fresh profile until it says something that matches; gives the first group. */
async function begin(program: string, args: (profile: string) => readonly string[], says: RegExp, env: NodeJS.ProcessEnv = {}): Promise<Started> {
  const profile = mkdtempSync(join(tmpdir(), 'linli-browser-'));
  // A group of its own: what it starts is ended with it.
  const child = spawn(program, args(profile), { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env: { ...process.env, HOME: profile, ...env } });
  const gone = new Promise<void>(done => { child.once('close', () => done()); });
  const kill = () => { try { process.kill(-child.pid!, 'SIGKILL'); } catch { /* It has gone. */ } };
  process.once('exit', kill);
  const end = async () => {
    process.off('exit', kill);
    kill();
    await gone;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  let said = '';
  const found = await new Promise<string>((done, fail) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const match = says.exec(said);
      if (match) done(match[1] ?? '');
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    child.once('error', fail);
    void gone.then(() => fail(new Error(`${program} ended: ${said.slice(-500)}`)));
    setTimeout(() => fail(new Error(`${program} does not answer: ${said.slice(-500)}`)), patience).unref();
  }).catch(async (error: Error) => {
    await end();
    throw error;
  });
  return { child, found, profile, end };
}

/** Ends the browser if its page cannot be had. */
async function orEnd(end: Started['end'], page: () => Promise<Tab>): Promise<Tab> {
  try {
    return await page();
  } catch (error) {
    await end();
    throw error;
  }
}

/** Asks until there is an answer, as long as it takes a browser to start. */
async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + patience; Date.now() < end; await new Promise(done => setTimeout(done, 100))) {
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  throw new Error('the browser does not answer');
}

async function chromiumTab(program: string): Promise<Tab> {
  const { found, end } = await begin(program, profile => ['--headless', '--remote-debugging-port=0', '--hide-scrollbars', `--user-data-dir=${profile}`, ...browserFlags, 'about:blank'], /DevTools listening on (ws:\S+)/);
  return orEnd(end, () => chromiumPage(found, end));
}

async function chromiumPage(address: string, end: Started['end']): Promise<Tab> {
  const wire = await openWire(address);
  const { targetId } = await until(async () => {
    const { targetInfos } = await wire.ask<{ targetInfos: { type: string; targetId: string }[] }>('Target.getTargets');
    return targetInfos.find(({ type }) => type === 'page');
  });
  const { sessionId } = await wire.ask<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  const ask = <T>(method: string, params?: object) => wire.ask<T>(method, params, sessionId);
  await ask('Page.enable');
  await ask('Page.bringToFront');
  await ask('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 2, mobile: true });
  return {
    open: async url => { await ask('Page.navigate', { url }); },
    async value<T>(expression: string) {
      const { result, exceptionDetails } = await ask<{ result: { value: T }; exceptionDetails?: { exception?: { description?: string } } }>('Runtime.evaluate', { expression, returnByValue: true });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'the expression failed');
      return result.value;
    },
    async tap(x, y) {
      for (const type of ['mousePressed', 'mouseReleased']) await ask('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
    },
    type: async text => { await ask('Input.insertText', { text }); },
    picture: async () => Buffer.from((await ask<{ data: string }>('Page.captureScreenshot', { format: 'png' })).data, 'base64'),
    close: () => (wire.close(), end()),
  };
}

/** A press of the main button and a release, and words key by key, as WebDriver has them. */
const press = (x: number, y: number) => ({ type: 'pointer', id: 'finger', parameters: { pointerType: 'mouse' }, actions: [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }] });
const keys = (words: string) => ({ type: 'key', id: 'keys', actions: [...words].flatMap(value => [{ type: 'keyDown', value }, { type: 'keyUp', value }]) });

async function firefoxTab(program: string): Promise<Tab> {
  const { found, end } = await begin(program, profile => ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'], /WebDriver BiDi listening on (ws:\S+)/);
  return orEnd(end, () => firefoxPage(`${found}/session`, end));
}

async function firefoxPage(address: string, end: Started['end']): Promise<Tab> {
  const wire = await openWire(address);
  await wire.ask('session.new', { capabilities: {} });
  const { contexts: [{ context }] } = await wire.ask<{ contexts: [{ context: string }] }>('browsingContext.getTree');
  await wire.ask('browsingContext.setViewport', { context, viewport: { width, height } });
  const act = (action: object) => wire.ask('input.performActions', { context, actions: [action] });
  return {
    open: async url => { await wire.ask('browsingContext.navigate', { context, url, wait: 'interactive' }); },
    async value<T>(expression: string) {
      const { result, exceptionDetails } = await wire.ask<{ result?: { value: string }; exceptionDetails?: { text: string } }>('script.evaluate', { expression: `JSON.stringify({ value: ${expression} })`, target: { context }, awaitPromise: false });
      if (!result) throw new Error(exceptionDetails?.text);
      return (JSON.parse(result.value) as { value: T }).value;
    },
    tap: async (x, y) => { await act(press(x, y)); },
    type: async words => { await act(keys(words)); },
    picture: async () => Buffer.from((await wire.ask<{ data: string }>('browsingContext.captureScreenshot', { context })).data, 'base64'),
    close: () => (wire.close(), end()),
  };
}

/** A port that nobody has now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise(done => server.close(done));
  return port;
}

async function webkitTab(program: string): Promise<Tab> {
  const port = await freePort();
  const { end } = await begin('xvfb-run', () => ['-a', '-s', '-screen 0 800x1200x24', 'sh', '-c', 'echo begun; exec "$0" --host=127.0.0.1 --port=$1', program, String(port)], /begun/, { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' });
  return orEnd(end, () => webkitPage(`http://127.0.0.1:${port}`, end));
}

async function webkitPage(driver: string, end: Started['end']): Promise<Tab> {
  const ask = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(driver + path, { method, ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }) });
    const { value } = await response.json() as { value: T & { message?: string } };
    if (!response.ok) throw new Error(`${path}: ${value.message}`);
    return value;
  };
  // It says nothing when it is ready.
  await until(() => ask('GET', '/status').catch(() => undefined));
  const { sessionId } = await ask<{ sessionId: string }>('POST', '/session', { capabilities: { alwaysMatch: {} } });
  const here = `/session/${sessionId}`;
  const act = (action: object) => ask('POST', `${here}/actions`, { actions: [action] });
  await ask('POST', `${here}/window/rect`, { width, height });
  return {
    open: async url => { await ask('POST', `${here}/url`, { url }); },
    value: async <T>(expression: string) => (JSON.parse(await ask<string>('POST', `${here}/execute/sync`, { script: `return JSON.stringify({ value: ${expression} })`, args: [] })) as { value: T }).value,
    tap: async (x, y) => { await act(press(x, y)); },
    type: async words => { await act(keys(words)); },
    picture: async () => Buffer.from(await ask<string>('GET', `${here}/screenshot`), 'base64'),
    close: async () => {
      await ask('DELETE', here).catch(() => undefined);
      await end();
    },
  };
}
