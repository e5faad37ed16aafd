import type { CaseReceipt } from '@linli/contract/receipt';
import type { CounsellingDraft } from '@linli/contract/dispute-draft';
import { counselling } from '@linli/contract/disputes';
import type { CallOptions, Send } from './send.ts';

/** Counselling 心理疏导. */
export class Counselling {
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /** Asks for counselling, in confidence and if wished without a name: then the receipt's code is the only way back. */
  request(draft: CounsellingDraft, options?: CallOptions): Promise<CaseReceipt> {
    return this.send(counselling.request, { body: draft }, options);
  }
}
