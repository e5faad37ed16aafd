import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, SerializedAXNode, Viewport } from 'puppeteer-core';
import { desk, isWide, journey, phone, sees } from './support.ts';

/*
 * What must hold on any device and with any setting of it: a large zoom, large type, few colours, no motion, no screen at all.
 */

/** Every element on a page of the portal: what is seen there, and what a screen reader finds and is told without being asked. */
const pages: readonly { readonly path: string; readonly words: string; readonly hears: readonly string[]; readonly live: readonly string[] }[] = [
  { path: '', words: '按人生大事找', hears: ['searchbox 想办什么事？', 'button 搜索', 'heading 按人生大事找', 'DisclosureTriangle 我的社区 还没有选 选择'], live: ['status'] },
  { path: '?open#service=residence-permit', words: '带什么材料', hears: ['button 返回', 'heading 带什么材料', 'heading 怎么办', 'button 分享', 'button 打印'], live: ['status'] },
  { path: 'dispute.html', words: '现在有人身危险吗？', hears: ['heading 现在有人身危险吗？', 'button 快速离开'], live: [] },
  { path: 'case.html', words: '案件编号', hears: ['textbox 案件编号', 'textbox 查询码', 'checkbox 在这台设备上记住'], live: ['status'] },
  { path: 'committees.html#committee=990101001003', words: '谁在这里工作', hears: ['heading 棠苑社区居民委员会', 'heading 谁在这里工作', 'link 拨打0490', 'button 分享'], live: ['status'] },
  { path: 'volunteer.html', words: '一起做志愿服务', hears: ['heading 一起做志愿服务', 'button 我是党员', 'button 我是居民'], live: [] },
];

/** For whoever wants to look: `LINLI_SHOTS=folder`. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['LINLI_SHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replace(/\W+/g, '-')}.png`) as `${string}.png` });
}

/** A window of 1280 × 1024 pixels as it is left at a zoom. */
const zoomed = (factor: number): Viewport => ({ width: 1280 / factor, height: 1024 / factor, deviceScaleFactor: factor });

/** Whether words are cut off somewhere: hidden by the box that holds them. */
const cutOff = (page: Page): Promise<string[]> => page.evaluate(() => {
  const cut: string[] = [];
  const look = (root: ParentNode): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      const { overflowX, overflowY } = getComputedStyle(element);
      if (element.matches('.said, textarea, svg, svg *') || !/hidden|clip/.test(overflowX + overflowY) || !element.innerText) continue;
      if (element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2) cut.push(`${element.localName}.${element.className} ${element.innerText.slice(0, 20)}`);
    }
  };
  look(document);
  return cut;
});

journey('at 200 and 400 % all is read from top to bottom alone', zoomed(1), async ({ page, site }) => {
  for (const { path, words } of pages) {
    await page.goto(`${site}/${path}`);
    await sees(page, words);
    for (const factor of [2, 4]) {
      await page.setViewport(zoomed(factor));
      assert.equal(await isWide(page), false, `${path} at ${factor}00 %`);
      assert.deepEqual(await cutOff(page), [], `${path} at ${factor}00 %`);
      await shot(page, `zoom-${factor}-${path}`);
    }
  }
});

/** WeChat, Firefox and phones enlarge type alone, and leave every other length as it is. Chromium on a desk has no such setting: each size is set by hand. */
const enlarge = (page: Page, by: number): Promise<void> => page.evaluate(factor => {
  const sizes = new Map<HTMLElement, number>();
  const look = (root: ParentNode): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      sizes.set(element, parseFloat(getComputedStyle(element).fontSize));
    }
  };
  look(document);
  for (const [element, size] of sizes) element.style?.setProperty('font-size', `${size * factor}px`, 'important');
}, by);

journey('with type alone at 140 % nothing is cut off', phone, async ({ page, site }) => {
  for (const { path, words } of pages) {
    await page.goto(`${site}/${path}`);
    await sees(page, words);
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    await enlarge(page, 1.4);
    assert.ok(await height() > before * 1.1, `${path}: type has grown, ${before} → ${await height()}`);
    assert.equal(await isWide(page), false, path);
    assert.deepEqual(await cutOff(page), [], path);
    await shot(page, `type-${path}`);
  }
});

journey('without motion nothing moves, and in forced colours edges and focus are there', phone, async ({ page, site }) => {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }, { name: 'forced-colors', value: 'active' }] });
  for (const { path, words } of pages) {
    await page.goto(`${site}/${path}`);
    await sees(page, words);
    const { moving, bare, rings } = await page.evaluate(() => {
      const moving: string[] = [];
      const bare: string[] = [];
      let rings = 0;
      const look = (root: ParentNode): void => {
        for (const element of root.querySelectorAll<HTMLElement>('*')) {
          if (element.shadowRoot) look(element.shadowRoot);
          if (root === document || !element.checkVisibility()) continue;
          const style = getComputedStyle(element);
          const name = `${element.localName}.${element.className}`;
          if (style.animationName !== 'none' || style.transitionDuration.split(', ').some(one => parseFloat(one) > 0)) moving.push(name);
          if (element.matches('.button, .badge') && (style.borderTopStyle === 'none' || parseFloat(style.borderTopWidth) < 1)) bare.push(name);
          if (element.matches('a[href], button, summary') && !element.matches('.whole') && rings < 12) {
            element.focus({ focusVisible: true } as FocusOptions);
            if (element.matches(':focus') && (getComputedStyle(element).outlineStyle === 'none' || parseFloat(getComputedStyle(element).outlineWidth) < 2)) bare.push(`no ring: ${name}`);
            rings++;
          }
        }
      };
      look(document);
      return { moving, bare, rings };
    });
    assert.deepEqual({ moving, bare }, { moving: [], bare: [] }, path);
    assert.ok(rings > 1, path);
    await shot(page, `forced-${path}`);
  }
});

journey('in elder view a phone is always in sight, and hides nothing that has the focus', { ...phone, isMobile: false, hasTouch: false }, async ({ page, site }) => {
  await page.evaluateOnNewDocument(() => localStorage.setItem('portal.scale', 'elder'));
  for (const { path, words } of pages) {
    await page.goto(`${site}/${path}`);
    await sees(page, words);
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      const { seen, hidden } = await page.evaluate(() => {
        let element = document.activeElement as HTMLElement;
        while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement as HTMLElement;
        const bar = [...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('.call, .bar:has([part=call])')).find(Boolean)!;
        const phone = bar.getBoundingClientRect();
        const own = element.getBoundingClientRect();
        const inRoom = element.getRootNode() === bar.getRootNode();
        return { seen: phone.top < innerHeight && phone.bottom <= innerHeight + 1 || !inRoom, hidden: inRoom && !bar.contains(element) && own.top < phone.bottom && own.bottom > phone.top + 1 ? element.outerHTML.slice(0, 80) : '' };
      });
      assert.deepEqual({ seen, hidden }, { seen: true, hidden: '' }, path);
    }
    await shot(page, `elder-${path}`);
  }
});

/** Role and name of all that a screen reader finds. */
const linesOf = ({ role, name, children = [] }: SerializedAXNode): string[] => [`${role} ${name ?? ''}`, ...children.flatMap(linesOf)];

journey('a screen reader finds everything by its role and name, and is told what changes', desk, async ({ page, site }) => {
  const session = await page.createCDPSession();
  for (const { path, words, hears, live } of pages) {
    await page.goto(`${site}/${path}`);
    await sees(page, words);
    const lines = linesOf((await page.accessibility.snapshot())!);
    for (const line of hears) assert.ok(lines.some(one => one.startsWith(line)), `${path}: ${line} in\n${lines.join('\n')}`);
    assert.deepEqual(lines.filter(line => /^(button|link|textbox|searchbox|checkbox|radio|combobox|image|DisclosureTriangle) $/.test(line)), [], `${path}: nothing without a name`);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const told = nodes.filter(({ ignored, properties }) => !ignored && properties?.some(({ name, value }) => name === 'live' && value.value !== 'off'));
    for (const role of live) assert.ok(told.some(node => node.role?.value === role), `${path}: ${role} is live`);
  }
});
