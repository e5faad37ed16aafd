import type { Language } from '@linli/contract/text';
import { volunteers } from '@linli/contract/volunteers';
import { residentIn } from '../access/resident.ts';
import type { CaseOptions } from '../disputes/routes.ts';
import type { Serve } from '../serve.ts';
import { calendarFeed, calendarLink, endCalendar } from './calendar-feed.ts';
import { answerCallUp, myCallUps } from './call-ups.ts';
import { certificatePdf } from './certificate-page.ts';
import { certificateOf, certify, verifyCertificate } from './certificates.ts';
import { exportVolunteer } from './export.ts';
import { leave } from './leave.ts';
import { volunteerOf } from './person.ts';
import { volunteerPolicy } from './policy.ts';
import { mustVolunteer, volunteerStore } from './store.ts';

export interface VolunteerOptions extends CaseOptions {
  /** Address of the page that checks certificates, to which the number is added. */
  readonly verifyPage: string | undefined;
}

/** Volunteers. Their corrections of hours are in shifts/routes.ts. */
export function volunteerRoutes(serve: Serve, { secrets, now, demonstration, verifyPage }: VolunteerOptions): void {
  const store = volunteerStore(secrets);
  const at = (language: Language) => ({ language, now: now(), demonstration });
  serve(volunteers.policy, ({ db, query, language }) => volunteerPolicy(db, query.division, at(language)));
  serve(volunteers.signUp, ({ db, caller, body, language }) => store.signUp(db, residentIn(caller), body, at(language)));
  serve(volunteers.mine, ({ db, caller, language }) => store.mine(db, residentIn(caller), at(language)));
  serve(volunteers.update, ({ db, caller, body, language }) => store.update(db, residentIn(caller), body, at(language)));
  serve(volunteers.leave, ({ db, caller, language }) => leave(db, secrets, residentIn(caller), at(language)));
  serve(volunteers.export, ({ db, caller, language }) => exportVolunteer(db, secrets, residentIn(caller), at(language)));

  serve(volunteers.certify, async ({ db, caller, body, language }) => certify(db, secrets, await mustVolunteer(db, secrets, residentIn(caller)), body, at(language)));
  serve(volunteers.certificate, async ({ db, caller, params, language }) => certificateOf(db, secrets, (await volunteerOf(db, secrets, residentIn(caller)))?.id, params.number, at(language)));
  serve(volunteers.certificatePdf, async ({ db, caller, params, language }) =>
    certificatePdf(await certificateOf(db, secrets, (await volunteerOf(db, secrets, residentIn(caller)))?.id, params.number, at(language)), verifyPage));
  serve(volunteers.verify, ({ db, params, language }) => verifyCertificate(db, secrets, params.number, at(language)));

  serve(volunteers.calendarLink, ({ db, caller, language }) => calendarLink(db, secrets, residentIn(caller), at(language)));
  serve(volunteers.endCalendar, ({ db, caller, language }) => endCalendar(db, secrets, residentIn(caller), at(language)));
  serve(volunteers.calendar, ({ db, params, language }) => calendarFeed(db, params.calendar, at(language)));
  serve(volunteers.callUps, ({ db, caller, query, language }) => myCallUps(db, secrets, residentIn(caller), query, at(language)));
  serve(volunteers.answerCallUp, ({ db, caller, params, body, language }) => answerCallUp(db, secrets, residentIn(caller), params.id, body, at(language)));
}
