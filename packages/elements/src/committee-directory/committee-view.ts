import type { CommitteeDetail } from '@linli/contract/committee';
import type { ClientOptions } from '@linli/sdk/send';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import contact from 'lucide/dist/esm/icons/contact-round.mjs';
import mapPin from 'lucide/dist/esm/icons/map-pin.mjs';
import printer from 'lucide/dist/esm/icons/printer.mjs';
import shareIcon from 'lucide/dist/esm/icons/share-2.mjs';
import { callWords } from '../shared/call.messages.ts';
import { callButton } from '../shared/call.ts';
import { committeeWords, type CommitteeWords } from '../shared/committee.messages.ts';
import type { Resources } from '../shared/context.ts';
import { saveFile, savesFiles } from '../shared/download.ts';
import { browserHost, type Host } from '../shared/host.ts';
import { telOf } from '../shared/tel.ts';
import { icon } from '../shared/icon.ts';
import { lazily } from '../shared/lazy.ts';
import { Messages } from '../shared/messages.ts';
import { renderDays, renderState, renderToday, sayHours } from '../shared/opening.ts';
import { openingStyles } from '../shared/opening.styles.ts';
import { Reading, figures, spoken } from '../shared/reading.ts';
import { Unfold } from '../shared/unfold.ts';
import { wear } from '../shared/wear.ts';
import { whole } from '../shared/whole.ts';
import { committeeBones } from './bones.ts';
import { committeeViewWords, type CommitteeViewWords } from './committee-view.messages.ts';
import { committeeViewStyles } from './committee-view.styles.ts';
import type { CommitteeHistoryView } from './history.ts';
import type { CommitteeRecordView } from './record.ts';
import { renderServing } from './serving-view.ts';

/** The element around a committee's page. */
export interface Room extends LitElement {
  readonly token?: ClientOptions['token'];
}

/** What a committee's page calls. */
export type CommitteeClient = Pick<Resources, 'committees' | 'send'>;

interface CommitteeSurroundings {
  readonly client: CommitteeClient | undefined;
  readonly host: Host | undefined;
}

/** What only the element around can do. */
export interface CommitteeActions {
  readonly open: (code: string) => void;
  /** Takes what has changed of the committee that is open. */
  readonly changed: (detail: CommitteeDetail) => void;
}

/** What the parts that come later need of the room. */
export interface Around {
  readonly room: Room;
  readonly client: () => CommitteeClient | undefined;
  readonly actions: CommitteeActions;
}

/** How far below the screen something may be when it is fetched. */
const ahead = '800px';

/** A committee on the screen. Its pledges, reports and notices come when they are scrolled to, its history when it is asked for. */
export class CommitteeView implements ReactiveController {
  private readonly room: Room;
  private readonly surroundings: CommitteeSurroundings;
  private readonly actions: CommitteeActions;
  private readonly messages: Messages<CommitteeViewWords>;
  private readonly browser = browserHost();
  private readonly reading: Reading;
  private readonly fetchRecord: () => CommitteeRecordView | undefined;
  private readonly fetchHistory: () => CommitteeHistoryView | undefined;
  private readonly fetchChart: () => typeof import('./chart.ts') | undefined;
  private observer: IntersectionObserver | undefined;
  /** The committee that `render` drew last; undefined once it was left. */
  private shown: CommitteeDetail | undefined;
  private near = false;
  private drawn = false;
  private former = false;
  /** The button that was pressed is gone: what it brought takes the focus. */
  private aiming = false;
  private said = '';

  constructor(room: Room, surroundings: CommitteeSurroundings, actions: CommitteeActions) {
    this.room = room;
    this.surroundings = surroundings;
    this.actions = actions;
    this.messages = new Messages(room, committeeViewWords);
    const around: Around = { room, client: () => this.surroundings.client, actions };
    this.fetchRecord = lazily(room, () => import('./record.ts').then(({ CommitteeRecordView }) => new CommitteeRecordView(around)));
    this.fetchHistory = lazily(room, () => import('./history.ts').then(({ CommitteeHistoryView }) => new CommitteeHistoryView(around)));
    this.fetchChart = lazily(room, () => import('./chart.ts').then(part => { wear(room, part.chartStyles); return part; }));
    this.reading = new Reading(room, () => this.host);
    room.addController(this);
    new Unfold(room);
    wear(room, openingStyles, committeeViewStyles);
  }

  hostConnected(): void {
    this.room.requestUpdate();
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    this.observer = undefined;
  }

  hostUpdated(): void {
    const root = this.room.renderRoot;
    const heading = this.aiming && root.querySelector<HTMLElement>('[part=history] h3');
    if (heading) {
      this.aiming = false;
      heading.focus();
    }
    const spot = !this.near && root.querySelector('.later');
    if (!spot) return;
    this.observer ??= new IntersectionObserver(seen => { if (seen.some(({ isIntersecting }) => isIntersecting)) this.reveal(); }, { rootMargin: ahead });
    this.observer.observe(spot);
  }

  /** Another committee, or none, is on the screen. */
  leave(): void {
    this.hostDisconnected();
    this.shown = undefined;
    this.near = this.drawn = this.former = this.aiming = false;
    this.said = '';
  }

  render(detail: CommitteeDetail): TemplateResult {
    this.shown = detail;
    const { messages: { words, language, ready } } = this;
    if (!ready) return committeeBones;
    const names = committeeWords[language];
    return html`
      <p class="small quiet dots">${detail.path.map(({ name }) => html`<span>${name}</span>`)}</p>
      ${this.renderBadges(detail)}
      ${detail.source === 'demo' ? html`<p class="notice warn">${words.demonstration}</p>` : nothing}
      ${this.renderContact(detail)}
      ${this.renderTools(detail)}
      ${detail.duties.length ? this.section(words.duties, html`<ul class="card cell-body points">${detail.duties.map(duty => html`<li>${duty}</li>`)}</ul>`) : nothing}
      ${this.section(words.who, html`${renderServing({ detail, words, names, language })}${detail.published ? this.renderChart(detail, names) : nothing}`)}
      <div class="later">${(this.near && this.fetchRecord()?.render(detail)) || html`<h3 class="group">${words.later}</h3><div class="bones card cell-body lines" aria-hidden="true"><span class="bone"></span><span class="bone"></span><span class="bone"></span></div>`}</div>
      ${this.renderFacts(detail)}
      ${this.renderHistory(detail)}
    `;
  }

  private get host(): Host {
    return this.surroundings.host ?? this.browser;
  }

  private section(title: string, content: TemplateResult): TemplateResult {
    return html`<section><h3 class="group">${title}</h3>${content}</section>`;
  }

  private renderBadges({ kind, hours }: CommitteeDetail): TemplateResult {
    const { words, language } = this.messages;
    return html`<p class="state"><span class="badge info">${words.kind[kind]}</span>${hours ? renderState(hours, language) : nothing}</p>`;
  }

  /** How to reach it: one thing to press, and what one must know before going. */
  private renderContact(detail: CommitteeDetail): TemplateResult {
    const { words, language } = this.messages;
    const { phone, hours, address, guide } = detail;
    const number = phone ?? guide?.phone ?? '12345';
    return html`
      <div class="card">
        <dl class="facts">
          ${phone ? this.fact(words.phone, html`<a class="nowrap" href=${telOf(phone)}>${phone}</a>`) : nothing}
          ${hours ? this.fact(words.hours, html`${renderToday(hours, language)}${renderDays(hours, language)}`) : nothing}
          ${address ? this.fact(words.place, address) : nothing}
          ${guide ? this.fact(words.guide, html`<button class="text inline" @click=${() => this.actions.open(guide.code)}>${guide.name}</button>`) : nothing}
        </dl>
        <div class="cell-body dial">${callButton(number, language)}</div>
      </div>
    `;
  }

  private fact(key: string, value: unknown): TemplateResult {
    return html`<div><dt class="quiet">${key}</dt><dd>${value}</dd></div>`;
  }

  private renderTools(detail: CommitteeDetail): TemplateResult {
    const { words } = this.messages;
    const { host } = this;
    const { point, name, address } = detail;
    return html`
      <div class="actions tools">
        ${this.reading.render(() => this.spoken(detail), this.messages.language)}
        ${point ? html`<button class="text" @click=${() => host.openMap({ name, address: address ?? name, point })}>${icon(mapPin)}${words.map}</button>` : nothing}
        <button class="text" @click=${() => this.onShare(detail)}>${icon(shareIcon)}${words.share}</button>
        ${savesFiles() ? html`<button class="text" part="save" @click=${() => void this.onSave(detail)}>${icon(contact)}${words.save}</button>` : nothing}
        ${host.print ? html`<button class="text" @click=${() => this.onPrint()}>${icon(printer)}${words.print}</button>` : nothing}
      </div>
      <p class="hint" role="status">${this.said}</p>
    `;
  }

  private spoken(detail: CommitteeDetail): string {
    const { words, language } = this.messages;
    const { name, hours, address, phone, guide, duties } = detail;
    return spoken([name, ...hours ? sayHours(hours, language) : [], address && `${words.place} ${address}`, callWords[language].call(figures(phone ?? guide?.phone ?? '12345')), ...duties.length ? [words.duties, ...duties] : []], language);
  }

  /** The same once more, drawn: where the words stand above, it is for the eye alone. */
  private renderChart(detail: CommitteeDetail, names: CommitteeWords): TemplateResult {
    const { words } = this.messages;
    return html`
      <details class="chart-fold" part="chart" @toggle=${(event: Event) => this.change(() => (this.drawn = (event.target as HTMLDetailsElement).open))}>
        <summary class="text">${words.chart}</summary>
        ${this.drawn ? this.fetchChart()?.renderChart({ detail, words, names }) : nothing}
      </details>
    `;
  }

  private renderFacts({ code, creditCode, source, phone, guide }: CommitteeDetail): TemplateResult {
    const { words } = this.messages;
    const number = phone ?? guide?.phone ?? '12345';
    return this.section(words.facts, html`
      <dl class="card facts">
        ${this.fact(words.divisionCode, code)}
        ${creditCode ? this.fact(words.creditCode, creditCode) : nothing}
        ${this.fact(words.source, words.sources[source] ?? words.list(source))}
        ${this.fact(words.wrong, whole(words.report(number), number, phone => html`<a class="nowrap" href=${telOf(phone)}>${phone}</a>`))}
      </dl>
    `);
  }

  private renderHistory(detail: CommitteeDetail): TemplateResult | typeof nothing {
    const { words } = this.messages;
    if (!detail.published) return nothing;
    if (!this.former) return html`<button class="button more" part="history" @click=${() => this.change(() => (this.former = this.aiming = true))}>${words.history}</button>`;
    return html`${this.fetchHistory()?.render(detail) ?? nothing}`;
  }

  private change(change: () => void): void {
    change();
    this.room.requestUpdate();
  }

  private reveal(): void {
    this.hostDisconnected();
    this.change(() => (this.near = true));
  }

  private onShare({ name, phone }: CommitteeDetail): void {
    const { words } = this.messages;
    const say = (said: string) => this.change(() => (this.said = said));
    this.host.share({ title: name, text: [name, phone].filter(Boolean).join(' '), url: location.href }).then(how => say(how === 'copied' ? words.shared : how === 'menu' ? words.byMenu : ''), () => say(words.unshared));
  }

  private async onSave(detail: CommitteeDetail): Promise<void> {
    const { toVCard } = await import('@linli/sdk/vcard');
    saveFile(new Blob([toVCard(detail)], { type: 'text/vcard;charset=utf-8' }), `${detail.name}.vcf`);
  }

  /** On paper nothing can be scrolled to: what comes later comes first, if it comes at all. */
  private onPrint(): void {
    this.reveal();
    void import('./record.ts').catch(Boolean).then(() => setTimeout(() => this.host.print?.()));
  }
}
