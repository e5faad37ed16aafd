import type { CommitteeDetail, Term } from '@linli/contract/committee';
import type { CommitteeHistory, PastHolder } from '@linli/contract/committees';
import { Task, initialState } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { committeeWords } from '../shared/committee.messages.ts';
import { formalMonth } from '../shared/dates.ts';
import { localeOf, type Locale } from '../shared/messages.ts';
import { roleOf } from '../shared/serving.ts';
import { renderTrouble } from '../shared/trouble.ts';
import type { Around } from './committee-view.ts';
import { historyWords } from './history.messages.ts';

/** 历届情况: who served before, until when and why no longer. */
export class CommitteeHistoryView {
  private readonly around: Around;
  private code: string | undefined;
  private readonly loading: Task<readonly unknown[], CommitteeHistory>;

  constructor(around: Around) {
    this.around = around;
    this.loading = new Task(around.room, {
      args: () => [around.client(), this.code, localeOf(around.room)] as const,
      task: ([client, code, language], { signal }) => (client && code && client.committees.history(code, { signal, language })) || initialState,
    });
  }

  render({ code }: CommitteeDetail): TemplateResult {
    const { room } = this.around;
    const language = localeOf(room);
    const words = historyWords[language];
    if (this.code !== code) {
      this.code = code;
      // It is asked for as soon as this picture stands.
      void room.updateComplete.then(() => room.requestUpdate());
    }
    return html`
      <section part="history">
        <h3 class="group" tabindex="-1">${words.history}</h3>
        ${this.loading.render({
          pending: () => html`<div class="bones card cell-body lines" aria-hidden="true"><span class="bone"></span><span class="bone"></span><span class="bone"></span></div>`,
          complete: history => (history.code === code ? renderHistory(history, language) : nothing),
          error: error => renderTrouble({ error, language, reading: true, onRetry: () => this.loading.run() }),
        })}
      </section>
    `;
  }
}

const inTerm = ({ starts, ends }: Term, { since }: PastHolder): boolean => since >= starts && since < ends;

const renderHolder = ({ person, bodyName, role, title, since, until, ended }: PastHolder, language: Locale) => {
  const words = historyWords[language];
  const span = words.from(formalMonth(since, language), until && formalMonth(until, language));
  return html`
    <li class="row person">
      <div class="grow">
        <p class="title">${person.name}</p>
        <p class="small quiet dots"><span>${bodyName}</span><span>${span}</span>${ended ? html`<span class="nowrap">${words.ended[ended]}</span>` : nothing}</p>
      </div>
      <span class="role">${roleOf({ role, title }, committeeWords[language])}</span>
    </li>
  `;
};

const renderGroup = (title: string | undefined, holders: readonly PastHolder[], language: Locale) =>
  holders.length ? html`<section class="body">${title ? html`<h4>${title}</h4>` : nothing}<ul class="card rows">${holders.map(holder => renderHolder(holder, language))}</ul></section>` : nothing;

const renderHistory = ({ terms, holders }: CommitteeHistory, language: Locale): TemplateResult => {
  const words = historyWords[language];
  if (!holders.length) return html`<p class="card cell-body quiet">${words.none}</p>`;
  const titleOf = ({ number, starts, ends }: Term) => words.term(number, formalMonth(starts, language), formalMonth(ends, language));
  return html`
    ${terms.map(term => renderGroup(titleOf(term), holders.filter(holder => inTerm(term, holder)), language))}
    ${renderGroup(undefined, holders.filter(holder => !terms.some(term => inTerm(term, holder))), language)}
  `;
};
