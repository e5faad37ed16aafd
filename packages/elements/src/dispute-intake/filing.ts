import type { CaseReceipt, CaseService } from '@linli/contract/receipt';
import type { DisputePolicy } from '@linli/contract/policy';
import type { FieldProblem } from '@linli/contract/problem';
import type { Counselling } from '@linli/sdk/counselling';
import type { Disputes } from '@linli/sdk/disputes';
import { isLinliError } from '@linli/sdk/error';
import type { UploadedFile } from '@linli/sdk/files';
import type { Send } from '@linli/sdk/send';
import { vaultExists } from '@linli/sdk/vault-database';
import { Task, TaskStatus, initialState } from '@lit/task';
import type { LitElement, ReactiveController } from 'lit';
import { Command } from '../shared/command.ts';
import { inChina } from '../shared/dates.ts';
import { Form } from '../shared/form.ts';
import { lazily } from '../shared/lazy.ts';
import type { Messages } from '../shared/messages.ts';
import { put } from '../shared/paths.ts';
import type { Uploads } from '../shared/uploads.ts';
import { vaults, wipeDevice } from '../shared/vaults.ts';
import { blank, bodyOf, faultsOf, type Answers, type Body } from './answers.ts';
import type { IntakeWords } from './dispute-intake.messages.ts';
import type { Keeping, Waiting } from './keeping.ts';
import { lateFiles } from './late-files.ts';
import { consentsOf, fieldsOf, type Asked, type Field, type Step } from './questions.ts';

/** The element that a filing is written in. */
export interface Room extends LitElement {
  readonly division?: string | undefined;
  readonly kind?: string | undefined;
  readonly service: CaseService;
  readonly withOutbox: boolean;
  readonly sharedDevice: boolean;
}

interface Around {
  readonly client: { readonly send: Send; readonly disputes: Disputes; readonly counselling: Counselling } | undefined;
}

/** What is on the screen: a step, or what comes before and after all of them. */
export type Screen = Step | (typeof around)[number];
/** Screens before and after the questions. */
const around = ['danger', 'urgent', 'resume', 'kept', 'receipt'] as const;
const isStep = (screen: Screen): screen is Step => !(around as readonly string[]).includes(screen);

/** Milliseconds after which a part that did not come is asked for again. */
const patience = 3000;

/** A filing from the first question to the receipt: what was answered, what comes next, what the device keeps of it, and its way to the office. */
export class Filing implements ReactiveController {
  screen: Screen = 'danger';
  policy: DisputePolicy | undefined;
  keeping: Keeping | undefined;
  uploads: Uploads | undefined;
  receipt: CaseReceipt | undefined;
  /** What is told about personal data changed meanwhile: the consents are asked anew. */
  renewed = false;
  /** A draft was found that is too old to be shown. */
  expired = false;
  readonly form: Form<Answers>;
  readonly submit: Command<[], CaseReceipt | undefined>;
  readonly asking: Task<readonly unknown[], DisputePolicy>;
  private readonly room: Room;
  private readonly around: Around;
  private readonly messages: Messages<IntakeWords>;
  private readonly filed: (receipt: CaseReceipt) => void;
  private readonly talk;
  /** The service that was chosen inside the room. */
  private door: CaseService | undefined;
  /** The review was reached: whatever is mended leads back to it. */
  private reviewed = false;
  /** Something was answered on this page. */
  private touched = false;
  private looking: Promise<void> | undefined;
  private opening: Promise<void> | undefined;
  /** Files that wait for the part of the room that sends them. */
  private chosen: File[] = [];

  constructor(room: Room, around: Around, messages: Messages<IntakeWords>, filed: (receipt: CaseReceipt) => void) {
    this.room = room;
    this.around = around;
    this.messages = messages;
    this.filed = filed;
    this.form = new Form(room, blank, this.onChanged);
    this.submit = new Command(room, ({ idempotencyKey }) => this.handIn(idempotencyKey), receipt => receipt && this.arrive(receipt));
    this.talk = lazily(room, () => import('./counselling.ts'));
    this.asking = new Task(room, {
      args: () => [around.client, this.division, messages.language] as const,
      task: ([client, division, language], { signal }) => (division && client?.disputes.policy({ division }, { signal, language })) || initialState,
      onComplete: policy => {
        this.policy = policy;
        this.renew();
      },
    });
    room.addController(this);
  }

  get service(): CaseService {
    return this.door ?? this.room.service;
  }

  /** Where it happened, or else the page's place. */
  get division(): string | undefined {
    return this.form.value.division ?? this.room.division;
  }

  /** How many files go with it, arrived or not. */
  get files(): number {
    return (this.uploads?.items.filter(({ state }) => state !== 'refused').length ?? 0) + this.chosen.length;
  }

  /** Files that have not arrived. */
  get waiting(): readonly Waiting[] {
    return [...this.uploads?.blobs ?? [], ...this.chosen.map(blob => ({ name: blob.name, blob }))];
  }

  /** What the questions depend on. */
  get asked(): Asked {
    const { service, policy, files, form: { value }, messages: { words, language }, room: { division } } = this;
    return { service, policy, files, value, words, language, placed: !!division };
  }

  /** All that is asked, in its order; nothing while it is on its way. */
  get fields(): Field[] {
    const talk = this.service === 'counselling' ? this.talk()?.talkFields ?? (() => []) : undefined;
    return fieldsOf(this.asked, talk);
  }

  get steps(): Step[] {
    return [...new Set(this.fields.map(({ step }) => step))];
  }

  /** The date in China. */
  get today(): string {
    return inChina(new Date().toISOString())[0];
  }

  /** Words that would be lost with this page. */
  get unsaved(): boolean {
    const { keeping, touched } = this;
    const state = keeping?.entry?.state;
    return (!keeping || keeping.unsaved || !keeping.persistent) && (touched || state === 'kept' || state === 'sending');
  }

  /** Files that a submit could not take along. */
  get unsent(): number {
    return this.keeping?.waits ? 0 : this.waiting.length;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.onHide);
    window.addEventListener('pagehide', this.onHide);
    this.keeping?.start();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.onHide);
    window.removeEventListener('pagehide', this.onHide);
    void this.keeping?.flush();
    this.keeping?.stop();
  }

  hostUpdate(): void {
    // Its questions come while danger is being asked about.
    if (this.service === 'counselling') this.talk();
    if (this.around.client) this.looking ??= this.look();
  }

  /** Shows a screen, its question first. */
  go(screen: Screen, faults: readonly FieldProblem[] = []): void {
    this.screen = screen;
    this.reviewed ||= screen === 'review';
    this.form.focus('question');
    this.form.check(faults);
    this.save();
  }

  /** To the first question, or to what an earlier visit left. */
  start(): void {
    void this.keep();
    const found = this.keeping?.found;
    this.expired = found === 'expired';
    if (this.expired) void this.keeping?.discard();
    else if (found && !this.touched) return this.go('resume');
    const { kind, division } = this.room;
    const known = this.service === 'dispute' && this.policy?.kinds.some(({ id }) => id === kind);
    if (known) this.form.value = put(this.form.value, 'kind', kind);
    this.go(!division ? 'place' : this.service === 'counselling' ? 'talk' : known ? this.steps[1]! : 'kind');
  }

  /** Goes on with the draft: what an earlier visit left, or what waited in the outbox. */
  async resume(at?: Step): Promise<void> {
    const draft = this.keeping?.latest;
    if (!draft) return;
    const { answers, files, waiting, service, key } = draft;
    const step = at ?? draft.step;
    this.form.value = answers;
    this.door = service;
    this.touched = true;
    this.reviewed = step === 'review';
    this.renew();
    this.go(step);
    await this.take(waiting.map(({ name, blob }) => new File([blob], name, { type: blob.type })), files);
    this.submit.key = key;
  }

  /** Takes in files that were chosen, and those that arrived on an earlier visit. Without the network that brings what sends them, they wait for it. */
  async take(files: readonly File[], arrived: readonly UploadedFile[] = []): Promise<void> {
    this.chosen.push(...files);
    if (!this.chosen.length && !arrived.length) return;
    this.onChanged();
    const part = await import('./files.ts').catch(() => undefined);
    if (!part) return void setTimeout(() => void this.take([], arrived), patience);
    this.uploads ??= part.startUploads(this.room, (file, options) => lateFiles(this.around.client!.send).upload(file, options), () => this.policy?.files ?? { most: 0, bytes: 0 }, this.onChanged);
    this.uploads.restore(arrived);
    this.uploads.add(this.chosen.splice(0));
  }

  /** Forgets everything and begins anew. */
  restart(): void {
    void this.keeping?.discard();
    this.reset();
    this.start();
  }

  /** Forgets everything on this page. */
  reset(): void {
    this.form.value = blank;
    this.uploads?.clear();
    this.chosen = [];
    this.submit.forget();
    this.door = this.receipt = undefined;
    this.reviewed = this.renewed = this.expired = this.touched = false;
    this.go('danger');
  }

  /** Leaves nothing: neither here nor on the device. Waits for the device, but not for long. */
  async wipe(): Promise<void> {
    this.reset();
    await Promise.race([this.wipeDevice(), new Promise(done => setTimeout(done, 600))]);
  }

  /** Takes the door to the other service; what was told so far stays. */
  turnTo(service: CaseService): void {
    this.door = service;
    this.reviewed = false;
    this.form.value = { ...this.form.value, consents: undefined };
    this.go(service === 'dispute' ? 'kind' : 'talk');
  }

  back(): void {
    const { steps, screen, room: { service, division } } = this;
    // The way back through the door to the other service.
    if (screen === 'talk' && service === 'dispute') return this.turnTo(service);
    this.go(steps[steps.indexOf(screen as Step) - 1] ?? (division || /place|urgent/.test(screen) ? 'danger' : 'place'));
  }

  /** To the next question if this one is answered; from the review to the office. */
  async next(): Promise<void> {
    const { steps, form, submit, reviewed, service } = this;
    const screen = this.screen as Step;
    const faults = this.faults();
    if (!form.check(faults.filter(({ path }) => this.stepOf(path) === screen))) return;
    if (screen !== 'review') return this.go(reviewed ? this.stepsOf(faults)[0] ?? 'review' : steps[steps.indexOf(screen) + 1] ?? (service === 'counselling' ? 'talk' : 'kind'));
    if (faults.length) return this.mend(faults);
    if (this.unsent) return form.focus('unsent');
    await submit.run();
    if (submit.error) this.refuse(submit.error);
  }

  /** Takes what waits out of the outbox, to be mended. */
  async takeBack(): Promise<void> {
    const entry = await this.keeping?.take();
    if (!entry) return;
    await this.resume('review');
    this.refuse(entry.error);
  }

  /** The receipt was seen. */
  async done(): Promise<void> {
    await this.keeping?.take();
    this.reset();
  }

  private stepOf(path: string): Step | undefined {
    return this.fields.find(field => `${path}.`.startsWith(`${field.path}.`) || field.path.startsWith(`${path}.`))?.step;
  }

  private stepsOf(faults: readonly FieldProblem[]): Step[] {
    return faults.flatMap(({ path }) => this.stepOf(path) ?? []);
  }

  /** Everything that is wrong, in the order in which it is asked. */
  private faults(): FieldProblem[] {
    const { policy, division, service, files, today, asking: { status, error }, form: { value } } = this;
    // A place that no office serves, or that there is not.
    const wrong = status === TaskStatus.ERROR && isLinliError(error) ? error.fields.map(({ code }) => ({ path: 'division', code })) : [];
    if (!policy) return wrong.length || division ? wrong : [{ path: 'division', code: 'required' }];
    return [...wrong, ...faultsOf({ ...value, division }, service, policy, files, today)];
  }

  /** To the first step at fault. What no step asks about is told where it was handed in. */
  private mend(faults: readonly FieldProblem[]): void {
    const [step] = this.stepsOf(faults);
    if (step) this.go(step, faults.filter(({ path }) => this.stepOf(path) === step));
  }

  /** The office did not take it. */
  private refuse(error: unknown): void {
    if (!isLinliError(error)) return;
    if (error.kind === 'conflict') this.submit.key = undefined;
    const faults = error.fields.map(({ path, code }) => ({ path: path.replace(/^body\./, ''), code }));
    for (const { path, code } of faults) if (/^files\.\d/.test(path)) this.uploads?.lose(Number(path.slice(6)), code);
    if (faults.some(({ path }) => path.startsWith('consents'))) this.renew(true);
    // What was on offer a moment ago is not any more.
    if (faults.some(({ code }) => ['expired', 'choice', 'unknown'].includes(code))) void this.asking.run();
    this.mend(faults.map(({ path, code }) => ({ path: path.replace(/^files.*/, 'files'), code })));
  }

  private async handIn(key: string): Promise<CaseReceipt | undefined> {
    const { policy, service, uploads, division, around: { client } } = this;
    const body = bodyOf({ ...this.form.value, division }, service, policy!, uploads?.refs ?? []) as Body;
    // Somebody was quicker than the device.
    await this.keep();
    const { keeping } = this;
    // With its key: were the page to end here, the same filing sent again is not another one.
    this.save();
    await keeping?.flush();
    if (keeping?.waits) {
      await keeping.put(service, body, this.waiting, key);
      uploads?.clear();
      this.chosen = [];
      return undefined;
    }
    const options = { idempotencyKey: key, language: this.messages.language };
    return service === 'dispute' ? client!.disputes.file(body, options) : client!.counselling.request(body, options);
  }

  private arrive(receipt: CaseReceipt): void {
    if (this.receipt?.number === receipt.number) return;
    void this.keeping?.discard();
    this.reset();
    this.receipt = receipt;
    this.go('receipt');
    this.filed(receipt);
  }

  /** What keeps is loaded at once only if an earlier visit left something. */
  private async look(): Promise<void> {
    if (!this.room.sharedDevice && await vaultExists(vaults.filings)) await this.keep();
  }

  /** Keeps from now on. What did not come is asked for again with a later answer. */
  private async keep(): Promise<void> {
    const { client } = this.around;
    if (client && !this.room.sharedDevice) await (this.opening ??= this.open(client.send));
  }

  private async wipeDevice(): Promise<void> {
    await this.looking;
    await this.opening;
    await (this.keeping ? this.keeping.wipe() : wipeDevice());
  }

  private async open(send: Send): Promise<void> {
    try {
      const { Keeping } = await import('./keeping.ts');
      // What comes back is told in the language of the room, not of the browser.
      const speak: Send = (row, input, options) => send(row, input, { language: this.messages.language, ...options });
      // While there is a network to bring it: it is shown when there is none.
      if (this.room.withOutbox) await import('./waiting.ts');
      this.keeping = await Keeping.open(speak, this.room.withOutbox ? lateFiles(send) : undefined, this.onKept);
    } catch {
      // Until it comes nothing is kept, and leaving the page asks first.
      setTimeout(() => { this.opening = undefined; }, patience);
      return;
    }
    this.onKept();
    // Somebody was quicker than the device.
    if (this.keeping.found && !this.touched && isStep(this.screen)) this.start();
    this.save();
  }

  /** The device has something new to tell. */
  private readonly onKept = (): void => {
    const { keeping, screen } = this;
    const entry = keeping?.entry;
    this.room.requestUpdate();
    // An earlier filing has news, and somebody is writing another: it waits.
    if (entry && entry.id !== keeping?.handed && this.touched && isStep(screen)) return;
    if (entry?.state === 'sent') this.arrive(entry.result!);
    else if (entry?.state === 'refused') void this.takeBack();
    else if (entry?.state === 'expired') {
      this.expired = true;
      void keeping?.take();
    } else if (!!entry !== (screen === 'kept')) this.go(entry ? 'kept' : 'danger');
  };

  /** Consents to what is no longer in force are void. */
  private renew(expired = false): void {
    const { policy, form, service } = this;
    const given = form.value.consents?.policyVersion;
    if (!given || !policy || !(expired || given !== consentsOf(service, policy).version)) return;
    form.value = { ...form.value, consents: undefined };
    this.renewed = true;
  }

  private readonly onChanged = (): void => {
    this.touched = true;
    this.submit.forget();
    void this.keep();
    this.save();
  };

  private save(): void {
    const { keeping, form: { value: answers }, screen: step, service, submit: { key }, uploads, waiting, policy } = this;
    if (this.touched && isStep(step)) keeping?.save({ answers, step, service, key, files: uploads?.files ?? [], waiting }, policy?.draftDays ?? 7);
  }

  /** What was typed last is kept before the page goes; on a device of others nobody finds it by going back. */
  private readonly onHide = ({ type }: Event): void => {
    if (!this.room.sharedDevice) void this.keeping?.flush();
    else if (type === 'pagehide') this.reset();
  };
}
