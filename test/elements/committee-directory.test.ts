import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { metresBetween } from '@linli/contract/distance';
import type { CommitteePage } from '@linli/contract/committees';
import type { CommitteeDirectoryElement, CommitteeOpenedEvent, CommitteesSearchedEvent } from '@linli/elements/committee-directory';
import type { Client } from '@linli/sdk/light';
import { byTownship, wantsHeads } from '../../packages/elements/src/committee-directory/list.ts';
import { all, comes, directory, expectClean, find, focused, located, once, opened, over, press, rows, searched, tangyuan, text, type, waitUntil } from './directory.ts';

const status = (element: CommitteeDirectoryElement) => text(find(element, '[role=status]'));
const items = (element: CommitteeDirectoryElement) => all(element, '[role=listitem]');
const drawn = (element: CommitteeDirectoryElement, count: number) => waitUntil(() => items(element).length === count, `${count} rows`, { timeout: 8000 });
const places = (element: CommitteeDirectoryElement) => items(element).map(item => [item.getAttribute('aria-posinset'), item.getAttribute('aria-setsize')]);

describe('the first screen', () => {
  it('asks for a name, offers position and place, and lists the division under its townships', async () => {
    const element = await directory();
    await drawn(element, 72);
    expect(text(find(element, 'h2'))).to.equal('找居委会、村委会');
    expect(text(find(element, '.head'))).to.equal('共72个');
    expect([text(find(element, '.township')), text(find(element, '.township + p'))]).to.deep.equal(['柳湾街道8个', '棠东区']);
    expect(all(element, '.township').map(head => Number(/(\d+)个/.exec(text(head))?.[1])).reduce((sum, count) => sum + count, 0)).to.equal(72);
    await expectClean(element);
  }).timeout(60_000);

  it('lists nothing unasked where no division is given', async () => {
    const element = await directory(html`<linli-committee-directory></linli-committee-directory>`);
    await comes(element, '.hint');
    await aTimeout(200);
    expect([rows(element).length, text(find(element, '.column > .hint'))]).to.deep.equal([0, '不知道叫什么、归哪里管？拨打12345，告诉对方您住在哪里。']);
  });

  it('keeps its place while it loads, and says so', async () => {
    const element = await directory(html`<linli-committee-directory division="9901" .client=${over(() => new Promise(() => {}))}></linli-committee-directory>`);
    await comes(element, '.bone');
    expect(status(element)).to.equal('正在加载…');
  });
});

describe('searching', () => {
  for (const words of ['棠苑', 'tangyuan', 'ty', '棠苑社区居民委员会'])
    it(`finds ${words}`, async () => {
      const element = await searched(words);
      await waitUntil(() => rows(element).some(row => text(row) === '棠苑社区居民委员会'));
      expect(status(element)).to.match(/^找到\d+个$/);
      await expectClean(element);
    });

  it('says that a name is only like what was typed', async () => {
    const element = await searched('棠院社区');
    await waitUntil(() => text(find(element, '.head')) === '没有叫这个名字的，下面的名称相近');
    expect(text(rows(element)[0])).to.equal('棠苑社区居民委员会');
  });

  it('says what to try next where nothing is found, and whom to call', async () => {
    const element = await searched('xyzqwv');
    expect(text(find(element, '.none h3'))).to.equal('没有找到');
    expect(find<HTMLAnchorElement>(element, '.none a')!.href).to.equal('tel:12345');
    expect(status(element)).to.equal('没有找到');
    await expectClean(element);
  });

  it('tells the page', async () => {
    const element = await directory();
    await waitUntil(() => rows(element).length);
    const event = once<CommitteesSearchedEvent>(document, 'linli-committees-searched');
    type(element, '莲溪');
    const { query, total, composed } = await event;
    expect([query, total, composed]).to.deep.equal(['莲溪', 1, true]);
  });

  it('waits for an input method to finish', async () => {
    const element = await directory();
    const input = find<HTMLInputElement>(element, 'input')!;
    input.value = 'tang yuan';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    await aTimeout(400);
    expect(element.query).to.equal('');
    input.value = '棠苑';
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await waitUntil(() => element.query === '棠苑');
  });

  it('shows the answer to the last words, whatever comes later', async () => {
    const slow = over(async (request, send) => {
      const response = await send(request);
      if (decodeURIComponent(request.url).includes('q=棠苑')) await aTimeout(600);
      return response;
    });
    const element = await directory(html`<linli-committee-directory .client=${slow}></linli-committee-directory>`);
    type(element, '棠苑');
    find<HTMLFormElement>(element, 'form')!.requestSubmit();
    await aTimeout(50);
    await searched('莲溪', element);
    await aTimeout(700);
    expect(rows(element).map(text)).to.deep.equal(['莲溪村村民委员会']);
  });

  it('clears the field and lists the division again', async () => {
    const element = await searched('棠苑');
    find(element, '.clear')!.click();
    await waitUntil(() => rows(element).length === 72);
    expect(find<HTMLInputElement>(element, 'input')!.value).to.equal('');
    expect(focused(element) === find(element, 'input')).to.equal(true);
  });

  it('shows address and number, and calls without opening', async () => {
    const element = await searched('棠苑');
    const row = rows(element)[0]!.closest('.row')!;
    expect(text(row)).to.match(/^棠苑社区居民委员会.*柳湾街道.*0490-\d+$/);
    const phone = row.querySelector<HTMLAnchorElement>('a')!;
    expect(phone.href).to.match(/^tel:0490\d+$/);
    expect(Math.round(phone.getBoundingClientRect().height)).to.be.at.least(48);
    const { left, top, width, height } = phone.getBoundingClientRect();
    expect(element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2) === phone, 'the number lies over the row’s own target').to.equal(true);
  });
});

/** As many committees as there are wanted, in pages as the server makes them, from one real row. */
function crowd(count: number, each = 20, cut: (url: string) => boolean = () => false): Client {
  return over(async (request, send) => {
    const url = new URL(request.url);
    if (cut(request.url)) throw new TypeError('cut');
    if (!/\/v1\/committees$/.test(url.pathname)) return send(request);
    const { items: [row] } = await (await send(new Request(`${url.origin}/v1/committees?q=${encodeURIComponent('棠苑')}`))).json() as CommitteePage;
    const start = Number(url.searchParams.get('cursor') ?? 0);
    const end = Math.min(count, start + Number(url.searchParams.get('limit')));
    const made = Array.from({ length: end - start }, (_, at) => {
      const township = String(Math.floor((start + at) / each)).padStart(3, '0');
      const code = `990101${township}${String((start + at) % each).padStart(3, '0')}`;
      return { ...row!, code, name: `第${start + at + 1}社区居民委员会`, path: row!.path.map(above => (above.code.length === 9 ? { code: `990101${township}`, name: `第${Number(township) + 1}街道` } : above)) };
    });
    return Response.json({ items: made, total: count, similar: false, language: 'zh-CN', ...(end < count && { next: String(end) }) });
  });
}

const long = (count: number) => directory(html`<linli-committee-directory division="990101" .client=${crowd(count)}></linli-committee-directory>`);

describe('a long list', () => {
  it('begins with a hundred, says how many there are, and gives all of them when asked', async () => {
    const element = await long(1234);
    await drawn(element, 100);
    expect(text(find(element, '.head'))).to.equal('共1234个');
    expect(text(find(element, '[part=all]'))).to.equal('显示全部1234个');
    await press(element, '[part=all]');
    await drawn(element, 1234);
    expect(find(element, '[part=all]')).to.equal(null);
    expect(places(element)).to.deep.equal(Array.from({ length: 1234 }, (_, index) => [String(index + 1), '1234']));
    expect(focused(element)?.closest('[role=listitem]')?.getAttribute('aria-posinset'), 'the first of the new rows').to.equal('101');
    expect(all(element, '.township').map(text).slice(0, 2)).to.deep.equal(['第1街道20个', '第2街道20个']);
    expect(all(element, '.township')).to.have.lengthOf(62);
    expect(all(element, '.last'), 'each township is one card').to.have.lengthOf(62);
  });

  it('lies in the page as a whole: the browser’s own search finds what is far off the screen', async () => {
    const element = await long(1000);
    await drawn(element, 100);
    await press(element, '[part=all]');
    await drawn(element, 1000);
    const groups = all(element, '.together');
    expect(groups).to.have.lengthOf(10);
    expect(groups.map(group => getComputedStyle(group).contentVisibility)).to.deep.equal(groups.map(() => 'auto'));
    getSelection()!.removeAllRanges();
    const { find: seek } = window as unknown as { find(words: string): boolean };
    expect(seek('第987社区居民委员会')).to.equal(true);
    expect(seek('第1987社区居民委员会')).to.equal(false);
  });

  it('says no count of a township until all of it has come', async () => {
    const element = await directory(html`<linli-committee-directory division="990101" .client=${crowd(300, 90)}></linli-committee-directory>`);
    await drawn(element, 100);
    expect(all(element, '.township').map(text)).to.deep.equal(['第1街道90个', '第2街道']);
    await press(element, '[part=all]');
    await drawn(element, 300);
    expect(all(element, '.township').map(text)).to.deep.equal(['第1街道90个', '第2街道90个', '第3街道90个', '第4街道30个']);
  });

  it('keeps what has come when the network is cut, and goes on from there', async () => {
    let cut = false;
    const client = crowd(1500, 20, url => cut && url.includes('cursor=600'));
    const element = await directory(html`<linli-committee-directory division="990101" .client=${client}></linli-committee-directory>`);
    await drawn(element, 100);
    cut = true;
    await press(element, '[part=all]');
    await comes(element, '.problem');
    await drawn(element, 600);
    cut = false;
    await press(element, '[part=retry]');
    await drawn(element, 1500);
    expect(find(element, '.problem')).to.equal(null);
    expect(new Set(rows(element).map(row => row.dataset['code'])).size).to.equal(1500);
  });

  it('draws no row anew that has not changed, and keeps them while a committee is read', async () => {
    const element = await long(250);
    await drawn(element, 100);
    const [first] = rows(element);
    await press(element, '[part=all]');
    await drawn(element, 250);
    expect(rows(element)[0] === first).to.equal(true);
    element.code = tangyuan;
    await comes(element, '[part=call]');
    element.code = '';
    await element.updateComplete;
    expect(rows(element)[0] === first).to.equal(true);
    expect(rows(element)).to.have.lengthOf(250);
  });

  it('puts those of a township together, in the order in which they were found', () => {
    const row = (code: string) => ({ code, name: code, kind: 'residents-committee' as const, path: [] });
    const found = ['990101001003', '990102001001', '990101001001', '990102001002'].map(row);
    expect(byTownship(found).map(({ code }) => code)).to.deep.equal(['990101001003', '990101001001', '990102001001', '990102001002']);
    expect([wantsHeads(found), wantsHeads(found.slice(0, 2))]).to.deep.equal([true, false]);
  });
});

describe('by position', () => {
  it('sends it rounded, and sorts by where the device really is', async () => {
    const sent: string[] = [];
    const client = over((request, send) => { sent.push(request.url); return send(request); });
    const here = { lat: 30.516_63, lng: 120.421_27 };
    await located(here, async () => {
      const element = await directory(html`<linli-committee-directory division="9901" .client=${client}></linli-committee-directory>`);
      await press(element, '[part=locate]');
      await comes(element, '.reach b');
      const nearest = sent.filter(url => url.includes('/nearest'));
      expect(nearest.map(url => [...new URL(url).searchParams].filter(([name]) => name !== 'limit'))).to.deep.equal([[['lat', '30.52'], ['lng', '120.42']]]);
      expect(sent.join(), 'the true position is in no address').not.to.match(/30\.516|120\.421/);
      const { items: all20 } = await client.committees.search({ division: '9901', limit: 500 });
      const byDistance = all20.filter(({ point }) => point).sort((a, b) => metresBetween(here, a.point!) - metresBetween(here, b.point!)).slice(0, 20);
      expect(rows(element).map(row => row.dataset['code'])).to.deep.equal(byDistance.map(({ code }) => code));
      expect(text(find(element, '.reach b'))).to.match(/^约\d+(米|\.\d公里)$/);
      expect(find(element, '[part=locate]')!.getAttribute('aria-pressed')).to.equal('true');
      expect(places(element)[0]).to.deep.equal(['1', '20']);
      await expectClean(element);
      await searched('莲溪', element);
      expect(rows(element).map(text), 'words win over the place').to.deep.equal(['莲溪村村民委员会']);
    });
  });

  it('says so where the position is refused, and takes nothing away', async () => {
    await located(undefined, async () => {
      const element = await directory();
      await waitUntil(() => rows(element).length === 72, 'all of the city', { timeout: 5000 });
      await press(element, '[part=locate]');
      await waitUntil(() => status(element) === '没有得到您的位置。可以输入名称，或者按地区找。');
      expect(rows(element)).to.have.lengthOf(72);
    });
  });

  it('asks the host, where there is one', async () => {
    const host = { locate: async () => ({ lat: 30.51, lng: 120.42 }), share: async () => 'shared' as const, openMap() {} };
    const box = await fixture<HTMLElement>(html`<linli-provider .host=${host}><linli-committee-directory></linli-committee-directory></linli-provider>`);
    const element = box.querySelector('linli-committee-directory')!;
    await press(element, '[part=locate]');
    await comes(element, '.reach b');
  });
});

describe('by place', () => {
  const option = (element: CommitteeDirectoryElement, words: string) => {
    const root = find(element, 'linli-division-picker')?.shadowRoot;
    return [...root?.querySelectorAll<HTMLElement>('.tree [part=option]') ?? []].find(one => text(one) === words);
  };
  async function browsing(): Promise<CommitteeDirectoryElement> {
    const element = await directory(html`<linli-committee-directory division="9901"></linli-committee-directory>`);
    await press(element, '[part=browse]');
    await waitUntil(() => find(element, 'linli-division-picker')?.shadowRoot?.querySelector('.browse'));
    find(element, 'linli-division-picker')!.shadowRoot!.querySelector<HTMLElement>('.browse')!.click();
    return element;
  }
  async function choose(element: CommitteeDirectoryElement, ...names: string[]): Promise<void> {
    for (const name of names) {
      await waitUntil(() => option(element, name), name);
      option(element, name)!.click();
    }
  }

  it('goes down level by level, and lists what lies in the place', async () => {
    const element = await browsing();
    await choose(element, '棠东区', '就选“棠东区”');
    await waitUntil(() => text(find(element, '.head')) === '共24个');
    await expectClean(element);
    await press(element, '[part=browse]');
    await waitUntil(() => text(find(element, '.head')) === '共72个');
  });

  it('opens the committee of a community', async () => {
    const element = await browsing();
    let heard = false;
    element.addEventListener('linli-division-picked', () => { heard = true; });
    await choose(element, '棠东区', '柳湾街道', '棠苑社区');
    await comes(element, '[part=call]');
    expect([element.code, text(find(element, 'h2')), heard]).to.deep.equal([tangyuan, '棠苑社区居民委员会', false]);
  });

  it('lists a township without saying its name over each row', async () => {
    const element = await directory(html`<linli-committee-directory division="990101001"></linli-committee-directory>`);
    await waitUntil(() => rows(element).length === 8);
    expect(all(element, '.township')).to.have.lengthOf(0);
  });
});

describe('opening one and coming back', () => {
  it('moves the focus to its heading, and gives the row back', async () => {
    const element = await searched('棠苑');
    const event = once<CommitteeOpenedEvent>(document, 'linli-committee-opened');
    rows(element)[0]!.click();
    await element.updateComplete;
    expect(text(find(element, 'h2'))).to.equal('棠苑社区居民委员会');
    expect(focused(element) === find(element, 'h2')).to.equal(true);
    expect((await event).committee.code).to.equal(tangyuan);
    await press(element, '.back');
    await element.updateComplete;
    expect(focused(element) === rows(element)[0]).to.equal(true);
    expect(find<HTMLInputElement>(element, 'input')!.value).to.equal('棠苑');
  });

  it('leaves the history alone unless asked', async () => {
    const { length } = history;
    const element = await opened();
    await press(element, '.back');
    expect([history.length, location.hash]).to.deep.equal([length, '']);
  });

  it('writes what is open into the hash and comes back with the back button', async () => {
    try {
      const element = await directory(html`<linli-committee-directory division="9901" routing="hash"></linli-committee-directory>`);
      await searched('棠苑', element);
      expect(decodeURIComponent(location.hash)).to.equal('#q=棠苑');
      rows(element)[0]!.click();
      await comes(element, '[part=call]');
      expect(new URLSearchParams(location.hash.slice(1)).get('committee')).to.equal(tangyuan);
      history.back();
      await waitUntil(() => element.code === '' && rows(element).length);
      expect(element.query).to.equal('棠苑');
      await waitUntil(() => focused(element) === rows(element)[0]);
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  it('opens a deep link, and asks for the list when somebody goes back to it', async () => {
    try {
      history.replaceState(null, '', `#committee=${tangyuan}`);
      const asked: string[] = [];
      const client = over((request, send) => { asked.push(new URL(request.url).pathname); return send(request); });
      const element = await directory(html`<linli-committee-directory division="9901" routing="hash" .client=${client}></linli-committee-directory>`);
      await comes(element, '[part=call]');
      expect(asked).to.deep.equal([`/v1/committees/${tangyuan}`]);
      expect(text(find(element, 'h2'))).to.equal('棠苑社区居民委员会');
      await press(element, '.back');
      await waitUntil(() => rows(element).length);
      expect(location.hash.replace('#', '')).to.equal('');
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });
});

describe('when the network fails', () => {
  it('keeps the words typed and what was found before, and tries again', async () => {
    let cut = false;
    const client = over((request, send) => (cut ? Promise.reject(new TypeError('cut')) : send(request)));
    const element = await directory(html`<linli-committee-directory .client=${client}></linli-committee-directory>`);
    await searched('棠苑', element);
    cut = true;
    type(element, '莲溪');
    await comes(element, '.problem');
    expect(text(find(element, '.problem'))).to.contain('网络没有连上').and.to.contain('您写的内容都还在');
    expect(find<HTMLInputElement>(element, 'input')!.value).to.equal('莲溪');
    expect(text(find(element, '.head'))).to.equal('上次找到的');
    await expectClean(element);
    cut = false;
    await press(element, '[part=retry]');
    await waitUntil(() => text(rows(element)[0]) === '莲溪村村民委员会');
    expect(find(element, '.problem')).to.equal(null);
  });

  for (const [code, words] of [[503, '过一会儿再试'], [500, '不是您的错']] as const)
    it(`says what ${code} means`, async () => {
      const element = await directory(html`<linli-committee-directory division="9901" .client=${over(async () => new Response('', { status: code }))}></linli-committee-directory>`);
      await comes(element, '.problem');
      expect(text(find(element, '.problem'))).to.contain(words);
    });

  it('says that there is no such committee, and offers no second try', async () => {
    const element = await directory(html`<linli-committee-directory code="999999999999"></linli-committee-directory>`);
    await comes(element, '.problem');
    expect(text(find(element, '.problem'))).to.match(/^没有找到/).and.to.contain('没有这个委员会的资料');
    expect(find(element, '[part=retry]')).to.equal(null);
    await expectClean(element);
  });
});

describe('language', () => {
  it('changes at once and keeps the words typed', async () => {
    const box = await fixture<HTMLElement>(html`<div lang="zh-CN"><linli-committee-directory division="9901"></linli-committee-directory></div>`);
    const element = box.querySelector('linli-committee-directory')!;
    await searched('tangyuan', element);
    box.lang = 'en';
    await waitUntil(() => text(find(element, 'h2')) === 'Findaneighbourhoodcommittee');
    expect(find<HTMLInputElement>(element, 'input')!.value).to.equal('tangyuan');
    expect(find(element, '.room')!.lang).to.equal('en');
    await waitUntil(() => /Tangyuan/.test(text(rows(element)[0])));
    await expectClean(element);
  });

  it('says so where the directory answers in another language', async () => {
    const client = over((request, send) => send(new Request(request, { headers: { 'accept-language': 'zh-CN' } })));
    const element = await directory(html`<linli-committee-directory lang="en" division="9901" .client=${client}></linli-committee-directory>`);
    await waitUntil(() => rows(element).length);
    expect(text(find(element, '.column'))).to.contain('onlyavailableinChinese');
    expect(find(element, '[lang=zh-CN] [part=results]')).not.to.equal(null);
  });
});
