import type { Language } from '@linli/contract/text';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** One element's words in every language. `zh-CN` is the source, and its type is the type of the others: a missing key does not compile. */
export type Words<W> = Readonly<Record<Language, W>>;

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

/** Gives an element its words in the language around it, and updates it at once when a `lang` around it changes. */
export class Messages<W> implements ReactiveController {
  /** The language in use. */
  language: Language = 'zh-CN';
  readonly #host: ReactiveControllerHost & Element;
  readonly #words: Words<W>;
  #observer?: MutationObserver;

  constructor(host: ReactiveControllerHost & Element, words: Words<W>) {
    this.#host = host;
    this.#words = words;
    host.addController(this);
  }

  /** The words themselves. */
  get words(): W {
    return this.#words[this.language];
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#read());
    for (let root = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      this.#observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
      if (!(root instanceof ShadowRoot)) break;
    }
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #read(): void {
    const language = languageOf(this.#host);
    if (language === this.language) return;
    this.language = language;
    this.#host.requestUpdate();
  }
}
