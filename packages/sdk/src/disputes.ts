import type { CaseReceipt } from '@linli/contract/receipt';
import type { DisputeDraft } from '@linli/contract/dispute-draft';
import { disputes, type RecordedDispute } from '@linli/contract/disputes';
import type { InputOf } from '@linli/contract/endpoint';
import type { DisputePolicy } from '@linli/contract/policy';
import type { CallOptions, Send } from './send.ts';

/** Disputes 矛盾纠纷. */
export class Disputes {
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /** What may be filed in `query.division`, with its channels, deadlines, hotlines and what is told about personal data. */
  policy(query: InputOf<typeof disputes.policy>['query'], options?: CallOptions): Promise<DisputePolicy> {
    return this.send(disputes.policy, { query }, options);
  }

  /** Files a dispute. Retrying with the same `idempotencyKey` never files twice, and answers the same receipt. */
  file(draft: DisputeDraft, options?: CallOptions): Promise<CaseReceipt> {
    return this.send(disputes.file, { body: draft }, options);
  }

  /** Files it for somebody at the counter or on the phone; for staff. */
  record(recorded: RecordedDispute, options?: CallOptions): Promise<CaseReceipt> {
    return this.send(disputes.record, { body: recorded }, options);
  }
}
