import type { CaseState } from '@linli/contract/case-state';
import type { CaseQueue, CaseRow, DeskCase, QueueQuery } from '@linli/contract/desk';
import type { DivisionName } from '@linli/contract/divisions';
import { Task, TaskStatus, initialState } from '@lit/task';
import type { ReactiveElement } from 'lit';
import type { Locale } from '../shared/messages.ts';
import type { DeskSession } from './around.ts';
import type { Count } from './case-desk.messages.ts';

/** Rows on a page. */
const rows = 20;

/** What the counts count, as a query asks for it. */
const queries: Readonly<Record<Count, QueueQuery>> = {
  open: {}, unassigned: { whose: 'unassigned' }, mine: { whose: 'mine' }, soon: { risk: 'soon' }, overdue: { risk: 'overdue' }, followUp: { risk: 'follow-up', show: 'all' },
};

/** What the queue is narrowed to beside a count. */
export interface Filters {
  readonly show?: 'closed' | 'all' | undefined;
  readonly state?: CaseState | undefined;
  readonly kind?: string | undefined;
  readonly place?: DivisionName | undefined;
}

interface Surroundings {
  readonly session: DeskSession;
  readonly language: () => Locale;
  /** The division that the page narrows the queue to. */
  readonly division: () => string | undefined;
}

/** The cases of the office, the most urgent first: what is asked for, and what has come so far. */
export class Queue {
  count: Count = 'open';
  filters: Filters = {};
  page: CaseQueue | undefined;
  private wanted = rows;
  private readonly host: ReactiveElement;
  private readonly around: Surroundings;
  private readonly listing: Task<readonly unknown[], CaseQueue>;
  private readonly continuing: Task<readonly [CaseQueue], { page: CaseQueue; next: CaseQueue }>;
  private readonly onMore: (from: number) => void;

  /** `onMore` hears at which row those begin that came later. */
  constructor(host: ReactiveElement, around: Surroundings, onMore: (from: number) => void) {
    this.host = host;
    this.around = around;
    this.onMore = onMore;
    this.listing = new Task(host, {
      args: () => [around.session.signedIn, around.session.turn, around.language(), around.division(), this.count, this.filters] as const,
      task: ([signedIn], { signal }) => (signedIn ? this.ask(this.wanted, undefined, signal) : initialState),
      onComplete: page => { this.page = page; },
    });
    this.continuing = new Task(host, {
      autoRun: false,
      task: async ([page]: readonly [CaseQueue], { signal }) => ({ page, next: await this.ask(rows, page.next, signal) }),
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

  get narrowed(): boolean {
    return Object.values(this.filters).some(Boolean);
  }

  /** Shows what a count counts. */
  choose(count: Count): void {
    this.count = count;
    this.narrow({});
  }

  narrow(filters: Filters): void {
    this.filters = filters;
    this.wanted = rows;
    this.host.requestUpdate();
  }

  /** Asks again for all that is shown. */
  refresh(): void {
    this.wanted = Math.min(50, Math.max(rows, this.page?.items.length ?? 0));
    void this.listing.run();
  }

  more(): void {
    if (this.page?.next && !this.busy) void this.continuing.run([this.page]);
  }

  retry(): void {
    if (this.listing.status === TaskStatus.ERROR) void this.listing.run();
    else this.more();
  }

  /** Takes in what is newer of a case; its place in the queue comes with the counts. */
  take({ number, service, kind, state, version, division, office, assignee, channel, filedAt, deadline, escalated, crisis, followUp }: DeskCase): void {
    const row: CaseRow = { number, service, kind, state, version, division, office, assignee, channel, filedAt, deadline, escalated, crisis, followUp, unread: 0 };
    if (this.page) this.page = { ...this.page, items: this.page.items.map(item => (item.number === number ? row : item)) };
    this.host.requestUpdate();
  }

  /** Somebody else works here now. */
  forget(): void {
    this.page = undefined;
    this.count = 'open';
    this.narrow({});
  }

  private ask(limit: number, cursor: string | undefined, signal: AbortSignal): Promise<CaseQueue> {
    const { session, language, division } = this.around;
    const { place, ...filters } = this.filters;
    const query = { ...queries[this.count], ...filters, division: place?.code ?? division(), limit, cursor };
    return session.ask(client => client.desk.list(query, { signal, language: language() }));
  }

  private append(page: CaseQueue, next: CaseQueue): void {
    if (page !== this.page) return;
    this.onMore(page.items.length);
    // What moved up meanwhile comes a second time.
    const known = new Set(page.items.map(({ number }) => number));
    this.page = { ...next, items: [...page.items, ...next.items.filter(({ number }) => !known.has(number))] };
  }
}
