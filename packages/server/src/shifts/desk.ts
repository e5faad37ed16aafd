import { charactersOf } from '@linli/contract/code-alphabet';
import type { CancelDraft, CheckInCode, CorrectionAnswerDraft, DeskShift, DeskShiftRow, HoursDraft, PlaceDraft, ShiftChangeDraft, ShiftsDraft } from '@linli/contract/desk-shift';
import type { FieldCode, FieldProblem } from '@linli/contract/problem';
import type { DeskShiftQuery } from '@linli/contract/volunteer-desk';
import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import type { Staff } from '../access/staff.ts';
import { note } from '../audit/store.ts';
import { dateIn, shanghai } from '../calendar.ts';
import type { Database } from '../database/schema.ts';
import { invalidField, Refusal } from '../problem.ts';
import { randomText, type Secrets } from '../secrets/secrets.ts';
import { voidCertificates } from '../volunteers/certificates.ts';
import { mustLieIn } from '../volunteers/desk-record.ts';
import { volunteerOffice, volunteerRules } from '../volunteers/policy.ts';
import { codeAt } from './code.ts';
import { countedRows, deskShift, toDeskRow } from './desk-view.ts';
import { change, checkOut, hold, moveUpElsewhere, type Held } from './places.ts';
import { beginnings, planned, replanned } from './plan.ts';
import { behind, pageBehind, unknownShift, within, type At } from './read.ts';
import { holds, openContent, passed, sealContent, type PlaceData, type ShiftData } from './view.ts';

type Db = Kysely<Database>;

/** Who works at the desk, when, and over which transaction. */
export interface Working extends At { readonly db: Db; readonly staff: Staff }

/** Sixty bits: nobody counts shifts, and a cursor has room for them. */
const newShift = (): string => charactersOf(crypto.getRandomValues(new Uint8Array(12))).toLowerCase();

/** What organisers do with shifts and who has a place in them. */
export function shiftDesk(secrets: Secrets) {
  const record = (db: Db, staff: Staff, action: string, now: number, { id, division }: Pick<ShiftData, 'id' | 'division'>, more: { fields?: readonly string[]; purpose?: string } = {}): Promise<void> =>
    note(db as Transaction<Database>, secrets, now, { actor: staff.id, role: staff.roles.join(), action: `shifts.${action}`, number: id, division, ...more });

  /** Locks a shift of one's own division; of another one hears that there is none. */
  const reach = async ({ db, staff }: Working, id: string, volunteer?: string): Promise<Held> => {
    const held = await hold(db, id, volunteer);
    if (!held?.shift.division.startsWith(staff.division)) throw unknownShift();
    return held;
  };

  const conflict = async (working: Working, id: string, ...fields: FieldProblem[]): Promise<never> => {
    throw new Refusal('conflict', { current: await deskShift(working.db, secrets, id, working), fields });
  };

  /** One change of a shift, over the version that was read; on record. */
  const onShift = async (action: string, id: string, draft: { readonly version: number }, working: Working, work: (shift: ShiftData) => Promise<void | FieldProblem>): Promise<DeskShift> => {
    const { shift } = await reach(working, id);
    if (shift.version !== draft.version) return conflict(working, id);
    const fault = await work(shift);
    if (fault) return conflict(working, id, fault);
    const changed = await deskShift(working.db, secrets, id, working);
    const { version: _, ...fields } = draft;
    await record(working.db, working.staff, action, working.now, shift, { fields: Object.keys(fields) });
    return changed;
  };

  /** One change of somebody's place, likewise. */
  const onPlace = async (action: string, id: string, volunteer: string, draft: { readonly version: number }, working: Working, fault: (held: { shift: ShiftData; place: PlaceData }) => FieldCode | undefined, work: (held: { shift: ShiftData; place: PlaceData }) => Promise<void>): Promise<DeskShift> => {
    const { shift, place } = await reach(working, id, volunteer);
    if (!place) throw new Refusal('missing', { fields: [{ path: 'params.volunteer', code: 'unknown' }] });
    if (place.version !== draft.version) return conflict(working, id);
    const code = fault({ shift, place });
    if (code) return conflict(working, id, { path: 'place', code });
    await work({ shift, place });
    const changed = await deskShift(working.db, secrets, id, working);
    await record(working.db, working.staff, action, working.now, shift, { fields: [volunteer] });
    return changed;
  };

  /** Puts other minutes in the place of those there are, with who and why. They are to be confirmed anew, and what certified them is void. */
  const setMinutes = async ({ db, staff, now }: Working, place: PlaceData, to: number, reason: string, correction?: { state: 'granted'; answer?: string }): Promise<void> => {
    const content = await openContent(secrets, place);
    const edit = { at: new Date(now).toISOString(), by: staff.id, ...(place.minutes !== null && { from: place.minutes }), to, reason };
    const edited = { ...content, edits: [...content.edits ?? [], edit], ...(correction && content.correction && { correction: { ...content.correction, ...correction } }) };
    if (place.confirmed_at !== null) await voidCertificates(db, place, now);
    await change(db, place, { state: 'done', minutes: to, confirmed_at: null, ...(correction && { correction: correction.state }), content: await sealContent(secrets, place, edited) });
  };

  return {
    async list(query: DeskShiftQuery, { db, staff, language, now }: Working): Promise<{ items: DeskShiftRow[]; next?: string }> {
      mustLieIn(staff, query.division);
      const { limit = 20, division = staff.division, state, unconfirmed, from = dateIn(now), days } = query;
      const moment = new Date(now);
      const states: Record<NonNullable<typeof state>, RawBuilder<boolean>> = {
        open: sql`s.cancelled_at is null and s.ends > ${moment}`, over: sql`s.cancelled_at is null and s.ends <= ${moment}`, cancelled: sql`s.cancelled_at is not null`,
      };
      const rows = await countedRows(db, sql`s.division like ${`${division}%`} and ${behind({ ...query })} ${state === undefined ? sql`` : sql`and ${states[state]}`}
        and ${unconfirmed ? sql`exists (select from shift_place p where p.shift = s.id and p.state = 'done' and p.confirmed_at is null)` : within({ from, days }, now)}`, language, limit + 1);
      return pageBehind(rows, rows.map(row => toDeskRow(row, { language, now })), limit, { ...query });
    },

    /** Opens all of them or none. */
    async open(draft: ShiftsDraft, { db, staff, language, now }: Working): Promise<{ items: DeskShiftRow[] }> {
      const { division, repeat } = draft;
      mustLieIn(staff, division, 'body.division');
      if (!await db.selectFrom('division').select('code').where('code', '=', division).executeTakeFirst()) throw invalidField('body.division', 'unknown');
      const times = beginnings(draft, now);
      const rules = await volunteerRules(db, division);
      const office = staff.office ?? (await volunteerOffice(db, division))?.id ?? null;
      const series = repeat ? randomText(96) : null;
      const rows = times.map(at => ({ id: newShift(), series, division, office, ...planned(draft, at, rules), changed_at: new Date(now) }));
      await db.insertInto('shift').values(rows).execute();
      const opened = await countedRows(db, sql`s.id = any(${rows.map(({ id }) => id)}::text[])`, language, rows.length);
      await record(db, staff, 'open', now, { id: rows[0]!.id, division }, { fields: rows.map(({ id }) => id) });
      return { items: opened.map(row => toDeskRow(row, { language, now })) };
    },

    /** Names are read: that is on record. */
    show: (id: string, working: Working): Promise<DeskShift> => working.db.transaction().execute(async trx => {
      const { shift } = await reach({ ...working, db: trx }, id);
      const shown = await deskShift(trx, secrets, id, working);
      await record(trx, working.staff, 'show', working.now, shift, { fields: ['roster'] });
      return shown;
    }),

    change: (id: string, draft: ShiftChangeDraft, working: Working): Promise<DeskShift> => onShift('change', id, draft, working, async shift => {
      const { db, now } = working;
      if (shift.cancelled_at !== null) return { path: 'shift', code: 'gone' };
      if (passed(shift.starts, now)) return { path: 'shift', code: 'late' };
      const plan = replanned(draft, now, await volunteerRules(db, shift.division));
      if (plan.capacity < shift.joined) return { path: 'body.capacity', code: 'too-small' };
      if (shift.joined && plan.starts.getTime() !== Date.parse(shift.starts)) return { path: 'body.starts', code: 'choice' };
      if (shift.joined && plan.ends.getTime() !== Date.parse(shift.ends)) return { path: 'body.minutes', code: 'choice' };
      await db.updateTable('shift').set({ ...plan, version: shift.version + 1, changed_at: new Date(now) }).where('id', '=', id).execute();
      await sql`select move_up(${id}, ${new Date(now)})`.execute(db);
    }),

    /** Nobody who was to come has a place any more; whoever is there already keeps what they served. */
    cancel: (id: string, draft: CancelDraft, working: Working): Promise<DeskShift> => onShift('cancel', id, draft, working, async shift => {
      const { db, now } = working;
      if (shift.cancelled_at !== null) return { path: 'shift', code: 'gone' };
      if (passed(shift.ends, now)) return { path: 'shift', code: 'late' };
      const dropped = await db.updateTable('shift_place').set(({ eb }) => ({ state: 'dropped', taken: null, version: eb('version', '+', 1) }))
        .where('shift', '=', id).where('state', 'in', ['joined', 'waiting']).returning('volunteer').execute();
      await sql`
        update shift set cancelled_at = ${new Date(now)}, reason = ${draft.reason}, waiting = 0, joined = (select count(*) from shift_place where shift = ${id} and taken is not null),
          version = version + 1, changed_at = ${new Date(now)} where id = ${id}`.execute(db);
      await moveUpElsewhere(db, dropped.map(({ volunteer }) => volunteer), shift, now);
    }),

    async code(id: string, { db, staff, now }: Working): Promise<CheckInCode> {
      const shift = await db.selectFrom('shift').select(['id', 'division']).where('id', '=', id).executeTakeFirst();
      if (!shift?.division.startsWith(staff.division)) throw unknownShift();
      const { codeSeconds } = await volunteerRules(db, shift.division);
      const { code, from, until } = await codeAt(secrets, id, codeSeconds, now);
      return { code, from: shanghai(from), until: shanghai(until), now: shanghai(now) };
    },

    checkIn: (id: string, volunteer: string, draft: PlaceDraft, working: Working): Promise<DeskShift> => onPlace('check-in', id, volunteer, draft, working, ({ shift, place: { state } }) =>
      (shift.cancelled_at !== null ? 'gone' : state === 'present' || state === 'done' ? 'same' : state !== 'joined' && state !== 'absent' ? 'required' : passed(shift.check_in_from, working.now) ? undefined : 'early'),
    ({ place }) => change(working.db, place, { state: 'present', checked_in_at: new Date(working.now), check_in_by: 'staff', near: null, distance: null })),

    checkOut: (id: string, volunteer: string, draft: PlaceDraft, working: Working): Promise<DeskShift> => onPlace('check-out', id, volunteer, draft, working, ({ place: { state } }) =>
      (state === 'done' ? 'same' : state === 'present' ? undefined : 'required'),
    ({ shift, place }) => checkOut(working.db, shift, place, working.now)),

    noShow: (id: string, volunteer: string, draft: PlaceDraft, working: Working): Promise<DeskShift> => onPlace('no-show', id, volunteer, draft, working, ({ shift, place: { state } }) =>
      (state === 'absent' ? 'same' : state !== 'joined' && state !== 'present' ? 'required' : passed(shift.starts, working.now) ? undefined : 'early'),
    ({ place }) => change(working.db, place, { state: 'absent', checked_in_at: null, check_in_by: null, near: null, distance: null })),

    correctHours: (id: string, volunteer: string, draft: HoursDraft, working: Working): Promise<DeskShift> => onPlace('correct-hours', id, volunteer, draft, working, ({ shift, place: { state } }) =>
      (!holds.includes(state) ? 'required' : passed(shift.starts, working.now) ? undefined : 'early'),
    ({ place }) => setMinutes(working, place, draft.minutes, draft.reason)),

    answerCorrection(id: string, volunteer: string, draft: CorrectionAnswerDraft, working: Working): Promise<DeskShift> {
      const { grant, answer } = draft;
      if (!grant && answer === undefined) throw invalidField('body.answer', 'required');
      const words = answer === undefined ? {} : { answer };
      return onPlace('answer-correction', id, volunteer, draft, working, ({ place: { correction } }) => (correction === 'asked' ? undefined : correction === null ? 'required' : 'same'), async ({ place }) => {
        const content = await openContent(secrets, place);
        const { correction } = content;
        if (grant && correction) return setMinutes(working, place, correction.minutes, correction.reason, { state: 'granted', ...words });
        await change(working.db, place, { correction: 'declined', content: await sealContent(secrets, place, { ...content, ...(correction && { correction: { ...correction, state: 'declined', ...words } }) }) });
      });
    },

    /** Hours about which something is still asked wait for the answer. */
    confirmHours: (id: string, draft: PlaceDraft, working: Working): Promise<DeskShift> => onShift('confirm-hours', id, draft, working, async () => {
      await sql`update shift_place set confirmed_at = ${new Date(working.now)}, version = version + 1
        where shift = ${id} and state = 'done' and confirmed_at is null and correction is distinct from 'asked'`.execute(working.db);
    }),
  };
}
