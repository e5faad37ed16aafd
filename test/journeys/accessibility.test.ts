import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { root } from '../server/process.ts';
import { button, desk, focused, found, hears, journey, phone, search, sees, spoken } from './support.ts';

journey('all of it can be done with the keyboard alone', desk, async ({ page, site }) => {
  await page.goto(site);
  await sees(page, '按人生大事找');
  const { keyboard } = page;

  await tabTo(page, 'link 跳到主要内容');
  await keyboard.press('Enter');
  await tabTo(page, 'searchbox 想办什么事？');
  await keyboard.sendCharacter('低保');
  await keyboard.press('Enter');
  await found(page, '最低生活保障');
  await tabTo(page, 'button 最低生活保障');
  await keyboard.press('Enter');
  await hears(page, 'heading 最低生活保障');

  await tabTo(page, 'button 看样例和空白表');
  await keyboard.press('Enter');
  await sees(page, '填写样例');
  await tabTo(page, 'button 空白表');
  await keyboard.press('Enter');
  await page.locator('linli-service-lookup >>> dialog button[aria-pressed=true]::-p-text(空白表)').wait();
  await keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('linli-service-lookup')!.shadowRoot!.querySelector('dialog'));
  await hears(page, 'button 看样例和空白表');

  await tabTo(page, 'button 返回', 'Shift+Tab');
  await keyboard.press('Enter');
  await hears(page, 'button 最低生活保障');
});

journey('a place is chosen by typing pinyin, and kept', desk, async ({ page, site }) => {
  await page.goto(site);
  await page.waitForSelector('linli-division-picker >>> input');
  const { keyboard } = page;
  await tabTo(page, 'DisclosureTriangle 我的社区 还没有选 选择');
  await keyboard.press('Enter');
  await hears(page, 'combobox 住在哪个社区或村？（选填）');
  await keyboard.type('liuwan');
  await page.waitForSelector('linli-division-picker >>> [role=option]');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowUp');
  const chosen = await page.$eval('linli-division-picker >>> [aria-selected=true] .title', option => option.textContent!);
  await keyboard.press('Enter');
  await sees(page, chosen);
  assert.equal(await page.$eval('#place', place => (place as HTMLDetailsElement).open), false);
  const name = await page.$eval('#place-name', place => place.textContent!);
  assert.ok(name.endsWith(chosen));
  await page.reload();
  await sees(page, name);
});

/** Presses Tab until a screen reader would say so; what has the focus on the way shows it. */
async function tabTo(page: Page, target: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const way: string[] = [];
  while (way.length < 60) {
    if (key === 'Shift+Tab') await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (key === 'Shift+Tab') await page.keyboard.up('Shift');
    const here = await spoken(page);
    way.push(here);
    assert.ok(await isMarked(page), `the focus can be seen on ${here}`);
    if (here === target) return;
  }
  assert.fail(`no ${target} on the way ${way.join(' → ')}`);
}

/** Whether a ring is drawn around what has the focus, or around its row. */
async function isMarked(page: Page): Promise<boolean> {
  const handle = await focused(page);
  return handle.evaluate(element => element === document.body || [undefined, '::after'].some(part => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  }));
}

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page, a line for each rule. It runs in a world of its own, where the page's policy and scripts don't reach. */
async function flawsOf(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  await session.send('Runtime.evaluate', { expression: axe, contextId });
  const { result } = await session.send('Runtime.evaluate', { expression: "axe.run({ resultTypes: ['violations'] })", contextId, awaitPromise: true, returnByValue: true });
  await session.detach();
  const { violations } = result.value as { violations: { id: string; help: string; nodes: { target: unknown; failureSummary: string }[] }[] };
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(node => `  ${JSON.stringify(node.target)} ${node.failureSummary}`).join('\n')}`);
}

for (const look of ['', '深色', '长辈版'])
  journey(`no barrier on any screen: ${look || 'as it comes'}`, phone, async ({ page, site }) => {
    await page.goto(site);
    await sees(page, '按人生大事找');
    if (look) await page.locator(button(look)).click();
    assert.deepEqual(await flawsOf(page), []);
    await page.locator('#place summary').click();
    await sees(page, '住在哪个社区或村？');
    assert.deepEqual(await flawsOf(page), []);
    await search(page, '低保');
    await found(page, '最低生活保障');
    await page.locator(button('筛选')).click();
    await sees(page, '谁来办');
    assert.deepEqual(await flawsOf(page), []);
    await page.locator(button('最低生活保障')).click();
    await sees(page, '带什么材料');
    assert.deepEqual(await flawsOf(page), []);
    await page.locator(button('看样例和空白表')).click();
    await sees(page, '填写样例');
    assert.deepEqual(await flawsOf(page), []);
  });

journey('the reference of the API loads from nowhere else', desk, async ({ page, site }) => {
  await page.goto(`${site}/docs`);
  await sees(page, '/v1/services/topics');
});
