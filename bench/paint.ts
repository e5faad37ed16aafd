import type { Browser, Page } from 'puppeteer-core';
import { launch, viewport } from './browser.ts';
import { median, type Figure } from './figure.ts';
import { startSite } from './site.ts';

/** Alternating, so that whatever else the machine does falls on both. */
const rounds = 7;
/** A cheap phone on a slow mobile network: CPU divided by 4, 150 ms a round trip, 1.6 Mbit/s. */
const cpu = 4;
const network = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

/** Milliseconds until one can see the first screen and type into the search field, against a page of the same task in Shoelace. */
export async function paint(): Promise<Figure[]> {
  const site = await startSite();
  const browser = await launch();
  const times = { 'linli-preloaded': [] as number[], 'linli': [] as number[], 'shoelace': [] as number[] };
  const pages = Object.keys(times) as (keyof typeof times)[];
  try {
    for (const page of pages) await visit(browser, `${site.url}/${page}.html`);
    for (let round = 1; round <= rounds; round++) {
      for (const page of pages) times[page].push(await visit(browser, `${site.url}/${page}.html`));
      console.log(`round ${round}: ${pages.map(page => `${page} ${Math.round(times[page].at(-1)!)} ms`).join(', ')}`);
    }
  } finally {
    await browser.close();
    await site.stop();
  }
  const against = { against: 'Shoelace page', yardstick: median(times.shoelace), unit: 'ms', bound: { of: 'ratio', most: 0.75 } } as const;
  return [
    { name: 'usable, chunks named by the page', ours: median(times['linli-preloaded']), ...against },
    { name: 'usable, with the one tag alone', ours: median(times.linli), ...against },
  ];
}

/** One visit with nothing in any cache. */
async function visit(browser: Browser, url: string): Promise<number> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(viewport);
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    await page.evaluateOnNewDocument(watch);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const handle = await page.waitForFunction('window.usableAt', { polling: 100, timeout: 30_000 });
    await provesTyping(page);
    return await handle.jsonValue() as number;
  } finally {
    await context.close();
  }
}

/** Runs in the page, the same in both: at each frame, is there a field, are there the hot words and the moments of life? */
function watch(): void {
  const inAll = function* (root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
    yield root;
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) yield* inAll(element.shadowRoot);
  };
  const seen = (element: Element) => element.getBoundingClientRect().height > 0;
  const look = () => {
    const roots = [...inAll(document)];
    const field = roots.flatMap(root => [...root.querySelectorAll('input')]).find(input => seen(input) && !input.disabled && input.type === 'search');
    const reads = (words: string) => roots.some(root => [...root.querySelectorAll('button, sl-button, sl-card strong')].some(element => seen(element) && element.textContent?.includes(words)));
    if (field && reads('高龄津贴') && reads('家有老人')) {
      field.focus();
      Object.assign(window, { usableAt: performance.now() });
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** What counts as usable takes a key that is really pressed. */
async function provesTyping(page: Page): Promise<void> {
  await page.keyboard.type('a');
  const typed = await page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return (active as HTMLInputElement | null)?.value;
  });
  if (typed !== 'a') throw new Error(`The field of ${page.url()} takes no key.`);
}
