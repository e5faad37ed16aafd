import type { Body, BodyKind, CommitteeDetail } from '@linli/contract/committee';
import type { CommitteeWarning } from '@linli/contract/committee-desk';
import { isCreditCode } from '@linli/contract/identity';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

/** 村民委员会组织法 art. 6: three to seven members; 城市居民委员会组织法 art. 7: five to nine. */
const members: Partial<Record<BodyKind, readonly [least: number, most: number]>> = { 'villagers-committee': [3, 7], 'residents-committee': [5, 9] };
/** Both committees are elected for five years. */
const longestTerm = 5;

const holdersIn = (body: Body, ...roles: string[]): string[] =>
  [...new Set(body.posts.filter(({ role }) => !roles.length || roles.includes(role)).flatMap(({ holders }) => holders.map(({ person }) => person)))];

/** The same day so many years later; 29 February is the 28th where there is none. */
const yearsAfter = (date: string, years: number): string => `${Number(date.slice(0, 4)) + years}${date.slice(4).replace('-02-29', '-02-28')}`;

function ofBody(body: Body, today: string): CommitteeWarning[] {
  const warnings: CommitteeWarning[] = [];
  if (body.term && body.term.ends <= today) warnings.push({ code: 'term-over', body: body.code });
  if (body.term && body.term.ends > yearsAfter(body.term.starts, longestTerm)) warnings.push({ code: 'term-too-long', body: body.code });
  if (body.posts.some(({ seats, holders }) => seats !== undefined && holders.length > seats)) warnings.push({ code: 'too-many-holders', body: body.code });
  return warnings;
}

function ofMembers(committee: Body, supervision: Body | undefined): CommitteeWarning[] {
  const { code } = committee;
  const [least, most] = members[committee.kind] ?? [0, Infinity];
  const count = holdersIn(committee, 'director', 'deputy-director', 'member').length;
  const seated = holdersIn(committee);
  return [
    ...(count < least ? [{ code: 'too-few-members', body: code } as const] : count > most ? [{ code: 'too-many-members', body: code } as const] : []),
    ...(holdersIn(committee, 'director').length ? [] : [{ code: 'no-director', body: code } as const]),
    ...(supervision ? holdersIn(supervision).filter(person => seated.includes(person)).map(person => ({ code: 'supervision-member', body: supervision.code, person }) as const) : []),
  ];
}

/** What is to be seen in a committee's page itself. A township's office elects nobody and publishes elsewhere. */
export function warningsIn({ kind, published, bodies, quarters, reports, creditCode }: CommitteeDetail, today: string): CommitteeWarning[] {
  const [committee] = bodies;
  const elected = kind !== 'township' && published;
  return [
    ...(elected && committee ? ofMembers(committee, bodies.find(body => body.kind === 'supervision')) : []),
    ...bodies.flatMap(body => ofBody(body, today)),
    ...(elected ? quarters.filter(({ published: known }) => !known).map(({ quarter }) => ({ code: 'quarter-unpublished', quarter }) as const) : []),
    ...(elected && !reports.some(({ year }) => year === Number(today.slice(0, 4)) - 1) ? [{ code: 'report-missing' } as const] : []),
    ...(creditCode !== undefined && !isCreditCode(creditCode) ? [{ code: 'credit-code' } as const] : []),
  ];
}

/** What only all terms and memberships show, those that are over included: two at the same time. */
export async function overlaps(db: Kysely<Database>, code: string): Promise<CommitteeWarning[]> {
  const { rows } = await sql<{ code: 'terms-overlap' | 'holder-overlap'; body: string; person: string | null }>`
    with inside as (select code from body where code = ${code} or parent = ${code})
    select 'terms-overlap' as code, a.body, null as person from body_term a join body_term b on b.body = a.body and b.starts > a.starts and b.starts < a.ends where a.body in (select code from inside)
    union select 'holder-overlap', a.body, a.person from membership a join membership b on (b.body, b.position, b.person) = (a.body, a.position, a.person)
      and b.id <> a.id and b.since >= a.since and (a.until is null or b.since < a.until) and (b.until is null or b.until > b.since)
    where a.body in (select code from inside) order by 1, 2, 3`.execute(db);
  return rows.map(({ person, ...warning }) => ({ ...warning, ...(person !== null && { person }) }));
}
