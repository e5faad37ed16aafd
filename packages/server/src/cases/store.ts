import type { Bytes } from '@linli/contract/bytes';
import type { Case } from '@linli/contract/case';
import { flowOf, stateAfter } from '@linli/contract/case-flow';
import { isClosed, type CaseAction, type CaseState } from '@linli/contract/case-state';
import type { AnswerDraft, CaseExport, MessageDraft, RatingDraft, ReopeningDraft, SupplementDraft, WithdrawalDraft } from '@linli/contract/cases';
import { fileLimits } from '@linli/contract/files';
import type { FileRef } from '@linli/contract/dispute-draft';
import type { Kysely } from 'kysely';
import type { Holder } from '../access/holder.ts';
import type { Blobs } from '../blobs/blobs.ts';
import { dateIn, termEnd } from '../calendar.ts';
import type { Database } from '../database/schema.ts';
import { attachFiles } from '../files/attach.ts';
import { invalidField, Refusal } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { applyChange, dueColumns, type Change } from './change.ts';
import { eraseCase } from './erase.ts';
import { loadCase } from './load.ts';
import type { Whole } from './model.ts';
import { partyView, type ViewOptions } from './party-view.ts';

/** A score up to this asks why, and the office calls back. */
const low = 2;
const callBackTerm = { amount: 5, unit: 'working-days' } as const;
/** Days after closing in which a case can be taken up again. */
const reopenDays = 60;

/** What the parties of a case do. Every function wants the transaction of the write, and answers the case as it is then. */
export function caseStore(secrets: Secrets, blobs: Blobs) {
  const view = async (db: Kysely<Database>, holder: Holder, options: ViewOptions): Promise<Case> =>
    partyView(await loadCase(db, secrets, holder.number, options.language), holder, options);

  /** The case, locked, if its flow lets this party do it now; otherwise a `conflict` that carries the case as it is. */
  const begin = async (db: Kysely<Database>, holder: Holder, action: CaseAction | 'message', options: ViewOptions): Promise<{ whole: Whole; to: CaseState | undefined }> => {
    const whole = await loadCase(db, secrets, holder.number, options.language, { lock: true });
    const current = partyView(whole, holder, options);
    if (!current.can.includes(action)) throw new Refusal('conflict', { current });
    const step = action === 'message' ? undefined : flowOf(whole.service)[action];
    return { whole, to: step && stateAfter(step, whole.state) };
  };

  const attach = (db: Kysely<Database>, { number, viewer }: Holder, files: readonly FileRef[], now: number) =>
    attachFiles(db, secrets, files, { number, by: viewer, viewer, most: fileLimits.most, now });

  const change = (db: Kysely<Database>, whole: Whole, { viewer }: Holder, { now }: ViewOptions, rest: Omit<Change, 'by'>) =>
    applyChange(db, secrets, whole, { by: viewer, ...rest }, now);

  const say = async (db: Kysely<Database>, { number, viewer }: Holder, text: string, files: readonly string[], now: number) => {
    await db.insertInto('case_message').values({ number, at: new Date(now), by: viewer, staff: null, viewer, content: await secrets.seal(text, `message.${number}`), files: [...files], read_at: null }).execute();
  };

  return {
    find: view,

    async withdraw(db: Kysely<Database>, holder: Holder, { reason }: WithdrawalDraft, options: ViewOptions): Promise<Case> {
      const { whole, to } = await begin(db, holder, 'withdraw', options);
      if (reason === undefined && Date.parse(whole.withdrawUntil) <= options.now) throw invalidField('body.reason', 'required');
      await change(db, whole, holder, options, { what: 'withdraw', to, note: reason });
      return view(db, holder, options);
    },

    async supplement(db: Kysely<Database>, holder: Holder, { text, files }: SupplementDraft, options: ViewOptions): Promise<Case> {
      if (text === undefined && !files.length) throw invalidField('body.text', 'required');
      const { whole, to } = await begin(db, holder, 'supplement', options);
      await attach(db, holder, files, options.now);
      await change(db, whole, holder, options, { what: 'supplement', to, note: text, set: dueColumns(termEnd(dateIn(options.now), whole.terms.reply), 'reply') });
      return view(db, holder, options);
    },

    async message(db: Kysely<Database>, holder: Holder, { text, files }: MessageDraft, options: ViewOptions): Promise<Case> {
      await begin(db, holder, 'message', options);
      await say(db, holder, text, await attach(db, holder, files, options.now), options.now);
      return view(db, holder, options);
    },

    async reopen(db: Kysely<Database>, holder: Holder, { note }: ReopeningDraft, options: ViewOptions): Promise<Case> {
      const { whole, to } = await begin(db, holder, 'reopen', options);
      if (whole.closedAt && Date.parse(whole.closedAt) + reopenDays * 86_400_000 < options.now) throw new Refusal('conflict', { current: partyView(whole, holder, options), fields: [{ path: 'body.note', code: 'past' }] });
      // A new office hour for the old case: the reply is due again, and a rating may be given anew.
      await change(db, whole, holder, options, { what: 'reopen', to, note, assignee: null, set: { ...dueColumns(termEnd(dateIn(options.now), whole.terms.reply), 'reply'), closing: null, rating: null, follow_up_on: null } });
      return view(db, holder, options);
    },

    async rate(db: Kysely<Database>, holder: Holder, { score, reasons = [], comment, callBack }: RatingDraft, options: ViewOptions): Promise<Case> {
      const { whole } = await begin(db, holder, 'rate', options);
      if (score <= low && !reasons.length && comment === undefined) throw invalidField('body.reasons', 'required');
      const rating = { score, reasons, comment, at: new Date(options.now).toISOString() };
      const followUp = score <= low || callBack === true ? termEnd(dateIn(options.now), callBackTerm) : null;
      await change(db, whole, holder, options, { what: 'rate', set: { rating: await secrets.seal(JSON.stringify(rating), `case.${whole.number}.rating`), follow_up_on: followUp } });
      return view(db, holder, options);
    },

    async answer(db: Kysely<Database>, holder: Holder, { consent, note }: AnswerDraft, options: ViewOptions): Promise<Case> {
      const what = consent ? 'consent' : 'refuse';
      const { whole, to } = await begin(db, holder, what, options);
      await change(db, whole, holder, options, { what, to, note });
      return view(db, holder, options);
    },

    async withdrawConsent(db: Kysely<Database>, holder: Holder, purpose: string, options: ViewOptions): Promise<Case> {
      const whole = await loadCase(db, secrets, holder.number, options.language, { lock: true });
      const given = whole.consents.find(consent => consent.purpose === purpose);
      if (holder.viewer !== 'applicant' || !given) throw invalidField('body.purpose', 'unknown');
      if (given.withdrawnAt === null) {
        await db.updateTable('consent').set({ withdrawn_at: new Date(options.now) }).where('number', '=', holder.number).where('purpose', '=', purpose).execute();
        // Without it nobody may go on working on the case.
        if (given.required && partyView(whole, holder, options).can.includes('withdraw')) await change(db, whole, holder, options, { what: 'withdraw', to: 'withdrawn' });
      }
      return view(db, holder, options);
    },

    async export(db: Kysely<Database>, holder: Holder, options: ViewOptions): Promise<CaseExport> {
      const whole = await loadCase(db, secrets, holder.number, options.language);
      const { name, phone, idNumber, address } = whole.parties.find(({ id }) => id === holder.party)?.content ?? {};
      return { exportedAt: new Date(options.now).toISOString(), case: partyView(whole, holder, options), contact: { name, phone, idNumber, address } };
    },

    async erase(db: Kysely<Database>, holder: Holder, options: ViewOptions): Promise<Case> {
      const whole = await loadCase(db, secrets, holder.number, options.language, { lock: true });
      const current = partyView(whole, holder, options);
      if (whole.erasedAt) return current;
      if (holder.viewer !== 'applicant' || !isClosed(whole.state)) throw new Refusal('conflict', { current });
      await eraseCase(db, secrets, whole, 'applicant', options.now);
      return view(db, holder, options);
    },

    async download(db: Kysely<Database>, { number, viewer }: Holder, file: string): Promise<Bytes> {
      const found = await db.selectFrom('case_file').select(['blob']).where('id', '=', file).where('number', '=', number).where('viewer', '=', viewer).executeTakeFirst();
      return readBlob(blobs, secrets, found?.blob);
    },
  };
}

/** A stored file, opened. Throws `missing`. */
export async function readBlob(blobs: Blobs, secrets: Secrets, hash: string | undefined): Promise<Bytes> {
  const sealed = hash === undefined ? undefined : await blobs.get(hash);
  if (!sealed) throw new Refusal('missing', { fields: [{ path: 'params.file', code: 'unknown' }] });
  return secrets.openBytes(sealed, 'blob');
}
