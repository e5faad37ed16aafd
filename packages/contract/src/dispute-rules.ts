import type { CounsellingDraft, DisputeDraft, PartyDraft } from './dispute-draft.ts';
import { identityFault, isPhone, plainPhone } from './identity.ts';
import type { ConsentPolicy, DisputePolicy } from './policy.ts';
import { triageOf } from './policy.ts';
import type { FieldCode, FieldProblem } from './problem.ts';
import { oneLine, readable } from './prose.ts';

// What makes a draft right beyond its shape: the same rules under a form, which tells early, and on the server, which binds.
// Paths are those of the draft: `respondents.0.phone`.

/** A draft that is still being written. */
export type Unfinished<T> = { readonly [K in keyof T]?: (T[K] extends readonly (infer I)[] ? readonly Unfinished<I>[] : T[K] extends object | undefined ? Unfinished<NonNullable<T[K]>> : T[K]) | undefined };

export interface Rules {
  readonly policy: DisputePolicy;
  /** The date in China, `2026-11-24`. */
  readonly today: string;
}

type Faults = (FieldProblem | undefined | false)[];
const fault = (path: string, code: FieldCode | undefined | false): FieldProblem | undefined => (code ? { path, code } : undefined);
const kept = (faults: Faults): FieldProblem[] => faults.filter(one => !!one);

/** What is wrong with words of a length. */
export function wordsFault(words: string | undefined, longest: number, { shortest = 0, multiline = false } = {}): FieldCode | undefined {
  if (!words?.trim()) return shortest ? 'required' : words ? 'format' : undefined;
  if (words.length > longest) return 'too-long';
  if (!(multiline ? readable : oneLine).test(words)) return 'format';
  return words.trim().length < shortest || words.length < shortest ? 'too-short' : undefined;
}

/** What is wrong with a phone number. */
export const phoneFault = (phone: string | undefined, required: boolean): FieldCode | undefined =>
  !phone?.trim() ? (required ? 'required' : phone ? 'format' : undefined) : phone.length > 30 ? 'too-long' : isPhone(phone) ? undefined : 'format';

/** A real date, from 1900 to today. */
export function dateFault(date: string | undefined, today: string): FieldCode | undefined {
  if (date === undefined) return undefined;
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(date) || date < '1900') return 'format';
  return date > today ? 'future' : undefined;
}

function partyFaults(path: string, party: Unfinished<PartyDraft>, today: string, needs: { name: boolean; phone: boolean }): Faults {
  return [
    fault(`${path}.name`, wordsFault(party.name, 60, { shortest: needs.name ? 1 : 0 })),
    fault(`${path}.phone`, phoneFault(party.phone, needs.phone)),
    fault(`${path}.idNumber`, party.idNumber !== undefined && (party.idNumber.length > 30 ? 'too-long' : identityFault(party.idNumber, today))),
    fault(`${path}.address`, wordsFault(party.address, 200)),
    fault(`${path}.note`, wordsFault(party.note, 200, { multiline: true })),
  ];
}

const comparable = (name: string | undefined) => name?.replace(/[\s·•]/g, '').toLowerCase();

/** Whether two parties are one: the same phone, the same identity number, or the same name and nothing to tell them apart. */
function isSame(a: Unfinished<PartyDraft>, b: Unfinished<PartyDraft>): 'phone' | 'idNumber' | 'name' | undefined {
  if (a.phone && b.phone && plainPhone(a.phone) === plainPhone(b.phone)) return 'phone';
  if (a.idNumber && b.idNumber && a.idNumber.trim().toUpperCase() === b.idNumber.trim().toUpperCase()) return 'idNumber';
  const apart = (a.phone && b.phone) || (a.idNumber && b.idNumber);
  return !apart && comparable(a.name) && comparable(a.name) === comparable(b.name) ? 'name' : undefined;
}

function respondentFaults(draft: Unfinished<DisputeDraft>, today: string): Faults {
  const { respondents = [], applicant } = draft;
  if (!respondents.length) return [fault('respondents', 'required')];
  if (respondents.length > 5) return [fault('respondents', 'too-long')];
  return respondents.flatMap((one, index) => {
    const path = `respondents.${index}`;
    const same = applicant && isSame(applicant, one);
    const unnamed = one.kind === 'unknown';
    return [
      fault(`${path}.kind`, !one.kind && 'required'),
      ...partyFaults(path, one, today, { name: !!one.kind && !unnamed, phone: false }),
      // Of an unknown one, something must tell whom the office should look for.
      fault(`${path}.note`, unnamed && !one.name?.trim() && !one.note?.trim() && !one.address?.trim() && 'required'),
      same && fault(`${path}.${same}`, 'same'),
    ];
  });
}

/** Which purposes a policy still wants, and whether it is the one in force. */
export function consentFaults(consents: Unfinished<DisputeDraft['consents']> | undefined, policy: ConsentPolicy, sensitive: boolean): FieldProblem[] {
  if (consents?.policyVersion !== undefined && consents.policyVersion !== policy.version) return [{ path: 'consents.policyVersion', code: 'expired' }];
  const given: readonly unknown[] = consents?.purposes ?? [];
  const known = policy.purposes.map(({ id }) => id);
  return kept([
    fault('consents.policyVersion', !consents?.policyVersion && 'required'),
    ...policy.purposes.map(({ id, needed }) => fault(`consents.${id}`, (needed === 'always' || (needed === 'sensitive' && sensitive)) && !given.includes(id) && 'required')),
    fault('consents.purposes', given.some(id => !known.includes(id as string)) && 'unknown'),
  ]);
}

/** Whether a draft holds what the law calls sensitive, or may: then the separate consent is asked for. */
export const isSensitive = (draft: Unfinished<DisputeDraft>, policy: DisputePolicy): boolean =>
  !!policy.kinds.find(({ id }) => id === draft.kind)?.sensitive || !!draft.files?.length || !!draft.applicant?.idNumber;

/** What is wrong with a draft, in the order in which it is asked. */
export function disputeFaults(draft: Unfinished<DisputeDraft>, { policy, today }: Rules): FieldProblem[] {
  const kind = policy.kinds.find(({ id }) => id === draft.kind);
  const situations = (draft.situations ?? []) as readonly string[];
  const { outcome } = triageOf(policy, draft.kind, situations);
  const names = (ids: readonly string[]) => ids.every(id => policy.mediators.some(mediator => mediator.id === id));
  const recused = (draft.recused ?? []) as readonly string[];
  const mine = !draft.agent;
  return kept([
    fault('kind', !draft.kind ? 'required' : !kind && 'choice'),
    fault('situations', situations.some(id => !policy.situations.some(situation => situation.id === id)) && 'choice'),
    fault('kind', kind && (outcome === 'urgent' || outcome === 'elsewhere') && 'elsewhere'),
    fault('story', wordsFault(draft.story, 4000, { shortest: 10, multiline: true })),
    fault('happenedOn', dateFault(draft.happenedOn, today)),
    fault('division', !draft.division && 'required'),
    fault('place', wordsFault(draft.place, 200)),
    fault('applicant.kind', draft.applicant?.kind === 'unknown' && 'choice'),
    ...partyFaults('applicant', draft.applicant ?? {}, today, { name: true, phone: mine }),
    ...(draft.agent ? [
      fault('agent.name', wordsFault(draft.agent.name, 60, { shortest: 1 })),
      fault('agent.phone', phoneFault(draft.agent.phone, true)),
      fault('agent.relation', !draft.agent.relation && 'required'),
    ] : []),
    ...respondentFaults(draft, today),
    fault('wishes', wordsFault(draft.wishes, 1000, { shortest: 2, multiline: true })),
    fault('mediator', draft.mediator !== undefined && !names([draft.mediator]) && 'choice'),
    fault('mediator', draft.mediator !== undefined && recused.includes(draft.mediator) && 'same'),
    fault('recused', !names(recused) ? 'choice' : recused.length > 5 && 'too-long'),
    fault('recusalReason', wordsFault(draft.recusalReason, 300, { multiline: true })),
    fault('files', (draft.files?.length ?? 0) > policy.files.most && 'too-long'),
    ...consentFaults(draft.consents, policy.consents, isSensitive(draft, policy)),
  ]);
}

/** The same for a request for counselling: a way to be reached is needed only where one wants to be called. */
export function counsellingFaults(draft: Unfinished<CounsellingDraft>, policy: ConsentPolicy): FieldProblem[] {
  return kept([
    fault('topics', !draft.topics?.length && !draft.story?.trim() && 'required'),
    fault('story', wordsFault(draft.story, 2000, { multiline: true })),
    fault('way', !draft.way && 'required'),
    fault('division', !draft.division && 'required'),
    fault('name', wordsFault(draft.name, 60)),
    fault('phone', phoneFault(draft.phone, draft.way === 'phone')),
    ...consentFaults(draft.consents, policy, false),
  ]);
}
