import type { MyShift, PlaceState } from '@linli/contract/shift';
import type { VolunteerKind } from '@linli/contract/volunteer';
import type { Client } from '@linli/sdk/light';
import type { ClientOptions } from '@linli/sdk/send';
import { Shifts } from '@linli/sdk/shifts';
import { deleteVault } from '@linli/sdk/vault-database';
import { Volunteers } from '@linli/sdk/volunteers';
import { Wishes } from '@linli/sdk/wishes';
import { TaskStatus } from '@lit/task';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import chevronLeft from 'lucide/dist/esm/icons/chevron-left.mjs';
import { baseStyles } from '../shared/base.styles.ts';
import { renderCall } from '../shared/call.ts';
import { Surroundings } from '../shared/context.ts';
import { formStyles } from '../shared/form.styles.ts';
import { browserHost, type Host } from '../shared/host.ts';
import { icon } from '../shared/icon.ts';
import { lazily } from '../shared/lazy.ts';
import { Messages } from '../shared/messages.ts';
import { SignInWantedEvent } from '../shared/sign-in-wanted.ts';
import { renderTrouble } from '../shared/trouble.ts';
import { vaults } from '../shared/vaults.ts';
import type { Around, Section } from './around.ts';
import { signupWords } from './volunteer-signup.messages.ts';
import { volunteerSignupStyles } from './volunteer-signup.styles.ts';
import { Who } from './who.ts';

/** Somebody reported in or signed up. Who it was is not told: membership is nobody else's affair. */
export class VolunteerSignedUpEvent extends Event {
  constructor() {
    super('linli-volunteer-signed-up', { bubbles: true, composed: true });
  }
}

/** Somebody joined a shift, or its waitlist. */
export class ShiftJoinedEvent extends Event {
  /** Identifier of the shift. */
  readonly shift: string;
  readonly state: PlaceState;

  constructor(shift: string, state: PlaceState) {
    super('linli-shift-joined', { bubbles: true, composed: true });
    this.shift = shift;
    this.state = state;
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-volunteer-signed-up': VolunteerSignedUpEvent;
    'linli-shift-joined': ShiftJoinedEvent;
  }
}

/** What is on the screen. `start` until it is known who is here. */
type Screen = 'start' | 'doors' | 'sign-in' | 'form' | 'programme' | 'check';

/**
 * @summary 志愿服务: two doors, for party members who report in and for residents; then shifts, one's own hours and certificates, and small wishes.
 * @fires linli-ready - It can be used.
 * @fires linli-error - Something went wrong, and is told.
 * @fires linli-volunteer-signed-up - Somebody reported in or signed up.
 * @fires linli-shift-joined - Somebody joined a shift, or its waitlist.
 * @fires linli-sign-in-wanted - Somebody must sign in; cancel it to take over and set `token`.
 * @csspart base - The room.
 * @csspart door - One of the two doors.
 * @csspart way - What can be seen without signing up.
 * @csspart back - One step back.
 * @csspart sign-in - The form to sign in by phone.
 * @csspart resend - Sends another code.
 * @csspart demo - The code, where no messages are sent.
 * @csspart field - A field.
 * @csspart faults - What is to be mended.
 * @csspart submit - On to the next question, or to the office.
 * @csspart restart - Forgets what was written.
 * @csspart change - Changes an answer, or one's record.
 * @csspart guardian - Who answers for somebody under 18.
 * @csspart consent - A consent.
 * @csspart problem - What went wrong.
 * @csspart retry - Tries it again.
 * @csspart call - A number to call.
 * @csspart nav - The sections of the programme.
 * @csspart call-up - A call-up.
 * @csspart filter - A filter of the shifts.
 * @csspart shift - A shift.
 * @csspart join - Joins it, or its waitlist.
 * @csspart leave - Leaves it.
 * @csspart check-in - Checks in.
 * @csspart check-out - Checks out.
 * @csspart scan - Scans the code on the spot.
 * @csspart read - Reads aloud.
 * @csspart calendar - Saves a shift for a calendar, or makes the link to subscribe to.
 * @csspart correction - Asks for other hours.
 * @csspart certify - Has a certificate issued.
 * @csspart certificate - A certificate, as paper.
 * @csspart download - Saves it.
 * @csspart print - Prints it.
 * @csspart wish - A wish.
 * @csspart claim - Claims it.
 * @csspart ask - Makes a wish.
 * @csspart act - Something to do with a wish.
 * @csspart panel - What opened in place.
 * @csspart export - Saves one's data.
 * @csspart depart - Leaves the programme.
 * @csspart sign-out - Signs out.
 */
export class VolunteerSignupElement extends LitElement {
  static override styles = [...baseStyles, formStyles, volunteerSignupStyles];

  /** Address of the server, without `/v1`; without it the provider's client, or the page's own address. */
  @property() api?: string;
  /** Code of the division that the page is for; a community is taken for one's home until another is chosen. */
  @property() division?: string;
  /** `member` or `resident` begins behind that door. */
  @property() door: VolunteerKind | '' = '';
  /** Others use the device as well: nothing is stored on it, and nothing stays. */
  @property({ type: Boolean, attribute: 'shared-device' }) sharedDevice = false;
  /** Number of a certificate to check; the room then begins with it. */
  @property() certificate?: string;
  /** Bearer token of the resident; a function is asked each time. With it nobody signs in here a second time. It is never stored. */
  @property({ attribute: false }) token?: ClientOptions['token'];
  /** A ready client; wins over `api`. */
  @property({ attribute: false }) client?: Client;

  @state() private screen: Screen = 'start';
  @state() private said = '';
  /** Somebody was signed in and no longer is. */
  @state() private expired = false;
  /** The page signs people in itself. */
  @state() private byPage = false;

  private readonly messages = new Messages(this, signupWords);
  private readonly surroundings = new Surroundings(this, send => ({ send, volunteers: new Volunteers(send), shifts: new Shifts(send), wishes: new Wishes(send) }));
  private readonly who = new Who(this, this.surroundings, this.messages, { onRead: () => this.onRead(), onLost: () => this.onLost() });
  private readonly browser = browserHost();
  /** Which door was chosen. */
  private kind: VolunteerKind | undefined;
  private section: Section = 'shifts';
  /** What was just done with the form. */
  private news: 'signed-up' | 'changed' | undefined;
  /** Where signing in leads. */
  private next: Screen = 'programme';
  /** What the form is to begin with, once it has come. */
  private opens: 'anew' | 'change' | undefined;
  private aim: string | undefined;

  // What not everybody needs.
  private readonly signIns = lazily(this, async () => new (await import('../shared/sign-in.ts')).SignIn(this, {
    send: () => this.surroundings.client?.send, session: () => this.who.session, sharedDevice: () => this.sharedDevice, onSignedIn: () => this.onSignedIn(),
  }));
  private readonly forms = lazily(this, async () => new (await import('./enrolment-view.ts')).EnrolmentView(this, this.who, this.surroundings, {
    done: (volunteer, before) => this.onEnrolled(volunteer, !before),
    back: () => (this.opens || this.who.volunteer ? this.show('record') : this.go('doors')),
  }));
  private readonly programmes = lazily(this, async () => new (await import('./programme.ts')).Programme(this.around));
  private readonly checks = lazily(this, async () => new (await import('./check.ts')).Check(this.around));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('certificate') && this.certificate) this.screen = 'check';
    if (changed.has('door') && this.door && this.screen === 'doors') this.enter(this.door);
    const form = this.screen === 'form' && this.opens ? this.forms()?.enrolment : undefined;
    if (!form) return;
    if (this.opens === 'change' && this.who.volunteer) form.change(this.who.volunteer);
    else void form.begin(this.kind ?? 'resident');
    this.opens = undefined;
  }

  protected override updated(): void {
    const target = this.aim && this.renderRoot.querySelector<HTMLElement>(this.aim);
    if (!target) return;
    this.aim = undefined;
    target.focus({ preventScroll: true });
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
  }

  protected override render(): TemplateResult {
    const { messages: { language, words, ready }, screen } = this;
    const back = screen === 'sign-in' || screen === 'form' || screen === 'check' || (screen === 'programme' && !this.who.signedIn);
    return html`
      <div class="room" part="base" lang=${language}>
        <div class="column">
          ${ready && back ? html`<button type="button" class="text back" part="back" @click=${this.onBack}>${icon(chevronLeft)}${words.back}</button>` : nothing}
          ${ready && this.said ? html`<p class="done" role="status">${this.said}</p>` : nothing}
          ${ready ? this.renderScreen() : this.renderBones()}
        </div>
        ${renderCall(this, language)}
      </div>
    `;
  }

  private renderScreen(): TemplateResult | typeof nothing {
    const { who, screen, messages: { language } } = this;
    if (screen === 'check') return this.checks()?.render(this.certificate) ?? this.renderBones();
    if (who.reading.status === TaskStatus.ERROR) return renderTrouble({ error: who.reading.error, language, reading: true, onRetry: () => who.reading.run() });
    if (screen === 'start' || who.unknown) return this.renderBones();
    if (screen === 'doors') return this.renderDoors();
    if (screen === 'sign-in') return this.renderSignIn();
    if (screen === 'form') return (this.opens ? undefined : this.forms()?.render()) ?? this.renderBones();
    return html`${this.programmes()?.render(this.section, this.news) ?? this.renderBones()}${this.renderFoot()}`;
  }

  private renderDoors(): TemplateResult {
    const { words } = this.messages;
    const way = ([title, text]: readonly [string, string], act: () => void) => html`<button type="button" class="row chevron" part="way" @click=${act}><span class="grow"><span class="title">${title}</span><span class="small quiet">${text}</span></span></button>`;
    return html`
      <h2 id="question" tabindex="-1">${words.title}</h2>
      <p class="hint">${words.intro}</p>
      <div class="doors">
        ${(['member', 'resident'] as const).map(kind => html`
          <button type="button" class="card row chevron door" part="door" value=${kind} @click=${() => this.enter(kind)}>
            <span class="grow"><span class="title">${words.doors[kind][0]}</span><span class="small quiet">${words.doors[kind][1]}</span></span>
          </button>
        `)}
      </div>
      ${this.who.signedIn ? nothing : html`<button type="button" class="text" part="known" @click=${() => this.wantSignIn('programme')}>${words.known}</button>`}
      <h3 class="group">${words.ways}</h3>
      <div class="card rows">
        ${way(words.look, () => this.show('shifts'))}${way(words.wish, () => this.show('wishes'))}${way(words.check, () => this.go('check'))}
      </div>
      ${this.renderFoot()}
    `;
  }

  private renderSignIn(): TemplateResult {
    const { messages: { words }, expired, byPage, token } = this;
    return html`
      <h2 id="question" tabindex="-1">${words.signInFirst}</h2>
      ${expired ? html`<p class="notice warn" role="status">${words.expired}</p>` : nothing}
      ${byPage || token !== undefined ? html`<p>${words.page}</p>` : this.signIns()?.render() ?? this.renderBones()}
    `;
  }

  /** Who is signed in by phone, and the way out of it. */
  private renderFoot(): TemplateResult | typeof nothing {
    const { who: { signedIn, signedInBy }, messages: { words } } = this;
    return signedIn && signedInBy ? html`<footer class="keep"><span class="grow small quiet">${words.signedIn(signedInBy)}</span><button type="button" class="text" part="sign-out" @click=${this.onSignOut}>${words.signOut}</button></footer>` : nothing;
  }

  private renderBones(): TemplateResult {
    return html`
      <div class="bones" aria-hidden="true">${[0, 1, 2].map(() => html`<div class="card row"><span class="bone"></span></div>`)}</div>
      <p class="said" role="status">${this.messages.words.loading}</p>
    `;
  }

  private get around(): Around {
    // It is asked for anew by what is drawn: who and what is around may change.
    const language = () => this.messages.language;
    const client = () => this.surroundings.client;
    const host = (): Host => this.surroundings.host ?? this.browser;
    return {
      room: this,
      who: this.who,
      get language() { return language(); },
      get client() { return client(); },
      get host() { return host(); },
      show: section => this.show(section),
      signIn: () => this.wantSignIn('programme'),
      signUp: () => this.go('doors'),
      change: () => this.open('change'),
      joined: ({ id }: MyShift, place) => this.dispatchEvent(new ShiftJoinedEvent(id, place)),
      home: () => this.go('doors'),
    };
  }

  private go(screen: Screen): void {
    this.screen = screen;
    this.said = '';
    this.aim = '#question';
    this.requestUpdate();
  }

  private show(section: Section): void {
    this.section = section;
    this.news = undefined;
    this.go('programme');
  }

  /** Through one of the doors: to sign in, then to the form, or to what somebody has already. */
  private enter(kind: VolunteerKind): void {
    this.kind = kind;
    if (this.who.signedIn) this.arrive('form');
    else this.wantSignIn('form');
  }

  private open(how: 'anew' | 'change'): void {
    this.opens = how;
    this.go('form');
  }

  /** The page is asked first, then the host; where neither does it, or the host could not, it is done here by phone. */
  private wantSignIn(next: Screen): void {
    const { host } = this.surroundings;
    this.next = next;
    const byPage = !this.dispatchEvent(new SignInWantedEvent());
    this.byPage = byPage || !!host?.signIn;
    if (!byPage) void host?.signIn?.().then(token => { this.token = token; }, () => { this.token = undefined; this.byPage = false; });
    this.go('sign-in');
  }

  /** Whoever has a record is shown the programme; a form that is being written stays as it is. */
  private arrive(screen: Screen): void {
    const { volunteer } = this.who;
    if (screen !== 'form') return this.go(screen);
    const written = this.forms()?.enrolment;
    if (volunteer && !written?.before) return this.show('shifts');
    if (written?.policy && written.kind === this.kind && written.by === this.who.person && this.expired) return this.go('form');
    this.open('anew');
  }

  private onRead(): void {
    const { who, screen, door } = this;
    // The page signs somebody in while they look around.
    if (screen === 'doors' && who.volunteer) return this.show('shifts');
    if (screen !== 'start' && screen !== 'sign-in') return;
    if (who.signedIn && (screen === 'sign-in' || who.volunteer)) this.arrive(screen === 'start' ? 'programme' : this.next);
    else if (screen === 'sign-in') return;
    else if (door) this.enter(door);
    else {
      this.screen = 'doors';
      this.requestUpdate();
    }
    this.expired &&= !who.signedIn;
  }

  private onLost(): void {
    this.expired = true;
    this.wantSignIn(this.screen === 'sign-in' ? this.next : this.screen);
  }

  private onSignedIn(): void {
    this.who.renew();
  }

  private onEnrolled(volunteer: NonNullable<Who['volunteer']>, newly: boolean): void {
    this.who.take(volunteer);
    this.show(newly ? 'shifts' : 'record');
    this.news = newly ? 'signed-up' : 'changed';
    if (newly) this.dispatchEvent(new VolunteerSignedUpEvent());
  }

  private readonly onBack = (): void => {
    if (this.screen === 'form') this.forms()?.enrolment.back();
    else this.go('doors');
  };

  private readonly onSignOut = async (): Promise<void> => {
    await this.who.signOut();
    await deleteVault(vaults.signups);
    this.go('doors');
    this.said = this.messages.words.signedOut;
  };
}
