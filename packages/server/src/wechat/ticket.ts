import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { Refusal } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { Ticket } from './api.ts';

/** Seconds before its end at which a ticket is renewed; until then the old one is in use. */
const early = 600;
/** Seconds for which one process alone asks WeChat. After a failure nobody asks before they are over. */
const lease = 15;
/** Milliseconds between looks at what another process is fetching, and how many. */
const [pause, looks] = [200, 40];

interface Row { readonly content: string | null; readonly until: Date; readonly failed: boolean }

/**
 * The ticket of an official account, shared by all processes: one fetches a new one while the others use the old one or, where there
 * is none, wait. `fetchTicket` asks WeChat. Throws its problem, or `busy` when none came.
 */
export async function sharedTicket(db: Kysely<Database>, secrets: Secrets, app: string, fetchTicket: () => Promise<Ticket>, now: number): Promise<string> {
  const context = `wechat-ticket.${app}`;
  const read = async (): Promise<Row | undefined> => db.selectFrom('wechat_ticket').select(['content', 'until', 'failed']).where('app', '=', app).executeTakeFirst();
  const holds = (row: Row | undefined, seconds: number): row is Row & { content: string } => !!row?.content && row.until.getTime() > now + seconds * 1000;

  const known = await read();
  if (holds(known, early)) return secrets.open(known.content, context);
  if (await claim(db, app, new Date(now + early * 1000))) {
    try {
      const { ticket, seconds } = await fetchTicket();
      await db.updateTable('wechat_ticket').set({ content: await secrets.seal(ticket, context), until: new Date(now + seconds * 1000), claimed_until: new Date(0) }).where('app', '=', app).execute();
      return ticket;
    } catch (error) {
      await db.updateTable('wechat_ticket').set({ failed: true }).where('app', '=', app).execute();
      if (!holds(known, 0)) throw error;
    }
  }
  if (holds(known, 0)) return secrets.open(known.content, context);
  for (let look = 0; look < looks; look++) {
    const row = await read();
    if (holds(row, 0)) return secrets.open(row.content, context);
    if (row?.failed) break;
    await new Promise(done => setTimeout(done, pause));
  }
  throw new Refusal('busy', { retryAfter: lease });
}

/** Whether it is up to this process to fetch. A lease and no lock: WeChat may be slow, and a connection is not to wait for it. By the database's clock, which all processes share. */
async function claim(db: Kysely<Database>, app: string, early: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into wechat_ticket as t (app, until, claimed_until, failed) values (${app}, ${new Date(0)}, clock_timestamp() + ${lease} * interval '1 second', false)
    on conflict (app) do update set claimed_until = excluded.claimed_until, failed = false where t.claimed_until < clock_timestamp() and t.until <= ${early} returning 1`.execute(db);
  return rows.length > 0;
}
