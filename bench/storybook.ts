import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder } from '../scripts/serve-folder.ts';
import { storybook } from '../scripts/stories.ts';
import { launch } from './browser.ts';
import { median, type Figure } from './figure.ts';

const root = join(import.meta.dirname, '..');
const folders = { ours: join(root, 'dist/bench/storybook'), bare: join(root, 'dist/bench/bare-storybook') };
/** Alternating, so that whatever else the machine does falls on all. */
const rounds = 5;

/** What is opened, and the words by which one sees that its story is there. */
const pages = {
  bare: { of: 'bare', path: '', words: 'Bare' },
  welcome: { of: 'ours', path: '', words: '装进您已有的网页' },
  lookup: { of: 'ours', path: '?path=/story/办事查询-service-lookup--home', words: '想办什么事？' },
  answered: { of: 'ours', path: '?path=/story/办事查询-service-lookup--home', words: '家有老人' },
} as const;
type Name = keyof typeof pages;

/** Milliseconds from opening the built Storybook until a story stands on the screen, against the same Storybook with one bare story. */
export async function storybooks(): Promise<Figure[]> {
  await build(folders.ours, join(root, '.storybook'));
  await build(folders.bare, join(root, 'bench/pages/storybook'));
  const [ours, bare, browser] = await Promise.all([serveFolder(folders.ours), serveFolder(folders.bare), launch()]);
  const sites = { ours, bare };
  const names = Object.keys(pages) as Name[];
  const times = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<Name, number[]>;

  /** One visit with nothing in any cache. */
  async function visit(name: Name): Promise<number> {
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      await page.setViewport({ width: 1280, height: 800 });
      await page.evaluateOnNewDocument(watch, pages[name].words);
      await page.goto(`${sites[pages[name].of].url}index.html${pages[name].path}`, { waitUntil: 'domcontentloaded' });
      const handle = await page.waitForFunction('window.shownAt', { polling: 50, timeout: 60_000 });
      return await handle.jsonValue() as number;
    } finally {
      await context.close();
    }
  }

  try {
    for (const name of names) await visit(name);
    for (let round = 1; round <= rounds; round++) {
      for (const name of names) times[name].push(await visit(name));
      console.log(`round ${round}: ${names.map(name => `${name} ${Math.round(times[name].at(-1)!)} ms`).join(', ')}`);
    }
  } finally {
    await browser.close();
    await Promise.all([ours.close(), bare.close()]);
    rmSync(join(root, 'dist/bench'), { recursive: true, force: true });
  }
  const against = { against: 'Storybook with one bare story', yardstick: median(times.bare), unit: 'ms' } as const;
  const bound = { of: 'ratio', most: 2 } as const;
  return [
    { name: 'Storybook opened, welcome page', ours: median(times.welcome), ...against, bound },
    { name: '… at an element', ours: median(times.lookup), ...against, bound },
    { name: '… answered by the server in the tab', ours: median(times.answered), ...against },
  ];
}

async function build(folder: string, config: string): Promise<void> {
  if ((await storybook('build', '--quiet', '--config-dir', config, '--output-dir', folder)) !== 0) throw new Error(`Storybook could not be built from ${config}.`);
}

/** Runs in the page, which looks into its story's frame: a frame's own first document may be given up together with what runs in it. */
function watch(words: string): void {
  const says = (root: Document | ShadowRoot): boolean => [...root.querySelectorAll('*')].some(element =>
    (element.shadowRoot && says(element.shadowRoot))
    || ([...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.includes(words)) && element.getBoundingClientRect().height > 0));
  const look = () => {
    const story = document.querySelector('iframe')?.contentDocument;
    if (story?.querySelector('#storybook-root')?.clientHeight && says(story)) Object.assign(window, { shownAt: performance.now() });
    else requestAnimationFrame(look);
  };
  if (window === top) requestAnimationFrame(look);
}
