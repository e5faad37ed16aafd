import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { begin, comes, date, desk, finish, intake, pictures, press, receiptOf, stands, tell as tellFrom, tells, tracker, write } from './cases.ts';
import { button, desk as screen, isWide, journey, phone } from './support.ts';

/** A date so many days from now, in China. */
const day = (after: number) => new Date(Date.now() + 8 * 3_600_000 + after * 86_400_000).toISOString().slice(0, 10);

/** From the first question up to the papers. */
async function tell(page: Page): Promise<void> {
  await stands(page, '现在有人身危险吗？');
  await begin(page);
  await stands(page, '您遇到的是哪一类纠纷？');
  await tellFrom(page);
}

/** A visitor of 柳荫社区, as the home page would remember. */
const live = (page: Page) => page.evaluateOnNewDocument(() => { if (location.protocol === 'http:') localStorage.setItem('portal.place', '990101001001'); });

/** What was cut on purpose is no trouble. */
const offline = [/^failed net::ERR_INTERNET_DISCONNECTED/, /^console Failed to load resource: net::ERR_INTERNET_DISCONNECTED/];

journey('filed with three pictures on a cut network, handled in another window, agreed in writing, rated', phone, async ({ page, site, expects }) => {
  for (const trouble of offline) expects(trouble);
  const three = pictures(3);
  await live(page);
  await page.goto(`${site}/dispute.html`);
  await tell(page);
  // What uploads need has come; then the network goes.
  await page.waitForNetworkIdle();
  const chooser = await page.waitForSelector(`${intake} >>> input[type=file]`);
  await page.setOfflineMode(true);
  await (chooser as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(...three.paths);
  await tells(page, intake, '选好了3个，联网后上传。');
  await finish(page);
  assert.equal(await isWide(page), false);
  await press(page, intake, '[part=submit]');
  await tells(page, intake, '联网后');
  await page.setOfflineMode(false);
  await stands(page, '已经提交，请保存回执');
  const { number, code } = await receiptOf(page);
  assert.match(`${number} ${code}`, /^\w{8} \w{12}$/);
  await tells(page, intake, '3个');
  assert.ok(!page.url().includes(code), 'no secret in an address');

  // The clerk, in a window of their own.
  const office = await page.browserContext().newPage();
  await office.setViewport(screen);
  await office.goto(`${site}/desk.html`);
  // A locator looks into shadow roots once and misses what comes later.
  await office.waitForFunction(tag => {
    const staff = [...document.querySelector(tag)?.shadowRoot?.querySelectorAll<HTMLElement>('[part=staff]') ?? []].find(one => one.textContent?.includes('赵敏'));
    staff?.click();
    return !!staff;
  }, { polling: 100 }, desk);
  await comes(office, desk, `[data-number="${number}"]`);
  await press(office, desk, `[data-number="${number}"]`);
  const act = async (action: string, fill: () => Promise<void> = async () => {}) => {
    await press(office, desk, `[part=action][data-action="${action}"]`);
    await fill();
    await press(office, desk, 'form:has(#next) [part=submit]');
    await office.waitForFunction(tag => !document.querySelector(tag)!.shadowRoot!.querySelector('form #next'), { polling: 50 }, desk);
  };
  await act('accept');
  await act('take');
  await tells(office, desk, '楼上502室晚上十点以后');
  await tells(office, desk, '现场1.png');
  await act('begin', () => write(office, desk, 'note', '双方都到了。'));

  // The resident follows it and writes; the clerk answers.
  await page.bringToFront();
  await page.goto(`${site}/case.html`);
  await write(page, tracker, 'number', number.toLowerCase());
  await write(page, tracker, 'code', `${code.slice(0, 4)} ${code.slice(4, 8)} ${code.slice(8)}`);
  await page.keyboard.press('Enter');
  await tells(page, tracker, '正在调解');
  await press(page, tracker, '[part=write]');
  await write(page, tracker, 'message', '请问要带什么材料？');
  await press(page, tracker, 'form [part=submit]');
  await tells(page, tracker, '请问要带什么材料？');
  await office.bringToFront();
  await office.locator(button('刷新')).click();
  await office.locator(`${desk} >>> [data-number="${number}"]`).click();
  await tells(office, desk, '请问要带什么材料？');
  await write(office, desk, 'message', '带身份证就行。');
  await office.locator(button('发给申请人')).click();
  await tells(office, desk, '带身份证就行。');
  await act('agree-written', async () => {
    await write(office, desk, 'agreement.facts', '双方对装修时间有争议。');
    await write(office, desk, 'agreement.terms', '每天晚上八点以后不再施工。');
    await date(office, desk, 'agreement.signedOn', day(0));
  });
  await tells(office, desk, '达成书面协议');

  await page.bringToFront();
  await press(page, tracker, '[part=refresh]');
  await tells(page, tracker, '带身份证就行。');
  await tells(page, tracker, '司法确认');
  await press(page, tracker, '[part=agreement-open]');
  await tells(page, tracker, '人民调解协议书');
  await tells(page, tracker, '每天晚上八点以后不再施工。');
  await press(page, tracker, '[part=back]', '#open-rate', '#f-score label:nth-of-type(1)');
  await press(page, tracker, 'form:has(#f-score) [part=submit]');
  await tells(page, tracker, '很满意');
  three.remove();
});

journey('what was typed survives a tab that is killed, and is taken up where it was left', phone, async ({ page, site }) => {
  const first = await page.browserContext().newPage();
  await first.setViewport(phone);
  await live(first);
  await first.goto(`${site}/dispute.html`);
  await tell(first);
  await tells(first, intake, '草稿已加密存在这台设备上');
  // The system takes the tab away without a word.
  const system = await first.createCDPSession();
  void system.send('Page.crash').catch(() => {});
  await page.bringToFront();
  await live(page);
  await page.goto(`${site}/dispute.html`);
  await stands(page, '现在有人身危险吗？');
  await begin(page);
  await stands(page, '接着上次的填吗？');
  await press(page, intake, '[part=submit]');
  await stands(page, '有照片或材料吗？');
  await press(page, intake, '[part=back]');
  await stands(page, '对调解有什么要求吗？');
  await press(page, intake, '[part=back]');
  await stands(page, '您希望怎么解决？');
  assert.equal(await page.$eval(`${intake} >>> #f-wishes`, area => (area as HTMLTextAreaElement).value), '希望晚上八点以后不再施工。');
});

/** Everything that a page may leave on a device, as text. */
const remains = (page: Page): Promise<string> => page.evaluate(async () => {
  const parts: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie, location.href];
  for (const name of await caches.keys()) parts.push(name);
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>(done => { const request = indexedDB.open(name!); request.onsuccess = () => done(request.result); });
    for (const store of database.objectStoreNames) {
      const count = await new Promise<number>(done => { const request = database.transaction(store).objectStore(store).count(); request.onsuccess = () => done(request.result); });
      if (count) parts.push(`${name}/${store}: ${count}`);
    }
    database.close();
  }
  return parts.join('\n');
});

for (const [what, leave] of Object.entries({
  'after the quick exit': async (page: Page) => {
    await tell(page);
    await Promise.all([page.waitForNavigation(), press(page, intake, '[part=leave]')]);
  },
  'after it is done': async (page: Page) => {
    await tell(page);
    await finish(page);
    await press(page, intake, '[part=submit]');
    await stands(page, '已经提交，请保存回执');
    await press(page, intake, '[part=done]');
    await stands(page, '现在有人身危险吗？');
  },
}))
  journey(`on a shared device nothing is left ${what}`, phone, async ({ page, site }) => {
    await live(page);
    await page.evaluateOnNewDocument(exit => document.addEventListener('DOMContentLoaded', () => {
      const room = document.querySelector('linli-dispute-intake');
      room?.setAttribute('shared-device', '');
      room?.setAttribute('exit-url', exit);
    }), `${site}/en.html`);
    await page.goto(`${site}/dispute.html`);
    await leave(page);
    const left = await remains(page);
    for (const word of ['林小满', '周远航', '13800000000', '施工', '电钻']) assert.ok(!left.includes(word), word);
    assert.doesNotMatch(left, /: [1-9]\d*$/m, 'no record in any database');
    // Nor does the way back bring it up again.
    if (what.includes('exit')) await page.goBack().catch(() => {});
    const typed = await page.evaluate(() => document.querySelector('linli-dispute-intake')?.shadowRoot?.textContent ?? '');
    assert.ok(!typed.includes('电钻') && !typed.includes('林小满'));
  });

journey('a draft on one’s own device cannot be read by whoever has the disk', phone, async ({ page, site }) => {
  await live(page);
  await page.goto(`${site}/dispute.html`);
  await tell(page);
  await tells(page, intake, '草稿已加密存在这台设备上');
  const stored = await page.evaluate(async () => {
    const parts: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>(done => { const request = indexedDB.open(name!); request.onsuccess = () => done(request.result); });
      for (const store of database.objectStoreNames) {
        const all = await new Promise<unknown[]>(done => { const request = database.transaction(store).objectStore(store).getAll(); request.onsuccess = () => done(request.result); });
        parts.push(JSON.stringify(all, (_, part: unknown) => (part instanceof ArrayBuffer || ArrayBuffer.isView(part) ? new TextDecoder().decode(part as ArrayBuffer) : part instanceof CryptoKey ? `key ${part.extractable}` : part)));
      }
      database.close();
    }
    return parts.join('\n');
  });
  assert.match(stored, /key false/, 'there is a key, and it cannot be taken out');
  for (const word of ['林小满', '周远航', '施工', '电钻', 'neighbours']) assert.ok(!stored.includes(word), word);
});

journey('in the elder view, by keyboard alone: from the first question to the receipt', { ...phone, isMobile: false, hasTouch: false }, async ({ page, site }) => {
  await live(page);
  await page.evaluateOnNewDocument(() => localStorage.setItem('portal.scale', 'elder'));
  await page.goto(`${site}/dispute.html`);
  await stands(page, '现在有人身危险吗？');
  const focused = () => page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element instanceof HTMLElement ? `${element.localName} ${element.id} ${element.getAttribute('part') ?? ''} ${element.textContent?.trim() ?? ''}` : '';
  });
  /** Tabs on until the focus is on what is meant. */
  const to = async (pattern: RegExp) => {
    for (let presses = 0; presses < 60; presses++) {
      if (pattern.test(await focused())) return;
      await page.keyboard.press('Tab');
    }
    assert.match(await focused(), pattern);
  };
  const enter = async (pattern: RegExp, heading: string) => {
    await to(pattern);
    await page.keyboard.press('Enter');
    await stands(page, heading);
    assert.equal(await isWide(page), false, heading);
    assert.deepEqual(await smallTargets(page), [], heading);
  };
  const words = async (pattern: RegExp, text: string) => {
    await to(pattern);
    await page.keyboard.sendCharacter(text);
  };
  const next = (heading: string) => enter(/^button \S* submit /, heading);

  await enter(/没有，往下填/, '您遇到的是哪一类纠纷？');
  await to(/邻里纠纷/);
  await page.keyboard.press('Enter');
  const groups = await page.waitForSelector(`${intake} >>> [id^=f-situations]`).then(() => page.$$eval(`${intake} >>> fieldset`, all => all.length));
  for (let group = 0; group < groups; group++) {
    await to(/^input .*/);
    // From the first of the two to the other one.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
  }
  await next('发生了什么事？');
  await words(/f-story/, '楼上502室晚上十点以后一直用电钻装修。');
  await next('事情发生在哪里？');
  await next('您为谁申请？');
  await words(/f-applicant-name/, '林小满');
  await next('和谁有纠纷？');
  await to(/^input /);
  await page.keyboard.press('ArrowUp');
  await words(/f-respondents-0-note/, '502室住户');
  await next('您希望怎么解决？');
  await words(/f-wishes/, '希望晚上八点以后不再施工。');
  await next('对调解有什么要求吗？');
  await next('有照片或材料吗？');
  await next('怎么联系您？');
  await words(/f-applicant-phone/, '13800000000');
  await next('您的信息这样使用');
  const boxes = await page.$$eval(`${intake} >>> [part=consent] input`, all => all.map(box => box.id));
  for (const id of boxes) {
    await to(new RegExp(`input ${id}`));
    await page.keyboard.press('Space');
  }
  await next('核对一下再提交');
  await enter(/^button \S* submit /, '已经提交，请保存回执');
});

/** What is meant to be pressed and is less than 60 px high, with its height. */
const smallTargets = (page: Page): Promise<string[]> => page.$eval(intake, room =>
  [...room.shadowRoot!.querySelectorAll<HTMLElement>('.button, .text, .option, .row, summary, input:not([type=radio], [type=checkbox], [type=file]), textarea')]
    .filter(element => element.checkVisibility() && element.getBoundingClientRect().height < 59.5 && element.getBoundingClientRect().height > 0)
    .map(element => `${element.innerText || element.id} ${element.getBoundingClientRect().height}`));
