import type { Guide } from '@linli/contract/guide';
import type { ServicePage, ServiceSearch, ServiceTopics, Suggestion } from '@linli/contract/services';
import type { Language } from '@linli/contract/text';
import { sql, type Kysely } from 'kysely';
import type { CentreStore } from '../centres/store.ts';
import { cursorAt, offsetOf } from '../cursor.ts';
import type { Database, Words } from '../database/schema.ts';
import { lineOf } from '../divisions/store.ts';
import { wordsIn } from '../language.ts';
import { invalidField, Refusal } from '../problem.ts';
import { searchServices } from './search.ts';

/** Places in a guide. */
const nearest = 8;

export type ServiceStore = ReturnType<typeof serviceStore>;

/** Reads the catalogue of services. */
export function serviceStore(db: Kysely<Database>, centres: CentreStore) {
  const topicNames = async (kind: 'topic' | 'event', ids: readonly string[], language: Language) => {
    const rows = ids.length ? await db.selectFrom('topic').select(['id', 'name']).where('kind', '=', kind).where('id', 'in', ids).execute() : [];
    return new Map(rows.map(({ id, name }) => [id, wordsIn(name, language)]));
  };

  return {
    async search(query: ServiceSearch, language: Language): Promise<ServicePage> {
      const limit = query.limit ?? 10;
      const offset = offsetOf({ ...query });
      const { hits, total, facets, divisionKnown } = await searchServices(db, query, { offset, limit }, language);
      if (!divisionKnown) throw invalidField('query.division', 'unknown');
      return { items: hits, ...(offset + limit < total && { next: cursorAt(offset + limit, { ...query }) }), total, facets, language };
    },

    /** Names of services that match; a topic or life event stands once for all of its services. */
    async suggest(query: { q: string; division?: string | undefined; limit?: number | undefined }, language: Language): Promise<{ items: Suggestion[] }> {
      const { hits, divisionKnown } = await searchServices(db, query, { offset: 0, limit: 30 }, language);
      if (!divisionKnown) throw invalidField('query.division', 'unknown');
      const topics = await topicNames('topic', hits.filter(({ match }) => match?.kind === 'topic').map(({ topic }) => topic), language);
      const suggestions = new Map<string, Suggestion>();
      for (const { id, name, topic, match } of hits) {
        const grouped = match?.kind === 'topic' ? topics.get(topic) : undefined;
        const suggestion: Suggestion = grouped === undefined ? { text: name, kind: 'service', id, ...(match && { match }) } : { text: grouped, kind: 'topic', id: topic };
        suggestions.set(`${suggestion.kind} ${suggestion.id}`, suggestion);
      }
      return { items: [...suggestions.values()].slice(0, query.limit ?? 8) };
    },

    async topics(division: string | undefined, language: Language): Promise<ServiceTopics> {
      const line = division === undefined ? null : lineOf(division);
      const { rows } = await sql<{ kind: 'topic' | 'event' | 'word'; id: string; name: Words; summary: Words; count: number; known: boolean }>`
        with served as (select * from service where ${division ?? null}::text is null or division = any(${line}::text[]) or division like ${`${division ?? ''}%`}),
        known as (select ${division ?? null}::text is null or exists (select from division where code = ${division ?? null}) as known)
        select t.kind, t.id, t.name, t.summary, count(s.id)::int as count, (select known from known) as known
        from topic t left join served s on case t.kind when 'topic' then s.topic = t.id else t.id = any(s.events) end
        group by t.kind, t.id, t.position, t.name, t.summary
        union all select 'word', position::text, text, text, 1, (select known from known) from hot_word
        order by 1, 2`.execute(db);
      const order = await db.selectFrom('topic').select(['kind', 'id']).orderBy('kind').orderBy('position').execute();
      if (rows[0] && !rows[0].known) throw invalidField('query.division', 'unknown');
      const byId = new Map(rows.map(row => [`${row.kind} ${row.id}`, row]));
      const listed = (kind: 'topic' | 'event') => order.filter(row => row.kind === kind).flatMap(({ id }) => byId.get(`${kind} ${id}`) ?? []).filter(({ count }) => count > 0);
      return {
        topics: listed('topic').map(({ id, name, count }) => ({ id, name: wordsIn(name, language), count })) as ServiceTopics['topics'],
        events: listed('event').map(({ id, name, summary, count }) => ({ id, name: wordsIn(name, language), summary: wordsIn(summary, language), count })) as ServiceTopics['events'],
        words: rows.filter(({ kind }) => kind === 'word').sort((a, b) => Number(a.id) - Number(b.id)).map(({ name }) => wordsIn(name, language)),
        language,
      };
    },

    async open(id: string, division: string | undefined, language: Language): Promise<Guide> {
      const [text, places, { rows: [known] }] = await Promise.all([
        db.selectFrom('service_text').select('guide').where('service', '=', id).where('language', 'in', [language, 'zh-CN'])
          .orderBy(sql`language = ${language}`, 'desc').executeTakeFirst(),
        centres.places(id, division, nearest, language),
        sql<{ known: boolean }>`select ${division ?? null}::text is null or exists (select from division where code = ${division ?? null}) as known`.execute(db),
      ]);
      if (!text) throw new Refusal('missing', { fields: [{ path: 'params.id', code: 'unknown' }] });
      if (!known?.known) throw invalidField('query.division', 'unknown');
      return { ...text.guide, places };
    },
  };
}
