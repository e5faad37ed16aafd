import type { CommitteeDetail, Report } from '@linli/contract/committee';
import { html, nothing, type TemplateResult } from 'lit';
import { formalDate } from '../shared/dates.ts';
import { lazily } from '../shared/lazy.ts';
import { Messages } from '../shared/messages.ts';
import { wear } from '../shared/wear.ts';
import type { Around } from './committee-view.ts';
import { NoticesView } from './notices.ts';
import { renderPledges } from './pledges.ts';
import type { Rating } from './rating.ts';
import { recordWords, type RecordWords } from './record.messages.ts';
import { recordStyles } from './record.styles.ts';

/** What a committee promised, reported and made public. */
export class CommitteeRecordView {
  private readonly messages: Messages<RecordWords>;
  private readonly notices: NoticesView;
  private readonly fetchRating: () => Rating | undefined;

  constructor(around: Around) {
    this.messages = new Messages(around.room, recordWords);
    this.notices = new NoticesView(around, this.messages);
    this.fetchRating = lazily(around.room, () => import('./rating.ts').then(({ Rating }) => new Rating(around)));
    wear(around.room, recordStyles);
  }

  /** Undefined until its words have come. */
  render(detail: CommitteeDetail): TemplateResult | undefined {
    const { words, language, ready } = this.messages;
    if (!ready) return undefined;
    return html`
      <section><h3 class="group">${words.pledges}</h3>${renderPledges(detail, words, language)}</section>
      <section><h3 class="group">${words.reports}</h3>${detail.reports.length ? detail.reports.map(report => this.renderReport(detail, report)) : html`<p class="card cell-body quiet">${words.noReports}</p>`}</section>
      ${this.notices.render(detail)}
    `;
  }

  private renderReport(detail: CommitteeDetail, report: Report): TemplateResult {
    const { words, language } = this.messages;
    const { year, text, publishedOn, appraisal, open } = report;
    return html`
      <article class="card cell-body report" part="report">
        <h4>${words.report(year)}</h4>
        <p class="small quiet dots"><span>${words.published(formalDate(publishedOn, language))}</span></p>
        ${appraisal ? html`<p><span class="badge ${appraisal === 'inadequate' ? 'warn' : 'ok'}">${words.appraised(words.appraisal[appraisal])}</span></p>` : nothing}
        <details><summary class="text">${words.read}</summary><p class="long">${text}</p></details>
        ${this.renderRatings(report)}
        ${open ? this.fetchRating()?.render(detail, report, words.level) : nothing}
      </article>
    `;
  }

  /** Bars, and the same in numbers and words. */
  private renderRatings({ ratings: { count, stars } }: Report): TemplateResult {
    const { words } = this.messages;
    if (!stars) return html`<p class="small quiet after">${words.ratedFew(count)}</p>`;
    return html`
      <p class="small after">${words.rated(count)}</p>
      <dl class="levels small">
        ${[5, 4, 3, 2, 1].map(level => html`<div><dt>${words.level[level]}</dt><dd><progress max=${count} value=${stars[level - 1] ?? 0} aria-hidden="true"></progress><span class="nowrap">${words.people(stars[level - 1] ?? 0)}</span></dd></div>`)}
      </dl>
    `;
  }
}
