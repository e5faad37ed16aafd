import type { Centre } from '@linli/contract/centres';
import { metresBetween } from '@linli/contract/distance';
import type { Point } from '@linli/contract/values';
import { html, nothing, type TemplateResult } from 'lit';
import mapPin from 'lucide/dist/esm/icons/map-pin.mjs';
import phone from 'lucide/dist/esm/icons/phone.mjs';
import { distanceOf } from '../shared/distance.ts';
import { icon } from '../shared/icon.ts';
import type { Locale } from '../shared/messages.ts';
import { telOf } from '../shared/tel.ts';
import { renderDays, renderState, renderToday } from '../shared/opening.ts';
import type { GuideWords } from './guide.messages.ts';

export interface PlacesView {
  readonly places: readonly Centre[];
  readonly words: GuideWords;
  readonly language: Locale;
  /** Where the resident is, once told. */
  readonly position: Point | undefined;
  /** What came of asking for the position. */
  readonly said: string;
  readonly onSort: () => void;
  readonly onMap: (place: Centre) => void;
}

const shownAtOnce = 3;

const renderAccess = ({ access }: Centre, words: GuideWords) =>
  access.length ? html`<div><dt>${words.access}</dt><dd class="dots">${access.map(one => html`<span>${one}</span>`)}</dd></div>` : nothing;

const renderPlace = (place: Centre, view: PlacesView) => html`
  <li class="cell-body" part="place">
    <h4 class="title">${place.name}</h4>
    <p class="state">${renderState(place.hours, view.language)}</p>
    ${renderToday(place.hours, view.language)}
    <p class="small quiet dots">
      <span>${place.address}</span>${view.position ? html`<span class="nowrap">${distanceOf(metresBetween(view.position, place.point), view.language)}</span>` : nothing}
    </p>
    ${place.windows.map(({ name, number }) => html`<p class="small dots">${number ? html`<span class="nowrap">${view.words.windowNumber(number)}</span>` : nothing}<span>${name}</span></p>`)}
    <div class="actions">
      <a class="text" href=${telOf(place.phone)}>${icon(phone)}${place.phone}</a>
      <button class="text" @click=${() => view.onMap(place)}>${icon(mapPin)}${view.words.map}</button>
    </div>
    ${renderDays(place.hours, view.language, renderAccess(place, view.words))}
  </li>
`;

const nearestFirst = (places: readonly Centre[], from: Point) => [...places].sort((a, b) => metresBetween(from, a.point) - metresBetween(from, b.point));

/** 去哪里办: the server's order, or by distance once the resident allowed the position, which stays on the device. */
export const renderPlaces = (view: PlacesView): TemplateResult => {
  const { places, words, position, said, onSort } = view;
  const head = html`
    <div class="head">
      <h3 class="group">${words.places}</h3>
      ${places.length > 1 && !position ? html`<button class="text" @click=${onSort}>${icon(mapPin)}${words.sort}</button>` : nothing}
    </div>
    <p class="hint" role="status">${said}</p>
  `;
  if (!places.length) return html`${head}<p class="card cell-body">${words.noPlaces}</p>`;
  const ordered = position ? nearestFirst(places, position) : places;
  const list = (some: readonly Centre[]) => html`<ul class="rows">${some.map(place => renderPlace(place, view))}</ul>`;
  return html`
    ${head}
    <div class="card rows">
      ${list(ordered.slice(0, shownAtOnce))}
      ${ordered.length > shownAtOnce
        ? html`<details class="rest"><summary class="text">${words.allPlaces(ordered.length)}</summary>${list(ordered.slice(shownAtOnce))}</details>`
        : nothing}
    </div>
  `;
};
