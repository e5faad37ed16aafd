import { icalendar } from '@linli/contract/icalendar';
import type { MyShift, Shift } from '@linli/contract/shift';
import type { FittingSearch, MyShiftsQuery, ShiftSearch } from '@linli/contract/shifts';
import type { Language } from '@linli/contract/text';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Resident } from '../access/resident.ts';
import { dateIn, DAY, endOf } from '../calendar.ts';
import type { Value } from '../committees/rows.ts';
import { cursorAfter, keyOf } from '../cursor.ts';
import type { Database } from '../database/schema.ts';
import { Refusal } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { volunteerOf, type Person } from '../volunteers/person.ts';
import { namesBeside, placeColumns, shiftColumns, toEvent, toMyShift, toShift, type MineRow, type ShiftRow } from './view.ts';

type Db = Kysely<Database>;

/** In which language, and when. */
export interface At { readonly language: Language; readonly now: number }

export const unknownShift = (path = 'params.id'): Refusal => new Refusal('missing', { fields: [{ path, code: 'unknown' }] });

/** Where a list goes on: a moment and the identifier, of letters and digits, of the shift that was the last. */
const keyBehind = ({ starts, id }: { readonly starts: string; readonly id: string }): string => (Date.parse(starts) / 1000).toString(36).padStart(7, '0') + id;

export interface Keyed { readonly cursor?: string | undefined; readonly limit?: number | undefined }

/** Which rows come after a cursor, in the order of time or against it. */
export function behind(query: Keyed & Record<string, unknown>, latestFirst = false): RawBuilder<boolean> {
  const key = keyOf(query);
  if (key === undefined) return sql`true`;
  const at = new Date(parseInt(key.slice(0, 7), 36) * 1000);
  if (Number.isNaN(at.getTime())) throw unknownCursor();
  return latestFirst ? sql`(s.starts, s.id) < (${at}, ${key.slice(7)})` : sql`(s.starts, s.id) > (${at}, ${key.slice(7)})`;
}
const unknownCursor = () => new Refusal('invalid', { fields: [{ path: 'query.cursor', code: 'unknown' }] });

/** A page out of rows that were read with one more than it holds. */
export const pageBehind = <T extends ShiftRow, I>(rows: readonly T[], items: I[], limit: number, query: Keyed & Record<string, unknown>): { items: I[]; next?: string } =>
  (rows.length > limit ? { items: items.slice(0, limit), next: cursorAfter(keyBehind(rows[limit - 1]!.shift), query) } : { items });

/** Shifts of some days; from now on if no day is given. */
export function within({ from, days = 14 }: { readonly from?: string | undefined; readonly days?: number | undefined }, now: number): RawBuilder<boolean> {
  const begins = endOf(from ?? dateIn(now)) + 1 - DAY;
  if (Number.isNaN(begins)) throw new Refusal('invalid', { fields: [{ path: 'query.from', code: 'format' }] });
  return sql`(s.starts >= ${new Date(begins)} and s.starts < ${new Date(begins + days * DAY)} ${from === undefined ? sql`and s.ends > ${new Date(now)}` : sql``})`;
}

/** Who lives in a community also serves where its street or city calls: what lies in a division, and what is for all around it. */
const reaches = (division: string | undefined): RawBuilder<boolean> => (division === undefined ? sql`true` : sql`(s.division like ${`${division}%`} or ${division} like s.division || '%')`);
const asked = ({ division, skill, free, ...days }: ShiftSearch, now: number): RawBuilder<boolean> => sql`s.cancelled_at is null and ${within(days, now)} and ${reaches(division)}
  ${skill === undefined ? sql`` : sql`and ${skill} = any(s.skills)`} ${free ? sql`and s.joined < s.capacity` : sql``}`;

/** Rows of shifts as anyone may see them. */
export async function shiftRows(db: Db, where: Value, language: Language, limit: number): Promise<ShiftRow[]> {
  return (await sql<ShiftRow>`select ${shiftColumns(sql`${language}`)} from shift s ${namesBeside} where ${where} order by s.starts, s.id limit ${limit}`.execute(db)).rows;
}

/** Rows with the places of a volunteer. */
async function mineRows(db: Db, volunteer: string | undefined, where: Value, { language, limit, only = false, latestFirst = false }: { language: Language; limit: number; only?: boolean; latestFirst?: boolean }): Promise<MineRow[]> {
  const way = latestFirst ? sql`desc` : sql`asc`;
  return (await sql<MineRow>`
    select ${shiftColumns(sql`${language}`)}, ${placeColumns(sql`v.number`)}
    from shift s ${namesBeside} left join volunteer v on v.id = ${volunteer ?? null} ${only ? sql`` : sql`left`} join shift_place p on p.shift = s.id and p.volunteer = v.id
    where ${where} order by s.starts ${way}, s.id ${way} limit ${limit}`.execute(db)).rows;
}

/** One shift as a volunteer, or somebody who is none, sees it; undefined where there is none. */
export async function mineIn(db: Db, secrets: Secrets, id: string, person: Person | undefined, at: At): Promise<MyShift | undefined> {
  const [row] = await mineRows(db, person?.id, sql`s.id = ${id}`, { ...at, limit: 1 });
  return row && toMyShift(row, person, { secrets, ...at });
}

/** Every shift in which a volunteer has, or had, a place: what they may take along. */
export async function everyShift(db: Db, secrets: Secrets, person: Person, at: At): Promise<MyShift[]> {
  const rows = await mineRows(db, person.id, sql`true`, { ...at, limit: 10_000, only: true, latestFirst: true });
  return Promise.all(rows.map(row => toMyShift(row, person, { secrets, ...at })));
}

/** Coming shifts of a volunteer as events for a calendar; those that were cancelled as well, so that apps take them off. */
export async function comingEvents(db: Db, volunteer: string, { language, now }: At): Promise<ReturnType<typeof toEvent>[]> {
  const rows = await mineRows(db, volunteer, sql`s.ends > ${new Date(now)} and p.state in ('joined', 'waiting', 'present', 'dropped')`, { language, limit: 500, only: true });
  return rows.map(row => toEvent(row, row.place ?? undefined));
}

export function shiftReader(secrets: Secrets) {
  return {
    async list(db: Db, query: ShiftSearch, { language, now }: At): Promise<{ items: Shift[]; next?: string }> {
      const limit = query.limit ?? 20;
      const rows = await shiftRows(db, sql`${asked(query, now)} and ${behind({ ...query })}`, language, limit + 1);
      return pageBehind(rows, rows.map(row => toShift(row, language, now)), limit, { ...query });
    },

    /** What fits hangs on what is sealed: so rows are read on until a page is full. */
    async fitting(db: Db, resident: Resident, { fits: fitting, ...query }: FittingSearch, at: At): Promise<{ items: MyShift[]; next?: string }> {
      const limit = query.limit ?? 20;
      const person = await volunteerOf(db, secrets, resident);
      const mark = { fits: fitting, ...query };
      const found: { row: MineRow; item: MyShift }[] = [];
      for (let cursor = query.cursor, more = true; more && found.length <= limit;) {
        const rows = await mineRows(db, person?.id, sql`${asked(query, at.now)} and ${behind({ ...mark, cursor })}`, { ...at, limit: 51 });
        for (const row of rows.slice(0, 50)) {
          const item = await toMyShift(row, person, { secrets, ...at });
          if (!fitting || item.fits) found.push({ row, item });
        }
        more = rows.length > 50;
        if (more) cursor = cursorAfter(keyBehind(rows[49]!.shift), mark);
      }
      return pageBehind(found.map(({ row }) => row), found.map(({ item }) => item), limit, mark);
    },

    async mine(db: Db, resident: Resident, query: MyShiftsQuery, at: At): Promise<{ items: MyShift[]; next?: string }> {
      const person = await volunteerOf(db, secrets, resident);
      if (!person) return { items: [] };
      const limit = query.limit ?? 20;
      const latestFirst = query.when === 'past';
      const moment = new Date(at.now);
      const rows = await mineRows(db, person.id, sql`p.state <> 'left' and ${latestFirst ? sql`s.ends <= ${moment}` : sql`s.ends > ${moment}`} and ${behind({ ...query }, latestFirst)}`, { ...at, limit: limit + 1, only: true, latestFirst });
      return pageBehind(rows, await Promise.all(rows.map(row => toMyShift(row, person, { secrets, ...at }))), limit, { ...query });
    },

    async get(db: Db, id: string, { language, now }: At): Promise<Shift> {
      const [row] = await shiftRows(db, sql`s.id = ${id}`, language, 1);
      if (!row) throw unknownShift();
      return toShift(row, language, now);
    },

    async calendar(db: Db, id: string, { language }: At): Promise<Uint8Array<ArrayBuffer>> {
      const [row] = await shiftRows(db, sql`s.id = ${id}`, language, 1);
      if (!row) throw unknownShift();
      return new TextEncoder().encode(icalendar([toEvent(row)]));
    },
  };
}
