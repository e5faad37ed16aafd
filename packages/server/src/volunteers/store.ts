import { plainPhone } from '@linli/contract/identity';
import type { Volunteer, VolunteerDraft } from '@linli/contract/volunteer';
import { volunteerFaults } from '@linli/contract/volunteer-faults';
import type { VolunteerPolicy } from '@linli/contract/volunteer-policy';
import type { MyVolunteer } from '@linli/contract/volunteers';
import type { Kysely } from 'kysely';
import type { Resident } from '../access/resident.ts';
import { dateIn } from '../calendar.ts';
import type { Database } from '../database/schema.ts';
import { invalidField, refuseFaults, Refusal } from '../problem.ts';
import { randomText, type Secrets } from '../secrets/secrets.ts';
import { accountOf, phoneOf } from '../sessions/accounts.ts';
import { nameIndex } from './names.ts';
import { volunteerOf, type KeptConsent, type Person, type VolunteerContent } from './person.ts';
import { volunteerPolicy, type At } from './policy.ts';
import { toVolunteer } from './view.ts';

type Db = Kysely<Database>;

/** Consents as they are after a change: what is named anew counts from now, what is not named any more is taken back. */
function changedConsents(before: readonly KeptConsent[], { policyVersion, purposes }: VolunteerDraft['consents'], policy: VolunteerPolicy, now: number): KeptConsent[] {
  const at = new Date(now).toISOString();
  const inForce = (purpose: string) => before.some(one => one.purpose === purpose && one.policyVersion === policyVersion && one.withdrawnAt === undefined);
  return [
    ...before.map(one => (one.withdrawnAt === undefined && !(purposes.includes(one.purpose) && one.policyVersion === policyVersion) ? { ...one, withdrawnAt: at } : one)),
    ...[...new Set(purposes)].filter(purpose => !inForce(purpose)).map(purpose => ({ purpose, policyVersion, required: policy.consents.purposes.find(({ id }) => id === purpose)?.needed !== 'never', at })),
  ];
}

/** What is sealed of a draft. Of whoever reports in as a member the date of birth is no longer needed, nor a guardian. */
function contentOf(draft: VolunteerDraft, phone: string, before: VolunteerContent | undefined, policy: VolunteerPolicy, now: number): VolunteerContent {
  const common = { kind: draft.kind, name: draft.name.trim(), phone, times: draft.times, consents: changedConsents(before?.consents ?? [], draft.consents, policy, now) };
  if (draft.kind === 'member') return { ...common, standing: draft.standing, branch: draft.branch.trim(), workUnit: draft.workUnit.trim() };
  const { birthDate, guardian } = draft;
  if (!guardian) return { ...common, birthDate };
  const kept = { name: guardian.name.trim(), phone: plainPhone(guardian.phone), relation: guardian.relation };
  const same = before?.guardian && before.guardian.name === kept.name && before.guardian.phone === kept.phone && before.guardian.relation === kept.relation;
  return { ...common, birthDate, guardian: { ...kept, agreedAt: same ? before.guardian!.agreedAt : new Date(now).toISOString() } };
}

/** Whoever volunteers, and the record that they keep of themselves. Writes want the transaction of the write. */
export function volunteerStore(secrets: Secrets) {
  const phoneFor = async (db: Db, { phone, account }: Resident): Promise<string> => {
    const known = phone ?? (account === undefined ? undefined : await phoneOf(db, secrets, account));
    // A portal that tells no phone lets nobody volunteer whom nobody could call: they sign in by phone.
    if (known === undefined) throw invalidField('body.phone', 'required');
    return known;
  };

  /** The columns of a draft that fits. Throws `invalid` at its fields. */
  const columnsOf = async (db: Db, id: string, draft: VolunteerDraft, phone: string, before: VolunteerContent | undefined, at: At) => {
    const policy = await volunteerPolicy(db, draft.division, at, 'body.division');
    refuseFaults(volunteerFaults(draft, { policy, today: dateIn(at.now), phone, birthDate: before?.birthDate }));
    const content = contentOf(draft, phone, before, policy, at.now);
    return {
      division: draft.division, skills: [...new Set(draft.skills)], callable: draft.consents.purposes.includes('call-up'),
      content: await secrets.seal(JSON.stringify(content), `volunteer.${id}`), phone_index: [await secrets.index('phone', phone)], name_index: [await nameIndex(secrets, content.name)],
    };
  };

  return {
    async signUp(db: Db, resident: Resident, draft: VolunteerDraft, at: At): Promise<Volunteer> {
      const id = randomText(128);
      const columns = await columnsOf(db, id, draft, await phoneFor(db, resident), undefined, at);
      const account = await accountOf(db, resident, at.now);
      await db.insertInto('volunteer').values({ id, account, version: 1, since: new Date(at.now), left_at: null, calendar: null, calendar_since: null, ...columns })
        .onConflict(conflict => conflict.column('account').doNothing()).execute();
      const person = await volunteerOf(db, secrets, { account });
      const volunteer = await toVolunteer(db, secrets, person!, at);
      if (person!.id !== id) throw new Refusal('conflict', { current: volunteer });
      return volunteer;
    },

    async mine(db: Db, resident: Resident, at: At): Promise<MyVolunteer> {
      const person = await volunteerOf(db, secrets, resident);
      return person ? { volunteer: await toVolunteer(db, secrets, person, at) } : {};
    },

    async update(db: Db, resident: Resident, draft: VolunteerDraft, at: At): Promise<Volunteer> {
      if (draft.version === undefined) throw invalidField('body.version', 'required');
      const person = await mustVolunteer(db, secrets, resident);
      if (person.version !== draft.version) throw new Refusal('conflict', { current: await toVolunteer(db, secrets, person, at) });
      const columns = await columnsOf(db, person.id, draft, await phoneFor(db, resident), person.content, at);
      await db.updateTable('volunteer').set({ version: person.version + 1, ...columns }).where('id', '=', person.id).execute();
      return toVolunteer(db, secrets, (await volunteerOf(db, secrets, resident))!, at);
    },
  };
}

/** The volunteer who calls, locked. Throws `missing` where they are none. */
export async function mustVolunteer(db: Db, secrets: Secrets, resident: Resident): Promise<Person> {
  const person = await volunteerOf(db, secrets, resident, { lock: true });
  if (!person) throw new Refusal('missing', { fields: [{ path: 'volunteer', code: 'required' }] });
  return person;
}
