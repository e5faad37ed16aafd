import type { ResultOf } from '@linli/contract/endpoint';
import type { MyShift, Shift } from '@linli/contract/shift';
import { shifts, type CheckInDraft, type FittingSearch, type MyShiftsQuery, type ShiftSearch } from '@linli/contract/shifts';
import { blobOf } from './bytes.ts';
import { everyItem } from './paging.ts';
import type { CallOptions, Send } from './send.ts';

/**
 * Shifts 服务班次. Anyone may look; one's own places take the token of a resident. Every write resolves with the shift as it is
 * then and one's own place in it, and rejects with `conflict` where something is in the way: `fields` says what, and `current`
 * is the shift.
 */
export class Shifts {
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /** One page of shifts by their time, from today on if no day is given. */
  list(query: ShiftSearch = {}, options?: CallOptions): Promise<ResultOf<typeof shifts.list>> {
    return this.send(shifts.list, { query }, options);
  }

  /** All shifts that `list` finds, page after page as they are asked for. */
  listAll(query: ShiftSearch = {}, options?: CallOptions): AsyncGenerator<Shift, void, undefined> {
    return everyItem((at, how) => this.list(at, how), query, options);
  }

  /** The same with one's own places, what fits, and why one cannot join. */
  fitting(query: FittingSearch = {}, options?: CallOptions): Promise<ResultOf<typeof shifts.fitting>> {
    return this.send(shifts.fitting, { query }, options);
  }

  /** All shifts that `fitting` finds, page after page as they are asked for. */
  fittingAll(query: FittingSearch = {}, options?: CallOptions): AsyncGenerator<MyShift, void, undefined> {
    return everyItem((at, how) => this.fitting(at, how), query, options);
  }

  /** One page of one's own: coming ones, the next first, or past ones with their hours, the latest first. */
  mine(query: MyShiftsQuery = {}, options?: CallOptions): Promise<ResultOf<typeof shifts.mine>> {
    return this.send(shifts.mine, { query }, options);
  }

  /** All of one's own, page after page as they are asked for. */
  mineAll(query: MyShiftsQuery = {}, options?: CallOptions): AsyncGenerator<MyShift, void, undefined> {
    return everyItem((at, how) => this.mine(at, how), query, options);
  }

  /** One shift. Rejects with `missing` if there is none. */
  get(id: string, options?: CallOptions): Promise<Shift> {
    return this.send(shifts.get, { params: { id } }, options);
  }

  /** One shift as iCalendar, to be saved as `.ics`. */
  async calendar(id: string, options?: CallOptions): Promise<Blob> {
    return blobOf(shifts.calendar, await this.send(shifts.calendar, { params: { id } }, options));
  }

  /** Takes a place, or the next one in line when it is full: `mine.state` says which. Trying again never takes two. */
  join(id: string, options?: CallOptions): Promise<MyShift> {
    return this.send(shifts.join, { params: { id }, body: {} }, options);
  }

  /** Gives the place back until `leaveUntil`; the first who waits moves up. */
  leave(id: string, options?: CallOptions): Promise<MyShift> {
    return this.send(shifts.leave, { params: { id }, body: {} }, options);
  }

  /** Checks in with the code on the spot. A position is compared with the shift's and not kept. Rejects with `invalid` for a wrong code. */
  checkIn(id: string, draft: CheckInDraft, options?: CallOptions): Promise<MyShift> {
    return this.send(shifts.checkIn, { params: { id }, body: draft }, options);
  }

  /** Checks out: the hours count from here. */
  checkOut(id: string, options?: CallOptions): Promise<MyShift> {
    return this.send(shifts.checkOut, { params: { id }, body: {} }, options);
  }
}
