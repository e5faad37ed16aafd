import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { SourceMap, type SourceMapPayload } from 'node:module';
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

/** The classic script beside the loader. */
const classicOf = (script: string) => script.replace('linli.js', 'linli.h5.js');

/** Ways to write that line. */
const ways: Record<string, Draw> = {
  'a module in the head': (script, picker) => ({ head: `<script type="module" src="${script}"></script>`, body: picker }),
  'a classic script in the head': (script, picker) => ({ head: `<script src="${script}"></script>`, body: picker }),
  'a deferred script': (script, picker) => ({ head: `<script defer src="${script}"></script>`, body: picker }),
  'a module at the end': (script, picker) => ({ body: `${picker}<script type="module" src="${script}"></script>` }),
  'three scripts by mistake': (script, picker) => ({ head: `<script src="${script}"></script><script defer src="${script}?again"></script>`, body: `${picker}<script type="module" src="${script}"></script>` }),
  'the classic script': (script, picker) => ({ head: `<script src="${classicOf(script)}"></script>`, body: picker }),
  'the classic script, deferred, twice and beside the loader': (script, picker) => ({ head: `<script defer src="${classicOf(script)}"></script><script defer src="${classicOf(script)}?again"></script><script type="module" src="${script}"></script>`, body: picker }),
  'the classic script with the provider around': (script, picker) => ({ body: `<linli-provider scale="elder">${picker}</linli-provider><script src="${classicOf(script)}"></script>` }),
  'a provider around': (script, picker) => ({ head: `<script type="module" src="${script}"></script>`, body: `<linli-provider scale="elder">${picker}</linli-provider>` }),
};
const pickerOf = (site: string) => `<linli-division-picker api="${site}" within="9901"></linli-division-picker>`;

/** Opens a portal's page that draws itself so, under such a policy, and answers with the paths that it fetches from us. */
async function open({ page, site, knows }: Visitor, draw: Draw, policy?: string): Promise<{ fetched: string[]; close(): void }> {
  const { head = '', body = '' } = draw(`${site}/embed/linli.js`, pickerOf(site));
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,">${head}</head><body>${body}<main></main></body></html>`;
  const portal = createServer((_, response) => { response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...(policy && { 'content-security-policy': policy }) }).end(html); });
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

journey('a theme that is long on its way keeps nobody waiting', phone, async visitor => {
  const { page } = visitor;
  const { close } = await open(visitor, (script, picker) => ({ head: `<script type="module" src="${script}"></script>`, body: `<linli-provider theme="party" api="${visitor.site}">${picker}</linli-provider>` }));
  let go = (): void => {};
  await page.setCacheEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', request => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/embed/chunks/') && built(pathname.replace('/embed/', '')).includes('#b3161b')) go = () => void request.continue();
    else void request.continue();
  });
  await page.reload({ waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => document.querySelector('linli-division-picker')?.shadowRoot?.querySelector('input'));
  await page.waitForFunction(() => getComputedStyle(document.querySelector('linli-division-picker')!).visibility === 'visible', { timeout: 10_000 });
  const accent = () => page.evaluate(() => getComputedStyle(document.querySelector('linli-provider')!).getPropertyValue('--linli-accent'));
  assert.equal(await accent(), '', 'it has not come yet');
  go();
  await page.waitForFunction(() => getComputedStyle(document.querySelector('linli-provider')!).getPropertyValue('--linli-accent') === '#b3161b');
  close();
});

const built = (file: string): string => readFileSync(join(root, 'dist/embed', file), 'utf8');
const listed = <T>(file: string) => JSON.parse(built(file)) as Record<string, T>;
const { version } = JSON.parse(readFileSync(join(root, 'packages/elements/package.json'), 'utf8')) as { version: string };

/** The line of a CDN: the version's file, and what it must be. */
const fixed: Draw = (script, picker) => {
  const name = `linli.h5-${version}.js`;
  return { head: `<script src="${script.replace('linli.js', name)}" integrity="${listed<string>('integrity.json')[name]}" crossorigin="anonymous" nonce="portal"></script>`, body: picker };
};

journey('the classic script under a strict policy: it comes by a nonce, and its parts with it', phone, async visitor => {
  const { page, site } = visitor;
  const { fetched, close } = await open(visitor, fixed, `default-src 'none'; script-src 'nonce-portal'; connect-src ${site}; style-src 'none'; img-src data:; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html linli`);
  await works(page);
  assert.ok(fetched.some(path => /division-picker\.h5-/.test(path)));
  assert.equal(await page.$('script[src*=chunks]'), null, 'nothing of it stays in the page');
  close();
});

journey('a part of the classic script that was changed on the way is refused', phone, async visitor => {
  const { page, expects } = visitor;
  expects(/console Failed to find a valid digest in the 'integrity' attribute/);
  expects(/<linli-division-picker> did not load/);
  await page.setRequestInterception(true);
  let changed = true;
  page.on('request', request => {
    if (!changed || !request.url().includes('.h5-') || !request.url().includes('/chunks/')) return void request.continue();
    void request.respond({ contentType: 'text/javascript', headers: { 'access-control-allow-origin': '*' }, body: 'document.title = "changed";' });
  });
  const told = new Promise(done => page.on('console', message => { if (message.text().includes('did not load')) done(undefined); }));
  const { close } = await open(visitor, (script, picker) => ({ ...fixed(script, picker), body: '' }));
  await addPicker(visitor);
  await told;
  assert.equal(await page.title(), '');
  changed = false;
  await addPicker(visitor);
  await works(page);
  close();
});

test('the loader is below 2 KiB', () => {
  assert.ok(listed<{ brotli: number }>('sizes.json')['linli.js']!.brotli < 2048);
});

test('every script is what integrity.json says, and a version’s file is the same as the plain one', () => {
  const digests = listed<string>('integrity.json');
  assert.deepEqual(Object.keys(digests), Object.keys(listed('sizes.json')));
  for (const [file, digest] of Object.entries(digests)) assert.equal(`sha384-${createHash('sha384').update(built(file)).digest('base64')}`, digest, file);
  for (const name of ['linli', 'linli.h5']) assert.equal(built(`${name}-${version}.js`), built(`${name}.js`));
});

test('a place in a script leads to the place in its source', () => {
  for (const name of ['linli.js', 'linli.h5.js']) {
    const code = built(name);
    const [, map] = /\n\/\/# sourceMappingURL=(\S+)\n?$/.exec(code)!;
    const payload = JSON.parse(built(map!)) as SourceMapPayload;
    const lines = code.slice(0, code.indexOf('did not load.')).split('\n');
    const entry = new SourceMap(payload).findEntry(lines.length - 1, lines.at(-1)!.length) as { originalSource: string; originalLine: number };
    const source = payload.sources.indexOf(entry.originalSource);
    assert.match(entry.originalSource, /elements\/src\/embed\/linli\.ts$/);
    assert.match(payload.sourcesContent[source]!.split('\n')[entry.originalLine]!, /did not load\./);
  }
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
