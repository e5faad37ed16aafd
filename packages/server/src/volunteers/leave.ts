import { shifts } from '@linli/contract/shifts';
import type { Language } from '@linli/contract/text';
import { volunteers, type Departed } from '@linli/contract/volunteers';
import { wishes } from '@linli/contract/wishes';
import type { Endpoint } from '@linli/contract/endpoint';
import { sql, type Kysely } from 'kysely';
import type { Resident } from '../access/resident.ts';
import { addDays, dateIn, shanghai } from '../calendar.ts';
import type { Database } from '../database/schema.ts';
import { Refusal } from '../problem.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { forget } from '../sessions/accounts.ts';
import { leaveAllShifts } from '../shifts/places.ts';
import { giveBack } from '../wishes/store.ts';
import { volunteerPolicy, type At } from './policy.ts';
import { mustVolunteer } from './store.ts';

type Db = Kysely<Database>;

/** What is gone at once. */
const erased: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': [
    '姓名、手机号、党员身份、党支部、工作单位、出生日期、监护人、特长、可服务时间', '同意记录、日历订阅地址', '培训、表彰、评价记录', '还没开始的班次报名，名额让给候补的人', '对应急召集的答复说明',
  ],
  'en': [
    'Name, phone, membership, branch, work unit, date of birth, guardian, skills, times', 'Consents and the calendar link', 'Entries on training, commendations and evaluations',
    'Your places in coming shifts, which go to who waits', 'The notes of your answers to call-ups',
  ],
};

/** Rows whose stored answers quote a volunteer. */
const quoting = [volunteers, shifts, wishes].flatMap(noun => Object.values<Endpoint>(noun)).filter(({ who, idempotent }) => who === 'resident' && idempotent).map(({ name }) => name);

/** Whoever is on the spot checks out first, so that their hours count. */
async function mustHaveCheckedOut(db: Db, volunteer: string, now: number): Promise<void> {
  const { rows } = await sql`select from shift_place p join shift s on s.id = p.shift where p.volunteer = ${volunteer} and p.state = 'present' and s.check_out_until > ${new Date(now)}`.execute(db);
  if (rows.length) throw new Refusal('conflict', { fields: [{ path: 'checkOut', code: 'required' }] });
}

/**
 * Leaves the programme. What is personal goes, but what issued certificates need; hours stay without a name. With the last that is
 * kept of the person goes the account, and they are signed out everywhere. Throws `conflict` at `checkOut` while checked in.
 */
export async function leave(db: Db, secrets: Secrets, resident: Resident, at: At): Promise<Departed> {
  const { id, account, division } = await mustVolunteer(db, secrets, resident);
  const leftAt = new Date(at.now);
  await mustHaveCheckedOut(db, id, at.now);
  await leaveAllShifts(db, id, at.now);
  await giveBack(db, id, at.now);
  await db.deleteFrom('volunteer_record').where('volunteer', '=', id).execute();
  await db.updateTable('call_up_reach').set({ content: null }).where('volunteer', '=', id).execute();
  await db.updateTable('volunteer').set({
    account: null, content: null, skills: [], callable: false, phone_index: [], name_index: [], calendar: null, calendar_since: null, left_at: leftAt,
  }).where('id', '=', id).execute();
  // This very write's own answer is not stored yet.
  await db.deleteFrom('idempotency').where('row', 'in', quoting).where('caller', 'in', resident.ids.map(one => `resident ${one}`)).where('reply', 'is not', null).execute();
  const wishing = await db.selectFrom('wish').select('id').where('asker', '=', account).limit(1).executeTakeFirst();
  if (!wishing) await forget(db, account);
  const { kept } = await volunteerPolicy(db, division, at);
  const today = dateIn(at.now);
  return {
    leftAt: shanghai(at.now), erased: [...erased[at.language]],
    kept: kept.map(({ what, why, days }) => ({ what, why, ...(days !== undefined && { until: addDays(today, days) }) })),
  };
}
