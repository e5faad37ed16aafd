import type { CancelDraft, DeskShift, DeskShiftRow, PlaceDraft, ShiftChangeDraft } from '@linli/contract/desk-shift';
import { isLinliError } from '@linli/sdk/error';
import { Task, TaskStatus, initialState } from '@lit/task';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { bones } from '../shared/bones.ts';
import { inChina } from '../shared/dates.ts';
import { deskPageStyles } from '../shared/desk-page.styles.ts';
import { renderArea } from '../shared/fields.ts';
import { Messages } from '../shared/messages.ts';
import { renderTrouble } from '../shared/trouble.ts';
import { wear } from '../shared/wear.ts';
import type { Around } from './around.ts';
import { CodeScreen } from './code-screen.ts';
import { changeDraft, fieldOf, planFaults, planOf, type PlanValues } from './plan.ts';
import { renderPlan, sentenceOf } from './plan-fields.ts';
import { Roster } from './roster.ts';
import { renderPaper } from './roster-paper.ts';
import { renderChanges, renderFacts } from './shift-facts.ts';
import { marksOf, renderMarks } from './shift-row.ts';
import { shiftWords, type ShiftWords } from './shift.messages.ts';
import { shiftStyles } from './shift.styles.ts';
import { Writing } from './writing.ts';

interface ShiftViewOptions {
  /** Takes in what a shift is like now. */
  readonly onFresh: (fresh: DeskShift) => void;
  /** The row of a shift, if the list has it. */
  readonly rowOf: (id: string) => DeskShiftRow | undefined;
}

interface Cancelling { readonly reason?: string | undefined }
type Mode = 'roster' | 'code' | 'change' | 'cancel';
/** A form that was left half written. */
interface Waiting { readonly mode: 'change' | 'cancel'; readonly plan: PlanValues; readonly reason: string | undefined }

/** One shift on the screen, whole: its plan, what may be done, and who has a place. */
export class ShiftView {
  private id: string | undefined;
  private shown: DeskShift | undefined;
  /** As it was before a colleague was faster. */
  private before: DeskShift | undefined;
  private mode: Mode = 'roster';
  private done: 'saved' | 'cancelled' | 'confirmed' | undefined;
  private unlocated = false;
  private readonly waiting = new Map<string, Waiting>();
  private readonly host: LitElement;
  private readonly around: Around;
  private readonly options: ShiftViewOptions;
  private readonly messages: Messages<ShiftWords>;
  private readonly loading: Task<readonly unknown[], DeskShift>;
  private readonly changing: Writing<PlanValues, ShiftChangeDraft, DeskShift>;
  private readonly cancelling: Writing<Cancelling, CancelDraft, DeskShift>;
  private readonly confirming: Writing<object, PlaceDraft, DeskShift>;
  private readonly roster: Roster;
  private readonly screen: CodeScreen;

  constructor(host: LitElement, around: Around, options: ShiftViewOptions) {
    this.host = host;
    this.around = around;
    this.options = options;
    this.messages = new Messages(host, shiftWords);
    const onFresh = (fresh: DeskShift) => this.overtake(fresh);
    this.changing = new Writing<PlanValues, ShiftChangeDraft, DeskShift>(host, around, {
      blank: () => ({}), fieldOf, onFresh, send: (desk, id, draft, how) => desk.changeShift(id, draft, how), onDone: fresh => this.onDone(fresh, 'saved', 'change'),
    });
    this.cancelling = new Writing<Cancelling, CancelDraft, DeskShift>(host, around, {
      blank: () => ({}), onFresh, send: (desk, id, draft, how) => desk.cancelShift(id, draft, how), onDone: fresh => this.onDone(fresh, 'cancelled', 'cancel'),
    });
    this.confirming = new Writing<object, PlaceDraft, DeskShift>(host, around, {
      blank: () => ({}), onFresh, send: (desk, id, draft, how) => desk.confirmHours(id, draft, how), onDone: fresh => this.onDone(fresh, 'confirmed', 'confirm-hours'),
    });
    this.roster = new Roster(host, around, fresh => this.take(fresh));
    this.screen = new CodeScreen(host, around);
    this.loading = new Task(host, {
      args: () => [this.id, around.session.turn, around.session.signedIn, around.language()] as const,
      task: ([id, , signedIn, language], { signal }) => (id === undefined || !signedIn ? initialState : around.session.ask(client => client.volunteerDesk.shift(id, { signal, language }))),
      onComplete: shown => this.take(shown),
    });
    wear(host, deskPageStyles, shiftStyles);
  }

  /** Whether words would be lost with the page. */
  get unsent(): boolean {
    return this.waiting.size > 0 || this.written || this.roster.unsent;
  }

  /** Opens a shift, or leaves it. What is half written in it waits; whose names were shown does not. */
  enter(id: string | undefined): void {
    if (id === this.id) return;
    this.put();
    this.id = id;
    this.shown = this.before = this.done = undefined;
    this.mode = 'roster';
    this.screen.close();
    this.roster.enter(id);
    const waiting = id === undefined ? undefined : this.waiting.get(id);
    this.changing.begin(waiting?.plan ?? {}, waiting?.mode === 'change');
    this.cancelling.begin({ reason: waiting?.reason }, waiting?.mode === 'cancel');
    this.confirming.begin();
    if (waiting) this.mode = waiting.mode;
  }

  /** Reads the open shift again; what is half written in it stays. */
  renew(): void {
    if (this.id !== undefined) void this.loading.run();
  }

  /** Nobody works here just now: no name stays on the screen. */
  hide(): void {
    this.shown = undefined;
    this.screen.close();
  }

  forget(): void {
    this.enter(undefined);
    this.waiting.clear();
    this.roster.forget();
  }

  render(): TemplateResult {
    const { shown, id, mode, messages: { words, ready } } = this;
    const title = shown?.title ?? (id === undefined ? undefined : this.options.rowOf(id)?.title);
    if (mode === 'code' && shown && ready) return this.screen.render(shown, words, () => this.go('roster'));
    return html`
      <article part="shift" aria-busy=${shown ? 'false' : 'true'}>
        <h2 tabindex="-1" id="heading">${title ?? this.around.words().loading}</h2>
        ${shown && ready ? this.renderShift(shown) : this.renderLoading()}
      </article>
    `;
  }

  private renderLoading(): TemplateResult {
    const { loading: { status, error }, around, messages: { words } } = this;
    if (status !== TaskStatus.ERROR) return bones;
    const missing = isLinliError(error) && error.kind === 'missing';
    return renderTrouble({ error, language: around.language(), reading: true, text: missing ? words.missing : undefined, onRetry: () => void this.loading.run() });
  }

  private renderShift(shown: DeskShift): TemplateResult {
    const { around, mode, messages: { words } } = this;
    return html`
      ${renderMarks(marksOf(shown, around.words()))}
      ${mode === 'change' ? nothing : renderFacts(shown, words, around)}
      <section class="card cell next" aria-labelledby="next">${mode === 'change' ? this.renderChange(shown) : mode === 'cancel' ? this.renderCancel(shown) : this.renderSteps(shown)}</section>
      ${mode === 'change' ? nothing : this.roster.render(shown, words)}
    `;
  }

  private renderSteps(shown: DeskShift): TemplateResult {
    const { around, done, confirming, messages: { words } } = this;
    const { can, counts } = shown;
    const print = around.printer();
    const code = can.includes('show-code');
    return html`
      <h3 id="next" tabindex="-1">${words.do}</h3>
      ${done ? html`<p class="done" id="done" tabindex="-1">${words[done]}</p>` : nothing}
      ${code ? html`<button class="button primary go" part="action" data-action="show-code" @click=${() => this.go('code')}>${words.showCode}</button>` : nothing}
      ${can.includes('confirm-hours') ? html`
        <p class="quiet after">${words.confirmHint(counts.unconfirmed)}</p>
        <button class="button ${code ? '' : 'primary'} go" part="action" data-action="confirm-hours" aria-disabled=${confirming.running ? 'true' : nothing} @click=${() => confirming.submit(shown.id, { version: shown.version })}>${confirming.running ? around.words().sending : words.confirm}</button>
      ` : nothing}
      ${confirming.renderTrouble()}
      <ul class="actions after">
        ${print && shown.roster.length ? html`<li><button class="chip" part="action" data-action="print" @click=${() => print(renderPaper(shown, words, around.language()))}>${words.print}</button></li>` : nothing}
        ${can.includes('change') ? html`<li><button class="chip" part="action" data-action="change" @click=${() => this.begin('change', shown)}>${words.change}</button></li>` : nothing}
        ${can.includes('cancel') ? html`<li><button class="chip" part="action" data-action="cancel" @click=${() => this.begin('cancel', shown)}>${words.cancelShift}</button></li>` : nothing}
      </ul>
    `;
  }

  private renderChange(shown: DeskShift): TemplateResult {
    const { around, changing, messages: { words } } = this;
    const view = { form: changing.form, words, around, opening: false, today: today() };
    return html`
      <form novalidate @submit=${(event: Event) => this.onChange(event, shown)}>
        <h3 id="next" tabindex="-1">${words.change}</h3>
        ${changing.renderFaults(path => sentenceOf(path, view))}
        ${changing.renderTrouble(this.before ? renderChanges(this.before, shown, words, around) : nothing)}
        ${renderPlan(view, { failed: this.unlocated, onFailed: failed => { this.unlocated = failed; this.host.requestUpdate(); } })}
        ${this.renderButtons(changing.running, words.save)}
      </form>
    `;
  }

  private renderCancel(shown: DeskShift): TemplateResult {
    const { around, cancelling, messages: { words } } = this;
    const { form } = cancelling;
    const view = { form, words, around };
    return html`
      <form novalidate @submit=${(event: Event) => this.onCancel(event, shown)}>
        <h3 id="next" tabindex="-1">${words.cancelShift}</h3>
        <p class="quiet">${words.cancelHint}</p>
        ${cancelling.renderFaults(path => sentenceOf(path, view))}
        ${cancelling.renderTrouble(this.before ? renderChanges(this.before, shown, words, around) : nothing)}
        ${renderArea({ path: 'reason', label: words.cancelWhy, fault: sentenceOf('reason', view), value: form.value.reason, longest: 300, left: around.words().charsLeft, onInput: reason => form.set({ reason }) })}
        ${this.renderButtons(cancelling.running, words.cancelYes)}
      </form>
    `;
  }

  private renderButtons(running: boolean, submit: string): TemplateResult {
    return html`
      <div class="actions-row">
        <button class="button primary go" part="submit" aria-disabled=${running ? 'true' : nothing}>${running ? this.around.words().sending : submit}</button>
        <button type="button" class="text" @click=${() => this.leave()}>${this.messages.words.keepOff}</button>
      </div>
    `;
  }

  private get written(): boolean {
    return (this.mode === 'change' && this.changing.touched) || (this.mode === 'cancel' && this.cancelling.touched);
  }

  /** What is half written waits with its shift. */
  private put(): void {
    if (this.id === undefined || (this.mode !== 'change' && this.mode !== 'cancel')) return;
    if (this.written) this.waiting.set(this.id, { mode: this.mode, plan: this.changing.form.value, reason: this.cancelling.form.value.reason });
    else this.waiting.delete(this.id);
  }

  private begin(mode: 'change' | 'cancel', shown: DeskShift): void {
    if (mode === 'change') this.changing.begin(planOf(shown));
    else this.cancelling.begin();
    this.before = undefined;
    this.go(mode);
  }

  private go(mode: Mode): void {
    this.mode = mode;
    this.done = undefined;
    if (mode === 'code') this.screen.open(this.shown!.id);
    else this.screen.close();
    this.changing.form.focus(mode === 'code' ? 'heading' : 'next');
    this.host.requestUpdate();
  }

  /** Gives up what was typed. */
  private leave(): void {
    if (this.id !== undefined) this.waiting.delete(this.id);
    this.changing.begin();
    this.cancelling.begin();
    this.go('roster');
  }

  private onChange(event: Event, { id, version }: DeskShift): void {
    event.preventDefault();
    const { value } = this.changing.form;
    void this.changing.submit(id, changeDraft(value, version), planFaults(value, { today: today(), opening: false }));
  }

  private onCancel(event: Event, { id, version }: DeskShift): void {
    event.preventDefault();
    const reason = this.cancelling.form.value.reason?.trim() ?? '';
    void this.cancelling.submit(id, { version, reason }, reason.length < 2 ? [{ path: 'reason', code: reason ? 'too-short' : 'required' }] : reason.length > 300 ? [{ path: 'reason', code: 'too-long' }] : []);
  }

  private onDone(fresh: DeskShift, done: 'saved' | 'cancelled' | 'confirmed', action: string): void {
    this.waiting.delete(fresh.id);
    this.around.handled('shift', fresh.id, action);
    this.take(fresh);
    if (fresh.id !== this.id) return;
    this.changing.begin();
    this.cancelling.begin();
    this.mode = 'roster';
    this.done = done;
    this.changing.form.focus('done');
  }

  /** A colleague was faster. */
  private overtake(fresh: DeskShift): void {
    this.before = this.shown;
    this.take(fresh);
  }

  private take(fresh: DeskShift): void {
    this.options.onFresh(fresh);
    if (fresh.id !== this.id) return;
    this.shown = fresh;
    this.host.requestUpdate();
  }
}

const today = (): string => inChina(new Date().toISOString())[0];
