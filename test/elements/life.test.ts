import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '@linli/elements/committee-card/define';
import '@linli/elements/committee-directory/define';
import '@linli/elements/dispute-intake/define';
import '@linli/elements/division-picker/define';
import '@linli/elements/service-lookup/define';
import type { CommitteeDirectoryElement } from '@linli/elements/committee-directory';
import type { ServiceLookupElement } from '@linli/elements/service-lookup';
import type { FailedEvent, OpenEvent } from '@linli/elements/shared/life';
import { createClient, type Client } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import type { TemplateResult } from 'lit';

const community = '990101001001';
/** On a busy machine an answer takes its time. */
const comes = (look: () => unknown): Promise<void> => waitUntil(look as () => boolean, undefined, { timeout: 8000 });
let down = false;
/** The real server behind a network that can be cut. */
const client: Client = createClient({ retries: 0, transport: fetchTransport({ fetch: request => (down ? Promise.reject(new TypeError('Failed to fetch')) : fetch(request)) }) });

const rooms: Readonly<Record<string, () => TemplateResult>> = {
  'service-lookup': () => html`<linli-service-lookup division=${community} .client=${client}></linli-service-lookup>`,
  'committee-directory': () => html`<linli-committee-directory division=${community.slice(0, 9)} .client=${client}></linli-committee-directory>`,
  'committee-card': () => html`<linli-committee-card code=${community} .client=${client}></linli-committee-card>`,
  'division-picker': () => html`<linli-division-picker value=${community} .client=${client}></linli-division-picker>`,
  'dispute-intake': () => html`<linli-dispute-intake division=${community} .client=${client} shared-device></linli-dispute-intake>`,
};

/** What the page around hears, also from within another component's shadow root. */
function listen(): { heard: string[]; stop(): void } {
  const heard: string[] = [];
  const note = (event: Event) => { heard.push(`${event.type} ${(event as FailedEvent).kind ?? ''}`.trim()); };
  for (const type of ['linli-ready', 'linli-error']) document.addEventListener(type, note);
  return { heard, stop() { for (const type of ['linli-ready', 'linli-error']) document.removeEventListener(type, note); } };
}
const room = (element: Element) => element.shadowRoot!;

afterEach(() => { down = false; });

describe('the life of an element, as the page around hears it', () => {
  for (const [name, content] of Object.entries(rooms)) {
    it(`linli-${name} is ready once, with something to use on the screen`, async () => {
      const { heard, stop } = listen();
      const element = await fixture(content());
      await comes(() => heard.length);
      expect(room(element).querySelector('.bone')).to.equal(null);
      expect(room(element).querySelector('button, a, input')).to.not.equal(null);
      (element as ServiceLookupElement).requestUpdate();
      await (element as ServiceLookupElement).updateComplete;
      stop();
      expect(heard).to.deep.equal(['linli-ready']);
    });
  }

  for (const name of ['service-lookup', 'committee-card', 'committee-directory'])
    it(`linli-${name} says what went wrong, once, and is ready when it works again`, async () => {
      const { heard, stop } = listen();
      down = true;
      const element = await fixture(rooms[name]!());
      await comes(() => heard.length);
      (element as ServiceLookupElement).requestUpdate();
      await (element as ServiceLookupElement).updateComplete;
      down = false;
      room(element).querySelector<HTMLElement>('.problem .button')!.click();
      await comes(() => heard.includes('linli-ready'));
      stop();
      expect(heard).to.deep.equal(['linli-error offline', 'linli-ready']);
    });

  it('is heard outside of the shadow root of another component', async () => {
    const around = await fixture(html`<section></section>`);
    const inner = around.attachShadow({ mode: 'closed' });
    const ready = oneEvent(document, 'linli-ready');
    const card = document.createElement('linli-committee-card');
    card.setAttribute('code', community);
    inner.append(card);
    expect((await ready).target).to.equal(around);
  });
});

describe('opening something', () => {
  it('is left to the page that wants it: a guide', async () => {
    const element = await fixture<ServiceLookupElement>(html`<linli-service-lookup division=${community} query="低保"></linli-service-lookup>`);
    await comes(() => room(element).querySelector('[part=result]'));
    const heard: string[] = [];
    element.addEventListener('linli-open', event => { heard.push(`${(event as OpenEvent).what} ${(event as OpenEvent).id}`); event.preventDefault(); }, { once: true });
    const row = room(element).querySelector<HTMLElement>('[part=result]')!;
    row.click();
    await element.updateComplete;
    expect([heard, element.serviceId]).to.deep.equal([[`service ${row.dataset['id']}`], '']);
    row.click();
    expect(element.serviceId).to.equal(row.dataset['id']);
  });

  it('is left to the page that wants it: a committee', async () => {
    const element = await fixture<CommitteeDirectoryElement>(html`<linli-committee-directory query="棠苑"></linli-committee-directory>`);
    await comes(() => room(element).querySelector('[part=committee]'));
    const heard: string[] = [];
    element.addEventListener('linli-open', event => { heard.push(`${(event as OpenEvent).what} ${(event as OpenEvent).id}`); event.preventDefault(); }, { once: true });
    const row = room(element).querySelector<HTMLElement>('[part=committee]')!;
    row.click();
    await element.updateComplete;
    expect([heard, element.code]).to.deep.equal([[`committee ${row.dataset['code']}`], '']);
    row.click();
    expect(element.code).to.equal(row.dataset['code']);
  });
});

/** The real server, whose answers to some questions come only when they are let go. */
function slowly(slow: (url: string) => boolean): { client: Client; letGo(): void } {
  const held: (() => void)[] = [];
  const ask = async (request: Request) => {
    if (slow(decodeURIComponent(request.url))) await new Promise<void>(go => { held.push(go); });
    return fetch(request);
  };
  return { client: createClient({ retries: 0, transport: fetchTransport({ fetch: ask }) }), letGo: () => held.splice(0).forEach(go => go()) };
}

describe('attributes that change while an answer is on its way', () => {
  it('a question: the late answer to the first one changes nothing', async () => {
    const { client, letGo } = slowly(url => url.includes('低保'));
    const element = await fixture<ServiceLookupElement>(html`<linli-service-lookup division=${community} query="低保" .client=${client}></linli-service-lookup>`);
    element.setAttribute('query', '居住证');
    const first = () => room(element).querySelector('[part=result]')?.textContent?.trim();
    await comes(() => first() === '居住证');
    letGo();
    await aTimeout(200);
    expect(first()).to.equal('居住证');
  });

  it('what is open: closed before it came, opened again, another one', async () => {
    const { client, letGo } = slowly(url => /services\/(?!topics)/.test(url));
    const element = await fixture<ServiceLookupElement>(html`<linli-service-lookup division=${community} service-id="subsistence-allowance" .client=${client}></linli-service-lookup>`);
    element.removeAttribute('service-id');
    await element.updateComplete;
    letGo();
    await aTimeout(200);
    expect(room(element).querySelector('[part=guide]')).to.equal(null);
    element.setAttribute('service-id', 'subsistence-allowance');
    await element.updateComplete;
    element.setAttribute('service-id', 'residence-permit');
    await comes(() => { letGo(); return room(element).querySelector('h2')?.textContent?.includes('居住证'); });
  });

  it('the language and the place', async () => {
    const { client, letGo } = slowly(url => url.includes('/committees/990101001001'));
    const element = await fixture<HTMLElement>(html`<linli-committee-card code=${community} .client=${client}></linli-committee-card>`);
    element.lang = 'en';
    element.setAttribute('code', '990101001002');
    await comes(() => room(element).querySelector('[part=card]'));
    const name = () => room(element).querySelector('h3')!.textContent;
    const shown = name();
    letGo();
    await aTimeout(200);
    expect([name(), room(element).querySelector('[part=more]')!.textContent!.trim()]).to.deep.equal([shown, 'More about it']);
  });
});

describe('a page that a browser had put away and shows again', () => {
  const back = () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  const asked = () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/v1/')).length;

  it('asks again for what goes on meanwhile, and keeps a list where it stood', async () => {
    const card = await fixture<HTMLElement>(html`<linli-committee-card code=${community}></linli-committee-card>`);
    await comes(() => room(card).querySelector('[part=card]'));
    const lookup = await fixture<ServiceLookupElement>(html`<linli-service-lookup division=${community} query="补贴"></linli-service-lookup>`);
    await comes(() => room(lookup).querySelector('[part=result]'));
    const row = room(lookup).querySelector('[part=result]');
    performance.clearResourceTimings();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    await aTimeout(100);
    expect(asked(), 'the first showing asks nothing').to.equal(0);
    back();
    await comes(() => asked());
    await comes(() => room(card).querySelector('[part=card]'));
    await aTimeout(100);
    expect(asked()).to.equal(1);
    expect(room(lookup).querySelector('[part=result]')).to.equal(row);
  });
});
