import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import elements from '../packages/elements/package.json' with { type: 'json' };
import { ways } from '../scripts/embed/snippets.ts';
import { codeBlock } from './docs/code.ts';
import { follow, guidePages, hrefOf } from './docs/links.ts';
import { prose } from './docs/prose.ts';

const meta: Meta = {
  title: '开始 Start',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
};
export default meta;

const tag = { version: elements.version, integrity: {} };
const headings = ['现在的网页 A page of today', '微信 H5 和老内核 WeChat H5, old kernels', '自己的服务器或 CDN Your server or CDN'];

/** 三种接入方式，复制就能用；然后是每种框架十分钟的说明。 */
export const Start: StoryObj = {
  name: '三行代码 Three lines',
  render: () => html`
    <main class="paper" lang="zh-CN">
      <div class="room">
        <h1>三行代码接入 Embed in three lines</h1>
        <p class="lead">先在本机启动演示城市，再把下面的代码贴进任何网页。<span class="en" lang="en">Start the demo city on your machine, then paste these lines into any page.</span></p>
        <ol class="steps">
          <li><h2>启动 Start</h2>${codeBlock('npm start', '复制 Copy')}</li>
          ${ways('zh-CN', tag).map(({ says, code }, index) => html`<li><h2>${headings[index]}</h2><p>${prose(says)}<span class="en" lang="en">${prose(ways('en', tag)[index]!.says)}</span></p>${codeBlock(code, '复制 Copy')}</li>`)}
        </ol>
        <section>
          <h2>十分钟上手 Ten minutes each</h2>
          <ul class="list">${guidePages.map(({ page, title, text }) => html`<li><a href=${hrefOf(page)} @click=${follow(page)}><b>${title}</b><span class="en">${text}</span></a></li>`)}</ul>
        </section>
        <p class="end">每个组件的代码在它自己的文档页上，也可以从欢迎页复制。<span class="en" lang="en">Each element’s lines are on its own page, and on the welcome page.</span></p>
      </div>
    </main>
  `,
};
