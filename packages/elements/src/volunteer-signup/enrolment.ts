import type { FieldProblem } from '@linli/contract/problem';
import type { Volunteer, VolunteerDraft, VolunteerKind } from '@linli/contract/volunteer';
import { asksGuardian, purposesFor, volunteerFaults, type UnfinishedVolunteer, type VolunteerContext } from '@linli/contract/volunteer-faults';
import type { VolunteerPolicy } from '@linli/contract/volunteer-policy';
import { isLinliError } from '@linli/sdk/error';
import { Task, TaskStatus, initialState } from '@lit/task';
import type { LitElement, ReactiveController } from 'lit';
import { Command } from '../shared/command.ts';
import { inChina } from '../shared/dates.ts';
import { Form } from '../shared/form.ts';
import { Messages } from '../shared/messages.ts';
import { KeptDraft } from './draft.ts';
import { enrolmentWords } from './enrolment.messages.ts';
import type { Who } from './who.ts';

/** A screen with one question. */
export type Step = 'home' | 'you' | 'help' | 'consents';
const steps: readonly Step[] = ['home', 'you', 'help', 'consents'];
const stepOf = (path: string): Step => (/^consents/.test(path) ? 'consents' : /^(skills|times)/.test(path) ? 'help' : path.startsWith('division') ? 'home' : 'you');

/** The element that it is filled in in. */
export interface EnrolmentRoom extends LitElement {
  readonly division?: string | undefined;
  readonly sharedDevice: boolean;
}

export interface EnrolmentOutcome {
  /** It was taken; `before` is the record that was changed. */
  done(volunteer: Volunteer, before: Volunteer | undefined): void;
  /** Back from the first step. */
  back(): void;
}

/** A report-in or a sign-up from the first question on, or a change of what was told: what was answered, what is wrong with it, and its way to the office. */
export class Enrolment implements ReactiveController {
  step: Step = 'home';
  policy: VolunteerPolicy | undefined;
  /** What an earlier visit left stands in the form. */
  resumed = false;
  /** What is told about personal data changed meanwhile: the consents are asked anew. */
  renewed = false;
  /** The record was changed elsewhere while this was being written. */
  overtaken = false;
  kept: KeptDraft | undefined;
  /** Who is writing. */
  by: string | undefined;
  /** The record that is being changed; undefined while somebody signs up. */
  before: Volunteer | undefined;
  readonly room: EnrolmentRoom;
  readonly who: Who;
  readonly messages;
  readonly form: Form<UnfinishedVolunteer>;
  readonly sending: Command<[], Volunteer>;
  readonly asking: Task<readonly unknown[], VolunteerPolicy>;
  private readonly outcome: EnrolmentOutcome;
  /** Which beginning this is: what is read for an earlier one comes too late. */
  private round = 0;

  constructor(room: EnrolmentRoom, who: Who, around: { readonly client: { readonly volunteers: { policy: RoomPolicy } } | undefined }, outcome: EnrolmentOutcome) {
    this.room = room;
    this.who = who;
    this.outcome = outcome;
    this.messages = new Messages(room, enrolmentWords);
    this.form = new Form<UnfinishedVolunteer>(room, {}, () => this.changed());
    this.sending = new Command(room, ({ idempotencyKey }) => who.ask((client, how) => client.volunteers[this.before ? 'update' : 'signUp'](this.body, { ...how, idempotencyKey })), volunteer => this.arrive(volunteer));
    this.asking = new Task(room, {
      args: () => [around.client, this.division, this.messages.language] as const,
      task: ([client, division, language], { signal }) => (division && client?.volunteers.policy({ division }, { signal, language })) || initialState,
      onComplete: policy => {
        this.policy = policy;
        this.renew();
      },
    });
    room.addController(this);
  }

  get kind(): VolunteerKind {
    return this.form.value.kind ?? 'resident';
  }

  /** Where one lives; the page's place, if it is small enough for an answer, until another is chosen. */
  get division(): string | undefined {
    const { division } = this.room;
    // Empty once the page's place was taken out.
    return (this.form.value.division ?? (division?.length === 12 ? division : undefined)) || undefined;
  }

  get steps(): readonly Step[] {
    return steps;
  }

  /** What the rules depend on. */
  get context(): VolunteerContext {
    return { policy: this.policy!, today: this.today, birthDate: this.before?.birthDate };
  }

  /** The date in China. */
  get today(): string {
    return inChina(new Date().toISOString())[0];
  }

  /** Whether a guardian is asked for. */
  get minor(): boolean {
    return !!this.policy && asksGuardian(this.form.value, this.context);
  }

  /** What one is asked to agree to. */
  get purposes(): VolunteerPolicy['consents']['purposes'] {
    return purposesFor(this.form.value, this.context);
  }

  hostConnected(): void {
    window.addEventListener('pagehide', this.onHide);
    document.addEventListener('visibilitychange', this.onHide);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.onHide);
    document.removeEventListener('visibilitychange', this.onHide);
    void this.kept?.flush();
  }

  /** Begins at one of the doors, with what an earlier visit left of it. */
  async begin(kind: VolunteerKind): Promise<void> {
    this.start({ kind, skills: [], times: [] }, undefined);
    this.by = this.who.person;
    if (this.room.sharedDevice) return;
    const { round, form: { value: blank } } = this;
    const [kept, found] = await KeptDraft.open(this.by).catch(() => []);
    if (round !== this.round) return;
    this.kept = kept;
    // The device may be slower than the first words.
    const typed = Object.fromEntries(Object.entries(this.form.value).filter(([name, value]) => value !== blank[name as keyof typeof blank]));
    this.resumed = found?.kind === kind;
    if (this.resumed) this.form.value = { ...found, ...typed };
    if (Object.keys(typed).length) kept?.save(this.form.value);
    this.renew();
    this.room.requestUpdate();
  }

  /** Changes what was told. A guardian's phone is masked in the record: it is told anew. */
  change(volunteer: Volunteer): void {
    const { kind, name, division, skills, times, standing, branch, workUnit, birthDate, guardian, consents } = volunteer;
    const given = consents.filter(({ withdrawnAt }) => !withdrawnAt);
    this.start({
      kind, name, division: division.code, skills, times, standing, branch, workUnit, birthDate,
      ...(guardian && { guardian: { name: guardian.name, relation: guardian.relation, agrees: true } }),
      ...(given[0] && { consents: { policyVersion: given[0].policyVersion, purposes: given.map(({ purpose }) => purpose) } }),
    }, volunteer);
    this.renew();
  }

  go(step: Step, faults: readonly FieldProblem[] = []): void {
    this.step = step;
    this.form.focus('question');
    this.form.check(faults);
  }

  back(): void {
    const before = steps[steps.indexOf(this.step) - 1];
    if (before) this.go(before);
    else this.outcome.back();
  }

  /** To the next question if this one is answered; from the last to the office. */
  async next(): Promise<void> {
    const faults = this.faults();
    const at = steps.indexOf(this.step);
    if (!this.form.check(faults.filter(({ path }) => stepOf(path) === this.step))) return;
    if (this.step !== 'consents') return this.go(steps[at + 1]!);
    if (faults.length) return this.mend(faults);
    await this.kept?.flush();
    if (!await this.sending.run()) this.refuse(this.sending.error);
  }

  /** Forgets what was written. */
  anew(): void {
    void this.kept?.discard();
    this.start({ kind: this.kind, skills: [], times: [] }, undefined);
  }

  private start(value: UnfinishedVolunteer, before: Volunteer | undefined): void {
    this.round++;
    this.form.value = value;
    this.before = before;
    this.sending.forget();
    this.resumed = this.renewed = this.overtaken = false;
    this.go('home');
  }

  /** What is handed in, without what was typed before another answer made it idle. */
  private get body(): VolunteerDraft {
    const { name, skills = [], times = [], standing, branch, workUnit, birthDate, guardian } = this.form.value;
    const asked = this.purposes.map(({ id }) => id);
    const purposes = (this.form.value.consents?.purposes ?? []).filter(id => asked.includes(id as string));
    const common = { name, division: this.division, skills, times, consents: { policyVersion: this.policy!.consents.version, purposes }, version: this.before?.version };
    return (this.kind === 'member'
      ? { kind: 'member', ...common, standing, branch, workUnit }
      : { kind: 'resident', ...common, birthDate, ...(this.minor && { guardian }) }) as VolunteerDraft;
  }

  /** Everything that is wrong, in the order in which it is asked. That no consent was given at all is told at those that are needed. */
  private faults(): FieldProblem[] {
    const { policy, division, minor, asking: { status, error }, form: { value } } = this;
    const wrong = status === TaskStatus.ERROR && isLinliError(error) ? error.fields.map(({ code }) => ({ path: 'division', code })) : [];
    if (!policy) return wrong.length || division ? wrong : [{ path: 'division', code: 'required' }];
    const faults = volunteerFaults({ ...value, division, guardian: minor ? value.guardian : undefined }, this.context);
    return [...wrong, ...faults.filter(({ path, code }) => path !== 'consents.policyVersion' || code !== 'required')].sort((a, b) => steps.indexOf(stepOf(a.path)) - steps.indexOf(stepOf(b.path)));
  }

  private mend(faults: readonly FieldProblem[]): void {
    const step = stepOf(faults[0]!.path);
    this.go(step, faults.filter(({ path }) => stepOf(path) === step));
  }

  /** The office did not take it. Somebody who signed up before has a record; one that was changed meanwhile is read anew. */
  private refuse(error: unknown): void {
    if (!isLinliError(error)) return;
    if (error.kind === 'conflict' && error.current) return this.overtake(error.current as Volunteer);
    const faults = error.fields.map(({ path, code }) => ({ path: path.replace(/^body\./, ''), code }));
    if (!faults.length) return;
    this.sending.forget();
    if (faults.some(({ path }) => path.startsWith('consents'))) {
      this.form.value = { ...this.form.value, consents: undefined };
      this.renewed = true;
      void this.asking.run();
    }
    this.mend(faults);
  }

  private overtake(current: Volunteer): void {
    this.sending.forget();
    if (!this.before) return this.arrive(current);
    this.before = current;
    this.overtaken = true;
    this.who.take(current);
    this.go('you');
  }

  private arrive(volunteer: Volunteer): void {
    const { before } = this;
    void this.kept?.discard();
    this.start({}, undefined);
    this.outcome.done(volunteer, before);
  }

  /** Consents to what is no longer in force are void. */
  private renew(): void {
    const given = this.form.value.consents?.policyVersion;
    if (!given || !this.policy || given === this.policy.consents.version) return;
    this.form.value = { ...this.form.value, consents: undefined };
    this.renewed = true;
  }

  private changed(): void {
    this.sending.forget();
    if (!this.before) this.kept?.save(this.form.value);
  }

  private readonly onHide = (): void => { void this.kept?.flush(); };
}

type RoomPolicy = (query: { readonly division: string }, options: { readonly signal: AbortSignal; readonly language: string }) => Promise<VolunteerPolicy>;
