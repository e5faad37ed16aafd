import '@linli/elements/committee-card/define';
import type { CommitteeCardElement } from '@linli/elements/committee-card';
import { createClient } from '@linli/sdk/light';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { eventually } from './eventually.ts';
import { tabClient } from './server.ts';

type Args = Partial<Pick<CommitteeCardElement, 'code' | 'href' | 'client'>>;

const meta: Meta<Args> = {
  title: '委员会名片 Committee card',
  component: 'linli-committee-card',
  args: { code: '990101001003', href: 'committees.html#committee={code}' },
  render: ({ code = '', href = '', client = tabClient() }) => html`<div class="form"><linli-committee-card code=${code} href=${href} .client=${client}></linli-committee-card></div>`,
};
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const comes = (selector: string): Play => async ({ canvasElement }) => {
  await eventually(() => canvasElement.querySelector('linli-committee-card')?.shadowRoot?.querySelector(selector));
};

/** 一个委员会，小小的一张：谁负责，现在有没有人，怎么联系。 */
export const Card: Story = { name: '名片 Card', play: comes('[part=card]') };

/** 没有链接：由页面自己打开详情。 */
export const WithoutLink: Story = { name: '没有链接 Without a link', args: { href: '' }, play: comes('button[part=more]') };

/** 街道办事处。 */
export const Township: Story = { name: '街道 Township', args: { code: '990101001' }, play: comes('[part=card]') };

/** 正在加载。 */
export const Loading: Story = {
  name: '正在加载 Loading',
  args: { client: createClient({ transport: fetchTransport({ fetch: () => new Promise<Response>(() => {}) }) }) },
  play: comes('.bone'),
};

/** 断网。 */
export const Offline: Story = {
  name: '断网 Offline',
  args: { client: createClient({ retries: 0, transport: fetchTransport({ fetch: () => Promise.reject(new TypeError('offline')) }) }) },
  play: comes('.problem'),
};

/** 没有这个委员会。 */
export const Missing: Story = { name: '没有资料 Missing', args: { code: '999999999999' }, play: comes('.problem') };

/** 长辈版。 */
export const Elder: Story = { ...Card, name: '长辈版 Elder', globals: { scale: 'elder' } };

/** 英文。 */
export const English: Story = { ...Card, name: '英文 English', globals: { language: 'en' } };
