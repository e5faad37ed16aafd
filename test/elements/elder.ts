/*
 * What elder view promises: type of 18 px, lines of 1.3, targets of 44 px and 60 for what is to be pressed, a phone.
 */
const pressed = 'a[href], button, select, textarea, input:not([type=hidden]), summary';

/** All elements of a tree in the order in which they stand, those in shadow roots as well. */
export function* within(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.children) {
    yield element as HTMLElement;
    if (element.shadowRoot) yield* within(element.shadowRoot);
    yield* within(element);
  }
}

const isSeen = (element: HTMLElement): boolean => element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) && element.getClientRects().length > 0 && !element.closest('.said, svg, [aria-hidden=true]');

const textOf = (element: HTMLElement): string => [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent!.trim()).join('');

/** What answers to a finger: of a button in a row that answers as a whole, the row; of a box beside its words, both. */
function targetOf(element: HTMLElement): HTMLElement {
  if (element.matches('.whole')) return element.closest<HTMLElement>('.row, li, article, tr') ?? element;
  return element.closest<HTMLElement>('label') ?? element;
}

/** A link within a sentence: it may be as low as its line. */
const isInSentence = (element: HTMLElement): boolean => element.matches('a') && getComputedStyle(element).display === 'inline' && [...element.parentElement!.childNodes].some(node => node !== element && !!node.textContent?.trim() && !(node instanceof HTMLElement && getComputedStyle(node).display !== 'inline'));

const nameOf = (element: HTMLElement): string => `${element.localName}${element.className ? `.${[...element.classList].join('.')}` : ''}${element.getAttribute('part') ? `[part=${element.getAttribute('part')}]` : ''} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 24)}”`;

/** What falls short, a line each. */
export function shortOfElder(canvas: HTMLElement): string[] {
  const short = new Set<string>();
  const rooms = [...within(canvas)].filter(({ localName, shadowRoot }) => localName.startsWith('linli-') && localName !== 'linli-provider' && shadowRoot);
  for (const room of rooms) for (const element of within(room.shadowRoot!)) {
    if (!isSeen(element)) continue;
    if (textOf(element) || element.matches('input, select, textarea')) {
      const { fontSize, lineHeight } = getComputedStyle(element);
      const size = parseFloat(fontSize);
      if (size < (element.matches('.badge, .badge *') ? 16.79 : 17.99)) short.add(`${size} px of type: ${nameOf(element)}`);
      // Lines of one row, such as a field's, have nothing to keep apart.
      if (!element.matches('input, select') && parseFloat(lineHeight) / size < 1.299) short.add(`lines of ${(parseFloat(lineHeight) / size).toFixed(2)}: ${nameOf(element)}`);
    }
    if (element.matches(pressed) && !isInSentence(element)) {
      const { width, height } = targetOf(element).getBoundingClientRect();
      const least = element.matches('.primary, [part=submit]') ? 60 : 44;
      if (height < least - 0.5 || width < 43.5) short.add(`a target of ${Math.round(width)} × ${Math.round(height)}: ${nameOf(element)}`);
    }
  }
  return [...short];
}

/** Whether it is for residents, and more than a field in a page of others: staff have no office to call, a field has the phone of its page, and a card is nothing but one. */
export const isOwnPage = (canvas: HTMLElement): boolean => !!canvas.querySelector('linli-service-lookup, linli-dispute-intake, linli-case-tracker, linli-committee-directory, linli-volunteer-signup');

/** Whether a number can be pressed. */
export const hasPhone = (canvas: HTMLElement): boolean => [...within(canvas)].some(element => element.matches('a[href^="tel:"]') && isSeen(element));
