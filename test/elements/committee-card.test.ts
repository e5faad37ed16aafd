import 'axe-core/axe.min.js';
import { expect, fixture, html } from '@open-wc/testing';
import '@linli/elements/committee-card/define';
import '@linli/elements/provider/define';
import type { CommitteeCardElement } from '@linli/elements/committee-card';
import type { OpenEvent } from '@linli/elements/shared/life';
import type { Destination } from '@linli/elements/shared/host';
import { changing, expectClean, over, tangyuan, text, waitUntil } from './directory.ts';

const find = <E extends HTMLElement>(element: CommitteeCardElement, selector: string) => element.shadowRoot!.querySelector<E>(selector);

async function card(content = html`<linli-committee-card code=${tangyuan}></linli-committee-card>`): Promise<CommitteeCardElement> {
  const box = await fixture<HTMLElement>(html`<div>${content}</div>`);
  const element = box.querySelector('linli-committee-card')!;
  await waitUntil(() => find(element, '[part=card], .problem'), 'card');
  return element;
}

describe('linli-committee-card', () => {
  it('says who leads it, whether it is open, where it is and how to call', async () => {
    const element = await card();
    expect(text(find(element, 'h3'))).to.equal('棠苑社区居民委员会');
    expect([...element.shadowRoot!.querySelectorAll('.leader')].map(text)).to.deep.equal(['苏晓岚书记、主任']);
    expect(text(find(element, '.state'))).to.match(/^(正在办公|现在休息)/);
    expect(find<HTMLAnchorElement>(element, '[part=call]')!.href).to.match(/^tel:0490\d+$/);
    await expectClean(element);
  });

  it('shows it on a map through the host', async () => {
    const shown: Destination[] = [];
    const host = { locate: () => Promise.reject(new Error('unused')), share: async () => 'shared' as const, openMap: (place: Destination) => { shown.push(place); } };
    const element = await card(html`<linli-provider .host=${host}><linli-committee-card code=${tangyuan}></linli-committee-card></linli-provider>`);
    find(element, '[part=map]')!.click();
    expect(shown.map(({ name }) => name)).to.deep.equal(['棠苑社区居民委员会']);
  });

  it('leads to the page that shows all of it, unless the page around takes over', async () => {
    const element = await card(html`<linli-committee-card code=${tangyuan} href="#committee={code}"></linli-committee-card>`);
    const link = find<HTMLAnchorElement>(element, 'a[part=more]')!;
    expect(link.getAttribute('href')).to.equal(`#committee=${tangyuan}`);
    const heard: string[] = [];
    element.addEventListener('linli-open', event => { heard.push((event as OpenEvent).id); event.preventDefault(); });
    link.click();
    expect([heard, location.hash]).to.deep.equal([[tangyuan], '']);
  });

  it('fires an event where there is no page to lead to', async () => {
    const element = await card();
    const event = new Promise<OpenEvent>(done => document.addEventListener('linli-open', done as (event: Event) => void, { once: true }));
    find(element, 'button[part=more]')!.click();
    expect((await event).id).to.equal(tangyuan);
  });

  it('says that names are not published, and calls the township or 12345', async () => {
    const bare = changing(({ phone: _, address: __, point: ___, hours: ____, guide: _____, ...detail }) => ({ ...detail, published: false, people: [], bodies: detail.bodies.map(body => ({ ...body, posts: [] })) }));
    const element = await card(html`<linli-committee-card code=${tangyuan} .client=${bare}></linli-committee-card>`);
    expect(text(find(element, '[part=card]'))).to.contain('名单尚未公布');
    expect(find<HTMLAnchorElement>(element, '[part=call]')!.href).to.equal('tel:12345');
    expect(find(element, '[part=map]')).to.equal(null);
  });

  it('says what failed, and tries again', async () => {
    let cut = true;
    const client = over((request, send) => (cut ? Promise.reject(new TypeError('cut')) : send(request)));
    const element = await card(html`<linli-committee-card code=${tangyuan} .client=${client}></linli-committee-card>`);
    expect(text(find(element, '.problem'))).to.contain('网络没有连上');
    await expectClean(element);
    cut = false;
    find(element, '[part=retry]')!.click();
    await waitUntil(() => find(element, '[part=card]'));
  });

  it('speaks the language around it', async () => {
    const box = await fixture<HTMLElement>(html`<div lang="en"><linli-committee-card code=${tangyuan}></linli-committee-card></div>`);
    const element = box.querySelector('linli-committee-card')!;
    await waitUntil(() => /Secretary/.test(text(find(element, '.leader'))));
    expect(text(find(element, '[part=call]'))).to.match(/^Call/);
    box.lang = 'zh-CN';
    await waitUntil(() => text(find(element, 'h3')) === '棠苑社区居民委员会');
  });

  it('fits 280 px in both scales, and is easy to hit', async () => {
    const element = await card(html`<linli-committee-card code=${tangyuan} href="#{code}"></linli-committee-card>`);
    const box = element.parentElement!;
    box.style.width = '280px';
    for (const scale of ['standard', 'elder']) {
      element.dataset['scale'] = scale;
      expect(box.scrollWidth, scale).to.equal(280);
      for (const target of element.shadowRoot!.querySelectorAll('button, a')) expect(Math.round(target.getBoundingClientRect().height), `${scale} ${target.outerHTML}`).to.be.at.least(scale === 'elder' ? 60 : 48);
    }
  });
});
