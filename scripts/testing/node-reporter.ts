import type { TestEvent } from 'node:test/reporters';
import { leaveCounts } from './counts.ts';

/** Beside the reporter that people read: leaves the counts of the whole run. */
export default async function* counting(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const { type, data } of events) {
    // A summary with a file is that file's alone.
    if (type === 'test:summary' && data.file === undefined) {
      const { tests, passed, skipped, todo } = data.counts;
      leaveCounts({ passed, failed: tests - passed - skipped - todo, skipped });
    }
    yield '';
  }
}
