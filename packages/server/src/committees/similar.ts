import { sql, type RawBuilder } from 'kysely';
import { bigramsOf, coreOf } from '../divisions/name.ts';
import { endOf } from '../divisions/tiers.ts';
import { pinyinOf } from '../pinyin.ts';
import { end, placeOf } from './keys.ts';
import type { Value } from './rows.ts';

/**
 * What one slip leaves of a name. A wrong, missing or additional character spoils only one part of it: its beginning is whole,
 * or its ending is. Each part has an index, and what these find is held against the patterns of all slips.
 */
export interface Similar {
  /** The same sounds in other characters: 唐东 for 棠东. */
  readonly sound: string;
  readonly soundEnd: string;
  /** Names that are exactly this: with a character less, or with a slip in the word for the committee. */
  readonly singles: string[];
  /** The whole with `_` for a wrong or a missing character. */
  readonly patterns: string[];
  readonly beginning: string;
  readonly beginningEnd: string;
  readonly ending: string[];
  /** Of three characters the middle one may be wrong: the first is whole then, and so is the last. */
  readonly first: string;
  readonly firstEnd: string;
  readonly last: string[];
}

const without = (characters: readonly string[], index: number, instead = '') => [...characters.slice(0, index), instead, ...characters.slice(index + 1)].join('');

/** The words for a committee, whole or with one character wrong or missing, behind a name of two characters or more. */
const slipped = new RegExp(`^(..+?)(?:${['社区居民委员会', '社区居委会', '居民委员会', '村民委员会', '居委会', '村委会', '社区']
  .flatMap(office => [...office].map((_, index) => without([...office], index, '.?'))).join('|')})$`, 'u');

/** Of a name from which a character is missing there may be one left: 云 of 云社区居委会. */
const single = /^(.)(?:社区|村)$/u;

/** Undefined for letters, and where there are none. */
function values(q: string): Similar | undefined {
  const core = placeOf(q).replace(single, '$1');
  if (!core || /^[a-z0-9]+$/.test(core)) return undefined;
  const characters = [...core];
  const count = characters.length;
  const half = count === 3 ? 2 : Math.max(1, count >> 1);
  const beginning = characters.slice(0, half).join('');
  const places = characters.map((_, index) => index);
  const sound = pinyinOf(core).full || end;
  const office = slipped.exec(coreOf(q))?.[1];
  return {
    sound, soundEnd: endOf(sound), beginning, beginningEnd: endOf(beginning),
    singles: [...(count > 2 ? places.map(index => without(characters, index)) : []), ...(office === undefined ? [] : [placeOf(office)])],
    patterns: [...places.map(index => without(characters, index, '_')), ...[...places, count].map(index => [...characters.slice(0, index), '_', ...characters.slice(index)].join(''))],
    // The last character and the end mark are a pair as well.
    ending: bigramsOf(characters.slice(count === 1 ? 0 : count === 3 ? 1 : half).join('') + end),
    first: count === 3 ? characters[0]! : end, firstEnd: count === 3 ? endOf(characters[0]!) : end, last: [characters.at(-1)! + end],
  };
}

const columns = (slot: (name: keyof Similar) => RawBuilder<unknown>): Value => sql.join([
  ...(['sound', 'soundEnd', 'beginning', 'beginningEnd', 'first', 'firstEnd'] as const).map(name => sql`${slot(name)}::text collate "C" as ${sql.ref(name)}`),
  ...(['singles', 'patterns', 'ending', 'last'] as const).map(name => sql`${slot(name)}::text[] as ${sql.ref(name)}`),
]);

export const similarTo = { values, columns };

/** Ways to be like the words, the likeliest first. */
export function similarParts(column: (name: string) => Value, list: (name: string) => Value): { where: RawBuilder<boolean>; order: Value }[] {
  const order = sql`d.core, d.code`;
  const alike = sql<boolean>`d.core like any(${list('patterns')})`;
  return [
    { where: sql`d.pinyin = ${column('sound')}`, order: sql`d.code` },
    { where: sql`d.core = any(${list('singles')})`, order },
    { where: sql`d.core >= ${column('beginning')} and d.core < ${column('beginningEnd')} and ${alike}`, order },
    { where: sql`d.grams @> ${list('ending')} and ${alike}`, order },
    { where: sql`d.core >= ${column('first')} and d.core < ${column('firstEnd')} and d.grams @> ${list('last')} and ${alike}`, order },
    { where: sql`d.pinyin > ${column('sound')} and d.pinyin < ${column('soundEnd')}`, order: sql`d.pinyin, d.code` },
  ];
}
