import type { DeskCase, DeskParty, RevealDraft, Revealed } from '@linli/contract/desk';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { Command } from '../shared/command.ts';
import { renderFailure } from '../shared/failure.ts';
import { renderChoices } from '../shared/fields.ts';
import { Focus } from '../shared/focus.ts';
import type { Around } from './around.ts';
import type { CaseViewWords, PartyField } from './case-view.messages.ts';
import type { Invitations } from './invitations.ts';

type Purpose = RevealDraft['purpose'];
/** A masked field that somebody wants to read. */
interface Wanted { readonly party: DeskParty; readonly field: PartyField }
interface PartiesView { readonly shown: DeskCase; readonly words: CaseViewWords; readonly invitations: Invitations }

/** Milliseconds for which a masked field can be read. */
const glimpse = 60_000;

const partyFields: readonly PartyField[] = ['name', 'phone', 'idNumber', 'address', 'note'];
const purposes: readonly Purpose[] = ['contact', 'verify-identity', 'write-agreement', 'supervision', 'other'];
const pathOf = ({ party, field }: Wanted): string => `parties.${party.id}.${field}`;
const buttonOf = ({ party, field }: Wanted): string => `[data-field="${party.id}-${field}"]`;

/** `对方`; of several, `对方2`. */
const nameOf = ({ id, role }: DeskParty, { shown: { parties }, words }: PartiesView): string => {
  const alike = parties.filter(party => party.role === role);
  return `${words.party[role]}${alike.length > 1 ? alike.findIndex(party => party.id === id) + 1 : ''}`;
};

/** The parties of a case, masked. A field can be read for a minute, for a purpose that is asked once a case; each reading is on record. */
export class Parties implements ReactiveController {
  private number: string | undefined;
  private purpose: Purpose | undefined;
  private chosen: Purpose | undefined;
  private asking: Wanted | undefined;
  /** What can be read just now, by its path. */
  private readonly values = new Map<string, string>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private said = '';
  private readonly host: LitElement;
  private readonly around: Around;
  private readonly focus: Focus;
  private readonly command: Command<[number: string, draft: RevealDraft], Revealed>;

  constructor(host: LitElement, around: Around) {
    this.host = host;
    this.around = around;
    this.focus = new Focus(host);
    host.addController(this);
    this.command = new Command(host, (options, number, draft) => around.session.ask(client => client.desk.reveal(number, draft, options)));
  }

  hostDisconnected(): void {
    this.mask();
  }

  /** Another case, or none, is on the screen. */
  enter(number: string | undefined): void {
    this.number = number;
    this.mask();
  }

  render(view: PartiesView): TemplateResult {
    const { shown, words } = view;
    return html`
      <section aria-labelledby="parties">
        <h3 class="group" id="parties" tabindex="-1">${words.parties}</h3>
        <p class="hint">${words.partiesHint}</p>
        <ul class="card rows after">${shown.parties.map(party => this.renderParty(party, view))}</ul>
        <p class="said" role="status">${this.said}</p>
      </section>
    `;
  }

  private renderParty(party: DeskParty, view: PartiesView): TemplateResult {
    const { shown, words, invitations } = view;
    const { role, kind, relation, invited } = party;
    const facts = [words.partyKind[kind], relation && (words.relation[relation] ?? relation)].filter(Boolean);
    return html`
      <li class="cell">
        <h4 class="party">${nameOf(party, view)}${facts.map(fact => html`<span class="badge">${fact}</span>`)}${invited && role === 'respondent' ? html`<span class="badge ok">${words.invited}</span>` : nothing}</h4>
        <dl class="pairs">${partyFields.map(field => (party[field] === undefined ? nothing : this.renderField({ party, field }, view)))}</dl>
        ${this.asking?.party.id === party.id ? this.renderPurpose(this.asking, view) : nothing}
        ${role === 'respondent' && shown.can.includes('reveal') ? invitations.render(party, shown, words) : nothing}
      </li>
    `;
  }

  private renderField(wanted: Wanted, view: PartiesView): TemplateResult {
    const { party, field } = wanted;
    const { words, shown } = view;
    const value = this.values.get(pathOf(wanted));
    const what = words.partyField[field];
    return html`
      <div class="pair">
        <dt>${what}</dt>
        <dd>
          <span class="value ${field === 'phone' || field === 'idNumber' ? 'nowrap' : ''}">${value === undefined ? html`<span class="quiet">${party[field] === '***' ? words.hidden : party[field]}</span>` : html`<b class="plain">${value}</b>`}</span>
          ${value !== undefined && field === 'phone' ? html`<button class="text" @click=${() => location.assign(`tel:${value.replace(/[^\d+]/g, '')}`)}>${words.dial}</button>` : nothing}
          ${shown.can.includes('reveal') ? html`
            <button class="text" part="reveal" data-field="${party.id}-${field}" aria-label=${(value === undefined ? words.revealOf : words.hideOf)(nameOf(party, view), what)} @click=${() => this.onReveal(wanted, view)}>${value === undefined ? words.reveal : words.hide}</button>
          ` : nothing}
        </dd>
      </div>
    `;
  }

  private renderPurpose(wanted: Wanted, view: PartiesView): TemplateResult {
    const { words } = view;
    return html`
      <form class="inset" novalidate @submit=${(event: Event) => this.onPurpose(event, wanted, view)}>
        ${renderChoices({ path: 'purpose', label: words.purpose, hint: words.purposeHint, choices: purposes.map(value => ({ value, label: words.purposes[value] })), value: this.chosen, onChange: value => this.change({ chosen: value as Purpose }) })}
        ${renderFailure(this.command.error, this.around.language())}
        <div class="actions-row">
          <button class="button primary go" part="submit" ?disabled=${!this.chosen}>${words.showNow}</button>
          <button type="button" class="text" @click=${() => { this.change({ asking: undefined }); this.focus.to(buttonOf(wanted)); }}>${words.cancel}</button>
        </div>
      </form>
    `;
  }

  private onReveal(wanted: Wanted, view: PartiesView): void {
    const path = pathOf(wanted);
    if (this.values.has(path)) this.hide(path);
    else if (this.purpose) void this.reveal(wanted, view, this.purpose);
    else this.askPurpose(wanted);
  }

  private askPurpose(asking: Wanted): void {
    this.command.forget();
    this.change({ asking });
    this.focus.to('#f-purpose input');
  }

  private onPurpose(event: Event, wanted: Wanted, view: PartiesView): void {
    event.preventDefault();
    if (this.chosen) void this.reveal(wanted, view, this.chosen);
  }

  private async reveal(wanted: Wanted, view: PartiesView, purpose: Purpose): Promise<void> {
    const { shown: { number }, words } = view;
    const answer = await this.command.run(number, { fields: [pathOf(wanted)], purpose });
    if (number !== this.number) return;
    // What went wrong stands beside the question.
    if (!answer) return this.change({ asking: wanted, chosen: purpose, purpose: undefined });
    for (const { field, value } of answer.values) this.show(field, value);
    this.change({ purpose, asking: undefined, said: words.revealed(nameOf(wanted.party, view), words.partyField[wanted.field]) });
    this.focus.to(buttonOf(wanted));
  }

  /** What could be read is hidden again, and the next reading wants a purpose. */
  private mask(): void {
    this.purpose = this.chosen = this.asking = undefined;
    for (const path of [...this.values.keys()]) this.hide(path);
    this.command.forget();
  }

  private show(path: string, value: string): void {
    clearTimeout(this.timers.get(path));
    this.values.set(path, value);
    this.timers.set(path, setTimeout(() => this.hide(path), glimpse));
  }

  private hide(path: string): void {
    clearTimeout(this.timers.get(path));
    this.timers.delete(path);
    this.values.delete(path);
    this.change({ said: '' });
  }

  private change(members: { purpose?: Purpose | undefined; chosen?: Purpose; asking?: Wanted | undefined; said?: string }): void {
    Object.assign(this, members);
    this.host.requestUpdate();
  }
}
