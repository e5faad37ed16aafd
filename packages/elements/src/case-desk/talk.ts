import type { CaseFile } from '@linli/contract/case';
import type { DeskCase, DeskMessage, DeskMessageDraft } from '@linli/contract/desk';
import { wordsFault } from '@linli/contract/dispute-rules';
import { fileLimits } from '@linli/contract/files';
import { isLinliError } from '@linli/sdk/error';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { Command } from '../shared/command.ts';
import { listMoment } from '../shared/dates.ts';
import { renderFailure } from '../shared/failure.ts';
import { renderArea } from '../shared/fields.ts';
import { Focus } from '../shared/focus.ts';
import { Uploads, renderUploads } from '../shared/uploads.ts';
import type { Around } from './around.ts';
import type { CaseViewWords } from './case-view.messages.ts';

type Side = 'applicant' | 'respondent';
/** What is being written in one case. */
interface Written { readonly texts: Record<Side, string>; readonly uploads: Uploads }
interface TalkView { readonly shown: DeskCase; readonly words: CaseViewWords; readonly onFile: (file: CaseFile) => void }

const isBlank = ({ texts, uploads }: Written): boolean => !texts.applicant && !texts.respondent && !uploads.items.length;

/** The conversations of a case, one with each side; a respondent takes part once invited. What is half written waits with its case. */
export class Talk {
  private side: Side = 'applicant';
  private fault: keyof CaseViewWords['messageFaults'] | undefined;
  private sent = false;
  private number: string | undefined;
  private readonly written = new Map<string, Written>();
  private readonly host: LitElement;
  private readonly around: Around;
  private readonly focus: Focus;
  private readonly command: Command<[number: string, draft: DeskMessageDraft], DeskCase>;
  private readonly onFresh: (fresh: DeskCase) => void;

  constructor(host: LitElement, around: Around, onFresh: (fresh: DeskCase) => void) {
    this.host = host;
    this.around = around;
    this.onFresh = onFresh;
    this.focus = new Focus(host);
    this.command = new Command(host, (options, number, draft) => around.session.ask(client => client.desk.message(number, draft, { ...options, language: around.language() })));
  }

  get unsent(): boolean {
    return [...this.written.values()].some(written => !isBlank(written));
  }

  enter(number: string | undefined): void {
    const left = this.number === undefined ? undefined : this.written.get(this.number);
    if (left && isBlank(left)) this.drop(this.number!);
    this.number = number;
    this.side = 'applicant';
    this.sent = false;
    this.fault = undefined;
    this.command.forget();
  }

  forget(): void {
    for (const number of [...this.written.keys()]) this.drop(number);
    this.enter(undefined);
  }

  render(view: TalkView): TemplateResult {
    const { shown, words } = view;
    const both = shown.parties.some(({ role, invited }) => role === 'respondent' && invited);
    const side = both ? this.side : 'applicant';
    const messages = shown.messages.filter(message => message.with === side);
    return html`
      <section aria-labelledby="messages">
        <h3 class="group" id="messages">${words.messages}</h3>
        ${both ? html`<div class="sides">${(['applicant', 'respondent'] as const).map(one => html`<button class="chip" aria-pressed=${one === side ? 'true' : 'false'} @click=${() => this.turn(one)}>${words.withParty[one]}</button>`)}</div>` : nothing}
        <div class="card cell">
          ${messages.length ? html`<ol class="talk">${messages.map(message => this.renderMessage(message, view))}</ol>` : html`<p class="quiet">${words.noMessages}</p>`}
          ${shown.can.includes('message') ? this.renderForm(side, view) : nothing}
        </div>
      </section>
    `;
  }

  private renderMessage({ at, by, name, text, files, read }: DeskMessage, { shown, words, onFile }: TalkView): TemplateResult {
    const names = this.around.names();
    const attached = files.flatMap(id => shown.files.find(file => file.id === id) ?? []);
    return html`
      <li class=${by === 'office' ? 'ours' : 'theirs'} part="message">
        <p class="hint dots"><span>${name ?? names.by[by]}</span><span class="nowrap">${listMoment(at, this.around.language())}</span>${read || by === 'office' ? nothing : html`<span><b class="fresh">${words.fresh}</b></span>`}</p>
        <p class="bubble">${text}</p>
        ${attached.map(file => html`<button class="text" @click=${() => onFile(file)}>${file.name}</button>`)}
      </li>
    `;
  }

  private renderForm(side: Side, { shown, words }: TalkView): TemplateResult {
    const { command, fault } = this;
    const written = this.of(shown.number);
    return html`
      <form novalidate @submit=${(event: Event) => this.onSubmit(event, side, shown)}>
        ${renderArea({ path: 'message', label: words.write[side], value: written.texts[side], longest: 2000, left: words.charsLeft, fault: fault && words.messageFaults[fault], onInput: text => this.onInput(written, side, text) })}
        <details ?open=${written.uploads.items.length > 0}>
          <summary class="text">${words.attach}</summary>
          ${renderUploads(written.uploads, { language: this.around.language(), path: 'attach', label: words.attach })}
        </details>
        ${renderFailure(command.error, this.around.language(), () => this.run(shown.number, side, () => command.retry()), true)}
        <button class="button go" part="submit" aria-disabled=${command.running ? 'true' : nothing}>${command.running ? words.sending : words.send[side]}</button>
        <p class="hint" role="status">${this.sent ? words.sent : nothing}</p>
      </form>
    `;
  }

  private of(number: string): Written {
    const known = this.written.get(number);
    if (known) return known;
    const { session } = this.around;
    const uploads = new Uploads(this.host, (file, options) => session.ask(client => client.files.upload(file, options)), () => ({ most: 5, bytes: fileLimits.bytes }), () => this.command.forget());
    const fresh = { texts: { applicant: '', respondent: '' }, uploads };
    this.written.set(number, fresh);
    return fresh;
  }

  private drop(number: string): void {
    const { uploads } = this.of(number);
    uploads.clear();
    this.host.removeController(uploads);
    uploads.hostDisconnected();
    this.written.delete(number);
  }

  private turn(side: Side): void {
    this.side = side;
    this.fault = undefined;
    this.sent = false;
    this.command.forget();
    this.host.requestUpdate();
  }

  private onInput({ texts }: Written, side: Side, text: string): void {
    texts[side] = text;
    this.fault = undefined;
    this.sent = false;
    this.command.forget();
    this.host.requestUpdate();
  }

  private onSubmit(event: Event, to: Side, { number }: DeskCase): void {
    event.preventDefault();
    const { texts, uploads } = this.of(number);
    const code = wordsFault(texts[to], 2000, { shortest: 1, multiline: true });
    this.fault = code === 'too-long' ? 'long' : code === 'format' && texts[to].trim() ? 'letters' : code ? 'empty' : uploads.busy ? 'busy' : undefined;
    if (this.fault) return this.focus.to('#f-message');
    void this.run(number, to, () => this.command.run(number, { to, text: texts[to].trim(), files: uploads.refs }));
  }

  private async run(number: string, to: Side, work: () => Promise<DeskCase | undefined>): Promise<void> {
    const fresh = await work();
    if (fresh) return this.onSent(fresh, to);
    const { error } = this.command;
    // What went wrong with a case is told there and nowhere else; its words wait.
    if (number !== this.number) return this.command.forget();
    if (!isLinliError(error)) return;
    // Uploads are kept for a day.
    for (const { path } of error.fields) if (/^body\.files\.\d+/.test(path)) this.of(number).uploads.lose(Number(path.split('.')[2]));
    if (error.kind === 'conflict' && error.current) this.onFresh(error.current as DeskCase);
  }

  private onSent(fresh: DeskCase, to: Side): void {
    const written = this.of(fresh.number);
    written.texts[to] = '';
    written.uploads.clear();
    this.sent = fresh.number === this.number;
    this.onFresh(fresh);
    this.around.handled(fresh, 'message');
  }
}
