import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { journey, phone, search, found, sees, type Visitor } from './support.ts';

/*
 * Pages that are not kind to what they embed. Each is on an origin of its own.
 */
type Files = Readonly<Record<string, string>>;

const pageOf = (head: string, body: string) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>某市门户</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** Serves these pages, and under `/old/` our own files as an older version of ours. */
async function host({ site, knows }: Visitor, files: Files, headers: Record<string, string> = {}): Promise<string> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url!, 'http://host');
    if (pathname.startsWith('/old/')) {
      const script = await (await fetch(`${site}/embed/${pathname.slice(5)}`)).text();
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(script.replaceAll('0.1.0', '0.0.9'));
      return;
    }
    const body = files[pathname];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(body);
  });
  await new Promise<void>(done => { server.listen(0, '127.0.0.1', done); });
  after(() => { server.close(); server.closeAllConnections(); });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  knows(origin);
  return origin;
}

const loader = (site: string) => `<script type="module" src="${site}/embed/linli.js"></script>`;
const lookup = (site: string) => `<linli-service-lookup api="${site}" division="9901"></linli-service-lookup>`;

/** Words typed, an answer, a guide. */
async function looksUp(page: Page): Promise<void> {
  await search(page, '低保怎么办');
  await found(page, '最低生活保障');
  await (await page.waitForSelector('linli-service-lookup >>> [part=result]'))!.click();
  await sees(page, '带什么材料');
}

journey('two copies of different versions share a page: the first to come serves, and they work together', phone, async visitor => {
  const { page, site, expects } = visitor;
  const chunk = (await (await fetch(`${site}/embed/preload.json`)).json() as Record<string, string[]>)['linli-division-picker']![0]!;
  // The picker comes from a bundle of the page's own, everything else from an older copy; then the newer loader is there as well.
  const origin = await host(visitor, {
    '/': pageOf(`<script type="module">await import('${site}/embed/${chunk}'); await import('/old/linli.js'); await import('${site}/embed/linli.js');</script>`,
      `<linli-provider api="${site}" scale="elder"><linli-division-picker within="9901"></linli-division-picker><linli-service-lookup division="9901"></linli-service-lookup></linli-provider>`),
  });
  await page.goto(origin);
  await page.waitForFunction(() => document.querySelector('linli-service-lookup')?.shadowRoot?.textContent?.includes('大家常找'));
  const versions = await page.evaluate(() => ['linli-provider', 'linli-division-picker', 'linli-service-lookup'].map(tag => [(customElements.get(tag) as unknown as { version: string }).version, document.querySelector<HTMLElement>(tag)!.dataset['scale']]));
  assert.deepEqual(versions, [['0.0.9', null], ['0.1.0', 'elder'], ['0.0.9', 'elder']]);
  await looksUp(page);
  await page.evaluate(async chunk => { await import(chunk); }, `${origin}/old/${chunk}`);
  expects(/<linli-division-picker> 0\.1\.0 came first, 0\.0\.9 is unused/);
});

journey('a host that froze the built-ins and put an Event of its own in the place of the browser’s', phone, async visitor => {
  const { page, site } = visitor;
  const origin = await host(visitor, {
    '/': pageOf(`<script>
      const Native = Event;
      window.Event = function (type, init) { const event = new Native(type, init); event.seen = true; return event; };
      window.Event.prototype = Native.prototype;
      const add = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (type, listener, options) { return add.call(this, type, listener, options); };
      for (const one of [Array, Object, Function, String, Promise, Map, Set]) { Object.freeze(one.prototype); Object.freeze(one); }
    </script>${loader(site)}`, lookup(site)),
  });
  await page.goto(origin);
  await looksUp(page);
});

journey('a strict policy with a nonce, and Trusted Types', phone, async visitor => {
  const { page, site } = visitor;
  const origin = await host(visitor, {
    '/': pageOf(`<script nonce="bmVpZ2hib3Vycw" type="module" src="${site}/embed/linli.js"></script>`, `${lookup(site)}<linli-dispute-intake api="${site}" division="990101001001"></linli-dispute-intake>`),
  }, { 'content-security-policy': `default-src 'none'; script-src 'nonce-bmVpZ2hib3Vycw' 'strict-dynamic'; connect-src ${site}; style-src 'nonce-bmVpZ2hib3Vycw'; img-src data: blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html` });
  await page.goto(origin);
  await looksUp(page);
  await press(page.mainFrame(), '[part=choice]:nth-of-type(2)');
  await press(page.mainFrame(), '#f-kind button');
});

/** Presses something in the intake once it is there. */
async function press(frame: Frame, selector: string): Promise<void> {
  const there = await frame.waitForFunction(what => document.querySelector('linli-dispute-intake')?.shadowRoot?.querySelector<HTMLElement>(what), { polling: 50 }, selector);
  await (there as ElementHandle<HTMLElement>).evaluate(element => element.click());
}
const says = (frame: Frame, words: string) => frame.waitForFunction(what => document.querySelector('linli-dispute-intake')?.shadowRoot?.textContent?.includes(what), { polling: 50 }, words);

/** Without any storage a form is filled in all the same, and says that leaving loses it. */
async function intakeWithoutStorage(frame: Frame): Promise<void> {
  await press(frame, '[part=choice]:nth-of-type(2)');
  await press(frame, '[part=choice][value=neighbours]');
  await press(frame, '[id^=f-situations]');
  for (const id of await frame.$$eval('linli-dispute-intake >>> fieldset', all => all.map(({ id }) => id))) await press(frame, `#${id} input[value=no]`);
  await press(frame, '[part=submit]');
  await press(frame, '#f-story');
  await (await frame.$('linli-dispute-intake >>> #f-story'))!.type('楼上晚上十点以后一直用电钻装修，家里老人睡不好。');
  await says(frame, '存不了草稿');
  await press(frame, '[part=submit]');
  await press(frame, '#f-place');
}

const intake = (site: string) => `<linli-dispute-intake api="${site}" division="990101001001" with-outbox></linli-dispute-intake>`;

journey('inside a frame with sandbox="allow-scripts allow-forms", where nothing can be stored', phone, async visitor => {
  const { page, site } = visitor;
  const origin = await host(visitor, {
    '/': pageOf('', '<iframe sandbox="allow-scripts allow-forms" src="/inner" width="340" height="700"></iframe>'),
    '/inner': pageOf(loader(site), intake(site)),
  });
  await page.goto(origin);
  const frame = await (await page.waitForSelector('iframe'))!.contentFrame();
  await intakeWithoutStorage(frame);
});

journey('where the browser gives a foreign frame no storage', phone, async visitor => {
  const { page, site } = visitor;
  const origin = await host(visitor, {
    '/': pageOf(`<script>
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches'])
        Object.defineProperty(window, name, { get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } });
    </script>${loader(site)}`, intake(site)),
  });
  await page.goto(origin);
  await intakeWithoutStorage(page.mainFrame());
});

journey('inside the shadow root of a component of the page', phone, async visitor => {
  const { page, site } = visitor;
  const origin = await host(visitor, {
    '/': pageOf(`${loader(site)}<script>
      customElements.define('portal-panel', class extends HTMLElement {
        connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<div><portal-slot></portal-slot></div>'; }
      });
      customElements.define('portal-slot', class extends HTMLElement {
        connectedCallback() { const root = this.attachShadow({ mode: 'open' }); setTimeout(() => { root.innerHTML = '${lookup(site)}'; }, 50); }
      });
    </script>`, '<portal-panel lang="en"></portal-panel>'),
  });
  await page.goto(origin);
  await page.waitForFunction(() => document.querySelector('portal-panel')!.shadowRoot!.querySelector('portal-slot')!.shadowRoot?.querySelector('linli-service-lookup')?.shadowRoot?.textContent?.includes('What do you need'));
});

const all = (site: string) => [
  lookup(site), intake(site),
  `<linli-committee-directory api="${site}" division="990101001"></linli-committee-directory>`, `<linli-committee-card api="${site}" code="990101001001"></linli-committee-card>`,
  `<linli-division-picker api="${site}" within="9901"></linli-division-picker>`, `<linli-case-tracker api="${site}"></linli-case-tracker>`, `<linli-volunteer-signup api="${site}" division="990101001001"></linli-volunteer-signup>`,
];

journey('taken out and put in again a thousand times, elements leave nothing behind', phone, async visitor => {
  const { page, site } = visitor;
  const origin = await host(visitor, { '/': pageOf(loader(site), `<main>${all(site).join('')}</main>`) });
  await page.goto(origin, { waitUntil: 'networkidle0' });
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  const heap = async () => {
    await page.waitForNetworkIdle();
    for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const move = (times: number) => page.evaluate(async times => {
    const elements = [...document.querySelector('main')!.children] as (HTMLElement & { updateComplete: Promise<unknown> })[];
    for (let time = 0; time < times; time++)
      for (const element of elements) {
        const next = element.nextSibling;
        element.remove();
        await element.updateComplete;
        document.querySelector('main')!.insertBefore(element, next);
        await element.updateComplete;
      }
  }, times);
  // What an engine learns of code that runs often is kept once, and by then it is.
  await move(1000);
  const before = await heap();
  await move(1000);
  const growth = await heap() / before - 1;
  assert.ok(growth <= 0.01, `the heap grew by ${(growth * 100).toFixed(2)} %`);
});

journey('tags of a framework, which are never defined, are let go', phone, async visitor => {
  const { page, site } = visitor;
  const origin = await host(visitor, { '/': pageOf(loader(site), lookup(site)) });
  await page.goto(origin, { waitUntil: 'networkidle0' });
  await page.evaluate(async () => {
    const rows = Array.from({ length: 20 }, () => document.createElement('app-row'));
    document.body.append(...rows);
    await new Promise(done => setTimeout(done, 50));
    for (const row of rows) row.remove();
    // The observer's records are told in the turn after.
    await new Promise(done => setTimeout(done, 50));
    (window as unknown as { rows: WeakRef<Element>[] }).rows = rows.map(row => new WeakRef(row));
  });
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
  // The engine itself holds on to the last one that it touched.
  assert.ok(await page.evaluate(() => (window as unknown as { rows: WeakRef<Element>[] }).rows.filter(row => row.deref()).length) <= 1);
});

journey('the keyboard of a phone covers no field, in a kernel that does not move the page', phone, async visitor => {
  const { page, site } = visitor;
  const origin = await host(visitor, { '/': pageOf(`${loader(site)}<style>linli-dispute-intake { margin-top: 420px; }</style>`, intake(site)) });
  await page.goto(origin);
  const frame = page.mainFrame();
  await press(frame, '[part=choice]:nth-of-type(2)');
  await press(frame, '[part=choice][value=neighbours]');
  await press(frame, '[id^=f-situations]');
  for (const id of await frame.$$eval('linli-dispute-intake >>> fieldset', all => all.map(({ id }) => id))) await press(frame, `#${id} input[value=no]`);
  await press(frame, '[part=submit]');
  await press(frame, '#f-happenedOn');
  // At the lower edge of the screen, as a resident may have moved it.
  await page.evaluate(() => {
    const field = document.querySelector('linli-dispute-intake')!.shadowRoot!.querySelector<HTMLElement>('#f-happenedOn')!;
    field.focus({ preventScroll: true });
    window.scrollBy(0, field.getBoundingClientRect().bottom - innerHeight);
  });
  await page.setViewport({ ...phone, height: 420 });
  await page.waitForFunction(() => {
    const { top, bottom } = document.querySelector('linli-dispute-intake')!.shadowRoot!.activeElement!.getBoundingClientRect();
    return top >= 0 && bottom <= visualViewport!.height;
  }, { polling: 50, timeout: 5000 });
});
