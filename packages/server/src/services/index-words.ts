import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { keysOf, kindCode } from './keys.ts';

/** Makes the search index of the given services anew from their words. Call it in the transaction that changed the words. */
export async function indexWords(db: Kysely<Database>, services: readonly string[]): Promise<void> {
  if (!services.length) return;
  await db.deleteFrom('service_key').where('service', 'in', services).execute();
  const words = await db.selectFrom('service_word').selectAll().where('service', 'in', services).execute();
  const rows = words.flatMap(({ service, text, kind }) => keysOf(text, kind).map(({ key, weight }) => ({ key, service, word: text, kind: kindCode(kind), weight })));
  for (let from = 0; from < rows.length; from += 5000) {
    const part = rows.slice(from, from + 5000);
    await sql`insert into service_key (key, service, word, kind, weight)
      select * from unnest(${part.map(row => row.key)}::text[], ${part.map(row => row.service)}::text[], ${part.map(row => row.word)}::text[],
        ${part.map(row => row.kind)}::smallint[], ${part.map(row => row.weight)}::real[])
      on conflict do nothing`.execute(db);
  }
}
