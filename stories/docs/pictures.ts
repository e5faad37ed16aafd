import { html, type TemplateResult } from 'lit';
import type { ElementTag } from '../../scripts/embed/snippets.ts';
import './frame.ts';
import { guides } from './guides.ts';

type Stories = () => Promise<Readonly<Record<string, object>>>;
const stories: Readonly<Record<ElementTag, Stories>> = {
  'linli-service-lookup': () => import('../service-lookup.stories.ts'),
  'linli-dispute-intake': () => import('../dispute-intake.stories.ts'),
  'linli-case-tracker': () => import('../case-tracker.stories.ts'),
  'linli-committee-directory': () => import('../committee-directory.stories.ts'),
  'linli-committee-card': () => import('../committee-card.stories.ts'),
  'linli-volunteer-signup': () => import('../volunteer-signup.stories.ts'),
  'linli-case-desk': () => import('../case-desk.stories.ts'),
  'linli-volunteer-desk': () => import('../volunteer-desk.stories.ts'),
  'linli-division-picker': () => import('../division-picker.stories.ts'),
  'linli-provider': () => import('../provider.stories.ts'),
};

/** A picture of an element in use: a story, drawn small. */
export const frame = (tag: ElementTag, { story, width } = guides[tag].picture): TemplateResult =>
  html`<story-frame .stories=${stories[tag]} .story=${story} .width=${width}></story-frame>`;
