import type { Page } from 'puppeteer-core';
import { launch, viewport } from './browser.ts';
import type { Figure } from './figure.ts';
import { brotli, bundleOf, startSite, type Site } from './site.ts';

const shoelace = ['button', 'card', 'dialog', 'input', 'select', 'spinner'].map(name => `import '@shoelace-style/shoelace/dist/components/${name}/${name}.js';`).join('\n');
const lit = `export * from 'lit';`;
const bound = { of: 'ours', most: 18 } as const;

/** What a page with nothing but a service lookup loads of ours, each file as it travels (brotli 11). */
export async function bytes(): Promise<Figure[]> {
  const yardsticks = { shoelace: kib(brotli(await bundleOf(shoelace)).length), lit: kib(brotli(await bundleOf(lit)).length) };
  const site = await startSite();
  const browser = await launch();
  try {
    const { searched, opened } = await visit(await browser.newPage(), site);
    const against = { against: 'Shoelace, six components', yardstick: yardsticks.shoelace, unit: 'KiB', bound };
    return [
      { name: 'until a search is answered', ours: searched, ...against },
      { name: 'until a guide is open', ours: opened, ...against },
      { name: 'until a guide is open', ours: opened, against: 'Lit alone', yardstick: yardsticks.lit, unit: 'KiB' },
    ];
  } finally {
    await browser.close();
    await site.stop();
  }
}

/** Searches and opens a guide, and adds up the scripts that were really asked for. */
async function visit(page: Page, site: Site): Promise<{ searched: number; opened: number }> {
  const scripts = new Set<string>();
  page.on('request', request => { if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname); });
  const loaded = () => kib([...scripts].reduce((sum, path) => sum + site.sizeOf(path), 0));
  await page.setViewport(viewport);
  await page.goto(`${site.url}/linli.html`);
  const field = await page.waitForSelector('linli-service-lookup >>> input', { visible: true });
  await field!.type('低保');
  await field!.press('Enter');
  const hit = await page.waitForSelector('linli-service-lookup >>> [part~=result]', { visible: true });
  const searched = loaded();
  await hit!.click();
  await page.waitForSelector('linli-service-lookup >>> [part~=guide]', { visible: true });
  await page.waitForSelector('linli-service-lookup >>> [part~=material]', { visible: true });
  await page.waitForNetworkIdle();
  for (const path of scripts) console.log(`${path} ${kib(site.sizeOf(path)).toFixed(2)} KiB`);
  return { searched, opened: loaded() };
}

const kib = (size: number) => size / 1024;
