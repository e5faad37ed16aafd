import type { PlaceDraft } from '@linli/contract/desk-shift';
import type { DeskCallUp } from '@linli/contract/desk-wish';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { nothingHere } from '../shared/art.ts';
import { listMoment } from '../shared/dates.ts';
import { deskPageStyles } from '../shared/desk-page.styles.ts';
import { Messages } from '../shared/messages.ts';
import { wear } from '../shared/wear.ts';
import type { Around, Section } from './around.ts';
import { CallUpForm } from './call-up-form.ts';
import { callUpsWords, type CallUpsWords } from './call-ups.messages.ts';
import { Listing } from './listing.ts';
import { Writing } from './writing.ts';

const pair = (key: string, value: unknown) => html`<div class="pair"><dt>${key}</dt><dd>${value}</dd></div>`;

/** 应急召集: who was called, how many come, and the form of a new one. */
export class CallUpSection implements Section {
  private shown: DeskCallUp | 'new' | undefined;
  private closing = false;
  private sent = false;
  private readonly host: LitElement;
  private readonly around: Around;
  private readonly messages: Messages<CallUpsWords>;
  private readonly listing: Listing<DeskCallUp, object>;
  private readonly form: CallUpForm;
  private readonly ending: Writing<object, PlaceDraft, DeskCallUp>;

  constructor(host: LitElement, around: Around) {
    this.host = host;
    this.around = around;
    this.messages = new Messages(host, callUpsWords);
    this.listing = new Listing<DeskCallUp, object>(host, around, { section: 'callUps', query: {}, keyOf: ({ id }) => id, ask: (desk, query, how) => desk.callUps(query, how) });
    this.form = new CallUpForm(host, around, this.messages, { onSent: fresh => this.onSent(fresh), onLeave: () => around.back() });
    this.ending = new Writing<object, PlaceDraft, DeskCallUp>(host, around, {
      blank: () => ({}), send: (desk, id, draft, how) => desk.closeCallUp(id, draft, how), onFresh: fresh => this.take(fresh),
      onDone: fresh => {
        this.closing = false;
        this.take(fresh);
        around.handled('call-up', fresh.id, 'close');
        this.ending.form.focus('heading');
      },
    });
    wear(host, deskPageStyles);
  }

  get unsent(): boolean {
    return this.form.unsent;
  }

  prepare(): void {}

  renderSide(): TemplateResult {
    const { around, listing, messages: { words } } = this;
    const shell = around.words();
    return html`
      <p class="after"><button class="button wide-button" part="open" @click=${() => this.begin()}>${words.new}</button></p>
      <div class="head"><h3 class="group">${shell.sections.callUps}</h3><button class="text" @click=${() => this.refresh()}>${shell.refresh}</button></div>
      ${listing.render(items => html`<ul class="card rows">${items.map(one => this.renderRow(one))}</ul>`, html`<div class="card cell none">${nothingHere}<h4>${words.none}</h4></div>`)}
    `;
  }

  renderMain(): TemplateResult | undefined {
    const { shown } = this;
    return !shown ? undefined : shown === 'new' ? this.form.render() : this.renderCallUp(this.listing.find(shown.id) ?? shown);
  }

  refresh(): void {
    this.listing.refresh();
  }

  open(id: string): void {
    this.show(this.listing.find(id), id);
  }

  close(): void {
    this.show(undefined);
  }

  hide(): void {
    this.listing.page = undefined;
    if (this.shown !== 'new') this.shown = undefined;
  }

  forget(): void {
    this.shown = undefined;
    this.listing.forget();
    this.form.forget();
  }

  private renderRow(one: DeskCallUp): TemplateResult {
    const { around, shown, messages: { words } } = this;
    const { id, words: told, state, reached, coming, sentAt } = one;
    const open = typeof shown === 'object' && shown.id === id;
    return html`
      <li class="row chevron ${open ? 'current' : ''}">
        <div class="grow">
          <h4 class="title"><button class="whole" part="row" data-id=${id} aria-current=${open ? 'true' : nothing} @click=${() => this.open(id)}><span class="two-lines">${told}</span></button></h4>
          <p class="small limit">${words.counts(coming, reached)}</p>
          <p class="small quiet">${listMoment(sentAt, around.language())}</p>
          <p class="marks"><span class="badge ${state === 'open' ? 'info' : ''}">${words.state[state]}</span></p>
        </div>
      </li>
    `;
  }

  private renderCallUp(one: DeskCallUp): TemplateResult {
    const { around, messages: { words } } = this;
    const [language, names] = [around.language(), around.names()];
    const { state, skills, division, place, at, sentAt, closedAt, reached, coming, notComing, words: told } = one;
    return html`
      <article part="call-up">
        <h2 tabindex="-1" id="heading">${told}</h2>
        <p class="marks"><span class="badge ${state === 'open' ? 'info' : ''}">${words.state[state]}</span></p>
        ${this.sent ? html`<p class="done" role="status">${reached ? words.sent(reached) : words.sentNone}</p>` : nothing}
        <ul class="sums after">
          ${([[words.coming, coming], [words.notComing, notComing], [words.unanswered, Math.max(0, reached - coming - notComing)], [words.reached, reached]] as const).map(([label, count]) => html`<li class="card cell"><b>${words.people(count)}</b><span class="small quiet">${label}</span></li>`)}
        </ul>
        <dl class="card rows pairs-card after">
          ${pair(words.when, html`<b>${listMoment(at, language)}</b>`)}${pair(words.place, place)}${pair(words.area, division.name)}
          ${pair(words.skills, skills.length ? html`<span class="dots">${skills.map(skill => html`<span>${names.skill[skill]}</span>`)}</span>` : words.anySkill)}
          ${pair(words.sentAt, listMoment(sentAt, language))}${closedAt ? pair(words.closedAt, listMoment(closedAt, language)) : nothing}
        </dl>
        ${state === 'open' ? this.renderClose(one) : nothing}
        ${this.renderComers(one)}
      </article>
    `;
  }

  /** Asked once, in its place. */
  private renderClose({ id, version }: DeskCallUp): TemplateResult {
    const { around, ending, messages: { words } } = this;
    return html`
      <section class="card cell next">
        <p class="actions-row">
          <button class="button" @click=${() => this.refresh()}>${words.refresh}</button>
          ${this.closing ? nothing : html`<button class="text" part="action" data-action="close" @click=${() => this.ask(true)}>${words.close}</button>`}
        </p>
        ${this.closing ? html`
          <p class="quiet" role="status">${words.closeHint}</p>
          <p class="actions-row">
            <button class="button primary" part="submit" aria-disabled=${ending.running ? 'true' : nothing} @click=${() => ending.submit(id, { version })}>${ending.running ? around.words().sending : words.closeYes}</button>
            <button class="text" @click=${() => this.ask(false)}>${around.words().cancel}</button>
          </p>
        ` : nothing}
        ${ending.renderTrouble()}
      </section>
    `;
  }

  private renderComers({ comers }: DeskCallUp): TemplateResult {
    const { around, messages: { words } } = this;
    return html`
      <section aria-labelledby="comers">
        <h3 class="group" id="comers">${words.comers}</h3>
        ${comers.length ? html`<ul class="card rows">${comers.map(({ volunteer, name, phone, note }) => html`
          <li class="row chevron"><div class="grow"><h4 class="title"><button class="whole" aria-label=${words.see(name)} @click=${() => around.visit(volunteer)}>${name}</button></h4><p class="small quiet nowrap">${phone}</p>${note ? html`<p class="told">${note}</p>` : nothing}</div></li>
        `)}</ul>` : html`<p class="card cell">${words.noComers}</p>`}
      </section>
    `;
  }

  private begin(): void {
    this.show('new', 'new');
  }

  private show(shown: DeskCallUp | 'new' | undefined, id?: string): void {
    this.shown = shown;
    this.sent = this.closing = false;
    this.ending.begin();
    if (id !== undefined) this.around.opened('callUps', id);
  }

  private ask(closing: boolean): void {
    this.closing = closing;
    this.ending.begin();
    this.host.requestUpdate();
  }

  private take(fresh: DeskCallUp): void {
    this.listing.take(fresh);
    if (typeof this.shown === 'object' && this.shown.id === fresh.id) this.shown = fresh;
  }

  private onSent(fresh: DeskCallUp): void {
    this.show(fresh, fresh.id);
    this.sent = true;
    this.listing.refresh();
    this.around.handled('call-up', fresh.id, 'send');
  }
}
