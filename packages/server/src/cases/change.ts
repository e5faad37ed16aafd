import { isClosed, type CaseAction, type CaseState } from '@linli/contract/case-state';
import { sql, type Kysely, type UpdateObject } from 'kysely';
import { dateIn } from '../calendar.ts';
import type { By, Database } from '../database/schema.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { EventContent, Whole } from './model.ts';

/** One change of a case, as its record will have it. */
export interface Change {
  readonly what: CaseAction | 'submitted' | 'escalated' | 'erased';
  readonly by: By;
  readonly staff?: string | undefined;
  /** The state that it leads to; absent where it stays. */
  readonly to?: CaseState | undefined;
  readonly note?: string | undefined;
  readonly until?: string | undefined;
  readonly assignee?: string | null | undefined;
  readonly office?: string | undefined;
  /** Columns that change beside state and version. */
  readonly set?: UpdateObject<Database, 'case_record'>;
}

/** Writes a change and its event; the case must be locked by this transaction. The version grows by one. */
export async function applyChange(db: Kysely<Database>, secrets: Secrets, whole: Pick<Whole, 'number' | 'state' | 'version' | 'closedAt'>, change: Change, now: number): Promise<void> {
  const { number } = whole;
  const state = change.to ?? whole.state;
  const closing = change.to !== undefined && isClosed(change.to);
  await db.updateTable('case_record').set({
    state, version: whole.version + 1,
    ...(change.to !== undefined && { closed_at: closing ? whole.closedAt ?? new Date(now) : null }),
    ...(closing && { due_on: null, due_what: null, suspended_on: null, escalated_at: null }),
    ...(change.assignee !== undefined && { assignee: change.assignee }),
    ...(change.office !== undefined && { office: change.office }),
    ...change.set,
  }).where('number', '=', number).execute();
  await addEvent(db, secrets, number, { ...change, from: whole.state, to: state }, now);
}

/** One line of a case's record. */
export async function addEvent(db: Kysely<Database>, secrets: Secrets, number: string, { what, by, staff, note, until, assignee, office, from, to }: Omit<Change, 'set'> & { from?: CaseState | undefined }, now: number): Promise<void> {
  const content: EventContent = { note };
  await db.insertInto('case_event').values({
    number, at: new Date(now), what, by, staff: staff ?? null, from_state: from ?? null, to_state: to ?? null, until: until ?? null, assignee: assignee ?? null, office: office ?? null,
    content: note === undefined ? null : await secrets.seal(JSON.stringify(content), `event.${number}`),
  }).execute();
}

/** What is due once a case is in a state: dates in China, from today on. */
export const dueColumns = (on: string | null, what: 'reply' | 'mediation' | 'supplement' | null): UpdateObject<Database, 'case_record'> =>
  ({ due_on: on, due_what: what, escalated_at: null });

/** Days for which a case stood still are added to its deadline. */
export const resumedDue = (whole: Pick<Whole, 'dueOn' | 'suspendedOn'>, now: number): UpdateObject<Database, 'case_record'> => ({
  suspended_on: null,
  ...(whole.dueOn && whole.suspendedOn && { due_on: sql<string>`${whole.dueOn}::date + (${dateIn(now)}::date - ${whole.suspendedOn}::date)` }),
});
