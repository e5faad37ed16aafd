import { committeeDesk } from '@linli/contract/committee-desk';
import { committeeRecord, committees } from '@linli/contract/committees';
import type { Language } from '@linli/contract/text';
import type { Kysely } from 'kysely';
import type { Caller } from '../access/caller.ts';
import { residentIn } from '../access/resident.ts';
import type { Database } from '../database/schema.ts';
import { staffIn } from '../disputes/routes.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { Serve } from '../serve.ts';
import { committeeDeskStore } from './desk.ts';
import { nearestCommittees } from './nearest.ts';
import { openCommittee } from './open.ts';
import { committeeHistory, committeeNotices, rateReport } from './record.ts';
import { searchCommittees } from './search.ts';

export interface CommitteeOptions { readonly secrets: Secrets; readonly now: () => number }

export function committeeRoutes(serve: Serve, { secrets, now }: CommitteeOptions): void {
  const at = (language: Language) => ({ language, now: now() });
  serve(committees.search, ({ db, query, language }) => searchCommittees(db, query, language));
  serve(committees.nearest, async ({ db, query: { limit = 10, ...point }, language }) => ({ items: await nearestCommittees(db, point, limit, language), language }));
  serve(committees.open, ({ db, params, language }) => openCommittee(db, params.code, at(language)));
  serve(committeeRecord.history, ({ db, params, language }) => committeeHistory(db, params.code, at(language)));
  serve(committeeRecord.notices, ({ db, params, query, language }) => committeeNotices(db, params.code, query, at(language)));
  serve(committeeRecord.rate, ({ db, params, body, caller, language }) => rateReport(db, secrets, residentIn(caller), { ...params, ...body }, at(language)));

  const desk = committeeDeskStore(secrets);
  const on = (db: Kysely<Database>, caller: Caller, language: Language) => ({ db, staff: staffIn(caller), ...at(language) });
  serve(committeeDesk.check, ({ db, caller, params, language }) => desk.check(params.code, on(db, caller, language)));
  serve(committeeDesk.beginTerm, ({ db, caller, params, body, language }) => desk.beginTerm(params.code, body, on(db, caller, language)));
  serve(committeeDesk.appoint, ({ db, caller, params, body, language }) => desk.appoint(params.code, body, on(db, caller, language)));
  serve(committeeDesk.vacate, ({ db, caller, params, body, language }) => desk.vacate(params.code, params.member, body, on(db, caller, language)));
  serve(committeeDesk.pledge, ({ db, caller, params, body, language }) => desk.pledge(params.code, body, on(db, caller, language)));
  serve(committeeDesk.progress, ({ db, caller, params, body, language }) => desk.progress(params.code, params.pledge, body, on(db, caller, language)));
  serve(committeeDesk.report, ({ db, caller, params, body, language }) => desk.report(params.code, body, on(db, caller, language)));
  serve(committeeDesk.publish, ({ db, caller, params, body, language }) => desk.publish(params.code, body, on(db, caller, language)));
  serve(committeeDesk.describe, ({ db, caller, params, body, language }) => desk.describe(params.code, body, on(db, caller, language)));
}
