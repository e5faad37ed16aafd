import { chinaWeekday } from '@linli/contract/china-time';
import { sessions } from '@linli/contract/sessions';
import { shifts } from '@linli/contract/shifts';
import { volunteerDesk } from '@linli/contract/volunteer-desk';
import { volunteers } from '@linli/contract/volunteers';
import type { Kysely } from 'kysely';
import { addDays, DAY, dateIn, OFFSET } from '../../calendar.ts';
import type { Database } from '../../database/schema.ts';
import { ask, type Answer } from '../volunteers/ask.ts';
import { demoVolunteers } from '../volunteers/people.ts';
import { week, type WeeklyShift } from './plan.ts';

const [minute, hour] = [60_000, 3_600_000];
/** Days ahead for which there are shifts, and days back of which there are hours. */
const [ahead, back] = [14, 8];
/** Reaches all of the demo city. */
const organiser = 'bai-chunhe';
const name = 'demo-shifts';

/** Gives the API as of a moment, and tokens of its staff. */
export interface ShiftLife { readonly at: (now: number) => Answer; readonly staffToken: (staff: string) => Promise<string>; readonly now: number }

/**
 * Opens the shifts of the coming two weeks through the API itself, and some that are over, with hours. The demo's volunteers are
 * there already. A desk that has shifts of its own keeps them.
 */
export async function fillShifts(db: Kysely<Database>, life: ShiftLife): Promise<void> {
  if (await db.selectFrom('shift').select('id').limit(1).executeTakeFirst()) return;
  const today = dateIn(life.now);
  const until = addDays(today, ahead);
  const mine = await db.insertInto('data_version').values({ name, version: until }).onConflict(conflict => conflict.doNothing()).returning('name').executeTakeFirst();
  if (!mine) return;
  const [token, people] = [await life.staffToken(organiser), signedIn(life)];
  for (let day = -back; day < 0; day++) for (const shift of on(addDays(today, day))) await past(life, token, people, addDays(today, day), shift);
  await openDays(life, token, people, today, until);
}

/** Opens those of the days that have come into reach since; nothing where none were opened before. Several processes may call it at once. */
export async function continueShifts(db: Kysely<Database>, life: ShiftLife): Promise<void> {
  const today = dateIn(life.now);
  const until = addDays(today, ahead);
  const known = await db.selectFrom('data_version').select('version').where('name', '=', name).executeTakeFirst();
  if (!known || known.version >= until) return;
  const mine = await db.updateTable('data_version').set({ version: until }).where('name', '=', name).where('version', '=', known.version).returning('name').executeTakeFirst();
  if (mine) await openDays(life, await life.staffToken(organiser), signedIn(life), known.version >= today ? addDays(known.version, 1) : today, until);
}

async function openDays({ at, now }: ShiftLife, token: string, people: People, from: string, until: string): Promise<void> {
  for (let day = from; day <= until; day = addDays(day, 1))
    for (const shift of on(day)) if (moment(day, shift.clock) > now + 2 * hour) await open(at(now), token, people, day, shift);
}

const moment = (day: string, clock: string): number => Date.parse(`${day}T${clock}:00Z`) - OFFSET;
const on = (day: string): WeeklyShift[] => week.filter(shift => shift.day === chinaWeekday(moment(day, '12:00')));

type People = (index: number) => Promise<string>;

/** Bearer tokens of the demo's volunteers, each of whom signs in once; some minutes ago, so that whoever tries the demonstration may do so at once. */
function signedIn({ at, now }: ShiftLife): People {
  const answer = at(now - 5 * minute);
  const phones = demoVolunteers(dateIn(now)).map(({ phone }) => phone);
  const tokens = new Map<number, Promise<string>>();
  const signIn = async (phone: string): Promise<string> => {
    const { demoCode: code } = await ask(answer, sessions.sendCode, { body: { phone } });
    return (await ask(answer, sessions.open, { body: { phone, code } })).accessToken;
  };
  return index => {
    const token = tokens.get(index) ?? signIn(phones[index]!);
    tokens.set(index, token);
    return token;
  };
}

/** Opens one and lets people join it; answers its identifier. */
async function open(answer: Answer, token: string, people: People, day: string, { clock, draft, comes }: WeeklyShift): Promise<string> {
  const { items: [shift] } = await ask(answer, volunteerDesk.openShifts, { token, body: { ...draft, starts: new Date(moment(day, clock)).toISOString() } });
  for (const index of comes) {
    // Whoever tried the demonstration may have left in their name, or has other plans: then they do not come.
    await people(index).then(mine => ask(answer, shifts.join, { token: mine, params: { id: shift!.id }, body: {} })).catch(() => {});
  }
  return shift!.id;
}

/** One that is over: all came but the last, were there for as long as planned, and the hours of all but yesterday's are confirmed. */
async function past({ at, now }: ShiftLife, token: string, people: People, day: string, shift: WeeklyShift): Promise<void> {
  const starts = moment(day, shift.clock);
  // Tokens begin today, and the API as of an earlier day takes them all the same.
  const id = await open(at(starts - 3 * DAY), token, people, day, shift);
  const params = { id };
  let shown = await ask(at(starts), volunteerDesk.shift, { token, params });
  const came = shown.roster.filter(({ state }) => state === 'joined').map(({ volunteer }) => volunteer);
  for (const [index, volunteer] of came.entries()) {
    const act = async (row: typeof volunteerDesk.checkIn, when: number): Promise<void> => {
      const { version } = shown.roster.find(one => one.volunteer === volunteer)!;
      shown = await ask(at(when), row, { token, params: { id, volunteer }, body: { version } });
    };
    if (index > 1 && index === came.length - 1) await act(volunteerDesk.noShow, starts + 20 * minute);
    else {
      await act(volunteerDesk.checkIn, starts - 5 * minute);
      await act(volunteerDesk.checkOut, starts + (shift.draft.minutes - 10 * index) * minute);
    }
  }
  const end = starts + shift.draft.minutes * minute;
  if (end + DAY < now) await ask(at(end + hour), volunteerDesk.confirmHours, { token, params, body: { version: shown.version } });
  else if (came.length > 1 && end + hour < now) await ask(at(end + hour), volunteers.askCorrection, { token: await people(shift.comes[1]!), body: { shift: id, minutes: shift.draft.minutes, reason: '收拾到结束才走，忘了及时签退。' } });
}
