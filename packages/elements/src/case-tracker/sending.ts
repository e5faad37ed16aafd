import type { Case, Rating } from '@linli/contract/case';
import { wordsFault } from '@linli/contract/dispute-rules';
import type { FieldProblem } from '@linli/contract/problem';
import type { CaseAccess } from '@linli/sdk/access';
import type { Cases } from '@linli/sdk/cases';
import type { Consents } from '@linli/sdk/consents';
import type { Files } from '@linli/sdk/files';
import type { CallOptions } from '@linli/sdk/send';
import type { Uploads } from '../shared/uploads.ts';

/** What a resident is writing; it outlives a change of language, of the case, and of the panel that shows it. */
export interface Drafts {
  readonly message: string;
  readonly supplement: string;
  readonly reason: string;
  readonly note: string;
  readonly answer: string;
  readonly score: string;
  readonly reasons: Rating['reasons'];
  readonly comment: string;
  readonly callBack: boolean;
}

export const blank: Drafts = { message: '', supplement: '', reason: '', note: '', answer: '', score: '', reasons: [], comment: '', callBack: false };

/** What can be done, each in a panel of its own; the names are those of the case's `can`, as far as it has one. */
export type Act = 'supplement' | 'consent' | 'refuse' | 'message' | 'withdraw' | 'reopen' | 'rate' | 'take-back' | 'erase';

/** What a case page calls. */
export interface CaseClient {
  readonly cases: Cases;
  readonly consents: Consents;
  readonly files: Files;
}

export type Call = (client: CaseClient, access: CaseAccess, how: CallOptions) => Promise<Case>;

/** What goes with an act beside words. */
export interface Beside {
  readonly attached: Uploads;
  readonly papers: Uploads;
  /** The time for a change of mind is over: a reason is asked for. */
  readonly reasoned: boolean;
  /** Of the consent that is taken back. */
  readonly purpose: string;
}

/** A score up to this asks why, and the office calls back. */
export const low = 2;

const given = (words: string): string | undefined => (words.trim() ? words : undefined);
/** Nothing is left out unsaid: a file that is on its way is waited for, one that did not come is sent again or taken out. */
const unsent = ({ busy, items }: Uploads): FieldProblem[] =>
  busy ? [{ path: 'files', code: 'required' }] : items.some(({ state }) => state !== 'sent') ? [{ path: 'files', code: 'choice' }] : [];

/** What is wrong with what was written for an act, by the contract's own rules, in the order in which it is asked. */
export function faultsOf(act: Act, { message, supplement, reason, note, answer, score, reasons, comment }: Drafts, { attached, papers, reasoned }: Beside): FieldProblem[] {
  const words = (path: keyof Drafts, text: string, longest: number, shortest = 0): FieldProblem[] => {
    const code = wordsFault(text, longest, { shortest, multiline: true });
    return code ? [{ path, code }] : [];
  };
  switch (act) {
    case 'message': return [...words('message', message, 2000, 1), ...unsent(attached)];
    case 'supplement': return [...unsent(papers), ...words('supplement', supplement, 2000, papers.items.length ? 0 : 1)];
    case 'consent': case 'refuse': return words('answer', answer, 500);
    case 'withdraw': return reasoned ? words('reason', reason, 500, 1) : [];
    case 'reopen': return words('note', note, 1000, 2);
    case 'rate': return !score ? [{ path: 'score', code: 'required' }] : Number(score) <= low && !reasons.length && !given(comment) ? [{ path: 'reasons', code: 'required' }] : words('comment', comment, 500);
    default: return [];
  }
}

/** The call that an act makes of what was written. */
export function callOf(act: Act, { message, supplement, reason, note, answer, score, reasons, comment, callBack }: Drafts, { attached, papers, reasoned, purpose }: Beside): Call {
  const [text, words, said] = [given(supplement), given(answer), given(comment)];
  const bad = Number(score) <= low;
  const [letters, sheets] = [attached.refs, papers.refs];
  const calls: Record<Act, Call> = {
    'message': ({ cases }, access, how) => cases.message(access, { text: message, files: letters }, how),
    'supplement': ({ cases }, access, how) => cases.supplement(access, { ...(text && { text }), files: sheets }, how),
    'consent': ({ cases }, access, how) => cases.answer(access, { consent: true, ...(words && { note: words }) }, how),
    'refuse': ({ cases }, access, how) => cases.answer(access, { consent: false, ...(words && { note: words }) }, how),
    'withdraw': ({ cases }, access, how) => cases.withdraw(access, reasoned ? { reason } : {}, how),
    'reopen': ({ cases }, access, how) => cases.reopen(access, { note }, how),
    'rate': ({ cases }, access, how) => cases.rate(access, { score: Number(score), ...(bad && { reasons: [...reasons] }), ...(said && { comment: said }), ...(callBack && !bad && { callBack }) }, how),
    'take-back': ({ consents }, access, how) => consents.withdraw(access, { purpose }, how),
    'erase': ({ cases }, access, how) => cases.erase(access, { confirm: true }, how),
  };
  return calls[act];
}

/** What was written for an act, empty again. */
export function emptied(act: Act): Partial<Drafts> {
  const { message, supplement, reason, note, answer, score, reasons, comment, callBack } = blank;
  return { message: { message }, supplement: { supplement }, withdraw: { reason }, reopen: { note }, consent: { answer }, refuse: { answer }, rate: { score, reasons, comment, callBack }, 'take-back': {}, erase: blank }[act];
}
