import type { ReactiveController, ReactiveElement } from 'lit';

/** Has the platform ask whether the page may go, while words would be lost with it. */
export class Unsent implements ReactiveController {
  private readonly room: ReactiveElement;
  private readonly holds: () => boolean;

  constructor(room: ReactiveElement, holds: () => boolean) {
    this.room = room;
    this.holds = holds;
    room.addController(this);
  }

  hostUpdated(): void {
    if (this.holds() && this.room.isConnected) window.addEventListener('beforeunload', this.onUnload);
    else window.removeEventListener('beforeunload', this.onUnload);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.onUnload);
  }

  private readonly onUnload = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
    // Chrome before 119 listens to this alone.
    event.returnValue = true;
  };
}
