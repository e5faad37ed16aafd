import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { embedCode, type ElementTag } from '../scripts/embed/snippets.ts';
import { copyButton } from './docs/code.ts';
import { guides } from './docs/guides.ts';
import { follow, hrefOf, idOf } from './docs/links.ts';
import { frame } from './docs/pictures.ts';

const meta: Meta = {
  title: '欢迎 Welcome',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
};
export default meta;

function card(tag: ElementTag): TemplateResult {
  const { title, purpose } = guides[tag];
  const page = `${idOf(title)}--docs`;
  return html`
    <li class="card">
      ${frame(tag)}
      <div class="words">
        <h3><a href=${hrefOf(page)} @click=${follow(page)}>${title}</a></h3>
        <p class="tag">&lt;${tag}&gt;</p>
        <p class="purpose">${purpose[0]}<span class="en" lang="en">${purpose[1]}</span></p>
        <p class="copying">${copyButton(embedCode(tag))}</p>
      </div>
    </li>
  `;
}

const scenes = [
  ['城市门户', 'City portal', 'city-portal', '查办事、找居委会、申请调解，同在一个门户里。', 'Look-up, committee and disputes in one portal.'],
  ['微信服务页', 'WeChat H5', 'wechat', '360像素宽，微信主题，一行一项服务。', '360 pixels wide, in WeChat’s own look, a row for each service.'],
  ['窗口大屏', 'Counter', 'counter', '办理台和办事查询并排，窗口人员不用换页面。', 'The desk beside the look-up: the clerk never changes pages.'],
] as const;

const scene = ([zh, en, id, text, english]: (typeof scenes)[number]) => {
  const page = `${idOf('场景 Scenes')}--${id}`;
  return html`<li><a href=${hrefOf(page)} @click=${follow(page)}><b>${zh} ${en}</b><span class="en">${text} <span lang="en">${english}</span></span></a></li>`;
};

const link = (page: string, words: string, first = false) => html`<a class="button ${first ? 'first' : ''}" href=${hrefOf(page)} @click=${follow(page)}>${words}</a>`;

/** 邻里是什么，有哪些组件，怎么拿走。 */
export const Welcome: StoryObj = {
  name: '欢迎 Welcome',
  render: () => html`
    <main class="paper" lang="zh-CN">
      <header class="hero">
        <div class="room">
          <div class="says">
            <p class="mark"><img src="portal/mark.svg" alt=""> 邻里 Linli</p>
            <h1><span class="whole">把家门口的政务服务，</span><span class="whole">装进您已有的网页</span></h1>
            <p class="lead">
              查办事、申请调解、找居委会、做志愿者：每样服务一个标签，放进现有的门户和微信网页就能用。组件背后有类型化SDK、接口契约和真正应答的服务器，这里的每个例子都由它在这个标签页里应答。
              <span class="en" lang="en">Linli brings grassroots services into the portals and WeChat pages that you already have, one tag for each. Behind them stand a typed SDK, an API contract and a server that really answers: here it runs inside this very tab.</span>
            </p>
            <p class="actions">${link(`${idOf('开始 Start')}--start`, '三行代码接入 Start', true)} ${link(`${idOf('场景 Scenes')}--city-portal`, '看整页效果 See a portal')}</p>
            <dl class="facts">
              <div><dt>${Object.keys(guides).length}个</dt><dd>组件<span class="en" lang="en">elements</span></dd></div>
              <div><dt>≥ 4.5 : 1</dt><dd>文字对比度<span class="en" lang="en">contrast of text</span></dd></div>
              <div><dt>≥ 48 px</dt><dd>触控目标，长辈版更大<span class="en" lang="en">targets, larger for elders</span></dd></div>
              <div><dt>280 px</dt><dd>起，不横向滚动<span class="en" lang="en">and up, never scrolls sideways</span></dd></div>
            </dl>
          </div>
          ${frame('linli-service-lookup', { story: 'Home', width: 390 })}
        </div>
      </header>
      <div class="room">
        <section>
          <h2>给居民 For residents</h2>
          <p class="lead">放在门户首页、服务页或公众号里。<span class="en" lang="en">For a portal’s front page, a service page, or WeChat.</span></p>
          <ul class="cards">${(['linli-service-lookup', 'linli-dispute-intake', 'linli-case-tracker', 'linli-committee-directory', 'linli-committee-card', 'linli-volunteer-signup'] as const).map(card)}</ul>
        </section>
        <section>
          <h2>给工作人员 For staff</h2>
          <p class="lead">窗口和办公室的大屏，也能在手机上用。<span class="en" lang="en">For the counter and the office; a phone will do.</span></p>
          <ul class="cards wide">${(['linli-case-desk', 'linli-volunteer-desk'] as const).map(card)}</ul>
        </section>
        <section>
          <h2>零件 Parts</h2>
          <p class="lead">放进您自己的表单和页面。<span class="en" lang="en">For forms and pages of your own.</span></p>
          <ul class="cards">${(['linli-division-picker', 'linli-provider'] as const).map(card)}</ul>
        </section>
        <section>
          <h2>场景 Scenes</h2>
          <p class="lead">整页的样子，数据来自虚构的棠宁市。<span class="en" lang="en">Whole pages, of the invented city of Tangning.</span></p>
          <ul class="list">${scenes.map(scene)}</ul>
        </section>
        <p class="end">棠宁市和其中的人、地点、电话都是虚构的；办事内容仅供演示，以当地公布为准。MIT许可证。<span class="en" lang="en">Tangning, its people, places and telephone numbers are invented; what its guides say is a demonstration. MIT licence.</span></p>
      </div>
    </main>
  `,
};
