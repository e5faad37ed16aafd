import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import type { Page } from 'puppeteer-core';
import { button, found, hears, journey, named, phone, search, sees } from './support.ts';

/** Everything that a page around can do to the text in it without aiming at our parts. */
const hostile = `
html { font-size: 100px; line-height: 0; letter-spacing: 30px; text-align: right; text-transform: uppercase; }
* { all: revert !important; line-height: 0 !important; text-align: center !important; font-size: 100px !important }
`;

/** Serves a page of another origin with one tag in it. */
async function serve(site: string, style: string, attributes = ''): Promise<string> {
  const files: Record<string, [type: string, body: string]> = {
    '/': ['text/html; charset=utf-8', `<!doctype html><html lang="zh-CN"><head><title>某市门户</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><link rel="stylesheet" href="/host.css"><script type="module" src="${site}/embed/linli.js"></script></head><body><linli-service-lookup api="${site}" division="9901" ${attributes}></linli-service-lookup></body></html>`],
    '/host.css': ['text/css', style],
  };
  const policy = `default-src 'none'; script-src ${site}; connect-src ${site}; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html`;
  const server = createServer((request, response) => {
    const [type, body] = files[request.url!] ?? [];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type ?? 'text/plain', 'content-security-policy': policy });
    response.end(body);
  });
  await new Promise<void>(done => { server.listen(0, '127.0.0.1', done); });
  after(() => { server.close(); server.closeAllConnections(); });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

journey('one tag alone works in a page of another origin that is strict and badly styled', phone, async ({ page, site, knows }) => {
  const host = await serve(site, hostile);
  knows(host);
  await page.goto(host);
  const around = () => page.evaluate(() => ({
    history: history.length, address: location.href, head: document.head.innerHTML, body: document.body.children.length, element: document.body.firstElementChild!.innerHTML,
  }));
  const before = await around();

  await sees(page, '按人生大事找');
  assert.deepEqual(await illegible(page), []);
  await search(page, '低保怎么办');
  await found(page, '最低生活保障');
  assert.deepEqual(await illegible(page), []);
  await page.locator(button('最低生活保障')).click();
  await hears(page, 'heading 最低生活保障');
  await sees(page, '带什么材料');
  assert.deepEqual(await illegible(page), []);
  await page.locator(button('看样例和空白表')).click();
  await page.locator(named('dialog', '最低生活保障申请书')).wait();
  assert.deepEqual(await illegible(page), []);
  await page.locator(button('关闭')).click();
  await page.locator(button('返回')).click();
  await hears(page, 'button 最低生活保障');

  assert.deepEqual(await around(), before, 'address, history, head and body are as they were');
});

/** What cannot be read well inside the element: too small or large, lines on top of each other, off the screen. */
const illegible = (page: Page): Promise<string[]> => page.$eval('linli-service-lookup', room => {
  const texts = [...room.shadowRoot!.querySelectorAll<HTMLElement>('*')].filter(element =>
    element.checkVisibility({ visibilityProperty: true }) && [...element.childNodes].some(node => node instanceof Text && node.data.trim()));
  const flaw = (element: HTMLElement) => {
    const { fontSize, lineHeight, letterSpacing, textTransform } = getComputedStyle(element);
    const size = parseFloat(fontSize);
    const { left, right, height } = element.getBoundingClientRect();
    const aside = !element.closest('.said') && height > 0 && (left < 0 || right > innerWidth);
    return size < 14 || size > 28 || !(parseFloat(lineHeight) / size > 1.3) || letterSpacing !== 'normal' || textTransform !== 'none' || aside
      ? [`${element.innerText.slice(0, 40)}: ${fontSize}/${lineHeight}, ${letterSpacing}, ${textTransform}, ${left}–${right}`] : [];
  };
  return texts.length ? texts.flatMap(flaw) : ['nothing is shown'];
});
