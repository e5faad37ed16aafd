import type { Division, DivisionDetail } from '@linli/contract/divisions';
import type { DivisionLevel } from '@linli/contract/division';
import type { Language } from '@linli/contract/text';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { offsetOf, pageOf } from '../cursor.ts';
import type { Database } from '../database/schema.ts';
import { pinyinOf } from '../pinyin.ts';
import { invalidField, Refusal } from '../problem.ts';
import { coreOf } from './name.ts';
import { askedOf, nameTiers } from './tiers.ts';

export interface DivisionQuery { q: string; within?: string | undefined; level?: DivisionLevel | undefined; limit?: number | undefined; cursor?: string | undefined }

type Condition = RawBuilder<boolean>;

/** Divisions and all above them: 9901, 99 for 990101. */
export const lineOf = (code: string): string[] => [2, 4, 6, 9, 12].filter(length => length <= code.length).map(length => code.slice(0, length));

/** What a name is called without: 和平 for 和平区. */
const units = ['省', '市', '区', '县', '旗', '镇', '乡', '街道'];

/** The tiers of names; of those that only contain the words, the few that have others below them come first, from an index of their own: 家庄 is in thousands of villages. */
function tiers(q: string): Condition[] {
  const asked = askedOf(coreOf(q), units);
  if (!asked) return [];
  const { core, end, whole, grams, way } = asked;
  const values = { core: sql`${core}`, end: sql`${end}`, whole: sql`${whole}::text[]`, grams: sql`${grams}::text[]` };
  return nameTiers('d', values, way).flatMap(({ where, many }) => (many ? [sql<boolean>`${where} and d.has_children`, sql<boolean>`${where} and not d.has_children`] : [where]));
}

/** The same sounds in other characters: 唐东 for 棠东. */
const homophones = (q: string): Condition[] => {
  const { full } = pinyinOf(coreOf(q));
  return full ? [sql`d.pinyin = ${full}`, sql`d.pinyin like ${`${full}%`} and d.pinyin <> ${full}`] : [];
};

export type DivisionStore = ReturnType<typeof divisionStore>;

/** Reads administrative divisions. */
export function divisionStore(db: Kysely<Database>) {
  const nameIn = (language: Language, table: 'd' | 'a') => language === 'en' ? sql.raw(`coalesce(${table}.name_en, ${table}.name)`) : sql.raw(`${table}.name`);

  /** Divisions of a list of codes-with-order, with their paths, in one statement. */
  const rows = async (from: RawBuilder<unknown>, language: Language): Promise<Division[]> => {
    const { rows: found } = await sql<Division>`
      select d.code, ${nameIn(language, 'd')} as name, d.level, d.has_children as "hasChildren", coalesce((
        select jsonb_agg(jsonb_build_object('code', a.code, 'name', ${nameIn(language, 'a')}) order by a.code)
        from division a where a.code in (left(d.code, 2), left(d.code, 4), left(d.code, 6), left(d.code, 9)) and a.code <> d.code), '[]') as path
      from (${from}) d order by d.place`.execute(db);
    return found;
  };

  const find = (conditions: Condition[], { q, within, level }: DivisionQuery, offset: number, limit: number) => {
    const limits = sql`${within ? sql`and d.code like ${`${within}_%`}` : sql``} ${level ? sql`and d.level = ${level}` : sql``}`;
    const parts = conditions.map(condition => sql`(select d.* from division d where ${condition} ${limits} order by d.name = ${q} desc, length(d.code), length(d.core), d.code limit ${offset + limit})`);
    return sql`select *, row_number() over () as place from (${sql.join(parts, sql` union all `)} limit ${limit} offset ${offset}) d`;
  };

  const children = (parent: string | undefined, language: Language) =>
    rows(sql`select *, row_number() over (order by code) as place from division where ${parent === undefined ? sql`parent is null` : sql`parent = ${parent}`}`, language);

  return {
    async search(query: DivisionQuery, language: Language): Promise<{ items: Division[]; next?: string }> {
      const limit = query.limit ?? 10;
      const offset = offsetOf({ ...query });
      if (query.within !== undefined) await this.mustExist(query.within, 'query.within');
      const exact = tiers(query.q);
      if (!exact.length) return { items: [] };
      let found = await rows(find(exact, query, offset, limit + 1), language);
      if (!found.length && offset === 0) {
        const similar = homophones(query.q);
        if (similar.length) found = (await rows(find(similar, query, 0, limit), language));
      }
      return pageOf(found, limit, { ...query });
    },

    async browse(parent: string | undefined, language: Language): Promise<{ items: Division[] }> {
      const items = await children(parent, language);
      if (!items.length && parent !== undefined) await this.mustExist(parent, 'query.parent');
      return { items };
    },

    async open(code: string, language: Language): Promise<DivisionDetail> {
      const [[division], below] = await Promise.all([rows(sql`select *, 1 as place from division where code = ${code}`, language), children(code, language)]);
      if (!division) throw new Refusal('missing', { fields: [{ path: 'params.code', code: 'unknown' }] });
      return { ...division, children: below };
    },

    /** Refuses a code that no division has, naming the field it came in. */
    async mustExist(code: string, field: string): Promise<void> {
      const found = await db.selectFrom('division').select('code').where('code', '=', code).executeTakeFirst();
      if (!found) throw invalidField(field, 'unknown');
    },
  };
}
