import * as z from 'zod/mini';
import { docs } from './docs.ts';

/**
 * Everything that can go wrong, as a closed list. `offline` and `timeout` arise on the caller's side only;
 * the others travel in an RFC 9457 problem.
 */
export const ProblemKind = z.enum(['offline', 'timeout', 'invalid', 'missing', 'refused', 'conflict', 'busy', 'broken']);
export type ProblemKind = z.infer<typeof ProblemKind>;

/**
 * What is wrong with one field. Codes travel; the sentences live in the element that shows them. Beside the plain ones:
 * `checksum` a check digit does not fit · `future` a date that has not come · `past` a date that is over · `same` the same
 * as another that must differ · `expired` no longer in force · `gone` was there and is no more · `unsafe` a file that
 * could hurt who opens it · `elsewhere` not handled here · `overlap` at the time of another that is one's own · `early` its time
 * has not begun · `late` its time is over · `young` not old enough.
 */
export const FieldCode = z.enum([
  'required', 'type', 'too-short', 'too-long', 'too-small', 'too-large', 'format', 'choice', 'unknown',
  'checksum', 'future', 'past', 'same', 'expired', 'gone', 'unsafe', 'elsewhere',
  'overlap', 'early', 'late', 'young',
]);
export type FieldCode = z.infer<typeof FieldCode>;

/** One field at fault: `path` is dotted, e.g. `query.limit` or `body.parties.0.phone`. */
export const FieldProblem = z.object({ path: z.string(), code: FieldCode });
export type FieldProblem = z.infer<typeof FieldProblem>;

/** The body of every failed reply, `application/problem+json` (RFC 9457). */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  kind: ProblemKind,
  fields: z.array(FieldProblem),
  requestId: z.optional(z.string()),
  /** With `conflict`: the resource as it is now, in the form of the row's own result. */
  current: z.optional(z.unknown()),
});
export type Problem = z.infer<typeof Problem>;

const statuses = { invalid: 422, missing: 404, refused: 403, conflict: 409, busy: 503, broken: 500, offline: 0, timeout: 0 } as const;

/** HTTP status of a kind of problem. */
export const statusOf = (kind: ProblemKind): number => statuses[kind];

/** Kind of a reply whose body does not tell (a proxy's own error page, say). */
export const kindOf = (status: number): ProblemKind =>
  status === 400 || status === 413 || status === 414 || status === 422 || status === 431 ? 'invalid'
  : status === 404 || status === 410 ? 'missing'
  : status === 401 || status === 403 ? 'refused'
  : status === 409 || status === 412 ? 'conflict'
  : status === 408 || status === 429 || status === 502 || status === 503 || status === 504 ? 'busy'
  : 'broken';

/* @__PURE__ */ docs.add(ProblemKind, { id: 'ProblemKind', description: 'The closed list of what can go wrong. 问题的种类。' });
/* @__PURE__ */ docs.add(FieldProblem, { id: 'FieldProblem', description: 'One field at fault and why. 出错的字段和原因。' });
/* @__PURE__ */ docs.add(Problem, { id: 'Problem', description: 'A failed call, RFC 9457. 请求失败的说明。' });
