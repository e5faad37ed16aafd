import type { AuditEntry, DeskCase, DeskEvent } from '@linli/contract/desk';
import type { CaseSession } from '@linli/contract/case';
import { grouped } from '@linli/contract/code-alphabet';
import { html, nothing, type TemplateResult } from 'lit';
import { renderAgreement } from '../shared/agreement.ts';
import { formalDate, inChina, listDate, listMoment } from '../shared/dates.ts';
import type { Locale } from '../shared/messages.ts';
import { renderTimeline } from '../shared/timeline.ts';
import type { Around } from './around.ts';
import type { CaseViewWords } from './case-view.messages.ts';

export interface RecordView { readonly shown: DeskCase; readonly words: CaseViewWords; readonly around: Around }

const section = (id: string, heading: string, content: unknown) => html`<section aria-labelledby=${id}><h3 class="group" id=${id}>${heading}</h3>${content}</section>`;

/** Meetings, planned and held. */
export const renderSessions = (view: RecordView): TemplateResult | typeof nothing =>
  view.shown.sessions.length ? section('sessions', view.words.sessions, html`<ul class="card rows">${view.shown.sessions.map(session => renderSession(session, view))}</ul>`) : nothing;

const renderSession = ({ at, place, form, closedDoors, outcome }: CaseSession, { words, around }: RecordView) => html`
  <li class="cell">
    <p><b>${listMoment(at, around.language())}</b><span class="badge ${outcome === undefined ? 'info' : ''}">${outcome === undefined ? words.planned : words.held}</span></p>
    <p class="small quiet dots"><span>${words.sessionForm[form]}</span><span>${place}</span>${closedDoors ? html`<span>${words.closedDoorsLabel}</span>` : nothing}</p>
    ${outcome ? html`<p class="told">${outcome}</p>` : nothing}
  </li>
`;

/** The agreement as it is signed, and the means to print it. */
export const renderAgreed = ({ shown: { agreement, number, kind }, words, around }: RecordView): TemplateResult | typeof nothing => {
  if (!agreement) return nothing;
  const print = around.printer();
  const paper = renderAgreement(agreement, { number, kind: kind.name }, around.language());
  return section('agreed', words.agreement, html`${paper}${print ? html`<p class="after"><button class="button" @click=${() => print(paper)}>${words.print}</button></p>` : nothing}`);
};

/** Why it was closed, and where one may go next. */
export const renderClosing = ({ shown: { closing }, words, around }: RecordView): TemplateResult | typeof nothing => {
  if (!closing) return nothing;
  const { reason, note, next } = closing;
  return section('closing', words.closing, html`
    <div class="card cell">
      <p><b>${around.names().closing[reason]}</b></p>
      <p class="told">${note}</p>
      ${next ? html`<h4>${words.goTo}</h4><p>${next.name}${next.phone ? html` <span class="nowrap">${next.phone}</span>` : nothing}</p>${next.text ? html`<p>${next.text}</p>` : nothing}${next.place ? html`<p>${next.place}</p>` : nothing}` : nothing}
    </div>
  `);
};

export const renderRating = ({ shown: { rating }, words, around }: RecordView): TemplateResult | typeof nothing => {
  if (!rating) return nothing;
  const names = around.names();
  const { score, reasons, comment, at } = rating;
  return section('rating', words.rating, html`
    <div class="card cell">
      <p><b>${words.score(names.rating[score - 1]!, score)}</b></p>
      ${reasons.length ? html`<p class="dots">${reasons.map(reason => html`<span>${names.ratingReason[reason]}</span>`)}</p>` : nothing}
      ${comment ? html`<p class="told">${comment}</p>` : nothing}
      <p class="hint">${words.ratedAt(listMoment(at, around.language()))}</p>
    </div>
  `);
};

/** Other open cases that may be the same matter. */
export const renderSimilar = ({ shown: { similar }, words, around }: RecordView): TemplateResult | typeof nothing =>
  similar.length ? html`
    <div class="card cell notice similar">
      <h3>${words.similar}</h3>
      <p>${words.similarHint}</p>
      <p class="actions">${similar.map(number => html`<button class="chip" aria-label=${words.openCase(grouped(number))} @click=${() => around.open(number)}><span class="nowrap">${grouped(number)}</span></button>`)}</p>
    </div>
  ` : nothing;

const detailsOf = ({ note, assignee, office, until }: DeskEvent, words: CaseViewWords, language: Locale): string | undefined =>
  [assignee && words.toAssignee(assignee), office && words.toOffice(office), until && words.until(listDate(until, language)), note].filter(Boolean).join('\n') || undefined;

/** Everything that was done, newest first. */
export const renderHistory = ({ shown: { events }, words, around }: RecordView): TemplateResult => {
  const names = around.names();
  const items = events.map((event, index) => ({
    title: names.event[event.what], when: listMoment(event.at, around.language()), at: event.at, who: event.name ?? names.by[event.by], note: detailsOf(event, words, around.language()),
    mark: index === 0 ? 'now' as const : undefined,
  }));
  return section('history', words.history, html`<div class="card">${renderTimeline(items, words.history)}</div>`);
};

/** What was agreed to of personal data, and taken back. */
export const renderConsents = ({ shown: { consents }, words, around }: RecordView): TemplateResult | typeof nothing => {
  const dayOf = (at: string) => formalDate(inChina(at)[0], around.language());
  return consents.length ? html`
    <details class="card"><summary class="row text">${words.consents}</summary>
      <ul class="rows">${consents.map(({ title, at, channel, policyVersion, withdrawnAt }) => html`
        <li class="cell">
          <p>${title}</p>
          <p class="hint dots"><span>${words.consentAt(dayOf(at), words.channel[channel])}</span><span>${words.policyVersion(policyVersion)}</span>${withdrawnAt ? html`<span><b>${words.withdrawn(dayOf(withdrawnAt))}</b></span>` : nothing}</p>
        </li>
      `)}</ul>
    </details>
  ` : nothing;
};

/** Who looked at it, for those who oversee. */
export const renderLooked = ({ shown: { looked }, words, around }: RecordView): TemplateResult | typeof nothing =>
  looked.length ? html`
    <details class="card"><summary class="row text">${words.looked}</summary>
      <p class="cell hint">${words.lookedHint}</p>
      <ul class="rows">${looked.map(entry => renderEntry(entry, words, around))}</ul>
    </details>
  ` : nothing;

const renderEntry = ({ at, actor, action, fields, purpose }: AuditEntry, words: CaseViewWords, around: Around) => {
  const who = around.desk()?.colleagues.find(({ id }) => id === actor)?.name ?? (around.desk()?.me.id === actor ? around.desk()!.me.name : actor);
  const what = words.lookedActions[action] ?? words.action[action as keyof typeof words.action] ?? action;
  return html`
    <li class="cell">
      <p>${words.did(listMoment(at, around.language()), who, what)}</p>
      <p class="hint dots">${fields.flatMap(field => fieldName(field, words) ?? []).map(name => html`<span>${name}</span>`)}${purpose ? html`<span>${words.purposes[purpose as 'contact'] ?? purpose}</span>` : nothing}</p>
    </li>
  `;
};

/** `parties.2.phone` → 电话. */
const fieldName = (field: string, words: CaseViewWords): string | undefined => words.partyField[field.split('.')[2] as 'phone'];
