import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { eventually } from './eventually.ts';
import './scenes/city-portal.ts';
import './scenes/counter.ts';
import './scenes/wechat.ts';

const meta: Meta = {
  title: '场景 Scenes',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
};
export default meta;

type Play = NonNullable<StoryObj['play']>;
const comes = (tag: string, selector: string): Play => async ({ canvasElement }) => { await eventually(() => canvasElement.querySelector(tag)?.shadowRoot?.querySelector(selector)); };

/** 一座城市的门户：查办事在最前面，调解和居委会在手边。 */
export const CityPortal: StoryObj = {
  name: '城市门户 City portal',
  render: () => html`<scene-city-portal></scene-city-portal>`,
  play: async context => {
    await comes('linli-service-lookup', '.topic')(context);
    await comes('linli-committee-card', '[part=card]')(context);
  },
};

/** 公众号里的服务页：一行一项服务，点开就是组件。 */
export const Wechat: StoryObj = {
  name: '微信服务页 WeChat H5',
  globals: { theme: 'weui', viewport: { value: 'w360' } },
  render: () => html`<scene-wechat></scene-wechat>`,
  play: async ({ canvasElement }) => { await eventually(() => canvasElement.querySelector('.cells a')); },
};

/** 同一页，打开了一项。 */
export const WechatRoom: StoryObj = {
  ...Wechat,
  name: '微信里查办事 A room in WeChat',
  play: async context => {
    (await eventually(() => context.canvasElement.querySelector<HTMLElement>('.cells a'))).click();
    await comes('linli-service-lookup', '.topic')(context);
  },
};

/** 窗口人员的大屏：一边办案件，一边替人查办事。 */
export const Counter: StoryObj = {
  name: '窗口大屏 Counter',
  render: () => html`<scene-counter></scene-counter>`,
  play: async context => {
    await comes('linli-service-lookup', '.topic')(context);
    await comes('linli-case-desk', '[part=row]')(context);
  },
};
