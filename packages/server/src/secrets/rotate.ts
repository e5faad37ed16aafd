import { sql, type Kysely } from 'kysely';
import type { Blobs } from '../blobs/blobs.ts';
import type { Database } from '../database/schema.ts';
import { phoneDigests } from '../sessions/accounts.ts';
import { nameIndex } from '../volunteers/names.ts';
import { openPerson } from '../volunteers/person.ts';
import type { Secrets } from './secrets.ts';

type Row = Readonly<Record<string, string>>;

/** A sealed column, and the context that it was sealed in. */
interface Sealed { readonly table: string; readonly column: string; readonly context: (row: Row) => string }

const ofCase = (column: string): Sealed => ({ table: 'case_record', column, context: ({ number }) => `case.${number}.${column}` });

/** Everything that is sealed as text. A new sealed column belongs here, or an old key can never be given up. */
export const sealedColumns: readonly Sealed[] = [
  ofCase('content'), ofCase('agreement'), ofCase('closing'), ofCase('rating'),
  { table: 'case_party', column: 'content', context: ({ number, id }) => `party.${number}.${id}` },
  { table: 'case_access', column: 'code', context: ({ number, party }) => `access.${number}.${party}` },
  { table: 'case_event', column: 'content', context: ({ number }) => `event.${number}` },
  { table: 'case_message', column: 'content', context: ({ number }) => `message.${number}` },
  { table: 'case_session', column: 'content', context: ({ number }) => `session.${number}` },
  { table: 'case_file', column: 'content', context: ({ id }) => `file.${id}` },
  { table: 'upload', column: 'content', context: ({ id }) => `file.${id}` },
  { table: 'idempotency', column: 'reply', context: ({ row, caller, key }) => `idempotency.${row}.${caller}.${key}` },
  { table: 'account', column: 'content', context: ({ id }) => `account.${id}` },
  { table: 'shift_place', column: 'content', context: ({ shift, volunteer }) => `place.${shift}.${volunteer}` },
  { table: 'volunteer', column: 'content', context: ({ id }) => `volunteer.${id}` },
  { table: 'volunteer_record', column: 'content', context: ({ id }) => `volunteer-record.${id}` },
  { table: 'certificate', column: 'content', context: ({ number }) => `certificate.${number}` },
  { table: 'wish', column: 'content', context: ({ id }) => `wish.${id}.content` },
  { table: 'wish', column: 'rating', context: ({ id }) => `wish.${id}.rating` },
  { table: 'wish_event', column: 'content', context: ({ wish }) => `wish-event.${wish}` },
  { table: 'call_up', column: 'content', context: ({ id }) => `call-up.${id}` },
  { table: 'call_up_reach', column: 'content', context: ({ call_up: callUp, volunteer }) => `call-up-reach.${callUp}.${volunteer}` },
  { table: 'wechat_ticket', column: 'content', context: ({ app }) => `wechat-ticket.${app}` },
  { table: 'key_check', column: 'content', context: () => 'key-check' },
];

/** Rows at a time: the service goes on beside it. */
const batch = 200;

/**
 * Seals everything anew with the first key of the ring, beside the running service; may be stopped and run again. Afterwards the
 * older keys are needed only for uploads under way and for the hashes of the audit log. `progress` hears of every batch.
 */
export async function rotate(db: Kysely<Database>, secrets: Secrets, blobs: Blobs, progress: (what: string, done: number) => void = () => {}): Promise<number> {
  let total = 0;
  for (const sealed of sealedColumns) {
    const done = await rotateColumn(db, secrets, sealed, count => progress(`${sealed.table}.${sealed.column}`, count));
    total += done;
  }
  total += await rotatePhones(db, secrets, count => progress('case_party.phone_index', count));
  total += await rotateAccounts(db, secrets, count => progress('account.person', count));
  total += await rotateVolunteers(db, secrets, count => progress('volunteer.phone_index', count));
  return total + await rotateBlobs(db, secrets, blobs, count => progress('files', count));
}

async function rotateColumn(db: Kysely<Database>, secrets: Secrets, { table, column, context }: Sealed, progress: (done: number) => void): Promise<number> {
  const fresh = (await secrets.seal('', '')).split('.').slice(0, 2).join('.');
  const name = sql.ref(column);
  let done = 0;
  for (;;) {
    const { rows } = await sql<{ place: string; row: Row }>`
      select ctid::text as place, to_jsonb(t) as row from ${sql.table(table)} t where ${name} is not null and ${name} not like ${`${fresh}.%`} limit ${batch}`.execute(db);
    for (const { place, row } of rows) {
      const old = row[column]!;
      const renewed = await secrets.seal(await secrets.open(old, context(row)), context(row));
      // Where the service changed the row meanwhile it has moved, and is found again if it must be.
      await sql`update ${sql.table(table)} set ${name} = ${renewed} where ctid = ${place}::tid and ${name} = ${old}`.execute(db);
    }
    done += rows.length;
    if (rows.length) progress(done);
    if (rows.length < batch) return done;
  }
}

/** The index by which a phone is looked up: made anew from the phone. */
async function rotatePhones(db: Kysely<Database>, secrets: Secrets, progress: (done: number) => void): Promise<number> {
  let done = 0;
  for (let after = ''; ;) {
    const rows = await db.selectFrom('case_party').selectAll().where('content', 'is not', null).where(sql<boolean>`number > ${after}`).orderBy('number').limit(batch).execute();
    for (const { number, id, content, phone_index: known } of rows) {
      const { phone } = JSON.parse(await secrets.open(content!, `party.${number}.${id}`)) as { phone?: string };
      const fresh = phone === undefined ? [] : [await secrets.index('phone', phone)];
      if (fresh.join() === known.join()) continue;
      await db.updateTable('case_party').set({ phone_index: fresh }).where('number', '=', number).where('id', '=', id).where('content', '=', content!).execute();
      done++;
    }
    if (rows.length) progress(done);
    if (rows.length < batch) return done;
    // A case whose parties did not fit is read again from its first one.
    const last = rows.at(-1)!.number;
    after = rows[0]!.number === last ? last : rows.filter(({ number }) => number < last).at(-1)!.number;
  }
}

/** The digest by which the account of a phone is found. That of an issuer's subject is made anew when they next write something. */
async function rotateAccounts(db: Kysely<Database>, secrets: Secrets, progress: (done: number) => void): Promise<number> {
  let done = 0;
  for (let after = ''; ;) {
    const rows = await db.selectFrom('account').selectAll().where('content', 'is not', null).where('id', '>', after).orderBy('id').limit(batch).execute();
    for (const { id, person, content } of rows) {
      const [fresh = ''] = await phoneDigests(secrets, await secrets.open(content!, `account.${id}`));
      if (fresh === person) continue;
      await sql`update account set person = ${fresh} where id = ${id} and not exists (select from account where person = ${fresh})`.execute(db);
      done++;
    }
    if (rows.length) progress(done);
    if (rows.length < batch) return done;
    after = rows.at(-1)!.id;
  }
}

/** The digests by which a volunteer is looked up. */
async function rotateVolunteers(db: Kysely<Database>, secrets: Secrets, progress: (done: number) => void): Promise<number> {
  let done = 0;
  for (let after = ''; ;) {
    const rows = await db.selectFrom('volunteer').selectAll().where('content', 'is not', null).where('id', '>', after).orderBy('id').limit(batch).execute();
    for (const row of rows) {
      const { content: { name, phone } } = await openPerson(secrets, row);
      const fresh = { phone_index: [await secrets.index('phone', phone)], name_index: [await nameIndex(secrets, name)] };
      if (fresh.phone_index[0] === row.phone_index[0] && fresh.name_index[0] === row.name_index[0]) continue;
      await db.updateTable('volunteer').set(fresh).where('id', '=', row.id).where('content', '=', row.content).execute();
      done++;
    }
    if (rows.length) progress(done);
    if (rows.length < batch) return done;
    after = rows.at(-1)!.id;
  }
}

/** A file sealed anew lies under another hash; its rows follow, and the old one is swept away later. */
async function rotateBlobs(db: Kysely<Database>, secrets: Secrets, blobs: Blobs, progress: (done: number) => void): Promise<number> {
  const { rows } = await sql<{ blob: string }>`select blob from case_file union select blob from upload where blob is not null`.execute(db);
  let done = 0;
  for (const { blob } of rows) {
    const sealed = await blobs.get(blob);
    if (!sealed || secrets.isFresh(sealed)) continue;
    const renewed = await blobs.put(await secrets.sealBytes(await secrets.openBytes(sealed, 'blob'), 'blob'));
    await db.updateTable('case_file').set({ blob: renewed }).where('blob', '=', blob).execute();
    await db.updateTable('upload').set({ blob: renewed }).where('blob', '=', blob).execute();
    progress(++done);
  }
  return done;
}
