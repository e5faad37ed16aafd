import 'axe-core/axe.min.js';
import { expect } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import * as caseTracker from '../../stories/case-tracker.stories.ts';
import * as caseDesk from '../../stories/case-desk.stories.ts';
import * as committeeCard from '../../stories/committee-card.stories.ts';
import * as committeeDirectory from '../../stories/committee-directory.stories.ts';
import * as disputeIntake from '../../stories/dispute-intake.stories.ts';
import * as divisionPicker from '../../stories/division-picker.stories.ts';
import * as provider from '../../stories/provider.stories.ts';
import * as serviceLookup from '../../stories/service-lookup.stories.ts';

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

/** Every story is drawn, played to its end against the real server, and clean for assistive technology. */
for (const [room, { default: meta, ...stories }] of Object.entries({ caseDesk, caseTracker, committeeCard, committeeDirectory, disputeIntake, divisionPicker, provider, serviceLookup }))
  describe(`stories: ${room}`, () => {
    for (const [name, own] of Object.entries(stories))
      it(name, async () => {
        const story: Story = { ...(meta as Story), ...(own as Story) };
        const args = { ...(meta as Story).args, ...(own as Story).args };
        const canvasElement = document.body.appendChild(document.createElement('main'));
        try {
          render(story.render!(args), canvasElement);
          await story.play?.({ canvasElement, args });
          const { violations } = await axe.run(canvasElement);
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
        } finally {
          canvasElement.remove();
        }
      });
  });
