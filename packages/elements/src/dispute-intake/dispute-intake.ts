import type { CaseReceipt, CaseService } from '@linli/contract/receipt';
import { speaksOfCrisis } from '@linli/contract/policy';
import { Counselling } from '@linli/sdk/counselling';
import { Disputes } from '@linli/sdk/disputes';
import { Divisions } from '@linli/sdk/divisions';
import { isLinliError } from '@linli/sdk/error';
import type { Client } from '@linli/sdk/light';
import { Task, TaskStatus, initialState } from '@lit/task';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import chevronLeft from 'lucide/dist/esm/icons/chevron-left.mjs';
import { baseStyles } from '../shared/base.styles.ts';
import { callTo, renderCall } from '../shared/call.ts';
import { Surroundings } from '../shared/context.ts';
import { formalDate, inChina } from '../shared/dates.ts';
import { renderFaults } from '../shared/faults.ts';
import { formStyles } from '../shared/form.styles.ts';
import { icon } from '../shared/icon.ts';
import { lazily } from '../shared/lazy.ts';
import { Messages } from '../shared/messages.ts';
import { renderTrouble } from '../shared/trouble.ts';
import { triage } from './answers.ts';
import { heading, labelOf, patternOf, type Asking } from './ask.ts';
import { intakeWords } from './dispute-intake.messages.ts';
import { disputeIntakeStyles } from './dispute-intake.styles.ts';
import { Filing } from './filing.ts';
import type { Field, Step } from './questions.ts';
import type { ReceiptAround } from './receipt.ts';
import { renderBones, renderDanger, renderKind, renderUrgent, talkDoor } from './steps.ts';

/** A filing arrived. Its secret code is the resident's alone, and is not told. */
export class DisputeFiledEvent extends Event {
  readonly number: string;
  readonly service: CaseService;

  constructor({ number, service }: CaseReceipt) {
    super('linli-dispute-filed', { bubbles: true, composed: true });
    this.number = number;
    this.service = service;
  }
}

/** Other ways than mediation are being told. Cancel it to show them yourself; danger is told all the same. */
export class DisputeReferredEvent extends Event {
  readonly outcome: 'urgent' | 'elsewhere' | 'both';
  /** The names of where to go. */
  readonly routes: readonly string[];

  constructor(outcome: DisputeReferredEvent['outcome'], routes: readonly string[]) {
    super('linli-dispute-referred', { bubbles: true, composed: true, cancelable: true });
    this.outcome = outcome;
    this.routes = routes;
  }
}

/** A resident left in a hurry; everything is wiped. Cancel it to go elsewhere than to `exit-url`. */
export class DisputeLeftEvent extends Event {
  constructor() {
    super('linli-dispute-left', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-dispute-filed': DisputeFiledEvent;
    'linli-dispute-referred': DisputeReferredEvent;
    'linli-dispute-left': DisputeLeftEvent;
  }
}

/** Where the quick exit leads if nobody says: a page that anyone may be looking at. */
const weather = 'https://www.weather.com.cn/';
/** An address of the web; anything else, a script above all, is answered with the weather. */
const harmless = (address: string): string => {
  const link = Object.assign(document.createElement('a'), { href: address });
  return /^https?:$/.test(link.protocol) ? link.href : weather;
};
/** Milliseconds in which Escape is pressed three times by somebody in a hurry. */
const hurry = 3000;

/**
 * @summary 纠纷调解申请: from the question of danger to a receipt, one question a screen; also a confidential request for counselling.
 * @fires linli-ready - It can be used.
 * @fires linli-error - Something went wrong, and is told.
 * @fires linli-dispute-filed - A filing arrived; with its number, never with its code.
 * @fires linli-dispute-referred - Other ways than mediation are being told; cancel it to show them yourself.
 * @fires linli-dispute-left - The quick exit was taken; cancel it to go elsewhere.
 * @csspart base - The room.
 * @csspart leave - The quick exit.
 * @csspart back - One step back.
 * @csspart choice - An answer that leads on at once.
 * @csspart restart - Forgets the draft and begins anew.
 * @csspart field - A field.
 * @csspart faults - What is to be mended.
 * @csspart submit - On to the next question, or to the office.
 * @csspart route - A place to go to instead.
 * @csspart call - A number to call.
 * @csspart referral - What an answer means for where it belongs.
 * @csspart crisis - Help for somebody in despair.
 * @csspart counselling - The door to counselling.
 * @csspart change - Looks for another place.
 * @csspart locate - Adds where the device is.
 * @csspart add - Adds another of the other side.
 * @csspart consent - A consent.
 * @csspart answer - An answer on the review.
 * @slot receipt - What the page adds to a receipt, such as an open tag of WeChat that asks to be told of progress.
 * @csspart pictures - Takes or chooses pictures, where the host does so.
 * @csspart pick - Chooses files.
 * @csspart files - The files.
 * @csspart file - A file.
 * @csspart remove - Takes a file out.
 * @csspart problem - What went wrong on the way.
 * @csspart retry - Tries it again.
 * @csspart receipt - The receipt.
 * @csspart read - Reads the receipt aloud.
 * @csspart copy - Copies the number or the code.
 * @csspart withdraw - Takes the filing back.
 * @csspart done - Puts the receipt away.
 * @cssproperty [--linli-dispute-intake-top=0px] - Where the bar with the quick exit stays when the page is scrolled: the height of the page's own sticky header.
 */
export class DisputeIntakeElement extends LitElement {
  static override styles = [...baseStyles, formStyles, disputeIntakeStyles];

  /** Address of the server, without `/v1`; without it the provider's client, or the page's own address. */
  @property() api?: string;
  /** Code of the division that the page is for; a community is taken for where it happened until another is chosen. */
  @property() division?: string;
  /** Identifier of the kind of dispute, where the page knows it. */
  @property() kind?: string;
  /** `counselling` begins with the request for counselling. */
  @property() service: CaseService = 'dispute';
  /** Where the quick exit leads. */
  @property({ attribute: 'exit-url' }) exitUrl = weather;
  /** Keeps a filing without network on the device, encrypted, and sends it when the network is back. */
  @property({ type: Boolean, attribute: 'with-outbox' }) withOutbox = false;
  /** Others use the device as well: nothing is stored on it, and nothing stays. */
  @property({ type: Boolean, attribute: 'shared-device' }) sharedDevice = false;
  /** A ready client; wins over `api`. */
  @property({ attribute: false }) client?: Client;

  /** Nothing is drawn any more. */
  @state() private left = false;
  /** The page shows the other ways itself. */
  @state() private takenOver = false;
  /** Whether to discard the draft is being asked. */
  @state() private discarding = false;
  /** Another place than the page's is wanted. */
  @state() private moving = false;

  private readonly messages = new Messages(this, intakeWords);
  private readonly surroundings = new Surroundings(this, send => ({ send, disputes: new Disputes(send), counselling: new Counselling(send), divisions: new Divisions(send) }));
  private readonly filing = new Filing(this, this.surroundings, this.messages, receipt => this.dispatchEvent(new DisputeFiledEvent(receipt)));
  private readonly naming = new Task(this, {
    args: () => [this.surroundings.client, this.filing.division, this.messages.language] as const,
    task: ([client, code, language], { signal }) => (code && client?.divisions.open(code, { signal, language })) || initialState,
  });

  // What not everybody needs.
  private readonly later = lazily(this, () => import('./later-steps.ts'));
  private readonly waiting = lazily(this, () => import('./waiting.ts'));
  private readonly sentences = lazily(this, () => import('./sentences.ts'));
  private readonly places = lazily(this, async () => new (await import('./picker.ts')).PlaceView(this, () => this.surroundings.host));
  private readonly papers = lazily(this, () => import('./files.ts'));
  private readonly receipts = lazily(this, async () => new (await import('./receipt.ts')).ReceiptView(this, () => this.receiptAround));

  /** What was told of other ways last, so that the page hears of each once. */
  private referred = '';
  private escapes: number[] = [];
  private asksToStay = false;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.onKeyDown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.onKeyDown);
    this.askToStay(false);
  }

  protected override updated(): void {
    // An update may come after the element has gone.
    this.askToStay(this.isConnected && this.filing.unsaved);
    this.refer();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.left) return nothing;
    const { filing, messages: { language, words, ready } } = this;
    const { screen } = filing;
    return html`
      <div class="room" part="base" lang=${language}>
        <div class="column">
          <div class="bar">
            ${/danger|resume|kept|receipt/.test(screen) ? html`<span></span>` : html`<button type="button" class="text back" part="back" @click=${() => filing.back()}>${icon(chevronLeft)}${words.back}</button>`}
            <button type="button" class="button leave" part="leave" @click=${this.onLeave}>${words.exit}</button>
          </div>
          ${ready ? this.renderScreen() : renderBones(words)}
        </div>
        ${renderCall(this, language, /danger|urgent/.test(screen) ? '110' : (filing.receipt ?? filing.policy)?.office.phone)}
      </div>
    `;
  }

  private renderScreen(): TemplateResult | typeof nothing {
    const { filing, messages: { words, language } } = this;
    const { screen, receipt, policy } = filing;
    if (screen === 'danger') return renderDanger(words, language, danger => (danger ? filing.go('urgent') : filing.start()));
    if (screen === 'urgent') return renderUrgent(policy, words, language, () => filing.start());
    if (screen === 'resume' || screen === 'kept') return this.renderWaiting(screen);
    if (screen !== 'receipt') return this.renderStep(screen);
    return (receipt && this.receipts()?.render(receipt)) ?? renderBones(words);
  }

  private renderStep(step: Step): TemplateResult {
    const { filing, messages: { words } } = this;
    const { steps, form, policy, submit, expired, renewed, fields } = filing;
    const own = fields.filter(field => field.step === step);
    if (!own.length) return this.renderMissing();
    const outcome = step === 'situations' && policy && triage(policy, form.value).outcome;
    const closed = outcome === 'urgent' || outcome === 'elsewhere';
    const note = expired ? words.expired : renewed && step === 'consents' ? words.renewed : undefined;
    return html`
      ${policy ? html`<p class="step">${words.step(steps.indexOf(step) + 1, steps.length)}</p>` : nothing}
      ${note ? html`<p class="note warn" role="status">${note}</p>` : nothing}
      <form novalidate autocomplete="off" @submit=${this.onSubmit}>
        ${renderFaults(form, words.faults, path => this.faultLine(path))}
        <div role="alert">${this.inCrisis(step) ? this.later()?.renderCrisis(words) : nothing}</div>
        ${own[0]!.heading || step === 'situations' ? nothing : heading(own[0]!.ask ?? words.ask[step]!, own[0]!.askHint ?? words.stepHint[step])}
        ${this.renderQuestion(step, own)}
        ${step === 'kind' ? talkDoor(words, this.onTalk) : closed
          ? html`<button type="button" class="button go" part="back" @click=${() => filing.go('kind')}>${words.otherKind}</button>${talkDoor(words, this.onTalk)}`
          : html`<button class="button primary go" part="submit" aria-disabled=${submit.running ? 'true' : 'false'}>${this.submitWords(step)}</button>`}
      </form>
      ${this.renderFoot()}
    `;
  }

  private renderQuestion(step: Step, own: readonly Field[]): unknown {
    const { filing, asking } = this;
    const { policy, asked, fields, form: { value } } = filing;
    // It comes while the first question is being answered.
    const later = this.later();
    if (step === 'kind') return renderKind(asking, own[0]!, () => void filing.next());
    if (!later) return renderBones(asking.words);
    if (step === 'situations') return later.renderSituations(asking, policy!, this.takenOver);
    if (step === 'others') return later.renderOthers(asking, own);
    if (step === 'files') return this.renderFiles(later);
    if (step === 'consents') return later.renderConsents(asking, asked);
    if (step !== 'review') return own.map(field => (field.path === 'division' ? this.renderPlace() : later.renderField(asking, field)));
    return html`${later.renderReview(asking, fields, { division: this.placeName, files: filing.files ? asking.words.filesCount(filing.files) : '', consents: this.consented, place: [value.place, value.point && asking.words.label['point']].filter(Boolean).join(asking.words.parted) }, to => filing.go(to))}${later.renderBefore(asking, { reply: policy?.kinds.find(({ id }) => id === value.kind)?.deadlines.reply, unsent: filing.unsent, error: filing.submit.error, onRetry: () => filing.next() })}`;
  }

  private renderPlace(): TemplateResult {
    const { placeName, asking, messages: { words } } = this;
    if (placeName && !this.moving) return html`<p class="field-group"><strong>${placeName}</strong></p><p><button type="button" class="text" part="change" @click=${() => { this.moving = true; }}>${words.changePlace}</button></p>`;
    return this.places()?.render(asking, () => { this.moving = false; }) ?? renderBones(words);
  }

  private renderFiles({ renderPick }: typeof import('./later-steps.ts')): TemplateResult {
    const { filing, surroundings: { host }, messages: { words, language } } = this;
    const { uploads } = filing;
    const path = 'files';
    if (uploads) return this.papers()?.renderUploads(uploads, { host, language, path, label: words.label[path]!, fault: this.sentenceAt(path) }) ?? renderBones(words);
    return renderPick(words, filing.files, files => void filing.take(files), { host, language });
  }

  /** The policy, or a part of the room, is on its way or did not come. */
  private renderMissing(): TemplateResult {
    const { filing: { asking, policy }, messages: { words, language } } = this;
    const { error } = asking;
    if (policy || asking.status !== TaskStatus.ERROR) return renderBones(words);
    const closed = isLinliError(error) && error.kind === 'invalid';
    return renderTrouble({ error, language, reading: true, closed, text: closed ? words.noOffice : undefined, onRetry: () => asking.run() });
  }

  /** Something of an earlier visit, or of this one, waits for the resident or for the network. */
  private renderWaiting(screen: 'resume' | 'kept'): TemplateResult | typeof nothing {
    const { filing, messages: { words, language } } = this;
    const { found, entry } = filing.keeping ?? {};
    const part = this.waiting();
    if (!part) return renderBones(words);
    if (screen === 'kept') return entry ? part.renderKept(filing, entry, language) : nothing;
    return found && found !== 'expired' ? part.renderResume(filing, this.dateOf(found.savedAt), language) : nothing;
  }

  /** What becomes of what is typed, and whom to call instead. */
  private renderFoot(): TemplateResult {
    const { filing: { policy, keeping }, sharedDevice, messages: { words, language } } = this;
    const { draft } = words;
    const until = keeping?.persistent && keeping.until;
    return html`
      <footer>
        ${sharedDevice ? html`<p class="hint">${draft.shared}</p>`
          : until ? html`<p class="hint">${this.discarding ? draft.sure : draft.saved(this.dateOf(until))}</p><button type="button" class="text" part="restart" @click=${this.onDiscard}>${this.discarding ? draft.sureYes : draft.discard}</button>`
          : keeping && !keeping.persistent ? html`<p class="hint">${draft.page}</p>` : nothing}
        ${policy ? html`<p class="hint">${words.byPhone}</p>${callTo(policy.office.phone, language)}` : nothing}
        ${policy?.demonstration ? html`<p class="hint">${words.demonstration}</p>` : nothing}
      </footer>
    `;
  }

  private get asking(): Asking {
    const { filing: { form, today }, messages: { words, language }, sharedDevice } = this;
    return { form, words, language, sharedDevice, today, sentenceAt: this.sentenceAt };
  }

  /** Town and community; an area larger than that is no answer to where. */
  private get placeName(): string | undefined {
    const { value } = this.naming;
    return value?.level === 'community' ? this.messages.words.placeOf(value.path[value.path.length - 1]!.name, value.name) : undefined;
  }

  private get consented(): string {
    const { asking: { words }, filing: { asked, fields } } = this;
    const names = fields.find(({ path }) => path === 'consents')?.names;
    return ((asked.value.consents?.purposes ?? []) as string[]).flatMap(id => names?.[id] ?? []).join(words.parted);
  }

  private dateOf(moment: number): string {
    return formalDate(inChina(new Date(moment).toISOString())[0], this.messages.language);
  }

  private get receiptAround(): ReceiptAround {
    const { messages: { language }, surroundings: { client, host }, sharedDevice } = this;
    return { language, client, host, sharedDevice, onDone: () => this.filing.done() };
  }

  private readonly sentenceAt = (path: string): string | undefined => {
    const { filing: { form, fields }, messages: { words, language } } = this;
    const code = form.faultAt(path);
    if (!code) return undefined;
    const label = labelOf(words, fields.find(field => field.path === path) ?? { path });
    return this.sentences()?.sentencesIn(language)(patternOf(path), code, label) ?? words.check(label);
  };

  /** The same in the list of all that is wrong, where its question does not stand beside it. */
  private faultLine(path: string): string {
    const [, list, id = ''] = /^(situations|consents)\.(.*)/.exec(path) ?? [];
    const name = this.filing.fields.find(field => field.path === list)?.names?.[id];
    const sentence = this.sentenceAt(path)!;
    return !name ? sentence : list === 'consents' ? this.messages.words.of(String(name), sentence) : String(name);
  }

  private submitWords(step: Step): string {
    const { filing: { submit, service }, messages: { words } } = this;
    return step !== 'review' ? words.next : submit.running ? words.submitting : words.submit[service];
  }

  private inCrisis(step: Step): boolean {
    const { policy, form: { value: { story = '', wishes = '' } } } = this.filing;
    return !!policy && /story|wishes|talk/.test(step) && speaksOfCrisis(step === 'wishes' ? wishes : story, policy.crisisWords);
  }

  /** Tells the page of other ways, once each time they change. */
  private refer(): void {
    const { screen, policy, form: { value } } = this.filing;
    const { outcome, routes } = screen === 'urgent' ? { outcome: 'urgent' as const, routes: policy?.hotlines ?? [] } : screen === 'situations' && policy ? triage(policy, value) : { outcome: 'here' as const, routes: [] };
    const names = routes.map(({ name }) => name);
    const key = [outcome, ...names].join();
    if (key === this.referred) return;
    this.referred = key;
    const takenOver = outcome !== 'here' && !this.dispatchEvent(new DisputeReferredEvent(outcome, names));
    queueMicrotask(() => { this.takenOver = takenOver; });
  }

  /** Leaving asks first, while there is something to lose. */
  private askToStay(wanted: boolean): void {
    if (wanted === this.asksToStay) return;
    this.asksToStay = wanted;
    if (wanted) window.addEventListener('beforeunload', this.onBeforeUnload);
    else window.removeEventListener('beforeunload', this.onBeforeUnload);
  }

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    this.discarding = false;
    void this.filing.next();
  };

  private readonly onTalk = (): void => this.filing.turnTo('counselling');

  /** Asks once, then does it. */
  private readonly onDiscard = (): void => {
    if (this.discarding) this.filing.restart();
    this.discarding = !this.discarding;
  };

  /** First what can be seen, then what is stored; then away, to where the back button does not lead here. */
  private readonly onLeave = async (): Promise<void> => {
    this.left = true;
    this.askToStay(false);
    if (this.filing.receipt) this.receipts()?.leave();
    const wiped = this.filing.wipe();
    await this.updateComplete;
    await wiped;
    if (this.dispatchEvent(new DisputeLeftEvent())) location.replace(harmless(this.exitUrl));
  };

  private readonly onKeyDown = ({ key, timeStamp }: KeyboardEvent): void => {
    this.escapes = key === 'Escape' ? [...this.escapes.slice(-2), timeStamp] : [];
    if (this.escapes.length === 3 && timeStamp - this.escapes[0]! < hurry) void this.onLeave();
  };

  private readonly onBeforeUnload = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
    // What older kernels go by.
    event.returnValue = true;
  };
}
