import { aTimeout, expect, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import type { DisputeFiledEvent, DisputeIntakeElement } from '@linli/elements/dispute-intake';
import { Drafts } from '@linli/sdk/drafts';
import type { Client } from '@linli/sdk/light';
import { openVault } from '@linli/sdk/vault';
import { all, begin, comes, file, find, heading, next, press, reach, text, type } from '../../stories/intake.ts';
import { clean, community, cut, expectClean, filer, filerWith, isFiling, isPolicy, network, once, problem, rawBytes, says, stands } from './filer.ts';

afterEach(clean);

const saved = (element: DisputeIntakeElement) => says(element, 'footer', '草稿已加密存在这台设备上');
const leaving = () => { const event = new Event('beforeunload', { cancelable: true }); window.dispatchEvent(event); return event.defaultPrevented; };
const withOutbox = (client: Client) => filer(html`<linli-dispute-intake division=${community} with-outbox .client=${client}></linli-dispute-intake>`);
/** As if the page were closed and opened again. */
const reopened = async (open: () => Promise<DisputeIntakeElement>): Promise<DisputeIntakeElement> => { await aTimeout(300); fixtureCleanup(); return open(); };
const onward = (element: DisputeIntakeElement) => press(element, '[part=choice]:nth-of-type(2)');

describe('linli-dispute-intake: the draft', () => {
  it('survives the page, encrypted, and goes on where it was', async () => {
    const before = await reach(await filer(), 'wishes', { name: '林秘密' });
    await type(before, 'wishes', '希望晚上八点以后不再施工。');
    await saved(before);
    expect(text(find(before, 'footer'))).to.match(/保存到\d{4}年\d+月\d+日/);
    const raw = await rawBytes();
    expect(raw.length).to.be.greaterThan(100);
    for (const word of ['林秘密', '502', '不再施工', 'neighbours', 'dispute-intake']) expect(raw).not.to.contain(word);

    const element = await reopened(filer);
    await onward(element);
    await stands(element, '接着上次的填吗？');
    await expectClean(element);
    await press(element, '[part=submit]');
    await stands(element, '您希望怎么解决？');
    expect(find<HTMLTextAreaElement>(element, '#f-wishes')!.value).to.equal('希望晚上八点以后不再施工。');
    await press(element, '[part=back]', '[part=back]');
    await stands(element, '您为谁申请？');
    expect(find<HTMLInputElement>(element, '#f-applicant-name')!.value).to.equal('林秘密');
  });

  it('is left behind when one starts anew, or discards it', async () => {
    await saved(await reach(await filer(), 'place'));
    const element = await reopened(filer);
    await onward(element);
    await press(element, '[part=restart]');
    await stands(element, '您遇到的是哪一类纠纷？');
    await press(element, '[value=neighbours]');
    await saved(element);
    await press(element, 'footer [part=restart]');
    await says(element, 'footer', '确定删除吗？');
    expect(heading(element)).to.equal('有没有下面的情况？');
    await press(element, 'footer [part=restart]');
    await stands(element, '您遇到的是哪一类纠纷？');
    const again = await reopened(filer);
    await begin(again);
    expect(heading(again)).to.equal('您遇到的是哪一类纠纷？');
  });

  it('is offered also to somebody who was quicker than the questions', async () => {
    await saved(await reach(await filer(), 'wishes'));
    let release = () => {};
    const held = new Promise<void>(done => { release = done; });
    const { client } = network(request => (isPolicy(request) ? held.then(() => undefined) : undefined));
    const element = await reopened(() => filerWith(client));
    await onward(element);
    await aTimeout(500);
    release();
    await stands(element, '接着上次的填吗？');
  });

  it('says why it is gone when it was kept for too long', async () => {
    await new Drafts(await openVault('filings')).save('dispute-intake', { answers: {} }, { days: -1 });
    const element = await filer();
    await waitUntil(() => (element as unknown as { filing: { keeping: unknown } }).filing.keeping);
    await onward(element);
    await says(element, '.note', '已经过了保存期限');
    expect(heading(element)).to.equal('您遇到的是哪一类纠纷？');
  });

  it('is gone once it was filed', async () => {
    const element = await filer();
    await file(element);
    await comes(element, '[part=receipt]');
    const again = await reopened(filer);
    await begin(again);
    expect(heading(again)).to.equal('您遇到的是哪一类纠纷？');
  });

  it('brings its key: a filing whose answer was lost with the page is not filed twice', async () => {
    const arrived: string[] = [];
    const { client, filings } = network(async request => { if (isFiling(request)) { arrived.push((await (await fetch(request)).json() as { number: string }).number); return cut(); } return undefined as unknown as Response; });
    await file(await filerWith(client));
    await waitUntil(() => arrived.length === 1);
    const calm = network();
    const element = await reopened(() => filerWith(calm.client));
    await onward(element);
    await press(element, '[part=submit]');
    await stands(element, '核对一下再提交');
    await press(element, '[part=submit]');
    await comes(element, '[part=receipt]');
    expect(calm.filings[0]!.key).to.equal(filings[0]!.key);
    expect(text(find(element, '.number')).replace(' ', '')).to.equal(arrived[0]);
  });

  it('is asked for before one leaves only while it is not stored', async () => {
    const element = await filer();
    expect(leaving()).to.equal(false);
    await reach(element, 'story');
    await saved(element);
    await type(element, 'story', '楼上漏水');
    expect(leaving()).to.equal(true);
    await waitUntil(() => !leaving(), 'stored by now', { timeout: 3000 });
    element.remove();
    expect(leaving()).to.equal(false);
  });

  it('lives on the page alone where nothing can be stored, and says so', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'indexedDB')!;
    Object.defineProperty(window, 'indexedDB', { configurable: true, get: () => { throw new Error('SecurityError'); } });
    try {
      const element = await reach(await filer(), 'story');
      await says(element, 'footer', '这台设备存不了草稿');
      await type(element, 'story', '楼上漏水三个月，找了两次都没有修好。');
      await aTimeout(600);
      expect(leaving()).to.equal(true);
    } finally {
      Object.defineProperty(window, 'indexedDB', own);
    }
  });
});

describe('linli-dispute-intake: a device of others', () => {
  const shared = (client?: Client) => filer(html`<linli-dispute-intake division=${community} shared-device with-outbox .client=${client}></linli-dispute-intake>`);

  it('stores nothing, offers nothing to be remembered, and forgets all at the end', async () => {
    await clean();
    const element = await reach(await shared(), 'me');
    await says(element, 'footer', '公用设备');
    for (const field of all<HTMLInputElement>(element, 'input:not([type=radio], [type=checkbox]), form')) expect(field.getAttribute('autocomplete'), field.outerHTML).to.equal('off');
    expect(leaving()).to.equal(true);
    await fixtureCleanup();
    const whole = await shared();
    await file(whole);
    await comes(whole, '[part=receipt]');
    await says(whole, '[part=done]', '完成并清空');
    await press(whole, '[part=done]');
    await stands(whole, '现在有人身危险吗？');
    expect((await indexedDB.databases()).map(({ name }) => name)).not.to.include('linli-filings');
    await begin(whole);
    await press(whole, '[value=neighbours]');
    await comes(whole, '[id^=f-situations]');
    expect(all(whole, ':checked')).to.have.lengthOf(0);
  });

  it('shows nothing to who goes back in the browser', async () => {
    const element = await reach(await shared(), 'wishes');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await stands(element, '现在有人身危险吗？');
    expect(element.shadowRoot!.textContent).not.to.contain('林小满');
  });

  it('keeps no filing for later: a cut network is told', async () => {
    const element = await shared(network(request => (isFiling(request) ? cut() : undefined)).client);
    await file(element);
    await says(element, '[part=problem]', '网络没有连上');
  });
});

describe('linli-dispute-intake: the outbox', () => {
  it('keeps a filing with its photos, and sends it once the network is back', async () => {
    let offline = true;
    const { client, filings } = network(request => (offline && request.method !== 'GET' ? cut() : undefined));
    const element = await reach(await withOutbox(client), 'files');
    const input = find<HTMLInputElement>(element, '[part=pick] input')!;
    const chosen = new DataTransfer();
    for (const name of ['一.png', '二.png', '三.png']) chosen.items.add(new File([await picture()], name, { type: 'image/png' }));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await says(element, '[part=files]', '网络没有连上');
    await next(element);
    await type(element, 'applicant.phone', '13800000000');
    await next(element);
    await waitUntil(() => all(element, '[part=consent]').length === 4, 'photos ask for the separate consent');
    for (const box of all(element, '[part=consent] input')) box.click();
    await next(element);
    await press(element, '[part=submit]');
    await stands(element, '已存在这台手机上');
    await says(element, '[role=status]', '联网后自动提交');
    await expectClean(element);

    offline = false;
    const filed = once<DisputeFiledEvent>('linli-dispute-filed');
    window.dispatchEvent(new Event('online'));
    await stands(element, '已经提交，请保存回执');
    await says(element, '[part=receipt]', '3个');
    expect((await filed).number).to.equal(text(find(element, '.number')).replace(' ', ''));
    expect(new Set(filings.map(({ key }) => key)).size).to.equal(1);
    expect(filings.at(-1)!.body.files.length).to.equal(3);
  });

  it('sends by itself when the page is opened again, and keeps the receipt until it was seen', async () => {
    await file(await withOutbox(network(request => (isFiling(request) ? cut() : undefined)).client));
    await waitUntil(async () => (await rawBytes()).length > 100);
    await aTimeout(500);
    const { client, filings } = network();
    const element = await reopened(() => withOutbox(client));
    await stands(element, '已经提交，请保存回执');
    const number = text(find(element, '.number'));
    const again = await reopened(() => withOutbox(client));
    await stands(again, '已经提交，请保存回执');
    expect(text(find(again, '.number'))).to.equal(number);
    await press(again, '[part=done]');
    const last = await reopened(() => withOutbox(client));
    await begin(last);
    expect(heading(last)).to.equal('您遇到的是哪一类纠纷？');
    expect(filings.length).to.equal(1);
  });

  it('gives it back to be changed', async () => {
    let offline = true;
    const { client, filings } = network(request => (offline && isFiling(request) ? cut() : undefined));
    const element = await withOutbox(client);
    await file(element);
    await stands(element, '已存在这台手机上');
    await press(element, '[part=back].go');
    await stands(element, '核对一下再提交');
    expect(text(find(element, 'dl'))).to.contain('林小满');
    offline = false;
    await press(element, '[part=submit]');
    await stands(element, '已经提交，请保存回执');
    expect(filings.at(-1)!.body['wishes']).to.equal('希望晚上八点以后不再施工。');
  });

  it('brings what the server refuses back to its field', async () => {
    let times = 0;
    const { client } = network(request => (isFiling(request) && times++ === 0 ? problem(422, 'invalid', [{ path: 'body.story', code: 'format' }]) : undefined));
    const element = await withOutbox(client);
    await file(element);
    await stands(element, '发生了什么事？');
    await says(element, '#f-story-fault', '事情经过里有看不见的符号');
    await type(element, 'story', '楼上漏水三个月，找了两次都没有修好。');
    await next(element);
    await press(element, '[part=submit]');
    await stands(element, '已经提交，请保存回执');
  });

  it('is wiped with everything else by the quick exit', async () => {
    document.addEventListener('linli-dispute-left', event => event.preventDefault(), { once: true });
    const element = await withOutbox(network(request => (isFiling(request) ? cut() : undefined)).client);
    await file(element);
    await stands(element, '已存在这台手机上');
    const left = once('linli-dispute-left');
    await press(element, '[part=leave]');
    await left;
    expect((await indexedDB.databases()).map(({ name }) => name)).not.to.include('linli-filings');
    const { client, filings } = network();
    const again = await reopened(() => withOutbox(client));
    await begin(again);
    expect([heading(again), filings.length]).to.deep.equal(['您遇到的是哪一类纠纷？', 0]);
  });
});

/** A picture that really is one. */
const picture = (): Promise<Blob> => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 });
  canvas.getContext('2d')!.fillRect(0, 0, Math.random() * 40, 30);
  return new Promise(done => canvas.toBlob(blob => done(blob!), 'image/png'));
};
