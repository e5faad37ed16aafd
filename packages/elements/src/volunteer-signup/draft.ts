import type { UnfinishedVolunteer } from '@linli/contract/volunteer-faults';
import { Drafts } from '@linli/sdk/drafts';
import { openVault } from '@linli/sdk/vault';
import { vaults } from '../shared/vaults.ts';

/** Milliseconds of rest after which words are kept. */
const pause = 400;
const days = 7;

/** What was filled in, as the device keeps it: encrypted, for a week, until it is handed in. */
export class KeptDraft {
  /** Whether what is typed survives this page. */
  persistent = false;
  private readonly drafts: Drafts;
  private readonly id: string;
  private next: UnfinishedVolunteer | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  private constructor(drafts: Drafts, id: string) {
    this.drafts = drafts;
    this.id = id;
  }

  /** Opens what the device has, with what an earlier visit of the same person left: nobody finds somebody else's. */
  static async open(person: string | undefined): Promise<readonly [KeptDraft, UnfinishedVolunteer | undefined]> {
    const vault = await openVault(vaults.signups);
    const kept = new KeptDraft(new Drafts(vault), `volunteer-signup/${person}`);
    const found = await kept.drafts.load<UnfinishedVolunteer>(kept.id);
    kept.persistent = vault.persistent;
    return [kept, found && 'value' in found ? found.value : undefined];
  }

  /** Keeps it after a moment of rest. */
  save(value: UnfinishedVolunteer): void {
    this.next = value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pause);
  }

  /** Keeps it at once. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    const { next } = this;
    this.next = undefined;
    if (next) this.persistent = await this.drafts.save(this.id, next, { days });
  }

  async discard(): Promise<void> {
    clearTimeout(this.timer);
    this.next = undefined;
    await this.drafts.discard(this.id);
  }
}
