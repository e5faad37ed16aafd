import type { Guide } from '@linli/contract/guide';
import type { ServiceHit, ServicePage, ServiceTopics } from '@linli/contract/services';
import { isLinliError, LinliError } from '@linli/sdk/error';
import type { Client } from '@linli/sdk/light';
import { Services } from '@linli/sdk/services';
import { Task, TaskStatus, initialState } from '@lit/task';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import chevronLeft from 'lucide/dist/esm/icons/chevron-left.mjs';
import { baseStyles } from '../shared/base.styles.ts';
import { renderCall } from '../shared/call.ts';
import { Surroundings } from '../shared/context.ts';
import { finderStyles } from '../shared/finder.styles.ts';
import { icon } from '../shared/icon.ts';
import { lazily } from '../shared/lazy.ts';
import { OpenEvent } from '../shared/life.ts';
import { isChinese, Messages, type Locale } from '../shared/messages.ts';
import { readRoute, writeRoute, type Route, type Routing } from '../shared/route.ts';
import { renderSearch } from '../shared/search-field.ts';
import { renderTrouble } from '../shared/trouble.ts';
import { guideBones, homeBones, resultBones } from './bones.ts';
import type { GuideView } from './guide.ts';
import type { HomeActions } from './home.ts';
import { renderResults, type Filters } from './results.ts';
import { serviceLookupWords } from './service-lookup.messages.ts';
import { serviceLookupStyles } from './service-lookup.styles.ts';

/** Services were found for what a resident asked. */
export class ServiceSearchedEvent extends Event {
  readonly query: string;
  readonly total: number;

  constructor(query: string, total: number) {
    super('linli-service-searched', { bubbles: true, composed: true });
    this.query = query;
    this.total = total;
  }
}

/** A guide was opened and is on the screen. */
export class ServiceOpenedEvent extends Event {
  readonly service: Guide;

  constructor(service: Guide) {
    super('linli-service-opened', { bubbles: true, composed: true });
    this.service = service;
  }
}

/** A resident chose to apply online. Cancel it to take over; otherwise the publisher's website opens. */
export class ServiceApplicationStartedEvent extends Event {
  readonly service: Guide;

  constructor(service: Guide) {
    super('linli-service-application-started', { bubbles: true, composed: true, cancelable: true });
    this.service = service;
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-service-searched': ServiceSearchedEvent;
    'linli-service-opened': ServiceOpenedEvent;
    'linli-service-application-started': ServiceApplicationStartedEvent;
  }
}

/** Milliseconds of rest after which words count as typed. */
const typingPause = 250;

/**
 * @summary 办事查询: finds services by whatever words residents use, and shows how to get each done.
 * @fires linli-ready - It can be used.
 * @fires linli-error - Something went wrong, and is told.
 * @fires linli-open - A guide is about to be opened; cancel it to open it elsewhere.
 * @fires linli-service-searched - Services were found.
 * @fires linli-service-opened - A guide was opened.
 * @fires linli-service-application-started - A resident chose to apply online; cancel it to take over.
 * @csspart base - The room.
 * @csspart search - The search form.
 * @csspart field - The search field.
 * @csspart submit - The search button.
 * @csspart results - The list of results.
 * @csspart result - The button of one result.
 * @csspart guide - The guide.
 * @csspart notice - That the data are a demonstration.
 * @csspart place - A place to go to.
 * @csspart material - A material to bring.
 * @csspart step - A step of the procedure.
 * @csspart read - Reads the guide aloud.
 * @csspart call - The phone.
 * @csspart apply - Apply online.
 * @csspart form - The dialog with a form.
 * @cssproperty [--linli-service-lookup-actions=static] - `sticky` keeps calling and applying in sight at the bottom of the screen; in elder view they always are.
 */
export class ServiceLookupElement extends LitElement {
  static override styles = [...baseStyles, finderStyles, serviceLookupStyles];

  /** Address of the server, without `/v1`; without it the provider's client, or the page's own address. */
  @property() api?: string;
  /** Code of the division whose services are asked for and whose places come first. */
  @property() division?: string;
  /** What is searched for; follows what the resident types. */
  @property() query = '';
  /** The guide that is open; follows what the resident opens. */
  @property({ attribute: 'service-id' }) serviceId = '';
  /** `hash` writes `#service=…&q=…` and reads it back, for deep links and the back button; `history` does so in `?…`; `none` never touches the history. */
  @property() routing: Routing = 'none';
  /** Adds schema.org JSON-LD of the open guide, for search engines. */
  @property({ type: Boolean, attribute: 'with-json-ld' }) withJsonLd = false;
  /** A ready client; wins over `api`. */
  @property({ attribute: false }) client?: Client;

  @state() private typed = '';
  @state() private filters: Filters = {};
  /** What a chosen topic or moment of life is called. */
  @state() private chosen = '';
  @state() private filtering = false;
  @state() private page: ServicePage | undefined;
  @state() private topics: ServiceTopics | undefined;
  @state() private guide: Guide | undefined;
  @state() private guideView: GuideView | undefined;

  private readonly messages = new Messages(this, serviceLookupWords);
  private readonly surroundings = new Surroundings(this, send => ({ services: new Services(send) }), true);

  private readonly loading = new Task(this, {
    args: () => [this.surroundings.client, this.division, this.messages.language] as const,
    task: ([client, division, language], { signal }) => client?.services.topics({ division }, { signal, language }) ?? initialState,
    onComplete: topics => (this.topics = topics),
  });

  private readonly searching = new Task(this, {
    args: () => [this.surroundings.client, this.query, this.filters, this.division, this.messages.language] as const,
    task: ([client, query, filters, division, language], { signal }) =>
      (this.asked && client?.services.search({ q: query || undefined, division, ...filters }, { signal, language })) || initialState,
    onComplete: page => this.onFound(page),
  });

  private readonly continuing = new Task(this, {
    autoRun: false,
    task: async ([page]: readonly [ServicePage], { signal }) => {
      const { client } = this.surroundings;
      const query = { q: this.query || undefined, division: this.division, ...this.filters, cursor: page.next };
      return client ? { page, next: await client.services.search(query, { signal, language: this.messages.language }) } : initialState;
    },
    onComplete: ({ page, next }) => this.onContinued(page, next),
  });

  private readonly opening = new Task(this, {
    args: () => [this.surroundings.client, this.serviceId, this.division, this.messages.language] as const,
    task: async ([client, id, division, language], { signal }) => {
      if (!id || !client) return initialState;
      const [guide] = await Promise.all([client.services.open(id, { division }, { signal, language }), this.fetchGuideView()]);
      return guide;
    },
    onComplete: guide => this.onOpened(guide),
  });

  // What no answer needs: the first screen, and the means to narrow the results.
  private readonly home = lazily(this, () => import('./home.ts'));
  private readonly narrowing = lazily(this, () => import('./filters.ts'));
  private fetching: Promise<GuideView> | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  /** Where the resident comes back to: the row that was opened, and how far down it stood. */
  private left: { readonly id: string; readonly name: string; readonly top: number } | undefined;
  private aim: 'heading' | 'row' | number | undefined;
  private pushed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.onPop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.onPop);
    clearTimeout(this.pause);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('routing') && this.routing !== 'none') this.enter(readRoute(this.routing, 'service'));
    if (changed.has('query') && this.query !== this.typed.trim()) this.typed = this.query;
    if (!this.asked) this.page = undefined;
    if (this.guide && this.guide.id !== this.serviceId) {
      this.guide = undefined;
      this.guideView?.leave();
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (this.routing !== 'none' && (changed.has('serviceId') || changed.has('query'))) this.pushed = writeRoute(this.routing, 'service', { id: this.serviceId, query: this.query });
    this.moveFocus();
  }

  protected override render(): TemplateResult {
    const { language, ready } = this.messages;
    const content = !ready ? homeBones : this.serviceId ? this.renderGuide() : this.renderLookup();
    return html`
      <div class="room ${this.guideView?.filling ? 'filling' : ''}" part="base" lang=${language}>
        <div class="column">${content}</div>
        ${this.guideView?.renderDialog()}
        ${this.serviceId ? nothing : renderCall(this, language)}
      </div>
    `;
  }

  private renderLookup(): TemplateResult {
    const { typed, messages: { words } } = this;
    return html`
      ${renderSearch({ typed, words, onInput: event => this.onInput(event), onClear: () => this.onClear(), onSubmit: event => this.onSubmit(event) })}
      <p class="said" role="status">${this.announcement}</p>
      ${this.asked ? this.renderFound() : this.renderHome()}
    `;
  }

  private renderHome(): TemplateResult {
    if (this.loading.status === TaskStatus.ERROR && !this.topics) return this.renderProblem(this.loading);
    const home = this.home();
    return this.topics && home ? this.inLanguage(this.topics, home.renderHome(this.topics, this.homeActions)) : homeBones;
  }

  private renderFound(): TemplateResult {
    const { page } = this;
    const failed = this.searching.status === TaskStatus.ERROR;
    return html`
      ${failed ? this.renderProblem(this.searching) : nothing}
      ${page ? this.inLanguage(page, page.total ? this.renderResults(page, failed) : this.renderNone()) : failed ? nothing : resultBones}
      ${this.continuing.status === TaskStatus.ERROR ? this.renderProblem(this.continuing) : nothing}
    `;
  }

  private renderNone(): TemplateResult {
    return this.home()?.renderNone(this.topics?.topics, this.homeActions, () => this.onClear()) ?? resultBones;
  }

  private renderResults(page: ServicePage, old: boolean): TemplateResult {
    const { words, language } = this.messages;
    return renderResults({
      page,
      words,
      language,
      query: this.query,
      filters: this.filters,
      topics: this.topics?.topics ?? [],
      heading: old ? words.earlier : this.chosen ? words.foundIn(this.chosen, page.total) : words.found(page.total),
      filtering: this.filtering,
      renderFilters: this.filtering ? this.narrowing()?.renderFilters : undefined,
      busy: this.searching.status === TaskStatus.PENDING,
      onFiltering: () => (this.filtering = !this.filtering),
      onFilter: (facet, value) => (this.filters = { ...this.filters, [facet]: value || undefined }),
      onOpen: hit => this.onOpen(hit),
      onMore: () => void this.continuing.run([page]),
    });
  }

  private renderGuide(): TemplateResult {
    const { words } = this.messages;
    const { guide } = this;
    const failed = this.opening.status === TaskStatus.ERROR && !guide;
    const name = guide?.name ?? (this.left?.id === this.serviceId ? this.left.name : undefined);
    return html`
      <button class="text back" @click=${this.onBack}>${icon(chevronLeft)}${words.back}</button>
      <article part="guide" aria-busy=${guide || failed ? 'false' : 'true'}>
        ${name ? html`<h2 tabindex="-1">${name}</h2>` : nothing}
        ${failed ? this.renderProblem(this.opening) : guide && this.guideView ? this.inLanguage(guide, this.guideView.render(guide)) : guideBones}
      </article>
    `;
  }

  private renderProblem(task: Pick<Task, 'error' | 'run'>): TemplateResult {
    const { error } = task;
    const { words, language } = this.messages;
    const kind = isLinliError(error) ? error.kind : undefined;
    return renderTrouble({ error, language, reading: true, text: kind === 'missing' ? words.missing : kind === 'invalid' ? words.unsearchable : undefined, kept: !!this.typed && !this.serviceId, onRetry: () => task.run() });
  }

  /** Says so where the catalogue answers in another language than the room's. */
  private inLanguage({ language }: { language: Locale }, content: TemplateResult): TemplateResult {
    if (language === this.messages.language) return content;
    // One script of Chinese beside the other needs no word, but the right typeface.
    const { words, language: own } = this.messages;
    return html`${isChinese(own) && isChinese(language) ? nothing : html`<p class="hint">${words.foreign}</p>`}<div lang=${language}>${content}</div>`;
  }

  private get asked(): boolean {
    return !!this.query || Object.values(this.filters).some(Boolean);
  }

  private get announcement(): string {
    const { words } = this.messages;
    if (!this.asked) return '';
    if (this.searching.status === TaskStatus.PENDING) return words.loading;
    return this.page && this.searching.status === TaskStatus.COMPLETE ? (this.page.total ? words.found(this.page.total) : words.none) : '';
  }

  private get homeActions(): HomeActions {
    return {
      words: this.messages.words,
      language: this.messages.language,
      onWord: word => this.ask(word),
      onEvent: ({ id, name }) => this.ask('', { event: id }, name),
      onTopic: ({ id, name }) => this.ask('', { topic: id }, name),
    };
  }

  /** Asks anew. Filters never outlive the words that they were chosen for. */
  private ask(query: string, filters: Filters = {}, chosen = ''): void {
    clearTimeout(this.pause);
    this.typed = this.query = query;
    this.filters = filters;
    this.chosen = chosen;
    this.filtering = false;
  }

  private onInput(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    clearTimeout(this.pause);
    // Half a syllable is no question: an input method first finishes the word.
    if ((event as InputEvent).isComposing && event.type === 'input') return;
    this.pause = setTimeout(() => this.onTyped(), typingPause);
  }

  private onTyped(): void {
    const query = this.typed.trim();
    if (query !== this.query) this.ask(query);
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    clearTimeout(this.pause);
    if (this.typed.trim() === this.query && this.searching.status === TaskStatus.ERROR) void this.searching.run();
    else this.onTyped();
    // The keyboard of a phone would hide what is found.
    if (matchMedia('(pointer: coarse)').matches) this.find('input')?.blur();
  }

  private onClear(): void {
    this.ask('');
    this.find('input')?.focus();
  }

  private onFound(page: ServicePage): void {
    this.page = page;
    this.dispatchEvent(new ServiceSearchedEvent(this.query, page.total));
  }

  private onContinued(page: ServicePage, next: ServicePage): void {
    if (page !== this.page) return;
    this.aim = page.items.length;
    this.page = { ...next, items: [...page.items, ...next.items] };
  }

  private onOpen({ id, name }: ServiceHit): void {
    if (!this.dispatchEvent(new OpenEvent('service', id))) return;
    const top = this.find(`[data-id="${id}"]`)?.getBoundingClientRect().top ?? 0;
    this.left = { id, name, top };
    this.aim = 'heading';
    this.serviceId = id;
  }

  private onOpened(guide: Guide): void {
    this.guide = guide;
    this.dispatchEvent(new ServiceOpenedEvent(guide));
  }

  private onBack(): void {
    this.aim = 'row';
    if (this.pushed) history.back();
    else this.serviceId = '';
  }

  /** Guides come with the first one that is opened, at the same time as its content: who only searches need not load them. */
  private fetchGuideView(): Promise<GuideView> {
    this.fetching ??= import('./guide.ts').then(
      ({ GuideView }) =>
        (this.guideView = new GuideView(this, this.surroundings, {
          apply: guide => !this.dispatchEvent(new ServiceApplicationStartedEvent(guide)),
          described: () => this.withJsonLd,
        })),
    );
    return this.fetching.catch((cause: unknown) => {
      this.fetching = undefined;
      throw new LinliError('offline', { cause });
    });
  }

  private find(selector: string): HTMLElement | null | undefined {
    return this.renderRoot?.querySelector<HTMLElement>(selector);
  }

  /** Moves the focus to what the resident's last act brought up, as soon as it is there. */
  private moveFocus(): void {
    if (this.aim === 'heading' && this.serviceId) this.focusHeading();
    else if (this.aim === 'row' && !this.serviceId) this.focusRow();
    else if (typeof this.aim === 'number' && this.page) {
      this.renderRoot.querySelectorAll<HTMLElement>('[data-id]')[this.aim]?.focus();
      this.aim = undefined;
    }
  }

  private focusHeading(): void {
    const heading = this.find('h2');
    if (!heading) return;
    this.aim = undefined;
    heading.focus({ preventScroll: true });
    if (this.getBoundingClientRect().top < 0) this.find('.room')?.scrollIntoView();
  }

  private focusRow(): void {
    const row = this.left && this.find(`[data-id="${this.left.id}"]`);
    this.aim = undefined;
    if (!row) return this.find('input')?.focus({ preventScroll: true });
    row.focus({ preventScroll: true });
    window.scrollBy(0, row.getBoundingClientRect().top - this.left!.top);
  }

  /** An address that says nothing leaves the attributes as they are. */
  private enter(route: Route): void {
    if (route.id || route.query) this.follow(route);
  }

  private follow({ id, query }: Route): void {
    this.serviceId = id;
    if (query !== this.query) this.ask(query);
  }

  private readonly onPop = (): void => {
    if (this.routing === 'none') return;
    const route = readRoute(this.routing, 'service');
    // The address may change for reasons of the page's own; the focus moves only between a guide and its list.
    if (route.id !== this.serviceId) this.aim = route.id ? 'heading' : 'row';
    this.pushed = false;
    this.follow(route);
  };
}
