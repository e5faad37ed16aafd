import type { Centre, OpeningDay } from '@linli/contract/centres';
import type { Point } from '@linli/contract/values';
import type { Language } from '@linli/contract/text';
import { html, nothing, type TemplateResult } from 'lit';
import mapPin from 'lucide/dist/esm/icons/map-pin.mjs';
import phone from 'lucide/dist/esm/icons/phone.mjs';
import { listDate } from '../shared/dates.ts';
import { icon } from '../shared/icon.ts';
import { changeOf, isOpen, metresBetween, periodOf, telOf } from './hours.ts';
import type { GuideWords } from './guide.messages.ts';

export interface PlacesView {
  readonly places: readonly Centre[];
  readonly words: GuideWords;
  readonly language: Language;
  /** Where the resident is, once told. */
  readonly position: Point | undefined;
  /** What came of asking for the position. */
  readonly said: string;
  readonly onSort: () => void;
  readonly onMap: (place: Centre) => void;
}

const shownAtOnce = 3;

const renderPeriods = ({ periods }: OpeningDay, words: GuideWords) =>
  periods.length ? periods.map(period => html`<span class="nowrap">${periodOf(period)}</span>`) : html`<span>${words.closedDay}</span>`;

const renderReason = ({ reason }: OpeningDay) => (reason ? html`<span>${reason.name}</span>` : nothing);

const renderDay = (day: OpeningDay, name: string, words: GuideWords) =>
  html`<p class="small dots"><span class="nowrap">${name}</span>${renderReason(day)}${renderPeriods(day, words)}</p>`;

/** Today's hours, and the next day that is not an ordinary one: nobody should stand before a closed door. */
const renderHours = ({ hours }: Centre, { words, language }: PlacesView) => {
  const [today, ...later] = hours.days;
  const special = later.find(day => day.reason);
  return html`
    ${today ? renderDay(today, words.today, words) : nothing}
    ${special ? renderDay(special, listDate(special.date, language), words) : nothing}
  `;
};

const renderState = ({ hours }: Centre, { words, language }: PlacesView) => {
  const open = isOpen(hours);
  const change = changeOf(hours, words, language);
  return html`
    <span class="badge ${open ? 'ok' : ''}">${open ? words.open : words.shut}</span>
    ${change ? html`<span class="small nowrap">${open ? words.until(change) : words.from(change)}</span>` : nothing}
  `;
};

const renderMore = (place: Centre, { words, language }: PlacesView) => html`
  <details>
    <summary class="text">${words.days}</summary>
    <dl class="days small">
      ${place.hours.days.map((day, index) => html`<div><dt>${index ? listDate(day.date, language) : words.today}</dt><dd class="dots">${renderReason(day)}${renderPeriods(day, words)}</dd></div>`)}
      ${place.access.length ? html`<div><dt>${words.access}</dt><dd class="dots">${place.access.map(one => html`<span>${one}</span>`)}</dd></div>` : nothing}
    </dl>
  </details>
`;

const renderPlace = (place: Centre, view: PlacesView) => html`
  <li class="cell-body" part="place">
    <h4 class="title">${place.name}</h4>
    <p class="state">${renderState(place, view)}</p>
    ${renderHours(place, view)}
    <p class="small quiet dots">
      <span>${place.address}</span>${view.position ? html`<span class="nowrap">${view.words.distance(metresBetween(view.position, place.point))}</span>` : nothing}
    </p>
    ${place.windows.map(({ name, number }) => html`<p class="small dots">${number ? html`<span class="nowrap">${view.words.windowNumber(number)}</span>` : nothing}<span>${name}</span></p>`)}
    <div class="actions">
      <a class="text" href=${telOf(place.phone)}>${icon(phone)}${place.phone}</a>
      <button class="text" @click=${() => view.onMap(place)}>${icon(mapPin)}${view.words.map}</button>
    </div>
    ${renderMore(place, view)}
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
