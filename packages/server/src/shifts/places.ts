import type { FieldCode } from '@linli/contract/problem';
import type { MyShift } from '@linli/contract/shift';
import type { CheckInDraft } from '@linli/contract/shifts';
import type { CorrectionDraft } from '@linli/contract/volunteers';
import { distanceBucket, servedMinutes, minutesOf } from '@linli/contract/volunteer-rules';
import { metresBetween } from '@linli/contract/distance';
import { sql, type Kysely, type RawBuilder, type UpdateObject } from 'kysely';
import type { Resident } from '../access/resident.ts';
import type { Database } from '../database/schema.ts';
import { statement } from '../database/statement.ts';
import { noteWrongTry, pauseAfterWrongTries } from '../limits.ts';
import { Refusal } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { volunteerOf, type Person, type VolunteerContent } from '../volunteers/person.ts';
import { volunteerRules } from '../volunteers/policy.ts';
import { codeFault } from './code.ts';
import { mineIn, unknownShift, type At } from './read.ts';
import { barred, holds, namesBeside, openContent, passed, placeState, sealContent, shiftColumns, toMyShift, type MineRow, type PlaceData, type ShiftData } from './view.ts';

type Db = Kysely<Database>;

interface Joining { shift: string; account: string | null; now: Date; cleared: boolean; language: string }
type Outcome = 'unknown' | 'ask' | 'required' | 'overlap' | 'late' | 'gone' | 'same';
interface Joined extends MineRow { readonly outcome: Outcome | null; readonly volunteer: { readonly id: string; readonly skills: Person['skills']; readonly content: string } | null }

/**
 * Joins and reads the answer in one statement. What it reads beside the function is as it was when the statement began, so
 * whatever others may have changed meanwhile comes out of the function, under its lock.
 */
const joining = statement<Joining, Joined>(slot => sql<Joined>`
  select j.outcome, ${shiftColumns(slot('language'))}, to_jsonb(j.p) - 'taken' as place, case when (j.p).state = 'waiting' then (j.s).waiting end as position, null as clash,
    case when j.outcome is null or j.outcome = 'ask' then jsonb_build_object('id', (j.v).id, 'skills', (j.v).skills, 'content', (j.v).content) end as volunteer
  from join_shift(${slot('shift')}::text, ${slot('account')}::text, ${slot('now')}::timestamptz, ${slot('cleared')}::boolean) j cross join lateral (select (j.s).*) s
    left ${namesBeside}` as RawBuilder<Joined>);

/** A shift and somebody's place in it, both locked until the transaction ends. */
export interface Held { readonly shift: ShiftData; readonly place: PlaceData | undefined }

/** Locks the shift, by which all that changes its places goes one after the other, and then reads the place. */
export async function hold(db: Db, shift: string, volunteer: string | undefined): Promise<Held | undefined> {
  const { rows: [row] } = await sql<{ shift: ShiftData }>`select to_jsonb(s) as shift from shift s where id = ${shift} for no key update`.execute(db);
  if (!row) return undefined;
  const { rows: [found] } = await sql<{ place: PlaceData }>`select to_jsonb(p) - 'taken' as place from shift_place p where shift = ${shift} and volunteer = ${volunteer ?? null}`.execute(db);
  return { shift: row.shift, place: found?.place };
}

/** Changes a place, whose version grows. */
export async function change(db: Db, { shift, volunteer, version }: PlaceData, values: UpdateObject<Database, 'shift_place'>): Promise<void> {
  await db.updateTable('shift_place').set({ ...values, version: version + 1 }).where('shift', '=', shift).where('volunteer', '=', volunteer).execute();
}

/** Whoever waits for a shift at the same time as one that these people no longer have may move up there. */
export async function moveUpElsewhere(db: Db, volunteers: readonly string[], { starts, ends }: Pick<ShiftData, 'starts' | 'ends'>, now: number): Promise<void> {
  await sql`
    select move_up(s.id, ${new Date(now)}) from (
      select id from shift s where s.starts < ${ends} and s.ends > ${starts} and s.waiting > 0 and s.joined < s.capacity
        and exists (select from shift_place p where p.shift = s.id and p.state = 'waiting' and p.volunteer = any(${volunteers}::text[])) order by id) s`.execute(db);
}

/** Gives a place back; the first who waits and has time moves up. */
async function giveBack(db: Db, { shift, place }: { shift: ShiftData; place: PlaceData }, now: number): Promise<void> {
  await change(db, place, { state: 'left', taken: null });
  if (place.state === 'waiting') {
    await sql`update shift set waiting = waiting - 1 where id = ${shift.id}`.execute(db);
    return;
  }
  await sql`update shift set joined = joined - 1 where id = ${shift.id}`.execute(db);
  await sql`select move_up(${shift.id}, ${new Date(now)})`.execute(db);
  await moveUpElsewhere(db, [place.volunteer], shift, now);
}

/** Gives back all places of somebody who leaves the programme in shifts that have not begun, and forgets what was written about the others. */
export async function leaveAllShifts(db: Db, volunteer: string, now: number): Promise<void> {
  const { rows } = await sql<{ shift: string }>`
    select p.shift from shift_place p join shift s on s.id = p.shift where p.volunteer = ${volunteer} and p.state in ('joined', 'waiting') and s.starts > ${new Date(now)} order by p.shift`.execute(db);
  for (const { shift } of rows) {
    const held = await hold(db, shift, volunteer);
    if (held?.place?.state === 'joined' || held?.place?.state === 'waiting') await giveBack(db, { shift: held.shift, place: held.place }, now);
  }
  await db.updateTable('shift_place').set({ content: null }).where('volunteer', '=', volunteer).execute();
}

/** What residents do with their places. */
export function placeStore(secrets: Secrets) {
  /** Refuses because of what there is now, and shows it. */
  const conflict = async (db: Db, id: string, resident: Resident, code: FieldCode, at: At): Promise<never> => {
    const current = await mineIn(db, secrets, id, await volunteerOf(db, secrets, resident), at);
    if (!current) throw unknownShift();
    throw new Refusal('conflict', { fields: [{ path: 'shift', code }], current });
  };

  /** One step with one's own place: `fault` says what is in the way, `work` does it. */
  const step = async (db: Db, id: string, resident: Resident, at: At, fault: (held: Held) => FieldCode | undefined, work: (shift: ShiftData, place: PlaceData) => Promise<void>): Promise<MyShift> => {
    const person = await volunteerOf(db, secrets, resident);
    const held = await hold(db, id, person?.id);
    if (!held) throw unknownShift();
    const code = fault(held) ?? (held.place ? undefined : 'required');
    if (code) return conflict(db, id, resident, code, at);
    await work(held.shift, held.place!);
    return (await mineIn(db, secrets, id, person, at))!;
  };

  return {
    async join(db: Db, id: string, resident: Resident, at: At, cleared = false): Promise<MyShift> {
      const { rows: [row] } = await db.executeQuery(joining(db, { shift: id, account: resident.account ?? null, now: new Date(at.now), cleared, language: at.language }));
      if (!row || row.outcome === 'unknown') throw unknownShift();
      const looker = row.volunteer && { skills: row.volunteer.skills, content: JSON.parse(await secrets.open(row.volunteer.content, `volunteer.${row.volunteer.id}`)) as VolunteerContent };
      if (row.outcome === 'ask') {
        const bar = barred(row.shift, looker!);
        return bar ? conflict(db, id, resident, bar === 'members' ? 'choice' : 'young', at) : this.join(db, id, resident, at, true);
      }
      return row.outcome === null ? toMyShift(row, looker ?? undefined, { secrets, ...at }) : conflict(db, id, resident, row.outcome, at);
    },

    leave: (db: Db, id: string, resident: Resident, at: At): Promise<MyShift> => step(db, id, resident, at, ({ shift, place }) => {
      const state = place && placeState(place, shift, at.now);
      if (state === undefined || state === 'left' || state === 'dropped') return 'required';
      return state === 'waiting' || (state === 'joined' && !passed(shift.leave_until, at.now)) ? undefined : 'late';
    }, (shift, place) => giveBack(db, { shift, place }, at.now)),

    async checkIn(db: Db, id: string, resident: Resident, { code, position }: CheckInDraft, at: At): Promise<MyShift> {
      return step(db, id, resident, at, ({ shift, place }) => {
        if (shift.cancelled_at !== null) return 'gone';
        if (place?.state === 'present' || place?.state === 'done') return 'same';
        if (place?.state !== 'joined' && place?.state !== 'absent') return 'required';
        return !passed(shift.check_in_from, at.now) ? 'early' : passed(shift.ends, at.now) ? 'late' : undefined;
      }, async (shift, place) => {
        const { codeSeconds, nearMetres } = await volunteerRules(db, shift.division);
        const buckets = [`check-in ${shift.id} ${place.volunteer}`];
        await pauseAfterWrongTries(db, buckets);
        const fault = await codeFault(secrets, shift.id, code, codeSeconds, at.now);
        if (fault) throw new Refusal('invalid', { fields: [{ path: 'body.code', code: fault }], afterwards: beside => noteWrongTry(beside, buckets) });
        // Where somebody is goes no further than this.
        const there = shift.lat !== null && shift.lng !== null && position ? { here: position, place: { lat: shift.lat, lng: shift.lng } } : undefined;
        await change(db, place, {
          state: 'present', checked_in_at: new Date(at.now), check_in_by: 'code',
          near: there ? metresBetween(there.here, there.place) <= nearMetres : null, distance: there ? distanceBucket(there.here, there.place) : null,
        });
      });
    },

    checkOut: (db: Db, id: string, resident: Resident, at: At): Promise<MyShift> => step(db, id, resident, at, ({ shift, place }) =>
      (place?.state === 'done' ? 'same' : place?.state !== 'present' ? 'required' : passed(shift.check_out_until, at.now) ? 'late' : undefined),
    (shift, place) => checkOut(db, shift, place, at.now)),

    async askCorrection(db: Db, resident: Resident, { shift: id, minutes, reason }: CorrectionDraft, at: At): Promise<MyShift> {
      const known = await db.selectFrom('shift').select('id').where('id', '=', id).executeTakeFirst();
      if (!known) throw unknownShift('body.shift');
      return step(db, id, resident, at, ({ shift, place }) => {
        if (!place || !holds.includes(place.state)) return 'required';
        return !passed(shift.ends, at.now) ? 'early' : place.correction !== null ? 'same' : undefined;
      }, async (_, place) => {
        const correction = { minutes, reason, askedAt: new Date(at.now).toISOString(), state: 'asked' as const };
        await change(db, place, { correction: 'asked', content: await sealContent(secrets, place, { ...await openContent(secrets, place), correction }) });
      });
    },
  };
}

/** Ends somebody's service: what was served counts, and no more than was planned. */
export async function checkOut(db: Db, shift: ShiftData, place: PlaceData, now: number): Promise<void> {
  const out = new Date(now);
  await change(db, place, { state: 'done', checked_out_at: out, minutes: servedMinutes(place.checked_in_at!, out.toISOString(), minutesOf(shift)) });
}
