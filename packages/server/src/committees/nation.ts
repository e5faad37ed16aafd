import type { BodyKind, CommitteeKind } from '@linli/contract/committee';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { committeeKeys, end, placeOf } from './keys.ts';

/**
 * The sub-committees that the organic laws of villagers' and residents' committees ask for since 2026-01-01. 环境和物业管理 is for
 * each community to decide, and a township has none.
 */
export const lawfulBodies: readonly { readonly kind: BodyKind; readonly name: string }[] = [
  { kind: 'mediation', name: '人民调解委员会' },
  { kind: 'security', name: '治安保卫委员会' },
  { kind: 'health', name: '公共卫生委员会' },
  { kind: 'elders-women-children', name: '老年人和妇女儿童工作委员会' },
];

/** A committee as the list of divisions tells of it. */
export interface Founded { readonly code: string; readonly name: string; readonly kind: CommitteeKind }

/** The list's own words for a committee, at the end of a name or before a remark: 合隆居委会（合隆经济开发区）. */
const villagers = /(?:村民委员会|村民委会|村委会)(?=$|（)/;
const residents = /(?<!村民)(?:居民委员会|居民委会|(?:居民)?居委会)(?=$|（)/;
/** What a bare name asks for: 西铁营村 has a 西铁营村村民委员会, 东华门街道 a 东华门街道办事处. */
const village = /(?:村|嘎查)$/;
const community = /社区$/;
const seats: readonly (readonly [RegExp, string])[] = [[/街道$/, '$&办事处'], [/(?:镇|乡|苏木)$/, '$&人民政府']];

/**
 * What a division's committee is and is called, from its code and its name in the list. A name speaks only by a committee's own
 * word (居委会, 村委会); else digits 10–12 decide: 001–199 and 400–499 for residents, 200–399 and 500–599 for villagers. An abbreviation is
 * written out, and a bare name gets the word that the law has for it. Numbers from 400 on are of places only like a township,
 * community or village (农场, 虚拟社区, 生活区): their bare names stay as they are, as does every other that says no more.
 */
export function founded({ code, name }: { readonly code: string; readonly name: string }): Founded {
  const number = Number(code.slice(-3));
  if (code.length === 9) return { code, name: number < 400 ? seats.reduce((text, [pattern, full]) => text.replace(pattern, full), name) : name, kind: 'township' };
  const byCode = number < 200 || (number >= 400 && number < 500) ? 'residents-committee' : 'villagers-committee';
  const kind = villagers.test(name) ? 'villagers-committee' : residents.test(name) ? 'residents-committee' : byCode;
  const full = name.replace(villagers, '村民委员会').replace(residents, '居民委员会');
  if (number >= 400) return { code, name: full, kind };
  return { code, name: kind === 'villagers-committee' ? full.replace(village, '$&村民委员会') : full.replace(community, '$&居民委员会'), kind };
}

/** Divisions whose committees are written in one transaction: with them nine times as many rows, in a fraction of a second. */
const batchSize = 2000;

/** How far it has come: divisions done of those that had no committee of their list at the start. */
export interface Seeded { readonly done: number; readonly total: number }

/**
 * Gives every township and community of a national list its body, and every committee its lawful sub-committees and posts; nobody
 * holds them, and nothing is said that the list does not say. What the demo or an office has put in stays untouched, with all
 * below it. Each batch is one transaction in which a committee comes with everything below it, so whatever is missing is done by
 * running it again: it needs no mark of its own, and with nothing missing it only looks. A later edition renames.
 */
export async function seedNation(db: Kysely<Database>, progress: (seeded: Seeded) => void = () => {}): Promise<Seeded> {
  const total = await countMissing(db);
  let done = 0;
  for (let last = ''; done < total;) {
    const batch = await missingAfter(db, last);
    if (!batch.length) break;
    await write(db, batch);
    done += batch.length;
    last = batch.at(-1)!.code;
    progress({ done, total });
  }
  return { done, total };
}

interface Listed { readonly code: string; readonly name: string; readonly core: string }

/**
 * Divisions of a list without a committee, or with one of another list. Looked up one by one: a join would read the whole of a table
 * that grows with every batch.
 */
const missing = sql`
  from division d
  where d.level in ('township', 'community') and d.source <> 'demo' and coalesce((select b.source from body b where b.code = d.code), '') not in ('demo', 'office', d.source)`;

async function countMissing(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count ${missing}`.execute(db);
  return rows[0]!.count;
}

async function missingAfter(db: Kysely<Database>, last: string): Promise<Listed[]> {
  const { rows } = await sql<Listed>`select d.code, d.name, d.core ${missing} and d.code > ${last} order by d.code limit ${batchSize}`.execute(db);
  return rows;
}

/** Most committees are found by what their division is found by; only where they are not are keys made, for pinyin takes its time. */
function rowOf(division: Listed): Founded & Partial<ReturnType<typeof committeeKeys>> {
  const committee = founded(division);
  return placeOf(committee.name) === division.core ? committee : { ...committee, ...committeeKeys(committee.name) };
}

/** One statement, so that no committee is ever without what belongs to it. */
async function write(db: Kysely<Database>, batch: readonly Listed[]): Promise<void> {
  await sql`
    with committee as (
      insert into body (code, division, kind, name, core, grams, pinyin, initials, source)
      select d.code, d.code, f.kind, f.name, coalesce(f.core, d.core), coalesce(f.grams, d.grams || (right(d.core, 1) || ${end}::text)),
        coalesce(f.pinyin, d.pinyin), coalesce(f.initials, d.initials), d.source
      from jsonb_to_recordset(${JSON.stringify(batch.map(rowOf))}::jsonb) as f (code text, name text, kind text, core text, grams text[], pinyin text, initials text)
      join division d on d.code = f.code
      on conflict (code) do update set (kind, name, core, grams, pinyin, initials, source, version)
        = (excluded.kind, excluded.name, excluded.core, excluded.grams, excluded.pinyin, excluded.initials, excluded.source, body.version + 1)
      where body.source not in ('demo', 'office', excluded.source)
      returning code, kind, source),
    below as (
      insert into body (code, division, kind, parent, name, source)
      select c.code || '-' || l.kind, c.code, l.kind, c.code, l.name, c.source
      from committee c, unnest(${lawfulBodies.map(({ kind }) => kind)}::text[], ${lawfulBodies.map(({ name }) => name)}::text[]) as l (kind, name)
      where c.kind <> 'township'
      on conflict (code) do nothing returning code)
    insert into post (body, position, role, seats)
    select c.code, p.position, p.role, p.seats from committee c, (values (1, 'director', 1), (2, 'deputy-director', null), (3, 'member', null)) as p (position, role, seats) where c.kind <> 'township'
    union all select code, 1, 'director', 1 from below
    on conflict (body, position) do nothing`.execute(db);
}

/** Committees and the bodies below them, of whatever source. */
export async function countBodies(db: Kysely<Database>): Promise<{ townships: number; committees: number; below: number; posts: number }> {
  const { rows } = await sql<{ townships: number; committees: number; below: number; posts: number }>`
    select count(*) filter (where kind = 'township')::int as townships, count(*) filter (where parent is null and kind <> 'township')::int as committees,
      count(*) filter (where parent is not null)::int as below, (select count(*)::int from post) as posts from body`.execute(db);
  return rows[0]!;
}
