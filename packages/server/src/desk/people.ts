import type { Desk, StaffMember } from '@linli/contract/desk';
import type { Office } from '@linli/contract/policy';
import type { Language } from '@linli/contract/text';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Staff } from '../access/staff.ts';
import type { Database, Words } from '../database/schema.ts';
import { wordsIn } from '../language.ts';
import { Refusal } from '../problem.ts';

interface Row { id: string; name: Words; title: Words; roles: StaffMember['roles']; office: string | null; officeName: Words | null; division: string; load: number }

const member = ({ id, name, title, roles, office, officeName, division }: Row, language: Language): StaffMember => ({
  id, name: wordsIn(name, language), title: wordsIn(title, language), roles, division,
  ...(office !== null && officeName && { office: { id: office, name: wordsIn(officeName, language) } }),
});

const people = async (db: Kysely<Database>, where: RawBuilder<boolean>): Promise<Row[]> => (await sql<Row>`
  select s.id, s.name, s.title, s.roles, s.office, o.name as "officeName", s.division,
    (select count(*)::int from case_record c where c.assignee = s.id and c.closed_at is null) as load
  from staff s left join office o on o.id = s.office where ${where} order by s.division, s.id`.execute(db)).rows;

/** Who can have a case of this division, with how many each has open; and those above, who oversee it. */
export async function staffWithin(db: Kysely<Database>, { division }: Staff, language: Language): Promise<Desk['colleagues']> {
  const rows = await people(db, sql`(s.division like ${`${division}%`} or ${division} like s.division || '%')`);
  return rows.map(row => ({ ...member(row, language), load: row.load }));
}

export async function toMember(db: Kysely<Database>, id: string, language: Language): Promise<StaffMember> {
  const [row] = await people(db, sql`s.id = ${id}`);
  if (!row) throw new Refusal('missing');
  return member(row, language);
}

/** What these are called. */
export const namesOf = async (db: Kysely<Database>, ids: readonly string[]): Promise<{ id: string; name: Words }[]> =>
  (ids.length ? db.selectFrom('staff').select(['id', 'name']).where('id', 'in', ids).execute() : []);

/** All of them, for the demo's sign-in. */
export const everyone = async (db: Kysely<Database>, language: Language): Promise<StaffMember[]> => (await people(db, sql`true`)).map(row => member(row, language));

/** Offices to which a case can be handed over: those of the same city. */
export async function offices(db: Kysely<Database>, { division }: Staff, language: Language): Promise<Office[]> {
  const { rows } = await sql<{ id: string; name: Words; address: Words; phone: string }>`
    select id, name, address, phone from office where serves like ${`${division.slice(0, 4)}%`} and not 'volunteering' = any(takes) order by length(serves), id`.execute(db);
  return rows.map(({ id, name, address, phone }) => ({ id, name: wordsIn(name, language), address: wordsIn(address, language), phone }));
}
