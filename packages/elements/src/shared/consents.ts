import type { ConsentPolicy, ConsentPurpose } from '@linli/contract/policy';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { consentWords } from './consents.messages.ts';
import { renderFault } from './faults.ts';
import { idOf } from './form.ts';
import type { Locale } from './messages.ts';

export interface ConsentView {
  readonly policy: ConsentPolicy;
  /** Those of the policy that are asked about. */
  readonly purposes: readonly ConsentPurpose[];
  readonly language: Locale;
  /** What was agreed to so far; asked anew with each press, for several may come before the room is drawn again. */
  readonly given: () => readonly string[];
  /** `退出后保存2年。`, of a span in words. */
  readonly keptFor: (span: string) => string;
  /** What is said where nothing is kept. */
  readonly notKept?: string | undefined;
  /** What is wrong at a path of the draft, in words. */
  readonly sentenceAt: (path: string) => string | undefined;
  readonly onChange: (purposes: string[], path: string) => void;
}

/** Plain words and a box each, none ticked before the resident does it. */
export const renderConsents = (view: ConsentView): TemplateResult => {
  const { policy: { version, handler, text }, purposes, language, sentenceAt } = view;
  const words = consentWords[language];
  const path = 'consents.policyVersion';
  return html`
    ${renderFault({ path, fault: sentenceAt(path) })}
    <p class="below">${words.handler(handler.name, handler.phone)}</p>
    ${purposes.map(purpose => renderPurpose(view, purpose))}
    <details>
      <summary class="text">${words.fullPolicy}</summary>
      <div class="card prose">${text.map(paragraph => html`<p>${paragraph}</p>`)}<p class="hint">${version}</p></div>
    </details>
  `;
};

function renderPurpose({ language, given, keptFor, notKept = '', sentenceAt, onChange }: ConsentView, { id, title, text, needed, keptDays }: ConsentPurpose): TemplateResult {
  const words = consentWords[language];
  const path = `consents.${id}`;
  const fault = sentenceAt(path);
  const toggle = () => onChange(given().includes(id) ? given().filter(other => other !== id) : [...given(), id], path);
  return html`
    <div class="consent ${fault ? 'faulty' : ''}">
      ${renderFault({ path, fault })}
      <label class="option" part="consent">
        <input id=${idOf(path)} type="checkbox" .checked=${live(given().includes(id))} aria-describedby=${fault ? `${idOf(path)}-fault` : nothing} @change=${toggle} />
        <span>
          <span class="option-label"><strong>${title}</strong> <span class="badge ${needed === 'never' ? '' : 'info'}">${needed === 'never' ? words.may : words.must}</span></span>
          <span class="hint">${text}${keptDays ? keptFor(words.span(keptDays)) : notKept}</span>
        </span>
      </label>
    </div>
  `;
}
