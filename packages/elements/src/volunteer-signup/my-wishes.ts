import { wordsFault } from '@linli/contract/dispute-rules';
import type { MyWish, WishAction } from '@linli/contract/wish';
import { Task, initialState } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { renderArea, renderChoices } from '../shared/fields.ts';
import { Form } from '../shared/form.ts';
import { telOf } from '../shared/tel.ts';
import type { Around } from './around.ts';
import { Doing } from './doing.ts';
import { renderWishHead } from './wish-head.ts';
import { wishesWords } from './wishes.messages.ts';

interface Typed { readonly score: string; readonly words: string }
const blank: Typed = { score: '', words: '' };
/** What makes a wish come true. */
const achieving: readonly WishAction[] = ['fulfil', 'confirm'];

/** Wishes that one asked or claimed, and what may be done with them. */
export class MyWishes {
  private items: readonly MyWish[] = [];
  /** What is being done to which: it is asked about first. */
  private open: { readonly id: string; readonly act: WishAction } | undefined;
  /** Whose they are. */
  private of: string | undefined;
  private readonly form: Form<Typed>;
  private readonly around: Around;
  private readonly doing: Doing;

  constructor(around: Around) {
    this.around = around;
    const { room, who } = around;
    this.doing = new Doing(room, who);
    this.form = new Form<Typed>(room, blank, () => this.doing.edited());
    new Task(room, {
      args: () => [who.person, around.language] as const,
      task: async ([person], { signal }) => {
        if (!person) return initialState;
        if (person !== this.of) this.forget(person);
        this.items = (await who.ask(({ wishes }, how) => wishes.mine({ limit: 50 }, { ...how, signal }))).items;
        return true;
      },
    });
  }

  /** Whether one asked or claimed it. */
  has(id: string): boolean {
    return this.items.some(wish => wish.id === id);
  }

  take(fresh: MyWish): void {
    this.items = [fresh, ...this.items.filter(({ id }) => id !== fresh.id)];
    this.around.room.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const { items, around: { language } } = this;
    const words = wishesWords[language];
    return items.length ? html`<h3 class="group">${words.mine}</h3><ul class="card rows">${items.map(wish => this.renderWish(wish))}</ul>` : nothing;
  }

  /** Another person than before: nothing of theirs stays on the page. */
  private forget(person: string): void {
    this.of = person;
    this.items = [];
    this.open = undefined;
    this.form.value = blank;
  }

  private renderWish(wish: MyWish): TemplateResult {
    const { around: { language }, open, doing } = this;
    const words = wishesWords[language];
    const { id, role, contact, rating, can, events } = wish;
    // What one hopes to press stands first.
    const acts = [...can].sort((one, other) => Number(achieving.includes(other)) - Number(achieving.includes(one)));
    const note = events[0]?.by === 'office' || events[0]?.what === 'deny' ? events[0].note : undefined;
    return html`
      <li class="item" part="wish" data-id=${id}>
        <p class="small quiet">${words[role]}</p>
        ${renderWishHead(wish, language)}
        ${note ? html`<p class="small written">${note}</p>` : nothing}
        ${contact ? html`
          <div class="panel">
            <p><span class="quiet">${words.contact[role]}</span> <strong>${contact.name}</strong></p>
            ${contact.address ? html`<p><span class="quiet">${words.address}</span> ${contact.address}</p>` : nothing}
            ${contact.phone ? html`<a class="text" part="call" href=${telOf(contact.phone)}>${words.phone(contact.phone)}</a>` : nothing}
          </div>
        ` : nothing}
        ${rating ? html`<p class="small">${words.rated(words.scores[rating.score - 1]!)}</p>` : nothing}
        ${open?.id === id ? this.renderPanel(wish, open.act) : html`
          ${acts.map(act => doing.troubleOf(`${act} ${id}`, language))}
          <div class="actions">${acts.map(act => (words.act[act] ? html`<button type="button" class=${achieving.includes(act) ? 'button' : 'text'} part="act" value=${act} @click=${() => this.start({ id, act })}>${words.act[act]}</button>` : nothing))}</div>
        `}
      </li>
    `;
  }

  private renderPanel({ id }: MyWish, act: WishAction): TemplateResult {
    const { around: { language }, doing, form } = this;
    const words = wishesWords[language];
    const answers = act === 'confirm' || act === 'deny';
    const running = doing.runs(`${act} ${id}`);
    const faultAt = (path: keyof Typed) => {
      const code = form.faultAt(path);
      return code && (words.fault[`${path}:${code}`] ?? words.check);
    };
    const [label, hint, optional] = act === 'deny' ? [words.why, words.whyHint, undefined] : [act === 'confirm' ? words.thanks : words.note, undefined, words.optional];
    return html`
      <form class="panel" part="panel" novalidate autocomplete="off" @submit=${(event: Event) => { event.preventDefault(); void this.send(id, act); }}>
        <p id="wish-panel" tabindex="-1"><strong>${answers ? words.confirmTitle : words.sure[act]}</strong></p>
        ${act === 'confirm' ? renderChoices({ path: 'score', label: words.score, fault: faultAt('score'), value: form.value.score, choices: [5, 4, 3, 2, 1].map(value => ({ value: `${value}`, label: words.scores[value - 1]! })), onChange: score => form.set({ score }) }) : nothing}
        ${renderArea({ path: 'words', label, hint, optional, fault: faultAt('words'), longest: 300, left: words.left, value: form.value.words, onInput: text => form.set({ words: text }) })}
        ${doing.troubleOf(`${act} ${id}`, language)}
        <div class="actions">
          <button class="button primary" part="submit" aria-disabled=${running ? 'true' : 'false'}>${running ? words.sending : act === 'confirm' ? words.confirmYes : act === 'deny' ? words.denyNo : words.act[act]}</button>
          <button type="button" class="button" @click=${() => this.start(undefined)}>${words.cancel}</button>
        </div>
      </form>
    `;
  }

  private start(open: typeof this.open): void {
    this.open = open;
    this.form.set(blank);
    this.form.focus('wish-panel');
  }

  private async send(id: string, act: WishAction): Promise<void> {
    const { form, doing } = this;
    const { score, words } = form.value;
    const code = wordsFault(words, 300, { shortest: act === 'deny' ? 1 : 0, multiline: true });
    form.check([...(act === 'confirm' && !score ? [{ path: 'score', code: 'required' as const }] : []), ...(code ? [{ path: 'words', code }] : [])]);
    if (form.faults[0]) return form.focus(`f-${form.faults[0].path}`);
    const said = words.trim() || undefined;
    const note = said === undefined ? {} : { note: said };
    await doing.run<MyWish>(`${act} ${id}`, ({ wishes }, how) => {
      if (act === 'confirm' || act === 'deny') return wishes.confirm(id, { cameTrue: act === 'confirm', ...(act === 'confirm' && { score: Number(score) }), ...(said && { words: said }) }, how);
      return act === 'release' ? wishes.release(id, note, how) : act === 'fulfil' ? wishes.fulfil(id, note, how) : wishes.withdraw(id, note, how);
    }, wish => {
      this.open = undefined;
      this.take(wish);
    }, ({ current }) => {
      if (current) {
        this.open = undefined;
        this.take(current as MyWish);
      }
      return undefined;
    });
  }
}
