import { isLinliError } from '@linli/sdk/error';
import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceLookupWords } from './service-lookup.messages.ts';

/** A task that failed and can be run again. */
export interface Failed {
  readonly error: unknown;
  run(): Promise<void>;
}

/** What happened, what is safe, what to do. */
export const renderProblem = (task: Failed, words: ServiceLookupWords, kept: boolean): TemplateResult => {
  const kind = isLinliError(task.error) ? task.error.kind : 'broken';
  return html`
    <div class="problem" role="alert" data-kind=${kind}>
      <p>${words.failed}</p>
      <p>${words.problem[kind]}${kept ? words.kept : nothing}</p>
      <div class="actions">
        ${kind === 'missing' ? nothing : html`<button class="button" @click=${() => task.run()}>${words.retry}</button>`}
        <a class="text" href="tel:12345">${words.helpline}</a>
      </div>
    </div>
  `;
};
