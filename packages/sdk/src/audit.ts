import { audit, type AuditCheck, type AuditEntry } from '@linli/contract/desk';
import type { InputOf, ResultOf } from '@linli/contract/endpoint';
import { everyItem } from './paging.ts';
import type { CallOptions, Send } from './send.ts';

/** What `audit.list` takes. */
export type AuditQuery = InputOf<typeof audit.list>['query'];

/** The audit log 审计日志; for auditors and coordinators. Calls of others reject with `refused`. */
export class Audit {
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /** One page of who looked at what, the latest first. */
  list(query: AuditQuery = {}, options?: CallOptions): Promise<ResultOf<typeof audit.list>> {
    return this.send(audit.list, { query }, options);
  }

  /** All entries that `list` finds, page after page as they are asked for. */
  listAll(query: AuditQuery = {}, options?: CallOptions): AsyncGenerator<AuditEntry, void, undefined> {
    return everyItem((at, how) => this.list(at, how), query, options);
  }

  /** Whether the log is as it was written, from its first entry. */
  verify(options?: CallOptions): Promise<AuditCheck> {
    return this.send(audit.verify, {}, options);
  }
}
