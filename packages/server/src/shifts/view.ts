import { chinaClock, chinaWeekday } from '@linli/contract/china-time';
import type { CalendarEvent } from '@linli/contract/icalendar';
import type { Correction, DistanceBucket, MyPlace, MyShift, Obstacle, PlaceState, Shift, ShiftName, ShiftState } from '@linli/contract/shift';
import type { Language } from '@linli/contract/text';
import type { Skill } from '@linli/contract/volunteer';
import { ageOn } from '@linli/contract/volunteer-rules';
import { sql, type RawBuilder } from 'kysely';
import { nameOf, wordsOf, type Value } from '../committees/rows.ts';
import { dateIn, shanghai } from '../calendar.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { VolunteerContent } from '../volunteers/person.ts';

/** A row of `shift` as `to_jsonb` gives it. */
export interface ShiftData {
  readonly id: string; readonly series: string | null; readonly division: string; readonly office: string | null; readonly title: string; readonly text: string; readonly place: string;
  readonly lat: number | null; readonly lng: number | null; readonly starts: string; readonly ends: string; readonly capacity: number; readonly skills: Skill[];
  readonly members_only: boolean; readonly least_age: number | null; readonly join_until: string; readonly leave_until: string; readonly check_in_from: string; readonly check_out_until: string;
  readonly joined: number; readonly waiting: number; readonly version: number; readonly changed_at: string; readonly cancelled_at: string | null; readonly reason: string | null;
}
/** A row of `shift_place` likewise. */
export interface PlaceData {
  readonly id: number; readonly shift: string; readonly volunteer: string; readonly state: PlaceState; readonly ticket: number; readonly version: number; readonly joined_at: string;
  readonly promoted_at: string | null; readonly checked_in_at: string | null; readonly checked_out_at: string | null; readonly check_in_by: 'code' | 'staff' | null;
  readonly near: boolean | null; readonly distance: DistanceBucket | null; readonly minutes: number | null; readonly confirmed_at: string | null;
  readonly correction: Correction['state'] | null; readonly content: string | null;
}
/** What of a place is sealed: why hours were corrected, and by whom. */
export interface PlaceContent {
  readonly correction?: Correction;
  readonly edits?: readonly { readonly at: string; readonly by: string; readonly from?: number; readonly to: number; readonly reason: string }[];
}

/** A shift with the names that go with it. */
export interface ShiftRow { readonly shift: ShiftData; readonly divisionName: string; readonly officeName: string | null; readonly officePhone: string | null }
/** The same with somebody's place in it, how many are before it in line, and what else is at that time. */
export interface MineRow extends ShiftRow { readonly place: PlaceData | null; readonly position: number | null; readonly clash: ShiftName | null }

/** What is read of a shift `s` with its `d`ivision and `o`ffice. */
export const shiftColumns = (language: Value): Value => sql`to_jsonb(s) as shift, ${nameOf('d', language)} as "divisionName", ${wordsOf(sql`o.name`, language)} as "officeName", o.phone as "officePhone"`;
export const namesBeside = sql`join division d on d.code = s.division left join office o on o.id = s.office`;

/** What is read of a place `p` in it, of the volunteer with a number. */
export const placeColumns = (number: Value): RawBuilder<unknown> => sql`case when p.shift is not null then to_jsonb(p) - 'taken' end as place,
  case when p.state = 'waiting' then (select count(*)::int from shift_place w where w.shift = s.id and w.state = 'waiting' and w.ticket <= p.ticket) end as position,
  case when coalesce(p.state, '') not in ('joined', 'present', 'done', 'absent') then (
    select jsonb_build_object('id', c.id, 'title', c.title, 'starts', c.starts, 'ends', c.ends) from shift_place q join shift c on c.id = q.shift
    where q.taken && time_taken(${number}, s.starts, s.ends) order by c.starts limit 1) end as clash`;

/** As it is told: in China's time. */
export const iso = (moment: string): string => shanghai(Date.parse(moment));
export const known = <K extends string, V>(name: K, value: V | null | undefined): { [k in K]?: V } => (value === null || value === undefined ? {} : { [name]: value } as { [k in K]?: V });

/** Whether a moment has come. */
export const passed = (moment: string, now: number): boolean => Date.parse(moment) <= now;
export const stateOf = (shift: ShiftData, now: number): ShiftState => (shift.cancelled_at !== null ? 'cancelled' : passed(shift.ends, now) ? 'over' : 'open');
/** Whoever still waits when it begins comes no more. */
export const placeState = ({ state }: Pick<PlaceData, 'state'>, shift: ShiftData, now: number): PlaceState => (state === 'waiting' && passed(shift.starts, now) ? 'dropped' : state);

export function toShift({ shift, divisionName, officeName, officePhone }: ShiftRow, language: Language, now: number): Shift {
  return {
    id: shift.id, version: shift.version, state: stateOf(shift, now), ...known('reason', shift.reason), title: shift.title, text: shift.text, place: shift.place,
    starts: iso(shift.starts), ends: iso(shift.ends), ...(shift.lat !== null && shift.lng !== null && { point: { lat: shift.lat, lng: shift.lng } }),
    division: { code: shift.division, name: divisionName }, office: officeName ?? divisionName, ...known('phone', officePhone),
    capacity: shift.capacity, joined: shift.joined, waiting: passed(shift.starts, now) ? 0 : shift.waiting, free: shift.capacity - shift.joined, skills: shift.skills,
    membersOnly: shift.members_only, adultsOnly: shift.least_age !== null, joinUntil: iso(shift.join_until), leaveUntil: iso(shift.leave_until), ...known('series', shift.series), language,
  };
}

/** Whoever looks: a volunteer with what counts for shifts, or somebody who is none. */
export interface Looker { readonly skills: readonly Skill[]; readonly content: Pick<VolunteerContent, 'kind' | 'birthDate' | 'times'> }

/** From noon on it is afternoon, from six evening. */
const partOf = (starts: string): 'morning' | 'afternoon' | 'evening' => (chinaClock(starts) < '12:00' ? 'morning' : chinaClock(starts) < '18:00' ? 'afternoon' : 'evening');

/** Suits somebody's skills and times: where nothing is wanted or said, everything suits. */
export function fits({ skills, starts }: Pick<ShiftData, 'skills' | 'starts'>, { skills: able, content: { times } }: Looker): boolean {
  return (!skills.length || skills.some(skill => able.includes(skill)))
    && (!times.length || times.some(({ day, part }) => day === chinaWeekday(starts) && part === partOf(starts)));
}

/** What keeps somebody out of a shift whoever else is in it: for members, or for adults on its day. */
export function barred({ members_only, least_age, starts }: ShiftData, { content: { kind, birthDate } }: Looker): 'members' | 'adults' | undefined {
  if (members_only && kind !== 'member') return 'members';
  return least_age !== null && birthDate !== undefined && ageOn(birthDate, dateIn(Date.parse(starts))) < least_age ? 'adults' : undefined;
}

/** In these states somebody is counted among those who joined. */
export const holds: readonly PlaceState[] = ['joined', 'present', 'done', 'absent'];

function obstacleOf({ shift, place, clash }: MineRow, looker: Looker | undefined, now: number): Obstacle | undefined {
  if (place && holds.includes(place.state)) return undefined;
  if (shift.cancelled_at !== null) return 'cancelled';
  if (place?.state !== 'waiting' && passed(shift.join_until, now)) return 'late';
  if (!looker) return 'sign-up';
  // Whoever waits is passed over while another shift is at that time, and is to know.
  return barred(shift, looker) ?? (clash ? 'overlap' : undefined);
}

/** What one may do with one's own place now. */
function whatOneMay(place: PlaceData, shift: ShiftData, now: number): MyPlace['can'] {
  if (shift.cancelled_at !== null) return [];
  const state = placeState(place, shift, now);
  const served = holds.includes(state) && passed(shift.ends, now) && place.correction === null;
  return [
    ...((state === 'joined' && !passed(shift.leave_until, now)) || state === 'waiting' ? ['leave' as const] : []),
    ...((state === 'joined' || state === 'absent') && passed(shift.check_in_from, now) && !passed(shift.ends, now) ? ['check-in' as const] : []),
    ...(state === 'present' && !passed(shift.check_out_until, now) ? ['check-out' as const] : []),
    ...(served ? ['ask-correction' as const] : []),
  ];
}

export const openContent = async (secrets: Secrets, { shift, volunteer, content }: Pick<PlaceData, 'shift' | 'volunteer' | 'content'>): Promise<PlaceContent> =>
  (content === null ? {} : JSON.parse(await secrets.open(content, `place.${shift}.${volunteer}`)) as PlaceContent);
export const sealContent = (secrets: Secrets, { shift, volunteer }: Pick<PlaceData, 'shift' | 'volunteer'>, content: PlaceContent): Promise<string> =>
  secrets.seal(JSON.stringify(content), `place.${shift}.${volunteer}`);

/** What organisers and oneself both see of a place. */
export const placeMembers = (place: PlaceData, position: number | null, state: PlaceState) => ({
  version: place.version, state, ...(state === 'waiting' && known('position', position)), joinedAt: iso(place.joined_at),
  ...(place.checked_in_at !== null && { checkedInAt: iso(place.checked_in_at) }), ...(place.checked_out_at !== null && { checkedOutAt: iso(place.checked_out_at) }),
  ...(place.check_in_by !== null && { checkIn: { by: place.check_in_by, ...known('near', place.near), ...known('distance', place.distance) } }),
  ...known('minutes', place.minutes), confirmed: place.confirmed_at !== null,
});

async function toPlace(secrets: Secrets, place: PlaceData, { shift, position }: MineRow, now: number): Promise<MyPlace> {
  return {
    ...placeMembers(place, position, placeState(place, shift, now)), ...(place.promoted_at !== null && { promotedAt: iso(place.promoted_at) }),
    ...known('correction', (await openContent(secrets, place)).correction), can: whatOneMay(place, shift, now),
  };
}

export interface Seen { readonly secrets: Secrets; readonly language: Language; readonly now: number }

/** A shift as somebody sees it. */
export async function toMyShift(row: MineRow, looker: Looker | undefined, { secrets, language, now }: Seen): Promise<MyShift> {
  const obstacle = obstacleOf(row, looker, now);
  return {
    ...toShift(row, language, now), ...(row.place && { mine: await toPlace(secrets, row.place, row, now) }), fits: looker !== undefined && fits(row.shift, looker),
    ...known('obstacle', obstacle), ...(obstacle === 'overlap' && row.clash && { clash: { ...row.clash, starts: iso(row.clash.starts), ends: iso(row.clash.ends) } }),
  };
}

/** A shift for a calendar, tentative while somebody waits. */
export const toEvent = ({ shift }: Pick<ShiftRow, 'shift'>, place?: Pick<PlaceData, 'state'>): CalendarEvent => ({
  uid: `shift-${shift.id}@linli`, sequence: shift.version - 1, stamp: iso(shift.changed_at), starts: iso(shift.starts), ends: iso(shift.ends),
  status: shift.cancelled_at !== null ? 'CANCELLED' : place?.state === 'waiting' ? 'TENTATIVE' : 'CONFIRMED', title: shift.title, text: shift.reason ?? shift.text, place: shift.place,
  ...(shift.lat !== null && shift.lng !== null && { point: { lat: shift.lat, lng: shift.lng } }),
});
