import * as z from 'zod/mini';

/**
 * What people write and others read: something to see in it, and nothing that nobody sees or that turns lines around
 * (controls but tab and line feed, bidi embeddings, overrides and isolates). Marks of direction, which Uyghur text needs, may stay.
 */
export const readable = /^(?=[^]*\S)[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffd]*$/u;

/** Prose of a length, in UTF-16 units as `maxlength` counts them. */
export const prose = /* @__NO_SIDE_EFFECTS__ */ (longest: number, shortest = 1) =>
  z.string().check(z.minLength(shortest), z.maxLength(longest), z.regex(readable));

/** One line of it: a name, a place. */
export const oneLine = /^(?=.*\S)[^\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ud800-\udfff\ufeff\ufffd]*$/u;
export const line = /* @__NO_SIDE_EFFECTS__ */ (longest: number, shortest = 1) =>
  z.string().check(z.minLength(shortest), z.maxLength(longest), z.regex(oneLine));
