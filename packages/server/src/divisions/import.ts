import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { divisionKeys } from './name.ts';

export interface DivisionRow { readonly code: string; readonly name: string; readonly hasChildren: boolean }

const levels = { 2: 'province', 4: 'city', 6: 'county', 9: 'township', 12: 'community' } as const;
/** 省级 … 村级, by the length of the code. */
export const levelOf = (code: string) => levels[code.length as keyof typeof levels];
/** The code above: 9901 of 990101, none of a province. */
export const parentOf = (code: string): string | null => ({ 2: null, 4: code.slice(0, 2), 6: code.slice(0, 4), 9: code.slice(0, 6), 12: code.slice(0, 9) })[code.length] ?? null;

/** Rows written at once: enough to be quick, few enough to keep memory flat. */
const batchSize = 2000;

/**
 * Writes a national list of divisions, batch by batch, parents or children first as they come; `source` names its edition.
 * Running it again, or again after a stop half-way, leaves the same rows. Divisions of other sources stay.
 */
export async function importDivisions(db: Kysely<Database>, rows: AsyncIterable<DivisionRow> | Iterable<DivisionRow>, source: string, progress: (written: number) => void = () => {}): Promise<number> {
  let written = 0;
  let batch: DivisionRow[] = [];
  const flush = async () => {
    await write(db, batch, source);
    written += batch.length;
    batch = [];
    progress(written);
  };
  for await (const row of rows) {
    batch.push(row);
    if (batch.length === batchSize) await flush();
  }
  if (batch.length) await flush();
  return written;
}

/** One array of JSON is cheaper to send than nine columns, and arrays of arrays can't be unnested evenly. */
async function write(db: Kysely<Database>, batch: readonly DivisionRow[], source: string): Promise<void> {
  const rows = batch.map(({ code, name, hasChildren }) => ({ code, name, level: levelOf(code), parent: parentOf(code), has_children: hasChildren, ...divisionKeys(name) }));
  await sql`
    insert into division (code, name, level, parent, has_children, source, core, grams, pinyin, initials)
    select code, name, level, parent, has_children, ${source}, core, grams, pinyin, initials
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (code text, name text, level text, parent text, has_children boolean, core text, grams text[], pinyin text, initials text)
    on conflict (code) do update set (name, level, parent, has_children, source, core, grams, pinyin, initials)
      = (excluded.name, excluded.level, excluded.parent, excluded.has_children, excluded.source, excluded.core, excluded.grams, excluded.pinyin, excluded.initials)
    where (division.name, division.has_children, division.source) is distinct from (excluded.name, excluded.has_children, excluded.source)
      or (division.core, division.pinyin) is distinct from (excluded.core, excluded.pinyin)`.execute(db);
}
