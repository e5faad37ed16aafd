import type { WorkUnitFeedback } from '@linli/contract/desk-volunteer';
import type { FieldProblem } from '@linli/contract/problem';
import { hoursLines } from '@linli/sdk/csv';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { nothingHere } from '../shared/art.ts';
import { Command } from '../shared/command.ts';
import { inChina } from '../shared/dates.ts';
import { saveFile, savesFiles } from '../shared/download.ts';
import { renderFailure } from '../shared/failure.ts';
import { faultSentence } from '../shared/fault.messages.ts';
import { renderText } from '../shared/fields.ts';
import { Form } from '../shared/form.ts';
import { Messages } from '../shared/messages.ts';
import { renderSelect } from '../shared/select.ts';
import { spanOf } from '../shared/shift-time.ts';
import type { Around, Section } from './around.ts';
import { Listing } from './listing.ts';
import { reportsWords, type ReportsWords } from './reports.messages.ts';

interface Values { readonly from: string; readonly to: string }
interface Query { readonly quarter: string }

/** Rows that are asked for at once. */
const rows = 500;
const today = (): string => inChina(new Date().toISOString())[0];

/** The quarters that have ended, the latest first: `2026-Q3`. */
export function endedQuarters(date: string, count: number): string[] {
  let [year, quarter] = [Number(date.slice(0, 4)), Math.ceil(Number(date.slice(5, 7)) / 3)];
  return Array.from({ length: count }, () => {
    [year, quarter] = quarter === 1 ? [year - 1, 4] : [year, quarter - 1];
    return `${year}-Q${quarter}`;
  });
}

/** 统计导出: what work units are told of a quarter, and hours as a file for a spreadsheet. */
export class ReportSection implements Section {
  readonly unsent = false;
  private read = 0;
  private saved: number | undefined;
  private stopped = new AbortController();
  private readonly host: LitElement;
  private readonly around: Around;
  private readonly messages: Messages<ReportsWords>;
  private readonly listing: Listing<WorkUnitFeedback, Query>;
  private readonly form: Form<Values>;
  private readonly exporting: Command<[Values], number>;

  constructor(host: LitElement, around: Around) {
    this.host = host;
    this.around = around;
    this.messages = new Messages(host, reportsWords);
    this.listing = new Listing<WorkUnitFeedback, Query>(host, around, { section: 'reports', query: { quarter: endedQuarters(today(), 1)[0]! }, keyOf: ({ workUnit }) => workUnit, ask: (desk, query, how) => desk.feedback(query, how) });
    this.form = new Form<Values>(host, { from: `${today().slice(0, 8)}01`, to: today() }, () => { this.saved = undefined; this.exporting.forget(); });
    this.exporting = new Command(host, (_, values) => this.fetchHours(values), count => { this.saved = count; });
  }

  prepare(): void {}

  renderSide(): TemplateResult {
    const { around, listing, messages: { words } } = this;
    const language = around.language();
    const { quarter } = listing.query;
    const [latest = '', ...others] = endedQuarters(today(), 8);
    return html`
      <h3 class="group">${words.feedback}</h3>
      <p class="hint">${words.feedbackHint}</p>
      ${renderSelect({ path: 'quarter', label: words.quarter, none: words.quarterOf(latest), value: quarter === latest ? undefined : quarter, choices: others.map(value => ({ value, label: words.quarterOf(value) })), onChange: value => listing.narrow({ quarter: value ?? latest }) })}
      <div class="after">${listing.render(items => html`<ul class="card rows">${items.map(({ workUnit, people, minutes, shifts, wishes }) => html`
        <li class="cell"><h4 class="title">${workUnit}</h4><p class="small dots"><span>${words.people(people)}</span><span>${spanOf(minutes, language)}</span><span>${words.shifts(shifts)}</span><span>${words.wishes(wishes)}</span></p></li>
      `)}</ul>`, html`<div class="card cell none">${nothingHere}<h4>${words.none}</h4><p class="quiet">${words.noneHint}</p></div>`)}</div>
      <p class="after"><button class="button wide-button" part="open" @click=${() => around.opened('reports', 'export')}>${words.export}</button></p>
    `;
  }

  renderMain(): TemplateResult {
    const { around, form, exporting, saved, messages: { words } } = this;
    const sentenceOf = (path: string) => {
      const code = form.faultAt(path);
      return code && (code === 'past' ? words.order : faultSentence(code, words[path as 'from'], around.language(), true));
    };
    const date = (path: 'from' | 'to') => renderText({ path, label: words[path], type: 'date', fault: sentenceOf(path), value: form.value[path], onInput: value => form.set({ [path]: value }) });
    return html`
      <h2 tabindex="-1" id="heading">${words.export}</h2>
      <form class="card cell after" novalidate aria-labelledby="heading" @submit=${(event: Event) => this.onSubmit(event)}>
        <p class="hint">${words.exportHint}</p>
        ${savesFiles() ? html`
          ${date('from')}${date('to')}
          <button class="button primary go" part="submit" aria-disabled=${exporting.running ? 'true' : nothing}>${words.save}</button>
        ` : html`<p>${words.notHere}</p>`}
        <p class="hint" role="status">${exporting.running ? words.reading(this.read) : saved === undefined ? nothing : saved ? words.saved(saved) : words.savedNone}</p>
        ${renderFailure(exporting.error, around.language(), () => exporting.retry())}
      </form>
    `;
  }

  refresh(): void {
    this.listing.refresh();
  }

  open(): void {}

  close(): void {}

  hide(): void {
    this.listing.page = undefined;
    this.stopped.abort();
  }

  forget(): void {
    this.hide();
    this.listing.forget();
    this.exporting.forget();
    this.saved = undefined;
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    const { from, to } = this.form.value;
    const faults: FieldProblem[] = [...(from ? [] : [{ path: 'from', code: 'required' as const }]), ...(!to ? [{ path: 'to', code: 'required' as const }] : to < from ? [{ path: 'to', code: 'past' as const }] : [])];
    if (this.form.check(faults)) void this.exporting.run(this.form.value);
  }

  /** Reads all pages, and saves them as one file; resolves with how many rows it has. */
  private async fetchHours({ from, to }: Values): Promise<number> {
    const { session, division, language } = this.around;
    this.stopped = new AbortController();
    this.read = 0;
    this.saved = undefined;
    const lines: string[] = [];
    await session.ask(async client => {
      const all = client.volunteerDesk.exportAll({ from, to, division: division(), limit: rows }, { signal: this.stopped.signal, language: language() });
      for await (const line of hoursLines(all, { bom: true })) {
        lines.push(line);
        this.read = lines.length - 1;
        if (this.read % rows === 0) this.host.requestUpdate();
      }
    });
    const count = lines.length - 1;
    if (count > 0) saveFile(new Blob(lines, { type: 'text/csv;charset=utf-8' }), `${this.messages.words.file(from, to)}.csv`);
    return Math.max(0, count);
  }
}
