import { parse, type Token } from 'acorn';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { elementTags, embedCode } from '../scripts/embed/snippets.ts';
import { launch } from './browser.ts';
import { median, type Figure } from './figure.ts';
import { brotli, startSite, type Site } from './site.ts';

/** A slow mobile network: what comes late must find its place kept. */
const network = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const screens = [{ width: 360, height: 780 }, { width: 1280, height: 800 }];
const rooms = elementTags.filter(tag => tag !== 'linli-provider');

/** How still elements stand while they load, how fast they change their dress, and what their styles weigh. */
export async function feel(): Promise<Figure[]> {
  const site = await startSite();
  const browser = await launch();
  try {
    const shifts: { tag: string; width: number; alone: number; above: number }[] = [];
    for (const tag of rooms) for (const screen of screens) shifts.push({ tag, width: screen.width, alone: await shiftOf(browser, site, tag, screen), above: await shiftOf(browser, site, tag, screen, '<footer>棠宁市人民政府</footer>') });
    for (const { tag, width, alone, above } of shifts) console.log(`${tag} at ${width}: layout shift ${alone.toFixed(4)}, above a footer ${above.toFixed(4)}`);
    const worstOf = (what: 'alone' | 'above') => shifts.reduce((one, other) => (other[what] > one[what] ? other : one));
    const [worst, pushing] = [worstOf('alone'), worstOf('above')];
    const frames = await switches(browser, site);
    const shares = rooms.map(tag => ({ tag, ...stylesOf(tag) }));
    for (const { tag, styles, all } of shares) console.log(`${tag}: styles ${(styles / 1024).toFixed(1)} of ${(all / 1024).toFixed(1)} KiB, ${(100 * styles / all).toFixed(0)} %`);
    const heaviest = shares.reduce((one, other) => (other.styles / other.all > one.styles / one.all ? other : one));
    const against = { against: '“good” of Core Web Vitals', yardstick: 0.1, unit: '' };
    return [
      { name: `layout shift, worst: ${worst.tag} at ${worst.width}`, ours: worst.alone, ...against, bound: { of: 'ours', most: 0.02 } },
      { name: `… pushing a footer that was there before it: ${pushing.tag} at ${pushing.width}`, ours: pushing.above, ...against },
      { name: 'a theme switched, until it is painted', ours: frames, against: 'one frame at 60 Hz', yardstick: 1, unit: 'frames', bound: { of: 'ours', most: 1 } },
      { name: `styles, worst: ${heaviest.tag}`, ours: heaviest.styles / 1024, against: 'all that it loads', yardstick: heaviest.all / 1024, unit: 'KiB', bound: { of: 'ratio', most: 0.2 } },
    ];
  } finally {
    await browser.close();
    await site.stop();
  }
}

/** The page that a newcomer makes of the snippet; what stands below it is pushed in any case, for a page knows nothing of an element before its script has come. */
const pageOf = (site: Site, tag: (typeof rooms)[number], below: string) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><body style="margin:0"><h1>棠宁市</h1>\n${embedCode(tag).replaceAll('http://localhost:8787', site.url)}\n${below}`;

/** Cumulative layout shift, as the browser counts it, until nothing more comes. */
async function shiftOf(browser: Browser, site: Site, tag: (typeof rooms)[number], screen: { width: number; height: number }, below = ''): Promise<number> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(screen);
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', network);
    await page.setRequestInterception(true);
    page.on('request', request => void (request.isNavigationRequest() ? request.respond({ contentType: 'text/html', body: pageOf(site, tag, below) }) : request.continue()));
    await page.evaluateOnNewDocument(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver(list => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
          if (!entry.hadRecentInput) (window as unknown as { shift: number }).shift += entry.value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${site.url}/page.html`);
    await page.waitForFunction(name => document.querySelector(name)?.shadowRoot?.querySelector('button, input, a'), { timeout: 30_000 }, tag);
    await page.waitForNetworkIdle({ idleTime: 1000 });
    return await page.evaluate(() => (window as unknown as { shift: number }).shift);
  } finally {
    await context.close();
  }
}

/** How many frames pass from saying another theme until its colours are painted, both being there. The median of twenty. */
async function switches(browser: Browser, site: Site): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${site.url}/linli.html`);
  await page.setContent(`<script type="module" src="/embed/linli.js"></script><linli-provider theme="civic" api="">${rooms.map(tag => `<${tag}></${tag}>`).join('')}</linli-provider>`);
  await page.waitForFunction(() => getComputedStyle(document.querySelector('linli-provider')!).getPropertyValue('--linli-accent'));
  await page.waitForNetworkIdle();
  const counts = await page.evaluate(async () => {
    const provider = document.querySelector('linli-provider') as HTMLElement & { theme: string };
    const accent = () => getComputedStyle(provider).getPropertyValue('--linli-accent');
    const frame = () => new Promise(requestAnimationFrame);
    const all: number[] = [];
    for (const theme of ['party', 'weui', 'civic', 'party']) { provider.theme = theme; await new Promise(done => setTimeout(done, 500)); }
    for (let round = 0; round < 20; round++) {
      await frame();
      const before = accent();
      provider.theme = round % 2 ? 'party' : 'weui';
      let frames = 0;
      do { await frame(); frames++; } while (accent() === before);
      all.push(frames);
    }
    return all;
  });
  await page.close();
  return median(counts);
}

/** What an element's styles are of what it loads first, as it travels: the same code with and without them. */
function stylesOf(tag: string): { styles: number; all: number } {
  const folder = join(import.meta.dirname, '../dist/embed');
  const { [tag]: files } = JSON.parse(readFileSync(join(folder, 'preload.json'), 'utf8')) as Record<string, string[]>;
  const code = files!.map(file => readFileSync(join(folder, file), 'utf8'));
  const all = brotli(code.join('\n')).length;
  return { styles: all - brotli(code.map(withoutStyles).join('\n')).length, all };
}

/** A module with empty templates where it has rules: in those of elements there are tags. */
function withoutStyles(code: string): string {
  const rules: Token[] = [];
  const onToken = (token: Token & { readonly value?: unknown }) => {
    if (token.type.label === 'template' && /\{[^{}<]*:[^{}<]*\}/.test(String(token.value)) && !String(token.value).includes('</')) rules.push(token);
  };
  parse(code, { ecmaVersion: 2022, sourceType: 'module', onToken });
  return rules.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), code);
}
