import { ContextProvider } from '@lit/context';
import type { Client } from '@linli/sdk/light';
import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MessagePack } from '../messages/messages.ts';
import { linliContext, sendTo, type Linli, type Scale, type Theme } from '../shared/context.ts';
import type { Host } from '../shared/host.ts';
import type { Locale } from '../shared/messages.ts';

/**
 * @summary Gives the elements inside it one client, one host, and one look. It has no box of its own.
 * @slot - Anything; every Linli element in it, at any depth, is served.
 * @cssproperty [--linli-font-scale=1] - How much larger everything is; set by what the host says.
 */
export class ProviderElement extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** Address of the server, without `/v1`; empty for the page's own. */
  @property() api = '';
  /** `zh-CN`, `zh-TW`, `en`, or a language of `messages`. Becomes the `lang` of this element, and its `dir`; without it those around hold. */
  @property() language?: Locale | (string & {});
  /** Languages of the page's own, by their tags: `{ ug: { 'service-lookup': { search: '…' } } }`. For all elements of the page. */
  @property({ attribute: false }) messages?: Readonly<Record<string, MessagePack>>;
  @property() theme: Theme = 'civic';
  /** `light` unless asked: a light portal must not get dark boxes because of the visitor's system. `auto` follows that system. */
  @property({ attribute: 'colour-scheme' }) colourScheme: 'light' | 'dark' | 'auto' = 'light';
  /** `elder`: everything larger, for whatever theme. */
  @property() scale: Scale = 'standard';
  /** A ready client, such as one over the portal's own axios; wins over `api`. */
  @property({ attribute: false }) client?: Client;
  /** What stands in for the browser, such as the WeChat host. */
  @property({ attribute: false }) host?: Host;

  private readonly system = globalThis.matchMedia?.('(prefers-color-scheme: dark)');
  private readonly provider = new ContextProvider(this, { context: linliContext });

  override connectedCallback(): void {
    // Before the children ask: attributes are known by now, and an element inside may be upgraded next.
    this.provider.setValue(this.offer());
    super.connectedCallback();
    this.system?.addListener(this.onSystemChange);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.system?.removeListener(this.onSystemChange);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('language') && this.language) {
      this.lang = this.language;
      this.dir = /^(ar|fa|he|ps|sd|ug|ur|yi|\w+-arab)\b/i.test(this.language) ? 'rtl' : 'ltr';
    }
    if (changed.has('messages') && this.messages) void this.addMessages(this.messages);
    if (changed.has('host')) this.style.setProperty('--linli-font-scale', String(this.host?.fontScale ?? ''));
    this.provider.setValue(this.offer());
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  private async addMessages(packs: Readonly<Record<string, MessagePack>>): Promise<void> {
    const { registerMessages } = await import('../messages/messages.ts');
    for (const [locale, pack] of Object.entries(packs)) registerMessages(locale, pack);
  }

  private offer(): Linli {
    const dark = this.colourScheme === 'dark' || (this.colourScheme === 'auto' && !!this.system?.matches);
    return { client: this.client, send: this.client ? undefined : sendTo(this.api), host: this.host, theme: this.theme, scale: this.scale, colourScheme: dark ? 'dark' : 'light' };
  }

  private readonly onSystemChange = (): void => this.requestUpdate();
}
