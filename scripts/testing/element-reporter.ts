import { relative } from 'node:path';
import type { Reporter, TestResult, TestSession, TestSuiteResult } from '@web/test-runner';
import { leaveCounts } from './counts.ts';

const testsOf = (suite: TestSuiteResult): TestResult[] => [...suite.tests, ...suite.suites.flatMap(testsOf)];

function resultOf({ testResults, errors, passed }: TestSession): { passed: number; failed: number; skipped: string[] } {
  const tests = testResults ? testsOf(testResults) : [];
  const failed = tests.filter(test => !test.passed && !test.skipped).length;
  return {
    passed: tests.filter(test => test.passed && !test.skipped).length,
    // A file that failed to load, or holds no test, is a failure.
    failed: failed || Number(errors.length > 0 || !passed || !tests.length),
    skipped: tests.filter(test => test.skipped).map(test => test.name),
  };
}

/** A line a file as it ends, and the counts of the run. What failed and why is told by the default reporter beside it. */
export const countsReporter = (): Reporter => ({
  reportTestFileResults({ logger, testFile, sessionsForTestFile }) {
    for (const session of sessionsForTestFile) {
      const { passed, failed, skipped } = resultOf(session);
      logger.log(`${failed ? '✖' : '✔'} ${relative(process.cwd(), testFile)}: ${passed} passed, ${failed} failed`);
      for (const name of skipped) logger.log(`  ﹣ ${name} # skipped`);
    }
  },
  onTestRunFinished({ sessions }) {
    const results = [...sessions].map(resultOf);
    const sum = (count: (result: (typeof results)[number]) => number) => results.reduce((total, result) => total + count(result), 0);
    leaveCounts({ passed: sum(({ passed }) => passed), failed: sum(({ failed }) => failed), skipped: sum(({ skipped }) => skipped.length) });
  },
});
