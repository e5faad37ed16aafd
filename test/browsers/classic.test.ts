import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
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

/** A page that keeps what goes wrong on it. */
const page = (site: string, body: string) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>某街道</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<link rel="icon" href="data:,">
<style>html { font-size: 100px } body { margin: 0; font-size: .16rem }</style>
<script>
var troubles = [];
addEventListener('error', function (event) { troubles.push(event.message || event.target.src || 'error'); }, true);
addEventListener('unhandledrejection', function (event) { troubles.push(String(event.reason)); });
['error', 'warn'].forEach(function (kind) { console[kind] = function () { troubles.push([].join.call(arguments, ' ')); }; });
</script>
<script defer src="${site}/embed/linli.h5.js"></script>
</head><body>${body}</body></html>`;

const bodies: Record<string, (site: string) => string> = {
  '/lookup': site => `<linli-service-lookup api="${site}" division="990101"></linli-service-lookup>`,
  '/english': site => `<div lang="en"><linli-provider api="${site}" scale="elder"><linli-service-lookup division="990101"></linli-service-lookup></linli-provider></div>`,
  '/intake': site => `<linli-dispute-intake api="${site}" division="990101001001"></linli-dispute-intake>`,
};

before(async () => {
  const demo = process.env['LINLI_TEST_DEMO'];
  if (demo) execFileSync('cp', ['-a', `${demo}/.`, data.path]);
  server = start({ LINLI_DATA_DIR: data.path, LINLI_DEMO: '1', LINLI_LIMITS: '100' }, { args: [join(root, 'scripts/run.mjs'), 'start'] });
  process.once('SIGTERM', () => process.exit(1)).on('exit', () => server.child.kill());
  const site = await server.ready;
  pages = createServer(({ url = '' }, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(site, bodies[url]?.(site) ?? ''));
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
  intake: ['files a dispute, from the first question to the receipt', 'linli-dispute-intake', file],
} as const;

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
        const visitor = new Visitor(tab, room, `${kernel.name} ${path}`);
        await walk(visitor);
        assert.deepEqual(await visitor.ask(() => (window as unknown as { troubles: string[] }).troubles), []);
        assert.equal(await visitor.ask(() => document.documentElement.scrollWidth > innerWidth), false, 'it cannot be moved sideways');
      });
  });
}
