import { expect, html } from '@open-wc/testing';
import type { CaseDeskElement, CaseHandledEvent, CaseShownEvent } from '@linli/elements/case-desk';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import { caseIn, fileCase, handle } from '../../stories/cases.ts';
import { all, between, button, click, comes, coordinator, desk, fill, find, focused, isPost, mediator, once, onPage, open, opened, place, rowOf, says, text, tokenOf, until } from './case-desk.ts';

describe('signing in', () => {
  const lone = () => onPage(html`<linli-case-desk division=${place.division}></linli-case-desk>`);
  const choose = async (element: CaseDeskElement, name: string) => {
    await comes(element, '[part=staff]');
    all(element, '[part=staff]').find(one => text(one) === name)!.click();
    await comes(element, '[part=queue], .none');
  };

  it('offers the invented staff of the demonstration, and says that it is one', async () => {
    const element = await lone();
    await says(element, '演示：任选一位虚构的工作人员');
    await choose(element, '赵敏');
    await until(() => focused(element) === find(element, '.side h2'));
    expect(text(find(element, '.side'))).to.contain('赵敏·调解员·柳湾街道人民调解委员会'.replace(/·/g, ''));
  });

  it('keeps the token in memory alone', async () => {
    const element = await lone();
    await choose(element, '赵敏');
    expect(element.outerHTML + element.shadowRoot!.innerHTML).not.to.match(/eyJ/);
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.to.contain('eyJ');
    expect(element.token).to.equal(undefined);
  });

  it('takes a token of the page, and goes on with the next one', async () => {
    const element = await onPage(html`<linli-case-desk division=${place.division} .token=${'a.b.c'}></linli-case-desk>`);
    await says(element, '登录已过期');
    expect(all(element, '[part=staff]')).to.have.lengthOf(0);
    element.token = await tokenOf('zhao-min');
    await comes(element, '[part=queue], .none');
  });

  it('takes an empty division, as a framework binds what is not known yet, for all that one can reach', async () => {
    const element = await desk(mediator, '');
    expect(find(element, '.problem')).to.equal(null);
  });

  it('takes a function that gives the token, however often a template makes a new one', async () => {
    let asked = 0;
    const token = await tokenOf('zhao-min');
    const element = await onPage(html`<linli-case-desk division=${place.division} .token=${() => { asked++; return token; }}></linli-case-desk>`);
    await comes(element, '[part=queue], .none');
    const before = asked;
    element.token = () => { asked++; return token; };
    await element.updateComplete;
    await element.updateComplete;
    expect(asked).to.equal(before);
  });

  it('asks again when the sign-in runs out, and keeps what was typed for the same person alone', async () => {
    const { number } = await caseIn('mediating', place);
    let out = false;
    const transport = fetchTransport({ fetch: request => (out && isPost(request, '/messages') ? Promise.resolve(Response.json({ type: 'about:blank', title: 'x', status: 401, kind: 'refused', fields: [] }, { status: 401 })) : fetch(request)) });
    const element = await onPage(html`<linli-case-desk division=${place.division} .transport=${transport}></linli-case-desk>`);
    await choose(element, '赵敏');
    await open(element, number);
    await fill(element, '#f-message', '请您周五上午来一趟。');
    find(element, '#f-message')!.focus();
    out = true;
    const signedOut = once(element, 'linli-desk-signed-out');
    await click(element, '.main form [part=submit]');
    await signedOut;
    await says(element, '没写完的内容还在');
    await until(() => focused(element) === find(element, '#heading'));
    expect(element.shadowRoot!.innerHTML).not.to.contain('电钻');
    out = false;
    await choose(element, '赵敏');
    expect((await comes<HTMLTextAreaElement>(element, '#f-message')).value).to.equal('请您周五上午来一趟。');
    expect(all(element, '.main .problem')).to.have.lengthOf(0);
    button(element, '退出').click();
    await element.updateComplete;
    button(element, '退出并清空').click();
    await choose(element, '何桂香');
    expect(element.shadowRoot!.innerHTML).not.to.contain('请您周五');
    expect(all(element, '[part=case]')).to.have.lengthOf(0);
  });

  it('forgets everything when somebody leaves', async () => {
    const { number } = await caseIn('mediating', place);
    const element = await opened(number);
    await fill(element, '#f-message', '还没有写完');
    const left = once(element, 'linli-desk-signed-out');
    button(element, '退出').click();
    await says(element, '退出就没有了');
    button(element, '接着办').click();
    await element.updateComplete;
    expect(find<HTMLTextAreaElement>(element, '#f-message')!.value).to.equal('还没有写完');
    button(element, '退出').click();
    await element.updateComplete;
    button(element, '退出并清空').click();
    await left;
    await element.updateComplete;
    expect(element.shadowRoot!.innerHTML).not.to.match(/电钻|还没有写完/);
    await click(element, '.go');
    await comes(element, '[part=queue]');
    expect(all(element, '[part=case]')).to.have.lengthOf(0);
  });

  it('tells auditors that there are no cases for them', async () => {
    const element = await lone();
    await comes(element, '[part=staff]');
    all(element, '[part=staff]').find(one => text(one) === '章正言')!.click();
    await says(element, '这里不显示案件');
    expect(all(element, '.problem')).to.have.lengthOf(0);
  });
});

describe('the queue', () => {
  it('shows what a case is about, whose, until when, and nothing of who is party', async () => {
    const { number } = await caseIn('assigned', place);
    const element = await desk();
    const row = (await rowOf(element, number)).closest('li');
    expect(text(row)).to.match(/^邻里纠纷.{8}棠苑社区赵敏还有\d+个工作日\d+月\d+日前完成调解已安排调解员$/);
    expect(text(row)).not.to.contain('林');
  });

  it('counts, and narrows to what a count counts', async () => {
    await caseIn('assigned', place);
    const element = await desk();
    const chips = all(element, '.counts button');
    expect(chips.map(text).map(words => words.replace(/\d+$/, ''))).to.deep.equal(['未结', '待分派', '我的', '临期', '超期', '待回访']);
    chips[2]!.click();
    await until(() => find(element, '[part=queue][aria-busy=false]') && all(element, '[part=queue] > li').every(row => text(row).includes('赵敏')));
    expect(all(element, '.counts button').map(chip => chip.getAttribute('aria-pressed'))).to.deep.equal(['false', 'false', 'true', 'false', 'false', 'false']);
    chips[4]!.click();
    await says(element, '没有超期的案件');
    button(element, '看全部未结').click();
    await comes(element, '[part=queue]');
  });

  it('narrows by state, kind and place, and goes back', async () => {
    await caseIn('suspended', place);
    const element = await desk();
    await click(element, '.side .head [aria-expanded=false]');
    await fill(element, '#f-filter-state', 'suspended');
    await says(element, '符合条件的');
    await until(() => find(element, '[part=queue][aria-busy=false]'));
    for (const row of all(element, '[part=queue] > li')) expect(text(row)).to.contain('暂停');
    await fill(element, '#f-filter-kind', 'medical');
    await says(element, '没有符合条件的案件');
    button(element, '清除筛选').click();
    await comes(element, '[part=queue]');
    expect(find<HTMLSelectElement>(element, '#f-filter-state')!.value).to.equal('');
    const picker = find(element, 'linli-division-picker')!;
    let heard = 0;
    element.addEventListener('linli-division-picked', () => heard++);
    picker.dispatchEvent(Object.assign(new Event('linli-division-picked', { bubbles: true, composed: true }), { division: { code: '990101001007', name: '长堤社区' } }));
    await says(element, '没有符合条件的案件');
    expect(heard, 'what happens inside stays inside').to.equal(0);
  });

  it('shows more on demand, from where the list ended', async () => {
    const division = { division: '990101001004' };
    for (let count = 0; count < 22; count++) await fileCase({ ...division, story: `第${count}次说明，楼上漏水一直没有修好。` });
    const element = await desk(mediator, division.division);
    await says(element, '已显示20件');
    await click(element, '[part=more]');
    await until(() => all(element, '[part=row]').length > 20);
    await until(() => focused(element) === all(element, '[part=row]')[20], 'the focus goes to the first new row');
    expect(new Set(all(element, '[part=row]').map(row => row.dataset['number'])).size).to.equal(all(element, '[part=row]').length);
  });

  it('says what happened when it does not come, and comes when asked again', async () => {
    let cut = true;
    const element = await onPage(html`<linli-case-desk .client=${between(tokenOf('zhao-min'), (request, send) => (cut ? Promise.reject(new TypeError('offline')) : send(request)))}></linli-case-desk>`);
    await says(element, '网络没有连上');
    cut = false;
    await click(element, '[part=retry]');
    await comes(element, '[part=queue], .none');
  });

  it('finds the cases of a caller by phone, and says that this is on record', async () => {
    const { number } = await fileCase({ ...place, applicant: { kind: 'person', name: '林小满', phone: '13800001234' } });
    const element = await desk();
    await click(element, '.side > [aria-expanded]');
    expect(text(find(element, '.look-up'))).to.contain('每次查找都会留下记录');
    await fill(element, '#f-look-up', '12');
    await click(element, '.look-up [part=submit]');
    expect(text(find(element, '#f-look-up-fault'))).to.equal('请填写手机号，或者带区号的座机号');
    await until(() => focused(element) === find(element, '#f-look-up'));
    await fill(element, '#f-look-up', '138 0000-1234');
    await click(element, '.look-up [part=submit]');
    await says(element, '这个电话有1件');
    expect(all(element, `[data-number="${number}"]`).length).to.be.greaterThan(0);
  });
});

describe('a case', () => {
  it('opens under its heading, tells the page, and goes back to its row', async () => {
    const { number } = await caseIn('mediating', place);
    const element = await desk();
    element.parentElement!.style.width = '360px';
    await until(() => !find(element, '.wide'));
    const shown = once<CaseShownEvent>(element, 'linli-case-shown');
    await open(element, number);
    expect((await shown).number).to.equal(number);
    expect(focused(element)).to.equal(find(element, '#heading'));
    expect(text(find(element, '#heading'))).to.equal('邻里纠纷');
    expect(all(element, '.side')).to.have.lengthOf(0);
    await click(element, '.back');
    await until(() => (focused(element) as HTMLElement | null)?.dataset['number'] === number);
    expect(all(element, '[part=case]')).to.have.lengthOf(0);
  });

  it('stands beside the queue where there is room', async () => {
    const { number } = await caseIn('mediating', place);
    const element = await desk();
    element.parentElement!.style.width = '1280px';
    await comes(element, '.wide');
    await open(element, number);
    expect(find(element, '.side')!.getBoundingClientRect().right).to.be.lessThan(find(element, '.main')!.getBoundingClientRect().left);
    expect(find(element, '.main')!.getBoundingClientRect().width).to.be.at.most(720);
    expect(find(element, `[data-number="${number}"]`)!.getAttribute('aria-current')).to.equal('true');
  });

  it('withholds what one has no need of, says why, and shows it to whoever takes the case', async () => {
    const { number } = await fileCase(place);
    await handle(number, [{ action: 'accept' }]);
    const element = await opened(number);
    expect(text(find(element, '[part=case]'))).to.contain('您接手以后就能看到');
    expect(text(find(element, '[part=case]'))).not.to.contain('电钻');
    const handled = once<CaseHandledEvent>(element, 'linli-case-handled');
    await click(element, '[data-action=take]', '.next [part=submit]');
    expect(await handled).to.include({ number, action: 'take', state: 'assigned' });
    await says(element, '我来办理：已办好');
    expect(focused(element)).to.equal(find(element, '#done'));
    expect(text(find(element, '[part=case]'))).to.contain('电钻');
  });

  it('renders what people write as text alone', async () => {
    const story = '<img src=x onerror="window.hurt=1"><b>十点以后</b>还在装修，说了不听。';
    const { number } = await caseIn('assigned', { ...place, story, wishes: '<script>window.hurt=1</script>停工。' });
    const element = await opened(number);
    expect(text(find(element, '.told'))).to.equal(story.replace(/\s/g, ''));
    expect(all(element, '.told *')).to.have.lengthOf(0);
    expect((window as unknown as { hurt?: number }).hurt).to.equal(undefined);
  });

  it('warns of words of crisis before anything else', async () => {
    const { number } = await fileCase({ ...place, story: '他天天来闹，我真的不想活了，想自杀。' });
    const element = await opened(number, coordinator);
    expect(text(find(element, '[part=case] .problem'))).to.contain('先打电话确认这个人是否安全');
    expect(text(find(element, `[data-number="${number}"]`)!.closest('li'))).to.contain('先确认安全');
  });

  it('says what the applicant asked for, and by name', async () => {
    const { number } = await fileCase({ ...place, mediator: 'zhao-min', recused: ['he-guixiang'], recusalReason: '和对方是亲戚。', closedDoors: true, callTime: 'evening' });
    const element = await opened(number, coordinator);
    for (const words of ['希望由赵敏调解', '要求回避：何桂香', '回避理由：和对方是亲戚。', '希望不公开调解', '晚上联系']) await says(element, words);
  });

  it('says that a case out of reach is not there', async () => {
    const { number: far } = await fileCase({ division: '990103100001' });
    const { number } = await caseIn('assigned', place);
    // Sent to another division between the queue and the click: the server knows no such case then.
    const element = await desk(between(tokenOf('zhao-min'), (request, send) => send(request.url.endsWith(`/cases/${number}`) ? new Request(request.url.replace(number, far), request) : request)));
    (await rowOf(element, number)).click();
    await says(element, '已经不在您的办理范围');
    expect(all(element, '[part=case] [part=retry]')).to.have.lengthOf(0);
  });
});
