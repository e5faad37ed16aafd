import type { ShiftsDraft } from '@linli/contract/desk-shift';
import type { DeskShiftRow } from '@linli/contract/desk-shift';
import { volunteerDesk } from '@linli/contract/volunteer-desk';
import { accountOf } from '@linli/server/sessions/accounts';
import type { Database } from '@linli/server/database/schema';
import type { VolunteerContent } from '@linli/server/volunteers/person';
import type { Kysely } from 'kysely';
import { get, type App } from './calls.ts';
import { testSecrets } from './support.ts';

export const organiser = 'bai-chunhe';
export const minute = 60_000;
export const hour = 60 * minute;
/** Nine in the morning of a Saturday in China, far enough ahead for whatever clock the machine has. */
export const saturday = Date.parse('2027-06-05T01:00:00Z');
/** The clock of most tests: some days before. */
export const before = saturday - 5 * 24 * hour;

export const shiftDraft = (changes: Partial<ShiftsDraft> = {}): ShiftsDraft => ({
  division: '990101001003', title: '图书角整理', text: '把还回来的书归架。', place: '棠苑社区图书角', starts: new Date(saturday).toISOString(), minutes: 120, capacity: 2, skills: [], joinBefore: 60, leaveBefore: 720, ...changes,
});

/** Opens one shift, or the first of several. */
export const openShift = async (app: App, changes: Partial<ShiftsDraft> = {}): Promise<DeskShiftRow> => (await get(app, volunteerDesk.openShifts, { staff: organiser, body: shiftDraft(changes) })).items[0]!;

/** Makes a volunteer of a resident of the demo's issuer, as a sign-up leaves one; answers the volunteer's identifier. */
export async function volunteer(db: Kysely<Database>, resident: string, changes: Partial<VolunteerContent> = {}, skills: Database['volunteer']['skills'] = []): Promise<string> {
  const ids = await testSecrets.indexes('resident', resident);
  const id = `v-${resident}`;
  const content: VolunteerContent = { kind: 'resident', name: `志愿者${resident}`, phone: '13800000001', birthDate: '1990-03-07', times: [], consents: [], ...changes };
  await db.insertInto('volunteer').values({
    id, account: await accountOf(db, { id: ids[0]!, ids, vouched: true }, Date.now()), division: '990101001003', skills, callable: false, version: 1, since: new Date(), left_at: null,
    content: await testSecrets.seal(JSON.stringify(content), `volunteer.${id}`), phone_index: [], name_index: [], calendar: null, calendar_since: null,
  }).execute();
  return id;
}
