import type { DeskShift } from '@linli/contract/desk-shift';
import { html, type TemplateResult } from 'lit';
import { inChina, listMoment } from '../shared/dates.ts';
import type { Locale } from '../shared/messages.ts';
import { whenOf } from '../shared/shift-time.ts';
import type { ShiftWords } from './shift.messages.ts';

/** 签到表 on paper: who has a place, with room to sign. Phones stay masked. */
export const renderPaper = (shift: DeskShift, words: ShiftWords, language: Locale): TemplateResult => {
  const { title, place, office, phone, roster } = shift;
  const clockOf = (at: string | undefined) => (at ? inChina(at)[1] : '');
  const people = roster.filter(({ state }) => state !== 'waiting' && state !== 'left' && state !== 'dropped');
  return html`
    <article class="sheet" lang=${language}>
      <h2>${words.paper}</h2>
      <p><b>${title}</b></p>
      <p>${whenOf(shift, language)}</p>
      <p>${place}</p>
      <p>${office} ${phone}</p>
      <table>
        <thead><tr>${[words.number, words.name, words.phone, words.inAt, words.outAt, words.signature].map(head => html`<th scope="col">${head}</th>`)}</tr></thead>
        <tbody>${people.map(({ name, phone: masked, checkedInAt, checkedOutAt }, index) => html`<tr><td>${index + 1}</td><td>${name}</td><td>${masked}</td><td>${clockOf(checkedInAt)}</td><td>${clockOf(checkedOutAt)}</td><td class="sign"></td></tr>`)}</tbody>
      </table>
      <p>${words.printedAt(listMoment(new Date().toISOString(), language))} ${words.paperNote}</p>
    </article>
  `;
};
