// `npm run import:committees -- file.csv`: committees, what belongs to them and, from Popolo JSON, who serves in them.
import { accessSync, constants, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importBodies, type Imported } from '@linli/server/committees/import';
import { importPopolo, readPopolo } from '@linli/server/committees/popolo-import';
import type { Database } from '@linli/server/database/schema';
import type { Kysely } from 'kysely';
import { readCommittees } from './data/committee-file.ts';
import { onDatabase, Unusable } from './data/database.ts';
import { reporter } from './data/findings.ts';

const help = `npm run import:committees -- committees.csv       committees and the bodies below them
npm run import:committees -- committees.json      Popolo: organizations, posts, persons, memberships, terms as events

  --report findings.csv    writes what is wrong with which line, beside telling it
  --dry-run                only tells

The first line of a CSV file names its columns, in any order: code,name,kind,parent,credit_code,address,phone,lat,lng. Only code and
name must be there. A committee’s code is its community’s 12 digits, a township’s office has 9, what belongs to one a word behind them:

  code,name,kind,phone,lat,lng
  990101001003,棠苑社区居民委员会,residents-committee,0999-8001003,29.8712,121.5423
  990101001003-mediation,人民调解委员会,mediation,,,

What is right is written, what is wrong is told by its line; an empty cell leaves what there was. The same file again changes
nothing. Of persons in a Popolo file only the name is taken, and a mobile number that is to be shown; a membership that does not
say how it began is one by election.`;

const { values: options, positionals: [file, ...more] } = readArguments();
if (options.help || file === undefined || more.length) {
  console.log(help);
  process.exitCode = options.help ? 0 : 1;
} else await onDatabase(async db => {
  mustBeReadable(file);
  const imported = await (/\.json$/i.test(file) ? fromPopolo(db, file) : fromCsv(db, file));
  console.log(summary(imported));
  if (imported.rows && imported.refused && !imported.added && !imported.changed && !imported.same) process.exitCode = 1;
});

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' }, report: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } });
  } catch {
    return { values: { help: false, 'dry-run': false }, positionals: [] };
  }
}

async function fromCsv(db: Kysely<Database>, path: string): Promise<Imported> {
  const { tell, close } = reporter(options.report, at => `Line ${at}`);
  const rows = readCommittees(path, columns => console.error(`Passed over: the columns ${columns.join(', ')}.`));
  return importBodies(db, rows, tell, options['dry-run']).finally(close);
}

async function fromPopolo(db: Kysely<Database>, path: string): Promise<Imported> {
  const read = readPopolo(parsed(path));
  if (!read) throw new Unusable('The file is no Popolo: an object with organizations, posts, persons, memberships.');
  const { tell, close } = reporter(options.report, at => read.places[at] ?? '$');
  return importPopolo(db, read, tell, { rehearsal: options['dry-run'] }).finally(close);
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new Unusable(`The file ${path} is no JSON, or was cut.`, { cause });
  }
}

function mustBeReadable(path: string): void {
  try {
    accessSync(path, constants.R_OK);
  } catch (cause) {
    throw new Unusable(`The file ${path} cannot be read.`, { cause });
  }
}

function summary({ rows, added, changed, same, refused, warnings }: Imported): string {
  const [all, fresh, other, equal, wrong, odd] = [rows, added, changed, same, refused, warnings].map(count => count.toLocaleString('en'));
  return `${all} rows: ${fresh} added, ${other} changed, ${equal} unchanged, ${wrong} refused; ${odd} warnings.${options['dry-run'] ? ' Nothing was written: it was a dry run.' : ''}`;
}
