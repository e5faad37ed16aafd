import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { button, desk, found, hears, isWide, journey, named, phone, results, search, sees } from './support.ts';

const lookup = 'linli-service-lookup';
const guideText = (page: Page) => page.$eval(`${lookup} >>> [part=guide]`, guide => (guide as HTMLElement).innerText);

journey('a resident on a phone asks in her own words, reads the guide, ticks what she has, and comes back to the list', phone, async ({ page, site }) => {
  await page.goto(site);
  await search(page, '低保怎么办');
  await found(page, '最低生活保障');
  const first = await page.$eval(`${lookup} >>> [part=results] > li`, row => (row as HTMLElement).innerText);
  assert.match(first, /最符合/);
  assert.match(first, /“低保”就是这一项/, 'it says why');
  assert.equal(await isWide(page), false);

  await page.locator(button('最低生活保障')).click();
  await hears(page, 'heading 最低生活保障');
  await sees(page, '去哪里办');
  const guide = await guideText(page);
  assert.match(guide, /办理时限\s+\d+个(工作日|自然日)/);
  assert.match(guide, /正在办公|现在休息/);
  assert.match(guide, /今天/);
  assert.equal(await isWide(page), false);

  const boxes = () => page.$$(`${lookup} >>> [part=material] input`);
  const ticked = async () => Promise.all((await boxes()).map(box => box.evaluate(input => (input as HTMLInputElement).checked)));
  for (const box of (await boxes()).slice(0, 2)) await box.tap();
  const ticks = (await ticked()).map((_, index) => index < 2);
  assert.deepEqual(await ticked(), ticks);
  await sees(page, `已备好2/${ticks.length}`);
  await page.reload();
  await sees(page, `已备好2/${ticks.length}`);
  assert.deepEqual(await ticked(), ticks, 'the ticks are kept');

  await page.goBack();
  await found(page, '最低生活保障');
  assert.equal(await page.evaluate(() => new URLSearchParams(location.hash.slice(1)).get('q')), '低保怎么办');
});

journey('the way back leads to the row that was left, where it stood', phone, async ({ page, site }) => {
  await page.goto(site);
  await page.locator(button('低保')).click();
  await found(page, '最低生活保障');
  const lastRow = async () => (await page.$$(`${lookup} >>> [part=result]`)).at(-1)!;
  const last = (await results(page)).at(-1)!;
  for (const back of [() => page.locator(button('返回')).click(), () => page.goBack()]) {
    const row = await lastRow();
    await row.scrollIntoView();
    const { y } = (await row.boundingBox())!;
    const query = page.url();
    await row.tap();
    await hears(page, `heading ${last}`);
    await sees(page, '带什么材料');
    await back();
    await hears(page, `button ${last}`);
    assert.equal(page.url(), query);
    assert.ok(Math.abs((await (await lastRow()).boundingBox())!.y - y) < 2, 'it stands where it stood');
  }
});

journey('whoever reads English reads nothing else, but for the titles of laws', desk, async ({ page, site }) => {
  await page.goto(`${site}/en.html`);
  await sees(page, 'Moments of life');
  assert.deepEqual(await hanOf(page), []);

  await page.locator('#place summary').click();
  await sees(page, 'Which community or village do you live in?');
  assert.deepEqual(await hanOf(page), []);

  await search(page, 'dibao', 'What do you need to do?');
  await found(page, 'Subsistence allowance (dibao)');
  await page.locator(button('Filter')).click();
  await page.locator(named('combobox', 'For whom')).wait();
  assert.deepEqual(await hanOf(page), []);

  await page.locator(button('Subsistence allowance (dibao)')).click();
  await hears(page, 'heading Subsistence allowance (dibao)');
  await sees(page, 'Legal basis');
  await page.$$eval(`${lookup} >>> details`, all => { for (const details of all) (details as HTMLDetailsElement).open = true; });
  assert.deepEqual(await hanOf(page), []);
  const marked = await page.$$eval(`${lookup} >>> [part=guide] [lang=zh-CN]`, all => all.map(element => element.closest('section')?.querySelector('h3')?.textContent));
  assert.deepEqual([...new Set(marked)], ['Legal basis'], 'the titles of laws are there, and marked as Chinese');

  await page.locator(button('Sample and blank form')).click();
  await page.locator(button('Blank form')).wait();
  assert.deepEqual(await hanOf(page), []);
});

/** Chinese words that are shown or spoken without being marked as Chinese. */
const hanOf = (page: Page): Promise<string[]> => page.evaluate(() => {
  const han: string[] = [];
  const note = (words: string | null) => { if (words && /\p{Script=Han}/u.test(words)) han.push(words.trim()); };
  const walk = (root: Element | ShadowRoot): void => {
    for (const node of root.childNodes) {
      if (node instanceof Text) note(node.data);
      if (!(node instanceof HTMLElement) || /^zh\b/.test(node.lang) || !node.checkVisibility({ visibilityProperty: true })) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) note(node.getAttribute(name));
      walk(node.shadowRoot ?? node);
    }
  };
  note(document.title);
  walk(document.body);
  return han;
});

journey('larger for older eyes: once chosen, it stays, and nothing runs off the screen', phone, async ({ page, site }) => {
  await page.goto(site);
  await page.locator(button('长辈版')).click();
  await page.reload();
  await sees(page, '按人生大事找');
  assert.equal(await page.$eval('#elder', toggle => toggle.getAttribute('aria-pressed')), 'true', 'remembered');

  const large = async (state: string, targets: string) => {
    assert.deepEqual(await smallTargets(page, targets), [], `${state}: targets of 60 px`);
    assert.deepEqual(await smallText(page), [], `${state}: text of 20 px`);
    for (const width of [280, 360]) {
      await page.setViewport({ ...phone, width });
      assert.equal(await isWide(page), false, `${state} at ${width} px`);
    }
  };
  await large('first screen', 'input[type=search], .field .button, .chip, .grid button');
  await search(page, '低保');
  await found(page, '最低生活保障');
  await large('results', 'input[type=search], .field .button, li.row');
  await page.locator(button('最低生活保障')).click();
  await sees(page, '带什么材料');
  await large('guide', '.button, .tick, summary, .back, .tools button, [part=place] .actions > *');
  await page.locator(button('看样例和空白表')).click();
  await page.locator(button('空白表')).wait();
  await large('form', 'dialog .button');
});

/** What is meant to be pressed and is less than 60 px high, with its height. */
const smallTargets = (page: Page, targets: string): Promise<string[]> => page.$eval(lookup, (room, selector) => {
  const all = [...room.shadowRoot!.querySelectorAll<HTMLElement>(selector)].filter(element => element.checkVisibility());
  const small = all.filter(element => element.getBoundingClientRect().height < 59.5);
  return all.length ? small.map(element => `${element.innerText || element.id} ${element.getBoundingClientRect().height}`) : [`nothing is ${selector}`];
}, targets);

/** What is smaller than 20 px: secondary lines may have 18, and badges 16.8. */
const smallText = (page: Page): Promise<string[]> => page.$eval(lookup, room => {
  const floorOf = (element: Element) => (element.closest('.badge') ? 16.8 : element.closest('.small, .hint, .count, .quiet, dt') ? 18 : 20);
  return [...room.shadowRoot!.querySelectorAll<HTMLElement>('*')]
    .filter(element => element.checkVisibility({ visibilityProperty: true }) && [...element.childNodes].some(node => node instanceof Text && node.data.trim()))
    .filter(element => parseFloat(getComputedStyle(element).fontSize) < floorOf(element) - 0.01)
    .map(element => `${element.innerText} ${getComputedStyle(element).fontSize}`);
});

journey('on paper everything is unfolded and nothing is to be pressed', desk, async ({ page, site }) => {
  await page.goto(`${site}/#service=subsistence-allowance`);
  await sees(page, '常见问题');
  const folded = () => page.$$eval(`${lookup} >>> details:not([open])`, all => all.length);
  const before = await folded();
  assert.ok(before > 1);
  await page.evaluate(() => {
    // The element listens first: what it does for the printer is done when this looks.
    addEventListener('beforeprint', () => {
      const room = document.querySelector('linli-service-lookup')!.shadowRoot!;
      document.body.dataset['folded'] = String(room.querySelectorAll('details:not([open])').length);
    });
  });
  const paper = await page.pdf({ format: 'A4' });
  assert.equal(Buffer.from(paper.subarray(0, 5)).toString(), '%PDF-');
  assert.equal(await page.$eval('body', body => body.dataset['folded']), '0');
  assert.equal(await folded(), before, 'as the resident left it');

  await page.emulateMediaType('print');
  assert.deepEqual(await page.$$eval(`${lookup} >>> button, ${lookup} >>> .bar`, all => all.filter(element => element.checkVisibility()).map(element => element.textContent)), []);
  const guide = await guideText(page);
  for (const words of ['办理时限', '带什么材料', '去哪里办', '依据']) assert.match(guide, new RegExp(words));

  await page.emulateMediaType('screen');
  await page.locator(button('看样例和空白表')).click();
  await page.locator(named('dialog', '最低生活保障申请书')).wait();
  await page.emulateMediaType('print');
  assert.equal(await page.$eval(`${lookup} >>> [part=guide]`, guide => guide.checkVisibility()), false, 'a form is printed alone');
  assert.equal(await page.$eval(`${lookup} >>> dialog dl`, form => form.checkVisibility()), true);
});
