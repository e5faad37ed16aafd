import type { DeskCase } from '@linli/contract/desk';
import { isLinliError } from '@linli/sdk/error';
import { Task, TaskStatus, initialState } from '@lit/task';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { agreementStyles } from '../shared/agreement.styles.ts';
import { bones } from '../shared/bones.ts';
import { formalDate, inChina } from '../shared/dates.ts';
import { deskPageStyles } from '../shared/desk-page.styles.ts';
import { Messages } from '../shared/messages.ts';
import { timelineStyles } from '../shared/timeline.styles.ts';
import { renderTrouble } from '../shared/trouble.ts';
import { uploadsStyles } from '../shared/uploads.styles.ts';
import { Acting } from './acting.ts';
import type { Around } from './around.ts';
import { caseViewWords, type CaseViewWords } from './case-view.messages.ts';
import { caseViewStyles } from './case-view.styles.ts';
import { renderFacts, renderStory, type FactsView } from './facts.ts';
import { Files } from './files.ts';
import { Invitations } from './invitations.ts';
import { paperStyles } from './paper.styles.ts';
import { Parties } from './parties.ts';
import { renderAgreed, renderClosing, renderConsents, renderHistory, renderLooked, renderRating, renderSessions, renderSimilar } from './record.ts';
import { wear } from '../shared/wear.ts';
import { Talk } from './talk.ts';

/** One case on the screen, whole: what it is, what may be done, and all that belongs to it. */
export class CaseView {
  private number: string | undefined;
  private shown: DeskCase | undefined;
  private readonly host: LitElement;
  private readonly around: Around;
  private readonly messages: Messages<CaseViewWords>;
  private readonly loading: Task<readonly unknown[], DeskCase>;
  private readonly acting: Acting;
  private readonly parties: Parties;
  private readonly invitations: Invitations;
  private readonly talk: Talk;
  private readonly files: Files;

  constructor(host: LitElement, around: Around) {
    this.host = host;
    this.around = around;
    const onFresh = (fresh: DeskCase) => this.take(fresh);
    this.messages = new Messages(host, caseViewWords);
    this.acting = new Acting(host, around, onFresh);
    this.parties = new Parties(host, around);
    this.invitations = new Invitations(host, around, onFresh);
    this.talk = new Talk(host, around, onFresh);
    this.files = new Files(host, around);
    this.loading = new Task(host, {
      args: () => [this.number, around.session.turn, around.language()] as const,
      task: ([number, , language], { signal }) => (number === undefined ? initialState : around.session.ask(client => client.desk.show(String(number), { signal, language }))),
      onComplete: shown => this.onLoaded(shown),
    });
    wear(host, deskPageStyles, caseViewStyles, timelineStyles, uploadsStyles, agreementStyles, paperStyles);
  }

  /** Whether words, or a code that is shown once, would be lost with the page. */
  get unsent(): boolean {
    return this.acting.unsent || this.talk.unsent || this.invitations.unsent;
  }

  /** Opens a case, or leaves it. What is half written in it waits; what was shown of it does not. */
  enter(number: string | undefined): void {
    if (number === this.number) return;
    this.number = number;
    this.shown = undefined;
    for (const part of [this.acting, this.parties, this.invitations, this.talk, this.files]) part.enter(number);
  }

  /** Reads the open case again; what is half written in it stays. */
  renew(): void {
    if (this.number !== undefined) void this.loading.run();
  }

  /** Somebody else works here now. */
  forget(): void {
    this.enter(undefined);
    this.acting.forget();
    this.talk.forget();
  }

  render(): TemplateResult {
    const { shown, number, messages: { words, ready } } = this;
    const name = shown?.kind.name ?? (number === undefined ? undefined : this.around.row(number)?.kind.name);
    return html`
      <article part="case" aria-busy=${shown ? 'false' : 'true'}>
        <h2 tabindex="-1" id="heading">${name ?? words.loading}</h2>
        ${shown && ready ? this.renderCase({ shown, words, around: this.around }) : this.renderLoading()}
      </article>
    `;
  }

  private renderLoading(): TemplateResult {
    const { loading, messages: { words } } = this;
    const { error } = loading;
    if (loading.status !== TaskStatus.ERROR) return bones;
    const missing = isLinliError(error) && error.kind === 'missing';
    return renderTrouble({ error, language: this.around.language(), reading: true, text: missing ? words.missing : undefined, onRetry: () => void loading.run() });
  }

  private renderCase(view: FactsView): TemplateResult {
    const { shown, words, around } = view;
    return html`
      ${renderFacts(view)}
      ${shown.crisis ? html`<div class="problem after"><p>${words.crisisTitle}</p><p>${words.crisis}</p></div>` : nothing}
      ${shown.erasedAt ? html`<p class="card cell notice">${words.erased(formalDate(inChina(shown.erasedAt)[0], around.language()))}</p>` : nothing}
      ${shown.withheld ? this.renderWithheld(view) : nothing}
      ${this.acting.render({ shown, words })}
      ${shown.withheld ? nothing : this.renderContent(view)}
      ${renderSessions(view)}${renderAgreed(view)}${renderClosing(view)}${renderRating(view)}
      ${renderHistory(view)}
      <div class="after">${renderConsents(view)}${renderLooked(view)}</div>
    `;
  }

  /** Why there is nothing to read, and what to do about it. */
  private renderWithheld({ shown, words }: FactsView): TemplateResult {
    const text = shown.can.includes('take') ? words.withheldTake : shown.assignee ? words.withheldOther(shown.assignee.name) : words.withheldNobody;
    return html`<div class="card cell notice"><h3>${words.withheld}</h3><p>${text}</p></div>`;
  }

  private renderContent(view: FactsView): TemplateResult {
    const { shown, words } = view;
    return html`
      ${renderSimilar(view)}
      ${shown.erasedAt ? nothing : html`${renderStory(view)}${this.parties.render({ shown, words, invitations: this.invitations })}`}
      ${this.talk.render({ shown, words, onFile: file => void this.files.save(shown.number, file) })}
      ${this.files.render(shown, words)}
    `;
  }

  private onLoaded(shown: DeskCase): void {
    const first = shown.number !== this.shown?.number;
    this.shown = shown;
    if (first) this.around.shown(shown);
  }

  /** What the case is like now, after a write or a conflict. */
  private take(fresh: DeskCase): void {
    if (fresh.number !== this.number) return;
    this.shown = fresh;
    this.around.took(fresh);
  }
}
