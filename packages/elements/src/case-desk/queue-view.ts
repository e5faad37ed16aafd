import { CaseState } from '@linli/contract/case-state';
import type { CaseQueue, CaseRow, Desk } from '@linli/contract/desk';
import { grouped } from '@linli/contract/code-alphabet';
import { html, nothing, type TemplateResult } from 'lit';
import { nothingHere } from '../shared/art.ts';
import { bones } from '../shared/bones.ts';
import type { CaseWords } from '../shared/case.messages.ts';
import type { Locale } from '../shared/messages.ts';
import { renderSelect } from '../shared/select.ts';
import { renderTrouble } from '../shared/trouble.ts';
import type { CaseDeskWords, Count } from './case-desk.messages.ts';
import { renderDeadline } from './deadline.ts';
import type { Queue } from './queue.ts';

export interface QueueView {
  readonly queue: Queue;
  readonly desk: Desk | undefined;
  readonly words: CaseDeskWords;
  readonly names: CaseWords;
  readonly language: Locale;
  /** Number of the case that stands beside the queue. */
  readonly open: string | undefined;
  readonly filtering: boolean;
  readonly picker: TemplateResult | typeof nothing;
  readonly renderRow: (row: CaseRow) => TemplateResult;
  readonly onFiltering: () => void;
  readonly onOpen: (number: string) => void;
  readonly onRefresh: () => void;
}

/** What a row or a case is marked with, the gravest first; each a word, never colour alone. */
export const marksOf = (row: CaseRow, words: CaseDeskWords, names: CaseWords): readonly (readonly [colour: string, text: string])[] => {
  const { state, deadline, crisis, escalated, followUp, unread } = row;
  const all: [boolean, string, string][] = [
    [crisis, 'grave', words.crisis],
    [true, state === 'submitted' || state === 'accepted' ? 'info' : '', names.state[state]],
    [deadline?.status === 'overdue', 'grave', words.overdue],
    [deadline?.status === 'soon', 'warn', words.soon],
    [escalated, 'warn', words.escalated],
    [followUp, 'warn', words.followUp],
    [unread > 0, 'ok', words.unread(unread)],
  ];
  return all.filter(([holds]) => holds).map(([, colour, text]) => [colour, text] as const);
};

export const renderMarks = (marks: ReturnType<typeof marksOf>): TemplateResult => html`<p class="marks">${marks.map(([colour, text]) => html`<span class="badge ${colour}">${text}</span>`)}</p>`;

/** A row: what it is about, whose, until when, and its marks. */
export const renderRow = (row: CaseRow, { words, names, language, open, onOpen }: Pick<QueueView, 'words' | 'names' | 'language' | 'open' | 'onOpen'>): TemplateResult => html`
  <li class="row chevron ${row.number === open ? 'current' : ''}">
    <div class="grow">
      <h4 class="title"><button class="whole" part="row" data-number=${row.number} aria-label="${row.kind.name} ${grouped(row.number)} ${names.state[row.state]}" aria-current=${row.number === open ? 'true' : nothing} @click=${() => onOpen(row.number)}>${row.kind.name}</button></h4>
      <p class="small quiet dots"><span class="nowrap">${grouped(row.number)}</span><span>${row.division.name}</span><span>${row.assignee?.name ?? words.nobody}</span></p>
      <p class="small limit dots">${renderDeadline(row.deadline, words, language, true)}</p>
      ${renderMarks(marksOf(row, words, names))}
    </div>
  </li>
`;

const counts: readonly Count[] = ['open', 'unassigned', 'mine', 'soon', 'overdue', 'followUp'];

const renderCounts = ({ queue, words }: QueueView) => html`
  <ul class="counts">
    ${counts.map(count => html`
      <li>
        <button class="chip" part="filter" aria-pressed=${queue.count === count ? 'true' : 'false'} @click=${() => queue.choose(count)}>
          <span>${words.counts[count]}</span><b>${queue.page?.counts[count] ?? nothing}</b>
        </button>
      </li>
    `)}
  </ul>
`;

const renderFilters = ({ queue, desk, words, names, picker }: QueueView) => {
  const { filters } = queue;
  return html`
    <div class="facets">
      ${renderSelect({ path: 'filter.show', label: words.filters.show, none: words.show.open, value: filters.show, choices: (['closed', 'all'] as const).map(value => ({ value, label: words.show[value] })),
        onChange: value => queue.narrow({ ...filters, show: value as 'closed' | 'all' | undefined }) })}
      ${renderSelect({ path: 'filter.state', label: words.filters.state, none: words.any, value: filters.state, choices: CaseState.options.map(value => ({ value, label: names.state[value] })),
        onChange: value => queue.narrow({ ...filters, state: value as CaseState | undefined }) })}
      ${renderSelect({ path: 'filter.kind', label: words.filters.kind, none: words.any, value: filters.kind, choices: (desk?.kinds ?? []).map(({ id, name }) => ({ value: id, label: name })),
        onChange: value => queue.narrow({ ...filters, kind: value }) })}
      ${picker}
    </div>
    ${queue.narrowed ? html`<button class="text" @click=${() => queue.narrow({})}>${words.clear}</button>` : nothing}
  `;
};

const renderNone = ({ queue, words }: QueueView) => html`
  <div class="card cell none">
    ${nothingHere}
    <h4>${queue.narrowed ? words.noneNarrowed : words.none[queue.count]}</h4>
    ${queue.narrowed ? html`<p class="quiet">${words.noneHint}</p><button class="button" @click=${() => queue.narrow({})}>${words.clear}</button>`
      : queue.count === 'open' ? nothing : html`<button class="button" @click=${() => queue.choose('open')}>${words.allOpen}</button>`}
  </div>
`;

const renderPage = (page: CaseQueue, view: QueueView) => {
  const { queue, words } = view;
  if (!page.items.length) return renderNone(view);
  return html`
    <ul class="card rows" part="queue" aria-busy=${queue.busy ? 'true' : 'false'}>${page.items.map(view.renderRow)}</ul>
    ${page.next ? html`<p class="hint">${words.shown(page.items.length, page.total)}</p><button class="button more" part="more" @click=${() => queue.more()}>${words.more}</button>` : nothing}
  `;
};

/** Counts to choose from, means to narrow them, and the cases. */
export const renderQueue = (view: QueueView): TemplateResult => {
  const { queue, words, language, filtering, onFiltering, onRefresh } = view;
  const { page, error } = queue;
  const heading = !page ? words.counts[queue.count] : queue.narrowed ? words.narrowed(page.total) : words.found(words.counts[queue.count], page.total);
  return html`
    ${renderCounts(view)}
    <p class="said" role="status">${queue.busy ? words.loading : heading}</p>
    <div class="head">
      <h3 class="group">${heading}</h3>
      <div class="nowrap">
        <button class="text" @click=${onRefresh}>${words.refresh}</button>
        <button class="text" aria-expanded=${filtering ? 'true' : 'false'} @click=${onFiltering}>${words.filter}</button>
      </div>
    </div>
    ${filtering ? renderFilters(view) : nothing}
    ${error ? renderTrouble({ error, language, reading: true, onRetry: () => queue.retry() }) : nothing}
    ${page ? renderPage(page, view) : error ? nothing : bones}
  `;
};
