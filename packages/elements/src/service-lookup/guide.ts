import type { Centre } from '@linli/contract/centres';
import type { Point } from '@linli/contract/values';
import type { Form, Guide, Material } from '@linli/contract/guide';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import printer from 'lucide/dist/esm/icons/printer.mjs';
import shareIcon from 'lucide/dist/esm/icons/share-2.mjs';
import { callButton } from '../shared/call.ts';
import { formalDate } from '../shared/dates.ts';
import { browserHost, type Host } from '../shared/host.ts';
import { icon } from '../shared/icon.ts';
import { Reading, figures, spoken } from '../shared/reading.ts';
import { telOf } from '../shared/tel.ts';
import { Messages } from '../shared/messages.ts';
import { openingStyles } from '../shared/opening.styles.ts';
import { Unfold } from '../shared/unfold.ts';
import { wear } from '../shared/wear.ts';
import { guideWords, type GuideWords } from './guide.messages.ts';
import { guideStyles } from './guide.styles.ts';
import { placeJsonLd } from './json-ld.ts';
import { renderFormDialog, showDialog } from './form-dialog.ts';
import { limitOf } from './card.ts';
import { renderPlaces } from './places.ts';
import { Ticks } from './ticks.ts';

/** What only the element around a guide can do. */
export interface GuideActions {
  /** Tells the page that the resident wants to apply; whether the page took it over. */
  readonly apply: (guide: Guide) => boolean;
  /** Whether search engines should find a description of the guide. */
  readonly described: () => boolean;
}

const colourOf = { necessary: '', 'if-applicable': 'info', 'may-follow': 'ok' } as const satisfies Record<Material['need'], string>;

/** `20`, or `0–40` where it depends. */
const spanOf = (amounts: readonly number[]): string => [...new Set([Math.min(...amounts), Math.max(...amounts)])].join('–');

/** The guide on the screen: what is ticked, how places are sorted, which form is open. Starts anew with each service. */
export class GuideView implements ReactiveController {
  private readonly room: LitElement;
  private readonly surroundings: { readonly host: Host | undefined };
  private readonly messages: Messages<GuideWords>;
  private readonly actions: GuideActions;
  private readonly browser = browserHost();
  private readonly reading: Reading;
  /** The guide that `render` drew last; undefined once it was left. */
  private guide: Guide | undefined;
  private described: Guide | undefined;
  private ticks!: Ticks;
  private position: Point | undefined;
  private located = '';
  private form: Form | undefined;
  private opener: HTMLElement | undefined;
  private blank = false;
  private said = '';

  constructor(room: LitElement, surroundings: { readonly host: Host | undefined }, actions: GuideActions) {
    this.room = room;
    this.surroundings = surroundings;
    this.messages = new Messages(room, guideWords);
    this.actions = actions;
    this.reading = new Reading(room, () => this.host);
    room.addController(this);
    new Unfold(room);
    wear(room, openingStyles, guideStyles);
  }

  hostConnected(): void {
    this.room.requestUpdate();
  }

  hostDisconnected(): void {
    this.leave();
    this.describe();
  }

  hostUpdated(): void {
    const dialog = this.room.renderRoot.querySelector('dialog');
    if (dialog) showDialog(dialog);
    this.describe();
  }

  /** Ends what belongs to this guide alone: an open form. */
  leave(): void {
    this.form = undefined;
    this.guide = undefined;
  }

  render(guide: Guide): TemplateResult {
    if (this.guide?.id !== guide.id) this.start(guide);
    this.guide = guide;
    const words = this.words;
    return html`
      <p class="quiet summary">${guide.summary}</p>
      ${this.renderTools(guide)}
      ${this.renderStrip(guide)}
      ${guide.demonstration ? html`<p class="notice warn" part="notice">${words.demonstration}</p>` : nothing}
      ${this.section(words.conditions, html`<ul class="card cell-body points">${guide.conditions.map(condition => html`<li>${condition}</li>`)}</ul>`)}
      <section>${this.renderPlaces(guide)}</section>
      ${this.renderMaterials(guide)}
      ${this.section(words.steps, this.renderSteps(guide))}
      ${this.section(words.questions, this.renderQuestions(guide))}
      ${this.section(words.bases, this.renderBases(guide))}
      ${this.renderFacts(guide)}
      <p class="hint source">
        <span class="block">${words.updated(formalDate(guide.updatedOn, this.messages.language))}</span>
        <span>${guide.source.url ? html`<a href=${guide.source.url} target="_blank" rel="noopener">${words.source(guide.source.name)}</a>` : words.source(guide.source.name)}</span>
      </p>
      ${this.renderBar(guide)}
    `;
  }

  /** The open form, to be placed beside the column so that it can be printed alone. */
  renderDialog(): TemplateResult | typeof nothing {
    const form = this.form;
    if (!form) return nothing;
    const { host } = this;
    return renderFormDialog({
      form,
      words: this.words,
      blank: this.blank,
      onBlank: blank => this.change(() => (this.blank = blank)),
      onPrint: host.print && (() => host.print?.()),
      onClose: () => this.onFormClose(),
    });
  }

  /** Whether a form lies over the guide: then only the form is printed. */
  get filling(): boolean {
    return !!this.form;
  }

  private get host(): Host {
    return this.surroundings.host ?? this.browser;
  }

  private get words(): GuideWords {
    return this.messages.words;
  }

  private start(guide: Guide): void {
    this.ticks = new Ticks(guide.id, guide.materials.length);
    this.position = this.form = undefined;
    this.located = this.said = '';
    this.blank = false;
  }

  private describe(): void {
    const guide = this.actions.described() ? this.guide : undefined;
    if (guide === this.described) return;
    this.described = guide;
    placeJsonLd(this.room, guide);
  }

  private change(change: () => void): void {
    change();
    this.room.requestUpdate();
  }

  private section(title: string, content: TemplateResult): TemplateResult {
    return html`<section><h3 class="group">${title}</h3>${content}</section>`;
  }

  private renderTools(guide: Guide): TemplateResult {
    const words = this.words;
    const { host } = this;
    return html`
      <div class="actions tools">
        ${this.reading.render(() => this.spoken(guide), guide.language, this.messages.language)}
        <button class="text" @click=${() => this.onShare(guide)}>${icon(shareIcon)}${words.share}</button>
        ${host.print ? html`<button class="text" @click=${() => host.print?.()}>${icon(printer)}${words.print}</button>` : nothing}
      </div>
      <p class="hint" role="status">${this.said}</p>
    `;
  }

  private renderStrip({ limit, visits, fee, free, scope, handIn }: Guide): TemplateResult {
    const words = this.words;
    const span = limit.promised ?? limit.statutory;
    const facts: [string, string][] = [
      [words.limit, !limit.instant && span ? words.duration(span) : limitOf(limit, words)],
      [words.visits, words.times(visits.count)],
      [words.fee, free ? words.free : fee.items.length ? words.yuan(spanOf(fee.items.map(({ amount }) => amount))) : words.asPublished],
      [words.range, words.scope[scope]],
    ];
    const notes = [limit.promised && limit.statutory && words.statutory(words.duration(limit.statutory)) + words.stop, span && limit.note, visits.reason, fee.note];
    return html`
      <div class="card">
        <dl class="strip">${facts.map(([key, value]) => html`<div><dt class="hint">${key}</dt><dd>${value}</dd></div>`)}</dl>
        <div class="cell-body line">
          <p class="sentence">${handIn.sentence}</p>
          ${notes.map(note => (note ? html`<p class="small quiet">${note}</p>` : nothing))}
        </div>
      </div>
    `;
  }

  private renderPlaces({ places }: Guide): TemplateResult {
    return renderPlaces({
      places,
      words: this.words,
      language: this.messages.language,
      position: this.position,
      said: this.located,
      onSort: () => void this.onSort(),
      onMap: ({ name, address, point }: Centre) => this.host.openMap({ name, address, point }),
    });
  }

  private renderMaterials({ materials }: Guide): TemplateResult {
    const words = this.words;
    const { count } = this.ticks;
    return html`
      <section>
        <div class="head">
          <h3 class="group">${words.materials}</h3>
          <span class="small nowrap">${words.ready(count, materials.length)}</span>
        </div>
        <ul class="card rows">${materials.map((material, index) => this.renderMaterial(material, index))}</ul>
        <div class="head">
          <p class="hint">${words.tickHint}</p>
          ${count ? html`<button class="text" @click=${() => this.change(() => this.ticks.clear())}>${words.untick}</button>` : nothing}
        </div>
      </section>
    `;
  }

  private renderMaterial({ name, need, originals, copies, medium, note, form }: Material, index: number): TemplateResult {
    const words = this.words;
    const amount = words.copies(originals, copies);
    return html`
      <li part="material">
        <label class="row tick">
          <input type="checkbox" .checked=${this.ticks.has(index)} @change=${() => this.change(() => this.ticks.toggle(index))} />
          <span class="grow">
            <span class="title">${name}</span>
            <span class="small dots">${amount ? html`<span>${amount}</span>` : nothing}<span>${words.medium[medium]}</span></span>
            ${note ? html`<span class="small quiet block">${note}</span>` : nothing}
            <span class="badge ${colourOf[need]}">${words.need[need]}</span>
          </span>
        </label>
        ${form ? html`<button class="text indent" @click=${(event: Event) => this.onForm(form, event)}>${words.form}</button>` : nothing}
      </li>
    `;
  }

  private renderSteps({ steps }: Guide): TemplateResult {
    return html`
      <ol class="card cell-body steps">
        ${steps.map(({ name, who, time, detail }) => html`
          <li part="step">
            <h4>${name}</h4>
            <p class="small dots"><span class="limit">${time}</span><span>${who}</span></p>
            <p class="small quiet">${detail}</p>
          </li>`)}
      </ol>
    `;
  }

  private renderQuestions({ questions }: Guide): TemplateResult {
    return html`<div class="card rows">
      ${questions.map(({ question, answer }) => html`<details class="fold"><summary class="row chevron"><span class="grow">${question}</span></summary><p class="quiet">${answer}</p></details>`)}
    </div>`;
  }

  private renderBases({ bases }: Guide): TemplateResult {
    return html`<ul class="card cell-body points small">
      ${bases.map(({ title, number, article, organ }) => html`<li lang="zh-CN"><p class="dots">${[title, number, article, organ].map(part => (part ? html`<span>${part}</span>` : nothing))}</p></li>`)}
    </ul>`;
  }

  private renderFacts(guide: Guide): TemplateResult {
    const words = this.words;
    const { fee } = guide;
    const facts: [string, unknown][] = [
      [words.results, guide.results.map(({ name }) => html`<p>${name}</p>`)],
      [words.channels, html`<p class="dots">${guide.channels.map(channel => html`<span class="nowrap">${words.channel[channel]}</span>`)}</p>`],
      [words.fee, fee.items.length ? [...fee.items.map(({ name, amount }) => html`<p class="dots"><span>${name}</span><span class="nowrap">${words.yuan(amount)}</span></p>`), html`<p class="small quiet">${fee.basis}</p>`] : nothing],
      [words.department, guide.department],
      [words.complaint, html`<a class="nowrap" href=${telOf(guide.complaintPhone)}>${guide.complaintPhone}</a>`],
    ];
    return html`<dl class="card facts">${facts.map(([key, value]) => (value === nothing ? nothing : html`<div><dt class="quiet">${key}</dt><dd>${value}</dd></div>`))}</dl>`;
  }

  /** The phone stays in sight; applying online, where it exists, is the one thing to press. */
  private renderBar(guide: Guide): TemplateResult {
    const words = this.words;
    const online = guide.channels.includes('online');
    return html`
      <div class="bar">
        ${callButton(guide.phone, this.messages.language, online ? 'button' : undefined)}
        ${online ? html`<button class="button primary" part="apply" @click=${() => this.onApply(guide)}>${words.apply}</button>` : nothing}
      </div>
    `;
  }

  private spoken({ name, summary, limit, handIn, materials, steps, phone: number, language }: Guide): string {
    const words = this.words;
    return spoken([
      name, summary, limitOf(limit, words), handIn.sentence,
      words.materials, ...materials.map(material => `${material.name}，${words.need[material.need]}`),
      words.steps, ...steps.map(step => `${step.name}，${step.detail}`),
      `${words.phone} ${figures(number)}`,
    ], language);
  }

  private onShare({ name, summary }: Guide): void {
    const say = (said: string) => this.change(() => (this.said = said));
    this.host.share({ title: name, text: summary, url: location.href }).then(
      how => say(how === 'copied' ? this.words.shared : how === 'menu' ? this.words.byMenu : ''),
      () => say(this.words.unshared),
    );
  }

  private async onSort(): Promise<void> {
    try {
      this.position = await this.host.locate();
      this.located = this.words.sorted;
    } catch {
      this.located = this.words.unlocated;
    }
    this.room.requestUpdate();
  }

  private onForm(form: Form, { currentTarget }: Event): void {
    this.opener = currentTarget as HTMLElement;
    this.change(() => {
      this.form = form;
      this.blank = false;
    });
  }

  private onFormClose(): void {
    this.change(() => (this.form = undefined));
    void this.room.updateComplete.then(() => this.opener?.focus());
  }

  private onApply(guide: Guide): void {
    if (this.actions.apply(guide)) return;
    if (guide.source.url) window.open(guide.source.url, '_blank', 'noopener');
    this.change(() => (this.said = this.words.applyElsewhere));
  }
}
