import { grouped } from '@linli/contract/code-alphabet';
import type { DeskCase } from '@linli/contract/desk';
import { html, type TemplateResult } from 'lit';
import { formalDate, inChina } from '../shared/dates.ts';
import type { Locale } from '../shared/messages.ts';
import { paperWords } from './paper.messages.ts';

/** The letter that a respondent is handed: what it is about, what mediation is, and how to answer. It names no party. */
export const renderLetter = ({ number, kind, office }: DeskCase, code: string, language: Locale): TemplateResult => {
  const words = paperWords[language];
  return html`
    <article class="letter">
      <h2>${words.letter}</h2>
      <p>${words.greeting}</p>
      <p>${words.invited(office.name, kind.name)}</p>
      <h3>${words.what}</h3>
      <ul>${words.facts.map(fact => html`<li>${fact}</li>`)}</ul>
      <h3>${words.how}</h3>
      <p>${words.online}</p>
      <dl class="codes">
        <div><dt>${words.number}</dt><dd class="digits">${grouped(number)}</dd></div>
        <div><dt>${words.code}</dt><dd class="digits">${grouped(code)}</dd></div>
      </dl>
      <p>${words.secret}</p>
      <h3>${words.office}</h3>
      <p>${office.name}<br />${office.phone}<br />${office.address}</p>
      <p class="signed">${office.name}<br />${formalDate(inChina(new Date().toISOString())[0], language)}</p>
    </article>
  `;
};
