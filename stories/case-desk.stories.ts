import '@linli/elements/case-desk/define';
import type { CaseDeskElement } from '@linli/elements/case-desk';
import { createClient } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { askForCounselling, caseIn, clerk, fileCase, handle, inDays, lives } from './cases.ts';
import { eventually, tells } from './eventually.ts';
import { ask, tabClient } from './server.ts';

type Args = { [K in 'division' | 'client' | 'token' | 'transport']?: CaseDeskElement[K] | undefined };

const mediator = clerk('zhao-min');
const coordinator = clerk('liang-ruosong');

const meta: Meta<Args> = {
  title: '办理台 Case desk',
  component: 'linli-case-desk',
  args: { division: '990101001002', client: mediator },
  render: ({ division, client, token, transport }) => html`<linli-case-desk division=${division ?? ''} .client=${client} .token=${token} .transport=${transport}></linli-case-desk>`,
};
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;
type Canvas = Parameters<Play>[0]['canvasElement'];

const room = (canvas: Canvas) => canvas.querySelector('linli-case-desk')!.shadowRoot!;
const find = (canvas: Canvas, selector: string) => room(canvas).querySelector<HTMLElement>(selector);
const comes = (canvas: Canvas, selector: string) => eventually(() => find(canvas, selector));
const click = async (canvas: Canvas, ...selectors: string[]) => { for (const selector of selectors) (await comes(canvas, selector)).click(); };
const says = (canvas: Canvas, words: string) => tells(() => room(canvas).textContent?.includes(words));

async function fill(canvas: Canvas, selector: string, value: string): Promise<void> {
  const field = (await comes(canvas, selector)) as HTMLInputElement | HTMLSelectElement;
  field.value = value;
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
}

/** Opens a case that was prepared after the queue had come. */
async function open(canvas: Canvas, number: string): Promise<void> {
  await comes(canvas, '[part=queue], .none');
  for (const button of room(canvas).querySelectorAll<HTMLElement>('.side .head .text')) if (!button.hasAttribute('aria-expanded')) button.click();
  await eventually(() => find(canvas, `[data-number="${number}"]`) ?? (find(canvas, '[part=queue][aria-busy=false]') && void find(canvas, '[part=more]')?.click()));
  await click(canvas, `[data-number="${number}"]`);
  await comes(canvas, '[part=case] .next');
}

/** Prepares a case, opens it, and does what is left to do. */
const opened = (prepare: () => Promise<{ number: string }>, after: (canvas: Canvas, number: string) => Promise<unknown> = async () => {}): Play => async ({ canvasElement }) => {
  const { number } = await prepare();
  await open(canvasElement, number);
  await after(canvasElement, number);
};

/** Opens the form of an action. */
const begin = (action: string) => (canvas: Canvas) => click(canvas, `[data-action="${action}"]`);

const place = { division: '990101001002' };

/** 演示：任选一位虚构的工作人员登录。真正使用时，由单位自己的门户登录。 */
export const SignIn: Story = { name: '登录 Sign in', args: { client: undefined, transport: fetchTransport({ fetch: ask }) }, play: async ({ canvasElement }) => { await comes(canvasElement, '[part=staff]'); } };

/** 单位的门户给的登录已经过期：请门户重新登录，没写完的还在。 */
export const SignInRanOut: Story = {
  name: '登录过期 Sign-in ran out',
  args: { client: undefined, token: 'x.y.z', transport: fetchTransport({ fetch: ask }) },
  play: async ({ canvasElement }) => { await says(canvasElement, '登录已过期'); },
};

/** 最急的在最前面：危机、督办、期限。 */
export const Queue: Story = {
  name: '案件列表 Queue',
  play: async ({ canvasElement }) => {
    await Promise.all([fileCase({ ...place, story: '邻居家的狗半夜一直叫，我真的活不下去了，想自杀。' }), caseIn('asked', place), caseIn('mediating', place)]);
    await comes(canvasElement, '[part=queue], .none');
    await click(canvasElement, '.side .head .text:not([aria-expanded])');
    await eventually(() => find(canvasElement, '[part=queue][aria-busy=false] .grave'));
  },
};

/** 没有超期的案件：接着看什么。 */
export const Empty: Story = {
  name: '没有案件 Empty',
  play: async ({ canvasElement }) => {
    await comes(canvasElement, '[part=queue], .none');
    await click(canvasElement, '.counts > :nth-child(5) button');
    await says(canvasElement, '没有超期的案件');
  },
};

/** 按状态、类型、地区筛选。 */
export const Filtered: Story = {
  name: '筛选 Filtered',
  play: async ({ canvasElement }) => {
    await caseIn('suspended', place);
    await click(canvasElement, '.side .head [aria-expanded=false]');
    await fill(canvasElement, '#f-filter-state', 'suspended');
    await tells(() => [...room(canvasElement).querySelectorAll('[part=queue] > li')].every(row => row.textContent?.includes('暂停')));
  },
};

/** 来电人说不出编号：按电话查找，并说明会留下记录。 */
export const LookUp: Story = {
  name: '按电话查找 Look-up',
  play: async ({ canvasElement }) => {
    await fileCase({ ...place, applicant: { kind: 'person', name: '林小满', phone: '13800000077' } });
    await click(canvasElement, '.side > [aria-expanded]');
    await fill(canvasElement, '#f-look-up', '138 0000 0077');
    await click(canvasElement, '.look-up [part=submit]');
    await says(canvasElement, '这个电话有');
  },
};

/** 正在加载：先占好位置，200毫秒后才显出轮廓。 */
export const Loading: Story = {
  name: '正在加载 Loading',
  args: { client: createClient({ transport: fetchTransport({ fetch: () => new Promise<Response>(() => {}) }) }) },
  play: async ({ canvasElement }) => { await comes(canvasElement, '.bone'); },
};

/** 繁忙：说清楚，可以再试。 */
export const Busy: Story = {
  name: '繁忙 Busy',
  args: { client: createClient({ retries: 0, transport: fetchTransport({ fetch: async () => new Response('', { status: 503 }) }) }) },
  play: async ({ canvasElement }) => { await comes(canvasElement, '.problem'); },
};

/** 新收到的：协调员先看是不是受理。 */
export const Submitted: Story = { name: '新收到 Submitted', args: { client: coordinator }, play: opened(() => fileCase({ ...place, mediator: 'zhao-min', closedDoors: true, callTime: 'evening' })) };

/** 还没有人办理：内容不显示，说明为什么，可以接手。 */
export const Withheld: Story = {
  name: '内容未显示 Withheld',
  play: opened(async () => { const { number } = await fileCase(place); await handle(number, [{ action: 'accept' }]); return { number }; }, canvas => says(canvas, '内容没有显示')),
};

/** 调解中：一个主要的下一步，其余的安静地放着，结束类的放最后。 */
export const Mediating: Story = { name: '调解中 Mediating', play: opened(() => caseIn('mediating', place)) };

/** 两边的留言分开；新的标出来。 */
export const Messages: Story = {
  name: '留言 Messages',
  play: opened(async () => {
    const { number, code } = await caseIn('mediating', place);
    const { parties } = await mediator.desk.show(number);
    await mediator.desk.invite(number, { party: parties.find(({ role }) => role === 'respondent')!.id });
    await mediator.desk.message(number, { to: 'applicant', text: '您好，下周五上午九点半在街道调委会，方便吗？', files: [] });
    await tabClient().cases.message({ number, code }, { text: '方便，我准时到。', files: [] });
    return { number };
  }, canvas => says(canvas, '我准时到')),
};

/** 姓名、电话平时不显示：第一次看，先问为什么。 */
export const Purpose: Story = { name: '查看目的 Purpose', play: opened(() => caseIn('assigned', place), async canvas => { await click(canvas, '[part=reveal]'); await comes(canvas, '#f-purpose'); }) };

/** 显示了，60秒后自动收起，已留下记录。 */
export const Revealed: Story = {
  name: '已显示 Revealed',
  play: opened(() => caseIn('assigned', place), async canvas => {
    await click(canvas, '[part=reveal]', '#f-purpose input', '.inset [part=submit]');
    await says(canvas, '林小满');
  }),
};

/** 给对方的查询码只显示这一次，可以打印邀请函。 */
export const Invitation: Story = { name: '给对方查询码 Invitation', play: opened(() => caseIn('assigned', place), async canvas => { await click(canvas, '[data-invite]', '.inset [part=submit]'); await comes(canvas, '[part=code]'); }) };

/** 分派：先列申请人想要的、手上案件少的，不列要求回避的。 */
export const Assign: Story = {
  name: '分派 Assign',
  args: { client: coordinator },
  play: opened(async () => { const { number } = await fileCase({ ...place, mediator: 'zhao-min', recused: ['he-guixiang'], recusalReason: '和对方是亲戚。' }); await handle(number, [{ action: 'accept' }]); return { number }; },
    async canvas => { await begin('assign')(canvas); await comes(canvas, '#f-assignee'); }),
};

/** 不予受理：原因、说明和该去的地方，一样都不能少。 */
export const Decline: Story = {
  name: '不予受理 Decline',
  args: { client: coordinator },
  play: opened(() => fileCase(place), async canvas => { await begin('decline')(canvas); await click(canvas, '.next [part=submit]'); await comes(canvas, '#faults'); }),
};

/** 约时间。 */
export const Schedule: Story = { name: '约定时间 Schedule', play: opened(() => caseIn('assigned', place), async canvas => { await begin('schedule')(canvas); await comes(canvas, '#f-session-at'); }) };

/** 制作书面协议。 */
export const AgreementForm: Story = {
  name: '写协议 Agreement form',
  play: opened(async () => { const { number } = await fileCase(place); await handle(number, [...lives.mediating()]); return { number }; }, async canvas => { await begin('agree-written')(canvas); await comes(canvas, '#f-agreement-terms'); }),
};

/** 书面协议，可以打印。 */
export const Agreed: Story = { name: '书面协议 Agreed', play: opened(() => caseIn('written', place), canvas => comes(canvas, '[part=agreement]')) };

/** 评价很低：先回访。 */
export const LowRating: Story = {
  name: '待回访 Low rating',
  play: opened(async () => { const { number, code } = await caseIn('oral', place); await tabClient().cases.rate({ number, code }, { score: 2, reasons: ['slow'], comment: '拖得有点久。', callBack: true }); return { number }; }, canvas => says(canvas, '拖得有点久')),
};

/** 同事先办了一步：说清楚谁办了什么，写的内容都在。 */
export const Conflict: Story = {
  name: '同事先办了 Conflict',
  play: opened(() => caseIn('mediating', place), async (canvas, number) => {
    await begin('suspend')(canvas);
    await fill(canvas, '#f-note', '对方下周才回来，先停一停。');
    await handle(number, [{ action: 'extend', until: inDays(60), note: '双方都同意延长。' }]);
    await click(canvas, '.next [part=submit]');
    await comes(canvas, '#conflict');
  }),
};

/** 没有达成协议：还可以走哪些路。 */
export const Closed: Story = { name: '已结案 Closed', args: { client: coordinator, division: '' }, play: async ({ canvasElement }) => {
  const { number } = await caseIn('failed', { applicant: { kind: 'person', name: '林小满', phone: '13800000078' } });
  await click(canvasElement, '.side > [aria-expanded]');
  await fill(canvasElement, '#f-look-up', '13800000078');
  await click(canvasElement, '.look-up [part=submit]', `[data-number="${number}"]`);
  await says(canvasElement, '没有谈拢');
} };

/** 心理疏导：只有心理咨询师看得到。 */
export const Counselling: Story = { name: '心理疏导 Counselling', args: { client: clerk('ye-qinghe'), division: '990101001001' }, play: opened(askForCounselling, async canvas => { await begin('take')(canvas); await click(canvas, '.next [part=submit]'); await comes(canvas, '#done'); }) };

/** 代为登记：一页写完，窗口的人写得快。 */
export const Filing: Story = { name: '代为登记 Record', play: async ({ canvasElement }) => { await click(canvasElement, '[part=record]'); await comes(canvasElement, '#f-story'); } };

/** 缺了什么，上面列一遍，旁边再说一遍。 */
export const FilingFaults: Story = { name: '代为登记：缺项 Faults', play: async ({ canvasElement }) => { await click(canvasElement, '[part=record]', '.main [part=submit]'); await comes(canvasElement, '#faults'); } };

/** 不归这里的，趁人还在就告诉他该去哪里。 */
export const FilingElsewhere: Story = {
  name: '代为登记：去别处 Elsewhere',
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part=record]');
    await fill(canvasElement, '#f-kind', 'expropriation');
    await comes(canvasElement, '[part=triage].problem');
  },
};

/** 登记好了：编号和查询码，打印回执。 */
export const FilingReceipt: Story = {
  name: '代为登记：回执 Receipt',
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part=record]');
    for (const [field, value] of [['kind', 'neighbours'], ['story', '楼上的空调水一直滴到我家窗台上，说了几次都不管。'], ['applicant-name', '周桂兰'], ['applicant-phone', '13800000055'], ['respondents-0-name', '孙大海'], ['wishes', '把水管接好。']] as const) await fill(canvasElement, `#f-${field}`, value);
    await click(canvasElement, '#f-consents-mediation', '.main [part=submit]');
    await comes(canvasElement, '[part=code]');
  },
};

/** 长辈版。 */
export const Elder: Story = { ...Mediating, name: '长辈版 Elder', globals: { scale: 'elder' } };

/** 深色。 */
export const Dark: Story = { ...Mediating, name: '深色 Dark', globals: { colourScheme: 'dark' } };

/** 英文。 */
export const English: Story = { ...Mediating, name: '英文 English', globals: { language: 'en' } };
