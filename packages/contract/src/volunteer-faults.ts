import { consentFaults, dateFault, phoneFault, wordsFault, type Unfinished } from './dispute-rules.ts';
import type { FieldCode, FieldProblem } from './problem.ts';
import { ageOn, isTooYoung, needsGuardian, sameAsChild } from './volunteer-rules.ts';
import type { VolunteerPolicy } from './volunteer-policy.ts';
import type { ReportInDraft, SignUpDraft, VolunteerDraft } from './volunteer.ts';

// What makes a report-in or a sign-up right beyond its shape: the same under a form and on the server. Paths are those of the draft.

/** Every field of both kinds, as far as it was filled in. */
export type UnfinishedVolunteer = Unfinished<Omit<ReportInDraft, 'kind'> & Omit<SignUpDraft, 'kind'>> & { readonly kind?: VolunteerDraft['kind'] | undefined };

export interface VolunteerContext {
  readonly policy: Pick<VolunteerPolicy, 'consents' | 'rules'>;
  /** The date in China. */
  readonly today: string;
  /** The phone of the sign-in. */
  readonly phone?: string | undefined;
  /** Known of a resident who reports in as a member now: party members are adults. */
  readonly birthDate?: string | undefined;
}

const fault = (path: string, code: FieldCode | undefined | false): FieldProblem[] => (code ? [{ path, code }] : []);

function guardianFaults({ name, guardian = {} }: UnfinishedVolunteer, phone: string | undefined): FieldProblem[] {
  const same = sameAsChild(guardian, { name, phone });
  return [
    ...fault('guardian.name', wordsFault(guardian.name, 40, { shortest: 1 }) ?? (same === 'name' && 'same')),
    ...fault('guardian.phone', phoneFault(guardian.phone, true) ?? (same === 'phone' && 'same')),
    ...fault('guardian.relation', !guardian.relation && 'required'),
    ...fault('guardian.agrees', !guardian.agrees && 'required'),
  ];
}

const memberFaults = ({ standing, branch, workUnit }: UnfinishedVolunteer, { today, birthDate, policy }: VolunteerContext): FieldProblem[] => [
  ...fault('kind', !!birthDate && ageOn(birthDate, today) < policy.rules.adultAge && 'young'),
  ...fault('standing', !standing && 'required'),
  ...fault('branch', wordsFault(branch, 60, { shortest: 1 })),
  ...fault('workUnit', wordsFault(workUnit, 100, { shortest: 1 })),
];

function residentFaults(draft: UnfinishedVolunteer, { policy: { rules }, today, phone }: VolunteerContext): FieldProblem[] {
  const { birthDate } = draft;
  if (!birthDate) return fault('birthDate', 'required');
  const wrong = dateFault(birthDate, today) ?? (isTooYoung(birthDate, today, rules) && 'young');
  if (wrong) return fault('birthDate', wrong);
  return needsGuardian(birthDate, today, rules) ? guardianFaults(draft, phone) : fault('guardian', !!draft.guardian && 'unknown');
}

/** Whether somebody of that birthday is asked for a guardian; not while the date is none. */
export const asksGuardian = ({ kind, birthDate }: UnfinishedVolunteer, { policy, today }: VolunteerContext): boolean =>
  kind === 'resident' && !!birthDate && !dateFault(birthDate, today) && needsGuardian(birthDate, today, policy.rules);

/** The purposes that somebody is asked about: of membership members alone, of a guardian minors alone, of call-ups no minor. */
export function purposesFor(draft: UnfinishedVolunteer, context: VolunteerContext): VolunteerPolicy['consents']['purposes'] {
  const minor = asksGuardian(draft, context);
  const member = draft.kind === 'member';
  const asked: Readonly<Record<string, boolean>> = { membership: member, feedback: member, minor, 'call-up': !minor };
  return context.policy.consents.purposes.filter(({ id }) => asked[id] ?? true);
}

/** What is wrong with a draft, in the order in which it is asked. Of whom nobody knows the age, nobody knows what they are asked. */
export function volunteerFaults(draft: UnfinishedVolunteer, context: VolunteerContext): FieldProblem[] {
  const person = draft.kind === 'member' ? memberFaults(draft, context) : draft.kind === 'resident' ? residentFaults(draft, context) : [];
  const ageless = person.some(({ path }) => path === 'birthDate');
  const consents = consentFaults(draft.consents, { ...context.policy.consents, purposes: purposesFor(draft, context) }, true);
  return [
    ...fault('kind', !draft.kind && 'required'),
    ...fault('name', wordsFault(draft.name, 40, { shortest: 1 })),
    ...person,
    ...fault('division', !draft.division && 'required'),
    ...(ageless ? consents.filter(({ path }) => path !== 'consents.purposes') : consents),
  ];
}
