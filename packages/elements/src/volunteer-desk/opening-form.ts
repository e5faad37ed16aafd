import type { DeskShiftRow, OpenedShifts, ShiftsDraft } from '@linli/contract/desk-shift';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { inChina } from '../shared/dates.ts';
import { deskPageStyles } from '../shared/desk-page.styles.ts';
import { Messages } from '../shared/messages.ts';
import { whenOf } from '../shared/shift-time.ts';
import { wear } from '../shared/wear.ts';
import type { Around } from './around.ts';
import { beginningsOf, blankPlan, fieldOf, openingDraft, planFaults, type PlanValues } from './plan.ts';
import { renderPlan, sentenceOf, type PlanView } from './plan-fields.ts';
import { shiftWords, type ShiftWords } from './shift.messages.ts';
import { shiftStyles } from './shift.styles.ts';
import { Writing } from './writing.ts';

interface OpeningOptions {
  /** Hears what was opened. */
  readonly onOpened: (items: readonly DeskShiftRow[]) => void;
  /** Hears that one of them is to be seen. */
  readonly onSee: (id: string) => void;
  /** Hears that nothing is to be opened. */
  readonly onLeave: () => void;
}

/** Of all shifts that are opened together. */
const id = 'new';

/** The form of a new shift, or of a row of them, all or none; and what was opened. In memory only. */
export class Opening {
  private opened: readonly DeskShiftRow[] | undefined;
  private discarding = false;
  private unlocated = false;
  private readonly host: LitElement;
  private readonly around: Around;
  private readonly options: OpeningOptions;
  private readonly messages: Messages<ShiftWords>;
  private readonly writing: Writing<PlanValues, ShiftsDraft, OpenedShifts>;

  constructor(host: LitElement, around: Around, options: OpeningOptions) {
    this.host = host;
    this.around = around;
    this.options = options;
    this.messages = new Messages(host, shiftWords);
    this.writing = new Writing(host, around, {
      blank: () => blankPlan(around.home()), fieldOf,
      send: (desk, _, draft: ShiftsDraft, how) => desk.openShifts(draft, how),
      onDone: ({ items }) => this.onDone(items),
    });
    wear(host, deskPageStyles, shiftStyles);
  }

  get unsent(): boolean {
    return this.writing.touched;
  }

  forget(): void {
    this.opened = undefined;
    this.discarding = this.unlocated = false;
    this.writing.begin();
  }

  render(): TemplateResult {
    const { messages: { words, ready }, opened } = this;
    return html`
      <article>
        <h2 tabindex="-1" id="heading">${opened ? words.published(opened.length) : words.new}</h2>
        ${!ready ? nothing : opened ? this.renderOpened(opened) : this.renderForm()}
      </article>
    `;
  }

  private renderForm(): TemplateResult {
    const { writing, around, messages: { words } } = this;
    const view: PlanView = { form: writing.form, words, around, opening: true, today: today() };
    const count = beginningsOf(writing.form.value).length;
    return html`
      <p class="quiet">${words.newHint}</p>
      <form novalidate @submit=${(event: Event) => this.onSubmit(event)}>
        ${writing.renderFaults(path => sentenceOf(path, view))}
        ${renderPlan(view, { failed: this.unlocated, onFailed: failed => { this.unlocated = failed; this.host.requestUpdate(); } })}
        ${writing.renderTrouble()}
        <div class="actions-row">
          <button class="button primary go" part="submit" aria-disabled=${writing.running ? 'true' : nothing}>${writing.running ? around.words().sending : words.publish(count)}</button>
          ${this.renderDiscard()}
        </div>
      </form>
    `;
  }

  /** Asked once, in its place. */
  private renderDiscard(): TemplateResult {
    const { messages: { words } } = this;
    if (!this.discarding) return html`<button type="button" class="text" @click=${() => this.discard(true)}>${words.discard}</button>`;
    return html`
      <span role="status">${words.discardSure}</span>
      <button type="button" class="button" @click=${() => { this.forget(); this.options.onLeave(); }}>${words.discardYes}</button>
      <button type="button" class="text" @click=${() => this.discard(false)}>${words.discardNo}</button>
    `;
  }

  private renderOpened(opened: readonly DeskShiftRow[]): TemplateResult {
    const { around, messages: { words } } = this;
    return html`
      <ul class="card rows after">${opened.map(shift => html`
        <li class="row chevron"><div class="grow"><h3 class="title"><button class="whole" part="row" @click=${() => { this.forget(); this.options.onSee(shift.id); }}>${shift.title}</button></h3><p class="small quiet">${whenOf(shift, around.language())}</p></div></li>
      `)}</ul>
      <p class="after"><button class="button" @click=${() => { this.forget(); this.writing.form.focus('heading'); }}>${words.another}</button></p>
    `;
  }

  private discard(asking: boolean): void {
    if (asking && !this.unsent) {
      this.forget();
      return this.options.onLeave();
    }
    this.discarding = asking;
    this.host.requestUpdate();
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    const { form } = this.writing;
    void this.writing.submit(id, openingDraft(form.value), planFaults(form.value, { today: today(), opening: true }));
  }

  private onDone(items: readonly DeskShiftRow[]): void {
    this.forget();
    this.opened = items;
    this.writing.form.focus('heading');
    this.options.onOpened(items);
  }
}

const today = (): string => inChina(new Date().toISOString())[0];
