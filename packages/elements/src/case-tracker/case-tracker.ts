import type { Case } from '@linli/contract/case';
import type { CaseState } from '@linli/contract/case-state';
import { plainCode } from '@linli/contract/code-alphabet';
import type { CaseAccess } from '@linli/sdk/access';
import { Cases } from '@linli/sdk/cases';
import { Consents } from '@linli/sdk/consents';
import { isLinliError, LinliError } from '@linli/sdk/error';
import { Files } from '@linli/sdk/files';
import type { Client } from '@linli/sdk/light';
import { Task, TaskStatus, initialState } from '@lit/task';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../shared/base.styles.ts';
import { renderCall } from '../shared/call.ts';
import { changedMind } from '../shared/changed-mind.ts';
import { Surroundings } from '../shared/context.ts';
import { Form } from '../shared/form.ts';
import { formStyles } from '../shared/form.styles.ts';
import { Messages } from '../shared/messages.ts';
import { renderTrouble } from '../shared/trouble.ts';
import { Absence } from './absence.ts';
import { accessFaults, readBoth } from './access.ts';
import type { CaseView } from './case-view.ts';
import { caseTrackerWords } from './case-tracker.messages.ts';
import { caseTrackerStyles } from './case-tracker.styles.ts';
import { renderEntry, type Typed } from './entry.ts';
import { Remembered } from './remembered.ts';
import type { Act } from './sending.ts';

/** A case was opened and is on the screen. It carries neither the code nor who is party. */
export class CaseOpenedEvent extends Event {
  readonly number: string;
  readonly state: CaseState;

  constructor(number: string, state: CaseState) {
    super('linli-case-opened', { bubbles: true, composed: true });
    this.number = number;
    this.state = state;
  }
}

/** A party did something to the case, and the office has it. */
export class CaseChangedEvent extends Event {
  readonly number: string;
  readonly state: CaseState;
  readonly action: Act;

  constructor(number: string, state: CaseState, action: Act) {
    super('linli-case-changed', { bubbles: true, composed: true });
    this.number = number;
    this.state = state;
    this.action = action;
  }
}

/** The case was left, and nothing of it is on the page any more. */
export class CaseLeftEvent extends Event {
  constructor() {
    super('linli-case-left', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-case-opened': CaseOpenedEvent;
    'linli-case-changed': CaseChangedEvent;
    'linli-case-left': CaseLeftEvent;
  }
}

const untyped: Typed = { number: '', code: '', remember: false };

/**
 * @summary 案件进度: one's own case by its number and secret code: where it stands, what comes next, messages, papers, rights.
 * @fires linli-ready - It can be used.
 * @fires linli-error - Something went wrong, and is told.
 * @fires linli-case-opened - A case was opened.
 * @fires linli-case-changed - A party did something to it.
 * @fires linli-case-left - It was left.
 * @csspart base - The room.
 * @csspart form - Number and code.
 * @csspart field - A field to type into.
 * @csspart faults - What is wrong, on top.
 * @csspart submit - The one thing to press.
 * @csspart scan - Scans the receipt.
 * @csspart remember - The box to have the device remember.
 * @csspart remembered - The cases that the device remembers.
 * @csspart open - Opens one of these.
 * @csspart shared - That the device is shared.
 * @csspart problem - What did not work.
 * @csspart retry - Tries again.
 * @csspart read - Reads aloud.
 * @csspart refresh - Asks for what is new.
 * @csspart leave - Leaves the case.
 * @csspart summary - Where the case stands.
 * @csspart notice - That the data are a demonstration.
 * @csspart copy - Copies the number.
 * @csspart withdraw - Takes the filing back, for its first ten minutes.
 * @csspart call - The office's phone.
 * @csspart supplement - What the office asked for.
 * @csspart answer - The invitation to the other party.
 * @csspart refuse - Says no to it.
 * @csspart timeline - What happened.
 * @csspart event - One thing of it.
 * @csspart meetings - Meetings.
 * @csspart agreement - The paper of the agreement.
 * @csspart agreement-open - Opens it.
 * @csspart back - Back from it.
 * @csspart print - Prints it.
 * @csspart confirmation - Confirmation by a court.
 * @csspart closing - Why the case was closed.
 * @csspart messages - The messages.
 * @csspart message - One of them.
 * @csspart write - Writes one.
 * @csspart pick - Chooses files.
 * @csspart files - Files to be sent.
 * @csspart file - One of them.
 * @csspart remove - Takes it out.
 * @csspart papers - The papers of the case.
 * @csspart paper - One of them.
 * @csspart download - Saves it.
 * @csspart filed - What was filed.
 * @csspart actions - What may be done beside.
 * @csspart action - The row of one of these.
 * @csspart panel - What opened in place.
 * @csspart data - One's own data.
 * @csspart consent - A consent.
 * @csspart take-back - Takes it back.
 * @csspart export - Saves one's data.
 * @csspart forget - Has the device forget.
 */
export class CaseTrackerElement extends LitElement {
  static override styles = [...baseStyles, formStyles, caseTrackerStyles];

  /** Address of the server, without `/v1`; without it the provider's client, or the page's own address. */
  @property() api?: string;
  /** Number of the case that is asked for; fills the field. The code has no attribute: nothing secret belongs into a page. */
  @property() number = '';
  /** Others use the device as well: nothing is remembered, and a case that nobody looks at is put away. */
  @property({ type: Boolean, attribute: 'shared-device' }) sharedDevice = false;
  /** The page around has a way out of its own that calls `leave()`. */
  @property({ type: Boolean, attribute: 'without-exit' }) withoutExit = false;
  /** A ready client; wins over `api`. */
  @property({ attribute: false }) client?: Client;

  @state() private view: CaseView | undefined;
  /** Why the case was not opened. */
  @state() private failure: unknown;
  @state() private said: '' | 'left' | 'away' | 'filled' | 'unscanned' | 'forgotten' = '';

  private readonly messages = new Messages(this, caseTrackerWords);
  private readonly surroundings = new Surroundings(this, send => ({ cases: new Cases(send), consents: new Consents(send), files: new Files(send) }));
  private readonly form = new Form<Typed>(this, untyped, () => this.onTyped());
  private readonly remembered = new Remembered(this, () => this.sharedDevice);
  private fetching: Promise<CaseView> | undefined;

  private readonly opening = new Task(this, {
    autoRun: false,
    task: async ([access]: readonly [CaseAccess], { signal }) => {
      const { client } = this.surroundings;
      if (!client) return initialState;
      const [record, view] = await Promise.all([client.cases.find(access, { signal, language: this.messages.language }), this.fetchView()]);
      return { access, record, view };
    },
    onComplete: ({ access, record, view }) => this.onOpened(access, record, view),
    onError: error => this.onFailed(error),
  });

  constructor() {
    super();
    new Absence(this, { back: () => this.view?.glance(), gone: how => this.sharedDevice && this.putAway(how) });
  }

  /** Leaves the case: nothing of it stays on the page. */
  leave(): void {
    this.forget('left');
    this.form.focus('question');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('number') && this.number) this.form.set({ number: this.number });
  }

  protected override render(): TemplateResult {
    const { language, ready } = this.messages;
    const { view } = this;
    const printing = view?.record && view.printing ? 'prints-agreement' : '';
    return html`
      <div class="room ${printing}" part="base" lang=${language}>
        <div class="column ${printing}">${!ready ? nothing : view?.record ? view.render(view.record) : this.renderEntry()}</div>
        ${view?.record && !view.printing ? nothing : renderCall(this, language, view?.record?.office.phone)}
      </div>
    `;
  }

  private renderEntry(): TemplateResult {
    const { words } = this.messages;
    const { scan } = this.surroundings.host ?? {};
    return renderEntry({
      words,
      form: this.form,
      shared: this.sharedDevice,
      busy: this.opening.status === TaskStatus.PENDING,
      said: this.said && words[this.said],
      remembered: this.sharedDevice ? [] : this.remembered.items,
      trouble: this.renderFailure(),
      onInput: (path, typed) => this.onInput(path, typed),
      onRemember: remember => this.form.set({ remember }),
      onSubmit: event => this.onSubmit(event),
      onScan: scan && (() => void this.onScan()),
      onOpen: access => this.open(access),
      onForget: number => void this.onForget(number),
    });
  }

  /** Of a number that nobody has and a code that does not fit, the same is said. */
  private renderFailure(): TemplateResult | typeof nothing {
    const { failure: error, messages: { words, language } } = this;
    if (!error) return nothing;
    const known = isLinliError(error) ? error : undefined;
    const often = known?.status === 429;
    return renderTrouble({
      error, language,
      heading: often ? words.waitTitle : words.failed,
      text: known?.kind === 'missing' || known?.kind === 'invalid' ? words.notFound : often ? words.waitText : undefined,
      kept: true,
      onRetry: often ? undefined : () => this.submit(),
    });
  }

  /** The case page comes with the first one that is opened, at the same time as its content. */
  private fetchView(): Promise<CaseView> {
    this.fetching ??= import('./case-view.ts').then(({ CaseView }) => new CaseView(this, {
      // It is there, since the case came through it.
      client: () => this.surroundings.client!,
      host: () => this.surroundings.host,
      changed: ({ number, state }, action) => this.dispatchEvent(new CaseChangedEvent(number, state, action)),
      leave: () => (this.withoutExit && !this.sharedDevice ? undefined : () => this.leave()),
      remembered: () => !!this.view?.record && this.remembered.has(this.view.record.number),
      forget: () => void this.onForget(this.view?.record?.number ?? ''),
    }));
    return this.fetching.catch((cause: unknown) => {
      this.fetching = undefined;
      throw new LinliError('offline', { cause });
    });
  }

  private onTyped(): void {
    this.failure = undefined;
    this.said = '';
  }

  /** Whatever field a whole receipt is pasted into, both are filled. */
  private onInput(path: 'number' | 'code', typed: string): void {
    const whole = readBoth(typed);
    this.form.set(whole ?? { [path]: typed });
    if (whole) this.said = 'filled';
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    this.submit();
  }

  private submit(): void {
    const { number, code } = this.form.value;
    const access = { number: plainCode(number), code: plainCode(code) };
    if (this.form.check(accessFaults(access))) this.open(access);
  }

  private open(access: CaseAccess): void {
    if (this.opening.status === TaskStatus.PENDING) return;
    this.failure = undefined;
    this.said = '';
    void this.opening.run([access]);
  }

  private onOpened(access: CaseAccess, record: Case, view: CaseView): void {
    const { remember } = this.form.value;
    this.view = view;
    view.enter(access, record);
    // What was typed has done its work: it is nowhere in the page from here on.
    this.form.set(untyped);
    if (remember || this.remembered.has(access.number)) void this.remember(access, view);
    this.dispatchEvent(new CaseOpenedEvent(record.number, record.state));
  }

  /** A call that was called off has not failed. */
  private onFailed(error: unknown): void {
    if ((error as Error | undefined)?.name !== 'AbortError') this.failure = error;
  }

  private async remember(access: CaseAccess, view: CaseView): Promise<void> {
    if (!await this.remembered.keep(access)) view.say('top', this.messages.words.unremembered);
  }

  private async onScan(): Promise<void> {
    const text = await this.surroundings.host?.scan?.().catch(error => (changedMind(error) ? undefined : ''));
    if (text === undefined) return;
    const whole = readBoth(text);
    if (whole) this.form.set(whole);
    this.said = whole ? 'filled' : 'unscanned';
  }

  private async onForget(number: string): Promise<void> {
    await this.remembered.forget(number);
    if (!this.view?.record) this.said = 'forgotten';
  }

  private putAway(how: 'long' | 'left'): void {
    const shown = !!this.view?.record || !!this.form.value.code;
    if (shown) this.forget(how === 'long' ? 'away' : '');
  }

  private forget(said: typeof this.said): void {
    const shown = !!this.view?.record;
    this.opening.abort();
    this.view?.close();
    this.form.set({ ...untyped, number: this.sharedDevice ? '' : this.number });
    this.form.check([]);
    this.failure = undefined;
    this.said = said;
    if (shown) this.dispatchEvent(new CaseLeftEvent());
  }
}
