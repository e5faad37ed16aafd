import type { FieldProblem } from '@linli/contract/problem';
import { isLinliError } from '@linli/sdk/error';
import type { CallOptions } from '@linli/sdk/send';
import type { VolunteerDesk } from '@linli/sdk/volunteer-desk';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { Command } from '../shared/command.ts';
import { renderFailure } from '../shared/failure.ts';
import { renderFaults } from '../shared/faults.ts';
import { Form } from '../shared/form.ts';
import type { Around } from './around.ts';

export interface WritingOptions<V, D, R> {
  readonly blank: () => V;
  readonly send: (desk: VolunteerDesk, id: string, draft: D, how: CallOptions) => Promise<R>;
  readonly onDone: (result: R, id: string) => void;
  /** Takes in what there is now: a colleague was faster, or it cannot be done any more. */
  readonly onFresh?: (fresh: R, id: string) => void;
  /** The field of the form that stands for a path of the draft, where they differ. */
  readonly fieldOf?: (path: string) => string;
}

/** One form and its write: told at its fields, tried again under the same key, and nothing typed is lost to a colleague who was faster. */
export class Writing<V extends object, D, R> {
  readonly form: Form<V>;
  /** A colleague was faster; what they left has been taken in. */
  overtaken = false;
  /** Whether anything was typed. */
  touched = false;
  /** Of what the last try was. */
  private at = '';
  private readonly around: Around;
  private readonly options: WritingOptions<V, D, R>;
  private readonly command: Command<[id: string, draft: D], R>;

  constructor(host: LitElement, around: Around, options: WritingOptions<V, D, R>) {
    this.around = around;
    this.options = options;
    this.form = new Form<V>(host, options.blank(), () => { this.touched = true; this.command.forget(); });
    this.command = new Command(host, (how, id, draft) => around.session.ask(client => options.send(client.volunteerDesk, id, draft, { ...how, language: around.language() })));
  }

  get running(): boolean {
    return this.command.running;
  }

  /** Whether what is being done, or went wrong, belongs to this item. */
  isOf(id: string): boolean {
    return this.at === id && (this.running || !!this.command.error || this.overtaken);
  }

  /** Fills the form; `touched` if somebody had typed that. */
  begin(value: V = this.options.blank(), touched = false): void {
    this.form.value = value;
    this.form.faults = [];
    this.touched = touched;
    this.overtaken = false;
    this.command.forget();
  }

  /** Sends what is right; otherwise says what is wrong. */
  async submit(id: string, draft: D, faults: readonly FieldProblem[] = []): Promise<void> {
    if (this.running || !this.form.check(faults)) return;
    this.overtaken = false;
    this.at = id;
    await this.follow(id, this.command.run(id, draft));
  }

  /** All that is wrong, on top, each a way to its field. */
  renderFaults(sentenceOf: (path: string) => string | undefined): TemplateResult | typeof nothing {
    return renderFaults(this.form, this.around.words().faultsHeading, path => sentenceOf(path) ?? path);
  }

  /** What went wrong otherwise; `changes` tells what a colleague left. */
  renderTrouble(changes: unknown = nothing): TemplateResult | typeof nothing {
    const { around, command: { error } } = this;
    const words = around.words();
    if (this.overtaken) return html`
      <div class="problem" role="alert" part="problem" id="overtaken" tabindex="-1">
        <p>${words.overtaken}</p>
        ${changes}
        <p>${this.touched ? words.overtakenKept : words.overtakenAgain}</p>
      </div>
    `;
    return isTold(error) ? nothing : renderFailure(error, around.language(), () => this.follow(this.at, this.command.retry()), this.touched);
  }

  private async follow(id: string, work: Promise<R | undefined>): Promise<void> {
    const result = await work;
    const { error } = this.command;
    if (result !== undefined) return this.options.onDone(result, id);
    if (!isLinliError(error)) return;
    if (error.kind === 'conflict') {
      if (error.current !== undefined) this.options.onFresh?.(error.current as R, id);
      if (!error.fields.length) {
        this.overtaken = true;
        this.command.forget();
        return this.form.focus('overtaken');
      }
    }
    if (isTold(error)) this.form.check(error.fields.map(({ path, code }) => ({ path: (this.options.fieldOf ?? String)(path.replace(/^body\./, '')), code })));
  }
}

/** Told at its fields. */
const isTold = (error: unknown): boolean => isLinliError(error) && (error.kind === 'invalid' || error.kind === 'conflict') && error.fields.length > 0;
