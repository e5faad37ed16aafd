import type { Form } from '@linli/contract/guide';
import { html, nothing, type TemplateResult } from 'lit';
import printer from 'lucide/dist/esm/icons/printer.mjs';
import { icon } from '../shared/icon.ts';
import type { GuideWords } from './guide.messages.ts';

export interface FormDialogView {
  readonly form: Form;
  readonly words: GuideWords;
  /** Without the examples, to be filled in by hand. */
  readonly blank: boolean;
  readonly onBlank: (blank: boolean) => void;
  readonly onPrint: (() => void) | undefined;
  readonly onClose: () => void;
}

/** A form with an example of how to fill it in, or blank for the printer. */
export const renderFormDialog = ({ form, words, blank, onBlank, onPrint, onClose }: FormDialogView): TemplateResult => {
  const choice = (name: string, value: boolean) => html`<button class="button" aria-pressed=${blank === value ? 'true' : 'false'} @click=${() => onBlank(value)}>${name}</button>`;
  return html`
    <dialog part="form" aria-labelledby="form-title" @close=${onClose} @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && onClose()}>
      <h3 id="form-title">${form.title}</h3>
      <div class="actions choice">${choice(words.formSample, false)}${choice(words.formBlank, true)}</div>
      <dl class="sheet">
        ${form.fields.map(({ label, example }) => html`<div><dt>${label}</dt><dd>${blank ? nothing : example}</dd></div>`)}
      </dl>
      ${form.declaration ? html`<p class="small">${form.declaration}</p>` : nothing}
      <p class="sign"><span>${words.signature}</span><span>${words.date}</span></p>
      <div class="actions">
        ${onPrint ? html`<button class="button" @click=${onPrint}>${icon(printer)}${words.print}</button>` : nothing}
        <button class="button primary" @click=${onClose}>${words.close}</button>
      </div>
    </dialog>
  `;
};

/** Opens the dialog in the top layer; kernels without one get it open in place, as a box over the page. */
export const showDialog = (dialog: HTMLDialogElement): void => {
  if (dialog.hasAttribute('open')) return;
  if (dialog.showModal) return dialog.showModal();
  dialog.classList.add('plain');
  dialog.setAttribute('open', '');
  dialog.querySelector('button')?.focus();
};
