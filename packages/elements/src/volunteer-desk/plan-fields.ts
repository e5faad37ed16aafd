import type { Skill } from '@linli/contract/volunteer';
import { Skill as Skills } from '@linli/contract/volunteer';
import { mostAtOnce } from '@linli/contract/repeat';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { dayOf, spanOf as spanInWords, whenOf } from '../shared/shift-time.ts';
import { listDate } from '../shared/dates.ts';
import { renderFault } from '../shared/faults.ts';
import { faultSentence } from '../shared/fault.messages.ts';
import { renderArea, renderText, type TextView } from '../shared/fields.ts';
import { idOf, type Form } from '../shared/form.ts';
import { toggled } from '../shared/paths.ts';
import { renderSelect } from '../shared/select.ts';
import type { Around } from './around.ts';
import { beginningsOf, spanOf, type PlanValues } from './plan.ts';
import type { ShiftWords } from './shift.messages.ts';

export interface PlanView {
  readonly form: Form<PlanValues>;
  readonly words: ShiftWords;
  readonly around: Around;
  /** New shifts have a place and may repeat. */
  readonly opening: boolean;
  /** The date in China. */
  readonly today: string;
}

/** What is chosen rather than written. */
const chosen = ['division', 'date', 'from', 'to', 'until', 'days'];
/** Minutes before a shift starts, to choose from. */
const befores = [0, 30, 60, 120, 360, 720, 1440, 2880, 10_080];

/** What is wrong with a field of a form about shifts, in words. */
export const sentenceOf = (path: string, { form, words, around }: { readonly form: Pick<Form<object>, 'faultAt'>; readonly words: ShiftWords; readonly around: Around }): string | undefined => {
  const code = form.faultAt(path);
  return code && (words.faults[`${path}:${code}`] ?? faultSentence(code, words.fields[path] ?? path, around.language(), chosen.includes(path)));
};

type TextField = 'title' | 'place' | 'date' | 'from' | 'to' | 'until' | 'capacity';
const text = (view: PlanView, path: TextField, more: Partial<TextView> = {}) => renderText({
  path, label: view.words.fields[path]!, hint: view.words.hints[path], fault: sentenceOf(path, view), value: view.form.value[path], onInput: value => view.form.set({ [path]: value }), ...more,
});

const tick = (checked: boolean, label: string, onChange: (checked: boolean) => void) => html`
  <label class="option"><input type="checkbox" .checked=${live(checked)} @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)} /><span class="option-label">${label}</span></label>
`;

/** Small boxes side by side, each with its word. */
export const renderTicks = (path: string, label: string, choices: readonly (readonly [value: string, label: string])[], given: readonly string[], onChange: (value: string) => void, more: { readonly fault?: string | undefined; readonly optional?: string } = {}): TemplateResult => html`
  <fieldset class="field-group ${more.fault ? 'faulty' : ''}" id=${idOf(path)}>
    <legend>${label}${more.optional ? html`<span class="optional">${more.optional}</span>` : nothing}</legend>
    ${renderFault({ path, fault: more.fault })}
    <div class="ticks">${choices.map(([value, name]) => html`<label class="chip tick"><input type="checkbox" value=${value} .checked=${live(given.includes(value))} @change=${() => onChange(value)} /><span>${name}</span></label>`)}</div>
  </fieldset>
`;

/** The skills, to choose any of. */
export const renderSkills = (label: string, optional: string, given: readonly string[], around: Around, onChange: (skills: string[]) => void): TemplateResult =>
  renderTicks('skills', label, Skills.options.map(skill => [skill, around.names().skill[skill]] as const), given, skill => onChange(toggled(given, skill)), { optional });

const beforeIn = (minutes: number, { words, around }: PlanView): string =>
  minutes === 0 ? words.atStart : words.before(minutes % 1440 === 0 ? words.daysSpan(minutes / 1440) : spanInWords(minutes, around.language()));

const before = (view: PlanView, path: 'joinBefore' | 'leaveBefore') => {
  const value = Number(view.form.value[path]);
  const all = befores.includes(value) ? befores : [...befores, value].sort((a, b) => a - b);
  return renderSelect({
    path, label: view.words.fields[path]!, hint: view.words.hints[path], fault: sentenceOf(path, view), value: String(value), none: beforeIn(60, view),
    choices: all.map(minutes => ({ value: String(minutes), label: beforeIn(minutes, view) })), onChange: chosenOne => view.form.set({ [path]: chosenOne ?? '60' }),
  });
};

/** What was understood of day and clock, said back. */
const renderSpan = ({ form, words, around }: PlanView) => {
  const span = spanOf(form.value);
  return html`<p class="hint after" role="status">${span ? words.lasts(whenOf(span, around.language()), spanInWords(span.minutes, around.language())) : nothing}</p>`;
};

const renderRepeat = (view: PlanView) => {
  const { form, words, around, today } = view;
  const { repeat, days = [], date } = form.value;
  const names = around.names().days;
  const all = repeat ? beginningsOf(form.value) : [];
  const day = (starts: string) => listDate(dayOf({ starts }), around.language());
  return html`
    ${renderSelect({ path: 'repeat', label: words.fields['repeat']!, none: words.repeats.none, value: repeat, choices: (['day', 'week'] as const).map(value => ({ value, label: words.repeats[value] })), onChange: value => form.set({ repeat: value as PlanValues['repeat'] }) })}
    ${repeat === 'week' ? renderTicks('days', words.fields['days']!, names.map((name, index) => [String(index + 1), name] as const), days, one => form.set({ days: toggled(form.value.days, one) }), { fault: sentenceOf('days', view), optional: around.words().optional }) : nothing}
    ${repeat ? text(view, 'until', { type: 'date', min: date ?? today }) : nothing}
    <p class="hint after" role="status">${all.length > 1 && all.length <= mostAtOnce ? words.several(all.length, day(all[0]!), day(all[all.length - 1]!)) : nothing}</p>
  `;
};

const renderPoint = ({ form, words, around }: PlanView, failed: boolean, onFailed: (failed: boolean) => void) => {
  const locate = () => void around.host().locate().then(point => { onFailed(false); form.set({ point }); }, () => onFailed(true));
  return html`
    <div class="field-group" role="group" aria-labelledby="point">
      <p id="point"><b>${words.point}</b><span class="optional">${around.words().optional}</span></p>
      <p class="hint">${words.pointHint}</p>
      <p class="actions-row">
        ${form.value.point
          ? html`<span role="status">${words.pointSet}</span><button type="button" class="text" @click=${() => form.set({ point: undefined })}>${words.pointRemove}</button>`
          : html`<button type="button" class="button" @click=${locate}>${words.pointHere}</button><span class="hint" role="status">${failed ? words.pointFailed : nothing}</span>`}
      </p>
    </div>
  `;
};

/** All that a shift is planned by. */
export const renderPlan = (view: PlanView, located: { readonly failed: boolean; readonly onFailed: (failed: boolean) => void }): TemplateResult => {
  const { form, words, around, opening, today } = view;
  const { value } = form;
  const optional = around.words().optional;
  const fault = sentenceOf('division', view);
  return html`
    ${opening ? html`
      <div class="field-group ${fault ? 'faulty' : ''}" id=${idOf('division')} tabindex="-1">
        ${renderFault({ path: 'division', fault })}
        ${around.picker(words.fields['division']!, value.division ?? '', true, place => form.set({ division: place?.code }))}
      </div>
    ` : nothing}
    ${text(view, 'title', { longest: 60, placeholder: words.titleExample })}
    ${renderArea({ path: 'text', label: words.fields['text']!, hint: words.hints['text'], fault: sentenceOf('text', view), value: value.text, longest: 1000, left: around.words().charsLeft, onInput: told => form.set({ text: told }) })}
    ${text(view, 'place', { longest: 120 })}
    ${renderPoint(view, located.failed, located.onFailed)}
    <div class="times">
      ${text(view, 'date', { type: 'date', ...opening && { min: today } })}${text(view, 'from', { type: 'time' })}${text(view, 'to', { type: 'time' })}
    </div>
    ${renderSpan(view)}
    ${opening ? renderRepeat(view) : nothing}
    ${text(view, 'capacity', { inputmode: 'numeric', longest: 6 })}
    ${renderSkills(words.fields['skills']!, optional, value.skills ?? [], around, skills => form.set({ skills: skills as Skill[] }))}
    <fieldset class="field-group">
      <legend>${words.fields['who']}</legend>
      <div class="options">${tick(!!value.membersOnly, words.membersOnly, membersOnly => form.set({ membersOnly }))}${tick(!!value.adultsOnly, words.adultsOnly, adultsOnly => form.set({ adultsOnly }))}</div>
    </fieldset>
    <div class="pair-of">${before(view, 'joinBefore')}${before(view, 'leaveBefore')}</div>
  `;
};
