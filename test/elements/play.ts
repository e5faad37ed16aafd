import 'axe-core/axe.min.js';
import { expect } from '@open-wc/testing';
import { wipeDevice } from '@linli/elements/shared/vaults';
import { render, type TemplateResult } from 'lit';

declare const axe: { run(node: Element): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

interface Story {
  readonly args?: object;
  readonly render?: (args: object) => TemplateResult;
  readonly play?: (context: { canvasElement: HTMLElement; args: object }) => Promise<void> | void;
}

before(async () => {
  const stage = new CSSStyleSheet();
  stage.replaceSync(await (await fetch('/stories/stage.css')).text());
  document.adoptedStyleSheets = [stage];
});

// Also of one that was cut off in the middle: the next has the page and the device to itself.
afterEach(async () => {
  document.querySelectorAll('body > main').forEach(stage => stage.remove());
  await wipeDevice();
});

/** Every story is drawn, played to its end against the real server, and clean for assistive technology. */
export function playAll(rooms: Readonly<Record<string, { readonly default: object }>>): void {
  for (const [room, { default: meta, ...stories }] of Object.entries(rooms)) describe(`stories: ${room}`, () => {
    for (const [name, own] of Object.entries(stories))
      it(name, async () => {
        const story: Story = { ...(meta as Story), ...(own as Story) };
        const args = { ...(meta as Story).args, ...(own as Story).args };
        const canvasElement = document.body.appendChild(document.createElement('main'));
        render(story.render!(args), canvasElement);
        await story.play?.({ canvasElement, args });
        const { violations } = await axe.run(canvasElement);
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
        // Some go through twelve questions, each answered by the server.
      }).timeout(30_000);
  });
}
