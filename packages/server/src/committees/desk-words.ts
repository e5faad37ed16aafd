import type { FieldProblem } from '@linli/contract/problem';
import { sql } from 'kysely';
import { addDays } from '../calendar.ts';
import type { BodyDetails, NoticeTableData, Words } from '../database/schema.ts';
import { invalidField, refuseFaults, Refusal } from '../problem.ts';
import { dayFaults, isDay, newId } from './desk-people.ts';
import type { Drafts, Locked } from './desk.ts';
import { committeeKeys } from './keys.ts';
import { mapPoint } from './place.ts';
import { quarterOf } from './quarters.ts';

const chinese = (text: string): Words => ({ 'zh-CN': text });

/** A day to come, and not further away than so many. */
function dayAhead({ today }: Locked, path: string, date: string, days: number): FieldProblem[] {
  if (!isDay(date)) return dayFaults([[path, date]]);
  return date < today ? [{ path, code: 'past' }] : date > addDays(today, days) ? [{ path, code: 'too-large' }] : [];
}

/** 履职承诺: for the time of a term and the next at most. */
export async function pledge(locked: Locked, { text, due, person }: Drafts['pledge']): Promise<void> {
  const { db, code, today, now } = locked;
  refuseFaults(dayAhead(locked, 'due', due, 3660));
  const { rows: [serves] } = await sql`select 1 from membership m join body c on c.code = m.body
    where m.person = ${person ?? ''} and (c.code = ${code} or c.parent = ${code}) and (m.until is null or m.until > ${today}::date) limit 1`.execute(db);
  if (person !== undefined && !serves) throw invalidField('body.person', 'unknown');
  await db.insertInto('pledge').values({ id: newId('g', now), body: code, person: person ?? null, text: JSON.stringify(chinese(text)), made_on: today, due, state: 'under-way', progress: 0 }).execute();
}

/** What is late can still be kept; what was settled stays so. */
export async function progress({ db, code, today, conflict }: Locked, id: string, { progress: reached, text, evidence, withdrawn }: Drafts['progress']): Promise<void> {
  const known = await db.selectFrom('pledge').select('state').where('id', '=', id).where('body', '=', code).executeTakeFirst();
  if (!known) throw new Refusal('missing', { fields: [{ path: 'params.pledge', code: 'unknown' }] });
  if (known.state !== 'under-way') return conflict('params.pledge');
  await sql`insert into pledge_update (pledge, seq, at, progress, text, evidence)
    select ${id}::text, coalesce(max(seq), 0) + 1, ${today}::date, ${reached}::smallint, ${JSON.stringify(chinese(text))}::jsonb, ${evidence ?? null}::text from pledge_update where pledge = ${id}`.execute(db);
  await db.updateTable('pledge').set({ progress: reached, state: withdrawn ? 'withdrawn' : reached === 100 ? 'kept' : 'under-way' }).where('id', '=', id).execute();
}

/** 述职报告: what residents have rated is not rewritten behind their backs. */
export async function report(locked: Locked, { year, text, appraisal, ratingUntil }: Drafts['report']): Promise<void> {
  const { db, code, today } = locked;
  refuseFaults([...(year > Number(today.slice(0, 4)) ? [{ path: 'year', code: 'future' } as const] : []), ...dayAhead(locked, 'ratingUntil', ratingUntil, 366)]);
  // A rating that comes meanwhile waits here for the end of this change.
  await sql`select from report where body = ${code} and year = ${year} for update`.execute(db);
  const rated = await db.selectFrom('report_rating').select('stars').where('body', '=', code).where('year', '=', year).limit(1).executeTakeFirst();
  if (rated) throw invalidField('body.year', 'same');
  const row = { text: JSON.stringify(chinese(text)), appraisal: appraisal ?? null, published_on: today, rating_until: ratingUntil };
  await db.insertInto('report').values({ body: code, year, ...row }).onConflict(conflict => conflict.columns(['body', 'year']).doUpdateSet(row)).execute();
}

/** 村（居）务公开: every row has a cell for each column. */
export async function publish({ db, code, today, now }: Locked, { category, title, quarter, text, tables }: Drafts['publish']): Promise<void> {
  refuseFaults([
    ...(quarter !== undefined && quarter > quarterOf(today) ? [{ path: 'quarter', code: 'future' } as const] : []),
    ...tables.flatMap(({ columns, rows }, table) => rows.flatMap((cells, index) =>
      (cells.length === columns.length ? [] : [{ path: `tables.${table}.rows.${index}`, code: cells.length < columns.length ? 'too-short' : 'too-long' } as const]))),
  ]);
  const kept: NoticeTableData[] = tables.map(({ caption, columns, rows }) => ({
    caption: chinese(caption), columns: columns.map(({ name, numeric }) => ({ name: chinese(name), ...(numeric !== undefined && { numeric }) })), rows,
  }));
  await db.insertInto('notice').values({
    id: newId('n', now), body: code, category, title: JSON.stringify(chinese(title)), text: JSON.stringify(chinese(text)), tables: JSON.stringify(kept), published_on: today, quarter: quarter ?? null,
  }).execute();
}

/** Periods that end before they begin, at their place. */
const hourFaults = (weekly: NonNullable<Drafts['describe']['weekly']>): FieldProblem[] =>
  weekly.flatMap(({ periods }, rule) => periods.flatMap(({ opens, closes }, index) => (closes > opens ? [] : [{ path: `weekly.${rule}.periods.${index}.closes`, code: 'too-small' } as const])));

/** What is given replaces what there was, in every language; with the name go the keys that it is found by, and with the point its place on the map. */
export async function describe({ db, code }: Locked, { name, phone, address, point, creditCode, weekly, duties }: Drafts['describe']): Promise<void> {
  refuseFaults(hourFaults(weekly ?? []));
  const details: Partial<BodyDetails> = {
    ...(phone !== undefined && { phone }), ...(address !== undefined && { address: chinese(address) }), ...(duties && { duties: duties.map(chinese) }), ...(weekly && { weekly }),
  };
  await db.updateTable('body').set({
    details: sql<string>`coalesce(details, '{}') || ${JSON.stringify(details)}::jsonb`,
    ...(name !== undefined && { name, name_en: null, ...committeeKeys(name) }),
    ...(point && { ...point, place: mapPoint(point) }),
    ...(creditCode !== undefined && { credit_code: creditCode }),
  }).where('code', '=', code).execute();
}
