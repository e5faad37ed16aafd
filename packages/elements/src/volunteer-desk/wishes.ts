import type { DeskWish } from '@linli/contract/desk-wish';
import type { DeskWishQuery } from '@linli/contract/volunteer-desk';
import { WishState } from '@linli/contract/wish';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { nothingHere } from '../shared/art.ts';
import { listDate } from '../shared/dates.ts';
import { Messages } from '../shared/messages.ts';
import { renderSelect } from '../shared/select.ts';
import type { Around, Section } from './around.ts';
import { Listing } from './listing.ts';
import { colourOf, WishView } from './wish-view.ts';
import { wishesWords, type WishesWords } from './wishes.messages.ts';

type Query = Pick<DeskWishQuery, 'state'>;

/** 微心愿: those to be read first, and one open. */
export class WishSection implements Section {
  /** As it was when last seen: an act may take it out of the list. */
  private shown: DeskWish | undefined;
  private readonly around: Around;
  private readonly messages: Messages<WishesWords>;
  private readonly listing: Listing<DeskWish, Query>;
  private readonly page: WishView;

  constructor(host: LitElement, around: Around) {
    this.around = around;
    this.messages = new Messages(host, wishesWords);
    this.listing = new Listing<DeskWish, Query>(host, around, { section: 'wishes', query: {}, keyOf: ({ id }) => id, ask: (desk, query, how) => desk.wishes({ ...query, division: around.division() }, how) });
    this.page = new WishView(host, around, this.messages, fresh => {
      this.listing.take(fresh);
      if (this.shown?.id === fresh.id) this.shown = fresh;
    });
  }

  get unsent(): boolean {
    return this.page.unsent;
  }

  prepare(): void {
    this.page.enter(this.shown?.id);
  }

  renderSide(): TemplateResult {
    const { around, listing, messages: { words } } = this;
    const shell = around.words();
    const names = around.names();
    return html`
      <div class="head"><h3 class="group">${shell.sections.wishes}</h3><button class="text" @click=${() => this.refresh()}>${shell.refresh}</button></div>
      ${renderSelect({ path: 'filter.state', label: shell.state, none: words.all, value: listing.query.state, choices: WishState.options.map(value => ({ value, label: names.wishState[value] })), onChange: value => listing.narrow({ state: value as WishState | undefined }) })}
      <div class="after">${listing.render(items => html`<ul class="card rows">${items.map(wish => this.renderRow(wish))}</ul>`, html`<div class="card cell none">${nothingHere}<h4>${words.none}</h4><p class="quiet">${words.noneHint}</p></div>`)}</div>
    `;
  }

  renderMain(): TemplateResult | undefined {
    const { shown } = this;
    return shown && this.page.render(this.listing.find(shown.id) ?? shown);
  }

  refresh(): void {
    this.listing.refresh();
  }

  open(id: string): void {
    this.shown = this.listing.find(id);
    this.around.opened('wishes', id);
  }

  close(): void {
    this.shown = undefined;
    this.prepare();
  }

  hide(): void {
    this.listing.page = undefined;
  }

  forget(): void {
    this.close();
    this.listing.forget();
    this.page.forget();
  }

  private renderRow({ id, kind, state, text, division, by, askedAt }: DeskWish): TemplateResult {
    const { around } = this;
    const names = around.names();
    const open = id === this.shown?.id;
    return html`
      <li class="row chevron ${open ? 'current' : ''}">
        <div class="grow">
          <h4 class="title"><button class="whole" part="row" data-id=${id} aria-current=${open ? 'true' : nothing} @click=${() => this.open(id)}>${names.wishKind[kind]}</button></h4>
          <p class="small two-lines">${text}</p>
          <p class="small quiet dots"><span>${division.name}</span><span class="nowrap">${listDate((by ?? askedAt).slice(0, 10), around.language())}</span></p>
          <p class="marks"><span class="badge ${colourOf(state)}">${names.wishState[state]}</span></p>
        </div>
      </li>
    `;
  }
}
