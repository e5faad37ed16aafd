import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { serveFolder } from './serve-folder.ts';
import { buildStorybook, isStale, storybookFolder } from './stories.ts';
import { browserFlags, ensureBrowser } from './testing/browser.ts';

/*
 * `npm run screenshots` draws every story at each width, and those of an element on one contact sheet. Words narrow the
 * stories down by their ids; `scale:elder`, `colourScheme:dark`, `language:en` set Storybook's globals:
 * `npm run screenshots -- picker scale:elder`.
 */
/** The page's own end of Storybook's wire. */
interface Tab {
  readonly __STORYBOOK_ADDONS_CHANNEL__?: {
    last(event: 'storyFinished'): [{ storyId: string; status: string }] | undefined;
    emit(event: 'setCurrentStory', what: { storyId: string; viewMode: 'story' }): void;
  };
}
interface Story { readonly id: string; readonly title: string; readonly name: string; readonly type: string }

const widths = [360, 1280] as const;
const folder = process.env['LINLI_SCREENSHOTS'] ?? join(import.meta.dirname, '../screenshots');
const words = process.argv.slice(2);
const globals = words.filter(word => word.includes(':'));
const narrow = words.filter(word => !word.includes(':'));

if (isStale() && (await buildStorybook()) !== 0) process.exit(1);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const { entries } = JSON.parse(readFileSync(join(storybookFolder, 'index.json'), 'utf8')) as { entries: Record<string, Story> };
const stories = Object.values(entries).filter(({ type, id }) => type === 'story' && (!narrow.length || narrow.some(word => id.includes(word))));
const server = await serveFolder(storybookFolder);
const browser = await puppeteer.launch({ executablePath: ensureBrowser(), args: [...browserFlags, '--hide-scrollbars'] });
const failures: string[] = [];
try {
  const page = await browser.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  for (const { id } of stories) {
    const problem = await show(page, id);
    for (const width of widths) await draw(page, width, join(folder, `${id}--${width}.png`));
    console.log(`${problem ? '✖' : '✔'} ${id}${problem ? `: ${problem}` : ''}`);
    if (problem) failures.push(id);
  }
  for (const title of new Set(stories.map(story => story.title))) await drawSheet(page, title);
} finally {
  await browser.close();
  await server.close();
}
console.log(`screenshots: ${stories.length} stories, ${failures.length} failures`);
process.exit(failures.length ? 1 : 0);

/** `sheet-case-tracker.png` */
function sheetOf(title: string): string {
  return `sheet-${title.toLowerCase().replace(/[^\p{L}\d]+/gu, '-')}.png`;
}

/** Shows a story and waits until it has played. Answers what went wrong. The tab stays, so that its server starts once. */
async function show(page: Page, id: string): Promise<string | undefined> {
  await page.setViewport({ width: widths[0], height: 780 });
  if (page.url() === 'about:blank') await page.goto(`${server.url}iframe.html?id=${id}&viewMode=story&globals=${globals.join(';')}`);
  else await page.evaluate(storyId => (window as unknown as Tab).__STORYBOOK_ADDONS_CHANNEL__?.emit('setCurrentStory', { storyId, viewMode: 'story' }), id);
  const finished = page.waitForFunction(storyId => {
    const last = (window as unknown as Tab).__STORYBOOK_ADDONS_CHANNEL__?.last('storyFinished')?.[0];
    return last?.storyId === storyId && last.status;
  }, { timeout: 90_000 }, id);
  const outcome = await finished.then(async handle => String(await handle.jsonValue()), (error: Error) => error.message);
  return outcome === 'success' ? undefined : outcome;
}

async function draw(page: Page, width: number, file: string): Promise<void> {
  await page.setViewport({ width, height: 780 });
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Skeletons and panels that appear after a pause.
    await new Promise(done => setTimeout(done, 400));
  });
  // A screen as high as the page: what sticks to its edge is then at the end, not over the text.
  await page.setViewport({ width, height: Math.max(780, await page.evaluate(() => document.documentElement.scrollHeight)) });
  await page.screenshot({ path: file as `${string}.png` });
}

/** Every story of an element, its narrow picture beside the wide one; in columns, for no picture may be as high as they all are. */
async function drawSheet(page: Page, title: string): Promise<void> {
  const sections = stories.filter(story => story.title === title).map(({ id, name }) => `<section><h2>${name}</h2>${widths.map(width => `<img src="${id}--${width}.png" width="${width / 2}">`).join(' ')}</section>`);
  const file = join(folder, 'sheet.html');
  writeFileSync(file, `<!doctype html><meta charset="utf-8"><title>${title}</title><style>body{font:16px sans-serif;margin:24px;background:#ddd;columns:auto 880px}section{break-inside:avoid}img{vertical-align:top;margin-right:16px;background:#fff}h2{font-size:18px}</style>${sections.join('')}`);
  await page.setViewport({ width: 920 * Math.min(4, sections.length), height: 800 });
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
  await page.screenshot({ path: join(folder, sheetOf(title)) as `${string}.png`, fullPage: true });
  rmSync(file);
}
