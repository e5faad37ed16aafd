import { registerMessages, type MessagePack, type Plural } from '@linli/elements/messages';
import { register, words, type Locale, type Words } from '@linli/elements/shared/messages';
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');
const source = join(root, 'packages/elements/src');

export const locales: readonly Locale[] = ['zh-CN', 'zh-TW', 'en'];

/** A sentence with something put in. */
export type Sentence = (...put: readonly unknown[]) => string;
/** Words as they are written: a string, a sentence, or more of them by name or in a list. */
export type Said = string | Sentence | readonly Said[] | { readonly [key: string]: Said };

/** A sentence or a string of a part, in every language, and what may be put into it. */
export interface Entry {
  readonly part: string;
  /** Where it is in the words of its part. */
  readonly path: readonly string[];
  readonly said: Readonly<Record<Locale, Said>>;
  /** The words of the part as an element has them, with the languages that are registered. */
  readonly bound: Words<object>;
  /** Arguments to try it with, of every kind that its type allows; undefined for what is no sentence. */
  readonly calls: readonly (readonly unknown[])[] | undefined;
}

/** The file of a part, without its ending: `service-lookup/guide`, and `service-lookup/service-lookup` for `service-lookup`. */
export const fileOf = (part: string): string => (part.includes('/') ? part : `${part}/${part}`);

/** Every part with its words in every language, as the files say them. */
export function wordsOfParts(): Map<string, Readonly<Record<Locale, Said>>> {
  const files = globSync('*/*.messages.ts', { cwd: source }).sort();
  const zh = new Map<string, Said>();
  register('zh-XA', (part, said) => {
    zh.set(part, said as Said);
    return said;
  });
  for (const file of files) load(file);
  const all = new Map<string, Readonly<Record<Locale, Said>>>();
  for (const [part, said] of zh) {
    const file = fileOf(part);
    const { en } = load(`${file}.en.ts`);
    const { tw } = load(`${file}.tw.ts`);
    all.set(part, { 'zh-CN': said, 'zh-TW': tw!, en: en! });
  }
  return all;
}

const require = createRequire(import.meta.url);
const load = (file: string): Readonly<Record<string, Said>> => require(join(source, file)) as Readonly<Record<string, Said>>;

/** No file is fetched for a language that a page registers. */
const never = (): Promise<never> => Promise.reject(new Error('never'));

/** Every sentence and every string, with calls made from the types of `Parts`. */
export function entries(): Entry[] {
  const all = wordsOfParts();
  const file = join(source, 'messages/parts.ts');
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, 'packages/elements/tsconfig.json'), ts.sys.readFile).config, ts.sys, join(root, 'packages/elements'));
  const program = ts.createProgram([file], { ...options, noEmit: true, customConditions: ['source'] });
  const checker = program.getTypeChecker();
  const parts = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)!)!).find(({ name }) => name === 'Parts')!;
  return checker.getDeclaredTypeOfSymbol(parts).getProperties().flatMap(property => {
    const said = all.get(property.name);
    if (!said) throw new Error(`No words are called ${property.name}.`);
    const bound = words(property.name, said['zh-CN'] as object, never, never);
    return under(checker, property.name, [], checker.getTypeOfSymbol(property), said).map(entry => ({ ...entry, bound }));
  });
}

function under(checker: ts.TypeChecker, part: string, path: readonly string[], type: ts.Type, said: Readonly<Record<Locale, Said>>): Omit<Entry, 'bound'>[] {
  const [signature] = type.getNonNullableType().getCallSignatures();
  if (signature) return [{ part, path, said, calls: together(signature.getParameters().map((parameter, index) => samples(checker, checker.getTypeOfSymbol(parameter), `${index}`))) }];
  if (typeof said['zh-CN'] === 'string') return [{ part, path, said, calls: undefined }];
  return Object.keys(said['zh-CN']).flatMap(key => {
    const property = type.getNonNullableType().getProperty(key);
    const inner = property ? checker.getTypeOfSymbol(property) : type.getNumberIndexType() ?? type.getStringIndexType();
    if (!inner) return [];
    return under(checker, part, [...path, key], inner, Object.fromEntries(Object.entries(said).map(([locale, words]) => [locale, (words as Readonly<Record<string, Said>>)[key]])) as Record<Locale, Said>);
  });
}

const numbers = [-3, 0, 1, 2, 3, 5, 11, 21, 100, 730];
const texts = ['', 'Ab', '2026年3月5日', '5 March 2026', '2026Q3', '12:05', '12345', '李女士', 'X, y'];

/** Values of a type. The first one stands nowhere else, so that it can be found again in a sentence. */
function samples(checker: ts.TypeChecker, type: ts.Type, name: string): readonly unknown[] {
  if (type.isUnion()) return type.types.flatMap(one => samples(checker, one, name));
  if (type.flags & ts.TypeFlags.StringLiteral || type.flags & ts.TypeFlags.NumberLiteral) return [(type as ts.LiteralType).value];
  if (type.flags & ts.TypeFlags.BooleanLiteral) return [checker.typeToString(type) === 'true'];
  if (type.flags & ts.TypeFlags.String) return [`⟦${name}⟧`, ...texts];
  if (type.flags & ts.TypeFlags.Number) return [7000 + [...name].reduce((sum, letter) => sum * 3 + letter.charCodeAt(0), 1) % 997, ...numbers];
  if (type.flags & ts.TypeFlags.Undefined) return [undefined];
  if (type.flags & ts.TypeFlags.Object && type.getProperties().length && !checker.isArrayLikeType(type)) {
    const names = type.getProperties().map(property => property.name);
    return together(type.getProperties().map(property => samples(checker, checker.getTypeOfSymbol(property), property.name))).map(values => Object.fromEntries(values.map((value, index) => [names[index]!, value])));
  }
  throw new Error(`No example for ${checker.typeToString(type)}.`);
}

/** Every value of each column with every value of each other, the firsts in the rest. */
function together(columns: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const firsts = columns.map(([first]) => first);
  const pairs = columns.flatMap((one, a) => columns.slice(a).flatMap((other, offset) => one.flatMap(value => other.map(next => firsts.with(a, value).with(a + offset, next)))));
  return [...new Map([firsts, ...pairs].map(row => [JSON.stringify(row), row])).values()];
}

/** What is put in, by the names that a template has for it. */
const named = (call: readonly unknown[]): Readonly<Record<string, unknown>> => ({ ...call, ...call.find(thing => typeof thing === 'object') });
const numberIn = (call: readonly unknown[]): number | undefined => Object.values(named(call)).find(value => typeof value === 'number');

/** A sentence as a template, from what it says of values that can be found again in it. */
function guess(say: Sentence, calls: Entry['calls'] & {}, locale: Locale): string | Plural {
  const rules = new Intl.PluralRules(locale);
  const forms = rules.resolvedOptions().pluralCategories.map(category => {
    const call = calls.find(one => rules.select(numberIn(one) ?? 0) === category) ?? calls[0]!;
    const found = Object.entries(named(call)).reduce((said, [name, value]) => said.replaceAll(new RegExp(`(?<![\\d{])${String(value)}(?!\\d)`, 'g'), `{${name}}`), say(...call));
    return [category, found] as const;
  });
  const { other = '', ...rest } = Object.fromEntries(forms) as Record<string, string>;
  return Object.values(rest).every(form => form === other) ? other : { ...rest, other };
}

/** Strings for some entries. */
type Told = readonly (Entry & { readonly told: string | Plural })[];

/** All words of a language as strings to translate, and what cannot be said so. */
export interface Template {
  readonly pack: MessagePack;
  /** Sentences that choose by what is put in, beyond the plural, such as `guide.times`; they stay functions. */
  readonly left: readonly string[];
}

/** The template for translators from a language. What is the same in all languages is no word but data, and not in it. */
export function template(all: readonly Entry[], locale: Locale): Template {
  const told: Told = all.filter(({ said }) => new Set(Object.values(said)).size > 1)
    .map(entry => ({ ...entry, told: entry.calls ? guess(entry.said[locale] as Sentence, entry.calls, locale) : entry.said[locale] as string }));
  // A guess is one until the elements themselves, given the template, say what the words say.
  registerMessages(`${locale}-XB`, packOf(told));
  const right = told.filter(entry => !entry.calls || spoken(entry, `${locale}-XB`, entry.calls).every((sentence, index) => sentence === (entry.said[locale] as Sentence)(...entry.calls![index]!)));
  return { pack: packOf(right), left: told.filter(entry => !right.includes(entry)).map(({ part, path }) => [part, ...path].join('.')) };
}

/** What the elements say in a language of a page: the entry, for each call. */
export function spoken({ path, bound }: Entry, language: string, calls: readonly (readonly unknown[])[]): string[] {
  const said = path.reduce<Said>((inner, key) => (inner as Readonly<Record<string, Said>>)[key]!, bound[language as Locale] as Said);
  return typeof said === 'function' ? calls.map(call => said(...call)) : [said as string];
}

function packOf(told: Told): MessagePack {
  const pack: Record<string, unknown> = {};
  for (const { part, path, told: words } of told) {
    let at = pack;
    for (const key of [part, ...path].slice(0, -1)) at = (at[key] ??= {}) as Record<string, unknown>;
    at[path.at(-1)!] = words;
  }
  return pack;
}

/** Writes the templates that the package ships into a folder: `zh-CN.json` and so on. */
export function writeTemplates(folder: string): void {
  const all = entries();
  mkdirSync(folder, { recursive: true });
  for (const locale of locales) writeFileSync(join(folder, `${locale}.json`), `${JSON.stringify(template(all, locale).pack, null, 2)}\n`);
}
