import '@linli/elements/case-tracker/define';
import type { CaseTrackerElement } from '@linli/elements/case-tracker';
import { createClient } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { askForCounselling, caseIn, clerk, fileCase, handle, invited, uploadFile } from './cases.ts';
import { eventually, tells } from './eventually.ts';
import { ask, tabClient } from './server.ts';

type Args = Partial<Pick<CaseTrackerElement, 'number' | 'sharedDevice' | 'client'>>;
interface Access { readonly number: string; readonly code: string }

const meta: Meta<Args> = {
  title: '案件进度 Case tracker',
  component: 'linli-case-tracker',
  render: ({ number = '', sharedDevice = false, client = tabClient() }) => html`<linli-case-tracker number=${number} ?shared-device=${sharedDevice} .client=${client}></linli-case-tracker>`,
};
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;
type Canvas = Parameters<Play>[0]['canvasElement'];

const find = (canvas: Canvas, selector: string) => canvas.querySelector('linli-case-tracker')?.shadowRoot?.querySelector<HTMLElement>(selector);
const comes = (canvas: Canvas, selector: string) => eventually(() => find(canvas, selector));
const click = async (canvas: Canvas, ...selectors: string[]) => { for (const selector of selectors) (await comes(canvas, selector)).click(); };

async function type(canvas: Canvas, selector: string, text: string): Promise<void> {
  const field = (await comes(canvas, selector)) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Types number and code as they stand on a receipt, and opens the case. */
async function open(canvas: Canvas, { number, code }: Access): Promise<void> {
  await type(canvas, '#f-number', number);
  await type(canvas, '#f-code', code);
  await click(canvas, '[part=submit]');
  await comes(canvas, '#stand');
}

/** Opens a case that somebody prepares, then does what is left to do. */
const opened = (prepare: () => Promise<Access>, after: (canvas: Canvas, access: Access) => Promise<unknown> = async () => {}): Play => async ({ canvasElement }) => {
  const access = await prepare();
  await open(canvasElement, access);
  await after(canvasElement, access);
};

/** Whether the heading says so. */
const stands = (words: string) => (canvas: Canvas) => tells(() => find(canvas, '#stand')?.textContent === words);

/** 编号加查询码；对不上的，提交前就说。 */
export const Entry: Story = { name: '第一屏 Entry', play: async ({ canvasElement }) => { await comes(canvasElement, '[part=submit]'); } };

/** 编号有一位抄错：在字段旁说清楚，什么也没有发出去。 */
export const WrongNumber: Story = {
  name: '编号抄错 Wrong number',
  play: async ({ canvasElement }) => {
    await type(canvasElement, '#f-number', '7KQM 3XWE');
    await click(canvasElement, '[part=submit]');
    await comes(canvasElement, '#faults');
  },
};

/** 编号不存在，和查询码不对，说的是同一句话。 */
export const WrongCode: Story = {
  name: '查询码不对 Wrong code',
  args: { client: createClient({ retries: 0, transport: fetchTransport({ fetch: async () => Response.json({ type: 'about:blank', title: 'Not found', status: 404, kind: 'missing', fields: [] }, { status: 404 }) }) }) },
  play: async ({ canvasElement }) => {
    await type(canvasElement, '#f-number', '7KQM3XW9');
    await type(canvasElement, '#f-code', 'ABCD EFGH JKLM');
    await click(canvasElement, '[part=submit]');
    await comes(canvasElement, '[part=problem]');
  },
};

/** 试错太多次：要等多久，说清楚。 */
export const Wait: Story = {
  name: '请等一等 Wait',
  args: { client: createClient({ retries: 0, transport: fetchTransport({ fetch: async () => Response.json({ type: 'about:blank', title: 'Try again later', status: 429, kind: 'busy', fields: [] }, { status: 429, headers: { 'retry-after': '240' } }) }) }) },
  play: WrongCode.play!,
};

/** 公用设备：什么都不记。 */
export const SharedDevice: Story = { name: '公用设备 Shared device', args: { sharedDevice: true }, play: async ({ canvasElement }) => { await comes(canvasElement, '[part=shared]'); } };

/** 刚提交：十分钟内撤回不用理由。 */
export const Submitted: Story = { name: '已提交 Submitted', play: opened(fileCase, stands('您的申请已经收到')) };

/** 要补材料：要什么、到哪一天，第一眼就看到。 */
export const Asked: Story = { name: '待补充材料 Papers asked for', play: opened(() => caseIn('asked'), async canvas => { await comes(canvas, '[part=supplement] input[type=file]'); }) };

/** 调解员安排好了。 */
export const Assigned: Story = { name: '已安排调解员 Assigned', play: opened(() => caseIn('assigned'), stands('调解员已经安排好了')) };

/** 正在调解，约好了时间。 */
export const Mediating: Story = { name: '调解中 In mediation', play: opened(() => caseIn('mediating'), async canvas => { await comes(canvas, '.next'); }) };

/** 暂停：期限不走。 */
export const Suspended: Story = { name: '暂停 Paused', play: opened(() => caseIn('suspended'), stands('调解暂停了')) };

/** 书面协议，和三十日内的司法确认。 */
export const Written: Story = { name: '书面协议 Written agreement', play: opened(() => caseIn('written'), async canvas => { await comes(canvas, '[part=confirmation]'); }) };

/** 口头协议。 */
export const Oral: Story = { name: '口头协议 Oral agreement', play: opened(() => caseIn('oral'), async canvas => { await comes(canvas, '[part=agreement-open]'); }) };

/** 协议书，可以单独打印。 */
export const Paper: Story = { name: '协议书 The paper', play: opened(() => caseIn('written'), async canvas => { await click(canvas, '[part=agreement-open]'); await comes(canvas, '[part=agreement]'); }) };

/** 没有受理：为什么，还可以去哪里。 */
export const Declined: Story = { name: '不予受理 Not accepted', play: opened(() => caseIn('declined'), async canvas => { await comes(canvas, '[part=closing]'); }) };

/** 没有谈成。 */
export const Failed: Story = { name: '没有谈成 No agreement', play: opened(() => caseIn('failed'), async canvas => { await comes(canvas, '[part=closing]'); }) };

/** 两边的留言，带附件。 */
export const Messages: Story = {
  name: '留言 Messages',
  play: opened(async () => {
    const receipt = await caseIn('assigned');
    await tabClient().cases.message(receipt, { text: '请问什么时候可以谈？我白天要上班，晚上和周末都可以。', files: [await uploadFile(await picture(), '楼道照片.png')] });
    await clerk('zhao-min').desk.message(receipt.number, { to: 'applicant', text: '您好，周六上午九点半可以吗？在街道调解室，不用带材料。', files: [] });
    return receipt;
  }, async canvas => { await eventually(() => canvas.querySelector('linli-case-tracker')!.shadowRoot!.querySelectorAll('[part=message]').length === 2); await comes(canvas, 'img.thumb'); }),
};

/** 写留言。 */
export const Writing: Story = { name: '写留言 Writing', play: opened(() => caseIn('assigned'), async canvas => { await click(canvas, '[part=write]'); await type(canvas, '#f-message', '请问什么时候可以谈？'); }) };

/** 正在写的时候情况变了：变了什么先说，写的还在。 */
export const Overtaken: Story = {
  name: '情况有变化 Changed meanwhile',
  play: opened(() => caseIn('asked'), async (canvas, { number }) => {
    await type(canvas, '#f-supplement', '照片明天拍好就补上来。');
    await handle(number, [{ action: 'accept' }]);
    await click(canvas, '[part=supplement] [part=submit]');
    await comes(canvas, '[part=supplement] [part=problem]');
  }),
};

/** 断网：写的都还在，连上再发，不会发两遍。 */
export const Offline: Story = {
  name: '断网 Offline',
  render: () => {
    const client = createClient({ retries: 0, transport: fetchTransport({ fetch: request => (request.method === 'POST' && /messages$/.test(request.url) ? Promise.reject(new TypeError('offline')) : ask(request)) }) });
    return html`<linli-case-tracker .client=${client}></linli-case-tracker>`;
  },
  play: opened(() => caseIn('assigned'), async canvas => {
    await click(canvas, '[part=write]');
    await type(canvas, '#f-message', '请问什么时候可以谈？');
    await click(canvas, '.write [part=submit]');
    await comes(canvas, '.write [part=problem]');
  }),
};

/** 撤回：就地再问一次。 */
export const Withdrawing: Story = { name: '撤回 Withdrawing', play: opened(fileCase, async canvas => { await click(canvas, '#open-withdraw'); await comes(canvas, '.panel'); }) };

/** 撤回以后，可以申请重新办理。 */
export const Withdrawn: Story = { name: '已撤回 Withdrawn', play: opened(fileCase, async canvas => { await click(canvas, '#open-withdraw', '.panel [part=submit]'); await stands('申请已经撤回')(canvas); await click(canvas, '#open-reopen'); await comes(canvas, '#f-note'); }) };

/** 评价：分数低的问为什么，并说几天内有人联系。 */
export const Rating: Story = { name: '评价 Rating', play: opened(() => caseIn('written'), async canvas => { await click(canvas, '#open-rate', 'input[value="2"]', 'input[value=slow]'); await comes(canvas, '#f-comment'); }) };

/** 我同意过的事：撤回和同意一样方便。 */
export const Consents: Story = { name: '我的个人信息 One’s data', play: opened(fileCase, async canvas => { await click(canvas, '#open-data', '#open-take-back-sharing'); await comes(canvas, '.consent .panel'); }) };

/** 导出：存一份，也看得懂。 */
export const Exported: Story = { name: '导出 Exported', play: opened(fileCase, async canvas => { await click(canvas, '#open-data', '#open-export', '[part=export]'); await comes(canvas, '#exported'); }) };

/** 删除：删什么、留什么、为什么，再问一次。 */
export const Erasing: Story = { name: '删除 Erasing', play: opened(() => caseIn('declined'), async canvas => { await click(canvas, '#open-data', '#open-erase', '#open-erase + .panel [part=submit]'); await tells(() => /真的/.test(find(canvas, '#open-erase + .panel h4')?.textContent ?? '')); }) };

/** 删除以后。 */
export const Erased: Story = { name: '已删除 Erased', play: opened(async () => { const receipt = await caseIn('declined'); await tabClient().cases.erase(receipt, { confirm: true }); return receipt; }, stands('个人信息已经删除')) };

/** 对方看到的：什么事，调解是什么，同意还是不同意。 */
export const Respondent: Story = { name: '对方答复 Other party', play: opened(invited, async canvas => { await comes(canvas, '[part=answer]'); }) };

/** 不同意：再说一次意味着什么。 */
export const Refusing: Story = { name: '对方不同意 Refusing', play: opened(invited, async canvas => { await click(canvas, '[part=refuse]'); await comes(canvas, '.panel h4'); }) };

/** 心理疏导：没有对方，也没有协议。 */
export const Counselling: Story = { name: '心理疏导 Counselling', play: opened(askForCounselling, stands('您的预约已经收到')) };

/** 长辈版：电话一直看得见。 */
export const Elder: Story = { ...Mediating, name: '长辈版 Elder', globals: { scale: 'elder' } };

/** 深色。 */
export const Dark: Story = { ...Written, name: '深色 Dark', globals: { colourScheme: 'dark' } };

/** 英文。 */
export const English: Story = { name: '英文 English', globals: { language: 'en' }, play: opened(() => caseIn('written'), async canvas => { await comes(canvas, '[part=confirmation]'); }) };

/** A real picture, small enough to be drawn by hand. */
async function picture(): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 });
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#cfd8e3';
  pen.fillRect(0, 0, 320, 240);
  pen.fillStyle = '#7b8794';
  pen.fillRect(60, 60, 80, 180);
  pen.fillRect(180, 100, 90, 140);
  return new Promise((done, fail) => canvas.toBlob(blob => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'));
}
