import type { HoursRow } from '@linli/contract/desk-volunteer';
import { maskedName } from '@linli/contract/identity';
import type { HoursQuery } from '@linli/contract/volunteer-desk';
import { sql, type Transaction } from 'kysely';
import { note } from '../audit/store.ts';
import { endOf, DAY } from '../calendar.ts';
import { cursorAfter, keyOf } from '../cursor.ts';
import type { Database } from '../database/schema.ts';
import { invalidField } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { mustLieIn } from '../volunteers/desk-record.ts';
import { peopleOf } from '../volunteers/person.ts';
import type { Working } from './desk.ts';
import { iso, known, namesBeside, openContent, placeState, shiftColumns, type PlaceData, type ShiftRow } from './view.ts';

interface Row extends ShiftRow { readonly place: PlaceData }

/** Places of a span of days with their hours, in the order of time; names are masked, and that they were taken away is on record. */
export const exportHours = (secrets: Secrets, query: HoursQuery, { db, staff, language, now }: Working): Promise<{ items: HoursRow[]; next?: string }> => db.transaction().execute(async trx => {
  mustLieIn(staff, query.division);
  const { from, to, division = staff.division, limit = 100 } = query;
  const [begins, ends] = [endOf(from) + 1 - DAY, endOf(to) + 1];
  if (Number.isNaN(begins)) throw invalidField('query.from', 'format');
  if (Number.isNaN(ends)) throw invalidField('query.to', 'format');
  if (ends <= begins) throw invalidField('query.to', 'past');
  const key = keyOf({ ...query });
  const after = key === undefined ? sql`true` : sql`(s.starts, p.id) > (${new Date(parseInt(key.slice(0, 7), 36) * 1000)}, ${String(parseInt(key.slice(7), 36))}::bigint)`;
  const { rows } = await sql<Row>`
    select ${shiftColumns(sql`${language}`)}, to_jsonb(p) - 'taken' as place from shift s ${namesBeside} join shift_place p on p.shift = s.id
    where s.starts >= ${new Date(begins)} and s.starts < ${new Date(ends)} and s.division like ${`${division}%`} and p.state <> 'left' and ${after} order by s.starts, p.id limit ${limit + 1}`.execute(trx);
  const shown = rows.slice(0, limit);
  const people = await peopleOf(trx, secrets, [...new Set(shown.map(({ place }) => place.volunteer))]);
  const items = await Promise.all(shown.map(async ({ shift, divisionName, place }): Promise<HoursRow> => ({
    shift: shift.id, title: shift.title, starts: iso(shift.starts), ends: iso(shift.ends), division: { code: shift.division, name: divisionName },
    volunteer: place.volunteer, name: maskedName(people.get(place.volunteer)?.content.name ?? '*'), state: placeState(place, shift, now),
    ...(place.checked_in_at !== null && { checkedInAt: iso(place.checked_in_at) }), ...(place.checked_out_at !== null && { checkedOutAt: iso(place.checked_out_at) }),
    ...known('minutes', place.minutes), confirmed: place.confirmed_at !== null, edited: Boolean((await openContent(secrets, place)).edits?.length),
  })));
  await note(trx as Transaction<Database>, secrets, now, { actor: staff.id, role: staff.roles.join(), action: 'shifts.export', division, fields: ['hours'], purpose: `${from}–${to}` });
  const last = shown.at(-1);
  return rows.length > limit && last ? { items, next: cursorAfter((Date.parse(last.shift.starts) / 1000).toString(36).padStart(7, '0') + last.place.id.toString(36), { ...query }) } : { items };
});
