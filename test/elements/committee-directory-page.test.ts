import { expect, fixture, html } from '@open-wc/testing';
import type { CommitteeDetail } from '@linli/contract/committee';
import type { CommitteeDirectoryElement } from '@linli/elements/committee-directory';
import type { Destination, Shared } from '@linli/elements/shared/host';
import { createClient } from '@linli/sdk/light';
import { all, changing, comes, directory, expectClean, find, focused, lianxi, opened, over, press, problem, rows, scrolled, searched, tangyuan, text, waitUntil } from './directory.ts';

const people = (element: CommitteeDirectoryElement) => all(element, '[part=person]');
const personIn = (element: CommitteeDirectoryElement, body: string, name: string) => {
  const section = all(element, '[part=body]').find(one => text(one).includes(body))!;
  return [...section.querySelectorAll('[part=person]')].find(one => text(one).startsWith(name));
};
const withClient = (client: unknown, code = tangyuan) => html`<linli-committee-directory code=${code} .client=${client as never}></linli-committee-directory>`;
/** As it is now: a page may keep an answer for a minute. */
const detailOf = (code: string) => over(request => fetch(request, { cache: 'no-store' })).committees.open(code, { language: 'zh-CN' });

describe('a committee’s page', () => {
  it('says how to reach it before all else', async () => {
    const element = await opened();
    expect(text(find(element, 'h2'))).to.equal('棠苑社区居民委员会');
    expect(text(find(element, '.state'))).to.match(/^居民委员会(正在办公|现在休息)/);
    expect(all(element, '.facts')[0]!.querySelectorAll(':scope > div > dt').length).to.equal(4);
    expect(find<HTMLAnchorElement>(element, '[part=call]')!.href).to.match(/^tel:0490\d+$/);
    expect(text(find(element, '.notice'))).to.contain('演示数据');
    await expectClean(element);
  });

  it('is clean with everything unfolded', async () => {
    const element = await scrolled(await opened(lianxi));
    await press(element, '[part=history]');
    await comes(element, 'section[part=history] .person');
    for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
    await comes(element, '.chart');
    await comes(element, '.rating');
    await expectClean(element);
  }).timeout(60_000);

  it('shares, shows a map, saves the contact and prints through the host', async () => {
    const shared: Shared[] = [];
    const shown: Destination[] = [];
    let printed = 0;
    const host = { locate: () => Promise.reject(new Error('unused')), share: async (page: Shared) => { shared.push(page); return 'copied' as const; }, openMap: (place: Destination) => { shown.push(place); }, print: () => { printed += 1; } };
    const box = await fixture<HTMLElement>(html`<linli-provider .host=${host}><linli-committee-directory code=${tangyuan}></linli-committee-directory></linli-provider>`);
    const element = box.querySelector('linli-committee-directory')!;
    await comes(element, '[part=call]');
    const button = (words: string) => all(element, '.tools button').find(one => text(one) === words)!;
    button('分享').click();
    await waitUntil(() => text(find(element, '.tools + .hint')) === '链接已复制');
    expect(shared[0]!.title).to.equal('棠苑社区居民委员会');
    button('看地图').click();
    expect(shown[0]!.name).to.equal('棠苑社区居民委员会');
    button('打印').click();
    await waitUntil(() => printed === 1);
    expect(find(element, '[part=pledge]'), 'what is further down is on the paper, too').not.to.equal(null);

    const saved: Blob[] = [];
    const { createObjectURL } = URL;
    const names: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = blob => { saved.push(blob as Blob); return createObjectURL.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { names.push(this.download); };
    try {
      button('存到通讯录').click();
      await waitUntil(() => names.length);
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    expect(names).to.deep.equal(['棠苑社区居民委员会.vcf']);
    expect(await saved[0]!.text()).to.match(/^BEGIN:VCARD\r\nVERSION:4\.0\r\n/).and.to.contain('棠苑社区居民委员会');
  });

  it('opens the office that guides it', async () => {
    const element = await opened();
    await press(element, '.inline');
    await waitUntil(() => text(find(element, 'h2')) === '柳湾街道办事处');
    expect(focused(element) === find(element, 'h2')).to.equal(true);
  });
});

describe('who serves', () => {
  it('says at the person that the secretary is also the director, and what else they are', async () => {
    const element = await opened();
    const director = personIn(element, '第8届', '苏晓岚')!;
    expect(text(director)).to.contain('书记、主任一肩挑').and.to.contain('同时任：党组织书记').and.to.contain('2026年1月起').and.to.match(/主任$/);
    expect(text(personIn(element, '中共棠苑社区总支部委员会', '苏晓岚'))).to.contain('同时任：居委会主任');
    expect(all(element, '.body > h4').map(text)[0]).to.contain('中共棠苑社区');
  });

  it('names every holder of every post', async () => {
    const element = await opened(lianxi);
    for (const details of all<HTMLDetailsElement>(element, 'details.fold')) details.open = true;
    const detail = await detailOf(lianxi);
    const shown = people(element).map(text);
    for (const body of detail.bodies)
      for (const { holders } of body.posts)
        for (const { person } of holders) {
          const { name } = detail.people.find(({ id }) => id === person)!;
          expect(shown.some(one => one.startsWith(name)), `${body.name} ${name}`).to.equal(true);
        }
    expect(shown.filter(one => !one.startsWith('暂缺')).length).to.equal(detail.bodies.flatMap(({ posts }) => posts.flatMap(({ holders }) => holders)).length);
  });

  it('calls a post without holders vacant', async () => {
    const element = await opened();
    expect(people(element).filter(one => text(one) === '暂缺副主任')).to.have.lengthOf(1);
  });

  it('says how somebody came into a post where that is worth a word', async () => {
    const client = changing(detail => ({
      ...detail,
      bodies: detail.bodies.map((body, index) => (index ? body : { ...body, posts: body.posts.map(post => ({ ...post, holders: post.holders.map(holder => ({ ...holder, how: post.role === 'director' ? 'acting' : 'by-election' })) })) })),
    }));
    const element = await opened(tangyuan, withClient(client));
    expect(text(personIn(element, '第8届', '苏晓岚')!)).to.contain('代理');
    expect(text(personIn(element, '第8届', '罗春生')!)).to.contain('补选');
  });

  it('never calls vacant what was not published', async () => {
    const client = changing(detail => ({ ...detail, published: false, source: '2023', people: [], bodies: detail.bodies.map(body => ({ ...body, posts: body.posts.map(post => ({ ...post, holders: [] })) })) }));
    const element = await opened(tangyuan, withClient(client));
    const page = text(find(element, '[part=detail]'));
    expect(page).to.contain('名单尚未公布').and.to.contain('人民调解委员会').and.to.contain('全国统计用区划代码名录（2023）');
    expect(page).not.to.contain('暂缺');
    expect([find(element, '[part=chart]'), find(element, '[part=history]')]).to.deep.equal([null, null]);
    await expectClean(element);
  });

  it('draws the same, with who serves in two bodies across both, and hides it from who listens', async () => {
    const element = await opened();
    await press(element, '[part=chart] summary');
    const chart = await comes(element, '.chart');
    expect(chart.getAttribute('aria-hidden')).to.equal('true');
    const node = (name: string) => all(element, '.node').find(one => text(one).startsWith(name))!.getBoundingClientRect();
    const [party, committee] = all(element, '.frame').map(frame => frame.getBoundingClientRect());
    const across = node('苏晓岚');
    expect(across.left < party!.right && across.right > committee!.left, 'it lies over both').to.equal(true);
    const alone = node('柳絮');
    expect(alone.left > party!.right && alone.right < committee!.right, 'it lies in one').to.equal(true);
    expect(alone.bottom < committee!.bottom).to.equal(true);
    expect(all(element, '.empty').map(text)).to.deep.equal(['暂缺副主任']);
  });
});

describe('what it promised and reported', () => {
  it('comes when it is scrolled to, and not before', async () => {
    const asked: string[] = [];
    const element = await opened(tangyuan, withClient(over((request, send) => { asked.push(request.url); return send(request); })));
    expect(find(element, '[part=pledge]')).to.equal(null);
    await scrolled(element);
    expect(asked.length, 'everything is in the one reply').to.equal(1);
  });

  it('shows progress in a bar, in words and as a state', async () => {
    const element = await scrolled(await opened());
    const detail = await detailOf(tangyuan);
    expect(all(element, '[part=pledge] h4').map(text)).to.deep.equal(detail.pledges.map(pledge => pledge.text.replace(/\s+/g, '')));
    for (const [index, { progress, state }] of detail.pledges.entries()) {
      const pledge = all(element, '[part=pledge]')[index]!;
      expect(pledge.querySelector('progress')!.value).to.equal(progress);
      expect(text(pledge)).to.contain(`已完成${progress}%`).and.to.contain({ 'under-way': '进行中', kept: '已完成', missed: '未按期完成', withdrawn: '不再进行' }[state]);
    }
  });

  it('links to evidence on the web, and to nothing else', async () => {
    const evidence = (address: string) => changing(detail => ({ ...detail, pledges: detail.pledges.slice(0, 1).map(pledge => ({ ...pledge, updates: [{ on: '2026-05-01', progress: 10, text: '已开始', evidence: address }] })) }));
    for (const [address, links] of [['https://example.org/photo', 1], ['javascript:alert(1)', 0], ['data:text/html,x', 0]] as const) {
      const element = await scrolled(await opened(tangyuan, withClient(evidence(address))));
      expect(all(element, '[part=pledge] a'), address).to.have.lengthOf(links);
      element.remove();
    }
  });

  it('shows how residents rated from five on, and says why not before', async () => {
    const element = await scrolled(await opened());
    const detail = await detailOf(tangyuan);
    const bars = [...all(element, '[part=report]')[0]!.querySelectorAll('progress')].map(bar => bar.value);
    expect(bars).to.deep.equal([...detail.reports[0]!.ratings.stars!].reverse());
    element.remove();
    const few = await scrolled(await opened(tangyuan, withClient(changing(one => ({ ...one, reports: one.reports.slice(0, 1).map(report => ({ ...report, open: false, ratings: { count: 3 } })) })))));
    expect(text(find(few, '[part=report]'))).to.contain('已有3位居民评价，满5位后显示结果');
    expect(find(few, '.rating')).to.equal(null);
  });

  it('shows assets in a real table that scrolls by itself', async () => {
    const element = await scrolled(await opened(lianxi));
    const box = find(element, '.wide')!;
    box.closest('details')!.open = true;
    const table = box.querySelector('table')!;
    expect([box.getAttribute('role'), box.tabIndex, box.getAttribute('aria-label')]).to.deep.equal(['region', 0, table.caption!.textContent]);
    expect([...table.querySelectorAll('thead th')].every(cell => cell.getAttribute('scope') === 'col')).to.equal(true);
    expect(table.querySelectorAll('tbody tr').length).to.be.greaterThan(2);
    for (const row of table.querySelectorAll('tbody tr')) expect([row.querySelector('th')?.getAttribute('scope'), row.children.length]).to.deep.equal(['row', table.querySelectorAll('thead th').length]);
  });

  it('says plainly that a quarter was not made public', async () => {
    const quarters = [{ quarter: '2026-Q3', published: false }, { quarter: '2026-Q2', published: true }];
    const element = await scrolled(await opened(tangyuan, withClient(changing(detail => ({ ...detail, quarters })))));
    expect(all(element, '.quarters li').map(text)).to.deep.equal(['2026年第3季度没有公布', '2026年第2季度已公布']);
  });

  it('fetches everything made public, and former terms, when they are asked for', async () => {
    const element = await scrolled(await opened());
    const before = all(element, '[part=notice]').length;
    find(element, 'section > .more')!.click();
    await waitUntil(() => all(element, '[part=notice]').length > before);
    await waitUntil(() => focused(element) === all(element, '[part=notice] summary')[before], 'the first that came has the focus');
    await press(element, '[part=history]');
    await comes(element, 'section[part=history] .person');
    expect(focused(element) === find(element, 'section[part=history] h3')).to.equal(true);
    const { holders } = await createClient({ baseUrl: '', language: 'zh-CN' }).committees.history(tangyuan);
    expect(all(element, 'section[part=history] .person')).to.have.lengthOf(holders.length);
    expect(text(find(element, 'section[part=history]'))).to.contain('任期届满');
  });
});

describe('rating', () => {
  async function rating(content = html`<linli-committee-directory code=${tangyuan}></linli-committee-directory>`): Promise<CommitteeDirectoryElement> {
    const element = await scrolled(await opened(tangyuan, content));
    await comes(element, '.rating');
    return element;
  }
  const choose = async (element: CommitteeDirectoryElement, stars: number) => {
    find<HTMLInputElement>(element, `.rating input[value="${stars}"]`)!.click();
    await press(element, '.rating [part=submit]');
  };

  it('asks for a choice first, in one native group', async () => {
    const element = await rating();
    expect(all<HTMLInputElement>(element, '.rating [type=radio]').map(({ value }) => value)).to.deep.equal(['5', '4', '3', '2', '1']);
    expect(new Set(all<HTMLInputElement>(element, '.rating [type=radio]').map(({ name }) => name)).size).to.equal(1);
    await press(element, '.rating [part=submit]');
    expect(text(await comes(element, '.fault'))).to.equal('请先选一项。');
    await expectClean(element);
  });

  it('lets somebody invented sign in where this is a demonstration, and rates at once', async () => {
    const element = await rating();
    const before = (await detailOf(tangyuan)).reports[0]!.ratings;
    await choose(element, 2);
    await comes(element, '[part=resident]');
    await expectClean(element);
    all(element, '[part=resident]').find(one => text(one).startsWith('林小满'))!.click();
    await waitUntil(() => text(find(element, '.rating [role=status]')) === '已收到您的评价，谢谢。截止前可以改。', 'thanks', { timeout: 5000 });
    expect(focused(element) === find(element, '.rating [part=submit]'), 'the names are gone').to.equal(true);
    const after = (await detailOf(tangyuan)).reports[0]!.ratings;
    expect([after.count - before.count, after.stars![1]! - before.stars![1]!]).to.deep.equal([1, 1]);
    expect(all(element, '[part=report]')[0]!.querySelectorAll('progress')[3]!.value, 'the bar moves').to.equal(after.stars![1]);
    await choose(element, 4);
    await waitUntil(async () => (await detailOf(tangyuan)).reports[0]!.ratings.stars![3]! - before.stars![3]! === 1);
    expect((await detailOf(tangyuan)).reports[0]!.ratings.count, 'changed, not doubled').to.equal(after.count);
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
  }).timeout(30_000);

  it('says so to who lives elsewhere', async () => {
    const { token } = await createClient({ baseUrl: '' }).demo.signInResident({ resident: 'chen-shuisheng' });
    const element = await rating(html`<linli-committee-directory code=${tangyuan} .token=${token}></linli-committee-directory>`);
    await choose(element, 5);
    expect(text(await comes(element, '.rating .problem'))).to.contain('只有本社区（村）的居民可以评价');
  });

  it('asks the page to sign somebody in, and leaves it to the page that takes over', async () => {
    const element = await rating();
    let wanted = 0;
    element.addEventListener('linli-sign-in-wanted', event => { wanted += 1; event.preventDefault(); });
    await choose(element, 5);
    await waitUntil(() => wanted === 1);
    expect(text(await comes(element, '.rating .notice'))).to.contain('请先登录');
    expect(find(element, '[part=resident]')).to.equal(null);
    const { token } = await createClient({ baseUrl: '' }).demo.signInResident({ resident: 'lin-xiaoman' });
    element.token = async () => token;
    await press(element, '.rating [part=submit]');
    await waitUntil(() => text(find(element, '.rating [role=status]')).startsWith('已收到'), 'thanks', { timeout: 5000 });
  });

  it('sends nobody anywhere where there is no demonstration', async () => {
    const client = over((request, send) => (/\/demo\//.test(request.url) ? Promise.resolve(problem(404, 'missing')) : send(request)));
    const element = await rating(withClient(client));
    await choose(element, 5);
    expect(text(await comes(element, '.rating .notice'))).to.contain('请先登录');
    expect(find(element, '[part=resident]')).to.equal(null);
  });

  it('keeps the choice when the network is cut, and sends it again', async () => {
    let cut = true;
    const { token } = await createClient({ baseUrl: '' }).demo.signInResident({ resident: 'lin-xiaoman' });
    const client = over((request, send) => (cut && request.method === 'PUT' ? Promise.reject(new TypeError('cut')) : send(request)));
    const element = await rating(html`<linli-committee-directory code=${tangyuan} .client=${client} .token=${token}></linli-committee-directory>`);
    await choose(element, 3);
    await comes(element, '.rating .problem');
    expect(find<HTMLInputElement>(element, '.rating input[value="3"]')!.checked).to.equal(true);
    cut = false;
    await press(element, '.rating [part=retry]');
    await waitUntil(() => text(find(element, '.rating [role=status]')).startsWith('已收到'), 'thanks', { timeout: 5000 });
  });
});

describe('in somebody else’s page', () => {
  const states: Record<string, () => Promise<CommitteeDirectoryElement>> = {
    list: async () => { const element = await directory(); await waitUntil(() => rows(element).length); return element; },
    none: () => searched('xyzqwv'),
    committee: async () => { const element = await scrolled(await opened(lianxi)); await press(element, '[part=history]'); await comes(element, 'section[part=history] .person'); return element; },
    'committee in English': () => opened(tangyuan, html`<linli-committee-directory lang="en" code=${tangyuan}></linli-committee-directory>`).then(scrolled),
  };
  for (const [name, bring] of Object.entries(states)) {
    it(`fits 280 px, in both scales, and is easy to hit: ${name}`, async () => {
      const element = await bring();
      const box = element.parentElement!;
      box.style.width = '280px';
      for (const scale of ['standard', 'elder']) {
        element.dataset['scale'] = scale;
        for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
        if (find(element, '[part=chart]')) await comes(element, '.chart');
        expect(box.scrollWidth, `${scale} ${all(element, '*').filter(one => one.getBoundingClientRect().right > box.getBoundingClientRect().right + 0.5 && !one.closest('.wide')).map(one => one.outerHTML.slice(0, 90))}`).to.equal(280);
        for (const inner of all(element, '.card, .button, .text, .badge, .role, .node, dd')) expect(inner.getBoundingClientRect().right, `${scale} ${inner.outerHTML}`).to.be.at.most(box.getBoundingClientRect().right + 0.5);
        const least = scale === 'elder' ? 60 : 48;
        for (const target of all(element, 'button:not(.clear, .whole), .button, .phone, summary, .row')) expect(Math.round(target.getBoundingClientRect().height), `${scale} ${target.outerHTML}`).to.be.at.least(target.matches('.row') ? 52 : least);
      }
    });
  }

  it('survives a hostile stylesheet', async () => {
    const calm = await scrolled(await opened());
    await comes(calm, '.rating');
    const calmHeight = calm.offsetHeight;
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = '* { all: revert; line-height: 0; text-align: center; font-size: 100px; letter-spacing: 1em; text-transform: uppercase; color: red }';
    try {
      const element = await scrolled(await opened());
      await comes(element, '.rating');
      const room = getComputedStyle(find(element, '.room')!);
      expect([room.fontSize, room.textAlign, room.letterSpacing, room.color]).to.deep.equal(['17px', 'start', 'normal', 'rgb(26, 29, 33)']);
      expect(Math.abs(find(element, '.room')!.offsetHeight - calmHeight)).to.be.lessThan(2);
    } finally {
      style.remove();
    }
  });

  it('shows markup in every field of the answer as text', async () => {
    const evil = '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>';
    const spoil = (value: unknown, name = ''): unknown =>
      Array.isArray(value) ? value.map(one => spoil(one, name))
      : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoil(one, key)]))
      : typeof value === 'string' && ['name', 'title', 'text', 'address', 'duties', 'area', 'caption', 'rows', 'source'].includes(name) ? evil : value;
    const element = await scrolled(await opened(lianxi, withClient(changing(detail => spoil(detail) as CommitteeDetail), lianxi)));
    for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
    await comes(element, '.chart');
    expect(all(element, 'img, script')).to.deep.equal([]);
    expect((window as { hacked?: boolean }).hacked).to.equal(undefined);
    expect(text(find(element, 'h2'))).to.equal(evil.replace(/\s+/g, ''));
  });

  it('never measures in rem, and shows nothing but badges below 15 px', async () => {
    const element = await scrolled(await opened());
    await press(element, '[part=chart] summary');
    await comes(element, '.chart');
    for (const sheet of element.shadowRoot!.adoptedStyleSheets) for (const rule of sheet.cssRules) expect(rule.cssText).not.to.match(/\d(rem|vw|vh)\b/);
    for (const one of all(element, '*:not(.badge)')) if (one.childNodes.length && text(one)) expect(parseFloat(getComputedStyle(one).fontSize), one.outerHTML).to.be.at.least(15);
  });

  it('speaks English all through, but for what is written by hand', async () => {
    const element = await scrolled(await opened(tangyuan, html`<linli-committee-directory lang="en" code=${tangyuan}></linli-committee-directory>`));
    for (const written of all(element, '[lang=zh-CN], tbody')) written.remove();
    expect(find(element, '[part=detail]')!.textContent!.match(/[\u4e00-\u9fff]+/g)).to.equal(null);
  });

  it('is whole on paper, and leaves nothing behind', async () => {
    const element = await opened();
    const open = () => all<HTMLDetailsElement>(element, 'details').filter(details => details.open).length;
    window.dispatchEvent(new Event('beforeprint'));
    expect(open()).to.equal(all(element, 'details').length);
    window.dispatchEvent(new Event('afterprint'));
    expect(open()).to.equal(0);
    element.remove();
    window.dispatchEvent(new Event('beforeprint'));
    expect(open()).to.equal(0);
  });
});
