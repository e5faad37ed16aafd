import type { Transaction } from 'kysely';
import type { Database } from '../../database/schema.ts';
import { putConsents, putOffices, putStaff } from '../disputes/seed.ts';
import { volunteerConsents, wishConsents } from './consents.ts';
import { volunteerOffices } from './offices.ts';
import { volunteerPolicy } from './policy.ts';
import { organisers } from './staff.ts';

const languages = ['zh-CN', 'en'] as const;

/** All of it, to tell one version of the data from another. */
export const volunteerData = (): unknown => [volunteerOffices, organisers, languages.map(language => [volunteerPolicy(language), volunteerConsents.policy(language), wishConsents.policy(language)])];

/** Writes who answers for volunteers in the demo city, and what is decided and told there. */
export async function putVolunteers(trx: Transaction<Database>, city: string): Promise<void> {
  await putOffices(trx, volunteerOffices);
  await putStaff(trx, organisers);
  await trx.deleteFrom('volunteer_policy').where('division', '=', city).execute();
  await trx.insertInto('volunteer_policy').values(languages.map(language => ({ division: city, language, data: JSON.stringify(volunteerPolicy(language)) }))).execute();
  await putConsents(trx, 'volunteering', [volunteerConsents]);
  await putConsents(trx, 'wishes', [wishConsents]);
}
