import { maskedPhone } from '@linli/contract/identity';
import type { ConsentPolicy } from '@linli/contract/policy';
import type { Volunteer } from '@linli/contract/volunteer';
import { sql, type Kysely } from 'kysely';
import { shanghai } from '../calendar.ts';
import type { Database } from '../database/schema.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { certificatesOf } from './certificates.ts';
import type { KeptConsent, Person } from './person.ts';
import type { At } from './policy.ts';
import { recordOf, totalsOf } from './service.ts';

type Db = Kysely<Database>;

/** What divisions are called. */
export async function divisionNames(db: Db, codes: readonly string[], { language }: Pick<At, 'language'>): Promise<(code: string) => { code: string; name: string }> {
  const { rows } = await sql<{ code: string; name: string }>`
    select code, ${language === 'en' ? sql`coalesce(name_en, name)` : sql`name`} as name from division where code = any(${[...new Set(codes)]}::text[])`.execute(db);
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  return code => ({ code, name: names.get(code) ?? code });
}

/** What was agreed to, in the words of the version that was shown. */
async function toConsents(db: Db, consents: readonly KeptConsent[], { language }: At): Promise<Volunteer['consents']> {
  const { rows } = await sql<{ data: ConsentPolicy }>`
    select distinct on (version) data from consent_policy where topic = 'volunteering' and version = any(${consents.map(({ policyVersion }) => policyVersion)}::text[])
    order by version, language = ${language} desc, language = 'zh-CN' desc`.execute(db);
  const titleOf = ({ policyVersion, purpose }: KeptConsent) => rows.find(({ data }) => data.version === policyVersion)?.data.purposes.find(({ id }) => id === purpose)?.title ?? purpose;
  return consents.map(({ at, withdrawnAt, ...consent }) => ({
    ...consent, title: titleOf({ at, ...consent }), channel: 'web', at: shanghai(Date.parse(at)), ...(withdrawnAt !== undefined && { withdrawnAt: shanghai(Date.parse(withdrawnAt)) }),
  }));
}

/** A volunteer as they see themselves. */
export async function toVolunteer(db: Db, secrets: Secrets, { id, version, since, division, skills, calendarSince, content }: Person, at: At): Promise<Volunteer> {
  const { kind, name, phone, standing, branch, workUnit, birthDate, guardian, times, consents } = content;
  const [nameOf, totals, record, certificates] = [await divisionNames(db, [division], at), await totalsOf(db, [id]), await recordOf(db, secrets, id, at.language), await certificatesOf(db, secrets, id, at)];
  return {
    id, kind, version, since: shanghai(since.getTime()), name, phone: maskedPhone(phone), division: nameOf(division), skills: [...skills], times: [...times],
    ...(standing && { standing }), ...(branch !== undefined && { branch }), ...(workUnit !== undefined && { workUnit }), ...(birthDate !== undefined && { birthDate }),
    ...(guardian && { guardian: { ...guardian, phone: maskedPhone(guardian.phone), agreedAt: shanghai(Date.parse(guardian.agreedAt)) } }),
    consents: await toConsents(db, consents, at), totals: totals(id), record,
    certificates: certificates.map(({ number, state, issuedAt, minutes }) => ({ number, state, issuedAt, minutes })),
    ...(calendarSince && { calendarSince: shanghai(calendarSince.getTime()) }), demonstration: at.demonstration, language: at.language,
  };
}
