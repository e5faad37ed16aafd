import type { Certificate } from '@linli/contract/certificate';
import { grouped } from '@linli/contract/code-alphabet';
import { html, nothing, type TemplateResult } from 'lit';
import chevronLeft from 'lucide/dist/esm/icons/chevron-left.mjs';
import { copyText } from '../shared/copy.ts';
import { formalDate, inChina } from '../shared/dates.ts';
import { saveFile, savesFiles } from '../shared/download.ts';
import { renderText } from '../shared/fields.ts';
import { icon } from '../shared/icon.ts';
import { isChinese, type Locale } from '../shared/messages.ts';
import { Reading, spoken } from '../shared/reading.ts';
import { spanOf } from '../shared/shift-time.ts';
import { wear } from '../shared/wear.ts';
import type { Around } from './around.ts';
import { certificatesWords, type CertificatesWords } from './certificates.messages.ts';
import { paperStyles } from './paper.styles.ts';
import { Doing } from './doing.ts';

const dated = (moment: string, language: Locale) => formalDate(inChina(moment)[0], language);

/** Certificates: one is issued, opened as paper, printed, saved. */
export class CertificatesView {
  /** The one that is open. */
  open: Certificate | undefined;
  private from = '';
  private to = '';
  private said: 'copied' | 'uncopied' | 'pdfHint' | undefined;
  private readonly around: Around;
  private readonly doing: Doing;
  private readonly reading: Reading;

  constructor(around: Around) {
    this.around = around;
    this.doing = new Doing(around.room, around.who);
    this.reading = new Reading(around.room, () => around.host);
    wear(around.room, paperStyles);
  }

  render(): TemplateResult {
    const { around: { language, who }, doing, from, to } = this;
    const words = certificatesWords[language];
    const { certificates, totals } = who.volunteer!;
    const running = doing.runs('certify');
    const today = inChina(new Date().toISOString())[0];
    const day = (path: 'from' | 'to', label: string, hint?: string) => renderText({ path: `certificate-${path}`, label, hint, optional: words.optional, type: 'date', max: today, value: this[path], fault: path === 'to' && from && to && from > to ? words.before : undefined, onInput: value => this.set(path, value) });
    return html`
      <h3 class="group">${words.title}</h3>
      <div class="card item">
        <p class="hint">${totals.minutes ? words.free : words.later}</p>
        ${totals.minutes ? html`
          <details><summary class="text">${words.days}</summary><p class="hint">${words.fromHint}</p>${day('from', words.from)}${day('to', words.to)}</details>
          ${doing.troubleOf('certify', language)}
          <div class="actions"><button type="button" class="button" part="certify" aria-disabled=${running ? 'true' : 'false'} @click=${() => void this.certify()}>${running ? words.certifying : words.certify}</button></div>
        ` : nothing}
      </div>
      ${certificates.length ? html`
        <h3 class="group">${words.issued}</h3>
        <ul class="card rows">
          ${certificates.map(({ number, state, issuedAt, minutes }) => html`
            <li>
              <button type="button" class="row chevron" part="certificate" value=${number} @click=${() => void this.show(number)}>
                <span class="grow"><span class="title number">${grouped(number)}</span><span class="small quiet dots"><span class="nowrap">${dated(issuedAt, language)}</span><span class="nowrap">${spanOf(minutes, language)}</span></span></span>
                <span class="badge ${state === 'valid' ? 'ok' : ''}">${words.state[state]}</span>
              </button>
              ${doing.troubleOf(`open ${number}`, language)}
            </li>
          `)}
        </ul>
      ` : nothing}
    `;
  }

  /** The paper alone, as it is printed. */
  renderPaper(): TemplateResult {
    const { open, around: { language, host }, doing } = this;
    const words = certificatesWords[language];
    const { number } = open!;
    return html`
      <button type="button" class="text back no-print" part="back" @click=${() => this.close()}>${icon(chevronLeft)}${words.back}</button>
      ${renderCertificate(open!, language)}
      ${doing.troubleOf('pdf', language)}
      <div class="actions no-print">
        <button type="button" class="button primary" part="download" aria-disabled=${doing.runs('pdf') ? 'true' : 'false'} @click=${() => void this.save(number)}>${words.pdf}</button>
        ${host.print ? html`<button type="button" class="button" part="print" @click=${() => host.print?.()}>${words.printed}</button>` : nothing}
        <button type="button" class="text" @click=${() => void this.copy(number)}>${words.copy}</button>
        ${this.reading.render(() => spokenOf(open!, language), language)}
      </div>
      <p class="hint no-print" role="status">${this.said ? words[this.said] : nothing}</p>
    `;
  }

  forget(): void {
    this.open = this.said = undefined;
    this.from = this.to = '';
  }

  private set(path: 'from' | 'to', value: string): void {
    this[path] = value;
    this.doing.edited();
  }

  private async certify(): Promise<void> {
    const { from, to, around: { who, language } } = this;
    if (from && to && from > to) return;
    await this.doing.run<Certificate>('certify', ({ volunteers }, how) => volunteers.certify({ ...(from && { from }), ...(to && { to }) }, how), certificate => {
      this.enter(certificate);
      who.renew();
    }, ({ kind }) => (kind === 'conflict' ? certificatesWords[language].none : undefined));
  }

  private async show(number: string): Promise<void> {
    await this.doing.run<Certificate>(`open ${number}`, ({ volunteers }, how) => volunteers.certificate(number, how), certificate => this.enter(certificate));
  }

  private enter(certificate: Certificate): void {
    this.open = certificate;
    this.said = undefined;
    this.focus('#paper');
  }

  private close(): void {
    const { number } = this.open!;
    this.open = undefined;
    this.focus(`[value="${number}"]`);
  }

  private focus(selector: string): void {
    const { room } = this.around;
    room.requestUpdate();
    void room.updateComplete.then(() => room.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  private async save(number: string): Promise<void> {
    this.said = savesFiles() ? undefined : 'pdfHint';
    if (this.said) return this.around.room.requestUpdate();
    await this.doing.run<Blob>('pdf', ({ volunteers }, how) => volunteers.certificatePdf(number, how), file => saveFile(file, `${number}.pdf`));
  }

  private async copy(number: string): Promise<void> {
    const { room } = this.around;
    this.said = await copyText(number, room.renderRoot as ShadowRoot) ? 'copied' : 'uncopied';
    room.requestUpdate();
  }
}

/** What a certificate says, one thing a line: on one's own paper, and for whoever checks it. */
const factsOf = ({ number, name, issuer, from, to, minutes, shifts, issuedAt, voidedAt }: Certificate, words: CertificatesWords, language: Locale): [key: string, text: unknown][] => [
  [words.number, grouped(number)],
  [words.name, name],
  [words.span, html`<span class="nowrap">${formalDate(from, language)}</span>${isChinese(language) ? nothing : ' '}<span class="nowrap">${words.through}${formalDate(to, language)}</span>`],
  [words.shifts, words.counted(shifts)],
  [words.minutes, spanOf(minutes, language)],
  [words.issuer, issuer],
  [words.issuedOn, dated(issuedAt, language)],
  ...(voidedAt ? [[words.voidedOn, dated(voidedAt, language)] as [string, unknown]] : []),
];

export const renderFacts = (certificate: Certificate, language: Locale): TemplateResult => html`
  <dl class="facts">${factsOf(certificate, certificatesWords[language], language).map(([key, text]) => html`<div><dt>${key}</dt><dd>${text}</dd></div>`)}</dl>
`;

/** The number is left out: it is for whoever checks the paper, who types it. */
const spokenOf = ({ name, from, to, shifts, minutes, state, issuer, issuedAt }: Certificate, language: Locale): string => {
  const words = certificatesWords[language];
  return spoken([
    words.paper, state === 'void' && words.state.void, words.sentence(name, formalDate(from, language), formalDate(to, language), shifts, spanOf(minutes, language)),
    `${words.issuer} ${issuer}`, `${words.issuedOn} ${dated(issuedAt, language)}`,
  ], language);
};

const renderCertificate = (certificate: Certificate, language: Locale): TemplateResult => {
  const words = certificatesWords[language];
  const { name, from, to, shifts, minutes, state, demonstration } = certificate;
  return html`
    <article class="card paper" part="certificate" aria-labelledby="paper">
      <h2 id="paper" tabindex="-1">${words.paper}</h2>
      ${state === 'void' ? html`<p><span class="badge warn">${words.state.void}</span></p>` : nothing}
      <p class="sentence">${words.sentence(name, formalDate(from, language), formalDate(to, language), shifts, spanOf(minutes, language))}</p>
      ${renderFacts(certificate, language)}
      <p class="small quiet">${words.verify}</p>
      ${demonstration ? html`<p class="small">${words.demonstration}</p>` : nothing}
    </article>
  `;
};
