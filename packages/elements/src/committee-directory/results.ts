import { TaskStatus } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { foundNothing } from '../shared/art.ts';
import { callTo } from '../shared/call.ts';
import { isChinese, type Locale } from '../shared/messages.ts';
import { listBones } from './bones.ts';
import type { CommitteeDirectoryWords } from './committee-directory.messages.ts';
import type { Finding, Found } from './finding.ts';
import type { CommitteeList } from './list.ts';

export interface ResultsView {
  readonly finding: Finding;
  readonly list: CommitteeList;
  readonly words: CommitteeDirectoryWords;
  readonly language: Locale;
  readonly headingOf: (found: Found) => string;
  readonly renderProblem: (error: unknown, onRetry: () => unknown) => TemplateResult;
  readonly onOpen: (event: Event) => void;
}

/** Says so where the directory answers in another language than the room's. */
export const inLanguage = ({ language: spoken }: { readonly language: Locale }, { language, words }: Pick<ResultsView, 'language' | 'words'>, content: TemplateResult): TemplateResult =>
  spoken === language ? content : html`${isChinese(language) && isChinese(spoken) ? nothing : html`<p class="hint">${words.foreign}</p>`}<div lang=${spoken}>${content}</div>`;

/** What stands over a list. */
export const renderHeading = (heading: string): TemplateResult => html`<div class="head"><h3 class="group">${heading}</h3></div>`;

/** What was found by name or place. */
export const renderFound = (view: ResultsView): TemplateResult => {
  const { finding: { found, searching, continuing }, renderProblem } = view;
  const failed = searching.status === TaskStatus.ERROR;
  return html`
    ${failed ? renderProblem(searching.error, () => searching.run()) : nothing}
    ${found ? inLanguage(found, view, found.rows.length ? renderRows(found, failed, view) : renderNone(found, view)) : failed ? nothing : listBones}
    ${found && continuing.status === TaskStatus.ERROR ? renderProblem(continuing.error, () => continuing.run([found])) : nothing}
  `;
};

const renderRows = (found: Found, old: boolean, { finding, list, words, headingOf, onOpen }: ResultsView): TemplateResult => {
  const { rows, total, grouped, within, next } = found;
  const { status } = finding.continuing;
  return html`
    ${renderHeading(old ? words.earlier : headingOf(found))}
    ${list.render({ rows, total, grouped, within, words, drawn: finding.drawn, onOpen })}
    ${!next || status === TaskStatus.ERROR ? nothing
      : status === TaskStatus.PENDING ? html`<p class="hint">${words.loading}</p>`
      : html`<button class="button more" part="all" @click=${() => void finding.continuing.run([found])}>${words.all(total)}</button>`}
  `;
};

/** What to try next, and whom to call. */
const renderNone = ({ query }: Found, { words, language }: ResultsView): TemplateResult => html`
  <div class="card cell-body none">
    ${foundNothing}
    <h3>${query ? words.none : words.noneIn}</h3>
    <p class="quiet">${words.noneHint}</p>
    <div class="actions">${callTo('12345', language, 'button')}</div>
  </div>
`;
