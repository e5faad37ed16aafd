import { LitElement, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';

/**
 * A whole page of the demo city, in the document itself as a portal's own markup is, with one room open at a time. A
 * sheet, if it has one, is worn by the page only while the scene stands in it.
 */
export abstract class Scene extends LitElement {
  static override properties: PropertyDeclarations = { room: { state: true }, dressed: { state: true } };

  /** What is open; empty for the first page. */
  declare protected room: string;
  declare private dressed: boolean;

  constructor() {
    super();
    this.room = '';
    this.dressed = !this.sheet;
  }

  /** Address of its stylesheet. */
  protected readonly sheet?: string;

  protected abstract renderPage(): TemplateResult;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    return html`${this.sheet ? html`<link rel="stylesheet" href=${this.sheet} @load=${this.onSheet} @error=${this.onSheet}>` : nothing}<div ?hidden=${!this.dressed}>${this.renderPage()}</div>`;
  }

  private readonly onSheet = (): void => { this.dressed = true; };

  /** A row that opens a room. */
  protected row(room: string, title: string, text: string): TemplateResult {
    return html`<li><a href="#${room}" @click=${this.open(room)}><span><strong>${title}</strong><span>${text}</span></span></a></li>`;
  }

  protected readonly open = (room: string) => (event: Event): void => {
    event.preventDefault();
    this.room = room;
    scrollTo(0, 0);
  };
}
