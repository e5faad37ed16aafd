import type { ConsentPolicy, DisputePolicy } from '@linli/contract/policy';
import type { Language } from '@linli/contract/text';
import { sql, type Kysely } from 'kysely';
import { dateIn } from '../calendar.ts';
import type { ConsentTopic, Database, Words } from '../database/schema.ts';
import { wordsIn } from '../language.ts';
import { invalidField, Refusal } from '../problem.ts';

interface OfficeRow { id: string; name: Words; address: Words; phone: string }
interface MediatorRow { id: string; name: Words; office: Words; specialities: Words[] }
/** A policy as it is stored: without what depends on the division and the day. */
export type PolicyData = Omit<DisputePolicy, 'division' | 'office' | 'mediators' | 'consents' | 'counselling' | 'language'>;
interface Row { known: boolean; data: PolicyData | null; mediators: MediatorRow[] | null }

/** The office that takes a kind of case in a division: the one of the smallest area, specialists first. Undefined where there is none. */
export async function officeFor(db: Kysely<Database>, division: string, kind: string): Promise<OfficeRow | undefined> {
  const { rows: [office] } = await sql<OfficeRow>`
    select id, name, address, phone from office where ${division} like serves || '%' and (takes = '{}' or ${kind} = any(takes))
    order by takes <> '{}' desc, length(serves) desc, id limit 1`.execute(db);
  return office;
}

/** What residents are told about their data: the version in force, or the one asked for. */
export async function consentPolicy(db: Kysely<Database>, topic: ConsentTopic, language: Language, now: number, version?: string): Promise<ConsentPolicy> {
  const today = dateIn(now);
  const { rows: [found] } = await sql<{ data: ConsentPolicy }>`
    select data from consent_policy where topic = ${topic} and ${version === undefined ? sql`starts <= ${today} and (ends is null or ends >= ${today})` : sql`version = ${version}`}
    order by language = ${language} desc, language = 'zh-CN' desc, starts desc limit 1`.execute(db);
  if (!found) throw new Refusal('missing', { fields: [{ path: 'query.version', code: 'unknown' }] });
  return found.data;
}

/** The policy of the smallest area around a division that has one, in the language that fits best. */
const dataOf = (division: string, language: Language) =>
  sql`(select data from dispute_policy where ${division} like division || '%' order by length(division) desc, language = ${language} desc, language = 'zh-CN' desc limit 1)`;

/** What is decided for a division, if anything is. */
export async function policyData(db: Kysely<Database>, division: string, language: Language): Promise<PolicyData | undefined> {
  const { rows: [row] } = await sql<{ data: PolicyData | null }>`select ${dataOf(division, language)} as data`.execute(db);
  return row?.data ?? undefined;
}

/** All that an intake page needs to know of a division; the policy is that of the smallest area around it that has one. */
export async function disputePolicy(db: Kysely<Database>, division: string, language: Language, now: number, field = 'query.division'): Promise<DisputePolicy> {
  const { rows: [row] } = await sql<Row>`
    select exists (select from division where code = ${division}) as known,
      ${dataOf(division, language)} as data,
      (select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'office', o.name, 'specialities', s.specialities) order by length(s.division) desc, s.id)
        from staff s join office o on o.id = s.office where s.offered and ${division} like s.division || '%') as mediators`.execute(db);
  if (!row?.known) throw invalidField(field, 'unknown');
  const office = await officeFor(db, division, '');
  // A division that no office serves has no window to file at.
  if (!row.data || !office) throw invalidField(field, 'elsewhere');
  return {
    ...row.data, division, language,
    office: { id: office.id, name: wordsIn(office.name, language), address: wordsIn(office.address, language), phone: office.phone },
    mediators: (row.mediators ?? []).map(({ id, name, office: at, specialities }) => ({ id, name: wordsIn(name, language), office: wordsIn(at, language), specialities: specialities.map(words => wordsIn(words, language)) })),
    consents: await consentPolicy(db, 'dispute', language, now),
    counselling: await consentPolicy(db, 'counselling', language, now),
  };
}
