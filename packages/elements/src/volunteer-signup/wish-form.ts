import { consentFaults, dateFault, wordsFault, type Unfinished } from '@linli/contract/dispute-rules';
import type { FieldProblem } from '@linli/contract/problem';
import type { VolunteerPolicy } from '@linli/contract/volunteer-policy';
import type { MyWish, WishDraft, WishKind } from '@linli/contract/wish';
import { isLinliError } from '@linli/sdk/error';
import { Task, TaskStatus, initialState } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import chevronLeft from 'lucide/dist/esm/icons/chevron-left.mjs';
import { Command } from '../shared/command.ts';
import { renderConsents } from '../shared/consents.ts';
import { inChina } from '../shared/dates.ts';
import { renderFaults } from '../shared/faults.ts';
import { renderArea, renderChoices, renderText, type TextView } from '../shared/fields.ts';
import { Form } from '../shared/form.ts';
import { icon } from '../shared/icon.ts';
import { lazily } from '../shared/lazy.ts';
import { sentences } from '../shared/sentences.ts';
import { renderTrouble } from '../shared/trouble.ts';
import { volunteerWords } from '../shared/volunteer.messages.ts';
import type { Around } from './around.ts';
import { wishesWords } from './wishes.messages.ts';

type Typed = Unfinished<Pick<WishDraft, 'division' | 'kind' | 'text' | 'name' | 'address' | 'by'>> & { readonly purposes: readonly string[] };
const blank: Typed = { purposes: [] };
const order = ['division', 'kind', 'text', 'name', 'address', 'by', 'consents'];

/** Making a wish: what, for whom, by when. */
export class WishForm {
  private readonly around: Around;
  private readonly form: Form<Typed>;
  private readonly asking: Task<readonly unknown[], VolunteerPolicy>;
  private readonly sending: Command<[], MyWish>;
  private readonly onCancel: () => void;
  private readonly places;
  /** Who is writing. */
  private by: string | undefined;

  constructor(around: Around, onAsked: (wish: MyWish) => void, onCancel: () => void) {
    this.around = around;
    this.onCancel = onCancel;
    const { room, who } = around;
    this.places = lazily(room, () => import('./place.ts'));
    this.form = new Form<Typed>(room, blank, () => this.sending.forget());
    this.asking = new Task(room, {
      args: () => [around.client, this.division, around.language] as const,
      task: ([client, division, language], { signal }) => (division && client?.volunteers.policy({ division }, { signal, language })) || initialState,
    });
    this.sending = new Command(room, ({ idempotencyKey }) => who.ask(({ wishes }, how) => wishes.ask(this.body, { ...how, idempotencyKey })), wish => {
      this.by = undefined;
      onAsked(wish);
    });
  }

  render(): TemplateResult {
    this.meet();
    const { around: { language }, form, sending } = this;
    const words = wishesWords[language];
    const names = volunteerWords[language].wishKind;
    const { kind, text } = form.value;
    return html`
      <button type="button" class="text back" part="back" @click=${this.onCancel}>${icon(chevronLeft)}${words.back}</button>
      <form novalidate autocomplete="off" @submit=${(event: Event) => { event.preventDefault(); void this.send(); }}>
        ${renderFaults(form, words.faults, path => this.sentenceAt(path)!)}
        <h2 id="question" tabindex="-1">${words.formTitle}</h2>
        <p class="hint">${words.formHint}</p>
        ${this.renderPlace()}
        <div class="pair">${renderChoices({ path: 'kind', label: words.kind, fault: this.sentenceAt('kind'), value: kind, choices: Object.entries(names).map(([value, label]) => ({ value, label })), onChange: value => form.set({ kind: value as WishKind }) })}</div>
        ${renderArea({ path: 'text', label: words.text, hint: words.textHint, fault: this.sentenceAt('text'), longest: 200, left: words.left, value: text, onInput: value => form.set({ text: value }) })}
        ${this.renderLine('name', words.name, { hint: words.nameHint, longest: 60, autocomplete: 'name' })}
        ${this.renderLine('address', words.at, { hint: words.atHint, optional: words.optional, longest: 200, autocomplete: 'street-address' })}
        ${this.renderLine('by', words.when, { optional: words.optional, type: 'date', min: this.today })}
        ${this.renderConsents()}
        ${sending.error ? renderTrouble({ error: sending.error, language, heading: words.notSent, text: this.tooMany ? words.tooMany : undefined, kept: true, onRetry: () => void this.send() }) : nothing}
        <button class="button primary go" part="submit" aria-disabled=${sending.running ? 'true' : 'false'}>${sending.running ? words.sending : words.send}</button>
      </form>
    `;
  }

  /** Of another person than before nothing stays in the form. */
  private meet(): void {
    const { who } = this.around;
    if (who.person === undefined || who.person === this.by) return;
    this.by = who.person;
    this.form.value = { ...blank, name: who.volunteer?.name };
  }

  /** Where one lives, if that is known; otherwise it is asked. */
  private renderPlace(): TemplateResult {
    const { around: { language, room, who }, form, asking: { status, error } } = this;
    const words = wishesWords[language];
    const path = 'division';
    const closed = isLinliError(error) && (error.kind === 'invalid' || error.kind === 'missing');
    const failed = status === TaskStatus.ERROR ? renderTrouble({ error, language, reading: true, closed, text: closed ? words.noOffice : undefined, onRetry: () => this.asking.run() }) : nothing;
    if (who.volunteer || room.division?.length === 12) return html`${failed}`;
    return html`${this.places()?.renderPlace({ room, label: words.division, fault: this.sentenceAt(path), value: form.value.division, onPick: division => form.set({ division }) }) ?? nothing}${failed}`;
  }

  private renderLine(path: 'name' | 'address' | 'by', label: string, { autocomplete, ...more }: Partial<TextView>): TemplateResult {
    const { form, around: { room: { sharedDevice } } } = this;
    return renderText({ path, label, fault: this.sentenceAt(path), value: form.value[path], onInput: value => form.set({ [path]: value || undefined }), ...more, autocomplete: sharedDevice ? 'off' : autocomplete });
  }

  private renderConsents(): TemplateResult | typeof nothing {
    const { around: { language }, asking: { value: policy }, form } = this;
    const words = wishesWords[language];
    if (!policy) return nothing;
    return html`
      <section class="below"><h3>${words.consents}</h3>
        ${renderConsents({
          policy: policy.wishes, purposes: policy.wishes.purposes, language, keptFor: words.keptFor, sentenceAt: this.sentenceAt,
          given: () => form.value.purposes, onChange: (purposes, path) => form.set({ purposes }, path),
        })}
      </section>
    `;
  }

  private get division(): string | undefined {
    const { who, room } = this.around;
    return this.form.value.division ?? who.volunteer?.division.code ?? (room.division?.length === 12 ? room.division : undefined);
  }

  private get today(): string {
    return inChina(new Date().toISOString())[0];
  }

  private get tooMany(): boolean {
    const { error } = this.sending;
    return isLinliError(error) && error.kind === 'conflict';
  }

  private get body(): WishDraft {
    const { purposes, ...typed } = this.form.value;
    return { ...typed, skills: [], division: this.division!, consents: { policyVersion: this.asking.value!.wishes.version, purposes: [...purposes] } } as WishDraft;
  }

  private faults(): FieldProblem[] {
    const { form: { value: { kind, text, name, address, by, purposes } }, asking: { value: policy }, today } = this;
    const fault = (path: string, code: FieldProblem['code'] | undefined | false): FieldProblem[] => (code ? [{ path, code }] : []);
    const wrongDate = by ? dateFault(by, '9999-12-31') : undefined;
    return [
      ...fault('division', !this.division && 'required'),
      ...fault('kind', !kind && 'required'),
      ...fault('text', wordsFault(text, 200, { shortest: 4, multiline: true })),
      ...fault('name', wordsFault(name, 40, { shortest: 1 })),
      ...fault('address', wordsFault(address, 120)),
      ...fault('by', wrongDate ?? (!!by && by < today && 'past')),
      ...(policy ? consentFaults({ policyVersion: policy.wishes.version, purposes }, policy.wishes, true) : []),
    ];
  }

  private async send(): Promise<void> {
    if (!this.form.check(this.faults()) || !this.asking.value) return;
    if (await this.sending.run()) return;
    const { error } = this.sending;
    if (!isLinliError(error) || error.kind !== 'invalid') return;
    const faults = error.fields.map(({ path, code }) => ({ path: path.replace(/^body\./, ''), code }));
    this.sending.forget();
    if (faults.some(({ path }) => path.startsWith('consents'))) {
      this.form.set({ purposes: [] });
      void this.asking.run();
    }
    this.form.check(faults.sort((a, b) => order.indexOf(a.path.split('.')[0]!) - order.indexOf(b.path.split('.')[0]!)));
  }

  private readonly sentenceAt = (path: string): string | undefined => {
    const words = wishesWords[this.around.language];
    const code = this.form.faultAt(path);
    return code && sentences(words.fault, words.general, () => words.check)(path.replace(/^consents\.(?!policyVersion).*/, 'consents'), code, '');
  };
}
