import type { DemoSession } from '@linli/contract/demo';
import { Demo } from '@linli/sdk/demo';
import { Desk } from '@linli/sdk/desk';
import { Disputes } from '@linli/sdk/disputes';
import { isLinliError } from '@linli/sdk/error';
import { Files } from '@linli/sdk/files';
import type { Client } from '@linli/sdk/light';
import { createSend, type ClientOptions } from '@linli/sdk/send';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import type { Transport } from '@linli/sdk/transport/transport';
import type { ReactiveElement } from 'lit';

/** What the desk calls. */
export type DeskClient = Pick<Client, 'demo' | 'desk' | 'disputes' | 'files'>;

/** What an element says of who works at it. */
interface Room extends ReactiveElement {
  readonly api?: string | undefined;
  readonly client?: Client | undefined;
  readonly token?: ClientOptions['token'];
  readonly transport?: Transport | undefined;
}

/**
 * Who is signed in. Every call goes through `ask`: a 401 to any of them signs out, and leaves what was typed where it is.
 * The token of a demonstration is kept here, in memory, and nowhere else.
 */
export class Session {
  /** Grows when somebody may have signed in: what failed or waited is then asked anew. */
  turn = 0;
  private lost = false;
  private given: unknown;
  private demo: DemoSession | undefined;
  private made: { readonly base: string; readonly transport: Transport | undefined; readonly client: DeskClient } | undefined;
  private readonly room: Room;
  private readonly onOut: () => void;

  /** `onOut` hears that nobody is signed in any more. */
  constructor(room: Room, onOut: () => void) {
    this.room = room;
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

  /** Where the server is: as the element says, or the provider around it. */
  get base(): string {
    return this.room.api ?? this.room.closest('linli-provider')?.getAttribute('api') ?? '';
  }

  get client(): DeskClient {
    const { room, base } = this;
    if (room.client) return room.client;
    if (this.made?.base !== base || this.made.transport !== room.transport) this.made = { base, transport: room.transport, client: this.make(base) };
    return this.made.client;
  }

  /** One or several calls. Rejects as they do. */
  async ask<T>(work: (client: DeskClient) => Promise<T>): Promise<T> {
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

  private make(baseUrl: string): DeskClient {
    const token = () => (typeof this.room.token === 'function' ? this.room.token() : this.room.token) ?? this.demo?.token;
    const send = createSend({ baseUrl, token }, this.room.transport ?? fetchTransport());
    return { demo: new Demo(send), desk: new Desk(send), disputes: new Disputes(send), files: new Files(send) };
  }
}
