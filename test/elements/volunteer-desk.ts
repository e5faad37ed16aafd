import { fixture, html } from '@open-wc/testing';
import '@linli/elements/volunteer-desk/define';
import type { VolunteerDeskElement } from '@linli/elements/volunteer-desk';
import { createClient, type Client } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import type { TemplateResult } from 'lit';
import { all, comes, text } from '../../stories/organising.ts';
import { organiser } from '../../stories/volunteers.ts';

/** Where the shifts of these tests happen. */
export const place = '990101001002';

/** On a page as wide as a desk's screen. */
export const onPage = async (content: TemplateResult, width = 1280): Promise<VolunteerDeskElement> =>
  (await fixture<HTMLElement>(html`<div style="width: ${width}px">${content}</div>`)).querySelector('linli-volunteer-desk')!;

export async function desk(client: Client = organiser(), width?: number): Promise<VolunteerDeskElement> {
  const element = await onPage(html`<linli-volunteer-desk division=${place} .client=${client}></linli-volunteer-desk>`, width);
  await comes(element, '[part=list], .none');
  return element;
}

export const button = (element: VolunteerDeskElement, words: string): HTMLButtonElement => all<HTMLButtonElement>(element, 'button').find(one => text(one) === words)!;
export const focused = (element: VolunteerDeskElement): HTMLElement | null => element.shadowRoot!.activeElement as HTMLElement | null;
export const once = <E extends Event>(element: EventTarget, name: string): Promise<E> => new Promise(done => element.addEventListener(name, event => done(event as E), { once: true }));

/** The entry of somebody on the roster. */
export const entry = (element: VolunteerDeskElement, name: string): HTMLElement => all(element, '.entry').find(one => text(one.querySelector('h4')).startsWith(name))!;
/** What can be done about it. */
export const deed = (element: VolunteerDeskElement, name: string, what: string): HTMLButtonElement => entry(element, name).querySelector<HTMLButtonElement>(`[data-deed=${what}]`)!;

/** A client between whose calls and the server a test stands. */
export const between = (answer: (request: Request, send: typeof fetch) => Promise<Response>): Client => {
  const token = createClient().demo.signIn({ staff: 'luo-yinuo' }).then(session => session.token);
  return createClient({ token: () => token, retries: 0, language: 'zh-CN', transport: fetchTransport({ fetch: request => answer(request, fetch) }) });
};
