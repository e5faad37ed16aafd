import type { Case, CaseFile } from '@linli/contract/case';
import { cases, type AnswerDraft, type CaseExport, type ErasureDraft, type MessageDraft, type RatingDraft, type ReopeningDraft, type SupplementDraft, type WithdrawalDraft } from '@linli/contract/cases';
import { opened, type CaseAccess } from './access.ts';
import type { CallOptions, Send } from './send.ts';

/**
 * One's own case 我的案件. Every call takes its number and secret code first, and rejects with `missing` if there is no such
 * case or the code is not its own, which nobody can tell apart. Every write resolves with the whole case as it is then, and
 * rejects with `conflict`, `current` being the case, if it does not allow that any more.
 */
export class Cases {
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /** The case with all that happened. */
  find(access: CaseAccess, options?: CallOptions): Promise<Case> {
    return this.send(cases.find, opened(access), options);
  }

  /** Takes it back: without a reason until `withdrawUntil`, with one after. */
  withdraw(access: CaseAccess, draft: WithdrawalDraft = {}, options?: CallOptions): Promise<Case> {
    return this.send(cases.withdraw, { ...opened(access), body: draft }, options);
  }

  /** Hands in papers and words that were asked for. */
  supplement(access: CaseAccess, draft: SupplementDraft, options?: CallOptions): Promise<Case> {
    return this.send(cases.supplement, { ...opened(access), body: draft }, options);
  }

  /** Writes to the office. */
  message(access: CaseAccess, draft: MessageDraft, options?: CallOptions): Promise<Case> {
    return this.send(cases.message, { ...opened(access), body: draft }, options);
  }

  /** Asks for a closed case to go on. */
  reopen(access: CaseAccess, draft: ReopeningDraft, options?: CallOptions): Promise<Case> {
    return this.send(cases.reopen, { ...opened(access), body: draft }, options);
  }

  /** Rates the handling, 1 to 5; a score of 1 or 2 says why and may ask for a call. */
  rate(access: CaseAccess, draft: RatingDraft, options?: CallOptions): Promise<Case> {
    return this.send(cases.rate, { ...opened(access), body: draft }, options);
  }

  /** Agrees to mediation or does not, as the other party. */
  answer(access: CaseAccess, draft: AnswerDraft, options?: CallOptions): Promise<Case> {
    return this.send(cases.answer, { ...opened(access), body: draft }, options);
  }

  /** Everything that is stored of the caller, to keep. */
  export(access: CaseAccess, options?: CallOptions): Promise<CaseExport> {
    return this.send(cases.export, opened(access), options);
  }

  /** Erases what is personal, for good; what the law makes an office keep of an agreement stays until its time is over. */
  erase(access: CaseAccess, draft: ErasureDraft, options?: CallOptions): Promise<Case> {
    return this.send(cases.erase, { ...opened(access), body: draft }, options);
  }

  /** A file of the case, as `files` of the case names it. */
  async download(access: CaseAccess, { id, type }: Pick<CaseFile, 'id' | 'type'>, options?: CallOptions): Promise<Blob> {
    const { params, secret } = opened(access);
    return new Blob([await this.send(cases.download, { params: { ...params, file: id }, secret }, options)], { type });
  }
}
