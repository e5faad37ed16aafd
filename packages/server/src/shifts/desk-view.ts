import type { DeskShift, DeskShiftRow, RosterEntry } from '@linli/contract/desk-shift';
import { maskedPhone } from '@linli/contract/identity';
import type { Language } from '@linli/contract/text';
import { sql, type Kysely } from 'kysely';
import { dateIn } from '../calendar.ts';
import type { Value } from '../committees/rows.ts';
import type { Database } from '../database/schema.ts';
import { namesOf } from '../desk/people.ts';
import { wordsIn } from '../language.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { isMinor, peopleOf } from '../volunteers/person.ts';
import { volunteerRules } from '../volunteers/policy.ts';
import { unknownShift, type At } from './read.ts';
import { holds, iso, known, namesBeside, openContent, passed, placeMembers, placeState, shiftColumns, stateOf, toShift, type PlaceContent, type PlaceData, type ShiftData, type ShiftRow } from './view.ts';

type Db = Kysely<Database>;

/** A shift with how many are where. */
export interface CountedRow extends ShiftRow { readonly counts: DeskShiftRow['counts'] }

export async function countedRows(db: Db, where: Value, language: Language, limit: number): Promise<CountedRow[]> {
  return (await sql<CountedRow>`
    select ${shiftColumns(sql`${language}`)}, (
      select jsonb_build_object('present', count(*) filter (where state = 'present'), 'done', count(*) filter (where state = 'done'), 'absent', count(*) filter (where state = 'absent'),
        'unconfirmed', count(*) filter (where state = 'done' and confirmed_at is null), 'corrections', count(*) filter (where correction = 'asked'))
      from shift_place p where p.shift = s.id) as counts
    from shift s ${namesBeside} where ${where} order by s.starts, s.id limit ${limit}`.execute(db)).rows;
}

export const toDeskRow = (row: CountedRow, { language, now }: At): DeskShiftRow => ({ ...toShift(row, language, now), counts: row.counts });

/** So many of those who wait are shown. */
const mostWaiting = 100;
/** Of whom nothing is kept any more. */
const departed = { 'zh-CN': '已退出的志愿者', en: 'A volunteer who has left' } as const;

interface PlaceRow { readonly place: PlaceData; readonly position: number | null }

/** Who has a place, then who waits; of a cancelled shift also whom it was cancelled for, who want to be told. */
const placesOf = async (db: Db, shift: ShiftData): Promise<PlaceRow[]> => (await sql<PlaceRow>`
  select to_jsonb(p) - 'taken' as place, case when p.state = 'waiting' then p.line end as position
  from (select *, row_number() over (partition by state = 'waiting' order by ticket)::int as line from shift_place where shift = ${shift.id} and state <> 'left') p
  where (p.state <> 'waiting' or p.line <= ${mostWaiting}) and (p.state <> 'dropped' or ${shift.cancelled_at !== null}) order by p.state = 'waiting', p.ticket`.execute(db)).rows;

/** What the desk may do about somebody's place now. */
function whatDeskMay(place: PlaceData, shift: ShiftData, now: number): RosterEntry['can'] {
  const { state } = place;
  const begun = passed(shift.starts, now);
  if (shift.cancelled_at !== null && state !== 'present' && state !== 'done') return [];
  return [
    ...((state === 'joined' || state === 'absent') && passed(shift.check_in_from, now) ? ['check-in' as const] : []),
    ...(state === 'present' ? ['check-out' as const] : []),
    ...((state === 'joined' || state === 'present') && begun ? ['no-show' as const] : []),
    ...(holds.includes(state) && begun ? ['correct-hours' as const] : []),
    ...(place.correction === 'asked' ? ['answer-correction' as const] : []),
  ];
}

function whatDeskMayOfAll({ shift, counts }: CountedRow, places: readonly PlaceRow[], now: number): DeskShift['can'] {
  const open = stateOf(shift, now) === 'open';
  return [
    ...(open && !passed(shift.starts, now) ? ['change' as const] : []), ...(open ? ['cancel' as const] : []),
    ...(open && passed(shift.check_in_from, now) ? ['show-code' as const] : []),
    ...(counts.unconfirmed && places.some(({ place }) => isToConfirm(place)) ? ['confirm-hours' as const] : []),
  ];
}

const isToConfirm = ({ state, confirmed_at: confirmed, correction }: PlaceData): boolean => state === 'done' && confirmed === null && correction !== 'asked';

/** A shift with its roster: names in the clear, phones masked. Whoever reads it is on record. */
export async function deskShift(db: Db, secrets: Secrets, id: string, at: At): Promise<DeskShift> {
  const [row] = await countedRows(db, sql`s.id = ${id}`, at.language, 1);
  if (!row) throw unknownShift();
  const { shift } = row;
  const places = await placesOf(db, shift);
  const people = await peopleOf(db, secrets, places.map(({ place }) => place.volunteer));
  const contents: PlaceContent[] = await Promise.all(places.map(({ place }) => openContent(secrets, place)));
  const staff = new Map((await namesOf(db, contents.flatMap(({ edits = [] }) => edits.map(({ by }) => by)))).map(one => [one.id, wordsIn(one.name, at.language)]));
  const { adultAge } = await volunteerRules(db, shift.division);
  const roster = places.map(({ place, position }, index): RosterEntry => {
    const content = people.get(place.volunteer)?.content;
    const { correction, edits = [] } = contents[index]!;
    return {
      volunteer: place.volunteer, name: content?.name ?? departed[at.language], phone: content ? maskedPhone(content.phone) : '', minor: content !== undefined && isMinor(content, dateIn(Date.parse(shift.starts)), adultAge),
      ...placeMembers(place, position, placeState(place, shift, at.now)), ...known('correction', correction && { ...correction, askedAt: iso(correction.askedAt) }),
      edits: edits.map(edit => ({ ...edit, at: iso(edit.at), by: staff.get(edit.by) ?? edit.by })), can: whatDeskMay(place, shift, at.now),
    };
  });
  return { ...toDeskRow(row, at), roster, can: whatDeskMayOfAll(row, places, at.now) };
}
