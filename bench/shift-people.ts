import { randomBytes } from 'node:crypto';
import { accessToken } from '@linli/server/access/resident';
import type { Database } from '@linli/server/database/schema';
import { demoCity } from '@linli/server/demo/seed';
import { randomText, type Secrets } from '@linli/server/secrets/secrets';
import type { VolunteerContent } from '@linli/server/volunteers/person';
import { sql, type Kysely } from 'kysely';

const community = `${demoCity}01001003`;
const day = 86_400_000;

/** Volunteers who are signed in by phone; answers their bearer tokens in the order of `v0`, `v1` … */
export async function signIn(db: Kysely<Database>, secrets: Secrets, count: number): Promise<string[]> {
  const now = Date.now();
  const tokens: string[] = [];
  for (let index = 0; index < count; index++) {
    const content: VolunteerContent = { kind: 'resident', name: `志愿者${index}`, phone: '13800000001', birthDate: '1990-03-07', times: [{ day: 6, part: 'morning' }], consents: [] };
    const [id, session] = [`v${index}`, randomText(128)];
    const sealed = await secrets.seal(JSON.stringify(content), `volunteer.${id}`);
    await sql`with a as (insert into account (id, person, content, seen_at) values (${id}, ${id}, ${sealed}, now())),
      s as (insert into session (id, account, refresh, renewed_at, until) values (${session}, ${id}, 'none', now(), now() + interval '1 day'))
      insert into volunteer (id, account, division, skills, callable, version, since, content, phone_index, name_index) values (${id}, ${id}, ${community}, '{teaching}', false, 1, now(), ${sealed}, '{}', '{}')`.execute(db);
    tokens.push(await accessToken(secrets, session, now));
  }
  return tokens;
}

/** Shifts one after the other, so that nobody is hindered by another one of theirs. */
export async function openShifts(db: Kysely<Database>, count: number, capacity: number, inDays: number): Promise<string[]> {
  const now = Date.now();
  const ids = Array.from({ length: count }, () => randomBytes(6).toString('hex'));
  await db.insertInto('shift').values(ids.map((id, index) => {
    const [starts, ends] = [0, 1].map(later => new Date(now + inDays * day + (index + later) * 3_600_000)) as [Date, Date];
    return {
      id, series: null, division: community, office: 'volunteers-990101001', title: `第${index}班`, text: '把还回来的书归架。', place: '棠苑社区图书角', lat: 29.9, lng: 121.5, starts, ends, capacity, skills: ['teaching' as const],
      members_only: false, least_age: null, join_until: starts, leave_until: starts, check_in_from: starts, check_out_until: ends, changed_at: new Date(),
    };
  })).execute();
  return ids;
}
