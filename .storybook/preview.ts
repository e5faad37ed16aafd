import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@linli/elements/provider/define';
import manifest from '../packages/elements/custom-elements.json' with { type: 'json' };
import { dressPage, styleOf, type Look } from '../stories/page.ts';
import { pseudo, speakPseudo } from '../stories/pseudo.ts';
import { answerWith, tabClient } from '../stories/server.ts';
import { through } from '../stories/network.ts';
import { later } from './later.ts';
import { begin, end, network } from './visits.ts';
import '../stories/stage.css';
import '../stories/design/design.css';
import '../stories/docs/paper.css';
import '../stories/scenes/scenes.css';

setCustomElementsManifest(manifest);

speakPseudo();

/** The real server, in this very tab: started by the first request, and never sooner. */
let server: Promise<{ fetch(request: Request): Promise<Response> }> | undefined;
answerWith(through(network, async request => (await (server ??= startServer())).fetch(request)));

async function startServer() {
  const [{ createTabServer }, snapshot] = await Promise.all([import('@linli/server/tab'), fetch('tab/demo.tar.gz').then(reply => reply.blob())]);
  return createTabServer({ snapshot });
}

const menu = (description: string, icon: string, titles: Readonly<Record<string, string>>) =>
  ({ description, toolbar: { icon, dynamicTitle: true, items: Object.entries(titles).map(([value, title]) => ({ value, title })) } });

const widths = ['280', '360', '768', '1280'];

const preview: Preview = {
  beforeEach: begin,
  afterEach: end,
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true },
    // What one copies is the element alone, without the provider of this page.
    docs: { page: later('DocsPage'), container: later('Container'), source: { excludeDecorators: true } },
    viewport: { options: Object.fromEntries(widths.map(width => [`w${width}`, { name: width, type: Number(width) < 768 ? 'mobile' : 'desktop', styles: { width: `${width}px`, height: '100%' } }])) },
    options: {
      // Read and not run: everything is written out.
      storySort: {
        order: [
          '欢迎 Welcome', '开始 Start', ['三行代码 Three lines', '门户 Portal', 'React', 'Vue', 'Angular', '主题 Themes', '语言 Languages', '微信 WeChat'], '设计 Design', ['色彩与尺寸 Tokens', '主题工坊 Theme builder'],
          '办事查询 Service lookup', '纠纷申请 Dispute intake', '案件进度 Case tracker', '居(村)委会查询 Committee directory', '委员会名片 Committee card',
          '志愿服务 Volunteer sign-up', '办理台 Case desk', '志愿服务台 Volunteer desk', '地区选择 Division picker', '环境 Provider', '场景 Scenes',
        ],
      },
    },
  },
  globalTypes: {
    theme: menu('主题 Theme', 'paintbrush', { civic: '政务蓝 Civic', party: '党建红 Party', weui: '微信 WeUI' }),
    colourScheme: menu('明暗 Colour scheme', 'contrast', { light: '浅色 Light', dark: '深色 Dark' }),
    scale: menu('大小 Scale', 'zoom', { standard: '标准 Standard', elder: '长辈版 Elder' }),
    language: menu('语言 Language', 'globe', { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English', [pseudo]: '伪语言 Pseudo (RTL)' }),
    direction: menu('书写方向 Direction', 'transfer', { auto: '方向随语言 Auto', ltr: '从左到右 LTR', rtl: '从右到左 RTL' }),
    network: menu('网络 Network', 'lightning', { fast: '网络正常 Fast', slow: '网络很慢 Slow', offline: '断网 Offline', failing: '服务器忙 Failing' }),
  },
  initialGlobals: { theme: 'civic', colourScheme: 'light', scale: 'standard', language: 'zh-CN', direction: 'auto', network: 'fast' },
  decorators: [
    (story, { globals, viewMode }) => {
      const { theme, colourScheme, scale, language, direction } = globals as unknown as Look & Record<'language' | 'direction', string>;
      const documented = viewMode === 'docs';
      // A page of documentation has its own ground, and a story on it another.
      if (!documented) dressPage({ theme, colourScheme, scale });
      const dir = direction === 'auto' ? (language === pseudo ? 'rtl' : 'ltr') : direction;
      // One template: what changes are its attributes, and whatever was typed inside stays.
      return html`
        <linli-provider theme=${theme} language=${language} colour-scheme=${colourScheme} scale=${scale} dir=${dir} .client=${tabClient()}>
          <div class="ground" style=${documented ? styleOf({ theme, colourScheme }) : ''}>${story()}</div>
        </linli-provider>
      `;
    },
  ],
};

export default preview;
