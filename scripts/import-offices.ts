// `npm run import:offices -- file.json`: who takes cases, who works on them, what may be filed, what is told about personal data.
import { readFileSync } from 'node:fs';
import { exportSettings, importSettings, Settings } from '@linli/server/disputes/settings';
import { onDatabase, Unusable } from './data/database.ts';

const help = `npm run import:offices -- offices.json     writes what the file says over what there was
npm run import:offices -- --export         prints what there is, in the same form: begin with the demo's

The file holds offices (id, division, serves, takes, name, address, phone), staff (id is the "sub" of their token; name, title,
roles, office, division, specialities, offered), policies (one for each division and language) and consents (versions of what
residents are told). All or nothing is written, in DATABASE_URL or in the data folder's PostgreSQL, beside a running server or
without. A version of a consent policy that somebody agreed to stays as it was: give a changed one another version.`;

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length || (file.startsWith('-') && file !== '--export')) {
  console.log(help);
  process.exitCode = file === '--help' ? 0 : 1;
} else await onDatabase(async db => {
  if (file === '--export') return console.log(JSON.stringify(await exportSettings(db), null, 2));
  const settings = read(file);
  await importSettings(db, settings).catch((error: { code?: string; detail?: string }) => {
    if (error.code === '23503') throw new Unusable(`Something is named that is not there: ${error.detail ?? ''}`);
    throw error;
  });
  const { offices, staff, policies, consents } = settings;
  console.log(`${offices.length} offices, ${staff.length} people, ${policies.length} policies, ${consents.length} consent policies.`);
});

function read(path: string): Settings {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Unusable(`The file ${path} cannot be read as JSON (${(cause as Error).message}).`, { cause });
  }
  const parsed = Settings.safeParse(json);
  if (!parsed.success) throw new Unusable(parsed.error.issues.slice(0, 20).map(({ path: place, message }) => `${place.join('.')}: ${message}`).join('\n'));
  return parsed.data;
}
