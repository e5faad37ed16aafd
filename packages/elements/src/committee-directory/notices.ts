import type { CommitteeDetail, Notice, NoticeTable } from '@linli/contract/committee';
import { Task, TaskStatus, initialState } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { formalDate } from '../shared/dates.ts';
import type { Messages } from '../shared/messages.ts';
import { renderTrouble } from '../shared/trouble.ts';
import type { Around } from './committee-view.ts';
import type { RecordWords } from './record.messages.ts';

/** How many come with the committee. */
const shownFirst = 8;
/** Notices of each answer when all are wanted. */
const pageSize = 50;

/** 村(居)务公开: the latest notices with their tables, and whether each quarter was made public; the earlier ones when asked for. */
export class NoticesView {
  private readonly messages: Messages<RecordWords>;
  private readonly listing: Task<[code: string], { readonly code: string; readonly items: readonly Notice[] }>;

  constructor({ room, client }: Around, messages: Messages<RecordWords>) {
    this.messages = messages;
    this.listing = new Task(room, {
      autoRun: false,
      task: async ([code], { signal }) => {
        const items: Notice[] = [];
        for (let cursor: string | undefined, first = true; first || cursor; first = false) {
          const page = await client()?.committees.notices(code, { limit: pageSize, ...(cursor && { cursor }) }, { signal, language: messages.language });
          if (!page) return initialState;
          items.push(...page.items);
          cursor = page.next;
        }
        return { code, items };
      },
      onComplete: () => void focusNext(room),
    });
  }

  render(detail: CommitteeDetail): TemplateResult {
    const { listing, messages: { words, language } } = this;
    const all = listing.value?.code === detail.code ? listing.value.items : undefined;
    const items = all ?? detail.notices;
    const failed = listing.status === TaskStatus.ERROR;
    return html`
      <section>
        <h3 class="group">${words.notices}</h3>
        ${this.renderQuarters(detail)}
        ${items.length ? html`<div class="card rows">${items.map(notice => this.renderNotice(notice))}</div>` : html`<p class="card cell-body quiet">${words.noNotices}</p>`}
        ${failed ? renderTrouble({ error: listing.error, language, reading: true, onRetry: () => listing.run([detail.code]) }) : nothing}
        ${all || items.length < shownFirst || failed ? nothing : html`<button class="button more" aria-busy=${listing.status === TaskStatus.PENDING ? 'true' : 'false'} @click=${() => void listing.run([detail.code])}>${words.allNotices}</button>`}
      </section>
    `;
  }

  private renderQuarters({ quarters }: CommitteeDetail): TemplateResult | typeof nothing {
    const { words } = this.messages;
    if (!quarters.length) return nothing;
    return html`
      <ul class="quarters small" aria-label=${words.quarters}>
        ${quarters.map(({ quarter, published }) => html`<li><span class="nowrap">${words.quarter(quarter.slice(0, 4), quarter.slice(-1))}</span><span class="badge ${published ? 'ok' : 'warn'}">${published ? words.isPublished : words.isNotPublished}</span></li>`)}
      </ul>
    `;
  }

  private renderNotice({ category, title, publishedOn, quarter, text, tables }: Notice): TemplateResult {
    const { words, language } = this.messages;
    return html`
      <details class="fold" part="notice">
        <summary class="row chevron">
          <span class="grow">
            <span class="title">${title}</span>
            <span class="small quiet dots"><span>${words.category[category]}</span><span class="nowrap">${formalDate(publishedOn, language)}</span>${quarter ? html`<span class="nowrap">${words.quarter(quarter.slice(0, 4), quarter.slice(-1))}</span>` : nothing}</span>
          </span>
        </summary>
        <div class="inside cell-body">
          <p class="long">${text}</p>
          ${tables.map(renderTable)}
        </div>
      </details>
    `;
  }
}

/** The button is gone: the first of what came takes the focus, once it is drawn. */
async function focusNext(room: Around['room']): Promise<void> {
  await Promise.resolve();
  await room.updateComplete;
  room.renderRoot.querySelectorAll<HTMLElement>('[part=notice] summary')[shownFirst]?.focus();
}

/** A real table, in a box that scrolls by itself where it is wider than the screen, with the keyboard too. */
const renderTable = ({ caption, columns, rows }: NoticeTable): TemplateResult => html`
  <div class="wide" role="region" tabindex="0" aria-label=${caption}>
    <table>
      <caption>${caption}</caption>
      <thead><tr>${columns.map(({ name, numeric }) => html`<th scope="col" class=${numeric ? 'number' : nothing}>${name}</th>`)}</tr></thead>
      <tbody>
        ${rows.map(row => html`<tr>${columns.map(({ numeric }, index) => (index ? html`<td class=${numeric ? 'number' : nothing}>${row[index]}</td>` : html`<th scope="row">${row[0]}</th>`))}</tr>`)}
      </tbody>
    </table>
  </div>
`;
