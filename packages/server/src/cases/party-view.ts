import type { Case, CaseEvent } from '@linli/contract/case';
import { actionsFrom, flowOf } from '@linli/contract/case-flow';
import { isClosed } from '@linli/contract/case-state';
import { maskedName } from '@linli/contract/identity';
import type { Language } from '@linli/contract/text';
import { shanghai } from '../calendar.ts';
import type { Holder } from '../access/holder.ts';
import type { Words } from '../database/schema.ts';
import { wordsIn } from '../language.ts';
import { confirmBy, deadlineOf } from './deadline.ts';
import type { Whole } from './model.ts';

export interface ViewOptions { readonly language: Language; readonly now: number; readonly demonstration: boolean }

const at = (moment: string) => shanghai(Date.parse(moment));
const named = (words: Words | null, language: Language) => (words ? { name: wordsIn(words, language) } : {});

/** What the office keeps to itself, and what is the other party's. */
const hidden = new Set<CaseEvent['what']>(['escalated', 'follow-up']);
const ofApplicant = new Set<CaseEvent['what']>(['submitted', 'supplement', 'ask-supplement', 'rate', 'reopen']);

/** A case as one of its parties sees it. A respondent reads neither what the applicant told nor their papers and messages. */
export function partyView(whole: Whole, { viewer, party }: Pick<Holder, 'viewer' | 'party'>, { language, now, demonstration }: ViewOptions): Case {
  const mine = viewer === 'applicant';
  const { agreement, content } = whole;
  return {
    number: whole.number, service: whole.service, kind: { id: whole.kind, name: wordsIn(whole.kindName, language) }, state: whole.state, version: whole.version, viewer,
    filedAt: at(whole.filedAt),
    division: { code: whole.division.code, name: language === 'en' ? whole.division.nameEn ?? whole.division.name : whole.division.name },
    office: officeIn(whole, language),
    handler: whole.assignee ? { name: wordsIn(whole.assignee.name, language), title: wordsIn(whole.assignee.title, language) } : undefined,
    deadline: deadlineOf(whole, now),
    events: whole.events.filter(({ what }) => !hidden.has(what) && (mine || !ofApplicant.has(what))).map(({ at: moment, what, by, staff, content: { note }, until }) => ({
      at: at(moment), what, by, ...named(staff, language), note, until: until ?? undefined,
    })),
    messages: whole.messages.filter(message => message.viewer === viewer).map(({ id, at: moment, by, staff, text, files }) => ({ id, at: at(moment), by, ...named(staff, language), text, files: [...files] })),
    files: whole.files.filter(file => file.viewer === viewer).map(({ id, name, type, size, at: moment, by }) => ({ id, name, type, size, at: at(moment), by })),
    ...(mine && { story: content.story, wishes: content.wishes, place: content.place }),
    parties: whole.parties.flatMap(({ id, role, content: { name } }) => (name === undefined ? [] : [{ role, name: id === party || (mine && role !== 'respondent') ? name : mine ? name : maskedName(name) }])),
    sessions: whole.sessions.map(({ at: moment, form, closedDoors, content: told }) => ({ at: at(moment), form, closedDoors, place: told?.place ?? '', outcome: told?.outcome })),
    agreement: agreement && { ...agreement, confirmBy: agreement.form === 'written' ? confirmBy(agreement.signedOn) : undefined },
    confirmation: whole.confirmation,
    closing: whole.closing,
    rating: mine ? whole.rating : undefined,
    consents: mine ? whole.consents.map(({ withdrawnAt, at: moment, ...consent }) => ({ ...consent, at: at(moment), withdrawnAt: withdrawnAt === null ? undefined : at(withdrawnAt) })) : [],
    can: whole.erasedAt ? [] : whatPartyMay(whole, viewer),
    withdrawUntil: mine && Date.parse(whole.withdrawUntil) > now ? at(whole.withdrawUntil) : undefined,
    erasedAt: whole.erasedAt === null ? undefined : at(whole.erasedAt),
    demonstration, language,
  };
}

export const officeIn = ({ office }: Pick<Whole, 'office'>, language: Language) => ({ id: office.id, name: wordsIn(office.name, language), phone: office.phone, address: wordsIn(office.address, language) });

/** Actions of the flow, and beside them to write while the case is not archived, and to have it erased once it is closed. */
function whatPartyMay(whole: Whole, viewer: 'applicant' | 'respondent'): Case['can'] {
  const rated = whole.rating !== undefined;
  return [
    ...actionsFrom(flowOf(whole.service), whole.state, [viewer], true).filter(action => action !== 'rate' || !rated),
    ...(whole.state === 'archived' ? [] : ['message' as const]),
    ...(viewer === 'applicant' && isClosed(whole.state) ? ['erase' as const] : []),
  ];
}
