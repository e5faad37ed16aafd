import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderFault } from './faults.ts';
import { idOf } from './form.ts';

/** What every field says. `fault` is the sentence of what is wrong. */
export interface FieldView {
  readonly path: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  /** Said beside the label: `（选填）`. */
  readonly optional?: string | undefined;
}

export interface TextView extends FieldView {
  readonly value: string | undefined;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'tel' | 'date' | 'time' | 'datetime-local' | undefined;
  readonly longest?: number | undefined;
  readonly autocomplete?: 'name' | 'tel' | 'street-address' | 'one-time-code' | 'off' | undefined;
  readonly inputmode?: 'numeric' | undefined;
  readonly max?: string | undefined;
  readonly min?: string | undefined;
  readonly placeholder?: string | undefined;
}

export interface AreaView extends FieldView {
  readonly value: string | undefined;
  readonly longest: number;
  readonly onInput: (value: string) => void;
  /** `还可以输入428个字`. */
  readonly left: (count: number) => string;
  readonly placeholder?: string | undefined;
}

export interface Choice { readonly value: string; readonly label: string; readonly hint?: string | undefined }

export interface ChoiceView extends FieldView {
  readonly choices: readonly Choice[];
  readonly value: string | readonly string[] | undefined;
  readonly multiple?: boolean | undefined;
  /** The question is the heading of its screen. */
  readonly heading?: boolean | undefined;
  readonly onChange: (value: string) => void;
}

const describedBy = ({ path, hint, fault }: FieldView): string => [hint && `${idOf(path)}-hint`, fault && `${idOf(path)}-fault`].filter(Boolean).join(' ');

const renderHint = ({ path, hint }: FieldView) => (hint ? html`<p class="hint" id="${idOf(path)}-hint">${hint}</p>` : nothing);

const renderLabel = ({ path, label, optional }: FieldView) => html`<label for=${idOf(path)}>${label}${optional ? html`<span class="optional">${optional}</span>` : nothing}</label>`;

const typed = (onInput: (value: string) => void) => (event: Event) => onInput((event.target as HTMLInputElement).value);

/** One line, a phone number, a date: the phone's own keyboard and picker. */
export const renderText = (view: TextView): TemplateResult => html`
  <div class="field-group ${view.fault ? 'faulty' : ''}">
    ${renderLabel(view)}${renderHint(view)}${renderFault(view)}
    <input
      id=${idOf(view.path)}
      part="field"
      type=${view.type ?? 'text'}
      maxlength=${view.longest ?? 200}
      autocomplete=${view.autocomplete ?? 'off'}
      inputmode=${view.inputmode ?? nothing}
      min=${view.min ?? nothing}
      max=${view.max ?? nothing}
      placeholder=${view.placeholder ?? nothing}
      aria-invalid=${view.fault ? 'true' : 'false'}
      aria-describedby=${describedBy(view) || nothing}
      .value=${live(view.value ?? '')}
      @input=${typed(view.onInput)}
    />
  </div>
`;

/** Words, with a counter in words. More than fits is kept and told, not cut off. */
export const renderArea = (view: AreaView): TemplateResult => {
  const { value = '', longest, left } = view;
  return html`
    <div class="field-group ${view.fault ? 'faulty' : ''}">
      ${renderLabel(view)}${renderHint(view)}${renderFault(view)}
      <textarea
        id=${idOf(view.path)}
        part="field"
        rows="4"
        autocomplete="off"
        placeholder=${view.placeholder ?? nothing}
        aria-invalid=${view.fault ? 'true' : 'false'}
        aria-describedby="${describedBy(view)} ${idOf(view.path)}-left"
        .value=${live(value)}
        @input=${(event: Event) => { grow(event.target as HTMLTextAreaElement); view.onInput((event.target as HTMLTextAreaElement).value); }}
      ></textarea>
      <p class="hint left" id="${idOf(view.path)}-left">${value.length > longest / 2 ? left(longest - value.length) : nothing}</p>
    </div>
  `;
};

/** As high as its words, where the style sheet cannot do so itself (field-sizing). */
const grow = (area: HTMLTextAreaElement): void => {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
};

/** Cards to choose one of, or several: real radio buttons and check boxes, each card their label. */
export const renderChoices = (view: ChoiceView): TemplateResult => {
  const { path, label, choices, value, multiple = false, heading = false, fault, optional, onChange } = view;
  const chosen = (one: string) => (Array.isArray(value) ? value.includes(one) : value === one);
  const words = html`${label}${optional ? html`<span class="optional">${optional}</span>` : nothing}`;
  return html`
    <fieldset class="field-group ${fault ? 'faulty' : ''}" id=${idOf(path)} aria-describedby=${describedBy(view) || nothing}>
      <legend>${heading ? html`<h2 tabindex="-1" id="question">${words}</h2>` : words}</legend>
      ${renderHint(view)}${renderFault(view)}
      <div class="options">
        ${choices.map(one => html`
          <label class="option">
            <input type=${multiple ? 'checkbox' : 'radio'} name=${idOf(path)} value=${one.value} .checked=${live(chosen(one.value))} @change=${() => onChange(one.value)} />
            <span><span class="option-label">${one.label}</span>${one.hint ? html`<span class="hint">${one.hint}</span>` : nothing}</span>
          </label>
        `)}
      </div>
    </fieldset>
  `;
};
