import type { WishRating, Wish, WishEvent } from '@linli/contract/wish';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { shanghai } from '../calendar.ts';
import type { Database } from '../database/schema.ts';
import { Refusal } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { At } from '../volunteers/policy.ts';

type Db = Kysely<Database>;

/** What of a wish is sealed. Its words as well: until staff have read them, nobody knows who is named in them. */
export interface WishContent { readonly text: string; readonly name: string; readonly address?: string; readonly policyVersion: string; readonly agreedAt: string }

export interface WishRow {
  readonly id: string; readonly division: string; readonly divisionName: string; readonly kind: Wish['kind']; readonly state: Wish['state']; readonly version: number; readonly skills: Wish['skills'];
  readonly by: string | null; readonly askedAt: string; readonly asker: string | null; readonly claimer: string | null; readonly content: string; readonly rating: string | null;
}

/** Wishes that fulfil a condition on `w`, with one more than `limit`. What was erased is not among them. */
export async function wishRows(db: Db, where: RawBuilder<unknown>, { language }: Pick<At, 'language'>, { limit, offset }: { limit: number; offset: number }): Promise<WishRow[]> {
  const { rows } = await sql<WishRow>`
    select w.id, w.division, ${language === 'en' ? sql`coalesce(d.name_en, d.name)` : sql`d.name`} as "divisionName", w.kind, w.state, w.version, w.skills, w.by_day::text as by,
      to_jsonb(w.asked_at) #>> '{}' as "askedAt", w.asker, w.claimer, w.content, w.rating
    from wish w join division d on d.code = w.division where w.content is not null and ${where} order by w.asked_at desc, w.id limit ${limit + 1} offset ${offset}`.execute(db);
  return rows;
}

/** One wish, locked, so that of two who want it one is first. Throws `missing`. */
export async function lockWish(db: Db, id: string, at: Pick<At, 'language'>): Promise<WishRow> {
  await db.selectFrom('wish').select('id').where('id', '=', id).forUpdate().execute();
  const [row] = await wishRows(db, sql`w.id = ${id}`, at, { limit: 1, offset: 0 });
  if (!row) throw new Refusal('missing', { fields: [{ path: 'params.id', code: 'unknown' }] });
  return row;
}

export const contentOf = async (secrets: Secrets, { id, content }: Pick<WishRow, 'id' | 'content'>): Promise<WishContent> => JSON.parse(await secrets.open(content, `wish.${id}.content`)) as WishContent;

export const toWish = ({ id, version, kind, state, skills, division, divisionName, by, askedAt }: WishRow, text: string, { language }: Pick<At, 'language'>): Wish => ({
  id, version, kind, state, text, skills, division: { code: division, name: divisionName }, ...(by !== null && { by }), askedAt: shanghai(Date.parse(askedAt)), language,
});

export const ratingOf = async (secrets: Secrets, { id, rating }: Pick<WishRow, 'id' | 'rating'>): Promise<WishRating | undefined> =>
  (rating === null ? undefined : JSON.parse(await secrets.open(rating, `wish.${id}.rating`)) as WishRating);

/** What happened to these wishes, the latest first. */
export async function eventsOf(db: Db, secrets: Secrets, wishes: readonly string[]): Promise<(id: string) => WishEvent[]> {
  const rows = wishes.length ? await db.selectFrom('wish_event').selectAll().where('wish', 'in', wishes).orderBy('id', 'desc').execute() : [];
  const events = await Promise.all(rows.map(async ({ wish, at, what, by, content }) => ({
    wish, event: { at: shanghai(new Date(at).getTime()), what, by, ...(content !== null && { note: await secrets.open(content, `wish-event.${wish}`) }) },
  })));
  return id => events.filter(({ wish }) => wish === id).map(({ event }) => event);
}
