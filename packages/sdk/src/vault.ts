import { randomId } from './request.ts';
import { openSealedStore, type Head, type SealedStore } from './sealed-store.ts';
import { sleep } from './signal.ts';
import { databaseOf } from './vault-database.ts';

/** A value as it was kept. Times are milliseconds since 1970, by the device's clock. */
export interface Kept<T = unknown> {
  readonly name: string;
  /** Absent once it has expired: then the vault still knows that there was something. */
  readonly value?: T;
  readonly savedAt: number;
  readonly expiresAt: number;
}

/**
 * A store on the device that nobody reads without this page: names and values are encrypted with a key that cannot leave
 * the browser. Where a device does not keep things (a private window, plain HTTP, a full disk), they are kept in memory as long
 * as the page is open, and the vault says so. Values are what JSON holds, with Blobs anywhere in it.
 */
export interface Vault {
  /** Whether what was last kept survives the page. */
  readonly persistent: boolean;
  /** Keeps a value until `expiresAt`. Resolves with whether it survives the page; never rejects for want of space. */
  set(name: string, value: unknown, expiresAt: number): Promise<boolean>;
  get<T>(name: string): Promise<Kept<T> | undefined>;
  /** Everything whose name begins so, the oldest first; without its Blobs, which `get` brings. */
  list<T>(prefix: string): Promise<Kept<T>[]>;
  delete(name: string): Promise<void>;
  /**
   * Forgets everything, the key and the database itself: for devices that others use as well. Afterwards this vault keeps
   * things in memory alone: what is still on its way in leaves nothing behind.
   */
  clear(): Promise<void>;
  /** Does something that only one of all open pages may do at a time; waits for its turn. */
  alone(work: () => Promise<void>): Promise<void>;
}

/** Milliseconds for which a page has its turn unless it asks again: one that was frozen or killed holds nobody up for longer. */
const turn = 30_000;

/** Takes the place of a Blob in the JSON. */
const mark = '\0';

/** Told by its nature and not its class: a file may come from the page that a portal's frame stands in. */
const isBlob = (part: unknown): part is Blob => /^.object (?:Blob|File)/.test(Object.prototype.toString.call(part));

function packed(value: unknown): { json: string; blobs: Blob[] } {
  const blobs: Blob[] = [];
  return { json: JSON.stringify(value, (_, part: unknown) => (isBlob(part) ? { [mark]: blobs.push(part) - 1 } : part)), blobs };
}

const unpacked = (json: string, blobs: readonly (Blob | undefined)[]): unknown =>
  JSON.parse(json, (_, part: Record<string, number> | null) => (part?.[mark] === undefined ? part : blobs[part[mark]]));

/** Opens the vault of a name; one with the same name, in whatever page of the origin, holds the same. */
export async function openVault(name: string): Promise<Vault> {
  const database = databaseOf(name);
  /** What is kept nowhere else; it goes before what is on disk, which can only be older. */
  const memory = new Map<string, { head: Head; blobs: readonly Blob[] }>();
  let opening: Promise<SealedStore | undefined> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  /** How often another page has wiped the device: what was on its way in by then is not brought back. */
  let wipes = 0;

  const reach = () => opening ??= openSealedStore(database, wiped => {
    opening = undefined;
    if (wiped) wipes++;
  }).catch(() => undefined);
  let persistent = await reach() !== undefined;

  /** Undefined where it could not be done; a database that went away is opened once more. */
  async function onDisk<T>(work: (store: SealedStore) => Promise<T>, since = wipes): Promise<T | undefined> {
    for (let tries = 0; tries < 2 && since === wipes; tries++) {
      const store = await reach();
      if (!store) break;
      try {
        return await work(store);
      } catch {
        store.close();
        opening = undefined;
      }
    }
    return undefined;
  }

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => {});
    return done;
  };

  async function write(head: Omit<Head, 'blobs'>, blobs: readonly Blob[], since?: number): Promise<boolean> {
    persistent = await onDisk(store => store.write(head, blobs), since) ?? false;
    if (persistent) memory.delete(head.name);
    else memory.set(head.name, { head: { ...head, blobs: [] }, blobs });
    return persistent;
  }

  /** The entry as it is to be told; of one that is over, the content goes. */
  async function told<T>(head: Head, blobs: readonly (Blob | undefined)[] = []): Promise<Kept<T>> {
    const { name, savedAt, expiresAt, json } = head;
    const over = expiresAt <= Date.now();
    if (over && json) await write({ name, savedAt, expiresAt }, []);
    return { name, savedAt, expiresAt, ...(!over && json && { value: unpacked(json, blobs) as T }) };
  }

  async function list<T>(prefix: string): Promise<Kept<T>[]> {
    const heads = new Map<string, Head>();
    for (const head of await onDisk(store => store.heads()) ?? []) heads.set(head.name, head);
    for (const [name, { head }] of memory) heads.set(name, head);
    const entries: Kept<T>[] = [];
    for (const head of heads.values()) if (head.name.startsWith(prefix)) entries.push(await told<T>(head));
    return entries.sort((a, b) => a.savedAt - b.savedAt);
  }

  // What expired while nobody looked goes now.
  await list('');

  return {
    get persistent() { return persistent; },

    async set(name, value, expiresAt) {
      const { json, blobs } = packed(value);
      const since = wipes;
      // JSON knows no Infinity.
      return inTurn(() => write({ name, json, savedAt: Date.now(), expiresAt: Math.min(expiresAt, Number.MAX_SAFE_INTEGER) }, blobs, since));
    },

    get: <T>(name: string) => inTurn(async () => {
      const held = memory.get(name);
      const head = held?.head ?? await onDisk(store => store.head(name));
      return head && told<T>(head, held?.blobs ?? await onDisk(store => store.blobs(head)));
    }),

    list: <T>(prefix: string) => inTurn(() => list<T>(prefix)),
    delete: name => inTurn(async () => {
      memory.delete(name);
      await onDisk(store => store.remove(name));
    }),

    clear: () => inTurn(async () => {
      memory.clear();
      await onDisk(store => store.destroy());
      opening = Promise.resolve(undefined);
    }),

    async alone(work) {
      const { locks } = navigator as Partial<Navigator>;
      if (!await reach()) return work();
      if (locks) return locks.request(database, work);
      const owner = randomId();
      const claim = (ms = turn) => onDisk(store => store.claim(owner, ms));
      while (await claim() === false) await sleep(turn / 20, undefined);
      const renewing = setInterval(() => void claim(), turn / 3);
      try {
        await work();
      } finally {
        clearInterval(renewing);
        await claim(0);
      }
    },
  };
}
