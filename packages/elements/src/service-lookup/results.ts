import type { Match, ServiceHit, ServicePage, ServiceSearch, Topic } from '@linli/contract/services';
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../shared/messages.ts';
import { badgesOf, limitOf } from './card.ts';
import type { ServiceLookupWords } from './service-lookup.messages.ts';

/** What a resident may narrow the results by. */
export type Filters = Pick<ServiceSearch, 'audience' | 'topic' | 'scope' | 'channel' | 'event'>;
export type Facet = 'audience' | 'topic' | 'scope' | 'channel';

export interface ResultsView {
  readonly page: ServicePage;
  readonly words: ServiceLookupWords;
  readonly language: Locale;
  /** What was asked for in words; the first hit is marked only then. */
  readonly query: string;
  readonly filters: Filters;
  readonly topics: readonly Topic[];
  /** What stands over the list: `找到4项`. */
  readonly heading: string;
  readonly filtering: boolean;
  /** Absent until it has come. */
  readonly renderFilters: ((view: ResultsView) => TemplateResult) | undefined;
  readonly busy: boolean;
  readonly onFiltering: () => void;
  readonly onFilter: (facet: Facet, value: string) => void;
  readonly onOpen: (hit: ServiceHit) => void;
  readonly onMore: () => void;
}

const whyOf = ({ kind, text }: Match, query: string, words: ServiceLookupWords) =>
  kind === 'name' ? undefined : kind === 'synonym' && !query.includes(text) ? words.alias(text) : words.why[kind](text);

const renderMatch = (match: Match | undefined, first: boolean, { query, words }: ResultsView) => {
  const why = match && whyOf(match, query, words);
  if (!first && !why) return nothing;
  return html`<p class="small match dots">${first ? html`<b class="nowrap">${words.best}</b>` : nothing}${why ? html`<span>${why}</span>` : nothing}</p>`;
};

const renderHit = (hit: ServiceHit, first: boolean, view: ResultsView) => html`
  <li class="row chevron ${first ? 'best' : ''}">
    <div class="grow">
      ${renderMatch(hit.match, first, view)}
      <h4 class="title"><button class="whole" part="result" data-id=${hit.id} @click=${() => view.onOpen(hit)}>${hit.name}</button></h4>
      <p class="small quiet clamp">${hit.summary}</p>
      <p class="small dots"><span>${hit.department}</span><span class="limit">${limitOf(hit.limit, view.words)}</span></p>
      <p>${badgesOf(hit, view.words).map(([colour, text]) => html`<span class="badge ${colour}">${text}</span>`)}</p>
    </div>
  </li>
`;

/** What was found, with the means to narrow it. */
export const renderResults = (view: ResultsView): TemplateResult => {
  const { page, words, query, filtering, busy } = view;
  return html`
    <div class="head">
      <h3 class="group">${view.heading}</h3>
      <button class="text" aria-expanded=${filtering ? 'true' : 'false'} @click=${view.onFiltering}>${words.filter}</button>
    </div>
    ${filtering ? view.renderFilters?.(view) : nothing}
    <ul class="card rows" part="results" aria-busy=${busy ? 'true' : 'false'}>
      ${page.items.map((hit, index) => renderHit(hit, index === 0 && !!query && !!hit.match, view))}
    </ul>
    ${page.next ? html`<button class="button more" @click=${view.onMore}>${words.more}</button>` : nothing}
  `;
};
