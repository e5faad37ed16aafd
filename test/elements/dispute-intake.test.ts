import { aTimeout, expect, html, waitUntil } from '@open-wc/testing';
import type { DisputeFiledEvent, DisputeIntakeElement, DisputeLeftEvent, DisputeReferredEvent } from '@linli/elements/dispute-intake';
import { openVault } from '@linli/sdk/vault';
import { LitElement } from 'lit';
import { agree, all, answer, begin, choose, comes, file, find, heading, next, press, reach, text, type } from '../../stories/intake.ts';
import { changed, clean, community, cut, expectClean, filer, filerWith, focused, isPolicy, network, once, says, stands } from './filer.ts';

const tel = (element: DisputeIntakeElement) => all<HTMLAnchorElement>(element, 'a[href^="tel:"]').map(({ href }) => href.slice(4));
const stay = (event: Event) => event.preventDefault();

beforeEach(() => document.addEventListener('linli-dispute-left', stay));
afterEach(async () => {
  document.removeEventListener('linli-dispute-left', stay);
  await clean();
});

describe('linli-dispute-intake: danger first', () => {
  it('has 110 in reach before anything else, even where no server answers', async () => {
    const element = await filerWith(network(cut).client);
    expect(heading(element)).to.equal('现在有人身危险吗？');
    expect(tel(element)).to.deep.equal(['110']);
    await press(element, '[part=choice]');
    await stands(element, '请马上打电话');
    expect(tel(element)).to.deep.equal(['110', '120']);
    expect(find(element, '[part=submit]')).to.equal(null);
    await expectClean(element);
  });

  it('calls 110 from the phone that elder view keeps in sight, until the danger is over', async () => {
    const element = await filer(html`<linli-dispute-intake data-scale="elder" division=${community}></linli-dispute-intake>`);
    const bar = () => find<HTMLAnchorElement>(element, '.call a')?.href;
    expect(bar()).to.equal('tel:110');
    await press(element, '[part=choice]');
    await says(element, '.column', '人平安了');
    expect(bar()).to.equal('tel:110');
    await press(element, '.below');
    await stands(element, '您遇到的是哪一类纠纷？');
    expect(bar()).to.equal('tel:04908810020');
  });

  it('tells the policy’s own words and numbers, and goes on when the danger is over', async () => {
    const referred = once<DisputeReferredEvent>('linli-dispute-referred');
    const element = await filer();
    await press(element, '[part=choice]');
    await says(element, '.column', '人平安了');
    expect(tel(element)).to.include.members(['110', '120', '12356']);
    expect((await referred).outcome).to.equal('urgent');
    await press(element, '.below');
    await stands(element, '您遇到的是哪一类纠纷？');
  });

  for (const [way, leave] of Object.entries({
    'the button': (element: DisputeIntakeElement) => press(element, '[part=leave]'),
    'Escape pressed three times': async () => { for (let times = 0; times < 3; times++) window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })); },
  }))
    it(`leaves nothing behind in a hurry: ${way}`, async () => {
      const element = await reach(await filer(html`<linli-dispute-intake division=${community} with-outbox></linli-dispute-intake>`), 'place');
      await says(element, 'footer', '草稿已加密存在这台设备上');
      // What a tracker was asked to remember tells as much.
      await (await openVault('cases')).set('case/7KQM3XWD', {}, Date.now() + 60_000);
      const left = once<DisputeLeftEvent>('linli-dispute-left');
      await leave(element);
      await element.updateComplete;
      expect(element.shadowRoot!.textContent!.trim()).to.equal('');
      await left;
      expect((await indexedDB.databases()).map(({ name }) => name)).not.to.include.oneOf(['linli-filings', 'linli-cases']);
      expect(localStorage.length + sessionStorage.length).to.equal(0);
    });

  it('leaves nothing behind in a hurry before anything was answered', async () => {
    const element = await filer(html`<linli-dispute-intake division=${community} with-outbox></linli-dispute-intake>`);
    await (await openVault('cases')).set('case/7KQM3XWD', {}, Date.now() + 60_000);
    const left = once<DisputeLeftEvent>('linli-dispute-left');
    await press(element, '[part=leave]');
    await left;
    expect((await indexedDB.databases()).map(({ name }) => name)).not.to.include.oneOf(['linli-filings', 'linli-cases']);
  });

  it('stores nothing before anything was answered', async () => {
    await filer(html`<linli-dispute-intake division=${community} with-outbox></linli-dispute-intake>`);
    await aTimeout(100);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.to.include('linli-filings');
  });

  it('is not left by Escape pressed twice, nor by an element that is gone', async () => {
    let left = 0;
    const count = () => { left++; };
    document.addEventListener('linli-dispute-left', count);
    const element = await filer();
    const escape = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    escape();
    escape();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    escape();
    expect(heading(element)).not.to.equal('');
    element.remove();
    escape();
    escape();
    await aTimeout(50);
    document.removeEventListener('linli-dispute-left', count);
    expect(left).to.equal(0);
  });
});

describe('linli-dispute-intake: where it belongs', () => {
  it('mediates no violence: says where to go, and takes no filing', async () => {
    const element = await reach(await filer(), 'situations', { kind: 'family' });
    const referred = once<DisputeReferredEvent>('linli-dispute-referred');
    await choose(element, 'situations.violence', 'yes');
    await says(element, '[part=referral]', '不是家务事');
    expect(tel(element)).to.include.members(['110', '12338']);
    expect(find(element, '[part=submit]')).to.equal(null);
    const { outcome, routes } = await referred;
    expect([outcome, routes.length > 1]).to.deep.equal(['elsewhere', true]);
    await choose(element, 'situations.violence', 'no');
    expect(find(element, '[part=submit]')).not.to.equal(null);
    await expectClean(element);
  });

  it('lets the page take over, but never hides where to call in danger', async () => {
    const element = await reach(await filer(), 'situations', { kind: 'family' });
    document.addEventListener('linli-dispute-referred', stay);
    await choose(element, 'situations.violence', 'yes');
    await waitUntil(() => !find(element, '[part=referral]'));
    await choose(element, 'situations.child', 'yes');
    await says(element, '[part=referral]', '请马上报警');
    document.removeEventListener('linli-dispute-referred', stay);
  });

  it('tells a way beside mediation and goes on', async () => {
    const element = await reach(await filer(), 'situations', { kind: 'property-management' });
    await says(element, 'section', '也可以这样办');
    await answer(element);
    await next(element);
    expect(heading(element)).to.equal('发生了什么事？');
  });

  it('wants every situation answered, and names those that are not', async () => {
    const element = await reach(await filer(), 'situations');
    await press(element, '[part=submit]');
    const questions = all(element, 'legend').map(text);
    await waitUntil(() => find(element, '#faults'));
    expect(all(element, '#faults a').map(text)).to.deep.equal(questions);
    all(element, '#faults a')[1]!.click();
    await element.updateComplete;
    expect(focused(element)).to.equal(all(element, 'fieldset')[1]!.querySelector('input'));
  });

  it('has a door to counselling, and a way back through it', async () => {
    const element = await reach(await filer(), 'kind');
    await press(element, '[part=counselling]');
    await stands(element, '最近什么事让您心里不好受？');
    await press(element, '[part=back]');
    await stands(element, '您遇到的是哪一类纠纷？');
  });

  it('begins with the kind that the page knows', async () => {
    const element = await filer(html`<linli-dispute-intake division=${community} kind="medical"></linli-dispute-intake>`);
    await waitUntil(() => (element as unknown as { filing: { policy: unknown } }).filing.policy);
    await begin(element);
    await stands(element, '有没有下面的情况？');
    await press(element, '[part=back]');
    await says(element, '[value=medical]', '已选');
  });

  it('asks for the place first where the page has none, and says where nothing can be filed', async () => {
    const element = await filer(html`<linli-dispute-intake></linli-dispute-intake>`);
    await press(element, '[part=choice]:nth-of-type(2)');
    await stands(element, '事情发生在哪里？');
    await press(element, '[part=submit]');
    await says(element, '.fault', '请选择事情发生在哪个社区或村');
    await comes(element, 'linli-division-picker');
    const picked = (code: string) => find(element, 'linli-division-picker')!.dispatchEvent(Object.assign(new Event('linli-division-picked', { bubbles: true, composed: true }), { division: { code, name: '' } }));
    let told = 0;
    document.addEventListener('linli-division-picked', () => { told++; });
    picked('11');
    await press(element, '[part=submit]');
    await says(element, '[part=problem], .fault', '12345');
    await press(element, '[part=back]');
    await comes(element, 'linli-division-picker');
    picked(community);
    await press(element, '[part=submit]');
    await stands(element, '您遇到的是哪一类纠纷？');
    expect(told, 'where somebody has a dispute is no news for the page').to.equal(0);
  });
});

describe('linli-dispute-intake: question by question', () => {
  it('moves the focus to each question, the largest thing on its screen, and files in the end', async () => {
    const element = await filer();
    await begin(element);
    const filed = once<DisputeFiledEvent>('linli-dispute-filed');
    const seen: string[] = [];
    const mark = () => {
      seen.push(heading(element));
      expect(all(element, 'h2')).to.have.lengthOf(1);
      expect(focused(element), heading(element)).to.equal(find(element, 'h2'));
      const size = (one: Element) => parseFloat(getComputedStyle(one).fontSize);
      for (const one of all(element, '.column *')) if (one.childElementCount === 0 && text(one)) expect(size(one), one.outerHTML).to.be.at.most(size(find(element, 'h2')!));
      for (const one of all(element, '.column *:not(.badge)')) if (one.childNodes.length && text(one)) expect(size(one), one.outerHTML).to.be.at.least(15);
    };
    mark();
    await press(element, '[value=neighbours]');
    await comes(element, '[id^=f-situations]');
    mark();
    await answer(element);
    for (const act of [
      () => next(element), () => type(element, 'story', '楼上漏水三个月，找了两次都没有修好。'), () => next(element), () => next(element), () => type(element, 'applicant.name', '林小满'), () => next(element),
      async () => { await choose(element, 'respondents.0.kind', 'unknown'); await type(element, 'respondents.0.note', '502室住户'); }, () => next(element), () => type(element, 'wishes', '修好为止'), () => next(element),
      () => next(element), () => next(element), () => type(element, 'applicant.phone', '0490-8810000'), () => next(element), () => agree(element), () => next(element),
    ]) {
      const before = heading(element);
      await act();
      if (heading(element) !== before) mark();
    }
    expect(seen).to.have.lengthOf(12);
    await press(element, '[part=submit]');
    await stands(element, '已经提交，请保存回执');
    const { number, service, composed } = await filed;
    expect([number.length, service, composed]).to.deep.equal([8, 'dispute', true]);
    expect(Object.keys(await filed).sort()).to.deep.equal(['isTrusted', 'number', 'service']);
  });

  it('sends what was answered, and nothing that another answer made idle', async () => {
    const { client, filings } = network();
    const element = await reach(await filerWith(client), 'me', { kind: 'traffic' });
    await type(element, 'applicant.idNumber', '110101199003070011');
    await choose(element, 'behalf', 'yes');
    await type(element, 'agent.name', '林大满');
    await choose(element, 'applicant.kind', 'organisation');
    await type(element, 'applicant.name', '棠宁好邻居超市');
    await choose(element, 'behalf', 'no');
    await next(element);
    await choose(element, 'respondents.0.kind', 'person');
    await type(element, 'respondents.0.name', '周远航');
    await choose(element, 'respondents.0.kind', 'unknown');
    await type(element, 'respondents.0.note', '蓝色三轮车');
    await next(element);
    await type(element, 'wishes', '赔偿修理费800元');
    await next(element);
    await choose(element, 'mediator', 'zhao-min');
    await next(element);
    await next(element);
    await type(element, 'applicant.phone', '138 0000-0000');
    await choose(element, 'callTime', 'evening');
    await next(element);
    await agree(element);
    await next(element);
    await press(element, '[part=submit]');
    await comes(element, '[part=receipt]');
    expect(filings[0]!.body).to.deep.equal({
      division: community, kind: 'traffic', situations: [], story: '楼上502室晚上十点以后一直用电钻装修，和对方说过两次都没有用，家里老人睡不好。', happenedOn: '2026-03-05', place: '柳堤小区3幢402室',
      applicant: { kind: 'organisation', name: '棠宁好邻居超市', phone: '138 0000-0000' }, respondents: [{ kind: 'unknown', note: '蓝色三轮车' }], wishes: '赔偿修理费800元', mediator: 'zhao-min', files: [],
      callTime: 'evening', consents: { policyVersion: '2026-01', purposes: ['mediation', 'sensitive', 'sharing', 'callback'] },
    });
  });

  it('files for somebody else, with who one is to them', async () => {
    const { client, filings } = network();
    const element = await reach(await filerWith(client), 'me');
    await choose(element, 'behalf', 'yes');
    await type(element, 'applicant.name', '林奶奶');
    await press(element, '[part=submit]');
    await says(element, '#faults', /请填写您的姓名.*请选择您和当事人的关系/);
    expect(focused(element)).to.equal(find(element, '#faults'));
    await type(element, 'agent.name', '林小满');
    await choose(element, 'agent.relation', 'family');
    await next(element);
    await choose(element, 'respondents.0.kind', 'organisation');
    await type(element, 'respondents.0.name', '棠宁安居物业');
    await next(element);
    await type(element, 'wishes', '修好电梯');
    for (let step = 0; step < 3; step++) await next(element);
    await type(element, 'agent.phone', '13800000000');
    await next(element);
    await agree(element);
    await next(element);
    await press(element, '[part=submit]');
    await comes(element, '[part=receipt]');
    expect([filings[0]!.body['applicant'], filings[0]!.body['agent']]).to.deep.equal([{ kind: 'person', name: '林奶奶' }, { name: '林小满', relation: 'family', phone: '13800000000' }]);
  });

  it('edits any answer from the review and comes back to it', async () => {
    const element = await reach(await filer(), 'review');
    const rows = all(element, '[part=answer]').map(row => text(row.querySelector('dt')));
    expect(rows).to.include.members(['纠纷类型', '事情经过', '对方姓名', '希望的结果', '您的电话', '同意事项', '在哪个社区或村']);
    const edit = (label: string) => all(element, '[part=answer]').find(row => text(row.querySelector('dt')) === label)!.querySelector('button')!;
    expect(edit('希望的结果').getAttribute('aria-label')).to.equal('修改：希望的结果');
    edit('希望的结果').click();
    await stands(element, '您希望怎么解决？');
    await type(element, 'wishes', '晚上七点以后不再施工');
    await next(element);
    expect(heading(element)).to.equal('核对一下再提交');
    expect(text(find(element, 'dl'))).to.contain('晚上七点以后不再施工');
    // Another kind has other questions: those that are open come before the review.
    edit('纠纷类型').click();
    await press(element, '[value=family]');
    await stands(element, '有没有下面的情况？');
    await answer(element);
    await next(element);
    // Of a family, the separate consent is asked for as well.
    expect(heading(element)).to.equal('您的信息这样使用');
    await agree(element);
    await next(element);
    expect(heading(element)).to.equal('核对一下再提交');
  });

  it('asks for each consent by itself, none ticked, and for the sensitive one only where it is needed', async () => {
    const element = await reach(await filer(), 'consents');
    const titles = () => all(element, '[part=consent] strong').map(text);
    expect(titles()).to.deep.equal(['办理调解', '请别的部门一起调解', '结案后回访']);
    for (const box of all<HTMLInputElement>(element, '[part=consent] input')) expect(box.checked).to.equal(false);
    expect(all(element, '[part=consent] .badge').map(text)).to.deep.equal(['必须同意', '可以不同意', '可以不同意']);
    expect(text(find(element, 'details .prose'))).to.contain('加密保存');
    await agree(element, '[part=consent] input:not(#f-consents-mediation)');
    await press(element, '[part=submit]');
    await says(element, '#faults', '办理调解：不同意这一项，就不能在网上办理');
    await agree(element, '#f-consents-mediation');
    await next(element);
    expect(heading(element)).to.equal('核对一下再提交');
  });

  it('shows help at once where words of crisis stand, and lets one go on', async () => {
    const element = await reach(await filer(), 'story');
    expect(find(element, '[part=crisis]')).to.equal(null);
    const field = await type(element, 'story', '他天天来闹，我真的不 想 活 了。');
    const panel = find(element, '[part=crisis]')!;
    expect(panel.closest('[role=alert]')).not.to.equal(null);
    expect(tel(element)).to.include.members(['12356', '110', '120']);
    expect(field.isConnected && field.value).to.contain('不 想 活 了');
    await expectClean(element);
    await next(element);
    expect(heading(element)).to.equal('事情发生在哪里？');
    expect(find(element, '[part=crisis]')).to.equal(null);
  });

  it('keeps all that was typed when the page changes its language', async () => {
    const page = await filer(html`<div lang="zh-CN"><linli-dispute-intake division=${community}></linli-dispute-intake></div>`) as unknown as HTMLElement;
    const element = page.querySelector('linli-dispute-intake')!;
    await reach(element, 'wishes');
    await type(element, 'wishes', '晚上不再施工');
    page.lang = 'en';
    await stands(element, 'What would settle it?');
    expect(find<HTMLTextAreaElement>(element, '#f-wishes')!.value).to.equal('晚上不再施工');
    await next(element);
    await says(element, '#f-mediator', 'Anyone; let the committee decide');
    await expectClean(element);
  });

  it('renders what the server says as text, whatever it is', async () => {
    const { client } = network(request => (isPolicy(request) ? changed(request, policy => {
      const poison = '<img src=x onerror="window.poisoned=true"><b>粗</b>';
      const spoil = (value: unknown): unknown => (Array.isArray(value) ? value.map(spoil) : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, /^(?:id|effect|needed|language|version|kinds|unit|phone|division)$/.test(key) && typeof one !== 'object' ? one : key === 'kinds' && Array.isArray(one) && typeof one[0] === 'string' ? one : spoil(one)])) : typeof value === 'string' ? poison + value : value);
      Object.assign(policy, spoil(policy));
    }) : undefined));
    const element = await reach(await filerWith(client), 'review');
    expect(all(element, 'img, b')).to.have.lengthOf(0);
    expect((window as { poisoned?: boolean }).poisoned).to.equal(undefined);
    expect(text(find(element, 'dl'))).to.contain('<img');
  });

  it('puts nothing personal into attributes, addresses or the console', async () => {
    const said: unknown[][] = [];
    const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
    const own = methods.map(method => console[method]);
    for (const method of methods) console[method] = (...words: unknown[]) => { said.push(words); };
    const urls: string[] = [];
    const steps = history.length;
    const { client } = network(request => { urls.push(request.url); return undefined; });
    const element = await filerWith(client);
    await file(element, { name: '林秘密', phone: '13911112222' });
    await comes(element, '[part=receipt]');
    methods.forEach((method, index) => { console[method] = own[index]!; });
    const attributes = [...element.attributes].map(({ value }) => value).join();
    for (const place of [attributes, urls.join(), JSON.stringify(said), location.href]) expect(place).not.to.match(/林秘密|13911112222|柳堤小区/);
    expect(history.length).to.equal(steps);
  });
});

describe('linli-dispute-intake: in any page', () => {
  for (const step of ['danger', 'kind', 'situations', 'story', 'place', 'me', 'others', 'mediation', 'files', 'contact', 'consents', 'review', 'receipt'])
    it(`fits 280 px, in both scales, and is easy to hit: ${step}`, async () => {
      const element = await filer();
      if (step === 'receipt') { await file(element); await comes(element, '[part=receipt]'); } else if (step !== 'danger') await reach(element, step);
      if (step === 'others') await choose(element, 'respondents.0.kind', 'person');
      const box = element.parentElement!;
      box.style.width = '280px';
      for (const scale of ['standard', 'elder']) {
        element.dataset['scale'] = scale;
        for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
        expect(box.scrollWidth, scale).to.equal(280);
        for (const inner of all(element, '.card, .button, .text, .badge, .option, input:not([type=file]), textarea')) expect(inner.getBoundingClientRect().right, `${scale} ${inner.outerHTML}`).to.be.at.most(box.getBoundingClientRect().right + 0.5);
        for (const target of all(element, 'button:not(.whole), .button, summary, .option, .row, textarea, input:not([type=radio], [type=checkbox], [type=file])'))
          expect(Math.round(target.getBoundingClientRect().height), `${scale} ${target.outerHTML}`).to.be.at.least(scale === 'elder' ? 60 : 48);
      }
    });

  it('survives a hostile stylesheet', async () => {
    const calm = (await reach(await filer(), 'me')).offsetHeight;
    await clean();
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = '* { all: revert; line-height: 0; text-align: center; font-size: 100px; letter-spacing: 1em; text-transform: uppercase; color: red }';
    try {
      const element = await reach(await filer(), 'me');
      const room = getComputedStyle(find(element, '.room')!);
      expect([room.fontSize, room.textAlign, room.letterSpacing, room.color]).to.deep.equal(['17px', 'start', 'normal', 'rgb(26, 29, 33)']);
      expect(Math.abs(find(element, '.room')!.offsetHeight - calm)).to.be.lessThan(30);
    } finally {
      style.remove();
    }
  });

  it('is an element like others: silent without a page, and never measured in rem', async () => {
    const { elementStyles } = customElements.get('linli-dispute-intake') as unknown as { elementStyles: { cssText: string }[] };
    expect(elementStyles.map(({ cssText }) => cssText).join('')).not.to.match(/\d(rem|vw|vh)\b|position: fixed|[^-]gap:/);
    expect(document.createElement('linli-dispute-intake')).to.be.instanceOf(LitElement);
  });

  it('is walked by the keyboard alone', async () => {
    const element = await reach(await filer(), 'contact');
    const field = find<HTMLInputElement>(element, '#f-applicant-phone')!;
    field.focus();
    await type(element, 'applicant.phone', '13800000000');
    // Enter in a field presses the one button.
    find<HTMLFormElement>(element, 'form')!.requestSubmit();
    await stands(element, '您的信息这样使用');
    expect(focused(element)).to.equal(find(element, 'h2'));
    for (const one of all(element, 'a, button, input, summary, textarea')) expect(one.tabIndex, one.outerHTML).to.equal(0);
  });
});
