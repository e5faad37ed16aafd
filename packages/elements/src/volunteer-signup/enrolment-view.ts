import type { Division } from '@linli/contract/divisions';
import type { FieldCode } from '@linli/contract/problem';
import type { Skill, WeeklyTime } from '@linli/contract/volunteer';
import { Divisions } from '@linli/sdk/divisions';
import { isLinliError } from '@linli/sdk/error';
import type { Client } from '@linli/sdk/light';
import { Task, TaskStatus, initialState } from '@lit/task';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderConsents } from '../shared/consents.ts';
import { renderFault, renderFaults } from '../shared/faults.ts';
import { renderChoices, renderText, type TextView } from '../shared/fields.ts';
import { lazily } from '../shared/lazy.ts';
import { at, put, toggled } from '../shared/paths.ts';
import { sentences } from '../shared/sentences.ts';
import { telOf } from '../shared/tel.ts';
import { renderTrouble } from '../shared/trouble.ts';
import { volunteerWords } from '../shared/volunteer.messages.ts';
import { Enrolment, type EnrolmentOutcome, type EnrolmentRoom } from './enrolment.ts';
import type { RoomClient, Who } from './who.ts';

interface Room extends EnrolmentRoom {
  readonly api?: string | undefined;
  readonly client?: Client | undefined;
}

const parts: readonly WeeklyTime['part'][] = ['morning', 'afternoon', 'evening'];

/** The form on the screen: one question after the other. */
export class EnrolmentView {
  readonly enrolment: Enrolment;
  private readonly room: Room & LitElement;
  private readonly naming: Task<readonly unknown[], Division>;
  private readonly places;
  /** Another place than the one that is known is wanted. */
  private moving = false;

  constructor(room: Room & LitElement, who: Who, around: { readonly client: RoomClient | undefined }, outcome: EnrolmentOutcome) {
    this.room = room;
    this.enrolment = new Enrolment(room, who, around, outcome);
    this.places = lazily(room, () => import('./place.ts'));
    this.naming = new Task(room, {
      args: () => [around.client, this.enrolment.division, this.enrolment.messages.language] as const,
      task: ([client, code, language], { signal }) => (client && code ? new Divisions(client.send).open(code, { signal, language }) : initialState),
    });
  }

  render(): TemplateResult {
    const { enrolment } = this;
    const { step, steps, kind, form, sending, before, renewed, overtaken, resumed, messages: { words, language } } = enrolment;
    const last = step === 'consents';
    const note = overtaken ? words.overtaken : renewed && last ? words.renewed : undefined;
    return html`
      <p class="step">${words.step(steps.indexOf(step) + 1, steps.length)}</p>
      ${note ? html`<p class="notice warn" role="status">${note}</p>` : nothing}
      ${resumed ? html`<p class="keep"><span class="grow small">${words.resumed}</span><button type="button" class="text" part="restart" @click=${() => enrolment.anew()}>${words.anew}</button></p>` : nothing}
      <form novalidate autocomplete="off" @submit=${(event: Event) => { event.preventDefault(); void enrolment.next(); }}>
        ${renderFaults(form, words.faults, path => this.faultLine(path))}
        <h2 id="question" tabindex="-1">${words.ask[step][kind]}</h2>
        <p class="hint">${words.hint[step][kind]}</p>
        ${this.renderStep()}
        ${last && sending.error ? renderTrouble({ error: sending.error, language, heading: words.notSubmitted, kept: true, onRetry: () => void enrolment.next() }) : nothing}
        <button class="button primary go" part="submit" aria-disabled=${sending.running ? 'true' : 'false'}>${!last ? words.next : sending.running ? words.submitting : before ? words.save : words.submit[kind]}</button>
      </form>
      ${this.renderFoot()}
    `;
  }

  private renderStep(): TemplateResult | typeof nothing {
    const { enrolment } = this;
    const { step, policy, asking: { status, error }, messages: { language, words } } = enrolment;
    if (step === 'home') return this.renderHome();
    if (!policy) return status === TaskStatus.ERROR ? renderTrouble({ error, language, reading: true, onRetry: () => enrolment.asking.run() }) : nothing;
    if (step === 'you') return enrolment.kind === 'member' ? this.renderMember() : this.renderResident();
    if (step === 'help') return html`${this.renderSkills()}${this.renderTimes()}`;
    return renderConsents({
      policy: policy.consents, purposes: enrolment.purposes, language, keptFor: words.keptFor, notKept: words.notKept, sentenceAt: this.sentenceAt,
      given: () => (enrolment.form.value.consents?.purposes ?? []) as string[],
      onChange: (purposes, path) => enrolment.form.set({ consents: { policyVersion: policy.consents.version, purposes: purposes as never } }, path),
    });
  }

  private renderHome(): TemplateResult | typeof nothing {
    const { enrolment, room, naming } = this;
    const { form, asking: { status, error }, messages: { words, language } } = enrolment;
    const path = 'division';
    if (enrolment.division && !this.moving && naming.value && !form.faultAt(path))
      return html`<p class="field-group" id="f-division"><span class="quiet dots">${naming.value.path.slice(1).map(({ name }) => html`<span>${name}</span>`)}</span><strong>${naming.value.name}</strong></p><p><button type="button" class="text" part="change" @click=${() => this.move()}>${words.changePlace}</button></p>`;
    if (enrolment.division && !this.moving && naming.status === TaskStatus.PENDING) return nothing;
    const missing = status === TaskStatus.ERROR && isLinliError(error) && (error.kind === 'invalid' || error.kind === 'missing');
    return html`
      ${this.places()?.renderPlace({ room, label: words.label[path]!, fault: this.sentenceAt(path), value: enrolment.division, onPick: code => form.set({ division: code ?? '' }, path) }) ?? nothing}
      ${status === TaskStatus.ERROR && !form.faults.length ? renderTrouble({ error, language, reading: true, closed: missing, text: missing ? words.noOffice : undefined, onRetry: () => enrolment.asking.run() }) : nothing}
    `;
  }

  private renderMember(): TemplateResult {
    const { form, messages: { language } } = this.enrolment;
    const names = volunteerWords[language].standing;
    return html`
      ${this.renderLine('name', { longest: 60, autocomplete: 'name' })}
      <div class="pair">${renderChoices({
        ...this.viewOf('standing'), value: form.value.standing, choices: Object.entries(names).map(([value, label]) => ({ value, label })),
        onChange: value => form.set({ standing: value as 'formal' }, 'standing'),
      })}</div>
      ${this.renderLine('branch', { longest: 100 })}${this.renderLine('workUnit', { longest: 400 })}
      ${form.faultAt('kind') ? renderFault({ path: 'kind', fault: this.sentenceAt('kind') }) : nothing}
    `;
  }

  private renderResident(): TemplateResult {
    const { enrolment } = this;
    return html`
      ${this.renderLine('name', { longest: 60, autocomplete: 'name' })}
      ${this.renderLine('birthDate', { type: 'date', min: '1900-01-01', max: enrolment.today })}
      <div role="status">${enrolment.minor ? html`<p class="notice info">${enrolment.messages.words.guardianText}</p>` : nothing}</div>
      ${enrolment.minor ? this.renderGuardian() : nothing}
    `;
  }

  /** Who answers for somebody under 18; it opens at once as the date says so. */
  private renderGuardian(): TemplateResult {
    const { form, messages: { words } } = this.enrolment;
    const path = 'guardian.agrees';
    const [label, hint] = words.agrees;
    return html`
      <section class="below" part="guardian">
        <h3>${words.guardian}</h3>
        ${this.renderLine('guardian.name', { longest: 60 })}${this.renderLine('guardian.phone', { type: 'tel', longest: 40 })}
        <div class="pair">${renderChoices({ ...this.viewOf('guardian.relation'), value: form.value.guardian?.relation, choices: Object.entries(words.relation).map(([value, name]) => ({ value, label: name })), onChange: value => this.put('guardian.relation', value) })}</div>
        ${renderChoices({ ...this.viewOf(path), multiple: true, value: form.value.guardian?.agrees ? ['yes'] : [], choices: [{ value: 'yes', label, hint }], onChange: () => this.put(path, !form.value.guardian?.agrees) })}
      </section>
    `;
  }

  private renderSkills(): TemplateResult {
    const { form, policy, messages: { words, language } } = this.enrolment;
    const names = volunteerWords[language].skill;
    const chosen = (form.value.skills ?? []) as Skill[];
    const offered = [...policy!.skills, ...chosen.filter(skill => !policy!.skills.includes(skill))];
    return html`<div class="pair">${renderChoices({
      ...this.viewOf('skills'), optional: words.optional, multiple: true, value: chosen, choices: offered.map(value => ({ value, label: names[value] })),
      onChange: value => form.set({ skills: toggled(form.value.skills as string[], value) as Skill[] }, 'skills'),
    })}</div>`;
  }

  /** A week of mornings, afternoons and evenings. */
  private renderTimes(): TemplateResult {
    const { form, messages: { words, language } } = this.enrolment;
    const names = volunteerWords[language];
    const times = () => (form.value.times ?? []) as WeeklyTime[];
    const toggle = (day: number, part: WeeklyTime['part']) => {
      const others = times().filter(time => time.day !== day || time.part !== part);
      form.set({ times: others.length < times().length ? others : [...others, { day, part }] }, 'times');
    };
    const has = (day: number, part: string) => times().some(time => time.day === day && time.part === part);
    return html`
      <fieldset class="field-group" id="f-times" aria-describedby="f-times-hint">
        <legend>${words.label['times']}<span class="optional">${words.optional}</span></legend>
        <p class="hint" id="f-times-hint">${words.timesHint}</p>
        <table class="card times">
          <thead><tr><th scope="col"><span class="said">${words.day}</span></th>${parts.map(part => html`<th scope="col">${names.part[part]}</th>`)}</tr></thead>
          <tbody>
            ${names.days.map((name, index) => html`
              <tr>
                <th scope="row">${name}</th>
                ${parts.map(part => html`<td><label><span class="said">${name} ${names.part[part]}</span><input type="checkbox" value="${index + 1}-${part}" .checked=${live(has(index + 1, part))} @change=${() => toggle(index + 1, part)} /></label></td>`)}
              </tr>
            `)}
          </tbody>
        </table>
      </fieldset>
    `;
  }

  private renderFoot(): TemplateResult {
    const { kept, policy, before, messages: { words } } = this.enrolment;
    return html`
      <footer>
        ${this.room.sharedDevice ? html`<p class="hint">${words.draft.shared}</p>` : !before && kept?.persistent ? html`<p class="hint">${words.draft.saved}</p>` : nothing}
        ${policy ? html`<a class="text" part="call" href=${telOf(policy.office.phone)}>${words.call(policy.office.phone)}</a>` : nothing}
      </footer>
    `;
  }

  private renderLine(path: string, more: Partial<TextView>): TemplateResult {
    const { form } = this.enrolment;
    const autocomplete = this.room.sharedDevice ? 'off' : more.autocomplete;
    return renderText({ ...this.viewOf(path), value: at(form.value, path) as string | undefined, onInput: value => this.put(path, value || undefined), ...more, autocomplete });
  }

  private viewOf(path: string) {
    const { messages: { words } } = this.enrolment;
    return { path, label: words.label[path]!, hint: words.fieldHint[path], fault: this.sentenceAt(path) };
  }

  private put(path: string, to: unknown): void {
    const { form } = this.enrolment;
    form.set(put(form.value, path, to), path);
  }

  private move(): void {
    this.moving = true;
    this.room.requestUpdate();
  }

  private readonly sentenceAt = (path: string): string | undefined => {
    const { form, messages: { words } } = this.enrolment;
    const code = form.faultAt(path);
    return code && this.sentence(path, code, words.label[path] ?? words.label['consents']!);
  };

  private sentence(path: string, code: FieldCode, label: string): string {
    const { words } = this.enrolment.messages;
    return sentences(words.fault, words.general, words.check)(path.replace(/^consents\.(?!policyVersion).*/, 'consents'), code, label);
  }

  /** The same in the list of all that is wrong, where its question does not stand beside it. */
  private faultLine(path: string): string {
    const { purposes, messages: { words }, policy } = this.enrolment;
    const title = policy && /^consents\./.test(path) ? purposes.find(({ id }) => path === `consents.${id}`)?.title : undefined;
    return title ? words.of(title, this.sentenceAt(path)!) : this.sentenceAt(path)!;
  }
}
