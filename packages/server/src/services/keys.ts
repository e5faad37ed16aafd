import { wordKinds, type WordKind } from '../database/schema.ts';
import { blurred, pinyinOf } from '../pinyin.ts';

/**
 * The search index of services. Whatever a word can be found by is written down as keys when the word is saved;
 * a search makes keys of what was typed and looks all of them up at once, so that one statement over one B-tree
 * answers exact words, words inside questions, beginnings, pinyin, initials, other characters of the same sound,
 * and one wrong, missing or extra character.
 *
 *     =低保      the whole word             <低       a beginning of it
 *     +低保      a pair of characters       ~低       the word with one character left out
 *     @dibao     its pinyin                 @<dib     a beginning of its pinyin
 *     @~diba     pinyin, one letter left out    %dibao    pinyin as many speakers blur it (zh/z, ng/n)
 *     #db        its initials
 */
export interface Key { readonly key: string; readonly weight: number }

/** How a key answers, for the reason shown beside a hit: the order is that of the codes in SQL. */
export const ways = ['direct', 'pinyin', 'initials', 'similar'] as const;
export type Way = (typeof ways)[number];

export interface AskedKey extends Key { readonly way: Way; /** Pairs add up over a word; any other key stands for the whole. */ readonly adds: boolean }

/** How much a word of each kind is worth. */
const kindWeights: Record<WordKind, number> = { name: 1, synonym: 0.97, topic: 0.55, event: 0.6, department: 0.6, content: 0.4 };

const han = /\p{Script=Han}/u;
/** Words that nearly every request and every name holds: they tell little. */
const dull = new Set(['办理', '申请', '登记', '证明', '怎么', '么办', '如何', '哪里', '需要', '什么', '可以', '材料', '一下', '服务', '补贴', '补助', '人员', '保障']);
/** What people put around the thing they ask for. */
const fillers = /^(?:请问一下|请问|你好|您好|我想要|我想问|我想|我要|想要|想问|怎么样|怎么|如何|怎样|在哪里|在哪儿|在哪|哪里|去哪里|去哪|需要|办理|申请|申领|去办|要办)+|(?:怎么办理|怎么办|怎么弄|怎么申请|怎么领|如何办理|在哪里办|在哪儿办|在哪办|去哪里办|去哪办|哪里办|要什么材料|需要什么材料|需要什么|要带什么|多少钱|办理|申请|可以吗|能办吗|行不行|呢|吗|啊|呀|吧|么)+$/g;
const latinStops = new Set(['a', 'an', 'and', 'for', 'of', 'or', 'the', 'to', 'how', 'i', 'my', 'get', 'do', 'in']);

/** Letters and digits of any script, in one form. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const characters = (text: string): string[] => [...text];
const pairs = (text: string): string[] => characters(text).slice(1).map((next, index) => characters(text)[index]! + next);
const withoutOne = (text: string): string[] => characters(text).map((_, index, all) => [...all.slice(0, index), ...all.slice(index + 1)].join(''));
const latinWords = (text: string): string[] => (text.normalize('NFKC').toLowerCase().match(/[a-z0-9]+/g) ?? []).filter(word => !latinStops.has(word));

/** Pairs of characters, or whole words of Latin text, with a weight so that their squares add up to 1. */
function grams(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const gram of han.test(text) ? pairs(plain(text)) : latinWords(text)) found.set(gram, dull.has(gram) ? 0.35 : 1);
  const length = Math.hypot(...found.values()) || 1;
  for (const [gram, weight] of found) found.set(gram, weight / length);
  return found;
}

/** The keys that a word of a service is found by. */
export function keysOf(text: string, kind: WordKind): Key[] {
  const worth = kindWeights[kind];
  const word = plain(text);
  const keys = new Map<string, number>();
  const add = (key: string, weight: number) => { if (weight > (keys.get(key) ?? 0)) keys.set(key, weight); };
  for (const [gram, weight] of grams(text)) add(`+${gram}`, weight * worth);
  if (kind !== 'content') {
    const length = characters(word).length;
    add(`=${word}`, worth);
    for (let end = 1; end < length; end++) add(`<${characters(word).slice(0, end).join('')}`, worth * (0.7 + 0.25 * end / length));
    if (length >= 3) for (const rest of withoutOne(word)) add(`~${rest}`, worth);
    if (han.test(word)) for (const { key, weight } of pinyinKeys(word, worth)) add(key, weight);
  }
  return [...keys].map(([key, weight]) => ({ key, weight }));
}

function pinyinKeys(word: string, worth: number): Key[] {
  const { full, initials } = pinyinOf(word);
  const keys: Key[] = [{ key: `@${full}`, weight: worth }, { key: `%${blurred(full)}`, weight: worth }];
  for (let end = 2; end < full.length; end++) keys.push({ key: `@<${full.slice(0, end)}`, weight: worth * (0.65 + 0.3 * end / full.length) });
  if (full.length >= 5) for (const rest of withoutOne(full)) keys.push({ key: `@~${rest}`, weight: worth });
  if (initials.length >= 2) keys.push({ key: `#${initials}`, weight: worth });
  return keys;
}

/** What is asked for, without the words around it: 低保 for 低保怎么办？ */
export const kernelOf = (q: string): string => plain(q).replace(fillers, '') || plain(q);

/** The keys of what someone typed. At most some hundred, however long it is. */
export function askedKeys(q: string): AskedKey[] {
  const asked = new Map<string, AskedKey>();
  const ask = (key: string, weight: number, way: Way = 'direct', adds = false) => {
    if (weight > (asked.get(key)?.weight ?? 0)) asked.set(key, { key, weight, way, adds });
  };
  const whole = plain(q);
  const kernel = kernelOf(q);
  if (!whole) return [];
  for (const text of new Set([whole, kernel])) {
    ask(`=${text}`, 1);
    ask(`<${text}`, 1);
    if (characters(text).length <= 24) askSimilar(text, ask);
  }
  askInside(kernel, ask);
  askAges(whole, ask);
  for (const [gram, weight] of grams(han.test(q) ? kernel : q)) ask(`+${gram}`, 0.9 * weight, 'direct', true);
  for (const run of q.normalize('NFKC').toLowerCase().match(/[a-z]+/g) ?? []) askLatin(run, run.length / whole.length, ask);
  if (!han.test(whole)) askLatin(whole, 1, ask);
  return [...asked.values()];
}

type Ask = (key: string, weight: number, way?: Way, adds?: boolean) => void;

/** Known words inside a longer question: 80岁 in 我妈80岁有补贴吗. */
function askInside(kernel: string, ask: Ask): void {
  const all = characters(kernel).slice(0, 48);
  for (let from = 0; from < all.length; from++) {
    for (let size = 2; size <= 10 && from + size <= all.length; size++) {
      if (size < all.length) ask(`=${all.slice(from, from + size).join('')}`, 0.62 + 0.33 * size / all.length);
    }
  }
}

/** Who is 85 is also past 80, 70 and 60, and the higher threshold is the nearer. */
function askAges(whole: string, ask: Ask): void {
  for (const [, digits] of whole.matchAll(/(\d{2,3})(?=岁)/g)) {
    const age = Number(digits);
    for (const threshold of [60, 65, 70, 80, 90, 100]) if (age >= threshold) ask(`=${threshold}岁`, 0.5 + threshold / 400, age === threshold ? 'direct' : 'similar');
  }
}

/** One character wrong, missing or too many; or other characters of the same sound. */
function askSimilar(text: string, ask: Ask): void {
  const length = characters(text).length;
  if (length >= 3) ask(`~${text}`, 0.8, 'similar');
  if (length >= 3) for (const rest of withoutOne(text)) { ask(`~${rest}`, 0.72, 'similar'); if (length >= 4) ask(`=${rest}`, 0.8, 'similar'); }
  if (!han.test(text)) return;
  const { full } = pinyinOf(text);
  ask(`@${full}`, 0.85, 'similar');
  ask(`%${blurred(full)}`, 0.75, 'similar');
}

function askLatin(run: string, share: number, ask: Ask): void {
  if (run.length < 2) return;
  const worth = 0.5 + 0.5 * share;
  ask(`@${run}`, 0.95 * worth, 'pinyin');
  ask(`@<${run}`, 0.9 * worth, 'pinyin');
  ask(`#${run}`, 0.9 * worth, 'initials');
  ask(`%${blurred(run)}`, 0.85 * worth, 'pinyin');
  if (run.length < 5) return;
  ask(`@~${run}`, 0.75 * worth, 'similar');
  for (const rest of withoutOne(run)) { ask(`@~${rest}`, 0.7 * worth, 'similar'); ask(`@${rest}`, 0.75 * worth, 'similar'); }
}

/** Codes under which kinds of words and ways of matching travel in SQL. */
export const kindCode = (kind: WordKind): number => wordKinds.indexOf(kind);
export const wayCode = (way: Way): number => ways.indexOf(way);
