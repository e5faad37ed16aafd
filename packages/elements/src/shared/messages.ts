import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The languages that are here. Tags of BCP 47; a page may add others by `registerMessages`, and their tags then stand beside these. */
export type Locale = 'zh-CN' | 'zh-TW' | 'en';

/** Words in every language. Chinese is the source: it is there at once, and stands for any other until that has come. */
export type Words<W> = Readonly<Record<Locale, W>>;

/** Makes the words of a part in a language, from its name and the words that are here: in that language, or the Chinese. */
export type Translate = <W extends object>(part: string, words: W) => W;

/** The words of one part of an element. */
interface Part {
  /** Fetches them in a language that is here, once; undefined where nothing is to be fetched. */
  fetch(locale: Locale): Promise<void> | undefined;
  translate(locale: Locale, translate: Translate): void;
}

const parts: Part[] = [];
/** What somebody on this page reads, beside Chinese. */
const read = new Set<Locale>();
const registered = new Map<Locale, Translate>();
let coming: Promise<void> | undefined;
const readers = new Set<Messages<object>>();

/**
 * Words of a part of an element, by which `registerMessages` knows it: `service-lookup/guide`. Their type is that of the Chinese: a
 * key that is missing in another language does not compile.
 */
export function words<W extends object>(part: string, zh: W, en: () => Promise<{ readonly en: W }>, tw: () => Promise<{ readonly tw: W }>): Words<W> {
  const all: Record<Locale, W> = { 'zh-CN': zh, 'zh-TW': zh, en: zh };
  /** As they came, without what a page changed. */
  const here: Partial<Record<Locale, W>> = {};
  const unfetched = new Map<Locale, () => Promise<W>>([['en', async () => (await en()).en], ['zh-TW', async () => (await tw()).tw]]);
  const own: Part = {
    fetch(locale) {
      const fetch = unfetched.get(locale);
      unfetched.delete(locale);
      // Words that do not arrive leave the Chinese, which is better than nothing, and are asked for again with the next.
      return fetch?.().then(words => {
        here[locale] = words;
        all[locale] = registered.get(locale)?.(part, words) ?? words;
      }, () => { unfetched.set(locale, fetch); });
    },
    translate(locale, translate) { all[locale] = translate(part, here[locale] ?? zh); },
  };
  parts.push(own);
  for (const [locale, translate] of registered) own.translate(locale, translate);
  if (read.size) void fetched();
  return all;
}

/** Adds a language to all parts, those that are here and those to come. */
export function register(locale: string, translate: Translate): void {
  registered.set(locale as Locale, translate);
  for (const part of parts) part.translate(locale as Locale, translate);
  for (const reader of readers) reader.read(true);
}

/** Resolves once all words have come that the page's languages need; undefined where nothing is missing. */
export function fetched(): Promise<void> | undefined {
  const now = [...read].flatMap(locale => parts.map(part => part.fetch(locale)).filter(fetch => fetch !== undefined));
  if (!now.length) return coming;
  const all: Promise<void> = Promise.all([coming, ...now]).then(() => {
    if (coming === all) coming = undefined;
    for (const reader of readers) reader.refresh();
  });
  return coming = all;
}

/** The parent of a node, stepping out of a shadow root to its host. */
const above = (node: Node): Node | null => node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);

/** The language that is here for a tag: `zh-Hant-HK` reads `zh-TW`. A page's own comes first; Chinese where nothing is spoken. */
const localeFor = (tag: string): Locale => {
  const [own] = [...registered.keys()].filter(locale => `${tag}-`.toLowerCase().startsWith(`${locale}-`.toLowerCase())).sort((a, b) => b.length - a.length);
  return own ?? (/^en\b/i.test(tag) ? 'en' : /^zh-(hant|tw|hk|mo)\b/i.test(tag) ? 'zh-TW' : 'zh-CN');
};

/** Whether it is written in Chinese characters: dates, lists and sentences are then put together as in Chinese. */
export const isChinese = (language: Locale): boolean => language.startsWith('zh');

/** Sentences one after the other: Chinese needs no space between them. */
export const paragraph = (language: Locale, ...sentences: readonly (string | false | undefined)[]): string => sentences.filter(Boolean).join(isChinese(language) ? '' : ' ');

/** Whether a language, by its tag, is written from right to left. */
export const isRightToLeft = (tag: string): boolean => /^(ar|fa|he|ps|sd|ug|ur|yi|\w+-arab)\b/i.test(tag);

/** The language of the nearest `lang` around an element, also across shadow roots; Chinese where nothing is said. */
export const localeOf = (element: Element): Locale => {
  for (let node: Node | null = element; node; node = above(node)) {
    const lang = node instanceof Element && node.getAttribute('lang');
    if (lang) return localeFor(lang);
  }
  return 'zh-CN';
};

/** Gives an element its words in the language around it, and updates it when a `lang` around it changes. */
export class Messages<W extends object> implements ReactiveController {
  /** The language around the element. */
  language: Locale = 'zh-CN';
  /** Whether there were words of any asked-for language yet. */
  ready = false;
  private readonly host: ReactiveControllerHost & Element;
  private readonly all: Words<W>;
  private observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element, all: Words<W>) {
    this.host = host;
    this.all = all;
    host.addController(this);
  }

  get words(): W {
    return this.all[this.language];
  }

  hostConnected(): void {
    readers.add(this);
    this.observer = new MutationObserver(() => this.read());
    for (let root = this.host.getRootNode(); ; root = root.host.getRootNode()) {
      this.observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
      if (!(root instanceof ShadowRoot)) break;
    }
    this.read();
  }

  hostDisconnected(): void {
    readers.delete(this);
    this.observer?.disconnect();
  }

  /** Words have come. */
  refresh(): void {
    this.ready = true;
    this.host.requestUpdate();
  }

  /** Looks which language is around; `anew`: its words may be others although it is the same. */
  read(anew = false): void {
    const language = localeOf(this.host);
    if (this.ready && !anew && language === this.language) return;
    this.language = language;
    if (language !== 'zh-CN') read.add(language);
    if (language === 'zh-CN' || !fetched()) return this.refresh();
    this.host.requestUpdate();
  }
}
