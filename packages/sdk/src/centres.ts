import { centres, type Centre, type CentreDetail } from '@linli/contract/centres';
import type { InputOf, ResultOf } from '@linli/contract/endpoint';
import { everyItem } from './paging.ts';
import type { CallOptions, Send } from './send.ts';

/** What `centres.search` takes. */
export type CentreSearch = InputOf<typeof centres.search>['query'];

/** Centres and windows 便民服务中心、综治中心、窗口. */
export class Centres {
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /** One page of centres that serve a division, or take a service; the nearest first. */
  search(query: CentreSearch = {}, options?: CallOptions): Promise<ResultOf<typeof centres.search>> {
    return this.send(centres.search, { query }, options);
  }

  /** All centres that `search` finds, page after page as they are asked for. */
  searchAll(query: CentreSearch = {}, options?: CallOptions): AsyncGenerator<Centre, void, undefined> {
    return everyItem((at, how) => this.search(at, how), query, options);
  }

  /** One centre with its windows and services. Rejects with `missing` if there is none. */
  open(id: string, options?: CallOptions): Promise<CentreDetail> {
    return this.send(centres.open, { params: { id } }, options);
  }
}
