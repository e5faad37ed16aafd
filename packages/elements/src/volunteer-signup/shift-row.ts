import type { MyShift } from '@linli/contract/shift';
import { html, nothing, type TemplateResult } from 'lit';
import { callTo } from '../shared/call.ts';
import { listMoment } from '../shared/dates.ts';
import type { Locale } from '../shared/messages.ts';
import { hoursOf, whenOf } from '../shared/shift-time.ts';
import { volunteerWords } from '../shared/volunteer.messages.ts';
import type { Around } from './around.ts';
import { shiftsWords } from './shifts.messages.ts';

/** What stands in the way, with the name and time of one's other shift where that is it. */
export function obstacleOf({ obstacle, clash }: Pick<MyShift, 'obstacle' | 'clash'>, language: Locale): string | undefined {
  const words = shiftsWords[language];
  return obstacle === 'overlap' && clash ? words.overlap(clash.title, whenOf(clash, language)) : obstacle && words.obstacle[obstacle];
}

/** How things stand with a shift: one's own place first, then what is free. */
export const renderBadges = ({ state, mine, free, waiting, fits, membersOnly, adultsOnly, joinUntil }: MyShift, language: Locale): TemplateResult => {
  const words = shiftsWords[language];
  const names = volunteerWords[language];
  const own = mine && mine.state !== 'left' ? mine : undefined;
  const late = Date.parse(joinUntil) <= Date.now();
  const badge = (text: string, kind = '') => html`<span class="badge ${kind}">${text}</span>`;
  return html`
    <p class="badges">
      ${state === 'cancelled' ? badge(words.cancelled, 'warn') : nothing}
      ${own ? badge(own.state === 'waiting' && own.position ? words.position(own.position) : names.place[own.state], own.state === 'joined' || own.state === 'present' ? 'ok' : own.state === 'waiting' ? 'warn' : '') : nothing}
      ${state !== 'open' || own ? nothing : late ? badge(words.closed) : free ? badge(words.freePlaces(free), 'ok') : html`${badge(words.full, 'warn')}${waiting ? badge(words.waiting(waiting)) : nothing}`}
      ${fits && !own && !late && state === 'open' ? badge(words.fitsBadge, 'info') : nothing}
      ${membersOnly ? badge(words.membersOnly) : nothing}${adultsOnly ? badge(words.adultsOnly) : nothing}
    </p>
  `;
};

/** What more there is to know: what is done, who organises it, until when one may join. */
export const renderDetails = (shift: MyShift, { language, host }: Pick<Around, 'language' | 'host'>): TemplateResult => {
  const words = shiftsWords[language];
  const names = volunteerWords[language].skill;
  const { text, place, point, office, phone, skills, joinUntil, leaveUntil, title } = shift;
  return html`
    <details>
      <summary class="text">${words.details}</summary>
      <div class="small">
        <p class="written" lang=${shift.language}>${text}</p>
        ${skills.length ? html`<p>${words.skill}${words.colon}${skills.map(skill => names[skill]).join(words.parted)}</p>` : nothing}
        <p>${words.office}${words.colon}${office}</p>
        <p class="quiet">${words.until(listMoment(joinUntil, language))}${words.parted}${words.leaveUntil(listMoment(leaveUntil, language))}</p>
        <div class="actions">
          ${point ? html`<button type="button" class="text" @click=${() => host.openMap({ name: title, address: place, point })}>${words.map}</button>` : nothing}
          ${phone ? callTo(phone, language) : nothing}
        </div>
      </div>
    </details>
  `;
};

/** Title, hours and place of a shift. `day` where the list does not say it already. */
export const renderHead = (shift: MyShift, language: Locale, { day = false, far }: { readonly day?: boolean; readonly far?: string | undefined } = {}): TemplateResult => html`
  <h4 class="title" lang=${shift.language}>${shift.title}</h4>
  <p class="dots"><span class="nowrap">${day ? whenOf(shift, language) : hoursOf(shift, language)}</span><span lang=${shift.language}>${shift.place}</span>${far ? html`<b class="nowrap">${far}</b>` : nothing}</p>
`;
