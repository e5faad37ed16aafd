import { isLinliError } from './error.ts';
import { sleep } from './signal.ts';

/** Milliseconds: the first wait at most, and any wait at most. */
const base = 300;
const longest = 10_000;

/**
 * Milliseconds to wait before trying again after `error`, or undefined if trying again makes no sense. Exponential
 * with full jitter, on top of what the server asks for with Retry-After. A server that wants to be left alone for
 * longer than ten seconds is: the caller hears of it at once, with `retryAfter`.
 *
 * @param attempt how many retries there were before, from 0
 */
export function retryDelay(error: unknown, attempt: number): number | undefined {
  if (!isLinliError(error) || !['offline', 'timeout', 'busy'].includes(error.kind)) return undefined;
  const asked = (error.retryAfter ?? 0) * 1000;
  return asked > longest ? undefined : Math.min(longest, asked + Math.random() * base * 2 ** attempt);
}

/** Asks, and asks again while that makes sense, at most `retries` times. Cancelling ends the wait in between at once. */
export async function retrying<T>(retries: number, signal: AbortSignal | undefined, ask: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      const delay = attempt < retries ? retryDelay(error, attempt) : undefined;
      if (delay === undefined) throw error;
      await sleep(delay, signal);
    }
  }
}

/** Seconds that a Retry-After header asks for, be it a number or an HTTP date. */
export function secondsOf(retryAfter: string | null | undefined): number | undefined {
  if (!retryAfter) return undefined;
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : Math.ceil((Date.parse(retryAfter) - Date.now()) / 1000);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}
