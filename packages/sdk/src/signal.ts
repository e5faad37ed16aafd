/** The caller's own reason; `AbortSignal.reason` is missing before Chromium 98. */
export const reasonOf = (signal: AbortSignal): unknown => signal.reason ?? new DOMException('Cancelled', 'AbortError');

/** Timers beyond this fire at once. */
const longestTimer = 2 ** 31 - 1;

/**
 * Runs `work` and hands it a signal. Rejects as soon as the caller's `signal` aborts, with its reason, or `ms` have
 * passed, with `late()`; the work's signal aborts then, but nobody waits for the work to listen.
 */
export const within = <T>(ms: number, signal: AbortSignal | undefined, late: () => unknown, work: (signal: AbortSignal) => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(reasonOf(signal));
    const controller = new AbortController();
    const tidy = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    };
    const stop = (reason: unknown) => {
      tidy();
      reject(reason);
      controller.abort();
    };
    const cancel = () => stop(reasonOf(signal!));
    const timer = setTimeout(() => stop(late()), Math.min(ms, longestTimer));
    signal?.addEventListener('abort', cancel);
    work(controller.signal).finally(tidy).then(resolve, reject);
  });

/** Waits `ms`, or rejects with the signal's reason as soon as it aborts. */
export const sleep = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  within(longestTimer, signal, () => undefined, inner => new Promise(resolve => {
    const timer = setTimeout(resolve, ms);
    inner.addEventListener('abort', () => clearTimeout(timer));
  }));
