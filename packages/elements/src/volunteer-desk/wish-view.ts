import type { DeskWish, WishActionDraft } from '@linli/contract/desk-wish';
import type { WishState } from '@linli/contract/wish';
import { wishFlow } from '@linli/contract/wish-flow';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { formalDate, listMoment } from '../shared/dates.ts';
import { deskPageStyles } from '../shared/desk-page.styles.ts';
import { faultSentence } from '../shared/fault.messages.ts';
import { renderArea } from '../shared/fields.ts';
import type { Messages } from '../shared/messages.ts';
import { renderTimeline } from '../shared/timeline.ts';
import { timelineStyles } from '../shared/timeline.styles.ts';
import { wear } from '../shared/wear.ts';
import type { Around } from './around.ts';
import type { WishesWords } from './wishes.messages.ts';
import { Writing } from './writing.ts';

type Action = WishActionDraft['action'];
interface Values { readonly note?: string | undefined }
interface Begun { readonly action: Action; readonly values: Values }

const actions: readonly Action[] = ['publish', 'record-confirmation', 'take-back', 'decline'];
/** What waits for somebody here stands out. */
export const colourOf = (state: WishState): string => (state === 'asked' || state === 'fulfilled' ? 'warn' : state === 'open' ? 'info' : state === 'confirmed' ? 'ok' : '');

const pair = (key: string, value: unknown) => html`<div class="pair"><dt>${key}</dt><dd>${value}</dd></div>`;

/** One wish: what is wished, what may be done with it, and what was. What is half written waits with its wish. */
export class WishView {
  private id: string | undefined;
  private begun: Action | undefined;
  private done: Action | undefined;
  private last: Action = 'publish';
  private readonly waiting = new Map<string, Begun>();
  private readonly around: Around;
  private readonly messages: Messages<WishesWords>;
  private readonly writing: Writing<Values, WishActionDraft, DeskWish>;

  /** `onFresh` takes in what a wish is like now. */
  constructor(host: LitElement, around: Around, messages: Messages<WishesWords>, onFresh: (fresh: DeskWish) => void) {
    this.around = around;
    this.messages = messages;
    this.writing = new Writing<Values, WishActionDraft, DeskWish>(host, around, {
      blank: () => ({}), onFresh, send: (desk, id, draft, how) => desk.actOnWish(id, draft, how),
      onDone: fresh => {
        onFresh(fresh);
        this.onDone(fresh);
      },
    });
    wear(host, deskPageStyles, timelineStyles);
  }

  get unsent(): boolean {
    return this.waiting.size > 0 || this.writing.touched;
  }

  /** Opens a wish, or leaves it. */
  enter(id: string | undefined): void {
    if (id === this.id) return;
    if (this.id !== undefined) {
      if (this.begun && this.writing.touched) this.waiting.set(this.id, { action: this.begun, values: this.writing.form.value });
      else this.waiting.delete(this.id);
    }
    this.id = id;
    this.done = undefined;
    const waiting = id === undefined ? undefined : this.waiting.get(id);
    this.begun = waiting?.action;
    this.writing.begin(waiting?.values ?? {}, !!waiting);
  }

  forget(): void {
    this.enter(undefined);
    this.waiting.clear();
  }

  render(wish: DeskWish): TemplateResult {
    const { around, messages: { words } } = this;
    const [language, names] = [around.language(), around.names()];
    const { kind, state, text, skills, division, by, askedAt, asker, claimer, rating } = wish;
    return html`
      <article part="wish">
        <h2 tabindex="-1" id="heading">${names.wishKind[kind]}</h2>
        <p class="marks"><span class="badge ${colourOf(state)}">${names.wishState[state]}</span></p>
        <p class="told card cell after">${text}</p>
        <dl class="card rows pairs-card after">
          ${pair(words.place, division.name)}${by ? pair(words.by, formalDate(by, language)) : nothing}
          ${skills.length ? pair(words.skills, html`<span class="dots">${skills.map(skill => html`<span>${names.skill[skill]}</span>`)}</span>`) : nothing}
          ${pair(words.asker, asker)}
          ${claimer ? pair(words.claimer, html`${claimer.name} <button class="text" @click=${() => around.visit(claimer.id)}>${words.seeClaimer}</button>`) : nothing}
          ${pair(words.askedAt, listMoment(askedAt, language))}
          ${rating ? pair(words.rating, html`${words.score(rating.score)}${rating.words ? html`<br />${rating.words}` : nothing}`) : nothing}
        </dl>
        <section class="card cell next" aria-labelledby="next">${this.begun ? this.renderForm(this.begun, wish) : this.renderSteps(wish)}</section>
        ${this.renderHistory(wish)}
      </article>
    `;
  }

  private renderSteps(wish: DeskWish): TemplateResult {
    const { around, done, writing, messages: { words } } = this;
    const possible = actions.filter(action => wish.can.includes(action));
    return html`
      <h3 id="next" tabindex="-1">${words.do}</h3>
      ${done ? html`<p class="done" id="done" tabindex="-1">${words.done(words.action[done])}</p>` : nothing}
      ${possible.length ? nothing : html`<p class="quiet">${words.waiting}</p>`}
      ${possible.includes('publish') ? html`
        <p class="quiet">${words.explain.publish}</p>
        <button class="button primary go" part="action" data-action="publish" aria-disabled=${writing.running ? 'true' : nothing} @click=${() => this.act('publish', wish)}>${writing.running ? around.words().sending : words.action.publish}</button>
      ` : nothing}
      ${this.writing.renderTrouble(html`<p>${around.names().wishState[wish.state]}</p>`)}
      <ul class="actions after">${possible.filter(action => action !== 'publish').map(action => html`<li><button class="chip" part="action" data-action=${action} @click=${() => this.begin(action)}>${words.action[action]}</button></li>`)}</ul>
    `;
  }

  private renderForm(action: Action, wish: DeskWish): TemplateResult {
    const { around, writing, messages: { words } } = this;
    const { form } = writing;
    const shell = around.words();
    const sentenceOf = (path: string) => {
      const code = form.faultAt(path);
      return code && faultSentence(code, path === 'action' ? words.action[action] : words.note[action], around.language());
    };
    const possible = wish.can.includes(action);
    return html`
      <form novalidate @submit=${(event: Event) => this.onSubmit(event, action, wish)}>
        <h3 id="next" tabindex="-1">${words.action[action]}</h3>
        <p class="quiet">${words.explain[action]}</p>
        ${writing.renderFaults(sentenceOf)}${writing.renderTrouble(html`<p>${around.names().wishState[wish.state]}</p>`)}
        ${renderArea({ path: 'note', label: words.note[action], fault: sentenceOf('note'), longest: 300, left: shell.charsLeft, value: form.value.note, onInput: note => form.set({ note }) })}
        <div class="actions-row">
          ${possible ? html`<button class="button primary go" part="submit" aria-disabled=${writing.running ? 'true' : nothing}>${writing.running ? shell.sending : words.action[action]}</button>` : nothing}
          <button type="button" class="text" @click=${() => this.leave()}>${shell.cancel}</button>
        </div>
      </form>
    `;
  }

  private renderHistory({ events }: DeskWish): TemplateResult {
    const { around, messages: { words } } = this;
    const items = events.map(({ at, what, by, note }, index) => ({ title: words.event[what], at, when: listMoment(at, around.language()), who: words.who[by], note, mark: index === 0 ? 'now' as const : undefined }));
    return html`<section aria-labelledby="history"><h3 class="group" id="history">${words.history}</h3><div class="card">${renderTimeline(items, words.history)}</div></section>`;
  }

  private begin(action: Action): void {
    this.begun = action;
    this.done = undefined;
    this.writing.begin();
    this.writing.form.focus('next');
  }

  private leave(): void {
    if (this.id !== undefined) this.waiting.delete(this.id);
    this.begun = undefined;
    this.writing.begin();
    this.writing.form.focus('next');
  }

  private act(action: Action, { id, version }: DeskWish): void {
    this.last = action;
    void this.writing.submit(id, { version, action });
  }

  private onSubmit(event: Event, action: Action, { id, version }: DeskWish): void {
    event.preventDefault();
    const note = this.writing.form.value.note?.trim() ?? '';
    this.last = action;
    void this.writing.submit(id, { version, action, ...(note && { note }) }, !note && wishFlow[action].note ? [{ path: 'note', code: 'required' }] : note.length > 300 ? [{ path: 'note', code: 'too-long' }] : []);
  }

  private onDone({ id }: DeskWish): void {
    this.waiting.delete(id);
    this.around.handled('wish', id, this.last);
    if (id !== this.id) return;
    this.begun = undefined;
    this.done = this.last;
    this.writing.begin();
    this.writing.form.focus('done');
  }
}
