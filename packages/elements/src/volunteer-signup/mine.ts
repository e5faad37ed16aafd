import type { MyPlace, MyShift } from '@linli/contract/shift';
import { Task, TaskStatus, initialState } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { callWords } from '../shared/call.messages.ts';
import { inChina, listMoment } from '../shared/dates.ts';
import { saveFile, savesFiles } from '../shared/download.ts';
import { Reading, figures, spoken } from '../shared/reading.ts';
import { spanOf, whenOf } from '../shared/shift-time.ts';
import { renderTrouble } from '../shared/trouble.ts';
import type { Around } from './around.ts';
import { CalendarView } from './calendar.ts';
import { CertificatesView } from './certificates.ts';
import { CheckIn } from './check-in.ts';
import { Corrections } from './correction.ts';
import { Doing } from './doing.ts';
import { mineWords } from './mine.messages.ts';
import { renderBadges, renderDetails, renderHead } from './shift-row.ts';

type When = 'coming' | 'past';
interface List { items: readonly MyShift[]; next: string | undefined }

/** One's own shifts: the next first, then those before with their hours; certificates and the calendar below. */
export class MineView {
  private readonly lists: Record<When, List> = { coming: { items: [], next: undefined }, past: { items: [], next: undefined } };
  /** Which shift somebody is about to leave. */
  private leaving: string | undefined;
  /** Which shift was to be saved where nothing can be. */
  private unsaved: string | undefined;
  /** Title of the shift that was left last. */
  private left: string | undefined;
  /** Whose they are. */
  private of: string | undefined;
  private readonly around: Around;
  private readonly doing: Doing;
  private readonly reading: Reading;
  private readonly loading: Task<readonly unknown[], true>;
  private readonly continuing: Task<[When], void>;
  private readonly checkIn: CheckIn;
  private readonly corrections: Corrections;
  private readonly calendar: CalendarView;
  private readonly certificates: CertificatesView;

  constructor(around: Around) {
    this.around = around;
    const { room, who } = around;
    this.doing = new Doing(room, who);
    this.reading = new Reading(room, () => around.host);
    this.checkIn = new CheckIn(around, this.doing, shift => this.take(shift));
    this.corrections = new Corrections(around, this.doing, shift => this.take(shift));
    this.calendar = new CalendarView(around);
    this.certificates = new CertificatesView(around);
    this.loading = new Task(room, {
      args: () => [who.person, around.language] as const,
      task: async ([person], { signal }) => {
        if (!person) return initialState;
        if (person !== this.of) this.forget(person);
        await Promise.all([this.load('coming', signal), this.load('past', signal)]);
        return true;
      },
    });
    this.continuing = new Task(room, { autoRun: false, task: ([when], { signal }) => this.load(when, signal, this.lists[when].next) });
  }

  render(): TemplateResult {
    const { around: { language, who: { volunteer } }, loading, lists, certificates } = this;
    const words = mineWords[language];
    if (certificates.open) return certificates.renderPaper();
    const { status, error } = loading;
    return html`
      <h2 id="question" tabindex="-1">${words.title}</h2>
      <p class="said" role="status">${status === TaskStatus.PENDING ? words.loading : nothing}</p>
      ${status === TaskStatus.ERROR ? renderTrouble({ error, language, reading: true, onRetry: () => loading.run() }) : nothing}
      <p class="done" role="status" tabindex="-1" id="left">${this.left ? words.hasLeft(this.left) : nothing}</p>
      ${volunteer ? this.renderHours() : nothing}
      ${status === TaskStatus.COMPLETE || lists.coming.items.length ? html`
        <h3 class="group">${words.coming}</h3>
        ${lists.coming.items.length ? html`<div class="actions">${this.reading.render(() => this.spoken(), language)}</div>${this.renderList('coming')}` : html`<p>${words.noneComing}</p><button type="button" class="text" @click=${() => this.around.show('shifts')}>${words.find}</button>`}
        <h3 class="group">${words.past}</h3>
        ${lists.past.items.length ? this.renderList('past') : html`<p class="hint">${words.nonePast}</p>`}
      ` : nothing}
      ${volunteer ? html`${certificates.render()}${this.calendar.render()}` : nothing}
    `;
  }

  /** The shifts to come: what, when, where, and whom to call. */
  private spoken(): string {
    const { language } = this.around;
    const words = mineWords[language];
    return spoken([words.title, ...this.lists.coming.items.flatMap(shift => [
      shift.title, whenOf(shift, language), shift.place, shift.state === 'cancelled' && shift.reason && words.reason(shift.reason),
      shift.mine?.state === 'waiting' && shift.mine.position && words.waits(shift.mine.position), shift.phone && callWords[language].call(figures(shift.phone)),
    ])], language);
  }

  /** Another person than before: nothing of theirs stays on the page. */
  private forget(person: string): void {
    this.of = person;
    this.leaving = this.unsaved = this.left = undefined;
    for (const list of Object.values(this.lists)) Object.assign(list, { items: [], next: undefined });
    for (const part of [this.checkIn, this.corrections, this.calendar, this.certificates]) part.forget();
  }

  private renderHours(): TemplateResult | typeof nothing {
    const { around: { language, who } } = this;
    const words = mineWords[language];
    const { minutes, unconfirmed, shifts } = who.volunteer!.totals;
    if (!minutes && !unconfirmed) return nothing;
    return html`
      <div class="card item apart">
        <p class="small quiet">${words.hours}</p>
        <p class="sum"><b>${spanOf(minutes, language)}</b><span class="nowrap">${words.counted(shifts)}</span></p>
        ${unconfirmed ? html`<p class="small quiet">${words.unconfirmed(spanOf(unconfirmed, language))}</p>` : nothing}
      </div>
    `;
  }

  private renderList(when: When): TemplateResult {
    const { lists, continuing, around: { language } } = this;
    const words = mineWords[language];
    const { items, next } = lists[when];
    return html`
      <ul class="card rows">${items.map(shift => (shift.mine ? this.renderShift(shift, shift.mine) : nothing))}</ul>
      ${next ? html`<button type="button" class="button more" aria-disabled=${continuing.status === TaskStatus.PENDING ? 'true' : 'false'} @click=${() => continuing.run([when])}>${words.more}</button>` : nothing}
    `;
  }

  private renderShift(shift: MyShift, mine: MyPlace): TemplateResult {
    const { around, doing, leaving } = this;
    const { language } = around;
    const words = mineWords[language];
    const { id, reason, leaveUntil } = shift;
    const can = (what: MyPlace['can'][number]) => mine.can.includes(what);
    const late = mine.state === 'joined' && !can('leave') && !can('check-in') && shift.state === 'open';
    return html`
      <li class="item" part="shift" data-id=${id}>
        ${renderHead(shift, language, { day: true })}${renderBadges(shift, language)}
        ${reason ? html`<p class="small">${words.reason(reason)}</p>` : nothing}
        ${mine.state === 'waiting' && mine.position ? html`<p class="small quiet">${words.waits(mine.position)}</p>` : nothing}
        ${mine.state === 'joined' && mine.promotedAt ? html`<p class="small">${words.promoted}</p>` : nothing}
        ${this.renderServed(mine)}
        ${late ? html`<p class="small quiet">${words.tooLate(listMoment(leaveUntil, language))}</p>` : nothing}
        ${leaving === id ? this.renderLeaving(id) : nothing}
        ${this.checkIn.renderPanel(shift)}${this.corrections.render(shift, mine)}
        ${['leave', 'check-out', 'calendar'].map(act => doing.troubleOf(`${act} ${id}`, language))}
        <div class="acts">
          <div class="actions">
            ${this.checkIn.renderAct(shift, mine)}
            ${can('check-out') ? html`<button type="button" class="button primary" part="check-out" aria-disabled=${doing.runs(`check-out ${id}`) ? 'true' : 'false'} @click=${() => void this.act('check-out', id)}>${doing.runs(`check-out ${id}`) ? words.checkingOut : words.checkOut}</button>` : nothing}
            ${mine.state === 'joined' || mine.state === 'waiting' ? html`<button type="button" class="text" part="calendar" @click=${() => void this.save(shift)}>${words.calendarFile}</button>` : nothing}
            ${can('leave') && leaving !== id ? html`<button type="button" class="text" part="leave" id="leave-${id}" @click=${() => this.askToLeave(id)}>${words.leave}</button>` : nothing}
          </div>
          ${shift.state === 'open' ? renderDetails(shift, around) : nothing}
        </div>
        <p class="hint" role="status">${this.unsaved === id ? words.calendarHint : nothing}</p>
      </li>
    `;
  }

  private renderServed({ checkedInAt, checkIn, minutes, confirmed, state }: MyPlace): TemplateResult | typeof nothing {
    const { language } = this.around;
    const words = mineWords[language];
    return html`
      ${checkedInAt ? html`<p class="small dots"><span>${words.checkedIn(inChina(checkedInAt)[1])}</span>${checkIn?.distance ? html`<span>${words.distance[checkIn.distance]}</span>` : nothing}</p>` : nothing}
      ${state === 'done' && minutes !== undefined ? html`<p><strong>${words.served(spanOf(minutes, language))}</strong> <span class="badge ${confirmed ? 'ok' : ''}">${confirmed ? words.confirmed : words.toConfirm}</span></p>` : nothing}
    `;
  }

  private renderLeaving(id: string): TemplateResult {
    const { around: { language }, doing } = this;
    const words = mineWords[language];
    return html`
      <div class="panel" part="panel" role="group" aria-labelledby="leaving-${id}">
        <p id="leaving-${id}" tabindex="-1">${words.leaveSure}</p>
        <div class="actions">
          <button type="button" class="button" part="submit" aria-disabled=${doing.runs(`leave ${id}`) ? 'true' : 'false'} @click=${() => void this.act('leave', id)}>${words.leaveYes}</button>
          <button type="button" class="button" @click=${() => this.askToLeave(undefined, `leave-${id}`)}>${words.stay}</button>
        </div>
      </div>
    `;
  }

  private askToLeave(id: string | undefined, aim = `leaving-${id}`): void {
    this.leaving = id;
    this.focus(aim);
  }

  private focus(id: string): void {
    const { room } = this.around;
    room.requestUpdate();
    void room.updateComplete.then(() => room.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus());
  }

  private async act(act: 'leave' | 'check-out', id: string): Promise<void> {
    const { doing, around: { language } } = this;
    const words = mineWords[language];
    await doing.run<MyShift>(`${act} ${id}`, ({ shifts }, how) => (act === 'leave' ? shifts.leave(id, how) : shifts.checkOut(id, how)), shift => this.take(shift), ({ current, fields: [fault] }) => {
      if (current) this.take(current as MyShift);
      return !fault ? undefined : act === 'leave' && fault.code === 'late' ? words.leaveLate : words.inTheWay[fault.code];
    });
  }

  private take(fresh: MyShift): void {
    this.leaving = undefined;
    for (const list of Object.values(this.lists)) list.items = list.items.flatMap(shift => (shift.id !== fresh.id ? shift : fresh.mine?.state === 'left' ? [] : fresh));
    const { room, who } = this.around;
    this.left = fresh.mine?.state === 'left' ? fresh.title : undefined;
    // The button that was pressed is gone with its row.
    if (this.left) this.focus('left');
    // What counts towards one's hours may have changed with it.
    if (fresh.mine?.state === 'done') who.renew();
    room.requestUpdate();
  }

  private async save({ id, title }: MyShift): Promise<void> {
    this.unsaved = savesFiles() ? undefined : id;
    if (this.unsaved) this.around.room.requestUpdate();
    else await this.doing.run<Blob>(`calendar ${id}`, ({ shifts }, how) => shifts.calendar(id, how), file => saveFile(file, `${title}.ics`));
  }

  private async load(when: When, signal: AbortSignal, cursor?: string): Promise<void> {
    const { items, next } = await this.around.who.ask(({ shifts }, how) => shifts.mine({ when, limit: 20, ...(cursor && { cursor }) }, { ...how, signal }));
    this.lists[when] = { items: cursor ? [...this.lists[when].items, ...items] : items, next };
  }
}
