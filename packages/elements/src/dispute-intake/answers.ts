import type { CaseService } from '@linli/contract/receipt';
import type { CounsellingDraft, DisputeDraft } from '@linli/contract/dispute-draft';
import { counsellingFaults, disputeFaults, type Unfinished } from '@linli/contract/dispute-rules';
import { situationsFor, triageOf, type DisputePolicy, type Situation, type Triage } from '@linli/contract/policy';
import type { FieldProblem } from '@linli/contract/problem';

/** What is being filled in: the draft of either service, and what only the form needs to know. Paths are those of the drafts. */
export type Answers = Unfinished<DisputeDraft> & Unfinished<Pick<CounsellingDraft, 'topics' | 'way' | 'name' | 'phone'>> & {
  /** Situations answered with no. */
  readonly no: readonly string[];
  readonly behalf?: 'no' | 'yes' | undefined;
};

/** A draft of either service, once nothing is wrong with it. */
export type Body = DisputeDraft & CounsellingDraft;

export const blank: Answers = { situations: [], no: [], behalf: 'no', applicant: { kind: 'person' }, respondents: [{}] };

/** What is asked of a kind, beyond the danger that is asked of all before anything else. */
export const circumstances = (policy: DisputePolicy, id: string | undefined): Situation[] =>
  policy.kinds.find(kind => kind.id === id)?.mediated ? situationsFor(policy, id!).filter(({ kinds, effect }) => kinds.length || effect !== 'urgent') : [];

/** Whether the remedy needs the applicant's identity number. */
export const asksIdentity = ({ kind: id, applicant }: Answers, policy: DisputePolicy | undefined): boolean =>
  applicant?.kind === 'person' && !!policy?.kinds.find(kind => kind.id === id)?.identity;

/** What is handed in, without what was typed before another answer made it idle. `files` are those that arrived, or stand for them. */
export function bodyOf(answers: Answers, service: CaseService, policy: DisputePolicy, files: readonly object[]): Unfinished<Body> {
  const { no: _no, behalf, topics, way, name, phone, agent, applicant, respondents = [], ...dispute } = answers;
  const { division, story, callTime, consents } = dispute;
  if (service === 'counselling') return { division, story, topics: topics ?? [], way, name, phone, callTime: way === 'message' ? undefined : callTime, consents };
  return {
    ...dispute, files,
    applicant: asksIdentity(answers, policy) ? applicant : { ...applicant, idNumber: undefined },
    agent: behalf === 'yes' ? agent ?? {} : undefined,
    respondents: respondents.map(one => (one.kind === 'unknown' ? { kind: one.kind, note: one.note } : one)),
    recusalReason: dispute.recused?.length ? dispute.recusalReason : undefined,
  };
}

/** That no consent was given at all is told at those that are needed. */
const isOwn = ({ path, code }: FieldProblem): boolean => path !== 'consents.policyVersion' || code !== 'required';

/** What is wrong with the answers, in the order in which they are asked; by the rules that bind the server. */
export function faultsOf(answers: Answers, service: CaseService, policy: DisputePolicy, files: number, today: string): FieldProblem[] {
  const body = bodyOf(answers, service, policy, Array.from({ length: files }, () => ({})));
  if (service === 'counselling') return counsellingFaults(body, policy.counselling).filter(isOwn);
  const answered = [...answers.situations as string[], ...answers.no];
  const open = circumstances(policy, answers.kind).flatMap(({ id }) => (answered.includes(id) ? [] : { path: `situations.${id}`, code: 'required' as const }));
  // What a circumstance rules out is told where it was asked.
  const faults = disputeFaults(body, { policy, today }).map(one => (one.code === 'elsewhere' ? { ...one, path: 'situations' } : one));
  return [...faults.filter(({ path }) => path === 'kind'), ...open, ...faults.filter(({ path }) => path !== 'kind')].filter(isOwn);
}

/** What the answers make of a filing. */
export const triage = (policy: DisputePolicy, { kind, situations }: Answers): Triage => triageOf(policy, kind, situations as string[]);
