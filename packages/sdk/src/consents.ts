import type { Case } from '@linli/contract/case';
import { consents } from '@linli/contract/cases';
import type { InputOf } from '@linli/contract/endpoint';
import type { ConsentPolicy } from '@linli/contract/policy';
import { opened, type CaseAccess } from './access.ts';
import type { CallOptions, Send } from './send.ts';

/** Consents to the use of personal data 个人信息同意. */
export class Consents {
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /** What residents are told about their data: the version in force, or an earlier one that somebody agreed to. */
  policy(query: InputOf<typeof consents.policy>['query'] = {}, options?: CallOptions): Promise<ConsentPolicy> {
    return this.send(consents.policy, { query }, options);
  }

  /** Takes a consent back and resolves with the case as it is then; without one that it needs, that is withdrawn. */
  withdraw(access: CaseAccess, draft: InputOf<typeof consents.withdraw>['body'], options?: CallOptions): Promise<Case> {
    return this.send(consents.withdraw, { ...opened(access), body: draft }, options);
  }
}
