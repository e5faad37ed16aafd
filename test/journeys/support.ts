import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import puppeteer, { type Browser, type ElementHandle, type Page, type Viewport } from 'puppeteer-core';
import { browserFlags, ensureBrowser } from '../../scripts/testing/browser.ts';
import { dataFolder, root, start, type Process } from '../server/process.ts';

/*
 * Every file of journeys has what `npm start` serves, with the demo city in a database of its own, and a browser. Each
 * journey is walked by a visitor who was never here before, and must end without any trouble that it did not cause.
 */
const data = dataFolder();
let server: Process;
let browser: Browser;
/** Where it is served. */
let site: string;
/** What a file of journeys tells the server beside; said at once when the file is read. */
export const settings: Record<string, string | Promise<string>> = {};

before(async () => {
  // A copy of the demonstration, with whom its files belong to: PostgreSQL reads nobody else's.
  const demo = process.env['LINLI_TEST_DEMO'];
  if (demo) execFileSync('cp', ['-a', `${demo}/.`, data.path]);
  // This runs as soon as this module is read, and the file that reads it has yet to say what it wants.
  await new Promise(setImmediate);
  const own = await Promise.all(Object.entries(settings).map(async ([name, value]) => [name, await value] as const));
  server = start({ LINLI_DATA_DIR: data.path, LINLI_DEMO: '1', ...Object.fromEntries(own) }, { args: [join(root, 'scripts/run.mjs'), 'start'] });
  // A file that takes too long is ended from outside, and what it started must not stay.
  process.once('SIGTERM', () => process.exit(1)).on('exit', () => server.child.kill());
  site = await server.ready;
  browser = await puppeteer.launch({ executablePath: ensureBrowser(), args: [...browserFlags] });
});

after(async () => {
  await browser?.close();
  server?.child.kill();
  await server?.ended;
  data.remove();
});

export const phone: Viewport = { width: 360, height: 780, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
export const desk: Viewport = { width: 1280, height: 800 };

/** Somebody who walks a journey. */
export interface Visitor {
  readonly page: Page;
  /** Origin of the portal and its API. */
  readonly site: string;
  /** Folder in which the server keeps its PostgreSQL. */
  readonly dataDir: string;
  /** Announces trouble that the journey causes on purpose; it must then come. */
  expects(trouble: RegExp): void;
  /** Lets requests go to another origin beside the site's. */
  knows(origin: string): void;
}

/** One test: a fresh visitor before such a screen, and no trouble at the end. */
export function journey(name: string, screen: Viewport, walk: (visitor: Visitor) => Promise<void>): void {
  test(name, async t => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport(screen);
    page.setDefaultTimeout(30_000);
    const origins = new Set([site]);
    const expected: RegExp[] = [];
    const troubles = await collect(page, origins);
    const unexpected = () => troubles.filter(trouble => !expected.some(pattern => pattern.test(trouble)));
    try {
      await walk({ page, site, dataDir: data.path, expects: pattern => expected.push(pattern), knows: origin => origins.add(origin) });
      // What the browser had to tell by now is told before this is answered.
      await page.evaluate(() => document.readyState);
    } catch (error) {
      for (const trouble of unexpected()) t.diagnostic(trouble);
      throw error;
    } finally {
      await context.close();
    }
    assert.deepEqual(unexpected(), []);
    for (const pattern of expected) assert.ok(troubles.some(trouble => pattern.test(trouble)), `the trouble ${pattern} was to come`);
  });
}

/** All that a visitor should never meet, a line each, growing while the page lives. */
async function collect(page: Page, origins: ReadonlySet<string>): Promise<readonly string[]> {
  const troubles: string[] = [];
  const add = (kind: string, ...words: readonly unknown[]) => { troubles.push([kind, ...words].join(' ')); };
  page.on('console', message => { if (['error', 'warn'].includes(message.type())) add('console', message.text(), message.location().url ?? ''); });
  page.on('pageerror', error => add('error', error));
  page.on('dialog', dialog => {
    add('dialog', dialog.message());
    void dialog.dismiss();
  });
  page.on('request', request => { if (!isOwn(request.url(), origins)) add('foreign', request.url()); });
  page.on('response', response => { if (response.status() >= 400) add('answer', response.status(), response.url()); });
  // A search that newer words overtook is cancelled on purpose.
  page.on('requestfailed', request => { if (request.failure()?.errorText !== 'net::ERR_ABORTED') add('failed', request.failure()?.errorText, request.url()); });
  await page.exposeFunction('tellViolation', (words: string) => add('violation', words));
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      (window as unknown as { tellViolation(words: string): void }).tellViolation(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return troubles;
}

const isOwn = (url: string, origins: ReadonlySet<string>) => /^(data|blob|about):/.test(url) || origins.has(new URL(url).origin);

/** Selects what has this role and name in the accessibility tree, through shadow roots. */
export const named = (role: string, name: string): string => `::-p-aria([name="${name}"][role="${role}"])`;
export const button = (name: string): string => named('button', name);

/** Waits until a text can be read on the page, or below it. */
export async function sees(page: Page, text: string): Promise<void> {
  await page.waitForFunction(words => {
    const says = (root: ParentNode): boolean =>
      [...root.children].some(element => (element as HTMLElement).innerText?.includes(words))
      || [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot && says(shadowRoot));
    return says(document.documentElement);
  }, { polling: 50 }, text);
}

/** Types words into the search field, as a resident with an input method does: whole words at once. */
export async function search(page: Page, words: string, field = '想办什么事？'): Promise<void> {
  // The third click marks what stands there, so that the words take its place.
  await page.locator(named('searchbox', field)).click({ count: 3 });
  await page.keyboard.sendCharacter(words);
}

/** The names of the results on the screen, in their order. */
export const results = (page: Page): Promise<string[]> => page.$$eval('linli-service-lookup >>> [part=result]', rows => rows.map(row => row.textContent!.trim()));

/** Waits for results to words that were just typed. */
export const found = async (page: Page, first: string): Promise<void> => {
  await page.waitForFunction(name => document.querySelector('linli-service-lookup')?.shadowRoot?.querySelector('[part=result]')?.textContent?.trim() === name, {}, first);
};

/** What has the focus, below all shadow roots. */
export const focused = (page: Page): Promise<ElementHandle> =>
  page.evaluateHandle(() => {
    let element = document.activeElement!;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  }) as Promise<ElementHandle>;

/** Role and name of what has the focus, as a screen reader says them. */
export async function spoken(page: Page): Promise<string> {
  const handle = await focused(page);
  const node = await page.accessibility.snapshot({ root: handle, interestingOnly: false });
  await handle.dispose();
  return node ? `${node.role} ${node.name ?? ''}`.trim() : '';
}

/** Waits until a screen reader would say so of what has the focus. */
export async function hears(page: Page, words: string): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    if (await spoken(page) === words) return;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  assert.equal(await spoken(page), words);
}

/** Whether the page can be moved sideways. */
export const isWide = (page: Page): Promise<boolean> => page.evaluate(width => document.documentElement.scrollWidth > width, page.viewport()!.width);
