import type { CaseReceipt } from '@linli/contract/receipt';
import { grouped } from '@linli/contract/code-alphabet';
import { LinliError } from '@linli/sdk/error';
import type { Send } from '@linli/sdk/send';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import copyIcon from 'lucide/dist/esm/icons/copy.mjs';
import { callWords } from '../shared/call.messages.ts';
import { callTo } from '../shared/call.ts';
import { Command, type CommandOptions } from '../shared/command.ts';
import { copyText } from '../shared/copy.ts';
import { formalDate, inChina } from '../shared/dates.ts';
import { saveFile, savesFiles } from '../shared/download.ts';
import { browserHost, type Host } from '../shared/host.ts';
import { icon } from '../shared/icon.ts';
import type { Locale } from '../shared/messages.ts';
import { codePath } from '../shared/qr.ts';
import { Reading, figures, spoken } from '../shared/reading.ts';
import { renderTrouble } from '../shared/trouble.ts';
import { wear } from '../shared/wear.ts';
import { whole } from '../shared/whole.ts';
import { codeText } from './code.ts';
import { receiptWords, type ReceiptWords } from './receipt.messages.ts';
import { receiptStyles } from './receipt.styles.ts';

/** What surrounds a receipt. */
export interface ReceiptAround {
  readonly language: Locale;
  readonly client: { readonly send: Send } | undefined;
  readonly host: Host | undefined;
  readonly sharedDevice: boolean;
  /** The receipt was seen and is to go; resolves once it has gone from the device. */
  onDone(): Promise<void>;
}

/** The receipt on the screen: what was copied, the picture of it, and the ten minutes in which a filing is taken back. */
export class ReceiptView {
  private readonly room: LitElement;
  private readonly around: () => ReceiptAround;
  private readonly withdrawing: Command<[CaseReceipt], void>;
  private readonly browser = browserHost();
  private readonly reading: Reading;
  private receipt: CaseReceipt | undefined;
  private said = '';
  private asking = false;
  private withdrawn = false;
  private picture: string | undefined;
  private copied = false;
  /** Until when it may be taken back, by the device's clock, which may be wrong; the server's decides. */
  private until = 0;

  constructor(room: LitElement, around: () => ReceiptAround) {
    this.room = room;
    this.around = around;
    this.withdrawing = new Command(room, (options, filed) => this.withdraw(options, filed), () => { this.withdrawn = true; });
    this.reading = new Reading(room, () => this.host);
    wear(room, receiptStyles);
  }

  render(receipt: CaseReceipt): TemplateResult {
    if (this.receipt !== receipt) this.start(receipt);
    const { language } = this.around();
    const words = receiptWords[language];
    return html`
      <h2 id="question" tabindex="-1">${this.withdrawn ? words.withdrawnTitle : words.title}</h2>
      ${this.withdrawn ? html`<p role="status">${words.withdrawnText}</p>` : nothing}
      ${this.renderCard(receipt, words)}
      ${this.withdrawn ? nothing : html`
        <div class="tools no-print">
          <button type="button" class="button primary" @click=${() => void this.save(receipt, words)}>${words.picture}</button>
          <button type="button" class="button" @click=${() => void this.copy(words.both(receipt.number, receipt.code), words)}>${words.copyBoth}</button>
          ${this.host.print ? html`<button type="button" class="button" @click=${() => this.host.print?.()}>${words.print}</button>` : nothing}
          ${this.reading.render(() => this.spoken(receipt, words), language)}
        </div>
        ${this.picture ? html`<p class="no-print">${words.press}</p><img class="picture no-print" src=${this.picture} alt=${words.pictureName} />` : nothing}
        <h3 class="group">${words.next}</h3>
        <ol class="card next">${words.steps[receipt.service].map(step => html`<li>${step}</li>`)}</ol>
      `}
      ${callTo(receipt.office.phone, language, 'button go no-print')}
      ${this.withdrawn ? nothing : this.renderWithdrawal(receipt, words)}
      <slot name="receipt"></slot>
      <button type="button" class="button go no-print" part="done" @click=${this.onDone}>${this.around().sharedDevice ? words.doneShared : words.done}</button>
      <p class="said" role="status">${this.said}</p>
    `;
  }

  /** The code is not read out: it opens the case to whoever hears it, and a receipt is often made in a hall, or on a bus. It is copied, kept as a picture or printed. */
  private spoken({ number, kind, office, deadline, withdrawUntil, service }: CaseReceipt, words: ReceiptWords): string {
    const { language } = this.around();
    return spoken([
      words.title, kind.name, `${words.number} ${figures(grouped(number))}`, office.name, deadline && words.until(words.day(formalDate(deadline.on, language))),
      words.next, ...words.steps[service],
      this.until >= Date.now() && words.withdrawUntil(inChina(withdrawUntil)[1]), callWords[language].call(figures(office.phone)),
    ], language);
  }

  private renderCard({ number, code, kind, filedAt, office, deadline, files, demonstration }: CaseReceipt, words: ReceiptWords): TemplateResult {
    const { language } = this.around();
    const [date, clock] = inChina(filedAt);
    return html`
      <div class="card receipt" part="receipt">
        <div class="top">
          <span class="badge ${this.withdrawn ? '' : 'ok'}">${this.withdrawn ? words.withdrawn : words.badge}</span>
          ${this.renderSecret(words.number, number, words)}
          ${this.withdrawn ? nothing : html`${this.renderSecret(words.code, code, words)}<p class="hint">${words.once}</p>${renderCode(number, code, words)}`}
        </div>
        <dl class="facts">
          ${fact(words.filed, whole(words.at(formalDate(date, language), clock), formalDate(date, language)))}
          ${fact(words.kind, kind.name)}
          ${fact(words.office, office.name)}
          ${files ? fact(words.files, words.filesCount(files)) : nothing}
          ${deadline && !this.withdrawn ? fact(words.deadline, html`<strong>${whole(words.until(words.day(formalDate(deadline.on, language))), formalDate(deadline.on, language))}</strong>${deadline.term ? html`<span class="hint">${words.span(deadline.term)}</span>` : nothing}`) : nothing}
        </dl>
        ${demonstration ? html`<p class="hint foot">${words.demonstration}</p>` : nothing}
      </div>
    `;
  }

  /** In fours, as people read them aloud. */
  private renderSecret(label: string, value: string, words: ReceiptWords): TemplateResult {
    return html`
      <p class="hint key">${label}</p>
      <div class="secret"><span class="number">${grouped(value)}</span><button type="button" class="text no-print" part="copy" aria-label="${words.copy} ${label}" @click=${() => void this.copy(value, words)}>${icon(copyIcon)}${words.copy}</button></div>
    `;
  }

  private renderWithdrawal(receipt: CaseReceipt, words: ReceiptWords): TemplateResult | typeof nothing {
    const { language } = this.around();
    if (this.until < Date.now()) return nothing;
    const { error, running } = this.withdrawing;
    if (error) return renderTrouble({ error, language, heading: words.notWithdrawn, onRetry: () => this.withdrawing.retry() });
    return html`
      <section class="withdrawal no-print">
        <p class="hint">${this.asking ? words.sure : words.withdrawUntil(inChina(receipt.withdrawUntil)[1])}</p>
        ${this.asking
          ? html`<div class="tools"><button type="button" class="button" aria-disabled=${running ? 'true' : 'false'} part="withdraw" @click=${() => void this.withdrawing.run(receipt)}>${words.sureYes}</button><button type="button" class="button" @click=${() => this.ask(false)}>${words.sureNo}</button></div>`
          : html`<button type="button" class="text" part="withdraw" @click=${() => this.ask(true)}>${words.withdraw}</button>`}
      </section>
    `;
  }

  private get host(): Host {
    return this.around().host ?? this.browser;
  }

  /** Drops what was made of the receipt; on a device of others the clipboard as well. */
  leave(): void {
    if (this.picture?.startsWith('blob:')) URL.revokeObjectURL(this.picture);
    if (this.copied) void navigator.clipboard?.writeText(' ').catch(() => undefined);
    this.receipt = this.picture = undefined;
    this.copied = false;
  }

  private start(receipt: CaseReceipt): void {
    this.receipt = receipt;
    this.until = Date.now() + Date.parse(receipt.withdrawUntil) - Date.parse(receipt.filedAt);
    this.said = '';
    this.asking = this.withdrawn = this.copied = false;
    this.picture = undefined;
    this.withdrawing.forget();
  }

  private say(words: string): void {
    this.said = words;
    this.room.requestUpdate();
  }

  private ask(asking: boolean): void {
    this.asking = asking;
    this.room.requestUpdate();
  }

  /** What a case looks like is a third of the contract, and comes for those who take theirs back. */
  private async withdraw(options: CommandOptions, { number, code }: CaseReceipt): Promise<void> {
    const { Cases } = await import('@linli/sdk/cases').catch(cause => { throw new LinliError('offline', { cause }); });
    await new Cases(this.around().client!.send).withdraw({ number, code }, {}, options);
  }

  private async copy(text: string, words: ReceiptWords): Promise<void> {
    this.copied = await copyText(text, this.room.renderRoot as ShadowRoot) || this.copied;
    this.say(this.copied ? words.copied : words.uncopied);
  }

  /** To the device's pictures; inside WeChat, onto the screen, to be pressed long. */
  private async save(receipt: CaseReceipt, words: ReceiptWords): Promise<void> {
    try {
      const { drawReceipt } = await import('./picture.ts');
      const blob = await drawReceipt(receipt, words, this.around().language);
      if (savesFiles()) saveFile(blob, `${words.pictureName}-${receipt.number}.png`);
      else this.picture = URL.createObjectURL(blob);
      this.say(savesFiles() ? words.pictured : words.press);
    } catch {
      this.say(words.unpictured);
    }
  }

  private readonly onDone = async (): Promise<void> => {
    const { sharedDevice, host, onDone } = this.around();
    if (!sharedDevice) this.copied = false;
    this.leave();
    await onDone();
    host?.close?.();
  };
}

const fact = (key: string, value: unknown): TemplateResult => html`<div><dt>${key}</dt><dd>${value}</dd></div>`;

function renderCode(number: string, code: string, words: ReceiptWords): TemplateResult {
  const { d, side } = codePath(codeText(number, code));
  return html`<svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label=${words.qr}><path d=${d}></path></svg>`;
}
