/** Where each element comes from; it is fetched the first time its tag appears. */
const rooms: Record<string, () => Promise<unknown>> = {
  'linli-case-desk': () => import('../case-desk/define.ts'),
  'linli-case-tracker': () => import('../case-tracker/define.ts'),
  'linli-committee-card': () => import('../committee-card/define.ts'),
  'linli-committee-directory': () => import('../committee-directory/define.ts'),
  'linli-dispute-intake': () => import('../dispute-intake/define.ts'),
  'linli-division-picker': () => import('../division-picker/define.ts'),
  'linli-provider': () => import('../provider/define.ts'),
  'linli-service-lookup': () => import('../service-lookup/define.ts'),
  'linli-volunteer-desk': () => import('../volunteer-desk/define.ts'),
  'linli-volunteer-signup': () => import('../volunteer-signup/define.ts'),
};

/** What a room shows and asks for first, fetched together with its code: the answer then waits in the browser's cache, a round trip sooner. */
const ahead: Record<string, (element: Element) => unknown> = {
  'linli-service-lookup': element => {
    const api = element.getAttribute('api') ?? element.closest('linli-provider')?.getAttribute('api');
    const division = element.getAttribute('division');
    const lang = `${element.closest('[lang]')?.getAttribute('lang')}`;
    const language = /^en\b/i.test(lang) ? 'en' : /^zh-(hant|tw|hk|mo)\b/i.test(lang) ? 'zh-TW' : 'zh-CN';
    if (!element.matches('[query],[service-id]')) void import('../service-lookup/home.ts').catch(Boolean);
    // The room asks again for what does not arrive, and says so.
    if (typeof api === 'string') fetch(`${api.replace(/\/+$/, '')}/v1/services/topics${division ? `?division=${division}` : ''}`, { headers: { 'accept-language': language } }).catch(Boolean);
  },
};

/** Tags that some copy of this script sees to: a page may hold several, and the first one fetches. */
const claimed = ((window as unknown as Record<symbol, Set<string> | undefined>)[Symbol.for('linli.embed')] ??= new Set());

/** Names of which it is not known yet what they stand for. */
const awaited = new Set<string>();

/** The elements whose shadow roots are watched already, however often they move about the page. */
const met = new WeakSet<Element>();

/** Fetches the room of an element of ours; of every component, also the page's own, what it renders is watched. */
function meet(element: Element): void {
  const tag = element.localName;
  if (tag in rooms && !claimed.has(tag) && !customElements.get(tag)) {
    claimed.add(tag);
    ahead[tag]?.(element);
    // What did not arrive may be asked for again by the next such tag.
    rooms[tag]!().catch((error: unknown) => {
      claimed.delete(tag);
      console.error(`<${tag}> did not load.`, error);
      element.dispatchEvent(Object.assign(new Event('linli-error', { bubbles: true, composed: true }), { kind: 'offline' }));
    });
  }
  if (customElements.get(tag)) {
    if (met.has(element) || !element.shadowRoot) return;
    met.add(element);
    watch(element.shadowRoot);
  } else if (!awaited.has(tag)) {
    awaited.add(tag);
    // By its name alone: a framework's tags are never defined, and whoever waits with an element in hand keeps it for ever.
    customElements.whenDefined(tag).then(() => look(document)).catch(Boolean);
  }
}

/** Meets all components, also those inside of others. */
const look = (root: ParentNode): void => root.querySelectorAll('*').forEach(element => {
  if (!element.localName.includes('-')) return;
  meet(element);
  if (element.shadowRoot) look(element.shadowRoot);
});

/** Meets all components in there. */
const search = (root: ParentNode): void => root.querySelectorAll('*').forEach(element => { if (element.localName.includes('-')) meet(element); });

function watch(root: Document | ShadowRoot): void {
  search(root);
  new MutationObserver(records => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.localName.includes('-')) meet(node);
        search(node);
      }
  }).observe(root, { childList: true, subtree: true });
}

watch(document);

export {};
