import type { Division } from '@linli/contract/divisions';
import type { DivisionLevel } from '@linli/contract/division';
import { Divisions } from '@linli/sdk/divisions';
import type { Client } from '@linli/sdk/light';
import { Task, TaskStatus, initialState } from '@lit/task';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../shared/base.styles.ts';
import { Surroundings } from '../shared/context.ts';
import { isChinese, Messages } from '../shared/messages.ts';
import { divisionPickerWords } from './division-picker.messages.ts';
import { divisionPickerStyles } from './division-picker.styles.ts';
import { DivisionSearch } from './division-search.ts';
import { DivisionTree } from './division-tree.ts';
import { FormField } from './form-field.ts';
import { namesOf } from './levels.ts';
import { renderAskingTrouble } from './trouble.ts';

/** A resident picked a place, or removed the one that was picked. */
export class DivisionPickedEvent extends Event {
  /** Undefined when the place was removed. */
  readonly division: Division | undefined;

  constructor(division: Division | undefined) {
    super('linli-division-picked', { bubbles: true, composed: true });
    this.division = division;
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-division-picked': DivisionPickedEvent;
  }
}

/**
 * @summary 地区选择: a form field for a place, from the province down to the community, typed or chosen level by level.
 * @fires linli-ready - It can be used.
 * @fires linli-error - Something went wrong, and is told.
 * @fires linli-division-picked - A place was picked or removed.
 * @csspart base - The room.
 * @csspart field - The text field.
 * @csspart results - The list of places found.
 * @csspart option - A place to pick, found or listed.
 * @csspart browse - Opens the way level by level.
 * @csspart tree - The way level by level.
 * @csspart back - Up one level.
 * @csspart picked - The place that is picked.
 * @csspart change - Picks another place.
 * @csspart retry - Asks again after a failure.
 */
export class DivisionPickerElement extends LitElement {
  static readonly formAssociated = true;
  static override styles = [...baseStyles, divisionPickerStyles];

  /** Address of the server, without `/v1`; without it the provider's client, or the page's own address. */
  @property() api?: string;
  /** What is asked for, above the field. */
  @property() label?: string;
  /** Name of the field in its form. */
  @property({ reflect: true }) name = '';
  /** Code of the place picked, of 2 to 12 digits; empty for none. The attribute is what a reset returns to. */
  @property() value = '';
  /** The form cannot be submitted while it is empty. */
  @property({ type: Boolean, reflect: true }) required = false;
  /** Takes no part in the form, and cannot be used. */
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** Shows the place without a way to change it. */
  // eslint-disable-next-line lit/attribute-names -- as the platform's own fields have it
  @property({ type: Boolean, reflect: true, attribute: 'readonly' }) readOnly = false;
  /** Code of the division within which places are offered. */
  @property() within?: string;
  /** The smallest level that may be picked; a community without it. */
  @property() level?: DivisionLevel;
  /** A ready client; wins over `api`. */
  @property({ attribute: false }) client?: Client;

  @state() private division: Division | undefined;
  /** The place stands, and another one is being looked for. */
  @state() private changing = false;
  /** The form was refused for want of a place. */
  @state() private refused = false;
  @state() private disabledByForm = false;
  @state() private said = '';

  readonly #field = new FormField(this);
  readonly #messages = new Messages(this, divisionPickerWords);
  readonly #surroundings = new Surroundings(this, send => ({ divisions: new Divisions(send) }));
  readonly #search = new DivisionSearch(this, this.#surroundings, this.#messages, division => this.#onPick(division));
  readonly #tree = new DivisionTree(this, this.#surroundings, this.#messages, division => this.#onPick(division));
  /** In which language the place's names are. */
  #spoken: string | undefined;
  #focus: 'change' | 'input' | undefined;

  /** Gives a value that came as a bare code, or in another language, its names. */
  readonly #naming = new Task(this, {
    args: () => [this.#surroundings.client, this.value, this.#messages.language] as const,
    task: ([client, code, language], { signal }) => {
      const known = this.division?.code === code && this.#spoken === language;
      return (!known && code && client?.divisions.open(code, { signal, language })) || initialState;
    },
    onComplete: division => this.#know(division),
  });

  constructor() {
    super();
    // Caught on its way down, because the stand-in's does not bubble.
    this.addEventListener('invalid', this.#onInvalid, { capture: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#field.connect(this);
  }

  /** The form that the field belongs to. */
  get form(): HTMLFormElement | null {
    return this.#field.control.form;
  }

  /** What is wrong with it, as of every field of a form. */
  get validity(): ValidityState {
    return this.#field.control.validity;
  }

  /** The same in words, in the language around it. */
  get validationMessage(): string {
    return this.#field.control.validationMessage;
  }

  /** Whether it is checked at all: not where it is disabled. */
  get willValidate(): boolean {
    return this.#field.control.willValidate;
  }

  /** False if the field is required and empty; fires `invalid` then. */
  checkValidity(): boolean {
    return this.#field.control.checkValidity();
  }

  /** The same, and tells the resident. */
  reportValidity(): boolean {
    return this.#field.control.reportValidity();
  }

  /** Moves the focus to the text, or to changing what was picked. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('input, .change')?.focus(options);
  }

  formResetCallback(): void {
    this.value = this.getAttribute('value') ?? '';
    this.changing = this.refused = false;
    this.said = '';
    this.#search.reset();
    this.#tree.toggle(false);
  }

  formDisabledCallback(disabled: boolean): void {
    this.disabledByForm = disabled;
  }

  formStateRestoreCallback(value: string): void {
    this.value = value;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.division && this.division.code !== this.value) this.division = undefined;
    if (changed.has('value') && this.value) this.refused = false;
  }

  protected override updated(): void {
    this.#field.update({
      name: this.name,
      value: this.value,
      required: this.required,
      disabled: this.#off,
      readOnly: this.readOnly,
      message: this.#messages.words.required,
      anchor: this.renderRoot.querySelector('input'),
    });
    this.#moveFocus();
  }

  protected override render(): TemplateResult {
    const { language, words } = this.#messages;
    const optional = this.required || this.readOnly ? nothing : html`${isChinese(language) ? nothing : ' '}<span class="optional hint">${words.optional}</span>`;
    const editing = !this.readOnly && !this.#off && (!this.value || this.changing || this.#lost);
    return html`
      <div class="room" part="base" lang=${language} role="group" aria-labelledby="label">
        ${editing
          ? html`<label id="label" class="label" for="input">${this.label ?? words.label}${optional}</label>${this.#renderEditor()}`
          : html`<div id="label" class="label">${this.label ?? words.label}${optional}</div>${this.#renderPicked()}`}
        <p class="said" role="status">${this.said || this.#search.announcement}</p>
      </div>
    `;
  }

  #renderPicked(): TemplateResult {
    const { words } = this.#messages;
    const failed = this.#naming.status === TaskStatus.ERROR;
    const fixed = this.readOnly || this.#off;
    return html`
      <div class="picked" part="picked" aria-disabled=${this.#off ? 'true' : nothing}>
        ${this.division
          ? html`<span class="path dots">${namesOf(this.division, this.within).map(name => html`<span>${name}</span>`)}</span>`
          : this.value && !failed ? html`<span class="path"><span class="bones"><span class="bone"></span></span></span>` : html`<span class="path quiet">${this.value || '—'}</span>`}
        ${fixed ? nothing : html`<button type="button" class="text change" part="change" @click=${this.#onChange}>${words.change}</button>`}
      </div>
      ${failed ? renderAskingTrouble(this.#naming.error, this.#messages, () => void this.#naming.run()) : nothing}
    `;
  }

  #renderEditor(): TemplateResult {
    const { words } = this.#messages;
    return html`
      <p id="hint" class="hint">${words.hint}</p>
      ${this.refused ? html`<p id="error" class="error">${words.required}</p>` : nothing}
      ${this.#lost ? html`<p class="error">${words.missing}</p>` : nothing}
      ${this.#search.render(this.refused ? 'error hint' : 'hint', this.required, this.refused)}
      <div class="actions">
        <button type="button" class="button browse" part="browse" aria-expanded=${this.#tree.open ? 'true' : 'false'} aria-controls=${this.#tree.open ? 'tree' : nothing} @click=${this.#onBrowse}>${words.byLevel}</button>
        ${this.changing
          ? html`
              <button type="button" class="text" @click=${this.#onKeep}>${words.keep}</button>
              ${this.required ? nothing : html`<button type="button" class="text" @click=${this.#onRemove}>${words.remove}</button>`}
            `
          : nothing}
      </div>
      ${this.#tree.open ? this.#tree.render() : nothing}
    `;
  }

  get #off(): boolean {
    return this.disabled || this.disabledByForm;
  }

  /** The value names a place that does not exist (any more). */
  get #lost(): boolean {
    return this.#naming.status === TaskStatus.ERROR && (this.#naming.error as { kind?: string }).kind === 'missing';
  }

  #know(division: Division): void {
    this.division = division;
    this.#spoken = this.#messages.language;
  }

  #onPick(division: Division): void {
    this.#know(division);
    this.value = division.code;
    this.said = this.#messages.words.picked(namesOf(division, this.within).join(' '));
    this.#settle();
    this.dispatchEvent(new DivisionPickedEvent(division));
  }

  readonly #onInvalid = ({ target }: Event): void => {
    this.refused = true;
    // The browser can't point at a stand-in.
    if (target !== this) this.focus();
  };

  #onChange(): void {
    this.changing = true;
    this.said = '';
    this.#focus = 'input';
  }

  #onBrowse(): void {
    this.#search.close();
    this.#tree.toggle(!this.#tree.open);
  }

  #onKeep(): void {
    this.#settle();
  }

  #onRemove(): void {
    this.value = '';
    this.said = this.#messages.words.removed;
    this.#settle();
    this.#focus = 'input';
    this.dispatchEvent(new DivisionPickedEvent(undefined));
  }

  #settle(): void {
    this.changing = false;
    this.#focus = 'change';
    this.#search.reset();
    this.#tree.toggle(false);
  }

  /** Moves the focus to what the resident's last act brought up. */
  #moveFocus(): void {
    if (this.#focus) this.focus({ preventScroll: true });
    this.#focus = undefined;
    if (this.#tree.takeMove()) this.renderRoot.querySelector<HTMLElement>('.tree h3')?.focus();
  }
}
