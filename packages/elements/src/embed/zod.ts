/**
 * The part of zod/mini that the contract is written with, in a kilobyte: the bundles for pages put it in the place of
 * zod, whose 6 KiB would be a third of all that a resident loads. It checks and strips as zod does, and says less of
 * what was wrong: a reply that breaks the contract is `broken`, whatever the reason. A test holds both to the same
 * answers; see docs/decisions/006-zod-in-bundles.md.
 */
type Parsed = { success: true; data: unknown } | { success: false; error: Error };

/** Thrown inside a schema; never leaves `safeParse`. */
const fault = new Error('not what the contract promises');
const fail = (): never => { throw fault; };

class Schema {
  /** Gives the value back as the schema has it, or throws `fault`. */
  readonly read: (value: unknown) => unknown;
  readonly shape: Record<string, Schema> | undefined;
  readonly isOptional: boolean;

  constructor(read: (value: unknown) => unknown, shape?: Record<string, Schema>, isOptional = false) {
    this.read = read;
    this.shape = shape;
    this.isOptional = isOptional;
  }

  check(...checks: ((value: never) => boolean)[]): Schema {
    return new Schema(value => {
      const result = this.read(value);
      return checks.every(holds => holds(result as never)) ? result : fail();
    });
  }

  safeParse(value: unknown): Parsed {
    try {
      return { success: true, data: this.read(value) };
    } catch (error) {
      if (error !== fault) throw error;
      return { success: false, error: fault };
    }
  }
}

const of = (holds: (value: unknown) => boolean) => new Schema(value => (holds(value) ? value : fail()));

export const string = () => of(value => typeof value === 'string');
export const boolean = () => of(value => typeof value === 'boolean');
export const number = () => of(value => Number.isFinite(value));
export const int = () => of(value => Number.isSafeInteger(value));
export const literal = (wanted: unknown) => of(value => value === wanted);
const oneOf = (choices: readonly string[]) => of(value => choices.includes(value as string));
export { oneOf as enum };

export const optional = (inner: Schema) => new Schema(value => (value === undefined ? value : inner.read(value)), undefined, true);
export const array = (item: Schema) => new Schema(value => (Array.isArray(value) ? value.map(item.read) : fail()));

/** Members that the contract does not name are left out: a newer server may send more. */
export const object = (shape: Record<string, Schema>): Schema => new Schema(value => {
  if (typeof value !== 'object' || !value || Array.isArray(value)) fail();
  const given = value as Record<string, unknown>;
  const result: Record<string, unknown> = {};
  for (const name in shape) {
    const member = shape[name]!;
    if (name in given) result[name] = member.read(given[name]);
    else if (!member.isOptional) fail();
  }
  return result;
}, shape);
export const extend = (base: Schema, shape: Record<string, Schema>) => object({ ...base.shape, ...shape });

export const regex = (pattern: RegExp) => (value: string) => pattern.test(value);
export const minLength = (least: number) => (value: string) => value.length >= least;
export const maxLength = (most: number) => (value: string) => value.length <= most;
export const minimum = (least: number) => (value: number) => value >= least;
export const maximum = (most: number) => (value: number) => value <= most;
/** Words for the document: no page reads them. */
export const registry = () => ({ add() {} });
