import { bigramsOf, coreOf, divisionKeys } from '../divisions/name.ts';

/** Stands behind the last character: 苑$ is in the keys of every name that ends in 苑, whatever its first character. */
export const end = '$';

/** The name of the place in a committee's name, or in what someone typed: 石桥 of 石桥村村民委员会, 柳湾街道 of 柳湾街道办事处. */
export const placeOf = (name: string): string => coreOf(coreOf(name)).replace(/(?<=..)(?:办事处|人民政府)$/, '');

/** The columns that a committee is found by, from its name or its community's: they are the same. */
export function committeeKeys(name: string): { core: string; grams: string[]; pinyin: string; initials: string } {
  const place = placeOf(name);
  const { pinyin, initials } = divisionKeys(place);
  return { core: place, grams: bigramsOf(place + end), pinyin, initials };
}
