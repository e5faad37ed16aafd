import 'axe-core/axe.min.js';
import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import '@linli/elements/provider/define';
import type { CaseChangedEvent, CaseLeftEvent, CaseOpenedEvent, CaseTrackerElement } from '@linli/elements/case-tracker';
import type { Host } from '@linli/elements/shared/host';
import { accessFaults, readBoth } from '../../packages/elements/src/case-tracker/access.ts';
import { caseIn, fileCase, inDays, invited, askForCounselling } from '../../stories/cases.ts';
import { reader } from './reader.ts';
import { all, changing, comes, enter, everything, find, once, opened, over, press, problem, says, text, tracker, type, type Access } from './tracker.ts';

const databases = async () => (await indexedDB.databases()).map(({ name }) => name).filter(name => /^linli/.test(name ?? ''));
/** As somebody would write it off a paper. */
const spaced = ({ number, code }: Access): Access => ({ number: ` ${number.slice(0, 4).toLowerCase()}-${number.slice(4)} `, code: `${code.slice(0, 4)} ${code.slice(4, 8).toLowerCase()}　${code.slice(8)}` });
const wide = (words: string) => words.replace(/[0-9A-Z]/g, one => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

afterEach(async () => {
  for (const name of await databases()) indexedDB.deleteDatabase(name!);
});

describe('reading number and code', () => {
  const [number, code] = ['7KQM3XW9', 'ABCDEFGHJKLM'];

  for (const receipt of [
    'LINLI:7KQM3XW9:ABCDEFGHJKLM', 'linli：7kqm 3xw9：abcd efgh jklm', '案件编号：7KQM 3XW9 查询码：ABCD EFGH JKLM', '案件编号 7KQM 3XW9查询码 ABCD-EFGH-JKLM',
    'Case number: 7KQM 3XW9\nSecret code: ABCD EFGH JKLM', '7KQM 3XW9 ABCD EFGH JKLM', '7KQM3XW9ABCDEFGHJKLM', wide('LINLI:7KQM3XW9:ABCDEFGHJKLM'),
  ])
    it(`finds both in ${JSON.stringify(receipt)}`, () => expect(readBoth(receipt)).to.deep.equal({ number, code }));

  for (const other of ['', '7KQM3XW9', 'ABCDEFGHJKLM', 'LINLI:7KQM3XWE:ABCDEFGHJKLM', '7KQM 3XW9 ABCD EFGH JKL', 'https://example.org/7KQM3XW9'])
    it(`takes ${JSON.stringify(other)} for what it is`, () => expect(readBoth(other)).to.equal(undefined));

  it('tells length, characters and a slip of the pen apart', () => {
    const codes = (one: Access) => accessFaults(one).map(({ path, code: fault }) => `${path} ${fault}`);
    expect(codes({ number: '', code: ' ' })).to.deep.equal(['number required', 'code required']);
    expect(codes({ number: '7KQM3XW', code: 'ABCD' })).to.deep.equal(['number too-short', 'code too-short']);
    expect(codes({ number: '7KQM3XW0', code: 'ABCDEFGHJKLO' })).to.deep.equal(['number format', 'code format']);
    expect(codes({ number: '7KQM3WX9', code })).to.deep.equal(['number checksum']);
    expect(codes({ number, code })).to.deep.equal([]);
  });
});

describe('opening a case', () => {
  let filed: Access;
  before(async () => { filed = await fileCase(); });

  it('takes spaces, dashes, small letters and full width', async () => {
    for (const access of [spaced(filed), { number: wide(filed.number), code: wide(filed.code) }]) {
      const element = await opened(access);
      expect(text(find(element, '.number'))).to.equal(`${filed.number.slice(0, 4)} ${filed.number.slice(4)}`);
    }
  });

  for (const field of ['#f-number', '#f-code'])
    it(`fills both fields with a receipt that is pasted into ${field}`, async () => {
      const element = await tracker();
      await type(element, field, `LINLI:${filed.number}:${filed.code}`);
      expect(all<HTMLInputElement>(element, '.code').map(({ value }) => value)).to.deep.equal([filed.number, filed.code]);
      expect(text(find(element, '.done'))).to.equal('编号和查询码都填好了。');
    });

  it('scans a receipt where the world around can', async () => {
    const host = { scan: async () => `LINLI:${filed.number}:${filed.code}` } as unknown as Host;
    const box = await fixture<HTMLElement>(html`<linli-provider .host=${host}><linli-case-tracker></linli-case-tracker></linli-provider>`);
    const element = box.querySelector('linli-case-tracker')!;
    await press(element, '[part=scan]');
    await waitUntil(() => find<HTMLInputElement>(element, '#f-code')!.value === filed.code);
    expect(find(await tracker(), '[part=scan]'), 'elsewhere there is no such button').to.equal(null);
  });

  it('tells a wrong number before anybody is asked, at its field and on top', async () => {
    let asked = 0;
    const element = await tracker(html`<linli-case-tracker .client=${over(async () => { asked += 1; return problem(404, 'missing'); })}></linli-case-tracker>`);
    // One wrong character is always told: the last one checks the others.
    const wrong = `${filed.number.slice(0, -1)}${filed.number.endsWith('2') ? '3' : '2'}`;
    await enter(element, { number: wrong, code: '' });
    await comes(element, '#faults');
    expect(asked).to.equal(0);
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'faults');
    expect(all(element, '#faults a').map(text)).to.deep.equal(all(element, '.fault').map(text));
    expect(all(element, '.fault')).to.have.lengthOf(2);
    expect(find<HTMLInputElement>(element, '#f-number')!.value, 'what was typed stays').to.equal(wrong);
    all(element, '#faults a')[1]!.click();
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'f-code');
    await type(element, '#f-code', 'A');
    expect(all(element, '.fault'), 'a field that is being mended no longer complains').to.have.lengthOf(1);
  });

  it('says the same of a number that nobody has and of a wrong code', async () => {
    const other = await fileCase();
    const element = await tracker();
    await enter(element, { number: filed.number, code: other.code });
    await comes(element, '[part=problem]');
    const wrong = text(find(element, '[part=problem]'));
    await enter(element, { number: '7KQM3XW9', code: filed.code });
    await waitUntil(() => find(element, '[part=submit]')!.ariaDisabled === 'false' && find(element, '[part=problem]'));
    expect(text(find(element, '[part=problem]'))).to.equal(wrong);
    expect(wrong).to.contain('编号或者查询码不对');
    expect(find<HTMLInputElement>(element, '#f-code')!.value).to.equal(filed.code);
  });

  it('tells how long to wait after wrong tries, and not how many were left', async () => {
    const element = await tracker(html`<linli-case-tracker .client=${over(async () => problem(429, 'busy', {}, { 'retry-after': '240' }))}></linli-case-tracker>`);
    await enter(element, filed);
    expect(text(await comes(element, '[part=problem]'))).to.contain('4分钟');
    expect(find(element, '[part=retry]')).to.equal(null);
  });

  for (const [name, answer] of Object.entries({
    'no network': async () => { throw new TypeError('offline'); },
    'a proxy’s page': async () => new Response('<html>502 Bad Gateway</html>', { status: 502, headers: { 'content-type': 'text/html' } }),
    'half a reply': async () => new Response('{"number":', { headers: { 'content-type': 'application/json' } }),
    'a reply that breaks the contract': async () => Response.json({ number: 1 }),
  }))
    it(`keeps what was typed through ${name}, and tries again`, async () => {
      let broken = true;
      const element = await tracker(html`<linli-case-tracker .client=${over((request, send) => (broken ? answer() : send(request)))}></linli-case-tracker>`);
      await enter(element, filed);
      expect(text(await comes(element, '[part=problem]'))).to.contain('没有打开').and.to.contain('都还在');
      expect(find<HTMLInputElement>(element, '#f-code')!.value).to.equal(filed.code);
      broken = false;
      await press(element, '[part=retry]');
      await comes(element, '#stand');
    });

  it('asks once, however often the button is pressed', async () => {
    let asked = 0;
    const element = await tracker(html`<linli-case-tracker .client=${over(async (request, send) => { asked += 1; await aTimeout(60); return send(request); })}></linli-case-tracker>`);
    await enter(element, filed);
    for (let tap = 0; tap < 3; tap += 1) find(element, '[part=submit]')?.click();
    await comes(element, '#stand');
    expect(asked).to.equal(1);
  });

  it('tells the page number and state, and has the code nowhere', async () => {
    const element = await tracker();
    const opening = once<CaseOpenedEvent>(document, 'linli-case-opened');
    await enter(element, filed);
    const event = await opening;
    expect([event.number, event.state, event.composed]).to.deep.equal([filed.number, 'submitted', true]);
    await comes(element, '#stand');
    await aTimeout(50);
    expect(JSON.stringify(event)).not.to.contain(filed.code);
    for (const place of [everything(element), document.documentElement.outerHTML, location.href, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie]) expect(place).not.to.contain(filed.code);
    expect(performance.getEntriesByType('resource').some(({ name }) => name.includes(filed.code))).to.equal(false);
  });

  it('moves the focus to where the case stands', async () => {
    const element = await opened(filed);
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'stand');
  });

  it('takes a number from its attribute, and has none for the code', async () => {
    const element = await tracker(html`<linli-case-tracker number=${filed.number}></linli-case-tracker>`);
    expect(find<HTMLInputElement>(element, '#f-number')!.value).to.equal(filed.number);
    const { observedAttributes } = customElements.get('linli-case-tracker') as unknown as { observedAttributes: string[] };
    expect(observedAttributes).to.have.members(['api', 'number', 'shared-device', 'without-exit']);
  });
});

describe('what is told', () => {
  const due = (status: string, workingDaysLeft: number) => changing(record => ({ ...record, deadline: { on: inDays(3), what: 'reply', by: 'office', workingDaysLeft, status } }));

  it('says where it stands, what comes next, by when, who has it and whom to call', async () => {
    const element = await opened(await caseIn('mediating'));
    expect(text(find(element, '#stand'))).to.equal('正在调解');
    const facts = text(find(element, '.facts'));
    expect(facts).to.match(/最迟办结 \d+月\d+日（周.） 还有\d+个工作日/).and.to.contain('柳湾街道人民调解委员会').and.to.contain('赵敏').and.to.contain('邻里纠纷');
    expect(find<HTMLAnchorElement>(element, '.bar [part=call]')!.href).to.match(/^tel:0490/);
    expect(text(find(element, '.next'))).to.contain('接下来：调解会').and.to.contain('当面');
    expect(all(element, '.timeline > li')[1]!.getAttribute('aria-current')).to.equal('step');
  });

  for (const [status, left, words] of [['soon', 0, '就是今天'], ['in-time', 5, '还有5个工作日'], ['overdue', -2, '已经超期2个工作日'], ['paused', 4, '期限不计算']] as const)
    it(`says plainly that the time is ${status}`, async () => {
      const element = await opened(await fileCase(), html`<linli-case-tracker .client=${due(status, left)}></linli-case-tracker>`);
      expect(text(find(element, '.facts'))).to.contain(words);
      if (status === 'overdue') expect(text(find(element, '.badges'))).to.contain('已超期');
    });

  it('says why it was closed and where to go next', async () => {
    const element = await opened(await caseIn('declined'));
    expect(text(find(element, '[part=closing]'))).to.contain('其他机关已经受理').and.to.contain('柳湾派出所');
    expect(find(element, '[part=closing] a[href="tel:110"]')).not.to.equal(null);
  });

  it('reminds of the thirty days, with the date, what to bring and where', async () => {
    const element = await opened(await caseIn('written'));
    const words = text(find(element, '[part=confirmation]'));
    expect(find<HTMLTimeElement>(element, '[part=confirmation] time')!.dateTime).to.equal(inDays(30));
    expect(words).to.contain('基层人民法院').and.to.contain('双方一起去').and.to.contain('协议书原件').and.to.contain('第三十三条');
    expect(find(await opened(await caseIn('oral')), '[part=confirmation]'), 'an oral agreement is not confirmed').to.equal(null);
  });

  it('shows the agreement as a paper that is printed alone', async () => {
    const element = await opened(await caseIn('written'));
    await press(element, '[part=agreement-open]');
    const paper = text(await comes(element, '[part=agreement]'));
    for (const part of ['人民调解协议书', '林小满', '周远航', '晚上八点以后不再使用电钻', '签名、盖章或者按指印', '赵敏', '印章', '司法确认']) expect(paper).to.contain(part);
    expect(find(element, '.room')!.classList.contains('prints-agreement')).to.equal(true);
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'paper');
    await press(element, '[part=back]');
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'open-agreement');
    expect(find(element, '.room')!.classList.contains('prints-agreement')).to.equal(false);
  });

  it('shows the other party neither story nor wishes, and what mediation is', async () => {
    const element = await opened(await invited());
    expect(text(find(element, '#stand'))).to.equal('有人想请您一起调解');
    expect(text(find(element, '.badges'))).to.equal('等您答复');
    await press(element, '#open-filed');
    const words = everything(element);
    for (const secret of ['电钻装修', '不再施工', '林小满']) expect(words).not.to.contain(secret);
    for (const fact of ['自愿', '免费', '不影响', '林*']) expect(words).to.contain(fact);
  });

  it('speaks of counselling in words of its own', async () => {
    const element = await opened(await askForCounselling());
    expect(text(find(element, '#stand'))).to.equal('您的预约已经收到');
    expect(text(find(element, '.room'))).not.to.match(/调解员|是否受理|对方/);
  });

  it('renders what people wrote as text', async () => {
    const element = await opened(await fileCase({ story: '<img src=x onerror=alert(1)><b>楼上</b>{{x}}${y} 一直吵' }));
    await press(element, '#open-filed');
    expect(text(await comes(element, '.stacked'))).to.contain('<img src=x onerror=alert(1)><b>楼上</b>{{x}}${y}');
    expect(find(element, '.stacked img')).to.equal(null);
  });

  it('reads aloud where it stands, and stops', async () => {
    const { host, heard } = reader();
    const filed = await fileCase();
    const box = await fixture<HTMLElement>(html`<linli-provider .host=${host}><linli-case-tracker></linli-case-tracker></linli-provider>`);
    const element = box.querySelector('linli-case-tracker')!;
    await enter(element, filed);
    await press(element, '[part=read]');
    expect(heard[0]).to.match(/^邻里纠纷。您的申请已经收到。.+。最迟答复，\d{4}年\d+月\d+日。还有\d+个工作日。柳湾街道人民调解委员会。拨打0 4 9 0, [\d ]+$/);
    await says(element, '[part=read]', '停止朗读');
    await press(element, '[part=read]');
    await says(element, '[part=read]', '朗读');
  });
});

describe('leaving no trace', () => {
  const sight = (state: 'hidden' | 'visible') => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const later = (minutes: number) => { const now = Date.now; Date.now = () => now() + minutes * 60_000; return () => { Date.now = now; }; };
  afterEach(() => { delete (document as { visibilityState?: unknown }).visibilityState; });

  it('forgets everything when it is left, and says so', async () => {
    const filed = await fileCase();
    const element = await opened(filed);
    await press(element, '[part=write]');
    await type(element, '#f-message', '只给您看的话');
    const leaving = once<CaseLeftEvent>(element, 'linli-case-left');
    await press(element, '[part=leave]');
    await leaving;
    await comes(element, '#question');
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'question');
    for (const secret of [filed.number, filed.code, '只给您看的话', '电钻', '林小满']) expect(everything(element)).not.to.contain(secret);
    await enter(element, await fileCase());
    await press(element, '[part=write]');
    expect(find<HTMLTextAreaElement>(element, '#f-message')!.value, 'nor does the next case find it').to.equal('');
  });

  it('drops what comes after it was left', async () => {
    const filed = await fileCase();
    let arrive = () => {};
    const element = await tracker(html`<linli-case-tracker .client=${over(async (request, send) => { const reply = await send(request); await new Promise<void>(done => { arrive = done; }); return reply; })}></linli-case-tracker>`);
    await enter(element, filed);
    await aTimeout(100);
    element.leave();
    arrive();
    await aTimeout(100);
    expect(find(element, '#stand')).to.equal(null);
    expect(find(element, '[part=problem]')).to.equal(null);
    expect(everything(element)).not.to.contain(filed.code);
  });

  it('stores nothing unless it is asked to', async () => {
    await opened(await fileCase());
    await aTimeout(100);
    expect(await databases()).to.deep.equal([]);
  });

  it('remembers a case when asked, opens it without typing, and forgets it again', async () => {
    const filed = await fileCase();
    const element = await tracker();
    await press(element, '[part=remember]');
    await enter(element, filed);
    await comes(element, '#stand');
    await waitUntil(async () => (await databases()).includes('linli-cases'));
    await press(element, '#open-data');
    await comes(element, '[part=forget]');
    element.remove();

    const next = await tracker();
    await press(next, '[part=open]');
    await comes(next, '#stand');
    expect(everything(next)).not.to.contain(filed.code);
    await press(next, '[part=leave]', '[part=remembered] [part=forget]');
    await waitUntil(async () => (await databases()).length === 0, 'nothing is left, not even the key', { timeout: 5000 });
    expect(find(next, '[part=remembered]')).to.equal(null);
  });

  it('neither remembers nor offers to on a shared device', async () => {
    const filed = await fileCase();
    const own = await tracker();
    await press(own, '[part=remember]');
    await enter(own, filed);
    await waitUntil(async () => (await databases()).length);
    const element = await tracker(html`<linli-case-tracker shared-device></linli-case-tracker>`);
    await aTimeout(150);
    expect(find(element, '[part=remember]')).to.equal(null);
    expect(find(element, '[part=remembered]')).to.equal(null);
    expect(text(find(element, '[part=shared]'))).to.contain('公用设备');
  });

  it('puts a case away that nobody looked at for a quarter of an hour, on a shared device', async () => {
    const filed = await fileCase();
    const element = await opened(filed, html`<linli-case-tracker shared-device without-exit></linli-case-tracker>`);
    expect(find(element, '[part=leave]'), 'a shared device always has a way out').not.to.equal(null);
    const own = await opened(filed);
    sight('hidden');
    let back = later(14);
    sight('visible');
    back();
    expect(find(element, '#stand')).not.to.equal(null);
    sight('hidden');
    back = later(16);
    sight('visible');
    back();
    await comes(element, '#question');
    expect(text(find(element, '.done'))).to.contain('收起来了');
    expect(everything(element)).not.to.contain(filed.number);
    expect(find(own, '#stand'), 'one’s own device keeps it').not.to.equal(null);
  });

  it('leaves nothing for the back button on a shared device', async () => {
    const element = await opened(await fileCase(), html`<linli-case-tracker shared-device></linli-case-tracker>`);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await comes(element, '#question');
  });

  it('asks for what is new when it is seen again, at most every thirty seconds, and not once it is gone', async () => {
    let asked = 0;
    const element = await opened(await fileCase(), html`<linli-case-tracker .client=${over((request, send) => { asked += 1; return send(request); })}></linli-case-tracker>`);
    const glance = async (seconds: number) => { const back = later(seconds / 60); sight('hidden'); sight('visible'); back(); await aTimeout(120); };
    await glance(5);
    expect(asked).to.equal(1);
    await glance(31);
    expect(asked).to.equal(2);
    element.remove();
    await glance(120);
    expect(asked).to.equal(2);
  });
});

describe('the room', () => {
  const rooms: Record<string, () => Promise<CaseTrackerElement>> = {
    'the first screen': () => tracker(),
    'papers asked for': async () => opened(await caseIn('asked')),
    'an agreement': async () => opened(await caseIn('written')),
    'its paper': async () => { const element = await opened(await caseIn('written')); await press(element, '[part=agreement-open]'); await comes(element, '[part=agreement]'); return element; },
    'a rating': async () => { const element = await opened(await caseIn('declined')); await press(element, '#open-rate', 'input[value="1"]'); await comes(element, 'input[value=slow]'); return element; },
    'one’s data': async () => { const element = await opened(await fileCase()); await press(element, '#open-data', '[part=take-back]'); await comes(element, '.consent .panel'); return element; },
  };
  for (const [name, bring] of Object.entries(rooms))
    for (const lang of ['zh-CN', 'en'])
      it(`fits 280 px, in both scales, and is easy to hit: ${name} (${lang})`, async () => {
        const element = await bring();
        const box = element.parentElement!;
        box.lang = lang;
        box.style.width = '280px';
        if (lang === 'en') await waitUntil(() => /[a-z]/.test(text(find(element, 'h2'))));
        for (const scale of ['standard', 'elder']) {
          element.dataset['scale'] = scale;
          expect(box.scrollWidth, scale).to.equal(280);
          for (const inner of all(element, '.card, .button, .text, .badge, .number, .tel')) expect(inner.getBoundingClientRect().right, `${scale} ${inner.outerHTML}`).to.be.at.most(box.getBoundingClientRect().right + 0.5);
          const least = scale === 'elder' ? 60 : 48;
          for (const target of all(element, 'button, .button, .tel, summary, input.code, label.option')) expect(Math.round(target.getBoundingClientRect().height), `${scale} ${target.outerHTML}`).to.be.at.least(least);
          for (const one of all(element, '*:not(.badge)')) if (one.childNodes.length && text(one)) expect(parseFloat(getComputedStyle(one).fontSize), one.outerHTML).to.be.at.least(15);
        }
        box.lang = '';
      });

  it('survives a hostile stylesheet', async () => {
    const filed = await fileCase();
    const calm = (await opened(filed)).offsetHeight;
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = '* { all: revert; line-height: 0; text-align: center; font-size: 100px; letter-spacing: 1em; text-transform: uppercase; color: red }';
    try {
      const element = await opened(filed);
      const room = getComputedStyle(find(element, '.room')!);
      expect([room.fontSize, room.textAlign, room.letterSpacing, room.color]).to.deep.equal(['17px', 'start', 'normal', 'rgb(26, 29, 33)']);
      expect(Math.abs(find(element, '.room')!.offsetHeight - calm)).to.be.lessThan(2);
    } finally {
      style.remove();
    }
  });

  it('keeps what was typed when the language changes', async () => {
    const box = await fixture<HTMLElement>(html`<div lang="zh-CN"><linli-case-tracker></linli-case-tracker></div>`);
    const element = box.querySelector('linli-case-tracker')!;
    const filed = await fileCase();
    await type(element, '#f-number', filed.number);
    box.lang = 'en';
    await says(element, '#question', 'How far is your case?');
    expect(find<HTMLInputElement>(element, '#f-number')!.value).to.equal(filed.number);
    await enter(element, filed);
    await says(element, '#stand', 'We have your request');
    await press(element, '[part=write]');
    await type(element, '#f-message', '我写的话');
    box.lang = 'zh-CN';
    await says(element, '#stand', '您的申请已经收到');
    await says(element, '.facts', /邻里纠纷/);
    expect(find<HTMLTextAreaElement>(element, '#f-message')!.value).to.equal('我写的话');
  });

  it('never measures in rem or in windows, and draws nothing over the page', async () => {
    const element = await opened(await caseIn('written'));
    const sheets = element.shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]).map(({ cssText }) => cssText).join('');
    expect(sheets).not.to.match(/\d(rem|vw|vh)\b/);
    expect(sheets).not.to.match(/position: fixed/);
    expect(sheets.length).to.be.greaterThan(10_000);
  });

  it('tells the page what was done, never what was written', async () => {
    const element = await opened(await fileCase());
    await press(element, '[part=write]');
    await type(element, '#f-message', '不给门户看的话');
    const changing = once<CaseChangedEvent>(document, 'linli-case-changed');
    await press(element, '.write [part=submit]');
    const { action, state, number } = await changing;
    expect({ action, state }).to.deep.equal({ action: 'message', state: 'submitted' });
    expect(number).to.match(/^\w{8}$/);
  });
});
