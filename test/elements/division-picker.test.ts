import 'axe-core/axe.min.js';
import type { Division } from '@linli/contract/divisions';
import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import '@linli/elements/division-picker/define';
import type { DivisionPickerElement } from '@linli/elements/division-picker';
import { createClient } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';

declare const axe: { run(node: Element): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

const room = (picker: DivisionPickerElement) => picker.shadowRoot!;
const find = <E extends HTMLElement>(picker: DivisionPickerElement, selector: string) => room(picker).querySelector<E>(selector);
const all = (picker: DivisionPickerElement, selector: string) => [...room(picker).querySelectorAll<HTMLElement>(selector)];
const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, '') ?? '';
const input = (picker: DivisionPickerElement) => find<HTMLInputElement>(picker, 'input')!;
const options = (picker: DivisionPickerElement) => all(picker, '[role=option]');
const status = (picker: DivisionPickerElement) => text(find(picker, '[role=status]'));

const nextPick = (element: DivisionPickerElement) =>
  new Promise<Division | undefined>(done => element.addEventListener('linli-division-picked', ({ division }) => done(division), { once: true }));

function type(picker: DivisionPickerElement, words: string): void {
  input(picker).focus();
  input(picker).value = words;
  input(picker).dispatchEvent(new InputEvent('input', { bubbles: true }));
}

async function press(picker: DivisionPickerElement, key: string): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  input(picker).dispatchEvent(event);
  await picker.updateComplete;
  return event.defaultPrevented;
}

async function clickText(picker: DivisionPickerElement, words: string): Promise<void> {
  let target: HTMLElement | undefined;
  await waitUntil(() => (target = all(picker, 'button').find(button => text(button) === words)), `no button ${words}`);
  target!.click();
  await picker.updateComplete;
}

const picker = (content = html`<linli-division-picker name="place" within="9901"></linli-division-picker>`) => fixture<DivisionPickerElement>(content);

async function expectClean(element: Element): Promise<void> {
  const { violations } = await axe.run(element);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
}

describe('typing', () => {
  it('finds by name and shows where it is', async () => {
    const element = await picker();
    type(element, '柳荫');
    await waitUntil(() => options(element).length);
    expect(text(options(element)[0])).to.equal('柳荫社区棠宁市棠东区柳湾街道');
    expect(status(element)).to.match(/^找到\d+个/);
  });

  it('finds by pinyin and by initials', async () => {
    const element = await picker();
    for (const words of ['tangdong', 'tdq']) {
      type(element, words);
      await waitUntil(() => text(options(element)[0]).startsWith('棠东区'), words);
    }
  });

  it('picks with the keyboard alone, and says what it picked', async () => {
    const element = await picker();
    type(element, 'xiqiao');
    await waitUntil(() => options(element).length > 1);
    expect(input(element).getAttribute('aria-expanded')).to.equal('true');
    expect(input(element).hasAttribute('aria-activedescendant')).to.equal(false);
    const last = options(element).length - 1;
    await press(element, 'ArrowUp');
    expect(input(element).getAttribute('aria-activedescendant')).to.equal(`option-${last}`);
    await press(element, 'ArrowDown');
    expect(input(element).getAttribute('aria-activedescendant')).to.equal('option-0');
    expect(options(element).map(option => option.getAttribute('aria-selected'))).to.deep.equal(options(element).map((_, index) => String(index === 0)));
    expect(room(element).activeElement).to.equal(input(element));
    await press(element, 'Home');
    expect(input(element).hasAttribute('aria-activedescendant')).to.equal(false);
    await press(element, 'ArrowDown');
    const picked = nextPick(element);
    expect(await press(element, 'Enter')).to.equal(true);
    const division = await picked;
    expect(division?.code).to.equal('990102001001');
    expect(division?.path.map(({ name }) => name)).to.deep.equal(['示范省', '棠宁市', '临溪区', '溪桥街道']);
    expect(element.value).to.equal('990102001001');
    await element.updateComplete;
    expect(text(find(element, '.picked .path'))).to.equal('棠宁市临溪区溪桥街道溪桥社区');
    expect(status(element)).to.equal('已选择：棠宁市临溪区溪桥街道溪桥社区');
    expect(room(element).activeElement).to.equal(find(element, '.change'));
  });

  it('never picks what nobody pointed at', async () => {
    const element = await picker();
    type(element, 'tangdong');
    expect(await press(element, 'Enter')).to.equal(true);
    await waitUntil(() => options(element).length);
    await press(element, 'Enter');
    expect(element.value).to.equal('');
  });

  it('closes, then clears, with Escape, and leaves further ones to the page', async () => {
    const element = await picker();
    type(element, 'tangdong');
    await waitUntil(() => options(element).length);
    expect(await press(element, 'Escape')).to.equal(true);
    expect(options(element)).to.have.lengthOf(0);
    expect(input(element).value).to.equal('tangdong');
    expect(await press(element, 'Escape')).to.equal(true);
    expect(input(element).value).to.equal('');
    expect(await press(element, 'Escape')).to.equal(false);
  });

  it('waits for an input method to finish', async () => {
    const element = await picker();
    input(element).value = 'tang dong';
    input(element).dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    await aTimeout(400);
    expect(status(element)).to.equal('');
    input(element).value = '棠东';
    input(element).dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await waitUntil(() => options(element).length);
  });

  it('picks with the pointer', async () => {
    const element = await picker();
    type(element, '砚池');
    await waitUntil(() => options(element).length);
    const down = new PointerEvent('pointerdown', { bubbles: true, cancelable: true });
    options(element)[0]!.dispatchEvent(down);
    expect(down.defaultPrevented).to.equal(true);
    options(element)[0]!.click();
    expect(element.value).to.equal('990101002');
  });

  it('says when there is no such place', async () => {
    const element = await picker();
    type(element, '北冥');
    await waitUntil(() => status(element) === '没有找到这个地方');
    await expectClean(element);
  });

  it('offers nothing smaller than the smallest level', async () => {
    const element = await picker(html`<linli-division-picker within="9901" level="township"></linli-division-picker>`);
    type(element, '砚池');
    await waitUntil(() => options(element).length);
    expect(options(element).map(option => text(option.querySelector('.title')))).to.deep.equal(['砚池街道']);
  });

  it('shows the answer to the last words typed, whatever comes later', async () => {
    const slow = createClient({ baseUrl: '', transport: fetchTransport({ fetch: async request => {
      const response = await fetch(request);
      if (decodeURIComponent(request.url).includes('q=溪')) await aTimeout(800);
      return response;
    } }) });
    const element = await picker(html`<linli-division-picker within="9901" .client=${slow}></linli-division-picker>`);
    type(element, '溪桥');
    await press(element, 'Enter');
    type(element, '棠东');
    await press(element, 'Enter');
    await waitUntil(() => options(element).length);
    await aTimeout(900);
    expect(text(options(element)[0])).to.equal('棠东区棠宁市');
  });
});

describe('level by level', () => {
  it('goes down, shows the way, goes back, and picks', async () => {
    const element = await picker();
    await clickText(element, '逐级选择');
    await clickText(element, '棠东区');
    await waitUntil(() => text(find(element, '.tree h3')) === '请选择街道（乡镇）');
    await waitUntil(() => room(element).activeElement === find(element, '.tree h3'));
    await clickText(element, '砚池街道');
    await waitUntil(() => text(find(element, '.tree h3')) === '请选择社区（村）');
    expect(all(element, '.crumbs li').map(text)).to.deep.equal(['棠宁市', '棠东区', '砚池街道']);
    await clickText(element, '返回上一级');
    await clickText(element, '柳湾街道');
    await clickText(element, '棠宁市');
    await waitUntil(() => text(find(element, '.tree h3')) === '请选择区（县）');
    expect(find(element, '.back')).to.equal(null);
    await clickText(element, '棠东区');
    await clickText(element, '柳湾街道');
    const picked = nextPick(element);
    await clickText(element, '柳荫社区');
    expect((await picked)?.code).to.equal('990101001001');
    await element.updateComplete;
    expect(find(element, '.tree')).to.equal(null);
  });

  it('begins at the provinces, and takes a place that has more below it', async () => {
    const element = await picker(html`<linli-division-picker></linli-division-picker>`);
    await clickText(element, '逐级选择');
    await clickText(element, '示范省');
    await waitUntil(() => all(element, '.crumbs li').map(text).join() === '全国,示范省');
    await clickText(element, '棠宁市');
    await clickText(element, '就选“棠宁市”');
    expect(element.value).to.equal('9901');
  });

  it('ends at the smallest level', async () => {
    const element = await picker(html`<linli-division-picker within="9901" level="county"></linli-division-picker>`);
    await clickText(element, '逐级选择');
    await clickText(element, '望山县');
    expect(element.value).to.equal('990103');
  });
});

describe('as a field of a form', () => {
  const form = (content: unknown) => fixture<HTMLFormElement>(html`<form @submit=${(event: Event) => event.preventDefault()}>${content}<button>好</button></form>`);
  const inside = (element: HTMLFormElement) => element.querySelector('linli-division-picker')!;
  const valueOf = (element: HTMLFormElement) => new FormData(element).get('place');

  it('sends its code', async () => {
    const element = await form(html`<linli-division-picker name="place" value="990101"></linli-division-picker>`);
    await inside(element).updateComplete;
    expect(valueOf(element)).to.equal('990101');
    expect(inside(element).form).to.equal(element);
    inside(element).value = '';
    await inside(element).updateComplete;
    expect(valueOf(element)).to.equal(null);
  });

  it('refuses to be empty where it is required, and says so', async () => {
    const element = await form(html`<linli-division-picker name="place" required></linli-division-picker>`);
    const field = inside(element);
    expect(field.validity.valueMissing).to.equal(true);
    expect(element.reportValidity()).to.equal(false);
    await field.updateComplete;
    expect(text(find(field, '#error'))).to.equal('请选择所在地区');
    expect(input(field).getAttribute('aria-invalid')).to.equal('true');
    expect(input(field).getAttribute('aria-describedby')).to.contain('error');
    await expectClean(element);
    field.value = '990101';
    await field.updateComplete;
    expect(element.reportValidity()).to.equal(true);
    expect(find(field, '#error')).to.equal(null);
  });

  it('goes back to its attribute on reset', async () => {
    const element = await form(html`<linli-division-picker name="place" value="990101"></linli-division-picker>`);
    inside(element).value = '990102';
    element.reset();
    await inside(element).updateComplete;
    expect(valueOf(element)).to.equal('990101');
    await waitUntil(() => text(find(inside(element), '.picked .path')) === '示范省棠宁市棠东区');
  });

  it('is disabled by its fieldset, and by itself', async () => {
    const element = await form(html`<fieldset disabled><linli-division-picker name="place" value="990101" required></linli-division-picker></fieldset>`);
    const field = inside(element);
    await field.updateComplete;
    expect(find(field, 'button, input')).to.equal(null);
    expect(valueOf(element)).to.equal(null);
    expect(field.willValidate).to.equal(false);
    element.querySelector('fieldset')!.disabled = false;
    await field.updateComplete;
    expect(find(field, '.change')).not.to.equal(null);
    field.disabled = true;
    await field.updateComplete;
    expect(find(field, 'button, input')).to.equal(null);
  });

  it('shows without a way to change where it is read-only', async () => {
    const element = await form(html`<linli-division-picker name="place" value="990101" readonly></linli-division-picker>`);
    await waitUntil(() => text(find(inside(element), '.picked .path')).endsWith('棠东区'));
    expect(find(inside(element), 'button, input')).to.equal(null);
    expect(valueOf(element)).to.equal('990101');
  });

  it('works in kernels without ElementInternals', async () => {
    const { attachInternals } = HTMLElement.prototype;
    Reflect.deleteProperty(HTMLElement.prototype, 'attachInternals');
    try {
      const element = await form(html`<linli-division-picker name="place" required></linli-division-picker>`);
      const field = inside(element);
      await field.updateComplete;
      expect(field.form).to.equal(element);
      expect(element.reportValidity()).to.equal(false);
      await field.updateComplete;
      expect(text(find(field, '#error'))).to.equal('请选择所在地区');
      expect(room(field).activeElement).to.equal(input(field));
      field.value = '990101';
      await field.updateComplete;
      expect(element.reportValidity()).to.equal(true);
      expect(valueOf(element)).to.equal('990101');
    } finally {
      HTMLElement.prototype.attachInternals = attachInternals;
    }
  });
});

describe('the place that is picked', () => {
  it('shows its path, in the language around', async () => {
    const element = await picker(html`<linli-division-picker within="9901" value="990101002" lang="en"></linli-division-picker>`);
    await waitUntil(() => text(find(element, '.picked .path')) === 'TangningTangdongDistrictYanchiSubdistrict');
    element.lang = 'zh-CN';
    await waitUntil(() => text(find(element, '.picked .path')) === '棠宁市棠东区砚池街道');
    expect(text(find(element, '.change'))).to.equal('更换');
  });

  it('is changed, kept, or removed', async () => {
    const element = await picker(html`<linli-division-picker within="9901" value="990101"></linli-division-picker>`);
    await clickText(element, '更换');
    expect(room(element).activeElement).to.equal(input(element));
    expect(element.value).to.equal('990101');
    await clickText(element, '不换了');
    expect(room(element).activeElement).to.equal(find(element, '.change'));
    await clickText(element, '更换');
    const picked = nextPick(element);
    await clickText(element, '清除');
    expect(await picked).to.equal(undefined);
    expect(element.value).to.equal('');
    expect(status(element)).to.equal('已清除');
  });

  it('asks again where the place no longer exists', async () => {
    const element = await picker(html`<linli-division-picker value="990199"></linli-division-picker>`);
    await waitUntil(() => text(find(element, '.error')) === '原来选的地方已经没有了，请重新选择。');
    expect(input(element)).not.to.equal(null);
  });
});

describe('when the network fails', () => {
  it('keeps the words typed and asks again', async () => {
    let cut = true;
    const client = createClient({ baseUrl: '', retries: 0, transport: fetchTransport({ fetch: request => (cut ? Promise.reject(new TypeError('cut')) : fetch(request)) }) });
    const element = await picker(html`<linli-division-picker within="9901" .client=${client}></linli-division-picker>`);
    type(element, 'tangdong');
    await waitUntil(() => find(element, '.problem'));
    expect(text(find(element, '.problem'))).to.contain('网络没有连上').and.to.contain('您写的内容都还在');
    expect(input(element).value).to.equal('tangdong');
    await expectClean(element);
    await press(element, 'Tab');
    expect(find(element, '[part=retry]')).not.to.equal(null);
    cut = false;
    await clickText(element, '再试一次');
    await waitUntil(() => text(options(element)[0]).startsWith('棠东区'));
  });

  it('asks again for a list', async () => {
    let cut = true;
    const client = createClient({ baseUrl: '', retries: 0, transport: fetchTransport({ fetch: request => (cut ? Promise.reject(new TypeError('cut')) : fetch(request)) }) });
    const element = await picker(html`<linli-division-picker within="9901" .client=${client}></linli-division-picker>`);
    await clickText(element, '逐级选择');
    await waitUntil(() => find(element, '.tree .problem'));
    cut = false;
    await clickText(element, '再试一次');
    await clickText(element, '棠东区');
  });
});

describe('in somebody else’s page', () => {
  const states: Record<string, (element: DivisionPickerElement) => Promise<unknown>> = {
    empty: async () => {},
    found: async element => { type(element, 'xiqiao'); await waitUntil(() => options(element).length); await press(element, 'ArrowDown'); },
    listed: async element => { await clickText(element, '逐级选择'); await clickText(element, '棠东区'); await clickText(element, '砚池街道'); await waitUntil(() => find(element, '.itself')); },
    picked: async element => { element.value = '990101001001'; await waitUntil(() => text(find(element, '.picked .path')).endsWith('柳荫社区')); },
  };
  for (const [name, bring] of Object.entries(states)) {
    it(`is clean, fits 280 px, and is easy to hit: ${name}`, async () => {
      const box = await fixture<HTMLElement>(html`<div style="width: 280px; overflow: hidden"><linli-division-picker within="9901"></linli-division-picker></div>`);
      const element = box.querySelector('linli-division-picker')!;
      await bring(element);
      await expectClean(box);
      expect(box.scrollWidth).to.equal(280);
      for (const target of all(element, 'button, input, [role=option]'))
        if (!target.classList.contains('clear')) expect(target.getBoundingClientRect().height, target.outerHTML).to.be.at.least(48);
    });
  }

  it('keeps its type and height under a hostile stylesheet', async () => {
    const calm = await picker();
    const height = calm.getBoundingClientRect().height;
    const hostile = await fixture<HTMLElement>(html`
      <div style="font: italic 100px/0 serif; text-align: center; letter-spacing: 1em; text-transform: uppercase; white-space: nowrap; color: red">
        <linli-division-picker within="9901"></linli-division-picker>
      </div>
    `);
    const element = hostile.querySelector('linli-division-picker')!;
    await element.updateComplete;
    expect(element.getBoundingClientRect().height).to.equal(height);
    expect(getComputedStyle(find(element, '.label')!).fontSize).to.equal('17px');
    expect(getComputedStyle(find(element, '.label')!).textAlign).to.equal('start');
  });
});
