import type { CommitteeRow } from '@linli/contract/committee';
import { html, nothing, render, type TemplateResult } from 'lit';
import { telOf } from '../shared/tel.ts';
import type { CommitteeDirectoryWords } from './committee-directory.messages.ts';

/** Rows that are drawn, measured and skipped together: those off the screen cost nothing until they come near. */
export const together = 100;

export interface ListView {
  readonly rows: readonly CommitteeRow[];
  /** How many there are in all, as far as is known. */
  readonly total: number;
  /** How many of the rows are drawn so far. */
  readonly drawn: number;
  /** Under heads of their townships. */
  readonly grouped: boolean;
  readonly words: CommitteeDirectoryWords;
  /** Names above this code are said already. */
  readonly within: string;
  /** How far a row is, in words. */
  readonly distanceOf?: ((row: CommitteeRow) => string) | undefined;
  /** Gets the click on a row's button, which names the committee in `data-code`. */
  readonly onOpen: (event: Event) => void;
}

const townshipOf = ({ code }: CommitteeRow): string => code.slice(0, 9);

/** The names above a row that the list does not say already, from the top. */
const namesAbove = ({ path }: CommitteeRow, within: string): CommitteeRow['path'] => path.filter(({ code }) => code.length > within.length);

/** Whether heads help: where a township has several of the rows. */
export const wantsHeads = (rows: readonly CommitteeRow[]): boolean => new Set(rows.map(townshipOf)).size <= rows.length / 2;

/** The same rows, those of a township together; townships and rows keep their order. */
export const byTownship = (rows: readonly CommitteeRow[]): CommitteeRow[] => {
  const groups = new Map<string, CommitteeRow[]>();
  for (const row of rows) {
    const group = groups.get(townshipOf(row));
    if (group) group.push(row);
    else groups.set(townshipOf(row), [row]);
  }
  return [...groups.values()].flat();
};

/** Where the run of a row's township ends. */
function runEnd(rows: readonly CommitteeRow[], index: number): number {
  const township = townshipOf(rows[index]!);
  let end = index;
  while (rows[end] && townshipOf(rows[end]!) === township) end++;
  return end;
}

/** An address without the names that stand above it. */
export const addressBelow = (address: string, path: CommitteeRow['path']): string => path.reduce((rest, { name }) => (rest.startsWith(name) && rest !== name ? rest.slice(name.length) : rest), address);

const renderNames = (names: CommitteeRow['path']) => (names.length ? html`<p class="small quiet dots">${names.map(({ name }) => html`<span>${name}</span>`)}</p>` : nothing);

/** A township's own office does not lie in it; the committees after it do. */
const nameIn = (rows: readonly CommitteeRow[], township: string): string | undefined => {
  for (const { path } of rows) {
    const found = path.find(({ code }) => code === township);
    if (found) return found.name;
  }
  return undefined;
};

/** Over the first row of a township; the count is said once all of them have come. */
const renderHead = ({ rows, words, within, total }: ListView, index: number): TemplateResult => {
  const row = rows[index]!;
  const township = townshipOf(row);
  const above = namesAbove(row, within).filter(({ code }) => code !== township);
  const end = runEnd(rows, index);
  const known = end < rows.length || rows.length >= total;
  return html`
    <h4 class="township">
      <span>${nameIn(rows.slice(index, end), township) ?? row.name}</span>${known ? html`<span class="count">${words.count(end - index)}</span>` : nothing}
    </h4>
    ${renderNames(above)}
  `;
};

/** One row, with its place among all. */
export const renderRow = (view: ListView, index: number): TemplateResult => {
  const { rows, total, grouped, within, distanceOf, onOpen } = view;
  const row = rows[index]!;
  const { code, name, path, address, phone } = row;
  const follows = (other: CommitteeRow | undefined) => !!other && (!grouped || townshipOf(other) === townshipOf(row));
  const first = !follows(rows[index - 1]);
  const far = distanceOf?.(row);
  return html`
    <div class="item ${first ? 'first' : ''} ${follows(rows[index + 1]) ? '' : 'last'}" role="listitem" aria-setsize=${total} aria-posinset=${index + 1}>
      ${grouped && first ? renderHead(view, index) : nothing}
      <div class="row chevron">
        <div class="grow">
          <button class="whole title" part="committee" data-code=${code} @click=${onOpen}>${name}</button>
          ${grouped ? nothing : renderNames(namesAbove(row, within))}
          ${address ? html`<p class="small quiet">${addressBelow(address, path)}</p>` : nothing}
          ${phone || far ? html`<p class="reach small">${phone ? html`<a class="phone" href=${telOf(phone)}>${phone}</a>` : nothing}${far ? html`<b class="nowrap">${far}</b>` : nothing}</p>` : nothing}
        </div>
      </div>
    </div>
  `;
};

/** Rows that lie in one box of the page, and what they were drawn from. */
interface Group {
  readonly box: HTMLElement;
  readonly from: readonly unknown[];
}

/**
 * All rows in one list, in groups that the browser skips while they are off the screen: its own search finds every one, and
 * each says its place among all. A group is drawn again only when something in it has changed, and stays as it is while
 * something else is on the screen.
 */
export class CommitteeList {
  private groups: Group[] = [];

  render(view: ListView): TemplateResult {
    const { rows } = view;
    const drawn = Math.min(view.drawn, rows.length);
    this.groups.length = Math.min(this.groups.length, Math.ceil(drawn / together));
    for (let from = 0; from < drawn; from += together) this.draw(view, from, Math.min(from + together, drawn));
    return html`<div role="list" part="results">${this.groups.map(({ box }) => box)}</div>`;
  }

  private draw(view: ListView, start: number, end: number): void {
    const { rows, total, grouped, words, within, distanceOf, onOpen } = view;
    // The row after the last decides how that one ends, and the end of its township what the head says.
    const open = runEnd(rows, end - 1) === rows.length ? rows.length : 0;
    const from = [rows[start], end, rows[end], open, total, grouped, words, within, distanceOf, onOpen];
    const index = start / together;
    const old = this.groups[index];
    if (old?.from.every((one, at) => one === from[at])) return;
    const box = old?.box ?? document.createElement('div');
    box.setAttribute('role', 'presentation');
    box.className = end - start === together ? 'together' : '';
    render(Array.from({ length: end - start }, (_, at) => renderRow(view, start + at)), box);
    this.groups[index] = { box, from };
  }
}
