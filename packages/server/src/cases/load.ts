import type { Language } from '@linli/contract/text';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { Refusal } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { Whole } from './model.ts';

/** As the database gives it: the sealed parts still closed. */
type Closed<T> = { [K in keyof T]: K extends 'content' | 'agreement' | 'closing' | 'rating' | 'text' | 'name' ? (T[K] extends object | string | undefined ? string | null : T[K])
  : T[K] extends readonly (infer I)[] ? (I extends object ? Closed<I>[] : T[K]) : T[K] };

const unknown = () => new Refusal('missing', { fields: [{ path: 'params.number', code: 'unknown' }] });

/**
 * A case with everything that belongs to it, in one statement, opened. With `lock` nobody else changes it until the
 * transaction ends. Throws `missing`.
 */
export async function loadCase(db: Kysely<Database>, secrets: Secrets, number: string, language: Language, { lock = false } = {}): Promise<Whole> {
  if (lock) await sql`select from case_record where number = ${number} for update`.execute(db);
  const { rows: [row] } = await sql<{ whole: Closed<Whole> }>`
    select jsonb_build_object(
      'number', c.number, 'service', c.service, 'kind', c.kind, 'kindName', c.kind_name, 'state', c.state, 'version', c.version,
      'division', jsonb_build_object('code', d.code, 'name', d.name, 'nameEn', d.name_en),
      'office', jsonb_build_object('id', o.id, 'name', o.name, 'address', o.address, 'phone', o.phone),
      'assignee', case when a.id is not null then jsonb_build_object('id', a.id, 'name', a.name, 'title', a.title) end,
      'channel', c.channel, 'confirmation', c.confirmation, 'filedAt', c.filed_at, 'withdrawUntil', c.withdraw_until, 'closedAt', c.closed_at, 'terms', c.terms,
      'dueOn', c.due_on, 'dueWhat', c.due_what, 'suspendedOn', c.suspended_on, 'escalatedAt', c.escalated_at, 'crisis', c.crisis, 'followUpOn', c.follow_up_on,
      'erasedAt', c.erased_at, 'content', c.content, 'agreement', c.agreement, 'closing', c.closing, 'rating', c.rating,
      'parties', coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'role', p.role, 'kind', p.kind, 'content', p.content,
        'invited', exists (select from case_access x where x.number = p.number and x.party = p.id)) order by p.id) from case_party p where p.number = c.number), '[]'),
      'events', coalesce((select jsonb_agg(jsonb_build_object('id', e.id::text, 'at', e.at, 'what', e.what, 'by', e.by, 'staff', s.name, 'from', e.from_state, 'to', e.to_state,
        'until', e.until, 'assignee', t.name, 'office', f.name, 'content', e.content) order by e.id desc)
        from case_event e left join staff s on s.id = e.staff left join staff t on t.id = e.assignee left join office f on f.id = e.office where e.number = c.number), '[]'),
      'messages', coalesce((select jsonb_agg(jsonb_build_object('id', m.id::text, 'at', m.at, 'by', m.by, 'staff', s.name, 'viewer', m.viewer, 'text', m.content, 'files', m.files,
        'read', m.read_at is not null) order by m.id) from case_message m left join staff s on s.id = m.staff where m.number = c.number), '[]'),
      'sessions', coalesce((select jsonb_agg(jsonb_build_object('at', s.at, 'form', s.form, 'closedDoors', s.closed_doors, 'content', s.content) order by s.at) from case_session s where s.number = c.number), '[]'),
      'files', coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'at', f.at, 'by', f.by, 'viewer', f.viewer, 'name', f.content, 'type', f.type, 'size', f.size, 'blob', f.blob) order by f.at, f.id)
        from case_file f where f.number = c.number), '[]'),
      'consents', coalesce((select jsonb_agg(jsonb_build_object('purpose', k.purpose, 'policyVersion', k.policy_version, 'required', k.required, 'channel', k.channel, 'at', k.at, 'withdrawnAt', k.withdrawn_at,
        'title', coalesce((select u ->> 'title' from consent_policy y, jsonb_array_elements(y.data -> 'purposes') u
          where y.topic = k.topic and y.version = k.policy_version and y.language = ${language} and u ->> 'id' = k.purpose limit 1), k.purpose)) order by k.required desc, k.purpose) from consent k where k.number = c.number), '[]')
    ) as whole
    from case_record c join division d on d.code = c.division join office o on o.id = c.office left join staff a on a.id = c.assignee where c.number = ${number}`.execute(db);
  if (!row) throw unknown();
  return openAll(row.whole, secrets);
}

/** Opens what is sealed; what was erased is absent. */
async function openAll(closed: Closed<Whole>, secrets: Secrets): Promise<Whole> {
  const { number } = closed;
  const read = async <T>(sealed: string | null, context: string): Promise<T | undefined> => (sealed === null ? undefined : JSON.parse(await secrets.open(sealed, context)) as T);
  const words = async (sealed: string | null, context: string) => (sealed === null ? '' : secrets.open(sealed, context));
  return {
    ...closed,
    filedAt: iso(closed.filedAt), withdrawUntil: iso(closed.withdrawUntil), closedAt: closed.closedAt && iso(closed.closedAt), escalatedAt: closed.escalatedAt && iso(closed.escalatedAt),
    erasedAt: closed.erasedAt && iso(closed.erasedAt),
    content: await read(closed.content, `case.${number}.content`) ?? {},
    agreement: await read(closed.agreement, `case.${number}.agreement`),
    closing: await read(closed.closing, `case.${number}.closing`),
    rating: await read(closed.rating, `case.${number}.rating`),
    parties: await Promise.all(closed.parties.map(async party => ({ ...party, content: await read(party.content, `party.${number}.${party.id}`) ?? {} }))),
    events: await Promise.all(closed.events.map(async event => ({ ...event, at: iso(event.at), content: await read(event.content, `event.${number}`) ?? {} }))),
    messages: await Promise.all(closed.messages.map(async message => ({ ...message, at: iso(message.at), text: await words(message.text, `message.${number}`) }))),
    sessions: await Promise.all(closed.sessions.map(async session => ({ ...session, at: iso(session.at), content: await read(session.content, `session.${number}`) }))),
    files: await Promise.all(closed.files.map(async file => ({ ...file, at: iso(file.at), name: await words(file.name, `file.${file.id}`) }))),
    consents: closed.consents.map(consent => ({ ...consent, at: iso(consent.at), withdrawnAt: consent.withdrawnAt && iso(consent.withdrawnAt) })),
  } as Whole;
}

const iso = (moment: string): string => new Date(moment).toISOString();
