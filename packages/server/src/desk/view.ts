import { actionsFrom, flowOf, type Actor } from '@linli/contract/case-flow';
import type { AuditEntry, CaseRow, DeskCase, DeskParty } from '@linli/contract/desk';
import { maskedIdentity, maskedName, maskedPhone } from '@linli/contract/identity';
import { placesFor } from '@linli/contract/policy';
import type { Language } from '@linli/contract/text';
import type { Staff } from '../access/staff.ts';
import { shanghai } from '../calendar.ts';
import { confirmBy, deadlineOf } from '../cases/deadline.ts';
import type { PartyContent, Whole } from '../cases/model.ts';
import { officeIn } from '../cases/party-view.ts';
import type { Words } from '../database/schema.ts';
import type { PolicyData } from '../disputes/policy.ts';
import { wordsIn } from '../language.ts';

export interface DeskViewOptions { readonly language: Language; readonly now: number; readonly similar: readonly string[]; readonly looked: readonly AuditEntry[]; readonly policy: PolicyData | undefined; readonly people: readonly { id: string; name: Words }[] }

const at = (moment: string) => shanghai(Date.parse(moment));

/** What a row of the queue is made of. */
export type RowSource = Pick<Whole, 'number' | 'service' | 'kind' | 'kindName' | 'state' | 'version' | 'division' | 'channel' | 'filedAt' | 'dueOn' | 'dueWhat' | 'suspendedOn' | 'terms' | 'escalatedAt' | 'crisis' | 'followUpOn'>
  & { readonly office: Pick<Whole['office'], 'id' | 'name'>; readonly assignee: Pick<NonNullable<Whole['assignee']>, 'id' | 'name'> | null; readonly unread: number };

export function toRow(source: RowSource, language: Language, now: number): CaseRow {
  const { number, service, kind, kindName, state, version, division, office, assignee, channel, filedAt, escalatedAt, crisis, followUpOn, unread } = source;
  return {
    number, service, kind: { id: kind, name: wordsIn(kindName, language) }, state, version,
    division: { code: division.code, name: language === 'en' ? division.nameEn ?? division.name : division.name },
    office: { id: office.id, name: wordsIn(office.name, language) }, assignee: assignee ? { id: assignee.id, name: wordsIn(assignee.name, language) } : undefined,
    channel, filedAt: at(filedAt), deadline: deadlineOf(source, now), escalated: escalatedAt !== null, crisis, followUp: followUpOn !== null, unread,
  };
}

/** Whether somebody needs what was told: whom the case is assigned to, and who oversees. A mediator who could take it reads it then. */
export const mayRead = (whole: Pick<Whole, 'assignee' | 'service'>, { id, roles }: Staff): boolean =>
  whole.assignee?.id === id || (whole.service === 'dispute' && roles.includes('coordinator')) || (whole.service === 'counselling' && roles.includes('counsellor') && whole.assignee === null);

/** A party with everything masked that tells who it is. */
function maskedParty({ id, role, kind, content, invited }: Whole['parties'][number]): DeskParty {
  const { name, phone, idNumber, address, note, relation } = content;
  return {
    id: String(id), role, kind, invited, relation,
    name: name && maskedName(name), phone: phone && maskedPhone(phone), idNumber: idNumber && maskedIdentity(idNumber),
    address: address && '***', note: note && '***',
  };
}

/** One masked field of a party in the clear. */
export const plainField = (whole: Pick<Whole, 'parties'>, field: string): string | undefined => {
  const [, id, name] = field.split('.');
  return whole.parties.find(party => String(party.id) === id)?.content[name as keyof PartyContent];
};

/** A case as the office sees it; what somebody has no need of is withheld. */
export function deskView(whole: Whole, staff: Staff, { language, now, similar, looked, policy, people }: DeskViewOptions): DeskCase {
  const open = mayRead(whole, staff);
  const { content, agreement } = whole;
  const named = (id: string) => ({ id, name: wordsIn(people.find(one => one.id === id)?.name ?? { 'zh-CN': id }, language) });
  const unread = whole.messages.filter(({ by, read }) => by !== 'office' && !read).length;
  return {
    ...toRow({ ...whole, unread }, language, now),
    office: officeIn(whole, language),
    events: whole.events.map(({ id, at: moment, what, by, staff: name, content: { note }, until, assignee, office, from, to }) => ({
      id, at: at(moment), what, by, name: name ? wordsIn(name, language) : undefined, note: open ? note : undefined, until: until ?? undefined,
      assignee: assignee ? wordsIn(assignee, language) : undefined, office: office ? wordsIn(office, language) : undefined, from: from ?? undefined, to: to ?? undefined,
    })),
    parties: open ? whole.parties.map(maskedParty) : [],
    story: open ? content.story : undefined, wishes: open ? content.wishes : undefined, happenedOn: open ? content.happenedOn : undefined, place: open ? content.place : undefined,
    situations: (content.situations ?? []).map(id => ({ id, question: policy?.situations.find(one => one.id === id)?.question ?? id })),
    preference: { mediator: content.mediator === undefined ? undefined : named(content.mediator), recused: (content.recused ?? []).map(named), recusalReason: open ? content.recusalReason : undefined, closedDoors: content.closedDoors ?? false, callTime: content.callTime },
    counselling: open && whole.service === 'counselling' ? { topics: [...content.topics ?? []], way: content.way ?? '' } : undefined,
    places: policy && whole.service === 'dispute' ? placesFor(policy, whole.kind) : [],
    messages: open ? whole.messages.map(({ id, at: moment, by, staff: name, viewer, text, files, read }) => ({ id, at: at(moment), by, name: name ? wordsIn(name, language) : undefined, with: viewer, text, files: [...files], read })) : [],
    files: open ? whole.files.map(({ id, name, type, size, at: moment, by }) => ({ id, name, type, size, at: at(moment), by })) : [],
    sessions: whole.sessions.map(({ at: moment, form, closedDoors, content: told }) => ({ at: at(moment), form, closedDoors, place: told?.place ?? '', outcome: open ? told?.outcome : undefined })),
    agreement: open && agreement ? { ...agreement, confirmBy: agreement.form === 'written' ? confirmBy(agreement.signedOn) : undefined } : undefined,
    confirmation: whole.confirmation, closing: open ? whole.closing : undefined, rating: open ? whole.rating : undefined,
    consents: whole.consents.map(({ at: moment, withdrawnAt, ...consent }) => ({ ...consent, at: at(moment), withdrawnAt: withdrawnAt === null ? undefined : at(withdrawnAt) })),
    withheld: !open, can: whatStaffMay(whole, staff, open), similar: [...similar], looked: [...looked],
    erasedAt: whole.erasedAt === null ? undefined : at(whole.erasedAt), language,
  };
}

/** Actions of the flow; a mediator does not take a case from which they are recused. */
export function whatStaffMay(whole: Whole, { id, roles }: Staff, open: boolean): DeskCase['can'] {
  if (whole.erasedAt) return [];
  const actions = actionsFrom(flowOf(whole.service), whole.state, roles as readonly Actor[], whole.assignee?.id === id)
    .filter(action => action !== 'take' || !whole.content.recused?.includes(id))
    .filter(action => action !== 'follow-up' || whole.followUpOn !== null)
    .filter(action => action !== 'request-confirmation' || (whole.confirmation === 'none' && whole.agreement?.form === 'written'))
    .filter(action => (action !== 'record-confirmed' && action !== 'record-unconfirmed') || whole.confirmation === 'requested');
  return [...actions, ...(open && whole.state !== 'archived' ? ['message' as const] : []), ...(open ? ['reveal' as const] : [])];
}
