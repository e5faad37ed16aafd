import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './design/builder.ts';
import { eventually } from './eventually.ts';

const meta: Meta = {
  title: '设计 Design/主题工坊 Theme builder',
  tags: ['!autodocs'],
  parameters: { options: { showPanel: false }, controls: { disable: true } },
  render: () => html`<theme-builder></theme-builder>`,
};
export default meta;

const find = <T extends HTMLElement>(canvas: HTMLElement, selector: string) => eventually(() => canvas.querySelector<T>(selector));

/** 改十二种颜色，马上看到每个组件的样子，满意了复制样式表。 */
export const Builder: StoryObj = {
  name: '主题工坊 Theme builder',
  play: async ({ canvasElement }) => { await find(canvasElement, '.verdict:not(.faint)'); },
};

/** 看不清的颜色当场指出来，并给出最近的能看清的颜色。 */
export const Faint: StoryObj = {
  name: '看不清时 Faint',
  play: async ({ canvasElement }) => {
    const field = await find<HTMLInputElement>(canvasElement, '#said-accent');
    field.value = '#07c160';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await find(canvasElement, '.verdict.faint button');
  },
};
