import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { kernels } from '../../scripts/testing/kernels.ts';
import { png } from '../server/pictures.ts';
import { dataFolder, root, start, type Process } from '../server/process.ts';
import { openTab, type Tab } from './tab.ts';
import { Visitor } from './visitor.ts';

/*
 * `linli.h5.js` on a page as WeChat H5 pages are, on an origin of its own, before what `npm start` serves: the whole lookup
 * and the whole intake, with real presses and keys, in every kernel that is here.
 */
const data = dataFolder();
let server: Process;
let pages: Server;
let origin: string;

/** Keeps what goes wrong on a page. */
const watching = `<script>
var troubles = [];
addEventListener('error', function (event) { troubles.push(event.message || event.target.src || 'error'); }, true);
addEventListener('unhandledrejection', function (event) { troubles.push(String(event.reason)); });
['error', 'warn'].forEach(function (kind) { console[kind] = function () { troubles.push([].join.call(arguments, ' ')); }; });
</script>`;

/** A page as WeChat H5 pages are. */
const page = (site: string, body: string) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>某街道</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<link rel="icon" href="data:,">
<style>html { font-size: 100px } body { margin: 0; font-size: .16rem }</style>
${watching}
<script defer src="${site}/embed/linli.h5.js"></script>
</head><body>${body}</body></html>`;

const bodies: Record<string, (site: string) => string> = {
  '/lookup': site => `<linli-service-lookup api="${site}" division="990101"></linli-service-lookup>`,
  '/english': site => `<div lang="en"><linli-provider api="${site}" scale="elder"><linli-service-lookup division="990101"></linli-service-lookup></linli-provider></div>`,
  '/dressed': site => `<div lang="zh-TW"><linli-provider api="${site}" theme="party" colour-scheme="dark"><linli-service-lookup division="990101"></linli-service-lookup></linli-provider></div>`,
  '/own': site => `<linli-provider api="${site}" style="--linli-accent: #006241"><linli-service-lookup division="990101"></linli-service-lookup></linli-provider>`,
  '/intake': site => `<linli-dispute-intake api="${site}" division="990101001001"></linli-dispute-intake>`,
};

/** The example for WeChat with all that it loads; only WeChat's own script is not here. */
const example = '/examples/wechat-h5/index.html';
const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };
function exampleFile(path: string, site: string): Buffer | string | undefined {
  if (!/^\/(?:examples\/wechat-h5|node_modules\/(?:vant|vue))\/[\w./-]+$/.test(path) || path.includes('..')) return undefined;
  const file = readFileSync(join(root, path));
  return path === example ? file.toString().replaceAll('http://localhost:8787', site).replace(/.*res\.wx\.qq\.com.*\n/, '').replace('<head>', `<head>${watching}`) : file;
}

before(async () => {
  const demo = process.env['LINLI_TEST_DEMO'];
  if (demo) execFileSync('cp', ['-a', `${demo}/.`, data.path]);
  server = start({ LINLI_DATA_DIR: data.path, LINLI_DEMO: '1', LINLI_LIMITS: '100' }, { args: [join(root, 'scripts/run.mjs'), 'start'] });
  process.once('SIGTERM', () => process.exit(1)).on('exit', () => server.child.kill());
  const site = await server.ready;
  pages = createServer(({ url = '' }, response) => {
    const file = exampleFile(url, site);
    response.writeHead(200, { 'content-type': file ? types[extname(url)] : types['.html'] }).end(file ?? page(site, bodies[url]?.(site) ?? ''));
  });
  await new Promise<void>(done => { pages.listen(0, '127.0.0.1', done); });
  origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
});

after(async () => {
  pages?.close();
  pages?.closeAllConnections();
  server?.child.kill();
  await server?.ended;
  data.remove();
});

/** From words to the guide and back. */
async function lookUp(visitor: Visitor): Promise<void> {
  await visitor.tells('按人生大事找');
  // Seen on screen in 2.50: with it WebKit draws figures beside Chinese one over the other.
  assert.equal(await visitor.ask(() => CSS.supports('-webkit-nbsp-mode', 'normal') && getComputedStyle(document.querySelector('linli-service-lookup')!.shadowRoot!.querySelector('.room')!).getPropertyValue('text-autospace') === 'normal'), false);
  await visitor.photograph('1 home');
  await visitor.write('input[type=search]', '低保怎么办');
  await visitor.until('the first result', () => document.querySelector('linli-service-lookup')!.shadowRoot!.querySelector('[part=result]')?.textContent?.trim() === '最低生活保障');
  await visitor.tells('“低保”就是这一项');
  await visitor.photograph('2 results');
  await visitor.press('[part=result]');
  await visitor.stands('最低生活保障');
  await visitor.tells('去哪里办');
  await visitor.photograph('3 guide');
  await visitor.tells('带什么材料');
  await visitor.press('[part=material] input');
  await visitor.tells('已备好1/');
  await visitor.photograph('4 materials');
  await visitor.press('.back');
  await visitor.comes('[part=result]');
}

/** The words of another language are parts of their own. */
async function readEnglish(visitor: Visitor): Promise<void> {
  await visitor.tells('Moments of life');
  assert.doesNotMatch(await visitor.text(), /\p{Script=Han}/u);
  await visitor.photograph('home');
}

/** A colour in the room, as the kernel has it. */
const colourOf = (visitor: Visitor, selector: string) => visitor.ask(what => getComputedStyle(document.querySelector('linli-service-lookup')!.shadowRoot!.querySelector(what)!).backgroundColor, selector);

/** Traditional characters, and a theme that comes later than the room. */
async function wearParty(visitor: Visitor): Promise<void> {
  await visitor.tells('按人生大事找');
  await visitor.tells('想辦什麼事');
  assert.equal(await colourOf(visitor, '[part=submit]'), 'rgb(255, 164, 155)');
  await visitor.photograph('home');
}

/** What goes with a page's own colour. */
async function wearOwn(visitor: Visitor): Promise<void> {
  await visitor.tells('按人生大事找');
  assert.equal(await colourOf(visitor, '[part=submit]'), 'rgb(0, 98, 65)');
  await visitor.until('what goes with it', () => document.querySelector('linli-service-lookup')!.style.getPropertyValue('--_pressed') === '#004b32');
}

/** Beside Vue and Vant, with a root font of 100 px. */
async function useExample(visitor: Visitor, tab: Tab): Promise<void> {
  await visitor.tells('按人生大事找');
  await visitor.photograph('1 look up');
  // The room may be there before Vue has made the page around it.
  await visitor.until('the tab', () => {
    const tab = document.querySelectorAll<HTMLElement>('.van-tab')[1];
    tab?.click();
    return !!tab;
  });
  const filer = new Visitor(tab, 'linli-dispute-intake', 'example');
  await filer.stands('现在有人身危险吗？');
  await filer.press('[part=choice]:nth-of-type(2)');
  await filer.stands('您遇到的是哪一类纠纷？');
  await visitor.photograph('2 dispute');
}

/** From the first question to the receipt. */
async function file(visitor: Visitor): Promise<void> {
  const on = async (heading: string) => {
    await visitor.press('[part=submit]');
    await visitor.stands(heading);
  };
  await visitor.stands('现在有人身危险吗？');
  await visitor.photograph('1 danger');
  await visitor.press('[part=choice]:nth-of-type(2)');
  await visitor.stands('您遇到的是哪一类纠纷？');
  await visitor.photograph('2 kinds');
  await visitor.press('[part=choice][value=neighbours]');
  await visitor.comes('[id^=f-situations]');
  const no = '.pair label:nth-of-type(2)';
  for (let index = await visitor.count(no); index-- > 0;) await visitor.press(no, index);
  await visitor.photograph('3 situations');
  await on('发生了什么事？');
  await visitor.write('#f-story', '楼上502室晚上十点以后一直用电钻装修，家里老人睡不好。');
  await visitor.photograph('4 story');
  await on('事情发生在哪里？');
  await visitor.photograph('5 where');
  await visitor.write('#f-place', '柳堤小区3幢402室');
  await on('您为谁申请？');
  await visitor.write('#f-applicant-name', '林小满');
  await on('和谁有纠纷？');
  await visitor.press('#f-respondents-0-kind label:nth-of-type(1)');
  await visitor.write('#f-respondents-0-name', '周远航');
  await visitor.photograph('6 respondent');
  await on('您希望怎么解决？');
  await visitor.write('#f-wishes', '希望晚上八点以后不再施工。');
  await on('对调解有什么要求吗？');
  await on('有照片或材料吗？');
  await visitor.comes('input[type=file]');
  await visitor.ask(base64 => {
    const files = new DataTransfer();
    files.items.add(new File([Uint8Array.from(atob(base64), character => character.charCodeAt(0))], '现场.png', { type: 'image/png' }));
    const input = document.querySelector('linli-dispute-intake')!.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, Buffer.from(png(64, 48, [['eXIf', new TextEncoder().encode('GPS 30.5128N 120.4181E')]])).toString('base64'));
  await visitor.tells('现场.png');
  await visitor.photograph('7 pictures');
  await on('怎么联系您？');
  await visitor.write('#f-applicant-phone', '13800000000');
  await on('您的信息这样使用');
  const consents = '[part=consent] input:not(:checked)';
  while (await visitor.count(consents)) await visitor.press(consents);
  await visitor.photograph('8 consents');
  await on('核对一下再提交');
  await visitor.photograph('9 review');
  await on('已经提交，请保存回执');
  await visitor.comes('[part=receipt]');
  const [number, code] = await visitor.ask(() => [...document.querySelector('linli-dispute-intake')!.shadowRoot!.querySelectorAll('[part=receipt] .secret .number')].map(one => one.textContent!.replace(/\s/g, '')));
  assert.match(`${number} ${code}`, /^\w{8} \w{12}$/);
  await visitor.tells('1个');
  await visitor.photograph('10 receipt');
}

const ways = {
  lookup: ['looks up how something is done', 'linli-service-lookup', lookUp],
  english: ['shows English, for older eyes', 'linli-service-lookup', readEnglish],
  'dressed': ['wears a theme in the dark, in traditional Chinese', 'linli-service-lookup', wearParty],
  'own': ['fits colours to those of a page', 'linli-service-lookup', wearOwn],
  [example.slice(1)]: ['stands in the example for WeChat', 'linli-service-lookup', useExample],
  intake: ['files a dispute, from the first question to the receipt', 'linli-dispute-intake', file],
} satisfies Record<string, readonly [what: string, room: string, walk: (visitor: Visitor, tab: Tab) => Promise<void>]>;

for (const kernel of kernels) {
  const program = kernel.find();
  if (!program) {
    it(kernel.name, { skip: 'it is not here; npm run test:browsers fetches it, or says why not' });
    continue;
  }
  describe(kernel.name, () => {
    let tab: Tab;
    before(async () => { tab = await openTab(kernel, program); });
    after(() => tab?.close());
    for (const [path, [what, room, walk]] of Object.entries(ways))
      it(what, async () => {
        await tab.open(`${origin}/${path}`);
        const visitor = new Visitor(tab, room!, `${kernel.name} ${path.replace(/\W+/g, '-')}`);
        await walk(visitor, tab);
        assert.deepEqual(await visitor.ask(() => (window as unknown as { troubles: string[] }).troubles), []);
        assert.equal(await visitor.ask(() => document.documentElement.scrollWidth > innerWidth), false, 'it cannot be moved sideways');
      });
  });
}
