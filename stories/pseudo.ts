import { registerMessages } from '@linli/elements/messages';

/** A language of no people: Arabic letters that mean nothing, from right to left and a third longer than the Chinese. */
export const pseudo = 'ar-XB';

const syllables = ['با', 'تو', 'سىن', 'دا', 'رىم', 'كو', 'لە', 'مۇن', 'شا', 'قىر', 'يە', 'نۇ', 'گۈل', 'خە', 'بىر', 'زا', 'چوڭ', 'ئۆي', 'ھا', 'پىل', 'جە', 'ۋاق', 'تىل'];
const marks: Readonly<Record<string, string>> = { '，': '، ', '、': '، ', '。': '. ', '？': '؟ ', '！': '! ', '；': '؛ ', '：': ': ', '（': ' (', '）': ') ', '“': '«', '”': '»', '「': '«', '」': '»', '《': '«', '》': '»' };

/** The same for the same Chinese, always: two characters make a word. Numbers, addresses and Latin words stay. */
function babble(chinese: string): string {
  const words = chinese.replace(/\p{Script=Han}{1,2}/gu, pair => ` ${[...pair].map(one => syllables[one.codePointAt(0)! % syllables.length]).join('')} `);
  return words.replace(/[，、。？！；：（）“”「」《》]/g, mark => marks[mark]!).replace(/ +/g, ' ').replace(/ (?=[،.؟!؛:)»])|(?<=[(«]) /g, '').trim();
}

/** What was put into a sentence, such as a name, stays as it is. */
function sentence(said: string, put: readonly unknown[]): string {
  const names = put.flatMap(thing => (typeof thing === 'object' && thing ? Object.values(thing) : [thing])).filter(thing => typeof thing === 'string' && thing !== '') as string[];
  const [name] = names.filter(one => said.includes(one)).sort((a, b) => b.length - a.length);
  if (name === undefined) return babble(said);
  return said.split(name).map(part => sentence(part, names.filter(one => one !== name))).join(` \u2068${name}\u2069 `).replace(/(?<=«) | (?=[،.؟»])/g, '').trim();
}

function spoken<W>(words: W): W {
  if (typeof words === 'string') return babble(words) as W;
  if (typeof words === 'function') return ((...put: readonly unknown[]) => sentence((words as unknown as (...put: readonly unknown[]) => string)(...put), put)) as W;
  if (typeof words !== 'object' || !words) return words;
  const said = Object.entries(words).map(([key, value]) => [key, spoken(value as unknown)] as const);
  return (Array.isArray(words) ? said.map(([, value]) => value) : Object.fromEntries(said)) as W;
}

/** Adds it to all elements of the page. */
export const speakPseudo = (): void => registerMessages(pseudo, (_, zh) => spoken(zh));
