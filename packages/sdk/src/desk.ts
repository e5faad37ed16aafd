import { plainCode } from '@linli/contract/code-alphabet';
import type { CaseFile } from '@linli/contract/case';
import { desk, type CaseActionDraft, type CaseQueue, type CaseRow, type Desk as DeskOpening, type DeskCase, type DeskMessageDraft, type Invitation, type QueueQuery, type RevealDraft, type Revealed } from '@linli/contract/desk';
import type { InputOf, ResultOf } from '@linli/contract/endpoint';
import { everyItem } from './paging.ts';
import type { CallOptions, Send } from './send.ts';

const named = (number: string): { params: { number: string } } => ({ params: { number: plainCode(number) } });

/**
 * The office's desk 办理台; the client's token says who works there. Calls reject with `refused` without a role for them, and
 * with `missing` for a case out of reach.
 */
export class Desk {
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /** Who works here, with colleagues and offices. */
  open(options?: CallOptions): Promise<DeskOpening> {
    return this.send(desk.open, {}, options);
  }

  /** One page of the queue, the most urgent first. */
  list(query: QueueQuery = {}, options?: CallOptions): Promise<CaseQueue> {
    return this.send(desk.list, { query }, options);
  }

  /** All cases that `list` finds, page after page as they are asked for. */
  listAll(query: QueueQuery = {}, options?: CallOptions): AsyncGenerator<CaseRow, void, undefined> {
    return everyItem((at, how) => this.list(at, how), query, options);
  }

  /** Cases of somebody who calls and has no number at hand. Leaves an audit entry. */
  lookUp(draft: InputOf<typeof desk.lookUp>['body'], options?: CallOptions): Promise<ResultOf<typeof desk.lookUp>> {
    return this.send(desk.lookUp, { body: draft }, options);
  }

  /** One case, masked, with what may be done to it. */
  show(number: string, options?: CallOptions): Promise<DeskCase> {
    return this.send(desk.show, named(number), options);
  }

  /**
   * Does what the flow allows to the case as it was in `draft.version`, and resolves with it as it is then. Rejects with
   * `conflict` if a colleague was faster: `current` is the case as they left it.
   */
  act(number: string, draft: CaseActionDraft, options?: CallOptions): Promise<DeskCase> {
    return this.send(desk.act, { ...named(number), body: draft }, options);
  }

  /** Writes to a party. */
  message(number: string, draft: DeskMessageDraft, options?: CallOptions): Promise<DeskCase> {
    return this.send(desk.message, { ...named(number), body: draft }, options);
  }

  /** Masked fields in the clear; each leaves an audit entry. */
  reveal(number: string, draft: RevealDraft, options?: CallOptions): Promise<Revealed> {
    return this.send(desk.reveal, { ...named(number), body: draft }, options);
  }

  /** Gives a respondent a code of their own, in the place of an earlier one. */
  invite(number: string, draft: InputOf<typeof desk.invite>['body'], options?: CallOptions): Promise<Invitation> {
    return this.send(desk.invite, { ...named(number), body: draft }, options);
  }

  /** A file of the case, as `files` of the case names it. */
  async download(number: string, { id, type }: Pick<CaseFile, 'id' | 'type'>, options?: CallOptions): Promise<Blob> {
    return new Blob([await this.send(desk.download, { params: { number: plainCode(number), file: id } }, options)], { type });
  }
}
