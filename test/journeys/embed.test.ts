import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { root } from '../server/process.ts';
import { journey, phone, type Visitor } from './support.ts';

/*
 * One line in a portal that knows nothing else of us, on an origin of its own.
 */
type Draw = (script: string, picker: string) => { head?: string; body?: string };

/** Ways to write that line. */
const ways: Record<string, Draw> = {
  'a module in the head': (script, picker) => ({ head: `<script type="module" src="${script}"></script>`, body: picker }),
  'a classic script in the head': (script, picker) => ({ head: `<script src="${script}"></script>`, body: picker }),
  'a deferred script': (script, picker) => ({ head: `<script defer src="${script}"></script>`, body: picker }),
  'a module at the end': (script, picker) => ({ body: `${picker}<script type="module" src="${script}"></script>` }),
  'three scripts by mistake': (script, picker) => ({ head: `<script src="${script}"></script><script defer src="${script}?again"></script>`, body: `${picker}<script type="module" src="${script}"></script>` }),
  'a provider around': (script, picker) => ({ head: `<script type="module" src="${script}"></script>`, body: `<linli-provider scale="elder">${picker}</linli-provider>` }),
};
const pickerOf = (site: string) => `<linli-division-picker api="${site}" within="9901"></linli-division-picker>`;

/** Opens a portal's page that draws itself so, and answers with the paths that it fetches from us. */
async function open({ page, site, knows }: Visitor, draw: Draw): Promise<{ fetched: string[]; close(): void }> {
  const { head = '', body = '' } = draw(`${site}/embed/linli.js`, pickerOf(site));
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,">${head}</head><body>${body}<main></main></body></html>`;
  const portal = createServer((_, response) => { response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html); });
  await new Promise<void>(listening => { portal.listen(0, '127.0.0.1', listening); });
  const origin = `http://127.0.0.1:${(portal.address() as AddressInfo).port}`;
  knows(origin);
  const fetched: string[] = [];
  page.on('request', request => { if (request.url().startsWith(`${site}/embed/`)) fetched.push(new URL(request.url()).pathname); });
  await page.goto(origin, { waitUntil: 'networkidle0' });
  return { fetched, close: () => { portal.close(); portal.closeAllConnections(); } };
}

/** The picker works: it lists places of the site. */
async function works(page: Page): Promise<void> {
  await page.locator('linli-division-picker >>> [part=browse]').click();
  await page.waitForFunction(() => document.querySelector('linli-division-picker')?.shadowRoot?.querySelector('.tree')?.textContent?.includes('棠东区'));
}

const addPicker = ({ page, site }: Visitor) =>
  page.evaluate(html => { document.querySelector('main')!.innerHTML = `<section><p>${html}</p></section>`; }, pickerOf(site));

for (const [way, draw] of Object.entries(ways))
  journey(`an element answers on a portal elsewhere: ${way}`, phone, async visitor => {
    const { fetched, close } = await open(visitor, draw);
    await works(visitor.page);
    const chunks = fetched.filter(path => path.includes('/chunks/'));
    assert.deepEqual(chunks, [...new Set(chunks)], 'every chunk is fetched once');
    assert.deepEqual(chunks.filter(path => path.includes('service-lookup')), [], 'nothing is fetched that is not on the page');
    close();
  });

journey('nothing but the loader is fetched until a tag appears', phone, async visitor => {
  const { fetched, close } = await open(visitor, script => ({ head: `<script type="module" src="${script}"></script>` }));
  assert.deepEqual(fetched, ['/embed/linli.js']);
  await addPicker(visitor);
  await works(visitor.page);
  close();
});

journey('a tag is seen in the shadow root of another element of ours', phone, async visitor => {
  const { page } = visitor;
  const { close } = await open(visitor, script => ({ head: `<script type="module" src="${script}"></script>`, body: '<linli-provider></linli-provider>' }));
  await page.waitForFunction(() => document.querySelector('linli-provider')?.shadowRoot);
  await page.evaluate(() => { document.querySelector('linli-provider')!.shadowRoot!.append(document.createElement('linli-division-picker')); });
  await page.waitForFunction(() => !!customElements.get('linli-division-picker'));
  close();
});

journey('a chunk that did not arrive is asked for again by the next tag', phone, async visitor => {
  const { page, expects } = visitor;
  expects(/^failed net::ERR_FAILED .*chunks/);
  expects(/<linli-division-picker> did not load/);
  expects(/console Failed to load resource/);
  const { close } = await open(visitor, script => ({ head: `<script type="module" src="${script}"></script>` }));
  let cut = true;
  await page.setRequestInterception(true);
  page.on('request', request => void (cut && request.url().includes('/chunks/') ? request.abort() : request.continue()));
  const told = new Promise(done => page.on('console', message => { if (message.text().includes('did not load')) done(undefined); }));
  await addPicker(visitor);
  await told;
  cut = false;
  await addPicker(visitor);
  await works(page);
  close();
});

test('the loader is below 2 KiB', () => {
  const sizes = JSON.parse(readFileSync(join(root, 'dist/embed/sizes.json'), 'utf8')) as Record<string, { brotli: number }>;
  assert.ok(sizes['linli.js']!.brotli < 2048);
});

journey('what styles draw beside the words survives the bundle', phone, async ({ page, site }) => {
  await page.goto(`${site}/#service=subsistence-allowance`, { waitUntil: 'networkidle0' });
  const drawn = await page.waitForFunction(() => {
    const inside = [...document.querySelector('linli-service-lookup')?.shadowRoot?.querySelectorAll('*') ?? []];
    const contents = inside.flatMap(element => ['::before', '::after'].map(side => getComputedStyle(element, side).content)).filter(content => !['none', 'normal', '""'].includes(content));
    return contents.length > 5 && [...new Set(contents)];
  });
  assert.deepEqual(await drawn.jsonValue(), ['"·"', 'counter(step)']);
});
