import { ContextProvider } from '@lit/context';
import type { Client } from '@linli/sdk/light';
import { LitElement, adoptStyles, css, html, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MessagePack } from '../messages/messages.ts';
import { linliContext, sendTo, type Linli, type Scale } from '../shared/context.ts';
import { give } from '../shared/declare.ts';
import type { Host } from '../shared/host.ts';
import { isRightToLeft, type Locale } from '../shared/messages.ts';
import type { Palette, Scheme, Theme } from '../shared/tokens.ts';

type Palettes = Readonly<Record<Scheme, Palette>>;

const palettes: Readonly<Record<Theme, () => Promise<Palettes>>> = {
  civic: async () => (await import('../shared/tokens.ts')).civic,
  party: async () => (await import('../shared/party.ts')).party,
  weui: async () => (await import('../shared/weui.ts')).weui,
};

/** What has come: a switch back is done before the next frame. */
const here = new Map<Theme, Palettes>();

/** Milliseconds that a resident waits for a theme: on a bad network words in other colours are better than none. */
const patience = 1500;

/** Keeps the place of what is inside without showing it in colours that are not its own. */
const unseen = css`
  :host {
    visibility: hidden;
  }
`;

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
  /**
   * `civic`, `party` or `weui`: its colours are worn by all inside, and own tokens belong on this element or deeper. Without one, the
   * tokens around hold, and `civic` for the rest.
   */
  @property() theme?: Theme;
  /** `light` unless asked: a light portal must not get dark boxes because of the visitor's system. `auto` follows that system. */
  @property({ attribute: 'colour-scheme' }) colourScheme: 'light' | 'dark' | 'auto' = 'light';
  /** `elder`: everything larger, for whatever theme. */
  @property() scale: Scale = 'standard';
  /** A ready client, such as one over the portal's own axios; wins over `api`. */
  @property({ attribute: false }) client?: Client;
  /** What stands in for the browser, such as the WeChat host. */
  @property({ attribute: false }) host?: Host;

  private palettes: Palettes | undefined;
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
      this.dir = isRightToLeft(this.language) ? 'rtl' : 'ltr';
    }
    if (changed.has('messages') && this.messages) void this.addMessages(this.messages);
    if (changed.has('host')) this.style.setProperty('--linli-font-scale', String(this.host?.fontScale ?? ''));
    this.provider.setValue(this.offer());
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('theme')) void this.dress();
    else if (this.palettes) this.wear();
  }

  /** Until the first theme has come nothing is shown, for a while; one that does not come leaves what there was. */
  private async dress(): Promise<void> {
    const { theme } = this;
    if (theme && !here.has(theme)) {
      if (!this.palettes) {
        this.wear(unseen);
        setTimeout(() => { if (!this.palettes) this.wear(); }, patience);
      }
      const came = await palettes[theme]?.().catch(() => undefined);
      if (came) here.set(theme, came);
      if (theme !== this.theme) return;
    }
    this.palettes = theme && (here.get(theme) ?? this.palettes);
    this.wear();
    this.provider.setValue(this.offer());
  }

  private wear(...more: readonly CSSResult[]): void {
    const palette = this.palettes?.[this.scheme];
    adoptStyles(this.renderRoot as ShadowRoot, [ProviderElement.styles, ...palette ? [give(palette)] : [], ...more]);
  }

  private async addMessages(packs: Readonly<Record<string, MessagePack>>): Promise<void> {
    const { registerMessages } = await import('../messages/messages.ts');
    for (const [locale, pack] of Object.entries(packs)) registerMessages(locale, pack);
  }

  private offer(): Linli {
    return { client: this.client, send: this.client ? undefined : sendTo(this.api), host: this.host, scale: this.scale, colourScheme: this.scheme, palette: this.palettes?.[this.scheme] };
  }

  private get scheme(): Scheme {
    return this.colourScheme === 'dark' || (this.colourScheme === 'auto' && this.system?.matches) ? 'dark' : 'light';
  }

  private readonly onSystemChange = (): void => this.requestUpdate();
}
