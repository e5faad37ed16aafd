import { plainCode } from '@linli/contract/code-alphabet';
import { isMobile, maskedPhone, plainPhone } from '@linli/contract/identity';
import type { Session, SignInCode } from '@linli/contract/sessions';
import { isLinliError } from '@linli/sdk/error';
import type { ResidentSession } from '@linli/sdk/resident-session';
import type { Send } from '@linli/sdk/send';
import { Sessions } from '@linli/sdk/sessions';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { Command } from './command.ts';
import { renderText } from './fields.ts';
import { idOf } from './form.ts';
import { Messages } from './messages.ts';
import { signInWords } from './sign-in.messages.ts';
import { renderTrouble } from './trouble.ts';

export interface SignInOptions {
  /** The way to the server; undefined while it is not yet known. */
  send(): Send | undefined;
  /** What keeps whoever signs in. */
  session(): ResidentSession | undefined;
  /** Whether others use the device: then the browser is not asked to remember the number. */
  sharedDevice(): boolean;
  /** Hears that somebody is signed in. The room decides where the focus goes: the form is gone. */
  onSignedIn(): void;
}

type Field = 'phone' | 'code';
/** Apart from those of the room's own forms. */
const pathOf = (field: Field): string => `sign-in.${field}`;

/**
 * Signing in by phone, for the rooms that need to know who is there: number, code, done. A room that was given a token shows none
 * of it. Wears the styles of forms.
 */
export class SignIn implements ReactiveController {
  private readonly room: LitElement;
  private readonly options: SignInOptions;
  private readonly messages;
  private readonly sending: Command<[phone: string], SignInCode>;
  private readonly opening: Command<[phone: string, code: string], Session>;
  private readonly typed: Record<Field, string> = { phone: '', code: '' };
  private step: Field = 'phone';
  private fault: { readonly at: Field; readonly sentence: string } | undefined;
  /** What the server said of the latest code; absent where somebody has one from before. */
  private sent: SignInCode | undefined;
  private sentBefore = false;
  /** When another may be sent, by `performance.now()`. */
  private resendAt = 0;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(room: LitElement, options: SignInOptions) {
    this.room = room;
    this.options = options;
    this.messages = new Messages(room, signInWords);
    this.sending = new Command(room, (_, phone) => this.sessions.sendCode({ phone }, { language: this.messages.language }), sent => this.onSent(sent));
    this.opening = new Command(room, (_, phone, code) => this.sessions.open({ phone, code }));
    room.addController(this);
  }

  hostDisconnected(): void {
    clearInterval(this.timer);
  }

  hostConnected(): void {
    this.count();
  }

  render(): TemplateResult {
    const { step, options } = this;
    const { words } = this;
    return html`
      <form part="sign-in" novalidate @submit=${this.onSubmit}>
        ${step === 'phone' ? this.renderPhone() : this.renderCode()}
        ${options.sharedDevice() ? html`<p class="notice info">${words.shared}</p>` : nothing}
      </form>
    `;
  }

  private get words() {
    return this.messages.words;
  }

  private get sessions(): Sessions {
    return new Sessions(this.options.send()!);
  }

  private renderPhone(): TemplateResult {
    const { words, sending, options } = this;
    return html`
      ${renderText({ ...this.viewOf('phone'), label: words.phone, hint: words.phoneHint, type: 'tel', autocomplete: options.sharedDevice() ? 'off' : 'tel', longest: 20 })}
      ${this.renderNotSent()}
      <button class="button primary go" part="submit" aria-disabled=${sending.running ? 'true' : 'false'}>${sending.running ? words.sending : words.send}</button>
      ${sending.error ? html`<p class="actions"><button type="button" class="text" @click=${this.onReceived}>${words.received}</button></p>` : nothing}
    `;
  }

  private renderCode(): TemplateResult {
    const { words, opening, sending, sent } = this;
    const phone = maskedPhone(plainPhone(this.typed.phone));
    const wait = Math.ceil((this.resendAt - performance.now()) / 1000);
    return html`
      <p role="status">${sent ? words.sent(phone, sent.expiresIn / 60) : words.typed(phone)}${this.sentBefore ? words.resent : nothing}</p>
      ${sent?.demoCode ? html`<p class="notice warn" part="demo"><strong>${words.demo}</strong> ${words.demoCode(sent.demoCode)}</p>` : nothing}
      ${renderText({ ...this.viewOf('code'), label: words.code, autocomplete: 'one-time-code', inputmode: 'numeric', longest: 20 })}
      ${this.renderNotSent()}
      ${opening.error && !this.fault ? renderTrouble({ error: opening.error, language: this.messages.language, heading: words.notOpened, kept: true, onRetry: () => void this.open() }) : nothing}
      <button class="button primary go" part="submit" aria-disabled=${opening.running ? 'true' : 'false'}>${opening.running ? words.opening : words.submit}</button>
      <p class="actions">
        ${wait > 0 ? html`<span class="hint">${words.resendIn(wait)}</span>` : html`<button type="button" class="text" part="resend" aria-disabled=${sending.running ? 'true' : 'false'} @click=${() => this.sending.run(this.typed.phone)}>${sending.running ? words.sending : words.resend}</button>`}
        <button type="button" class="text" @click=${this.onChange}>${words.change}</button>
      </p>
    `;
  }

  private renderNotSent(): TemplateResult | typeof nothing {
    const { sending: { error }, words } = this;
    if (!error || this.fault) return nothing;
    const { kind, status } = isLinliError(error) ? error : { kind: 'broken', status: 0 };
    return renderTrouble({ error, language: this.messages.language, heading: words.notSent, text: kind === 'missing' ? words.missing : status === 429 ? words.often : undefined });
  }

  private viewOf(field: Field) {
    return {
      path: pathOf(field), value: this.typed[field], fault: this.fault?.at === field ? this.fault.sentence : undefined,
      onInput: (value: string) => {
        this.typed[field] = value;
        this.fault = undefined;
        this.room.requestUpdate();
      },
    };
  }

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    void (this.step === 'phone' ? this.ask() : this.open());
  };

  private async ask(): Promise<void> {
    if (!isMobile(this.typed.phone)) return this.refuse('phone', this.words.fault.phone);
    await this.sending.run(this.typed.phone);
    if (faultIn(this.sending.error, 'body.phone')) this.refuse('phone', this.words.fault.phone);
  }

  private async open(): Promise<void> {
    const { words, typed: { phone, code }, opening } = this;
    if (!/^\d{6}$/.test(plainCode(code))) return this.refuse('code', words.fault.format);
    const session = await opening.run(phone, code);
    const fault = faultIn(opening.error, 'body.code');
    if (fault) return this.refuse('code', fault === 'unknown' || fault === 'gone' || fault === 'expired' ? words.fault[fault] : words.fault.format);
    if (!session) return;
    await this.options.session()?.begin(session);
    this.typed.phone = '';
    this.start();
    this.options.onSignedIn();
  }

  private onSent(sent: SignInCode): void {
    this.sentBefore = this.step === 'code';
    this.sent = sent;
    this.resendAt = performance.now() + sent.resendIn * 1000;
    this.go('code');
    this.count();
  }

  private readonly onReceived = (): void => {
    if (isMobile(this.typed.phone)) this.go('code');
    else this.refuse('phone', this.words.fault.phone);
  };

  private readonly onChange = (): void => {
    this.start();
    this.focus('phone');
  };

  /** Back to the number; a code is never kept. */
  private start(): void {
    this.sent = undefined;
    this.sentBefore = false;
    this.go('phone', false);
  }

  private go(step: Field, focus = true): void {
    this.step = step;
    this.typed.code = '';
    this.fault = undefined;
    this.sending.forget();
    this.opening.forget();
    this.room.requestUpdate();
    if (focus) this.focus(step);
  }

  private refuse(at: Field, sentence: string): void {
    this.fault = { at, sentence };
    this.focus(at);
  }

  private focus(field: Field): void {
    this.room.requestUpdate();
    void this.room.updateComplete.then(() => this.room.renderRoot.querySelector<HTMLElement>(`#${idOf(pathOf(field))}`)?.focus());
  }

  /** Counts the seconds down for as long as somebody waits. */
  private count(): void {
    clearInterval(this.timer);
    if (this.resendAt <= performance.now()) return;
    this.timer = setInterval(() => {
      if (this.resendAt <= performance.now()) clearInterval(this.timer);
      this.room.requestUpdate();
    }, 1000);
  }
}

const faultIn = (error: unknown, path: string) => (isLinliError(error) ? error.fields.find(field => field.path === path)?.code : undefined);
