import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { indexWords } from './index-words.ts';

/** A word that residents use for a service. */
export interface Synonym { readonly service: string; readonly text: string }

/** What an import did: rows of the office afterwards, rows it had before, and those the catalogue has itself. */
export interface Replaced { readonly written: number; readonly before: number; readonly known: number }

/**
 * Puts these synonyms in the place of all that the office had, and finds by them at once. Those of the catalogue stay as they are.
 * All or nothing; every service must exist.
 */
export async function replaceSynonyms(db: Kysely<Database>, synonyms: readonly Synonym[]): Promise<Replaced> {
  return db.transaction().execute(async trx => {
    // Neither a second import nor a new catalogue comes between reading and writing.
    await sql`lock table service_word in share row exclusive mode`.execute(trx);
    const before = await trx.deleteFrom('service_word').where('kind', '=', 'synonym').where('source', '=', 'office').returning('service').execute();
    const { rows: written } = await sql<{ service: string }>`
      insert into service_word (service, text, kind, source)
      select service, text, 'synonym', 'office' from unnest(${synonyms.map(({ service }) => service)}::text[], ${synonyms.map(({ text }) => text)}::text[]) as s (service, text)
      on conflict do nothing returning service`.execute(trx);
    await indexWords(trx, [...new Set([...before, ...written].map(({ service }) => service))]);
    return { written: written.length, before: before.length, known: synonyms.length - written.length };
  });
}

/** Every synonym with the service's Chinese name, in the order of the services. */
export function listSynonyms(db: Kysely<Database>): Promise<{ service: string; name: string; text: string; source: 'catalogue' | 'office' }[]> {
  return db.selectFrom('service_word as w').innerJoin('service_text as t', join => join.onRef('t.service', '=', 'w.service').on('t.language', '=', 'zh-CN'))
    .select(['w.service', sql<string>`t.card ->> 'name'`.as('name'), 'w.text', 'w.source'])
    .where('w.kind', '=', 'synonym').orderBy('w.service').orderBy('w.source').orderBy('w.text').execute();
}

/** Services by what one may call them in a file: their identifier or their exact Chinese name. */
export async function servicesByName(db: Kysely<Database>): Promise<Map<string, string>> {
  const rows = await db.selectFrom('service_text').select(['service', sql<string>`card ->> 'name'`.as('name')]).where('language', '=', 'zh-CN').execute();
  return new Map(rows.flatMap(({ service, name }) => [[name, service], [service, service]] as const));
}
