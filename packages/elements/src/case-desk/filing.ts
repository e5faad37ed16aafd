import type { CaseReceipt } from '@linli/contract/receipt';
import type { DisputeDraft } from '@linli/contract/dispute-draft';
import { disputeFaults } from '@linli/contract/dispute-rules';
import type { RecordedDispute } from '@linli/contract/disputes';
import { fileLimits } from '@linli/contract/files';
import type { DisputePolicy } from '@linli/contract/policy';
import type { FieldProblem } from '@linli/contract/problem';
import { isLinliError } from '@linli/sdk/error';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { Command } from '../shared/command.ts';
import { inChina } from '../shared/dates.ts';
import { renderFailure } from '../shared/failure.ts';
import { renderFaults } from '../shared/faults.ts';
import { Form } from '../shared/form.ts';
import { deskPageStyles } from '../shared/desk-page.styles.ts';
import { Messages } from '../shared/messages.ts';
import { renderTrouble } from '../shared/trouble.ts';
import { uploadsStyles } from '../shared/uploads.styles.ts';
import { Uploads } from '../shared/uploads.ts';
import { wear } from '../shared/wear.ts';
import type { Around } from './around.ts';
import { caseViewStyles } from './case-view.styles.ts';
import { renderFilingFields, sentenceOf, type FilingView, type Recording } from './filing-fields.ts';
import { filingWords, type FilingWords } from './filing.messages.ts';
import { paperStyles } from './paper.styles.ts';
import { PolicyOf } from './policy-of.ts';
import { renderReceipt } from './receipt.ts';

/** The form of the counter: what somebody came or called to tell, on one page, and the receipt with their code. In memory only. */
export class Filing {
  private receipt: CaseReceipt | undefined;
  private discarding = false;
  private waiting = false;
  private readonly around: Around;
  private readonly messages: Messages<FilingWords>;
  private readonly form: Form<Recording>;
  private readonly uploads: Uploads;
  private readonly policy: PolicyOf;
  private readonly command: Command<[recorded: RecordedDispute], CaseReceipt>;
  private readonly host: LitElement;

  constructor(host: LitElement, around: Around) {
    this.host = host;
    this.around = around;
    this.messages = new Messages(host, filingWords);
    this.command = new Command(host, (options, recorded) => around.session.ask(client => client.disputes.record(recorded, { ...options, language: around.language() })), receipt => this.onRecorded(receipt));
    this.form = new Form<Recording>(host, this.blank(), () => this.onChanged());
    this.uploads = new Uploads(host, (file, options) => around.session.ask(client => client.files.upload(file, options)), () => this.policy.value?.files ?? fileLimits, () => this.onChanged());
    this.policy = new PolicyOf(host, around, () => this.form.value.division ?? around.desk()?.me.division);
    wear(host, deskPageStyles, caseViewStyles, uploadsStyles, paperStyles);
  }

  /** Whether words, or a code that is shown once, would be lost with the page. */
  get unsent(): boolean {
    return !!this.receipt || !!this.form.value.story || !!this.form.value.applicant?.name || this.uploads.items.length > 0;
  }

  /** Begins afresh. */
  forget(): void {
    this.receipt = undefined;
    this.discarding = this.waiting = false;
    this.form.value = this.blank();
    this.form.faults = [];
    this.uploads.clear();
    this.command.forget();
    this.host.requestUpdate();
  }

  render(): TemplateResult {
    const { messages: { words, ready }, receipt, policy } = this;
    return html`
      <article>
        <h2 tabindex="-1" id="heading">${receipt ? words.done : words.title}</h2>
        ${!ready ? nothing
          : receipt ? renderReceipt(receipt, words, this.around, () => this.another())
          : policy.value ? this.renderForm(policy.value)
          : policy.error ? renderTrouble({ error: policy.error, language: this.around.language(), reading: true, onRetry: () => void policy.retry() })
          : html`<p class="hint">${words.loading}</p>`}
      </article>
    `;
  }

  private renderForm(policy: DisputePolicy): TemplateResult {
    const { form, uploads, around, command, messages: { words } } = this;
    const view: FilingView = { form, words, around, policy, uploads, today: today() };
    return html`
      <p class="quiet">${words.intro}</p>
      <form novalidate @submit=${(event: Event) => this.onSubmit(event, policy)}>
        ${renderFaults(form, words.faultsHeading, path => sentenceOf(path, view) ?? path)}
        ${renderFilingFields(view)}
        ${isTold(command.error) ? nothing : renderFailure(command.error, around.language(), () => this.run(() => command.retry()), true)}
        ${this.waiting ? html`<p class="fault" role="alert">${words.filesBusy}</p>` : nothing}
        <div class="actions-row">
          <button class="button primary go" part="submit" aria-disabled=${command.running ? 'true' : nothing}>${command.running ? words.sending : words.submit}</button>
          ${this.renderDiscard()}
        </div>
      </form>
    `;
  }

  /** Asked once, in its place. */
  private renderDiscard(): TemplateResult {
    const { messages: { words } } = this;
    if (!this.discarding) return html`<button type="button" class="text" @click=${() => this.discard(true)}>${words.discard}</button>`;
    return html`
      <span role="status">${words.discardSure}</span>
      <button type="button" class="button" @click=${() => { this.forget(); this.around.back(); }}>${words.discardYes}</button>
      <button type="button" class="text" @click=${() => this.discard(false)}>${words.discardNo}</button>
    `;
  }

  private blank(): Recording {
    const division = this.around.desk()?.me.division;
    // A township is exact enough; of a larger area the clerk says where.
    return { channel: 'counter', situations: [], applicant: { kind: 'person' }, respondents: [{ kind: 'person' }], ...(division && division.length >= 9 && { division }) };
  }

  private onChanged(): void {
    this.waiting = false;
    this.command.forget();
  }

  private discard(asking: boolean): void {
    if (asking && !this.unsent) {
      this.forget();
      return this.around.back();
    }
    this.discarding = asking;
    this.host.requestUpdate();
  }

  private another(): void {
    this.forget();
    this.form.focus('heading');
  }

  private onSubmit(event: Event, policy: DisputePolicy): void {
    event.preventDefault();
    const { channel = 'counter', ...told } = this.form.value;
    const draft = { ...told, files: this.uploads.refs };
    if (!this.form.check(disputeFaults(draft, { policy, today: today() }))) return;
    this.waiting = this.uploads.busy;
    this.host.requestUpdate();
    // The rules found nothing missing.
    if (!this.waiting) void this.run(() => this.command.run({ channel, draft: withoutBlanks(draft) as DisputeDraft }));
  }

  private async run(work: () => Promise<unknown>): Promise<void> {
    await work();
    const { error } = this.command;
    if (!isTold(error)) return;
    const faults: FieldProblem[] = error.fields.map(({ path, code }) => ({ path: path.replace(/^body\.(?:draft\.)?/, ''), code }));
    for (const { path } of faults) if (/^files\.\d+/.test(path)) this.uploads.lose(Number(path.split('.')[1]));
    // The policy changed meanwhile: it is read out and agreed to anew, and all else stays.
    if (faults.some(({ path, code }) => path === 'consents.policyVersion' && code === 'expired')) {
      await this.policy.retry();
      this.form.set({ consents: undefined });
    }
    // Of files, each row tells for itself.
    this.form.check(faults.map(({ path, code }) => ({ path: path.replace(/^files\.\d+$/, 'files'), code })));
  }

  private onRecorded(receipt: CaseReceipt): void {
    this.forget();
    this.receipt = receipt;
    this.form.focus('heading');
    this.around.recorded(receipt.number);
  }
}

const today = (): string => inChina(new Date().toISOString())[0];

const isTold = (error: unknown): error is { fields: readonly FieldProblem[] } => isLinliError(error) && error.kind === 'invalid' && error.fields.length > 0;

/** Empty strings say nothing, and the contract takes none. */
const withoutBlanks = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(withoutBlanks)
  : typeof value === 'object' && value ? Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (inner === '' || inner === undefined ? [] : [[key, withoutBlanks(inner)]])))
  : value;
