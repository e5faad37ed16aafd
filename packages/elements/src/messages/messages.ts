import { isRightToLeft, register, type Translate } from '../shared/messages.ts';
import type { Parts } from './parts.ts';

/** Sentences by the plural category of `Intl.PluralRules` for the first number among what is put in; `other` stands for those not given. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/**
 * What may stand for some words. For a sentence with something put in, besides a function: a string, with `{0}` for the first thing
 * and `{name}` for a member of it, or one string for each plural form; so a pack can be a JSON file. A list may leave out some, by index.
 */
type Told<W> = W extends (...put: infer A) => string ? string | Plural | ((...put: A) => string)
  : W extends string ? string
    : W extends readonly (infer E)[] ? { readonly [index: number]: Told<E> }
      : { readonly [K in keyof W]?: Told<W[K]> };

/** Words in one language, by the part that shows them. What is missing stays as it is here, in that language or in Chinese. */
export type MessagePack = { readonly [P in keyof Parts]?: Told<Parts[P]> };

/** Parts that also show the words of others. */
const borrowed: Readonly<Partial<Record<keyof Parts, readonly (keyof Parts)[]>>> = {
  'service-lookup/guide': ['service-lookup', 'service-lookup/filters', 'shared/opening'],
};

/**
 * Adds a language, or changes words of one that is here, in all elements of the page, at any time. `locale` is a tag of BCP 47 such as
 * `ug`; elements use it where the nearest `lang` begins with it. Dates and numbers are written by `Intl` in that language, the catalogue
 * stays in the server's. A second call for the same language takes the first one's place.
 */
export function registerMessages(locale: string, pack: MessagePack | Translate): void {
  if (typeof pack === 'function') return register(locale, pack);
  register(locale, (part, here) => {
    const own = part as keyof Parts;
    return [...borrowed[own] ?? [], own].reduce((words, name) => filled(words, pack[name], locale), here);
  });
}

type Sentence = (...put: readonly unknown[]) => string;

/** The words, with those of the pack in their places. */
function filled<W>(words: W, told: unknown, locale: string): W {
  if (told === undefined || told === null) return words;
  if (typeof words === 'function') return (typeof told === 'function' ? told : sentence(told as string | Plural, locale)) as W;
  if (typeof words !== 'object' || typeof told !== 'object') return told as W;
  const made = Object.entries(words as object).map(([key, value]) => [key, filled(value, (told as Record<string, unknown>)[key], locale)]);
  return (Array.isArray(words) ? made.map(([, value]) => value as unknown) : Object.fromEntries(made)) as W;
}

const sentence = (told: string | Plural, locale: string): Sentence => {
  const rules = typeof told === 'string' ? undefined : new Intl.PluralRules(locale);
  return (...put) => {
    const things: Record<string, unknown> = { ...put, ...put.find(thing => typeof thing === 'object') };
    const form = typeof told === 'string' ? told : told[rules!.select(Object.values(things).find(thing => typeof thing === 'number') ?? 0)] ?? told.other;
    return form.replace(/\{(\w+)\}/g, (_, name: string) => isolated(things[name] ?? '', locale));
  };
};

/** A name or a telephone number, in its own order within a sentence from right to left. */
const isolated = (thing: unknown, locale: string): string => (typeof thing === 'string' && thing && isRightToLeft(locale) ? `\u2068${thing}\u2069` : String(thing));
