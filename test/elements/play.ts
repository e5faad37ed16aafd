import 'axe-core/axe.min.js';
import { expect } from '@open-wc/testing';
import '@linli/elements/provider/define';
import type { ProviderElement } from '@linli/elements/provider';
import { wipeDevice } from '@linli/elements/shared/vaults';
import { render, type TemplateResult } from 'lit';
import { dressPage } from '../../stories/page.ts';
import { looksOf, wear } from './looks.ts';

interface Options { readonly runOnly?: readonly string[] }
declare const axe: { run(node: Element, options?: Options): Promise<{ violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[] }> };

interface Story {
  readonly args: object;
  readonly render?: (args: object) => TemplateResult;
  readonly play?: (context: { canvasElement: HTMLElement; args: object }) => Promise<void> | void;
}
/** A file of stories: what it exports. */
export type Stories = Readonly<Record<string, object>>;

before(async () => {
  document.adoptedStyleSheets = await Promise.all(['/stories/stage.css', '/stories/scenes/scenes.css'].map(async address => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(await (await fetch(address)).text());
    return sheet;
  }));
});

// Also of one that was cut off in the middle: the next has the page and the device to itself.
afterEach(async () => {
  document.querySelectorAll('body > linli-provider').forEach(provider => provider.remove());
  document.documentElement.style.cssText = '';
  await wipeDevice();
});

/** Draws a story and plays it to its end, in a provider whose look can be changed. */
export async function play(stories: Stories, name: string, more: object = {}): Promise<{ provider: ProviderElement; canvas: HTMLElement }> {
  const { default: meta, [name]: own } = stories;
  const story: Story = { ...(meta as Story), ...(own as Story) };
  const args = { ...(meta as Story).args, ...(own as Story).args, ...more };
  dressPage({ theme: 'civic', colourScheme: 'light', scale: 'standard' });
  const provider = document.body.appendChild(document.createElement('linli-provider'));
  const canvas = provider.appendChild(document.createElement('main'));
  render(story.render!(args), canvas);
  await story.play?.({ canvasElement: canvas, args });
  return { provider, canvas };
}

/** What a look can spoil. */
const ofLooks: Options = { runOnly: ['color-contrast', 'target-size', 'scrollable-region-focusable'] };

async function isClean(canvas: Element, look: string, options?: Options): Promise<void> {
  const { violations } = await axe.run(canvas, options);
  expect(violations.map(({ id, nodes }) => `${look} ${id}: ${nodes[0]?.html} ${nodes[0]?.any[0]?.message ?? ''}`)).to.deep.equal([]);
}

let count = 0;

/** Every story is drawn, played to its end against the real server, and clean for assistive technology, in its own look and in others. */
export function playAll(rooms: Readonly<Record<string, Stories>>): void {
  for (const [room, stories] of Object.entries(rooms)) describe(`stories: ${room}`, () => {
    for (const name of Object.keys(stories)) {
      if (name === 'default') continue;
      const looks = looksOf(count++);
      it(name, async () => {
        const { provider, canvas } = await play(stories, name);
        await isClean(canvas, '');
        // What has a provider of its own says itself how it looks.
        if (canvas.querySelector('linli-provider')) return;
        for (const look of looks) {
          await wear(provider, look);
          await isClean(canvas, Object.values(look).join(' '), ofLooks);
        }
        // Some go through twelve questions, each answered by the server.
      }).timeout(30_000 + looks.length * 2_000);
    }
  });
}
