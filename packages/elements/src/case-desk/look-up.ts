import type { CaseRow } from '@linli/contract/desk';
import { isPhone } from '@linli/contract/identity';
import { isLinliError } from '@linli/sdk/error';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { Command } from '../shared/command.ts';
import { renderText } from '../shared/fields.ts';
import type { Locale } from '../shared/messages.ts';
import { renderTrouble } from '../shared/trouble.ts';
import type { DeskSession } from './around.ts';
import type { CaseDeskWords } from './case-desk.messages.ts';

export interface LookUpView {
  readonly words: CaseDeskWords;
  readonly language: Locale;
  readonly renderRow: (row: CaseRow) => TemplateResult;
}

/** Cases of somebody who calls and has no number at hand. Each search is on record, and the page says so. */
export class LookUp {
  private open = false;
  private phone = '';
  private faulty = false;
  private found: readonly CaseRow[] | undefined;
  private readonly host: LitElement;
  private readonly finding: Command<[phone: string, language: Locale], CaseRow[]>;

  constructor(host: LitElement, session: DeskSession) {
    this.host = host;
    this.finding = new Command(host, async (_, phone, language) => (await session.ask(client => client.desk.lookUp({ phone }, { language }))).items, found => { this.found = found; });
  }

  /** What was found, and the number, are somebody's own: they go with whoever asked. */
  forget(): void {
    this.open = this.faulty = false;
    this.phone = '';
    this.found = undefined;
    this.finding.forget();
  }

  render(view: LookUpView): TemplateResult {
    const { words } = view;
    return html`
      <button class="text" aria-expanded=${this.open ? 'true' : 'false'} @click=${() => this.toggle()}>${words.lookUp}</button>
      ${this.open ? this.renderForm(view) : nothing}
    `;
  }

  private renderForm({ words, language, renderRow }: LookUpView): TemplateResult {
    const { found, finding } = this;
    return html`
      <form class="card cell look-up" novalidate @submit=${(event: Event) => this.onSubmit(event, language)}>
        ${renderText({ path: 'look-up', label: words.phone, hint: words.lookUpHint, type: 'tel', longest: 30, value: this.phone, fault: this.faulty ? words.phoneFault : undefined, onInput: phone => this.onInput(phone) })}
        <button class="button go" part="submit" aria-disabled=${finding.running ? 'true' : nothing}>${words.find}</button>
      </form>
      ${finding.error && !this.faulty ? renderTrouble({ error: finding.error, language, onRetry: () => finding.retry() }) : nothing}
      <p class="group" role="status">${found ? words.lookedUp(found.length) : nothing}</p>
      ${found?.length ? html`<ul class="card rows">${found.map(renderRow)}</ul>` : nothing}
    `;
  }

  private toggle(): void {
    if (this.open) this.forget();
    else this.open = true;
    this.host.requestUpdate();
  }

  private onInput(phone: string): void {
    this.phone = phone;
    this.faulty = false;
    this.finding.forget();
    this.host.requestUpdate();
  }

  private async onSubmit(event: Event, language: Locale): Promise<void> {
    event.preventDefault();
    this.found = undefined;
    this.faulty = !isPhone(this.phone);
    if (!this.faulty) {
      await this.finding.run(this.phone, language);
      const { error } = this.finding;
      this.faulty = isLinliError(error) && error.kind === 'invalid';
    }
    this.host.requestUpdate();
    if (this.faulty) await this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>('#f-look-up')?.focus());
  }
}
