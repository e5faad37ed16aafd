import type { Hours, OpeningDay } from '@linli/contract/centres';
import { html, nothing, type TemplateResult } from 'lit';
import { listDate } from './dates.ts';
import { changeOf, isOpen, periodOf } from './hours.ts';
import { isChinese, type Locale } from './messages.ts';
import { openingWords, type OpeningWords } from './opening.messages.ts';

const renderPeriods = ({ periods }: OpeningDay, words: OpeningWords) =>
  periods.length ? periods.map(period => html`<span class="nowrap">${periodOf(period)}</span>`) : html`<span>${words.closedDay}</span>`;

const renderReason = ({ reason }: OpeningDay) => (reason ? html`<span>${reason.name}</span>` : nothing);

const renderDay = (day: OpeningDay, name: string, words: OpeningWords) =>
  html`<p class="small dots"><span class="nowrap">${name}</span>${renderReason(day)}${renderPeriods(day, words)}</p>`;

/** Whether a place is open now, and when that changes. */
export const renderState = (hours: Hours, language: Locale): TemplateResult => {
  const words = openingWords[language];
  const open = isOpen(hours);
  const change = changeOf(hours, words, language);
  return html`
    <span class="badge ${open ? 'ok' : ''}">${open ? words.open : words.shut}</span>
    ${change ? html`<span class="small nowrap">${open ? words.until(change) : words.from(change)}</span>` : nothing}
  `;
};

/** The same and today's hours, to be read aloud. */
export const sayHours = (hours: Hours, language: Locale): (string | undefined)[] => {
  const words = openingWords[language];
  const open = isOpen(hours);
  const change = changeOf(hours, words, language);
  const [today] = hours.days;
  return [open ? words.open : words.shut, change && (open ? words.until(change) : words.from(change)), today && [words.today, today.reason?.name, ...today.periods.length ? today.periods.map(periodOf) : [words.closedDay]].filter(Boolean).join(isChinese(language) ? '，' : ', ')];
};

/** Today's hours, and the next day that is not an ordinary one: nobody should stand before a closed door. */
export const renderToday = ({ days: [today, ...later] }: Hours, language: Locale): TemplateResult => {
  const words = openingWords[language];
  const special = later.find(day => day.reason);
  return html`
    ${today ? renderDay(today, words.today, words) : nothing}
    ${special ? renderDay(special, listDate(special.date, language), words) : nothing}
  `;
};

/** The next days one by one, folded; `more` are further lines of the list. */
export const renderDays = ({ days }: Hours, language: Locale, more: unknown = nothing): TemplateResult => {
  const words = openingWords[language];
  return html`
    <details>
      <summary class="text">${words.days}</summary>
      <dl class="days small">
        ${days.map((day, index) => html`<div><dt>${index ? listDate(day.date, language) : words.today}</dt><dd class="dots">${renderReason(day)}${renderPeriods(day, words)}</dd></div>`)}
        ${more}
      </dl>
    </details>
  `;
};
