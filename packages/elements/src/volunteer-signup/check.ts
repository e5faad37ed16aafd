import { isCertificateNumber, type CertificateCheck } from '@linli/contract/certificate';
import { plainCode } from '@linli/contract/code-alphabet';
import { isLinliError } from '@linli/sdk/error';
import { Task, TaskStatus, initialState } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderFault } from '../shared/faults.ts';
import { renderTrouble } from '../shared/trouble.ts';
import { wear } from '../shared/wear.ts';
import type { Around } from './around.ts';
import { renderFacts } from './certificates.ts';
import { certificatesWords } from './certificates.messages.ts';
import { programmeStyles } from './programme.styles.ts';

/** Whether a certificate that somebody was shown is right: for anyone, by its number. */
export class Check {
  private typed = '';
  private number: string | undefined;
  private fault: 'required' | 'noNumber' | undefined;
  /** What the page gave last. */
  private given: string | undefined;
  private readonly around: Around;
  private readonly checking: Task<readonly unknown[], CertificateCheck>;

  constructor(around: Around) {
    this.around = around;
    this.checking = new Task(around.room, {
      args: () => [around.client, this.number, around.language] as const,
      task: ([client, number, language], { signal }) => (number && client?.volunteers.verify(number, { signal, language })) || initialState,
    });
    wear(around.room, programmeStyles);
  }

  render(given: string | undefined): TemplateResult {
    if (given !== undefined && given !== this.given) this.take(given);
    const { around: { language }, checking, typed, fault } = this;
    const words = certificatesWords[language];
    const busy = !!this.number && checking.status === TaskStatus.PENDING;
    const id = 'f-certificate';
    return html`
      <h2 id="question" tabindex="-1">${words.checkTitle}</h2>
      <form novalidate autocomplete="off" @submit=${(event: Event) => { event.preventDefault(); this.submit(); }}>
        <div class="field-group ${fault ? 'faulty' : ''}">
          <label for=${id}>${words.number}</label>
          <p class="hint" id="${id}-hint">${words.checkHint}</p>
          ${renderFault({ path: 'certificate', fault: fault && words[fault] })}
          <input id=${id} part="field" class="code" type="text" maxlength="30" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-invalid=${fault ? 'true' : 'false'} aria-describedby="${id}-hint ${fault ? `${id}-fault` : ''}" .value=${live(typed)} @input=${(event: Event) => this.type((event.target as HTMLInputElement).value)} />
        </div>
        <button class="button primary go" part="submit" aria-disabled=${busy ? 'true' : 'false'}>${busy ? words.checking : words.check}</button>
      </form>
      <div role="status">${this.number ? checking.render({ complete: certificate => this.renderFound(certificate) }) : nothing}</div>
      ${this.number && checking.status === TaskStatus.ERROR ? this.renderMissing(checking.error) : nothing}
    `;
  }

  private renderFound(certificate: CertificateCheck): TemplateResult {
    const { language } = this.around;
    const words = certificatesWords[language];
    const { state, demonstration } = certificate;
    return html`
      <p class="${state === 'valid' ? 'done' : 'notice warn'} apart">${state === 'valid' ? words.found : words.voided}</p>
      <div class="card">${renderFacts(certificate, language)}</div>
      ${demonstration ? html`<p class="hint">${words.demonstration}</p>` : nothing}
    `;
  }

  private renderMissing(error: unknown): TemplateResult {
    const { language } = this.around;
    const missing = isLinliError(error) && error.kind === 'missing';
    return renderTrouble({ error, language, reading: true, text: missing ? certificatesWords[language].missing : undefined, kept: !missing, onRetry: () => this.checking.run() });
  }

  /** A number in the page's own address is checked at once. */
  private take(given: string): void {
    this.given = this.typed = given;
    const number = plainCode(given);
    this.fault = isCertificateNumber(number) ? undefined : 'noNumber';
    this.number = this.fault ? undefined : number;
    // Its task looks before the room is drawn.
    if (this.number) this.around.room.requestUpdate();
  }

  private type(typed: string): void {
    this.typed = typed;
    this.fault = this.number = undefined;
    this.around.room.requestUpdate();
  }

  private submit(): void {
    const number = plainCode(this.typed);
    this.fault = !number ? 'required' : isCertificateNumber(number) ? undefined : 'noNumber';
    this.number = this.fault ? undefined : number;
    const { room } = this.around;
    room.requestUpdate();
    if (this.fault) room.renderRoot.querySelector<HTMLElement>('#f-certificate')?.focus();
    else if (this.checking.status === TaskStatus.ERROR) void this.checking.run();
  }
}
