import { seedNation } from '@linli/server/committees/nation';
import type { Database } from '@linli/server/database/schema';
import { importDivisions } from '@linli/server/divisions/import';
import { prepareDatabase } from '@linli/server/postgres/connect';
import { mapPoint } from '@linli/server/committees/place';
import { sql, type Kysely } from 'kysely';
import pg from 'pg';
import { edition, nationalDivisions } from '../scripts/data/national-divisions.ts';
import { createDatabase } from './database.ts';

/** Every so many-th committee of the country, by code. */
export const shares = [100, 10, 1] as const;
export type Share = (typeof shares)[number];

const database = (share: Share) => `nation_${share}`;

/**
 * Three databases: the committees of the whole country, every tenth and every hundredth of them, each among all divisions. Only here
 * they get points, strewn over the country, and some of them members, so that there is something to find and to tell.
 */
export async function buildNations(adminUrl: string): Promise<Record<Share, string>> {
  const began = performance.now();
  const whole = await createDatabase(adminUrl, database(1));
  await prepareDatabase(whole, async db => {
    await importDivisions(db, nationalDivisions(), edition);
    const { done } = await seedNation(db);
    await strew(db);
    console.log(`${done.toLocaleString('en')} committees and townships with points and members in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  });
  return { 1: whole, 10: await shareOf(adminUrl, whole, 10), 100: await shareOf(adminUrl, whole, 100) };
}

/** The same in every run: places and people follow from the code. */
async function strew(db: Kysely<Database>): Promise<void> {
  const share = (salt: string) => sql`(hashtextextended(code, ${sql.lit(salt.charCodeAt(0))}) & 1048575) / 1048576.0`;
  await sql`
    update body set lat = p.lat, lng = p.lng, place = point(6378137 * radians(p.lng), 6378137 * ln(tan(pi() / 4 + radians(p.lat) / 2)))
    from (select code, round((19 + 33 * ${share('a')})::numeric, 5)::float as lat, round((75 + 59 * ${share('o')})::numeric, 5)::float as lng from body where parent is null) p
    where body.code = p.code`.execute(db);
  const { rows: [one] } = await sql<{ lat: number; lng: number; place: { x: number; y: number } }>`select lat, lng, place from body where place is not null limit 1`.execute(db);
  const [x = 0, y = 0] = mapPoint(one!).slice(1, -1).split(',').map(Number);
  if (Math.hypot(x - one!.place.x, y - one!.place.y) > 1) throw new Error('The map of the bench is another one than the server’s.');
  await sql`insert into person (id, name, source) select code || '-' || n, '测试' || n, 'bench' from body, generate_series(1, 3) n where parent is null and kind <> 'township' and ${everyHundredth}`.execute(db);
  await sql`
    insert into membership (id, person, body, position, since, how)
    select code || '-m' || n, code || '-' || n, code, n, '2025-06-01', 'elected' from body, generate_series(1, 3) n where parent is null and kind <> 'township' and ${everyHundredth}`.execute(db);
  for (const table of ['division', 'body', 'post', 'person', 'membership']) await sql`vacuum (analyze) ${sql.table(table)}`.execute(db);
}

/** Those that are in each of the databases; they are the ones that are asked for. */
const numbered = 'select code, row_number() over (order by code) as number from body where parent is null';
const everyHundredth = sql.raw(`code in (select code from (${numbered}) n where number % 100 = 0)`);

/** By way of files of the database server: nothing of it passes through here. */
async function shareOf(adminUrl: string, whole: string, share: Share): Promise<string> {
  const url = await createDatabase(adminUrl, database(share));
  await prepareDatabase(url);
  const [source, target] = [new pg.Client({ connectionString: whole }), new pg.Client({ connectionString: url })];
  await Promise.all([source.connect(), target.connect()]);
  const { rows: [place] } = await source.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
  await source.query(`create temp table chosen as select b.code from body b join (${numbered}) n on n.code = coalesce(b.parent, b.code) where number % ${share} = 0`);
  const parts: Record<string, string> = {
    division: 'true', body: 'code in (select code from chosen)', post: 'body in (select code from chosen)', person: 'true', membership: 'true',
  };
  for (const [table, where] of Object.entries(parts)) {
    const file = `'${place!.folder}/bench-${share}-${table}.copy'`;
    await source.query(`copy (select * from ${table} where ${where}) to ${file}`);
    await target.query(`copy ${table} from ${file}`);
    await target.query(`vacuum (analyze) ${table}`);
  }
  await Promise.all([source.end(), target.end()]);
  return url;
}
