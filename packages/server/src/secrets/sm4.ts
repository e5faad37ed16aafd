import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Cipher } from './cipher.ts';

/** The key for SM4 (128 bits) and the one for the tag (256 bits), from the ring's. */
function keysOf(key: Uint8Array): { encryption: Uint8Array; tag: Uint8Array } {
  const bytes = new Uint8Array(hkdfSync('sm3', key, new Uint8Array(), 'linli sm4-cbc hmac-sm3', 48));
  return { encryption: bytes.subarray(0, 16), tag: bytes.subarray(16) };
}

/** Over the context with its length, the nonce and the text: encrypt, then authenticate. */
function tagOf(key: Uint8Array, body: Uint8Array, context: string): Buffer {
  const about = Buffer.from(context);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(about.length);
  return createHmac('sm3', key).update(length).update(about).update(body).digest();
}

/** SM4-CBC (GB/T 32907) with HMAC-SM3 (GB/T 32905), for offices that must use the national algorithms. Node only. */
export const sm4Cbc: Cipher = {
  mark: 's',
  async seal(key, plain, context) {
    const { encryption, tag } = keysOf(key);
    const nonce = randomBytes(16);
    const cipher = createCipheriv('sm4-cbc', encryption, nonce);
    const body = Buffer.concat([nonce, cipher.update(plain), cipher.final()]);
    return new Uint8Array(Buffer.concat([body, tagOf(tag, body, context)]));
  },
  async open(key, sealed, context) {
    const { encryption, tag } = keysOf(key);
    if (sealed.length < 64) throw new Error('too short to be sealed');
    const [body, given] = [sealed.subarray(0, -32), sealed.subarray(-32)];
    if (!timingSafeEqual(given, tagOf(tag, body, context))) throw new Error('the seal is broken');
    const decipher = createDecipheriv('sm4-cbc', encryption, body.subarray(0, 16));
    return new Uint8Array(Buffer.concat([decipher.update(body.subarray(16)), decipher.final()]));
  },
};
