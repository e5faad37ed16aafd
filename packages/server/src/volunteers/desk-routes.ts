import type { Language } from '@linli/contract/text';
import { volunteerDesk } from '@linli/contract/volunteer-desk';
import { staffIn, type CaseOptions } from '../disputes/routes.ts';
import type { Serve } from '../serve.ts';
import { actOnWish, deskWishes } from '../wishes/desk.ts';
import { callUp, closeCallUp, deskCallUps } from './call-up-desk.ts';
import { volunteerDeskStore } from './desk.ts';
import { feedbackOf } from './feedback.ts';

/** The organisers' desk: volunteers, wishes and call-ups. Its rows about shifts are in shifts/desk-routes.ts. */
export function volunteerDeskRoutes(serve: Serve, { secrets, now, demonstration }: CaseOptions): void {
  const store = volunteerDeskStore(secrets);
  const at = (language: Language) => ({ language, now: now(), demonstration });
  serve(volunteerDesk.volunteers, ({ db, caller, query, language }) => store.list(db, staffIn(caller), query, at(language)));
  serve(volunteerDesk.lookUp, ({ db, caller, body, language }) => store.lookUp(db, staffIn(caller), body.words, at(language)));
  serve(volunteerDesk.volunteer, ({ db, caller, params, language }) => store.show(db, staffIn(caller), params.id, at(language)));
  serve(volunteerDesk.reveal, ({ db, caller, params, body, language }) => store.reveal(db, staffIn(caller), params.id, body, at(language)));
  serve(volunteerDesk.enter, ({ db, caller, params, body, language }) => store.enter(db, staffIn(caller), params.id, body, at(language)));
  serve(volunteerDesk.wishes, ({ db, caller, query, language }) => deskWishes(db, secrets, staffIn(caller), query, at(language)));
  serve(volunteerDesk.actOnWish, ({ db, caller, params, body, language }) => actOnWish(db, secrets, staffIn(caller), params.id, body, at(language)));
  serve(volunteerDesk.callUps, ({ db, caller, query, language }) => deskCallUps(db, secrets, staffIn(caller), query, at(language)));
  serve(volunteerDesk.callUp, ({ db, caller, body, language }) => callUp(db, secrets, staffIn(caller), body, at(language)));
  serve(volunteerDesk.closeCallUp, ({ db, caller, params, body, language }) => closeCallUp(db, secrets, staffIn(caller), params.id, body.version, at(language)));
  serve(volunteerDesk.feedback, ({ db, caller, query }) => feedbackOf(db, secrets, staffIn(caller), query, now()));
}
