import { grouped } from '@linli/contract/code-alphabet';
import type { DeskCase, DeskParty, Invitation } from '@linli/contract/desk';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { Command } from '../shared/command.ts';
import { renderFailure } from '../shared/failure.ts';
import { Focus } from '../shared/focus.ts';
import type { Around } from './around.ts';
import type { CaseViewWords } from './case-view.messages.ts';
import { renderCopy } from './copy.ts';
import { renderLetter } from './letter.ts';

/** Gives respondents codes of their own. A code is shown once, large, to be handed over, copied or printed. */
export class Invitations {
  private number: string | undefined;
  /** Whom it is about to be given to. */
  private asked: string | undefined;
  private given: { readonly party: string; readonly code: string } | undefined;
  private readonly around: Around;
  private readonly focus: Focus;
  private readonly command: Command<[number: string, party: string], Invitation>;
  private readonly onFresh: (fresh: DeskCase) => void;

  constructor(host: LitElement, around: Around, onFresh: (fresh: DeskCase) => void) {
    this.around = around;
    this.onFresh = onFresh;
    this.focus = new Focus(host);
    this.command = new Command(host, (options, number, party) => around.session.ask(client => client.desk.invite(number, { party }, { ...options, language: around.language() })), answer => this.onGiven(answer));
  }

  /** Whether a code stands on the screen that nobody can show again. */
  get unsent(): boolean {
    return !!this.given;
  }

  enter(number: string | undefined): void {
    this.number = number;
    this.asked = this.given = undefined;
    this.command.forget();
  }

  render(party: DeskParty, shown: DeskCase, words: CaseViewWords): TemplateResult {
    if (this.given?.party === party.id) return this.renderCode(this.given.code, shown, words);
    if (this.asked === party.id) return this.renderQuestion(party, shown, words);
    return html`<button class="text" data-invite=${party.id} @click=${() => this.ask(party.id)}>${party.invited ? words.reinvite : words.invite}</button>`;
  }

  private renderQuestion({ id, invited }: DeskParty, { number }: DeskCase, words: CaseViewWords): TemplateResult {
    const { error, running } = this.command;
    return html`
      <div class="inset">
        <p id="asked" tabindex="-1">${invited ? words.reinviteHint : words.inviteHint}</p>
        ${renderFailure(error, this.around.language(), () => this.command.retry())}
        <div class="actions-row">
          <button class="button primary go" part="submit" aria-disabled=${running ? 'true' : nothing} @click=${() => this.command.run(number, id)}>${words.inviteNow}</button>
          <button class="text" @click=${() => this.close(`[data-invite="${id}"]`)}>${words.cancel}</button>
        </div>
      </div>
    `;
  }

  private renderCode(code: string, shown: DeskCase, words: CaseViewWords): TemplateResult {
    const print = this.around.printer();
    const [number, secret] = [grouped(shown.number), grouped(code)];
    return html`
      <div class="inset" id="given" tabindex="-1">
        <p><b>${words.codeOnce}</b></p>
        <dl class="codes">
          <div><dt class="hint">${words.number}</dt><dd class="digits">${number}</dd></div>
          <div><dt class="hint">${words.code}</dt><dd class="digits" part="code">${secret}</dd></div>
        </dl>
        <div class="actions-row">
          ${print ? html`<button class="button" @click=${() => print(renderLetter(shown, code, this.around.language()))}>${words.printLetter}</button>` : nothing}
          ${renderCopy(`${words.number} ${number}\n${words.code} ${secret}`, words)}
          <button class="text" @click=${() => this.close('#parties')}>${words.codeDone}</button>
        </div>
      </div>
    `;
  }

  private ask(party: string): void {
    this.close('#asked');
    this.asked = party;
  }

  private close(focus: string): void {
    this.asked = this.given = undefined;
    this.command.forget();
    this.focus.to(focus);
  }

  private onGiven({ code, case: fresh }: Invitation): void {
    if (fresh.number !== this.number || this.asked === undefined) return;
    this.given = { party: this.asked, code };
    this.asked = undefined;
    this.focus.to('#given');
    this.onFresh(fresh);
  }
}
