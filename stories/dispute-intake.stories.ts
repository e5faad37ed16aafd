import '@linli/elements/dispute-intake/define';
import type { DisputeIntakeElement } from '@linli/elements/dispute-intake';
import { Drafts } from '@linli/sdk/drafts';
import { createClient, type Client } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import { openVault } from '@linli/sdk/vault';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { tells } from './eventually.ts';
import { agree, begin, choose, comes, file, find, heading, intakeIn, next, press, reach, text, type, type Told } from './intake.ts';
import { ask, tabClient } from './server.ts';

type Args = Partial<Pick<DisputeIntakeElement, 'division' | 'kind' | 'service' | 'withOutbox' | 'sharedDevice' | 'client'>>;

const meta: Meta<Args> = {
  title: '纠纷申请 Dispute intake',
  component: 'linli-dispute-intake',
  args: { division: '990101001001' },
  render: ({ division = '', kind = '', service = 'dispute', withOutbox = false, sharedDevice = false, client = tabClient() }) => html`
    <linli-dispute-intake division=${division} kind=${kind} service=${service} ?with-outbox=${withOutbox} ?shared-device=${sharedDevice} .client=${client} @linli-dispute-left=${(event: Event) => event.preventDefault()}></linli-dispute-intake>
  `,
};
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

/** Goes to a question, then does what the story shows. */
const at = (step: string, act: (intake: DisputeIntakeElement) => Promise<unknown> = async () => {}, told: Told = {}): Play => async ({ canvasElement }) => {
  const intake = await intakeIn(canvasElement);
  await reach(intake, step, told);
  await act(intake);
};
/** Does something from the first screen on. */
const first = (act: (intake: DisputeIntakeElement) => Promise<unknown>): Play => async ({ canvasElement }) => { await act(await intakeIn(canvasElement)); };
const shows = (selector: string) => (intake: DisputeIntakeElement) => comes(intake, selector);
const does = (...acts: ((intake: DisputeIntakeElement) => Promise<unknown>)[]) => async (intake: DisputeIntakeElement) => { for (const act of acts) await act(intake); };
const on = (...selectors: string[]) => (intake: DisputeIntakeElement) => press(intake, ...selectors);
const submit = on('[part=submit]');

/** A server behind a network that is bent as a story needs it. */
const through = (bend: (request: Request) => Promise<Response> | undefined): Client =>
  createClient({ retries: 0, transport: fetchTransport({ fetch: request => bend(request) ?? ask(request) }) });
const isFiling = ({ method, url }: Request) => method === 'POST' && url.endsWith('/v1/disputes');

/** 先问有没有危险；快速离开一直在。 */
export const Danger: Story = { name: '危险 Danger', play: first(shows('[part=choice]')) };

/** 有危险：马上打电话。 */
export const Urgent: Story = { name: '马上打电话 Urgent', play: first(does(on('[part=choice]'), shows('[part=route]'))) };

/** 用例子说明每一类。 */
export const Kind: Story = { name: '类型 Kind', play: at('kind', shows('#f-kind')) };

/** 每一项都是“是”或“不是”。 */
export const Situations: Story = { name: '情况 Situations', play: at('situations') };

/** 没有选的，在问题旁说明。 */
export const SituationsOpen: Story = { name: '没有选 Left open', play: at('situations', does(submit, shows('#faults'))) };

/** 家庭暴力不调解：马上说该找谁。 */
export const Elsewhere: Story = { name: '家庭暴力 Elsewhere', play: at('situations', does(intake => choose(intake, 'situations.violence', 'yes'), shows('[part=referral]')), { kind: 'family' }) };

/** 孩子受到伤害：先打110。 */
export const Child: Story = { name: '孩子受伤害 A child harmed', play: at('situations', does(intake => choose(intake, 'situations.child', 'yes'), shows('[part=referral]'))) };

/** 调解以外还有别的办法，两样都说。 */
export const Beside: Story = { name: '两条路 Both ways', play: at('situations', does(on('[part=back]', '[part=choice][value=property-management]'), shows('[part=route]'))) };

/** 说明事情经过。 */
export const StoryStep: Story = { name: '经过 Story', play: at('story') };

/** 太短、日期还没到：在旁边说清楚，写的都还在。 */
export const StoryFaults: Story = { name: '经过写得太短 Too short', play: at('story', does(intake => type(intake, 'story', '楼上漏水'), intake => type(intake, 'happenedOn', '2099-01-01'), submit, shows('#faults'))) };

/** 写到不想活：电话马上出现，不挡着写字。 */
export const Crisis: Story = { name: '危机 Crisis', play: at('story', does(intake => type(intake, 'story', '他天天来闹，我真的不想活了。'), shows('[part=crisis]'))) };

/** 事情发生在哪里。 */
export const Place: Story = { name: '地点 Place', play: at('place', shows('[part=change]')) };

/** 换一个地方。 */
export const OtherPlace: Story = { name: '换一个地方 Another place', play: at('place', does(on('[part=change]'), shows('linli-division-picker'))) };

/** 为谁申请。 */
export const Me: Story = { name: '本人 Applicant', play: at('me') };

/** 替别人申请。 */
export const Behalf: Story = { name: '替别人 On behalf', play: at('me', does(intake => choose(intake, 'behalf', 'yes'), shows('#f-agent-relation'))) };

/** 要核对身份的类型，才问身份证号；位数不对当场说。 */
export const Identity: Story = {
  name: '身份证号 Identity number',
  play: at('me', does(
    intake => type(intake, 'applicant.name', '林小满'), intake => type(intake, 'applicant.idNumber', '1101011990030700112'), submit, shows('#faults'),
  ), { kind: 'traffic' }),
};

/** 对方：个人、单位，或者不清楚是谁。 */
export const Others: Story = { name: '对方 Other side', play: at('others', intake => choose(intake, 'respondents.0.kind', 'unknown')) };

/** 对方和申请人是同一个人。 */
export const SamePerson: Story = {
  name: '和自己有纠纷 The same person',
  play: at('others', does(intake => choose(intake, 'respondents.0.kind', 'person'), intake => type(intake, 'respondents.0.name', '林小满'), submit, shows('#faults'))),
};

/** 不止一方。 */
export const TwoOthers: Story = { name: '对方两方 Two others', play: at('others', does(intake => choose(intake, 'respondents.0.kind', 'organisation'), on('[part=add]'), shows('#f-respondents-1-kind'))) };

/** 希望的结果。 */
export const Wishes: Story = { name: '希望 Wishes', play: at('wishes') };

/** 希望谁来、不希望谁来、要不要公开。 */
export const Mediation: Story = { name: '调解要求 Mediation', play: at('mediation', does(on('summary'), intake => choose(intake, 'mediator', 'zhao-min'))) };

/** 照片和材料。 */
export const Files: Story = { name: '材料 Papers', play: at('files') };

/** 有的传好了，有的不能传。 */
export const FilesSent: Story = { name: '材料已上传 Papers sent', play: at('files', does(chooseFiles, intake => tells(() => text(find(intake, '[part=files]')).includes('已上传')))) };

/** 联系方式。 */
export const Contact: Story = { name: '联系 Contact', play: at('contact') };

/** 告知和同意：一项一项问，都不预先勾好。 */
export const Consents: Story = { name: '同意 Consents', play: at('consents') };

/** 必须同意的没有勾。 */
export const ConsentsMissing: Story = { name: '没有同意 Not agreed', play: at('consents', does(submit, shows('#faults'))) };

/** 核对，每一项都能改。 */
export const Review: Story = { name: '核对 Review', play: at('review', shows('[part=answer]')) };

/** 回执：编号、查询码、期限、接下来怎么办。 */
export const Receipt: Story = { name: '回执 Receipt', play: first(does(file, shows('[part=receipt]'))) };

/** 十分钟内可以撤回。 */
export const Withdrawn: Story = {
  name: '已撤回 Withdrawn',
  play: first(does(file, on('.text[part=withdraw]', '.button[part=withdraw]'), intake => tells(() => text(find(intake, '.badge')) === '已撤回'))),
};

/** 心理疏导。 */
export const Counselling: Story = { name: '心理疏导 Counselling', args: { service: 'counselling' }, play: first(does(begin, shows('#f-topics'))) };

/** 从类型那一步进来；不留姓名。 */
export const CounsellingWay: Story = {
  name: '怎么谈 How to talk',
  play: at('kind', does(on('[part=counselling]'), intake => choose(intake, 'topics', 'sleep'), next, intake => choose(intake, 'way', 'message'))),
};

/** 疏导申请的回执。 */
export const CounsellingReceipt: Story = {
  name: '疏导回执 Counselling receipt',
  args: { service: 'counselling' },
  play: first(does(begin, intake => choose(intake, 'topics', 'sleep'), next, intake => choose(intake, 'way', 'message'), next, agree, next, submit, shows('[part=receipt]'))),
};

/** 接着上次的填。 */
export const Resume: Story = {
  name: '接着填 Resume',
  render: () => html`<div class="here"></div>`,
  play: async ({ canvasElement }) => {
    await keep('places').then(({ set }) => set());
    show(canvasElement);
    const intake = await intakeIn(canvasElement);
    await press(intake, '[part=choice]:nth-of-type(2)');
    await comes(intake, '[part=restart]');
  },
};

/** 上次的草稿过期了，说明为什么没有了。 */
export const Expired: Story = {
  name: '草稿过期 Draft expired',
  render: () => html`<div class="here"></div>`,
  play: async ({ canvasElement }) => {
    await keep('story').then(({ expire }) => expire());
    show(canvasElement);
    const intake = await intakeIn(canvasElement);
    await press(intake, '[part=choice]:nth-of-type(2)');
    await comes(intake, '.note');
  },
};

/** 没有网：存在手机上，联网后自动提交。 */
export const Kept: Story = {
  name: '断网已存 Kept offline',
  args: { withOutbox: true, client: through(request => (isFiling(request) ? Promise.reject(new TypeError('offline')) : undefined)) },
  play: first(does(file, intake => tells(() => heading(intake) === '已存在这台手机上'))),
};

/** 没有网，也没有开启暂存：填的都还在。 */
export const Offline: Story = { name: '断网 Offline', args: { client: through(request => (isFiling(request) ? Promise.reject(new TypeError('offline')) : undefined)) }, play: first(does(file, shows('[part=problem]'))) };

/** 代理返回了网页：说人话。 */
export const TooMuch: Story = {
  name: '内容太多 Too much',
  args: { client: through(request => (isFiling(request) ? Promise.resolve(new Response('<h1>413</h1>', { status: 413, headers: { 'content-type': 'text/html' } })) : undefined)) },
  play: first(does(file, shows('[part=problem]'))),
};

/** 公用设备：什么都不留下。 */
export const SharedDevice: Story = { name: '公用设备 Shared device', args: { sharedDevice: true }, play: at('story') };

/** 这个地方还没有开通。 */
export const Nowhere: Story = { name: '没有开通 No office', args: { division: '11' }, play: first(does(on('[part=choice]:nth-of-type(2)'), shows('[part=problem]'))) };

/** 正在加载。 */
export const Loading: Story = {
  name: '正在加载 Loading',
  args: { client: createClient({ transport: fetchTransport({ fetch: () => new Promise<Response>(() => {}) }) }) },
  play: first(does(on('[part=choice]:nth-of-type(2)'), shows('.bone'))),
};

/** 长辈版。 */
export const Elder: Story = { ...Kind, name: '长辈版 Elder', globals: { scale: 'elder' } };

/** 深色。 */
export const Dark: Story = { ...Receipt, name: '深色 Dark', globals: { colourScheme: 'dark' } };

/** 英文。 */
export const English: Story = { ...Situations, name: '英文 English', globals: { language: 'en' } };

/** A picture and something that is none, as the phone's own dialogue gives them. */
async function chooseFiles(intake: DisputeIntakeElement): Promise<void> {
  const input = await comes<HTMLInputElement>(intake, '[part=pick] input');
  const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 48 });
  const picture = await new Promise<Blob>(done => canvas.toBlob(blob => done(blob!), 'image/png'));
  const chosen = new DataTransfer();
  chosen.items.add(new File([picture], '楼道漏水.png', { type: 'image/png' }));
  chosen.items.add(new File(['ledger'], '记录.txt', { type: 'text/plain' }));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What an earlier visit has left on the device. */
async function keep(step: string) {
  const vault = await openVault('filings');
  const value = { answers: { situations: [], no: [], behalf: 'no', kind: 'neighbours', story: '楼上漏水三个月了，找过两次都没有修。', applicant: { kind: 'person' }, respondents: [{}] }, step, service: 'dispute', files: [], waiting: [] };
  return {
    set: () => new Drafts(vault).save('dispute-intake', value, { days: 7 }),
    expire: () => new Drafts(vault).save('dispute-intake', value, { days: -1 }),
  };
}

/** The element where a story stands, once all is prepared that it finds. */
function show(canvas: HTMLElement): void {
  const intake = Object.assign(document.createElement('linli-dispute-intake'), { division: '990101001001', client: tabClient() });
  canvas.querySelector('.here')!.append(intake);
}
