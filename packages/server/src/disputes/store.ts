import type { CaseReceipt, CaseService } from '@linli/contract/receipt';
import type { ConsentDraft, CounsellingDraft, DisputeDraft, FileRef, PartyDraft } from '@linli/contract/dispute-draft';
import { counsellingFaults, disputeFaults } from '@linli/contract/dispute-rules';
import { plainPhone } from '@linli/contract/identity';
import { speaksOfCrisis, type ConsentPolicy } from '@linli/contract/policy';
import type { Language } from '@linli/contract/text';
import { sql, type Insertable, type Kysely } from 'kysely';
import { sealCode } from '../access/holder.ts';
import { dateIn, shanghai, termEnd } from '../calendar.ts';
import { addEvent } from '../cases/change.ts';
import { deadlineOf } from '../cases/deadline.ts';
import type { Content, PartyContent } from '../cases/model.ts';
import { newCode, newNumber } from '../cases/numbers.ts';
import type { Database, Terms, Words } from '../database/schema.ts';
import { attachFiles } from '../files/attach.ts';
import { wordsIn } from '../language.ts';
import { invalidField, refuseFaults } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { disputePolicy, officeFor } from './policy.ts';

export interface FilingOptions { readonly language: Language; readonly now: number; readonly demonstration: boolean }
/** How it came in, which member of staff wrote it down, and where in the request the draft stands. */
export interface Channel { readonly channel: 'web' | 'counter' | 'phone'; readonly staff?: string; readonly path?: string }

/** A case about to be written. */
interface Filing {
  readonly service: CaseService;
  readonly kind: string;
  readonly kindName: Words;
  readonly division: string;
  readonly content: Content;
  readonly parties: readonly { role: 'applicant' | 'agent' | 'respondent'; kind: 'person' | 'organisation' | 'unknown'; content: PartyContent }[];
  readonly files: readonly FileRef[];
  readonly mostFiles: number;
  readonly consents: ConsentDraft;
  readonly policy: ConsentPolicy;
  readonly terms: Terms;
  readonly withdrawMinutes: number;
  readonly crisis: boolean;
}

const partyOf = ({ kind, name, phone, idNumber, address, note }: PartyDraft): { kind: PartyDraft['kind']; content: PartyContent } => ({
  kind,
  content: { name: name?.trim(), phone: phone === undefined ? undefined : plainPhone(phone), idNumber: idNumber?.trim().toUpperCase(), address, note },
});

/** Takes what residents tell. Every function wants the transaction of the write. */
export function disputeStore(secrets: Secrets) {
  return {
    /** Files a dispute; what is wrong with it is told at its fields, by the rules that the form knows too. */
    async file(db: Kysely<Database>, draft: DisputeDraft, channel: Channel, options: FilingOptions): Promise<CaseReceipt> {
      const { language, now } = options;
      const { path = 'body' } = channel;
      const policy = await disputePolicy(db, draft.division, language, now, `${path}.division`);
      refuseFaults(disputeFaults(draft, { policy, today: dateIn(now) }), path);
      const kind = policy.kinds.find(({ id }) => id === draft.kind)!;
      const { applicant, agent, respondents, consents, files, division, ...told } = draft;
      return write(db, secrets, {
        service: 'dispute', kind: kind.id, kindName: await kindNames(db, division, kind.id), division,
        content: { ...told, story: draft.story.trim(), wishes: draft.wishes.trim() },
        parties: [
          { role: 'applicant', ...partyOf(applicant) },
          ...(agent ? [{ role: 'agent' as const, kind: 'person' as const, content: { name: agent.name.trim(), phone: plainPhone(agent.phone), relation: agent.relation } }] : []),
          ...respondents.map(one => ({ role: 'respondent' as const, ...partyOf(one) })),
        ],
        files, mostFiles: policy.files.most, consents, policy: policy.consents, terms: kind.deadlines, withdrawMinutes: policy.withdrawMinutes,
        crisis: speaksOfCrisis(`${draft.story}\n${draft.wishes}`, policy.crisisWords),
      }, channel, options);
    },

    /** Takes a request for counselling. Words of crisis put it first in the counsellors' queue. */
    async counsel(db: Kysely<Database>, draft: CounsellingDraft, options: FilingOptions): Promise<CaseReceipt> {
      const { language, now } = options;
      const policy = await disputePolicy(db, draft.division, language, now, 'body.division');
      refuseFaults(counsellingFaults(draft, policy.counselling));
      const { name, phone, story, topics, way, callTime } = draft;
      const soon = { amount: 2, unit: 'working-days' } as const;
      return write(db, secrets, {
        service: 'counselling', kind: 'counselling', kindName: { 'zh-CN': '心理疏导', en: 'Counselling' }, division: draft.division,
        content: { story: story?.trim(), topics, way, callTime },
        parties: [{ role: 'applicant', kind: name || phone ? 'person' : 'unknown', content: { name: name?.trim(), phone: phone === undefined ? undefined : plainPhone(phone) } }],
        files: [], mostFiles: 0, consents: draft.consents, policy: policy.counselling, terms: { reply: soon, mediation: soon }, withdrawMinutes: policy.withdrawMinutes,
        crisis: speaksOfCrisis(story ?? '', policy.crisisWords),
      }, { channel: 'web' }, options);
    },
  };
}

/** What a kind is called, in every language, as of today. */
async function kindNames(db: Kysely<Database>, division: string, kind: string): Promise<Words> {
  const { rows } = await sql<{ language: Language; name: string }>`
    select distinct on (p.language) p.language, k ->> 'name' as name from dispute_policy p, jsonb_array_elements(p.data -> 'kinds') k
    where ${division} like p.division || '%' and k ->> 'id' = ${kind} order by p.language, length(p.division) desc`.execute(db);
  return { 'zh-CN': kind, ...Object.fromEntries(rows.map(({ language, name }) => [language, name])) };
}

async function write(db: Kysely<Database>, secrets: Secrets, filing: Filing, { channel, staff }: Channel, { language, now, demonstration }: FilingOptions): Promise<CaseReceipt> {
  const office = await officeFor(db, filing.division, filing.kind);
  if (!office) throw invalidField('body.division', 'elsewhere');
  const today = dateIn(now);
  const due = { dueOn: termEnd(today, filing.terms.reply), dueWhat: 'reply' as const };
  const withdrawUntil = now + filing.withdrawMinutes * 60_000;
  const row = {
    service: filing.service, kind: filing.kind, kind_name: JSON.stringify(filing.kindName), state: 'submitted' as const, version: 1, division: filing.division, office: office.id,
    channel, recorded_by: staff ?? null, confirmation: 'none' as const, filed_at: new Date(now), withdraw_until: new Date(withdrawUntil), terms: JSON.stringify(filing.terms),
    due_on: due.dueOn, due_what: due.dueWhat, crisis: filing.crisis,
  };
  const number = await claimNumber(db, row);
  await db.updateTable('case_record').set({ content: await secrets.seal(JSON.stringify(filing.content), `case.${number}.content`) }).where('number', '=', number).execute();
  await writeParties(db, secrets, number, filing.parties);
  const code = newCode();
  await db.insertInto('case_access').values({ number, party: 1, viewer: 'applicant', code: await sealCode(secrets, number, 1, code) }).execute();
  await writeConsents(db, number, filing, channel, now);
  const files = await attachFiles(db, secrets, filing.files, { number, by: 'applicant', viewer: 'applicant', most: filing.mostFiles, now });
  await addEvent(db, secrets, number, { what: 'submitted', by: staff ? 'office' : 'applicant', staff, to: 'submitted' }, now);
  return {
    number, code, service: filing.service, kind: { id: filing.kind, name: wordsIn(filing.kindName, language) }, filedAt: shanghai(now),
    office: { id: office.id, name: wordsIn(office.name, language), address: wordsIn(office.address, language), phone: office.phone },
    deadline: deadlineOf({ ...due, suspendedOn: null, followUpOn: null, terms: filing.terms }, now),
    withdrawUntil: shanghai(withdrawUntil), files: files.length, demonstration,
  };
}

/** Two numbers alike are one in billions; then another is drawn. */
async function claimNumber(db: Kysely<Database>, row: Omit<Insertable<Database['case_record']>, 'number'>): Promise<string> {
  for (;;) {
    const number = newNumber();
    const claimed = await db.insertInto('case_record').values({ ...row, number }).onConflict(conflict => conflict.column('number').doNothing()).returning('number').executeTakeFirst();
    if (claimed) return number;
  }
}

async function writeParties(db: Kysely<Database>, secrets: Secrets, number: string, parties: Filing['parties']): Promise<void> {
  const rows = await Promise.all(parties.map(async ({ role, kind, content }, index) => ({
    number, id: index + 1, role, kind, content: await secrets.seal(JSON.stringify(content), `party.${number}.${index + 1}`),
    phone_index: content.phone ? [await secrets.index('phone', content.phone)] : [],
  })));
  await db.insertInto('case_party').values(rows).execute();
}

/** What was agreed to, by its purposes; what was not is not written. */
async function writeConsents(db: Kysely<Database>, number: string, { consents, policy, service }: Filing, channel: Channel['channel'], now: number): Promise<void> {
  const given = policy.purposes.filter(({ id }) => consents.purposes.includes(id));
  if (!given.length) return;
  await db.insertInto('consent').values(given.map(({ id, needed }) => ({
    number, purpose: id, topic: service, policy_version: policy.version, required: needed !== 'never', channel, at: new Date(now), withdrawn_at: null,
  }))).execute();
}
