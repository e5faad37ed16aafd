import type { LitElement, ReactiveController } from 'lit';

/** Paper cannot be unfolded: everything in a room is open while it prints. */
export class Unfold implements ReactiveController {
  private readonly room: LitElement;

  constructor(room: LitElement) {
    this.room = room;
    room.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.unfold);
    window.addEventListener('afterprint', this.fold);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.unfold);
    window.removeEventListener('afterprint', this.fold);
  }

  private readonly unfold = (): void => {
    for (const details of this.room.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
      details.open = true;
      details.dataset['printed'] = '';
    }
  };

  private readonly fold = (): void => {
    for (const details of this.room.renderRoot.querySelectorAll<HTMLDetailsElement>('details[data-printed]')) {
      details.open = false;
      delete details.dataset['printed'];
    }
  };
}
