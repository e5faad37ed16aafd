/** The member at a dotted path. */
export const at = (value: unknown, path: string): unknown => path.split('.').reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], value);

/** A copy in which the member at a path is another. */
export function put<T>(value: T, path: string, to: unknown): T {
  const [first = '', ...rest] = path.split('.');
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  copy[first] = rest.length ? put(copy[first], rest.join('.'), to) : to;
  return copy as T;
}

/** Puts in what is not there, and takes out what is. */
export const toggled = (list: readonly string[] = [], one: string): string[] => (list.includes(one) ? list.filter(other => other !== one) : [...list, one]);
