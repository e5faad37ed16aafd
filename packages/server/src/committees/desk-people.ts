import type { PostRole } from '@linli/contract/committee';
import type { FieldProblem } from '@linli/contract/problem';
import { sql } from 'kysely';
import { addDays } from '../calendar.ts';
import { invalidField, refuseFaults, Refusal } from '../problem.ts';
import { randomText } from '../secrets/secrets.ts';
import type { Drafts, Locked } from './desk.ts';

type Seat = Drafts['beginTerm']['members'][number];

/** Nobody records what is further away than this. */
const daysAhead = 366;

/** In the order of writing: the later has the later id, as has the further down in one draft. */
export const newId = (mark: string, now: number, index = 0): string => `${mark}-${now.toString(36)}-${String(index).padStart(2, '0')}${randomText(48)}`;

/** Whether the calendar has such a day, and somebody now living may have seen it: the contract looks at its form alone. */
export const isDay = (date: string): boolean => {
  const time = Date.parse(`${date}T00:00:00Z`);
  return date >= '1900' && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
};

/** What is wrong with dates of which each must come no earlier than the one before. */
export function dayFaults(days: readonly (readonly [path: string, date: string | undefined])[]): FieldProblem[] {
  const given = days.flatMap(([path, date]) => (date === undefined ? [] : [{ path, date }]));
  const none = given.filter(({ date }) => !isDay(date)).map(({ path }) => ({ path, code: 'format' }) as const);
  return none.length ? none : given.slice(1).flatMap(({ path, date }, index) => (date < given[index]!.date ? [{ path, code: 'too-small' } as const] : []));
}

const farAway = ({ today }: Locked, path: string, date: string): FieldProblem[] => (isDay(date) && date > addDays(today, daysAhead) ? [{ path, code: 'too-large' }] : []);

/** The body that a draft names: the committee or one below it. */
async function mustContain({ db, code }: Locked, body: string): Promise<void> {
  const found = await db.selectFrom('body').select('code').where('code', '=', body).where(sql<boolean>`(code = ${code} or parent = ${code})`).executeTakeFirst();
  if (!found) throw invalidField('body.body', 'unknown');
}

/** The post with this role and title, or a new one behind the others. */
async function postFor({ db }: Locked, body: string, role: PostRole, title: string | undefined): Promise<number> {
  const posts = await db.selectFrom('post').select(['position', 'role', 'title']).where('body', '=', body).orderBy('position').execute();
  const known = posts.find(post => post.role === role && post.title?.['zh-CN'] === title);
  if (known) return known.position;
  const position = (posts.at(-1)?.position ?? 0) + 1;
  await db.insertInto('post').values({ body, position, role, title: title === undefined ? null : JSON.stringify({ 'zh-CN': title }), seats: null }).execute();
  return position;
}

/**
 * The person of a seat: one who is known in this committee, whose name may be corrected, or a new one. The mobile number is shown
 * for as long as its owner agrees, and asked anew with each post: one that is not given is taken down.
 */
async function personFor({ db, code, source }: Locked, { id, name, mobile: shown }: Seat['person'], path: string): Promise<string> {
  const mobile = shown ?? null;
  if (id === undefined) {
    const fresh = `p-${randomText(96)}`;
    await db.insertInto('person').values({ id: fresh, name, name_en: null, mobile, source }).execute();
    return fresh;
  }
  const { rows: [known] } = await sql<{ name: string }>`
    select h.name from person h where h.id = ${id} and exists (
      select from membership m join body c on c.code = m.body where m.person = h.id and (c.code = ${code} or c.parent = ${code}))`.execute(db);
  if (!known) throw invalidField(`${path}.person.id`, 'unknown');
  await db.updateTable('person').set({ name, mobile, ...(known.name !== name && { name_en: null }) }).where('id', '=', id).execute();
  return id;
}

interface Entry { readonly seat: Seat; readonly index?: number; readonly body: string; readonly since: string; readonly until?: string | undefined; readonly source?: { name: string; url?: string | undefined } | undefined }

async function enter(locked: Locked, person: string, { seat: { role, title, how, area }, index, body, since, until, source }: Entry): Promise<void> {
  await locked.db.insertInto('membership').values({
    id: newId('m', locked.now, index), person, body, position: await postFor(locked, body, role, title), since, until: until ?? null, how, ended: null,
    area: area === undefined ? null : JSON.stringify({ 'zh-CN': area }), source: source ? JSON.stringify({ ...source, name: { 'zh-CN': source.name } }) : null,
  }).execute();
}

/** 换届. Who is re-elected enters anew; of two terms, the earlier ends where the later begins. */
export async function beginTerm(locked: Locked, { body, number, starts, ends, members, source }: Drafts['beginTerm']): Promise<void> {
  const { db } = locked;
  refuseFaults([...dayFaults([['starts', starts], ['ends', ends]]), ...farAway(locked, 'starts', starts), ...(isDay(starts) && starts === ends ? [{ path: 'ends', code: 'too-small' } as const] : [])]);
  await mustContain(locked, body);
  await db.updateTable('body_term').set({ ends: starts }).where('body', '=', body).where('starts', '<', starts).where('ends', '>', starts).execute();
  const begun = await db.insertInto('body_term').values({ body, starts, ends, number: number ?? null }).onConflict(conflict => conflict.doNothing()).returning('starts').executeTakeFirst();
  if (!begun) throw invalidField('body.starts', 'same');
  await db.updateTable('membership').set({ until: starts, ended: 'term-ended' }).where('body', '=', body).where('since', '<', starts)
    .where(sql<boolean>`(until is null or until > ${starts}::date)`).execute();
  // Who takes two seats in one draft is one person.
  const people = new Map<string, string>();
  for (const [index, seat] of members.entries()) {
    const key = JSON.stringify([seat.person.id ?? seat.person.name, seat.person.mobile]);
    const person = people.get(key) ?? await personFor(locked, seat.person, `body.members.${index}`);
    people.set(key, person);
    await enter(locked, person, { seat, index, body, since: starts, source });
  }
}

/** 补选, 推选. */
export async function appoint(locked: Locked, { body, since, until, source, ...seat }: Drafts['appoint']): Promise<void> {
  refuseFaults([...dayFaults([['since', since], ['until', until]]), ...farAway(locked, 'since', since)]);
  await mustContain(locked, body);
  await enter(locked, await personFor(locked, seat.person, 'body'), { seat, body, since, until, source });
}

/** 出缺: `on` is the first day on which the post is no longer held. */
export async function vacate(locked: Locked, member: string, { on, reason }: Drafts['vacate']): Promise<void> {
  const { db, code, today } = locked;
  const { rows: [held] } = await sql<{ since: string; over: boolean }>`
    select m.since::text as since, coalesce(m.until <= ${today}::date, false) as over from membership m join body c on c.code = m.body
    where m.id = ${member} and (c.code = ${code} or c.parent = ${code})`.execute(db);
  if (!held) throw new Refusal('missing', { fields: [{ path: 'params.member', code: 'unknown' }] });
  refuseFaults([...dayFaults([['since', held.since], ['on', on]]), ...farAway(locked, 'on', on)]);
  if (held.over) return locked.conflict('params.member');
  await db.updateTable('membership').set({ until: on, ended: reason }).where('id', '=', member).execute();
}
