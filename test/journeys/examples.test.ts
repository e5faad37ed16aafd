import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { npmEnvironment } from '../../scripts/npm.ts';
import type { Packed } from '../../scripts/packages.ts';
import { read, root } from '../house/sources.ts';
import { guides, stepsOf } from '../packages/guide.ts';
import { install, packed, run, scratch } from '../packages/packed.ts';
import { begin, finish, press, intake, receiptOf, stands, tell } from './cases.ts';
import { button, found, isWide, journey, phone, search, sees, type Visitor } from './support.ts';

/*
 * The guides, word by word: their files are saved, their commands run, in a folder that holds nothing else; what they
 * promise is then looked for with real clicks. What they make are the examples, so those are tried as well.
 */
let packages: readonly Packed[];
before(() => { packages = packed(); });

/** Where guides say that the server is. */
const said = 'http://localhost:8787';

/** Starts what a command starts; resolves with the address that it says. `stop` ends it with all that it started. */
async function serve(folder: string, command: string, variables: NodeJS.ProcessEnv = {}): Promise<{ url: string; stop(): void }> {
  const child = spawn(command, { cwd: folder, shell: true, detached: true, env: { ...npmEnvironment, NO_COLOR: '1', ...variables }, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = () => { if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGTERM'); };
  process.once('exit', stop);
  child.once('exit', () => process.off('exit', stop));
  let out = '';
  const url = await new Promise<string>((done, fail) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => {
        out += chunk;
        const address = /http:\/\/localhost:\d+\/\S*/.exec(out)?.[0];
        if (address) done(address);
      });
    child.on('exit', code => fail(new Error(`${command} ended with ${code}: ${out}`)));
  });
  return { url, stop };
}

/** Follows a guide in an empty folder. What its commands serve is `tried`, by the command, at its address. */
async function follow(guide: string, site: string, tried: Readonly<Record<string, (url: string) => Promise<void>>> = {}): Promise<string> {
  const folder = scratch('guide');
  for (const step of stepsOf(read(guide))) {
    if ('file' in step) {
      const path = join(folder, step.file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, step.text.replaceAll(said, site));
      continue;
    }
    const { command } = step;
    const attempt = tried[command];
    if (command === 'npm install') install(folder, packages);
    else if (attempt) {
      const { url, stop } = await serve(folder, command);
      await attempt(url).finally(stop);
    } else run(folder, command);
  }
  return folder;
}

/** Finds a service in a resident's words, and opens its guide. */
async function lookUp(page: Page): Promise<void> {
  await search(page, '吃低保');
  await found(page, '最低生活保障');
  await press(page, 'linli-service-lookup', '[part=result]');
  await stands(page, '最低生活保障', 'linli-service-lookup');
  assert.equal(await isWide(page), false);
}

/** Files a dispute, from the first question to the receipt; resolves with its number. */
async function file(page: Page): Promise<string> {
  await stands(page, '现在有人身危险吗？');
  await begin(page);
  await stands(page, '您遇到的是哪一类纠纷？');
  await tell(page);
  await finish(page);
  await press(page, intake, '[part=submit]');
  await stands(page, '已经提交，请保存回执');
  assert.equal(await isWide(page), false);
  return (await receiptOf(page)).number;
}

const portal = 'docs/guides/portal.md';

journey(`${portal}: both pages work as files`, phone, async ({ page, site, knows }) => {
  knows('null');
  const folder = await follow(portal, site);
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await lookUp(page);
  await page.goto(pathToFileURL(join(folder, 'dispute.html')).href);
  const number = await file(page);
  await sees(page, `已经提交，编号${number}`);
  const colour = await page.$eval(`${intake} >>> [part=receipt] .primary, ${intake} >>> .primary`, element => getComputedStyle(element).backgroundColor);
  assert.equal(colour, 'rgb(166, 27, 41)');
});

for (const guide of Object.keys(guides).filter(one => one !== portal))
  journey(`${guide}: the project runs, is built, and works`, phone, async (visitor: Visitor) => {
    const { page, site, knows, expects } = visitor;
    expects(/Lit is in dev mode/);
    const open = async (url: string): Promise<void> => {
      knows(new URL(url).origin);
      await page.goto(url);
      await lookUp(page);
      await sees(page, '正在看：最低生活保障');
    };
    await follow(guide, site, {
      'npm run dev': open,
      async 'npm run preview'(url) {
        await open(url);
        await page.locator(button('申请调解')).click();
        const number = await file(page);
        await sees(page, `已经提交，编号${number}`);
      },
    });
  });

journey('examples/ssr: the card is there without scripts, and is taken over without a question', phone, async ({ page, site, knows }) => {
  const folder = scratch('ssr');
  cpSync(join(root, 'examples/ssr'), folder, { recursive: true, filter: path => !/[\\/](?:node_modules|dist)$/.test(path) });
  install(folder, packages);
  run(folder, 'npm run build');
  const { url, stop } = await serve(folder, 'npm start', { PORT: '0', API: site });
  try {
    knows(new URL(url).origin);
    await page.setJavaScriptEnabled(false);
    await page.goto(url);
    // What a screen reader is told: to ask the page itself would need a script.
    const heard: string[] = [];
    const hear = ({ role, name, children = [] }: SerializedAXNode): void => {
      heard.push(`${role} ${name}`);
      children.forEach(hear);
    };
    hear((await page.accessibility.snapshot())!);
    for (const words of ['heading 棠苑社区居民委员会', 'link 拨打0490-8840022']) assert.ok(heard.includes(words), heard.join('\n'));

    await page.setJavaScriptEnabled(true);
    const asked: string[] = [];
    page.on('request', request => { if (request.url().startsWith(site)) asked.push(request.url()); });
    await page.evaluateOnNewDocument(() => {
      // Marks what the server drew, to see that it is kept.
      document.addEventListener('DOMContentLoaded', () => { (document.querySelector('linli-committee-card')!.shadowRoot!.querySelector('[part=card]') as HTMLElement).dataset['drawn'] = 'server'; });
    });
    await page.goto(url, { waitUntil: 'networkidle0' });
    const wanted = page.evaluate(() => new Promise(done => document.addEventListener('linli-open', event => done((event as Event & { id: string }).id))));
    await press(page, 'linli-committee-card', '[part=more]');
    assert.equal(await wanted, '990101001003');
    assert.equal(await page.$eval('linli-committee-card >>> [part=card]', card => (card as HTMLElement).dataset['drawn']), 'server');
    assert.deepEqual(asked, []);
    assert.equal(await isWide(page), false);
  } finally {
    stop();
  }
});
