import { fixture, html, waitUntil } from '@open-wc/testing';
import '@linli/elements/case-tracker/define';
import type { CaseTrackerElement } from '@linli/elements/case-tracker';
import { createClient, type Client } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import type { TemplateResult } from 'lit';

/** What the tests of the tracker share: hands to type and press with, and a network that may be bent. */
export interface Access { readonly number: string; readonly code: string }

export const find = <E extends HTMLElement>(element: CaseTrackerElement, selector: string) => element.shadowRoot!.querySelector<E>(selector);
export const all = <E extends HTMLElement>(element: CaseTrackerElement, selector: string) => [...element.shadowRoot!.querySelectorAll<E>(selector)];
export const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
export const once = <E extends Event>(element: EventTarget, name: string) => new Promise<E>(done => element.addEventListener(name, event => done(event as E), { once: true }));

export const comes = async <E extends HTMLElement>(element: CaseTrackerElement, selector: string): Promise<E> => {
  await waitUntil(() => find(element, selector), selector, { timeout: 5000 });
  return find<E>(element, selector)!;
};
export const says = (element: CaseTrackerElement, selector: string, words: string | RegExp) =>
  waitUntil(() => (typeof words === 'string' ? text(find(element, selector)) === words : words.test(text(find(element, selector)))), `${selector} says ${words}, not "${text(find(element, selector))}"`, { timeout: 5000 });
export const press = async (element: CaseTrackerElement, ...selectors: string[]) => { for (const selector of selectors) (await comes(element, selector)).click(); };

export async function type(element: CaseTrackerElement, selector: string, words: string): Promise<HTMLInputElement> {
  const field = await comes<HTMLInputElement>(element, selector);
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await element.updateComplete;
  return field;
}

export const tracker = (content: TemplateResult = html`<linli-case-tracker></linli-case-tracker>`) => fixture<CaseTrackerElement>(content);

/** Types number and code as they stand on a receipt, and presses the button. */
export async function enter(element: CaseTrackerElement, { number, code }: Access): Promise<void> {
  await type(element, '#f-number', number);
  await type(element, '#f-code', code);
  await press(element, '[part=submit]');
}

/** A case on the screen. */
export async function opened(access: Access, content?: TemplateResult): Promise<CaseTrackerElement> {
  const element = await tracker(content);
  await enter(element, access);
  await comes(element, '#stand');
  return element;
}

type Send = (request: Request) => Promise<Response>;

/** A client whose network does what a test wants. */
export const over = (answer: (request: Request, send: Send) => Promise<Response>): Client =>
  createClient({ retries: 0, transport: fetchTransport({ fetch: request => answer(request, one => fetch(one)) }) });

/** A client that changes what the server answers about a case. */
export const changing = (change: (record: Record<string, unknown>) => Record<string, unknown>): Client => over(async (request, send) => {
  const reply = await send(request);
  return reply.ok && /\/v1\/cases\//.test(request.url) ? Response.json(change(await reply.json() as Record<string, unknown>)) : reply;
});

/** A failure as the server tells it. */
export const problem = (status: number, kind: string, more: object = {}, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ type: 'about:blank', title: kind, status, kind, fields: [], ...more }), { status, headers: { 'content-type': 'application/problem+json', ...headers } });

/** All that stands in an element: text, attributes, and what fields hold. */
export const everything = (element: CaseTrackerElement): string =>
  element.outerHTML + element.shadowRoot!.innerHTML + all<HTMLInputElement>(element, 'input, textarea').map(({ value }) => value).join();
