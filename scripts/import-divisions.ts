// `npm run import:divisions`: the divisions of the whole country, into DATABASE_URL or the data folder's PostgreSQL.
import { importDivisions, levelOf } from '@linli/server/divisions/import';
import { sql } from 'kysely';
import { onDatabase } from './data/database.ts';
import { edition, nationalDivisions } from './data/national-divisions.ts';

const began = performance.now();
const counts: Record<string, number> = {};

async function* counted() {
  for await (const row of nationalDivisions()) {
    counts[levelOf(row.code)] = (counts[levelOf(row.code)] ?? 0) + 1;
    yield row;
  }
}

await onDatabase(async db => {
  const written = await importDivisions(db, counted(), edition, rows => show(`${rows.toLocaleString('en')} divisions`));
  show('vacuum and analyze');
  // The planner's idea of the table is that of the demo city still, and the index of pairs holds a list not yet sorted in.
  await sql`vacuum (analyze) division`.execute(db);
  show('');
  for (const [level, count] of Object.entries(counts)) console.log(`${level.padEnd(10)} ${count.toLocaleString('en').padStart(8)}`);
  console.log(`${written.toLocaleString('en')} divisions of ${edition} in ${((performance.now() - began) / 1000).toFixed(1)} s. Repeat it whenever it was stopped half-way.`);
});

function show(words: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${words}`);
}
