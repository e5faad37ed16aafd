// `npm run import:divisions`: the divisions of the whole country, into DATABASE_URL or the data folder's PostgreSQL.
import { onDatabase } from './data/database.ts';
import { fillDivisions } from './data/divisions.ts';
import { edition } from './data/national-divisions.ts';
import { costs } from './data/progress.ts';

const began = performance.now();

await onDatabase(async db => {
  const written = await fillDivisions(db);
  const levels = await db.selectFrom('division').where('source', '=', edition).select(({ fn }) => ['level', fn.countAll<string>().as('count')]).groupBy('level').orderBy(({ fn }) => fn.countAll()).execute();
  for (const { level, count } of levels) console.log(`${level.padEnd(10)} ${Number(count).toLocaleString('en').padStart(8)}`);
  console.log(`${written.toLocaleString('en')} divisions of ${edition} ${costs(began)}. Repeat it whenever it was stopped half-way.`);
});
