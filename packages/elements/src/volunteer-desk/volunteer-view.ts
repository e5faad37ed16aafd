import type { RevealedVolunteer, VolunteerFile, VolunteerRevealDraft } from '@linli/contract/desk-volunteer';
import { isLinliError } from '@linli/sdk/error';
import { Task, TaskStatus, initialState } from '@lit/task';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { bones } from '../shared/bones.ts';
import { Command } from '../shared/command.ts';
import { formalDate, inChina } from '../shared/dates.ts';
import { deskPageStyles } from '../shared/desk-page.styles.ts';
import { renderFailure } from '../shared/failure.ts';
import { renderChoices } from '../shared/fields.ts';
import { Focus } from '../shared/focus.ts';
import { isChinese, type Messages } from '../shared/messages.ts';
import { spanOf } from '../shared/shift-time.ts';
import { renderTrouble } from '../shared/trouble.ts';
import { wear } from '../shared/wear.ts';
import type { Around } from './around.ts';
import { RecordForm } from './record-form.ts';
import type { VolunteersWords } from './volunteers.messages.ts';

type Purpose = VolunteerRevealDraft['purpose'];
const purposes: readonly Purpose[] = ['contact', 'verify-identity', 'safety', 'supervision', 'other'];
const fields = ['name', 'phone', 'birthDate', 'guardian', 'standing', 'branch', 'workUnit'] as const;
/** Milliseconds for which personal data can be read. */
const glimpse = 60_000;

const pair = (key: string, value: unknown) => html`<div class="pair"><dt>${key}</dt><dd>${value}</dd></div>`;

/** A volunteer's file, masked; what is personal is shown for a minute, for a purpose, on record. */
export class VolunteerView implements ReactiveController {
  private id: string | undefined;
  private shown: VolunteerFile | undefined;
  private revealed: RevealedVolunteer | undefined;
  private asking = false;
  private purpose: Purpose | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly host: LitElement;
  private readonly around: Around;
  private readonly focus: Focus;
  private readonly messages: Messages<VolunteersWords>;
  private readonly loading: Task<readonly unknown[], VolunteerFile>;
  private readonly revealing: Command<[id: string, draft: VolunteerRevealDraft], RevealedVolunteer>;
  private readonly entering: RecordForm;

  constructor(host: LitElement, around: Around, messages: Messages<VolunteersWords>) {
    this.host = host;
    this.around = around;
    this.messages = messages;
    this.focus = new Focus(host);
    this.loading = new Task(host, {
      args: () => [this.id, around.session.turn, around.session.signedIn, around.language()] as const,
      task: ([id, , signedIn, language], { signal }) => (id === undefined || !signedIn ? initialState : around.session.ask(client => client.volunteerDesk.volunteer(id, { signal, language }))),
      onComplete: shown => this.take(shown),
    });
    this.revealing = new Command(host, (_, id, draft) => around.session.ask(client => client.volunteerDesk.reveal(id, draft)));
    this.entering = new RecordForm(host, around, messages, fresh => this.take(fresh));
    host.addController(this);
    wear(host, deskPageStyles);
  }

  hostDisconnected(): void {
    this.mask();
  }

  get unsent(): boolean {
    return this.entering.unsent;
  }

  /** Opens a file, or leaves it: what could be read is hidden. */
  enter(id: string | undefined): void {
    if (id === this.id) return;
    this.id = id;
    this.shown = undefined;
    this.mask();
    this.entering.enter(id);
  }

  renew(): void {
    if (this.id !== undefined) void this.loading.run();
  }

  /** It is not on the screen. */
  conceal(): void {
    if (this.revealed) this.mask();
  }

  /** Nobody works here just now. */
  hide(): void {
    this.shown = undefined;
    this.mask();
  }

  forget(): void {
    this.enter(undefined);
    this.entering.forget();
  }

  render(): TemplateResult {
    const { shown, around } = this;
    return html`
      <article part="volunteer" aria-busy=${shown ? 'false' : 'true'}>
        <h2 tabindex="-1" id="heading">${shown?.name ?? around.words().loading}</h2>
        ${shown ? this.renderFile(shown) : this.renderLoading()}
      </article>
    `;
  }

  private renderLoading(): TemplateResult {
    const { loading: { status, error }, around, messages: { words } } = this;
    if (status !== TaskStatus.ERROR) return bones;
    const missing = isLinliError(error) && error.kind === 'missing';
    return renderTrouble({ error, language: around.language(), reading: true, text: missing ? words.missing : undefined, onRetry: () => void this.loading.run() });
  }

  private renderFile(shown: VolunteerFile): TemplateResult {
    const { around, messages: { words } } = this;
    const [language, names] = [around.language(), around.names()];
    const { kind, minor, callable, phone, division, since, skills, times, agreed, totals } = shown;
    const list = (items: readonly string[]) => (items.length ? html`<span class="dots">${items.map(item => html`<span>${item}</span>`)}</span>` : words.nothing);
    return html`
      <p class="marks"><span class="badge info">${names.kind[kind]}</span>${minor ? html`<span class="badge warn">${words.minor}</span>` : nothing}${callable ? html`<span class="badge">${words.callable}</span>` : nothing}</p>
      <h3 class="group">${words.facts}</h3>
      <dl class="card rows pairs-card">
        ${pair(words.fields.phone, phone)}${pair(words.community, division.name)}${pair(words.since, formalDate(inChina(since)[0], language))}
        ${pair(words.skills, list(skills.map(skill => names.skill[skill])))}
        ${pair(words.times, list(times.map(({ day, part }) => `${names.days[day - 1]}${isChinese(language) ? '' : ' '}${names.part[part]}`)))}
        ${pair(words.agreed, list(agreed.map(purpose => words.purposeOf[purpose])))}
      </dl>
      ${this.renderPersonal(shown, words)}
      <h3 class="group">${words.totals}</h3>
      <dl class="card rows pairs-card">
        ${pair(words.hours, spanOf(totals.minutes, language))}${totals.unconfirmed ? pair(words.unconfirmed, spanOf(totals.unconfirmed, language)) : nothing}
        ${pair(words.shifts, words.count(totals.shifts))}${pair(words.wishes, words.count(totals.wishes))}${pair(words.missed, words.count(totals.missed))}
      </dl>
      ${this.entering.render(shown)}
    `;
  }

  private renderPersonal({ id }: VolunteerFile, words: VolunteersWords): TemplateResult {
    const { revealed, asking } = this;
    return html`
      <section aria-labelledby="personal">
        <h3 class="group" id="personal">${words.personal}</h3>
        <p class="hint">${words.personalHint}</p>
        <p class="said" role="status">${revealed ? words.shown : nothing}</p>
        ${revealed ? html`<dl class="card rows pairs-card after">${fields.map(field => (revealed[field] === undefined ? nothing : pair(words.fields[field], html`<b class="plain">${this.valueOf(revealed, field)}</b>`)))}</dl>` : nothing}
        ${asking ? this.renderPurpose(id, words) : html`<p class="after"><button class="button" part="reveal" @click=${() => (revealed ? this.mask() : this.ask())}>${revealed ? words.hide : words.reveal}</button></p>`}
      </section>
    `;
  }

  private valueOf(revealed: RevealedVolunteer, field: (typeof fields)[number]): string | undefined {
    const { around, messages: { words } } = this;
    const { guardian, standing, birthDate } = revealed;
    if (field === 'guardian') return guardian && [guardian.name, words.relation[guardian.relation], guardian.phone].join(isChinese(around.language()) ? '，' : ', ');
    if (field === 'standing') return standing && around.names().standing[standing];
    return field === 'birthDate' ? birthDate && formalDate(birthDate, around.language()) : revealed[field];
  }

  private renderPurpose(id: string, words: VolunteersWords): TemplateResult {
    const { around, purpose, revealing } = this;
    return html`
      <form class="inset" novalidate @submit=${(event: Event) => this.onPurpose(event, id)}>
        ${renderChoices({ path: 'purpose', label: words.purpose, choices: purposes.map(value => ({ value, label: words.purposes[value] })), value: purpose, onChange: value => this.change({ purpose: value as Purpose }) })}
        ${renderFailure(revealing.error, around.language())}
        <div class="actions-row">
          <button class="button primary go" part="submit" ?disabled=${!purpose} aria-disabled=${revealing.running ? 'true' : nothing}>${words.showNow}</button>
          <button type="button" class="text" @click=${() => { this.change({ asking: false }); this.focus.to('[part=reveal]'); }}>${around.words().cancel}</button>
        </div>
      </form>
    `;
  }

  private ask(): void {
    this.revealing.forget();
    this.change({ asking: true, purpose: undefined });
    this.focus.to('#f-purpose input');
  }

  private async onPurpose(event: Event, id: string): Promise<void> {
    event.preventDefault();
    if (!this.purpose) return;
    const revealed = await this.revealing.run(id, { purpose: this.purpose });
    if (!revealed || id !== this.id) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.mask(), glimpse);
    this.change({ asking: false, revealed });
    this.focus.to('[part=reveal]');
  }

  private mask(): void {
    clearTimeout(this.timer);
    this.revealing.forget();
    this.change({ revealed: undefined, asking: false, purpose: undefined });
  }

  private change(members: { revealed?: RevealedVolunteer | undefined; asking?: boolean; purpose?: Purpose | undefined }): void {
    Object.assign(this, members);
    this.host.requestUpdate();
  }

  private take(fresh: VolunteerFile): void {
    if (fresh.id !== this.id) return;
    this.shown = fresh;
    this.host.requestUpdate();
  }
}
