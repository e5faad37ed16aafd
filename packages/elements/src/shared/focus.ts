import type { LitElement, ReactiveController } from 'lit';

/** Moves the focus to what an act brought up, once it is drawn. */
export class Focus implements ReactiveController {
  private selector: string | undefined;
  private readonly host: LitElement;

  constructor(host: LitElement) {
    this.host = host;
    host.addController(this);
  }

  to(selector: string | undefined): void {
    this.selector = selector;
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    const target = this.selector && this.host.renderRoot.querySelector<HTMLElement>(this.selector);
    if (!target) return;
    this.selector = undefined;
    target.focus();
    target.scrollIntoView?.({ block: 'nearest' });
  }
}
