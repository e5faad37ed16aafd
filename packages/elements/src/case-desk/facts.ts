import { grouped } from '@linli/contract/code-alphabet';
import type { DeskCase } from '@linli/contract/desk';
import { html, nothing, type TemplateResult } from 'lit';
import { formalDate, listMoment } from '../shared/dates.ts';
import { isChinese } from '../shared/messages.ts';
import type { Around } from './around.ts';
import type { CaseViewWords } from './case-view.messages.ts';
import { renderCopy } from './copy.ts';
import { renderDeadline } from './deadline.ts';
import { marksOf, renderMarks } from './queue-view.ts';

export interface FactsView {
  readonly shown: DeskCase;
  readonly words: CaseViewWords;
  readonly around: Around;
}

/** A list of rows with a key each; those without a value are left out. */
export const renderPairs = (pairs: readonly (readonly [key: string, value: unknown])[]): TemplateResult => html`
  <dl class="card rows pairs-card">${pairs.map(([key, value]) => (value ? html`<div class="pair"><dt>${key}</dt><dd>${value}</dd></div>` : nothing))}</dl>
`;

/** What the case is, whose, and until when. */
export const renderFacts = ({ shown, words, around }: FactsView): TemplateResult => {
  const { number, deadline, assignee, office, division, filedAt, channel, confirmation } = shown;
  const [desk, names, language] = [around.words(), around.names(), around.language()];
  const urgent = deadline?.status === 'overdue' || deadline?.status === 'soon';
  return html`
    ${renderMarks(marksOf(shown, desk, names))}
    <p class="number"><span class="digits">${grouped(number)}</span>${renderCopy(grouped(number), words)}</p>
    ${renderPairs([
      [words.facts.deadline, deadline && html`<b class="dots ${urgent ? 'urgent' : ''}">${renderDeadline(deadline, desk, language)}</b>`],
      [words.facts.handler, assignee?.name ?? desk.nobody],
      [words.facts.office, office.name],
      [words.facts.place, division.name],
      [words.facts.filed, html`<span class="dots"><span>${listMoment(filedAt, language)}</span><span>${words.channel[channel]}</span></span>`],
      [words.facts.confirmation, names.confirmation[confirmation]],
    ])}
  `;
};

/** What was told, and how the applicant would like it to be handled. */
export const renderStory = (view: FactsView): TemplateResult => {
  const { shown: { service, story, wishes, happenedOn, place }, words, around } = view;
  return html`
    <section aria-labelledby="story">
      <h3 class="group" id="story">${words.story}</h3>
      <div class="card cell">
        ${story ? html`<h4>${words.request}</h4><p class="told">${story}</p>` : nothing}
        ${wishes ? html`<h4>${words.wishes}</h4><p class="told">${wishes}</p>` : nothing}
        ${happenedOn ? html`<h4>${words.happenedOn}</h4><p>${formalDate(happenedOn, around.language())}</p>` : nothing}
        ${place ? html`<h4>${words.where}</h4><p>${place}</p>` : nothing}
        ${service === 'dispute' ? renderSituations(view) : renderCounselling(view)}
        ${renderPreferences(view)}
      </div>
    </section>
  `;
};

/** The questions that were answered with yes, in the policy's words. */
const renderSituations = ({ shown: { situations }, words }: FactsView) =>
  situations.length ? html`<h4>${words.situations}</h4><ul class="bullets">${situations.map(({ question }) => html`<li>${question}</li>`)}</ul>` : nothing;

/** What somebody wants to talk about, and how. */
const renderCounselling = ({ shown: { counselling }, words, around }: FactsView) => counselling
  ? html`<h4>${words.topics}</h4><p>${counselling.topics.map(topic => words.topic[topic] ?? topic).join(isChinese(around.language()) ? '、' : ', ')}</p><h4>${words.wayTitle}</h4><p>${words.way[counselling.way] ?? counselling.way}</p>` : nothing;

const renderPreferences = ({ shown: { preference }, words, around }: FactsView) => {
  const { mediator, recused, recusalReason, closedDoors, callTime } = preference;
  const all = [
    mediator && words.wants(mediator.name),
    recused.length && words.recused(recused.map(({ name }) => name).join(isChinese(around.language()) ? '、' : ', ')),
    recusalReason && words.recusalReason(recusalReason),
    closedDoors && words.wantsClosed,
    callTime && callTime !== 'any' && words.callTime[callTime],
  ].filter(Boolean);
  return all.length ? html`<h4>${words.preferences}</h4><ul class="bullets">${all.map(one => html`<li>${one}</li>`)}</ul>` : nothing;
};
