import type { Bytes } from '@linli/contract/bytes';
import { flowOf } from '@linli/contract/case-flow';
import type { CaseActionDraft, CaseQueue, CaseRow, Desk, DeskCase, DeskMessageDraft, Invitation, QueueQuery, RevealDraft, Revealed } from '@linli/contract/desk';
import { fileLimits } from '@linli/contract/files';
import { isPhone, plainPhone } from '@linli/contract/identity';
import type { Language } from '@linli/contract/text';
import { sql, type Kysely, type Transaction } from 'kysely';
import { sealCode } from '../access/holder.ts';
import type { Staff } from '../access/staff.ts';
import { listEntries, note } from '../audit/store.ts';
import type { Blobs } from '../blobs/blobs.ts';
import { loadCase } from '../cases/load.ts';
import type { Whole } from '../cases/model.ts';
import { newCode } from '../cases/numbers.ts';
import { readBlob } from '../cases/store.ts';
import type { Database } from '../database/schema.ts';
import { policyData } from '../disputes/policy.ts';
import { attachFiles } from '../files/attach.ts';
import { invalidField, refuseFaults, Refusal } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { act, actionFaults } from './act.ts';
import { countQueue, queueRows, similarTo } from './queue.ts';
import { deskView, mayRead, plainField, toRow, whatStaffMay } from './view.ts';
import { namesOf, offices, staffWithin, toMember } from './people.ts';

export interface DeskOptions { readonly language: Language; readonly now: number }
type Db = Kysely<Database>;

/** What the office does. Whoever looks at a case is on record. */
export function deskStore(secrets: Secrets, blobs: Blobs) {
  const record = (db: Db, staff: Staff, whole: Pick<Whole, 'number' | 'division'> | undefined, now: number, action: string, more: { fields?: readonly string[]; purpose?: string } = {}) =>
    note(db as Transaction<Database>, secrets, now, { actor: staff.id, role: staff.roles.join(), action, number: whole?.number, division: whole?.division.code ?? staff.division, ...more });

  const view = async (db: Db, staff: Staff, number: string, { language, now }: DeskOptions): Promise<DeskCase> => {
    const whole = await loadCase(db, secrets, number, language);
    const open = mayRead(whole, staff);
    const looked = staff.roles.includes('coordinator') ? (await listEntries(db, staff.division, { number, limit: 50 })).items : [];
    const { mediator, recused = [] } = whole.content;
    const people = await namesOf(db, [...mediator === undefined ? [] : [mediator], ...recused]);
    return deskView(whole, staff, { language, now, looked, people, policy: await policyData(db, whole.division.code, language), similar: open ? await similarTo(db, number) : [] });
  };

  /** Reads on record: the entry and the answer stand or fall together. */
  const onRecord = <T>(db: Db, work: (trx: Transaction<Database>) => Promise<T>): Promise<T> =>
    db.isTransaction ? work(db as Transaction<Database>) : db.transaction().execute(work);

  return {
    async open(db: Db, staff: Staff, { language }: DeskOptions): Promise<Desk> {
      const people = await staffWithin(db, staff, language);
      const { rows: kinds } = await sql<{ id: string; name: string }>`
        select distinct on (k ->> 'id') k ->> 'id' as id, k ->> 'name' as name from dispute_policy p, jsonb_array_elements(p.data -> 'kinds') k
        where (p.division like ${`${staff.division}%`} or ${staff.division} like p.division || '%') order by k ->> 'id', p.language = ${language} desc`.execute(db);
      const { rows: [division] } = await sql<{ name: string }>`select ${language === 'en' ? sql`coalesce(name_en, name)` : sql`name`} as name from division where code = ${staff.division}`.execute(db);
      const me = people.find(({ id }) => id === staff.id);
      return {
        me: me ?? await toMember(db, staff.id, language), divisionName: division?.name ?? staff.division,
        colleagues: people.filter(({ roles }) => roles.includes('mediator') || roles.includes('counsellor')), offices: await offices(db, staff, language), kinds, language,
      };
    },

    async list(db: Db, staff: Staff, query: QueueQuery, { language, now }: DeskOptions): Promise<CaseQueue> {
      if (query.division !== undefined && !query.division.startsWith(staff.division)) throw new Refusal('refused', { fields: [{ path: 'query.division', code: 'elsewhere' }] });
      const { rows, total, next } = await queueRows(db, staff, query, now);
      return { items: rows.map(row => toRow(row, language, now)), total, counts: await countQueue(db, staff, query.division, now), language, ...(next && { next }) };
    },

    async lookUp(db: Db, staff: Staff, phone: string, { language, now }: DeskOptions): Promise<{ items: CaseRow[] }> {
      if (!isPhone(phone)) throw invalidField('body.phone', 'format');
      const indexes = await secrets.indexes('phone', plainPhone(phone));
      return onRecord(db, async trx => {
        const { rows } = await queueRows(trx, staff, { show: 'all', limit: 50 }, now, indexes);
        await record(trx, staff, undefined, now, 'look-up', { fields: rows.map(({ number }) => number) });
        return { items: rows.map(row => toRow(row, language, now)) };
      });
    },

    /** Opening a case that one may read is itself on record, and marks its messages as read. */
    show: (db: Db, staff: Staff, number: string, options: DeskOptions): Promise<DeskCase> => onRecord(db, async trx => {
      const shown = await view(trx, staff, number, options);
      if (!shown.withheld) await trx.updateTable('case_message').set({ read_at: new Date(options.now) }).where('number', '=', number).where('by', '<>', 'office').where('read_at', 'is', null).execute();
      await record(trx, staff, { number, division: { ...shown.division, nameEn: null } }, options.now, shown.withheld ? 'open-row' : 'open', shown.withheld ? {} : { fields: ['story', 'wishes', 'messages'] });
      return shown;
    }),

    async act(db: Db, staff: Staff, number: string, draft: CaseActionDraft, options: DeskOptions): Promise<DeskCase> {
      const whole = await loadCase(db, secrets, number, options.language, { lock: true });
      const allowed = whatStaffMay(whole, staff, mayRead(whole, staff)).includes(draft.action);
      if (draft.version !== whole.version || !allowed) throw new Refusal('conflict', { current: await view(db, staff, number, options), fields: draft.version === whole.version ? [{ path: 'body.action', code: 'choice' }] : [] });
      refuseFaults(actionFaults(flowOf(whole.service)[draft.action]!, draft, { whole, now: options.now }));
      await act({ db, secrets, whole, staff, now: options.now }, draft);
      const changed = await view(db, staff, number, options);
      await record(db, staff, whole, options.now, draft.action);
      return changed;
    },

    async message(db: Db, staff: Staff, number: string, { to, text, files }: DeskMessageDraft, options: DeskOptions): Promise<DeskCase> {
      const whole = await loadCase(db, secrets, number, options.language, { lock: true });
      if (!whatStaffMay(whole, staff, mayRead(whole, staff)).includes('message')) throw new Refusal('conflict', { current: await view(db, staff, number, options) });
      if (to === 'respondent' && !whole.parties.some(({ role, invited }) => role === 'respondent' && invited)) throw invalidField('body.to', 'choice');
      const ids = await attachFiles(db, secrets, files, { number, by: 'office', viewer: to, most: fileLimits.most * 2, now: options.now });
      await db.insertInto('case_message').values({ number, at: new Date(options.now), by: 'office', staff: staff.id, viewer: to, content: await secrets.seal(text, `message.${number}`), files: ids, read_at: new Date(options.now) }).execute();
      const changed = await view(db, staff, number, options);
      await record(db, staff, whole, options.now, 'message');
      return changed;
    },

    reveal: (db: Db, staff: Staff, number: string, { fields, purpose }: RevealDraft, { language, now }: DeskOptions): Promise<Revealed> => onRecord(db, async trx => {
      const whole = await loadCase(trx, secrets, number, language);
      if (!mayRead(whole, staff)) throw new Refusal('refused');
      const values = fields.flatMap(field => {
        const value = plainField(whole, field);
        return value === undefined ? [] : [{ field, value }];
      });
      await record(trx, staff, whole, now, 'reveal', { fields: values.map(({ field }) => field), purpose });
      return { values };
    }),

    async invite(db: Db, staff: Staff, number: string, party: string, options: DeskOptions): Promise<Invitation> {
      const whole = await loadCase(db, secrets, number, options.language, { lock: true });
      if (!mayRead(whole, staff)) throw new Refusal('refused');
      const invited = whole.parties.find(({ id, role }) => String(id) === party && role === 'respondent');
      if (!invited || whole.erasedAt) throw invalidField('body.party', 'choice');
      const code = newCode();
      const row = { viewer: 'respondent' as const, code: await sealCode(secrets, number, invited.id, code) };
      await db.insertInto('case_access').values({ number, party: invited.id, ...row }).onConflict(conflict => conflict.columns(['number', 'party']).doUpdateSet(row)).execute();
      const shown = await view(db, staff, number, options);
      await record(db, staff, whole, options.now, 'invite', { fields: [`parties.${party}`] });
      return { code, case: shown };
    },

    download: (db: Db, staff: Staff, number: string, file: string, { language, now }: DeskOptions): Promise<Bytes> => onRecord(db, async trx => {
      const whole = await loadCase(trx, secrets, number, language);
      if (!mayRead(whole, staff)) throw new Refusal('refused');
      const bytes = await readBlob(blobs, secrets, whole.files.find(({ id }) => id === file)?.blob);
      await record(trx, staff, whole, now, 'download', { fields: [`files.${file}`] });
      return bytes;
    }),
  };
}
