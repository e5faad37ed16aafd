import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** What a part of the run says of its tests. Those that could not run here are in `skipped` alone. */
export interface Counts { readonly passed: number; readonly failed: number; readonly skipped: number }

/** Names the file in which a tool of its own process leaves its counts. */
export const countsVariable = 'LINLI_TEST_COUNTS';

/** Called by a tool's reporter at its end. Nobody listens where the tool was started by hand. */
export function leaveCounts(counts: Counts): void {
  const file = process.env[countsVariable];
  if (file) writeFileSync(file, JSON.stringify(counts));
}

/** What the tool left; undefined if it never came to its end. */
export function takeCounts(file: string): Counts | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counts;
  } catch {
    return undefined;
  } finally {
    rmSync(file, { force: true });
  }
}
