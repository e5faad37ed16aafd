import type { ConsentPolicy } from '@linli/contract/policy';
import type { Transaction } from 'kysely';
import type { ConsentTopic, Database, Words } from '../../database/schema.ts';
import type { Text } from '../model.ts';
import { consentPolicies, counsellingConsents } from './consents.ts';
import type { DemoConsents, DemoOffice, DemoStaff } from './model.ts';
import { offices } from './offices.ts';
import { disputePolicy } from './policy.ts';
import { staff } from './staff.ts';

const languages = ['zh-CN', 'en'] as const;
const toWords = ([zh, en]: Text): Words => ({ 'zh-CN': zh, en });

/** All of it, to tell one version of the data from another. */
export const disputeData = (): unknown => [
  offices, staff, languages.map(language => [disputePolicy(language), [...consentPolicies, ...counsellingConsents].map(({ policy, ...times }) => [times, policy(language)])]),
];

/** Writes who takes cases in the demo city, who works on them, and what is decided and told there. People and offices that have cases stay. */
export async function putDisputes(trx: Transaction<Database>, city: string): Promise<void> {
  await putOffices(trx, offices);
  await putStaff(trx, staff);
  await trx.deleteFrom('dispute_policy').where('division', '=', city).execute();
  await trx.insertInto('dispute_policy').values(languages.map(language => ({ division: city, language, data: JSON.stringify(disputePolicy(language)) }))).execute();
  await putConsents(trx, 'dispute', consentPolicies);
  await putConsents(trx, 'counselling', counsellingConsents);
}

export async function putOffices(trx: Transaction<Database>, entries: readonly DemoOffice[]): Promise<void> {
  for (const { id, division, serves, takes = [], name, phone, address } of entries) {
    const row = { division, serves, takes: [...takes], phone, name: JSON.stringify(toWords(name)), address: JSON.stringify(toWords(address)) };
    await trx.insertInto('office').values({ id, ...row }).onConflict(conflict => conflict.column('id').doUpdateSet(row)).execute();
  }
}

export async function putStaff(trx: Transaction<Database>, entries: readonly DemoStaff[]): Promise<void> {
  for (const { id, name, title, roles, office, division, specialities, offered } of entries) {
    const row = { name: JSON.stringify(toWords(name)), title: JSON.stringify(toWords(title)), roles: [...roles], office: office ?? null, division, specialities: JSON.stringify(specialities.map(toWords)), offered };
    await trx.insertInto('staff').values({ id, ...row }).onConflict(conflict => conflict.column('id').doUpdateSet(row)).execute();
  }
}

/** Earlier versions stay: somebody agreed to them. */
export async function putConsents(trx: Transaction<Database>, topic: ConsentTopic, policies: readonly DemoConsents[]): Promise<void> {
  for (const { version, from, until, policy } of policies)
    for (const language of languages) {
      const data: ConsentPolicy = policy(language);
      const row = { starts: from, ends: until ?? null, data: JSON.stringify(data) };
      await trx.insertInto('consent_policy').values({ topic, version, language, ...row }).onConflict(conflict => conflict.columns(['topic', 'version', 'language']).doUpdateSet(row)).execute();
    }
}
