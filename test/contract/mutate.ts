export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every place in a value. */
export const placesOf = (value: Json, path: (string | number)[] = []): (string | number)[][] =>
  [path, ...(value && typeof value === 'object' ? Object.entries(value).flatMap(([key, part]) => placesOf(part, [...path, key])) : [])];

/** The value with something else at one place; `undefined` takes the member away. */
export function changed(value: Json, [key, ...rest]: (string | number)[], replacement: Json | undefined): Json | undefined {
  if (key === undefined) return replacement;
  const copy = Array.isArray(value) ? [...value] : { ...(value as Record<string, Json>) };
  const part = changed((copy as Record<string, Json>)[key]!, rest, replacement);
  if (part === undefined && !Array.isArray(copy)) delete copy[key];
  else (copy as Record<string, Json>)[key] = part ?? null;
  return copy;
}
