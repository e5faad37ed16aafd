import type { Database } from '@linli/server/database/schema';
import { importDivisions } from '@linli/server/divisions/import';
import { sql, type Kysely } from 'kysely';
import { countDivisions, edition, nationalDivisions } from './national-divisions.ts';
import { progressOf } from './progress.ts';

/** Writes the divisions of the whole country and notes that all of them are there; answers how many. */
export async function fillDivisions(db: Kysely<Database>): Promise<number> {
  const total = await countDivisions();
  const progress = progressOf('divisions');
  const written = await importDivisions(db, nationalDivisions(), edition, done => progress.show(done, total));
  progress.say('vacuum and analyze');
  // The planner's idea of the table is that of the demo city still, and the index of pairs holds a list not yet sorted in.
  await sql`vacuum (analyze) division`.execute(db);
  await db.insertInto('data_version').values({ name: 'divisions', version: edition }).onConflict(on => on.column('name').doUpdateSet({ version: edition })).execute();
  progress.end();
  return written;
}

/** Whether an import of this edition has ever come to its end here. */
export const hasDivisions = async (db: Kysely<Database>): Promise<boolean> =>
  await db.selectFrom('data_version').where('name', '=', 'divisions').where('version', '=', edition).select('name').executeTakeFirst() !== undefined;
