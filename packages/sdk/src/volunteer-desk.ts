import type { CallUpDraft, DeskCallUp, DeskWish, WishActionDraft } from '@linli/contract/desk-wish';
import type { CancelDraft, CheckInCode, CorrectionAnswerDraft, DeskShift, DeskShiftRow, HoursDraft, OpenedShifts, PlaceDraft, ShiftChangeDraft, ShiftsDraft } from '@linli/contract/desk-shift';
import type { HoursRow, RecordDraft, RevealedVolunteer, VolunteerCard, VolunteerFile, VolunteerRevealDraft, WorkUnitFeedback } from '@linli/contract/desk-volunteer';
import type { InputOf, ResultOf } from '@linli/contract/endpoint';
import { volunteerDesk, type DeskShiftQuery, type DeskWishQuery, type HoursQuery, type VolunteerQuery } from '@linli/contract/volunteer-desk';
import { everyItem } from './paging.ts';
import type { CallOptions, Send } from './send.ts';

type QueryOf<N extends 'callUps' | 'feedback'> = InputOf<(typeof volunteerDesk)[N]>['query'];
type PageOf<N extends 'shifts' | 'volunteers' | 'wishes' | 'callUps' | 'feedback' | 'export'> = ResultOf<(typeof volunteerDesk)[N]>;

/**
 * The organisers' desk 志愿服务工作台; the client's token says who. Each write names the `version` that its writer has seen, and
 * resolves with what it changed as it is then. It rejects with `conflict` if a colleague was faster, `current` being what there
 * is; with `refused` without the role; with `missing` out of the caller's division.
 */
export class VolunteerDesk {
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /** One page of shifts with their counts, by their time. */
  shifts(query: DeskShiftQuery = {}, options?: CallOptions): Promise<PageOf<'shifts'>> {
    return this.send(volunteerDesk.shifts, { query }, options);
  }

  /** All shifts that `shifts` finds, page after page as they are asked for. */
  shiftsAll(query: DeskShiftQuery = {}, options?: CallOptions): AsyncGenerator<DeskShiftRow, void, undefined> {
    return everyItem((at, how) => this.shifts(at, how), query, options);
  }

  /** Opens one shift or a row of them, all or none. */
  openShifts(draft: ShiftsDraft, options?: CallOptions): Promise<OpenedShifts> {
    return this.send(volunteerDesk.openShifts, { body: draft }, options);
  }

  /** One shift with its roster 签到表. */
  shift(id: string, options?: CallOptions): Promise<DeskShift> {
    return this.send(volunteerDesk.shift, { params: { id } }, options);
  }

  /** Puts the plan as it is to be. More places move up who waits; fewer than are taken, or another time once somebody has joined, is a `conflict`. */
  changeShift(id: string, draft: ShiftChangeDraft, options?: CallOptions): Promise<DeskShift> {
    return this.send(volunteerDesk.changeShift, { params: { id }, body: draft }, options);
  }

  /** Cancels a shift; whoever has a place reads the reason. */
  cancelShift(id: string, draft: CancelDraft, options?: CallOptions): Promise<DeskShift> {
    return this.send(volunteerDesk.cancelShift, { params: { id }, body: draft }, options);
  }

  /** The code to show on the spot, and when the next one is due. */
  checkInCode(id: string, options?: CallOptions): Promise<CheckInCode> {
    return this.send(volunteerDesk.checkInCode, { params: { id } }, options);
  }

  /** Checks somebody in. Here and below, `volunteer` is the identifier on the roster, and the `version` that of their entry. */
  checkIn(id: string, volunteer: string, draft: PlaceDraft, options?: CallOptions): Promise<DeskShift> {
    return this.send(volunteerDesk.checkIn, { params: { id, volunteer }, body: draft }, options);
  }

  /** Checks somebody out. */
  checkOut(id: string, volunteer: string, draft: PlaceDraft, options?: CallOptions): Promise<DeskShift> {
    return this.send(volunteerDesk.checkOut, { params: { id, volunteer }, body: draft }, options);
  }

  /** 缺席: somebody did not come. */
  noShow(id: string, volunteer: string, draft: PlaceDraft, options?: CallOptions): Promise<DeskShift> {
    return this.send(volunteerDesk.noShow, { params: { id, volunteer }, body: draft }, options);
  }

  /** Corrects somebody's hours; who did, and why, stays on record. */
  correctHours(id: string, volunteer: string, draft: HoursDraft, options?: CallOptions): Promise<DeskShift> {
    return this.send(volunteerDesk.correctHours, { params: { id, volunteer }, body: draft }, options);
  }

  /** Grants a correction as it was asked for, or declines it with words. */
  answerCorrection(id: string, volunteer: string, draft: CorrectionAnswerDraft, options?: CallOptions): Promise<DeskShift> {
    return this.send(volunteerDesk.answerCorrection, { params: { id, volunteer }, body: draft }, options);
  }

  /** Confirms the hours of all who checked out and have no correction open. */
  confirmHours(id: string, draft: PlaceDraft, options?: CallOptions): Promise<DeskShift> {
    return this.send(volunteerDesk.confirmHours, { params: { id }, body: draft }, options);
  }

  /** One page of volunteers, masked. */
  volunteers(query: VolunteerQuery = {}, options?: CallOptions): Promise<PageOf<'volunteers'>> {
    return this.send(volunteerDesk.volunteers, { query }, options);
  }

  /** All volunteers that `volunteers` finds, page after page as they are asked for. */
  volunteersAll(query: VolunteerQuery = {}, options?: CallOptions): AsyncGenerator<VolunteerCard, void, undefined> {
    return everyItem((at, how) => this.volunteers(at, how), query, options);
  }

  /** Volunteers by name or phone, typed whole. Leaves an audit entry. */
  lookUp(draft: InputOf<typeof volunteerDesk.lookUp>['body'], options?: CallOptions): Promise<ResultOf<typeof volunteerDesk.lookUp>> {
    return this.send(volunteerDesk.lookUp, { body: draft }, options);
  }

  /** A volunteer's file, masked. */
  volunteer(id: string, options?: CallOptions): Promise<VolunteerFile> {
    return this.send(volunteerDesk.volunteer, { params: { id } }, options);
  }

  /** What is masked, in the clear; leaves an audit entry. */
  reveal(id: string, draft: VolunteerRevealDraft, options?: CallOptions): Promise<RevealedVolunteer> {
    return this.send(volunteerDesk.reveal, { params: { id }, body: draft }, options);
  }

  /** Enters a training, commendation or evaluation into somebody's record. */
  enter(id: string, draft: RecordDraft, options?: CallOptions): Promise<VolunteerFile> {
    return this.send(volunteerDesk.enter, { params: { id }, body: draft }, options);
  }

  /** One page of wishes 微心愿, masked. */
  wishes(query: DeskWishQuery = {}, options?: CallOptions): Promise<PageOf<'wishes'>> {
    return this.send(volunteerDesk.wishes, { query }, options);
  }

  /** All wishes that `wishes` finds, page after page as they are asked for. */
  wishesAll(query: DeskWishQuery = {}, options?: CallOptions): AsyncGenerator<DeskWish, void, undefined> {
    return everyItem((at, how) => this.wishes(at, how), query, options);
  }

  /** Publishes a wish, declines it, takes it back from its claimer, or confirms it for its asker. */
  actOnWish(id: string, draft: WishActionDraft, options?: CallOptions): Promise<DeskWish> {
    return this.send(volunteerDesk.actOnWish, { params: { id }, body: draft }, options);
  }

  /** One page of call-ups 应急召集 with their answers. */
  callUps(query: QueryOf<'callUps'> = {}, options?: CallOptions): Promise<PageOf<'callUps'>> {
    return this.send(volunteerDesk.callUps, { query }, options);
  }

  /** All call-ups, page after page as they are asked for. */
  callUpsAll(query: QueryOf<'callUps'> = {}, options?: CallOptions): AsyncGenerator<DeskCallUp, void, undefined> {
    return everyItem((at, how) => this.callUps(at, how), query, options);
  }

  /** Calls volunteers up; only those are reached who agreed to it. */
  callUp(draft: CallUpDraft, options?: CallOptions): Promise<DeskCallUp> {
    return this.send(volunteerDesk.callUp, { body: draft }, options);
  }

  /** Closes a call-up: answers stay as they are. */
  closeCallUp(id: string, draft: PlaceDraft, options?: CallOptions): Promise<DeskCallUp> {
    return this.send(volunteerDesk.closeCallUp, { params: { id }, body: draft }, options);
  }

  /** One page of what work units are told of a quarter: sums, and no name. */
  feedback(query: QueryOf<'feedback'>, options?: CallOptions): Promise<PageOf<'feedback'>> {
    return this.send(volunteerDesk.feedback, { query }, options);
  }

  /** All that work units are told, page after page as it is asked for. */
  feedbackAll(query: QueryOf<'feedback'>, options?: CallOptions): AsyncGenerator<WorkUnitFeedback, void, undefined> {
    return everyItem((at, how) => this.feedback(at, how), query, options);
  }

  /** One page of hours, a row a place; leaves an audit entry. */
  export(query: HoursQuery, options?: CallOptions): Promise<PageOf<'export'>> {
    return this.send(volunteerDesk.export, { query }, options);
  }

  /** All hours, page after page as they are asked for: `hoursLines` makes a file of them. */
  exportAll(query: HoursQuery, options?: CallOptions): AsyncGenerator<HoursRow, void, undefined> {
    return everyItem((at, how) => this.export(at, how), query, options);
  }
}
