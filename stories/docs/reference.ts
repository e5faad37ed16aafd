import { html, nothing, type TemplateResult } from 'lit';
import { civic } from '@linli/elements/shared/tokens';
import type { ElementTag } from '../../scripts/embed/snippets.ts';
import { prose } from './prose.ts';

/** What the manifest of custom elements says of one. */
export interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Entry[];
  readonly members?: readonly (Entry & { readonly kind: 'field' | 'method'; readonly attribute?: string; readonly readonly?: boolean; readonly parameters?: readonly { readonly name: string; readonly type?: Entry['type'] }[]; readonly return?: { readonly type?: Entry['type'] } })[];
  readonly events?: readonly Entry[];
  readonly slots?: readonly Entry[];
  readonly cssParts?: readonly Entry[];
  readonly cssProperties?: readonly Entry[];
}
interface Entry { readonly name: string; readonly description?: string; readonly type?: { readonly text: string }; readonly default?: string }
interface Manifest { readonly modules: readonly { readonly declarations?: readonly Declaration[] }[] }

export const declarationOf = ({ modules }: Manifest, tag: ElementTag): Declaration =>
  modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === tag)!;

const code = (text: string | undefined) => (text ? html`<code>${text}</code>` : nothing);

function table(title: string, entries: readonly Entry[] | undefined, name = (entry: Entry) => entry.name): TemplateResult | typeof nothing {
  if (!entries?.length) return nothing;
  return html`
    <h3>${title}</h3>
    <ul class="entries">
      ${entries.map(entry => html`
        <li>
          <p class="name">${code(name(entry))}</p>
          <div>
            <p>${prose(entry.description)}</p>
            ${entry.type || entry.default ? html`<p class="type">${code(entry.type?.text)}${entry.default ? html` <span>默认 default ${code(entry.default)}</span>` : nothing}</p>` : nothing}
          </div>
        </li>
      `)}
    </ul>
  `;
}

/** The whole reference of an element, from its own doc comments. */
export function reference({ attributes, members = [], events, slots, cssParts, cssProperties }: Declaration): TemplateResult {
  const properties = members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
  const methods = members.filter(({ kind, description }) => kind === 'method' && description);
  return html`
    ${table('属性标记 Attributes', attributes)}
    ${table('属性 Properties', properties)}
    ${table('方法 Methods', methods, ({ name }) => `${name}()`)}
    ${table('事件 Events', events)}
    ${table('插槽 Slots', slots, ({ name }) => name || 'default')}
    ${table('样式部件 CSS parts', cssParts, ({ name }) => `::part(${name})`)}
    ${table('样式属性 CSS custom properties', cssProperties)}
    <details>
      <summary>公用的样式令牌 Tokens of all elements</summary>
      <p>在任何上级元素上设置都有效，优先于主题。<span class="en" lang="en">Set on any ancestor; they win over the theme.</span></p>
      <p class="tokens">${['font-size', 'font-family', ...Object.keys(civic.light)].map(name => html`${code(`--linli-${name}`)} `)}</p>
    </details>
  `;
}
