import { html, nothing, type TemplateResult } from 'lit';
import { filterWords } from './filters.messages.ts';
import type { Facet, ResultsView } from './results.ts';

const renderFacet = (facet: Facet, { page, words: { scope }, language, filters, topics, onFilter }: ResultsView) => {
  const words = { scope, ...filterWords[language] };
  const counts = page.facets[facet];
  const chosen = filters[facet];
  if (!chosen && counts.length < 2) return nothing;
  const nameOf = (value: string): string =>
    facet === 'topic' ? (topics.find(({ id }) => id === value)?.name ?? value) : (words[facet] as Record<string, string>)[value]!;
  return html`<label>
    <span class="hint">${words.facets[facet]}</span>
    <span class="select"><select @change=${(event: Event) => onFilter(facet, (event.target as HTMLSelectElement).value)}>
      <option value="">${words.any}</option>
      ${counts.map(({ value, count }) => html`<option value=${value} ?selected=${value === chosen}>${words.option(nameOf(value), count)}</option>`)}
    </select></span>
  </label>`;
};

/** Native choices to narrow the results by, each with how many it leaves. */
export const renderFilters = (view: ResultsView): TemplateResult =>
  html`<div class="facets">${(['audience', 'topic', 'scope', 'channel'] as const).map(facet => renderFacet(facet, view))}</div>`;
