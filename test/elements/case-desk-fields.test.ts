import { expect } from '@open-wc/testing';
import { createClient } from '@linli/sdk/light';
import { caseIn } from '../../stories/cases.ts';
import { all, between, button, click, comes, coordinator, fill, find, focused, isPost, mediator, open, opened, place, says, text, tokenOf, until } from './case-desk.ts';

describe('masked fields', () => {
  it('are shown for a purpose that is asked once, and leave a trace', async () => {
    const { number } = await caseIn('assigned', place);
    const element = await opened(number);
    expect(text(find(element, '#parties')!.parentElement)).to.contain('林*').and.not.to.contain('林小满');
    await click(element, '[part=reveal]');
    const asked = await comes(element, '#f-purpose');
    expect(text(asked)).to.contain('会和您的名字、时间一起记下来');
    await until(() => (focused(element) as HTMLElement | null)?.matches('#f-purpose input'));
    expect(find<HTMLButtonElement>(element, '.inset [part=submit]')!.disabled).to.equal(true);
    await click(element, '#f-purpose input', '.inset [part=submit]');
    await says(element, '林小满');
    expect(focused(element)?.getAttribute('aria-label')).to.equal('收起申请人的姓名');
    all(element, '[part=reveal]')[1]!.click();
    await says(element, '13800000000');
    expect(all(element, '#f-purpose')).to.have.lengthOf(0);
    const { looked } = await coordinator.desk.show(number);
    expect(looked.filter(({ action }) => action === 'reveal').map(({ fields, purpose, actor }) => [actor, fields[0], purpose])).to.deep.include(['zhao-min', 'parties.1.phone', 'contact']);
  });

  it('stand in no attribute, event or address', async () => {
    const { number } = await caseIn('assigned', place);
    const element = await opened(number);
    await click(element, '[part=reveal]', '#f-purpose input', '.inset [part=submit]');
    await says(element, '林小满');
    all(element, '[part=reveal]')[1]!.click();
    await says(element, '13800000000');
    const attributes = all(element, '*').flatMap(({ attributes: own }) => [...own].map(({ value }) => value));
    expect(attributes.filter(value => /林小满|13800000000/.test(value))).to.deep.equal([]);
    expect(location.href).not.to.match(/13800000000/);
  });

  it('are masked again when the element leaves the page, and can be read when it is back', async () => {
    const { number } = await caseIn('assigned', place);
    const element = await opened(number);
    await click(element, '[part=reveal]', '#f-purpose input', '.inset [part=submit]');
    await says(element, '林小满');
    const box = element.parentElement!;
    element.remove();
    box.append(element);
    await element.updateComplete;
    expect(text(find(element, '.room'))).not.to.contain('林小满');
    await click(element, '[part=reveal]', '#f-purpose input', '.inset [part=submit]');
    await says(element, '林小满');
  });

  it('are asked for again when the reading failed, with what went wrong beside the question', async () => {
    const { number } = await caseIn('assigned', place);
    let cut = true;
    const element = await opened(number, between(tokenOf('zhao-min'), (request, send) => (cut && isPost(request, '/revelations') ? Promise.reject(new TypeError('offline')) : send(request))));
    await click(element, '[part=reveal]', '#f-purpose input', '.inset [part=submit]');
    await until(() => text(find(element, '.inset .problem')).includes('网络没有连上'));
    cut = false;
    await click(element, '.inset [part=submit]');
    await says(element, '林小满');
  });

  it('are masked again after a minute, and when one leaves', async () => {
    const { number } = await caseIn('assigned', place);
    const element = await opened(number);
    const waiting: (() => void)[] = [];
    const later = window.setTimeout;
    // The minute is over when the test says so.
    window.setTimeout = ((work: () => void, ms?: number) => (ms === 60_000 ? waiting.push(work) : later(work, ms))) as typeof window.setTimeout;
    try {
      await click(element, '[part=reveal]', '#f-purpose input', '.inset [part=submit]');
      await says(element, '林小满');
    } finally {
      window.setTimeout = later;
    }
    waiting.forEach(work => work());
    await element.updateComplete;
    expect(text(find(element, '.room'))).not.to.contain('林小满');
    all(element, '[part=reveal]')[0]!.click();
    await says(element, '林小满');
    button(element, '代为登记').click();
    await comes(element, '#f-story');
    await open(element, number);
    expect(text(find(element, '.room'))).not.to.contain('林小满');
    all(element, '[part=reveal]')[0]!.click();
    await comes(element, '#f-purpose');
  });
});

describe('a code for the other party', () => {
  it('is shown once, opens the case for them, and replaces the one before', async () => {
    const { number } = await caseIn('assigned', place);
    const element = await opened(number);
    const give = async () => {
      await click(element, '[data-invite]', '.inset [part=submit]');
      return text(await comes(element, '[part=code]'));
    };
    const first = await give();
    expect((await createClient().cases.find({ number, code: first })).viewer).to.equal('respondent');
    expect(all(element, '*').flatMap(({ attributes }) => [...attributes].map(({ value }) => value)).filter(value => value.includes(first.slice(0, 4)))).to.deep.equal([]);
    button(element, '已交给对方').click();
    await element.updateComplete;
    expect(element.shadowRoot!.innerHTML).not.to.contain(first.slice(0, 4));
    await click(element, '[data-invite]');
    await says(element, '旧的就不能用了');
    await click(element, '.inset [part=submit]');
    const second = text(await comes(element, '[part=code]'));
    expect(second).not.to.equal(first);
    expect(await createClient({ retries: 0 }).cases.find({ number, code: first }).catch((error: { kind: string }) => error.kind)).to.equal('missing');
  });

  it('is printed on a letter that leaves the page afterwards', async () => {
    const { number } = await caseIn('assigned', place);
    let printed = '';
    const print = window.print;
    const element = await opened(number);
    window.print = () => { printed = text(find(element, '.paper')); };
    try {
      await click(element, '[data-invite]', '.inset [part=submit]');
      const code = text(await comes(element, '[part=code]'));
      button(element, '打印邀请函').click();
      await until(() => printed);
      expect(printed).to.contain(code).and.to.contain('免费').and.to.contain('自愿').and.not.to.match(/林小满|周远航/);
      window.dispatchEvent(new Event('afterprint'));
      await element.updateComplete;
      expect(all(element, '.paper')).to.have.lengthOf(0);
    } finally {
      window.print = print;
    }
  });
});

describe('messages', () => {
  it('go to one side, and are refused at the field when there is nothing to read', async () => {
    const { number } = await caseIn('mediating', place);
    const element = await opened(number);
    expect(all(element, '.sides')).to.have.lengthOf(0);
    await click(element, '.main form [part=submit]');
    await until(() => text(find(element, '#f-message-fault')) === '请写几句话再发');
    await until(() => focused(element) === find(element, '#f-message'));
    await fill(element, '#f-message', '请周五来。\u202e');
    await click(element, '.main form [part=submit]');
    await until(() => text(find(element, '#f-message-fault')).includes('不能显示的字符'));
    await fill(element, '#f-message', '请周五上午来。');
    await click(element, '.main form [part=submit]');
    await until(() => text(find(element, '.ours .bubble')) === '请周五上午来。');
    expect(find<HTMLTextAreaElement>(element, '#f-message')!.value).to.equal('');
  });

  it('carry files, and files are saved with a trace', async () => {
    const { number } = await caseIn('mediating', place);
    const element = await opened(number);
    const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 });
    const blob = await new Promise<Blob>(done => canvas.toBlob(made => done(made!)));
    const files = new DataTransfer();
    files.items.add(new File([blob], '会议室.png', { type: 'image/png' }));
    const input = await comes<HTMLInputElement>(element, '#f-attach');
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await says(element, '已上传1个，共1个');
    await fill(element, '#f-message', '这是会议室的位置。');
    await click(element, '.main form [part=submit]');
    await until(() => find(element, '.ours .text'));
    expect(text(find(element, '.ours .text'))).to.equal('会议室.png');
    const saved: string[] = [];
    const save = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { saved.push(this.download); };
    try {
      await click(element, '[part=file] .text');
      await until(() => saved.length);
    } finally {
      HTMLAnchorElement.prototype.click = save;
    }
    expect(saved).to.deep.equal(['会议室.png']);
    expect((await coordinator.desk.show(number)).looked.map(({ action }) => action)).to.include('download');
  });

  it('reach the other party only once they are invited', async () => {
    const { number } = await caseIn('assigned', place);
    const element = await opened(number);
    await click(element, '[data-invite]', '.inset [part=submit]');
    await comes(element, '[part=code]');
    const [applicant, respondent] = all(element, '.sides button');
    expect([text(applicant), text(respondent)]).to.deep.equal(['和申请人', '和对方']);
    respondent!.click();
    await fill(element, '#f-message', '邻居想和您谈谈装修的时间。');
    await click(element, '.main form:not(.inset) [part=submit]');
    await until(() => text(find(element, '.ours .bubble')) === '邻居想和您谈谈装修的时间。');
    const { messages } = await mediator.desk.show(number);
    expect(messages.map(message => message.with)).to.deep.equal(['respondent']);
  });
});

describe('half-written words', () => {
  it('wait with their case, through others and through another language', async () => {
    const [one, other] = [await caseIn('mediating', place), await caseIn('mediating', place)];
    const element = await opened(one.number);
    await click(element, '[data-action=suspend]');
    await fill(element, '#f-note', '先停一停。');
    await fill(element, '#f-message', '您好。');
    element.parentElement!.lang = 'en';
    await until(() => text(find(element, '#next')) === 'Pause', 'speaks English');
    expect(find<HTMLTextAreaElement>(element, '#f-note')!.value).to.equal('先停一停。');
    element.parentElement!.lang = 'zh-CN';
    await until(() => text(find(element, '#next')) === '暂停调解');
    await open(element, other.number);
    expect(all(element, '#f-note')).to.have.lengthOf(0);
    expect(find<HTMLTextAreaElement>(element, '#f-message')!.value).to.equal('');
    await open(element, one.number);
    expect(find<HTMLTextAreaElement>(element, '#f-note')!.value).to.equal('先停一停。');
    expect(find<HTMLTextAreaElement>(element, '#f-message')!.value).to.equal('您好。');
  });

  it('make the browser ask before the page goes, and nothing else does', async () => {
    const { number } = await caseIn('mediating', place);
    const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const element = await opened(number);
    expect(asks()).to.equal(false);
    await fill(element, '#f-message', '您好。');
    expect(asks()).to.equal(true);
    await fill(element, '#f-message', '');
    expect(asks()).to.equal(false);
    await fill(element, '#f-message', '您好。');
    element.remove();
    expect(asks()).to.equal(false);
  });
});
