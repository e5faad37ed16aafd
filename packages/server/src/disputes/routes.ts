import { counselling, disputes } from '@linli/contract/disputes';
import { Refusal } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { note } from '../audit/store.ts';
import type { Caller } from '../access/caller.ts';
import type { Staff } from '../access/staff.ts';
import type { Serve } from '../serve.ts';
import type { Database } from '../database/schema.ts';
import type { Transaction } from 'kysely';
import { disputePolicy } from './policy.ts';
import { disputeStore } from './store.ts';

export interface CaseOptions { readonly secrets: Secrets; readonly now: () => number; readonly demonstration: boolean }

export function disputeRoutes(serve: Serve, { secrets, now, demonstration }: CaseOptions): void {
  const store = disputeStore(secrets);
  serve(disputes.policy, ({ db, query, language }) => disputePolicy(db, query.division, language, now()));
  serve(disputes.file, ({ db, body, language }) => store.file(db, body, { channel: 'web' }, { language, now: now(), demonstration }));
  serve(counselling.request, ({ db, body, language }) => store.counsel(db, body, { language, now: now(), demonstration }));
  serve(disputes.record, async ({ db, body: { draft, channel }, caller, language }) => {
    const staff = staffIn(caller);
    if (!draft.division.startsWith(staff.division)) throw new Refusal('refused', { fields: [{ path: 'body.draft.division', code: 'elsewhere' }] });
    const receipt = await store.file(db, draft, { channel, staff: staff.id, path: 'body.draft' }, { language, now: now(), demonstration });
    await note(db as Transaction<Database>, secrets, now(), { actor: staff.id, role: staff.roles.join(), action: 'record', number: receipt.number, division: draft.division });
    return receipt;
  });
}

/** The member of staff that the gate let through. */
export function staffIn(caller: Caller): Staff {
  if (caller.as !== 'staff') throw new Refusal('refused');
  return caller.staff;
}
