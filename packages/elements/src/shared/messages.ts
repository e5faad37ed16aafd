import type { Language } from '@linli/contract/text';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * One element's words in every language. `zh-CN` is the source, and its type is the type of the others: a missing key
 * does not compile. Others may come as a function that fetches them, so that most residents need not load them.
 */
export type Words<W> = { readonly 'zh-CN': W } & { readonly [L in Exclude<Language, 'zh-CN'>]: W | (() => Promise<W>) };

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
  /** The words; of the language before, for the moment in which others are being fetched. */
  words: W;
  /** Whether there are words of any asked-for language yet. */
  ready = false;
  private readonly host: ReactiveControllerHost & Element;
  private readonly all: Words<W>;
  private observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element, all: Words<W>) {
    this.host = host;
    this.all = all;
    this.words = all['zh-CN'];
    host.addController(this);
  }

  hostConnected(): void {
    this.observer = new MutationObserver(() => this.read());
    for (let root = this.host.getRootNode(); ; root = root.host.getRootNode()) {
      this.observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
      if (!(root instanceof ShadowRoot)) break;
    }
    this.read();
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
  }

  private read(): void {
    const language = languageOf(this.host);
    if (this.ready && language === this.language) return;
    this.language = language;
    const words = this.all[language];
    if (typeof words !== 'function') return this.use(words);
    this.host.requestUpdate();
    // Words that do not arrive leave those before: Chinese is better than nothing.
    words().then(fetched => language === this.language && this.use(fetched), () => this.use(this.words));
  }

  private use(words: W): void {
    this.words = words;
    this.ready = true;
    this.host.requestUpdate();
  }
}
