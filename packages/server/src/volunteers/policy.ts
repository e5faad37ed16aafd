import type { VolunteerPolicy, VolunteerRules } from '@linli/contract/volunteer-policy';
import type { Language } from '@linli/contract/text';
import { sql, type Kysely } from 'kysely';
import type { Database, VolunteerPolicyData } from '../database/schema.ts';
import { consentPolicy, officeFor } from '../disputes/policy.ts';
import { wordsIn } from '../language.ts';
import { invalidField, Refusal } from '../problem.ts';

/** In which language, when, and whether what is told is a demonstration. */
export interface At { readonly language: Language; readonly now: number; readonly demonstration: boolean }

type Db = Kysely<Database>;

/** That of the smallest area around a division that has one, in the language that fits best. */
async function dataFor(db: Db, division: string, language: Language): Promise<{ known: boolean; data: VolunteerPolicyData | null }> {
  const { rows: [row] } = await sql<{ known: boolean; data: VolunteerPolicyData | null }>`
    select exists (select from division where code = ${division}) as known,
      (select data from volunteer_policy where ${division} like division || '%' order by length(division) desc, language = ${language} desc, language = 'zh-CN' desc limit 1) as data`.execute(db);
  return row!;
}

/** The office that answers for volunteers of a division. */
export const volunteerOffice = (db: Db, division: string): ReturnType<typeof officeFor> => officeFor(db, division, 'volunteering');

/** All that the form needs to know. Throws `invalid` at `field`: `unknown` there is no such division · `elsewhere` nobody answers for volunteers there. */
export async function volunteerPolicy(db: Db, division: string, { language, now, demonstration }: At, field = 'query.division'): Promise<VolunteerPolicy> {
  const { known, data } = await dataFor(db, division, language);
  if (!known) throw invalidField(field, 'unknown');
  const office = data && await volunteerOffice(db, division);
  if (!data || !office) throw invalidField(field, 'elsewhere');
  return {
    ...data, division, language, demonstration,
    office: { id: office.id, name: wordsIn(office.name, language), phone: office.phone, address: wordsIn(office.address, language) },
    consents: await consentPolicy(db, 'volunteering', language, now),
    wishes: await consentPolicy(db, 'wishes', language, now),
  };
}

/** The numbers by which shifts of a division are run. */
export async function volunteerRules(db: Db, division: string): Promise<VolunteerRules> {
  const { data } = await dataFor(db, division, 'zh-CN');
  if (!data) throw new Refusal('missing');
  return data.rules;
}
