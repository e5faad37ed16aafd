import { flowOf, type Need } from '@linli/contract/case-flow';
import type { CaseActionDraft, DeskCase, DeskEvent } from '@linli/contract/desk';
import { isLinliError } from '@linli/sdk/error';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { Command } from '../shared/command.ts';
import { inChina, listMoment } from '../shared/dates.ts';
import { renderFaults } from '../shared/faults.ts';
import { Focus } from '../shared/focus.ts';
import { Form } from '../shared/form.ts';
import { renderTrouble } from '../shared/trouble.ts';
import { actionDraft, actionFaults, type ActionValues } from './action-values.ts';
import { renderActionFields, sentenceOf } from './action-fields.ts';
import type { Around } from './around.ts';
import type { CaseViewWords, DeskAction } from './case-view.messages.ts';
import { nextSteps } from './next-steps.ts';

/** A colleague was faster: the case as they left it, and what they did. */
interface Conflict { readonly fresh: DeskCase; readonly events: readonly DeskEvent[] }

/** What is being done to one case, and not sent yet. */
interface Begun { readonly action: DeskAction; readonly values: ActionValues }

export interface ActingView {
  readonly shown: DeskCase;
  readonly words: CaseViewWords;
}

/** What may be done to the case on the screen, and the form of what was chosen. What is half written waits with its case. */
export class Acting {
  private begun: Begun | undefined;
  private conflict: Conflict | undefined;
  private done: DeskAction | undefined;
  private number: string | undefined;
  private readonly waiting = new Map<string, Begun>();
  private readonly around: Around;
  private readonly form: Form<ActionValues>;
  private readonly focus: Focus;
  private readonly command: Command<[number: string, draft: CaseActionDraft], DeskCase>;
  private readonly onFresh: (fresh: DeskCase) => void;

  /** `onFresh` takes in what the case is like now. */
  constructor(host: LitElement, around: Around, onFresh: (fresh: DeskCase) => void) {
    this.around = around;
    this.onFresh = onFresh;
    this.focus = new Focus(host);
    this.form = new Form<ActionValues>(host, {}, values => this.keep(values));
    this.command = new Command(host, (options, number, draft) => around.session.ask(client => client.desk.act(number, draft, { ...options, language: around.language() })));
  }

  get unsent(): boolean {
    return [...this.waiting.values()].some(({ values }) => Object.keys(values).length);
  }

  /** Another case, or none, is on the screen. */
  enter(number: string | undefined): void {
    this.number = number;
    this.begun = number === undefined ? undefined : this.waiting.get(number);
    this.form.value = this.begun?.values ?? {};
    this.form.faults = [];
    this.conflict = this.done = undefined;
    this.command.forget();
  }

  forget(): void {
    this.waiting.clear();
    this.enter(undefined);
  }

  render(view: ActingView): TemplateResult {
    return html`
      <section class="card cell next" aria-labelledby="next">
        ${this.begun ? this.renderForm(this.begun.action, view) : this.renderSteps(view)}
      </section>
    `;
  }

  private renderSteps({ shown, words }: ActingView): TemplateResult {
    const { main, others, last } = nextSteps(shown);
    const nothingMain = !main && (shown.state === 'supplement-needed' || others.length) ? words.waiting : words.nothingToDo;
    return html`
      <h3 id="next" tabindex="-1">${words.next}</h3>
      ${this.done ? html`<p class="done" id="done" tabindex="-1">${words.done(words.action[this.done])}</p>` : nothing}
      ${main ? html`<p class="quiet">${words.explain[main]}</p><button class="button primary go" part="action" data-action=${main} @click=${() => this.begin(main, shown)}>${nameOf(main, shown, words)}</button>`
        : html`<p class="quiet">${nothingMain}</p>`}
      ${withoutCode(shown) ? html`<p class="after">${words.noCode} <button class="text" @click=${() => this.focus.to('[data-invite]')}>${words.invite}</button></p>` : nothing}
      ${this.renderActions(words.others, others, shown, words)}
      ${this.renderActions(words.last, last, shown, words)}
    `;
  }

  private renderActions(heading: string, actions: readonly DeskAction[], shown: DeskCase, words: CaseViewWords): TemplateResult | typeof nothing {
    if (!actions.length) return nothing;
    return html`
      <h4 class="hint">${heading}</h4>
      <ul class="actions">
        ${actions.map(action => html`<li><button class="chip" part="action" data-action=${action} @click=${() => this.begin(action, shown)}>${nameOf(action, shown, words)}</button></li>`)}
      </ul>
    `;
  }

  private renderForm(action: DeskAction, { shown, words }: ActingView): TemplateResult {
    const { form, command, around } = this;
    const view = { around, words, shown, action, form, today: today() };
    const blocked = !!this.conflict;
    return html`
      <form novalidate @submit=${(event: Event) => this.onSubmit(event, action, shown)}>
        <h3 id="next" tabindex="-1">${nameOf(action, shown, words)}</h3>
        <p class="quiet">${words.explain[action]}</p>
        ${renderFaults(form, words.faultsHeading, path => sentenceOf(path, view) ?? path)}
        ${this.conflict ? this.renderConflict(this.conflict, action, words) : nothing}
        ${renderActionFields(needsOf(action, shown), view)}
        ${this.renderTrouble(action, shown)}
        <div class="actions-row">
          ${blocked ? nothing : html`<button class="button primary go" part="submit" aria-disabled=${command.running ? 'true' : nothing}>${command.running ? words.sending : nameOf(action, shown, words)}</button>`}
          <button type="button" class="text" @click=${() => this.cancel()}>${words.cancel}</button>
        </div>
      </form>
    `;
  }

  private renderTrouble(action: DeskAction, shown: DeskCase): TemplateResult | typeof nothing {
    const { error } = this.command;
    if (!error || isHandled(error)) return nothing;
    return renderTrouble({ error, language: this.around.language(), kept: true, onRetry: () => this.run(action, shown, () => this.command.retry()) });
  }

  private renderConflict({ fresh, events }: Conflict, action: DeskAction, words: CaseViewWords): TemplateResult {
    const names = this.around.names();
    const allowed = fresh.can.includes(action);
    return html`
      <div class="problem" role="alert" part="problem" id="conflict" tabindex="-1">
        <p>${words.changed}</p>
        <p>${allowed ? words.changedText : words.noLonger}</p>
        <ul>${events.map(({ at, what, by, name }) => html`<li>${words.did(listMoment(at, this.around.language()), name ?? names.by[by], names.event[what])}</li>`)}</ul>
        <p class="actions-row">
          ${allowed ? html`<button type="button" class="button" @click=${() => this.goOn(fresh)}>${words.stillAllowed}</button>` : html`<button type="button" class="button" @click=${() => this.giveUp(fresh)}>${words.seeFresh}</button>`}
        </p>
      </div>
    `;
  }

  private begin(action: DeskAction, shown: DeskCase): void {
    this.done = undefined;
    this.begun = { action, values: firstValues(action, shown) };
    this.form.value = this.begun.values;
    this.form.faults = [];
    this.command.forget();
    this.form.focus('next');
  }

  private keep(values: ActionValues): void {
    this.command.forget();
    if (!this.begun || this.number === undefined) return;
    this.begun = { ...this.begun, values };
    this.waiting.set(this.number, this.begun);
  }

  private cancel(): void {
    if (this.conflict) this.onFresh(this.conflict.fresh);
    this.close();
    this.form.focus('next');
  }

  private close(): void {
    if (this.number !== undefined) this.waiting.delete(this.number);
    this.begun = this.conflict = undefined;
    this.form.value = {};
    this.form.faults = [];
    this.command.forget();
  }

  private onSubmit(event: Event, action: DeskAction, shown: DeskCase): void {
    event.preventDefault();
    const needs = needsOf(action, shown);
    if (this.conflict || !this.form.check(actionFaults(needs, this.form.value, today()))) return;
    void this.run(action, shown, () => this.command.run(shown.number, actionDraft(action, shown.version, needs, this.form.value)));
  }

  private async run(action: DeskAction, shown: DeskCase, work: () => Promise<DeskCase | undefined>): Promise<void> {
    const fresh = await work();
    if (fresh) return this.onDone(action, fresh);
    const { error } = this.command;
    // What went wrong with a case is told there and nowhere else; its words wait.
    if (shown.number !== this.number) return this.command.forget();
    if (!isLinliError(error)) return;
    if (error.kind === 'invalid' && error.fields.length) this.form.check(error.fields.map(({ path, code }) => ({ path: path.replace(/^body\./, ''), code })));
    if (error.kind === 'conflict') await this.onConflict(shown, error.current as DeskCase | undefined);
  }

  /** Somebody was faster: what they did is told before anything is sent again. */
  private async onConflict({ number, events }: DeskCase, current: DeskCase | undefined): Promise<void> {
    const { around } = this;
    const fresh = current ?? await around.session.ask(client => client.desk.show(number, { language: around.language() })).catch(() => undefined);
    if (!fresh || number !== this.number || !this.begun) return;
    const known = new Set(events.map(({ id }) => id));
    this.conflict = { fresh, events: fresh.events.filter(({ id }) => !known.has(id)) };
    this.command.forget();
    this.form.focus('conflict');
  }

  private onDone(action: DeskAction, fresh: DeskCase): void {
    this.waiting.delete(fresh.number);
    if (fresh.number === this.number) {
      this.close();
      this.done = action;
      this.form.focus('done');
    }
    this.onFresh(fresh);
    this.around.handled(fresh, action);
  }

  private goOn(fresh: DeskCase): void {
    this.conflict = undefined;
    this.onFresh(fresh);
    this.form.focus('next');
  }

  private giveUp(fresh: DeskCase): void {
    this.close();
    this.onFresh(fresh);
    this.form.focus('next');
  }
}

const today = (): string => inChina(new Date().toISOString())[0];

/** Waits for the other side, who cannot answer yet. */
const withoutCode = ({ state, parties, can }: DeskCase): boolean => state === 'consent-pending' && can.includes('reveal') && !parties.some(({ invited, role }) => invited && role === 'respondent');

/** The same action has another name where somebody has the case already. */
const nameOf = (action: DeskAction, { assignee }: DeskCase, words: CaseViewWords): string => (action === 'assign' && assignee ? words.reassign : words.action[action]);

const needsOf = (action: DeskAction, { service }: DeskCase): readonly Need[] => flowOf(service)[action]?.needs ?? [];

/** Told at its field, as a conflict, or by the sign-in. */
const isHandled = (error: unknown): boolean => isLinliError(error) && (error.kind === 'conflict' || error.status === 401 || (error.kind === 'invalid' && error.fields.length > 0));

/** A moment as the device's own field for it has it, in China's time. */
const localMoment = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16);

/** What is known before anybody types. */
function firstValues(action: DeskAction, { sessions, preference, office }: DeskCase): ActionValues {
  const planned = sessions.find(({ outcome }) => outcome === undefined);
  if (action === 'record-session' && planned) return { session: { at: localMoment(planned.at), place: planned.place, form: planned.form, closedDoors: planned.closedDoors } };
  if (needsSession(action)) return { session: { place: office.address, form: 'in-person', closedDoors: preference.closedDoors } };
  return action === 'agree-oral' || action === 'agree-written' ? { agreement: { signedOn: today() } } : {};
}

const needsSession = (action: DeskAction): boolean => action === 'schedule' || action === 'record-session' || action === 'arrange';
