import type { CaseReceipt } from '@linli/contract/receipt';
import { grouped } from '@linli/contract/code-alphabet';
import { html, nothing, type TemplateResult } from 'lit';
import { formalDate, inChina, listDate, listMoment } from '../shared/dates.ts';
import type { Locale } from '../shared/messages.ts';
import type { Around } from './around.ts';
import { renderCopy } from './copy.ts';
import { renderPairs } from './facts.ts';
import type { FilingWords } from './filing.messages.ts';
import { paperWords } from './paper.messages.ts';

/** What the person takes home, on paper. */
export const renderReceiptPaper = ({ number, code, kind, office, filedAt, deadline, withdrawUntil, demonstration }: CaseReceipt, language: Locale): TemplateResult => {
  const words = paperWords[language];
  return html`
    <article class="letter">
      <h2>${words.receipt}</h2>
      <dl class="codes">
        <div><dt>${words.number}</dt><dd class="digits">${grouped(number)}</dd></div>
        <div><dt>${words.code}</dt><dd class="digits">${grouped(code)}</dd></div>
      </dl>
      <p>${words.keep}${words.withdraw(inChina(withdrawUntil)[1])}</p>
      <dl class="rows">
        <div class="pair"><dt>${words.kind}</dt><dd>${kind.name}</dd></div>
        <div class="pair"><dt>${words.filed}</dt><dd>${listMoment(filedAt, language)}</dd></div>
        ${deadline ? html`<div class="pair"><dt>${words.reply}</dt><dd><b>${words.replyBy(formalDate(deadline.on, language))}</b></dd></div>` : nothing}
        <div class="pair"><dt>${words.handledBy}</dt><dd>${office.name}<br />${office.phone}<br />${office.address}</dd></div>
      </dl>
      ${demonstration ? html`<p>${words.demonstration}</p>` : nothing}
    </article>
  `;
};

/** Number and code, once, to be handed over. */
export const renderReceipt = (receipt: CaseReceipt, words: FilingWords, around: Around, onAnother: () => void): TemplateResult => {
  const { number, code, office, deadline } = receipt;
  const [language, print] = [around.language(), around.printer()];
  return html`
    <div class="card cell after" part="receipt">
      <dl class="codes">
        <div><dt class="hint">${words.number}</dt><dd class="digits">${grouped(number)}</dd></div>
        <div><dt class="hint">${words.code}</dt><dd class="digits" part="code">${grouped(code)}</dd></div>
      </dl>
      <p><b>${words.once}</b></p>
      <div class="actions-row">
        ${print ? html`<button class="button primary go" part="submit" @click=${() => print(renderReceiptPaper(receipt, language))}>${words.print}</button>` : nothing}
        ${renderCopy(`${words.number} ${grouped(number)}\n${words.code} ${grouped(code)}`, words)}
      </div>
    </div>
    <div class="after">${renderPairs([[words.office, html`${office.name}<br /><span class="nowrap">${office.phone}</span>`], [words.reply, deadline && html`<b>${words.replyBy(listDate(deadline.on, language))}</b>`]])}</div>
    <div class="actions-row after">
      <button class="button" @click=${() => around.open(number)}>${words.open}</button>
      <button class="text" @click=${onAnother}>${words.another}</button>
    </div>
  `;
};
