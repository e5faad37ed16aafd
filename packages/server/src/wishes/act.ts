import { wishFlow, type WishActor } from '@linli/contract/wish-flow';
import type { WishAction } from '@linli/contract/wish';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { WishRow } from './load.ts';

export interface WishChange {
  readonly what: WishAction;
  readonly note?: string | undefined;
  readonly staff?: string;
  /** Who has it from now on; null nobody. Who has it stays where absent. */
  readonly claimer?: string | null;
  /** Sealed. */
  readonly rating?: string;
}

const author = { asker: 'asker', volunteer: 'volunteer', claimer: 'volunteer', organiser: 'office' } as const satisfies Record<WishActor, string>;

/** Whether the table allows it to this one, in this state. */
export const allows = (what: WishAction, by: WishActor, { state }: Pick<WishRow, 'state'>): boolean => wishFlow[what].by === by && wishFlow[what].from.includes(state);

/** Does what the table says to a wish that is locked, and writes it down. */
export async function applyWish(db: Kysely<Database>, secrets: Secrets, { id, version }: Pick<WishRow, 'id' | 'version'>, { what, note, staff, claimer, rating }: WishChange, now: number): Promise<void> {
  const at = new Date(now);
  const { by, to } = wishFlow[what];
  await db.updateTable('wish').set({ state: to, version: version + 1, changed_at: at, ...(claimer !== undefined && { claimer }), ...(rating !== undefined && { rating }) }).where('id', '=', id).execute();
  await db.insertInto('wish_event').values({ wish: id, at, what, by: author[by], staff: staff ?? null, content: note === undefined ? null : await secrets.seal(note, `wish-event.${id}`) }).execute();
}
