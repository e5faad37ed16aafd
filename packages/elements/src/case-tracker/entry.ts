import type { CaseAccess } from '@linli/sdk/access';
import { grouped, plainCode } from '@linli/contract/code-alphabet';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderFault, renderFaults } from '../shared/faults.ts';
import { idOf, type Form } from '../shared/form.ts';
import type { CaseTrackerWords } from './case-tracker.messages.ts';

/** What is typed before a case is opened. */
export interface Typed extends CaseAccess {
  readonly remember: boolean;
}

export interface Entry {
  readonly words: CaseTrackerWords;
  readonly form: Form<Typed>;
  readonly shared: boolean;
  readonly busy: boolean;
  readonly said: string;
  readonly remembered: readonly CaseAccess[];
  readonly trouble: TemplateResult | typeof nothing;
  readonly onInput: (path: 'number' | 'code', typed: string) => void;
  readonly onRemember: (remember: boolean) => void;
  readonly onSubmit: (event: Event) => void;
  /** Absent where the world around reads no codes. */
  readonly onScan: (() => void) | undefined;
  readonly onOpen: (access: CaseAccess) => void;
  readonly onForget: (number: string) => void;
}

/** Number and code, and the cases that the device remembers. */
export const renderEntry = (entry: Entry): TemplateResult => {
  const { words, form, shared, busy, said, trouble, onSubmit, onScan } = entry;
  return html`
    ${renderFaults(form, words.faults, path => sentenceOf(entry, path as 'number' | 'code') ?? '')}
    <h2 tabindex="-1" id="question">${words.title}</h2>
    <p class="hint">${words.intro}</p>
    <p class="done" role="status">${said}</p>
    ${renderRemembered(entry)}
    <form part="form" novalidate autocomplete="off" @submit=${onSubmit}>
      ${renderCode(entry, 'number', words.numberHint)}
      ${renderCode(entry, 'code', words.codeHint)}
      ${shared ? html`<p class="notice info" part="shared">${words.shared}</p>` : renderRemember(entry)}
      ${trouble}
      <button class="button primary go" part="submit" aria-disabled=${busy ? 'true' : 'false'}>${busy ? words.opening : words.show}</button>
      ${onScan ? html`<button type="button" class="button go scan" part="scan" @click=${onScan}>${words.scan}</button>` : nothing}
    </form>
    <details class="lost"><summary class="text">${words.lost}</summary><p class="small quiet">${words.lostText}</p></details>
  `;
};

/** What is wrong with a field, in words. */
function sentenceOf({ words, form }: Entry, path: 'number' | 'code'): string | undefined {
  const code = form.faultAt(path);
  const sentences = words.fault[path];
  const count = plainCode(form.value[path]).length;
  return code === 'required' ? sentences.required : code === 'too-short' ? sentences.length(count) : code === 'checksum' && path === 'number' ? words.fault.number.checksum : code ? sentences.characters : undefined;
}

/** Letters and digits that are read off a paper: no correction, no memory, no keyboard of one script alone. */
function renderCode(entry: Entry, path: 'number' | 'code', hint: string): TemplateResult {
  const { words, form, onInput } = entry;
  const fault = sentenceOf(entry, path);
  const id = idOf(path);
  return html`
    <div class="field-group ${fault ? 'faulty' : ''}">
      <label for=${id}>${words[path]}</label>
      <p class="hint" id="${id}-hint">${hint}</p>
      ${renderFault({ path, fault })}
      <input
        id=${id}
        part="field"
        class="code"
        type="text"
        autocomplete="off"
        autocapitalize="characters"
        autocorrect="off"
        spellcheck="false"
        enterkeyhint=${path === 'number' ? 'next' : 'go'}
        aria-invalid=${fault ? 'true' : 'false'}
        aria-describedby="${id}-hint ${fault ? `${id}-fault` : ''}"
        .value=${live(form.value[path])}
        @input=${(event: Event) => onInput(path, (event.target as HTMLInputElement).value)}
      />
    </div>
  `;
}

const renderRemember = ({ words, form, onRemember }: Entry): TemplateResult => html`
  <label class="option remember">
    <input type="checkbox" part="remember" .checked=${live(form.value.remember)} @change=${(event: Event) => onRemember((event.target as HTMLInputElement).checked)} />
    <span><span class="option-label">${words.remember}</span><span class="hint">${words.rememberHint}</span></span>
  </label>
`;

const renderRemembered = ({ words, remembered, onOpen, onForget }: Entry): TemplateResult | typeof nothing =>
  remembered.length
    ? html`
        <h3 class="group">${words.remembered}</h3>
        <ul class="card rows" part="remembered">
          ${remembered.map(access => html`
            <li class="keep">
              <button type="button" class="row chevron" part="open" aria-label=${words.open(grouped(access.number))} @click=${() => onOpen(access)}><span class="title number">${grouped(access.number)}</span></button>
              <button type="button" class="text" part="forget" aria-label=${words.forget(grouped(access.number))} @click=${() => onForget(access.number)}>${words.forgetShort}</button>
            </li>`)}
        </ul>
      `
    : nothing;
