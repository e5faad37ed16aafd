import { contrast } from '@linli/elements/shared/colour';
import { party } from '@linli/elements/shared/party';
import { civic, type Palette } from '@linli/elements/shared/tokens';
import { weui } from '@linli/elements/shared/weui';
import { colourUses } from '@linli/elements/theme/colours';
import { designTokens } from '@linli/elements/theme/design-tokens';
import { measures, type Measure } from '@linli/elements/theme/measures';
import { pairs } from '@linli/elements/theme';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { copyButton } from './docs/code.ts';

const meta: Meta = {
  title: '设计 Design/色彩与尺寸 Tokens',
  tags: ['!autodocs'],
  parameters: { options: { showPanel: false }, controls: { disable: true } },
};
export default meta;

const themes = { civic: ['政务蓝 Civic', civic], party: ['党建红 Party', party], weui: ['微信 WeUI', weui] } as const;
const schemes = { light: '浅色 Light', dark: '深色 Dark' } as const;

const both = ([zh, en]: readonly [string, string]): TemplateResult => html`${zh}<span class="en" lang="en">${en}</span>`;

/** Whether a colour is only ever behind others. */
const isGround = (name: keyof Palette): boolean => !pairs.some(({ front }) => front === name);

/** The worst contrast that a colour has in any pair in use, and with what. */
function worst(name: keyof Palette, palette: Palette): string {
  const met = pairs.filter(({ front, back }) => front === name || (isGround(name) && back === name)).map(pair => ({ ...pair, is: contrast(palette[pair.front], palette[pair.back]) }));
  const [least] = met.sort((a, b) => a.is / a.least - b.is / b.least);
  return least ? `${least.is.toFixed(1)} : 1` : '—';
}

const swatch = (name: keyof Palette, palette: Palette): TemplateResult => html`
  <td class="swatch">
    <span class="chip" style=${styleMap({ background: palette[name] })}></span>
    <code>${palette[name]}</code>
    <span class="small">${worst(name, palette)}</span>
  </td>
`;

/** A theme's colours, a row each. */
const colours = ([title, palettes]: (typeof themes)[keyof typeof themes]): TemplateResult => html`
  <section>
    <h2>${title}</h2>
    <div class="wide" tabindex="0" role="group" aria-label=${title}>
      <table>
        <thead><tr><th scope="col">变量 Token</th><th scope="col">用途 Use</th>${Object.values(schemes).map(scheme => html`<th scope="col">${scheme}</th>`)}</tr></thead>
        <tbody>
          ${(Object.keys(colourUses) as (keyof Palette)[]).map(name => html`
            <tr><th scope="row"><code>--linli-${name}</code></th><td>${both(colourUses[name])}</td>${swatch(name, palettes.light)}${swatch(name, palettes.dark)}</tr>
          `)}
        </tbody>
      </table>
    </div>
  </section>
`;

const valueOf = ({ type, value }: Measure): string => (typeof value === 'object' ? value.join(', ') : `${value}${type === 'dimension' ? ' px' : type === 'duration' ? ' ms' : ''}`);
const elderOf = ({ type, value, elder, name }: Measure): string =>
  (elder !== undefined ? `${elder}${type === 'dimension' ? ' px' : ''}` : type === 'dimension' && !['font-size', 'column'].includes(name) ? `${Number((Number(value) * 1.2).toFixed(1))} px` : '');

/** A measure drawn: how large a text is, how wide a space, how round a corner. */
function drawing({ name, value }: Measure): TemplateResult | typeof nothing {
  if (name.startsWith('text-')) return html`<span class="sample" style=${styleMap({ fontSize: `${Number(value)}px` })}>邻里 Aa</span>`;
  if (name.startsWith('space-')) return html`<span class="bar" style=${styleMap({ width: `${Number(value)}px` })}></span>`;
  if (name.startsWith('radius')) return html`<span class="corner" style=${styleMap({ borderRadius: `${Number(value)}px` })}></span>`;
  if (name === 'target' || name === 'control') return html`<span class="box" style=${styleMap({ height: `${Number(value)}px` })}></span>`;
  return name === 'focus' ? html`<span class="ring"></span>` : nothing;
}

const saved = (name: string, content: string): string => URL.createObjectURL(new Blob([content], { type: name.endsWith('json') ? 'application/json' : 'text/css' }));

/** 每个变量的名字、值、用途和对比度。 */
export const Tokens: StoryObj = {
  name: '色彩与尺寸 Tokens',
  render: () => html`
    <main class="paper design" lang="zh-CN">
      <div class="room">
        <h1>色彩与尺寸</h1>
        <p class="lead">每种主题说十二种颜色，其余由它们推算；颜色下面的数字，是它在实际用到的地方最低的对比度（文字不低于4.5，控件边框不低于3）。在组件外面任何一层写 <code>--linli-accent: #006241</code>，就换了主色，按下、选中、徽标的颜色随着变。
          <span class="en" lang="en">Twelve colours make a theme and the rest follows. The figure beneath a colour is its least contrast where it is used: 4.5 for text, 3 for edges. Set a token on anything around an element; what goes with it follows.</span></p>
        <p class="actions">
          <a class="button" download="tokens.json" href=${saved('tokens.json', JSON.stringify(designTokens(), null, 2))}>下载 tokens.json（DTCG）</a>
          ${copyButton(`import { civic } from '@linli/elements/shared/tokens';\nimport tokens from '@linli/elements/tokens.json' with { type: 'json' };`, '复制 TypeScript 用法 Copy')}
          ${copyButton('<link rel="stylesheet" href="https://您的服务器/embed/themes/party.css">', '复制样式表 Copy the stylesheet')}
        </p>
        ${Object.values(themes).map(colours)}
        <section>
          <h2>尺寸 Measures</h2>
          <p class="lead">宿主字号16像素时的大小；没有变量名的由字号推算，不单独改。<span class="en" lang="en">At the host’s 16 px. Those without a token follow from the font size.</span></p>
          <div class="wide" tabindex="0" role="group" aria-label="尺寸 Measures">
            <table>
              <thead><tr><th scope="col">名称 Name</th><th scope="col">用途 Use</th><th scope="col">标准 Standard</th><th scope="col">长辈版 Elder</th><th scope="col">样子 Drawn</th></tr></thead>
              <tbody>${measures.map(measure => html`
                <tr><th scope="row">${measure.token ? html`<code>${measure.token}</code>` : measure.name}</th><td>${both(measure.use)}</td><td class=${measure.type}>${valueOf(measure)}</td><td>${elderOf(measure)}</td><td>${drawing(measure)}</td></tr>
              `)}</tbody>
            </table>
          </div>
        </section>
      </div>
    </main>
  `,
};
