import type { DeskShift, DeskShiftRow } from '@linli/contract/desk-shift';
import { ShiftState } from '@linli/contract/shift';
import type { DeskShiftQuery } from '@linli/contract/volunteer-desk';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { nothingHere } from '../shared/art.ts';
import { bones } from '../shared/bones.ts';
import { inChina } from '../shared/dates.ts';
import { renderText } from '../shared/fields.ts';
import { lazily } from '../shared/lazy.ts';
import { renderSelect } from '../shared/select.ts';
import type { Around, Section } from './around.ts';
import { Listing } from './listing.ts';
import type { Opening } from './opening-form.ts';
import { renderDays } from './shift-row.ts';
import type { ShiftView } from './shift-view.ts';

type Query = Pick<DeskShiftQuery, 'from' | 'days' | 'state' | 'unconfirmed'>;

/** Days that the list shows, to choose from. */
const spans = [7, 14, 31, 62];

/** 班次: by day, with what waits to be confirmed; one of them open, or the form of a new one. */
export class ShiftSection implements Section {
  private shown: { readonly id: string } | 'new' | undefined;
  private filtering = false;
  private readonly host: LitElement;
  private readonly around: Around;
  private readonly listing: Listing<DeskShiftRow, Query>;
  private page: ShiftView | undefined;
  private form: Opening | undefined;
  private readonly fetchPage: () => unknown;
  private readonly fetchForm: () => unknown;

  constructor(host: LitElement, around: Around) {
    this.host = host;
    this.around = around;
    this.listing = new Listing<DeskShiftRow, Query>(host, around, {
      section: 'shifts', query: { days: 14 }, keyOf: ({ id }) => id,
      ask: (desk, query, how) => desk.shifts({ ...query, division: around.division() }, how),
    });
    this.fetchPage = lazily(host, () => import('./shift-view.ts').then(({ ShiftView: Page }) => (this.page = new Page(host, around, { onFresh: fresh => this.take(fresh), rowOf: id => this.listing.find(id) }))));
    this.fetchForm = lazily(host, () => import('./opening-form.ts').then(({ Opening: Form }) => (this.form = new Form(host, around, { onOpened: items => this.onOpened(items), onSee: id => this.open(id), onLeave: () => around.back() }))));
  }

  get unsent(): boolean {
    return !!this.page?.unsent || !!this.form?.unsent;
  }

  prepare(): void {
    this.page?.enter(typeof this.shown === 'object' ? this.shown.id : undefined);
  }

  renderSide(): TemplateResult {
    const { around, listing, filtering, shown } = this;
    const words = around.words();
    const { unconfirmed } = listing.query;
    const none = html`<div class="card cell none after">${nothingHere}<h4>${unconfirmed ? words.noUnconfirmed : words.noShifts}</h4>${unconfirmed ? nothing : html`<p class="quiet">${words.noShiftsHint}</p>`}</div>`;
    return html`
      <p class="after"><button class="button wide-button" part="open" @click=${() => this.begin()}>${words.openShift}</button></p>
      <div class="head">
        <h3 class="group">${words.sections.shifts}</h3>
        <div class="nowrap">
          <button class="text" @click=${() => this.refresh()}>${words.refresh}</button>
          <button class="text" aria-expanded=${filtering ? 'true' : 'false'} @click=${() => this.fold()}>${words.filter}</button>
        </div>
      </div>
      <p class="actions"><button class="chip" part="filter" aria-pressed=${unconfirmed ? 'true' : 'false'} @click=${() => listing.narrow({ unconfirmed: !unconfirmed || undefined })}>${words.unconfirmed}</button></p>
      ${filtering ? this.renderFilters() : nothing}
      ${listing.render(items => renderDays(items, { words, language: around.language(), open: typeof shown === 'object' ? shown.id : undefined, onOpen: id => this.open(id) }), none)}
    `;
  }

  renderMain(): TemplateResult | undefined {
    const { shown } = this;
    if (!shown) return undefined;
    if (shown === 'new') this.fetchForm();
    else this.fetchPage();
    const part = shown === 'new' ? this.form : this.page;
    return part?.render() ?? bones;
  }

  refresh(): void {
    this.listing.refresh();
    this.page?.renew();
  }

  open(id: string): void {
    if (typeof this.shown === 'object' && this.shown.id === id) this.page?.renew();
    this.shown = { id };
    this.around.opened('shifts', id);
  }

  close(): void {
    this.shown = undefined;
    this.prepare();
  }

  hide(): void {
    this.listing.page = undefined;
    this.page?.hide();
  }

  forget(): void {
    this.close();
    this.filtering = false;
    this.listing.forget();
    this.page?.forget();
    this.form?.forget();
  }

  private renderFilters(): TemplateResult {
    const { around, listing } = this;
    const words = around.words();
    const { from, days = 14, state } = listing.query;
    return html`
      <div class="facets">
        ${renderText({ path: 'filter.from', label: words.from, type: 'date', value: from ?? inChina(new Date().toISOString())[0], onInput: value => listing.narrow({ from: value || undefined }) })}
        ${renderSelect({ path: 'filter.days', label: words.days, none: words.dayCount(14), value: days === 14 ? undefined : String(days), choices: spans.filter(span => span !== 14).map(span => ({ value: String(span), label: words.dayCount(span) })), onChange: value => listing.narrow({ days: Number(value ?? 14) }) })}
        ${renderSelect({ path: 'filter.state', label: words.state, none: words.any, value: state, choices: ShiftState.options.map(value => ({ value, label: words.shiftState[value] })), onChange: value => listing.narrow({ state: value as ShiftState | undefined }) })}
      </div>
    `;
  }

  private begin(): void {
    this.shown = 'new';
    this.around.opened('shifts', 'new');
  }

  private fold(): void {
    this.filtering = !this.filtering;
    this.host.requestUpdate();
  }

  /** What a shift is like now; in the list too. */
  private take(fresh: DeskShift): void {
    this.listing.take(fresh);
  }

  /** The first day of what was opened is on the screen, and the shift itself if it is one. */
  private onOpened(items: readonly DeskShiftRow[]): void {
    this.listing.refresh();
    for (const { id } of items) this.around.handled('shift', id, 'open');
  }
}
