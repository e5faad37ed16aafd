import type { GuardianRelation, MemberStanding, Skill, VolunteerKind, VolunteerPurpose, WeeklyTime } from '@linli/contract/volunteer';
import { ageOn } from '@linli/contract/volunteer-rules';
import type { Kysely, Selectable } from 'kysely';
import type { Resident } from '../access/resident.ts';
import type { Database } from '../database/schema.ts';
import type { Secrets } from '../secrets/secrets.ts';

/** What somebody agreed to, under which version of the policy; taken back, it stays on record. */
export interface KeptConsent { readonly purpose: VolunteerPurpose; readonly policyVersion: string; readonly required: boolean; readonly at: string; readonly withdrawnAt?: string }

/** What of a volunteer is sealed. That somebody is a party member is in it: treated as delicate, as a precaution. */
export interface VolunteerContent {
  readonly kind: VolunteerKind;
  readonly name: string;
  readonly phone: string;
  readonly standing?: MemberStanding;
  readonly branch?: string;
  readonly workUnit?: string;
  readonly birthDate?: string;
  readonly guardian?: { readonly name: string; readonly phone: string; readonly relation: GuardianRelation; readonly agreedAt: string };
  readonly times: readonly WeeklyTime[];
  readonly consents: readonly KeptConsent[];
}

/** A volunteer who has not left. */
export interface Person {
  readonly id: string;
  readonly account: string;
  readonly division: string;
  readonly skills: readonly Skill[];
  readonly callable: boolean;
  readonly version: number;
  readonly since: Date;
  readonly calendarSince: Date | null;
  readonly content: VolunteerContent;
}

type Db = Kysely<Database>;
type Row = Selectable<Database['volunteer']>;

/** Somebody who has not left, opened. */
export async function openPerson(secrets: Secrets, { id, account, content, division, skills, callable, version, since, calendar_since: calendarSince }: Row): Promise<Person> {
  return { id, account: account!, division, skills, callable, version, since, calendarSince, content: JSON.parse(await secrets.open(content!, `volunteer.${id}`)) as VolunteerContent };
}

/** The volunteer who calls, if they are one; locked, nobody else changes the record meanwhile. */
export async function volunteerOf(db: Db, secrets: Secrets, { account }: Pick<Resident, 'account'>, { lock = false } = {}): Promise<Person | undefined> {
  if (account === undefined) return undefined;
  const query = db.selectFrom('volunteer').selectAll().where('account', '=', account);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row && openPerson(secrets, row);
}

/** These volunteers, by their identifiers, opened; who has left is not among them. */
export async function peopleOf(db: Db, secrets: Secrets, ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  if (!ids.length) return new Map();
  const rows = await db.selectFrom('volunteer').selectAll().where('id', 'in', ids).where('left_at', 'is', null).execute();
  return new Map(await Promise.all(rows.map(async row => [row.id, await openPerson(secrets, row)] as const)));
}

/** Whether somebody is under age on a day. Party members are adults. */
export const isMinor = ({ birthDate }: VolunteerContent, day: string, adultAge: number): boolean => birthDate !== undefined && ageOn(birthDate, day) < adultAge;
