import type { ProblemKind } from '@linli/contract/problem';
import type { ReactiveController, ReactiveElement } from 'lit';

/** An element shows something that can be used, in its own words and with the server's first answer. Once for each element. */
export class ReadyEvent extends Event {
  constructor() {
    super('linli-ready', { bubbles: true, composed: true });
  }
}

/** An element tells a resident that something went wrong; `kind` is that of the `LinliError`. Nothing personal is in it. */
export class FailedEvent extends Event {
  readonly kind: ProblemKind;

  constructor(kind: ProblemKind) {
    super('linli-error', { bubbles: true, composed: true });
    this.kind = kind;
  }
}

/** Something is about to be opened. Cancel it to open it elsewhere, such as on a page of the host's own. */
export class OpenEvent extends Event {
  /** What it is: a guide, or a committee. */
  readonly what: 'service' | 'committee';
  /** Its identifier: a service's, or a committee's code. */
  readonly id: string;

  constructor(what: OpenEvent['what'], id: string) {
    super('linli-open', { bubbles: true, composed: true, cancelable: true });
    this.what = what;
    this.id = id;
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-ready': ReadyEvent;
    'linli-error': FailedEvent;
    'linli-open': OpenEvent;
  }
}

/** Tells the page around what residents see of an element's life: what is drawn says it, so that no room can forget to. */
export class Life implements ReactiveController {
  private ready = false;
  private kind: string | undefined;
  private readonly room: ReactiveElement;

  constructor(room: ReactiveElement) {
    this.room = room;
  }

  hostUpdated(): void {
    const { renderRoot: root } = this.room;
    const kind = root.querySelector<HTMLElement>('[data-kind]')?.dataset['kind'];
    const news = kind !== this.kind && kind;
    this.kind = kind;
    if (news) this.room.dispatchEvent(new FailedEvent(news as ProblemKind));
    if (this.ready || kind || root.querySelector('.bone') || !root.querySelector('button, a, input')) return;
    this.ready = true;
    this.room.dispatchEvent(new ReadyEvent());
  }
}
