import type { Duration } from '@linli/contract/duration';
import { fileLimits } from '@linli/contract/files';
import type { DisputePolicy } from '@linli/contract/policy';
import { isLinliError } from '@linli/sdk/error';
import { html, nothing, type TemplateResult } from 'lit';
import { renderConsents as renderBoxes } from '../shared/consents.ts';
import { renderChoices } from '../shared/fields.ts';
import { fieldWords, renderPictures, type PicturesView } from '../shared/pictures.ts';
import { renderTrouble } from '../shared/trouble.ts';
import { circumstances, triage } from './answers.ts';
import { heading, labelOf, renderRoutes, type Asking } from './ask.ts';
import type { IntakeWords } from './dispute-intake.messages.ts';
import { renderField, textOf } from './fields.ts';
import { consentsOf, purposesOf, type Asked, type Field, type Step } from './questions.ts';

export { renderField };

/** Somebody may not want to live. Help is shown at once and stands in nobody's way. */
export const renderCrisis = (words: IntakeWords): TemplateResult => html`
  <div class="told calm" part="crisis">
    <p><strong>${words.crisis}</strong></p>
    <p>${words.crisisText}</p>
    <div class="calls">${words.crisisCalls.map(([number, name]) => html`<a class="button" part="call" href="tel:${number}">${number} ${name}</a>`)}</div>
  </div>
`;

/** Yes or no to what changes where it belongs; the consequence is told at once. `quiet`: the page tells it itself. */
export const renderSituations = (asking: Asking, policy: DisputePolicy, quiet: boolean): TemplateResult => {
  const { words, language, form: { value } } = asking;
  const { note, routes = [] } = policy.kinds.find(({ id }) => id === value.kind) ?? {};
  const asked = circumstances(policy, value.kind);
  const closed = triage(policy, value).outcome !== 'both';
  return html`
    ${asked.length ? heading(words.ask['situations']!, words.stepHint['situations']) : heading(closed ? words.elsewhere : words.both)}
    ${asked.map(situation => renderSituation(asking, situation, quiet))}
    ${quiet || (asked.length && closed) || !(note || routes.length) ? nothing : html`
      <section class="below">
        ${asked.length ? html`<h3>${words.both}</h3>` : nothing}
        ${note ? html`<p>${note}</p>` : nothing}
        ${renderRoutes(routes, language)}
      </section>
    `}
  `;
};

function renderSituation({ words, language, form, sentenceAt }: Asking, { id, question, effect, text, routes }: DisputePolicy['situations'][number], quiet: boolean): TemplateResult {
  const { no, situations } = form.value;
  const yes = situations as string[];
  const path = `situations.${id}`;
  const onChange = (to: string) => {
    const among = (list: readonly string[], holds: boolean) => [...list.filter(one => one !== id), ...holds ? [id] : []];
    form.set({ situations: among(form.value.situations as string[], to === 'yes'), no: among(form.value.no, to === 'no') }, path);
  };
  return html`
    <div class="pair">${renderChoices({ path, label: question, fault: sentenceAt(path), value: yes.includes(id) ? 'yes' : no.includes(id) ? 'no' : '', choices: words.yesNo, onChange })}</div>
    <div role="status">${yes.includes(id) && !(quiet && effect !== 'urgent') ? html`<div class="told ${effect === 'beside' ? 'calm' : 'warn'}" part="referral"><p>${text}</p>${renderRoutes(routes, language)}</div>` : nothing}</div>
  `;
}

/** The fields of the other side, each under its number; up to five. */
export const renderOthers = (asking: Asking, fields: readonly Field[]): TemplateResult => {
  const { words, form } = asking;
  const all = form.value.respondents ?? [];
  const remove = (index: number) => {
    form.set({ respondents: all.filter((_, other) => other !== index) });
    form.focus('question');
  };
  const add = () => {
    form.set({ respondents: [...all, {}] });
    form.focus(`f-respondents-${all.length}-kind`);
  };
  return html`
    ${all.map((_, index) => html`
      <section class="below">
        ${all.length > 1 ? html`<h3>${words.other(index + 1)}</h3>` : nothing}
        ${fields.map(field => (field.path.startsWith(`respondents.${index}`) ? renderField(asking, field) : nothing))}
        ${all.length > 1 ? html`<button type="button" class="text" @click=${() => remove(index)}>${words.removeOther}</button>` : nothing}
      </section>
    `)}
    ${all.length < 5 ? html`<button type="button" class="button go" part="add" @click=${add}>${words.addOther}</button>` : nothing}
  `;
};

/** The button to choose files with, until there is one. */
export const renderPick = (words: IntakeWords, count: number, onChoose: (files: File[]) => void, { host, language }: Pick<PicturesView, 'host' | 'language'>): TemplateResult => html`
  <p class="hint below">${words.pickHint}</p>
  ${count ? html`<p class="below" role="status">${words.picked(count)}</p>` : nothing}
  ${renderPictures({ host, language, most: fileLimits.most - count, onPick: onChoose })}
  <div><label class="button pick" part="pick"><input type="file" multiple accept="image/*,.heic,application/pdf,audio/*" @change=${(event: Event) => onChoose([...(event.target as HTMLInputElement).files ?? []])} />${fieldWords(host, language) ?? words.pick}</label></div>
`;

/** What becomes of the data, and a box for each purpose. */
export const renderConsents = ({ words, language, form, sentenceAt }: Asking, asked: Asked): TemplateResult => {
  const policy = consentsOf(asked.service, asked.policy!);
  return renderBoxes({
    policy, purposes: purposesOf(asked), language, sentenceAt, keptFor: words.keptFor,
    given: () => (form.value.consents?.purposes ?? []) as string[],
    onChange: (purposes, path) => form.set({ consents: { policyVersion: policy.version, purposes } }, path),
  });
};

/** How a filing stands that is about to be handed in. */
export interface Before {
  readonly reply: Duration | undefined;
  /** Files that would be left behind. */
  readonly unsent: number;
  /** Why the last try failed. */
  readonly error: unknown;
  onRetry(): void;
}

/** What is to be known before it is handed in. */
export const renderBefore = ({ words, language }: Asking, { reply, unsent, error, onRetry }: Before): TemplateResult => html`
  ${reply ? html`<p class="below">${words.promise(words.span(reply))}</p>` : nothing}
  ${unsent ? html`<p class="note warn" id="unsent" tabindex="-1" role="status">${words.unsent(unsent)}</p>` : nothing}
  ${error ? renderTrouble({ error, language, heading: words.notSubmitted, text: isLinliError(error) && error.status === 413 ? words.tooMuch : undefined, kept: true, onRetry }) : nothing}
`;

/** Every answer with the way back to it. `given` says what the table does not know: the place by its name, how many files. */
export const renderReview = (asking: Asking, fields: readonly Field[], given: Readonly<Record<string, string | undefined>>, go: (step: Step) => void): TemplateResult => {
  const { words } = asking;
  return html`
    <dl class="card rows below">
      ${fields.map(field => {
        const { step, path, short } = field;
        const [, index] = /^respondents\.(\d)/.exec(path) ?? [];
        const own = short ?? labelOf(words, field);
        const label = index && asking.form.value.respondents?.[1] ? words.of(words.other(Number(index) + 1), own) : own;
        const text = path in given ? given[path] : textOf(asking, field);
        return path === 'review' ? nothing : html`
          <div class="answer" part="answer">
            <dt>${label}</dt>
            <dd class=${text ? '' : 'quiet'}>${text || words.none}</dd>
            <dd class="edit"><button type="button" class="text" aria-label=${words.of(words.edit, label)} @click=${() => go(step)}>${words.edit}</button></dd>
          </div>
        `;
      })}
    </dl>
  `;
};
