import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Host } from './host.ts';

/** Prints one paper and nothing else of the room, which wears `printing` while there is one. */
export class Printing implements ReactiveController {
  private paper: TemplateResult | undefined;
  private readonly room: LitElement;
  private readonly around: () => Host;

  constructor(room: LitElement, host: () => Host) {
    this.room = room;
    this.around = host;
    room.addController(this);
  }

  hostDisconnected(): void {
    this.onPrinted();
  }

  get running(): boolean {
    return !!this.paper;
  }

  /** Undefined where nothing can be printed. */
  get print(): ((paper: TemplateResult) => void) | undefined {
    return this.around().print && (paper => void this.onPrint(paper));
  }

  render(): TemplateResult | typeof nothing {
    return this.paper ? html`<div class="paper">${this.paper}</div>` : nothing;
  }

  private async onPrint(paper: TemplateResult): Promise<void> {
    this.paper = paper;
    this.room.requestUpdate();
    window.addEventListener('afterprint', this.onPrinted);
    await this.room.updateComplete;
    this.around().print?.();
  }

  /** A paper may bear a secret code or names: it leaves the page once it is printed. */
  private readonly onPrinted = (): void => {
    window.removeEventListener('afterprint', this.onPrinted);
    this.paper = undefined;
    this.room.requestUpdate();
  };
}
