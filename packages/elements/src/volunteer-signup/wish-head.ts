import type { Wish } from '@linli/contract/wish';
import { html, nothing, type TemplateResult } from 'lit';
import { formalDate } from '../shared/dates.ts';
import type { Locale } from '../shared/messages.ts';
import { volunteerWords } from '../shared/volunteer.messages.ts';
import { wishesWords } from './wishes.messages.ts';

/** What is wished, of what kind, where and by when. */
export const renderWishHead = ({ text, kind, state, division, by, skills, language: told }: Wish, language: Locale): TemplateResult => {
  const names = volunteerWords[language];
  return html`
    <p class="written wished" lang=${told}>${text}</p>
    <p class="small quiet dots"><span class="nowrap">${names.wishKind[kind]}</span><span>${division.name}</span>${by ? html`<span class="nowrap">${wishesWords[language].by(formalDate(by, language))}</span>` : nothing}</p>
    ${state === 'open' && !skills.length ? nothing : html`<p class="badges">${state === 'open' ? nothing : html`<span class="badge ${state === 'confirmed' ? 'ok' : state === 'fulfilled' || state === 'claimed' ? 'info' : ''}">${names.wishState[state]}</span>`}${skills.map(skill => html`<span class="badge">${names.skill[skill]}</span>`)}</p>`}
  `;
};
