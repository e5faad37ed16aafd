import { sessions } from '@linli/contract/sessions';
import { residentIn } from '../access/resident.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { Serve } from '../serve.ts';
import type { SmsSender } from './sms.ts';
import { sessionStore } from './store.ts';

export interface SessionOptions { readonly secrets: Secrets; readonly sms: SmsSender | undefined; readonly now: () => number }

export function sessionRoutes(serve: Serve, { secrets, sms, now }: SessionOptions): void {
  const store = sessionStore(secrets, sms);
  serve(sessions.sendCode, ({ db, body, language }) => store.sendCode(db, body, language, now()));
  serve(sessions.open, ({ db, body }) => store.open(db, body, now()));
  serve(sessions.renew, ({ db, body }) => store.renew(db, body.refreshToken, now()));
  serve(sessions.close, ({ db, body }) => store.close(db, body.refreshToken));
  serve(sessions.closeAll, ({ db, caller }) => store.closeAll(db, residentIn(caller)));
}
