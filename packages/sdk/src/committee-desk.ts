import { committeeDesk, type CommitteeRecord } from '@linli/contract/committee-desk';
import type { InputOf } from '@linli/contract/endpoint';
import { Committees } from './committees.ts';
import type { CallOptions } from './send.ts';

type DraftOf<N extends Exclude<keyof typeof committeeDesk, 'check'>> = InputOf<(typeof committeeDesk)[N]>['body'];

/**
 * Committees with what their office writes; the client's token says who. Each write names the `version` that its writer has
 * seen, and resolves with the committee as it is then and what is to be said about it. It rejects with `conflict` if a colleague was
 * faster, `current` being the record as they left it; with `refused` without the role; with `missing` out of the caller's division.
 */
export class CommitteeDesk extends Committees {
  /** What differs from law and custom. */
  check(code: string, options?: CallOptions): Promise<CommitteeRecord> {
    return this.send(committeeDesk.check, { params: { code } }, options);
  }

  /** 换届: whoever served leaves the day the term starts, and the new members enter. */
  beginTerm(code: string, draft: DraftOf<'beginTerm'>, options?: CallOptions): Promise<CommitteeRecord> {
    return this.send(committeeDesk.beginTerm, { params: { code }, body: draft }, options);
  }

  /** 补选, 推选: somebody enters a post of the running term. */
  appoint(code: string, draft: DraftOf<'appoint'>, options?: CallOptions): Promise<CommitteeRecord> {
    return this.send(committeeDesk.appoint, { params: { code }, body: draft }, options);
  }

  /** 出缺: somebody leaves a post; `member` is the id of the holder, as the committee's posts name it. */
  vacate(code: string, member: string, draft: DraftOf<'vacate'>, options?: CallOptions): Promise<CommitteeRecord> {
    return this.send(committeeDesk.vacate, { params: { code, member }, body: draft }, options);
  }

  /** Adds a pledge 履职承诺. */
  pledge(code: string, draft: DraftOf<'pledge'>, options?: CallOptions): Promise<CommitteeRecord> {
    return this.send(committeeDesk.pledge, { params: { code }, body: draft }, options);
  }

  /** What was done about a pledge; it is kept at 100 per cent. */
  progress(code: string, pledge: string, draft: DraftOf<'progress'>, options?: CallOptions): Promise<CommitteeRecord> {
    return this.send(committeeDesk.progress, { params: { code, pledge }, body: draft }, options);
  }

  /** A year's report 述职报告; the same year again corrects it while nobody has rated it. */
  report(code: string, draft: DraftOf<'report'>, options?: CallOptions): Promise<CommitteeRecord> {
    return this.send(committeeDesk.report, { params: { code }, body: draft }, options);
  }

  /** Makes affairs public 村(居)务公开. */
  publish(code: string, draft: DraftOf<'publish'>, options?: CallOptions): Promise<CommitteeRecord> {
    return this.send(committeeDesk.publish, { params: { code }, body: draft }, options);
  }

  /** Name, contact, hours, place, code and duties: what is given replaces what there was. */
  describe(code: string, draft: DraftOf<'describe'>, options?: CallOptions): Promise<CommitteeRecord> {
    return this.send(committeeDesk.describe, { params: { code }, body: draft }, options);
  }
}
