import '@linli/elements/case-tracker/define';
import '@linli/elements/committee-directory/define';
import '@linli/elements/dispute-intake/define';
import '@linli/elements/service-lookup/define';
import '@linli/elements/volunteer-signup/define';
import { html, type TemplateResult } from 'lit';
import { tabClient } from '../server.ts';
import { Scene } from './scene.ts';

const community = '990101001003';

/** What a row opens, by the names of rooms. */
const rooms: Readonly<Record<string, () => TemplateResult>> = {
  lookup: () => html`<linli-service-lookup division=${community} .client=${tabClient()}></linli-service-lookup>`,
  dispute: () => html`<linli-dispute-intake division=${community} exit-url="about:blank" .client=${tabClient()}></linli-dispute-intake>`,
  case: () => html`<linli-case-tracker .client=${tabClient()}></linli-case-tracker>`,
  committees: () => html`<linli-committee-directory division="990101" code=${community} .client=${tabClient()}></linli-committee-directory>`,
  volunteer: () => html`<linli-volunteer-signup division=${community} .client=${tabClient()}></linli-volunteer-signup>`,
};

/** A service page as a WeChat account has one: groups of cells, each opening a room. */
class WechatPage extends Scene {
  protected override renderPage(): TemplateResult {
    return html`<div class="wechat" lang="zh-CN">${this.room ? this.renderRoom() : this.renderCells()}</div>`;
  }

  private renderRoom(): TemplateResult {
    return html`<p class="bar"><a href="#" @click=${this.open('')}>返回全部服务</a></p><div class="main">${rooms[this.room]!()}</div>`;
  }

  private renderCells(): TemplateResult {
    return html`
      <header>
        <img src="portal/mark.svg" width="48" height="48" alt="">
        <div><h1>棠苑便民</h1><p>棠宁市柳湾街道棠苑社区</p></div>
      </header>
      <div class="main">
        <h2>办事</h2>
        <ul class="cells">${this.row('lookup', '查办事指南', '带什么、去哪里、几天办好')}</ul>
        <h2>矛盾纠纷</h2>
        <ul class="cells">
          ${this.row('dispute', '申请调解', '不收费，一屏只问一件事')}
          ${this.row('case', '查看案件进度', '凭编号和查询码')}
        </ul>
        <h2>社区</h2>
        <ul class="cells">
          ${this.row('committees', '我的居委会', '谁在那里，什么时候有人')}
          ${this.row('volunteer', '志愿服务', '报到、班次、微心愿')}
        </ul>
        <h2>电话</h2>
        <ul class="cells">
          <li><a href="tel:12345"><span><strong>12345</strong><span>政务服务热线，不知道找谁就打这个</span></span></a></li>
          <li><a href="tel:110"><span><strong>110</strong><span>有人身危险，马上打</span></span></a></li>
        </ul>
        <p class="note">演示页面：棠宁市是虚构的，请不要填写真实的姓名和电话。</p>
      </div>
    `;
  }
}

customElements.define('scene-wechat', WechatPage);
