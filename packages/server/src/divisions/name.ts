import { pinyinOf } from '../pinyin.ts';

/** Not down to one character: 新村 is a name of its own. */
const suffix = /(?<=..)(?:社区居民委员会|社区居委会|居民委员会|居委会|村民委员会|村委会|社区|村)$/;

/** What is left of a name, or of what someone typed, without punctuation and without what countless names end in. */
export function coreOf(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return plain.replace(suffix, '');
}

/** Pairs of neighbouring characters, each once. */
export function bigramsOf(text: string): string[] {
  const characters = [...text];
  return [...new Set(characters.slice(1).map((character, index) => characters[index]! + character))];
}

/** The columns that a division is found by. */
export function divisionKeys(name: string): { core: string; grams: string[]; pinyin: string; initials: string } {
  const core = coreOf(name);
  const { full, initials } = pinyinOf(core);
  return { core, grams: bigramsOf(core), pinyin: full, initials };
}
