import type { CorrectionAnswerDraft, DeskShift, HoursDraft, PlaceDraft, RosterEntry } from '@linli/contract/desk-shift';
import type { FieldProblem } from '@linli/contract/problem';
import { minutesOf } from '@linli/contract/volunteer-rules';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { inChina, listMoment } from '../shared/dates.ts';
import { renderArea, renderText } from '../shared/fields.ts';
import { Focus } from '../shared/focus.ts';
import { spanOf } from '../shared/shift-time.ts';
import type { Around } from './around.ts';
import { sentenceOf } from './plan-fields.ts';
import type { ShiftWords } from './shift.messages.ts';
import { Writing } from './writing.ts';

type Deed = RosterEntry['can'][number];
type Simple = 'check-in' | 'check-out' | 'no-show';
/** Of whose place in which shift a write is. */
interface Placed<D> { readonly shift: string; readonly draft: D }
/** Whose hours, or correction, are being written about. */
interface Asking { readonly volunteer: string; readonly what: 'hours' | 'answer' }
interface HoursValues { readonly minutes?: string | undefined; readonly why?: string | undefined }
interface AnswerValues { readonly answer?: string | undefined }
/** A form that was left half written. */
interface Waiting { readonly asking: Asking; readonly hours: HoursValues; readonly answer: AnswerValues }
interface EntryView { readonly shift: DeskShift; readonly words: ShiftWords }

const simple: readonly Simple[] = ['check-in', 'check-out', 'no-show'];

/** Who has a place: checked in and out by staff, absent, hours corrected and corrections answered, each beside its name. */
export class Roster {
  private shift: string | undefined;
  private asking: Asking | undefined;
  private said: { readonly deed: Deed; readonly name: string } | undefined;
  private readonly waiting = new Map<string, Waiting>();
  private readonly host: LitElement;
  private readonly around: Around;
  private readonly focus: Focus;
  private readonly deeds: Writing<object, Placed<PlaceDraft> & { readonly deed: Simple }, DeskShift>;
  private readonly hours: Writing<HoursValues, Placed<HoursDraft>, DeskShift>;
  private readonly answers: Writing<AnswerValues, Placed<CorrectionAnswerDraft>, DeskShift>;
  private last: Deed = 'check-in';

  /** `onFresh` takes in what the shift is like now. */
  constructor(host: LitElement, around: Around, onFresh: (fresh: DeskShift) => void) {
    this.host = host;
    this.around = around;
    this.focus = new Focus(host);
    const onDone = (fresh: DeskShift, volunteer: string) => {
      this.onDone(fresh, volunteer);
      onFresh(fresh);
    };
    const common = { blank: () => ({}), onDone, onFresh };
    this.deeds = new Writing<object, Placed<PlaceDraft> & { readonly deed: Simple }, DeskShift>(host, around, {
      ...common, send: (desk, volunteer, { deed, shift, draft }, how) => (deed === 'check-in' ? desk.checkIn(shift, volunteer, draft, how) : deed === 'check-out' ? desk.checkOut(shift, volunteer, draft, how) : desk.noShow(shift, volunteer, draft, how)),
    });
    this.hours = new Writing<HoursValues, Placed<HoursDraft>, DeskShift>(host, around, { ...common, fieldOf: path => (path === 'reason' ? 'why' : path), send: (desk, volunteer, { shift, draft }, how) => desk.correctHours(shift, volunteer, draft, how) });
    this.answers = new Writing<AnswerValues, Placed<CorrectionAnswerDraft>, DeskShift>(host, around, { ...common, send: (desk, volunteer, { shift, draft }, how) => desk.answerCorrection(shift, volunteer, draft, how) });
  }

  get unsent(): boolean {
    return this.waiting.size > 0 || this.written;
  }

  /** Another shift, or none, is on the screen; what is half written waits with its own. */
  enter(shift: string | undefined): void {
    if (this.shift !== undefined && this.asking && this.written) this.waiting.set(this.shift, { asking: this.asking, hours: this.hours.form.value, answer: this.answers.form.value });
    this.shift = shift;
    this.said = undefined;
    const waiting = shift === undefined ? undefined : this.waiting.get(shift);
    this.asking = waiting?.asking;
    this.deeds.begin();
    this.hours.begin(waiting?.hours ?? {}, waiting?.asking.what === 'hours');
    this.answers.begin(waiting?.answer ?? {}, waiting?.asking.what === 'answer');
  }

  forget(): void {
    this.waiting.clear();
    this.asking = undefined;
    this.enter(undefined);
  }

  render(shift: DeskShift, words: ShiftWords): TemplateResult {
    const { said } = this;
    const waiting = shift.roster.filter(({ state }) => state === 'waiting');
    const gone = shift.roster.filter(({ state }) => state === 'left' || state === 'dropped');
    const here = shift.roster.filter(entry => !waiting.includes(entry) && !gone.includes(entry));
    const view = { shift, words };
    return html`
      <section aria-labelledby="roster">
        <h3 class="group" id="roster" tabindex="-1">${words.roster}</h3>
        <p class="said" role="status">${said ? words.did[said.deed](said.name) : nothing}</p>
        ${here.length ? html`<ul class="card rows" part="roster">${here.map(entry => this.renderEntry(entry, view))}</ul>` : html`<p class="card cell">${words.nobody}</p>`}
        ${waiting.length ? html`<h3 class="group">${words.waitlist(waiting.length)}</h3><ol class="card rows">${waiting.map(entry => this.renderEntry(entry, view))}</ol>` : nothing}
        ${gone.length ? html`<details class="card after"><summary class="row text">${words.left(gone.length)}</summary><ul class="rows">${gone.map(entry => this.renderEntry(entry, view))}</ul></details>` : nothing}
      </section>
    `;
  }

  private renderEntry(entry: RosterEntry, view: EntryView): TemplateResult {
    const { volunteer, name, phone, minor, state, position, correction } = entry;
    const { words } = view;
    const names = this.around.names();
    const colour = state === 'present' ? 'ok' : state === 'absent' ? 'warn' : state === 'joined' ? 'info' : '';
    return html`
      <li class="cell entry">
        <h4 class="party" tabindex="-1" data-entry=${volunteer}>${name}<span class="badge ${colour}">${names.place[state]}</span>${position ? html`<span class="badge">${words.waitingAt(position)}</span>` : nothing}${minor ? html`<span class="badge warn">${words.minor}</span>` : nothing}</h4>
        <p class="small quiet dots"><span class="nowrap">${phone}</span>${this.renderTimes(entry, words)}</p>
        ${correction ? html`<p class="small"><b>${words.correctionState[correction.state]}</b> ${words.asked(spanOf(correction.minutes, this.around.language()), correction.reason)}${correction.answer ? html`<br />${words.answer}：${correction.answer}` : nothing}</p>` : nothing}
        ${this.renderEdits(entry, words)}
        ${this.asking?.volunteer === volunteer ? this.renderForm(entry, view) : this.renderDeeds(entry, view)}
        ${this.renderTrouble(entry, words)}
      </li>
    `;
  }

  private renderTimes({ checkedInAt, checkedOutAt, checkIn, minutes, confirmed, state }: RosterEntry, words: ShiftWords) {
    const clockOf = (at: string) => inChina(at)[1];
    const facts = [
      checkedInAt && words.at.in(clockOf(checkedInAt)), checkIn && (checkIn.by === 'staff' ? words.byStaff : words.byCode), checkIn?.near !== undefined && (checkIn.near ? words.near : words.far),
      checkedOutAt && words.at.out(clockOf(checkedOutAt)), minutes !== undefined && words.minutes(spanOf(minutes, this.around.language())), state === 'done' && (confirmed ? words.isConfirmed : words.unconfirmed),
    ];
    return facts.filter(Boolean).map(fact => html`<span class="nowrap">${fact}</span>`);
  }

  private renderEdits({ edits }: RosterEntry, words: ShiftWords): TemplateResult | typeof nothing {
    if (!edits.length) return nothing;
    const language = this.around.language();
    const span = (minutes: number | undefined) => (minutes === undefined ? words.unset : spanOf(minutes, language));
    return html`<details><summary class="text small">${words.edits}</summary><ul class="bullets small">${edits.map(({ at, by, from, to, reason }) => html`<li>${words.edit(listMoment(at, language), by, span(from), span(to))}<br />${reason}</li>`)}</ul></details>`;
  }

  private renderDeeds(entry: RosterEntry, { shift, words }: EntryView): TemplateResult | typeof nothing {
    const { can, name, volunteer } = entry;
    if (!can.length) return nothing;
    const busy = this.deeds.running && this.deeds.isOf(volunteer);
    const button = (deed: Deed, label: string, onClick: () => void, main = false) => html`<li><button class="chip ${main ? 'main' : ''}" part="action" data-deed=${deed} aria-label=${words.of(label, name)} aria-disabled=${busy ? 'true' : nothing} @click=${onClick}>${label}</button></li>`;
    const labels = { 'check-in': words.checkIn, 'check-out': words.checkOut, 'no-show': words.noShow };
    return html`
      <ul class="actions">
        ${can.includes('answer-correction') ? html`
          ${button('answer-correction', words.grant, () => this.grant(entry, shift), true)}
          ${button('answer-correction', words.decline, () => this.ask(volunteer, 'answer'))}
        ` : nothing}
        ${simple.filter(deed => can.includes(deed)).map((deed, index) => button(deed, labels[deed], () => this.act(deed, entry, shift), index === 0 && deed !== 'no-show'))}
        ${can.includes('correct-hours') ? button('correct-hours', words.correctHours, () => this.ask(volunteer, 'hours', entry)) : nothing}
      </ul>
    `;
  }

  private renderForm(entry: RosterEntry, view: EntryView): TemplateResult {
    return this.asking?.what === 'hours' ? this.renderHours(entry, view) : this.renderAnswer(entry, view);
  }

  private renderHours(entry: RosterEntry, { shift, words }: EntryView): TemplateResult {
    const { around, hours } = this;
    const { form } = hours;
    const view = { form, words, around };
    return html`
      <form class="inset" novalidate @submit=${(event: Event) => this.onHours(event, entry, shift)}>
        ${hours.renderFaults(path => sentenceOf(path, view))}
        ${renderText({ path: 'minutes', label: words.fields['minutes']!, hint: words.hoursHint(spanOf(minutesOf(shift), around.language())), fault: sentenceOf('minutes', view), inputmode: 'numeric', longest: 4, value: form.value.minutes, onInput: minutes => form.set({ minutes }) })}
        ${renderArea({ path: 'why', label: words.fields['why']!, hint: words.hoursWhyHint, fault: sentenceOf('why', view), longest: 300, left: around.words().charsLeft, value: form.value.why, onInput: why => form.set({ why }) })}
        ${this.renderButtons(hours.running, words.hoursYes, entry)}
      </form>
    `;
  }

  private renderAnswer(entry: RosterEntry, { shift, words }: EntryView): TemplateResult {
    const { around, answers } = this;
    const { form } = answers;
    const view = { form, words, around };
    return html`
      <form class="inset" novalidate @submit=${(event: Event) => this.onDecline(event, entry, shift)}>
        ${answers.renderFaults(path => sentenceOf(path, view))}
        ${renderArea({ path: 'answer', label: words.fields['answer']!, hint: words.answerHint, fault: sentenceOf('answer', view), longest: 300, left: around.words().charsLeft, value: form.value.answer, onInput: answer => form.set({ answer }) })}
        ${this.renderButtons(answers.running, words.decline, entry)}
      </form>
    `;
  }

  private renderButtons(running: boolean, submit: string, { volunteer }: RosterEntry): TemplateResult {
    const words = this.around.words();
    return html`
      <div class="actions-row">
        <button class="button primary go" part="submit" aria-disabled=${running ? 'true' : nothing}>${running ? words.sending : submit}</button>
        <button type="button" class="text" @click=${() => this.leave(volunteer)}>${words.cancel}</button>
      </div>
    `;
  }

  /** What went wrong beside this name: a colleague was faster, or it cannot be done now. */
  private renderTrouble({ volunteer, name, state }: RosterEntry, words: ShiftWords): unknown {
    return [this.deeds, this.hours, this.answers].filter(writing => writing.isOf(volunteer)).map(writing => {
      const code = writing.form.faultAt('place');
      return code ? html`<p class="fault" role="alert">${words.cannot[code] ?? words.cannot.required}</p>` : writing.renderTrouble(html`<p>${words.nowIs(name, this.around.names().place[state])}</p>`);
    });
  }

  private get written(): boolean {
    return !!this.asking && (this.hours.touched || this.answers.touched);
  }

  private act(deed: Simple, { volunteer, version }: RosterEntry, { id }: DeskShift): void {
    if (this.deeds.running) return;
    this.last = deed;
    this.deeds.begin();
    void this.deeds.submit(volunteer, { deed, shift: id, draft: { version } });
  }

  private ask(volunteer: string, what: 'hours' | 'answer', entry?: RosterEntry): void {
    this.asking = { volunteer, what };
    this.hours.begin(entry?.minutes === undefined ? {} : { minutes: String(entry.minutes) });
    this.answers.begin();
    this.focus.to(what === 'hours' ? '#f-minutes' : '#f-answer');
  }

  private leave(volunteer: string): void {
    if (this.shift !== undefined) this.waiting.delete(this.shift);
    this.asking = undefined;
    this.hours.begin();
    this.answers.begin();
    this.focus.to(`[data-entry="${CSS.escape(volunteer)}"]`);
  }

  private grant({ volunteer, version }: RosterEntry, { id }: DeskShift): void {
    this.last = 'answer-correction';
    this.answers.begin();
    void this.answers.submit(volunteer, { shift: id, draft: { version, grant: true } });
  }

  private onHours(event: Event, { volunteer, version }: RosterEntry, { id }: DeskShift): void {
    event.preventDefault();
    const { minutes = '', why = '' } = this.hours.form.value;
    const count = /^\d{1,4}$/.test(minutes.trim()) ? Number(minutes) : undefined;
    const faults = [
      ...(!minutes.trim() ? [{ path: 'minutes', code: 'required' as const }] : count === undefined ? [{ path: 'minutes', code: 'type' as const }] : count > 1440 ? [{ path: 'minutes', code: 'too-large' as const }] : []),
      ...whyFault(why),
    ];
    this.last = 'correct-hours';
    void this.hours.submit(volunteer, { shift: id, draft: { version, minutes: count ?? 0, reason: why.trim() } }, faults);
  }

  private onDecline(event: Event, { volunteer, version }: RosterEntry, { id }: DeskShift): void {
    event.preventDefault();
    const { answer = '' } = this.answers.form.value;
    this.last = 'answer-correction';
    void this.answers.submit(volunteer, { shift: id, draft: { version, grant: false, answer: answer.trim() } }, answer.trim() ? [] : [{ path: 'answer', code: 'required' }]);
  }

  private onDone(fresh: DeskShift, volunteer: string): void {
    const entry = fresh.roster.find(one => one.volunteer === volunteer);
    this.around.handled('shift', fresh.id, this.last);
    this.said = entry && { deed: this.last, name: entry.name };
    this.waiting.delete(fresh.id);
    this.asking = undefined;
    this.hours.begin();
    this.answers.begin();
    this.focus.to(`[data-entry="${CSS.escape(volunteer)}"]`);
    this.host.requestUpdate();
  }
}

const whyFault = (why: string): FieldProblem[] => {
  const { length } = why.trim();
  const code = !length ? 'required' : length < 2 ? 'too-short' : length > 300 ? 'too-long' : undefined;
  return code ? [{ path: 'why', code }] : [];
};
