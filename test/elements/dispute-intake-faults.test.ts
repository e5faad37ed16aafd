import { expect, waitUntil } from '@open-wc/testing';
import type { DisputeIntakeElement } from '@linli/elements/dispute-intake';
import { all, choose, comes, file, find, heading, next, press, reach, text, type } from '../../stories/intake.ts';
import { changed, clean, cut, filer, filerWith, focused, isFiling, isPolicy, network, problem, says, stands } from './filer.ts';

afterEach(clean);

type Bad = readonly [what: string, step: string, path: string, value: string, sentence: string];

const [bell, override, nothing] = ['\u0007', '\u202e', '\u200b'];
/** What may be typed wrongly, and what is said of it. */
const bad: readonly Bad[] = [
  ['nothing', 'story', 'story', '', '请写一下发生了什么事'],
  ['too little', 'story', 'story', '楼上漏水', '请写得再具体一点，至少10个字'],
  ['too much', 'story', 'story', '漏'.repeat(4001), '事情经过太长了，请删短一些'],
  ['a control character', 'story', 'story', `楼上漏水三个月了${bell}一直没有修`, '事情经过里有看不见的符号'],
  ['a mark that turns text around', 'story', 'story', `楼上漏水三个月了${override}一直没有修`, '事情经过里有看不见的符号'],
  ['a day that has not come', 'story', 'happenedOn', '2099-12-31', '这一天还没有到'],
  ['a day before anybody’s time', 'story', 'happenedOn', '0900-01-01', '日期不对，请重新选择'],
  ['a place of two hundred and more', 'place', 'place', '东'.repeat(201), '具体地点太长了'],
  ['no name', 'me', 'applicant.name', '', '请填写您的姓名'],
  ['a name of spaces', 'me', 'applicant.name', '   ', '请填写您的姓名'],
  ['a name that nobody sees', 'me', 'applicant.name', `林${nothing}小满`, '您的姓名里有看不见的符号'],
  ['a name too long', 'me', 'applicant.name', '满'.repeat(61), '您的姓名太长了'],
  ['too little of a wish', 'wishes', 'wishes', '好', '希望的结果太短了'],
  ['a wish too long', 'wishes', 'wishes', '修'.repeat(1001), '希望的结果太长了'],
  ['no phone', 'contact', 'applicant.phone', '', '请填写电话'],
  ['letters for a phone', 'contact', 'applicant.phone', 'call me', '电话号码不对'],
  ['ten digits for a phone', 'contact', 'applicant.phone', '1380000000', '电话号码不对'],
];

describe('linli-dispute-intake: what is typed wrongly', () => {
  for (const [what, step, path, value, sentence] of bad)
    it(`is told at its field, and kept: ${what} for ${path}`, async () => {
      const element = await reach(await filer(), step);
      const field = await type(element, path, value);
      if (step === 'story' && path !== 'story') await type(element, 'story', '楼上漏水三个月，找了两次都没有修好。');
      await press(element, '[part=submit]');
      await says(element, '#faults', sentence);
      expect(focused(element)).to.equal(find(element, '#faults'));
      expect(text(find(element, `#${field.id}-fault`))).to.contain(sentence);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(field.getAttribute('aria-describedby')).to.contain(`${field.id}-fault`);
      if (field.type !== 'date') expect(field.value).to.equal(value);
      expect(all(element, '.faulty')).to.have.lengthOf(1);
      find(element, '#faults a')!.click();
      await element.updateComplete;
      expect(focused(element)).to.equal(field);
    });

  it('may be emoji', async () => {
    const element = await reach(await filer(), 'story');
    await type(element, 'story', '楼上漏水三个月😡，找了两次👨‍👩‍👧都没有修好。');
    await next(element);
    expect(heading(element)).to.equal('事情发生在哪里？');
  });

  for (const [number, sentence] of [['1101011990030700112', '身份证号是18位'], ['110101199003070012', '身份证号对不上'], ['110101200902290016', '身份证号是18位'], ['11010149123101', '身份证号是18位']] as const)
    it(`is told of an identity number: ${number}`, async () => {
      const element = await reach(await filer(), 'me', { kind: 'traffic' });
      await type(element, 'applicant.name', '林小满');
      await type(element, 'applicant.idNumber', number);
      await press(element, '[part=submit]');
      await says(element, '#f-applicant-idNumber-fault', sentence);
      await type(element, 'applicant.idNumber', '11010119491231018x');
      await next(element);
      expect(heading(element)).to.equal('和谁有纠纷？');
    });

  it('is told when the other side is the applicant', async () => {
    const element = await reach(await filer(), 'others');
    await press(element, '[part=submit]');
    await says(element, '#f-respondents-0-kind-fault', '请选一下对方是谁');
    await choose(element, 'respondents.0.kind', 'person');
    await type(element, 'respondents.0.name', '林 小满');
    await press(element, '[part=submit]');
    await says(element, '#f-respondents-0-name-fault', '不能和申请人是同一个人');
    await choose(element, 'respondents.0.kind', 'unknown');
    await press(element, '[part=submit]');
    await says(element, '#f-respondents-0-note-fault', '请写一点线索');
  });

  it('takes up to five of the other side, and lets one go', async () => {
    const element = await reach(await filer(), 'others');
    for (let one = 1; one < 5; one++) await press(element, '[part=add]').then(() => comes(element, `#f-respondents-${one}-kind`));
    expect(find(element, '[part=add]')).to.equal(null);
    await choose(element, 'respondents.3.kind', 'person');
    await type(element, 'respondents.3.name', '周远航');
    all(element, 'section .text')[0]!.click();
    await waitUntil(() => all(element, 'section').length === 4);
    expect(find<HTMLInputElement>(element, '#f-respondents-2-name')!.value).to.equal('周远航');
    expect(focused(element)).to.equal(find(element, 'h2'));
  });

  it('does not want and refuse the same mediator', async () => {
    const element = await reach(await filer(), 'mediation');
    await choose(element, 'mediator', 'zhao-min');
    await press(element, 'summary', '#f-recused input[value=zhao-min]');
    await press(element, '[part=submit]');
    await says(element, '#f-mediator-fault', '不能又希望他来又不希望他来');
    await press(element, '#f-recused input[value=zhao-min]');
    await next(element);
    expect(heading(element)).to.equal('有照片或材料吗？');
  });
});

/** Files into a network that answers once as given, then like the server. */
async function refusedOnce(answer: (request: Request) => Response | Promise<Response>): Promise<{ element: DisputeIntakeElement; filings: ReturnType<typeof network>['filings'] }> {
  let times = 0;
  const { client, filings } = network(request => (isFiling(request) && times++ === 0 ? answer(request) : undefined));
  const element = await filerWith(client);
  await file(element);
  return { element, filings };
}

describe('linli-dispute-intake: what the server says', () => {
  it('leads to the first field at fault, with the rest kept', async () => {
    const { element } = await refusedOnce(() => problem(422, 'invalid', [{ path: 'body.happenedOn', code: 'future' }, { path: 'body.wishes', code: 'format' }]));
    await stands(element, '发生了什么事？');
    await says(element, '#f-happenedOn-fault', '这一天还没有到');
    expect(find<HTMLTextAreaElement>(element, '#f-story')!.value).to.contain('502室');
    await type(element, 'happenedOn', '2026-03-04');
    await next(element);
    expect(heading(element)).to.equal('核对一下再提交');
    await press(element, '[part=submit]');
    await comes(element, '[part=receipt]');
  });

  it('asks for the consents anew when their text has changed, and keeps everything else', async () => {
    let version = '2026-01';
    const { client } = network(request =>
      isPolicy(request) ? changed(request, policy => { policy.consents.version = version; })
      : isFiling(request) && version === '2026-01' ? (version = '2027-01', problem(422, 'invalid', [{ path: 'body.consents.policyVersion', code: 'expired' }])) : undefined);
    const element = await filerWith(client);
    await file(element);
    await stands(element, '您的信息这样使用');
    await says(element, '.note', '告知内容刚刚更新了');
    await says(element, 'details .prose', '2027-01');
    for (const box of all<HTMLInputElement>(element, '[part=consent] input')) expect(box.checked).to.equal(false);
    await press(element, '[part=back]');
    await stands(element, '怎么联系您？');
    expect(find<HTMLInputElement>(element, '#f-applicant-phone')!.value).to.equal('13800000000');
  });

  it('asks for another kind when this one is gone', async () => {
    let gone = false;
    const { client } = network(request =>
      isPolicy(request) ? changed(request, policy => { if (gone) policy.kinds = policy.kinds.filter(({ id }) => id !== 'neighbours'); })
      : isFiling(request) && !gone ? (gone = true, problem(422, 'invalid', [{ path: 'body.kind', code: 'choice' }])) : undefined);
    const element = await filerWith(client);
    await file(element);
    await stands(element, '您遇到的是哪一类纠纷？');
    await says(element, '.fault', '这一类现在不受理了');
    await waitUntil(() => !find(element, '[value=neighbours]'));
    await press(element, '[value=other]');
    await stands(element, '有没有下面的情况？');
  });

  const weather: readonly (readonly [what: string, answer: () => Response | Promise<Response>, words: string])[] = [
    ['a network that is cut', cut, '网络没有连上'],
    ['a proxy’s own page', () => new Response('<html><h1>502 Bad Gateway</h1></html>', { status: 502, headers: { 'content-type': 'text/html' } }), '现在用的人多'],
    ['a server that asks to wait', () => problem(429, 'busy', [], { 'retry-after': '120' }), '请过2分钟再试'],
    ['a reply that breaks the contract', () => Response.json({ number: 5 }, { status: 200 }), '系统出了点问题'],
    ['a body that is too large', () => new Response('<h1>413</h1>', { status: 413 }), '内容太多，没有收下'],
    ['a fault that no question asks about', () => problem(422, 'invalid', [{ path: 'body.unheardOf', code: 'type' }]), '有内容需要改一改'],
  ];
  for (const [what, answer, words] of weather)
    it(`is told in words, and nothing is lost: ${what}`, async () => {
      const { element, filings } = await refusedOnce(answer);
      await says(element, '[part=problem]', words);
      expect(text(find(element, '[part=problem]'))).to.contain('没有提交成功').and.to.contain('您写的内容都还在').and.to.contain('12345');
      expect(heading(element)).to.equal('核对一下再提交');
      await press(element, find(element, '[part=retry]') ? '[part=retry]' : '[part=submit]');
      await comes(element, '[part=receipt]');
      // The same filing, under the same key: had the first one arrived, this were not another.
      expect(filings.length).to.equal(2);
      expect(filings[0]).to.deep.equal(filings[1]);
    });

  it('never files twice when only the reply is lost', async () => {
    const numbers: string[] = [];
    const { element } = await refusedOnce(async request => { numbers.push((await (await fetch(request)).json() as { number: string }).number); return cut(); });
    await press(element, '[part=retry]');
    await comes(element, '[part=receipt]');
    expect(text(find(element, '.number')).replace(' ', '')).to.equal(numbers[0]);
  });

  it('is asked once, however often the button is pressed', async () => {
    const { client, filings } = network();
    const element = await reach(await filerWith(client), 'review');
    const button = find(element, '[part=submit]')!;
    for (let times = 0; times < 5; times++) button.click();
    await comes(element, '[part=receipt]');
    expect(filings.length).to.equal(1);
  });

  it('begins a new filing when something was changed since', async () => {
    const { element, filings } = await refusedOnce(cut);
    await comes(element, '[part=problem]');
    await press(element, '[part=answer]:nth-of-type(3) button');
    await type(element, 'story', '楼上漏水三个月，找了两次都没有修好。');
    await next(element);
    await press(element, '[part=submit]');
    await comes(element, '[part=receipt]');
    expect(filings[0]!.key).not.to.equal(filings[1]!.key);
  });

  it('may fail to bring the questions, and is asked again', async () => {
    let down = true;
    const { client } = network(request => (isPolicy(request) && down ? cut() : undefined));
    const element = await filerWith(client);
    await press(element, '[part=choice]:nth-of-type(2)');
    await says(element, '[part=problem]', '没有加载出来');
    down = false;
    await press(element, '[part=retry]');
    await stands(element, '您遇到的是哪一类纠纷？');
  });
});
