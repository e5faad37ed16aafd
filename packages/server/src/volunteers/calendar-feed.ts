import { icalendar, type CalendarEvent } from '@linli/contract/icalendar';
import type { Language } from '@linli/contract/text';
import type { Volunteer } from '@linli/contract/volunteer';
import { volunteers, type CalendarLink } from '@linli/contract/volunteers';
import { sql, type Kysely } from 'kysely';
import type { Resident } from '../access/resident.ts';
import { DAY } from '../calendar.ts';
import type { Database } from '../database/schema.ts';
import { Refusal } from '../problem.ts';
import { randomText, sha256, type Secrets } from '../secrets/secrets.ts';
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

interface Row { id: string; title: string; text: string; place: string; lat: number | null; lng: number | null; starts: Date; ends: Date; sequence: number; changed_at: Date; state: string; cancelled: boolean }

const toEvent = ({ id, title, text, place, lat, lng, starts, ends, sequence, changed_at: changed, state, cancelled }: Row): CalendarEvent => ({
  uid: `shift-${id}@linli`, sequence, stamp: new Date(changed).toISOString(), starts: new Date(starts).toISOString(), ends: new Date(ends).toISOString(), title, text, place,
  status: cancelled ? 'CANCELLED' : state === 'waiting' ? 'TENTATIVE' : 'CONFIRMED', ...(lat !== null && lng !== null && { point: { lat, lng } }),
});

const names: Readonly<Record<Language, string>> = { 'zh-CN': '我的志愿服务', 'en': 'My volunteering' };

/** The coming shifts of whoever made the link, since yesterday, cancelled ones marked so that apps take them away. Throws `missing`. */
export async function calendarFeed(db: Db, calendar: string, { language, now }: Pick<At, 'language' | 'now'>): Promise<Uint8Array<ArrayBuffer>> {
  const owner = await db.selectFrom('volunteer').select('id').where('calendar', '=', await sha256(calendar.replace(/\.ics$/, ''))).executeTakeFirst();
  if (!owner) throw new Refusal('missing', { fields: [{ path: 'params.calendar', code: 'unknown' }] });
  const { rows } = await sql<Row>`
    select s.id, s.title, s.text, s.place, s.lat, s.lng, s.starts, s.ends, s.version + p.version as sequence, s.changed_at, p.state, s.cancelled_at is not null as cancelled
    from shift_place p join shift s on s.id = p.shift
    where p.volunteer = ${owner.id} and s.ends > ${new Date(now - DAY)} and (p.state in ('joined', 'waiting', 'present', 'done') or (p.state = 'dropped' and s.cancelled_at is not null))
    order by s.starts, s.id`.execute(db);
  return new TextEncoder().encode(icalendar(rows.map(toEvent), names[language]));
}
