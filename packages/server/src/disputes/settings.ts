import { IsoDate } from '@linli/contract/values';
import { CaseService } from '@linli/contract/receipt';
import { DivisionCode } from '@linli/contract/division';
import { roles } from '@linli/contract/endpoint';
import { ConsentPolicy, DisputePolicy } from '@linli/contract/policy';
import { line } from '@linli/contract/prose';
import { Language, text } from '@linli/contract/text';
import { sql, type Kysely } from 'kysely';
import * as z from 'zod/mini';
import type { Database } from '../database/schema.ts';

const Words = z.object({ 'zh-CN': line(100), 'en': z.optional(line(100)) });
const Id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));

/** What an office decides before it takes cases: who takes them, who works on them, what may be filed, and what is told about personal data. */
export const Settings = z.object({
  offices: z.array(z.object({ id: Id, division: DivisionCode, serves: DivisionCode, takes: z.array(text(40)), name: Words, address: Words, phone: text(30) })),
  staff: z.array(z.object({
    /** The `sub` of their token. */
    id: text(100), name: Words, title: Words, roles: z.array(z.enum(roles)).check(z.minLength(1)), office: z.optional(Id), division: DivisionCode, specialities: z.array(Words), offered: z.boolean(),
  })),
  policies: z.array(z.object({ division: DivisionCode, language: Language, data: z.omit(DisputePolicy, { division: true, office: true, mediators: true, consents: true, counselling: true, language: true }) })),
  consents: z.array(z.object({ topic: z.enum([...CaseService.options, 'volunteering', 'wishes']), starts: IsoDate, ends: z.optional(IsoDate), data: ConsentPolicy })),
});
export type Settings = z.infer<typeof Settings>;

/** What is in the database, in the form that `importSettings` takes: something to begin with. */
export async function exportSettings(db: Kysely<Database>): Promise<Settings> {
  const { rows: [row] } = await sql<{ settings: Settings }>`select jsonb_build_object(
    'offices', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'division', division, 'serves', serves, 'takes', takes, 'name', name, 'address', address, 'phone', phone) order by id), '[]') from office),
    'staff', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', id, 'name', name, 'title', title, 'roles', roles, 'office', office, 'division', division, 'specialities', specialities, 'offered', offered)) order by id), '[]') from staff),
    'policies', (select coalesce(jsonb_agg(jsonb_build_object('division', division, 'language', language, 'data', data) order by division, language), '[]') from dispute_policy),
    'consents', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('topic', topic, 'starts', starts, 'ends', ends, 'data', data)) order by topic, version, language), '[]') from consent_policy)) as settings`.execute(db);
  return row!.settings;
}

/**
 * Writes settings, all or nothing: what has the same identifier is replaced, policies of the same division and language too.
 * Offices and staff that are not named stay, for cases name them; take somebody's roles away to keep them out.
 */
export async function importSettings(db: Kysely<Database>, { offices, staff, policies, consents }: Settings): Promise<void> {
  await db.transaction().execute(async trx => {
    for (const { id, ...office } of offices) {
      const row = { ...office, name: JSON.stringify(office.name), address: JSON.stringify(office.address) };
      await trx.insertInto('office').values({ id, ...row }).onConflict(conflict => conflict.column('id').doUpdateSet(row)).execute();
    }
    for (const { id, office, ...member } of staff) {
      const row = { ...member, office: office ?? null, name: JSON.stringify(member.name), title: JSON.stringify(member.title), specialities: JSON.stringify(member.specialities) };
      await trx.insertInto('staff').values({ id, ...row }).onConflict(conflict => conflict.column('id').doUpdateSet(row)).execute();
    }
    for (const { division, language, data } of policies) {
      const row = { data: JSON.stringify(data) };
      await trx.insertInto('dispute_policy').values({ division, language, ...row }).onConflict(conflict => conflict.columns(['division', 'language']).doUpdateSet(row)).execute();
    }
    for (const { topic, starts, ends, data } of consents) {
      const times = { starts, ends: ends ?? null };
      // Its words stay as they were when somebody agreed to them; only its time may end.
      const words = sql<string>`case when exists (select from consent k where k.topic = consent_policy.topic and k.policy_version = consent_policy.version) then consent_policy.data else excluded.data end`;
      await trx.insertInto('consent_policy').values({ topic, version: data.version, language: data.language, ...times, data: JSON.stringify(data) })
        .onConflict(conflict => conflict.columns(['topic', 'version', 'language']).doUpdateSet({ ...times, data: words })).execute();
    }
  });
}
