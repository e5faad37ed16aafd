import type { FieldProblem, ProblemKind } from '@linli/contract/problem';

/** What a `LinliError` knows beside its kind. */
export interface LinliErrorDetails {
  readonly message?: string | undefined;
  readonly status?: number | undefined;
  readonly fields?: readonly FieldProblem[] | undefined;
  readonly requestId?: string | undefined;
  readonly retryAfter?: number | undefined;
  readonly current?: unknown;
  readonly cause?: unknown;
}

/** The one error of the SDK: every call that fails, and was not cancelled, rejects with it. */
export class LinliError extends Error {
  /** Tells ours from others where a page holds two copies of the SDK and `instanceof` fails. */
  readonly isLinliError: true;
  /** What went wrong, out of a closed list. */
  readonly kind: ProblemKind;
  /** HTTP status; 0 where no reply came. */
  readonly status: number;
  /** The fields at fault; empty unless `kind` is `invalid`. */
  readonly fields: readonly FieldProblem[];
  /** Names the call in the server's log. */
  readonly requestId: string | undefined;
  /** Seconds after which the server asks to be tried again. */
  readonly retryAfter: number | undefined;
  /** With `conflict`: the resource as it is now, in the form of the call's own result, if the server told. */
  readonly current: unknown;
  /** What lies beneath: the network's error, or the validator's. */
  override readonly cause: unknown;

  constructor(kind: ProblemKind, { message = kind, status = 0, fields = [], requestId, retryAfter, current, cause }: LinliErrorDetails = {}) {
    super(message);
    this.name = 'LinliError';
    this.isLinliError = true;
    this.kind = kind;
    this.status = status;
    this.fields = fields;
    this.requestId = requestId;
    this.retryAfter = retryAfter;
    this.current = current;
    // Set by hand: Error takes no `cause` before Chromium 93.
    this.cause = cause;
  }
}

/** Whether `error` is a `LinliError`, of this copy of the SDK or of another. */
export const isLinliError = (error: unknown): error is LinliError => (error as Partial<LinliError> | null | undefined)?.isLinliError === true;
