import type { Language } from '@linli/contract/text';
import { volunteerDesk } from '@linli/contract/volunteer-desk';
import type { Kysely } from 'kysely';
import type { Caller } from '../access/caller.ts';
import type { Database } from '../database/schema.ts';
import { staffIn } from '../disputes/routes.ts';
import type { Serve } from '../serve.ts';
import { shiftDesk } from './desk.ts';
import { exportHours } from './hours.ts';
import type { ShiftOptions } from './routes.ts';

export function shiftDeskRoutes(serve: Serve, { secrets, now }: ShiftOptions): void {
  const desk = shiftDesk(secrets);
  const as = ({ db, caller, language }: { db: Kysely<Database>; caller: Caller; language: Language }) => ({ db, staff: staffIn(caller), language, now: now() });
  serve(volunteerDesk.shifts, call => desk.list(call.query, as(call)));
  serve(volunteerDesk.openShifts, call => desk.open(call.body, as(call)));
  serve(volunteerDesk.shift, call => desk.show(call.params.id, as(call)));
  serve(volunteerDesk.changeShift, call => desk.change(call.params.id, call.body, as(call)));
  serve(volunteerDesk.cancelShift, call => desk.cancel(call.params.id, call.body, as(call)));
  serve(volunteerDesk.checkInCode, call => desk.code(call.params.id, as(call)));
  serve(volunteerDesk.checkIn, call => desk.checkIn(call.params.id, call.params.volunteer, call.body, as(call)));
  serve(volunteerDesk.checkOut, call => desk.checkOut(call.params.id, call.params.volunteer, call.body, as(call)));
  serve(volunteerDesk.noShow, call => desk.noShow(call.params.id, call.params.volunteer, call.body, as(call)));
  serve(volunteerDesk.correctHours, call => desk.correctHours(call.params.id, call.params.volunteer, call.body, as(call)));
  serve(volunteerDesk.answerCorrection, call => desk.answerCorrection(call.params.id, call.params.volunteer, call.body, as(call)));
  serve(volunteerDesk.confirmHours, call => desk.confirmHours(call.params.id, call.body, as(call)));
  serve(volunteerDesk.export, call => exportHours(secrets, call.query, as(call)));
}
