import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import { isError, type Finding, type IncomingBody } from './import-row.ts';

/** A row of a file: what can be written, if anything can, and what is to be told about it. */
export interface Checked { readonly body?: IncomingBody | undefined; readonly findings: readonly Finding[] }

export interface Imported {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
  readonly warnings: number;
}

type Tx = Transaction<Database>;

const batchSize = 1000;

/** What is read goes into tables of this transaction alone, so that a file of any size is checked as a whole in bounded memory. */
const staging = [
  `create temp table incoming (
    at integer primary key, code text collate "C" not null, division text collate "C" not null, kind text not null, committee text collate "C", parent text collate "C",
    name text not null, keys jsonb, credit_code text, place point, lat double precision, lng double precision, details jsonb not null) on commit drop`,
  `create index incoming_code on incoming (code)`,
  `create index incoming_parent on incoming (parent)`,
  `create temp table finding (at integer not null, field text, code text not null, other integer, refuses boolean not null) on commit drop`,
  // Committees whose pages change; a new one has no page that anybody has seen.
  `create temp table touched (code text collate "C" primary key, seen boolean not null) on commit drop`,
];

/** Runs `work` as one transaction that leaves everything or, after a rehearsal, nothing. */
export async function inOnePiece<T>(db: Kysely<Database>, rehearsal: boolean, work: (tx: Tx) => Promise<T>): Promise<T> {
  let result: T;
  const undo = new Error('A rehearsal leaves nothing.');
  try {
    return await db.transaction().execute(async tx => {
      for (const statement of staging) await sql.raw(statement).execute(tx);
      result = await work(tx);
      if (rehearsal) throw undo;
      return result;
    });
  } catch (error) {
    if (error === undo) return result!;
    throw error;
  }
}

/** Reads all rows into the tables of the transaction. Answers how many there were. */
export async function stage(tx: Tx, rows: AsyncIterable<Checked> | Iterable<Checked>): Promise<number> {
  let count = 0;
  let bodies: IncomingBody[] = [];
  let findings: Finding[] = [];
  const flush = async () => {
    if (bodies.length) await sql`insert into incoming select * from jsonb_populate_recordset(null::incoming, ${JSON.stringify(bodies)}::jsonb)`.execute(tx);
    await note(tx, findings);
    [bodies, findings] = [[], []];
  };
  for await (const { body, findings: found } of rows) {
    count++;
    if (body) bodies.push(body);
    findings.push(...found);
    if (bodies.length + findings.length >= batchSize) await flush();
  }
  await flush();
  await sql`analyze incoming`.execute(tx);
  return count;
}

/** Keeps findings for the report. */
export async function note(tx: Tx, findings: readonly Finding[]): Promise<void> {
  if (!findings.length) return;
  const rows = findings.map(finding => ({ ...finding, refuses: isError(finding) }));
  await sql`insert into finding select * from jsonb_populate_recordset(null::finding, ${JSON.stringify(rows)}::jsonb)`.execute(tx);
}

/** Refuses rows: what `query` selects is `at, other` of rows of `incoming`. */
const refuse = (tx: Tx, field: string, code: string, query: ReturnType<typeof sql>) => sql`
  with wrong as (${query}), gone as (delete from incoming i using wrong w where i.at = w.at)
  insert into finding select at, ${field}, ${code}, other, true from wrong`.execute(tx);

/** What only all rows together, and the tables, can tell. */
export async function checkBodies(tx: Tx): Promise<void> {
  await refuse(tx, 'code', 'duplicate', sql`select at, first as other from (select at, min(at) over (partition by code) as first from incoming) i where at > first`);
  await refuse(tx, 'code', 'division-unknown', sql`select at, null::integer as other from incoming i where not exists (select from division d where d.code = i.division)`);
  // Only what hangs on something can hang wrongly: on nothing, under itself, or under what is not its own.
  const reached = (from: ReturnType<typeof sql>) => sql`with recursive reached as (
    select at, code from incoming i where i.parent is not null and (${from})
    union select i.at, i.code from reached r join incoming i on i.parent = r.code)`;
  const known = sql`exists (select from incoming p where p.code = i.parent)`;
  const there = sql`exists (select from body p where p.code = i.parent)`;
  await refuse(tx, 'parent', 'parent-unknown', sql`${reached(sql`not ${known} and not ${there}`)} select at, null::integer as other from reached`);
  await refuse(tx, 'parent', 'cycle', sql`
    ${reached(sql`not exists (select from incoming p where p.code = i.parent and p.parent is not null)`)}
    select at, null::integer as other from incoming i where i.parent is not null and not exists (select from reached r where r.at = i.at)`);
  await refuse(tx, 'parent', 'parent-elsewhere', sql`
    ${reached(sql`split_part(i.parent, '-', 1) <> i.division or i.committee is null`)} select at, null::integer as other from reached`);
  await sql`insert into finding select at, 'parent', 'nested', null, false from incoming where committee is not null and parent <> committee`.execute(tx);
}

/** Writes what has stayed; what the file does not say stays as it was. Answers what that changed. */
export async function writeBodies(tx: Tx): Promise<Pick<Imported, 'added' | 'changed' | 'same'>> {
  const { rows: [before] } = await sql<{ count: number; added: number }>`
    select count(*)::int as count, count(*) filter (where not exists (select from body b where b.code = i.code))::int as added from incoming i`.execute(tx);
  await sql`
    insert into touched
    select distinct c.code, true from incoming i join body c on c.code = coalesce(i.committee, i.code) left join body b on b.code = i.code where b.code is null or ${differs(sql`i`)}
    union all select i.code, false from incoming i where i.committee is null and not exists (select from body b where b.code = i.code)`.execute(tx);
  const { numAffectedRows = 0n } = await sql`
    insert into body (code, division, kind, parent, name, core, grams, pinyin, initials, credit_code, place, lat, lng, details, source)
    select i.code, i.division, i.kind, i.committee, i.name, keys ->> 'core', (select array_agg(g) from jsonb_array_elements_text(keys -> 'grams') g), keys ->> 'pinyin', keys ->> 'initials',
      i.credit_code, i.place, i.lat, i.lng, nullif(i.details, '{}'), 'office'
    from incoming i order by i.committee nulls first
    on conflict (code) do update set (kind, name, name_en, core, grams, pinyin, initials, credit_code, place, lat, lng, details, source) = (
      excluded.kind, excluded.name, case when body.name = excluded.name then body.name_en end, excluded.core, excluded.grams, excluded.pinyin, excluded.initials,
      coalesce(excluded.credit_code, body.credit_code), coalesce(excluded.place, body.place), coalesce(excluded.lat, body.lat), coalesce(excluded.lng, body.lng),
      ${merged(sql`excluded`, sql`body`)}, 'office')
    where ${differs(sql`excluded`, sql`body`)}`.execute(tx);
  const added = before!.added;
  return { added, changed: Number(numAffectedRows) - added, same: before!.count - Number(numAffectedRows) };
}

type Row = ReturnType<typeof sql>;

/** An address keeps its other languages for as long as the Chinese one is the same. */
const merged = (row: Row, body: Row): Row => sql`nullif(coalesce(${body}.details, '{}') || coalesce(${row}.details, '{}')
  || case when ${body}.details #>> '{address,zh-CN}' = ${row}.details #>> '{address,zh-CN}' then jsonb_build_object('address', ${body}.details -> 'address') else '{}' end, '{}')`;

const differs = (row: Row, body: Row = sql`b`): Row => sql`(${body}.kind, ${body}.name, ${body}.source, ${body}.details) is distinct from (${row}.kind, ${row}.name, 'office', ${merged(row, body)})
  or ${row}.credit_code <> coalesce(${body}.credit_code, '') or (${row}.lat, ${row}.lng) is distinct from (${body}.lat, ${body}.lng) and ${row}.lat is not null`;

/** Everyone who has a page of these committees open learns that it has changed. */
export const touch = (tx: Tx) => sql`update body set version = version + 1 where code in (select code from touched where seen)`.execute(tx);

/** The findings in the order of the file, some at a time. */
export async function* findings(tx: Tx): AsyncGenerator<Finding> {
  await sql`declare told no scroll cursor for select at, field, code, other from finding order by at, field, code`.execute(tx);
  for (;;) {
    const { rows } = await sql<Finding>`fetch ${sql.lit(batchSize)} from told`.execute(tx);
    yield* rows;
    if (rows.length < batchSize) return;
  }
}

/** How many rows were refused, and how many warnings there are. */
export async function tally(tx: Tx): Promise<Pick<Imported, 'refused' | 'warnings'>> {
  const { rows: [counts] } = await sql<Pick<Imported, 'refused' | 'warnings'>>`
    select count(distinct at) filter (where refuses)::int as refused, count(*) filter (where not refuses)::int as warnings from finding`.execute(tx);
  return counts!;
}

/** Imports bodies: everything that is right is written, everything else told. Again, it changes nothing. */
export function importBodies(db: Kysely<Database>, rows: AsyncIterable<Checked> | Iterable<Checked>, tell: (finding: Finding) => void, rehearsal = false): Promise<Imported> {
  return inOnePiece(db, rehearsal, async tx => {
    const count = await stage(tx, rows);
    await checkBodies(tx);
    const written = await writeBodies(tx);
    await touch(tx);
    for await (const finding of findings(tx)) tell(finding);
    return { rows: count, ...written, ...await tally(tx) };
  });
}
