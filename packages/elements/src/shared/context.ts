import { ContextConsumer, createContext } from '@lit/context';
import { createClient, type Client } from '@linli/sdk/light';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Host } from './host.ts';

/** `elder` is larger in everything: type × 1.2, lines ≥ 1.6, targets ≥ 60 px. It goes with every theme. */
export type Scale = 'standard' | 'elder';
export type ColourScheme = 'light' | 'dark';
export type Theme = 'civic';

/** What a provider gives to the elements inside it. The language comes through `lang`, as everywhere on the web. */
export interface Linli {
  readonly client?: Client | undefined;
  readonly host?: Host | undefined;
  readonly theme: Theme;
  readonly scale: Scale;
  readonly colourScheme: ColourScheme;
}

export const linliContext = createContext<Linli>(Symbol.for('linli'));

/** What an element says for itself; it wins over the provider. */
interface Room extends ReactiveElement {
  /** Address of the server, without `/v1`. */
  api?: string | undefined;
  client?: Client | undefined;
}

/**
 * What surrounds an element: client and host, from itself or its provider. Scale and colour scheme become
 * `data-scale` and `data-scheme` on the element, which stylesheets read; without a provider a page may set them itself.
 */
export class Surroundings implements ReactiveController {
  private readonly room: Room;
  private readonly provided: ContextConsumer<typeof linliContext, Room>;
  private own?: { api: string; client: Client };
  private waiting = false;

  constructor(room: Room) {
    this.room = room;
    room.addController(this);
    this.provided = new ContextConsumer(room, { context: linliContext, subscribe: true, callback: value => this.dress(value) });
  }

  /** The client in use; undefined while the provider around the element is not yet defined. */
  get client(): Client | undefined {
    const { api, client } = this.room;
    const given = client ?? (api === undefined ? this.provided.value?.client : undefined);
    if (given || (api === undefined && this.waiting)) return given;
    if (this.own?.api !== (api ?? '')) this.own = { api: api ?? '', client: createClient({ baseUrl: api ?? '' }) };
    return this.own.client;
  }

  /** The world around, if a provider says; otherwise it is the browser. */
  get host(): Host | undefined {
    return this.provided.value?.host;
  }

  /** A provider that upgrades after its children never hears their first question: ask again once it listens. */
  hostConnected(): void {
    this.waiting = this.room.closest('linli-provider:not(:defined)') !== null;
    if (this.waiting) void customElements.whenDefined('linli-provider').then(() => this.askAgain());
  }

  private askAgain(): void {
    this.waiting = false;
    if (this.room.isConnected) this.provided.hostConnected();
    this.room.requestUpdate();
  }

  private dress({ scale, colourScheme }: Linli): void {
    this.room.dataset['scale'] = scale;
    this.room.dataset['scheme'] = colourScheme;
  }
}
