import { plainCode } from '@linli/contract/code-alphabet';
import type { MyPlace, MyShift } from '@linli/contract/shift';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { changedMind } from '../shared/changed-mind.ts';
import { renderFault } from '../shared/faults.ts';
import { idOf } from '../shared/form.ts';
import type { Around } from './around.ts';
import type { Doing } from './doing.ts';
import { mineWords } from './mine.messages.ts';

/** Checking in by the code on the spot, typed or scanned; with the position if somebody likes. */
export class CheckIn {
  /** For which shift. */
  private open: string | undefined;
  private code = '';
  private near = false;
  private fault: string | undefined;
  private said: 'unscanned' | 'unlocated' | undefined;
  private readonly around: Around;
  private readonly doing: Doing;
  private readonly done: (shift: MyShift) => void;

  constructor(around: Around, doing: Doing, done: (shift: MyShift) => void) {
    this.around = around;
    this.doing = doing;
    this.done = done;
  }

  renderAct({ id }: MyShift, { can }: MyPlace): TemplateResult | typeof nothing {
    const words = mineWords[this.around.language];
    return can.includes('check-in') && this.open !== id ? html`<button type="button" class="button primary" part="check-in" @click=${() => this.start(id)}>${words.checkIn}</button>` : nothing;
  }

  renderPanel({ id }: MyShift): TemplateResult | typeof nothing {
    const { around: { language, host }, doing, fault } = this;
    if (this.open !== id) return nothing;
    const words = mineWords[language];
    const path = 'check-in';
    const running = doing.runs(`check-in ${id}`);
    return html`
      <form class="panel" part="panel" novalidate autocomplete="off" @submit=${(event: Event) => { event.preventDefault(); void this.send(id); }}>
        <div class="field-group ${fault ? 'faulty' : ''}">
          <label for=${idOf(path)}>${words.code}</label>
          <p class="hint" id="${idOf(path)}-hint">${words.checkInHint}</p>
          ${renderFault({ path, fault })}
          <input id=${idOf(path)} part="field" class="code" type="text" maxlength="20" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-invalid=${fault ? 'true' : 'false'} aria-describedby="${idOf(path)}-hint ${fault ? `${idOf(path)}-fault` : ''}" .value=${live(this.code)} @input=${(event: Event) => this.type((event.target as HTMLInputElement).value)} />
        </div>
        ${host.scan ? html`<button type="button" class="button apart" part="scan" @click=${() => void this.scan(id)}>${words.scan}</button>` : nothing}
        <label class="option apart"><input type="checkbox" .checked=${live(this.near)} @change=${() => { this.near = !this.near; }} /><span><span class="option-label">${words.near}</span><span class="hint">${words.nearHint}</span></span></label>
        <p class="hint" role="status">${this.said ? words[this.said] : nothing}</p>
        ${fault ? nothing : doing.troubleOf(`check-in ${id}`, language)}
        <div class="actions">
          <button class="button primary" part="submit" aria-disabled=${running ? 'true' : 'false'}>${running ? words.checkingIn : words.checkIn}</button>
          <button type="button" class="button" @click=${() => this.start(undefined)}>${words.cancel}</button>
        </div>
      </form>
    `;
  }

  forget(): void {
    this.open = this.said = this.fault = undefined;
    this.code = '';
  }

  private start(id: string | undefined): void {
    this.open = id;
    this.type('');
    this.near = false;
    this.said = undefined;
    this.focus();
  }

  private type(code: string): void {
    this.code = code;
    this.fault = undefined;
    this.doing.edited();
  }

  private async scan(id: string): Promise<void> {
    const text = await this.around.host.scan?.().catch(error => (changedMind(error) ? undefined : ''));
    if (text === undefined) return;
    // The code may stand alone, or at the end of an address.
    const code = /[0-9A-Z]{4,12}$/i.exec(text.trim())?.[0];
    this.said = code ? undefined : 'unscanned';
    this.type(code ?? '');
    if (code) await this.send(id);
  }

  private async send(id: string): Promise<void> {
    const { around: { host, language }, doing, near } = this;
    const words = mineWords[language];
    const code = plainCode(this.code);
    if (!code) return this.refuse(words.fault['code:required']!);
    const position = near ? await host.locate().catch(() => undefined) : undefined;
    this.said = near && !position ? 'unlocated' : undefined;
    await doing.run<MyShift>(`check-in ${id}`, ({ shifts }, how) => shifts.checkIn(id, { code, ...(position && { position }) }, how), shift => {
      this.open = undefined;
      this.done(shift);
    }, ({ kind, fields: [fault], current }) => {
      if (kind === 'invalid') this.refuse(words.fault[`code:${fault?.code}`] ?? words.fault['code:unknown']!);
      else if (current) this.done(current as MyShift);
      return fault && words.inTheWay[fault.code];
    });
  }

  private refuse(fault: string): void {
    this.fault = fault;
    this.focus();
  }

  private focus(): void {
    const { room } = this.around;
    room.requestUpdate();
    void room.updateComplete.then(() => room.renderRoot.querySelector<HTMLElement>('#f-check-in')?.focus());
  }
}
