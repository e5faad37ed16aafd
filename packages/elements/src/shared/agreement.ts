import type { Agreement } from '@linli/contract/case';
import { grouped } from '@linli/contract/code-alphabet';
import { html, nothing, type TemplateResult } from 'lit';
import { agreementWords } from './agreement.messages.ts';
import { formalDate } from './dates.ts';
import type { Locale } from './messages.ts';
import { whole } from './whole.ts';

/** Which case it belongs to. */
export interface AgreementOf {
  readonly number: string;
  /** What the kind of dispute is called. */
  readonly kind: string;
}

/**
 * An agreement as the paper that is signed or recorded (人民调解法 art. 28, 29 and 33). What the parties wrote stays in Chinese.
 * With the class `prints-agreement` on what holds it, up to the room, nothing else of the room is printed.
 */
export const renderAgreement = (agreement: Agreement, { number, kind }: AgreementOf, language: Locale): TemplateResult => {
  const words = agreementWords[language];
  const { form, facts, terms, performBy, confirmBy } = agreement;
  const dated = (iso: string) => formalDate(iso, language);
  const section = (title: string, text: unknown) => html`<section><h4>${title}</h4>${text}</section>`;
  const told = (text: string) => html`<p class="told" lang="zh-CN">${text}</p>`;
  return html`
    <article class="agreement" part="agreement" aria-labelledby="agreement-title">
      <h3 id="agreement-title">${words.title[form]}</h3>
      <p class="which"><span>${words.number}<span class="figure nowrap">${grouped(number)}</span></span><span>${words.kind}<span class="figure">${kind}</span></span></p>
      ${words.original ? html`<p class="small">${words.original}</p>` : nothing}
      ${section(words.parties, html`<dl>${agreement.parties.map(({ role, name }) => html`<div><dt>${words.role[role]}</dt><dd lang="zh-CN">${name}</dd></div>`)}</dl>`)}
      ${section(words.facts, told(facts))}
      ${section(words.terms, told(terms))}
      ${section(words.performance, html`<p>${performBy ? whole(words.performBy(dated(performBy)), dated(performBy)) : words.performAsSaid}</p>`)}
      ${section(words.effect, html`<p>${words.effective[form]}</p><p>${words.binding}</p>${confirmBy ? html`<p>${whole(words.confirm(dated(confirmBy)), dated(confirmBy))}</p>` : nothing}`)}
      ${renderSignatures(agreement, language)}
      <p class="small basis">${words.basis}</p>
    </article>
  `;
};

/** Room to sign for all parties and the mediator, and for the committee's seal over its date. */
const renderSignatures = ({ parties, mediator, office, signedOn }: Agreement, language: Locale) => {
  const words = agreementWords[language];
  const line = (key: string, how: string, name: string) => html`<div class="line"><dt>${key}<span class="figure" lang="zh-CN">${name}</span></dt><dd class="small">${how}</dd></div>`;
  return html`
    <dl class="signatures">
      ${parties.map(({ role, name }) => line(words.role[role], words.sign, name))}
      ${line(words.mediator, words.signature, mediator)}
      <div class="seal"><dt lang="zh-CN">${office}<span class="small" lang=${language}>${words.seal}</span></dt><dd>${words.date}<time class="figure nowrap" datetime=${signedOn}>${formalDate(signedOn, language)}</time></dd></div>
    </dl>
  `;
};
