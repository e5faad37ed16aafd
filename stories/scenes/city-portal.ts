import '@linli/elements/committee-card/define';
import '@linli/elements/committee-directory/define';
import '@linli/elements/dispute-intake/define';
import '@linli/elements/service-lookup/define';
import { html, type TemplateResult } from 'lit';
import { tabClient } from '../server.ts';
import { Scene } from './scene.ts';

/** The front page of 棠宁市, in the stylesheet of the demo portal: look-up, disputes, one's committee. */
class CityPortal extends Scene {
  protected override readonly sheet = 'portal/portal.css';

  protected override renderPage(): TemplateResult {
    return html`
      <div class="city-portal" lang="zh-CN">
        <header>
          <div class="notice"><p class="width"><strong>演示网站</strong>：棠宁市是虚构的城市，内容仅供演示，以当地公布为准。</p></div>
          <div class="top">
            <div class="width">
              <a class="brand" href="#" @click=${this.open('')}>
                <img src="portal/mark.svg" width="44" height="44" alt="">
                <span class="brand-words"><b>棠宁市</b> <span>政务服务</span></span>
              </a>
              <nav class="tools" aria-label="栏目">
                <a class="tool" href="#" @click=${this.open('')}>办事</a>
                <a class="tool" href="#dispute" @click=${this.open('dispute')}>调解</a>
                <a class="tool" href="#committees" @click=${this.open('committees')}>社区</a>
              </nav>
            </div>
          </div>
        </header>
        <div class="main">${this.rooms[this.room]!()}</div>
        <footer class="bottom"><div class="width"><p class="colophon">棠宁市、其中的人和电话都是虚构的。</p></div></footer>
      </div>
    `;
  }

  private readonly rooms: Readonly<Record<string, () => TemplateResult>> = {
    '': () => this.renderHome(),
    dispute: () => html`<linli-dispute-intake division="990101001003" exit-url="about:blank" .client=${tabClient()}></linli-dispute-intake>`,
    committees: () => html`<linli-committee-directory division="9901" .client=${tabClient()}></linli-committee-directory>`,
  };

  private renderHome(): TemplateResult {
    return html`
      <div class="hero">
        <div class="width">
          <div class="welcome">
            <h1>办事，先在这里查清楚</h1>
            <p>要带什么、去哪里、几天办好，一次说清。</p>
          </div>
        </div>
      </div>
      <div class="width columns">
        <section class="lookup" aria-label="查找办事服务"><linli-service-lookup division="990101001003" .client=${tabClient()}></linli-service-lookup></section>
        <aside class="side" aria-label="纠纷、社区、电话">
          <section>
            <h2>矛盾纠纷</h2>
            <ul class="card rows calls">${this.row('dispute', '申请调解', '邻里、家庭、物业、欠薪等，不收费')}</ul>
          </section>
          <section>
            <h2>我的居委会</h2>
            <linli-committee-card code="990101001003" .client=${tabClient()} @linli-open=${this.open('committees')}></linli-committee-card>
          </section>
          <section>
            <h2>居委会、村委会</h2>
            <ul class="card rows calls">${this.row('committees', '找别的居委会、村委会', '谁在那里工作、承诺了什么、怎么联系')}</ul>
          </section>
          <section>
            <h2>常用电话</h2>
            <ul class="card rows calls">
              <li><a href="tel:12345"><b>12345</b><span><strong>政务服务热线</strong><span>不知道找谁，就打这个</span></span></a></li>
              <li><a href="tel:110"><b>110</b><span><strong>报警</strong><span>有人身危险，马上打</span></span></a></li>
            </ul>
          </section>
        </aside>
      </div>
    `;
  }
}

customElements.define('scene-city-portal', CityPortal);
