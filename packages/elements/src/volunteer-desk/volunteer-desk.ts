import type { DivisionName } from '@linli/contract/division';
import { Demo } from '@linli/sdk/demo';
import type { Client } from '@linli/sdk/light';
import type { ClientOptions } from '@linli/sdk/send';
import type { Transport } from '@linli/sdk/transport/transport';
import { VolunteerDesk } from '@linli/sdk/volunteer-desk';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import chevronLeft from 'lucide/dist/esm/icons/chevron-left.mjs';
import { nothingHere } from '../shared/art.ts';
import { baseStyles } from '../shared/base.styles.ts';
import { bones } from '../shared/bones.ts';
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
import { Unsent } from '../shared/unsent.ts';
import { volunteerWords } from '../shared/volunteer.messages.ts';
import { Width } from '../shared/width.ts';
import type { Around, OrganiserSession, Section, SectionName, Work } from './around.ts';
import { ShiftSection } from './shifts.ts';
import { volunteerDeskWords } from './volunteer-desk.messages.ts';
import { volunteerDeskStyles } from './volunteer-desk.styles.ts';

export type { DeskSignedOutEvent } from '../shared/staff-session.ts';

/** Something was done to a shift and its roster, a volunteer's record, a wish or a call-up. */
export class VolunteeringHandledEvent extends Event {
  readonly work: Work;
  /** Identifier of the shift, volunteer, wish or call-up. */
  readonly id: string;
  /** What was done: `open`, `cancel`, `check-in`, `confirm-hours`, `publish` and so on. */
  readonly action: string;

  constructor(work: Work, id: string, action: string) {
    super('linli-volunteering-handled', { bubbles: true, composed: true });
    this.work = work;
    this.id = id;
    this.action = action;
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-volunteering-handled': VolunteeringHandledEvent;
  }
}

const sections: readonly SectionName[] = ['shifts', 'volunteers', 'wishes', 'callUps', 'reports'];

/**
 * @summary 志愿服务台: where organisers open shifts, check in, confirm hours, and see to volunteers, wishes and call-ups.
 * @fires linli-ready - It can be used.
 * @fires linli-error - Something went wrong, and is told.
 * @fires linli-volunteering-handled - Something was done to a shift, a volunteer's record, a wish or a call-up.
 * @fires linli-desk-signed-out - Nobody is signed in any more.
 * @csspart base - The room.
 * @csspart sign-in - What stands there while nobody is signed in.
 * @csspart staff - Somebody of the demonstration to sign in as.
 * @csspart section - A part of the desk to choose.
 * @csspart open - Opens the form of something new.
 * @csspart filter - Narrows a list.
 * @csspart list - A list at the side.
 * @csspart row - The button of one item.
 * @csspart more - Shows the next items.
 * @csspart shift - The shift.
 * @csspart roster - Who has a place in it.
 * @csspart volunteer - The volunteer's file.
 * @csspart wish - The wish.
 * @csspart call-up - The call-up.
 * @csspart code-screen - The rotating code, for whoever comes.
 * @csspart qr - The code as a picture.
 * @csspart code - The code in letters.
 * @csspart close-code - Leaves the code.
 * @csspart action - Something that may be done.
 * @csspart reveal - Shows what is masked.
 * @csspart submit - The one thing to press in a form.
 * @csspart field - A field.
 * @csspart faults - What is wrong, on top of a form.
 * @csspart problem - What went wrong.
 * @csspart retry - Tries again.
 */
export class VolunteerDeskElement extends LitElement {
  static override styles = [...baseStyles, formStyles, deskStyles, volunteerDeskStyles];

  /** Address of the server, without `/v1`; without it the provider's, or the page's own address. */
  @property() api?: string;
  /** Code of the division to which lists are narrowed; all that the organiser can reach without it. */
  @property() division?: string;
  /** Bearer token of whoever works here; a function is asked before every call. It is never stored. */
  @property({ attribute: false }) token?: ClientOptions['token'];
  /** A ready client whose calls are signed in; wins over `api`, `token` and `transport`. */
  @property({ attribute: false }) client?: Client;
  /** What carries the calls, such as the portal's own axios; the platform's `fetch` without it. */
  @property({ attribute: false }) transport?: Transport;

  @state() private section: SectionName = 'shifts';
  /** On a narrow screen: whether the item is shown, and not its list. */
  @state() private inside = false;
  /** Somebody wants to leave with words unsent. */
  @state() private leaving = false;

  private readonly messages = new Messages(this, volunteerDeskWords);
  private readonly surroundings = new Surroundings(this, () => ({}));
  private readonly browser = browserHost();
  private readonly width = new Width(this, 1000);
  private readonly session: OrganiserSession = new StaffSession(this, send => ({ demo: new Demo(send), volunteerDesk: new VolunteerDesk(send) }), () => this.onOut());
  private readonly signIn = new StaffSignIn(this, { session: this.session, language: () => this.messages.language, roles: ['organiser'], onEntered: () => this.onEntered() });
  private readonly printing = new Printing(this, () => this.host);
  private readonly around: Around = this.surround();
  private readonly shifts = new ShiftSection(this, this.around);
  // The other parts come when they are first shown.
  private readonly met: Partial<Record<SectionName, Section>> = { shifts: this.shifts };
  private readonly fetching: Readonly<Record<SectionName, () => unknown>> = {
    shifts: () => this.shifts,
    volunteers: lazily(this, () => import('./volunteers.ts').then(({ VolunteerSection }) => (this.met.volunteers = new VolunteerSection(this, this.around)))),
    wishes: lazily(this, () => import('./wishes.ts').then(({ WishSection }) => (this.met.wishes = new WishSection(this, this.around)))),
    callUps: lazily(this, () => import('./call-ups.ts').then(({ CallUpSection }) => (this.met.callUps = new CallUpSection(this, this.around)))),
    reports: lazily(this, () => import('./reports.ts').then(({ ReportSection }) => (this.met.reports = new ReportSection(this, this.around)))),
  };
  /** Who works here, if it is a demonstration. */
  private known: string | undefined;
  private openId: string | undefined;
  /** Whose file is opened once its part has come. */
  private visiting: string | undefined;
  private aim: 'heading' | 'row' | number | undefined;

  constructor() {
    super();
    new Unsent(this, () => this.unsent);
  }

  protected override willUpdate(): void {
    this.session.meet();
    this.visit();
    for (const part of this.parts) part.prepare();
    if (this.session.signedIn) void import('../division-picker/define.ts').catch(Boolean);
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
    const { width: { wide }, messages: { words }, section } = this;
    this.fetching[section]();
    const part = this.met[section];
    const main = part?.renderMain();
    const inside = this.inside && !!main;
    return html`
      <div class="desk">
        ${wide || !inside ? html`<section class="side" aria-label=${words.list}>${this.renderSide(part)}</section>` : nothing}
        ${wide || inside ? html`<section class="main" aria-label=${words.page}>${this.renderMain(main)}</section>` : nothing}
      </div>
    `;
  }

  private renderSide(part: Section | undefined): TemplateResult {
    const { words, language } = this.messages;
    const { staff } = this.session;
    return html`
      <div class="top"><h2 tabindex="-1">${words.title}</h2><button class="text" @click=${() => this.onSignOut(this.unsent)}>${staffWords[language].signOut}</button></div>
      ${staff ? html`<p class="small quiet dots"><span>${staff.name}</span><span>${staffWords[language].role.organiser}</span>${staff.office ? html`<span>${staff.office.name}</span>` : nothing}</p>` : nothing}
      ${this.leaving ? renderLeaving(language, () => this.onSignOut(false), () => { this.leaving = false; }) : nothing}
      <nav aria-label=${words.sectionsLabel}>
        <ul class="sections">${sections.map(name => html`<li><button class="chip" part="section" data-section=${name} aria-current=${name === this.section ? 'page' : nothing} @click=${() => this.onSection(name)}>${words.sections[name]}</button></li>`)}</ul>
      </nav>
      ${part?.renderSide() ?? bones}
    `;
  }

  private renderMain(main: TemplateResult | undefined): TemplateResult {
    const { width: { wide }, messages: { words } } = this;
    return html`
      ${wide ? nothing : html`<button class="text back" @click=${() => this.onBack()}>${icon(chevronLeft)}${words.back}</button>`}
      ${main ?? html`<div class="card cell none">${nothingHere}<h3>${words.choose[this.section]}</h3><p class="quiet">${words.chooseHint}</p></div>`}
    `;
  }

  private renderPicker(label: string, value: string, required: boolean, onPick: (place: DivisionName | undefined) => void): TemplateResult {
    return html`
      <linli-division-picker label=${label} value=${value} ?required=${required} within=${this.home ?? ''} api=${ifDefined(this.api)} .client=${this.client}
        @linli-division-picked=${({ division }: HTMLElementEventMap['linli-division-picked']) => onPick(division)}></linli-division-picker>
    `;
  }

  /** What the parts need of the desk. */
  private surround(): Around {
    return {
      session: this.session,
      language: () => this.messages.language,
      words: () => this.messages.words,
      names: () => volunteerWords[this.messages.language],
      division: () => this.division || undefined,
      home: () => this.home,
      section: () => this.section,
      picker: (label, value, required, onPick) => this.renderPicker(label, value, required, onPick),
      opened: (section, id) => this.onOpened(section, id),
      visit: id => this.onVisit(id),
      back: () => this.onBack(),
      more: from => { this.aim = from; },
      handled: (work, id, action) => this.dispatchEvent(new VolunteeringHandledEvent(work, id, action)),
      host: () => this.host,
      printer: () => this.printing.print,
    };
  }

  private get host(): Host {
    return this.surroundings.host ?? this.browser;
  }

  /** The place within which somebody works here, as far as it is known. */
  private get home(): string | undefined {
    return this.division || this.session.staff?.division;
  }

  private get parts(): readonly Section[] {
    return Object.values(this.met);
  }

  /** Whether words would be lost with the page. */
  private get unsent(): boolean {
    return this.parts.some(part => part.unsent);
  }

  /** What belongs to somebody goes with them; who comes back finds it. */
  private onEntered(): void {
    const id = this.session.staff?.id;
    if (this.known !== id) this.forget();
    this.known = id;
    this.aim = this.inside ? 'heading' : 'row';
  }

  private forget(): void {
    for (const part of this.parts) part.forget();
    this.section = 'shifts';
    this.inside = false;
    this.openId = undefined;
  }

  private onSection(name: SectionName): void {
    if (this.section === name) return;
    this.section = name;
    this.inside = false;
  }

  private onOpened(section: SectionName, id: string): void {
    this.section = section;
    this.openId = id;
    this.inside = true;
    this.aim = 'heading';
    this.requestUpdate();
  }

  /** The file of a volunteer, from a roster or a wish. */
  private onVisit(id: string): void {
    this.section = 'volunteers';
    this.visiting = id;
  }

  private visit(): void {
    const { visiting, met: { volunteers } } = this;
    if (visiting === undefined || !volunteers) return;
    this.visiting = undefined;
    volunteers.open(visiting);
  }

  private onBack(): void {
    this.met[this.section]?.close();
    this.inside = false;
    this.aim = 'row';
    this.requestUpdate();
  }

  private onSignOut(asking: boolean): void {
    this.leaving = asking;
    if (asking) return;
    this.forget();
    this.known = undefined;
    this.session.end();
  }

  private onOut(): void {
    for (const part of this.parts) part.hide();
    // Whoever was at work here is told; nobody else is called to it.
    if (this.matches(':focus-within')) this.aim = 'heading';
    this.dispatchEvent(new DeskSignedOutEvent());
  }

  /** Moves the focus to what the last act brought up, as soon as it is there. */
  private moveFocus(): void {
    const { aim } = this;
    const rows = () => this.renderRoot.querySelectorAll<HTMLElement>('.side [data-id]');
    const target = aim === undefined ? undefined
      : aim === 'heading' ? this.renderRoot.querySelector<HTMLElement>('#heading')
      : aim === 'row' ? [...rows()].find(row => row.dataset['id'] === this.openId) ?? this.renderRoot.querySelector<HTMLElement>('.side h2')
      : rows()[aim];
    if (!target) return;
    this.aim = undefined;
    target.focus();
    target.scrollIntoView?.({ block: 'nearest' });
  }
}
