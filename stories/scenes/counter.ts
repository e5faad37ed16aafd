import '@linli/elements/case-desk/define';
import '@linli/elements/service-lookup/define';
import { html, nothing, type TemplateResult } from 'lit';
import { caseIn, clerk, fileCase } from '../cases.ts';
import { tabClient } from '../server.ts';
import { Scene } from './scene.ts';

const place = { division: '990101001002' };

/** What a clerk's screen shows: the desk, and beside it what residents at the counter ask for. */
class Counter extends Scene {
  static override properties = { ...Scene.properties, prepared: { state: true } };

  declare private prepared: boolean;

  constructor() {
    super();
    this.prepared = false;
    this.room = 'desk';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Cases that wait; over a network that is away there are none, and the desk says so itself.
    void Promise.allSettled([fileCase(place), caseIn('asked', place), caseIn('mediating', place)]).then(() => { this.prepared = true; });
  }

  protected override renderPage(): TemplateResult {
    const tab = (room: string, words: string) => html`<button type="button" aria-pressed=${this.room === room} @click=${this.open(room)}>${words}</button>`;
    return html`
      <div class="counter" lang="zh-CN" data-room=${this.room}>
        <header>
          <img src="portal/mark.svg" width="40" height="40" alt="">
          <h1>柳湾街道便民服务中心</h1>
          <p>3号窗口 <b>赵敏</b></p>
          <nav aria-label="窗口">${tab('desk', '办理台')}${tab('lookup', '办事查询')}</nav>
        </header>
        <div class="main">
          <section class="desk" aria-label="办理台">${this.prepared ? html`<linli-case-desk division=${place.division} .client=${clerk('zhao-min')}></linli-case-desk>` : nothing}</section>
          <section class="guide" aria-label="办事查询"><linli-service-lookup division=${place.division} .client=${tabClient()}></linli-service-lookup></section>
        </div>
      </div>
    `;
  }
}

customElements.define('scene-counter', Counter);
