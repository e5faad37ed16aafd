import { sql, type RawBuilder } from 'kysely';
import { bigramsOf } from './name.ts';

/** What was typed, in the forms that the columns of a name are compared with. */
export interface Asked {
  readonly core: string;
  /** What begins with the core lies between the core and this. */
  readonly end: string;
  /** Names that are the whole of it: the core alone and with each unit. */
  readonly whole: string[];
  readonly grams: string[];
}

/** Latin letters; characters in pairs; or one character, which has no pairs. */
export type Way = 'latin' | 'pairs' | 'single';

/** Behind every text that begins with this one: the last of all characters, which no name has. */
export const endOf = (text: string): string => `${text}\u{10ffff}`;

/** Of the core of what was typed; undefined where it has none. `units` are what names are called without: 和平 for 和平区. */
export function askedOf(core: string, units: readonly string[]): (Asked & { readonly way: Way }) | undefined {
  if (!core) return undefined;
  const grams = bigramsOf(core);
  return { core, end: endOf(core), whole: [core, ...units.map(unit => core + unit)], grams, way: /^[a-z0-9]+$/.test(core) ? 'latin' : grams.length ? 'pairs' : 'single' };
}

export interface Tier {
  readonly where: RawBuilder<boolean>;
  /** The column whose index gives the rows in its own order. */
  readonly along?: 'core' | 'pinyin' | 'initials';
  /** There can be tens of thousands, and no index has them in order. */
  readonly many?: true;
}

/**
 * Ways in which a name can answer to what was typed, the best first and none twice. Each is one index condition on a table
 * with these columns, and the database stops at the first ones that fill the page, so a word in ten thousand names costs no
 * more than a rare one. The four texts stand in the statement as values, or as slots for them.
 */
export function nameTiers(row: string, { core, end, whole, grams }: { readonly [N in keyof Asked]: RawBuilder<unknown> }, way: Way): Tier[] {
  const at = (column: string) => sql.ref(`${row}.${column}`);
  const begins = (column: string) => sql<boolean>`(${at(column)} >= ${core} and ${at(column)} < ${end})`;
  // Said so, it is looked up in the index's order: thousands have the initials xc, and the first page of them is enough.
  const equals = (column: string) => sql<boolean>`${at(column)} between ${core} and ${core}`;
  if (way === 'latin') return [
    { where: equals('pinyin'), along: 'pinyin' },
    { where: sql`${equals('initials')} and ${at('pinyin')} <> ${core}`, along: 'initials' },
    { where: sql`${begins('pinyin')} and ${at('pinyin')} <> ${core} and ${at('initials')} <> ${core}`, along: 'pinyin' },
    { where: sql`${begins('initials')} and ${at('initials')} <> ${core} and not ${begins('pinyin')}`, along: 'initials' },
  ];
  const whatBegins: Tier[] = [
    { where: sql`${at('core')} = any(${whole})` },
    { where: sql`${begins('core')} and ${at('core')} <> all(${whole})`, along: 'core' },
  ];
  return way === 'single' ? whatBegins : [...whatBegins, { where: sql`${at('grams')} @> ${grams} and strpos(${at('core')}, ${core}) > 1`, many: true }];
}
