import 'axe-core/axe.min.js';
import { expect } from '@open-wc/testing';
import '@linli/elements/provider/define';
import type { ProviderElement } from '@linli/elements/provider';
import { wipeDevice } from '@linli/elements/shared/vaults';
import { render, type TemplateResult } from 'lit';
import { dressPage } from '../../stories/page.ts';
import { hasPhone, isOwnPage, shortOfElder, within } from './elder.ts';
import { isMeasured, looksOf, wear } from './looks.ts';
import { tooWide } from './narrow.ts';

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

/** For elders what they are promised; and no way sideways on a screen of 320 px, which is one of 1280 at 400 %, nor with type that is 1.4 times as large. */
async function fitsEverybody(provider: ProviderElement, canvas: HTMLElement): Promise<void> {
  const look = { theme: 'civic', colourScheme: 'light' } as const;
  canvas.style.width = '320px';
  await wear(provider, { ...look, scale: 'standard' });
  expect(await tooWide(canvas), 'at 320 px').to.deep.equal([]);
  await wear(provider, { ...look, scale: 'elder' });
  expect(await tooWide(canvas), 'at 320 px in elder view').to.deep.equal([]);
  expect(shortOfElder(canvas), 'in elder view').to.deep.equal([]);
  if (isOwnPage(canvas)) expect(hasPhone(canvas), 'a phone in elder view').to.equal(true);
  await wear(provider, { ...look, scale: 'standard' });
  provider.style.setProperty('--linli-font-scale', '1.4');
  canvas.style.width = '360px';
  expect(await tooWide(canvas), 'with larger type').to.deep.equal([]);
}

let count = 0;

/** Every story is drawn, played to its end against the real server, and clean for assistive technology, in its own look and in others. */
export function playAll(rooms: Readonly<Record<string, Stories>>): void {
  for (const [room, stories] of Object.entries(rooms)) describe(`stories: ${room}`, () => {
    for (const name of Object.keys(stories)) {
      if (name === 'default') continue;
      const story = count++;
      const looks = looksOf(story);
      it(name, async () => {
        const { provider, canvas } = await play(stories, name);
        await isClean(canvas, '');
        // What has a provider of its own says itself how it looks.
        if (canvas.querySelector('linli-provider')) return;
        for (const look of looks) {
          await wear(provider, look);
          // What is below the phone of elder view is scrolled up by whoever wants it: axe would take it for hidden.
          for (const element of within(canvas)) if (getComputedStyle(element).position === 'sticky') element.style.position = 'static';
          await isClean(canvas, Object.values(look).join(' '), ofLooks);
        }
        // The page around them in a scene is not theirs.
        if (room !== 'scenes' && isMeasured(story)) await fitsEverybody(provider, canvas);
        // Some go through twelve questions, each answered by the server.
      }).timeout(30_000 + looks.length * 2_000);
    }
  });
}
