import { LinliError } from './error.ts';
import { reasonOf } from './signal.ts';
import type { CallOptions } from './send.ts';

interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | undefined;
}

/** Yields every item of a paged list; a page is asked for when its first item is. Rejects as the calls do. */
export async function* everyItem<Q extends { cursor?: string | undefined }, T>(
  ask: (query: Q, options: CallOptions) => Promise<Page<T>>, query: Q, options: CallOptions = {},
): AsyncGenerator<T, void, undefined> {
  for (let at = query; ;) {
    const { items, next } = await ask(at, options);
    for (const item of items) {
      if (options.signal?.aborted) throw reasonOf(options.signal);
      yield item;
    }
    if (!next) return;
    if (next === at.cursor) throw new LinliError('broken', { message: 'Circular list' });
    at = { ...query, cursor: next };
  }
}
