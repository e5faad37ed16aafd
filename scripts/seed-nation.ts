// `npm run seed:nation`: every township and community of the country with its committee, into DATABASE_URL or the data folder's PostgreSQL.
import { countBodies, seedNation } from '@linli/server/committees/nation';
import { sql } from 'kysely';
import { onDatabase } from './data/database.ts';
import { fillDivisions, hasDivisions } from './data/divisions.ts';
import { edition } from './data/national-divisions.ts';
import { costs, progressOf } from './data/progress.ts';

const began = performance.now();

await onDatabase(async db => {
  if (!await hasDivisions(db)) {
    console.log(`The divisions of ${edition} come first, as with npm run import:divisions.`);
    await fillDivisions(db);
  }
  const progress = progressOf('townships and communities');
  const { done } = await seedNation(db, ({ done: sofar, total }) => progress.show(sofar, total));
  progress.say('vacuum and analyze');
  // What was written is far from what the planner knows, and the index of pairs holds a list not yet sorted in.
  if (done) for (const table of ['body', 'post']) await sql`vacuum (analyze) ${sql.table(table)}`.execute(db);
  progress.end();
  const counts = await countBodies(db);
  for (const [what, count] of Object.entries(counts)) console.log(`${what.padEnd(11)} ${count.toLocaleString('en').padStart(9)}`);
  console.log(`${done.toLocaleString('en')} townships and communities given their bodies ${costs(began)}. Repeat it whenever it was stopped half-way.`);
});
