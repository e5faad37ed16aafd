import type { ResultOf } from '@linli/contract/endpoint';
import type { MyWish, Wish, WishAnswerDraft, WishDraft, WishNoteDraft } from '@linli/contract/wish';
import { wishes, type MyWishesQuery, type WishSearch } from '@linli/contract/wishes';
import { everyItem } from './paging.ts';
import type { CallOptions, Send } from './send.ts';

/**
 * Small wishes 微心愿. Anyone may look; all else takes the token of a resident. Every write resolves with the wish as it is then,
 * and rejects with `conflict`, `current` being the wish, if it does not allow that any more.
 */
export class Wishes {
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /** One page of open wishes, or of those that came true; the latest first. */
  list(query: WishSearch = {}, options?: CallOptions): Promise<ResultOf<typeof wishes.list>> {
    return this.send(wishes.list, { query }, options);
  }

  /** All wishes that `list` finds, page after page as they are asked for. */
  listAll(query: WishSearch = {}, options?: CallOptions): AsyncGenerator<Wish, void, undefined> {
    return everyItem((at, how) => this.list(at, how), query, options);
  }

  /** One page of what one asked or claimed. */
  mine(query: MyWishesQuery = {}, options?: CallOptions): Promise<ResultOf<typeof wishes.mine>> {
    return this.send(wishes.mine, { query }, options);
  }

  /** All that one asked or claimed, page after page as it is asked for. */
  mineAll(query: MyWishesQuery = {}, options?: CallOptions): AsyncGenerator<MyWish, void, undefined> {
    return everyItem((at, how) => this.mine(at, how), query, options);
  }

  /** Makes a wish; the office reads it before it is shown. Name, phone and address are for whoever claims it. */
  ask(draft: WishDraft, options?: CallOptions): Promise<MyWish> {
    return this.send(wishes.ask, { body: draft }, options);
  }

  /** Claims a wish, as a volunteer. The first who does has it. */
  claim(id: string, draft: WishNoteDraft = {}, options?: CallOptions): Promise<MyWish> {
    return this.send(wishes.claim, { params: { id }, body: draft }, options);
  }

  /** Gives a claimed wish back, for others. */
  release(id: string, draft: WishNoteDraft = {}, options?: CallOptions): Promise<MyWish> {
    return this.send(wishes.release, { params: { id }, body: draft }, options);
  }

  /** Says that a claimed wish was fulfilled; its asker confirms it. */
  fulfil(id: string, draft: WishNoteDraft = {}, options?: CallOptions): Promise<MyWish> {
    return this.send(wishes.fulfil, { params: { id }, body: draft }, options);
  }

  /** Whether one's wish came true, with a score of 1 to 5; if not, why, and it goes back to its claimer. */
  confirm(id: string, draft: WishAnswerDraft, options?: CallOptions): Promise<MyWish> {
    return this.send(wishes.confirm, { params: { id }, body: draft }, options);
  }

  /** Takes one's wish back. */
  withdraw(id: string, draft: WishNoteDraft = {}, options?: CallOptions): Promise<MyWish> {
    return this.send(wishes.withdraw, { params: { id }, body: draft }, options);
  }
}
