import { Drafts } from '@linli/sdk/drafts';
import { Files } from '@linli/sdk/files';
import { Outbox } from '@linli/sdk/outbox';
import { createSend } from '@linli/sdk/send';
import { fetchTransport } from '@linli/sdk/transport/fetch';
import { openVault } from '@linli/sdk/vault';

/** The SDK as one page has it. */
export const sdk = { openVault, Drafts, Files, Outbox, createSend, fetchTransport };
export type Sdk = typeof sdk;

/** What such a page lacks: a script that runs before all others. */
const lacks = {
  indexedDB: "Object.defineProperty(window, 'indexedDB', { value: undefined });",
  subtle: "Object.defineProperty(crypto, 'subtle', { value: undefined });",
  locks: "Object.defineProperty(navigator, 'locks', { value: undefined });",
};

/** Another page of this origin, with an SDK of its own: as a second tab, or the same one after a reload. `close` kills it. */
export async function openTab(...without: (keyof typeof lacks)[]): Promise<Sdk & { readonly window: Window & typeof globalThis; close(): void }> {
  const frame = document.createElement('iframe');
  const ready = new Promise<Sdk>(resolve => { Object.assign(frame, { opened: resolve }); });
  frame.srcdoc = `<script>${without.map(name => lacks[name]).join('')}</script>
    <script type="module">import { sdk } from ${JSON.stringify(import.meta.url)}; frameElement.opened(sdk);</script>`;
  document.body.append(frame);
  const loaded = await ready;
  return { ...loaded, window: frame.contentWindow as Window & typeof globalThis, close: () => frame.remove() };
}

/** Everything that a database holds, as it lies there. */
export async function rawContent(name: string): Promise<{ readonly bytes: string; readonly keys: CryptoKey[] }> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
  const keys: CryptoKey[] = [];
  let bytes = '';
  const look = (value: unknown): void => {
    if (value instanceof CryptoKey) keys.push(value);
    else if (value instanceof Blob) throw new Error('A Blob, which iOS 14 loses');
    else if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) bytes += Array.from(new Uint8Array(value instanceof ArrayBuffer ? value : value.buffer), byte => String.fromCharCode(byte)).join('');
    else if (typeof value === 'object' && value) for (const [key, part] of Object.entries(value)) { bytes += key; look(part); }
    else bytes += unescape(encodeURIComponent(String(value)));
  };
  for (const store of database.objectStoreNames) {
    for (const read of ['getAll', 'getAllKeys'] as const) {
      look(await new Promise(resolve => { const request = database.transaction(store).objectStore(store)[read](); request.onsuccess = () => resolve(request.result); }));
    }
  }
  database.close();
  return { bytes, keys };
}
