import type { DeskShiftRow } from '@linli/contract/desk-shift';
import { html, nothing, type TemplateResult } from 'lit';
import { listDate } from '../shared/dates.ts';
import type { Locale } from '../shared/messages.ts';
import { dayOf, hoursOf, whenOf } from '../shared/shift-time.ts';
import type { VolunteerDeskWords } from './volunteer-desk.messages.ts';

export interface ShiftRowView {
  readonly words: VolunteerDeskWords;
  readonly language: Locale;
  /** Identifier of the shift that stands beside the list. */
  readonly open: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** What a shift is marked with, what waits for somebody first; each a word, never colour alone. */
export const marksOf = ({ state, joined, capacity, counts }: DeskShiftRow, words: VolunteerDeskWords): readonly (readonly [colour: string, text: string])[] => {
  const all: [boolean, string, string][] = [
    [counts.corrections > 0, 'warn', words.corrections(counts.corrections)],
    [counts.unconfirmed > 0, 'warn', words.toConfirm(counts.unconfirmed)],
    [state !== 'open', state === 'cancelled' ? 'grave' : '', words.shiftState[state]],
    [state === 'open' && joined >= capacity, 'ok', words.full],
    [counts.present > 0, 'info', words.present(counts.present)],
    [counts.absent > 0, '', words.absent(counts.absent)],
  ];
  return all.filter(([holds]) => holds).map(([, colour, text]) => [colour, text] as const);
};

export const renderMarks = (marks: ReturnType<typeof marksOf>): TemplateResult | typeof nothing =>
  marks.length ? html`<p class="marks">${marks.map(([colour, text]) => html`<span class="badge ${colour}">${text}</span>`)}</p>` : nothing;

const renderShift = (shift: DeskShiftRow, { words, language, open, onOpen }: ShiftRowView) => html`
  <li class="row chevron ${shift.id === open ? 'current' : ''}">
    <div class="grow">
      <h5 class="title"><button class="whole" part="row" data-id=${shift.id} aria-label="${shift.title} ${whenOf(shift, language)}" aria-current=${shift.id === open ? 'true' : nothing} @click=${() => onOpen(shift.id)}>${shift.title}</button></h5>
      <p class="small limit dots"><span class="nowrap">${hoursOf(shift, language)}</span><span class="nowrap">${words.taken(shift.joined, shift.capacity)}</span>${shift.waiting ? html`<span class="nowrap">${words.waiting(shift.waiting)}</span>` : nothing}</p>
      <p class="small quiet">${shift.place}</p>
      ${renderMarks(marksOf(shift, words))}
    </div>
  </li>
`;

/** Shifts by day, in the order in which they come. */
export const renderDays = (shifts: readonly DeskShiftRow[], view: ShiftRowView): TemplateResult => {
  const days = [...new Set(shifts.map(dayOf))];
  return html`${days.map(day => html`
    <h4 class="day">${listDate(day, view.language)}</h4>
    <ul class="card rows">${shifts.filter(shift => dayOf(shift) === day).map(shift => renderShift(shift, view))}</ul>
  `)}`;
};
