import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '@linli/elements/provider/define';
import '@linli/elements/service-lookup/define';
import type { ProviderElement } from '@linli/elements/provider';
import type { ServiceLookupElement } from '@linli/elements/service-lookup';
import { register } from '@linli/elements/shared/register';
import { createClient } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';

const inside = (provider: ProviderElement) => provider.querySelector('linli-service-lookup')!;
const room = (element: ServiceLookupElement) => element.shadowRoot!.querySelector<HTMLElement>('.room')!;
const sizeOf = (element: ServiceLookupElement) => getComputedStyle(room(element)).fontSize;
const ground = (element: ServiceLookupElement) => getComputedStyle(room(element)).backgroundColor;

describe('linli-provider', () => {
  it('has no box and gives one client to all inside', async () => {
    const asked: string[] = [];
    const client = createClient({ baseUrl: '', transport: fetchTransport({ fetch: request => { asked.push(request.url); return fetch(request); } }) });
    const provider = await fixture<ProviderElement>(html`<linli-provider .client=${client}><section><linli-service-lookup></linli-service-lookup></section></linli-provider>`);
    expect(getComputedStyle(provider).display).to.equal('contents');
    await waitUntil(() => asked.some(url => url.includes('/v1/services/topics')));
  });

  it('asks its own address, and an element with an address of its own asks that', async () => {
    const urls = () => performance.getEntriesByType('resource').map(({ name }) => name);
    // The browser notes no more than a few hundred, and modules are many.
    performance.clearResourceTimings();
    await fixture(html`<linli-provider api="/nowhere"><linli-service-lookup></linli-service-lookup></linli-provider>`);
    await waitUntil(() => urls().some(url => url.includes('/nowhere/v1/')));
    await fixture(html`<linli-provider api="/nowhere"><linli-service-lookup api="/elsewhere"></linli-service-lookup></linli-provider>`);
    await waitUntil(() => urls().some(url => url.includes('/elsewhere/v1/')));
  });

  it('speaks its language, and changes it at once', async () => {
    const provider = await fixture<ProviderElement>(html`<linli-provider language="en"><linli-service-lookup></linli-service-lookup></linli-provider>`);
    await waitUntil(() => room(inside(provider)).textContent?.includes('What do you need'));
    provider.language = 'zh-CN';
    await waitUntil(() => room(inside(provider)).textContent?.includes('想办什么事'));
  });

  it('enlarges everything in elder scale', async () => {
    const provider = await fixture<ProviderElement>(html`<linli-provider scale="elder"><linli-service-lookup></linli-service-lookup></linli-provider>`);
    expect(parseFloat(sizeOf(inside(provider)))).to.be.closeTo(20.4, 0.01);
    const { lineHeight, fontSize } = getComputedStyle(room(inside(provider)));
    expect(parseFloat(lineHeight) / parseFloat(fontSize)).to.be.at.least(1.6);
    provider.scale = 'standard';
    await waitUntil(() => sizeOf(inside(provider)) === '17px');
  });

  it('is light unless asked, whatever the system says', async () => {
    const provider = await fixture<ProviderElement>(html`<linli-provider><linli-service-lookup></linli-service-lookup></linli-provider>`);
    expect(ground(inside(provider))).to.equal('rgb(244, 245, 247)');
    provider.colourScheme = 'dark';
    await waitUntil(() => ground(inside(provider)) === 'rgb(16, 18, 20)');
    provider.colourScheme = 'auto';
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    await waitUntil(() => ground(inside(provider)) === (dark ? 'rgb(16, 18, 20)' : 'rgb(244, 245, 247)'));
  });

  it('lets a portal set a token on any ancestor', async () => {
    const box = await fixture<HTMLElement>(html`<div style="--linli-page: rgb(1, 2, 3)"><linli-provider colour-scheme="dark"><linli-service-lookup></linli-service-lookup></linli-provider></div>`);
    expect(ground(box.querySelector('linli-service-lookup')!)).to.equal('rgb(1, 2, 3)');
  });

  it('is waited for by children that were there first', async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const inner = frame.contentWindow as Window & typeof globalThis;
    inner.document.body.innerHTML = '<linli-provider api="/late"><linli-service-lookup></linli-service-lookup></linli-provider>';
    const load = async (specifier: string) => {
      const script = inner.document.createElement('script');
      script.type = 'module';
      script.src = specifier;
      const loaded = new Promise(done => script.addEventListener('load', done));
      inner.document.head.append(script);
      await loaded;
    };
    await load('/packages/elements/src/service-lookup/define.ts');
    expect(inner.customElements.get('linli-provider')).to.equal(undefined);
    await load('/packages/elements/src/provider/define.ts');
    const urls = () => inner.performance.getEntriesByType('resource').map(({ name }) => name).filter(name => name.includes('/v1/'));
    await waitUntil(() => urls().length);
    expect(urls().every(url => url.includes('/late/v1/'))).to.equal(true);
    frame.remove();
  });

  // A framework that mounts over the page's own tags takes them out before they have drawn for the first time.
  it('is not forgotten by an element that is taken out while it has something to ask', async () => {
    const urls = () => performance.getEntriesByType('resource').map(({ name }) => name).filter(name => name.includes('/v1/'));
    performance.clearResourceTimings();
    const provider = await fixture<ProviderElement>(html`<linli-provider api="/kept"><linli-service-lookup></linli-service-lookup></linli-provider>`);
    await waitUntil(() => urls().length);
    const lookup = inside(provider);
    lookup.division = '990101';
    lookup.remove();
    await lookup.updateComplete;
    await waitUntil(() => urls().length > 1);
    expect(urls().filter(url => !url.includes('/kept/v1/'))).to.deep.equal([]);
  });

  it('is forgotten by an element that comes to stand outside', async () => {
    const urls = () => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter(name => name.includes('/v1/'));
    const box = await fixture(html`<div><linli-provider api="/left"><linli-service-lookup></linli-service-lookup></linli-provider></div>`);
    const lookup = inside(box.querySelector('linli-provider')!);
    await waitUntil(() => urls().some(url => url.includes('/left/v1/')));
    performance.clearResourceTimings();
    box.append(lookup);
    await waitUntil(() => urls().length);
    expect(urls()).to.deep.equal(['/v1/services/topics']);
  });
});

describe('registering', () => {
  it('leaves the first copy in place and warns only of another version', () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (...words) => warnings.push(words);
    try {
      class First extends HTMLElement { static version?: string }
      register('linli-test-copy', First);
      register('linli-test-copy', class extends HTMLElement {});
      expect(customElements.get('linli-test-copy')).to.equal(First);
      expect(warnings).to.have.lengthOf(0);
      First.version = '0.0.1';
      register('linli-test-copy', class extends HTMLElement {});
      expect(warnings).to.have.lengthOf(1);
    } finally {
      console.warn = warn;
    }
  });
});
