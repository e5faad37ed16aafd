import type { MyCallUp } from '@linli/contract/call-up';
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { callTo } from '../shared/call.ts';
import { listMoment } from '../shared/dates.ts';
import { renderArea } from '../shared/fields.ts';
import { volunteerWords } from '../shared/volunteer.messages.ts';
import type { Around } from './around.ts';
import { Doing } from './doing.ts';
import { programmeWords } from './programme.messages.ts';

/** Call-ups that wait for an answer, before everything else; one that was answered may be answered anew. */
export class CallUps {
  private items: readonly MyCallUp[] = [];
  private readonly notes = new Map<string, string>();
  /** Which is being answered anew. */
  private again: string | undefined;
  private readonly around: Around;
  private readonly doing: Doing;

  constructor(around: Around) {
    this.around = around;
    const { room, who } = around;
    this.doing = new Doing(room, who);
    // Told beside everything else: where it does not come, nothing is said.
    new Task(room, {
      args: () => [who.volunteer?.id, around.language] as const,
      task: async ([volunteer], { signal }) => {
        this.items = volunteer ? (await who.ask((client, how) => client.volunteers.callUps({}, { ...how, signal }))).items.filter(({ state }) => state === 'open') : [];
      },
    });
  }

  render(): TemplateResult[] {
    return this.items.map(item => this.renderItem(item));
  }

  private renderItem({ id, state, words: text, at, place, office, phone, skills, mine, language: told }: MyCallUp): TemplateResult {
    const { language } = this.around;
    const words = programmeWords[language];
    const names = volunteerWords[language].skill;
    const asking = state === 'open' && (!mine || this.again === id);
    return html`
      <section class="card ask" part="call-up" aria-labelledby="call-up-${id}">
        <h3 id="call-up-${id}"><span class="badge warn">${words.callUp}</span> ${office}</h3>
        <p lang=${told}>${text}</p>
        <p><strong>${words.callUpAt(listMoment(at, language), place)}</strong></p>
        ${skills.length ? html`<p class="small quiet dots">${skills.map(skill => html`<span class="nowrap">${names[skill]}</span>`)}</p>` : nothing}
        ${asking ? this.renderAnswer(id) : html`
          <p role="status">${state === 'closed' ? words.closed : mine ? words.answered[mine.comes ? 'yes' : 'no'] : nothing}</p>
          ${state === 'open' ? html`<button type="button" class="text" @click=${() => this.reopen(id)}>${words.again}</button>` : nothing}
        `}
        ${phone ? callTo(phone, language) : nothing}
        ${this.doing.troubleOf(id, language)}
      </section>
    `;
  }

  private renderAnswer(id: string): TemplateResult {
    const words = programmeWords[this.around.language];
    const onInput = (note: string) => {
      this.notes.set(id, note);
      this.doing.edited();
    };
    return html`
      ${renderArea({ path: `call-up-${id}`, label: words.note, hint: words.noteHint, optional: words.optional, longest: 200, left: words.left, value: this.notes.get(id), onInput })}
      <div class="actions">
        <button type="button" class="button primary" part="submit" value="yes" @click=${() => void this.answer(id, true)}>${words.comes}</button>
        <button type="button" class="button" value="no" @click=${() => void this.answer(id, false)}>${words.comesNot}</button>
      </div>
    `;
  }

  private reopen(id: string): void {
    this.again = id;
    this.around.room.requestUpdate();
  }

  private async answer(id: string, comes: boolean): Promise<void> {
    const note = this.notes.get(id)?.trim();
    await this.doing.run<MyCallUp>(id, (client, how) => client.volunteers.answerCallUp(id, { comes, ...(note && { note }) }, how), fresh => this.take(fresh), ({ current }) => {
      if (current) this.take(current as MyCallUp);
      return undefined;
    });
  }

  private take(fresh: MyCallUp): void {
    this.again = undefined;
    this.items = this.items.map(item => (item.id === fresh.id ? fresh : item));
  }
}
