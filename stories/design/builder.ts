import '@linli/elements/provider/define';
import { derive, legible, type Said, type Sources } from '@linli/elements/shared/derive';
import type { Palette, Scheme, Theme } from '@linli/elements/shared/tokens';
import { colourUses } from '@linli/elements/theme/colours';
import { said } from '@linli/elements/theme/said';
import { faintIn, sourceNames, stylesheetOf, type Themed } from '@linli/elements/theme';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { elementTags } from '../../scripts/embed/snippets.ts';
import { codeBlock } from '../docs/code.ts';
import { guides } from '../docs/guides.ts';
import { frame } from '../docs/pictures.ts';
import { tabClient } from '../server.ts';

const titles: Readonly<Record<Theme, string>> = { civic: '政务蓝 Civic', party: '党建红 Party', weui: '微信 WeUI' };
const hex = /^#[\da-f]{6}$/i;

/** Only the dozen: what was said beyond is left to be derived, so that all follows what is changed. */
const dozen = (of: Said): Said => Object.fromEntries(sourceNames.map(name => [name, of[name]])) as unknown as Said;

/** Twelve colours to change, the elements that wear them, and the stylesheet to take away. In the page's own tree: what it shows must get its colours as on any page. */
class ThemeBuilder extends LitElement {
  static override properties = { said: { state: true }, scheme: { state: true }, wrong: { state: true } };

  declare private said: Themed<Said>;
  declare private scheme: Scheme;
  /** What stands in a field and is no colour. */
  declare private wrong: Partial<Record<keyof Sources, string>>;

  constructor() {
    super();
    this.scheme = 'light';
    this.begin('civic');
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const palettes: Themed = { light: derive(this.said.light), dark: derive(this.said.dark) };
    const palette = palettes[this.scheme];
    return html`
      <main class="paper design" lang="zh-CN">
        <div class="room">
          <h1>主题工坊</h1>
          <p class="lead">从一种主题开始，改十二种颜色；其余的颜色随着推算，组件马上换上。看不清的，这里会指出来。
            <span class="en" lang="en">Begin with a theme and change its twelve colours: the rest follows, and every element wears it at once. What cannot be read is named.</span></p>
          <div class="workshop">
            ${this.renderSaid(palette)}
            ${this.renderShown(palette)}
          </div>
          <section>
            <h2>带走 Take it away</h2>
            <p class="lead">存成一个样式表，和组件的脚本一起引入；浅色和深色都在里面。<span class="en" lang="en">One stylesheet, light and dark, beside the script of the elements.</span></p>
            ${codeBlock(stylesheetOf(palettes), '复制样式表 Copy the CSS')}
          </section>
        </div>
      </main>
    `;
  }

  private renderSaid(palette: Palette): TemplateResult {
    const choice = (name: string, on: boolean, onChoose: () => void) => html`<button type="button" aria-pressed=${on ? 'true' : 'false'} @click=${onChoose}>${name}</button>`;
    return html`
      <form class="said" @submit=${(event: Event) => event.preventDefault()}>
        <div class="choose" role="group" aria-label="从哪种主题开始 Begin with">${Object.entries(titles).map(([theme, title]) => html`<button type="button" @click=${() => this.begin(theme as Theme)}>${title}</button>`)}</div>
        <div class="choose" role="group" aria-label="改哪一种 Which scheme">${choice('浅色 Light', this.scheme === 'light', () => { this.scheme = 'light'; })}${choice('深色 Dark', this.scheme === 'dark', () => { this.scheme = 'dark'; })}</div>
        ${this.renderVerdict(palette)}
        <ul class="sources">${sourceNames.map(name => this.renderSource(name))}</ul>
      </form>
    `;
  }

  private renderSource(name: keyof Sources): TemplateResult {
    const value = this.said[this.scheme][name];
    const wrong = this.wrong[name];
    const [zh, en] = colourUses[name];
    return html`
      <li>
        <input type="color" aria-label="${zh} ${en}" .value=${value} @input=${(event: Event) => this.say(name, (event.target as HTMLInputElement).value)}>
        <label for="said-${name}"><b>${name}</b><span class="en">${zh} <span lang="en">${en}</span></span></label>
        <input type="text" id="said-${name}" spellcheck="false" autocomplete="off" maxlength="7" aria-invalid=${wrong === undefined ? 'false' : 'true'} .value=${wrong ?? value}
          @input=${(event: Event) => this.say(name, (event.target as HTMLInputElement).value)}>
      </li>
    `;
  }

  /** What cannot be read, and what would be the nearest that can. */
  private renderVerdict(palette: Palette): TemplateResult {
    const faint = faintIn(palette);
    if (!faint.length) return html`<p class="verdict" role="status">每一对颜色都看得清。<span lang="en">Every pair can be read.</span></p>`;
    const sources = [...new Set(faint.flatMap(({ front }) => sourceNames.find(name => name === front) ?? []))];
    return html`
      <div class="verdict faint" role="status">
        <b>${faint.length}对颜色看不清 <span lang="en">${faint.length} pairs cannot be read</span></b>
        <ul>
          ${faint.map(({ front, back, contrast, least }) => html`<li><code>${front}</code> / <code>${back}</code>：${contrast.toFixed(1)}，要 ${least}</li>`)}
          ${sources.map(name => { const better = legible(palette[name], palette); return better === palette[name] ? nothing : html`<li><button type="button" @click=${() => this.say(name, better)}>${name} 改用 <span lang="en">use</span> ${better}</button></li>`; })}
        </ul>
      </div>
    `;
  }

  private renderShown(palette: Palette): TemplateResult {
    const style = Object.fromEntries(Object.entries(palette).flatMap(([name, value]) => [[`--linli-${name}`, value], [`--${name}`, value]]));
    return html`
      <linli-provider colour-scheme=${this.scheme} style=${styleMap(style)} .client=${tabClient()}>
        <div class="shown" style=${styleMap({ background: palette.page, color: palette.text })}>
          ${elementTags.filter(tag => tag !== 'linli-provider').map(tag => html`<section><h3>${guides[tag].title}</h3>${frame(tag)}</section>`)}
        </div>
      </linli-provider>
    `;
  }

  private begin(theme: Theme): void {
    this.said = { light: dozen(said[theme].light), dark: dozen(said[theme].dark) };
    this.wrong = {};
  }

  private say(name: keyof Sources, value: string): void {
    const colour = value.trim().toLowerCase();
    this.wrong = { ...this.wrong, [name]: hex.test(colour) ? undefined : value };
    if (hex.test(colour)) this.said = { ...this.said, [this.scheme]: { ...this.said[this.scheme], [name]: colour } };
  }
}

customElements.define('theme-builder', ThemeBuilder);
