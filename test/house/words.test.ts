import { registerMessages } from '@linli/elements/messages';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entries, fileOf, locales, spoken, template, wordsOfParts, type Sentence } from '../../scripts/words.ts';
import { find, read } from './sources.ts';

const elements = 'packages/elements/src';
const page = 'docs/guides/languages.md';
const parts = wordsOfParts();
const all = entries();
const templates = Object.fromEntries(locales.map(locale => [locale, template(all, locale)] as const));

/** The characters of a national standard, two bytes each, as the platform's own decoder knows them. */
function charactersOf(standard: string, leads: readonly [number, number], trails: readonly [number, number]): Set<string> {
  const decoder = new TextDecoder(standard);
  const characters = new Set<string>();
  for (let lead = leads[0]; lead <= leads[1]; lead++) for (let trail = trails[0]; trail <= trails[1]; trail++) characters.add(decoder.decode(new Uint8Array([lead, trail])));
  return characters;
}
/** GB 2312 has no character that is traditional alone. */
const simplified = charactersOf('gb2312', [0xb0, 0xf7], [0xa1, 0xfe]);
/** The first half of Big5, what is in daily use, has none that is simplified alone, but those that it has for another word. */
const traditional = charactersOf('big5', [0xa4, 0xc6], [0x40, 0xfe]);
for (const letter of '几后愿么周于并征坏范划咨听准') traditional.delete(letter);
const strangers = (text: string, known: ReadonlySet<string>): string[] => [...new Set(text)].filter(letter => /\p{Script=Han}/u.test(letter) && !known.has(letter));

/** A sentence or a string, as it is said with the first of its examples. */
const sayings = (said: unknown, calls: readonly (readonly unknown[])[] = [[]]): string => (typeof said === 'function' ? (said as Sentence)(...calls[0]!) : said as string);

describe('words', () => {
  it('are in the dictionary, every part, by the name of its file', () => {
    assert.deepEqual([...new Set(all.map(({ part }) => part))].sort(), [...parts.keys()].sort());
    assert.deepEqual([...parts.keys()].map(part => `${elements}/${fileOf(part)}.messages.ts`).sort(), find(`${elements}/**/*.messages.ts`));
  });

  it('are there in every language', () => {
    const base = find(`${elements}/**/*.messages.ts`).map(file => file.replace('.messages.ts', ''));
    for (const language of ['en', 'tw']) assert.deepEqual(find(`${elements}/**/*.${language}.ts`).map(file => file.replace(`.${language}.ts`, '')), base);
    assert.ok(all.length > 2000, `${all.length}`);
  });

  it('are all said somewhere', () => {
    const code = find('packages/*/src/**/*.ts').filter(file => !/\.(en|tw)\.ts$/.test(file)).map(file => (file.endsWith('.messages.ts') ? read(file).replace(/^ +'?[\w-]+'?[:(].*/gm, '') : read(file))).join('\n');
    const names = new Set(code.match(/[\w-]+/g));
    assert.deepEqual(all.filter(({ path }) => !names.has(path[0]!)).map(({ part, path }) => [part, ...path].join('.')), []);
  });

  it('are written in one script', () => {
    for (const file of find(`${elements}/**/*.messages.ts`)) assert.deepEqual(strangers(read(file), simplified), [], file);
    // 饋 is rarer than Big5's first half.
    for (const file of find(`${elements}/**/*.tw.ts`)) assert.deepEqual(strangers(read(file).replaceAll('饋', ''), traditional), [], file);
    for (const file of find(`${elements}/**/*.tw.ts`)) assert.doesNotMatch(read(file), /[“”‘’]/, file);
    for (const { said, calls, part, path } of all) assert.doesNotMatch(sayings(said.en, calls), /[\p{Script=Han}，。：；？！、（）「」]/u, [part, ...path].join('.'));
  });

  it('would be seen in the wrong one', () => {
    assert.deepEqual(strangers('發布后', simplified), ['發']);
    assert.deepEqual(strangers('发佈後，請听', traditional), ['发', '听']);
  });

  it('put in the same things in every language', () => {
    for (const { said, part, path } of all) if (typeof said.en === 'function') assert.deepEqual(locales.map(locale => (said[locale] as Sentence).length), Array(3).fill((said['zh-CN'] as Sentence).length), [part, ...path].join('.'));
  });

  it('are in traditional Chinese as the glossary has them', () => {
    const glossary = [...read(page).matchAll(/^\| (\p{Script=Han}+) \| ([\p{Script=Han}A-Z]+) \|$/gmu)].map(([, zh, tw]) => [zh!, tw!] as const).sort(([a], [b]) => b.length - a.length);
    assert.ok(glossary.length > 20);
    for (const { said, calls, part, path } of all) {
      let zh = sayings(said['zh-CN'], calls);
      for (const [word, own] of glossary) {
        if (zh.includes(word)) assert.ok(sayings(said['zh-TW'], calls).includes(own), `${[part, ...path].join('.')}: ${word} is ${own}`);
        zh = zh.replaceAll(word, '');
      }
    }
  });
});

describe('the templates for translators', () => {
  it('say what the words say', () => {
    // Others than those by which the template was found.
    const puts: Readonly<Record<string, readonly unknown[]>> = { number: [1, 2, 4, 46, 1001], string: ['Tangdong', '3 March', '', 'Tangdong', '陈'] };
    for (const locale of locales) {
      const { pack, left } = templates[locale]!;
      registerMessages(`${locale}-XC`, JSON.parse(JSON.stringify(pack)) as object);
      for (const entry of all.filter(({ part, path }) => !left.includes([part, ...path].join('.')))) {
        const put = (thing: unknown, turn: number): unknown => (thing && typeof thing === 'object' ? Object.fromEntries(Object.entries(thing).map(([name, one]) => [name, put(one, turn)])) : puts[typeof thing]?.[turn] ?? thing);
        const calls = entry.calls ? puts['number']!.map((_, turn) => entry.calls![0]!.map(thing => put(thing, turn))) : [[]];
        const said = entry.said[locale];
        assert.deepEqual(spoken(entry, `${locale}-XC`, calls), typeof said === 'function' ? calls.map(call => (said as Sentence)(...call)) : [said], `${locale} ${[entry.part, ...entry.path].join('.')}`);
      }
    }
  });

  it('have plural forms where a language has them, and places for what is put in', () => {
    const { en, 'zh-CN': zh } = templates as Record<string, { pack: Readonly<Record<string, Readonly<Record<string, unknown>>>> }>;
    assert.deepEqual(en!.pack['service-lookup']!['found'], { one: '{0} service found', other: '{0} services found' });
    assert.equal(zh!.pack['service-lookup']!['found'], '找到{0}项');
    assert.equal(zh!.pack['case-tracker/case-view']!['meet'], '约好了{0}，{1}，在{2}。');
    // A telephone number is no word.
    assert.deepEqual(zh!.pack['dispute-intake']!['crisisCalls'], { 0: { 1: '心理援助' }, 1: { 1: '报警' }, 2: { 1: '急救' } });
  });

  it('leave out what no template can say, and the guide tells which', () => {
    const left = [...new Set(locales.flatMap(locale => templates[locale]!.left))].sort();
    const told = [.../^- `[\w/.-]+`(?:, `[\w/.-]+`)*/gm[Symbol.matchAll](read(page))].flatMap(([line]) => [...line.matchAll(/`([\w/.-]+)`/g)].map(([, name]) => name!)).sort();
    assert.deepEqual(told, left);
    assert.ok(left.length < all.filter(({ calls }) => calls).length / 7, `${left.length}`);
  });
});
