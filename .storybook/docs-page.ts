import { Canvas, DocsContainer, DocsContext, useOf, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { render, type TemplateResult } from 'lit';
import { createElement as h, useContext, useLayoutEffect, useRef, useState, type PropsWithChildren, type ReactNode } from 'react';
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import { create } from 'storybook/theming';
import manifest from '../packages/elements/custom-elements.json' with { type: 'json' };
import type { ElementTag } from '../scripts/embed/snippets.ts';
import { guides } from '../stories/docs/guides.ts';
import { declarationOf, reference } from '../stories/docs/reference.ts';
import { closing, opening } from '../stories/docs/sections.ts';
import { dressPage, paletteOf, type Look } from '../stories/page.ts';

/** What a build of the embed bundle told of its sizes, where there is one. */
const built = import.meta.glob('../dist/embed/{sizes,preload}.json', { eager: true, import: 'default' });
const papers = { sizes: built['../dist/embed/sizes.json'], preload: built['../dist/embed/preload.json'] };
/** What was checked of each element with assistive technology, where it is written down. */
const notes = import.meta.glob('../docs/accessibility/*.md', { eager: true, query: '?url', import: 'default' });

/** Storybook's pages are React's; what they say is ours, in Lit. */
function Paper({ content }: { content: TemplateResult }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => render(content, place.current!) && undefined);
  return h('div', { className: 'paper sb-unstyled', ref: place });
}

/** Every state of the element: one is shown at a time, played as in its own story, so that a page of thirty stays quick. */
function States(): ReactNode {
  const stories = useContext(DocsContext).componentStories();
  const [shown, show] = useState(stories[0]!);
  return h('div', { className: 'states sb-unstyled' },
    h('ul', { className: 'paper state-list', 'aria-label': '状态 States' }, stories.map(story =>
      h('li', { key: story.id }, h('button', { type: 'button', 'aria-pressed': story === shown, onClick: () => show(story) }, story.name, h('span', null, story.parameters['docs']?.description?.story))))),
    h('div', { className: 'stage' }, h(Canvas, { key: shown.id, of: shown.moduleExport, sourceState: 'none', story: { autoplay: true } })));
}

/** The page of an element. */
export function DocsPage(): ReactNode {
  const { preparedMeta } = useOf('meta', ['meta']);
  const tag = preparedMeta.component as ElementTag;
  const guide = guides[tag];
  return h('div', null,
    h(Paper, { content: opening(tag, guide) }),
    h(States),
    h(Paper, { content: closing(tag, guide, papers, notes[`../docs/accessibility/${tag.replace('linli-', '')}.md`]) }),
    h(Paper, { content: reference(declarationOf(manifest, tag)) }));
}

/** Around it: Storybook's own frame in the colours of the toolbar, whatever a story inside has chosen for itself. */
export function Container({ children, ...props }: PropsWithChildren<DocsContainerProps>): ReactNode {
  const channel = addons.getChannel();
  const [{ userGlobals, globals }] = channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS);
  const look = (userGlobals ?? globals) as Look;
  useLayoutEffect(() => dressPage(look), [look]);
  const { page, surface, text, hint, divider, accent } = paletteOf(look);
  const theme = create({ base: look.colourScheme, appContentBg: page, appBg: page, appPreviewBg: surface, appBorderColor: divider, textColor: text, textMutedColor: hint, barBg: surface, barTextColor: hint, colorPrimary: accent, colorSecondary: accent });
  return h(DocsContainer, { ...props, theme }, children);
}
