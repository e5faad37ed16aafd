import type { CommitteeRow } from '@linli/contract/committee';
import type { CommitteePage, CommitteeSearch } from '@linli/contract/committees';
import { Task, TaskStatus, initialState } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import type { Resources } from '../shared/context.ts';
import type { Locale } from '../shared/messages.ts';
import { byTownship, together, wantsHeads } from './list.ts';

/** What is being looked for. */
export interface Sought {
  readonly client: Pick<Resources, 'committees'> | undefined;
  readonly query: string;
  /** Code of the division within which; empty for the country. */
  readonly within: string;
  readonly language: Locale;
  /** Nobody looks at the list yet: what is open came first. */
  readonly waits: boolean;
}

/** What was found, as far as it has come. */
export interface Found extends Pick<CommitteePage, 'similar' | 'next' | 'language'> {
  readonly rows: readonly CommitteeRow[];
  readonly total: number;
  readonly grouped: boolean;
  readonly query: string;
  readonly within: string;
}

/** Rows of the first answer: what a screen shows many times over. */
const first = together;
/** Rows of each answer when all are wanted. */
const then = 500;
/** Rows drawn at once, before the browser may paint: a screen of them. The others follow frame by frame. */
const atOnce = 12;

/** Finds committees: a first answer as soon as something is sought, and all the others when they are wanted. */
export class Finding {
  found: Found | undefined;
  /** How many of the rows are drawn. */
  drawn = 0;
  readonly searching: Task<readonly unknown[], Found>;
  readonly continuing: Task<[Found], Found>;
  private readonly host: ReactiveControllerHost;
  private readonly sought: () => Sought;

  /** `onFound` hears of a first answer, `onMore` of the index at which new rows begin. */
  constructor(host: ReactiveControllerHost, sought: () => Sought, onFound: (found: Found) => void, onMore: (index: number) => void) {
    this.host = host;
    this.sought = sought;
    this.searching = new Task(host, {
      args: () => Object.values(sought()),
      task: (_, { signal }) => (this.asked ? this.begin(sought(), signal) : initialState),
      onComplete: found => {
        this.show(found);
        onFound(found);
      },
    });
    this.continuing = new Task(host, {
      autoRun: false,
      task: ([found], { signal }) => this.goOn(found, signal, onMore),
    });
  }

  /** Whether there is anything to look for. */
  get asked(): boolean {
    const { client, query, within, waits } = this.sought();
    return !!client && !waits && !!(query || within);
  }

  get busy(): boolean {
    return this.searching.status === TaskStatus.PENDING;
  }

  /** Nothing is sought any more. */
  forget(): void {
    this.continuing.abort();
    this.found = undefined;
    this.drawn = 0;
  }

  private async begin({ client, query, within, language }: Sought, signal: AbortSignal): Promise<Found> {
    const page = await client!.committees.search(searchOf(query, within, { limit: first, count: true }), { signal, language });
    const grouped = within.length < 9 && (!query || wantsHeads(page.items));
    return { ...page, rows: grouped ? byTownship(page.items) : page.items, total: page.total ?? page.items.length, grouped, query, within };
  }

  /** Page after page until the last; what has come stays, whatever happens. */
  private async goOn(found: Found, signal: AbortSignal, onMore: (index: number) => void): Promise<Found> {
    onMore(found.rows.length);
    let all = found;
    while (all.next) {
      const { client, language } = this.sought();
      const page = await client!.committees.search(searchOf(all.query, all.within, { limit: then, cursor: all.next }), { signal, language });
      if (signal.aborted) break;
      all = { ...all, next: page.next, rows: [...all.rows, ...page.items] };
      this.found = all;
      this.grow();
    }
    return all;
  }

  private show(found: Found): void {
    this.continuing.abort();
    this.found = found;
    this.drawn = Math.min(atOnce, found.rows.length);
    this.grow();
  }

  /** A hundred more with every frame, until all that have come are drawn. */
  private grow(): void {
    this.host.requestUpdate();
    if (!this.found || this.drawn >= this.found.rows.length) return;
    const { found } = this;
    // A frame shows what is drawn so far before more is.
    requestAnimationFrame(() => setTimeout(() => {
      if (this.found !== found) return;
      this.drawn = Math.min(this.drawn - (this.drawn % together) + together, found.rows.length);
      this.grow();
    }));
  }
}

const searchOf = (query: string, within: string, how: CommitteeSearch): CommitteeSearch => ({ ...(query && { q: query }), ...(within && { division: within }), ...how });
