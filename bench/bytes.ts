import type { Browser, Page } from 'puppeteer-core';
import { begin, finish, intake, press, stands, tell } from '../test/journeys/cases.ts';
import { launch, viewport } from './browser.ts';
import type { Figure } from './figure.ts';
import { brotli, bundleOf, startSite, type Site } from './site.ts';

const shoelace = ['button', 'card', 'dialog', 'input', 'select', 'spinner'].map(name => `import '@shoelace-style/shoelace/dist/components/${name}/${name}.js';`).join('\n');
const lit = `export * from 'lit';`;

/** What a page with nothing but a service lookup loads of ours, each file as it travels (brotli 11). */
export async function bytes(): Promise<Figure[]> {
  const yardsticks = { shoelace: kib(brotli(await bundleOf(shoelace)).length), lit: kib(brotli(await bundleOf(lit)).length) };
  const site = await startSite();
  const browser = await launch();
  try {
    const answered = await visit(browser, site, 'linli-asked.html', answers);
    const searched = await visit(browser, site, 'linli.html', async page => { await types(page); await answers(page); });
    const opened = await visit(browser, site, 'linli.html', async page => { await types(page); await answers(page); await opens(page); });
    const asked = await visit(browser, site, 'intake.html', asks);
    const filed = await visit(browser, site, 'intake.html', async page => { await asks(page); await files(page); });
    const listed = await visit(browser, site, 'directory.html', async page => { await seeks(page); });
    const met = await visit(browser, site, 'directory.html', async page => { await seeks(page); await meets(page); });
    const against = { against: 'Shoelace, six components', yardstick: yardsticks.shoelace, unit: 'KiB', bound: { of: 'ours', most: 18 } } as const;
    return [
      { name: 'until a question is answered', ours: answered, ...against },
      { name: '… typed on the first screen', ours: searched, ...against },
      { name: '… and a guide is open', ours: opened, ...against },
      { name: 'until a question is answered', ours: answered, against: 'Lit alone', yardstick: yardsticks.lit, unit: 'KiB' },
      { ...against, name: 'intake, until it asks the first question', ours: asked, bound: { of: 'ours', most: 30 } },
      { ...against, name: '… and the receipt is there', ours: filed, bound: { of: 'ours', most: 30 } },
      { ...against, name: 'directory, until results are shown', ours: listed, bound: { of: 'ours', most: 20 } },
      { ...against, name: '… and a committee is open', ours: met, bound: { of: 'ours', most: 20 } },
    ];
  } finally {
    await browser.close();
    await site.stop();
  }
}

/** Opens a page, does something there, and adds up the scripts that were really asked for. */
async function visit(browser: Browser, site: Site, path: string, act: (page: Page) => Promise<void>): Promise<number> {
  const page = await browser.newPage();
  const scripts = new Set<string>();
  page.on('request', request => { if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname); });
  await page.setViewport(viewport);
  await page.goto(`${site.url}/${path}`);
  await act(page);
  await page.waitForNetworkIdle();
  console.log(`${path}: ${[...scripts].map(script => `${script} ${site.sizeOf(script)}`).join(', ')}`);
  await page.close();
  return kib([...scripts].reduce((sum, script) => sum + site.sizeOf(script), 0));
}

async function types(page: Page): Promise<void> {
  const field = await page.waitForSelector('linli-service-lookup >>> input', { visible: true });
  await field!.type('低保');
  await field!.press('Enter');
}

const answers = async (page: Page): Promise<void> => { await page.waitForSelector('linli-service-lookup >>> [part~=result]', { visible: true }); };

async function opens(page: Page): Promise<void> {
  await (await page.waitForSelector('linli-service-lookup >>> [part~=result]', { visible: true }))!.click();
  await page.waitForSelector('linli-service-lookup >>> [part~=material]', { visible: true });
}

/** The question of danger. */
const asks = (page: Page) => stands(page, '现在有人身危险吗？');

/** A whole filing, without a picture. */
async function files(page: Page): Promise<void> {
  await begin(page);
  await tell(page);
  await finish(page);
  await press(page, intake, '[part=submit]');
  await page.waitForSelector(`${intake} >>> [part=receipt] svg`);
}

const directory = 'linli-committee-directory';

/** A name typed, and what it finds. */
async function seeks(page: Page): Promise<void> {
  const field = await page.waitForSelector(`${directory} >>> input`, { visible: true });
  await field!.type('棠苑');
  await field!.press('Enter');
  await page.waitForSelector(`${directory} >>> [part~=committee]`, { visible: true });
}

/** The first of them, with who serves in it. */
async function meets(page: Page): Promise<void> {
  await (await page.waitForSelector(`${directory} >>> [part~=committee]`, { visible: true }))!.click();
  await page.waitForSelector(`${directory} >>> [part~=person]`, { visible: true });
}

const kib = (size: number) => size / 1024;
