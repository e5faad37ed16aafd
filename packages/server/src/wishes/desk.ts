import type { DeskWish, WishActionDraft } from '@linli/contract/desk-wish';
import { maskedName } from '@linli/contract/identity';
import type { DeskWishQuery } from '@linli/contract/volunteer-desk';
import { wishActions, wishFlow } from '@linli/contract/wish-flow';
import { sql, type Kysely } from 'kysely';
import type { Staff } from '../access/staff.ts';
import { offsetOf, pageOf } from '../cursor.ts';
import type { Database } from '../database/schema.ts';
import { invalidField, Refusal } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { mustLieIn, onRecord } from '../volunteers/desk-record.ts';
import { peopleOf } from '../volunteers/person.ts';
import type { At } from '../volunteers/policy.ts';
import { allows, applyWish } from './act.ts';
import { contentOf, eventsOf, lockWish, ratingOf, toWish, wishRows, type WishRow } from './load.ts';

type Db = Kysely<Database>;

async function toDesk(db: Db, secrets: Secrets, rows: readonly WishRow[], at: At): Promise<DeskWish[]> {
  const people = await peopleOf(db, secrets, rows.flatMap(({ claimer }) => claimer ?? []));
  const eventsFor = await eventsOf(db, secrets, rows.map(({ id }) => id));
  return Promise.all(rows.map(async row => {
    const { text, name } = await contentOf(secrets, row);
    const [claimer, rating] = [people.get(row.claimer ?? ''), await ratingOf(secrets, row)];
    return {
      ...toWish(row, text, at), asker: maskedName(name), ...(claimer && { claimer: { id: claimer.id, name: maskedName(claimer.content.name) } }), ...(rating && { rating }),
      events: eventsFor(row.id), can: wishActions(row.state, ['organiser']),
    };
  }));
}

/** Wishes of the caller's division, the latest first. */
export async function deskWishes(db: Db, secrets: Secrets, staff: Staff, query: DeskWishQuery, at: At): Promise<{ items: DeskWish[]; next?: string }> {
  const { division = staff.division, state, limit = 20 } = query;
  mustLieIn(staff, division);
  const rows = await wishRows(db, sql`w.division like ${`${division}%`} and ${state === undefined ? sql`true` : sql`w.state = ${state}`}`, at, { limit, offset: offsetOf({ ...query }) });
  const { items, ...rest } = pageOf(rows, limit, { ...query });
  return { items: await toDesk(db, secrets, items, at), ...rest };
}

/** What the office does to a wish that it has read. */
export async function actOnWish(db: Db, secrets: Secrets, staff: Staff, id: string, { version, action, note }: WishActionDraft, at: At): Promise<DeskWish> {
  const row = await lockWish(db, id, at);
  if (!row.division.startsWith(staff.division)) throw new Refusal('missing', { fields: [{ path: 'params.id', code: 'unknown' }] });
  const shown = async () => (await toDesk(db, secrets, await wishRows(db, sql`w.id = ${id}`, at, { limit: 1, offset: 0 }), at))[0]!;
  const allowed = allows(action, 'organiser', row);
  if (row.version !== version || !allowed) throw new Refusal('conflict', { current: await shown(), fields: allowed ? [] : [{ path: 'body.action', code: 'choice' }] });
  if (wishFlow[action].note && note === undefined) throw invalidField('body.note', 'required');
  await applyWish(db, secrets, row, { what: action, note, staff: staff.id, ...(action === 'take-back' && { claimer: null }) }, at.now);
  const wish = await shown();
  await onRecord(db, secrets, staff, at.now, { action: `wishes.${action}`, number: id, division: row.division, fields: note === undefined ? [] : ['note'] });
  return wish;
}
