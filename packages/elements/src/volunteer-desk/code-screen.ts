import type { CheckInCode, DeskShift } from '@linli/contract/desk-shift';
import { isLinliError } from '@linli/sdk/error';
import { html, nothing, svg, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { renderFailure } from '../shared/failure.ts';
import { codePath } from '../shared/qr.ts';
import { whenOf } from '../shared/shift-time.ts';
import type { Around } from './around.ts';
import type { ShiftWords } from './shift.messages.ts';

/** Milliseconds between looks at the clock, between tries to reach the server, and for each of them. */
const [beat, pause, patience] = [1000, 3000, 8000];

/** A code, and the server's clock beside the device's steady one: the device's time of day may be wrong. */
interface Shown { readonly code: CheckInCode; readonly ahead: number }

/**
 * The rotating code of a shift, large enough for a counter or a phone held up. It renews by itself; without a network it says so,
 * and keeps the last code for as long as that one is good: while the next would be shown.
 */
export class CodeScreen implements ReactiveController {
  private id: string | undefined;
  private shown: Shown | undefined;
  private error: unknown;
  private asking = false;
  private askAgainAt = 0;
  private timer: ReturnType<typeof setInterval> | undefined;
  private awake: Promise<WakeLockSentinel | undefined> | undefined;
  private readonly host: LitElement;
  private readonly around: Around;

  constructor(host: LitElement, around: Around) {
    this.host = host;
    this.around = around;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  open(id: string): void {
    this.close();
    this.id = id;
    this.timer = setInterval(() => this.look(), beat);
    document.addEventListener('visibilitychange', this.onVisible);
    this.onVisible();
  }

  close(): void {
    clearInterval(this.timer);
    document.removeEventListener('visibilitychange', this.onVisible);
    void this.awake?.then(lock => lock?.release());
    this.id = this.shown = this.error = this.awake = undefined;
    this.askAgainAt = 0;
  }

  render(shift: DeskShift, words: ShiftWords, onClose: () => void): TemplateResult {
    const { left, error } = this;
    const good = this.shown && this.goodFor > 0 ? this.shown.code.code : undefined;
    return html`
      <article class="screen card" part="code-screen">
        <h2 tabindex="-1" id="heading">${shift.title}</h2>
        <p class="quiet">${whenOf(shift, this.around.language())}</p>
        ${good ? this.renderCode(good, words) : error ? nothing : html`<p class="bone square" aria-hidden="true"></p>`}
        <p class="hint" role="timer" aria-live="off">${good && !error ? (left > 0 ? words.nextIn(left) : words.renewing) : nothing}</p>
        ${this.renderOffline(!!good, words)}
        <div class="actions-row">
          ${document.fullscreenEnabled ? html`<button class="button" @click=${(event: Event) => this.onFull(event)}>${words.full}</button>` : nothing}
          <button class="button" part="close-code" @click=${onClose}>${words.closeCode}</button>
        </div>
      </article>
    `;
  }

  private renderCode(code: string, words: ShiftWords): TemplateResult {
    const { d, side } = codePath(code);
    return html`
      <svg class="qr" part="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label=${words.code} shape-rendering="crispEdges">${svg`<rect width=${side} height=${side} fill="#fff"></rect><path d=${d} fill="#000"></path>`}</svg>
      <p>${words.codeHint}</p>
      <p class="digits" part="code" aria-label=${words.codeText([...code].join(' '))}>${code}</p>
    `;
  }

  private renderOffline(good: boolean, words: ShiftWords): TemplateResult | typeof nothing {
    const { error } = this;
    if (!error) return nothing;
    // Refused or missing: waiting does not help.
    if (isLinliError(error) && (error.kind === 'refused' || error.kind === 'missing')) return renderFailure(error, this.around.language());
    return html`
      <div class="problem" role="alert" part="problem">
        <p>${words.offline}</p>
        ${good ? nothing : html`<p>${words.codeOver}</p>`}
      </div>
      <p class="hint" role="timer" aria-live="off">${good ? words.stillGood(this.goodFor) : nothing}</p>
    `;
  }

  /** The server's clock now. */
  private get now(): number {
    return performance.now() + (this.shown?.ahead ?? 0);
  }

  /** Seconds until the next code. */
  private get left(): number {
    return this.shown ? Math.ceil((Date.parse(this.shown.code.until) - this.now) / 1000) : 0;
  }

  /** Seconds for which the code on the screen is good: it is so while the next one is shown. */
  private get goodFor(): number {
    if (!this.shown) return 0;
    const { from, until } = this.shown.code;
    return Math.ceil((2 * Date.parse(until) - Date.parse(from) - this.now) / 1000);
  }

  private look(): void {
    if (this.left <= 0 && performance.now() >= this.askAgainAt) void this.ask();
    this.host.requestUpdate();
  }

  private async ask(): Promise<void> {
    const { id, around } = this;
    if (id === undefined || this.asking) return;
    this.asking = true;
    try {
      const code = await around.session.ask(client => client.volunteerDesk.checkInCode(id, { language: around.language(), retries: 0, timeout: patience }));
      if (id !== this.id) return;
      this.shown = { code, ahead: Date.parse(code.now) - performance.now() };
      this.error = undefined;
    } catch (error) {
      if (id === this.id) this.error = error;
    } finally {
      this.asking = false;
      this.askAgainAt = performance.now() + pause;
      this.host.requestUpdate();
    }
  }

  /** Timers sleep with a hidden page, and so may the steady clock. */
  private readonly onVisible = (): void => {
    if (document.visibilityState === 'hidden') return;
    void this.ask();
    // Where the browser can, the screen stays on; it lets go of it whenever the page is hidden.
    this.awake = navigator.wakeLock?.request('screen').catch(() => undefined);
  };

  private onFull({ currentTarget }: Event): void {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void (currentTarget as HTMLElement).closest('.screen')?.requestFullscreen().catch(() => {});
  }
}
