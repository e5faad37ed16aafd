import type { BodyKind, PostRole } from '@linli/contract/committee';
import { committeeKeys } from '@linli/server/committees/keys';
import { mapPoint } from '@linli/server/committees/place';
import type { Database, Words } from '@linli/server/database/schema';
import { importDivisions } from '@linli/server/divisions/import';
import type { Kysely } from 'kysely';

/*
 * Committees of a place that is in no list and in no demonstration, so that every fact of a test stands in the test. Its names
 * share beginnings, endings and sounds.
 */
type Db = Kysely<Database>;
const words = (zh: string): string => JSON.stringify({ 'zh-CN': zh } satisfies Words);

export const province = '88';
export const street = '880101001';
export const town = '880102100';
export const home = '880101001001';
export const village = '880102100200';
/** A committee of the national list, of which nothing is known but that it must be there. */
export const silent = '880101001002';

/** Communities and villages by code: the name of the division and of its committee. */
export const named: readonly (readonly [code: string, division: string, committee: string])[] = [
  ['880101001001', '溪云社区', '溪云社区居民委员会'], ['880101001002', '溪云东社区', '溪云东社区居民委员会'], ['880101001003', '溪芸社区', '溪芸社区居民委员会'],
  ['880101001004', '望溪云社区', '望溪云社区居民委员会'], ['880101001005', '老机床厂社区', '老机床厂社区居民委员会'], ['880101001006', '三里屯南社区', '三里屯南社区居民委员会'],
  ['880102100200', '松坞村', '松坞村村民委员会'], ['880102100201', '松坞岭村', '松坞岭村村民委员会'], ['880102100202', '下松坞村', '下松坞村村民委员会'], ['880102100203', '杨梅坳口村', '杨梅坳口村村民委员会'],
];
const above: readonly (readonly [string, string])[] = [['88', '试验省'], ['8801', '试安市'], ['880101', '试东区'], ['880101001', '柳桥街道'], ['880102', '试西县'], ['880102100', '梅岭镇']];
export const kindOf = (code: string) => (Number(code.slice(-3)) < 200 ? 'residents-committee' : 'villagers-committee');
/** Its name's pair of characters; 0.01° further on for each. */
export const pointOf = (code: string) => ({ lat: 30 + Number(code.slice(-3)) / 100, lng: 120 + Number(code.slice(4, 6)) / 100 });

/** Divisions, and a body for each community and township, with names alone. */
export async function putCommittees(db: Db): Promise<void> {
  await importDivisions(db, [...above.map(([code, name]) => ({ code, name, hasChildren: true })), ...named.map(([code, name]) => ({ code, name, hasChildren: false }))], 'test list');
  const seats = [[street, '柳桥街道办事处'], [town, '梅岭镇人民政府']] as const;
  await db.insertInto('body').values([
    ...seats.map(([code, name]) => ({ ...blank, code, division: code, kind: 'township' as const, name, details: JSON.stringify({ phone: '0888-8800001' }), ...committeeKeys(name) })),
    ...named.map(([code, , name]) => ({ ...blank, code, division: code, kind: kindOf(code) as BodyKind, name, ...pointOf(code), place: mapPoint(pointOf(code)), ...committeeKeys(name) })),
  ]).execute();
  for (const [code] of named) for (const [kind, name] of [['mediation', '人民调解委员会'], ['supervision', '监督委员会']] as const)
    await db.insertInto('body').values({ ...blank, code: `${code}-${kind}`, division: code, kind, parent: code, name }).execute();
  for (const [code] of named) await putPosts(db, code, ['director', 'deputy-director', 'member']);
}
const blank = { parent: null, name_en: null, core: null, grams: null, pinyin: null, initials: null, credit_code: null, place: null, lat: null, lng: null, details: null, source: 'test list' };

export async function putPosts(db: Db, body: string, roles: readonly PostRole[]): Promise<void> {
  await db.insertInto('post').values(roles.map((role, index) => ({ body, position: index + 1, role, title: null, seats: role === 'member' ? null : 1 }))).execute();
}

export interface Held { readonly id: string; readonly person: string; readonly name: string; readonly body: string; readonly position: number; readonly since: string; readonly until?: string }

/** Somebody in a post; who is there already under that id holds one more. */
export async function putHolder(db: Db, { id, person, name, body, position, since, until }: Held): Promise<void> {
  await db.insertInto('person').values({ id: person, name, name_en: null, mobile: null, source: 'test list' }).onConflict(conflict => conflict.doNothing()).execute();
  await db.insertInto('membership').values({ id, person, body, position, since, until: until ?? null, how: 'elected', ended: until === undefined ? null : 'resigned', area: null, source: null }).execute();
}

export const putPublisher = (db: Db, id: string, division: string) => db.insertInto('staff').values({
  id, name: words('测试'), title: words('信息公开员'), roles: ['publisher'], office: null, division, specialities: '[]', offered: false,
}).execute();

/** A report that can be rated until a day. */
export const putReport = (db: Db, body: string, year: number, ratingUntil: string) =>
  db.insertInto('report').values({ body, year, text: words('一年来办理居民反映的事项。'), appraisal: 'competent', published_on: '2026-01-10', rating_until: ratingUntil }).execute();
