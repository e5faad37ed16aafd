import type { CommitteeKind, CommitteeRow } from '@linli/contract/committee';
import type { CommitteePage, CommitteeSearch } from '@linli/contract/committees';
import type { Language } from '@linli/contract/text';
import { sql, type CompiledQuery, type Kysely, type RawBuilder } from 'kysely';
import { cursorAfter, keyOf, offsetOf, pageOf } from '../cursor.ts';
import type { Database } from '../database/schema.ts';
import { statement } from '../database/statement.ts';
import { askedOf, nameTiers, type Asked, type Tier, type Way } from '../divisions/tiers.ts';
import { invalidField } from '../problem.ts';
import { placeOf } from './keys.ts';
import { shownRows, type Value } from './rows.ts';
import { similarParts, similarTo, type Similar } from './similar.ts';

/** What a place is called without: 柳湾 for 柳湾街道. */
const units = ['街道', '镇', '乡'];

/** The kind of committee whose word stands at the end of what was typed. */
const words: readonly (readonly [CommitteeKind, RegExp])[] = [
  ['villagers-committee', /村(?:民委员会|委会|委)?$/], ['residents-committee', /(?:社区|居民委员会|居委会|居委)$/], ['township', /(?:街道|镇|乡|办事处|人民政府)$/],
];
const wantedKind = (q: string): string => words.find(([, word]) => word.test(q.trim()))?.[0] ?? '';

const everyKind: readonly CommitteeKind[] = ['residents-committee', 'villagers-committee', 'township'];
const rowsOnPage = 20;
/**
 * Of names that only contain the words there may be tens of thousands: as many as this are put in order, the shortest first,
 * and the others follow them as the table has them.
 */
const sorted = 400;

interface Row { readonly items: CommitteeRow[]; readonly total: number | null; readonly known: boolean }
interface Listing { low: string; high: string; after: string; division: string | null; kinds: readonly CommitteeKind[]; language: string; limit: number }
interface Searching extends Listing, Asked { wanted: string; offset: number }
type Slots<V> = (name: keyof V) => RawBuilder<unknown>;

/** The columns of what is asked, hidden from the planner: whatever the words, the plan is the same, and made once for a connection. */
const column = (name: string): Value => sql`(select ${sql.ref(name)} from asked)`;
const list = (name: string): Value => sql`${column(name)}::text[]`;
const askedColumns = (slot: Slots<Listing>): Value => sql`${slot('low')}::text collate "C" as low, ${slot('high')}::text collate "C" as high,
  ${slot('after')}::text collate "C" as after, ${slot('kinds')}::text[] as kinds, ${slot('limit')}::int as rows`;

/** Of the kinds and in the division that are asked for. A function, and no index answers to it: the one of the words is to be used. */
const within = sql<boolean>`starts_with(d.code, ${column('low')}) and d.kind = any(${list('kinds')})`;
const inRange = sql<boolean>`d.parent is null and d.code >= ${column('low')} and d.code < ${column('high')} and d.kind = any(${list('kinds')})`;

/** `found` gives codes and places; the page is one row, so that nothing is put together here. */
const page = (slot: Slots<Listing>, asked: Value, found: Value, total: Value): RawBuilder<Row> => sql<Row>`
  with asked as materialized (select ${asked}), found as materialized (${found}), ${shownRows(slot('language'))}
  select ${slot('division')}::text is null or exists (select from division where code = ${slot('division')}::text) as known, ${total} as total,
    jsonb_strip_nulls(coalesce((select jsonb_agg(item order by place) from shown), '[]')) as items`;

const counted = (where: Value): Value => sql`(select count(*)::int from body d where ${where})`;

/** A division's committees in the order of their codes; a province has tens of thousands, and every page costs the same. */
const listing = (count: boolean) => statement<Listing, Row>(slot => page(slot, askedColumns(slot), sql`
  select d.code, row_number() over () as place from (
    select code from body d where code > ${column('after')} and ${inRange} order by code limit ${column('rows')}) d`,
  count ? counted(inRange) : sql`null::int`));

/** First of the kind whose word was typed, then the shorter: all of it stands in the index. */
const best = sql`d.kind = ${column('wanted')} desc, length(d.code), length(d.core), d.code`;

const ordered = ({ where, along, many }: Tier, deep: boolean): Value => {
  const first = column('most');
  // "offset 0" keeps the filters out of the plan: it is the index that has the rows in order, and the first ones are enough.
  if (along) return sql`(select d.code from (select d.code, d.kind from body d where ${where} order by ${sql.ref(`d.${along}`)}, d.code offset 0) d where ${within} limit ${first})`;
  if (!many) return sql`(select d.code from body d where ${where} and ${within} order by ${best} limit ${first})`;
  const some = sql`select d.code, d.core, d.kind from body d where ${where} and ${within} limit ${sql.lit(sorted)}`;
  return deep
    ? sql`(select d.code from body d where ${where} and ${within} order by d.code in (select code from (${some}) early) desc, ${best} limit ${first})`
    : sql`(select d.code from (${some}) d order by ${best} limit ${first})`;
};

const searching = (way: Way, count: boolean, deep: boolean) => statement<Searching, Row>(slot => {
  const tiers = nameTiers('d', { core: column('core'), end: column('end'), whole: list('whole'), grams: list('grams') }, way);
  const asked = sql`${askedColumns(slot)}, ${slot('wanted')}::text as wanted, ${slot('core')}::text collate "C" as core, ${slot('end')}::text collate "C" as "end",
    ${slot('whole')}::text[] as whole, ${slot('grams')}::text[] as grams, ${slot('offset')}::int as skipped, ${slot('limit')}::int + ${slot('offset')}::int as most`;
  return page(slot, asked, sql`
    select code, row_number() over () as place from (${sql.join(tiers.map(tier => ordered(tier, deep)), sql` union all `)} limit ${column('rows')} offset ${column('skipped')}) d`,
    count ? sql`(${sql.join(tiers.map(({ where }) => counted(sql`${where} and ${within}`)), sql` + `)})` : sql`null::int`);
});

/** What is like the words: of several ways to be so, the first counts. */
const resembling = statement<Listing & Similar, Row>(slot => page(slot, sql`${askedColumns(slot)}, ${similarTo.columns(slot)}`, sql`
  select code, min(place) as place from (
    select code, row_number() over () as place from (${sql.join(similarParts(column, list).map(({ where, order }) =>
      sql`(select d.code from body d where ${where} and ${within} order by ${order} limit ${column('rows')})`), sql` union all `)}) d) d
  group by code order by 2 limit ${column('rows')}`, sql`null::int`));

const flags = [false, true] as const;
const listings = new Map(flags.map(count => [count, listing(count)]));
const searchings = new Map((['latin', 'pairs', 'single'] as const).flatMap(way => flags.flatMap(count => flags.map(deep => [`${way} ${count} ${deep}`, searching(way, count, deep)]))));

const listed = (query: CommitteeSearch, language: Language, limit: number): Listing => ({
  low: query.division ?? '', high: `${query.division ?? ''}:`, after: query.q === undefined ? keyOf({ ...query }) ?? '' : '', division: query.division ?? null,
  kinds: query.kind ? [query.kind] : everyKind, language, limit,
});

/** The whole search as one query; undefined where nothing was typed that a name could have. */
export function searchQuery(db: Kysely<Database>, query: CommitteeSearch, language: Language): CompiledQuery<Row> | undefined {
  const limit = (query.limit ?? rowsOnPage) + 1;
  const count = query.count ?? false;
  const values = listed(query, language, limit);
  if (query.q === undefined) return listings.get(count)!(db, values);
  const asked = askedOf(placeOf(query.q), units);
  if (!asked) return undefined;
  const offset = offsetOf({ ...query });
  const deep = offset + limit > sorted;
  return searchings.get(`${asked.way} ${count} ${deep}`)!(db, { ...values, ...asked, wanted: wantedKind(query.q), offset });
}

/** What is like the words, as one query; undefined where nothing can be. */
export function similarQuery(db: Kysely<Database>, query: CommitteeSearch, language: Language): CompiledQuery<Row> | undefined {
  const like = similarTo.values(query.q ?? '');
  return like && resembling(db, { ...listed(query, language, query.limit ?? rowsOnPage), ...like });
}

/** Committees by name, or those of a division by code. */
export async function searchCommittees(db: Kysely<Database>, query: CommitteeSearch, language: Language): Promise<CommitteePage> {
  const limit = query.limit ?? rowsOnPage;
  const run = async (asked: CompiledQuery<Row> | undefined) => (asked ? (await db.executeQuery(asked)).rows[0]! : { items: [], total: 0, known: true });
  const { items, total, known } = await run(searchQuery(db, query, language));
  if (!known) throw invalidField('query.division', 'unknown');
  const counted = query.count ? { total: total ?? 0 } : {};
  if (query.q === undefined) {
    const shown = items.slice(0, limit);
    return { items: shown, ...(items.length > limit && { next: cursorAfter(shown.at(-1)!.code, { ...query }) }), ...counted, similar: false, language };
  }
  const like = items.length || query.cursor !== undefined ? undefined : similarQuery(db, query, language);
  if (!like) return { ...pageOf(items, limit, { ...query }), ...counted, similar: false, language };
  const { items: alike } = await run(like);
  return { items: alike, ...(query.count && { total: alike.length }), similar: alike.length > 0, language };
}
