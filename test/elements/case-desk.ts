import { fixture, html, waitUntil } from '@open-wc/testing';
import '@linli/elements/case-desk/define';
import type { TemplateResult } from 'lit';
import type { CaseDeskElement } from '@linli/elements/case-desk';
import { createClient, type Client } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import { clerk } from '../../stories/cases.ts';

/** Where the cases of these tests happen. */
export const place = { division: '990101001003' };
export const mediator = clerk('zhao-min');
export const coordinator = clerk('liang-ruosong');
export const tokenOf = async (staff: string): Promise<string> => (await createClient().demo.signIn({ staff })).token;

export const find = <E extends HTMLElement = HTMLElement>(element: CaseDeskElement, selector: string): E | null => element.shadowRoot!.querySelector<E>(selector);
export const all = <E extends HTMLElement = HTMLElement>(element: CaseDeskElement, selector: string): E[] => [...element.shadowRoot!.querySelectorAll<E>(selector)];
export const text = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, '') ?? '';
export const button = (element: CaseDeskElement, words: string): HTMLButtonElement => all<HTMLButtonElement>(element, 'button').find(one => text(one) === words)!;
export const focused = (element: CaseDeskElement): HTMLElement | null => element.shadowRoot!.activeElement as HTMLElement | null;
export const once = <E extends Event>(element: EventTarget, name: string): Promise<E> => new Promise(done => element.addEventListener(name, event => done(event as E), { once: true }));

/** Waits until something is so; the machine may be busy. */
export const until = (holds: () => unknown, otherwise?: string): Promise<void> => waitUntil(() => !!holds(), otherwise, { timeout: 8000 });
export const says = (element: CaseDeskElement, words: string): Promise<void> => until(() => text(find(element, '.room')).includes(words), `never says ${words}`);

export async function comes<E extends HTMLElement = HTMLElement>(element: CaseDeskElement, selector: string): Promise<E> {
  await until(() => find(element, selector), `no ${selector}`);
  return find<E>(element, selector)!;
}

export async function click(element: CaseDeskElement, ...selectors: string[]): Promise<void> {
  for (const selector of selectors) (await comes(element, selector)).click();
  await element.updateComplete;
}

export async function fill(element: CaseDeskElement, selector: string, value: string): Promise<void> {
  const field = await comes<HTMLInputElement | HTMLSelectElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  await element.updateComplete;
}

export async function desk(client: Client = mediator, division = place.division): Promise<CaseDeskElement> {
  const element = await onPage(html`<linli-case-desk division=${division} .client=${client}></linli-case-desk>`);
  await comes(element, '[part=queue], .none');
  return element;
}

/** On a page as wide as a desk's screen. */
export const onPage = async (content: TemplateResult): Promise<CaseDeskElement> => (await fixture<HTMLElement>(html`<div style="width: 1280px">${content}</div>`)).querySelector('linli-case-desk')!;

/** The row of a case, on whatever page of the queue it is. */
export async function rowOf(element: CaseDeskElement, number: string): Promise<HTMLElement> {
  const row = () => find(element, `.side [data-number="${number}"]`);
  await until(() => row() ?? (find(element, '[part=queue][aria-busy=false]') && void find(element, '[part=more]')?.click()), `no row of ${number}`);
  return row()!;
}

/** Opens a case, and waits until all of it is there. */
export async function open(element: CaseDeskElement, number: string): Promise<void> {
  (await rowOf(element, number)).click();
  await until(() => find(element, '[part=case][aria-busy=false]') && text(find(element, '.number')).startsWith(number), `${number} does not open`);
}

export async function opened(number: string, client: Client = mediator): Promise<CaseDeskElement> {
  const element = await desk(client);
  await open(element, number);
  return element;
}

/** A client between whose calls and the server a test stands. */
export const between = (token: Promise<string>, answer: (request: Request, send: typeof fetch) => Promise<Response>): Client =>
  createClient({ token: () => token, retries: 0, transport: fetchTransport({ fetch: request => answer(request, fetch) }) });
export const isPost = (request: Request, end: string): boolean => request.method === 'POST' && request.url.endsWith(end);
