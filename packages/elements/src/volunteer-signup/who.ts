import type { Volunteer } from '@linli/contract/volunteer';
import { LinliError, isLinliError } from '@linli/sdk/error';
import { ResidentSession } from '@linli/sdk/resident-session';
import type { CallOptions, ClientOptions, Send } from '@linli/sdk/send';
import type { Shifts } from '@linli/sdk/shifts';
import type { Volunteers } from '@linli/sdk/volunteers';
import type { Wishes } from '@linli/sdk/wishes';
import { Task, TaskStatus } from '@lit/task';
import type { ReactiveElement } from 'lit';
import type { Messages } from '../shared/messages.ts';
import { vaults } from '../shared/vaults.ts';

/** What the room calls. */
export interface RoomClient {
  readonly send: Send;
  readonly volunteers: Volunteers;
  readonly shifts: Shifts;
  readonly wishes: Wishes;
}

/** One call of the room's, with the token of who is here and the language of the room. */
export type Call<T> = (client: RoomClient, how: CallOptions) => Promise<T>;

interface Room extends ReactiveElement {
  readonly token?: ClientOptions['token'];
  readonly client?: unknown;
  readonly sharedDevice: boolean;
}

/**
 * Who is here: signed in by the page, which hands over a token or a client of its own, or by phone inside the room. Every call
 * for oneself goes through `ask`; a 401 to any of them asks to sign in again, and leaves what was typed where it is.
 */
export class Who {
  /** One's own record; undefined for a newcomer. */
  volunteer: Volunteer | undefined;
  signedIn = false;
  readonly reading: Task<readonly unknown[], void>;
  private turn = 0;
  private given: unknown;
  private phone: { readonly send: Send; readonly session: ResidentSession } | undefined;
  private readonly room: Room;
  private readonly around: { readonly client: RoomClient | undefined };
  private readonly messages: Messages<object>;
  private readonly onLost: () => void;

  /** `onRead` hears that it is known who is here, `onLost` that nobody is any more. */
  constructor(room: Room, around: { readonly client: RoomClient | undefined }, messages: Messages<object>, { onRead, onLost }: { onRead(): void; onLost(): void }) {
    this.room = room;
    this.around = around;
    this.messages = messages;
    this.onLost = onLost;
    this.reading = new Task(room, {
      args: () => [around.client, this.met(), messages.language] as const,
      task: ([client], { signal }) => (client ? this.read(signal) : Promise.resolve()),
      onComplete: () => around.client && onRead(),
    });
  }

  /** Whether it is not yet known who is here. */
  get unknown(): boolean {
    return !this.around.client || this.reading.status < TaskStatus.COMPLETE;
  }

  /** Signed in by phone in this room, and by what number, masked. */
  get signedInBy(): string | undefined {
    return this.room.token ? undefined : this.session?.phone;
  }

  /** Tells one person from the next on the same page; undefined while nobody is signed in. */
  get person(): string | undefined {
    return this.signedIn ? this.volunteer?.id ?? this.signedInBy ?? 'page' : undefined;
  }

  /** The session by phone; absent until the way to the server is known. */
  get session(): ResidentSession | undefined {
    const send = this.around.client?.send;
    if (send && this.phone?.send !== send) this.phone = { send, session: new ResidentSession({ send, vault: this.room.sharedDevice ? undefined : vaults.session }) };
    return this.phone?.session;
  }

  /** Calls as who is here; rejects as the call does. */
  async ask<T>(work: Call<T>): Promise<T> {
    const { around: { client }, room: { token }, messages: { language }, turn } = this;
    if (!client) throw new LinliError('offline');
    const given = typeof token === 'function' ? await token() : token;
    const call = (options: CallOptions) => work(client, { language, ...options });
    try {
      return await (given === undefined ? this.session!.ask(call) : call({ token: given }));
    } catch (error) {
      // A late answer to somebody who has signed in again says nothing of them.
      if (isLinliError(error) && error.status === 401 && turn === this.turn && this.signedIn) this.lose();
      throw error;
    }
  }

  /** Somebody signed in or out: what is known of them is read anew. */
  renew(): void {
    this.turn++;
    this.room.requestUpdate();
  }

  /** The record is another now. */
  take(volunteer: Volunteer | undefined): void {
    this.volunteer = volunteer;
    this.room.requestUpdate();
  }

  /** Nobody is here any more: the record is gone, and the session with it. */
  end(): void {
    this.signedIn = false;
    this.take(undefined);
  }

  /** Signs out of this room, or everywhere. */
  async signOut(everywhere = false): Promise<void> {
    await (everywhere ? this.session?.closeAll() : this.session?.close());
    this.end();
    this.renew();
  }

  private lose(): void {
    this.signedIn = false;
    this.room.requestUpdate();
    this.onLost();
  }

  /** What the page gave. One function in the place of another speaks for the same person: templates make a new one each time. */
  private met(): number {
    const given = this.room.token ?? this.room.client;
    const same = given === this.given || (typeof given === 'function' && typeof this.given === 'function');
    this.given = given;
    if (!same) this.turn++;
    return this.turn;
  }

  private async read(signal: AbortSignal): Promise<void> {
    await this.session!.resume();
    const maybe = this.room.token !== undefined || this.session!.phone !== undefined || this.room.client !== undefined;
    try {
      this.volunteer = maybe ? (await this.ask((client, how) => client.volunteers.mine({ ...how, signal }))).volunteer : undefined;
      this.signedIn = maybe;
    } catch (error) {
      if (!isLinliError(error) || error.status !== 401) throw error;
      this.signedIn = false;
      this.volunteer = undefined;
    }
  }
}
