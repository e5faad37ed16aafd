import { sql, type RawBuilder } from 'kysely';

/** A value in a statement, or the slot for one. */
export type Value = RawBuilder<unknown>;

/** Words of a column in a language, or in Chinese. */
export const wordsOf = (words: Value, language: Value): RawBuilder<string | null> => sql`coalesce(${words} ->> ${language}::text, ${words} ->> 'zh-CN')`;

/** The name of a row with `name` and `name_en`. */
export const nameOf = (row: string, language: Value): RawBuilder<string> =>
  sql`case when ${language}::text = 'en' then coalesce(${sql.ref(`${row}.name_en`)}, ${sql.ref(`${row}.name`)}) else ${sql.ref(`${row}.name`)} end`;

/** Codes and names of what lies above a division, the province first. */
const pathOf = (division: Value, language: Value): Value => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('code', a.code, 'name', ${nameOf('a', language)}) order by a.code), '[]')
  from division a where a.code in (left(${division}, 2), left(${division}, 4), left(${division}, 6), left(${division}, 9)) and a.code <> ${division})`;

/** The members of a CommitteeRow, for `jsonb_build_object`; what there is not is null, to be stripped from the whole. */
export const rowMembers = (row: string, language: Value, path = pathOf(sql.ref(`${row}.division`), language)): Value => {
  const at = (column: string) => sql.ref(`${row}.${column}`);
  return sql`'code', ${at('code')}, 'name', ${nameOf(row, language)}, 'kind', ${at('kind')}, 'path', ${path},
    'phone', ${at('details')} ->> 'phone', 'address', ${wordsOf(sql`(${at('details')} -> 'address')`, language)},
    'point', case when ${at('lat')} is not null then jsonb_build_object('lat', ${at('lat')}, 'lng', ${at('lng')}) end`;
};

/** To follow `found`, which has codes and places: `shown` has an item for each. Neighbours have one path above them, which is put together once. */
export const shownRows = (language: Value): Value => sql`
  placed as materialized (
    select f.place, b.code, b.name, b.name_en, b.kind, b.details, b.lat, b.lng, left(b.division, case when length(b.division) = 12 then 9 else length(b.division) - 3 end) as above
    from found f join body b on b.code = f.code),
  paths as materialized (select jsonb_object_agg(above, ${pathOf(sql`(above || '000')`, language)}) as paths from (select distinct above from placed) p),
  shown as (select b.place, jsonb_build_object(${rowMembers('b', language, sql`(select paths from paths) -> b.above`)}) as item from placed b)`;
