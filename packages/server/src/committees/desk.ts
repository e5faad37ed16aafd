import type { CommitteeDetail } from '@linli/contract/committee';
import type { committeeDesk, CommitteeRecord } from '@linli/contract/committee-desk';
import type { ParsedOf } from '@linli/contract/endpoint';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Staff } from '../access/staff.ts';
import { note } from '../audit/store.ts';
import { dateIn } from '../calendar.ts';
import type { Database } from '../database/schema.ts';
import { Refusal } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { beginTerm, appoint, vacate } from './desk-people.ts';
import { describe, pledge, progress, publish, report } from './desk-words.ts';
import { openCommittee, unknownCommittee, type At } from './open.ts';
import { overlaps, warningsIn } from './warnings.ts';

/** Who writes, when, and over which transaction. */
export interface Writing extends At { readonly db: Kysely<Database>; readonly staff: Staff }

type DraftOf<N extends keyof typeof committeeDesk> = ParsedOf<(typeof committeeDesk)[N]>['body'];
/** The drafts of the rows, as parsed. */
export type Drafts = { [N in Exclude<keyof typeof committeeDesk, 'check'>]: DraftOf<N> };

/** A committee that this transaction has locked. */
export interface Locked {
  readonly db: Kysely<Database>;
  readonly code: string;
  /** Of what is written: the office's own, or the demonstration's. */
  readonly source: string;
  readonly today: string;
  readonly now: number;
  /** Refuses because of what there is now, and shows it. */
  readonly conflict: (path?: string) => Promise<never>;
}

/** A publisher sees what lies in their division; of anything else they hear that there is no such thing. */
const mustReach = (staff: Staff, code: string) => {
  if (!code.startsWith(staff.division)) throw unknownCommittee();
};

async function recordOf(db: Kysely<Database>, code: string, at: At): Promise<CommitteeRecord> {
  const committee: CommitteeDetail = await openCommittee(db, code, at);
  return { committee, warnings: [...warningsIn(committee, dateIn(at.now)), ...await overlaps(db, code)] };
}

/** What an office writes into its committees' entries. */
export function committeeDeskStore(secrets: Secrets) {
  /** One change: nobody else changes the committee meanwhile, its version grows, and who did it is on record. */
  const change = async (action: keyof Drafts, code: string, draft: { readonly version: number }, { db, staff, ...at }: Writing, work: (locked: Locked) => Promise<void>): Promise<CommitteeRecord> => {
    mustReach(staff, code);
    const { rows: [row] } = await sql<{ version: number; source: string }>`select version, case source when 'demo' then source else 'office' end as source from body where code = ${code} and parent is null for update`.execute(db);
    if (!row) throw unknownCommittee();
    const conflict = async (path?: string): Promise<never> => {
      throw new Refusal('conflict', { current: await recordOf(db, code, at), fields: path === undefined ? [] : [{ path, code: 'gone' }] });
    };
    if (row.version !== draft.version) return conflict();
    const { source } = row;
    await work({ db, code, source, today: dateIn(at.now), now: at.now, conflict });
    await db.updateTable('body').set({ version: row.version + 1, source }).where('code', '=', code).execute();
    const changed = await recordOf(db, code, at);
    const { version: _, ...fields } = draft;
    await note(db as Transaction<Database>, secrets, at.now, { actor: staff.id, role: staff.roles.join(), action: `committees.${action}`, number: code, division: code, fields: Object.keys(fields) });
    return changed;
  };

  return {
    async check(code: string, { db, staff, ...at }: Writing): Promise<CommitteeRecord> {
      mustReach(staff, code);
      return recordOf(db, code, at);
    },
    beginTerm: (code: string, draft: Drafts['beginTerm'], writing: Writing) => change('beginTerm', code, draft, writing, locked => beginTerm(locked, draft)),
    appoint: (code: string, draft: Drafts['appoint'], writing: Writing) => change('appoint', code, draft, writing, locked => appoint(locked, draft)),
    vacate: (code: string, member: string, draft: Drafts['vacate'], writing: Writing) => change('vacate', code, draft, writing, locked => vacate(locked, member, draft)),
    pledge: (code: string, draft: Drafts['pledge'], writing: Writing) => change('pledge', code, draft, writing, locked => pledge(locked, draft)),
    progress: (code: string, id: string, draft: Drafts['progress'], writing: Writing) => change('progress', code, draft, writing, locked => progress(locked, id, draft)),
    report: (code: string, draft: Drafts['report'], writing: Writing) => change('report', code, draft, writing, locked => report(locked, draft)),
    publish: (code: string, draft: Drafts['publish'], writing: Writing) => change('publish', code, draft, writing, locked => publish(locked, draft)),
    describe: (code: string, draft: Drafts['describe'], writing: Writing) => change('describe', code, draft, writing, locked => describe(locked, draft)),
  };
}
