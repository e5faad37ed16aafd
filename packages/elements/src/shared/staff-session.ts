import type { DemoSession } from '@linli/contract/demo';
import { isLinliError } from '@linli/sdk/error';
import type { Client } from '@linli/sdk/light';
import { createSend, type ClientOptions, type Send } from '@linli/sdk/send';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import type { Transport } from '@linli/sdk/transport/transport';
import type { ReactiveElement } from 'lit';

/** Nobody is signed in any more: the token is no longer in force, or the member of staff left. */
export class DeskSignedOutEvent extends Event {
  constructor() {
    super('linli-desk-signed-out', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-desk-signed-out': DeskSignedOutEvent;
  }
}

/** What an element says of who works at it. */
interface Room extends ReactiveElement {
  readonly api?: string | undefined;
  readonly client?: Client | undefined;
  readonly token?: ClientOptions['token'];
  readonly transport?: Transport | undefined;
}

/**
 * Which member of staff is signed in. Every call goes through `ask`: a 401 to any of them signs out, and leaves what was typed where it is.
 * The token of a demonstration is kept here, in memory, and nowhere else.
 */
export class StaffSession<K extends keyof Client> {
  /** Grows when somebody may have signed in: what failed or waited is then asked anew. */
  turn = 0;
  private lost = false;
  private given: unknown;
  private demo: DemoSession | undefined;
  private made: { readonly base: string; readonly transport: Transport | undefined; readonly client: Pick<Client, K> } | undefined;
  private readonly room: Room;
  private readonly resources: (send: Send) => Pick<Client, K>;
  private readonly onOut: () => void;

  /** `resources` makes what the desk calls; `onOut` hears that nobody is signed in any more. */
  constructor(room: Room, resources: (send: Send) => Pick<Client, K>, onOut: () => void) {
    this.room = room;
    this.resources = resources;
    this.onOut = onOut;
  }

  get signedIn(): boolean {
    const { client, token } = this.room;
    return !this.lost && !!(client ?? token ?? this.demo);
  }

  /** Whether the page signs its staff in, not a demonstration. */
  get byPage(): boolean {
    return !!(this.room.client ?? this.room.token);
  }

  /** Whether somebody was signed in and no longer is. */
  get expired(): boolean {
    return this.lost;
  }

  /** Somebody of the demonstration, if it is one. */
  get staff(): DemoSession['staff'] | undefined {
    return this.byPage ? undefined : this.demo?.staff;
  }

  /** Where the server is: as the element says, or the provider around it. */
  get base(): string {
    return this.room.api ?? this.room.closest('linli-provider')?.getAttribute('api') ?? '';
  }

  get client(): Pick<Client, K> {
    const { room, base } = this;
    if (room.client) return room.client;
    if (this.made?.base !== base || this.made.transport !== room.transport) this.made = { base, transport: room.transport, client: this.make(base) };
    return this.made.client;
  }

  /** One or several calls. Rejects as they do. */
  async ask<T>(work: (client: Pick<Client, K>) => Promise<T>): Promise<T> {
    const { turn } = this;
    try {
      return await work(this.client);
    } catch (error) {
      // A late answer to somebody who has signed in again says nothing of them.
      if (isLinliError(error) && error.status === 401 && turn === this.turn && this.signedIn) this.end();
      throw error;
    }
  }

  /** Looks at what the page gave. One function in the place of another speaks for the same person: templates make a new one each time. */
  meet(): void {
    const given = this.room.client ?? this.room.token;
    const same = given === this.given || (typeof given === 'function' && typeof this.given === 'function');
    this.given = given;
    if (!same) this.renew();
  }

  /** Works as somebody of the demonstration. */
  begin(demo: DemoSession): void {
    this.demo = demo;
    this.renew();
  }

  /** The page may have signed somebody in. */
  renew(): void {
    this.lost = false;
    this.turn++;
    this.room.requestUpdate();
  }

  /** Nobody works here any more. */
  end(): void {
    this.demo = undefined;
    this.lost = true;
    this.room.requestUpdate();
    this.onOut();
  }

  private make(baseUrl: string): Pick<Client, K> {
    const token = () => (typeof this.room.token === 'function' ? this.room.token() : this.room.token) ?? this.demo?.token;
    return this.resources(createSend({ baseUrl, token }, this.room.transport ?? fetchTransport()));
  }
}
