import { native, nativeKey, small } from './native.ts';

/** One way to encrypt: authenticated, with a fresh nonce each time. Keys are 32 bytes. */
export interface Cipher {
  /** Stands in front of every envelope. */
  readonly mark: string;
  /** `context` says where the text belongs; moved elsewhere, it no longer opens. */
  seal(key: Uint8Array<ArrayBuffer>, plain: Uint8Array<ArrayBuffer>, context: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Throws when anything was changed. */
  open(key: Uint8Array<ArrayBuffer>, sealed: Uint8Array<ArrayBuffer>, context: string): Promise<Uint8Array<ArrayBuffer>>;
}

const nonceLength = 12;
const tagLength = 16;
const imported = new WeakMap<Uint8Array, Promise<CryptoKey>>();

/** Importing takes as long as encrypting, and there are few keys. */
function importKey(key: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const known = imported.get(key) ?? crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
  imported.set(key, known);
  return known;
}

/** AES-256-GCM, the same in Node and in a browser tab: nonce, text, tag. */
export const aesGcm: Cipher = {
  mark: 'a',
  async seal(key, plain, context) {
    const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
    if (native && plain.length <= small) {
      const cipher = native.createCipheriv('aes-256-gcm', nativeKey(key), nonce).setAAD(Buffer.from(context));
      return new Uint8Array(Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
    }
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(context) }, await importKey(key), plain);
    const envelope = new Uint8Array(nonceLength + sealed.byteLength);
    envelope.set(nonce);
    envelope.set(new Uint8Array(sealed), nonceLength);
    return envelope;
  },
  async open(key, sealed, context) {
    if (native && sealed.length <= small) {
      if (sealed.length < nonceLength + tagLength) throw new Error('too short to be sealed');
      const decipher = native.createDecipheriv('aes-256-gcm', nativeKey(key), sealed.subarray(0, nonceLength), { authTagLength: tagLength }).setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(-tagLength));
      return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(nonceLength, -tagLength)), decipher.final()]));
    }
    const options = { name: 'AES-GCM', iv: sealed.subarray(0, nonceLength), additionalData: new TextEncoder().encode(context) };
    return new Uint8Array(await crypto.subtle.decrypt(options, await importKey(key), sealed.subarray(nonceLength)));
  },
};
