import type { Agreement, Case, CaseSession, Closing } from '@linli/contract/case';
import { html, nothing, type TemplateResult } from 'lit';
import chevronLeft from 'lucide/dist/esm/icons/chevron-left.mjs';
import printer from 'lucide/dist/esm/icons/printer.mjs';
import { renderAgreement } from '../shared/agreement.ts';
import { callTo } from '../shared/call.ts';
import { listDate, listMoment } from '../shared/dates.ts';
import { icon } from '../shared/icon.ts';
import type { Locale } from '../shared/messages.ts';
import type { Scene } from './scene.ts';

/** Meetings, planned and held. */
export const renderMeetings = (scene: Scene): TemplateResult | typeof nothing => {
  const { record: { sessions, service }, words } = scene;
  if (!sessions.length) return nothing;
  return html`<section><h3 class="group">${words.meetings[service]}</h3><ul class="card rows" part="meetings">${sessions.map(session => renderMeeting(scene, session))}</ul></section>`;
};

const renderMeeting = ({ words, names, language }: Scene, { at, place, form, closedDoors, outcome }: CaseSession) => html`
  <li class="cell-body">
    <p class="title"><time class="when" datetime=${at}>${listMoment(at, language)}</time></p>
    <p class="dots"><span>${place}</span><span class="nowrap">${names.session[form]}</span>${closedDoors ? html`<span class="nowrap">${words.closedDoors}</span>` : nothing}</p>
    ${outcome ? html`<p class="written small">${outcome}</p>` : nothing}
    <span class="badge ${outcome ? '' : 'info'}">${outcome ? words.held : words.planned}</span>
  </li>
`;

/** What was agreed, in short, with a way to the whole paper; and what may still be asked of a court (人民调解法 art. 33). */
export const renderAgreed = (scene: Scene, onOpen: () => void): TemplateResult | typeof nothing => {
  const { record, words, language } = scene;
  const { agreement } = record;
  if (!agreement) return nothing;
  return html`
    <section>
      <h3 class="group">${words.agreementTitle}</h3>
      <div class="card cell-body">
        <p class="title">${words.agreementForm[agreement.form]}</p>
        <p class="written small terms">${agreement.terms}</p>
        ${agreement.performBy ? html`<p class="small">${words.performBy}<strong class="nowrap beside">${listDate(agreement.performBy, language)}</strong></p>` : nothing}
        <button type="button" class="button wide" id="open-agreement" part="agreement-open" @click=${onOpen}>${words.openAgreement}</button>
      </div>
    </section>
    ${mayConfirm(record) ? renderConfirmation(scene, agreement) : nothing}
  `;
};

/** The paper of the agreement, alone on the screen. */
export const renderPaper = ({ record, words, language }: Scene, agreement: Agreement, { onBack, onPrint }: { readonly onBack: () => void; readonly onPrint: (() => void) | undefined }): TemplateResult => html`
  <div class="tools"><button type="button" class="text" part="back" @click=${onBack}>${icon(chevronLeft)}${words.closeAgreement}</button></div>
  <h2 tabindex="-1" id="paper">${words.agreementTitle}</h2>
  ${renderAgreement(agreement, { number: record.number, kind: record.kind.name }, language)}
  ${onPrint ? html`<div class="bar"><button type="button" class="button primary" part="print" @click=${onPrint}>${icon(printer)}${words.printAgreement}</button></div>` : nothing}
`;

/** Whether a court may still be asked, as far as the case tells; whether the day is over, its reader sees. */
const mayConfirm = ({ agreement, confirmation, state }: Case): boolean =>
  !!agreement?.confirmBy && confirmation === 'none' && (state === 'agreed-written' || state === 'performing');

const renderConfirmation = ({ words, language }: Scene, { confirmBy }: Agreement) => html`
  <section part="confirmation">
    <h3 class="group">${words.confirmTitle}</h3>
    <div class="card cell-body">
      <p>${words.confirmUntil}<strong class="nowrap beside"><time datetime=${confirmBy!}>${listDate(confirmBy!, language)}</time></strong></p>
      <p class="small quiet after">${words.confirmText}</p>
      <ul class="points after">${words.confirmHow.map(line => html`<li>${line}</li>`)}</ul>
      <p class="hint after">${words.confirmBasis}</p>
      ${callTo('12348', language)}
    </div>
  </section>
`;

/** Why it was closed, and the next place to go. */
export const renderClosing = ({ record, words, names, language }: Scene): TemplateResult | typeof nothing =>
  record.closing ? html`<section part="closing"><h3 class="group">${words.closingTitle}</h3>${renderReason(record.closing, words, names, language)}</section>` : nothing;

const renderReason = ({ reason, note, next }: Closing, words: Scene['words'], names: Scene['names'], language: Locale) => html`
  <div class="card rows">
    <div class="cell-body"><p class="title">${names.closing[reason]}</p>${note ? html`<p class="written">${note}</p>` : nothing}</div>
    ${next
      ? html`
          <div class="cell-body">
            <p class="hint">${words.nextPlace}</p>
            <p class="title">${next.name}</p>
            ${next.text ? html`<p>${next.text}</p>` : nothing}
            ${next.place ? html`<p class="quiet">${next.place}</p>` : nothing}
            ${next.phone ? callTo(next.phone, language, 'text nowrap') : nothing}
          </div>
        `
      : nothing}
  </div>
`;
