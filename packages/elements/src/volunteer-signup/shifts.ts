import { metresBetween } from '@linli/contract/distance';
import type { MyShift, Shift } from '@linli/contract/shift';
import { Skill } from '@linli/contract/volunteer';
import type { Point } from '@linli/contract/values';
import { Task, TaskStatus, initialState } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { nothingHere } from '../shared/art.ts';
import { inChina, listDate } from '../shared/dates.ts';
import { distanceOf } from '../shared/distance.ts';
import { dayOf } from '../shared/shift-time.ts';
import { renderTrouble } from '../shared/trouble.ts';
import { volunteerWords } from '../shared/volunteer.messages.ts';
import type { Around } from './around.ts';
import { Doing } from './doing.ts';
import { obstacleOf, renderBadges, renderDetails, renderHead } from './shift-row.ts';
import { shiftsWords } from './shifts.messages.ts';

const daysShown = 7;
const dayAt = (offset: number): string => inChina(new Date(Date.now() + offset * 86_400_000).toISOString())[0];

/** What a list shows of somebody who is not known. */
const unknown = (shift: Shift): MyShift => ({ ...shift, fits: false });

/** A week of shifts, a day after the other, and a place in one for a tap. */
export class ShiftSearchView {
  private week = 0;
  private fits = false;
  private free = false;
  private skill: Skill | '' = '';
  private items: readonly MyShift[] = [];
  private next: string | undefined;
  /** Where somebody is; asked for by them, and kept on the page. */
  private here: Point | 'locating' | 'unlocated' | undefined;
  /** Which shift was joined last. */
  private joined: string | undefined;
  /** Whose places the list shows. */
  private of: string | undefined;
  private readonly around: Around;
  private readonly doing: Doing;
  private readonly loading: Task<readonly unknown[], readonly MyShift[]>;
  private readonly continuing: Task<readonly unknown[], void>;

  constructor(around: Around) {
    this.around = around;
    const { room, who } = around;
    this.doing = new Doing(room, who);
    this.loading = new Task(room, {
      args: () => [around.client, who.signedIn, who.volunteer?.version, around.language, room.division, this.week, this.fits, this.free, this.skill] as const,
      task: async ([client], { signal }) => {
        if (who.person !== this.of) this.items = [];
        this.of = who.person;
        return client ? this.load(undefined, signal) : initialState;
      },
      onComplete: items => { this.items = items; },
    });
    this.continuing = new Task(room, { autoRun: false, task: async (_, { signal }) => { this.items = [...this.items, ...await this.load(this.next, signal)]; } });
  }

  render(): TemplateResult {
    const { around: { language }, loading } = this;
    const words = shiftsWords[language];
    const { status, error } = loading;
    return html`
      <h2 id="question" tabindex="-1">${words.title}</h2>
      ${this.renderFilters()}
      ${this.renderWeek()}
      <p class="said" role="status">${status === TaskStatus.PENDING ? words.loading : nothing}</p>
      ${status === TaskStatus.ERROR ? renderTrouble({ error, language, reading: true, onRetry: () => loading.run() })
        : status === TaskStatus.COMPLETE || this.items.length ? this.renderDays()
        : html`<div class="bones" aria-hidden="true">${[0, 1, 2].map(() => html`<div class="card row"><span class="bone"></span></div>`)}</div>`}
    `;
  }

  private renderFilters(): TemplateResult {
    const { around: { language, who }, here } = this;
    const words = shiftsWords[language];
    const press = (label: string, pressed: boolean, act: () => void, name: string) => html`<button type="button" class="button chip" part="filter" value=${name} aria-pressed=${pressed ? 'true' : 'false'} @click=${act}>${label}</button>`;
    return html`
      <div class="chips" role="group" aria-label=${words.filters}>
        ${who.volunteer ? press(words.fits, this.fits, () => this.filter({ fits: !this.fits }), 'fits') : nothing}
        ${press(words.free, this.free, () => this.filter({ free: !this.free }), 'free')}
        ${press(here === 'locating' ? words.locating : words.near, typeof here === 'object', () => void this.locate(), 'near')}
        <label class="chip"><span class="said">${words.skill}</span>
          <span class="select"><select part="filter" @change=${(event: Event) => this.filter({ skill: (event.target as HTMLSelectElement).value as Skill })}>
            <option value="" ?selected=${!this.skill}>${words.anySkill}</option>
            ${Skill.options.map(skill => html`<option value=${skill} ?selected=${skill === this.skill}>${volunteerWords[language].skill[skill]}</option>`)}
          </select></span>
        </label>
      </div>
      <p class="hint" role="status">${here === 'unlocated' ? words.unlocated : nothing}</p>
    `;
  }

  private renderWeek(): TemplateResult {
    const { around: { language }, week } = this;
    const words = shiftsWords[language];
    const [from, to] = [dayAt(week * daysShown), dayAt(week * daysShown + daysShown - 1)];
    return html`
      <div class="week">
        <span class="small quiet">${words.week(listDate(from, language), listDate(to, language))}</span>
        <span class="nowrap">
          ${week ? html`<button type="button" class="text" value="earlier" @click=${() => this.filter({ week: week - 1 })}>${words.earlier}</button>` : nothing}
          <button type="button" class="text" value="later" @click=${() => this.filter({ week: week + 1 })}>${words.later}</button>
        </span>
      </div>
    `;
  }

  private renderDays(): TemplateResult {
    const { around: { language }, items, continuing } = this;
    const words = shiftsWords[language];
    if (!items.length) return html`<div class="none">${nothingHere}<p>${words.none}</p><p class="hint">${words.noneTip}</p></div>`;
    const days = [...new Set(items.map(dayOf))];
    const named = (day: string) => (day === dayAt(0) ? `${words.today} ` : day === dayAt(1) ? `${words.tomorrow} ` : '') + listDate(day, language);
    return html`
      <div aria-busy=${this.loading.status === TaskStatus.PENDING ? 'true' : 'false'}>
        ${days.map(day => html`<h3 class="group">${named(day)}</h3><ul class="card rows">${items.filter(shift => dayOf(shift) === day).map(shift => this.renderShift(shift))}</ul>`)}
      </div>
      ${this.next ? html`<button type="button" class="button more" aria-disabled=${continuing.status === TaskStatus.PENDING ? 'true' : 'false'} @click=${() => continuing.run()}>${words.more}</button>` : nothing}
      ${continuing.status === TaskStatus.ERROR ? renderTrouble({ error: continuing.error, language, reading: true, onRetry: () => continuing.run() }) : nothing}
    `;
  }

  private renderShift(shift: MyShift): TemplateResult {
    const { around, doing, here } = this;
    const { language } = around;
    const far = typeof here === 'object' && shift.point ? distanceOf(metresBetween(here, shift.point), language) : undefined;
    return html`
      <li class="item" part="shift" data-id=${shift.id}>
        ${renderHead(shift, language, { far })}
        ${renderBadges(shift, language)}
        ${this.renderOutcome(shift)}
        ${doing.troubleOf(`join ${shift.id}`, language)}
        <div class="acts">${this.renderJoin(shift)}${renderDetails(shift, around)}</div>
      </li>
    `;
  }

  /** The one thing to press, or why there is none. */
  private renderJoin(shift: MyShift): TemplateResult | typeof nothing {
    const { around: { language, who, signIn, signUp }, doing } = this;
    const words = shiftsWords[language];
    const { id, state, mine, obstacle, free } = shift;
    if (state !== 'open' || (mine && mine.state !== 'left' && mine.state !== 'dropped')) return nothing;
    if (!who.signedIn) return html`<button type="button" class="button" part="join" @click=${signIn}>${words.signIn}</button>`;
    if (obstacle === 'sign-up') return html`<p class="why small">${words.obstacle[obstacle]}</p><button type="button" class="button" part="join" @click=${signUp}>${words.signUp}</button>`;
    // The badge says so.
    if (obstacle === 'late') return nothing;
    const why = obstacleOf(shift, language);
    if (why) return html`<p class="why small">${why}</p>`;
    const running = doing.runs(`join ${id}`);
    return html`<button type="button" class="button" part="join" aria-label=${`${running ? words.joining : free ? words.join : words.wait}${words.parted}${shift.title}`} aria-disabled=${running ? 'true' : 'false'} @click=${() => void this.join(id)}>${running ? words.joining : free ? words.join : words.wait}</button>`;
  }

  /** What came of joining, where it was pressed. */
  private renderOutcome({ id, mine }: MyShift): TemplateResult {
    const words = shiftsWords[this.around.language];
    const told = this.joined === id && mine ? (mine.state === 'joined' ? [words.joined, words.joinedText] : mine.state === 'waiting' ? [words.waits(mine.position ?? 1), words.waitsText] : undefined) : undefined;
    return html`<div role="status" tabindex="-1" id="joined-${id}">${told ? html`<div class="done"><p>${told[0]}</p><p class="then">${told[1]}</p></div>` : nothing}</div>`;
  }

  private async join(id: string): Promise<void> {
    const { around } = this;
    await this.doing.run<MyShift>(`join ${id}`, (client, how) => client.shifts.join(id, how), shift => {
      this.joined = id;
      this.take(shift);
      if (shift.mine) around.joined(shift, shift.mine.state);
      // The button that was pressed is gone.
      void around.room.updateComplete.then(() => around.room.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(`joined-${id}`)}`)?.focus());
    }, ({ current }) => {
      if (!current) return undefined;
      const shift = current as MyShift;
      this.take(shift);
      return obstacleOf(shift, around.language);
    });
  }

  private take(fresh: MyShift): void {
    this.items = this.items.map(shift => (shift.id === fresh.id ? fresh : shift));
    // What overlaps with it stands in the way of others now.
    void this.loading.run();
  }

  private filter(to: Partial<{ week: number; fits: boolean; free: boolean; skill: Skill | '' }>): void {
    Object.assign(this, to);
    this.around.room.requestUpdate();
  }

  private async locate(): Promise<void> {
    const { around: { host, room } } = this;
    if (typeof this.here === 'object') this.here = undefined;
    else {
      this.here = 'locating';
      room.requestUpdate();
      this.here = await host.locate().catch(() => 'unlocated' as const);
    }
    room.requestUpdate();
  }

  private async load(cursor: string | undefined, signal: AbortSignal): Promise<MyShift[]> {
    const { around: { client, who, room, language }, week, fits, free, skill } = this;
    const query = { from: dayAt(week * daysShown), days: daysShown, limit: 50, ...(room.division && { division: room.division }), ...(free && { free }), ...(skill && { skill }), ...(cursor && { cursor }) };
    const { items, next } = who.signedIn
      ? await who.ask((one, how) => one.shifts.fitting({ ...query, ...(fits && { fits }) }, { ...how, signal }))
      : await client!.shifts.list(query, { signal, language }).then(page => ({ ...page, items: page.items.map(unknown) }));
    this.next = next;
    return items;
  }
}
