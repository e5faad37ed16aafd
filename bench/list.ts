import { committeeKeys } from '@linli/server/committees/keys';
import type { Database } from '@linli/server/database/schema';
import type { Kysely } from 'kysely';
import type { Browser, Page } from 'puppeteer-core';
import { launch, viewport } from './browser.ts';
import { median, percentile, type Figure } from './figure.ts';
import { startSite, type Site } from './site.ts';

const county = '990199';
const townships = 50;
const each = 200;
const all = townships * each;
/** Alternating, so that whatever else the machine does falls on both. */
const rounds = 7;
/** A cheap phone. */
const cpu = 4;
/** Frames that are scrolled through, and pixels each: a quick flick of the thumb. */
const frames = 600;
const step = 60;

/** What the two pages of the comparison let the bench do. */
interface Lists { show(division: string): void; all(): void; rows(): NodeListOf<HTMLElement> }
declare const window: Window & typeof globalThis & Lists;

/** A list of ten thousand committees: ours, all of it in the page, against one that keeps only what is on the screen. */
export async function list(): Promise<Figure[]> {
  const site = await startSite();
  const browser = await launch();
  try {
    await fill(site.db);
    const first = { ours: [] as number[], theirs: [] as number[] };
    await firstRows(browser, site, 'list.html');
    await firstRows(browser, site, 'list-virtual.html');
    for (let round = 1; round <= rounds; round++) {
      first.ours.push(await firstRows(browser, site, 'list.html'));
      first.theirs.push(await firstRows(browser, site, 'list-virtual.html'));
      console.log(`round ${round}: ours ${first.ours.at(-1)!.toFixed(0)} ms, virtualizer ${first.theirs.at(-1)!.toFixed(0)} ms`);
    }
    const ours = await wholeList(browser, site, 'list.html');
    const theirs = await wholeList(browser, site, 'list-virtual.html');
    return [
      { name: 'first rows of 10,000 painted', ours: median(first.ours), against: '@lit-labs/virtualizer', yardstick: median(first.theirs), unit: 'ms', bound: { of: 'ratio', most: 1.1 } },
      { name: 'frame while scrolling, p95', ours: ours.frame, against: '@lit-labs/virtualizer', yardstick: theirs.frame, unit: 'ms', bound: { of: 'ours', most: 25 } },
      { name: 'rows that the browser’s find finds', ours: ours.found, against: '@lit-labs/virtualizer', yardstick: theirs.found, unit: 'rows', bound: { of: 'ours', least: all } },
      { name: 'rows with their place in the list right', ours: ours.placed, against: '@lit-labs/virtualizer', yardstick: theirs.placed, unit: 'rows', bound: { of: 'ours', least: all } },
    ];
  } finally {
    await browser.close();
    await site.stop();
  }
}

const nameOf = (township: number, index: number) => `第${township + 1}街${index + 1}号社区居民委员会`;

/** A county of 50 townships with 200 committees each, beside the demo's. */
async function fill(db: Kysely<Database>): Promise<void> {
  const codes = Array.from({ length: townships }, (_, township) => `${county}${String(township + 1).padStart(3, '0')}`);
  await db.insertInto('division').values([
    { code: county, name: '万户县', name_en: null, level: 'county', parent: '9901', has_children: true, source: 'bench', ...committeeKeys('万户县') },
    ...codes.map((code, township) => ({ code, name: `第${township + 1}街道`, name_en: null, level: 'township' as const, parent: county, has_children: true, source: 'bench', ...committeeKeys(`第${township + 1}街道`) })),
  ]).execute();
  for (const [township, parent] of codes.entries()) {
    const communities = Array.from({ length: each }, (_, index) => ({ code: `${parent}${String(index + 1).padStart(3, '0')}`, name: nameOf(township, index), index }));
    await db.insertInto('division').values(communities.map(({ code, name }) => ({ code, name, name_en: null, level: 'community' as const, parent, has_children: false, source: 'bench', ...committeeKeys(name) }))).execute();
    await db.insertInto('body').values(communities.map(({ code, name, index }) => ({
      code, division: code, kind: 'residents-committee' as const, parent: null, name, name_en: null, ...committeeKeys(name), credit_code: null, place: null, lat: null, lng: null,
      details: JSON.stringify({ address: { 'zh-CN': `第${township + 1}街${index + 1}号` }, phone: `0490-88${String(township * each + index).padStart(5, '0')}` }), source: 'bench',
    }))).execute();
  }
}

async function open(browser: Browser, site: Site, path: string): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(viewport);
  await page.goto(`${site.url}/${path}`);
  await page.waitForFunction('window.rows');
  // What the page itself does at its beginning is not the list's.
  await page.waitForNetworkIdle();
  await (await page.createCDPSession()).send('Emulation.setCPUThrottlingRate', { rate: cpu });
  return page;
}

/** Milliseconds from asking for the county until its first rows are on the screen. */
async function firstRows(browser: Browser, site: Site, path: string): Promise<number> {
  const page = await open(browser, site, path);
  try {
    return await page.evaluate(division => new Promise<number>(done => {
      const began = performance.now();
      window.show(division);
      const look = () => requestAnimationFrame(() => {
        const row = window.rows()[0];
        // When the next frame begins, the one in which they lie on the screen is painted; what else that frame does is not theirs.
        if (row?.getBoundingClientRect().height) requestAnimationFrame(now => done(now - began));
        else look();
      });
      look();
    }), county);
  } finally {
    await page.browserContext().close();
  }
}

/** What holds of the whole list once all of it has come. */
async function wholeList(browser: Browser, site: Site, path: string): Promise<{ frame: number; found: number; placed: number }> {
  const page = await open(browser, site, path);
  try {
    await page.evaluate(division => window.show(division), county);
    await page.waitForFunction(() => window.rows().length);
    await page.evaluate(() => window.all());
    await page.waitForNetworkIdle();
    await page.waitForFunction(() => {
      const seen = window as unknown as { rowsBefore?: number };
      const { length } = window.rows();
      const still = seen.rowsBefore === length;
      seen.rowsBefore = length;
      return still;
    }, { polling: 500, timeout: 60_000 });
    const times = await scroll(page);
    console.log(`${path}: frames of ${median(times).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms, the longest ${Math.max(...times).toFixed(1)} ms`);
    const frame = percentile(times, 0.95);
    const placed = await page.evaluate(total => [...window.rows()].filter((row, index) => {
      const item = row.closest('[role=listitem]')!;
      return item.getAttribute('aria-setsize') === String(total) && item.getAttribute('aria-posinset') === String(index + 1);
    }).length, all);
    return { frame, placed, found: await find(page) };
  } finally {
    await page.browserContext().close();
  }
}

/** Milliseconds between frames while it scrolls. */
const scroll = (page: Page): Promise<number[]> => page.evaluate((count, by) => new Promise<number[]>(done => {
  const times: number[] = [];
  let last = performance.now();
  const next = () => requestAnimationFrame(now => {
    times.push(now - last);
    last = now;
    window.scrollBy(0, by);
    if (times.length < count) next();
    else done(times);
  });
  next();
}), frames, step);

/** How many of the names the browser's own search finds, each from the beginning of what is left. */
async function find(page: Page): Promise<number> {
  await (await page.createCDPSession()).send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const names = Array.from({ length: townships }, (_, township) => Array.from({ length: each }, (_, index) => nameOf(township, index))).flat();
  return page.evaluate(wanted => {
    const { find } = window as unknown as { find(text: string, caseSensitive: boolean, backwards: boolean, wrap: boolean): boolean };
    getSelection()?.removeAllRanges();
    window.scrollTo(0, 0);
    return wanted.filter(name => find(name, true, false, true)).length;
  }, names);
}
