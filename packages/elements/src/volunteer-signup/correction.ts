import { wordsFault } from '@linli/contract/dispute-rules';
import type { FieldProblem } from '@linli/contract/problem';
import type { MyPlace, MyShift } from '@linli/contract/shift';
import { html, nothing, type TemplateResult } from 'lit';
import { renderArea, renderText } from '../shared/fields.ts';
import { Form } from '../shared/form.ts';
import { spanOf } from '../shared/shift-time.ts';
import type { Around } from './around.ts';
import type { Doing } from './doing.ts';
import { mineWords } from './mine.messages.ts';

interface Typed { readonly hours: string; readonly minutes: string; readonly reason: string }
const blank: Typed = { hours: '', minutes: '', reason: '' };

const numberFault = (path: 'hours' | 'minutes', typed: string, most: number): FieldProblem[] => (/^\d{0,2}$/.test(typed.trim()) && Number(typed) <= most ? [] : [{ path, code: 'format' }]);

/** Asking for other hours than were counted, and what came of it. */
export class Corrections {
  /** For which shift. */
  private open: string | undefined;
  private readonly form: Form<Typed>;
  private readonly around: Around;
  private readonly doing: Doing;
  private readonly done: (shift: MyShift) => void;

  constructor(around: Around, doing: Doing, done: (shift: MyShift) => void) {
    this.around = around;
    this.doing = doing;
    this.done = done;
    this.form = new Form<Typed>(around.room, blank, () => doing.edited());
  }

  render({ id }: MyShift, { can, correction }: MyPlace): TemplateResult | typeof nothing {
    const { around: { language } } = this;
    const words = mineWords[language];
    if (correction) return html`<p class="small">${words.corrected[correction.state](spanOf(correction.minutes, language))}${correction.answer ? html` ${words.answer(correction.answer)}` : nothing}</p>`;
    if (!can.includes('ask-correction')) return nothing;
    return this.open === id ? this.renderPanel(id) : html`<button type="button" class="text" part="correction" @click=${() => this.start(id)}>${words.askCorrection}</button>`;
  }

  private renderPanel(id: string): TemplateResult {
    const { around: { language }, doing, form } = this;
    const words = mineWords[language];
    const faultAt = (path: keyof Typed) => {
      const code = form.faultAt(path);
      return code && (words.fault[`${path}:${code}`] ?? words.check);
    };
    const running = doing.runs(`correct ${id}`);
    const number = (path: 'hours' | 'minutes', label: string) => renderText({ path, label, fault: faultAt(path), value: form.value[path], longest: 4, onInput: value => form.set({ [path]: value }) });
    return html`
      <form class="panel" part="panel" novalidate autocomplete="off" @submit=${(event: Event) => { event.preventDefault(); void this.send(id); }}>
        <h4 id="correction" tabindex="-1">${words.correctionTitle}</h4>
        <div class="two hours">${number('hours', words.hoursField)}${number('minutes', words.minutesField)}</div>
        ${renderArea({ path: 'reason', label: words.reasonField, hint: words.reasonHint, fault: faultAt('reason'), longest: 300, left: words.left, value: form.value.reason, onInput: reason => form.set({ reason }) })}
        ${doing.troubleOf(`correct ${id}`, language)}
        <div class="actions">
          <button class="button primary" part="submit" aria-disabled=${running ? 'true' : 'false'}>${running ? words.sending : words.sendCorrection}</button>
          <button type="button" class="button" @click=${() => this.start(undefined)}>${words.cancel}</button>
        </div>
      </form>
    `;
  }

  forget(): void {
    this.open = undefined;
    this.form.value = blank;
  }

  private start(id: string | undefined): void {
    this.open = id;
    this.form.set(blank);
    this.form.focus('correction');
  }

  private async send(id: string): Promise<void> {
    const { form, doing } = this;
    const { hours, minutes, reason } = form.value;
    const wrong = wordsFault(reason, 300, { shortest: 2, multiline: true });
    const faults: FieldProblem[] = [
      ...(hours.trim() || minutes.trim() ? [] : [{ path: 'hours', code: 'required' as const }]), ...numberFault('hours', hours, 24), ...numberFault('minutes', minutes, 59),
      ...(wrong ? [{ path: 'reason', code: wrong }] : []),
    ];
    form.check(faults);
    if (faults[0]) return form.focus(`f-${faults[0].path}`);
    await doing.run<MyShift>(`correct ${id}`, ({ volunteers }, how) => volunteers.askCorrection({ shift: id, minutes: Number(hours) * 60 + Number(minutes), reason }, how), shift => {
      this.open = undefined;
      this.done(shift);
    }, ({ current }) => {
      if (current) this.done(current as MyShift);
      return undefined;
    });
  }
}
