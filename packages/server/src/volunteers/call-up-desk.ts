import type { CallUpDraft, DeskCallUp } from '@linli/contract/desk-wish';
import { maskedName, maskedPhone } from '@linli/contract/identity';
import { sql, type Kysely } from 'kysely';
import type { Staff } from '../access/staff.ts';
import { DAY, shanghai } from '../calendar.ts';
import { offsetOf, pageOf } from '../cursor.ts';
import type { Database } from '../database/schema.ts';
import { invalidField, Refusal } from '../problem.ts';
import { randomText, type Secrets } from '../secrets/secrets.ts';
import { callUpRows, closedAt, noteOf, toCallUp, type CallUpContent, type CallUpRow } from './call-ups.ts';
import { mustLieIn, onRecord } from './desk-record.ts';
import { peopleOf } from './person.ts';
import { volunteerOffice, type At } from './policy.ts';

type Db = Kysely<Database>;

/** An emergency is not planned further ahead than this, nor told after it. */
const daysAhead = 7;
/** Whom an organiser sees of those who come. */
const mostComers = 200;

async function toDesk(db: Db, secrets: Secrets, row: CallUpRow, at: At): Promise<DeskCallUp> {
  const { rows: [counts] } = await sql<{ reached: number; coming: number; notComing: number }>`
    select count(*)::int as reached, count(*) filter (where comes)::int as coming, count(*) filter (where not comes)::int as "notComing" from call_up_reach where call_up = ${row.id}`.execute(db);
  const coming = await db.selectFrom('call_up_reach').selectAll().where('call_up', '=', row.id).where('comes', '=', true).orderBy('answered_at').orderBy('volunteer').limit(mostComers).execute();
  const people = await peopleOf(db, secrets, coming.map(({ volunteer }) => volunteer));
  const comers = await Promise.all(coming.flatMap(({ volunteer, answered_at: answered, content }) => {
    const person = people.get(volunteer);
    return person ? [(async () => ({
      volunteer, name: maskedName(person.content.name), phone: maskedPhone(person.content.phone), at: shanghai(new Date(answered!).getTime()),
      ...(content !== null && { note: await noteOf(secrets, row.id, volunteer, content) }),
    }))()] : [];
  }));
  return { ...await toCallUp(secrets, row, at), ...counts!, comers };
}

/** Call-ups of the caller's division, the latest first. */
export async function deskCallUps(db: Db, secrets: Secrets, staff: Staff, query: { limit?: number | undefined; cursor?: string | undefined }, at: At): Promise<{ items: DeskCallUp[]; next?: string }> {
  const { limit = 20 } = query;
  const { items, ...rest } = pageOf(await callUpRows(db, sql`c.division like ${`${staff.division}%`}`, at, { limit, offset: offsetOf({ ...query }) }), limit, { ...query });
  const shown: DeskCallUp[] = [];
  for (const row of items) shown.push(await toDesk(db, secrets, row, at));
  return { items: shown, ...rest };
}

const load = async (db: Db, id: string, at: At): Promise<CallUpRow | undefined> => (await callUpRows(db, sql`c.id = ${id}`, at, { limit: 1, offset: 0 }))[0];

/** Calls up who lives there, has one of the skills and agreed to be called: nobody else is reached. */
export async function callUp(db: Db, secrets: Secrets, staff: Staff, { division, skills, words, place, at: when }: CallUpDraft, at: At): Promise<DeskCallUp> {
  mustLieIn(staff, division, 'body.division');
  const known = await db.selectFrom('division').select('code').where('code', '=', division).executeTakeFirst();
  if (!known) throw invalidField('body.division', 'unknown');
  const time = Date.parse(when);
  if (Number.isNaN(time)) throw invalidField('body.at', 'format');
  if (time < at.now - DAY / 24) throw invalidField('body.at', 'past');
  if (time > at.now + daysAhead * DAY) throw invalidField('body.at', 'too-large');
  const office = staff.office ?? (await volunteerOffice(db, division))?.id;
  if (office === undefined) throw invalidField('body.division', 'elsewhere');
  const id = randomText(128);
  const content: CallUpContent = { words: words.trim(), place: place.trim() };
  await db.insertInto('call_up').values({
    id, division, skills: [...new Set(skills)], version: 1, at: new Date(time), sent_at: new Date(at.now), closed_at: null, office, staff: staff.id, content: await secrets.seal(JSON.stringify(content), `call-up.${id}`),
  }).execute();
  await sql`
    insert into call_up_reach (call_up, volunteer) select ${id}, id from volunteer
    where left_at is null and callable and division like ${`${division}%`} and (${skills.length === 0} or skills && ${[...skills]}::text[])`.execute(db);
  const shown = await toDesk(db, secrets, (await load(db, id, at))!, at);
  await onRecord(db, secrets, staff, at.now, { action: 'call-ups.send', number: id, division });
  return shown;
}

/** Ends a call-up: nobody answers any more. */
export async function closeCallUp(db: Db, secrets: Secrets, staff: Staff, id: string, version: number, at: At): Promise<DeskCallUp> {
  await db.selectFrom('call_up').select('id').where('id', '=', id).forUpdate().execute();
  const row = await load(db, id, at);
  if (!row?.division.startsWith(staff.division)) throw new Refusal('missing', { fields: [{ path: 'params.id', code: 'unknown' }] });
  if (row.version !== version || closedAt(row, at.now) !== undefined) throw new Refusal('conflict', { current: await toDesk(db, secrets, row, at) });
  await db.updateTable('call_up').set({ version: version + 1, closed_at: new Date(at.now) }).where('id', '=', id).execute();
  const shown = await toDesk(db, secrets, (await load(db, id, at))!, at);
  await onRecord(db, secrets, staff, at.now, { action: 'call-ups.close', number: id, division: row.division });
  return shown;
}
