import { expect } from '@open-wc/testing';
import '@linli/elements/provider/define';
import { wipeDevice } from '@linli/elements/shared/vaults';
import { render, type TemplateResult } from 'lit';
import { pseudo, speakPseudo } from '../../stories/pseudo.ts';
import * as desk from '../../stories/case-desk.stories.ts';
import * as tracker from '../../stories/case-tracker.stories.ts';
import * as card from '../../stories/committee-card.stories.ts';
import * as directory from '../../stories/committee-directory.stories.ts';
import * as intake from '../../stories/dispute-intake.stories.ts';
import * as picker from '../../stories/division-picker.stories.ts';
import * as lookup from '../../stories/service-lookup.stories.ts';
import * as organisers from '../../stories/volunteer-desk.stories.ts';
import * as volunteers from '../../stories/volunteer-signup.stories.ts';

interface Story {
  readonly args?: object;
  readonly render?: (args: object) => TemplateResult;
  readonly play?: (context: { canvasElement: HTMLElement; args: object }) => Promise<void> | void;
}

/** The screens that have all pieces between them: cells, rings, timelines, bubbles, charts, faults, tables. */
const screens: Readonly<Record<string, readonly [room: { readonly default: object }, names: readonly string[]]>> = {
  'service-lookup': [lookup, ['Home', 'Filtered', 'Guide']],
  'dispute-intake': [intake, ['Kind', 'Behalf', 'Receipt']],
  'case-tracker': [tracker, ['Entry', 'Written', 'Messages']],
  'committee-directory': [directory, ['Home', 'Chart', 'Record']],
  'committee-card': [card, ['Card']],
  'division-picker': [picker, ['LevelByLevel', 'Required']],
  'volunteer-signup': [volunteers, ['Doors', 'Mine', 'Hours', 'Record']],
  'case-desk': [desk, ['Queue', 'Messages', 'Filing']],
  'volunteer-desk': [organisers, ['Shifts', 'Roster']],
};

/** What has a box of its own below an element, and does not flow in a line of text. */
function boxesIn(element: Element): Element[] {
  return [...(element.shadowRoot ?? element).children].flatMap(child => {
    const { display, visibility, clipPath } = getComputedStyle(child);
    if (display === 'none' || visibility === 'hidden' || clipPath === 'inset(50%)' || child.localName === 'svg') return [];
    // Dots between words hang over the edge, and are cut off there.
    if (child.matches('.dots')) return [];
    return /^inline/.test(display) ? boxesIn(child) : [child, ...boxesIn(child)];
  }).filter(({ localName }) => !['style', 'slot', 'option'].includes(localName));
}

/** Whether a box may be wider than the screen, since something around it scrolls. */
const scrolls = (element: Element): boolean => {
  for (let node: Node | null = element.parentNode; node; node = node instanceof ShadowRoot ? node.host : node.parentNode)
    if (node instanceof Element && !/^(visible|clip)/.test(getComputedStyle(node).overflowX) && node !== document.documentElement && node !== document.body) return true;
  return false;
};
const named = (element: Element): string => `${element.localName}.${[...element.classList].join('.')} ${element.textContent?.replace(/\s+/g, ' ').trim().slice(0, 30) ?? ''}`;

async function shown(room: { readonly default: object }, name: string): Promise<{ provider: HTMLElement; element: HTMLElement }> {
  const story = { ...room.default, ...(room as unknown as Readonly<Record<string, Story>>)[name] } as Story;
  const args = { ...(room.default as Story).args, ...story.args };
  const provider = document.body.appendChild(document.createElement('linli-provider'));
  provider.language = pseudo;
  const canvasElement = provider.appendChild(document.createElement('main'));
  render(story.render!(args), canvasElement);
  await story.play?.({ canvasElement, args });
  return { provider, element: [...canvasElement.querySelectorAll<HTMLElement>('*')].find(({ shadowRoot }) => shadowRoot)! };
}

const isStill = (): Promise<unknown> => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(Boolean)));

describe('from right to left', () => {
  before(async () => {
    speakPseudo();
    document.body.style.cssText = 'width: 320px; margin: 0';
    const stage = new CSSStyleSheet();
    stage.replaceSync(await (await fetch('/stories/stage.css')).text());
    document.adoptedStyleSheets = [stage];
  });
  afterEach(async () => {
    document.querySelectorAll('body > linli-provider').forEach(provider => provider.remove());
    await wipeDevice();
  });

  for (const [tag, [room, names]] of Object.entries(screens)) describe(`linli-${tag}`, () => {
    for (const name of names) it(name, async () => {
      const { provider, element } = await shown(room, name);
      await isStill();
      expect(element.matches(':dir(rtl)')).to.equal(true);
      const outer = element.getBoundingClientRect();
      const boxes = boxesIn(element);
      expect(boxes.length).to.be.greaterThan(5);
      const rtl = boxes.map(box => box.getBoundingClientRect());
      expect(boxes.filter((box, index) => (rtl[index]!.left < outer.left - 1 || rtl[index]!.right > outer.right + 1) && !scrolls(box)).map(named), 'beyond its edges').to.deep.equal([]);
      // Turned round, everything stands as in a mirror.
      provider.dir = 'ltr';
      const askew = boxes.filter((box, index) => {
        const { left, width } = box.getBoundingClientRect();
        return width > 1 && (Math.abs(outer.right - rtl[index]!.right - (left - outer.left)) > 1 || Math.abs(rtl[index]!.width - width) > 1);
      });
      expect(askew.map(named), 'not mirrored').to.deep.equal([]);
    }).timeout(60_000);
  });
});
