import type { FieldCode, FieldProblem } from '@linli/contract/problem';
import type * as z from 'zod/mini';

type Def = { type: string; innerType?: z.ZodMiniType };
const defOf = (schema: z.ZodMiniType) => schema._zod.def as Def;

/** The type below optional, default and nullable wrappers. */
const typeOf = (schema: z.ZodMiniType): string => {
  const def = defOf(schema);
  return def.innerType ? typeOf(def.innerType) : def.type;
};

/** Query strings, and the parts of a path, as the values that the row's schema speaks of; what does not fit stays as it came, for the schema to refuse. */
export function decodeQuery(schema: z.ZodMiniType, query: URLSearchParams): Record<string, unknown> {
  const shape = (schema as unknown as { shape: Record<string, z.ZodMiniType> }).shape;
  const values: Record<string, unknown> = {};
  for (const name of query.keys()) {
    const member = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (!member) continue;
    const given = query.getAll(name);
    const [first = ''] = given;
    const type = typeOf(member);
    values[name] = type === 'array' || given.length > 1 ? given
      : (type === 'number' || type === 'int') && /^-?\d{1,15}(\.\d{1,9})?$/.test(first) ? Number(first)
      : type === 'boolean' && /^(?:true|false)$/.test(first) ? first === 'true'
      : first;
  }
  return values;
}

type Issue = { code: string; path: PropertyKey[]; input?: unknown; origin?: string; format?: string; message?: string };

const codeOf = ({ code, origin, input }: Issue): FieldCode => {
  if (code === 'invalid_type') return input === undefined ? 'required' : 'type';
  if (code === 'too_small') return origin === 'string' || origin === 'array' ? 'too-short' : 'too-small';
  if (code === 'too_big') return origin === 'string' || origin === 'array' ? 'too-long' : 'too-large';
  if (code === 'invalid_value' || code === 'invalid_union') return 'choice';
  if (code === 'unrecognized_keys') return 'unknown';
  return 'format';
};

/** The fields at fault, one code each: the first that the schema names. */
export function fieldProblems(part: string, error: { issues: readonly unknown[] }): FieldProblem[] {
  const problems = new Map<string, FieldProblem>();
  for (const issue of error.issues as Issue[]) {
    const path = [part, ...issue.path.map(String)].join('.');
    if (!problems.has(path)) problems.set(path, { path, code: codeOf(issue) });
  }
  return [...problems.values()];
}
