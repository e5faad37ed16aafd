import { html, nothing, type TemplateResult } from 'lit';
import { renderFault } from './faults.ts';
import { type Choice, type FieldView } from './fields.ts';
import { idOf } from './form.ts';

export interface SelectView extends FieldView {
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
  /** What stands there while nothing is chosen. */
  readonly none: string;
  readonly onChange: (value: string | undefined) => void;
}

/** One of many, by the device's own list. */
export const renderSelect = ({ path, label, hint, optional, fault, choices, value, none, onChange }: SelectView): TemplateResult => html`
  <div class="field-group ${fault ? 'faulty' : ''}">
    <label for=${idOf(path)}>${label}${optional ? html`<span class="optional">${optional}</span>` : nothing}</label>
    ${hint ? html`<p class="hint" id="${idOf(path)}-hint">${hint}</p>` : nothing}${renderFault({ path, fault })}
    <div class="select"><select id=${idOf(path)} part="field" aria-invalid=${fault ? 'true' : 'false'} aria-describedby=${fault ? `${idOf(path)}-fault` : hint ? `${idOf(path)}-hint` : nothing}
      @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value || undefined)}>
      <option value="" .selected=${value === undefined}>${none}</option>
      ${choices.map(choice => html`<option value=${choice.value} .selected=${choice.value === value}>${choice.label}</option>`)}
    </select></div>
  </div>
`;
