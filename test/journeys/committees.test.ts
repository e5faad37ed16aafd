import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { button, desk, hears, isWide, journey, phone, search, sees } from './support.ts';

const directory = 'linli-committee-directory';
const field = '找居委会、村委会';
const rows = (page: Page) => page.$$eval(`${directory} >>> [part=committee]`, all => all.map(row => row.textContent!.trim()));

/** Waits until exactly these are listed, or these come first. */
async function lists(page: Page, ...names: string[]): Promise<void> {
  await page.waitForFunction(wanted => {
    const listed = [...document.querySelector('linli-committee-directory')?.shadowRoot?.querySelectorAll('[part=committee]') ?? []].map(row => row.textContent?.trim());
    return wanted.every((name, index) => listed[index] === name);
  }, { polling: 50 }, names);
}

journey('a resident finds her committee with one character wrong, reads who serves in it, and comes back', phone, async ({ page, site }) => {
  await page.goto(`${site}/committees.html`);
  await lists(page, '柳湾街道办事处');
  assert.equal((await rows(page)).length > 1, true);
  await search(page, '棠院社区', field);
  await sees(page, '没有叫这个名字的');
  await lists(page, '棠苑社区居民委员会');
  assert.equal(await isWide(page), false);

  await page.locator(button('棠苑社区居民委员会')).click();
  await hears(page, 'heading 棠苑社区居民委员会');
  await sees(page, '谁在这里工作');
  await sees(page, '暂缺');
  assert.equal(await isWide(page), false);
  assert.equal(await page.evaluate(() => new URLSearchParams(location.hash.slice(1)).get('committee')), '990101001003');
  await page.goBack();
  await hears(page, 'button 棠苑社区居民委员会');
});

journey('a deep link opens a committee; a resident of the demonstration rates its report, and changes her mind', desk, async ({ page, site, expects }) => {
  expects(/401/);
  await page.goto(`${site}/committees.html#committee=990101001003`);
  await sees(page, '谁在这里工作');
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await sees(page, '提交评价');
  const given = async () => (await (await fetch(`${site}/v1/committees/990101001003`)).json() as { reports: { year: number; ratings: { count: number } }[] }).reports[0]!.ratings.count;
  const before = await given();
  const rate = async (stars: number) => {
    await page.locator(`${directory} >>> .rating input[value="${stars}"]`).click();
    await page.locator(`${directory} >>> .rating [part=submit]`).click();
  };
  await rate(5);
  await page.locator(`${directory} >>> [part=resident]`).click();
  await sees(page, '已收到您的评价');
  assert.equal(await given(), before + 1);
  await rate(4);
  await sees(page, '已收到您的评价');
  assert.equal(await given(), before + 1, 'one each');
});
