import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder, start } from '../test/server/process.ts';
import { startTestCluster } from '../test/server/support.ts';
import { ensureBrowser } from './testing/browser.ts';
import { countsVariable, takeCounts, type Counts } from './testing/counts.ts';
import { parts, type Part } from './testing/parts.ts';

/*
 * `npm test` runs every part. `npm test -- sdk server` runs those parts; words that name no part narrow the tests
 * down to files with such a word in their path: `npm test -- elements picker`.
 */
const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'linli-test-'));
const countsFile = join(scratch, 'counts.json');
const words = process.argv.slice(2);
const named = words.filter(word => word in parts);
const narrow = words.filter(word => !(word in parts));
const chosen = named.length ? Object.keys(parts).filter(name => named.includes(name)) : Object.keys(parts);

/** No part takes longer than this, so that a run that hangs still ends. */
const longest = 600_000;
const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopped.abort());

const environment: NodeJS.ProcessEnv = { ...process.env, [countsVariable]: countsFile, PUPPETEER_SKIP_DOWNLOAD: '1' };
const runs = (args: readonly string[]): Promise<boolean> =>
  new Promise(resolve => {
    const child = spawn(process.execPath, args, { cwd: root, env: environment, stdio: ['ignore', 'inherit', 'inherit'], signal: stopped.signal, timeout: longest });
    child.on('error', () => resolve(false));
    child.on('close', code => resolve(code === 0));
  });

/** What `npm start` makes at its first start with the demonstration, ended in order: a start on a copy of it is a quick one. */
async function makeDemo(): Promise<ReturnType<typeof dataFolder>> {
  const data = dataFolder();
  const server = start({ LINLI_DATA_DIR: data.path, LINLI_DEMO: '1' }, { args: ['scripts/run.mjs', 'start'] });
  stopped.signal.addEventListener('abort', () => server.child.kill());
  await server.ready;
  server.child.kill();
  await server.ended;
  return data;
}

/** What npm would publish, packed; a file that lists it. */
async function makePackages(): Promise<string> {
  const { packPackages } = await import('./packages.ts');
  const list = join(scratch, 'packages.json');
  writeFileSync(list, JSON.stringify(packPackages(join(scratch, 'packages'))));
  return list;
}

/** One of each for the whole run, from the first part that needs it. */
let cluster: ReturnType<typeof startTestCluster> | undefined;
let demo: ReturnType<typeof makeDemo> | undefined;
let packages: ReturnType<typeof makePackages> | undefined;
const provide = {
  database: async () => { environment['LINLI_TEST_CLUSTER'] = (await (cluster ??= startTestCluster())).url; },
  browser: () => { environment['CHROME_PATH'] = ensureBrowser(); },
  demo: async () => { environment['LINLI_TEST_DEMO'] = (await (demo ??= makeDemo())).path; },
  packages: async () => { environment['LINLI_TEST_PACKAGES'] = await (packages ??= makePackages()); },
};

/** What is left of a tool that did not come to its end. */
const none: Counts = { passed: 0, failed: 1, skipped: 0 };
const sentence = ({ passed, failed, skipped }: Counts) => `${passed} passed, ${failed} failed${skipped ? `, ${skipped} could not run here` : ''}`;

async function count({ needs, files: pattern, commands }: Part): Promise<Counts> {
  const files = pattern === undefined ? [] : globSync(pattern, { cwd: root }).filter(file => !narrow.length || narrow.some(word => file.includes(word))).sort();
  if (pattern !== undefined && !files.length) throw new Error(`No tests in ${pattern}.`);
  for (const need of needs) await provide[need]();
  let fine = true;
  for (const command of commands(files)) fine = (await runs(command)) && fine;
  if (pattern === undefined) return { passed: Number(fine), failed: Number(!fine), skipped: 0 };
  const { passed, failed, skipped } = takeCounts(countsFile) ?? none;
  // A tool that is not content although no test failed has found something else: a crash, a leak, nothing to run.
  return { passed, failed: failed || Number(!fine || passed === 0), skipped };
}

const total = { passed: 0, failed: 0, skipped: 0 };
async function add(name: string): Promise<void> {
  console.log(`\n—— ${name}`);
  const began = performance.now();
  const counts = await count(parts[name]!).catch((error: Error) => {
    console.error(error.message);
    return none;
  });
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += counts[key];
  console.log(`—— ${name}: ${sentence(counts)}, ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

// The checks use one core each and say nothing as long as all is well.
await Promise.all(chosen.filter(name => !parts[name]!.files).map(add));
for (const name of chosen) if (parts[name]!.files) await add(name);
await (await cluster?.catch(() => undefined))?.stop();
(await demo?.catch(() => undefined))?.remove();
rmSync(scratch, { recursive: true, force: true });
if (total.skipped) console.log(`\n${total.skipped} could not run here`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
