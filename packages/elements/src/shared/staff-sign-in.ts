import type { DemoSession } from '@linli/contract/demo';
import type { StaffMember } from '@linli/contract/desk';
import type { Role } from '@linli/contract/endpoint';
import { isLinliError } from '@linli/sdk/error';
import { Task, TaskStatus, initialState } from '@lit/task';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { Command } from './command.ts';
import type { Locale } from './messages.ts';
import type { StaffSession } from './staff-session.ts';
import { staffWords } from './staff-sign-in.messages.ts';
import { renderTrouble } from './trouble.ts';

export interface StaffSignInOptions {
  readonly session: StaffSession<'demo'>;
  readonly language: () => Locale;
  /** Whom the desk is for, in the order in which they are offered. */
  readonly roles: readonly Role[];
  /** Hears that somebody was chosen. */
  readonly onEntered: () => void;
}

/** What stands there while nobody is signed in: the demonstration's staff to choose from, or that the page must do it. */
export class StaffSignIn {
  private readonly options: StaffSignInOptions;
  private readonly listing: Task<readonly unknown[], readonly StaffMember[]>;
  private readonly entering: Command<[staff: string], DemoSession>;

  constructor(host: LitElement, options: StaffSignInOptions) {
    this.options = options;
    const { session, language } = options;
    this.listing = new Task(host, {
      args: () => [!session.signedIn && !session.byPage, session.base, language()] as const,
      task: async ([wanted, , spoken], { signal }) => (wanted ? (await session.client.demo.staff({ signal, language: String(spoken) })).items : initialState),
    });
    this.entering = new Command(host, (_, staff) => session.client.demo.signIn({ staff }, { language: language() }), demo => {
      session.begin(demo);
      options.onEntered();
    });
  }

  /** `kept`: something is half written, and waits. */
  render(kept: boolean): TemplateResult {
    const { words, options: { session, language } } = this;
    const offered = this.listing.status === TaskStatus.COMPLETE && !session.byPage ? this.listing.value : undefined;
    return html`
      <div class="column" part="sign-in">
        <h2 tabindex="-1" id="heading">${session.expired && session.byPage ? words.expired : words.signIn}</h2>
        ${kept ? html`<p>${words.kept}</p>` : nothing}
        ${offered ? this.renderStaff(offered) : this.renderOther()}
        ${this.entering.error ? renderTrouble({ error: this.entering.error, language: language(), onRetry: () => this.entering.retry() }) : nothing}
      </div>
    `;
  }

  private get words() {
    return staffWords[this.options.language()];
  }

  private renderStaff(staff: readonly StaffMember[]): TemplateResult {
    const { words } = this;
    const groups = this.options.roles.map(role => [role, staff.filter(member => member.roles[0] === role)] as const).filter(([, members]) => members.length);
    return html`
      <p class="lead">${words.demo}</p>
      <p class="hint">${words.demoHint}</p>
      ${groups.map(([role, members]) => html`
        <h3 class="group">${words.role[role]}</h3>
        <ul class="card rows" aria-busy=${this.entering.running ? 'true' : 'false'}>${members.map(member => this.renderMember(member))}</ul>
      `)}
    `;
  }

  private renderMember({ id, name, roles: all, title, office }: StaffMember): TemplateResult {
    const { words } = this;
    const also = all.slice(1).map(role => words.role[role]);
    return html`
      <li class="row chevron">
        <div class="grow">
          <h4 class="title"><button class="whole" part="staff" @click=${() => this.entering.run(id)}>${name}</button></h4>
          <p class="small quiet dots"><span>${title}</span>${also.map(role => html`<span>${role}</span>`)}${office ? html`<span>${office.name}</span>` : nothing}</p>
        </div>
      </li>
    `;
  }

  /** Nobody can sign in here, or it is not known yet. */
  private renderOther(): TemplateResult | typeof nothing {
    const { words, options: { session, language } } = this;
    const { status, error } = this.listing;
    if (session.byPage) return html`<p class="after"><button class="button primary go" part="submit" @click=${() => this.onGoOn()}>${words.goOn}</button></p>`;
    if (status !== TaskStatus.ERROR) return nothing;
    if (isLinliError(error) && error.kind === 'missing') return html`<p>${words.portal}</p>`;
    return renderTrouble({ error, language: language(), reading: true, onRetry: () => void this.listing.run() });
  }

  private onGoOn(): void {
    this.options.session.renew();
    this.options.onEntered();
  }
}

/** Whether somebody leaves with words unsent: asked once, in its place. */
export const renderLeaving = (language: Locale, onSignOut: () => void, onStay: () => void): TemplateResult => {
  const words = staffWords[language];
  return html`
    <div class="problem" role="alert" part="problem">
      <p>${words.signOutSure}</p>
      <div class="actions">
        <button class="button" @click=${onSignOut}>${words.signOutYes}</button>
        <button class="text" @click=${onStay}>${words.signOutNo}</button>
      </div>
    </div>
  `;
};
