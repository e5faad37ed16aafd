import type { Inflate } from '@linli/contract/media/fault';
import { inflateSync } from 'node:zlib';

/** Undoes zlib's deflate up to a size; what is larger, or no deflate at all, is undefined. */
export const inflate: Inflate = (deflated, most) => {
  try {
    return inflateSync(deflated, { maxOutputLength: most });
  } catch {
    return undefined;
  }
};
