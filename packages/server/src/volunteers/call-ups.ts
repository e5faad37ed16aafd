import type { CallUp, CallUpAnswerDraft, MyCallUp } from '@linli/contract/call-up';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Resident } from '../access/resident.ts';
import { DAY, shanghai } from '../calendar.ts';
import { offsetOf, pageOf } from '../cursor.ts';
import type { Database, Words } from '../database/schema.ts';
import { wordsIn } from '../language.ts';
import { Refusal } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { volunteerOf } from './person.ts';
import type { At } from './policy.ts';

type Db = Kysely<Database>;

/** What of a call-up is sealed: `call-up.<id>`. Staff may name people in it. */
export interface CallUpContent { readonly words: string; readonly place: string }

export interface CallUpRow {
  readonly id: string; readonly version: number; readonly skills: CallUp['skills']; readonly division: string; readonly divisionName: string; readonly at: string; readonly sentAt: string;
  readonly closedAt: string | null; readonly office: Words; readonly phone: string; readonly content: string;
  readonly comes: boolean | null; readonly answeredAt: string | null; readonly note: string | null;
}

const moment = (column: string) => sql`to_jsonb(${sql.ref(column)}) #>> '{}'`;

/** Call-ups that fulfil a condition on `c`, the latest first, with one more than `limit`; and what this volunteer answered. */
export async function callUpRows(db: Db, where: RawBuilder<unknown>, { language }: Pick<At, 'language'>, { limit, offset, volunteer }: { limit: number; offset: number; volunteer?: string }): Promise<CallUpRow[]> {
  const { rows } = await sql<CallUpRow>`
    select c.id, c.version, c.skills, c.division, ${language === 'en' ? sql`coalesce(d.name_en, d.name)` : sql`d.name`} as "divisionName", ${moment('c.at')} as at, ${moment('c.sent_at')} as "sentAt",
      ${moment('c.closed_at')} as "closedAt", o.name as office, o.phone, c.content, r.comes, ${moment('r.answered_at')} as "answeredAt", r.content as note
    from call_up c join division d on d.code = c.division join office o on o.id = c.office left join call_up_reach r on r.call_up = c.id and r.volunteer = ${volunteer ?? null}
    where ${where} order by c.sent_at desc, c.id limit ${limit + 1} offset ${offset}`.execute(db);
  return rows;
}

/** Nobody is waited for a day after they were to come, whether somebody closed it or not. */
export const closedAt = ({ at, closedAt: closed }: Pick<CallUpRow, 'at' | 'closedAt'>, now: number): number | undefined =>
  closed !== null ? Date.parse(closed) : now >= Date.parse(at) + DAY ? Date.parse(at) + DAY : undefined;

export async function toCallUp(secrets: Secrets, row: CallUpRow, { language, now }: At): Promise<CallUp> {
  const { id, version, skills, division, divisionName, at, sentAt, office, phone, content } = row;
  const closed = closedAt(row, now);
  return {
    id, version, state: closed === undefined ? 'open' : 'closed', ...JSON.parse(await secrets.open(content, `call-up.${id}`)) as CallUpContent, skills, division: { code: division, name: divisionName },
    at: shanghai(Date.parse(at)), sentAt: shanghai(Date.parse(sentAt)), ...(closed !== undefined && { closedAt: shanghai(closed) }), office: wordsIn(office, language), phone, language,
  };
}

const noteContext = (callUp: string, volunteer: string): string => `call-up-reach.${callUp}.${volunteer}`;
export const noteOf = (secrets: Secrets, callUp: string, volunteer: string, note: string): Promise<string> => secrets.open(note, noteContext(callUp, volunteer));

async function toMine(secrets: Secrets, row: CallUpRow, volunteer: string, at: At): Promise<MyCallUp> {
  const { comes, answeredAt, note } = row;
  return {
    ...await toCallUp(secrets, row, at),
    ...(comes !== null && answeredAt !== null && { mine: { comes, at: shanghai(Date.parse(answeredAt)), ...(note !== null && { note: await noteOf(secrets, row.id, volunteer, note) }) } }),
  };
}

const reached = sql`r.volunteer is not null`;

/** All that reached a volunteer. */
export const everyCallUp = async (db: Db, secrets: Secrets, volunteer: string, at: At): Promise<MyCallUp[]> =>
  Promise.all((await callUpRows(db, reached, at, { limit: 10_000, offset: 0, volunteer })).map(row => toMine(secrets, row, volunteer, at)));

export async function myCallUps(db: Db, secrets: Secrets, resident: Resident, query: { limit?: number | undefined; cursor?: string | undefined }, at: At): Promise<{ items: MyCallUp[]; next?: string }> {
  const { limit = 20 } = query;
  const offset = offsetOf({ ...query });
  const person = await volunteerOf(db, secrets, resident);
  if (!person) return { items: [] };
  const { items, ...rest } = pageOf(await callUpRows(db, reached, at, { limit, offset, volunteer: person.id }), limit, { ...query });
  return { items: await Promise.all(items.map(row => toMine(secrets, row, person.id, at))), ...rest };
}

/** Says whether one comes, in place of what one said before. Throws `missing`, `conflict` once it is closed. */
export async function answerCallUp(db: Db, secrets: Secrets, resident: Resident, id: string, { comes, note }: CallUpAnswerDraft, at: At): Promise<MyCallUp> {
  const person = await volunteerOf(db, secrets, resident);
  const load = async () => (person ? (await callUpRows(db, sql`${reached} and c.id = ${id}`, at, { limit: 1, offset: 0, volunteer: person.id }))[0] : undefined);
  const row = await load();
  if (!person || !row) throw new Refusal('missing', { fields: [{ path: 'params.id', code: 'unknown' }] });
  if (closedAt(row, at.now) !== undefined) throw new Refusal('conflict', { fields: [{ path: 'state', code: 'late' }], current: await toMine(secrets, row, person.id, at) });
  await db.updateTable('call_up_reach').set({ comes, answered_at: new Date(at.now), content: note === undefined ? null : await secrets.seal(note, noteContext(id, person.id)) })
    .where('call_up', '=', id).where('volunteer', '=', person.id).execute();
  return toMine(secrets, (await load())!, person.id, at);
}
