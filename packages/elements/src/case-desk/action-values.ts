import type { CaseAction, ClosingReason } from '@linli/contract/case-state';
import type { Need } from '@linli/contract/case-flow';
import type { CaseActionDraft } from '@linli/contract/desk';
import { dateFault, wordsFault } from '@linli/contract/dispute-rules';
import type { FieldCode, FieldProblem } from '@linli/contract/problem';

/** What is being filled in for an action; `session.at` is a clock time in China, `2026-11-25T14:30`. */
export interface ActionValues {
  readonly note?: string | undefined;
  readonly reason?: ClosingReason | undefined;
  readonly next?: Partial<Record<'name' | 'text' | 'phone' | 'place', string | undefined>>;
  readonly until?: string | undefined;
  readonly assignee?: string | undefined;
  readonly office?: string | undefined;
  readonly session?: { readonly at?: string; readonly place?: string; readonly form?: SessionForm; readonly closedDoors?: boolean };
  readonly outcome?: string | undefined;
  readonly agreement?: Partial<Record<'facts' | 'terms' | 'performBy' | 'signedOn', string | undefined>>;
}

export type SessionForm = NonNullable<CaseActionDraft['session']>['form'];

/** Words without the spaces around them; undefined for none. */
const said = (words: string | undefined): string | undefined => words?.trim() || undefined;

/** What an action needs of the values, as the contract has it. Whatever else was typed stays behind. */
export function actionDraft(action: CaseAction, version: number, needs: readonly Need[], values: ActionValues): CaseActionDraft {
  const { next = {}, session = {}, agreement = {} } = values;
  const of: { readonly [N in Need]: unknown } = {
    note: said(values.note), reason: values.reason, until: values.until, assignee: values.assignee, office: values.office, outcome: said(values.outcome),
    next: { name: said(next.name), text: said(next.text), phone: said(next.phone), place: said(next.place) },
    session: { at: `${session.at}:00+08:00`, place: said(session.place), form: session.form, closedDoors: session.closedDoors ?? false },
    agreement: { facts: said(agreement.facts), terms: said(agreement.terms), performBy: agreement.performBy, signedOn: agreement.signedOn },
  };
  // What is absent does not travel: JSON leaves out what is undefined.
  return { action, version, ...Object.fromEntries(needs.map(need => [need, of[need]])) };
}

/** What is wrong, told before anything is sent; the server knows more and has the last word. `today` is the date in China. */
export function actionFaults(needs: readonly Need[], values: ActionValues, today: string): FieldProblem[] {
  const { next = {}, session = {}, agreement = {} } = values;
  const prose = (words: string | undefined, longest: number) => wordsFault(words, longest, { shortest: 1, multiline: true });
  const chosen = (value: string | undefined) => (value ? undefined : 'required');
  const of: { readonly [N in Need]: readonly [path: string, code: FieldCode | undefined][] } = {
    note: [['note', prose(values.note, 1000)]],
    reason: [['reason', chosen(values.reason)]],
    next: [['next.name', wordsFault(next.name, 100, { shortest: 1 })], ['next.text', wordsFault(next.text, 300, { multiline: true })], ['next.phone', wordsFault(next.phone, 30)], ['next.place', wordsFault(next.place, 200)]],
    until: [['until', chosen(values.until) ?? (values.until! <= today ? 'past' : undefined)]],
    assignee: [['assignee', chosen(values.assignee)]],
    office: [['office', chosen(values.office)]],
    session: [['session.at', chosen(session.at)], ['session.place', wordsFault(session.place, 200, { shortest: 1 })], ['session.form', chosen(session.form)]],
    outcome: [['outcome', prose(values.outcome, 2000)]],
    agreement: [
      ['agreement.facts', prose(agreement.facts, 4000)], ['agreement.terms', prose(agreement.terms, 4000)],
      ['agreement.signedOn', chosen(agreement.signedOn) ?? dateFault(agreement.signedOn, today)],
      ['agreement.performBy', agreement.performBy && agreement.signedOn && agreement.performBy < agreement.signedOn ? 'past' : undefined],
    ],
  };
  return needs.flatMap(need => of[need]).flatMap(([path, code]) => (code ? [{ path, code }] : []));
}
