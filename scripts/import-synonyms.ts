// `npm run import:synonyms -- file.csv`: the words that residents use for a service, as an office keeps them.
import { readFileSync } from 'node:fs';
import { listSynonyms, replaceSynonyms, servicesByName, type Synonym } from '@linli/server/services/synonyms';
import { cellOf } from './data/csv.ts';
import { onDatabase, Unusable } from './data/database.ts';
import { readSynonyms } from './data/synonym-file.ts';

const help = `npm run import:synonyms -- words.csv     puts the words of the file in the place of those the office had
npm run import:synonyms -- --export       prints all words, those of the catalogue too, as CSV

The file's first line is service,synonym. A service is named by its identifier or its exact Chinese name:

  service,synonym
  subsistence-allowance,低保钱
  居住证,暂住证

The file is the whole of the office's words: what is not in it is gone afterwards. The words of the catalogue belong to
the catalogue and stay; in an exported file they are marked, and an import passes them over. All or nothing is written,
and the words are searched by at once, in DATABASE_URL or in the data folder's PostgreSQL, beside a running server or without.`;

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length || (file.startsWith('-') && file !== '--export')) {
  console.log(help);
  process.exitCode = file === '--help' ? 0 : 1;
} else await onDatabase(async db => {
  if (file === '--export') {
    const rows = await listSynonyms(db);
    for (const row of [['service', 'name', 'synonym', 'source'], ...rows.map(({ service, name, text, source }) => [service, name, text, source])]) console.log(row.map(cellOf).join(','));
    return;
  }
  const synonyms = resolve(readSynonyms(open(file)), await servicesByName(db));
  const { written, before, known } = await replaceSynonyms(db, synonyms);
  console.log(`${written} synonyms of the office, where there were ${before}.${known ? ` ${known} more are in the catalogue already, or twice in the file.` : ''}`);
});

function open(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Unusable(`The file ${path} cannot be read.`, { cause });
  }
}

function resolve(lines: ReturnType<typeof readSynonyms>, services: ReadonlyMap<string, string>): Synonym[] {
  if (!services.size) throw new Unusable('There are no services yet: run npm start once first.');
  const unknown = lines.filter(({ service }) => !services.has(service));
  if (unknown.length) throw new Unusable(unknown.map(({ line, service }) => `Line ${line}: there is no service ${service}.`).join('\n'));
  return lines.map(({ service, synonym }) => ({ service: services.get(service)!, text: synonym }));
}
