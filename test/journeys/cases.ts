import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { png } from '../server/pictures.ts';

/*
 * A resident who files and follows a case, and a clerk who handles it, with real clicks and keys, each in a window of their own.
 */
export const intake = 'linli-dispute-intake';
export const tracker = 'linli-case-tracker';
export const desk = 'linli-case-desk';

/** Waits until a selector finds something in a room. Looks again and again: a browser tells nobody outside what changes in a shadow root. */
export async function comes(page: Page, room: string, selector: string): Promise<ElementHandle<HTMLElement>> {
  const found = await page.waitForFunction((tag, what) => document.querySelector(tag)?.shadowRoot?.querySelector(what), { polling: 50 }, room, selector);
  return found as ElementHandle<HTMLElement>;
}

/** Presses what a selector finds in a room, once it is there and can be pressed. */
export async function press(page: Page, room: string, ...selectors: string[]): Promise<void> {
  for (const selector of selectors) {
    // At the end of the screen the phone of elder view would lie over it.
    await (await comes(page, room, selector)).evaluate(element => element.scrollIntoView({ block: 'center' }));
    await page.locator(`${room} >>> ${selector}`).click();
  }
}

const fieldAt = (path: string): string => `#f-${path.replaceAll('.', '-')}`;

/** Types into a field as somebody with an input method does: whole words at once. */
export async function write(page: Page, room: string, path: string, words: string): Promise<void> {
  await (await comes(page, room, fieldAt(path))).evaluate(element => element.scrollIntoView({ block: 'center' }));
  await page.locator(`${room} >>> ${fieldAt(path)}`).click({ count: 3 });
  await page.keyboard.sendCharacter(words);
}

/** Chooses an option of a native list. */
export async function pick(page: Page, room: string, path: string, value: string): Promise<void> {
  const list = await comes(page, room, fieldAt(path));
  await list.select(value);
}

/** Sets a native date or time: its picker is the phone's own. */
export async function date(page: Page, room: string, path: string, value: string): Promise<void> {
  const field = await comes(page, room, fieldAt(path)) as ElementHandle<HTMLInputElement>;
  await field.evaluate((input, to) => {
    input.value = to;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, value);
}

export const headingOf = (page: Page, room = intake): Promise<string> => page.$eval(`${room} >>> h2`, heading => heading.textContent!.replace(/\s+/g, ' ').trim());

/** Waits until the room's heading says so. */
export const stands = async (page: Page, words: string, room = intake): Promise<void> => {
  await page.waitForFunction((tag, text) => document.querySelector(tag)?.shadowRoot?.querySelector('h2')?.textContent?.includes(text), { polling: 50 }, room, words);
};

/** Waits until a room says so, blanks aside. */
export const tells = async (page: Page, room: string, words: string): Promise<void> => {
  await page.waitForFunction((tag, text) => (document.querySelector(tag)?.shadowRoot?.querySelector('.room') as HTMLElement | null)?.innerText.replace(/\s/g, '').includes(text), { polling: 50 }, room, words.replace(/\s/g, ''));
};

/** Says that nobody is in danger, and leads to the question what kind it is. */
export const begin = (page: Page): Promise<void> => press(page, intake, '[part=choice]:nth-of-type(2)');

/** Clicks what was brought to the middle first: at the end of the screen the phone of elder view would lie over it. */
async function reach(target: ElementHandle): Promise<void> {
  await target.evaluate(element => element.scrollIntoView({ block: 'center' }));
  await target.click();
}

/** Says no to every circumstance that is asked about. */
export async function noneOfThese(page: Page): Promise<void> {
  await comes(page, intake, '[id^=f-situations]');
  for (const label of await page.$$(`${intake} >>> .pair label:nth-of-type(2)`)) await reach(label);
}

/** Goes on to the next question, which has this heading. */
export async function on(page: Page, heading: string): Promise<void> {
  await press(page, intake, '[part=submit]');
  await stands(page, heading);
}

/** Ticks every consent. */
export async function agree(page: Page): Promise<void> {
  await comes(page, intake, '[part=consent]');
  for (const box of await page.$$(`${intake} >>> [part=consent] input`)) if (!await box.evaluate(input => (input as HTMLInputElement).checked)) await reach(box);
}

/** Pictures on the disk, each another one; `remove` takes them away. */
export function pictures(count: number): { paths: string[]; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'linli-pictures-'));
  const paths = Array.from({ length: count }, (_, index) => {
    const path = join(folder, `现场${index + 1}.png`);
    // Where it was taken stands beside the picture, as phones have it.
    writeFileSync(path, png(64 + index, 48, [['eXIf', new TextEncoder().encode('GPS 30.5128N 120.4181E')]]));
    return path;
  });
  return { paths, remove: () => rmSync(folder, { recursive: true }) };
}

/** Number and code on the receipt. */
export async function receiptOf(page: Page): Promise<{ number: string; code: string }> {
  await comes(page, intake, '[part=receipt]');
  const [number = '', code = ''] = await page.$$eval(`${intake} >>> [part=receipt] .secret .number`, all => all.map(one => one.textContent!.replace(/\s/g, '')));
  return { number, code };
}

/** Answers everything from the kind up to the papers. */
export async function tell(page: Page): Promise<void> {
  await press(page, intake, '[part=choice][value=neighbours]');
  await noneOfThese(page);
  await on(page, '发生了什么事？');
  await write(page, intake, 'story', '楼上502室晚上十点以后一直用电钻装修，和对方说过两次都没有用，家里老人睡不好。');
  await date(page, intake, 'happenedOn', '2026-03-05');
  await on(page, '事情发生在哪里？');
  await write(page, intake, 'place', '柳堤小区3幢402室');
  await on(page, '您为谁申请？');
  await write(page, intake, 'applicant.name', '林小满');
  await on(page, '和谁有纠纷？');
  await press(page, intake, '#f-respondents-0-kind label:nth-of-type(1)');
  await write(page, intake, 'respondents.0.name', '周远航');
  await on(page, '您希望怎么解决？');
  await write(page, intake, 'wishes', '希望晚上八点以后不再施工。');
  await on(page, '对调解有什么要求吗？');
  await on(page, '有照片或材料吗？');
}

/** The rest, from the papers on. */
export async function finish(page: Page): Promise<void> {
  await on(page, '怎么联系您？');
  await write(page, intake, 'applicant.phone', '13800000000');
  await on(page, '您的信息这样使用');
  await agree(page);
  await on(page, '核对一下再提交');
}
