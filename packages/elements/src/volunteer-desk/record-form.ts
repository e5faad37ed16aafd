import type { RecordDraft, VolunteerFile } from '@linli/contract/desk-volunteer';
import type { FieldProblem } from '@linli/contract/problem';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { formalDate, inChina } from '../shared/dates.ts';
import { faultSentence } from '../shared/fault.messages.ts';
import { renderArea, renderChoices, renderText } from '../shared/fields.ts';
import type { Messages } from '../shared/messages.ts';
import { spanOf } from '../shared/shift-time.ts';
import type { Around } from './around.ts';
import type { VolunteersWords } from './volunteers.messages.ts';
import { Writing } from './writing.ts';

interface RecordValues { readonly kind?: RecordDraft['kind'] | undefined; readonly on?: string | undefined; readonly title?: string | undefined; readonly note?: string | undefined }

const kinds: readonly RecordDraft['kind'][] = ['training', 'commendation', 'evaluation'];
const today = (): string => inChina(new Date().toISOString())[0];

/** 服务档案: what is in a volunteer's record, and the form that enters a training, commendation or evaluation. */
export class RecordForm {
  private id: string | undefined;
  private open = false;
  private done = false;
  private readonly waiting = new Map<string, RecordValues>();
  private readonly around: Around;
  private readonly messages: Messages<VolunteersWords>;
  private readonly writing: Writing<RecordValues, RecordDraft, VolunteerFile>;

  /** `onFresh` takes in what the file is like now. */
  constructor(host: LitElement, around: Around, messages: Messages<VolunteersWords>, onFresh: (fresh: VolunteerFile) => void) {
    this.around = around;
    this.messages = messages;
    this.writing = new Writing<RecordValues, RecordDraft, VolunteerFile>(host, around, {
      blank: () => ({ on: today() }), onFresh, send: (desk, id, draft, how) => desk.enter(id, draft, how),
      onDone: fresh => {
        onFresh(fresh);
        this.onDone(fresh);
      },
    });
  }

  get unsent(): boolean {
    return this.waiting.size > 0 || (this.open && this.writing.touched);
  }

  /** Another file, or none, is on the screen; what is half written waits with its own. */
  enter(id: string | undefined): void {
    if (this.id !== undefined && this.open && this.writing.touched) this.waiting.set(this.id, this.writing.form.value);
    this.id = id;
    this.done = false;
    const waiting = id === undefined ? undefined : this.waiting.get(id);
    this.open = !!waiting;
    this.writing.begin(waiting, !!waiting);
  }

  forget(): void {
    this.waiting.clear();
    this.leave();
  }

  render(shown: VolunteerFile): TemplateResult {
    const { around, done, messages: { words } } = this;
    const language = around.language();
    return html`
      <section aria-labelledby="record">
        <h3 class="group" id="record" tabindex="-1">${words.record}</h3>
        ${done ? html`<p class="done" role="status">${words.entered}</p>` : nothing}
        ${shown.record.length ? html`<ul class="card rows after">${shown.record.map(({ kind, on, title, note, minutes, office }) => html`
          <li class="cell">
            <p><b>${title}</b><span class="badge">${words.recordKind[kind]}</span></p>
            <p class="hint dots"><span>${formalDate(on, language)}</span><span>${office}</span>${minutes === undefined ? nothing : html`<span>${spanOf(minutes, language)}</span>`}</p>
            ${note ? html`<p class="told">${note}</p>` : nothing}
          </li>
        `)}</ul>` : html`<p class="card cell">${words.recordNone}</p>`}
        ${this.open ? this.renderForm(shown) : html`<p class="after"><button class="button" part="action" data-action="enter" @click=${() => this.begin()}>${words.enter}</button></p>`}
      </section>
    `;
  }

  private renderForm({ id, version }: VolunteerFile): TemplateResult {
    const { around, writing, messages: { words } } = this;
    const { form } = writing;
    const shell = around.words();
    const sentenceOf = (path: string) => {
      const code = form.faultAt(path);
      return code && (words.faults[`${path}:${code}`] ?? faultSentence(code, words.draft[path as 'title'] ?? path, around.language(), path === 'kind' || path === 'on'));
    };
    const common = (path: keyof typeof words.draft) => ({ path: path as string, label: words.draft[path], fault: sentenceOf(path) });
    return html`
      <form class="inset" novalidate @submit=${(event: Event) => this.onSubmit(event, id, version)}>
        <p class="hint">${words.enterHint}</p>
        ${writing.renderFaults(sentenceOf)}${writing.renderTrouble()}
        ${renderChoices({ ...common('kind'), choices: kinds.map(value => ({ value, label: words.recordKind[value] })), value: form.value.kind, onChange: kind => form.set({ kind: kind as RecordDraft['kind'] }) })}
        ${renderText({ ...common('on'), type: 'date', max: today(), value: form.value.on, onInput: on => form.set({ on }) })}
        ${renderText({ ...common('title'), longest: 60, value: form.value.title, onInput: title => form.set({ title }) })}
        ${renderArea({ ...common('note'), optional: shell.optional, longest: 500, left: shell.charsLeft, value: form.value.note, onInput: note => form.set({ note }) })}
        <div class="actions-row">
          <button class="button primary go" part="submit" aria-disabled=${writing.running ? 'true' : nothing}>${writing.running ? shell.sending : words.save}</button>
          <button type="button" class="text" @click=${() => { this.leave(); form.focus('record'); }}>${shell.cancel}</button>
        </div>
      </form>
    `;
  }

  private leave(): void {
    if (this.id !== undefined) this.waiting.delete(this.id);
    this.open = this.done = false;
    this.writing.begin();
  }

  private begin(): void {
    this.writing.begin();
    this.open = true;
    this.done = false;
    this.writing.form.focus('f-kind');
  }

  private onSubmit(event: Event, id: string, version: number): void {
    event.preventDefault();
    const { kind, on = '', title = '', note = '' } = this.writing.form.value;
    const faults: FieldProblem[] = [
      ...(kind ? [] : [{ path: 'kind', code: 'required' as const }]),
      ...(!on ? [{ path: 'on', code: 'required' as const }] : on > today() ? [{ path: 'on', code: 'future' as const }] : []),
      ...(title.trim() ? [] : [{ path: 'title', code: 'required' as const }]),
      ...(note.length > 500 ? [{ path: 'note', code: 'too-long' as const }] : []),
    ];
    void this.writing.submit(id, { version, kind: kind ?? 'training', on, title: title.trim(), ...(note.trim() && { note: note.trim() }) }, faults);
  }

  private onDone({ id }: VolunteerFile): void {
    this.waiting.delete(id);
    this.around.handled('volunteer', id, 'enter');
    if (id !== this.id) return;
    this.leave();
    this.done = true;
    this.writing.form.focus('record');
  }
}
