import 'axe-core/axe.min.js';
import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import '@linli/elements/service-lookup/define';
import type { ServiceApplicationStartedEvent, ServiceLookupElement, ServiceOpenedEvent, ServiceSearchedEvent } from '@linli/elements/service-lookup';
import { createClient } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import { openingWords } from '../../packages/elements/src/shared/opening.messages.ts';
import { metresBetween } from '@linli/contract/distance';
import { changeOf, isOpen } from '../../packages/elements/src/shared/hours.ts';

declare const axe: { run(node: Element): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

const find = <E extends HTMLElement>(element: ServiceLookupElement, selector: string) => element.shadowRoot!.querySelector<E>(selector);
const all = <E extends HTMLElement>(element: ServiceLookupElement, selector: string) => [...element.shadowRoot!.querySelectorAll<E>(selector)];
const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, '') ?? '';
const input = (element: ServiceLookupElement) => find<HTMLInputElement>(element, 'input')!;
const results = (element: ServiceLookupElement) => all(element, '[part=result]');
const heading = (element: ServiceLookupElement) => find(element, 'h2')!;
const button = (element: ServiceLookupElement, words: string) => all<HTMLButtonElement>(element, 'button').find(one => text(one) === words)!;
const once = <E extends Event>(element: EventTarget, name: string) => new Promise<E>(done => element.addEventListener(name, event => done(event as E), { once: true }));

function type(element: ServiceLookupElement, words: string): void {
  input(element).focus();
  input(element).value = words;
  input(element).dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const lookup = (content = html`<linli-service-lookup division="990101001"></linli-service-lookup>`) => fixture<ServiceLookupElement>(content);

async function searched(words: string, element?: ServiceLookupElement): Promise<ServiceLookupElement> {
  const one = element ?? (await lookup());
  const found = once(one, 'linli-service-searched');
  type(one, words);
  await found;
  await one.updateComplete;
  return one;
}

async function opened(content = html`<linli-service-lookup division="990101001" service-id="subsistence-allowance"></linli-service-lookup>`): Promise<ServiceLookupElement> {
  const element = await lookup(content);
  await waitUntil(() => find(element, '.strip'));
  return element;
}

/** A client whose network can be cut, and whatever else a test does to a request. */
function neighbour(answer: (request: Request, send: typeof fetch) => Promise<Response>) {
  return createClient({ baseUrl: '', retries: 0, transport: fetchTransport({ fetch: request => answer(request, fetch) }) });
}

async function expectClean(element: Element): Promise<void> {
  const { violations } = await axe.run(element);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
}

afterEach(() => localStorage.clear());

describe('the first screen', () => {
  it('offers words, at most eight moments of life, and topics', async () => {
    const element = await lookup();
    await waitUntil(() => find(element, '.topic'));
    expect(text(heading(element))).to.equal('想办什么事？');
    expect(all(element, 'button.cell')).to.have.lengthOf(8);
    expect(all(element, '.chips .chip').length).to.be.greaterThan(3);
    await expectClean(element);
  });

  it('searches for a hot word, a moment of life, a topic', async () => {
    const element = await lookup();
    await waitUntil(() => find(element, '.topic'));
    const word = find(element, '.chips .chip')!;
    word.click();
    await waitUntil(() => results(element).length);
    expect(input(element).value).to.equal(text(word));
    button(element, '').click();
    await waitUntil(() => find(element, 'button.cell'));
    const event = find(element, 'button.cell')!;
    event.click();
    await waitUntil(() => results(element).length);
    expect(text(find(element, '.head h3'))).to.match(new RegExp(`^${text(event)}：\\d+项$`));
    expect(input(element).value).to.equal('');
  });

  it('keeps its height while it loads: nothing jumps', async () => {
    const slow = neighbour(async (request, send) => { await aTimeout(150); return send(request); });
    const element = await lookup(html`<linli-service-lookup .client=${slow}></linli-service-lookup>`);
    const before = element.offsetHeight;
    expect(find(element, '.bone')).not.to.equal(null);
    await waitUntil(() => find(element, '.topic'));
    expect(Math.abs(element.offsetHeight - before) / before).to.be.lessThan(0.1);
  });
});

describe('searching', () => {
  it('shows who handles it, by when, and at most three badges; the first hit is marked', async () => {
    const element = await searched('低保');
    expect(text(results(element)[0])).to.equal('最低生活保障');
    const [first, second] = all(element, '[part=results] > li');
    expect(text(first)).to.contain('最符合').and.to.contain('民政局').and.to.contain('工作日办结');
    expect(text(second)).not.to.contain('最符合');
    for (const row of all(element, '[part=results] > li')) expect(row.querySelectorAll('.badge').length).to.be.within(0, 3);
    expect(text(find(element, '[role=status]'))).to.match(/^找到\d+项$/);
    await expectClean(element);
  });

  it('says why a colloquial word was understood', async () => {
    const element = await searched('吃低保');
    expect(text(results(element)[0])).to.equal('最低生活保障');
    expect(text(find(element, '.match'))).to.equal('最符合·“吃低保”就是这一项'.replace('·', ''));
  });

  it('tells the page', async () => {
    const element = await lookup();
    const event = once<ServiceSearchedEvent>(document, 'linli-service-searched');
    type(element, '居住证');
    const { query, total, composed } = await event;
    expect([query, composed]).to.deep.equal(['居住证', true]);
    expect(total).to.be.greaterThan(0);
  });

  it('answers Enter and the button without waiting', async () => {
    const element = await lookup();
    type(element, '结婚');
    expect(element.query, 'whoever only types is waited for').to.equal('');
    find<HTMLFormElement>(element, 'form')!.requestSubmit();
    expect(element.query).to.equal('结婚');
    await waitUntil(() => results(element).length, 'results');
  });

  it('waits for an input method to finish', async () => {
    const element = await lookup();
    input(element).value = 'di bao';
    input(element).dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    await aTimeout(400);
    expect(element.query).to.equal('');
    input(element).value = '低保';
    input(element).dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await waitUntil(() => results(element).length);
    expect(element.query).to.equal('低保');
  });

  it('shows the answer to the last words, whatever comes later', async () => {
    const slow = neighbour(async (request, send) => {
      const response = await send(request);
      if (decodeURIComponent(request.url).includes('q=低保')) await aTimeout(600);
      return response;
    });
    const element = await lookup(html`<linli-service-lookup .client=${slow}></linli-service-lookup>`);
    type(element, '低保');
    find<HTMLFormElement>(element, 'form')!.requestSubmit();
    await aTimeout(50);
    await searched('居住证', element);
    await aTimeout(700);
    expect(text(results(element)[0])).to.equal('居住证');
  });

  it('narrows by native selects that say how many each choice leaves', async () => {
    const element = await searched('补贴');
    const before = results(element).length;
    expect(button(element, '筛选').getAttribute('aria-expanded')).to.equal('false');
    button(element, '筛选').click();
    await waitUntil(() => find(element, 'select'));
    await expectClean(element);
    const select = all<HTMLSelectElement>(element, 'select').find(({ options }) => options.length > 2)!;
    const option = select.options[1]!;
    const count = Number(/\d+/.exec(option.text)![0]);
    const found = once<ServiceSearchedEvent>(element, 'linli-service-searched');
    select.value = option.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect((await found).total).to.equal(count);
    expect(count).to.be.at.most(before);
  });

  it('shows more, and moves the focus to what came', async () => {
    const element = await lookup();
    await waitUntil(() => find(element, '.topic'));
    const narrow = neighbour((request, send) => send(request.url.includes('/services?') && !request.url.includes('limit=') ? `${request.url}&limit=2` : request));
    element.client = narrow;
    await searched('补贴', element);
    expect(results(element)).to.have.lengthOf(2);
    button(element, '显示更多').click();
    await waitUntil(() => results(element).length > 2);
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement === results(element)[2]).to.equal(true);
  });

  it('says what to try next when nothing is found', async () => {
    const element = await searched('xyzqwv');
    expect(text(find(element, '.none'))).to.contain('没有找到').and.to.contain('12345');
    expect(find<HTMLAnchorElement>(element, '.none a')!.href).to.equal('tel:12345');
    await waitUntil(() => find(element, '.topic'));
    await expectClean(element);
  });

  it('clears the field and goes home', async () => {
    const element = await searched('低保');
    find(element, '.clear')!.click();
    await waitUntil(() => find(element, '.topic'));
    expect(input(element).value).to.equal('');
    expect(element.shadowRoot!.activeElement === input(element)).to.equal(true);
  });
});

describe('a guide', () => {
  it('opens with its heading focused, and gives the row back', async () => {
    const element = await searched('低保');
    const event = once<ServiceOpenedEvent>(document, 'linli-service-opened');
    results(element)[0]!.focus();
    results(element)[0]!.click();
    await element.updateComplete;
    expect(text(heading(element))).to.equal('最低生活保障');
    expect(element.shadowRoot!.activeElement === heading(element)).to.equal(true);
    expect((await event).service.id).to.equal('subsistence-allowance');
    expect(element.serviceId).to.equal('subsistence-allowance');
    button(element, '返回').click();
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement === results(element)[0]).to.equal(true);
    expect(input(element).value).to.equal('低保');
  });

  it('says limit, visits, fee and scope, where one hands it in, and that it is a demonstration', async () => {
    const element = await opened();
    expect(all(element, '.strip dt').map(text)).to.deep.equal(['办理时限', '跑动次数', '收费', '通办范围']);
    expect(all(element, '.strip dd').map(text)).to.include.members(['免费', '全市通办']);
    expect(text(find(element, '.sentence'))).to.match(/提交.+办理。$/);
    expect(text(find(element, '[part=notice]'))).to.contain('以当地公布为准');
    expect(text(find(element, '.source'))).to.match(/\d{4}年\d+月\d+日更新来源：/);
  });

  it('is clean, folded and unfolded', async () => {
    const element = await opened();
    await expectClean(element);
    for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
    await expectClean(element);
  });

  it('keeps phone and places callable', async () => {
    const element = await opened();
    expect(find<HTMLAnchorElement>(element, '[part=call]')!.href).to.match(/^tel:\d+$/);
    const place = find(element, '[part=place]')!;
    expect(place.querySelector('a')!.href).to.match(/^tel:\d+$/);
    expect(text(place.querySelector('.state'))).to.match(/^(正在办公|现在休息)/);
    const stays = () => getComputedStyle(find(element, '.bar')!).position;
    expect(stays(), 'nothing stays on the screen unasked').to.equal('static');
    element.style.setProperty('--linli-service-lookup-actions', 'sticky');
    expect(stays()).to.equal('sticky');
    element.style.removeProperty('--linli-service-lookup-actions');
    element.dataset['scale'] = 'elder';
    expect(stays(), 'the phone is always in sight in elder view').to.equal('sticky');
  });

  it('sorts places by a distance that never leaves the device', async () => {
    const sent: string[] = [];
    const client = neighbour((request, send) => { sent.push(request.url); return send(request); });
    const element = await opened(html`<linli-service-lookup .client=${client} division="990101001" service-id="subsistence-allowance"></linli-service-lookup>`);
    const before = all(element, '[part=place] h4').map(text);
    const { length } = sent;
    const { geolocation } = navigator;
    const last = (await client.services.open('subsistence-allowance', { division: '990101001' }, { language: 'zh-CN' })).places.at(-1)!;
    Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition: (done: (at: unknown) => void) => done({ coords: { latitude: last.point.lat, longitude: last.point.lng } }) } });
    try {
      button(element, '按距离排序').click();
      await waitUntil(() => text(find(element, '[part=place] h4')) === last.name);
      expect(all(element, '[part=place] h4').map(text)).to.have.members(before);
      expect(text(find(element, '[part=place]'))).to.contain('约50米');
      expect(text(element.shadowRoot!.querySelector('.room'))).to.contain('位置没有离开这台设备');
      expect(sent.length).to.equal(length + 1);
    } finally {
      Object.defineProperty(navigator, 'geolocation', { configurable: true, value: geolocation });
    }
  });

  it('says so when the position is refused', async () => {
    const element = await opened();
    const { geolocation } = navigator;
    Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition: (_: unknown, fail: (error: Error) => void) => fail(new Error('denied')) } });
    try {
      button(element, '按距离排序').click();
      await waitUntil(() => text(element.shadowRoot!.querySelector('.room')).includes('没有得到您的位置'));
    } finally {
      Object.defineProperty(navigator, 'geolocation', { configurable: true, value: geolocation });
    }
  });

  it('remembers ticks on the device, and forgets them when asked', async () => {
    const boxes = (element: ServiceLookupElement) => all<HTMLInputElement>(element, '[part=material] input');
    const first = await opened();
    boxes(first)[1]!.click();
    await first.updateComplete;
    expect(text(find(first, '.room'))).to.contain('已备好1/');
    first.remove();
    const second = await opened();
    expect(boxes(second).map(({ checked }) => checked).slice(0, 3)).to.deep.equal([false, true, false]);
    expect(Object.entries(localStorage)).to.have.lengthOf(1);
    expect(Object.values(localStorage)[0]).to.equal('[1]');
    button(second, '清除勾选').click();
    await second.updateComplete;
    expect(boxes(second).some(({ checked }) => checked)).to.equal(false);
    expect(localStorage.length).to.equal(0);
  });

  it('ticks also where storage is refused', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    try {
      const element = await opened();
      find(element, '[part=material] input')!.click();
      await element.updateComplete;
      expect(text(find(element, '.room'))).to.contain('已备好1/');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('shows a form with examples and blank, and gives the focus back', async () => {
    const element = await opened();
    const opener = button(element, '看样例和空白表');
    opener.focus();
    opener.click();
    await element.updateComplete;
    const dialog = find<HTMLDialogElement>(element, 'dialog')!;
    expect(dialog.matches(':modal')).to.equal(true);
    expect(text(dialog.querySelector('dd'))).not.to.equal('');
    await expectClean(element);
    button(element, '空白表').click();
    await element.updateComplete;
    expect([...dialog.querySelectorAll('dd')].map(text).join('')).to.equal('');
    button(element, '关闭').click();
    await element.updateComplete;
    expect(find(element, 'dialog')).to.equal(null);
    await waitUntil(() => element.shadowRoot!.activeElement === opener);
  });

  it('shows a form also in kernels without modal dialogs', async () => {
    const { showModal } = HTMLDialogElement.prototype;
    Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal');
    try {
      const element = await opened();
      button(element, '看样例和空白表').click();
      await element.updateComplete;
      expect(find(element, 'dialog')!.getBoundingClientRect().height).to.be.greaterThan(100);
      find(element, 'dialog')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      await element.updateComplete;
      expect(find(element, 'dialog')).to.equal(null);
    } finally {
      HTMLDialogElement.prototype.showModal = showModal;
    }
  });

  it('lets the page take over applying, and says what to do where it does not', async () => {
    const element = await opened();
    let service = '';
    element.addEventListener('linli-service-application-started', event => { service = event.service.id; event.preventDefault(); }, { once: true });
    find(element, '[part=apply]')!.click();
    await element.updateComplete;
    expect(service).to.equal('subsistence-allowance');
    expect(text(find(element, '.room'))).not.to.contain('还不能直接提交');
    const left = once<ServiceApplicationStartedEvent>(document, 'linli-service-application-started');
    find(element, '[part=apply]')!.click();
    expect((await left).defaultPrevented).to.equal(false);
    await element.updateComplete;
    expect(text(find(element, '.room'))).to.contain('还不能直接提交');
  });

  it('unfolds everything while it prints', async () => {
    const element = await opened();
    const open = () => all<HTMLDetailsElement>(element, 'details').filter(details => details.open).length;
    window.dispatchEvent(new Event('beforeprint'));
    expect(open()).to.equal(all(element, 'details').length);
    window.dispatchEvent(new Event('afterprint'));
    expect(open()).to.equal(0);
  });

  it('describes itself to search engines when asked, and takes that away with it', async () => {
    const element = await opened(html`<linli-service-lookup with-json-ld service-id="subsistence-allowance"></linli-service-lookup>`);
    const script = () => element.querySelector('script');
    expect(JSON.parse(script()!.textContent!)).to.include({ '@type': 'GovernmentService', name: '最低生活保障' });
    element.serviceId = '';
    await element.updateComplete;
    expect(script()).to.equal(null);
  });

  it('says that a service does not exist', async () => {
    const element = await lookup(html`<linli-service-lookup service-id="no-such-service"></linli-service-lookup>`);
    await waitUntil(() => find(element, '.problem'));
    expect(text(find(element, '.problem'))).to.match(/^没有找到/).and.to.contain('不存在');
    expect(button(element, '再试一次')).to.equal(undefined);
    await expectClean(element);
  });
});

describe('opening hours', () => {
  const days = ['2026-11-23', '2026-11-24', '2026-11-25'].map(date => ({ date, periods: [] }));
  const soon = new Date(Date.now() + 3_600_000).toISOString();
  const past = new Date(Date.now() - 60_000).toISOString();
  const words = openingWords['zh-CN'];

  it('says when a place closes or opens next, in China’s time', () => {
    const at = (changesAt: string) => changeOf({ weekly: [], days, open: false, changesAt }, words, 'zh-CN');
    const year = new Date().getFullYear() + 1;
    expect(changeOf({ weekly: [], days: [{ date: `${year}-03-05`, periods: [] }], open: true, changesAt: `${year}-03-05T09:00:00Z` }, words, 'zh-CN')).to.equal('17:00');
    expect(changeOf({ weekly: [], days: [{ date: 'x', periods: [] }, { date: `${year}-03-06`, periods: [] }], open: false, changesAt: `${year}-03-06T01:00:00Z` }, words, 'zh-CN')).to.equal('明天9:00');
    expect(at('2126-11-24T17:30:00Z')).to.equal('11月25日（周一）1:30');
    expect(changeOf({ weekly: [], days, open: false, changesAt: '2126-11-24T17:30:00Z' }, openingWords.en, 'en')).to.equal('Mon 25 Nov 1:30');
  });

  it('does not believe an old reply', () => {
    expect(isOpen({ weekly: [], days, open: true, changesAt: past })).to.equal(false);
    expect(isOpen({ weekly: [], days, open: true, changesAt: soon })).to.equal(true);
    expect(isOpen({ weekly: [], days, open: false })).to.equal(false);
    expect(changeOf({ weekly: [], days, open: true, changesAt: past }, words, 'zh-CN')).to.equal(undefined);
  });

  it('measures along the great circle', () => {
    expect(metresBetween({ lat: 31.2304, lng: 121.4737 }, { lat: 39.9042, lng: 116.4074 }) / 1000).to.be.closeTo(1068, 5);
  });
});

describe('when the network fails', () => {
  it('parts its sentences by a space where they are not Chinese', async () => {
    const element = await lookup(html`<linli-service-lookup lang="en" api="http://127.0.0.1:9"></linli-service-lookup>`);
    await waitUntil(() => input(element));
    type(element, 'help');
    await waitUntil(() => /online\. Everything you wrote/.test(find(element, '.problem')?.textContent ?? ''), undefined, { timeout: 5000 });
  });

  it('keeps the words typed and the results before, and tries again', async () => {
    let cut = false;
    const client = neighbour((request, send) => (cut ? Promise.reject(new TypeError('cut')) : send(request)));
    const element = await lookup(html`<linli-service-lookup .client=${client}></linli-service-lookup>`);
    await searched('低保', element);
    cut = true;
    type(element, '居住证');
    await waitUntil(() => find(element, '.problem'));
    expect(text(find(element, '.problem'))).to.contain('网络没有连上').and.to.contain('您写的内容都还在');
    expect(input(element).value).to.equal('居住证');
    expect(text(find(element, '.head h3'))).to.equal('上次找到的');
    expect(text(results(element)[0])).to.equal('最低生活保障');
    await expectClean(element);
    cut = false;
    button(element, '再试一次').click();
    await waitUntil(() => text(results(element)[0]) === '居住证');
    expect(find(element, '.problem')).to.equal(null);
  });

  it('offers the search also when the first screen did not come', async () => {
    const client = neighbour((request, send) => (request.url.includes('topics') ? Promise.reject(new TypeError('cut')) : send(request)));
    const element = await lookup(html`<linli-service-lookup .client=${client}></linli-service-lookup>`);
    await waitUntil(() => find(element, '.problem'));
    await searched('低保', element);
    expect(results(element).length).to.be.greaterThan(0);
  });

  it('names each kind of failure', async () => {
    for (const [status, words] of [[503, '过一会儿再试'], [500, '不是您的错']] as const) {
      const client = neighbour(async () => new Response('', { status }));
      const element = await lookup(html`<linli-service-lookup .client=${client} query="低保"></linli-service-lookup>`);
      await waitUntil(() => find(element, '.problem'));
      expect(text(find(element, '.problem'))).to.contain(words);
      element.remove();
    }
  });
});

describe('language', () => {
  it('changes at once and keeps the words typed', async () => {
    const box = await fixture<HTMLElement>(html`<div lang="zh-CN"><linli-service-lookup></linli-service-lookup></div>`);
    const element = box.querySelector('linli-service-lookup')!;
    await searched('dibao', element);
    box.lang = 'en';
    type(element, 'dibao');
    await waitUntil(() => text(heading(element)) === 'Whatdoyouneedtodo?');
    expect(input(element).value).to.equal('dibao');
    expect(find(element, '.room')!.lang).to.equal('en');
    await waitUntil(() => text(results(element)[0]).startsWith('Subsistence'));
    await expectClean(element);
    box.lang = 'zh-CN';
    await waitUntil(() => text(results(element)[0]) === '最低生活保障');
  });

  it('says so where the catalogue answers in another language', async () => {
    const client = neighbour((request, send) => send(new Request(request, { headers: { 'accept-language': 'zh-CN' } })));
    const element = await opened(html`<linli-service-lookup lang="en" .client=${client} service-id="residence-permit"></linli-service-lookup>`);
    expect(text(find(element, 'article'))).to.contain('onlyavailableinChinese');
    expect(find(element, 'article [lang=zh-CN] .summary')).not.to.equal(null);
  });

  it('shows a whole guide in English', async () => {
    const element = await opened(html`<linli-service-lookup lang="en" division="990101001" service-id="residence-permit"></linli-service-lookup>`);
    for (const part of all(element, '.basis, [lang=zh-CN]')) part.remove();
    const words = find(element, 'article')!.textContent!;
    expect(words.match(/[\u4e00-\u9fff]+/g)).to.equal(null);
  });
});

describe('routing', () => {
  const { search } = location;
  afterEach(() => history.replaceState(null, '', location.pathname + search));

  it('leaves the history alone unless asked', async () => {
    const { length } = history;
    const element = await searched('低保');
    results(element)[0]!.click();
    await waitUntil(() => find(element, '.strip'));
    expect([history.length, location.hash]).to.deep.equal([length, '']);
  });

  for (const [routing, params, rest] of [
    ['hash', () => location.hash.slice(1), () => location.search],
    ['history', () => location.search.slice(1), () => location.hash],
  ] as const) {
    it(`${routing}: writes what is open into the address, leaves the rest of it alone, and comes back with the back button`, async () => {
      history.replaceState(null, '', routing === 'hash' ? '#page=2' : '?page=2#top');
      const before = rest();
      const element = await lookup(html`<linli-service-lookup routing=${routing}></linli-service-lookup>`);
      await searched('低保', element);
      expect(decodeURIComponent(params())).to.equal('page=2&q=低保');
      results(element)[0]!.click();
      await waitUntil(() => find(element, '.strip'));
      expect(new URLSearchParams(params()).get('service')).to.equal('subsistence-allowance');
      history.back();
      await waitUntil(() => results(element).length);
      expect(element.serviceId).to.equal('');
      expect(input(element).value).to.equal('低保');
      history.forward();
      await waitUntil(() => element.serviceId === 'subsistence-allowance');
      history.back();
      await waitUntil(() => element.serviceId === '');
      expect(rest()).to.equal(before);
    });

    it(`${routing}: opens a deep link`, async () => {
      history.replaceState(null, '', `${routing === 'hash' ? '#' : '?'}service=residence-permit&q=%E5%B1%85%E4%BD%8F`);
      const element = await lookup(html`<linli-service-lookup routing=${routing}></linli-service-lookup>`);
      await waitUntil(() => find(element, '.strip'));
      expect(text(heading(element))).to.equal('居住证');
      button(element, '返回').click();
      await waitUntil(() => results(element).length);
      expect(decodeURIComponent(params())).to.equal('q=居住');
    });
  }
});

describe('in somebody else’s page', () => {
  const states: Record<string, () => Promise<ServiceLookupElement>> = {
    home: async () => { const element = await lookup(); await waitUntil(() => find(element, '.topic')); return element; },
    results: () => searched('补贴'),
    none: () => searched('xyzqwv'),
    guide: () => opened(),
    'home in English': async () => { const element = await lookup(html`<linli-service-lookup lang="en"></linli-service-lookup>`); await waitUntil(() => find(element, '.topic')); return element; },
    'guide in English': () => opened(html`<linli-service-lookup lang="en" division="990101001" service-id="residence-permit"></linli-service-lookup>`),
  };
  for (const [name, bring] of Object.entries(states)) {
    it(`fits 280 px, in both scales, and is easy to hit: ${name}`, async () => {
      const element = await bring();
      const box = element.parentElement!;
      box.style.width = '280px';
      for (const scale of ['standard', 'elder']) {
        element.dataset['scale'] = scale;
        for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
        expect(box.scrollWidth, scale).to.equal(280);
        for (const inner of all(element, '.card, .button, .text, .badge')) expect(inner.getBoundingClientRect().right, `${scale} ${inner.outerHTML}`).to.be.at.most(box.getBoundingClientRect().right + 0.5);
        const least = scale === 'elder' ? 60 : 48;
        for (const target of all(element, 'button:not(.clear, .whole), .button, summary, label.row, li.row, select'))
          expect(Math.round(target.getBoundingClientRect().height), `${scale} ${target.outerHTML}`).to.be.at.least(least);
      }
    });
  }

  it('survives a hostile stylesheet', async () => {
    const calm = await searched('低保');
    const calmHeight = calm.offsetHeight;
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = '* { all: revert; line-height: 0; text-align: center; font-size: 100px; letter-spacing: 1em; text-transform: uppercase; color: red }';
    try {
      const element = await searched('低保');
      const room = getComputedStyle(find(element, '.room')!);
      expect([room.fontSize, room.textAlign, room.letterSpacing, room.color]).to.deep.equal(['17px', 'start', 'normal', 'rgb(26, 29, 33)']);
      expect(Math.abs(find(element, '.room')!.offsetHeight - calmHeight)).to.be.lessThan(2);
    } finally {
      style.remove();
    }
  });

  it('never measures in rem, and shows nothing but badges below 15 px', async () => {
    const { elementStyles } = customElements.get('linli-service-lookup') as unknown as { elementStyles: { cssText: string }[] };
    expect(elementStyles.map(({ cssText }) => cssText).join('')).not.to.match(/\d(rem|vw|vh)\b/);
    const element = await opened();
    for (const sheet of element.shadowRoot!.adoptedStyleSheets) for (const rule of sheet.cssRules) expect(rule.cssText).not.to.match(/\d(rem|vw|vh)\b/);
    for (const one of all(element, '*:not(.badge)')) if (one.childNodes.length && text(one)) expect(parseFloat(getComputedStyle(one).fontSize), one.outerHTML).to.be.at.least(15);
  });

  it('follows --linli-font-size, not the root', async () => {
    document.documentElement.style.fontSize = '100px';
    try {
      const box = await fixture<HTMLElement>(html`<div style="--linli-font-size: 20px"><linli-service-lookup></linli-service-lookup></div>`);
      expect(getComputedStyle(find(box.querySelector('linli-service-lookup')!, '.room')!).fontSize).to.equal('21.25px');
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });

  it('leaves nothing behind', async () => {
    const element = await opened(html`<linli-service-lookup with-json-ld service-id="subsistence-allowance"></linli-service-lookup>`);
    element.remove();
    expect(element.querySelector('script')).to.equal(null);
    for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = false;
    window.dispatchEvent(new Event('beforeprint'));
    expect(all<HTMLDetailsElement>(element, 'details').some(({ open }) => open)).to.equal(false);
    window.dispatchEvent(new Event('afterprint'));
  });
});
