import type { CallOptions } from '@linli/sdk/send';
import type { VolunteerDesk } from '@linli/sdk/volunteer-desk';
import { Task, TaskStatus, initialState } from '@lit/task';
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { bones } from '../shared/bones.ts';
import { renderTrouble } from '../shared/trouble.ts';
import type { Around, SectionName } from './around.ts';

/** Rows on a page, and the most that can be asked for at once. */
const [rows, most] = [20, 50];

interface Page<T> { readonly items: readonly T[]; readonly next?: string | undefined }
interface Paging { readonly limit: number; readonly cursor?: string | undefined }

export interface ListingOptions<T, Q> {
  readonly section: SectionName;
  /** What is asked for to begin with. */
  readonly query: Q;
  readonly ask: (desk: VolunteerDesk, query: Q & Paging, how: CallOptions) => Promise<Page<T>>;
  /** By what one is told from another. */
  readonly keyOf: (item: T) => string;
}

/** A list of the desk: what it is narrowed to, and what has come so far. It asks only while it is on the screen. */
export class Listing<T, Q extends object> {
  query: Q;
  page: Page<T> | undefined;
  private wanted = rows;
  private readonly host: ReactiveElement;
  private readonly around: Around;
  private readonly options: ListingOptions<T, Q>;
  private readonly listing: Task<readonly unknown[], Page<T>>;
  private readonly continuing: Task<readonly [Page<T>], { page: Page<T>; next: Page<T> }>;

  constructor(host: ReactiveElement, around: Around, options: ListingOptions<T, Q>) {
    const { session } = around;
    this.host = host;
    this.around = around;
    this.options = options;
    this.query = options.query;
    this.listing = new Task(host, {
      args: () => [session.signedIn && around.section() === options.section, session.turn, around.language(), around.division(), this.query] as const,
      task: ([shown], { signal }) => (shown ? this.ask(this.wanted, undefined, signal) : initialState),
      onComplete: page => { this.page = page; },
    });
    this.continuing = new Task(host, {
      autoRun: false,
      task: async ([page]: readonly [Page<T>], { signal }) => ({ page, next: await this.ask(rows, page.next, signal) }),
      onComplete: ({ page, next }) => this.append(page, next),
    });
  }

  get busy(): boolean {
    return this.listing.status === TaskStatus.PENDING || this.continuing.status === TaskStatus.PENDING;
  }

  /** Why the list, or its next page, did not come. */
  get error(): unknown {
    return this.listing.status === TaskStatus.ERROR ? this.listing.error : this.continuing.status === TaskStatus.ERROR ? this.continuing.error : undefined;
  }

  find(key: string | undefined): T | undefined {
    return this.page?.items.find(item => this.options.keyOf(item) === key);
  }

  narrow(members: Partial<Q>): void {
    this.query = { ...this.query, ...members };
    this.wanted = rows;
    this.host.requestUpdate();
  }

  /** Asks again for all that is shown. */
  refresh(): void {
    this.wanted = Math.min(most, Math.max(rows, this.page?.items.length ?? 0));
    void this.listing.run();
  }

  more(): void {
    if (this.page?.next && !this.busy) void this.continuing.run([this.page]);
  }

  retry(): void {
    if (this.listing.status === TaskStatus.ERROR) void this.listing.run();
    else this.more();
  }

  /** Takes in what is newer of an item. */
  take(fresh: T): void {
    const { keyOf } = this.options;
    if (this.page) this.page = { ...this.page, items: this.page.items.map(item => (keyOf(item) === keyOf(fresh) ? fresh : item)) };
    this.host.requestUpdate();
  }

  forget(): void {
    this.page = undefined;
    this.narrow(this.options.query);
  }

  /** The rows, or what stands there instead; `none` where there are none. */
  render(renderItems: (items: readonly T[]) => TemplateResult, none: TemplateResult): TemplateResult {
    const { page, error, busy, around } = this;
    const words = around.words();
    return html`
      <p class="said" role="status">${busy ? words.loading : page ? words.listed(page.items.length, !!page.next) : nothing}</p>
      ${error ? renderTrouble({ error, language: around.language(), reading: true, onRetry: () => this.retry() }) : nothing}
      ${!page ? (error ? nothing : bones) : page.items.length ? html`<div aria-busy=${busy ? 'true' : 'false'} part="list">${renderItems(page.items)}</div>` : none}
      ${page?.next ? html`<button class="button more" part="more" @click=${() => this.more()}>${words.more}</button>` : nothing}
    `;
  }

  private ask(limit: number, cursor: string | undefined, signal: AbortSignal): Promise<Page<T>> {
    const { session, language } = this.around;
    return session.ask(client => this.options.ask(client.volunteerDesk, { ...this.query, limit, cursor }, { signal, language: language() }));
  }

  private append(page: Page<T>, next: Page<T>): void {
    if (page !== this.page) return;
    this.around.more(page.items.length);
    const { keyOf } = this.options;
    // What moved up meanwhile comes a second time.
    const known = new Set(page.items.map(keyOf));
    this.page = { ...next, items: [...page.items, ...next.items.filter(item => !known.has(keyOf(item)))] };
  }
}
