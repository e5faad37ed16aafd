import { html, nothing, type TemplateResult } from 'lit';
import { embedCode, type ElementTag } from '../../scripts/embed/snippets.ts';
import { codeBlock } from './code.ts';
import type { Both, Guide } from './guide.ts';

/*
 * What a page of documentation says besides its stories.
 */
const both = ([zh, en]: Both) => html`${zh}<span class="en" lang="en">${en}</span>`;
const list = (items: readonly Both[], kind = '') => html`<ul class="points ${kind}">${items.map(item => html`<li>${both(item)}</li>`)}</ul>`;

/** Bytes as they travel. */
interface Sizes { readonly sizes?: Readonly<Record<string, { readonly brotli: number }>>; readonly preload?: Readonly<Record<string, readonly string[]>> }

/** What the browser fetches until an element shows its first screen, of a build that is there. */
function weight(tag: ElementTag, { sizes, preload }: Sizes): string | undefined {
  const files = ['linli.js', ...preload?.[tag] ?? []];
  if (!preload?.[tag] || files.some(file => !sizes?.[file])) return undefined;
  return `${(files.reduce((sum, file) => sum + sizes![file]!.brotli, 0) / 1024).toFixed(1)} KiB`;
}

export const opening = (tag: ElementTag, { title, purpose, use, avoid }: Guide): TemplateResult => html`
  <h1>${title}</h1>
  <p class="tag">&lt;${tag}&gt;</p>
  <p class="lead">${both(purpose)}</p>
  <div class="pair">
    <section><h2>适用 When to use</h2>${list(use, 'yes')}</section>
    <section><h2>不适用 When not</h2>${list(avoid, 'no')}</section>
  </div>
  <h2>嵌入 Embed</h2>
  <p>把 api 换成您的服务器地址。<span class="en" lang="en">Put your server’s address into api.</span></p>
  ${codeBlock(embedCode(tag))}
  <h2>状态 States</h2>
`;

export const closing = (tag: ElementTag, { keys, heard, writing, sizes }: Guide, built: Sizes, notes: string | undefined): TemplateResult => {
  const bytes = weight(tag, built);
  return html`
    <h2>无障碍 Accessibility</h2>
    <h3>按键 Keys</h3>
    <dl class="keys">${keys.map(([key, does]) => html`<div><dt>${key.split(' ').map(one => html`<kbd>${one}</kbd> `)}</dt><dd>${both(does)}</dd></div>`)}</dl>
    <h3>读屏软件听到的 What is heard</h3>
    ${list(heard)}
    ${notes ? html`<p><a href=${notes}>无障碍检查记录 Accessibility record</a></p>` : nothing}
    <h2>写法 Content guide</h2>
    ${list(writing)}
    <h2>尺寸 Measurements</h2>
    <p>宿主字号16像素时的像素高度；随 <code>--linli-font-size</code> 和长辈版一起变大。<span class="en" lang="en">Heights in pixels at the host’s 16 px; they grow with <code>--linli-font-size</code> and in elder view.</span></p>
    <dl class="sizes">
      ${sizes.map(([what, size]) => html`<div><dt>${both(what)}</dt><dd>${size}</dd></div>`)}
      ${bytes ? html`<div><dt>${both(['显示第一屏要下载的脚本（brotli）', 'scripts until its first screen (brotli)'])}</dt><dd>${bytes}</dd></div>` : nothing}
    </dl>
    <h2>接口 Reference</h2>
  `;
};
