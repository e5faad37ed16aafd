import type { DeskShift } from '@linli/contract/desk-shift';
import { html, nothing, type TemplateResult } from 'lit';
import { listMoment } from '../shared/dates.ts';
import { whenOf } from '../shared/shift-time.ts';
import type { Around } from './around.ts';
import type { ShiftWords } from './shift.messages.ts';

const pair = (key: string, value: unknown) => html`<div class="pair"><dt>${key}</dt><dd>${value}</dd></div>`;

/** When, where, for whom and until when one joins. */
export const renderFacts = (shift: DeskShift, words: ShiftWords, around: Around): TemplateResult => {
  const { text, place, division, office, phone, skills, membersOnly, adultsOnly, joinUntil, leaveUntil, capacity, joined, waiting, reason } = shift;
  const [language, shell, names] = [around.language(), around.words(), around.names()];
  const limits = [membersOnly && words.membersOnly, adultsOnly && words.adultsOnly].filter(Boolean);
  return html`
    ${reason ? html`<p class="card cell notice"><b>${words.reason}</b><br />${reason}</p>` : nothing}
    <dl class="card rows pairs-card">
      ${pair(words.when, html`<b>${whenOf(shift, language)}</b>`)}
      ${pair(words.place, place)}
      ${pair(words.division, division.name)}
      ${pair(words.people, html`<span class="dots"><span class="nowrap">${shell.taken(joined, capacity)}</span>${waiting ? html`<span class="nowrap">${shell.waiting(waiting)}</span>` : nothing}</span>`)}
      ${skills.length ? pair(words.skills, html`<span class="dots">${skills.map(skill => html`<span>${names.skill[skill]}</span>`)}</span>`) : nothing}
      ${limits.length ? pair(words.limits, html`<span class="dots">${limits.map(limit => html`<span>${limit}</span>`)}</span>`) : nothing}
      ${pair(words.joining, listMoment(joinUntil, language))}
      ${pair(words.leaving, listMoment(leaveUntil, language))}
      ${pair(words.who, html`<span class="dots"><span>${office}</span>${phone ? html`<span class="nowrap">${phone}</span>` : nothing}</span>`)}
    </dl>
    <p class="told card cell after">${text}</p>
  `;
};

/** What a colleague changed, each with what it was and what it is. */
export const renderChanges = (before: DeskShift, after: DeskShift, words: ShiftWords, around: Around): TemplateResult => {
  const [language, shell, names] = [around.language(), around.words(), around.names()];
  const label = words.changedFields;
  const read = (shift: DeskShift): readonly (readonly [label: string, value: string])[] => [
    [label.title, shift.title], [label.text, shift.text], [label.place, shift.place], [label.when, whenOf(shift, language)], [label.capacity, String(shift.capacity)],
    [label.skills, shift.skills.map(skill => names.skill[skill]).join('、') || shell.nothing], [label.membersOnly, shift.membersOnly ? shell.yes : shell.no], [label.adultsOnly, shift.adultsOnly ? shell.yes : shell.no],
    [label.joinUntil, listMoment(shift.joinUntil, language)], [label.leaveUntil, listMoment(shift.leaveUntil, language)], [label.state, shell.shiftState[shift.state]],
  ];
  const now = read(after);
  const changed = read(before).flatMap(([name, was], index) => (now[index]![1] === was ? [] : [shell.becomes(name, was, now[index]![1])]));
  return html`<ul class="bullets">${changed.map(one => html`<li>${one}</li>`)}</ul>`;
};
