import type { FileRef } from '@linli/contract/dispute-draft';
import { counselling, disputes } from '@linli/contract/disputes';
import type { Endpoint, InputOf, ResultOf } from '@linli/contract/endpoint';
import { isLinliError, LinliError } from './error.ts';
import { placed } from './placed.ts';
import type { Files } from './files.ts';
import { randomId } from './request.ts';
import type { Send } from './send.ts';
import type { Kept, Vault } from './vault.ts';

/** Rows that an outbox sends, by their names: each takes an Idempotency-Key, and has `files` in its body if files come with it. */
export type OutboxRows = Readonly<Record<string, Endpoint>>;

/** What residents hand in. */
const handedIn = { 'disputes.file': disputes.file, 'counselling.request': counselling.request };

/** A file that goes with a submission. `resume` names its upload if that was begun already. */
export interface OutboxFile {
  readonly name: string;
  readonly blob: Blob;
  readonly resume?: FileRef | undefined;
}

/** What is to be sent. */
export interface Submission<R extends OutboxRows = typeof handedIn, N extends keyof R & string = keyof R & string> {
  readonly row: N;
  readonly body: InputOf<R[N]>['body'];
  /** Uploaded first, and added to the `files` of the body. */
  readonly files?: readonly OutboxFile[] | undefined;
  /** Idempotency key, and name of the entry; a random one if absent. The same key again takes the place of what waits under it. */
  readonly key?: string | undefined;
  /** For how long it is kept and tried; 7 if absent, and never longer: after that a server may have forgotten the key. */
  readonly days?: number | undefined;
}

/**
 * Where a submission stands: `kept` on the device until it can be sent, `sending`, `sent` with its `result`, `refused` with the
 * `error` that must be mended, or `expired` unsent.
 */
export type OutboxState = 'kept' | 'sending' | 'sent' | 'refused' | 'expired';

/** One submission as a page shows it. */
export interface OutboxEntry<N = string, T = unknown> {
  /** The idempotency key. */
  readonly id: string;
  readonly row: N;
  readonly state: OutboxState;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly expiresAt: number;
  /** Whether it survives the page; if not, the page must stay open until it is sent. */
  readonly persistent: boolean;
  /** Share of the files that has arrived, 0 to 1. */
  readonly progress: number;
  /** What the server answered, once it is sent. */
  readonly result?: T;
  /** Why it was refused; of one that is kept, why the last try failed: from then on it may have arrived all the same. */
  readonly error?: LinliError;
}

type EntryOf<R extends OutboxRows> = { [N in keyof R & string]: OutboxEntry<N, ResultOf<R[N]>> }[keyof R & string];

/** An entry as the vault has it, under `outbox/<row>/<id>`. */
interface Stored {
  readonly state: 'kept' | 'sent' | 'refused';
  readonly body?: { readonly files?: readonly FileRef[] };
  readonly files: readonly StoredFile[];
  readonly result?: unknown;
  readonly error?: LinliError;
}

/** `ready` files are not asked after again: the body must stay the same for its key, and what was handed in is gone from the uploads. */
interface StoredFile { readonly name: string; readonly blob?: Blob; resume?: FileRef | undefined; ready?: boolean | undefined }

const prefix = 'outbox/';
const day = 86_400_000;
/** Milliseconds between tries: the first, and the most. */
const [pause, longestPause] = [2000, 300_000];

/** What the resident, and not the weather, must mend. */
const isFinal = ({ kind }: LinliError): boolean => /invalid|missing|refused|conflict/.test(kind);

/**
 * Submissions that must arrive, and only once, whatever becomes of the network and the page. Each is kept in the vault before it
 * is sent: files first, part by part, then the body under its idempotency key, again and again until the server answers. One of
 * all open pages sends at a time. The answer, with the secret code in it, is kept as well until the page takes it.
 */
export class Outbox<R extends OutboxRows = typeof handedIn> {
  private readonly vault: Vault;
  private readonly send: Send;
  private readonly files: Files;
  private readonly rows: OutboxRows;
  private readonly listeners = new Set<(entries: readonly EntryOf<R>[]) => void>();
  private readonly shown = new Map<string, OutboxEntry>();
  private flushing: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private running = false;

  constructor({ vault, send, files, rows }: { readonly vault: Vault; readonly send: Send; readonly files: Files; readonly rows?: R }) {
    this.vault = vault;
    this.send = send;
    this.files = files;
    this.rows = rows ?? handedIn;
  }

  /** All submissions, the oldest first. */
  get entries(): readonly EntryOf<R>[] {
    return [...this.shown.values()] as EntryOf<R>[];
  }

  /** Calls `listener` with all entries whenever one changes. Returns what ends that. */
  subscribe(listener: (entries: readonly EntryOf<R>[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Takes up what was left when the page was last open, and sends it now, when the network is back and when the page is looked at again. */
  async start(): Promise<void> {
    if (this.running) return;
    this.running = true;
    addEventListener('online', this.wake);
    document.addEventListener('visibilitychange', this.wake);
    if (!this.flushing) await this.read();
    void this.flush();
  }

  /** Sends nothing more after what is under way. */
  stop(): void {
    this.running = false;
    clearTimeout(this.timer);
    removeEventListener('online', this.wake);
    document.removeEventListener('visibilitychange', this.wake);
  }

  /** Keeps a submission, resolves once it is kept, and sends it as soon as that is possible. One that is on its way or has arrived stays as it is. */
  async put<N extends keyof R & string>({ row, body, files = [], key = randomId(), days = 7 }: Submission<R, N>): Promise<EntryOf<R>> {
    const name = nameOf({ row, id: key });
    const earlier = await this.vault.get<Stored>(name);
    const shown = this.shown.get(key);
    if (shown?.state === 'sending') return shown as EntryOf<R>;
    if (earlier?.value?.state === 'sent') return this.show(entryOf(earlier, this.vault.persistent)) as EntryOf<R>;
    const stored: Stored = { state: 'kept', body: body as Stored['body'] & object, files: files.map(({ name, blob, resume }) => ({ name, blob, resume })) };
    const entry = await this.keep(name, stored, Date.now() + Math.min(days, 7) * day);
    void this.flush();
    return entry as EntryOf<R>;
  }

  /** What a submission consists of, to be mended and put again under the same key. */
  async content(id: string): Promise<{ readonly body: unknown; readonly files: readonly OutboxFile[] } | undefined> {
    const entry = this.shown.get(id);
    const { body, files } = (entry && await this.vault.get<Stored>(nameOf(entry)))?.value ?? {};
    return body && { body, files: files!.filter((file): file is OutboxFile => !!file.blob) };
  }

  /** Forgets a submission: one whose receipt was seen, or that is not to be sent. Resolves with it as it was; undefined if there is none, or it is on its way. */
  async take(id: string): Promise<EntryOf<R> | undefined> {
    const entry = this.shown.get(id);
    if (!entry || entry.state === 'sending') return undefined;
    this.shown.delete(id);
    this.tell();
    await this.vault.delete(nameOf(entry));
    return entry as EntryOf<R>;
  }

  /** Sends what is kept as soon as no other page does. Resolves when each was tried once. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    return this.flushing ??= this.vault.alone(() => this.deliverAll()).finally(() => {
      this.flushing = undefined;
      this.schedule();
    });
  }

  private readonly wake = (): void => {
    this.failures = 0;
    if (!document.hidden && this.kept().length) void this.flush();
  };

  private kept(): OutboxEntry[] {
    return [...this.shown.values()].filter(({ state, row }) => state === 'kept' && row in this.rows);
  }

  /** What came in meanwhile is sent at once, what failed after a while: ever longer, and not before the server asks for it. */
  private schedule(): void {
    const kept = this.kept();
    if (!this.running || !kept.length) return;
    const asked = Math.max(...kept.map(({ error }) => error?.retryAfter ?? 0)) * 1000;
    const wait = kept.every(({ error }) => error) ? asked + Math.min(longestPause, pause * 2 ** this.failures++) * (1 + Math.random()) / 2 : 0;
    this.timer = setTimeout(() => void this.flush(), wait);
  }

  private async deliverAll(): Promise<void> {
    // Another page may have sent or taken something while this one waited.
    await this.read();
    for (const tried = new Set<string>(); ;) {
      const next = this.kept().find(({ id }) => !tried.has(id));
      if (!next) return;
      tried.add(next.id);
      await this.deliver(next);
    }
  }

  private async deliver(entry: OutboxEntry): Promise<void> {
    const sending = this.show({ ...entry, state: 'sending' });
    const { expiresAt } = entry;
    const name = nameOf(entry);
    const stored = (await this.vault.get<Stored>(name))?.value;
    // Taken in another page, or over by now.
    if (!stored) return this.read();
    try {
      const result = await this.handIn(sending, stored, () => this.vault.set(name, stored, expiresAt));
      this.failures = 0;
      // The answer stays until somebody sees it; a year is as good as that.
      await this.keep(name, { state: 'sent', files: [], result }, Date.now() + 365 * day);
    } catch (caught) {
      const error = isLinliError(caught) ? caught : new LinliError('broken', { cause: caught });
      if (isFinal(error)) await this.keep(name, { ...stored, state: 'refused', error }, expiresAt);
      else this.show({ ...entry, error });
    }
  }

  /** Sends the files that have not arrived yet, then the body with all of them. Uploads that were kept for too long are sent anew, once. */
  private async handIn(entry: OutboxEntry, stored: Stored, save: () => Promise<unknown>, anew = true): Promise<unknown> {
    const given = stored.body?.files ?? [];
    const pathOf = (index: number) => `body.files.${given.length + index}`;
    for (const [index, file] of stored.files.entries()) {
      if (!file.ready) await this.upload(entry, file, index, stored.files.length, save).catch(error => { throw placed(error, pathOf(index)); });
    }
    const body = stored.files.length ? { ...stored.body, files: [...given, ...stored.files.map(({ resume }) => resume)] } : stored.body;
    try {
      return await this.send(this.rows[entry.row]!, { body } as InputOf<Endpoint>, { idempotencyKey: entry.id });
    } catch (error) {
      const gone = isLinliError(error) && anew ? stored.files.filter((_, index) => error.fields.some(({ path, code }) => code === 'gone' && path === pathOf(index))) : [];
      if (!gone.length) throw error;
      for (const file of gone) file.resume = file.ready = undefined;
      return this.handIn(entry, stored, save, false);
    }
  }

  private async upload(entry: OutboxEntry, file: StoredFile, index: number, count: number, save: () => Promise<unknown>): Promise<void> {
    const { name, blob, resume } = file;
    if (!blob) throw new LinliError('invalid', { fields: [{ path: 'file', code: 'gone' }] });
    const { id, key } = await this.files.upload(blob, {
      name, resume,
      onBegin: ref => {
        file.resume = ref;
        return save();
      },
      onProgress: share => this.show({ ...entry, progress: (index + share) / count }),
    });
    file.resume = { id, key };
    file.ready = true;
    await save();
  }

  /** Takes over what the vault has: this page's other tabs write there, too. */
  private async read(): Promise<void> {
    const all = await this.vault.list<Stored>(prefix);
    const before = new Map(this.shown);
    this.shown.clear();
    for (const kept of all) {
      const entry = entryOf(kept, this.vault.persistent);
      const { state, persistent = entry.persistent, error } = before.get(entry.id) ?? {};
      this.shown.set(entry.id, { ...entry, persistent, ...(state === entry.state && error && { error }) });
    }
    this.tell();
  }

  private async keep(name: string, stored: Stored, expiresAt: number): Promise<OutboxEntry> {
    const persistent = await this.vault.set(name, stored, expiresAt);
    return this.show(entryOf({ name, value: stored, savedAt: Date.now(), expiresAt }, persistent));
  }

  private show(entry: OutboxEntry): OutboxEntry {
    this.shown.set(entry.id, entry);
    this.tell();
    return entry;
  }

  private tell(): void {
    for (const listener of this.listeners) listener(this.entries);
  }
}

const nameOf = ({ row, id }: Pick<OutboxEntry, 'row' | 'id'>): string => `${prefix}${row}/${id}`;

function entryOf({ name, value, savedAt, expiresAt }: Kept<Stored>, persistent: boolean): OutboxEntry {
  const [, row = '', ...id] = name.split('/');
  const error = value?.error && new LinliError(value.error.kind, value.error);
  return {
    id: id.join('/'), row, state: value?.state ?? 'expired', savedAt, expiresAt, persistent, progress: 0,
    ...(value?.result !== undefined && { result: value.result }), ...(error && { error }),
  };
}
