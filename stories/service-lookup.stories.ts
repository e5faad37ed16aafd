import '@linli/elements/service-lookup/define';
import type { ServiceLookupElement } from '@linli/elements/service-lookup';
import { createClient } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { eventually } from './eventually.ts';
import { ask, tabClient } from './server.ts';

type Args = Partial<Pick<ServiceLookupElement, 'division' | 'query' | 'serviceId' | 'routing' | 'withJsonLd' | 'client'>>;

const meta: Meta<Args> = {
  title: '办事查询 Service lookup',
  component: 'linli-service-lookup',
  args: { division: '990101001' },
  render: ({ division = '', query = '', serviceId = '', routing = 'none', withJsonLd = false, client = tabClient() }) => html`
    <linli-service-lookup division=${division} query=${query} service-id=${serviceId} routing=${routing} ?with-json-ld=${withJsonLd} .client=${client}></linli-service-lookup>
  `,
};
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;
type Canvas = Parameters<Play>[0]['canvasElement'];

const find = (canvas: Canvas, selector: string) => canvas.querySelector('linli-service-lookup')?.shadowRoot?.querySelector<HTMLElement>(selector);
const comes = (selector: string): Play => async ({ canvasElement }) => { await eventually(() => find(canvasElement, selector)); };
const click = async (canvas: Canvas, selector: string) => { (await eventually(() => find(canvas, selector))).click(); };

/** 第一眼：大家常找的词、人生大事、主题。 */
export const Home: Story = { name: '首屏 Home', play: comes('.topic') };

/** 口语也听得懂，并说明为什么是这一项。 */
export const Results: Story = { name: '搜索结果 Results', args: { query: '吃低保' }, play: comes('[part=result]') };

/** 拼音也行。 */
export const Pinyin: Story = { name: '拼音 Pinyin', args: { query: 'juzhuzheng' }, play: comes('[part=result]') };

/** 用手机自带的下拉框缩小范围，每个选项都写明还剩几项。 */
export const Filtered: Story = {
  name: '筛选 Filtered',
  args: { query: '补贴' },
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[aria-expanded=false]');
    await eventually(() => find(canvasElement, 'select'));
  },
};

/** 从一件人生大事进来。 */
export const LifeEvent: Story = {
  name: '人生大事 Moment of life',
  play: async ({ canvasElement }) => {
    await click(canvasElement, 'button.cell');
    await eventually(() => find(canvasElement, '[part=result]'));
  },
};

/** 没有找到：下一步试什么，打给谁。 */
export const NoneFound: Story = { name: '没有找到 None found', args: { query: 'xyzqwv' }, play: comes('.none') };

/** 正在加载：先占好位置，200 毫秒后才显出轮廓。 */
export const Loading: Story = {
  name: '正在加载 Loading',
  args: { query: '低保', client: createClient({ transport: fetchTransport({ fetch: () => new Promise<Response>(() => {}) }) }) },
  play: comes('.bone'),
};

/** 断网：输入的字和上次的结果都还在，可以重试。 */
export const Offline: Story = {
  name: '断网 Offline',
  render: ({ division = '' }) => {
    let cut = false;
    const client = createClient({ retries: 0, transport: fetchTransport({ fetch: request => (cut ? Promise.reject(new TypeError('offline')) : ask(request)) }) });
    return html`<linli-service-lookup division=${division} query="低保" .client=${client} @linli-service-searched=${() => { cut = true; }}></linli-service-lookup>`;
  },
  play: async ({ canvasElement }) => {
    await eventually(() => find(canvasElement, '[part=result]'));
    const input = find(canvasElement, 'input') as HTMLInputElement;
    input.value = '居住证';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await eventually(() => find(canvasElement, '.problem'));
  },
};

/** 人太多：请过一会儿再试。 */
export const Busy: Story = {
  name: '繁忙 Busy',
  args: { client: createClient({ retries: 0, transport: fetchTransport({ fetch: async () => new Response('', { status: 503 }) }) }) },
  play: comes('.problem'),
};

/** 办事指南：去哪里、带什么、怎么办、打给谁。 */
export const Guide: Story = { name: '办事指南 Guide', args: { serviceId: 'subsistence-allowance' }, play: comes('.strip') };

/** 当场就能办的事。 */
export const OnTheSpot: Story = { name: '当场办结 On the spot', args: { serviceId: 'birth-household-registration' }, play: comes('.strip') };

/** 材料备好一样勾一样。 */
export const Ticked: Story = {
  name: '勾选材料 Ticked',
  args: { serviceId: 'residence-permit' },
  play: async ({ canvasElement }) => {
    const box = (await eventually(() => find(canvasElement, '[part=material] input'))) as HTMLInputElement;
    if (!box.checked) box.click();
  },
};

/** 表格的样例和空白表，可以单独打印。 */
export const FormDialog: Story = {
  name: '表格样例 Form',
  args: { serviceId: 'subsistence-allowance' },
  play: async ({ canvasElement }) => {
    await click(canvasElement, '.indent');
    await eventually(() => find(canvasElement, 'dialog[open]'));
  },
};

/** 这个事项已经下架。 */
export const Missing: Story = { name: '已下架 Missing', args: { serviceId: 'no-such-service' }, play: comes('.problem') };

/** 长辈版：字更大，按钮更高，电话一直看得见。 */
export const Elder: Story = { ...Guide, name: '长辈版 Elder', globals: { scale: 'elder' } };

/** 深色。 */
export const Dark: Story = { ...Results, name: '深色 Dark', globals: { colourScheme: 'dark' } };

/** 英文。 */
export const English: Story = { ...Guide, name: '英文 English', globals: { language: 'en' } };
