import { volunteers } from '@linli/contract/volunteers';
import { wishes } from '@linli/contract/wishes';
import type { ReportInDraft, SignUpDraft, Volunteer } from '@linli/contract/volunteer';
import type { MyWish, WishDraft } from '@linli/contract/wish';
import { volunteerDesk } from '@linli/contract/volunteer-desk';
import type { Database } from '@linli/server/database/schema';
import { sql, type Kysely } from 'kysely';
import { get, type App } from './calls.ts';

/** Home of the volunteers of the tests, and who organises them. */
export const community = '990101001003';
export const organiser = 'luo-yinuo';
/** Of another county. */
export const stranger = 'qiao-yunfan';

let count = 0;
/** Somebody whom a portal vouches for, with a phone of their own. */
export function freshResident(): { resident: string; phone: string } {
  const phone = `136${String(process.pid % 1000).padStart(3, '0')}${String(++count).padStart(5, '0')}`;
  return { resident: `resident-${process.pid}-${count} ${community} ${phone}`, phone };
}

export const memberDraft = (changes: Partial<ReportInDraft> = {}): ReportInDraft => ({
  kind: 'member', name: '方禾', division: community, standing: 'formal', branch: '市图书馆党支部', workUnit: '市图书馆', skills: ['teaching'], times: [{ day: 6, part: 'morning' }],
  consents: { policyVersion: '2026-01', purposes: ['service', 'membership', 'call-up', 'feedback'] }, ...changes,
});
export const residentDraft = (changes: Partial<SignUpDraft> = {}): SignUpDraft => ({
  kind: 'resident', name: '江秀兰', division: community, birthDate: '1980-05-05', skills: ['cooking', 'elder-care'], times: [], consents: { policyVersion: '2026-01', purposes: ['service'] }, ...changes,
});

export interface Somebody { readonly resident: string; readonly phone: string; readonly volunteer: Volunteer }

/** A volunteer of their own. */
export async function volunteer(app: App, draft: ReportInDraft | SignUpDraft = memberDraft()): Promise<Somebody> {
  const somebody = freshResident();
  return { ...somebody, volunteer: await get(app, volunteers.signUp, { resident: somebody.resident, body: draft }) };
}

export const wishDraft = (changes: Partial<WishDraft> = {}): WishDraft => ({
  division: community, kind: 'repair', text: '客厅的灯不亮了，自己够不着，想请人换一下。', skills: ['repairs'], name: '许安', address: '棠苑3幢502室', consents: { policyVersion: '2026-01', purposes: ['wish'] }, ...changes,
});

/** A wish that anybody may claim. */
export async function openWish(app: App, resident: string, changes: Partial<WishDraft> = {}): Promise<MyWish> {
  const wish = await get(app, wishes.ask, { resident, body: wishDraft(changes) });
  await get(app, volunteerDesk.actOnWish, { staff: organiser, params: { id: wish.id }, body: { version: wish.version, action: 'publish' } });
  return wish;
}

let shifts = 0;
/** Service that was done on a day (in China) and confirmed, as the roster's own rows write it. */
export async function served(db: Kysely<Database>, id: string, { day, minutes = 120, confirmed = true, shift = `served${process.pid}x${shifts}` }: { day: string; minutes?: number; confirmed?: boolean; shift?: string }): Promise<string> {
  const starts = `${day}T${String(++shifts % 9).padStart(2, '0')}:00:00+08:00`;
  await sql`
    insert into shift (id, division, office, title, text, place, starts, ends, capacity, skills, members_only, join_until, leave_until, check_in_from, check_out_until, joined, changed_at)
    values (${shift}, ${community}, 'volunteers-990101001', '图书角整理', '把书归架。', '棠苑社区图书角', ${starts}, ${starts}::timestamptz + interval '1 hour', 5, '{}', false, ${starts}, ${starts}, ${starts}, ${starts}, 1, ${starts})`.execute(db);
  await sql`
    insert into shift_place (shift, volunteer, state, ticket, joined_at, minutes, confirmed_at, taken)
    select ${shift}, ${id}, 'done', 1, ${starts}, ${minutes}, ${confirmed ? starts : null}, time_taken(v.number, ${starts}, ${starts}::timestamptz + interval '1 hour') from volunteer v where v.id = ${id}`.execute(db);
  return shift;
}
