import 'axe-core/axe.min.js';
import { expect } from '@open-wc/testing';
import '@linli/elements/provider/define';
import { wipeDevice } from '@linli/elements/shared/vaults';
import { render, type TemplateResult } from 'lit';
import { dressPage } from '../../stories/page.ts';
import { looksOf, wear } from './looks.ts';

interface Options { readonly runOnly?: readonly string[] }
declare const axe: { run(node: Element, options?: Options): Promise<{ violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[] }> };

interface Story {
  readonly args?: object;
  readonly render?: (args: object) => TemplateResult;
  readonly play?: (context: { canvasElement: HTMLElement; args: object }) => Promise<void> | void;
}

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

/** What a look can spoil. */
const ofLooks: Options = { runOnly: ['color-contrast', 'target-size', 'scrollable-region-focusable'] };

async function isClean(canvas: Element, look: string, options?: Options): Promise<void> {
  const { violations } = await axe.run(canvas, options);
  expect(violations.map(({ id, nodes }) => `${look} ${id}: ${nodes[0]?.html} ${nodes[0]?.any[0]?.message ?? ''}`)).to.deep.equal([]);
}

let count = 0;

/** Every story is drawn, played to its end against the real server, and clean for assistive technology, in its own look and in others. */
export function playAll(rooms: Readonly<Record<string, { readonly default: object }>>): void {
  for (const [room, { default: meta, ...stories }] of Object.entries(rooms)) describe(`stories: ${room}`, () => {
    for (const [name, own] of Object.entries(stories)) {
      const looks = looksOf(count++);
      it(name, async () => {
        const story: Story = { ...(meta as Story), ...(own as Story) };
        const args = { ...(meta as Story).args, ...(own as Story).args };
        dressPage({ theme: 'civic', colourScheme: 'light', scale: 'standard' });
        const provider = document.body.appendChild(document.createElement('linli-provider'));
        const canvasElement = provider.appendChild(document.createElement('main'));
        render(story.render!(args), canvasElement);
        await story.play?.({ canvasElement, args });
        await isClean(canvasElement, '');
        // What has a provider of its own says itself how it looks.
        if (canvasElement.querySelector('linli-provider')) return;
        for (const look of looks) {
          await wear(provider, look);
          await isClean(canvasElement, Object.values(look).join(' '), ofLooks);
        }
        // Some go through twelve questions, each answered by the server.
      }).timeout(30_000 + looks.length * 2_000);
    }
  });
}
