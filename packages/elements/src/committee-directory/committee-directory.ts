import type { CommitteeDetail } from '@linli/contract/committee';
import type { DivisionName } from '@linli/contract/divisions';
import { Committees } from '@linli/sdk/committees';
import { LinliError, isLinliError } from '@linli/sdk/error';
import type { Client } from '@linli/sdk/light';
import type { ClientOptions } from '@linli/sdk/send';
import { Task, TaskStatus, initialState } from '@lit/task';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import chevronLeft from 'lucide/dist/esm/icons/chevron-left.mjs';
import here from 'lucide/dist/esm/icons/circle-dot.mjs';
import tree from 'lucide/dist/esm/icons/list-tree.mjs';
import { baseStyles } from '../shared/base.styles.ts';
import { renderCall } from '../shared/call.ts';
import { Surroundings } from '../shared/context.ts';
import { finderStyles } from '../shared/finder.styles.ts';
import { icon } from '../shared/icon.ts';
import { lazily } from '../shared/lazy.ts';
import { OpenEvent } from '../shared/life.ts';
import { Messages } from '../shared/messages.ts';
import { readRoute, writeRoute, type Route, type Routing } from '../shared/route.ts';
import { renderSearch } from '../shared/search-field.ts';
import { renderTrouble } from '../shared/trouble.ts';
import { committeeBones, listBones } from './bones.ts';
import { committeeDirectoryWords } from './committee-directory.messages.ts';
import { committeeDirectoryStyles } from './committee-directory.styles.ts';
import type { CommitteeView } from './committee-view.ts';
import { Finding, type Found } from './finding.ts';
import { CommitteeList } from './list.ts';
import type { Nearby } from './nearby.ts';
import { inLanguage, renderFound, type ResultsView } from './results.ts';

export type { SignInWantedEvent } from '../shared/sign-in-wanted.ts';

/** Committees were found for what a resident asked. */
export class CommitteesSearchedEvent extends Event {
  readonly query: string;
  readonly total: number;

  constructor(query: string, total: number) {
    super('linli-committees-searched', { bubbles: true, composed: true });
    this.query = query;
    this.total = total;
  }
}

/** A committee was opened and is on the screen. */
export class CommitteeOpenedEvent extends Event {
  readonly committee: CommitteeDetail;

  constructor(committee: CommitteeDetail) {
    super('linli-committee-opened', { bubbles: true, composed: true });
    this.committee = committee;
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-committees-searched': CommitteesSearchedEvent;
    'linli-committee-opened': CommitteeOpenedEvent;
  }
}

/** Milliseconds of rest after which words count as typed. */
const typingPause = 250;

/**
 * @summary 居(村)委会查询: finds a committee by name, place or position, and shows who serves in it, what it promised and how to reach it.
 * @fires linli-ready - It can be used.
 * @fires linli-error - Something went wrong, and is told.
 * @fires linli-open - A committee is about to be opened; cancel it to open it elsewhere.
 * @fires linli-committees-searched - Committees were found.
 * @fires linli-committee-opened - A committee was opened.
 * @fires linli-sign-in-wanted - Somebody wants to rate and is not signed in; cancel it to take over.
 * @csspart base - The room.
 * @csspart search - The search form.
 * @csspart field - The search field.
 * @csspart submit - The button of a form: search, rate.
 * @csspart locate - Finds by the device's position.
 * @csspart browse - Finds by place.
 * @csspart results - The list of committees.
 * @csspart committee - The button of one of them.
 * @csspart all - Shows all of the list.
 * @csspart detail - The committee that is open.
 * @csspart read - Reads aloud how to reach it and what it does.
 * @csspart call - The phone.
 * @csspart body - A body and who serves in it.
 * @csspart person - Somebody in a post.
 * @csspart chart - The bodies and posts drawn.
 * @csspart pledge - A pledge.
 * @csspart report - A yearly report.
 * @csspart notice - A notice.
 * @csspart problem - What went wrong.
 * @csspart retry - Tries again.
 */
export class CommitteeDirectoryElement extends LitElement {
  static override styles = [...baseStyles, finderStyles, committeeDirectoryStyles];

  /** Address of the server, without `/v1`; without it the provider's client, or the page's own address. */
  @property() api?: string;
  /** Code of the division to begin with, and within which committees are looked for; the country without it. */
  @property() division = '';
  /** What is searched for; follows what the resident types. */
  @property() query = '';
  /** The committee that is open; follows what the resident opens. */
  @property() code = '';
  /** `hash` writes `#committee=…&q=…` and reads it back, for deep links and the back button; `history` does so in `?…`; `none` never touches the history. */
  @property() routing: Routing = 'none';
  /** Bearer token of the resident, for rating; a function is asked each time. It is never stored. */
  @property({ attribute: false }) token?: ClientOptions['token'];
  /** A ready client; wins over `api`. */
  @property({ attribute: false }) client?: Client;

  @state() private typed = '';
  @state() private browsing = false;
  @state() private locating = false;
  /** The place that was chosen. */
  @state() private place: DivisionName | undefined;
  /** The search by position, once it was asked for. */
  @state() private nearby: Nearby | undefined;
  @state() private detail: CommitteeDetail | undefined;
  @state() private view: CommitteeView | undefined;

  private readonly messages = new Messages(this, committeeDirectoryWords);
  private readonly surroundings = new Surroundings(this, send => ({ committees: new Committees(send), send }), true);

  private readonly finding: Finding = new Finding(
    this,
    () => ({ client: this.surroundings.client, query: this.query, within: this.place?.code ?? this.division, language: this.messages.language, waits: !!this.code && !this.finding.found }),
    found => this.dispatchEvent(new CommitteesSearchedEvent(found.query, found.total)),
    index => { this.aim = index; },
  );

  private readonly list = new CommitteeList();

  private readonly opening = new Task(this, {
    args: () => [this.surroundings.client, this.code, this.messages.language] as const,
    task: async ([client, code, language], { signal }) => {
      if (!code || !client) return initialState;
      const [detail] = await Promise.all([client.committees.open(code, { signal, language }), this.fetchView()]);
      return detail;
    },
    onComplete: detail => this.onOpened(detail),
  });

  private readonly browse = lazily(this, () => import('./browse.ts'));
  private readonly fetchNearby = lazily(this, () => import('./nearby.ts').then(({ Nearby }) => new Nearby(this, this.surroundings, () => this.messages.language)));
  private fetching: Promise<CommitteeView> | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  /** Where the resident comes back to: the row that was opened, and how far down it stood. */
  private left: { readonly code: string; readonly name: string; readonly top: number } | undefined;
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
    if (changed.has('routing') && this.routing !== 'none') this.enter(readRoute(this.routing, 'committee'));
    if (changed.has('query') && this.query !== this.typed.trim()) this.typed = this.query;
    if (!this.finding.asked) this.finding.forget();
    if (this.locating) this.locate();
    if (this.detail && this.detail.code !== this.code) {
      this.detail = undefined;
      this.view?.leave();
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (this.routing !== 'none' && (changed.has('code') || changed.has('query'))) this.pushed = writeRoute(this.routing, 'committee', { id: this.code, query: this.query });
    this.moveFocus();
  }

  protected override render(): TemplateResult {
    const { language, ready } = this.messages;
    const content = !ready ? listBones : this.code ? this.renderDetail() : this.renderLookup();
    return html`<div class="room" part="base" lang=${language}><div class="column">${content}</div>${renderCall(this, language, this.detail?.phone ?? this.detail?.guide?.phone)}</div>`;
  }

  private renderLookup(): TemplateResult {
    const { typed, near, messages: { words } } = this;
    return html`
      ${renderSearch({ typed, words, onInput: event => this.onInput(event), onClear: () => this.onClear(), onSubmit: event => this.onSubmit(event) })}
      <div class="ways">
        <button class="button" part="locate" aria-pressed=${near ? 'true' : 'false'} @click=${this.onLocate}>${icon(here)}${words.near}</button>
        <button class="button" part="browse" aria-expanded=${this.browsing ? 'true' : 'false'} @click=${this.onBrowse}>${icon(tree)}${words.byPlace}</button>
      </div>
      ${this.browsing ? this.renderPicker() : nothing}${this.nearby?.renderState()}
      <p class="said" role="status">${this.announcement}</p>
      ${near ? near.render(this.results) : this.finding.asked ? renderFound(this.results) : html`<p class="hint">${words.help}</p>`}
    `;
  }

  private renderPicker(): TemplateResult | undefined {
    return this.browse()?.renderPicker({ room: this, place: this.place, within: this.division, language: this.messages.language, onPick: place => this.onPick(place) });
  }

  private get results(): ResultsView {
    const { messages: { words, language }, finding } = this;
    return {
      finding, words, language,
      list: this.list,
      headingOf: found => this.headingOf(found),
      renderProblem: (error, onRetry) => this.renderProblem(error, onRetry),
      onOpen: this.onOpen,
    };
  }

  private renderDetail(): TemplateResult {
    const { detail, opening, messages: { words } } = this;
    const failed = opening.status === TaskStatus.ERROR && !detail;
    const name = detail?.name ?? (this.left?.code === this.code ? this.left.name : undefined);
    return html`
      <button class="text back" @click=${this.onBack}>${icon(chevronLeft)}${words.back}</button>
      <article part="detail" aria-busy=${detail || failed ? 'false' : 'true'}>
        ${name ? html`<h2 tabindex="-1">${name}</h2>` : nothing}
        ${failed ? this.renderProblem(opening.error, () => opening.run()) : detail && this.view ? inLanguage(detail, this.results, this.view.render(detail)) : committeeBones}
      </article>
    `;
  }

  private renderProblem(error: unknown, onRetry: () => unknown): TemplateResult {
    const { messages: { words, language } } = this;
    const missing = isLinliError(error) && error.kind === 'missing';
    return renderTrouble({ error, language, reading: true, text: missing ? words.missing : undefined, kept: !!this.typed && !this.code, onRetry });
  }

  private headingOf({ similar, query, total }: Found): string {
    const { words } = this.messages;
    return similar ? words.similar : query ? words.found(total) : words.listed(total);
  }

  private get announcement(): string {
    const { finding, nearby, messages: { words } } = this;
    if (nearby?.announcement) return nearby.announcement;
    if (!finding.asked) return '';
    if (finding.busy || finding.continuing.status === TaskStatus.PENDING) return words.loading;
    const { found } = finding;
    if (!found || finding.searching.status !== TaskStatus.COMPLETE) return '';
    return found.rows.length ? this.headingOf(found) : words.none;
  }

  /** What is near, while it is what the resident looks at. */
  private get near(): Nearby | undefined {
    return this.nearby?.active ? this.nearby : undefined;
  }

  private ask(query: string): void {
    clearTimeout(this.pause);
    this.typed = this.query = query;
    this.nearby?.forget();
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
    const { searching } = this.finding;
    if (this.typed.trim() === this.query && searching.status === TaskStatus.ERROR) void searching.run();
    else this.onTyped();
    // The keyboard of a phone would hide what is found.
    if (matchMedia('(pointer: coarse)').matches) this.find('input')?.blur();
  }

  private onClear(): void {
    this.ask('');
    this.find('input')?.focus();
  }

  private onLocate(): void {
    this.ask('');
    this.locating = true;
  }

  /** As soon as that part has come. */
  private locate(): void {
    this.nearby = this.fetchNearby();
    if (!this.nearby) return;
    this.locating = false;
    void this.nearby.locate();
  }

  private onBrowse(): void {
    this.browsing = !this.browsing;
    if (!this.browsing) this.place = undefined;
  }

  /** A community has its committee; a larger place a list of them. */
  private onPick(place: DivisionName | undefined): void {
    this.nearby?.forget();
    if (place?.code.length === 12) this.open(place.code);
    else this.place = place;
  }

  private readonly onOpen = ({ currentTarget }: Event): void => {
    const row = currentTarget as HTMLElement;
    this.left = { code: row.dataset['code']!, name: row.textContent ?? '', top: row.getBoundingClientRect().top };
    this.open(this.left.code);
  };

  /** Unless the page around opens it in its own way. */
  private open(code: string): void {
    if (!this.dispatchEvent(new OpenEvent('committee', code))) return;
    this.aim = 'heading';
    this.code = code;
  }

  private onOpened(detail: CommitteeDetail): void {
    this.detail = detail;
    this.dispatchEvent(new CommitteeOpenedEvent(detail));
  }

  private onBack(): void {
    this.aim = 'row';
    if (this.pushed) history.back();
    else this.code = '';
  }

  /** A committee's page comes with the first one that is opened, at the same time as its content. */
  private fetchView(): Promise<CommitteeView> {
    this.fetching ??= late(import('./committee-view.ts')).then(
      ({ CommitteeView }) =>
        (this.view = new CommitteeView(this, this.surroundings, {
          open: code => this.open(code),
          changed: detail => { this.detail = detail; },
        })),
    );
    return this.fetching.catch((error: unknown) => {
      this.fetching = undefined;
      throw error;
    });
  }

  private find(selector: string): HTMLElement | null | undefined {
    return this.renderRoot?.querySelector<HTMLElement>(selector);
  }

  /** Moves the focus to what the resident's last act brought up, as soon as it is there. */
  private moveFocus(): void {
    if (this.aim === 'heading' && this.code) this.focusHeading();
    else if (this.aim === 'row' && !this.code) this.focusRow();
    else if (typeof this.aim === 'number') this.focusNext(this.aim);
  }

  private focusHeading(): void {
    const heading = this.find('h2');
    if (!heading) return;
    this.aim = undefined;
    heading.focus({ preventScroll: true });
    if (this.getBoundingClientRect().top < 0) this.find('.room')?.scrollIntoView();
  }

  private focusRow(): void {
    const row = this.left && this.find(`[data-code="${this.left.code}"]`);
    this.aim = undefined;
    if (!row) return this.find('input')?.focus({ preventScroll: true });
    row.focus({ preventScroll: true });
    window.scrollBy(0, row.getBoundingClientRect().top - this.left!.top);
  }

  /** The button that was pressed is gone: the first of the new rows takes the focus. */
  private focusNext(index: number): void {
    const row = this.find(`[aria-posinset="${index + 1}"] .whole`);
    if (!row) return;
    this.aim = undefined;
    row.focus();
  }

  /** An address that says nothing leaves the attributes as they are. */
  private enter(route: Route): void {
    if (route.id || route.query) this.follow(route);
  }

  private follow({ id, query }: Route): void {
    this.code = id;
    if (query !== this.query) this.ask(query);
  }

  private readonly onPop = (): void => {
    if (this.routing === 'none') return;
    const route = readRoute(this.routing, 'committee');
    // The address may change for reasons of the page's own; the focus moves only between a committee and its list.
    if (route.id !== this.code) this.aim = route.id ? 'heading' : 'row';
    this.pushed = false;
    this.follow(route);
  };
}

/** A part of the room that is fetched when it is needed; where it does not arrive, the network is to blame. */
const late = <M>(part: Promise<M>): Promise<M> => part.catch((cause: unknown) => { throw new LinliError('offline', { cause }); });
