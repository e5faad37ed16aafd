import { html, type TemplateResult } from 'lit';
import { formalDate } from '../shared/dates.ts';
import { renderArea, renderChoices, renderText } from '../shared/fields.ts';
import { at, toggled } from '../shared/paths.ts';
import { answer, labelOf, patternOf, type Asking } from './ask.ts';
import type { Field } from './questions.ts';

const nameOf = (names: Field['names'], id: string): string => [names?.[id] ?? id].flat()[0]!;

/** A field by its line of the table. */
export function renderField(asking: Asking, field: Field): TemplateResult {
  const { words, form, sharedDevice, today, sentenceAt } = asking;
  const { path, as, names, longest = 30, needed, autocomplete } = field;
  const label = labelOf(words, field);
  const value = at(form.value, path) as string | undefined;
  const view = {
    path, label, hint: field.hint ?? (field.heading ? words.stepHint[field.step] : words.hint[patternOf(path)]), fault: sentenceAt(path), optional: needed ? undefined : words.optional,
    value, longest, onInput: (to: string) => answer(asking, path, to),
  };
  if (as === 'area') return renderArea({ ...view, left: words.left });
  if (names) return renderNames(asking, field, view);
  return renderText({ ...view, type: as === 'line' ? 'text' : as as 'tel' | 'date', autocomplete: sharedDevice ? 'off' : autocomplete, ...(as === 'date' && { min: '1900-01-01', max: today }) });
}

function renderNames(asking: Asking, { as, heading: isHeading, names }: Field, view: { path: string; label: string; hint: string | undefined; fault: string | undefined; optional: string | undefined; value: unknown }): TemplateResult {
  const { path, value } = view;
  const now = () => at(asking.form.value, path);
  const several = as === 'many' || as === 'fold';
  const drawn = renderChoices({
    ...view,
    heading: !!isHeading,
    multiple: several || as === 'check',
    value: several ? value as string[] | undefined : `${value ?? ''}`,
    choices: Object.entries(names!).map(([id, name]) => ({ value: id, label: nameOf(names, id), hint: typeof name === 'string' ? undefined : name[1] })),
    onChange: to => answer(asking, path, several ? toggled(now() as string[] | undefined, to) : as === 'check' ? !now() || undefined : to),
  });
  if (as === 'fold') return html`<details ?open=${!!value}><summary class="text">${view.label}</summary>${drawn}</details>`;
  return as === 'pair' ? html`<div class="pair">${drawn}</div>` : drawn;
}

/** An answer as the review shows it; empty where nothing was answered. */
export function textOf({ words, form, language }: Asking, { path, as, names }: Field): string {
  const value = at(form.value, path);
  if (!names) return as === 'date' && value ? formalDate(value as string, language) : value as string ?? '';
  return [value ?? []].flat().map(id => nameOf(names, String(id))).join(words.parted);
}
