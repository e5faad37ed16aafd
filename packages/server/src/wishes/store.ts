import { consentFaults, dateFault } from '@linli/contract/dispute-rules';
import type { FieldProblem } from '@linli/contract/problem';
import type { MyWish, Wish, WishAction, WishAnswerDraft, WishDraft } from '@linli/contract/wish';
import { wishActions } from '@linli/contract/wish-flow';
import type { MyWishesQuery, WishSearch } from '@linli/contract/wishes';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Resident } from '../access/resident.ts';
import { addDays, dateIn, shanghai } from '../calendar.ts';
import { offsetOf, pageOf } from '../cursor.ts';
import type { Database } from '../database/schema.ts';
import { invalidField, refuseFaults, Refusal } from '../problem.ts';
import { randomText, type Secrets } from '../secrets/secrets.ts';
import { accountOf, phoneOf } from '../sessions/accounts.ts';
import { isMinor, peopleOf, volunteerOf, type Person } from '../volunteers/person.ts';
import { volunteerPolicy, volunteerRules, type At } from '../volunteers/policy.ts';
import { allows, applyWish, type WishChange } from './act.ts';
import { contentOf, eventsOf, lockWish, ratingOf, toWish, wishRows, type WishRow } from './load.ts';

type Db = Kysely<Database>;
type Role = MyWish['role'];
/** Under what somebody has to do with wishes. */
export interface Party { readonly account: string | undefined; readonly volunteer: string | undefined }

/** Nobody wishes for what is further away than this. */
const daysAhead = 366;

const conflict = (path: string, code: FieldProblem['code'], current?: MyWish) => new Refusal('conflict', { fields: [{ path, code }], current });

/** Whom one has to do with while the wish is claimed: the claimer learns whom to visit, the asker who comes. */
async function contactOf(db: Db, secrets: Secrets, row: WishRow, role: Role): Promise<MyWish['contact']> {
  if (row.state !== 'claimed') return undefined;
  if (role === 'asker') {
    const claimer = (await peopleOf(db, secrets, row.claimer === null ? [] : [row.claimer])).get(row.claimer ?? '');
    return claimer && { name: claimer.content.name, phone: claimer.content.phone };
  }
  const { name, address } = await contentOf(secrets, row);
  const phone = row.asker === null ? undefined : await phoneOf(db, secrets, row.asker);
  return { name, ...(phone !== undefined && { phone }), ...(address !== undefined && { address }) };
}

async function toMine(db: Db, secrets: Secrets, rows: readonly WishRow[], roleOf: (row: WishRow) => Role, at: At): Promise<MyWish[]> {
  const eventsFor = await eventsOf(db, secrets, rows.map(({ id }) => id));
  const items: MyWish[] = [];
  for (const row of rows) {
    const role = roleOf(row);
    const [contact, rating] = [await contactOf(db, secrets, row, role), await ratingOf(secrets, row)];
    items.push({
      ...toWish(row, (await contentOf(secrets, row)).text, at), role, ...(contact && { contact }), ...(rating && { rating }), events: eventsFor(row.id),
      // Who gave it back has no more to do with it.
      can: role === 'claimer' && row.claimer === null ? [] : wishActions(row.state, [role]),
    });
  }
  return items;
}

const of = ({ account, volunteer }: Party, role: Role | undefined): RawBuilder<unknown> => {
  const [asked, claimed] = [sql`w.asker = ${account ?? null}`, sql`w.claimer = ${volunteer ?? null}`];
  return role === 'asker' ? asked : role === 'claimer' ? claimed : sql`(${asked} or ${claimed})`;
};
const roleFor = ({ account }: Party) => ({ asker }: WishRow): Role => (asker !== null && asker === account ? 'asker' : 'claimer');

/** Gives what a volunteer has claimed and not fulfilled back for others. */
export async function giveBack(db: Db, volunteer: string, now: number): Promise<void> {
  const at = new Date(now);
  const rows = await db.updateTable('wish').set({ state: 'open', claimer: null, changed_at: at, version: sql<number>`version + 1` }).where('claimer', '=', volunteer).where('state', '=', 'claimed').returning('id').execute();
  if (rows.length) await db.insertInto('wish_event').values(rows.map(({ id }) => ({ wish: id, at, what: 'release' as const, by: 'volunteer' as const, staff: null, content: null }))).execute();
}

/** All that somebody asked or claimed. */
export const everyWish = async (db: Db, secrets: Secrets, party: Party, at: At): Promise<MyWish[]> =>
  toMine(db, secrets, await wishRows(db, of(party, undefined), at, { limit: 10_000, offset: 0 }), roleFor(party), at);

function askFaults({ by, text }: WishDraft, today: string): FieldProblem[] {
  const wrong = by === undefined ? undefined : dateFault(by, addDays(today, daysAhead)) ?? (by < today ? 'past' : undefined);
  return [...(text.trim().length < 4 ? [{ path: 'text', code: 'too-short' as const }] : []), ...(wrong ? [{ path: 'by', code: wrong === 'future' ? 'too-large' as const : wrong }] : [])];
}

/** What residents wish, and who makes it come true. Writes want the transaction of the write. */
export function wishStore(secrets: Secrets) {
  /** The wish as whoever acted sees it. */
  const shown = async (db: Db, id: string, role: Role, at: At): Promise<MyWish> => {
    const rows = await wishRows(db, sql`w.id = ${id}`, at, { limit: 1, offset: 0 });
    return (await toMine(db, secrets, rows, () => role, at))[0]!;
  };

  /** Something that the asker or the claimer does: nobody else learns that the wish is there, the table says when it can be done. */
  const act = async (db: Db, resident: Resident, id: string, role: Role, change: WishChange, at: At): Promise<MyWish> => {
    const row = await lockWish(db, id, at);
    const person = role === 'claimer' ? await volunteerOf(db, secrets, resident) : undefined;
    const mine = role === 'asker' ? row.asker !== null && row.asker === resident.account : row.claimer !== null && row.claimer === person?.id;
    if (!mine) throw new Refusal('missing', { fields: [{ path: 'params.id', code: 'unknown' }] });
    if (!allows(change.what, role, row)) throw conflict('state', 'choice', await shown(db, id, role, at));
    await applyWish(db, secrets, row, change, at.now);
    return shown(db, id, role, at);
  };

  return {
    async list(db: Db, query: WishSearch, at: At): Promise<{ items: Wish[]; next?: string }> {
      const { division, kind, show = 'open', limit = 20 } = query;
      const where = sql`w.state = ${show} and ${division === undefined ? sql`true` : sql`w.division like ${`${division}%`}`} and ${kind === undefined ? sql`true` : sql`w.kind = ${kind}`}`;
      const { items, ...rest } = pageOf(await wishRows(db, where, at, { limit, offset: offsetOf({ ...query }) }), limit, { ...query });
      return { items: await Promise.all(items.map(async row => toWish(row, (await contentOf(secrets, row)).text, at))), ...rest };
    },

    async mine(db: Db, resident: Resident, query: MyWishesQuery, at: At): Promise<{ items: MyWish[]; next?: string }> {
      const { role, limit = 20 } = query;
      const party = { account: resident.account, volunteer: (await volunteerOf(db, secrets, resident))?.id };
      const { items, ...rest } = pageOf(await wishRows(db, of(party, role), at, { limit, offset: offsetOf({ ...query }) }), limit, { ...query });
      return { items: await toMine(db, secrets, items, role ? () => role : roleFor(party), at), ...rest };
    },

    /** Makes a wish; staff read it before it is shown. Throws `conflict` at `wishes` where one has as many open as the policy allows. */
    async ask(db: Db, resident: Resident, draft: WishDraft, at: At): Promise<MyWish> {
      const policy = await volunteerPolicy(db, draft.division, at, 'body.division');
      refuseFaults([...askFaults(draft, dateIn(at.now)), ...consentFaults(draft.consents, policy.wishes, false)]);
      const account = await accountOf(db, resident, at.now);
      await db.selectFrom('account').select('id').where('id', '=', account).forUpdate().execute();
      const { count } = await db.selectFrom('wish').select(sql<number>`count(*)::int`.as('count')).where('asker', '=', account).where('state', 'in', ['asked', 'open', 'claimed', 'fulfilled']).executeTakeFirstOrThrow();
      if (count >= policy.rules.mostWishes) throw conflict('wishes', 'too-large');
      const id = randomText(128);
      const now = new Date(at.now);
      const content = { text: draft.text.trim(), name: draft.name.trim(), address: draft.address?.trim(), policyVersion: draft.consents.policyVersion, agreedAt: now.toISOString() };
      await db.insertInto('wish').values({
        id, division: draft.division, kind: draft.kind, state: 'asked', version: 1, skills: [...new Set(draft.skills)], by_day: draft.by ?? null, asked_at: now, changed_at: now,
        asker: account, claimer: null, content: await secrets.seal(JSON.stringify(content), `wish.${id}.content`), rating: null,
      }).execute();
      await db.insertInto('wish_event').values({ wish: id, at: now, what: 'ask', by: 'asker', staff: null, content: null }).execute();
      return shown(db, id, 'asker', at);
    },

    /**
     * Takes a wish on. Throws `conflict` at `state` where somebody was first, at `claims` where one has as many as the policy allows, at
     * `wish` where it is one's own; `refused` at `volunteer`: `required` for who is none, `young` for minors, who visit nobody alone.
     */
    async claim(db: Db, resident: Resident, id: string, note: string | undefined, at: At): Promise<MyWish> {
      const person = await volunteerOf(db, secrets, resident, { lock: true });
      const row = await lockWish(db, id, at);
      const own = row.asker !== null && row.asker === resident.account;
      if (row.state === 'asked' && !own) throw new Refusal('missing', { fields: [{ path: 'params.id', code: 'unknown' }] });
      if (own) throw conflict('wish', 'same', await shown(db, id, 'asker', at));
      await mayClaim(db, person, row, at);
      if (!allows('claim', 'volunteer', row)) throw conflict('state', 'gone', row.claimer === person!.id ? await shown(db, id, 'claimer', at) : undefined);
      await applyWish(db, secrets, row, { what: 'claim', note, claimer: person!.id }, at.now);
      return shown(db, id, 'claimer', at);
    },

    release: (db: Db, resident: Resident, id: string, note: string | undefined, at: At) => act(db, resident, id, 'claimer', { what: 'release', note, claimer: null }, at),
    fulfil: (db: Db, resident: Resident, id: string, note: string | undefined, at: At) => act(db, resident, id, 'claimer', { what: 'fulfil', note }, at),
    withdraw: (db: Db, resident: Resident, id: string, note: string | undefined, at: At) => act(db, resident, id, 'asker', { what: 'withdraw', note }, at),

    /** Says whether it came true, and how it was; where it did not, words say why. */
    async confirm(db: Db, resident: Resident, id: string, { cameTrue, score, words }: WishAnswerDraft, at: At): Promise<MyWish> {
      const what: WishAction = cameTrue ? 'confirm' : 'deny';
      if (!cameTrue && words === undefined) throw invalidField('body.words', 'required');
      const rating = cameTrue && score !== undefined ? await secrets.seal(JSON.stringify({ score, words, at: shanghai(at.now) }), `wish.${id}.rating`) : undefined;
      return act(db, resident, id, 'asker', { what, ...(rating === undefined ? { note: words } : { rating }) }, at);
    },
  };
}

async function mayClaim(db: Db, person: Person | undefined, row: WishRow, at: At): Promise<void> {
  const no = (code: 'required' | 'young') => new Refusal('refused', { fields: [{ path: 'volunteer', code }] });
  if (!person) throw no('required');
  const { adultAge, mostClaims } = await volunteerRules(db, row.division);
  if (isMinor(person.content, dateIn(at.now), adultAge)) throw no('young');
  const { count } = await db.selectFrom('wish').select(sql<number>`count(*)::int`.as('count')).where('claimer', '=', person.id).where('state', '=', 'claimed').executeTakeFirstOrThrow();
  if (count >= mostClaims && row.claimer !== person.id) throw conflict('claims', 'too-large');
}
