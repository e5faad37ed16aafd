import 'axe-core/axe.min.js';
import { expect, fixture, html, waitUntil as within } from '@open-wc/testing';
import '@linli/elements/committee-directory/define';
import '@linli/elements/provider/define';
import type { CommitteeDetail } from '@linli/contract/committee';
import type { CommitteeDirectoryElement } from '@linli/elements/committee-directory';
import { createClient, type Client } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import type { TemplateResult } from 'lit';

/** What the tests of the directory share: hands to type and press with, and a network that may be bent. */
declare const axe: { run(node: Element): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

/** Waits as long as a busy machine may take. */
export const waitUntil: typeof within = (look, words, options) => within(look, words, { timeout: 5000, ...options });

export const tangyuan = '990101001003';
export const lianxi = '990102100201';

export const find = <E extends HTMLElement>(element: CommitteeDirectoryElement, selector: string) => element.shadowRoot!.querySelector<E>(selector);
export const all = <E extends HTMLElement>(element: CommitteeDirectoryElement, selector: string) => [...element.shadowRoot!.querySelectorAll<E>(selector)];
export const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, '') ?? '';
export const once = <E extends Event>(element: EventTarget, name: string) => new Promise<E>(done => element.addEventListener(name, event => done(event as E), { once: true }));
export const rows = (element: CommitteeDirectoryElement) => all(element, '[part=committee]');
export const focused = (element: CommitteeDirectoryElement) => element.shadowRoot!.activeElement;

export const comes = async <E extends HTMLElement>(element: CommitteeDirectoryElement, selector: string): Promise<E> => {
  await waitUntil(() => find(element, selector), selector, { timeout: 5000 });
  return find<E>(element, selector)!;
};
export const press = async (element: CommitteeDirectoryElement, ...selectors: string[]) => { for (const selector of selectors) (await comes(element, selector)).click(); };

export function type(element: CommitteeDirectoryElement, words: string): void {
  const field = find<HTMLInputElement>(element, 'input')!;
  field.focus();
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

export const directory = (content: TemplateResult = html`<linli-committee-directory division="9901"></linli-committee-directory>`) => fixture<CommitteeDirectoryElement>(content);

/** Results of what was typed. */
export async function searched(words: string, element?: CommitteeDirectoryElement): Promise<CommitteeDirectoryElement> {
  const one = element ?? (await directory());
  const found = new Promise<void>(done => one.addEventListener('linli-committees-searched', ({ query }) => { if (query === words) done(); }));
  type(one, words);
  await found;
  await one.updateComplete;
  return one;
}

/** A committee on the screen. */
export async function opened(code = tangyuan, content?: TemplateResult): Promise<CommitteeDirectoryElement> {
  const element = await directory(content ?? html`<linli-committee-directory division="9901" code=${code}></linli-committee-directory>`);
  await comes(element, '[part=call]');
  return element;
}

/** What stands at the end of its page, which comes when it is scrolled to. */
export async function scrolled(element: CommitteeDirectoryElement): Promise<CommitteeDirectoryElement> {
  (await comes(element, '.later')).scrollIntoView();
  await comes(element, '[part=report]');
  return element;
}

type Send = (request: Request) => Promise<Response>;

/** A client whose network does what a test wants. */
export const over = (answer: (request: Request, send: Send) => Promise<Response>): Client =>
  createClient({ retries: 0, transport: fetchTransport({ fetch: request => answer(request, one => fetch(one)) }) });

/** A client that changes what the server answers about one committee. */
export const changing = (change: (detail: CommitteeDetail) => object): Client => over(async (request, send) => {
  const reply = await send(request);
  return reply.ok && /\/v1\/committees\/\d+$/.test(request.url) ? Response.json(change(await reply.json() as CommitteeDetail)) : reply;
});

export const problem = (status: number, kind: string): Response => Response.json({ type: 'about:blank', title: kind, status, kind }, { status, headers: { 'content-type': 'application/problem+json' } });

export async function expectClean(element: Element): Promise<void> {
  const { violations } = await axe.run(element);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
}

/** Stands in for the device's own answer while something is done. */
export async function located(answer: { lat: number; lng: number } | undefined, act: () => Promise<void>): Promise<void> {
  const { geolocation } = navigator;
  const getCurrentPosition = (done: (at: unknown) => void, fail: (error: Error) => void) => (answer ? done({ coords: { latitude: answer.lat, longitude: answer.lng } }) : fail(new Error('denied')));
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition } });
  try {
    await act();
  } finally {
    Object.defineProperty(navigator, 'geolocation', { configurable: true, value: geolocation });
  }
}
