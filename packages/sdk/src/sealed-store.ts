import { bytesOf, hexOf } from './bytes.ts';
import { randomId } from './request.ts';
import { deleteDatabase } from './vault-database.ts';

/** One entry without its blobs, as it is sealed. */
export interface Head {
  readonly name: string;
  /** Absent once it has expired. */
  readonly json?: string;
  /** Identifier and type of each blob, in the order in which the JSON counts them. */
  readonly blobs: readonly (readonly [id: string, type: string])[];
  readonly savedAt: number;
  readonly expiresAt: number;
}

/**
 * IndexedDB in which nobody reads anything without the key beside it, and no script gets that key out. What it holds: `keys`;
 * `lease`; a head at `[0, entry]`; blobs at `[1, entry, blob]`, where `entry` is a keyed digest of the name. Sealed bytes, never
 * Blobs: before iOS 15 these may come back empty.
 */
export interface SealedStore {
  head(name: string): Promise<Head | undefined>;
  heads(): Promise<Head[]>;
  blobs(head: Head): Promise<(Blob | undefined)[]>;
  /** Writes an entry in the place of an earlier one, and says so; blobs that are there already are not written again. */
  write(head: Omit<Head, 'blobs'>, blobs: readonly Blob[]): Promise<true>;
  remove(name: string): Promise<void>;
  /** Takes the lease, or keeps it, for so many milliseconds; `false` if another owner has it. */
  claim(owner: string, ms: number): Promise<boolean>;
  close(): void;
  /** Empties the database and takes it away. */
  destroy(): Promise<void>;
}

interface Keys { readonly aes: CryptoKey; readonly mac: CryptoKey }
interface Sealed { readonly iv: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer }

const table = 'vault';
const utf8 = (text: string) => new TextEncoder().encode(text);
const heads = () => IDBKeyRange.bound([0], [1]);
const blobsUnder = (entry: string) => IDBKeyRange.bound([1, entry], [1, entry, []]);

/** Milliseconds: behind a deletion that another page holds up, and on some iOS 14, opening is never answered. */
const patience = 3000;

/** Opens a database, or rejects where there is none to be had; `lost` hears when it goes away, or comes after all; `wiped`: somebody took it away. */
const openDatabase = (name: string, lost: (wiped?: boolean) => void): Promise<IDBDatabase> => new Promise((resolve, reject) => {
  const request = indexedDB.open(name, 1);
  const timer = setTimeout(() => {
    request.onsuccess = () => { request.result.close(); lost(); };
    reject();
  }, patience);
  request.onupgradeneeded = () => request.result.createObjectStore(table);
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    clearTimeout(timer);
    const database = request.result;
    // Another page takes it away or brings a newer form of it: who holds on to it would hold that up.
    database.onversionchange = database.onclose = ({ type }) => { database.close(); lost(type === 'versionchange'); };
    resolve(database);
  };
});

/** Resolves with the request's result once all is written, for good. */
const transact = <T>(database: IDBDatabase, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  const transaction = database.transaction(table, 'readwrite');
  const request = work(transaction.objectStore(table));
  transaction.oncomplete = () => resolve(request.result);
  transaction.onabort = transaction.onerror = () => reject(transaction.error ?? request.error);
});

/** The keys of the database; the first page to come makes them. */
async function keysIn(database: IDBDatabase, fresh: Keys): Promise<Keys> {
  const there = await transact(database, store => {
    const request: IDBRequest<Keys | undefined> = store.get('keys');
    request.onsuccess = () => { if (!request.result) store.put(fresh, 'keys'); };
    return request;
  });
  return there ?? fresh;
}

/** Opens the store, or rejects where a browser has no database, or no cryptography (plain HTTP). */
export async function openSealedStore(name: string, lost: (wiped?: boolean) => void): Promise<SealedStore> {
  const { subtle } = crypto;
  const fresh: Keys = {
    aes: await subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    mac: await subtle.generateKey({ name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']),
  };
  const database = await openDatabase(name, lost);
  const { aes, mac } = await keysIn(database, fresh);
  /** Blobs that are in the database, by their identifiers. */
  const known = new WeakMap<Blob, string>();

  const seal = async (bytes: Uint8Array<ArrayBuffer>): Promise<Sealed> => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv, data: await subtle.encrypt({ name: 'AES-GCM', iv }, aes, bytes) };
  };
  /** Undefined for what another key has sealed: it can never be read again. */
  const unseal = (sealed: Sealed | undefined): Promise<ArrayBuffer | undefined> =>
    Promise.resolve(sealed && subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, aes, sealed.data).catch(() => undefined));
  const unsealHead = async (sealed: Sealed | undefined): Promise<Head | undefined> => {
    const bytes = await unseal(sealed);
    return bytes && JSON.parse(new TextDecoder().decode(bytes)) as Head;
  };
  const entryOf = async (name: string) => hexOf(await subtle.sign('HMAC', mac, utf8(name)));
  const run = <T>(work: (store: IDBObjectStore) => IDBRequest<T>) => transact(database, work);

  return {
    async head(name) {
      const key = [0, await entryOf(name)];
      return unsealHead(await run<Sealed | undefined>(store => store.get(key)));
    },

    async heads() {
      const all = await run<Sealed[]>(store => store.getAll(heads()));
      return (await Promise.all(all.map(unsealHead))).filter(head => !!head);
    },

    async blobs(head) {
      const entry = await entryOf(head.name);
      const found: (Blob | undefined)[] = [];
      // One after the other: twenty photos at once are more than an old phone has.
      for (const [id, type] of head.blobs) {
        const bytes = await unseal(await run<Sealed | undefined>(store => store.get([1, entry, id])));
        const blob = bytes && new Blob([bytes], { type });
        if (blob) known.set(blob, id);
        found.push(blob);
      }
      return found;
    },

    async write(head, blobs) {
      const entry = await entryOf(head.name);
      const there = (await run(store => store.getAllKeys(blobsUnder(entry)))).map(key => (key as string[])[2]!);
      const kept: [string, string][] = [];
      for (const blob of blobs) {
        let id = known.get(blob) ?? '';
        if (!there.includes(id)) {
          id = randomId();
          const sealed = await seal(await bytesOf(blob));
          await run(store => store.put(sealed, [1, entry, id]));
          known.set(blob, id);
        }
        kept.push([id, blob.type]);
      }
      const sealed = await seal(utf8(JSON.stringify({ ...head, blobs: kept } satisfies Head)));
      await run(store => {
        const request = store.put(sealed, [0, entry]);
        for (const id of there) if (!kept.some(([keptId]) => keptId === id)) store.delete([1, entry, id]);
        return request;
      });
      return true;
    },

    async remove(name) {
      const entry = await entryOf(name);
      await run(store => {
        store.delete(blobsUnder(entry));
        return store.delete([0, entry]);
      });
    },

    async claim(owner, ms) {
      let granted = false;
      await run(store => {
        const request: IDBRequest<{ owner: string; until: number } | undefined> = store.get('lease');
        request.onsuccess = () => {
          const { result } = request;
          granted = !result || result.owner === owner || result.until < Date.now();
          if (granted) store.put({ owner, until: Date.now() + ms }, 'lease');
        };
        return request;
      });
      return granted;
    },

    close() { database.close(); },

    async destroy() {
      await run(store => store.clear());
      database.close();
      // Empty, it may go later if another page still holds on to it.
      await deleteDatabase(name);
    },
  };
}
