/** What a signature of the JSSDK covers. */
export interface Signed {
  readonly ticket: string;
  readonly nonce: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** Without its `#`. */
  readonly url: string;
}

/** SHA-1 over the raw values in this order and under these names, hexadecimal. */
export async function sign({ ticket, nonce, timestamp, url }: Signed): Promise<string> {
  const text = `jsapi_ticket=${ticket}&noncestr=${nonce}&timestamp=${timestamp}&url=${url}`;
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
