import { html, nothing, type TemplateResult } from 'lit';
import { idOf, type Form } from './form.ts';

/** What is wrong, above the field: a mark and words, never colour alone. */
export const renderFault = ({ path, fault }: { readonly path: string; readonly fault?: string | undefined }): TemplateResult | typeof nothing =>
  fault ? html`<p class="fault" id="${idOf(path)}-fault">${fault}</p>` : nothing;

/** All that is wrong, on top, each a way to its field. */
export const renderFaults = (form: Pick<Form<object>, 'faults' | 'focus'>, heading: (count: number) => string, sentenceOf: (path: string) => string): TemplateResult | typeof nothing =>
  form.faults.length
    ? html`
        <div class="problem" id="faults" tabindex="-1" role="alert" part="faults">
          <p>${heading(form.faults.length)}</p>
          <ul>
            ${form.faults.map(({ path }) => html`<li><a href="#${idOf(path)}" @click=${(event: Event) => { event.preventDefault(); form.focus(idOf(path)); }}>${sentenceOf(path)}</a></li>`)}
          </ul>
        </div>
      `
    : nothing;
