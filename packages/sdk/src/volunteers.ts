import type { CallUpAnswerDraft, MyCallUp } from '@linli/contract/call-up';
import type { Certificate, CertificateCheck, CertificateDraft } from '@linli/contract/certificate';
import { plainCode } from '@linli/contract/code-alphabet';
import type { InputOf, ResultOf } from '@linli/contract/endpoint';
import type { MyShift } from '@linli/contract/shift';
import type { Volunteer, VolunteerDraft } from '@linli/contract/volunteer';
import type { VolunteerPolicy } from '@linli/contract/volunteer-policy';
import { volunteers, type CalendarLink, type CorrectionDraft, type Departed, type LeaveDraft, type MyVolunteer, type VolunteerExport } from '@linli/contract/volunteers';
import { blobOf } from './bytes.ts';
import { everyItem } from './paging.ts';
import type { CallOptions, Send } from './send.ts';

/** What `volunteers.callUps` takes. */
export type CallUpsQuery = InputOf<typeof volunteers.callUps>['query'];

const numbered = (number: string): { params: { number: string } } => ({ params: { number: plainCode(number) } });

/**
 * Volunteers 志愿者; all but `policy`, `verify` and `calendar` by the token of a resident, who sees their own record and nobody
 * else's. Such calls reject with `refused` without one, and those that need a record with `missing` while there is none.
 */
export class Volunteers {
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /** Skills, consents and rules that a form shows, for where somebody lives. */
  policy(query: InputOf<typeof volunteers.policy>['query'], options?: CallOptions): Promise<VolunteerPolicy> {
    return this.send(volunteers.policy, { query }, options);
  }

  /** Reports in as a party member 党员报到, or signs up as a resident. Rejects with `conflict` where one has already, `current` being the record. */
  signUp(draft: VolunteerDraft, options?: CallOptions): Promise<Volunteer> {
    return this.send(volunteers.signUp, { body: draft }, options);
  }

  /** One's own record, without `volunteer` for who has not signed up. */
  mine(options?: CallOptions): Promise<MyVolunteer> {
    return this.send(volunteers.mine, {}, options);
  }

  /**
   * Puts the record as it should be, over the `version` that was read; consents that are not named are taken back. Rejects
   * with `conflict` if it was changed meanwhile: `current` is the record as it is.
   */
  update(draft: VolunteerDraft, options?: CallOptions): Promise<Volunteer> {
    return this.send(volunteers.update, { body: draft }, options);
  }

  /** Leaves the programme for good, and resolves with what was erased and what must be kept. */
  leave(draft: LeaveDraft, options?: CallOptions): Promise<Departed> {
    return this.send(volunteers.leave, { body: draft }, options);
  }

  /** Everything that is stored of oneself, to keep. */
  export(options?: CallOptions): Promise<VolunteerExport> {
    return this.send(volunteers.export, {}, options);
  }

  /** Asks the office to correct one's hours, once a shift. Rejects with `conflict` before it is over. */
  askCorrection(draft: CorrectionDraft, options?: CallOptions): Promise<MyShift> {
    return this.send(volunteers.askCorrection, { body: draft }, options);
  }

  /** Has a certificate 志愿服务证明 issued for the confirmed hours, of all days or of some. Rejects with `conflict` where there are none. */
  certify(draft: CertificateDraft = {}, options?: CallOptions): Promise<Certificate> {
    return this.send(volunteers.certify, { body: draft }, options);
  }

  /** One's own certificate. */
  certificate(number: string, options?: CallOptions): Promise<Certificate> {
    return this.send(volunteers.certificate, numbered(number), options);
  }

  /** One's own certificate as PDF. */
  async certificatePdf(number: string, options?: CallOptions): Promise<Blob> {
    return blobOf(volunteers.certificatePdf, await this.send(volunteers.certificatePdf, numbered(number), options));
  }

  /** What a certificate says, by its number as people type it; anyone may ask. Rejects with `missing` if there is none. */
  verify(number: string, options?: CallOptions): Promise<CertificateCheck> {
    return this.send(volunteers.verify, numbered(number), options);
  }

  /** Makes the link that calendar apps subscribe to, told this once; an earlier one ends. Whoever has it reads one's shifts. */
  calendarLink(options?: CallOptions): Promise<CalendarLink> {
    return this.send(volunteers.calendarLink, { body: {} }, options);
  }

  /** Ends the link. */
  endCalendar(options?: CallOptions): Promise<Volunteer> {
    return this.send(volunteers.endCalendar, {}, options);
  }

  /** What a calendar app reads at such a link: one's coming shifts as iCalendar. */
  async calendar({ path }: Pick<CalendarLink, 'path'>, options?: CallOptions): Promise<Blob> {
    const calendar = path.slice(path.lastIndexOf('/') + 1);
    return blobOf(volunteers.calendar, await this.send(volunteers.calendar, { params: { calendar } }, options));
  }

  /** One page of call-ups 应急召集 that reached one, the latest first. */
  callUps(query: CallUpsQuery = {}, options?: CallOptions): Promise<ResultOf<typeof volunteers.callUps>> {
    return this.send(volunteers.callUps, { query }, options);
  }

  /** All call-ups that reached one, page after page as they are asked for. */
  callUpsAll(query: CallUpsQuery = {}, options?: CallOptions): AsyncGenerator<MyCallUp, void, undefined> {
    return everyItem((at, how) => this.callUps(at, how), query, options);
  }

  /** Says whether one comes, or says otherwise while the call-up is open. Rejects with `conflict` once it is closed. */
  answerCallUp(id: string, draft: CallUpAnswerDraft, options?: CallOptions): Promise<MyCallUp> {
    return this.send(volunteers.answerCallUp, { params: { id }, body: draft }, options);
  }
}
