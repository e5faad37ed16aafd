import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface AbsenceActions {
  /** The page is seen again. */
  readonly back: () => void;
  /** Nobody saw it for a quarter of an hour, or it was left and a browser keeps it to come back to. */
  readonly gone: (how: 'long' | 'left') => void;
}

/** Milliseconds out of sight after which whoever comes back may be somebody else. */
const long = 15 * 60_000;

/** Notices that nobody looks at the page, and that somebody does again. */
export class Absence implements ReactiveController {
  private since: number | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly actions: AbsenceActions;

  constructor(host: ReactiveControllerHost, actions: AbsenceActions) {
    this.actions = actions;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.onChange);
    window.addEventListener('pagehide', this.onLeft);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.onChange);
    window.removeEventListener('pagehide', this.onLeft);
    clearTimeout(this.timer);
  }

  private readonly onLeft = (): void => this.actions.gone('left');

  private readonly onChange = (): void => {
    clearTimeout(this.timer);
    if (document.visibilityState === 'hidden') {
      this.since = Date.now();
      this.timer = setTimeout(() => this.actions.gone('long'), long);
      return;
    }
    // A page that sleeps has no timer to wake it.
    if (this.since !== undefined && Date.now() - this.since >= long) this.actions.gone('long');
    this.since = undefined;
    this.actions.back();
  };
}
