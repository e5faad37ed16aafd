import { flowOf, stateAfter, type Need, type Step } from '@linli/contract/case-flow';
import type { CaseActionDraft } from '@linli/contract/desk';
import type { FieldProblem } from '@linli/contract/problem';
import { dateFault } from '@linli/contract/dispute-rules';
import { wordsIn } from '../language.ts';
import type { Kysely } from 'kysely';
import type { Staff } from '../access/staff.ts';
import { addDays, dateIn, termEnd } from '../calendar.ts';
import { applyChange, dueColumns, resumedDue, type Change } from '../cases/change.ts';
import type { SessionContent, Whole } from '../cases/model.ts';
import type { Database } from '../database/schema.ts';
import { refuseFaults } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';

export interface Acting { readonly db: Kysely<Database>; readonly secrets: Secrets; readonly whole: Whole; readonly staff: Staff; readonly now: number }

/** What an action must bring and did not, and what of it cannot be. */
export function actionFaults({ needs = [] }: Step, draft: CaseActionDraft, { whole, now }: Pick<Acting, 'whole' | 'now'>): FieldProblem[] {
  const today = dateIn(now);
  const missing: FieldProblem[] = needs.filter((need: Need) => draft[need] === undefined).map(path => ({ path, code: 'required' }));
  const { until, session, agreement, action } = draft;
  return [
    ...missing,
    ...(until !== undefined && until <= (action === 'extend' ? whole.dueOn ?? today : today) ? [{ path: 'until', code: 'past' as const }] : []),
    ...(until !== undefined && until > addDays(today, 366) ? [{ path: 'until', code: 'too-large' as const }] : []),
    ...(session && (action === 'schedule' || action === 'arrange') && Date.parse(session.at) < now ? [{ path: 'session.at', code: 'past' as const }] : []),
    ...(session && action === 'record-session' && Date.parse(session.at) > now ? [{ path: 'session.at', code: 'future' as const }] : []),
    ...(agreement && dateFault(agreement.signedOn, today) ? [{ path: 'agreement.signedOn', code: dateFault(agreement.signedOn, today)! }] : []),
    ...(agreement?.performBy !== undefined && agreement.performBy < agreement.signedOn ? [{ path: 'agreement.performBy', code: 'past' as const }] : []),
  ];
}

/** Does what the draft says; the flow allowed it, and the case is locked. */
export async function act({ db, secrets, whole, staff, now }: Acting, draft: CaseActionDraft): Promise<void> {
  const { action, note, until } = draft;
  const step = flowOf(whole.service)[action]!;
  const change: Change = { what: action, by: 'office', staff: staff.id, to: step.to && stateAfter(step, whole.state), note, until, ...await effects({ db, secrets, whole, staff, now }, draft) };
  await applyChange(db, secrets, whole, change, now);
}

/** What an action changes beside the state. */
async function effects(acting: Acting, draft: CaseActionDraft): Promise<Partial<Change>> {
  const { secrets, whole, staff, now } = acting;
  const today = dateIn(now);
  const closing = async (reason: typeof draft.reason) => ({
    closing: await secrets.seal(JSON.stringify({ reason, note: draft.note ?? '', ...(draft.next && { next: { ...draft.next, text: draft.next.text ?? '' } }) }), `case.${whole.number}.closing`),
  });
  switch (draft.action) {
    case 'accept': return { set: dueColumns(termEnd(today, whole.terms.mediation), 'mediation') };
    case 'ask-supplement': return { set: dueColumns(draft.until!, 'supplement') };
    case 'take': return { assignee: staff.id };
    case 'assign': return { assignee: await colleague(acting, draft.assignee!) };
    case 'transfer': return { assignee: null, office: await otherOffice(acting, draft.office!), set: whole.dueWhat === 'mediation' ? {} : dueColumns(termEnd(today, whole.terms.mediation), 'mediation') };
    case 'suspend': return { set: { suspended_on: today } };
    case 'resume': return { set: resumedDue(whole, now) };
    case 'extend': return { set: dueColumns(draft.until!, 'mediation') };
    case 'schedule': case 'arrange': case 'record-session': return keepSession(acting, draft);
    case 'agree-oral': case 'agree-written': return { set: { ...dueColumns(null, null), agreement: await sealedAgreement(acting, draft) } };
    case 'request-confirmation': return { set: { confirmation: 'requested' } };
    case 'record-confirmed': return { set: { confirmation: 'confirmed' } };
    case 'record-unconfirmed': return { set: { confirmation: 'refused' } };
    case 'follow-up': return { set: { follow_up_on: null } };
    case 'decline': case 'refer': case 'fail': case 'end': return { set: await closing(draft.reason) };
    case 'record-refusal': return { set: await closing('party-refused') };
    case 'breach': return { set: await closing('no-agreement') };
    default: return {};
  }
}

/** A mediator who may have the case: within reach of it, and not recused by a party. */
async function colleague({ db, whole }: Acting, id: string): Promise<string> {
  const found = await db.selectFrom('staff').select(['id', 'roles', 'division']).where('id', '=', id).executeTakeFirst();
  const able = found?.roles.includes('mediator') && whole.division.code.startsWith(found.division);
  refuseFaults(!able ? [{ path: 'assignee', code: 'choice' }] : whole.content.recused?.includes(id) ? [{ path: 'assignee', code: 'same' }] : []);
  return id;
}

async function otherOffice({ db, whole, staff }: Acting, id: string): Promise<string> {
  const found = await db.selectFrom('office').select(['id', 'serves']).where('id', '=', id).executeTakeFirst();
  refuseFaults(!found || !found.serves.startsWith(staff.division.slice(0, 4)) ? [{ path: 'office', code: 'choice' }] : found.id === whole.office.id ? [{ path: 'office', code: 'same' }] : []);
  return id;
}

/** A session by its moment: planned, planned anew, or held with what came of it. */
async function keepSession({ db, secrets, whole }: Acting, { session, outcome }: CaseActionDraft): Promise<Partial<Change>> {
  const { at, place, form, closedDoors } = session!;
  const content: SessionContent = { place, outcome };
  const row = { form, closed_doors: closedDoors, content: await secrets.seal(JSON.stringify(content), `session.${whole.number}`) };
  await db.insertInto('case_session').values({ number: whole.number, at: new Date(at), ...row }).onConflict(conflict => conflict.columns(['number', 'at']).doUpdateSet(row)).execute();
  return {};
}

/** The text of an agreement with the names of its parties, as it is signed (人民调解法 art. 29). */
async function sealedAgreement({ secrets, whole, staff }: Acting, { action, agreement }: CaseActionDraft): Promise<string> {
  const handler = whole.assignee ?? undefined;
  const parties = whole.parties.flatMap(({ role, content: { name } }) => (role !== 'agent' && name !== undefined ? [{ role, name }] : []));
  return secrets.seal(JSON.stringify({
    form: action === 'agree-oral' ? 'oral' : 'written', parties, ...agreement!,
    mediator: handler ? wordsIn(handler.name, 'zh-CN') : staff.id, office: wordsIn(whole.office.name, 'zh-CN'),
  }), `case.${whole.number}.agreement`);
}
