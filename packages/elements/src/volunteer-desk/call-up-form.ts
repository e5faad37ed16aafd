import type { CallUpDraft, DeskCallUp } from '@linli/contract/desk-wish';
import type { FieldProblem } from '@linli/contract/problem';
import type { Skill } from '@linli/contract/volunteer';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { renderFault } from '../shared/faults.ts';
import { faultSentence } from '../shared/fault.messages.ts';
import { renderArea, renderText } from '../shared/fields.ts';
import { idOf } from '../shared/form.ts';
import type { Messages } from '../shared/messages.ts';
import type { Around } from './around.ts';
import type { CallUpsWords } from './call-ups.messages.ts';
import { renderSkills } from './plan-fields.ts';
import { Writing } from './writing.ts';

interface Values {
  readonly division?: string | undefined;
  readonly skills?: readonly string[] | undefined;
  readonly words?: string | undefined;
  readonly place?: string | undefined;
  /** As the device's own field has it, in China's time. */
  readonly at?: string | undefined;
}

interface CallUpFormOptions {
  readonly onSent: (sent: DeskCallUp) => void;
  readonly onLeave: () => void;
}

/** The form of a call-up; in memory only. */
export class CallUpForm {
  private readonly around: Around;
  private readonly messages: Messages<CallUpsWords>;
  private readonly options: CallUpFormOptions;
  private readonly writing: Writing<Values, CallUpDraft, DeskCallUp>;

  constructor(host: LitElement, around: Around, messages: Messages<CallUpsWords>, options: CallUpFormOptions) {
    this.around = around;
    this.messages = messages;
    this.options = options;
    this.writing = new Writing<Values, CallUpDraft, DeskCallUp>(host, around, {
      blank: () => this.blank(), fieldOf: path => path.replace(/\.\d+$/, ''), send: (desk, _, draft, how) => desk.callUp(draft, how),
      onDone: sent => {
        this.forget();
        options.onSent(sent);
      },
    });
  }

  get unsent(): boolean {
    return this.writing.touched;
  }

  forget(): void {
    this.writing.begin();
  }

  render(): TemplateResult {
    const { around, writing, messages: { words } } = this;
    const { form } = writing;
    const { value } = form;
    const shell = around.words();
    const sentenceOf = (path: string) => {
      const code = form.faultAt(path);
      return code && faultSentence(code, words.fields[path] ?? path, around.language(), path === 'division' || path === 'at');
    };
    const common = (path: string) => ({ path, label: words.fields[path]!, fault: sentenceOf(path) });
    return html`
      <article>
        <h2 tabindex="-1" id="heading">${words.new}</h2>
        <p class="quiet">${words.newHint}</p>
        <form novalidate @submit=${(event: Event) => this.onSubmit(event)}>
          ${writing.renderFaults(sentenceOf)}
          <div class="field-group ${sentenceOf('division') ? 'faulty' : ''}" id=${idOf('division')} tabindex="-1">
            ${renderFault({ path: 'division', fault: sentenceOf('division') })}
            ${around.picker(words.fields['division']!, value.division ?? '', true, place => form.set({ division: place?.code }))}
          </div>
          ${renderSkills(words.fields['skills']!, shell.optional, value.skills ?? [], around, skills => form.set({ skills }))}
          <p class="hint">${words.skillsHint}</p>
          ${renderArea({ ...common('words'), placeholder: words.wordsExample, longest: 300, left: shell.charsLeft, value: value.words, onInput: told => form.set({ words: told }) })}
          ${renderText({ ...common('place'), longest: 120, value: value.place, onInput: place => form.set({ place }) })}
          ${renderText({ ...common('at'), type: 'datetime-local', value: value.at, onInput: at => form.set({ at: at.slice(0, 16) }) })}
          ${writing.renderTrouble()}
          <div class="actions-row">
            <button class="button primary go" part="submit" aria-disabled=${writing.running ? 'true' : nothing}>${writing.running ? shell.sending : words.send}</button>
            <button type="button" class="text" @click=${() => { this.forget(); this.options.onLeave(); }}>${words.discard}</button>
          </div>
        </form>
      </article>
    `;
  }

  private blank(): Values {
    const division = this.around.home();
    return division && division.length >= 9 ? { division } : {};
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    const { division, skills = [], words = '', place = '', at } = this.writing.form.value;
    const faults: FieldProblem[] = [
      ...(division ? [] : [{ path: 'division', code: 'required' as const }]),
      ...wordsFault('words', words, 300, 4),
      ...wordsFault('place', place, 120, 1),
      ...(at ? [] : [{ path: 'at', code: 'required' as const }]),
    ];
    const moment = at ? new Date(`${at}:00+08:00`).toISOString() : '';
    void this.writing.submit('new', { division: division ?? '', skills: skills as Skill[], words: words.trim(), place: place.trim(), at: moment }, faults);
  }
}

const wordsFault = (path: string, text: string, longest: number, shortest: number): FieldProblem[] => {
  const { length } = text.trim();
  const code = !length ? 'required' : length < shortest ? 'too-short' : length > longest ? 'too-long' : undefined;
  return code ? [{ path, code }] : [];
};
