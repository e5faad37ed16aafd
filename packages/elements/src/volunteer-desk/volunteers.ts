import type { VolunteerCard } from '@linli/contract/desk-volunteer';
import { Skill, VolunteerKind } from '@linli/contract/volunteer';
import type { VolunteerQuery } from '@linli/contract/volunteer-desk';
import { isLinliError } from '@linli/sdk/error';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { nothingHere } from '../shared/art.ts';
import { Command } from '../shared/command.ts';
import { renderFailure } from '../shared/failure.ts';
import { renderText } from '../shared/fields.ts';
import { Focus } from '../shared/focus.ts';
import { Messages } from '../shared/messages.ts';
import { renderSelect } from '../shared/select.ts';
import { spanOf } from '../shared/shift-time.ts';
import type { Around, Section } from './around.ts';
import { Listing } from './listing.ts';
import { VolunteerView } from './volunteer-view.ts';
import { volunteersWords, type VolunteersWords } from './volunteers.messages.ts';

type Query = Pick<VolunteerQuery, 'kind' | 'skill'>;

/** 志愿者: a list in which names and phones are masked, a look-up that is on record, and one file open. */
export class VolunteerSection implements Section {
  private shown: string | undefined;
  private typed = '';
  private faulty = false;
  private looking = false;
  private found: readonly VolunteerCard[] | undefined;
  private readonly host: LitElement;
  private readonly around: Around;
  private readonly focus: Focus;
  private readonly messages: Messages<VolunteersWords>;
  private readonly listing: Listing<VolunteerCard, Query>;
  private readonly finding: Command<[words: string], readonly VolunteerCard[]>;
  private readonly page: VolunteerView;

  constructor(host: LitElement, around: Around) {
    this.host = host;
    this.around = around;
    this.focus = new Focus(host);
    this.messages = new Messages(host, volunteersWords);
    this.listing = new Listing<VolunteerCard, Query>(host, around, { section: 'volunteers', query: {}, keyOf: ({ id }) => id, ask: (desk, query, how) => desk.volunteers({ ...query, division: around.division() }, how) });
    this.finding = new Command(host, async (_, words): Promise<readonly VolunteerCard[]> => (await around.session.ask(client => client.volunteerDesk.lookUp({ words }, { language: around.language() }))).items, found => { this.found = found; });
    this.page = new VolunteerView(host, around, this.messages);
  }

  get unsent(): boolean {
    return this.page.unsent;
  }

  prepare(): void {
    this.page.enter(this.shown);
    if (this.around.section() !== 'volunteers') this.page.conceal();
  }

  renderSide(): TemplateResult {
    const { around, listing, looking, messages: { words } } = this;
    const shell = around.words();
    const names = around.names();
    const { kind, skill } = listing.query;
    return html`
      <div class="head"><h3 class="group">${shell.sections.volunteers}</h3><button class="text" @click=${() => this.refresh()}>${shell.refresh}</button></div>
      <button class="text" aria-expanded=${looking ? 'true' : 'false'} @click=${() => this.toggle()}>${words.lookUp}</button>
      ${looking ? this.renderLookUp() : nothing}
      <div class="facets">
        ${renderSelect({ path: 'filter.kind', label: words.kind, none: shell.any, value: kind, choices: VolunteerKind.options.map(value => ({ value, label: names.kind[value] })), onChange: value => listing.narrow({ kind: value as VolunteerKind | undefined }) })}
        ${renderSelect({ path: 'filter.skill', label: words.skill, none: shell.any, value: skill, choices: Skill.options.map(value => ({ value, label: names.skill[value] })), onChange: value => listing.narrow({ skill: value as Skill | undefined }) })}
      </div>
      ${listing.render(items => html`<ul class="card rows">${items.map(card => this.renderCard(card))}</ul>`, html`<div class="card cell none">${nothingHere}<h4>${words.none}</h4><p class="quiet">${words.noneHint}</p></div>`)}
    `;
  }

  renderMain(): TemplateResult | undefined {
    return this.shown === undefined ? undefined : this.page.render();
  }

  refresh(): void {
    this.listing.refresh();
    this.page.renew();
  }

  open(id: string): void {
    this.shown = id;
    this.around.opened('volunteers', id);
  }

  close(): void {
    this.shown = undefined;
    this.prepare();
  }

  hide(): void {
    this.listing.page = this.found = undefined;
    this.typed = '';
    this.page.hide();
  }

  forget(): void {
    this.close();
    this.hide();
    this.looking = this.faulty = false;
    this.finding.forget();
    this.listing.forget();
    this.page.forget();
  }

  private renderLookUp(): TemplateResult {
    const { around, found, finding, messages: { words } } = this;
    return html`
      <form class="card cell look-up" novalidate @submit=${(event: Event) => this.onSubmit(event)}>
        ${renderText({ path: 'look-up', label: words.lookUpLabel, hint: words.lookUpHint, longest: 40, value: this.typed, fault: this.faulty ? words.lookUpFault : undefined, onInput: typed => this.onInput(typed) })}
        <button class="button go" part="submit" aria-disabled=${finding.running ? 'true' : nothing}>${words.find}</button>
      </form>
      ${this.faulty ? nothing : renderFailure(finding.error, around.language(), () => finding.retry())}
      <p class="group" role="status">${found ? words.found(found.length) : nothing}</p>
      ${found?.length ? html`<ul class="card rows">${found.map(card => this.renderCard(card))}</ul>` : nothing}
    `;
  }

  private renderCard({ id, name, phone, division, skills, minor, callable, totals }: VolunteerCard): TemplateResult {
    const { around, messages: { words } } = this;
    const names = around.names();
    return html`
      <li class="row chevron ${id === this.shown ? 'current' : ''}">
        <div class="grow">
          <h4 class="title"><button class="whole" part="row" data-id=${id} aria-current=${id === this.shown ? 'true' : nothing} @click=${() => this.open(id)}>${name}</button></h4>
          <p class="small quiet dots"><span class="nowrap">${phone}</span><span>${division.name}</span>${totals.minutes ? html`<span class="nowrap">${words.served(spanOf(totals.minutes, around.language()))}</span>` : nothing}</p>
          ${skills.length ? html`<p class="small dots">${skills.map(skill => html`<span>${names.skill[skill]}</span>`)}</p>` : nothing}
          ${minor || callable ? html`<p class="marks">${minor ? html`<span class="badge warn">${words.minor}</span>` : nothing}${callable ? html`<span class="badge">${words.callable}</span>` : nothing}</p>` : nothing}
        </div>
      </li>
    `;
  }

  private toggle(): void {
    this.looking = !this.looking;
    this.found = undefined;
    this.typed = '';
    this.faulty = false;
    this.finding.forget();
    this.host.requestUpdate();
  }

  private onInput(typed: string): void {
    this.typed = typed;
    this.faulty = false;
    this.finding.forget();
    this.host.requestUpdate();
  }

  private async onSubmit(event: Event): Promise<void> {
    event.preventDefault();
    this.found = undefined;
    this.faulty = !this.typed.trim();
    if (!this.faulty) {
      await this.finding.run(this.typed.trim());
      const { error } = this.finding;
      this.faulty = isLinliError(error) && error.kind === 'invalid';
    }
    if (this.faulty) this.focus.to('#f-look-up');
    this.host.requestUpdate();
  }
}
