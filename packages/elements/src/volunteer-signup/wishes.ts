import type { MyWish, Wish } from '@linli/contract/wish';
import { Task, TaskStatus, initialState } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { lazily } from '../shared/lazy.ts';
import { renderTrouble } from '../shared/trouble.ts';
import type { Around } from './around.ts';
import { Doing } from './doing.ts';
import { MyWishes } from './my-wishes.ts';
import { renderWishHead } from './wish-head.ts';
import { wishesWords } from './wishes.messages.ts';

/** Small wishes: those that wait for somebody, one's own, and a form for another. */
export class WishesView {
  private items: readonly Wish[] = [];
  private next: string | undefined;
  private asking = false;
  private said: 'sent' | undefined;
  /** Which was claimed last. */
  private claimed: string | undefined;
  private readonly around: Around;
  private readonly doing: Doing;
  private readonly own: MyWishes;
  private readonly loading: Task<readonly unknown[], true>;
  private readonly continuing: Task<[], void>;
  private readonly forms;

  constructor(around: Around) {
    this.around = around;
    const { room, who } = around;
    this.doing = new Doing(room, who);
    this.own = new MyWishes(around);
    this.forms = lazily(room, async () => new (await import('./wish-form.ts')).WishForm(around, wish => this.onAsked(wish), () => this.close()));
    this.loading = new Task(room, {
      args: () => [around.client, around.language, room.division] as const,
      task: async ([client], { signal }) => {
        if (!client) return initialState;
        await this.load(undefined, signal);
        return true;
      },
    });
    this.continuing = new Task(room, { autoRun: false, task: (_, { signal }) => this.load(this.next, signal) });
  }

  render(): TemplateResult {
    const { around: { language, who }, loading, asking } = this;
    const words = wishesWords[language];
    if (asking) return this.forms()?.render() ?? html`<div class="bones" aria-hidden="true"><div class="card row"><span class="bone"></span></div></div>`;
    const { status, error } = loading;
    return html`
      <h2 id="question" tabindex="-1">${words.title}</h2>
      <p class="hint">${words.intro}</p>
      ${this.said ? html`<p class="done" role="status">${words[this.said]}</p>` : nothing}
      <button type="button" class="button go" part="ask" @click=${() => this.ask()}>${who.signedIn ? words.ask : words.askFirst}</button>
      <p class="said" role="status">${status === TaskStatus.PENDING ? words.loading : nothing}</p>
      ${who.signedIn ? this.own.render() : nothing}
      <h3 class="group">${words.open}</h3>
      ${status === TaskStatus.ERROR ? renderTrouble({ error, language, reading: true, onRetry: () => loading.run() })
        : status === TaskStatus.COMPLETE || this.items.length ? this.renderList() : nothing}
    `;
  }

  private renderList(): TemplateResult {
    const { around: { language }, items, next, continuing } = this;
    const words = wishesWords[language];
    if (!items.length) return html`<p class="hint">${words.none}</p>`;
    return html`
      <ul class="card rows">${items.map(wish => this.renderWish(wish))}</ul>
      ${next ? html`<button type="button" class="button more" aria-disabled=${continuing.status === TaskStatus.PENDING ? 'true' : 'false'} @click=${() => continuing.run([])}>${words.more}</button>` : nothing}
    `;
  }

  private renderWish(wish: Wish): TemplateResult {
    const { around: { language, who, signIn, signUp }, doing } = this;
    const words = wishesWords[language];
    const { id, state } = wish;
    const running = doing.runs(`claim ${id}`);
    const button = !who.signedIn ? html`<button type="button" class="button" part="claim" @click=${signIn}>${words.signIn}</button>`
      : !who.volunteer ? html`<button type="button" class="button" part="claim" @click=${signUp}>${words.signUp}</button>`
      : html`<button type="button" class="button" part="claim" aria-disabled=${running ? 'true' : 'false'} @click=${() => void this.claim(id)}>${running ? words.claiming : words.claim}</button>`;
    return html`
      <li class="item" part="wish" data-id=${id}>
        ${renderWishHead(wish, language)}
        <div role="status" tabindex="-1" id="claimed-${id}">${this.claimed === id ? html`<div class="done"><p>${words.claimed}</p><p class="then">${words.claimedText}</p></div>` : nothing}</div>
        ${doing.troubleOf(`claim ${id}`, language)}
        ${state === 'open' && !this.own.has(id) ? html`<div class="acts">${button}</div>` : nothing}
      </li>
    `;
  }

  private async claim(id: string): Promise<void> {
    const { around: { language, room } } = this;
    const words = wishesWords[language];
    await this.doing.run<MyWish>(`claim ${id}`, ({ wishes }, how) => wishes.claim(id, {}, how), wish => {
      this.claimed = id;
      this.own.take(wish);
      this.take(wish);
      void room.updateComplete.then(() => room.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(`claimed-${id}`)}`)?.focus());
    }, ({ kind, fields: [fault], current }) => {
      if (current) this.take(current as Wish);
      return kind !== 'conflict' ? undefined : fault && fault.path !== 'state' ? words.most : words.taken;
    });
  }

  private take(fresh: Wish): void {
    this.items = this.items.map(wish => (wish.id === fresh.id ? { ...wish, state: fresh.state } : wish));
  }

  private ask(): void {
    const { who, signIn } = this.around;
    if (!who.signedIn) return signIn();
    this.asking = true;
    this.said = undefined;
    this.focus();
  }

  private onAsked(wish: MyWish): void {
    this.own.take(wish);
    this.said = 'sent';
    this.close();
  }

  private close(): void {
    this.asking = false;
    this.focus();
  }

  private focus(): void {
    const { room } = this.around;
    room.requestUpdate();
    void room.updateComplete.then(() => room.renderRoot.querySelector<HTMLElement>('#question')?.focus());
  }

  private async load(cursor: string | undefined, signal: AbortSignal): Promise<void> {
    const { around: { client, language, room: { division } } } = this;
    const { items, next } = await client!.wishes.list({ limit: 20, ...(division && { division }), ...(cursor && { cursor }) }, { signal, language });
    this.items = cursor ? [...this.items, ...items] : items;
    this.next = next;
  }
}
