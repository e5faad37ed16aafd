import { expect } from '@open-wc/testing';
import type { CaseDeskElement, CaseHandledEvent } from '@linli/elements/case-desk';
import { createClient, type Client } from '@linli/sdk/light';
import { inDays } from '../../stories/cases.ts';
import { all, between, button, click, comes, desk, fill, find, focused, mediator, once, says, text, tokenOf, until } from './case-desk.ts';

describe('recording for somebody', () => {
  const right: Readonly<Record<string, string>> = {
    'kind': 'neighbours', 'story': '楼上的空调水一直滴到我家窗台上，说了几次都不管。', 'applicant-name': '周桂兰', 'applicant-phone': '0490-8801234', 'respondents-0-name': '孙大海', 'wishes': '把水管接好。',
  };
  const filing = async (client: Client = mediator): Promise<CaseDeskElement> => {
    const element = await desk(client);
    await click(element, '[part=record]');
    await comes(element, '#f-story');
    return element;
  };
  const complete = async (element: CaseDeskElement) => {
    for (const [field, value] of Object.entries(right)) await fill(element, `#f-${field}`, value);
    await click(element, '#f-consents-mediation');
  };

  it('tells all that is missing, and moves there', async () => {
    const element = await filing();
    expect(focused(element)).to.equal(find(element, '#heading'));
    await click(element, '.main [part=submit]');
    await until(() => focused(element) === find(element, '#faults'));
    expect(all(element, '#faults a').map(text)).to.deep.equal([
      '请选择纠纷类型', '请写下事情经过', '请填写“姓名或者单位名称”', '请填写“电话”', '请填写“对方姓名或者单位名称”', '请填写“希望怎样解决”', '请把告知内容念给来的人听', '要念给来的人听，同意后再勾选',
    ]);
    for (const link of all<HTMLAnchorElement>(element, '#faults a')) expect(find(element, link.getAttribute('href')!), link.outerHTML).not.to.equal(null);
  });

  const wrong: readonly [what: string, field: string, value: string, says: string][] = [
    ['a short story', 'story', '太吵了', '经过至少写10个字'],
    ['a story of control characters', 'story', '楼上太吵了，\u0007每天晚上都这样。', '“事情经过”的写法不对'],
    ['a story that is too long', 'story', '长'.repeat(4001), '“事情经过”写得太长'],
    ['a phone that is none', 'applicant-phone', '123', '“电话”的写法不对'],
    ['a day that has not come', 'happenedOn', inDays(3), '开始的日期不能晚于今天'],
    ['a name that turns the line around', 'applicant-name', '周\u202e桂兰', '“姓名或者单位名称”的写法不对'],
    ['the applicant as the other party', 'respondents-0-phone', '0490-8801234', '对方和申请人是同一个人'],
  ];
  for (const [what, field, value, words] of wrong)
    it(`tells ${what} at the field, and keeps the rest`, async () => {
      const element = await filing();
      await complete(element);
      await fill(element, `#f-${field}`, value);
      await click(element, '.main [part=submit]');
      await until(() => text(find(element, `#f-${field}-fault`)) === words, `${words}, not ${text(find(element, `#f-${field}-fault`))}`);
      expect(find<HTMLInputElement>(element, `#f-${field}`)!.value.length).to.equal(value.length);
    });

  it('asks for somebody unknown how to find them', async () => {
    const element = await filing();
    await complete(element);
    await fill(element, '#f-respondents-0-kind', 'unknown');
    await fill(element, '#f-respondents-0-name', '');
    await click(element, '.main [part=submit]');
    await until(() => text(find(element, '#f-respondents-0-note-fault')) === '不清楚对方是谁时，请写怎么找到对方');
  });

  it('sends people on at once where mediation is not the way', async () => {
    const element = await filing();
    await complete(element);
    await fill(element, '#f-kind', 'expropriation');
    expect(text(find(element, '[part=triage]'))).to.contain('请告诉来的人该去哪里');
    await click(element, '.main [part=submit]');
    await until(() => text(find(element, '#f-kind-fault')) === '这件事不归这里调解，不能登记');
    await fill(element, '#f-kind', 'neighbours');
    await click(element, '#f-situations input');
    expect(text(find(element, '[part=triage]'))).to.contain('先处理危险');
  });

  it('records what was told, under the channel, with the consent, and hands over a code that works', async () => {
    const element = await filing();
    await complete(element);
    all<HTMLInputElement>(element, '#f-channel input')[1]!.click();
    const handled = once<CaseHandledEvent>(element, 'linli-case-handled');
    await click(element, '.main [part=submit]');
    const code = text(await comes(element, '[part=code]'));
    const { number, action } = await handled;
    expect(action).to.equal('record');
    expect(text(find(element, '[part=receipt]'))).to.contain(number);
    const found = await createClient().cases.find({ number, code });
    expect(found).to.deep.include({ story: right['story'], viewer: 'applicant' });
    expect(found.consents.map(({ purpose, channel }) => [purpose, channel])).to.deep.equal([['mediation', 'phone']]);
    button(element, '再登记一件').click();
    await comes(element, '#f-story');
    expect(element.shadowRoot!.innerHTML).not.to.contain(code);
    expect(find<HTMLTextAreaElement>(element, '#f-story')!.value).to.equal('');
  });

  it('reads the notice anew when it changed meanwhile, and keeps all the rest', async () => {
    let old = true;
    const client = between(tokenOf('zhao-min'), async (request, send) => {
      const reply = await send(request);
      if (!old || !request.url.includes('/disputes/policy')) return reply;
      const policy = await reply.json() as { consents: { version: string } };
      return Response.json({ ...policy, consents: { ...policy.consents, version: '2025-01' } });
    });
    const element = await filing(client);
    await complete(element);
    old = false;
    await click(element, '.main [part=submit]');
    await says(element, '告知内容刚刚更新');
    expect(find<HTMLInputElement>(element, '#f-consents-mediation')!.checked).to.equal(false);
    expect(find<HTMLTextAreaElement>(element, '#f-story')!.value).to.equal(right['story']);
    await click(element, '#f-consents-mediation', '.main [part=submit]');
    await comes(element, '[part=code]');
  });

  it('is not thrown away without a question', async () => {
    const element = await filing();
    await fill(element, '#f-story', right['story']!);
    button(element, '不登记了').click();
    await says(element, '真的不登记了吗');
    button(element, '接着写').click();
    await element.updateComplete;
    expect(find<HTMLTextAreaElement>(element, '#f-story')!.value).to.equal(right['story']);
    button(element, '不登记了').click();
    await element.updateComplete;
    button(element, '清空').click();
    await element.updateComplete;
    expect(all(element, '#f-story')).to.have.lengthOf(0);
  });
});
