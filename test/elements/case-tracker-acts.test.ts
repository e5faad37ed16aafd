import { expect, html, waitUntil } from '@open-wc/testing';
import type { CaseChangedEvent, CaseTrackerElement } from '@linli/elements/case-tracker';
import type { Client } from '@linli/sdk/light';
import { caseIn, clerk, fileCase, handle, inDays, invited, uploadFile } from '../../stories/cases.ts';
import { tabClient } from '../../stories/server.ts';
import { all, changing, comes, enter, find, once, opened, over, press, problem, says, text, type, type Access } from './tracker.ts';

const withClient = (client: Client) => html`<linli-case-tracker .client=${client}></linli-case-tracker>`;
const said = (element: CaseTrackerElement) => all(element, '.done').map(text).join('');
const messagesOf = async (access: Access) => (await tabClient().cases.find(access)).messages;
const png = () => new Promise<Blob>(done => Object.assign(document.createElement('canvas'), { width: 8, height: 8 }).toBlob(blob => done(blob!), 'image/png'));

/** What is saved on the device while something is done, with its name. */
async function saved(work: () => Promise<unknown>): Promise<{ name: string; blob: Blob }> {
  const { click } = HTMLAnchorElement.prototype;
  const { createObjectURL } = URL;
  const made = new Map<string, Blob>();
  try {
    URL.createObjectURL = object => { const url = createObjectURL.call(URL, object); made.set(url, object as Blob); return url; };
    return await new Promise((done, fail) => {
      HTMLAnchorElement.prototype.click = function () { done({ name: this.download, blob: made.get(this.href)! }); };
      work().catch(fail);
    });
  } finally {
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = createObjectURL;
  }
}

function choose(element: CaseTrackerElement, selector: string, ...files: File[]): void {
  const input = find<HTMLInputElement>(element, selector)!;
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('writing', () => {
  it('sends words, shows them on one’s own side, and those of the office on the other', async () => {
    const filed = await caseIn('assigned');
    await clerk('zhao-min').desk.message(filed.number, { to: 'applicant', text: '您好，周六上午可以吗？', files: [] });
    const element = await opened(filed);
    await press(element, '[part=write]');
    await type(element, '#f-message', '可以的。\n谢谢！👍🏽');
    await press(element, '.write [part=submit]');
    await waitUntil(() => all(element, '[part=message]').length === 2);
    const [theirs, mine] = all(element, '[part=message]');
    expect([theirs!.className, mine!.className]).to.deep.equal(['', 'mine']);
    expect(text(theirs)).to.contain('赵敏');
    expect(mine!.querySelector('.written')!.textContent).to.equal('可以的。\n谢谢！👍🏽');
    expect(said(element)).to.equal('留言已经发出。');
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'open-message');
  });

  for (const [name, words, fault] of [['nothing', '   ', '请写几个字'], ['too much', 'あ'.repeat(2001), '太长了，请短一些'], ['a control character', '你好\u0007', '里面有看不见的特殊字符，请删掉重新输入'], ['a turned line', '你好\u202e', '里面有看不见的特殊字符，请删掉重新输入']] as const)
    it(`tells at the field that it will not do: ${name}`, async () => {
      let asked = 0;
      const element = await opened(await fileCase(), withClient(over((request, send) => { asked += Number(request.method === 'POST'); return send(request); })));
      await press(element, '[part=write]');
      await type(element, '#f-message', words);
      await press(element, '.write [part=submit]');
      await says(element, '.fault', fault);
      expect(asked).to.equal(0);
      await waitUntil(() => element.shadowRoot!.activeElement?.id === 'f-message');
      expect(find<HTMLTextAreaElement>(element, '#f-message')!.value.length).to.equal(words.length);
    });

  it('does not do twice what got lost on its way back', async () => {
    const filed = await fileCase();
    const keys: (string | null)[] = [];
    let lose = true;
    const element = await opened(filed, withClient(over(async (request, send) => {
      if (request.method !== 'POST') return send(request);
      keys.push(request.headers.get('idempotency-key'));
      const reply = await send(request);
      if (lose) throw new TypeError('lost');
      return reply;
    })));
    await press(element, '[part=write]');
    await type(element, '#f-message', '只想说一遍');
    await press(element, '.write [part=submit]');
    expect(text(await comes(element, '.write [part=problem]'))).to.contain('没有提交成功').and.to.contain('都还在');
    lose = false;
    await press(element, '.write [part=retry]');
    await waitUntil(() => all(element, '[part=message]').length === 1);
    expect(keys).to.have.lengthOf(2);
    expect(keys[0]).to.match(/\w{16}/);
    expect(keys[1]).to.equal(keys[0]);
    expect(await messagesOf(filed)).to.have.lengthOf(1);
  });

  it('takes a changed text for another message', async () => {
    const keys: (string | null)[] = [];
    const element = await opened(await fileCase(), withClient(over((request, send) => { if (request.method !== 'POST') return send(request); keys.push(request.headers.get('idempotency-key')); return keys.length === 1 ? Promise.resolve(problem(503, 'busy')) : send(request); })));
    await press(element, '[part=write]');
    await type(element, '#f-message', '第一句');
    await press(element, '.write [part=submit]');
    await comes(element, '.write [part=problem]');
    await type(element, '#f-message', '第二句');
    expect(find(element, '.write [part=problem]')).to.equal(null);
    await press(element, '.write [part=submit]');
    await waitUntil(() => all(element, '[part=message]').length === 1);
    expect(keys[0]).not.to.equal(keys[1]);
  });

  it('sends pictures along, shows them, and saves them again', async () => {
    const filed = await fileCase();
    const element = await opened(filed);
    await press(element, '[part=write]');
    choose(element, '#f-files', new File([await png()], '楼道.png', { type: 'image/png' }));
    await type(element, '#f-message', '照片');
    await press(element, '.write [part=submit]');
    await says(element, '.fault', '文件还在上传，请等一下再提交');
    await says(element, '[part=file]', /已上传/);
    await press(element, '.write [part=submit]');
    await comes(element, '[part=message] .attached');
    const shown = await comes<HTMLImageElement>(element, '[part=paper] img.thumb');
    await waitUntil(() => shown.naturalWidth === 8);
    expect(shown.src).to.match(/^blob:/);
    const { name, blob } = await saved(() => press(element, '[part=paper] [part=download]'));
    expect([name, blob.type]).to.deep.equal(['楼道.png', 'image/png']);
    await press(element, '.look');
    expect((await comes<HTMLImageElement>(element, '.picture')).alt).to.equal('楼道.png');
    await press(element, '[part=leave]');
    await comes(element, '#question');
    await waitUntil(() => fetch(shown.src).then(() => false, () => true), 'the picture is let go');
  });

  it('leaves no file out unsaid', async () => {
    const filed = await fileCase();
    const element = await opened(filed);
    await press(element, '[part=write]');
    choose(element, '#f-files', new File(['GIF89a'], '动图.gif', { type: 'image/gif' }));
    await type(element, '#f-message', '照片');
    await press(element, '.write [part=submit]');
    await says(element, '.fault', '有文件没有传上去，请再传一次，或者删掉');
    await press(element, '.write [part=remove]', '.write [part=submit]');
    await waitUntil(() => all(element, '[part=message]').length === 1);
    expect((await messagesOf(filed))[0]!.files).to.deep.equal([]);
  });

  it('says so when a paper does not come, and fetches it again', async () => {
    let broken = true;
    const filed = await fileCase({ files: [await uploadFile(await png(), '收据.png')] });
    const element = await opened(filed, withClient(over((request, send) => (broken && /files/.test(request.url) ? Promise.resolve(problem(503, 'busy')) : send(request)))));
    await press(element, '[part=download]');
    expect(text(await comes(element, '[part=problem]'))).to.contain('没有下载下来');
    broken = false;
    const { name } = await saved(() => press(element, '[part=retry]'));
    expect(name).to.equal('收据.png');
  });
});

describe('what is asked for', () => {
  it('shows what, and until when, first; takes words or papers, and then says what comes next', async () => {
    const element = await opened(await caseIn('asked'));
    const asked = find(element, '[part=supplement]')!;
    expect(asked.compareDocumentPosition(find(element, '.facts')!) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
    expect(text(asked)).to.contain('装修时间的照片').and.to.contain(`${Number(inDays(7).slice(5, 7))}月${Number(inDays(7).slice(8))}日前交上来`);
    expect(all(element, '.primary'), 'one thing to press').to.have.lengthOf(1);
    await press(element, '[part=supplement] [part=submit]');
    await says(element, '[part=supplement] .fault', '请写几个字');
    choose(element, '#f-papers', new File([await png()], '照片.png', { type: 'image/png' }));
    await says(element, '[part=file]', /已上传/);
    await press(element, '[part=supplement] [part=submit]');
    await says(element, '#stand', '您的申请已经收到');
    expect(said(element)).to.equal('补充的材料已经收到。');
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'stand');
  });

  it('shows the fresh case when it changed meanwhile, what changed, and what was typed', async () => {
    const filed = await caseIn('asked');
    const element = await opened(filed);
    await type(element, '#f-supplement', '照片明天补上来。');
    await handle(filed.number, [{ action: 'accept' }]);
    await press(element, '[part=supplement] [part=submit]');
    const changes = text(await comes(element, '[part=supplement] [part=problem]'));
    expect(changes).to.contain('情况刚刚有变化').and.to.contain('已受理').and.not.to.contain('提交申请');
    expect(changes, 'nobody is asked to send what cannot be sent').to.contain('您写的内容都还在').and.not.to.contain('接着提交');
    expect(text(find(element, '#stand')), 'the case is the fresh one').to.equal('您的申请已经受理');
    expect(find<HTMLTextAreaElement>(element, '#f-supplement')!.value).to.equal('照片明天补上来。');
    expect(find(element, '[part=supplement] [part=submit]'), 'what is not allowed any more is not offered').to.equal(null);
    await press(element, '[part=supplement] [part=problem] .button');
    await waitUntil(() => !find(element, '[part=supplement]'));
  });

  for (const [answer, words] of [['consent', '正在调解'], ['refuse', '这次没有谈成']] as const)
    it(`takes the other party’s answer: ${answer}`, async () => {
      const element = await opened(await invited());
      if (answer === 'refuse') await press(element, '[part=refuse]');
      await type(element, '#f-answer', '周末可以。');
      const changed = once<CaseChangedEvent>(element, 'linli-case-changed');
      await press(element, '[part=answer] [part=submit]');
      expect((await changed).action).to.equal(answer);
      await says(element, '#stand', words);
      expect(find(element, '[part=answer]')).to.equal(null);
      expect(text(find(element, '.now'))).to.contain(answer === 'consent' ? '您同意了调解' : '您没有同意调解').and.to.contain('周末可以。');
    });

  it('asks before a refusal, and can be asked back', async () => {
    const element = await opened(await invited());
    await type(element, '#f-answer', '先想一想');
    await press(element, '[part=refuse]');
    expect(text(await comes(element, '#panel'))).to.equal('不参加调解？');
    all(element, '[part=answer] .button').find(button => text(button) === '取消')!.click();
    await comes(element, '[part=refuse]');
    expect(find<HTMLTextAreaElement>(element, '#f-answer')!.value).to.equal('先想一想');
  });
});

describe('what may be done beside', () => {
  it('takes a case back without a reason for ten minutes, after asking once in place', async () => {
    const filed = await fileCase();
    const element = await opened(filed);
    await press(element, '#open-withdraw');
    expect(find(element, '#f-reason')).to.equal(null);
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'panel');
    all(element, '.panel .button').find(button => text(button) === '取消')!.click();
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'open-withdraw');
    expect((await tabClient().cases.find(filed)).state).to.equal('submitted');
    await press(element, '#open-withdraw', '.panel [part=submit]');
    await says(element, '#stand', '申请已经撤回');
  });

  it('asks for a reason later', async () => {
    const element = await opened(await fileCase(), withClient(changing(({ withdrawUntil: _over, ...record }) => record)));
    await press(element, '#open-withdraw', '.panel [part=submit]');
    await says(element, '.fault', '请写几个字');
    await type(element, '#f-reason', '已经和邻居说好了。');
    await press(element, '.panel [part=submit]');
    await says(element, '#stand', '申请已经撤回');
    expect(text(find(element, '.now'))).to.contain('已经和邻居说好了。');
  });

  it('asks for one too when the ten minutes end meanwhile', async () => {
    const element = await opened(await fileCase(), withClient(over((request, send) => (/withdrawal/.test(request.url) ? Promise.resolve(problem(422, 'invalid', { fields: [{ path: 'body.reason', code: 'required' }] })) : send(request)))));
    await press(element, '#open-withdraw', '.panel [part=submit]');
    await comes(element, '#f-reason');
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'f-reason');
  });

  it('takes a closed case up again with a few words', async () => {
    const element = await opened(await caseIn('declined'));
    await press(element, '#open-reopen');
    await type(element, '#f-note', '对');
    await press(element, '.panel [part=submit]');
    await says(element, '.fault', '再多写几个字');
    await type(element, '#f-note', '对方又开始了。');
    await press(element, '.panel [part=submit]');
    await says(element, '#stand', '您的申请已经收到');
    expect(find(element, '[part=closing]')).to.equal(null);
  });

  it('says when it is too late for that', async () => {
    const filed = await caseIn('declined');
    const current = await tabClient().cases.find(filed);
    const element = await opened(filed, withClient(over((request, send) => (/reopening/.test(request.url) ? Promise.resolve(problem(409, 'conflict', { current, fields: [{ path: 'body.note', code: 'past' }] })) : send(request)))));
    await press(element, '#open-reopen');
    await type(element, '#f-note', '对方又开始了。');
    await press(element, '.panel [part=submit]');
    await says(element, '.fault', /60天/);
    expect(find<HTMLTextAreaElement>(element, '#f-note')!.value).to.equal('对方又开始了。');
  });

  it('asks why after a low score, and says by when somebody will call', async () => {
    const element = await opened(await caseIn('written'));
    await press(element, '#open-rate', '.panel [part=submit]');
    await says(element, '.fault', '请选一项');
    await press(element, 'input[value="2"]');
    expect(text(await comes(element, '.panel .notice'))).to.contain('5个工作日内会有人联系您');
    await press(element, '.panel [part=submit]');
    await says(element, '.fault', '请说说哪里不满意');
    await press(element, 'input[value=slow]', 'input[value=unclear]', 'input[value=slow]', '.panel [part=submit]');
    await waitUntil(() => /评价已经收到。\d{4}年\d+月\d+日前会有人联系您。/.test(said(element)));
    expect(find(element, '#open-rate'), 'a case is rated once').to.equal(null);
    await press(element, '#open-filed');
    expect(text(await comes(element, '.stacked'))).to.match(/我的评价\s?不满意/);
  });

  it('takes praise without a question, and a call back if one is wished for', async () => {
    const bodies: unknown[] = [];
    const element = await opened(await caseIn('declined'), withClient(over(async (request, send) => { if (/rating/.test(request.url)) bodies.push(await request.clone().json()); return send(request); })));
    await press(element, '#open-rate', 'input[value="2"]', 'input[value=slow]', 'input[value="5"]');
    await waitUntil(() => !find(element, 'input[value=slow]'));
    await press(element, '.call-back input', '.panel [part=submit]');
    await waitUntil(() => /前会有人联系您/.test(said(element)));
    expect(bodies).to.deep.equal([{ score: 5, callBack: true }]);
  });
});

describe('one’s own data', () => {
  it('takes a consent back that nothing depends on', async () => {
    const element = await opened(await fileCase());
    await press(element, '#open-data', '#open-take-back-sharing');
    expect(text(await comes(element, '.consent .panel'))).to.contain('照常办理');
    await press(element, '.consent [part=submit]');
    await waitUntil(() => all(element, '[part=consent] .badge').length === 1);
    expect(text(find(element, '[part=consent] .badge'))).to.match(/撤回$/);
    expect(said(element)).to.contain('已经撤回');
    expect(text(find(element, '#stand'))).to.equal('您的申请已经收到');
  });

  it('says that the case ends with one that it needs, and then it does', async () => {
    const element = await opened(await fileCase());
    await press(element, '#open-data', '#open-take-back-mediation');
    expect(text(await comes(element, '.consent .panel'))).to.contain('申请会一起撤回');
    await press(element, '.consent [part=submit]');
    await says(element, '#stand', '申请已经撤回');
  });

  it('names version, date and channel of each', async () => {
    const element = await opened(await fileCase());
    await press(element, '#open-data');
    await comes(element, '[part=consent]');
    expect(all(element, '[part=consent]')).to.have.lengthOf(4);
    for (const consent of all(element, '[part=consent]')) expect(text(consent)).to.match(/\d{4}年\d+月\d+日同意/).and.to.contain('告知书2026-01版').and.to.contain('网上');
  });

  it('saves a copy that people and programs can read', async () => {
    const filed = await fileCase();
    const element = await opened(filed);
    const { name, blob } = await saved(() => press(element, '#open-data', '#open-export', '[part=export]'));
    expect(name).to.equal(`案件${filed.number}的个人信息.json`);
    const whole = JSON.parse(await blob.text()) as { summary: string[]; case: { story: string }; contact: { phone: string } };
    expect(whole.contact.phone).to.equal('13800000000');
    expect(whole.case.story).to.contain('电钻');
    expect(whole.summary.join()).to.contain('林小满').and.to.contain('邻里纠纷');
    expect(JSON.stringify(whole)).not.to.contain(filed.code);
    expect(text(await comes(element, '.panel .stacked'))).to.contain('林小满');
  });

  it('erases after asking twice, and says what stays', async () => {
    const filed = await caseIn('declined');
    const element = await opened(filed);
    await press(element, '#open-data', '#open-erase');
    const panel = () => text(find(element, '#open-erase + .panel'));
    await waitUntil(() => /会留下：.*封存/.test(panel()));
    await press(element, '#open-erase + .panel [part=submit]');
    await waitUntil(() => /真的删除/.test(panel()));
    expect((await tabClient().cases.find(filed)).erasedAt).to.equal(undefined);
    await press(element, '#open-erase + .panel [part=submit]');
    await says(element, '#stand', '个人信息已经删除');
    expect(element.shadowRoot!.textContent).not.to.contain('电钻').and.not.to.contain('林小满');
    expect(find(element, '[part=write]')).to.equal(null);
    expect(find(element, '#open-erase')).to.equal(null);
  });

  it('offers erasure only once the case is closed', async () => {
    const element = await opened(await fileCase());
    await press(element, '#open-data');
    await comes(element, '[part=consent]');
    expect(find(element, '#open-erase')).to.equal(null);
  });
});

describe('what is new', () => {
  it('comes with the refresh button, and is told', async () => {
    const filed = await caseIn('assigned');
    const element = await opened(filed);
    await press(element, '[part=write]');
    await type(element, '#f-message', '还没写完');
    await press(element, '[part=refresh]');
    await waitUntil(() => said(element) === '已经是最新的。');
    await clerk('zhao-min').desk.message(filed.number, { to: 'applicant', text: '您好！', files: [] });
    await press(element, '[part=refresh]');
    await waitUntil(() => said(element) === '有1条新内容。');
    expect(all(element, '[part=message]')).to.have.lengthOf(1);
    expect(find<HTMLTextAreaElement>(element, '#f-message')!.value).to.equal('还没写完');
  });

  it('keeps the case on the screen when a refresh fails', async () => {
    let asked = 0;
    const element = await opened(await fileCase(), withClient(over((request, send) => (++asked > 1 ? Promise.reject(new TypeError('offline')) : send(request)))));
    await press(element, '[part=refresh]');
    expect(text(await comes(element, '[part=problem]'))).to.contain('没有刷新出来');
    expect(text(find(element, '#stand'))).to.equal('您的申请已经收到');
  });

  it('takes no failure along to the next case', async () => {
    let broken = false;
    const element = await opened(await fileCase(), withClient(over((request, send) => (broken ? Promise.reject(new TypeError('offline')) : send(request)))));
    await press(element, '[part=write]');
    await type(element, '#f-message', '你好');
    broken = true;
    await press(element, '[part=refresh]', '.write [part=submit]');
    await waitUntil(() => all(element, '[part=problem]').length === 2);
    broken = false;
    await press(element, '[part=leave]');
    await enter(element, await fileCase());
    await comes(element, '#stand');
    await press(element, '[part=write]');
    await comes(element, '#f-message');
    expect(find(element, '[part=problem]')).to.equal(null);
  });

  it('says so when number and code no longer open it', async () => {
    let asked = 0;
    const element = await opened(await fileCase(), withClient(over((request, send) => (++asked > 1 ? Promise.resolve(problem(404, 'missing')) : send(request)))));
    await press(element, '[part=refresh]');
    expect(text(await comes(element, '[part=problem]'))).to.contain('可能换了新的查询码');
  });

  it('asks before unsent words are lost with the page', async () => {
    const element = await opened(await fileCase());
    const leave = () => { const event = new Event('beforeunload', { cancelable: true }); window.dispatchEvent(event); return event.defaultPrevented; };
    expect(leave()).to.equal(false);
    await press(element, '[part=write]');
    await type(element, '#f-message', '还没发');
    expect(leave()).to.equal(true);
    element.remove();
    expect(leave()).to.equal(false);
  });
});
