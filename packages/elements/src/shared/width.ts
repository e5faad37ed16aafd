import type { ReactiveController, ReactiveElement } from 'lit';

/** Whether an element is at least so wide, in pixels of its own scale: it may stand beside something, whatever the screen. */
export class Width implements ReactiveController {
  wide = false;
  private readonly host: ReactiveElement;
  private readonly least: number;
  private observer: ResizeObserver | undefined;

  constructor(host: ReactiveElement, least: number) {
    this.host = host;
    this.least = least;
    host.addController(this);
  }

  hostConnected(): void {
    // Absent before iOS 13.4: there everything stands in one column. What follows changes the height that is observed, hence the frame between.
    this.observer = typeof ResizeObserver === 'function' ? new ResizeObserver(() => requestAnimationFrame(() => this.measure())) : undefined;
    this.observer?.observe(this.host);
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
  }

  private measure(): void {
    const unit = parseFloat(getComputedStyle(this.host.renderRoot.querySelector('.room') ?? this.host).fontSize) / 17;
    const wide = this.host.getBoundingClientRect().width >= this.least * unit;
    if (wide === this.wide) return;
    this.wide = wide;
    this.host.requestUpdate();
  }
}
