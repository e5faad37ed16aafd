import type { CaseReceipt, CaseService } from '@linli/contract/receipt';
import type { FileRef } from '@linli/contract/dispute-draft';
import { Drafts } from '@linli/sdk/drafts';
import type { Files, UploadedFile } from '@linli/sdk/files';
import type { Outbox, OutboxEntry } from '@linli/sdk/outbox';
import type { Send } from '@linli/sdk/send';
import { openVault, type Vault } from '@linli/sdk/vault';
import { vaults, wipeDevice } from '../shared/vaults.ts';
import type { Answers, Body } from './answers.ts';
import type { Step } from './questions.ts';

/** A filing as it is kept while it is written. */
export interface KeptDraft {
  readonly answers: Answers;
  readonly step: Step;
  readonly service: CaseService;
  /** Under which it was last sent: what arrived without an answer is not filed twice. */
  readonly key: string | undefined;
  /** Files that the server has, and those that have not arrived. */
  readonly files: readonly UploadedFile[];
  readonly waiting: readonly Waiting[];
}

/** A file that has not arrived. */
export interface Waiting { readonly name: string; readonly blob: Blob; readonly resume?: FileRef | undefined }

export type Entry = OutboxEntry<string, CaseReceipt>;

const draftId = 'dispute-intake';
/** Milliseconds of rest after which words are kept. */
const pause = 400;

/** What the device keeps of a filing: the draft as one types, and what waits in the outbox. */
export class Keeping {
  /** Until when the draft is kept, in milliseconds since 1970; undefined while there is none. */
  until: number | undefined;
  /** Something was typed that is not stored yet. */
  unsaved = false;
  /** What an earlier visit left. */
  found: { readonly draft: KeptDraft; readonly savedAt: number } | 'expired' | undefined;
  /** The draft as it stands, kept or about to be. */
  latest: KeptDraft | undefined;
  /** What is being sent, or was, without having been looked at; that of this page before those of earlier ones. */
  entry: Entry | undefined;
  /** Key of what this page handed to the outbox. */
  handed: string | undefined;
  private readonly vault: Vault;
  private readonly drafts: Drafts;
  private readonly outbox: Outbox | undefined;
  private readonly changed: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private next: { readonly draft: KeptDraft; readonly days: number } | undefined;
  private closed = false;

  private constructor(vault: Vault, outbox: Outbox | undefined, changed: () => void) {
    this.vault = vault;
    this.drafts = new Drafts(vault);
    this.outbox = outbox;
    this.changed = changed;
    this.outbox?.subscribe(entries => {
      this.entry = entries.find(({ id }) => id === this.handed) ?? entries[0];
      changed();
    });
  }

  /** `files` where a filing may wait for the network; `changed` hears of every change. */
  static async open(send: Send, files: Files | undefined, changed: () => void): Promise<Keeping> {
    const vault = await openVault(vaults.filings);
    const outbox = files && new (await import('@linli/sdk/outbox')).Outbox({ vault, send, files });
    const keeping = new Keeping(vault, outbox, changed);
    const draft = await keeping.drafts.load<KeptDraft>(draftId);
    if (draft) keeping.found = 'expired' in draft ? 'expired' : { draft: draft.value, savedAt: draft.savedAt };
    keeping.latest = draft && 'value' in draft ? draft.value : undefined;
    await keeping.outbox?.start();
    return keeping;
  }

  /** Whether what is typed survives this page. */
  get persistent(): boolean {
    return this.vault.persistent;
  }

  /** Whether a filing can wait here for the network. */
  get waits(): boolean {
    return !!this.outbox;
  }

  /** Keeps a draft after a moment of rest. */
  save(draft: KeptDraft, days: number): void {
    this.next = { draft, days };
    this.latest = draft;
    this.unsaved = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pause);
  }

  /** Keeps it at once. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    const { next } = this;
    if (!next || this.closed) return;
    this.next = undefined;
    await this.drafts.save(draftId, next.draft, next);
    // Discarded, or handed over, in the meantime.
    if (this.closed || !this.latest) return;
    this.until = Date.now() + next.days * 86_400_000;
    this.unsaved = !!this.next;
    this.changed();
  }

  /** Forgets the draft. */
  async discard(): Promise<void> {
    clearTimeout(this.timer);
    this.next = this.found = this.latest = this.until = undefined;
    this.unsaved = false;
    await this.drafts.discard(draftId);
  }

  /** Hands a filing to the outbox, which sends it now or later. */
  async put(service: CaseService, body: Body, files: readonly Waiting[], key: string): Promise<void> {
    this.handed = key;
    await this.outbox?.put({ row: service === 'dispute' ? 'disputes.file' : 'counselling.request', body, files, key });
  }

  /** Sends it now. */
  hurry(): void {
    void this.outbox?.flush();
  }

  /** Takes the entry out: its receipt was seen, or it is to be mended. Undefined if it is on its way just now. */
  async take(): Promise<Entry | undefined> {
    const { entry, outbox } = this;
    return entry && (await outbox?.take(entry.id)) as Entry | undefined;
  }

  start(): void {
    void this.outbox?.start();
  }

  /** Sends nothing more while the page is away from it. */
  stop(): void {
    this.outbox?.stop();
  }

  /** Leaves nothing on the device: no draft, no outbox, no key, no case that a tracker was asked to remember, and nobody signed in. */
  async wipe(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    this.stop();
    await wipeDevice(async vault => (vault === vaults.filings ? this.vault : await openVault(vault)).clear());
  }
}
