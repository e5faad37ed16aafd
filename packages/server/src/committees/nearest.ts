import type { CommitteeRow } from '@linli/contract/committee';
import type { NearCommittee } from '@linli/contract/committees';
import { metresBetween } from '@linli/contract/distance';
import type { Language } from '@linli/contract/text';
import type { Point } from '@linli/contract/values';
import { sql, type CompiledQuery, type Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { statement } from '../database/statement.ts';
import { mapPoint } from './place.ts';
import { shownRows } from './rows.ts';

interface Row { readonly items: (CommitteeRow & { readonly point: Point })[]; /** Metres on the map to the last of them. */ readonly reach: number | null }

const nearest = statement<{ point: string; take: number; language: string }, Row>(slot => sql<Row>`
  with found as materialized (
    select code, place <-> ${slot('point')}::point as place from body where place is not null and parent is null order by body.place <-> ${slot('point')}::point limit ${slot('take')}::int),
  ${shownRows(slot('language'))}
  select (select max(place) from found) as reach, jsonb_strip_nulls(coalesce((select jsonb_agg(item) from shown), '[]')) as items`);

/** The first `take` on the map. */
export const nearestQuery = (db: Kysely<Database>, point: Point, take: number, language: Language): CompiledQuery<Row> => nearest(db, { point: mapPoint(point), take, language });

/** How far on the map a place can lie that is so far on the ground; the map stretches more the further north it goes. */
const onMap = (metres: number, { lat }: Point): number => {
  const north = Math.abs(lat) * Math.PI / 180 + metres / 6_371_000;
  return north < Math.PI / 2 ? 1 + metres * 1.0012 / Math.cos(north) : Infinity;
};

/** How many are asked of the map at first: some more than wanted, for on the ground their order is a little different. */
export const firstTake = (limit: number): number => limit + 5;

/**
 * The committees nearest to a point, by metres on the ground. The map gives some more than asked for, in its own order; only where
 * they are days of travel away can there be nearer ones among those it left out, and more are fetched.
 */
export async function nearestCommittees(db: Kysely<Database>, point: Point, limit: number, language: Language): Promise<NearCommittee[]> {
  for (let take = firstTake(limit); ; take *= 4) {
    const { items, reach } = (await db.executeQuery(nearestQuery(db, point, take, language))).rows[0]!;
    const measured = items.map(row => ({ row, metres: metresBetween(point, row.point) })).sort((a, b) => a.metres - b.metres || (a.row.code < b.row.code ? -1 : 1)).slice(0, limit);
    if (items.length < take || onMap(measured.at(-1)!.metres, point) <= reach!) return measured.map(({ row, metres }) => ({ ...row, distance: Math.round(metres) }));
  }
}
