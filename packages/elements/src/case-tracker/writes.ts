import type { Case, CaseEvent } from '@linli/contract/case';
import type { FieldProblem } from '@linli/contract/problem';
import { isLinliError } from '@linli/sdk/error';
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { eventName } from '../shared/case.messages.ts';
import { Command, type CommandOptions } from '../shared/command.ts';
import { listMoment } from '../shared/dates.ts';
import { paragraph } from '../shared/messages.ts';
import { troubleWords } from '../shared/trouble.messages.ts';
import { renderTrouble } from '../shared/trouble.ts';
import { allows, type Scene } from './scene.ts';
import type { Act, Drafts } from './sending.ts';

/** Sends something, and brings the case as it is then. */
export type Write = (how: CommandOptions) => Promise<Case>;

export interface WriteOutcome {
  readonly done: (record: Case, act: Act) => void;
  /** The case was another by then. */
  readonly overtaken: (record: Case) => void;
  /** Fields at fault, by their paths on this page. */
  readonly faulty: (faults: readonly FieldProblem[], act: Act) => void;
}

/** Where the server's names of fields stand on this page. */
const paths: Partial<Record<Act, Readonly<Record<string, keyof Drafts>>>> = {
  message: { text: 'message' }, supplement: { text: 'supplement' }, withdraw: { reason: 'reason' }, reopen: { note: 'note' },
  rate: { score: 'score', reasons: 'reasons', comment: 'comment' }, consent: { note: 'answer' }, refuse: { note: 'answer' },
};

/** Faults of the server at fields of this page; those that have none here are left out. */
const faultsHere = (act: Act, fields: readonly FieldProblem[]): FieldProblem[] =>
  fields.flatMap(({ path, code }) => {
    const [, name = ''] = path.split('.');
    const here = name === 'files' ? 'files' : paths[act]?.[name];
    return here ? [{ path: here, code }] : [];
  });

/** What is sent of a case, one thing at a time; what went wrong is told where it was begun. */
export class Writes {
  /** What was sent last. */
  private act: Act | undefined;
  /** What happened meanwhile, if the case was another by then. */
  private changes: readonly CaseEvent[] | undefined;
  private before: Case | undefined;
  private readonly host: ReactiveElement;
  private readonly command: Command<[Write], Case>;
  private readonly outcome: WriteOutcome;

  constructor(host: ReactiveElement, outcome: WriteOutcome) {
    this.host = host;
    this.outcome = outcome;
    this.command = new Command(host, (how, write: Write) => write(how), record => this.act && outcome.done(record, this.act));
  }

  get running(): boolean {
    return this.command.running;
  }

  /** `before` is the case as it was read when this was decided. */
  async run(act: Act, before: Case, write: Write): Promise<void> {
    if (this.running) return;
    if (act !== this.act) this.command.forget();
    this.act = act;
    this.before = before;
    this.changes = undefined;
    await this.command.run(write);
    this.settle();
  }

  /** The input changed: what comes next is another write. */
  edited(): void {
    if (!this.running) this.forget();
  }

  forget(): void {
    this.command.forget();
    this.changes = undefined;
    this.host.requestUpdate();
  }

  /** The case was left; what is on its way arrives, and nobody hears of it. */
  close(): void {
    this.act = this.before = undefined;
    this.forget();
  }

  /** What went wrong with an act, or changed under it. */
  troubleOf(act: Act, scene: Pick<Scene, 'words' | 'names' | 'language' | 'record'>): TemplateResult | typeof nothing {
    if (act !== this.act || this.running) return nothing;
    if (this.changes) return this.renderChanges(this.changes, act, scene);
    const { error } = this.command;
    if (!error) return nothing;
    const { words, language } = scene;
    const text = isLinliError(error) && error.kind === 'missing' ? words.refused : undefined;
    return renderTrouble({ error, language, heading: words.failed.send, text, kept: true, onRetry: () => void this.command.retry().then(() => this.settle()) });
  }

  /** Takes in what the server refused: a case that has changed, or fields at fault. */
  private settle(): void {
    const { act, command: { error } } = this;
    if (!act || !isLinliError(error)) return;
    const faults = faultsHere(act, error.fields);
    if (faults.length) {
      this.command.forget();
      this.outcome.faulty(faults, act);
    } else if (error.kind === 'conflict' && error.current) {
      const current = error.current as Case;
      const known = this.before?.events ?? [];
      this.command.forget();
      this.changes = current.events.filter(({ at, what }) => !known.some(event => event.at === at && event.what === what));
      this.outcome.overtaken(current);
    }
  }

  private renderChanges(changes: readonly CaseEvent[], act: Act, scene: Pick<Scene, 'words' | 'names' | 'language' | 'record'>): TemplateResult {
    const { words, names, language, record } = scene;
    return html`
      <div class="problem" role="alert" part="problem">
        <p>${words.changedTitle}</p>
        <ul>${changes.map(({ at, what, note }) => html`<li>${listMoment(at, language)} <b>${eventName(names, record.service, what)}</b>${note ? html`<p class="written small">${note}</p>` : nothing}</li>`)}</ul>
        <p>${paragraph(language, troubleWords[language].kept, allows(scene, act) && words.changedGo)}</p>
        <div class="actions"><button type="button" class="button" @click=${() => this.forget()}>${words.changedSeen}</button></div>
      </div>
    `;
  }
}
