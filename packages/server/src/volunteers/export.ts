import type { VolunteerExport } from '@linli/contract/volunteers';
import type { Kysely } from 'kysely';
import type { Resident } from '../access/resident.ts';
import { shanghai } from '../calendar.ts';
import type { Database } from '../database/schema.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { phoneOf } from '../sessions/accounts.ts';
import { everyShift } from '../shifts/read.ts';
import { everyWish } from '../wishes/store.ts';
import { everyCallUp } from './call-ups.ts';
import { certificatesOf } from './certificates.ts';
import { volunteerOf } from './person.ts';
import type { At } from './policy.ts';
import { recordOf } from './service.ts';
import { toVolunteer } from './view.ts';

/** Longer than anybody's record. */
const all = 100_000;

/** Everything that is stored of whoever asks, whether they are a volunteer or only made wishes. */
export async function exportVolunteer(db: Kysely<Database>, secrets: Secrets, resident: Resident, at: At): Promise<VolunteerExport> {
  const { account } = resident;
  const person = await volunteerOf(db, secrets, resident);
  const phone = person?.content.phone ?? resident.phone ?? (account === undefined ? undefined : await phoneOf(db, secrets, account)) ?? '';
  return {
    exportedAt: shanghai(at.now), phone, ...(person?.content.guardian && { guardianPhone: person.content.guardian.phone }),
    ...(person && { volunteer: await toVolunteer(db, secrets, person, at) }),
    record: person ? await recordOf(db, secrets, person.id, at.language, all) : [],
    shifts: person ? await everyShift(db, secrets, person, at) : [],
    wishes: await everyWish(db, secrets, { account, volunteer: person?.id }, at),
    callUps: person ? await everyCallUp(db, secrets, person.id, at) : [],
    certificates: person ? await certificatesOf(db, secrets, person.id, at) : [],
  };
}
