import * as z from 'zod/mini';

/** Text that survives every stop of its way: no NUL (PostgreSQL refuses it), no lone surrogates, no replacement characters of a broken encoding. */
export const text = /* @__NO_SIDE_EFFECTS__ */ (longest: number, shortest = 1) =>
  z.string().check(z.minLength(shortest), z.maxLength(longest), z.regex(/^[^\u0000\ud800-\udfff\ufffd]*$/u));

/** Languages that the catalogue can answer in; the reply says which one it used. */
export const Language = z.enum(['zh-CN', 'en']);
export type Language = z.infer<typeof Language>;
