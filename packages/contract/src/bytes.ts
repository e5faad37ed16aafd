import * as z from 'zod/mini';

/** Raw bytes, on the wire `application/octet-stream` or what the row's `media` says: the body of an upload, the result of a download. */
export const Bytes = /* @__PURE__ */ z.custom<Uint8Array<ArrayBuffer>>(value => value instanceof Uint8Array);
export type Bytes = Uint8Array<ArrayBuffer>;
