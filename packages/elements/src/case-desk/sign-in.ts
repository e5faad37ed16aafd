import type { DemoSession } from '@linli/contract/demo';
import type { StaffMember } from '@linli/contract/desk';
import type { Role } from '@linli/contract/endpoint';
import { isLinliError } from '@linli/sdk/error';
import { Task, TaskStatus, initialState } from '@lit/task';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { Command } from '../shared/command.ts';
import type { Messages } from '../shared/messages.ts';
import { renderTrouble } from '../shared/trouble.ts';
import type { CaseDeskWords } from './case-desk.messages.ts';
import type { Session } from './session.ts';

/** Those who assign first, those who only oversee last. */
const roles: readonly Role[] = ['coordinator', 'mediator', 'counsellor', 'auditor'];

/** What stands there while nobody is signed in: the demonstration's staff to choose from, or that the page must do it. */
export class SignIn {
  private readonly session: Session;
  private readonly onEntered: () => void;
  private readonly messages: Messages<CaseDeskWords>;
  private readonly listing: Task<readonly unknown[], readonly StaffMember[]>;
  private readonly entering: Command<[staff: string], DemoSession>;

  /** `onEntered` hears that somebody was chosen. */
  constructor(host: LitElement, session: Session, messages: Messages<CaseDeskWords>, onEntered: () => void) {
    this.session = session;
    this.messages = messages;
    this.onEntered = onEntered;
    this.listing = new Task(host, {
      args: () => [!session.signedIn && !session.byPage, session.base, messages.language] as const,
      task: async ([wanted, , language], { signal }) => (wanted ? (await session.client.demo.staff({ signal, language: String(language) })).items : initialState),
    });
    this.entering = new Command(host, (_, staff) => session.client.demo.signIn({ staff }, { language: messages.language }), demo => {
      session.begin(demo);
      onEntered();
    });
  }

  /** `kept`: something is half written, and waits. */
  render(kept: boolean): TemplateResult {
    const { session, messages } = this;
    const { words } = messages;
    const offered = this.listing.status === TaskStatus.COMPLETE && !session.byPage ? this.listing.value : undefined;
    return html`
      <div class="column" part="sign-in">
        <h2 tabindex="-1" id="heading">${session.expired && session.byPage ? words.expired : words.signIn}</h2>
        ${kept ? html`<p>${words.kept}</p>` : nothing}
        ${offered ? this.renderStaff(offered) : this.renderOther()}
        ${this.entering.error ? renderTrouble({ error: this.entering.error, language: messages.language, onRetry: () => this.entering.retry() }) : nothing}
      </div>
    `;
  }

  private renderStaff(staff: readonly StaffMember[]): TemplateResult {
    const { words } = this.messages;
    const groups = roles.map(role => [role, staff.filter(member => member.roles[0] === role)] as const).filter(([, members]) => members.length);
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
    const { words } = this.messages;
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
    const { session, messages: { words, language } } = this;
    const { status, error } = this.listing;
    if (session.byPage) return html`<p class="after"><button class="button primary go" part="submit" @click=${() => this.onGoOn()}>${words.goOn}</button></p>`;
    if (status !== TaskStatus.ERROR) return nothing;
    if (isLinliError(error) && error.kind === 'missing') return html`<p>${words.portal}</p>`;
    return renderTrouble({ error, language, heading: words.failed, onRetry: () => void this.listing.run() });
  }

  private onGoOn(): void {
    this.session.renew();
    this.onEntered();
  }
}
