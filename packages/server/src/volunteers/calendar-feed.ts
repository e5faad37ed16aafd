import { icalendar } from '@linli/contract/icalendar';
import type { Language } from '@linli/contract/text';
import type { Volunteer } from '@linli/contract/volunteer';
import { volunteers, type CalendarLink } from '@linli/contract/volunteers';
import type { Kysely } from 'kysely';
import type { Resident } from '../access/resident.ts';
import type { Database } from '../database/schema.ts';
import { Refusal } from '../problem.ts';
import { randomText, sha256, type Secrets } from '../secrets/secrets.ts';
import { comingEvents } from '../shifts/read.ts';
import { volunteerOf } from './person.ts';
import type { At } from './policy.ts';
import { mustVolunteer } from './store.ts';
import { toVolunteer } from './view.ts';

type Db = Kysely<Database>;

/** A link for calendar apps, in the place of an earlier one. Its secret is told this once and stored hashed. */
export async function calendarLink(db: Db, secrets: Secrets, resident: Resident, at: At): Promise<CalendarLink> {
  const person = await mustVolunteer(db, secrets, resident);
  const secret = randomText(128);
  const calendarSince = new Date(at.now);
  await db.updateTable('volunteer').set({ calendar: await sha256(secret), calendar_since: calendarSince }).where('id', '=', person.id).execute();
  return { path: volunteers.calendar.path.replace(':calendar', `${secret}.ics`), volunteer: await toVolunteer(db, secrets, { ...person, calendarSince }, at) };
}

export async function endCalendar(db: Db, secrets: Secrets, resident: Resident, at: At): Promise<Volunteer> {
  const person = await volunteerOf(db, secrets, resident);
  if (!person) throw new Refusal('missing', { fields: [{ path: 'volunteer', code: 'required' }] });
  await db.updateTable('volunteer').set({ calendar: null, calendar_since: null }).where('id', '=', person.id).execute();
  return toVolunteer(db, secrets, { ...person, calendarSince: null }, at);
}

const names: Readonly<Record<Language, string>> = { 'zh-CN': '我的志愿服务', 'en': 'My volunteering' };

/** The coming shifts of whoever made the link. Throws `missing`. */
export async function calendarFeed(db: Db, calendar: string, at: Pick<At, 'language' | 'now'>): Promise<Uint8Array<ArrayBuffer>> {
  const owner = await db.selectFrom('volunteer').select('id').where('calendar', '=', await sha256(calendar.replace(/\.ics$/, ''))).executeTakeFirst();
  if (!owner) throw new Refusal('missing', { fields: [{ path: 'params.calendar', code: 'unknown' }] });
  return new TextEncoder().encode(icalendar(await comingEvents(db, owner.id, at), names[at.language]));
}
