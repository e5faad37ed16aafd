import type { CaseAccess } from '@linli/sdk/access';
import type { Vault } from '@linli/sdk/vault';
import { vaultExists } from '@linli/sdk/vault-database';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { vaults } from '../shared/vaults.ts';

/** Milliseconds after which a case that nobody opened is no longer remembered. */
const year = 365 * 86_400_000;

/** Cases that a resident asked this device to remember, encrypted. Until somebody does, nothing at all is stored, not even an empty database. */
export class Remembered implements ReactiveController {
  items: readonly CaseAccess[] = [];
  private vault: Promise<Vault> | undefined;
  private loading: Promise<void> | undefined;
  private readonly host: ReactiveControllerHost;
  private readonly off: () => boolean;

  /** `off`: others use the device as well. */
  constructor(host: ReactiveControllerHost, off: () => boolean) {
    this.host = host;
    this.off = off;
    host.addController(this);
  }

  hostConnected(): void {
    // A page may move the element about faster than a device answers.
    if (!this.off()) this.loading ??= this.load().finally(() => { this.loading = undefined; });
  }

  has(number: string): boolean {
    return this.items.some(item => item.number === number);
  }

  /** Resolves with whether it will be there when the page is opened again. */
  async keep(access: CaseAccess): Promise<boolean> {
    if (this.off()) return false;
    try {
      const vault = await this.open();
      const kept = await vault.set(`case/${access.number}`, access, Date.now() + year);
      // What lasts only as long as the page is not remembered.
      if (!kept) await vault.clear();
      await this.load();
      return kept;
    } catch {
      return false;
    }
  }

  async forget(number: string): Promise<void> {
    if (!this.has(number)) return;
    this.items = this.items.filter(item => item.number !== number);
    this.host.requestUpdate();
    const vault = await this.open();
    if (this.items.length) return vault.delete(`case/${number}`);
    this.vault = undefined;
    return vault.clear();
  }

  private open(): Promise<Vault> {
    return this.vault ??= import('@linli/sdk/vault').then(({ openVault }) => openVault(vaults.cases));
  }

  private async load(): Promise<void> {
    if (!this.vault && !await vaultExists(vaults.cases)) return;
    const kept = await this.open().then(vault => vault.list<CaseAccess>('case/')).catch(() => []);
    this.items = kept.flatMap(({ value }) => value ?? []);
    this.host.requestUpdate();
  }
}
