import { transformSync } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../server/process.ts';
import type { Tab } from './tab.ts';

const patience = 30_000;
const pause = () => new Promise(done => setTimeout(done, 50));

/** A function as an expression that calls it, in the syntax of the oldest kernel. */
function call<A extends readonly unknown[]>(task: (...values: A) => unknown, values: A): string {
  const { code } = transformSync(`(${task.toString()})(${values.map(value => JSON.stringify(value)).join()})`, { target: 'chrome78', charset: 'utf8' });
  return code.trim().replace(/;$/, '');
}

/** Somebody before a room, in whatever browser. */
export class Visitor {
  private readonly tab: Tab;
  private readonly room: string;
  /** Where screenshots go, if anywhere, and what their names begin with. */
  private readonly album: string;

  constructor(tab: Tab, room: string, album: string) {
    this.tab = tab;
    this.room = room;
    this.album = album;
  }

  ask<T, A extends readonly unknown[]>(task: (...values: A) => T, ...values: A): Promise<T> {
    return this.tab.value<T>(call(task, values));
  }

  /** Asks again and again until there is an answer. */
  async until<T, A extends readonly unknown[]>(what: string, task: (...values: A) => T | undefined | null | false, ...values: A): Promise<T> {
    for (const end = Date.now() + patience; Date.now() < end; await pause()) {
      const answer = await this.ask(task, ...values);
      if (answer) return answer;
    }
    await this.photograph('failed');
    throw new Error(`Waited for ${what}, but: ${(await this.text()).slice(0, 300)}`);
  }

  /** What stands in the room, blanks aside. */
  text(): Promise<string> {
    return this.ask(tag => (document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>('.room')?.innerText ?? document.body.innerText).replace(/\s/g, ''), this.room);
  }

  /** How many a selector finds. */
  count(selector: string): Promise<number> {
    return this.ask((tag, what) => document.querySelector(tag)!.shadowRoot!.querySelectorAll(what).length, this.room, selector);
  }

  comes(selector: string): Promise<boolean> {
    return this.until(selector, (tag, what) => !!document.querySelector(tag)?.shadowRoot?.querySelector(what), this.room, selector);
  }

  stands(heading: string): Promise<boolean> {
    return this.until(`“${heading}”`, (tag, words) => !!document.querySelector(tag)?.shadowRoot?.querySelector('h2')?.textContent?.includes(words), this.room, heading);
  }

  /** Waits until the room says so, blanks aside. */
  tells(words: string): Promise<boolean> {
    return this.until(`“${words}”`, (tag, text) => !!document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>('.room')?.innerText.replace(/\s/g, '').includes(text), this.room, words.replace(/\s/g, ''));
  }

  /** Presses what a selector finds, the first or another, once it stands still and nothing lies over it. */
  async press(selector: string, nth = 0): Promise<void> {
    let before = '';
    for (const end = Date.now() + patience; ; await pause()) {
      const place = await this.ask((tag, what, index) => {
        const inside = document.querySelector(tag)?.shadowRoot;
        const target = inside?.querySelectorAll<HTMLElement>(what)[index];
        if (!inside || !target) return undefined;
        target.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = target.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        const hit = inside.elementFromPoint(x, y);
        const label = target.closest('label');
        return width && hit && (target.contains(hit) || hit.contains(target) || label?.contains(hit)) ? [x, y] as const : undefined;
      }, this.room, selector, nth);
      if (place && before === place.join()) return this.tab.tap(...place);
      before = place?.join() ?? '';
      if (Date.now() < end) continue;
      await this.photograph('failed');
      throw new Error(`Nothing to press at ${selector}: ${(await this.text()).slice(0, 300)}`);
    }
  }

  /** Types into a field, in the place of what stands there. */
  async write(selector: string, words: string): Promise<void> {
    await this.press(selector);
    await this.ask((tag, what) => document.querySelector(tag)!.shadowRoot!.querySelector<HTMLInputElement>(what)!.select(), this.room, selector);
    await this.tab.type(words);
    await this.until(`“${words}” in ${selector}`, (tag, what, typed) => document.querySelector(tag)!.shadowRoot!.querySelector<HTMLInputElement>(what)?.value === typed, this.room, selector, words);
  }

  /** Keeps a picture of the screen, where the run wants them. */
  async photograph(name: string): Promise<void> {
    const folder = process.env['LINLI_SCREENSHOTS'];
    if (!folder) return;
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, `${this.album} ${name}.png`), await this.tab.picture());
  }
}
