import type { Kept, Vault } from './vault.ts';

/** A draft as it was saved; times in milliseconds since 1970. */
export type Draft<T> = Required<Omit<Kept<T>, 'name'>>;

const prefix = 'draft/';

/** What somebody was about to send, kept on the device until it is sent, discarded or too old. */
export class Drafts {
  private readonly vault: Vault;

  constructor(vault: Vault) {
    this.vault = vault;
  }

  /** Keeps a draft for so many days in the place of an earlier one. Resolves with whether it survives the page. */
  save(id: string, value: unknown, { days }: { readonly days: number }): Promise<boolean> {
    return this.vault.set(prefix + id, value, Date.now() + days * 86_400_000);
  }

  /** The draft, or that there was one and it has expired, until that is discarded; undefined if there was none. */
  async load<T>(id: string): Promise<Draft<T> | { readonly expired: true } | undefined> {
    const kept = await this.vault.get<T>(prefix + id);
    if (!kept) return undefined;
    const { value, savedAt, expiresAt } = kept;
    return value === undefined ? { expired: true } : { value, savedAt, expiresAt };
  }

  discard(id: string): Promise<void> {
    return this.vault.delete(prefix + id);
  }

  /** Discards all drafts and leaves the rest of the vault alone. */
  async clear(): Promise<void> {
    for (const { name } of await this.vault.list(prefix)) await this.vault.delete(name);
  }
}
