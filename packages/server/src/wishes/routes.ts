import type { Language } from '@linli/contract/text';
import { wishes } from '@linli/contract/wishes';
import { residentIn } from '../access/resident.ts';
import type { CaseOptions } from '../disputes/routes.ts';
import type { Serve } from '../serve.ts';
import { wishStore } from './store.ts';

export function wishRoutes(serve: Serve, { secrets, now, demonstration }: CaseOptions): void {
  const store = wishStore(secrets);
  const at = (language: Language) => ({ language, now: now(), demonstration });
  serve(wishes.list, ({ db, query, language }) => store.list(db, query, at(language)));
  serve(wishes.mine, ({ db, caller, query, language }) => store.mine(db, residentIn(caller), query, at(language)));
  serve(wishes.ask, ({ db, caller, body, language }) => store.ask(db, residentIn(caller), body, at(language)));
  serve(wishes.claim, ({ db, caller, params, body, language }) => store.claim(db, residentIn(caller), params.id, body.note, at(language)));
  serve(wishes.release, ({ db, caller, params, body, language }) => store.release(db, residentIn(caller), params.id, body.note, at(language)));
  serve(wishes.fulfil, ({ db, caller, params, body, language }) => store.fulfil(db, residentIn(caller), params.id, body.note, at(language)));
  serve(wishes.confirm, ({ db, caller, params, body, language }) => store.confirm(db, residentIn(caller), params.id, body, at(language)));
  serve(wishes.withdraw, ({ db, caller, params, body, language }) => store.withdraw(db, residentIn(caller), params.id, body.note, at(language)));
}
