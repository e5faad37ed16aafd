import type { ClosingReason } from '@linli/contract/case-state';
import type { Need } from '@linli/contract/case-flow';
import type { DeskCase } from '@linli/contract/desk';
import type { Route } from '@linli/contract/policy';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { faultSentence } from '../shared/fault.messages.ts';
import { renderArea, renderChoices, renderText, type Choice } from '../shared/fields.ts';
import type { Form } from '../shared/form.ts';
import { isChinese } from '../shared/messages.ts';
import { renderSelect } from '../shared/select.ts';
import type { ActionValues } from './action-values.ts';
import type { Around } from './around.ts';
import type { CaseViewWords, DeskAction } from './case-view.messages.ts';

export interface ActionFieldsView {
  readonly around: Around;
  readonly words: CaseViewWords;
  readonly shown: DeskCase;
  readonly action: DeskAction;
  readonly form: Form<ActionValues>;
  /** The date in China. */
  readonly today: string;
}

/** What is chosen rather than written. */
const chosen = ['reason', 'until', 'assignee', 'office', 'session.at', 'session.form', 'agreement.signedOn'];

/** What is wrong with a field, by its path in the draft. */
export const sentenceOf = (path: string, { form, words, around }: Pick<ActionFieldsView, 'form' | 'words' | 'around'>): string | undefined => {
  const code = form.faultAt(path);
  return code && faultSentence(code, words.fields[path] ?? path, around.language(), chosen.includes(path));
};

const common = (view: ActionFieldsView, path: string) => ({ path, label: view.words.fields[path]!, fault: sentenceOf(path, view) });

const renderNote = (view: ActionFieldsView) => renderArea({
  ...common(view, 'note'), hint: view.words.noteHint, value: view.form.value.note, longest: 1000, left: view.words.charsLeft, onInput: note => view.form.set({ note }),
});

/** Reasons that can be meant; those of counselling are others. */
const reasonsOf = (action: DeskAction, { service }: DeskCase): readonly ClosingReason[] =>
  service === 'counselling' ? ['finished', 'applicant-asked', 'party-absent', 'danger']
  : action === 'decline' || action === 'refer' ? ['out-of-scope', 'handled-elsewhere', 'not-a-dispute', 'duplicate', 'danger']
  : action === 'fail' ? ['no-agreement', 'party-refused', 'party-absent']
  : ['applicant-asked', 'settled-privately', 'party-refused', 'party-absent', 'no-agreement', 'handled-elsewhere', 'danger'];

const renderReason = (view: ActionFieldsView) => renderSelect({
  ...common(view, 'reason'), none: view.words.pick, value: view.form.value.reason, choices: reasonsOf(view.action, view.shown).map(value => ({ value, label: view.around.names().closing[value] })),
  onChange: reason => view.form.set({ reason: reason as ClosingReason }),
});

const renderNext = (view: ActionFieldsView) => {
  const { form, words } = view;
  const { next = {} } = form.value;
  const routes = view.shown.places;
  const field = (name: 'name' | 'text' | 'phone' | 'place', optional?: string) => renderText({
    ...common(view, `next.${name}`), optional, value: next[name], type: name === 'phone' ? 'tel' : 'text', longest: name === 'text' ? 300 : name === 'name' ? 100 : name === 'phone' ? 30 : 200,
    onInput: value => form.set({ next: { ...form.value.next, [name]: value } }, `next.${name}`),
  });
  return html`
    <fieldset class="group-of">
      <legend>${words.nextPlaces}</legend>
      ${routes.length ? renderSelect({ path: 'places', label: words.places, hint: words.placesHint, none: words.pick, value: routes.find(({ name }) => name === next.name)?.name, choices: routes.map(({ name }) => ({ value: name, label: name })),
        onChange: name => onPlace(view, routes.find(route => route.name === name)) }) : nothing}
      ${field('name')}${field('text', words.optional)}${field('phone', words.optional)}${field('place', words.optional)}
    </fieldset>
  `;
};

const onPlace = ({ form }: ActionFieldsView, route: Route | undefined): void => {
  if (!route) return;
  const { name, text, phone, place } = route;
  form.set({ next: { name, text, phone, place } });
};

/** The day after a date. */
const after = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

const renderUntil = (view: ActionFieldsView) => renderText({
  ...common(view, 'until'), type: 'date', value: view.form.value.until, min: after(view.action === 'extend' && view.shown.deadline && view.shown.deadline.on > view.today ? view.shown.deadline.on : view.today),
  onInput: until => view.form.set({ until }),
});

/** Colleagues who may have it: those at hand with the fewest cases, whom the applicant would like first, and never whom a party does not want. */
const colleagues = ({ around, words, shown: { preference: { mediator, recused }, assignee } }: ActionFieldsView): readonly Choice[] =>
  (around.desk()?.colleagues ?? [])
    .filter(({ id, roles }) => roles.includes('mediator') && !recused.some(one => one.id === id) && id !== assignee?.id)
    .sort((a, b) => Number(b.id === mediator?.id) - Number(a.id === mediator?.id) || a.load - b.load)
    .map(({ id, name, office, load }) => ({ value: id, label: name, hint: [office?.name, words.loadOf(load), id === mediator?.id && words.wanted].filter(Boolean).join(isChinese(around.language()) ? '，' : ', ') }));

const renderAssignee = (view: ActionFieldsView) => {
  const choices = colleagues(view);
  return choices.length ? renderChoices({ ...common(view, 'assignee'), choices, value: view.form.value.assignee, onChange: assignee => view.form.set({ assignee }) }) : html`<p>${view.words.noColleague}</p>`;
};

const renderOffice = (view: ActionFieldsView) => renderSelect({
  ...common(view, 'office'), none: view.words.pick, value: view.form.value.office, onChange: office => view.form.set({ office }),
  choices: (view.around.desk()?.offices ?? []).filter(({ id }) => id !== view.shown.office.id).map(({ id, name }) => ({ value: id, label: name })),
});

const renderSession = (view: ActionFieldsView) => {
  const { form, words } = view;
  const { session = {} } = form.value;
  const set = (members: NonNullable<ActionValues['session']>) => form.set({ session: { ...form.value.session, ...members } }, `session.${Object.keys(members)[0]}`);
  return html`
    ${renderText({ ...common(view, 'session.at'), type: 'datetime-local', value: session.at, onInput: at => set({ at: at.slice(0, 16) }) })}
    ${renderText({ ...common(view, 'session.place'), value: session.place, onInput: place => set({ place }) })}
    ${renderChoices({ ...common(view, 'session.form'), choices: (['in-person', 'phone', 'video'] as const).map(value => ({ value, label: words.sessionForm[value] })), value: session.form, onChange: value => set({ form: value as 'phone' }) })}
    <label class="option after">
      <input type="checkbox" .checked=${live(session.closedDoors ?? false)} @change=${(event: Event) => set({ closedDoors: (event.target as HTMLInputElement).checked })} />
      <span class="option-label">${words.closedDoorsLabel}</span>
    </label>
  `;
};

const renderOutcome = (view: ActionFieldsView) => renderArea({ ...common(view, 'outcome'), value: view.form.value.outcome, longest: 2000, left: view.words.charsLeft, onInput: outcome => view.form.set({ outcome }) });

const renderAgreementFields = (view: ActionFieldsView) => {
  const { form, words, today } = view;
  const { agreement = {} } = form.value;
  const set = (members: NonNullable<ActionValues['agreement']>) => form.set({ agreement: { ...form.value.agreement, ...members } }, `agreement.${Object.keys(members)[0]}`);
  return html`
    ${renderArea({ ...common(view, 'agreement.facts'), value: agreement.facts, longest: 4000, left: words.charsLeft, onInput: facts => set({ facts }) })}
    ${renderArea({ ...common(view, 'agreement.terms'), hint: words.termsHint, value: agreement.terms, longest: 4000, left: words.charsLeft, onInput: terms => set({ terms }) })}
    ${renderText({ ...common(view, 'agreement.performBy'), optional: words.optional, type: 'date', value: agreement.performBy, min: agreement.signedOn, onInput: performBy => set({ performBy: performBy || undefined }) })}
    ${renderText({ ...common(view, 'agreement.signedOn'), type: 'date', value: agreement.signedOn, max: today, onInput: signedOn => set({ signedOn }) })}
  `;
};

const fields: { readonly [N in Need]: (view: ActionFieldsView) => TemplateResult } = {
  session: renderSession, outcome: renderOutcome, agreement: renderAgreementFields, assignee: renderAssignee, office: renderOffice, until: renderUntil, reason: renderReason, note: renderNote, next: renderNext,
};

/** The fields that an action needs, in the order in which people think of them. */
export const renderActionFields = (needs: readonly Need[], view: ActionFieldsView): TemplateResult => html`${(Object.keys(fields) as Need[]).filter(need => needs.includes(need)).map(need => fields[need](view))}`;
