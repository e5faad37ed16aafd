import { divisions, type Division, type DivisionDetail } from '@linli/contract/divisions';
import type { InputOf, ResultOf } from '@linli/contract/endpoint';
import { everyItem } from './paging.ts';
import type { CallOptions, Send } from './send.ts';

/** What `divisions.search` takes. */
export type DivisionSearch = InputOf<typeof divisions.search>['query'];

/** Administrative divisions 行政区划. */
export class Divisions {
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /** One page of divisions found by name, pinyin or initials; the best first. */
  search(query: DivisionSearch, options?: CallOptions): Promise<ResultOf<typeof divisions.search>> {
    return this.send(divisions.search, { query }, options);
  }

  /** All divisions that `search` finds, page after page as they are asked for. */
  searchAll(query: DivisionSearch, options?: CallOptions): AsyncGenerator<Division, void, undefined> {
    return everyItem((at, how) => this.search(at, how), query, options);
  }

  /** The children of `query.parent`, or the provinces. */
  browse(query: InputOf<typeof divisions.browse>['query'] = {}, options?: CallOptions): Promise<ResultOf<typeof divisions.browse>> {
    return this.send(divisions.browse, { query }, options);
  }

  /** One division with its path and its children. Rejects with `missing` if there is none. */
  open(code: string, options?: CallOptions): Promise<DivisionDetail> {
    return this.send(divisions.open, { params: { code } }, options);
  }
}
