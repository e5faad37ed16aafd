import { statusOf, type FieldCode, type FieldProblem, type Problem, type ProblemKind } from '@linli/contract/problem';
import type { Kysely } from 'kysely';
import type { Database } from './database/schema.ts';

const titles: Record<ProblemKind, string> = {
  invalid: 'Bad input', missing: 'Not found', refused: 'Not allowed', conflict: 'Conflict', busy: 'Try again later', broken: 'Fault of the server',
  offline: 'No network', timeout: 'No answer in time',
};

export interface ProblemOptions { readonly status?: number; readonly fields?: readonly FieldProblem[]; readonly retryAfter?: number | undefined; readonly current?: unknown; readonly cause?: unknown; readonly afterwards?: Refusal['afterwards'] }

/** Thrown anywhere under `serve()`, it becomes the problem it names. */
export class Refusal extends Error {
  readonly kind: ProblemKind;
  readonly status: number;
  readonly fields: readonly FieldProblem[];
  /** Seconds. */
  readonly retryAfter: number | undefined;
  /** With `conflict`: the resource as it is now. */
  readonly current: unknown;
  /** What is to be kept although the work is undone, a wrong try: done once its transaction has ended. */
  readonly afterwards: ((db: Kysely<Database>) => Promise<void>) | undefined;

  constructor(kind: ProblemKind, { status = statusOf(kind), fields = [], retryAfter, current, cause, afterwards }: ProblemOptions = {}) {
    super(kind, { cause });
    this.kind = kind;
    this.status = status;
    this.fields = fields;
    this.retryAfter = retryAfter ?? (kind === 'busy' ? 2 : undefined);
    this.current = current;
    this.afterwards = afterwards;
  }

  toResponse(requestId: string): Response {
    const body: Problem = { type: 'about:blank', title: titles[this.kind], status: this.status, kind: this.kind, fields: [...this.fields], requestId, ...(this.current !== undefined && { current: this.current }) };
    const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
    if (this.retryAfter !== undefined) headers.set('retry-after', String(this.retryAfter));
    return new Response(JSON.stringify(body), { status: this.status, headers });
  }
}

/** Bad input at one field, e.g. `invalidField('query.division', 'unknown')`. */
export const invalidField = (path: string, code: FieldCode) => new Refusal('invalid', { fields: [{ path, code }] });

/** Bad input at fields of the body, by their paths within it; does nothing when there is none. */
export function refuseFaults(faults: readonly FieldProblem[], within = 'body'): void {
  if (faults.length) throw new Refusal('invalid', { fields: faults.map(({ path, code }) => ({ path: `${within}.${path}`, code })) });
}

const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOENT', 'EAI_AGAIN']);
/** PostgreSQL: 08 connection, 53 resources, 57 operator intervention (shutdown, statement_timeout), 40 and 55P03 lost races. */
const passing = /^(?:08|53|57|40|55P03)/;

/** What a handler threw, as the problem to answer with: a database that is away is `busy`, all else `broken`. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const away = typeof code === 'string' && (networkCodes.has(code) || passing.test(code) && code.length === 5)
    || /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(String(message));
  return new Refusal(away ? 'busy' : 'broken', { cause: error });
}
