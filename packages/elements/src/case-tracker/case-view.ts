import type { Case, CaseFile } from '@linli/contract/case';
import type { CaseExport } from '@linli/contract/cases';
import { grouped } from '@linli/contract/code-alphabet';
import { fileLimits } from '@linli/contract/files';
import type { FieldProblem } from '@linli/contract/problem';
import type { CaseAccess } from '@linli/sdk/access';
import { adoptStyles, html, nothing, supportsAdoptingStyleSheets, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { agreementStyles } from '../shared/agreement.styles.ts';
import { callButton } from '../shared/call.ts';
import { caseWords, type CaseWords } from '../shared/case.messages.ts';
import { formalDate } from '../shared/dates.ts';
import { saveFile, savesFiles } from '../shared/download.ts';
import { Form, idOf } from '../shared/form.ts';
import { browserHost, type Host } from '../shared/host.ts';
import { Messages } from '../shared/messages.ts';
import { Reading } from '../shared/reading.ts';
import { timelineStyles } from '../shared/timeline.styles.ts';
import { Uploads } from '../shared/uploads.ts';
import { uploadsStyles } from '../shared/uploads.styles.ts';
import { renderAsked, renderMore } from './acts.ts';
import { caseViewWords, type CaseViewWords } from './case-view.messages.ts';
import { caseViewStyles } from './case-view.styles.ts';
import { exportFile, summaryOf, type OwnData } from './data.ts';
import { renderHead, renderTools, spokenOf } from './head.ts';
import { renderAgreed, renderClosing, renderMeetings, renderPaper } from './outcome.ts';
import { renderPapers } from './papers.ts';
import { renderProgress } from './progress.ts';
import { Reads } from './reads.ts';
import { idOfPanel, isInData, type Panel, type Place, type Scene } from './scene.ts';
import { blank, callOf, emptied, faultsOf, type Act, type Beside, type CaseClient, type Drafts } from './sending.ts';
import { renderTalk } from './talk.ts';
import { Writes } from './writes.ts';

/** What only the element around the page knows and can do. */
export interface CaseViewActions {
  readonly client: () => CaseClient;
  readonly host: () => Host | undefined;
  /** A write was answered. */
  readonly changed: (record: Case, act: Act) => void;
  /** Undefined where the page around has its own way out. */
  readonly leave: () => (() => void) | undefined;
  readonly remembered: () => boolean;
  readonly forget: () => void;
}

/** What is open, said and shown beside the case itself; each case begins with nothing of it. */
const closed = { open: undefined as Panel | undefined, whole: false, paper: false, reasoned: false, sure: false, large: undefined as string | undefined, exported: undefined as CaseExport | undefined };

/** An opened case on the screen: what is being written, what is open, what was said. `close` forgets all of it. */
export class CaseView implements ReactiveController {
  /** The case as it was read last. */
  record: Case | undefined;
  private access: CaseAccess | undefined;
  private shown = closed;
  private said: { readonly place: Place; readonly text: string } | undefined;
  private aim: string | undefined;

  private readonly room: LitElement;
  private readonly actions: CaseViewActions;
  private readonly browser = browserHost();
  private readonly reading: Reading;
  private readonly messages: Messages<CaseViewWords>;
  private readonly names: Messages<CaseWords>;
  private readonly form: Form<Drafts>;
  private readonly writes: Writes;
  private readonly reads: Reads;
  /** Of a message, and of what was asked for. */
  private readonly attached: Uploads;
  private readonly papers: Uploads;

  constructor(room: LitElement, actions: CaseViewActions) {
    this.room = room;
    this.actions = actions;
    this.messages = new Messages(room, caseViewWords);
    this.names = new Messages(room, caseWords);
    this.form = new Form<Drafts>(room, blank, () => this.writes.edited());
    this.writes = new Writes(room, { done: (record, act) => this.onDone(record, act), overtaken: record => this.take(record), faulty: (faults, act) => this.refuse(faults, act) });
    this.reads = new Reads(room, {
      access: () => this.access, cases: () => actions.client().cases, language: () => this.messages.language,
      fresh: (record, unasked) => this.onFresh(record, unasked), exported: whole => this.onExported(whole), picture: ({ id }) => this.enlarge(id),
    });
    this.attached = this.newUploads();
    this.papers = this.newUploads();
    this.reading = new Reading(room, () => this.host);
    room.addController(this);
    const { elementStyles } = room.constructor as typeof LitElement;
    const own = [timelineStyles, uploadsStyles, agreementStyles, caseViewStyles];
    adoptStyles(room.renderRoot as ShadowRoot, supportsAdoptingStyleSheets ? [...elementStyles, ...own] : own);
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.onUnload);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.onUnload);
  }

  hostUpdate(): void {
    if (this.record) this.reads.keepFresh('still');
  }

  hostUpdated(): void {
    const target = this.aim && (this.find(`#${CSS.escape(this.aim)}`) ?? (this.aim === 'panel' ? this.find('.panel textarea, .panel input') : null));
    this.aim = undefined;
    if (!target) return;
    target.focus({ preventScroll: true });
    if (!target.matches('#stand')) target.scrollIntoView({ block: 'nearest' });
    else if (this.room.getBoundingClientRect().top < 0) this.find('.room')?.scrollIntoView();
  }

  /** Whether the paper of the agreement is shown: then it alone is printed. */
  get printing(): boolean {
    return this.shown.paper;
  }

  /** Puts a case on the screen. */
  enter(access: CaseAccess, record: Case): void {
    this.access = access;
    this.take(record);
    this.reads.noted();
    this.aim = 'stand';
  }

  /** Forgets the case and all that was written. */
  close(): void {
    this.record = this.access = this.said = this.aim = undefined;
    this.shown = closed;
    this.form.set(blank);
    this.form.check([]);
    this.writes.close();
    this.reads.clear();
    this.attached.clear();
    this.papers.clear();
  }

  /** The page was out of sight and is seen again. */
  glance(): void {
    if (this.record && !this.writes.running) this.reads.keepFresh('again');
  }

  /** Says what was done, near where it was done. */
  say(place: Place, text: string): void {
    this.said = { place, text };
    this.room.requestUpdate();
  }

  render(record: Case): TemplateResult {
    const scene = this.sceneOf(record);
    const asked = renderAsked(scene, this.papers, act => this.send(act));
    if (this.shown.paper && record.agreement) return renderPaper(scene, record.agreement, { onBack: () => this.togglePaper(), onPrint: this.host.print && (() => this.host.print?.()) });
    return html`
      ${renderTools(scene, this.tools, this.reading.render(() => spokenOf(scene), scene.language))}
      ${this.reads.troubleOf('refresh', scene)}
      ${renderHead(scene, asked, navigator.clipboard && (() => void this.copy(record)))}
      ${renderClosing(scene)}
      ${renderAgreed(scene, () => this.togglePaper())}
      ${renderProgress(scene, this.shown.whole, () => this.set({ whole: !this.shown.whole }))}
      ${renderMeetings(scene)}
      ${renderTalk(scene, { uploads: this.attached, onSend: () => this.send('message'), onFile: file => this.reads.fetch(file, !savesFiles()) })}
      ${this.renderPapers(scene)}
      ${renderMore(scene, { reasoned: this.reasoned, onSend: act => this.send(act) }, this.ownData(scene))}
      <div class="bar">${callButton(record.office.phone, scene.language, asked === nothing && !this.shown.open ? undefined : 'button')}</div>
    `;
  }

  private renderPapers(scene: Scene): unknown {
    const { large } = this.shown;
    return renderPapers(scene, {
      large, busy: this.reads.busy, trouble: this.reads.troubleOf('file', scene),
      urlOf: file => this.reads.urlOf(file),
      onLarge: (file: CaseFile) => (large === file.id ? this.set({ large: undefined }) : this.reads.fetch(file, true)),
      onSave: file => this.reads.fetch(file, false),
    });
  }

  private ownData(scene: Scene): OwnData {
    const { exported, sure } = this.shown;
    return {
      exported, sure, remembered: this.actions.remembered(), exporting: this.reads.isExporting, trouble: this.reads.troubleOf('export', scene),
      onTakeBack: purpose => this.send('take-back', purpose),
      onExport: () => this.reads.export(),
      onErase: () => this.onErase(),
      onForget: () => this.actions.forget(),
    };
  }

  private sceneOf(record: Case): Scene {
    const { words, language } = this.messages;
    const about = { record, words, names: this.names.words, language, host: this.host };
    return {
      ...about, form: this.form, open: this.shown.open, running: this.writes.running,
      troubleOf: act => this.writes.troubleOf(act, about),
      toggle: panel => this.toggle(panel),
      saidAt: place => (this.said?.place === place ? this.said.text : ''),
    };
  }

  private get tools() {
    return {
      onRefresh: () => this.reads.refresh(), refreshing: this.reads.isRefreshing,
      onLeave: this.actions.leave(),
    };
  }

  private get host(): Host {
    return this.actions.host() ?? this.browser;
  }

  private get words(): CaseViewWords {
    return this.messages.words;
  }

  /** A reason is asked for once the time for a change of mind is over, by the case or by what the server says meanwhile. */
  private get reasoned(): boolean {
    return this.shown.reasoned || !this.record?.withdrawUntil;
  }

  /** Something was written and has not been sent. */
  private get isDirty(): boolean {
    const { message, supplement, reason, note, answer, comment } = this.form.value;
    return [message, supplement, reason, note, answer, comment].some(Boolean) || this.attached.items.length + this.papers.items.length > 0;
  }

  private find(selector: string): HTMLElement | null {
    return this.room.renderRoot.querySelector<HTMLElement>(selector);
  }

  private newUploads(): Uploads {
    return new Uploads(this.room, (file, how) => this.actions.client().files.upload(file, how), () => ({ most: fileLimits.most - (this.record?.files.length ?? 0), bytes: fileLimits.bytes }), () => this.writes.edited());
  }

  private set(change: Partial<typeof closed>): void {
    this.shown = { ...this.shown, ...change };
    this.room.requestUpdate();
  }

  private take(record: Case): void {
    this.record = record;
    this.room.requestUpdate();
  }

  private enlarge(large: string): void {
    this.aim = `look-${large}`;
    this.set({ large });
  }

  private toggle(panel: Panel): void {
    const { open } = this.shown;
    const closing = open === panel || (panel === 'data' && isInData(open));
    this.aim = closing ? idOfPanel(panel) : panel === 'data' ? 'data' : 'panel';
    this.writes.forget();
    this.set({ open: !closing ? panel : isInData(panel) ? 'data' : undefined, sure: false });
  }

  private togglePaper(): void {
    this.aim = this.shown.paper ? 'open-agreement' : 'paper';
    this.set({ paper: !this.shown.paper });
  }

  /** Sends what a panel holds, unless something is wrong with it. */
  private send(act: Act, purpose = ''): void {
    const { record, access, writes, form: { value } } = this;
    if (!record || !access || writes.running) return;
    const beside: Beside = { attached: this.attached, papers: this.papers, reasoned: this.reasoned, purpose };
    const faults = faultsOf(act, value, beside);
    if (faults.length) return this.refuse(faults, act);
    this.said = undefined;
    const call = callOf(act, value, beside);
    void writes.run(act, record, how => call(this.actions.client(), access, { ...how, language: this.messages.language }));
  }

  /** Tells what is wrong at its field, and goes there. */
  private refuse(faults: readonly FieldProblem[], act: Act): void {
    if (faults.some(({ path }) => path === 'reason')) this.set({ reasoned: true });
    this.form.check(faults);
    const [{ path } = { path: '' }] = faults;
    this.form.focus(idOf(path === 'files' && act === 'supplement' ? 'papers' : path));
  }

  /** Asked once more before anything is erased. */
  private onErase(): void {
    if (this.shown.sure) return this.send('erase');
    this.aim = 'panel';
    this.set({ sure: true });
  }

  private onDone(record: Case, act: Act): void {
    // It was left while this was on its way.
    if (record.number !== this.record?.number) return;
    this.take(record);
    this.reads.noted();
    this.shown = { ...this.shown, open: act === 'take-back' ? 'data' : undefined, sure: false, reasoned: false };
    this.form.set(emptied(act));
    if (act === 'message') this.attached.clear();
    if (act === 'supplement') this.papers.clear();
    if (act === 'erase') {
      this.reads.clear();
      this.shown = closed;
      this.actions.forget();
    }
    const place = act === 'message' ? 'messages' : act === 'take-back' ? 'data' : 'top';
    this.aim = place === 'top' ? 'stand' : place === 'messages' ? idOfPanel('message') : 'data';
    this.say(place, this.thanks(record, act));
    this.actions.changed(record, act);
  }

  private thanks({ deadline }: Case, act: Act): string {
    const { words } = this;
    if (act === 'rate' && deadline?.what === 'follow-up') return words.ratedLow(formalDate(deadline.on, this.messages.language));
    return { message: words.sent, supplement: words.supplementDone, consent: words.agreed, refuse: words.disagreed, withdraw: words.withdrawn, reopen: words.reopened, rate: words.rated, 'take-back': words.takeBackDone, erase: words.eraseDone }[act];
  }

  private onFresh(record: Case, unasked: boolean): void {
    const before = this.record;
    this.take(record);
    this.reads.noted();
    const count = record.events.length - (before?.events.length ?? 0) + record.messages.length - (before?.messages.length ?? 0);
    if (count > 0) this.say('top', this.words.news(count));
    else if (!unasked) this.say('top', this.words.fresh);
  }

  private onExported(whole: CaseExport): void {
    const { record } = this;
    if (!record) return;
    this.set({ exported: whole });
    this.aim = 'exported';
    saveFile(exportFile(summaryOf(this.sceneOf(record), whole), whole), this.words.exportName(record.number));
  }

  private async copy({ number }: Case): Promise<void> {
    await navigator.clipboard.writeText(grouped(number)).then(() => this.say('top', this.words.copied), () => {});
  }

  /** Words that nobody has received yet: the browser asks before they are lost. */
  private readonly onUnload = (event: BeforeUnloadEvent): void => {
    if (!this.record || !this.isDirty) return;
    event.preventDefault();
    event.returnValue = '';
  };
}
