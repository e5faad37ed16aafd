import type { Session } from '@linli/contract/sessions';
import { isLinliError } from './error.ts';
import type { Send } from './send.ts';
import { Sessions } from './sessions.ts';
import type { Vault } from './vault.ts';
import { vaultExists } from './vault-database.ts';

export interface ResidentSessionOptions {
  /** The way to the server; it needs no token of its own. */
  readonly send: Send;
  /** Name of the vault in which the device keeps the session. Absent on a device that others use: then it lasts as long as the page. */
  readonly vault?: string | undefined;
}

/** What is kept on the device: never the access token. */
type Kept = Pick<Session, 'refreshToken' | 'phone'>;

const name = 'session';
/** Seconds before its end at which an access token is renewed: a call that is on its way must arrive. */
const margin = 60;

/**
 * A resident who is signed in by phone, kept over pages and tabs: the refresh token encrypted in a vault, the access token in
 * memory. One tab at a time renews, the others take what it got.
 */
export class ResidentSession {
  private readonly sessions: Sessions;
  private readonly vaultName: string | undefined;
  private opening: Promise<Vault> | undefined;
  private held: Kept | undefined;
  private access: { readonly token: string; readonly until: number } | undefined;
  private renewing: Promise<void> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor({ send, vault }: ResidentSessionOptions) {
    this.sessions = new Sessions(send);
    this.vaultName = vault;
  }

  /** The number that is signed in, masked: `138****5678`; undefined while none is. */
  get phone(): string | undefined {
    return this.held?.phone;
  }

  /** Takes up what the device has kept. Until somebody signs in nothing is stored, not even an empty database. */
  async resume(): Promise<void> {
    if (!this.held) this.hold(await this.kept());
  }

  /** Keeps a session that `sessions.open` brought. Resolves with whether it survives the page. */
  async begin(session: Session): Promise<boolean> {
    this.take(session);
    return this.keep(session);
  }

  /** The access token, renewed before it ends; undefined while nobody is signed in. Fit for a client's `token`. Rejects where it can't be renewed just now. */
  readonly token = async (): Promise<string | undefined> => {
    if (this.held && !(this.access && this.access.until > performance.now())) await this.renew();
    return this.access?.token;
  };

  /** Calls with the token. Where the server no longer takes it, that is tried once more with a new one, if there is one to be had. */
  async ask<T>(work: (options: { readonly token: string | undefined }) => Promise<T>): Promise<T> {
    const token = await this.token();
    try {
      return await work({ token });
    } catch (error) {
      if (!isLinliError(error) || error.status !== 401 || token === undefined) throw error;
      if (this.access?.token === token) await this.renew();
      if (!this.access) throw error;
      return work({ token: this.access.token });
    }
  }

  /** Signs out here. The device forgets at once, whether or not the server hears of it. */
  async close(): Promise<void> {
    const { held } = this;
    await this.forget();
    if (held) await this.sessions.close(held.refreshToken).catch(() => {});
  }

  /** Signs out everywhere. Rejects, and signs out nowhere, if the server does not hear of it. */
  async closeAll(): Promise<void> {
    await this.ask(options => this.sessions.closeAll(options)).catch(error => { if (!isLinliError(error) || error.status !== 401) throw error; });
    await this.forget();
  }

  /** Hears when somebody signs in or out. Answers how to stop that. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Renews once, however many calls ask for it. */
  private renew(): Promise<void> {
    return this.renewing ??= this.alone(() => this.renewNow()).finally(() => { this.renewing = undefined; });
  }

  private async renewNow(): Promise<void> {
    // Another tab may have renewed, or signed out, or the device was wiped.
    const latest = this.vaultName === undefined ? this.held : await this.kept();
    if (!latest) return this.forget();
    try {
      const session = await this.sessions.renew(latest.refreshToken);
      // Signed out while the answer was on its way.
      if (!this.held) return;
      this.take(session);
      await this.keep(session);
    } catch (error) {
      if (!isLinliError(error) || error.kind !== 'refused') throw error;
      await this.forget();
    }
  }

  private take(session: Session): void {
    // The device's own clock may be wrong, but it runs.
    this.access = { token: session.accessToken, until: performance.now() + (session.expiresIn - margin) * 1000 };
    this.hold(session);
  }

  private hold(session: Kept | undefined): void {
    const before = this.held?.phone;
    this.held = session && { refreshToken: session.refreshToken, phone: session.phone };
    if (before !== this.held?.phone) for (const listener of this.listeners) listener();
  }

  private async forget(): Promise<void> {
    const vault = this.vaultName !== undefined && await this.reach();
    this.access = this.opening = undefined;
    this.hold(undefined);
    if (vault) await vault.clear();
  }

  private async keep({ refreshToken, phone, refreshExpiresIn }: Session): Promise<boolean> {
    if (this.vaultName === undefined) return false;
    const vault = await this.open(this.vaultName);
    return vault.set(name, { refreshToken, phone } satisfies Kept, Date.now() + refreshExpiresIn * 1000);
  }

  private async kept(): Promise<Kept | undefined> {
    const vault = await this.reach();
    return (await vault?.get<Kept>(name))?.value;
  }

  private async alone(work: () => Promise<void>): Promise<void> {
    const vault = await this.reach();
    return vault ? vault.alone(work) : work();
  }

  /** The vault, if there is one to look into. */
  private async reach(): Promise<Vault | undefined> {
    if (this.vaultName === undefined) return undefined;
    return this.opening ?? (await vaultExists(this.vaultName) ? this.open(this.vaultName) : undefined);
  }

  private open(vault: string): Promise<Vault> {
    return this.opening ??= import('./vault.ts').then(({ openVault }) => openVault(vault));
  }
}
