import type { Context, ContextCallback } from '@lit/context';
import type { Committees } from '@linli/sdk/committees';
import type { Client } from '@linli/sdk/light';
import { createSend, type Send } from '@linli/sdk/send';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Host } from './host.ts';
import { Life } from './life.ts';
import type { Palette, Scheme } from './tokens.ts';

/** `elder` is larger in everything: type × 1.2, lines ≥ 1.6, targets ≥ 60 px. It goes with every theme. */
export type Scale = 'standard' | 'elder';

/** What a provider gives to the elements inside it. The language comes through `lang`, as everywhere on the web. */
export interface Linli {
  /** A ready client that the portal handed in. */
  readonly client?: Client | undefined;
  /** Otherwise the way to the provider's server; each room makes of it the resources that it needs, and no others are loaded. */
  readonly send?: Send | undefined;
  readonly host?: Host | undefined;
  readonly scale: Scale;
  readonly colourScheme: Scheme;
  /** The colours of the theme that it wears, as they stand in the tokens around. */
  readonly palette?: Palette | undefined;
}

export const linliContext = Symbol.for('linli') as unknown as Context<symbol, Linli>;

/** Asks whoever is around, by the protocol of `@lit/context` and other libraries; its consumer would cost each page half a kilobyte. */
const contextRequest = (contextTarget: Element, callback: ContextCallback<Linli>): Event =>
  Object.assign(new Event('context-request', { bubbles: true, composed: true }), { context: linliContext, contextTarget, subscribe: true, callback });

const ways = new Map<string, Send>();

/** The way to a server, over the platform's `fetch`; one for all that go there. */
export function sendTo(api: string): Send {
  const way = ways.get(api) ?? createSend({ baseUrl: api }, fetchTransport());
  ways.set(api, way);
  return way;
}

/** What rooms call; of the committees what anybody may. */
export type Resources = Omit<Client, 'committees'> & { readonly committees: Committees };

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
export class Surroundings<R extends Partial<Resources>> implements ReactiveController {
  private readonly room: Room;
  private readonly resources: (send: Send) => R;
  private readonly lasting: boolean;
  private provided?: Linli | undefined;
  private unsubscribe?: (() => void) | undefined;
  private made?: { send: Send; client: R } | undefined;
  private waiting = false;
  private fitted = false;

  /**
   * `resources` makes what the room calls: `send => ({ services: new Services(send) })`. A page that a browser had put away and
   * shows again asks anew, for cases and places go on meanwhile; not where `lasting`, because a list would lose where it stood.
   */
  constructor(room: Room, resources: (send: Send) => R, lasting = false) {
    this.room = room;
    this.resources = resources;
    this.lasting = lasting;
    room.addController(this);
    room.addController(new Life(room));
  }

  /** The client in use; undefined while the provider around the element is not yet defined. */
  get client(): R | Client | undefined {
    const { api, client } = this.room;
    const around = api === undefined ? this.provided : undefined;
    const given = client ?? around?.client;
    if (given || (api === undefined && this.waiting)) return given;
    const send = around?.send ?? sendTo(api ?? '');
    if (this.made?.send !== send) this.made = { send, client: this.resources(send) };
    return this.made.client;
  }

  /** The world around, if a provider says; otherwise it is the browser. */
  get host(): Host | undefined {
    return this.provided?.host;
  }

  /** A provider that upgrades after its children never hears their first question: ask again once it listens. */
  hostConnected(): void {
    window.addEventListener('pageshow', this.onShown);
    this.provided = undefined;
    this.waiting = this.room.closest('linli-provider:not(:defined)') !== null;
    if (this.waiting) void customElements.whenDefined('linli-provider').then(() => this.ask());
    this.ask();
  }

  /** Colours of the page's own ask for others that go with them; who sets none loads nothing for it. */
  hostUpdated(): void {
    if (this.fitted) return;
    this.fitted = true;
    const style = getComputedStyle(this.room);
    const worn = this.provided?.palette;
    const isOwn = (name: keyof Palette) => ![undefined, '', worn?.[name]].includes(style.getPropertyValue(`--linli-${name}`).trim());
    if ((['accent', 'surface', 'error', 'ok', 'warn', 'neutral'] as const).some(isOwn) || /--_/.test(this.room.style.cssText)) void import('./fitting.ts').then(({ fit }) => fit(this.room, isOwn)).catch(Boolean);
  }

  /** What it was given stays until it stands somewhere else: what was about to be asked must not go to the page's own address. */
  hostDisconnected(): void {
    window.removeEventListener('pageshow', this.onShown);
    this.unsubscribe?.();
    this.unsubscribe = undefined;
  }

  private readonly onShown = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    // Whether a place is open is drawn anew; with another client whatever was read is read again.
    if (!this.lasting) this.made = undefined;
    this.room.requestUpdate();
  };

  private ask(): void {
    if (!this.room.isConnected) return;
    if (customElements.get('linli-provider')) this.waiting = false;
    this.room.dispatchEvent(contextRequest(this.room, (value, unsubscribe) => this.dress(value, unsubscribe)));
    this.room.requestUpdate();
  }

  private dress(around: Linli, unsubscribe: (() => void) | undefined): void {
    if (unsubscribe !== this.unsubscribe) this.unsubscribe?.();
    this.unsubscribe = unsubscribe;
    this.provided = around;
    this.room.dataset['scale'] = around.scale;
    this.room.dataset['scheme'] = around.colourScheme;
    this.fitted = false;
    this.room.requestUpdate();
  }
}
