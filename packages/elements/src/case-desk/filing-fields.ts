import type { DisputeDraft } from '@linli/contract/dispute-draft';
import { isSensitive, type Unfinished } from '@linli/contract/dispute-rules';
import { situationsFor, speaksOfCrisis, triageOf, type DisputePolicy, type Route } from '@linli/contract/policy';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { faultSentence } from '../shared/fault.messages.ts';
import { renderFault } from '../shared/faults.ts';
import { renderArea, renderChoices, renderText, type TextView } from '../shared/fields.ts';
import { idOf, type Form } from '../shared/form.ts';
import { renderSelect } from '../shared/select.ts';
import { renderUploads, type Uploads } from '../shared/uploads.ts';
import type { Around } from './around.ts';
import type { FilingWords } from './filing.messages.ts';
import { valueAt, withValue } from './path.ts';

/** What a clerk writes down, and how the person came. */
export type Recording = Unfinished<DisputeDraft> & { readonly channel?: 'counter' | 'phone' };

export interface FilingView {
  readonly form: Form<Recording>;
  readonly words: FilingWords;
  readonly around: Around;
  readonly policy: DisputePolicy;
  readonly uploads: Uploads;
  readonly today: string;
}

/** A path without the places in lists: `respondents.0.phone` → `respondents.phone`. */
const plain = (path: string): string => path.replace(/\.\d+/g, '');

/** What a field is called; of several respondents, with which. */
export const labelOf = (path: string, { words, policy }: Pick<FilingView, 'words' | 'policy'>): string => {
  const [, index] = /^respondents\.(\d)/.exec(path) ?? [];
  const [, purpose] = /^consents\.(.+)/.exec(path) ?? [];
  const label = words.fields[plain(path)] ?? policy.consents.purposes.find(({ id }) => id === purpose)?.title ?? path;
  return index ? words.ofRespondent(label, Number(index) + 1) : label;
};

/** What is wrong with a field: in words of its own, or the general ones. */
export const sentenceOf = (path: string, view: Pick<FilingView, 'form' | 'words' | 'around' | 'policy'>): string | undefined => {
  const code = view.form.faultAt(path);
  if (!code) return undefined;
  const { faults } = view.words;
  const [root] = path.split('.');
  return faults[`${plain(path)}.${code}`] ?? faults[`${root}.${code}`] ?? faultSentence(code, labelOf(path, view), view.around.language(), /kind$|relation$|division$/.test(path));
};

const common = (view: FilingView, path: string) => ({ path, label: labelOf(path, view), fault: sentenceOf(path, view) });
const put = ({ form }: FilingView, path: string, value: unknown): void => form.set(withValue(form.value, path, value), path);

const text = (view: FilingView, path: string, more: Partial<TextView> = {}): TemplateResult =>
  renderText({ ...common(view, path), value: valueAt(view.form.value, path) as string | undefined, onInput: value => put(view, path, value || undefined), ...more });

const optional = (view: FilingView, path: string, more: Partial<TextView> = {}) => text(view, path, { optional: view.words.optional, ...more });

const area = (view: FilingView, path: string, longest: number, hint?: string) =>
  renderArea({ ...common(view, path), hint, value: valueAt(view.form.value, path) as string | undefined, longest, left: view.words.charsLeft, onInput: value => put(view, path, value) });

const select = (view: FilingView, path: string, names: Readonly<Record<string, string>>, none: string, more: { optional?: string } = {}) =>
  renderSelect({ ...common(view, path), ...more, none, value: valueAt(view.form.value, path) as string | undefined, choices: Object.entries(names).map(([value, label]) => ({ value, label })), onChange: value => put(view, path, value) });

const tick = (checked: boolean, label: string, onChange: (checked: boolean) => void, hint?: unknown, id?: string) => html`
  <label class="option">
    <input id=${id ?? nothing} type="checkbox" .checked=${live(checked)} @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)} />
    <span><span class="option-label">${label}</span>${hint ? html`<span class="hint">${hint}</span>` : nothing}</span>
  </label>
`;

const toggled = (all: readonly unknown[] | undefined, one: string, on: boolean): readonly string[] => [...(all ?? []).filter(id => id !== one), ...on ? [one] : []] as string[];

const section = (heading: string, content: unknown) => html`<section class="card cell part"><h3>${heading}</h3>${content}</section>`;

/** All questions, on one page. */
export const renderFilingFields = (view: FilingView): TemplateResult => {
  const { words } = view;
  return html`
    ${section(words.sections.what, renderWhat(view))}
    ${section(words.sections.story, html`${area(view, 'story', 4000, words.hints.story)}${renderCrisis(view)}<div class="pair-of">${optional(view, 'happenedOn', { type: 'date', max: view.today })}${optional(view, 'place')}</div>`)}
    ${section(words.sections.applicant, renderApplicant(view))}
    ${section(words.sections.respondents, renderRespondents(view))}
    ${section(words.sections.wishes, renderWishes(view))}
    ${section(words.sections.files, renderUploads(view.uploads, { language: view.around.language(), path: 'files', label: words.fields['files']!, fault: sentenceOf('files', view) }))}
    ${section(words.sections.consents, renderConsents(view))}
  `;
};

const renderWhat = (view: FilingView) => {
  const { form: { value }, words, around, policy } = view;
  const asked = value.kind === undefined ? policy.situations.filter(({ kinds }) => !kinds.length) : situationsFor(policy, value.kind);
  return html`
    ${renderChoices({ ...common(view, 'channel'), choices: (['counter', 'phone'] as const).map(id => ({ value: id, label: words.channels[id] })), value: value.channel, onChange: channel => put(view, 'channel', channel) })}
    <div class="field-group ${sentenceOf('division', view) ? 'faulty' : ''}" id=${idOf('division')}>${renderFault({ path: 'division', fault: sentenceOf('division', view) })}${around.picker(words.fields['division']!, value.division ?? '', true, place => put(view, 'division', place?.code))}</div>
    ${select(view, 'kind', Object.fromEntries(policy.kinds.map(({ id, name }) => [id, name])), words.pick)}
    <fieldset class="field-group" id=${idOf('situations')}>
      <legend>${words.fields['situations']}</legend>
      <div class="options">${asked.map(({ id, question }) => tick((value.situations as readonly string[] | undefined)?.includes(id) ?? false, question, on => put(view, 'situations', toggled(view.form.value.situations, id, on))))}</div>
    </fieldset>
    ${renderTriage(view)}
  `;
};

/** Where it belongs, told while the person is still there. */
const renderTriage = ({ form: { value }, words, policy }: FilingView) => {
  const { outcome, routes, texts } = triageOf(policy, value.kind, (value.situations ?? []) as readonly string[]);
  if (outcome === 'here') return nothing;
  const way = ({ name, text: what, phone, place }: Route) => html`<li><b>${name}</b>${phone ? html` <span class="nowrap">${phone}</span>` : nothing}<br />${what}${place ? html`<br />${place}` : nothing}</li>`;
  return html`
    <div class="${outcome === 'both' ? 'card cell notice' : 'problem'} after" role="status" part="triage">
      <p><b>${words.triage[outcome]}</b></p>
      ${texts.map(one => html`<p>${one}</p>`)}
      <ul class="bullets">${routes.map(way)}</ul>
    </div>
  `;
};

const renderCrisis = ({ form: { value: { story = '', wishes = '' } }, words, policy }: FilingView) =>
  speaksOfCrisis(`${story}\n${wishes}`, policy.crisisWords) ? html`<div class="problem after" role="alert"><p>${words.crisis}</p><p>${words.crisisText}</p></div>` : nothing;

const renderApplicant = (view: FilingView) => {
  const { form: { value }, words, policy } = view;
  const { person, organisation } = words.partyKinds;
  const kind = policy.kinds.find(({ id }) => id === value.kind);
  return html`
    <div class="pair-of">
      ${select(view, 'applicant.kind', { person, organisation }, words.pick)}
      ${text(view, 'applicant.name', { longest: 60 })}
      ${text(view, 'applicant.phone', { type: 'tel', longest: 30, ...value.agent && { optional: words.optional } })}
      ${kind?.identity ? optional(view, 'applicant.idNumber', { hint: words.hints.idNumber, longest: 30 }) : nothing}
      ${optional(view, 'applicant.address')}
    </div>
    <div class="options after">${tick(!!value.agent, words.onBehalf, on => put(view, 'agent', on ? {} : undefined))}</div>
    ${value.agent ? html`
      <div class="pair-of">
        ${text(view, 'agent.name', { longest: 60 })}${text(view, 'agent.phone', { type: 'tel', longest: 30 })}${select(view, 'agent.relation', words.relations, words.pick)}
      </div>
    ` : nothing}
  `;
};

const renderRespondents = (view: FilingView) => {
  const { form: { value }, words } = view;
  const respondents = value.respondents ?? [];
  return html`
    ${respondents.map((_, index) => html`
      <div class="respondent" role="group" aria-label=${words.respondent(index + 1)}>
        ${respondents.length > 1 ? html`<div class="head"><h4>${words.respondent(index + 1)}</h4><button type="button" class="text" @click=${() => put(view, 'respondents', respondents.filter((__, other) => other !== index))}>${words.removeRespondent(index + 1)}</button></div>` : nothing}
        <div class="pair-of">
          ${select(view, `respondents.${index}.kind`, words.partyKinds, words.pick)}
          ${(respondents[index]?.kind === 'unknown' ? optional : text)(view, `respondents.${index}.name`, { longest: 60 })}
          ${optional(view, `respondents.${index}.phone`, { type: 'tel', longest: 30 })}
          ${optional(view, `respondents.${index}.address`)}
        </div>
        ${(respondents[index]?.kind === 'unknown' ? text : optional)(view, `respondents.${index}.note`, { hint: words.hints.note })}
      </div>
    `)}
    ${respondents.length < 5 ? html`<p class="after"><button type="button" class="button" @click=${() => put(view, 'respondents', [...respondents, { kind: 'person' }])}>${words.addRespondent}</button></p>` : nothing}
  `;
};

const renderWishes = (view: FilingView) => {
  const { form: { value }, words, policy } = view;
  const recused = (value.recused ?? []) as readonly string[];
  return html`
    ${area(view, 'wishes', 1000)}
    <div class="pair-of">
      ${select(view, 'callTime', words.callTimes, words.callTimes.any, { optional: words.optional })}
      ${policy.mediators.length ? select(view, 'mediator', Object.fromEntries(policy.mediators.map(({ id, name, office }) => [id, `${name}（${office}）`])), words.anyMediator, { optional: words.optional }) : nothing}
    </div>
    ${policy.mediators.length ? html`
      <details class="after" ?open=${recused.length > 0}>
        <summary class="text">${words.fields['recused']}${words.optional}</summary>
        <div class="options">${policy.mediators.map(({ id, name, office }) => tick(recused.includes(id), name, on => put(view, 'recused', toggled(view.form.value.recused, id, on)), office))}</div>
        ${optional(view, 'recusalReason', { longest: 300 })}
      </details>
    ` : nothing}
    <div class="options after">${tick(value.closedDoors ?? false, words.closedDoors, on => put(view, 'closedDoors', on))}</div>
  `;
};

/** Read out by the clerk, ticked one by one, none beforehand. */
const renderConsents = (view: FilingView) => {
  const { form: { value }, words, policy } = view;
  const { version, handler, text: told, purposes } = policy.consents;
  const given = (value.consents?.purposes ?? []) as readonly string[];
  const sensitive = isSensitive({ ...value, files: view.uploads.refs }, policy);
  const set = (id: string, on: boolean) => view.form.set({ consents: { policyVersion: version, purposes: toggled(view.form.value.consents?.purposes, id, on) } }, `consents.${id}`);
  return html`
    ${renderFault({ path: 'consents.policyVersion', fault: sentenceOf('consents.policyVersion', view) })}
    <p id=${idOf('consents.policyVersion')} tabindex="-1">${words.readOut}${words.handler(handler.name, handler.phone)}</p>
    <details><summary class="text">${words.fullText}</summary>${told.map(one => html`<p>${one}</p>`)}</details>
    <p class="hint">${words.agreed}</p>
    ${purposes.filter(({ needed }) => needed !== 'sensitive' || sensitive).map(({ id, title, text: what, needed, keptDays }) => html`
      <div class="field-group ${sentenceOf(`consents.${id}`, view) ? 'faulty' : ''}">
        ${renderFault({ path: `consents.${id}`, fault: sentenceOf(`consents.${id}`, view) })}
        <div class="options">${tick(given.includes(id), title, on => set(id, on), html`${what}<span class="dots"><span>${words.needed[needed]}</span><span>${words.kept(keptDays)}</span></span>`, idOf(`consents.${id}`))}</div>
      </div>
    `)}
  `;
};
