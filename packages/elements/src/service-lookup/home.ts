import type { LifeEventId } from '@linli/contract/service';
import type { LifeEvent, ServiceTopics, Topic } from '@linli/contract/services';
import type { IconNode } from 'lucide';
import { html, nothing, type TemplateResult } from 'lit';
import baby from 'lucide/dist/esm/icons/baby.mjs';
import briefcase from 'lucide/dist/esm/icons/briefcase.mjs';
import heart from 'lucide/dist/esm/icons/heart.mjs';
import house from 'lucide/dist/esm/icons/house.mjs';
import luggage from 'lucide/dist/esm/icons/luggage.mjs';
import pulse from 'lucide/dist/esm/icons/activity.mjs';
import sun from 'lucide/dist/esm/icons/sun.mjs';
import umbrella from 'lucide/dist/esm/icons/umbrella.mjs';
import { foundNothing } from '../shared/art.ts';
import { callTo } from '../shared/call.ts';
import { icon } from '../shared/icon.ts';
import type { Locale } from '../shared/messages.ts';
import { homeWords } from './home.messages.ts';
import type { ServiceLookupWords } from './service-lookup.messages.ts';

const eventIcons: Record<LifeEventId, IconNode> = {
  'having-a-child': baby, 'getting-married': heart, 'moving-here': luggage, 'growing-old': sun,
  'losing-a-job': briefcase, 'illness-or-disability': pulse, 'hard-times': umbrella, 'building-a-home': house,
};

/** What a choice on the first screen asks for. */
export interface HomeActions {
  readonly words: ServiceLookupWords;
  readonly language: Locale;
  readonly onWord: (word: string) => void;
  readonly onEvent: (event: LifeEvent) => void;
  readonly onTopic: (topic: Topic) => void;
}

/** The topics with how many services each holds. */
const renderTopics = (topics: readonly Topic[], { language, onTopic }: HomeActions): TemplateResult => html`
  <h3 class="group">${homeWords[language].topics}</h3>
  <ul class="grid">
    ${topics.map(topic => html`<li><button class="chip topic" @click=${() => onTopic(topic)}>${topic.name}<span class="count">${topic.count}</span></button></li>`)}
  </ul>
`;

/** The first screen: hot words, moments of life, topics. */
export const renderHome = ({ words, events, topics }: ServiceTopics, actions: HomeActions): TemplateResult => html`
  <h3 class="group">${homeWords[actions.language].words}</h3>
  <ul class="chips">
    ${words.map(word => html`<li><button class="chip" @click=${() => actions.onWord(word)}>${word}</button></li>`)}
  </ul>
  <h3 class="group">${homeWords[actions.language].events}</h3>
  <ul class="grid">
    ${events.slice(0, 8).map(event => html`<li><button class="card cell" @click=${() => actions.onEvent(event)}>${icon(eventIcons[event.id])}${event.name}</button></li>`)}
  </ul>
  ${renderTopics(topics, actions)}
`;

/** Nothing was found: what to try next, and whom to call. */
export const renderNone = (topics: readonly Topic[] | undefined, actions: HomeActions, onHome: () => void): TemplateResult => html`
  <div class="card cell-body none">
    ${foundNothing}
    <h3>${actions.words.none}</h3>
    <p class="quiet">${homeWords[actions.language].noneHint}</p>
    <div class="actions">
      ${callTo('12345', actions.language, 'button primary')}
      <button class="button" @click=${onHome}>${homeWords[actions.language].home}</button>
    </div>
  </div>
  ${topics ? renderTopics(topics, actions) : nothing}
`;
