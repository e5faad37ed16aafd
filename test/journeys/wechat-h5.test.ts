import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { after } from 'node:test';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { png } from '../server/pictures.ts';
import { root } from '../server/process.ts';
import { appId, newCode, WechatStandIn } from '../server/wechat-world.ts';
import { begin, comes, finish, intake, press, receiptOf, stands, tell, tells } from './cases.ts';
import { found, isWide, journey, phone, search, sees, settings, type Visitor } from './support.ts';

/*
 * The example of a WeChat page, on an origin of its own, opened on a phone whose WeChat checks what the real server signed with what
 * WeChat's API gave it. Only WeChat itself is stood in for.
 */
const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };

const listen = async (answer: (request: Request) => Response | Promise<Response>): Promise<string> => {
  const server = createServer(async (incoming, outgoing) => {
    const body = await incoming.reduce<string>((all, part) => all + String(part), '');
    const response = await answer(new Request(`http://127.0.0.1${incoming.url}`, { method: incoming.method!, ...(body && { body }) }));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>(done => { server.listen(0, '127.0.0.1', done); });
  after(() => { server.close(); server.closeAllConnections(); });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const weixin = new WechatStandIn();
const weixinApi = listen(request => weixin.fetch(request));

/** What the page is told of the server's address is put in; all else is as it lies in the repository. */
let site = '';
const hosting = listen(request => {
  const path = decodeURIComponent(new URL(request.url).pathname);
  if (!/^\/(?:examples\/wechat-h5|node_modules\/(?:vant|vue))\/[\w./-]+$/.test(path) || path.includes('..')) return new Response('', { status: 404 });
  const content = readFileSync(join(root, path));
  return new Response(extname(path) === '.html' ? content.toString().replaceAll('http://localhost:8787', site) : new Uint8Array(content), { headers: { 'content-type': types[extname(path)] ?? 'application/octet-stream' } });
});
Object.assign(settings, { LINLI_WECHAT_APP_ID: appId, LINLI_WECHAT_SECRET: weixin.account().secret, LINLI_WECHAT_API: weixinApi, LINLI_WECHAT_ORIGINS: hosting });

const host = await hosting;
const { outputFiles: [jweixin] } = await build({
  stdin: { contents: 'import { Wechat } from "./jssdk.ts"; window.weixin = new Wechat(window.phone);', resolveDir: join(root, 'test/elements'), loader: 'ts' },
  bundle: true, write: false, format: 'iife', conditions: ['source'],
});

interface OnPhone { weixin: { of(api: string): object[]; checked: [string, boolean][] }; LinliWechat: { wechatUser(options: object): Promise<string>; wechatHost(options: object): Promise<{ world: string; reason?: string }> } }

/** Opens a page of the example in WeChat. `answer` stands in for WeChat's own pages. */
async function open({ page, site: here, knows }: Visitor, answer: (request: HTTPRequest) => Promise<unknown> = async request => request.abort()): Promise<void> {
  site = here;
  for (const origin of [host, 'https://res.wx.qq.com', 'https://open.weixin.qq.com']) knows(origin);
  await page.setUserAgent({ userAgent: 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.50.2701' });
  await page.evaluateOnNewDocument(album => { Object.assign(window, { phone: { system: 'android', album, at: { lat: 29.8683, lng: 121.544 } } }); }, [Buffer.from(png(64, 48)).toString('base64'), Buffer.from(png(65, 48)).toString('base64')]);
  await page.setRequestInterception(true);
  page.on('request', request => {
    const { hostname } = new URL(request.url());
    if (hostname === 'res.wx.qq.com') void request.respond({ contentType: 'text/javascript', body: jweixin!.text });
    else if (hostname === 'open.weixin.qq.com') void answer(request);
    else void request.continue();
  });
  await page.goto(`${host}/examples/wechat-h5/index.html`);
}

const told = <T>(page: Page, api: string): Promise<T[]> => page.evaluate(name => (window as unknown as OnPhone).weixin.of(name), api) as Promise<T[]>;
const tab = (page: Page, name: string): Promise<void> => page.locator(`.van-tab ::-p-text(${name})`).click();

journey('the example in WeChat looks services up and files a dispute with pictures of the phone', phone, async visitor => {
  const { page } = visitor;
  await open(visitor);
  await sees(page, '按人生大事找');
  await page.waitForFunction(() => (window as unknown as OnPhone).weixin.checked.length === 1);
  assert.deepEqual(await page.evaluate(() => (window as unknown as OnPhone).weixin.checked[0]), [`${host}/examples/wechat-h5/index.html`, true], 'the real signature fits');
  assert.deepEqual(await page.$eval('linli-service-lookup', room => [document.documentElement, room.shadowRoot!.querySelector('.room')!].map(element => Math.round(parseFloat(getComputedStyle(element).fontSize)))), [96, 17]);
  await search(page, '低保怎么办');
  await found(page, '最低生活保障');
  assert.equal(await isWide(page), false);

  await tab(page, '申请调解');
  await begin(page);
  await tell(page);
  await press(page, intake, '[part=pictures]');
  await page.waitForFunction(tag => [...document.querySelector(tag)!.shadowRoot!.querySelectorAll('[part=file] .small')].map(one => one.textContent).join() === '已上传,已上传', { polling: 50 }, intake);
  assert.equal(await isWide(page), false);
  await finish(page);
  await press(page, intake, '[part=submit]');
  const { number } = await receiptOf(page);
  assert.match(number, /^\w{8}$/);
  await tells(page, intake, '2个');
  assert.equal(await page.$eval(intake, room => room.shadowRoot!.querySelector<HTMLSlotElement>('slot[name=receipt]')!.assignedElements()[0]?.querySelector('wx-open-subscribe')?.getAttribute('template')), 'TEMPLATE-ID');
  await press(page, intake, '[part=done]');
  await stands(page, '现在有人身危险吗？');
  assert.equal((await told(page, 'closeWindow')).length, 1);

  await tab(page, '案件进度');
  await comes(page, 'linli-case-tracker', '[part=scan]');
  assert.equal(await isWide(page), false);
});

journey('WeChat tells its user silently, once, and only on the way that the page began', phone, async visitor => {
  const { page, expects } = visitor;
  let whose: 'user' | 'virtual' = 'user';
  let bend = (state: string) => state;
  await open(visitor, async request => {
    const query = new URL(request.url()).searchParams;
    assert.deepEqual([...query.keys()], ['appid', 'redirect_uri', 'response_type', 'scope', 'state']);
    assert.equal(query.get('scope'), 'snsapi_base');
    const back = new URL(query.get('redirect_uri')!);
    back.searchParams.set('code', newCode(whose, 7));
    back.searchParams.set('state', bend(query.get('state')!));
    await request.respond({ status: 302, headers: { location: back.href } });
  });
  const ask = () => page.evaluate((api, app) => (window as unknown as OnPhone).LinliWechat.wechatUser({ api, appId: app }).then(user => user, (error: Error) => error.name), visitor.site, appId);
  const arrive = async () => {
    await Promise.all([page.waitForNavigation(), page.evaluate((api, app) => { void (window as unknown as OnPhone).LinliWechat.wechatUser({ api, appId: app }); }, visitor.site, appId)]);
    return ask();
  };
  const user = await arrive();
  assert.match(user, /^[\w-]{43}$/);
  assert.equal(page.url(), `${host}/examples/wechat-h5/index.html`, 'the code is gone from the address');
  assert.equal(await ask(), user, 'it is known now, without another way');

  await page.evaluate(() => sessionStorage.clear());
  bend = state => state.replace(/^./, first => (first === '0' ? '1' : '0'));
  assert.equal(await arrive(), 'SecurityError');
  assert.equal(page.url(), `${host}/examples/wechat-h5/index.html`);

  bend = state => state;
  whose = 'virtual';
  expects(/answer 403 \S+\/v1\/wechat\/session/);
  expects(/console Failed to load resource: the server responded with a status of 403/);
  assert.equal(await arrive(), 'NotAllowedError');
});
