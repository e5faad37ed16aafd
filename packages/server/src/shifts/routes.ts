import { shifts } from '@linli/contract/shifts';
import type { Language } from '@linli/contract/text';
import { volunteers } from '@linli/contract/volunteers';
import { residentIn } from '../access/resident.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { Serve } from '../serve.ts';
import { placeStore } from './places.ts';
import { shiftReader } from './read.ts';

export interface ShiftOptions { readonly secrets: Secrets; readonly now: () => number }

export function shiftRoutes(serve: Serve, { secrets, now }: ShiftOptions): void {
  const at = (language: Language) => ({ language, now: now() });
  const reader = shiftReader(secrets);
  serve(shifts.list, ({ db, query, language }) => reader.list(db, query, at(language)));
  serve(shifts.fitting, ({ db, query, caller, language }) => reader.fitting(db, residentIn(caller), query, at(language)));
  serve(shifts.mine, ({ db, query, caller, language }) => reader.mine(db, residentIn(caller), query, at(language)));
  serve(shifts.get, ({ db, params, language }) => reader.get(db, params.id, at(language)));
  serve(shifts.calendar, ({ db, params, language }) => reader.calendar(db, params.id, at(language)));

  const places = placeStore(secrets);
  serve(shifts.join, ({ db, params, caller, language }) => places.join(db, params.id, residentIn(caller), at(language)));
  serve(shifts.leave, ({ db, params, caller, language }) => places.leave(db, params.id, residentIn(caller), at(language)));
  serve(shifts.checkIn, ({ db, params, body, caller, language }) => places.checkIn(db, params.id, residentIn(caller), body, at(language)));
  serve(shifts.checkOut, ({ db, params, caller, language }) => places.checkOut(db, params.id, residentIn(caller), at(language)));
  serve(volunteers.askCorrection, ({ db, body, caller, language }) => places.askCorrection(db, residentIn(caller), body, at(language)));
}
