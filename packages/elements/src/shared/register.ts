/** The version of this package. */
export const version = '0.1.0';

interface Versioned extends CustomElementConstructor {
  version?: string;
}

/** Defines an element unless a copy on the page was first; a first copy of another version is worth a warning. Does nothing on a server. */
export function register(tag: string, element: Versioned): void {
  if (typeof customElements === 'undefined') return;
  const first = customElements.get(tag) as Versioned | undefined;
  if (first) {
    if (first.version !== version) console.warn(`<${tag}> ${first.version} came first, ${version} is unused.`);
    return;
  }
  element.version = version;
  customElements.define(tag, element);
}
