import { audit, desk } from '@linli/contract/desk';
import { listEntries, verifyChain } from '../audit/store.ts';
import type { Blobs } from '../blobs/blobs.ts';
import { staffIn, type CaseOptions } from '../disputes/routes.ts';
import type { Serve } from '../serve.ts';
import { deskStore } from './store.ts';

export function deskRoutes(serve: Serve, { secrets, now, blobs }: CaseOptions & { readonly blobs: Blobs }): void {
  const store = deskStore(secrets, blobs);
  const at = (language: 'zh-CN' | 'en') => ({ language, now: now() });
  serve(desk.open, ({ db, caller, language }) => store.open(db, staffIn(caller), at(language)));
  serve(desk.list, ({ db, caller, query, language }) => store.list(db, staffIn(caller), query, at(language)));
  serve(desk.lookUp, ({ db, caller, body, language }) => store.lookUp(db, staffIn(caller), body.phone, at(language)));
  serve(desk.show, ({ db, caller, params, language }) => store.show(db, staffIn(caller), params.number, at(language)));
  serve(desk.act, ({ db, caller, params, body, language }) => store.act(db, staffIn(caller), params.number, body, at(language)));
  serve(desk.message, ({ db, caller, params, body, language }) => store.message(db, staffIn(caller), params.number, body, at(language)));
  serve(desk.reveal, ({ db, caller, params, body, language }) => store.reveal(db, staffIn(caller), params.number, body, at(language)));
  serve(desk.invite, ({ db, caller, params, body, language }) => store.invite(db, staffIn(caller), params.number, body.party, at(language)));
  serve(desk.download, ({ db, caller, params, language }) => store.download(db, staffIn(caller), params.number, params.file, at(language)));
  serve(audit.list, ({ db, caller, query }) => listEntries(db, staffIn(caller).division, query));
  serve(audit.verify, ({ db }) => verifyChain(db, secrets));
}
