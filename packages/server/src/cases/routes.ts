import { cases, consents } from '@linli/contract/cases';
import type { Blobs } from '../blobs/blobs.ts';
import type { Holder } from '../access/holder.ts';
import type { Caller } from '../access/caller.ts';
import type { CaseOptions } from '../disputes/routes.ts';
import { consentPolicy } from '../disputes/policy.ts';
import { Refusal } from '../problem.ts';
import type { Serve } from '../serve.ts';
import { caseStore } from './store.ts';

export function caseRoutes(serve: Serve, { secrets, now, demonstration, blobs }: CaseOptions & { readonly blobs: Blobs }): void {
  const store = caseStore(secrets, blobs);
  const at = (language: 'zh-CN' | 'en') => ({ language, now: now(), demonstration });
  serve(cases.find, ({ db, caller, language }) => store.find(db, holderIn(caller), at(language)));
  serve(cases.withdraw, ({ db, caller, body, language }) => store.withdraw(db, holderIn(caller), body, at(language)));
  serve(cases.supplement, ({ db, caller, body, language }) => store.supplement(db, holderIn(caller), body, at(language)));
  serve(cases.message, ({ db, caller, body, language }) => store.message(db, holderIn(caller), body, at(language)));
  serve(cases.reopen, ({ db, caller, body, language }) => store.reopen(db, holderIn(caller), body, at(language)));
  serve(cases.rate, ({ db, caller, body, language }) => store.rate(db, holderIn(caller), body, at(language)));
  serve(cases.answer, ({ db, caller, body, language }) => store.answer(db, holderIn(caller), body, at(language)));
  serve(cases.export, ({ db, caller, language }) => store.export(db, holderIn(caller), at(language)));
  serve(cases.erase, ({ db, caller, language }) => store.erase(db, holderIn(caller), at(language)));
  serve(cases.download, ({ db, caller, params }) => store.download(db, holderIn(caller), params.file));
  serve(consents.policy, ({ db, query, language }) => consentPolicy(db, 'dispute', language, now(), query.version));
  serve(consents.withdraw, ({ db, caller, body, language }) => store.withdrawConsent(db, holderIn(caller), body.purpose, at(language)));
}

/** The party that the gate let through. */
function holderIn(caller: Caller): Holder {
  if (caller.as !== 'holder') throw new Refusal('missing');
  return caller.holder;
}
