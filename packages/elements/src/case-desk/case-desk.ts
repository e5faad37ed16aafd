import type { CaseAction, CaseState } from '@linli/contract/case-state';
import type { Desk as Opened, DeskCase } from '@linli/contract/desk';
import type { Division } from '@linli/contract/divisions';
import { Demo } from '@linli/sdk/demo';
import { Desk } from '@linli/sdk/desk';
import { Disputes } from '@linli/sdk/disputes';
import { Files } from '@linli/sdk/files';
import type { Client } from '@linli/sdk/light';
import type { ClientOptions } from '@linli/sdk/send';
import type { Transport } from '@linli/sdk/transport/transport';
import { Task, TaskStatus, initialState } from '@lit/task';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import chevronLeft from 'lucide/dist/esm/icons/chevron-left.mjs';
import { nothingHere } from '../shared/art.ts';
import { baseStyles } from '../shared/base.styles.ts';
import { bones } from '../shared/bones.ts';
import { caseWords } from '../shared/case.messages.ts';
import { Surroundings } from '../shared/context.ts';
import { deskStyles } from '../shared/desk.styles.ts';
import { formStyles } from '../shared/form.styles.ts';
import { browserHost, type Host } from '../shared/host.ts';
import { icon } from '../shared/icon.ts';
import { lazily } from '../shared/lazy.ts';
import { Messages } from '../shared/messages.ts';
import { Printing } from '../shared/printing.ts';
import { DeskSignedOutEvent, StaffSession } from '../shared/staff-session.ts';
import { StaffSignIn, renderLeaving } from '../shared/staff-sign-in.ts';
import { staffWords } from '../shared/staff-sign-in.messages.ts';
import { renderTrouble } from '../shared/trouble.ts';
import { Unsent } from '../shared/unsent.ts';
import { Width } from '../shared/width.ts';
import type { Around, DeskSession } from './around.ts';
import { caseDeskWords } from './case-desk.messages.ts';
import type { CaseView } from './case-view.ts';
import type { Filing } from './filing.ts';
import { LookUp } from './look-up.ts';
import { Queue } from './queue.ts';
import { renderQueue, renderRow, type QueueView } from './queue-view.ts';

export type { DeskSignedOutEvent } from '../shared/staff-session.ts';

/** A case was opened and is on the screen. */
export class CaseShownEvent extends Event {
  readonly number: string;

  constructor(number: string) {
    super('linli-case-shown', { bubbles: true, composed: true });
    this.number = number;
  }
}

/** Something was done to a case, a message was sent, or a case was recorded for somebody; `state` is that of the case now. */
export class CaseHandledEvent extends Event {
  readonly number: string;
  readonly action: CaseAction | 'message' | 'record';
  readonly state: CaseState;

  constructor(number: string, action: CaseAction | 'message' | 'record', state: CaseState) {
    super('linli-case-handled', { bubbles: true, composed: true });
    this.number = number;
    this.action = action;
    this.state = state;
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-case-shown': CaseShownEvent;
    'linli-case-handled': CaseHandledEvent;
  }
}

/**
 * @summary 办理台: where mediators, coordinators and counsellors find what is due, handle it, and record what people bring to the counter.
 * @fires linli-ready - It can be used.
 * @fires linli-error - Something went wrong, and is told.
 * @fires linli-case-shown - A case was opened.
 * @fires linli-case-handled - Something was done to a case.
 * @fires linli-desk-signed-out - Nobody is signed in any more.
 * @csspart base - The room.
 * @csspart sign-in - What stands there while nobody is signed in.
 * @csspart staff - Somebody of the demonstration to sign in as.
 * @csspart filter - A count to narrow the queue by.
 * @csspart queue - The list of cases.
 * @csspart row - The button of one case.
 * @csspart more - Shows the next cases.
 * @csspart record - Opens the form of the counter.
 * @csspart case - The case.
 * @csspart action - Something that may be done to it.
 * @csspart submit - The one thing to press in a form.
 * @csspart field - A field.
 * @csspart faults - What is wrong, on top of a form.
 * @csspart reveal - Shows a masked field.
 * @csspart message - A message.
 * @csspart file - A paper or picture.
 * @csspart code - A secret code, shown once.
 * @csspart problem - What went wrong.
 * @csspart retry - Tries again.
 */
export class CaseDeskElement extends LitElement {
  static override styles = [...baseStyles, formStyles, deskStyles];

  /** Address of the server, without `/v1`; without it the provider's, or the page's own address. */
  @property() api?: string;
  /** Code of the division to which the queue is narrowed; all that the member of staff can reach without it. */
  @property() division?: string;
  /** Bearer token of whoever works here; a function is asked before every call. It is never stored. */
  @property({ attribute: false }) token?: ClientOptions['token'];
  /** A ready client whose calls are signed in; wins over `api`, `token` and `transport`. */
  @property({ attribute: false }) client?: Client;
  /** What carries the calls, such as the portal's own axios; the platform's `fetch` without it. */
  @property({ attribute: false }) transport?: Transport;

  @state() private desk: Opened | undefined;
  @state() private view: 'queue' | 'case' | 'filing' = 'queue';
  @state() private number: string | undefined;
  @state() private filtering = false;
  /** Somebody wants to leave with words unsent. */
  @state() private leaving = false;

  private readonly messages = new Messages(this, caseDeskWords);
  private readonly names = new Messages(this, caseWords);
  private readonly surroundings = new Surroundings(this, () => ({}));
  private readonly browser = browserHost();
  private readonly width = new Width(this, 1000);
  private readonly session: DeskSession = new StaffSession(this, send => ({ demo: new Demo(send), desk: new Desk(send), disputes: new Disputes(send), files: new Files(send) }), () => this.onOut());
  private readonly signIn = new StaffSignIn(this, {
    session: this.session, language: () => this.messages.language, roles: ['coordinator', 'mediator', 'counsellor', 'auditor'], onEntered: () => { this.aim = this.view === 'queue' ? 'row' : 'heading'; },
  });
  private readonly printing = new Printing(this, () => this.host);
  private readonly lookUp = new LookUp(this, this.session);
  private readonly queue = new Queue(this, { session: this.session, language: () => this.messages.language, division: () => this.division || undefined }, from => { this.aim = from; });

  private readonly opening = new Task(this, {
    args: () => [this.session.signedIn, this.session.turn, this.messages.language] as const,
    task: async ([signedIn, turn, language], { signal }) => (signedIn ? { desk: await this.session.ask(client => client.desk.open({ signal, language })), turn } : initialState),
    onComplete: ({ desk, turn }) => this.onDesk(desk, turn),
  });

  // Cases, and the form of the counter, come when they are first opened.
  private handling: CaseView | undefined;
  private recording: Filing | undefined;
  private readonly fetchHandling = lazily(this, () => import('./case-view.ts').then(({ CaseView }) => (this.handling = new CaseView(this, this.around))));
  private readonly fetchRecording = lazily(this, () => import('./filing.ts').then(({ Filing }) => (this.recording = new Filing(this, this.around))));
  private readonly around: Around = this.surround();
  /** For whom `desk` was opened: the session's turn. */
  private known: number | undefined;
  private aim: 'heading' | 'row' | number | undefined;

  constructor() {
    super();
    new Unsent(this, () => this.unsent);
  }

  protected override willUpdate(): void {
    this.session.meet();
    const { signedIn } = this.session;
    this.handling?.enter(signedIn && this.view === 'case' ? this.number : undefined);
    if (signedIn && (this.filtering || this.view === 'filing')) void import('../division-picker/define.ts').catch(Boolean);
  }

  protected override updated(): void {
    this.moveFocus();
  }

  protected override render(): TemplateResult {
    const { language, ready } = this.messages;
    const content = !ready ? nothing : this.session.signedIn ? this.renderDesk() : this.signIn.render(this.unsent);
    return html`
      <div class="room ${this.width.wide ? 'wide' : ''} ${this.printing.running ? 'printing' : ''}" part="base" lang=${language} @linli-division-picked=${(event: Event) => event.stopPropagation()}>
        ${content}${this.printing.render()}
      </div>
    `;
  }

  private renderDesk(): TemplateResult {
    const { width: { wide }, view, messages: { words } } = this;
    if (this.known !== this.session.turn || !this.desk) return html`<div class="column">${this.renderOpening()}</div>`;
    return html`
      <div class="desk">
        ${wide || view === 'queue' ? html`<section class="side" aria-label=${words.queue}>${this.renderSide(this.desk)}</section>` : nothing}
        ${wide || view !== 'queue' ? html`<section class="main" aria-label=${words.page}>${this.renderMain()}</section>` : nothing}
      </div>
    `;
  }

  private renderOpening(): TemplateResult {
    const { messages: { words, language }, opening } = this;
    if (opening.status !== TaskStatus.ERROR) return html`<h2>${words.title}</h2><p class="said" role="status">${words.loading}</p>${bones}`;
    return html`<h2>${words.title}</h2>${renderTrouble({ error: opening.error, language, reading: true, onRetry: () => this.session.renew() })}`;
  }

  private renderSide(desk: Opened): TemplateResult {
    const { words, language } = this.messages;
    const { me } = desk;
    const handles = me.roles.some(role => role !== 'auditor');
    return html`
      <h2 tabindex="-1">${words.title}</h2>
      <p class="small quiet dots"><span>${me.name}</span><span>${me.roles.map(role => staffWords[language].role[role]).join('、')}</span><span>${me.office?.name ?? desk.divisionName}</span></p>
      <div class="tools">
        ${me.roles.some(role => role === 'mediator' || role === 'coordinator') ? html`<button class="button" part="record" @click=${() => this.onRecord()}>${words.record}</button>` : nothing}
        <button class="text" @click=${() => this.onSignOut(this.unsent)}>${staffWords[language].signOut}</button>
      </div>
      ${this.leaving ? renderLeaving(language, () => this.onSignOut(false), () => { this.leaving = false; }) : nothing}
      ${handles ? html`${renderQueue(this.queueView)}${this.lookUp.render(this.queueView)}` : html`<p class="card cell">${words.noCases}</p>`}
    `;
  }

  private renderMain(): TemplateResult {
    const { width: { wide }, messages: { words } } = this;
    const part = this.view === 'case' ? this.fetchHandling() : this.view === 'filing' ? this.fetchRecording() : undefined;
    return html`
      ${wide ? nothing : html`<button class="text back" @click=${() => this.onBack()}>${icon(chevronLeft)}${words.back}</button>`}
      ${this.view === 'queue' ? html`<div class="card cell none">${nothingHere}<h3>${words.choose}</h3><p class="quiet">${words.chooseHint}</p></div>` : part?.render() ?? bones}
    `;
  }

  private get queueView(): QueueView {
    const { queue, desk, filtering } = this;
    const { words, language } = this.messages;
    const { place } = queue.filters;
    return {
      queue, desk, words, names: this.names.words, language, filtering,
      open: this.view === 'case' ? this.number : undefined,
      picker: filtering ? this.renderPicker(words.filters.place, place?.code ?? '', false, picked => queue.narrow({ ...queue.filters, place: picked })) : nothing,
      renderRow: row => renderRow(row, this.queueView),
      onFiltering: () => { this.filtering = !this.filtering; },
      onOpen: number => this.onOpen(number),
      onRefresh: () => this.onRefresh(),
    };
  }

  private renderPicker(label: string, value: string, required: boolean, onPick: (place: Division | undefined) => void): TemplateResult {
    return html`
      <linli-division-picker label=${label} value=${value} ?required=${required} within=${this.desk?.me.division ?? ''} api=${ifDefined(this.api)} .client=${this.client}
        @linli-division-picked=${({ division }: HTMLElementEventMap['linli-division-picked']) => onPick(division)}></linli-division-picker>
    `;
  }

  /** What the parts that come later need of the desk. */
  private surround(): Around {
    return {
      session: this.session,
      desk: () => this.desk,
      language: () => this.messages.language,
      words: () => this.messages.words,
      names: () => this.names.words,
      row: number => this.queue.page?.items.find(row => row.number === number),
      picker: (label, value, required, onPick) => this.renderPicker(label, value, required, onPick),
      open: number => this.onOpen(number),
      back: () => this.onBack(),
      shown: shown => this.onShown(shown),
      took: fresh => this.queue.take(fresh),
      handled: (fresh, action) => this.onHandled(fresh, action),
      recorded: number => this.onRecorded(number),
      printer: () => this.printing.print,
    };
  }

  private get host(): Host {
    return this.surroundings.host ?? this.browser;
  }

  /** Whether words would be lost with the page. */
  private get unsent(): boolean {
    return !!this.handling?.unsent || !!this.recording?.unsent;
  }

  /** What belongs to somebody goes with them; who comes back finds it. */
  private onDesk(desk: Opened, turn: number): void {
    if (this.desk && this.desk.me.id !== desk.me.id) this.forget();
    this.desk = desk;
    this.known = turn;
  }

  private forget(): void {
    this.number = undefined;
    this.view = 'queue';
    this.filtering = false;
    for (const part of [this.queue, this.lookUp, this.handling, this.recording]) part?.forget();
  }

  private onOpen(number: string): void {
    if (this.view === 'case' && number === this.number) this.handling?.renew();
    this.number = number;
    this.view = 'case';
    this.aim = 'heading';
  }

  /** Everything on the screen anew: the queue, and the case beside it. */
  private onRefresh(): void {
    this.queue.refresh();
    this.handling?.renew();
  }

  private onBack(): void {
    this.view = 'queue';
    this.aim = 'row';
  }

  private onRecord(): void {
    this.view = 'filing';
    this.aim = 'heading';
  }

  private onSignOut(asking: boolean): void {
    this.leaving = asking;
    if (asking) return;
    this.forget();
    this.desk = undefined;
    this.session.end();
  }

  private onOut(): void {
    // Whoever was at work here is told; nobody else is called to it.
    if (this.matches(':focus-within')) this.aim = 'heading';
    this.dispatchEvent(new DeskSignedOutEvent());
  }

  private onShown(shown: DeskCase): void {
    this.queue.take(shown);
    this.dispatchEvent(new CaseShownEvent(shown.number));
  }

  private onHandled(fresh: DeskCase, action: CaseAction | 'message'): void {
    this.queue.refresh();
    this.dispatchEvent(new CaseHandledEvent(fresh.number, action, fresh.state));
  }

  private onRecorded(number: string): void {
    this.queue.refresh();
    this.dispatchEvent(new CaseHandledEvent(number, 'record', 'submitted'));
  }

  /** Moves the focus to what the last act brought up, as soon as it is there. */
  private moveFocus(): void {
    const { aim } = this;
    const rows = () => this.renderRoot.querySelectorAll<HTMLElement>('.side [data-number]');
    const target = aim === undefined ? undefined
      : aim === 'heading' ? this.renderRoot.querySelector<HTMLElement>('#heading')
      : aim === 'row' ? [...rows()].find(row => row.dataset['number'] === this.number) ?? this.renderRoot.querySelector<HTMLElement>('.side h2')
      : rows()[aim];
    if (!target) return;
    this.aim = undefined;
    target.focus();
    target.scrollIntoView?.({ block: 'nearest' });
  }
}
