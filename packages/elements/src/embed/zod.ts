/**
 * The part of zod/mini that the contract is written with, in a kilobyte: the bundles for pages put it in the place of
 * zod, whose 6 KiB would be a third of all that a resident loads. It checks and strips as zod does, and says less of
 * what was wrong: a reply that breaks the contract is `broken`, whatever the reason. A test holds both to the same
 * answers; see docs/decisions/006-zod-in-bundles.md. The annotations let a bundler drop the schemas that a page never uses.
 */
type Parsed = { success: true; data: unknown } | { success: false; error: Error };

/** Thrown inside a schema; never leaves `safeParse`. */
const fault = new Error('breaks the contract');
const fail = (): never => { throw fault; };

class Schema {
  /** Gives the value back as the schema has it, or throws `fault`. */
  readonly read: (value: unknown) => unknown;
  readonly shape: Record<string, Schema> | undefined;
  readonly isOptional: boolean;
  readonly options: readonly string[] | undefined;

  constructor(read: (value: unknown) => unknown, shape?: Record<string, Schema>, isOptional = false, options?: readonly string[]) {
    this.read = read;
    this.shape = shape;
    this.isOptional = isOptional;
    this.options = options;
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

const of = /* @__NO_SIDE_EFFECTS__ */ (holds: (value: unknown) => boolean, options?: readonly string[]) => new Schema(value => (holds(value) ? value : fail()), undefined, false, options);

export const string = /* @__NO_SIDE_EFFECTS__ */ () => of(value => typeof value === 'string');
export const boolean = /* @__NO_SIDE_EFFECTS__ */ () => of(value => typeof value === 'boolean');
export const number = /* @__NO_SIDE_EFFECTS__ */ () => of(value => Number.isFinite(value));
export const int = /* @__NO_SIDE_EFFECTS__ */ () => of(value => Number.isSafeInteger(value));
export const unknown = /* @__NO_SIDE_EFFECTS__ */ () => of(() => true);
export { of as custom };
export const literal = /* @__NO_SIDE_EFFECTS__ */ (wanted: unknown) => of(value => value === wanted);
const oneOf = /* @__NO_SIDE_EFFECTS__ */ (choices: readonly string[]) => of(value => choices.includes(value as string), choices);
export { oneOf as enum };

export const optional = /* @__NO_SIDE_EFFECTS__ */ (inner: Schema) => new Schema(value => (value === undefined ? value : inner.read(value)), undefined, true);
export const array = /* @__NO_SIDE_EFFECTS__ */ (item: Schema) => new Schema(value => (Array.isArray(value) ? value.map(item.read) : fail()));

/** Members that the contract does not name are left out: a newer server may send more. */
export const object = /* @__NO_SIDE_EFFECTS__ */ (shape: Record<string, Schema>): Schema => new Schema(value => {
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
/** The first of the objects whose `key` is the value's. */
export const discriminatedUnion = /* @__NO_SIDE_EFFECTS__ */ (key: string, options: readonly Schema[]) => new Schema(value =>
  (options.find(({ shape }) => shape![key]!.safeParse((value as Record<string, unknown> | null | undefined)?.[key]).success) ?? fail()).read(value));
export const extend = /* @__NO_SIDE_EFFECTS__ */ (base: Schema, shape: Record<string, Schema>) => object({ ...base.shape, ...shape });

export const regex = /* @__NO_SIDE_EFFECTS__ */ (pattern: RegExp) => (value: string) => pattern.test(value);
export const minLength = /* @__NO_SIDE_EFFECTS__ */ (least: number) => (value: string) => value.length >= least;
export const maxLength = /* @__NO_SIDE_EFFECTS__ */ (most: number) => (value: string) => value.length <= most;
export const minimum = /* @__NO_SIDE_EFFECTS__ */ (least: number) => (value: number) => value >= least;
export const maximum = /* @__NO_SIDE_EFFECTS__ */ (most: number) => (value: number) => value <= most;
/** Words for the document: no page reads them. */
export const registry = /* @__NO_SIDE_EFFECTS__ */ () => ({ add() {} });
