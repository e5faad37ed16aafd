/** What stands at a dotted path: `respondents.0.phone`. */
export const valueAt = (value: unknown, path: string): unknown => path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], value);

/** The same value with something else at a path; nothing else is touched. */
export function withValue<T>(value: T, path: string, next: unknown): T {
  const [key = '', ...rest] = path.split('.');
  const inner = rest.length ? withValue((value as Record<string, unknown> | undefined)?.[key], rest.join('.'), next) : next;
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === Number(key) ? inner : item)) as T;
  return { ...value, [key]: inner };
}
