import { expect, html, waitUntil } from '@open-wc/testing';
import type { DisputeIntakeElement } from '@linli/elements/dispute-intake';
import decodeQR from 'qr/decode.js';
import { agree, all, begin, choose, comes, file, find, heading, next, press, reach, text, type } from '../../stories/intake.ts';
import { clean, community, cut, expectClean, filer, filerWith, network, problem, says, stands } from './filer.ts';

afterEach(clean);

/** A picture that really is one, unlike any other. */
const picture = (): Promise<Blob> => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 });
  canvas.getContext('2d')!.fillRect(Math.random() * 20, 0, Math.random() * 40, 30);
  return new Promise(done => canvas.toBlob(blob => done(blob!), 'image/png'));
};

/** Hands files to the field as the phone's dialogue does. */
async function give(element: DisputeIntakeElement, ...files: File[]): Promise<void> {
  const input = await comes<HTMLInputElement>(element, '[part=pick] input');
  const chosen = new DataTransfer();
  for (const one of files) chosen.items.add(one);
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await comes(element, '[part=file]');
}
const photo = async (name: string) => new File([await picture()], name, { type: 'image/png' });
const rows = (element: DisputeIntakeElement) => all(element, '[part=file]').map(row => `${text(row.querySelector('.file-name'))} ${text(row.querySelector('.small'))}`);

/** From the papers to the receipt. */
async function fileAfterPapers(element: DisputeIntakeElement): Promise<void> {
  await next(element);
  await type(element, 'applicant.phone', '13800000000');
  await next(element);
  await agree(element);
  await next(element);
  await press(element, '[part=submit]');
}

describe('linli-dispute-intake: papers and pictures', () => {
  it('sends them as they are chosen, in the order that was made', async () => {
    const { client, filings } = network();
    const element = await reach(await filerWith(client), 'files');
    const input = await comes<HTMLInputElement>(element, '[part=pick] input');
    input.focus();
    expect(element.shadowRoot!.activeElement).to.equal(input);
    await give(element, await photo('一.png'), await photo('二.png'));
    await waitUntil(() => rows(element).join() === '一.png 已上传,二.png 已上传', undefined, { timeout: 5000 });
    expect(find(element, '[part=file] img')!.getAttribute('src')).to.match(/^blob:/);
    await says(element, '.uploads [role=status]', '已上传2个，共2个');
    await expectClean(element);
    const [up] = all(element, '.act').filter(one => one.getAttribute('aria-label') === '往前移：二.png');
    up!.click();
    await waitUntil(() => rows(element)[0] === '二.png 已上传');
    const ids = (element as unknown as { filing: { uploads: { refs: { id: string }[] } } }).filing.uploads.refs.map(({ id }) => id);
    await fileAfterPapers(element);
    await comes(element, '[part=receipt]');
    expect(filings[0]!.body.files.map(({ id }) => id)).to.deep.equal(ids);
    await says(element, '[part=receipt]', '2个');
  });

  it('refuses what is none, empty or too large at its row, and lets it be taken out', async () => {
    const element = await reach(await filer(), 'files');
    const large = new File([new Uint8Array(20 * 1024 * 1024 + 1)], '录像.jpg', { type: 'image/jpeg' });
    await give(element, new File(['ledger'], '账.txt', { type: 'text/plain' }), new File([], '空.png', { type: 'image/png' }), large, new File(['<html>'], '假的.jpg', { type: 'image/jpeg' }));
    await waitUntil(() => rows(element).at(-1)?.includes('请换'), undefined, { timeout: 5000 });
    const [first, second, third, fourth] = rows(element);
    expect(first).to.equal('账.txt 这种文件传不了，请换成照片、PDF或录音。');
    expect(second).to.equal('空.png 这是一个空文件，请换一个。');
    expect(third).to.equal('录像.jpg 文件太大，每个不能超过20MB。');
    expect(fourth).to.match(/^假的\.jpg .*请换/);
    for (const remove of all(element, '[part=remove]')) remove.click();
    await waitUntil(() => !find(element, '[part=file]'));
    // What was refused does not count, and no delicate consent is asked for.
    await next(element);
    expect(heading(element)).to.equal('怎么联系您？');
  });

  it('takes no more than a case may have', async () => {
    const { client } = network(request => (request.url.includes('/v1/files') ? new Promise<Response>(() => {}) : undefined));
    const element = await reach(await filerWith(client), 'files');
    await give(element, ...await Promise.all(Array.from({ length: 22 }, (_, index) => photo(`${index}.png`))));
    await waitUntil(() => rows(element).length === 20);
    await says(element, '.uploads', '最多20个，多出来的没有收下。');
    expect(find(element, '[part=pick]')!.hidden).to.equal(true);
  });

  it('goes on by itself after a cut network, or when it is told to', async () => {
    let weather: (() => Promise<Response> | Response) | undefined = cut;
    const { client } = network(request => (request.url.includes('/v1/files') ? weather?.() : undefined));
    const element = await reach(await filerWith(client), 'files');
    await give(element, await photo('一.png'));
    await says(element, '[part=file]', '网络没有连上，连上后会接着传。');
    weather = () => problem(503, 'busy');
    window.dispatchEvent(new Event('online'));
    await says(element, '[part=file]', '现在用的人多');
    // Nothing is filed without it behind the resident's back.
    await fileAfterPapers(element);
    await says(element, '#unsent', '还有1个文件没有传完');
    expect(element.shadowRoot!.activeElement).to.equal(find(element, '#unsent'));
    weather = undefined;
    await press(element, '[part=answer]:nth-last-of-type(4) button');
    await stands(element, '有照片或材料吗？');
    await press(element, '[part=file] [part=retry]');
    await says(element, '[part=file]', '已上传');
    await next(element);
    await press(element, '[part=submit]');
    await comes(element, '[part=receipt]');
  }).timeout(20_000);

  it('says which one is gone, and sends it again', async () => {
    let times = 0;
    const { client } = network(request => (request.url.endsWith('/v1/disputes') && times++ === 0 ? problem(422, 'invalid', [{ path: 'body.files.1', code: 'gone' }]) : undefined));
    const element = await reach(await filerWith(client), 'files');
    await give(element, await photo('一.png'), await photo('二.png'));
    await waitUntil(() => rows(element).join() === '一.png 已上传,二.png 已上传', undefined, { timeout: 5000 });
    await fileAfterPapers(element);
    await stands(element, '有照片或材料吗？');
    await says(element, '#faults', '有文件已经过期删除');
    expect(rows(element)[1]).to.contain('存放时间过了');
    await press(element, '[part=file]:nth-of-type(2) [part=retry]');
    await waitUntil(() => rows(element)[1] === '二.png 已上传', undefined, { timeout: 5000 });
    await next(element);
    await press(element, '[part=submit]');
    await comes(element, '[part=receipt]');
  });

  it('are there again when the draft is taken up', async () => {
    const before = await reach(await filer(), 'files');
    await give(before, await photo('一.png'));
    await says(before, '[part=file]', '已上传');
    await next(before);
    await waitUntil(() => !(before as unknown as { filing: { unsaved: boolean } }).filing.unsaved, undefined, { timeout: 3000 });
    before.remove();
    const element = await filer();
    await press(element, '[part=choice]:nth-of-type(2)', '[part=submit]');
    await stands(element, '怎么联系您？');
    await press(element, '[part=back]');
    await waitUntil(() => rows(element).join() === '一.png 已上传');
  });
});

describe('linli-dispute-intake: counselling', () => {
  const counsel = (client = network().client) => filer(html`<linli-dispute-intake division=${community} service="counselling" .client=${client}></linli-dispute-intake>`);

  it('may be asked for without a name', async () => {
    const { client, filings } = network();
    const element = await counsel(client);
    await begin(element);
    await press(element, '[part=submit]');
    await says(element, '#f-topics-fault', '请选一方面，或者写几句');
    await type(element, 'story', '最近总是睡不着。');
    await next(element);
    await press(element, '[part=submit]');
    await says(element, '#f-way-fault', '请选一种方式');
    await choose(element, 'way', 'phone');
    await press(element, '[part=submit]');
    await says(element, '#f-phone-fault', '请填写电话');
    await choose(element, 'way', 'message');
    await next(element);
    expect(all(element, '[part=consent] strong').map(text)).not.to.include('办理调解');
    await agree(element);
    await next(element);
    await expectClean(element);
    await says(element, '[part=submit]', '提交疏导申请');
    await press(element, '[part=submit]');
    await comes(element, '[part=receipt]');
    const { consents, ...told } = filings[0]!.body;
    expect(told).to.deep.equal({ division: community, story: '最近总是睡不着。', topics: [], way: 'message' });
    expect((consents as { purposes: string[] }).purposes).to.include('counselling');
    await says(element, '.next', '12356');
  });

  it('shows help as soon as words of crisis are typed', async () => {
    const element = await counsel();
    await begin(element);
    await type(element, 'story', '不想活了');
    await waitUntil(() => find(element, '[part=crisis] a[href="tel:12356"]'));
  });
});

describe('linli-dispute-intake: the receipt', () => {
  async function receipt(): Promise<{ element: DisputeIntakeElement; number: string; code: string }> {
    const element = await filer();
    await file(element);
    await comes(element, '[part=receipt]');
    const [number = '', code = ''] = all(element, '.number').map(one => text(one).replace(/ /g, ''));
    return { element, number, code };
  }

  it('tells number and code in fours, by when whose answer comes, and whom to call', async () => {
    const { element, number, code } = await receipt();
    expect([number.length, code.length]).to.deep.equal([8, 12]);
    expect(text(find(element, '.number'))).to.match(/^\w{4} \w{4}$/);
    expect(text(find(element, '.facts strong'))).to.match(/^最迟\d+月\d+日答复$/);
    expect(text(find(element, '.facts'))).to.contain('5个工作日内').and.to.contain('柳湾街道人民调解委员会');
    expect(find(element, '[part=call]')!.getAttribute('href')).to.equal('tel:04908810020');
    for (const { value } of [...element.attributes, ...all(element, '*').flatMap(one => [...one.attributes])]) expect(value).not.to.contain(code);
    await expectClean(element);
  });

  it('holds a code that scanners read', async () => {
    const { element, number, code } = await receipt();
    const svg = new XMLSerializer().serializeToString(find(element, '.qr')!).replace('<svg', '<svg fill="#000" width="400" height="400"');
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    await image.decode();
    const context = Object.assign(document.createElement('canvas'), { width: 400, height: 400 }).getContext('2d')!;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 400, 400);
    context.drawImage(image, 0, 0, 400, 400);
    expect(decodeQR(context.getImageData(0, 0, 400, 400))).to.equal(`LINLI:${number}:${code}`);
  });

  it('is copied, saved as a picture and printed', async () => {
    const { element, number, code } = await receipt();
    const copies: string[] = [];
    const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (words: string) => { copies.push(words); } } });
    const saved: { download: string; href: string }[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function save() { saved.push({ download: this.download, href: this.href }); };
    try {
      await press(element, '[part=copy]');
      await says(element, '.said[role=status]', '已复制');
      all(element, '[part=copy]')[1]!.click();
      const tools = all(element, '.tools button');
      tools.find(one => text(one) === '复制编号和查询码')!.click();
      tools.find(one => text(one) === '保存为图片')!.click();
      await says(element, '.said[role=status]', '图片已保存');
      expect(copies).to.deep.equal([number, code, `案件编号${number}，查询码${code}`]);
      expect(saved[0]!.download).to.equal(`申请回执-${number}.png`);
      const image = await createImageBitmap(await (await fetch(saved[0]!.href)).blob());
      expect([image.width, image.height > 800]).to.deep.equal([720, true]);
      const context = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d')!;
      context.drawImage(image, 0, 0);
      expect(decodeQR(context.getImageData(0, 0, image.width, image.height))).to.equal(`LINLI:${number}:${code}`);
    } finally {
      HTMLAnchorElement.prototype.click = click;
      if (own) Object.defineProperty(navigator, 'clipboard', own); else delete (navigator as { clipboard?: unknown }).clipboard;
    }
  });

  it('is taken back within ten minutes, after one question', async () => {
    const { element } = await receipt();
    await press(element, '.text[part=withdraw]');
    await says(element, '.withdrawal', '确定撤回吗？');
    all(element, '.withdrawal button')[1]!.click();
    await comes(element, '.text[part=withdraw]');
    await press(element, '.text[part=withdraw]', '.button[part=withdraw]');
    await stands(element, '已经撤回');
    expect(all(element, '.qr, [part=withdraw]')).to.have.lengthOf(0);
    await press(element, '[part=done]');
    await stands(element, '现在有人身危险吗？');
    expect(element.shadowRoot!.textContent).not.to.contain('查询码');
  });
});
