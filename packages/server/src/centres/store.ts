import type { Centre, CentreDetail, CentreKind } from '@linli/contract/centres';
import type { Language } from '@linli/contract/text';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { offsetOf, pageOf } from '../cursor.ts';
import type { CentreData, Database, Words } from '../database/schema.ts';
import { lineOf } from '../divisions/store.ts';
import { wordsIn } from '../language.ts';
import { invalidField, Refusal } from '../problem.ts';
import { hoursOf } from './hours.ts';

export interface CentreQuery { division?: string | undefined; service?: string | undefined; kind?: CentreKind | undefined; limit?: number | undefined; cursor?: string | undefined }

interface Row { id: string; kind: CentreKind; division: string; divisionName: string; lat: number; lng: number; data: CentreData; windows: Words[] | null }

/** Digits of a division code within which a service of that scope may be handed in. */
const reach = { local: 12, county: 6, city: 4, province: 2, national: 2 } as const;

/** A place takes a service if it is of the right kind and level and has the window: a hall for veterans is no hall for pensions. */
const taken = sql<boolean>`p.kind = c.kind and p.level = c.level and c.data -> 'windows' @> jsonb_build_array(jsonb_build_object('name', p."window"))`;

export type CentreStore = ReturnType<typeof centreStore>;

/** Reads the places where residents are served. `now` is the clock that opening hours go by. */
export function centreStore(db: Kysely<Database>, now: () => number = Date.now) {
  const toCentre = (row: Row, language: Language): Centre => ({
    id: row.id,
    name: wordsIn(row.data.name, language),
    kind: row.kind,
    division: row.division,
    divisionName: row.divisionName,
    address: wordsIn(row.data.address, language),
    point: { lat: row.lat, lng: row.lng },
    phone: row.data.phone,
    hours: hoursOf(row.data, now(), language),
    windows: row.windows
      ? row.windows.map(name => ({ name: wordsIn(name, language) }))
      : row.data.windows.map(({ name, number }) => ({ name: wordsIn(name, language), ...(number !== undefined && { number }) })),
    access: row.data.access.map(words => wordsIn(words, language)),
    language,
  });

  const columns = (language: Language) => sql`c.id, c.kind, c.division, ${language === 'en' ? sql`coalesce(d.name_en, d.name)` : sql`d.name`} as "divisionName", c.lat, c.lng, c.data`;

  /**
   * Centres that serve a division: on its own line (its station, its street's centre, its county's, its city's) or inside it.
   * With a service, those that take it, as far from home as its scope allows, but no other community's station. Own places
   * come first, then whole centres before stations, then the nearer.
   */
  const find = async ({ division, service, kind }: CentreQuery, offset: number, limit: number, language: Language): Promise<Row[]> => {
    const line = division === undefined ? [] : lineOf(division);
    const atHome: RawBuilder<boolean> = sql`c.division = any(${line}::text[])`;
    const near: RawBuilder<boolean> = division === undefined ? sql`true` : sql`(${atHome} or c.division like ${`${division}%`})`;
    const digits = sql.join(Object.entries(reach).map(([scope, length]) => sql`when ${sql.lit(scope)} then ${sql.lit(length)}`), sql` `);
    const reachable: RawBuilder<boolean> = division === undefined ? sql`true`
      : sql`(${near} or c.level <> 'community' and c.division like left(${division}::text, case s.scope ${digits} end) || '%')`;
    const { rows } = await sql<Row>`
      with home as (select lat, lng from centre where division = any(${line}::text[]) order by length(division) desc, kind in ('service-centre', 'service-station') desc, id limit 1)
      select ${columns(language)}, ${service === undefined ? sql`null` : sql`p.windows`} as windows
      from centre c join division d on d.code = c.division left join home on true
      ${service === undefined ? sql`` : sql`join service s on s.id = ${service}
        cross join lateral (select jsonb_agg(p."window") as windows from service_place p where p.service = s.id and ${taken}) p`}
      where ${service === undefined ? near : sql`p.windows is not null and ${reachable}`} ${kind ? sql`and c.kind = ${kind}` : sql``}
      order by ${division === undefined ? sql`` : sql`${atHome} desc, ${near} desc,`} c.level = 'community' and not ${atHome},
        ((c.lat - home.lat) * 111.2) ^ 2 + ((c.lng - home.lng) * 111.3 * cos(radians(home.lat))) ^ 2 nulls last,
        length(c.division), c.id
      limit ${limit} offset ${offset}`.execute(db);
    return rows;
  };

  const known = async ({ division, service }: CentreQuery) => {
    const { rows: [found] } = await sql<{ division: boolean; service: boolean }>`select
      exists (select from division where code = ${division ?? null}) as division, exists (select from service where id = ${service ?? null}) as service`.execute(db);
    if (division !== undefined && !found?.division) throw invalidField('query.division', 'unknown');
    if (service !== undefined && !found?.service) throw invalidField('query.service', 'unknown');
  };

  return {
    async search(query: CentreQuery, language: Language): Promise<{ items: Centre[]; next?: string }> {
      const limit = query.limit ?? 10;
      const offset = offsetOf({ ...query });
      const [rows] = await Promise.all([find(query, offset, limit + 1, language), known(query)]);
      return pageOf(rows.map(row => toCentre(row, language)), limit, { ...query });
    },

    /** The nearest places for a service, without checks: the caller knows that it exists. */
    async places(service: string, division: string | undefined, limit: number, language: Language): Promise<Centre[]> {
      return (await find({ service, division }, 0, limit, language)).map(row => toCentre(row, language));
    },

    async open(id: string, language: Language): Promise<CentreDetail> {
      const { rows: [row] } = await sql<Row & { services: CentreDetail['services'] }>`
        select ${columns(language)}, null as windows, coalesce((
          select jsonb_agg(jsonb_build_object('id', p.service, 'name', coalesce(t.card, z.card) ->> 'name', 'window', coalesce(p."window" ->> ${language}, p."window" ->> 'zh-CN')) order by s.uses desc, p.service)
          from service_place p join service s on s.id = p.service
          join service_text z on z.service = p.service and z.language = 'zh-CN'
          left join service_text t on t.service = p.service and t.language = ${language}
          where ${taken}), '[]') as services
        from centre c join division d on d.code = c.division where c.id = ${id}`.execute(db);
      if (!row) throw new Refusal('missing', { fields: [{ path: 'params.id', code: 'unknown' }] });
      return { ...toCentre(row, language), services: row.services };
    },
  };
}
