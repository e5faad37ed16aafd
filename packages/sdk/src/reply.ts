import { Bytes } from '@linli/contract/bytes';
import type { Endpoint, ResultOf } from '@linli/contract/endpoint';
import { kindOf, Problem } from '@linli/contract/problem';
import { LinliError } from './error.ts';
import { secondsOf } from './retry.ts';
import type { WireReply } from './transport/transport.ts';

/** Whether a call answers with bytes as they are. */
export const answersBytes = (row: Endpoint): boolean => (row.result as unknown) === Bytes;

/** The result in a reply. Throws the problem in it, or `broken` if it is not what the contract promises. */
export function read<E extends Endpoint>(row: E, reply: WireReply, sentId: string | undefined): ResultOf<E> {
  const { status } = reply;
  const requestId = reply.header('x-request-id') ?? sentId;
  if (status < 300) {
    const result = row.result.safeParse(answersBytes(row) ? reply.body : jsonOf(reply.body));
    if (result.success) return result.data;
    throw new LinliError('broken', { message: `${row.name}: the reply breaks the contract`, status, requestId, cause: result.error });
  }
  // Without a problem in it, the reply is not our server's but a proxy's on the way: its status must do.
  const problem = Problem.safeParse(jsonOf(reply.body)).data;
  throw new LinliError(problem?.kind ?? kindOf(status), {
    message: `${row.name}: ${problem?.detail ?? problem?.title ?? status}`,
    status,
    fields: problem?.fields,
    requestId: problem?.requestId ?? requestId,
    retryAfter: secondsOf(reply.header('retry-after')),
    current: problem?.kind === 'conflict' ? row.result.safeParse(problem.current).data : undefined,
  });
}

/** Undefined where the text is no JSON; nothing in the contract takes that. What refuses bytes is text all the same. */
function jsonOf(body: unknown): unknown {
  const text = body instanceof Uint8Array ? new TextDecoder().decode(body) : body;
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
