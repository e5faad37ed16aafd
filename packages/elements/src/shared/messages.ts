import type { Language } from '@linli/contract/text';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Words in every language. Chinese is the source: it is there at once, and stands for any other until that has come. */
export type Words<W> = Readonly<Record<Language, W>>;

/** What fetches the words in English that nobody has fetched yet. */
const unfetched: (() => Promise<void>)[] = [];
/** Somebody on this page reads English. */
let english = false;
let coming: Promise<void> | undefined;
const readers = new Set<Messages<object>>();

/** Words of a part of an element. Their type is that of the Chinese: a key that is missing in another language does not compile. */
export function words<W extends object>(zh: W, en: () => Promise<{ readonly en: W }>): Words<W> {
  const all = { 'zh-CN': zh, en: zh };
  unfetched.push(async () => { all.en = (await en()).en; });
  if (english) void fetched();
  return all;
}

/** Resolves once all words have come that the page's languages need; undefined where nothing is missing. */
export function fetched(): Promise<void> | undefined {
  if (!english || !unfetched.length) return coming;
  // Words that do not arrive leave the Chinese, which is better than nothing, and are asked for again with the next.
  const now = unfetched.splice(0).map(fetch => fetch().catch(() => { unfetched.push(fetch); }));
  const all: Promise<void> = Promise.all([coming, ...now]).then(() => {
    if (coming === all) coming = undefined;
    for (const reader of readers) reader.refresh();
  });
  return coming = all;
}

/** The parent of a node, stepping out of a shadow root to its host. */
const above = (node: Node): Node | null => node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);

/** The language of the nearest `lang` around an element, also across shadow roots; Chinese where nothing is said or nothing is spoken. */
export const languageOf = (element: Element): Language => {
  for (let node: Node | null = element; node; node = above(node)) {
    const lang = node instanceof Element && node.getAttribute('lang');
    if (lang) return /^en\b/i.test(lang) ? 'en' : 'zh-CN';
  }
  return 'zh-CN';
};

/** Gives an element its words in the language around it, and updates it when a `lang` around it changes. */
export class Messages<W extends object> implements ReactiveController {
  /** The language around the element. */
  language: Language = 'zh-CN';
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

  private read(): void {
    const language = languageOf(this.host);
    if (this.ready && language === this.language) return;
    this.language = language;
    english ||= language === 'en';
    if (language === 'zh-CN' || !fetched()) return this.refresh();
    this.host.requestUpdate();
  }
}
