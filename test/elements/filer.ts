import 'axe-core/axe.min.js';
import { aTimeout, expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import '@linli/elements/dispute-intake/define';
import type { DisputeIntakeElement } from '@linli/elements/dispute-intake';
import type { FieldProblem, ProblemKind } from '@linli/contract/problem';
import { createClient, type Client } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import { openVault } from '@linli/sdk/vault';
import type { TemplateResult } from 'lit';
import { find, heading, text } from '../../stories/intake.ts';

/*
 * What the tests of the filing share: a network that may be bent, and a device that is clean before each of them.
 */
declare const axe: { run(node: Element): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

export const community = '990101001001';

export const filer = (content: TemplateResult = html`<linli-dispute-intake division=${community}></linli-dispute-intake>`) => fixture<DisputeIntakeElement>(content);
export const filerWith = (client: Client) => filer(html`<linli-dispute-intake division=${community} .client=${client}></linli-dispute-intake>`);

/** What a page sent of a filing, and under which key. */
export interface Sent { readonly key: string | null; readonly body: Record<string, unknown> & { files: { id: string }[] } }

/** The real server behind a network that answers in its place, or lets a request through. Keeps every filing that was sent. */
export function network(bend: (request: Request) => Response | undefined | Promise<Response | undefined> = () => undefined): { client: Client; filings: Sent[] } {
  const filings: Sent[] = [];
  const answer = async (request: Request) => {
    if (isFiling(request)) filings.push({ key: request.headers.get('idempotency-key'), body: await request.clone().json() as Sent['body'] });
    return await bend(request) ?? fetch(request);
  };
  return { client: createClient({ retries: 0, transport: fetchTransport({ fetch: answer }) }), filings };
}

export const isFiling = ({ method, url }: Request): boolean => method === 'POST' && /\/v1\/(?:disputes|counselling)$/.test(url);
export const isPolicy = ({ url }: Request): boolean => url.includes('/v1/disputes/policy');
export const cut = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));

/** A problem as the server tells it. */
export const problem = (status: number, kind: ProblemKind, fields: readonly FieldProblem[] = [], headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ type: 'about:blank', title: kind, status, kind, fields }), { status, headers: { 'content-type': 'application/problem+json', ...headers } });

/** The real policy, changed. */
export async function changed(request: Request, change: (policy: { kinds: { id: string }[]; consents: { version: string }; mediators: unknown[] } & Record<string, unknown>) => void): Promise<Response> {
  const policy = await (await fetch(request)).json();
  change(policy);
  return Response.json(policy);
}

export const stands = (intake: DisputeIntakeElement, words: string) => waitUntil(() => heading(intake) === words, `the heading says ${words}, not "${heading(intake)}"`, { timeout: 5000 });
export const says = (intake: DisputeIntakeElement, selector: string, words: string | RegExp) => {
  const matches = () => (typeof words === 'string' ? text(find(intake, selector)).includes(words) : words.test(text(find(intake, selector))));
  return waitUntil(matches, `${selector} says ${words}, not "${text(find(intake, selector))}"`, { timeout: 5000 });
};
export const focused = (intake: DisputeIntakeElement): Element | null => intake.shadowRoot!.activeElement;
export const once = <E extends Event>(name: string): Promise<E> => new Promise(done => document.addEventListener(name, event => done(event as E), { once: true }));

/** Everything that IndexedDB holds, in bytes that anyone with the disk could read. */
export async function rawBytes(): Promise<string> {
  const parts: string[] = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((done, fail) => { const request = indexedDB.open(name!); request.onsuccess = () => done(request.result); request.onerror = () => fail(request.error); });
    for (const store of database.objectStoreNames) {
      const all = await new Promise<unknown[]>(done => { const request = database.transaction(store).objectStore(store).getAll(); request.onsuccess = () => done(request.result); });
      parts.push(JSON.stringify(all, (_, part: unknown) => (part instanceof ArrayBuffer ? new TextDecoder().decode(part) : ArrayBuffer.isView(part) ? new TextDecoder().decode(part) : part)));
    }
    database.close();
  }
  return parts.join('\n');
}

export async function expectClean(element: Element): Promise<void> {
  const { violations } = await axe.run(element);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
}

/** Takes the page's elements away, then all that they left on the device. */
export async function clean(): Promise<void> {
  fixtureCleanup();
  // What was typed last is kept as the element goes; it is on its way.
  await aTimeout(100);
  await (await openVault('filings')).clear();
}
