import { isLinliError } from '@linli/sdk/error';
import { html, nothing, type TemplateResult } from 'lit';
import type { DivisionPickerWords } from './division-picker.messages.ts';

/** What happened, what is safe, what to do. */
export const renderProblem = (error: unknown, words: DivisionPickerWords, retry: () => void, safe?: string): TemplateResult => {
  const kind = isLinliError(error) ? error.kind : 'broken';
  return html`
    <div class="problem" role="alert" data-kind=${kind}>
      <p>${words.failed}</p>
      <p>${words.problem[kind]}</p>
      ${safe ? html`<p>${safe}</p>` : nothing}
      ${kind === 'missing' ? nothing : html`<button type="button" class="button" part="retry" @click=${retry}>${words.retry}</button>`}
    </div>
  `;
};
