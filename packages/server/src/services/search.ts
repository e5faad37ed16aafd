import type { Facets, ServiceHit, ServiceSearch } from '@linli/contract/services';
import type { Language } from '@linli/contract/text';
import { sql, type CompiledQuery, type Kysely, type RawBuilder } from 'kysely';
import { wordKinds, type Database } from '../database/schema.ts';
import { statement } from '../database/statement.ts';
import { lineOf } from '../divisions/store.ts';
import { askedKeys, wayCode, ways, type AskedKey } from './keys.ts';

export type Filters = Pick<ServiceSearch, 'q' | 'division' | 'audience' | 'topic' | 'event' | 'scope' | 'channel'>;

export interface Found {
  readonly hits: ServiceHit[];
  readonly total: number;
  readonly facets: Facets;
  /** Whether there is such a division; true where none was asked about. */
  readonly divisionKnown: boolean;
}

/** What no hit may fall below: in itself, and beside the best one. */
const floor = 0.3;
const share = 0.45;

interface Page { readonly offset: number; readonly limit: number }
interface Row { total: number; known: boolean; facets: Facets; hits: { card: ServiceHit; kind: number | null; way: number | null; word: string | null }[] }

/** Services that answer to the words and filters, ranked by relevance, then by use. */
export async function searchServices(db: Kysely<Database>, filters: Filters, page: Page, language: Language): Promise<Found> {
  const { rows: [row] } = await db.executeQuery(searchQuery(db, filters, page, language));
  if (!row) throw new Error('an aggregate without a row');
  return { hits: row.hits.map(toHit), total: row.total, facets: row.facets, divisionKnown: row.known };
}

/** The whole search as one query. */
export function searchQuery(db: Kysely<Database>, { q, division, audience, topic, event, scope, channel }: Filters, page: Page, language: Language): CompiledQuery<Row> {
  const values = {
    division: division ?? null, line: division === undefined ? [] : lineOf(division), audience: audience ?? null, topic: topic ?? null,
    event: event ?? null, scope: scope ?? null, channel: channel ?? null, ...page, language,
  };
  return q === undefined ? listing(db, values) : searching(db, { ...values, ...keysFor(q) });
}

interface Keys { keys: string[]; weights: number[]; ways: number[]; adds: boolean[] }
interface Values extends Page { division: string | null; line: string[]; audience: string | null; topic: string | null; event: string | null; scope: string | null; channel: string | null; language: string }

/** Residents ask for the same few things: the keys of the last questions are kept. */
const recent = new Map<string, Keys>();
const mostRecent = 500;

function keysFor(q: string): Keys {
  const known = recent.get(q);
  if (known) recent.delete(q);
  else if (recent.size === mostRecent) recent.delete(recent.keys().next().value!);
  const keys = known ?? columnsOf(askedKeys(q));
  recent.set(q, keys);
  return keys;
}

const columnsOf = (asked: readonly AskedKey[]): Keys => ({
  keys: asked.map(({ key }) => key), weights: asked.map(({ weight }) => weight), ways: asked.map(({ way }) => wayCode(way)), adds: asked.map(({ adds }) => adds),
});

type Slots<V> = (name: keyof V) => RawBuilder<unknown>;

const listing = statement<Values, Row>(slot => query(slot, sql`
  ranked as (select s.id as service, 1.0::real as score, null::smallint as kind, null::smallint as way, null::text as word from service s)`));

const searching = statement<Values & Keys, Row>(slot => query(slot, ranked(slot)));

/** The text is the same whichever filters are set, so that each connection plans it once: planning takes three times as long as running. */
const query = (slot: Slots<Values>, ranking: RawBuilder<unknown>): RawBuilder<Row> => sql<Row>`
  with filters as (
    select ${slot('division')}::text as division, ${slot('line')}::text[] as line, ${slot('audience')}::text as audience,
      ${slot('topic')}::text as topic, ${slot('event')}::text as event, ${slot('scope')}::text as scope, ${slot('channel')}::text as channel),
  ${ranking},
  -- A catalogue serves its own division and all below it; asking about a wider one finds what any part of it has.
  matched as materialized (
    select s.*, r.score, r.kind, r.way, r.word from ranked r join service s on s.id = r.service, filters f
    where f.division is null or s.division = any(f.line) or starts_with(s.division, f.division)),
  kept as materialized (
    select m.*, f.audience is null or f.audience = any(m.audience) as fits_audience, f.topic is null or f.topic = m.topic as fits_topic,
      f.scope is null or f.scope = m.scope as fits_scope, f.channel is null or f.channel = any(m.channels) as fits_channel
    from matched m, filters f
    where m.score >= greatest(${sql.lit(floor)}::real, (select max(score) from matched) * ${sql.lit(share)}::real) and (f.event is null or f.event = any(m.events))),
  chosen as materialized (select * from kept where fits_audience and fits_topic and fits_scope and fits_channel),
  page as (select * from chosen order by round(score::numeric, 2) desc, uses desc, id limit ${slot('limit')}::int offset ${slot('offset')}::int)
  select (select count(*)::int from chosen) as total,
    (select f.division is null or exists (select from division d where d.code = f.division) from filters f) as known,
    -- A choice is counted without its own filter: it tells what another choice would leave.
    jsonb_build_object(
      'audience', ${facet(sql`kept, unnest(audience) value where fits_topic and fits_scope and fits_channel`)},
      'topic', ${facet(sql`(select *, topic as value from kept) kept where fits_audience and fits_scope and fits_channel`)},
      'scope', ${facet(sql`(select *, scope as value from kept) kept where fits_audience and fits_topic and fits_channel`)},
      'channel', ${facet(sql`kept, unnest(channels) value where fits_audience and fits_topic and fits_scope`)}) as facets,
    coalesce((
      select jsonb_agg(jsonb_build_object('card', coalesce(t.card, z.card), 'kind', p.kind, 'way', p.way, 'word', p.word) order by round(p.score::numeric, 2) desc, p.uses desc, p.id)
      from page p join service_text z on z.service = p.id and z.language = 'zh-CN'
      left join service_text t on t.service = p.id and t.language = ${slot('language')}), '[]') as hits`;

/** The best word of each service. Pairs of characters add up within a word; any other key stands for the whole word. */
const ranked = (slot: Slots<Keys>): RawBuilder<unknown> => sql`
  asked as (select * from unnest(${slot('keys')}::text[], ${slot('weights')}::real[], ${slot('ways')}::smallint[], ${slot('adds')}::boolean[]) as asked (key, weight, way, adds)),
  answers as (
    -- "offset 0" keeps it one index look-up a key: for a small catalogue the planner would rather read the whole table.
    select k.service, k.word, k.kind, k.weight * a.weight as score, a.way, a.adds
    from asked a cross join lateral (select * from service_key where key = a.key offset 0) k),
  words as (
    select service, word, kind, greatest(coalesce(max(score) filter (where not adds), 0), coalesce(sum(score) filter (where adds), 0)) as score,
      coalesce((array_agg(way order by score desc) filter (where not adds)), '{}') as single_ways,
      coalesce(max(score) filter (where not adds), 0) as single
    from answers group by service, word, kind),
  ranked as (
    select distinct on (service) service, word, kind, case when single >= score then single_ways[1] else 0 end as way,
      (score + 0.04 * least(count(*) over (partition by service) - 1, 5))::real as score
    from words order by service, score desc, kind)`;

const facet = (from: RawBuilder<unknown>): RawBuilder<unknown> => sql`coalesce((
  select jsonb_agg(jsonb_build_object('value', value, 'count', count) order by count desc, value)
  from (select value, count(*)::int as count from ${from} group by value) counted), '[]')`;

function toHit({ card, kind, way, word }: Row['hits'][number]): ServiceHit {
  if (kind === null || way === null || word === null) return card;
  const how = ways[way];
  return { ...card, match: { kind: how === 'direct' || how === undefined ? wordKinds[kind] ?? 'content' : how, text: word } };
}
