import type { InputOf, ResultOf } from '@linli/contract/endpoint';
import type { Guide, serviceGuide } from '@linli/contract/guide';
import { services, type ServiceHit, type ServicePage, type ServiceSearch, type ServiceTopics } from '@linli/contract/services';
import { LinliError } from './error.ts';
import { everyItem } from './paging.ts';
import type { CallOptions, Send } from './send.ts';

/** Service items 政务服务事项. */
export class Services {
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /** One page of services found by any words residents use; without `q`, the most used first. */
  search(query: ServiceSearch = {}, options?: CallOptions): Promise<ServicePage> {
    return this.send(services.search, { query }, options);
  }

  /** All services that `search` finds, page after page as they are asked for. */
  searchAll(query: ServiceSearch = {}, options?: CallOptions): AsyncGenerator<ServiceHit, void, undefined> {
    return everyItem((at, how) => this.search(at, how), query, options);
  }

  /** Completions while typing. */
  suggest(query: InputOf<typeof services.suggest>['query'], options?: CallOptions): Promise<ResultOf<typeof services.suggest>> {
    return this.send(services.suggest, { query }, options);
  }

  /** Topics, life events and the words most asked for. */
  topics(query: InputOf<typeof services.topics>['query'] = {}, options?: CallOptions): Promise<ServiceTopics> {
    return this.send(services.topics, { query }, options);
  }

  /** One whole guide, with the places that take it for `query.division`, nearest first. Rejects with `missing` if there is none. */
  async open(id: string, query: InputOf<typeof serviceGuide.open>['query'] = {}, options?: CallOptions): Promise<Guide> {
    // What a guide must look like is a third of the contract: a bundler may keep it apart until one is opened.
    const row = await import('@linli/contract/guide').then(({ serviceGuide }) => serviceGuide.open, cause => { throw new LinliError('offline', { cause }); });
    return this.send(row, { params: { id }, query }, options);
  }
}
